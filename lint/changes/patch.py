"""A unified diff, and the text before it, rebuilt from the text after it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lint.errors import UserError

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\(?:([0-7]{3})|([abtnvfr"\\]))')
_ESCAPED = dict(zip(b'abtnvfr"\\', b'\a\b\t\n\v\f\r"\\', strict=True))
_PREFIXES = ("a", "b", "c", "i", "o", "w")
"""What git puts before a name, with a slash, to say which side it is on."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch that changed.

    Attributes:
        line: of the diff, from 1.
        start: the first line of the text after the change, from 0.
        old: lines before, without their ends.
        new: lines after.
    """

    line: int
    start: int
    old: tuple[bytes, ...]
    new: tuple[bytes, ...]


@dataclass(slots=True)
class Patch:
    """What a diff says about one file.

    Attributes:
        line: of the diff on which it begins, from 1.
        old, new: names before and after, as they stand there; empty if the file was not there.
        hunks: in the order of the file.
    """

    line: int
    old: bytes = b""
    new: bytes = b""
    hunks: list[Hunk] = field(default_factory=list)

    @property
    def names(self) -> tuple[bytes, ...]:
        """What the file may be called now, the likelier first: git puts a letter before each name."""
        sides = [name.split(b"/", 1) for name in (self.old, self.new) if name]
        bare = self.new.split(b"/", 1)[-1]
        if all(len(parts) == 2 and parts[0].decode("latin-1") in _PREFIXES for parts in sides):
            return (bare, self.new)
        return tuple(dict.fromkeys((self.new, bare)))


def parsed(data: bytes, where: str) -> list[Patch]:
    """The files whose text a diff changes and that are there after it.

    Args:
        data: the diff; what stands around it, such as the message of a commit, is passed over.
        where: the name of the diff, for errors.

    Raises:
        UserError: if it is none, is cut, is that of a merge with several sides, or changes a file twice.
    """
    lines = data.split(b"\n")
    found: list[Patch] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        if line.startswith((b"@@@", b"diff --cc ", b"diff --combined ")):
            raise UserError(
                f"{where}:{number + 1}: this diff of a merge has several sides; make one against a commit"
            )
        if line.startswith(b"--- ") and _is_name(lines, number + 1):
            found.append(Patch(number + 1, _name(line), _name(lines[number + 1])))
            number += 2
        elif found and (head := _HUNK.match(line)):
            hunk, number = _hunk(lines, number, head, where)
            found[-1].hunks.append(hunk)
        else:
            number += 1
    if not found and data.strip() and not any(line.startswith(b"diff --git ") for line in lines):
        raise UserError(f"{where}: this is no unified diff, as git diff or diff -u make it")
    patches = [patch for patch in found if patch.new]
    _verify_once(patches, where)
    return patches


def _is_name(lines: Sequence[bytes], number: int) -> bool:
    return number < len(lines) and lines[number].startswith(b"+++ ")


def _verify_once(patches: Sequence[Patch], where: str) -> None:
    seen: dict[bytes, int] = {}
    for patch in patches:
        if patch.new in seen:
            name = patch.new.decode("utf-8", "replace")
            raise UserError(
                f"{where}:{patch.line}: {name} was changed in line {seen[patch.new]} already; "
                "of a series of commits make one diff"
            )
        seen[patch.new] = patch.line


def _name(line: bytes) -> bytes:
    """The name in a line that begins with --- or +++; empty for a file that is not there."""
    name = line[4:].rstrip(b"\r")
    if name.startswith(b'"') and name.rstrip().endswith(b'"'):
        return _ESCAPE.sub(_meant, name.rstrip()[1:-1])
    name = name.partition(b"\t")[0]  # a time, or git's mark for a name with spaces
    return b"" if name == b"/dev/null" else name


def _meant(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8) & 0xFF if escape[1] else _ESCAPED[escape[2][0]]])


def _hunk(lines: Sequence[bytes], number: int, head: re.Match[bytes], where: str) -> tuple[Hunk, int]:
    """A hunk, and the number of the line behind it."""
    before, after = (int(head[part]) if head[part] is not None else 1 for part in (1, 3))
    start = int(head[2]) - (after > 0)
    begin = number + 1
    old: list[bytes] = []
    new: list[bytes] = []
    while len(old) < before or len(new) < after:
        number += 1
        line = lines[number] if number < len(lines) else b"?"
        sign, text = line[:1], line[1:]
        if sign in (b" ", b"", b"\r"):  # some programs cut the one space of an empty line
            old.append(text)
            new.append(text)
        elif sign == b"-":
            old.append(text)
        elif sign == b"+":
            new.append(text)
        elif sign != b"\\":
            raise UserError(f"{where}:{begin}: this part of the diff is cut or damaged; make the diff again")
    if len(old) > before or len(new) > after:
        raise UserError(f"{where}:{begin}: this part of the diff is cut or damaged; make the diff again")
    return Hunk(begin, start, tuple(old), tuple(new)), number + 1


def before(data: bytes, patch: Patch, where: str, path: str) -> bytes | None:
    """The text before a change; None if the file was not there.

    Args:
        data: the text after it.
        patch: what changed.
        where: the name of the diff, for errors.
        path: of the text, for errors.

    Raises:
        UserError: if the text is not what the diff leads to.
    """
    if not patch.old:
        return None
    lines = data.split(b"\n")
    found: list[bytes] = []
    place = 0
    for hunk in patch.hunks:
        end = hunk.start + len(hunk.new)
        if hunk.start < place or not _fits(lines[hunk.start : end], hunk.new):
            raise UserError(
                f"{where}:{hunk.line}: {path} is not the text that this diff leads to; make the diff again"
            )
        found += lines[place : hunk.start]
        found += hunk.old
        place = end
    return b"\n".join([*found, *lines[place:]])


def _fits(lines: Sequence[bytes], wanted: Sequence[bytes]) -> bool:
    """Whether lines are those of a hunk; a carriage return may have been lost or gained on the way."""
    return list(_bare(lines)) == list(_bare(wanted))


def _bare(lines: Sequence[bytes]) -> Iterator[bytes]:
    return (line.rstrip(b"\r") for line in lines)
