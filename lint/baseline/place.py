"""Where a baseline is, and how the articles in it are named."""

# ruff: noqa: PTH100, PTH118, PTH120  # an archive has thousands of articles, and pathlib takes many times as long

import os
from functools import cached_property


class Place:
    """Where a baseline is.

    Args:
        file: its path.
    """

    def __init__(self, file: str) -> None:
        self.file = file

    @cached_property
    def folder(self) -> str:
        """The folder to which the articles in it are relative, without links."""
        return os.path.realpath(os.path.dirname(os.path.abspath(self.file)))

    def name(self, path: str) -> str:
        """How an article is named in the file."""
        head, leaf = os.path.split(os.path.abspath(path))
        whole = os.path.join(os.path.realpath(head), leaf)
        try:
            name = os.path.relpath(whole, self.folder)
        except ValueError:  # another drive
            name = whole
        if os.sep != "/":
            name = name.replace(os.sep, "/")
        if name.isascii():
            return name
        from unicodedata import normalize  # noqa: PLC0415  # most names are plain

        return normalize("NFC", name)  # some systems take letters and their accents apart

    def path(self, name: str) -> str:
        """Where an article of the file is."""
        return os.path.join(self.folder, *name.split("/"))
