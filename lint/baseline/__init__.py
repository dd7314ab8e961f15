"""Known findings: those that a team has decided to live with for now, told by their sentences and not by lines."""
