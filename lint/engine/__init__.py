"""One source to one report."""

from lint.engine.memory import Memory
from lint.engine.parsing import formats, parse
from lint.engine.proofreader import Proofreader
from lint.engine.selecting import pack_folders, selection_of, terms_of

__all__ = ["Memory", "Proofreader", "formats", "pack_folders", "parse", "selection_of", "terms_of"]
