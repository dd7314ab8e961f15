"""prooflint: a copy desk for articles in git.

Nothing is imported here, so that a run pays only for what it uses.
"""

__version__ = "0.1.0"
