"""One source to one report."""

from lint.engine.parsing import formats, parse
from lint.engine.proofreader import Proofreader, pack_folders, selection_of

__all__ = ["Proofreader", "formats", "pack_folders", "parse", "selection_of"]
