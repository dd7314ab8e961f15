"""The word lists of a project."""

from pathlib import Path

from lint.errors import SettingsError


def accepted(files: list[Path]) -> frozenset[str]:
    """The words of the lists: one a line, “#” starts a comment, blank lines do not count."""
    return frozenset(word for path in files for _, word in _lines(path))


def rejected(files: list[Path]) -> dict[str, str]:
    """Words that are wrong, each with what should stand there or an empty text: “wrong” or “wrong -> right”.

    Raises:
        SettingsError: if a line has an arrow and nothing on one side of it.
    """
    found: dict[str, str] = {}
    for path in files:
        for number, line in _lines(path):
            wrong, arrow, right = (part.strip() for part in line.partition("->"))
            if not wrong or (arrow and not right):
                raise SettingsError(f"{path}:{number}: write “wrong” or “wrong -> right”, not “{line}”")
            found[wrong] = right
    return found


def learnt(files: list[Path]) -> dict[str, int]:
    """The names of the lists that "prooflint words learn" writes, each with how often the archive has it."""
    from lint.archive import counts  # noqa: PLC0415  # most projects have no such list

    found: dict[str, int] = {}
    for path in files:
        for name, times in counts(text_of(path)).items():
            found[name] = max(times, found.get(name, 0))
    return found


def _lines(path: Path) -> list[tuple[int, str]]:
    lines = ((number, line.partition("#")[0].strip()) for number, line in enumerate(text_of(path).splitlines(), 1))
    return [(number, line) for number, line in lines if line]


def text_of(path: Path) -> str:
    """The text of a word list.

    Raises:
        SettingsError: if it cannot be read or is not UTF-8.
    """
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: the word list is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise SettingsError(f"{path}: the word list cannot be read: {error.strerror}") from None
