"""Text of a draft where a machine reads it: it stays text, whatever it holds.

A report may be written to the log of a CI job, and the runners of such jobs look for commands in all that is
written: at the start of a line (``::name ::``) or anywhere in it (``##[name]``, ``##vso[area.name]``). Their search
may skip characters that cannot be seen, so no two number signs are left with nothing visible between them.
"""

import json
import re

from lint.display import safe

_SIGNS = re.compile(r"#(?=[^!-~ ]*#)")
_LONE = re.compile("[\ud800-\udfff]")
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")
_LIVE = re.compile(r"[@<]|\](?=[\[(])|:(?=//)|www(?=\.)|[#!](?=\d)", re.IGNORECASE)
_APART = "\u200b"
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def line(text: str) -> str:
    """One line without controls and without a command of a CI job that could start inside of it."""
    return _SIGNS.sub("# ", _NO_CHARACTERS.sub("\ufffd", safe(text)))


def inert(text: str) -> str:
    """One line that stays text where a consumer takes it for Markdown, and reads the same where it does not.

    An invisible space keeps mentions, tags, links, addresses and references from being any.
    """
    return _LIVE.sub(rf"\g<0>{_APART}", line(text))


def dumped(value: object) -> str:
    """JSON on one line, in ASCII: nothing in it steers a terminal or a log, and a reader gets exactly the value.

    A lone surrogate (of a file name that is not UTF-8) is written as an escape.
    """
    return json.dumps(value).replace("##", "#\\u0023")


def whole(text: str) -> str:
    """The text without lone surrogates, for consumers that take them for broken JSON."""
    return text if text.isascii() else _LONE.sub("\ufffd", text)


def xml(text: str) -> str:
    """Content or a quoted attribute of XML 1.0, in ASCII; what XML cannot hold is shown by a visible character."""
    escaped = _NO_CHARACTERS.sub("\ufffd", safe(text)).translate(_XML).replace("##", "#&#35;")
    return escaped.encode("ascii", "xmlcharrefreplace").decode("ascii")
