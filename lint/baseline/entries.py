"""The file: one known finding a line, sorted, in plain text that git merges and a person reads in a diff.

::

    # Known findings; “prooflint baseline --help” says more.
    articles/a.md<TAB>spelling.unknown-word<TAB>5e5c8b9f0a7d1e22<TAB>1<TAB>missle

Nothing in it counts, dates or numbers lines, so that two branches that take out different lines, or add some, never
write different things into one. Lines may stand in any order and twice, as after a merge by ``union``.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lint.display import safe
from lint.errors import UserError

HEAD = "# Known findings, one a line: article, rule, sentence, which of several, words. See “prooflint baseline --help”."
"""Never changes, so that it never conflicts."""

MOST_WORDS = 60
"""Code points of the words that are shown for people."""

BOM = b"\xef\xbb\xbf"

_UNSAFE = re.compile(
    "^#|[\\\\\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
_ESCAPE = re.compile(r"\\(\\|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|)")

Lines = dict[str, list[bytes]]
"""What the file holds: for each article the rest of its lines, which ``entries_of`` reads. They stay bytes: a run of a
hook looks at a few articles out of thousands."""


class Entry(NamedTuple):
    """A known finding.

    Attributes:
        path: of the article, relative to the folder of the file, with forward slashes.
        rule: its id, perhaps a former one.
        anchor: what the finding is about, from ``keys.anchor``.
        occurrence: which it is among those of the same article, rule and anchor, from 1.
        words: the beginning of what it is about; for people, and never compared.
    """

    path: str
    rule: str
    anchor: str
    occurrence: int
    words: str = ""


def parse(data: bytes, where: str) -> Lines:
    """The lines of a file by article; comments and empty lines are left out.

    Args:
        data: what the file holds.
        where: its name, for messages.

    Raises:
        UserError: at a line that is none of ours, such as the mark of a merge.
    """
    found: Lines = {}
    last, rests = b"", list[bytes]()
    for number, line in enumerate(data.removeprefix(BOM).split(b"\n"), 1):
        path, _, rest = line.partition(b"\t")
        if path != last or not path:
            if path[:1] == b"#" or not line.strip():
                continue
            last, rests = path, found.setdefault(_plain(_decoded(path, f"{where}:{number}")), [])
        if rest.count(b"\t") not in (2, 3) or not path:
            raise UserError(f"{where}:{number}: {_why(line)}")
        rests.append(rest)
    return found


def _decoded(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise UserError(f"{where}: is not UTF-8; take the file from git again") from None


def _why(line: bytes) -> str:
    if line.startswith((b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")):
        return (
            "holds the marks of a merge; keep the lines of both sides, take the marks out, and write "
            "“.prooflint-baseline merge=union” into .gitattributes"
        )
    return "is no line of a baseline: article, rule, sentence, number and words with tabs between them"


def entries_of(path: str, rests: Iterable[bytes], where: str) -> list[Entry]:
    """The entries of an article, each once, by rule, anchor and occurrence.

    Args:
        path: of the article.
        rests: of its lines, from ``parse``.
        where: the name of the file, for messages.

    Raises:
        UserError: if a line has no number where the occurrence stands, or is not UTF-8.
    """
    found: dict[tuple[str, str, int], Entry] = {}
    for rest in sorted(rests):
        rule, anchor, number, *words = _decoded(rest, f"{where}: {path}").rstrip("\r").split("\t")
        if not (number.isascii() and number.isdecimal() and len(number) < 8):
            raise UserError(f"{where}: {path}: {rule}: “{safe(number)}” is no number of an occurrence")
        entry = Entry(path, rule, anchor, int(number), words[0] if words else "")
        found.setdefault(entry[1:4], entry)
    return [found[key] for key in sorted(found)]


def text_of(entries: Iterable[Entry]) -> str:
    """The text of a file that holds the entries."""
    return "\n".join((HEAD, *sorted({_line(entry) for entry in entries}))) + "\n"


def _line(entry: Entry) -> str:
    fields = [_escaped(entry.path), entry.rule, entry.anchor, str(entry.occurrence)]
    return "\t".join([*fields, entry.words] if entry.words else fields)


def shown(text: str) -> str:
    """The beginning of some words on one line, fit to be shown and to be the end of a line."""
    short = " ".join(text[: 4 * MOST_WORDS].split())
    if len(short) > MOST_WORDS:
        short = short[: MOST_WORDS - 1].rstrip() + "…"
    return safe(short).strip()


def _escaped(path: str) -> str:
    return _UNSAFE.sub(lambda found: _escape(found[0]), path)


def _escape(letter: str) -> str:
    if letter == "\\":
        return "\\\\"
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _plain(path: str) -> str:
    if "\\" not in path:
        return path
    # A lone backslash stays: it was written by hand, and no article has it in its name.
    return _ESCAPE.sub(lambda found: _letter(found[1]), path)


def _letter(code: str) -> str:
    if code in ("", "\\"):
        return "\\"
    number = int(code[1:], 16)
    return chr(number) if number < 0x110000 else "\ufffd"
