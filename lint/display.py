"""Text of a draft on a terminal: how wide it is, and what must not get there."""

import re
import unicodedata

# Controls of both sets, bidirectional overrides and isolates, line and paragraph separators, tags,
# surrogates (of file names that are not UTF-8) and the byte-order mark.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
# The runners of CI jobs take commands from what is written to a log: “::name ::” at the start of a line, “##[name]” and
# “##vso[area.name]” anywhere in it. Their search may skip what cannot be seen. Compiled when a line may need it.
_ANY = "[^!-~ ]*"
_HOOK = rf"#(?={_ANY}#{_ANY}(?:v{_ANY}s{_ANY}o{_ANY})?\[)"
_UNSEEN = (
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0]*"
)
_HEAD = rf"\A(?={_UNSEEN}:{_UNSEEN}:)"
# Latin letters and the signs of English print: a column each.
_NARROW = re.compile("[\x00-\xac\xae-\u02ff\u2010-\u2027]*")
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


def safe(text: str) -> str:
    """The text with one visible character in place of each that could steer a terminal or a CI log.

    The length in code points stays the same: a tab and a line end become a space, other controls their
    picture (“␛”) or “�”.
    """
    return _UNSAFE.sub(_picture, text)


def harmless(line: str) -> str:
    """A line of a report without a command that a runner of CI jobs would carry out, and as wide as it was.

    Only a line that begins like a command becomes wider: “./” is put before it, as it begins with the name of a file.
    """
    if line.count("#") > 1:
        line = re.sub(_HOOK, "♯", line)
    first = line.lstrip()[:1]
    if first == ":" or (first > "~" and first not in "│…“"):
        line = re.sub(_HEAD, "./", line)
    return line


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029):
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "�"


def cells(text: str) -> int:
    """Columns that the text takes on a terminal: two for wide letters and emoji, none for what joins them."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    total = last = 0
    joined = False
    flag = False
    for letter in text:
        width = _cell(letter)
        if letter == _JOINER:
            joined = True
            continue
        if letter == _EMOJI_STYLE:
            total += 2 - last if last == 1 else 0
            last = 2
            continue
        if joined or "\U0001f3fb" <= letter <= "\U0001f3ff":  # one picture with the letter before
            width = 0 if last else width
        joined = False
        if "\U0001f1e6" <= letter <= "\U0001f1ff":  # two of them make one flag
            width = 0 if flag else 2
            flag = not flag
        else:
            flag = False
        total += width
        last = width or last
    return total


def _cell(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """The part of a line around a range that fits a terminal.

    Args:
        line: without its line end.
        start: code point where the range begins in the line.
        end: code point where it ends.
        width: columns there are.

    Returns:
        The text to show, safe and with “…” where it was cut, and the columns where the range begins and ends.
    """
    # Code points are a first bound, so that a line of megabytes is not measured whole.
    first = max(0, start - width)
    last = min(len(line), max(end, start + 1) + width, first + 4 * width)
    stop = min(end, last)
    before, inside, after = safe(line[first:start]), safe(line[start:stop]), safe(line[stop:last])
    room = max(20, width)
    while cells(inside) > room - 10 and len(inside) > 1:
        inside, after = inside[: len(inside) * 3 // 4], ""
    left = max(10, (room - cells(inside)) * 2 // 3)
    cut_before = first > 0
    while cells(before) > left:
        drop = _surplus(before, left)
        before, cut_before = before[drop:], True
    if first == 0 and not cut_before:
        before = before.lstrip(" ")
    head = "…" if cut_before else ""
    space = room - cells(head) - cells(before) - cells(inside) - 1
    cut_after = last < len(line) or len(inside) < stop - start
    while cells(after) > max(0, space):
        drop = _surplus(after, max(0, space))
        after, cut_after = after[:-drop], True
    begin = cells(head) + cells(before)
    shown = f"{head}{before}{inside}{after.rstrip(' ') if not cut_after else after}{'…' if cut_after else ''}"
    return shown, begin, begin + max(1, cells(inside))


def _surplus(text: str, room: int) -> int:
    """How many letters may go at once from a text that is too wide; of wide letters not too many."""
    over = cells(text) - room
    return over if text.isascii() else max(1, over // 2)
