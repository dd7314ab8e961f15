"""What teams have, carried over: styles and word lists of other tools."""

from lint.importing._draft import Imported, Left

__all__ = ["Imported", "Left"]
