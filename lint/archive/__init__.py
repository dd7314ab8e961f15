"""The names of a document and of an archive: collected, compared and kept in a file."""

from lint.archive._file import OWN, Line, counts, lines, merged
from lint.archive._index import one_edit
from lint.archive._learn import Archive, Learnt, order
from lint.archive._likeness import Likeness, likeness
from lint.archive._mentions import CONNECTORS, FEMALE, MALE, TITLES, Use, folded, mentions, name_of

__all__ = [
    "CONNECTORS",
    "FEMALE",
    "MALE",
    "OWN",
    "TITLES",
    "Archive",
    "Learnt",
    "Likeness",
    "Line",
    "Use",
    "counts",
    "folded",
    "likeness",
    "lines",
    "mentions",
    "merged",
    "name_of",
    "one_edit",
    "order",
]
