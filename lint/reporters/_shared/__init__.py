"""What reporters share: no reporter itself."""
