"""Paths as a repository knows them, and as URIs."""

import os
import re
from urllib.parse import quote

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def known(path: str) -> str:
    """A path as git writes it: without “./”, and with slashes where the system has something else."""
    path = path.replace("\\", "/") if os.sep == "\\" else path
    return path.removeprefix("./") or "."


def uri(path: str) -> str:
    """A relative path as a relative reference, an absolute one as a URI of the scheme “file”, percent-encoded.

    The bytes of a name that is not UTF-8 stay what they are.
    """
    if _DRIVE.match(path):
        return "file:///" + path[:2] + _quoted(path[2:].replace("\\", "/"))
    if path.startswith("/"):
        return "file://" + _quoted(path)
    return _quoted(known(path))


def _quoted(path: str) -> str:
    return quote(path.encode("utf-8", "surrogateescape"), safe="/-._~")
