"""The word lists of a project on disk: where they are, and how words get into them."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from lint.cli._session import Session
from lint.cli._terminal import write_file
from lint.errors import UserError
from lint.settings import Settings


def holding(session: Session, paths: Sequence[str]) -> Settings:
    """The settings that hold for the first of some files and folders, or for the working folder."""
    if not paths:
        return session.base
    first = paths[0]
    inside = os.path.join(first, "article.md") if Path(first).is_dir() else first  # noqa: PTH118  # as given
    return session.settings_for(inside)


def list_file(settings: Settings, key: str) -> Path:
    """The file that a kind of list is kept in: the first that the settings name.

    Raises:
        UserError: if they name none.
    """
    setting = "name-lists" if key == "names" else key
    names: tuple[str, ...] = getattr(settings, setting.replace("-", "_"))
    if not names:
        raise UserError(f"{settings.file}: “{setting}” names no file; name one, such as words/{key}.txt")
    return Path(settings.root) / names[0]


def shown(path: Path) -> str:
    """A path as short as it can be."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def save(path: Path, text: str) -> None:
    """Replace a list at once; its folder is made.

    Raises:
        UserError: if that cannot be done.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{path.parent}: cannot be made: {(error.strerror or str(error)).lower()}") from None
    write_file(str(path), [text])


def with_words(text: str, words: Iterable[str]) -> str:
    """A list with more words in it.

    The words that stand below the last comment or blank line are sorted with the new ones; what stands above, and
    comments behind a word, stay as they are.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    cut = max((place + 1 for place, line in enumerate(lines) if not _word(line)), default=0)
    rows = {_word(line): line for line in lines[cut:]}
    for word in words:
        rows.setdefault(word, word)
    ordered = [rows[word] for word in sorted(rows, key=lambda word: (word.casefold(), word))]
    return "\n".join([*lines[:cut], *ordered]) + "\n"


def _word(line: str) -> str:
    return line.partition("#")[0].strip()
