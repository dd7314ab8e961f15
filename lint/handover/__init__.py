"""What the checkers that drive engines share: tables of rules, texts to hand over, messages to take back."""
