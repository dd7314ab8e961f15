"""Patterns for files, as git understands them in .gitignore."""

from collections.abc import Callable
from functools import lru_cache


@lru_cache(maxsize=256)
def matcher(patterns: tuple[str, ...]) -> Callable[[str], bool]:
    """A predicate for paths relative to where the patterns stand, with forward slashes; a folder ends with one.

    Later patterns win, and one that begins with “!” takes a path out again.
    """
    if not patterns:
        return lambda _path: False
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  # 10 ms that a run without patterns need not pay

    spec = GitIgnoreSpec.from_lines(patterns)
    return lambda path: bool(spec.match_file(path))
