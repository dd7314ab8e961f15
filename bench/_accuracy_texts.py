"""Labelled and clean texts for measuring, as ``bench/texts/README.md`` describes them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Origin = Literal["errors", "article", "twin", "trap", "own", "published"]

_WORDLESS = re.compile(r"[^\w]*")


@dataclass(frozen=True, slots=True)
class Gold:
    """An error in a text: half-open range in code points, and what may stand there instead.

    Attributes:
        start, end: as labelled.
        reach: the range that a finding must touch: one without a word in it is widened to its neighbours.
        also: other ranges where the same thing may be reported.
        remark: whether it is only something to remark on.
    """

    start: int
    end: int
    kind: str
    fixes: tuple[str, ...]
    reach: tuple[int, int]
    also: tuple[tuple[int, int], ...] = ()
    remark: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text to measure on.

    Attributes:
        name: unique, with the ending that decides its format.
        corrected: the text with each right correction; empty for an article.
    """

    name: str
    text: str
    origin: Origin
    gold: tuple[Gold, ...] = ()
    corrected: tuple[str, ...] = ()


def load(folder: Path) -> list[Text]:
    """All texts of a folder; parts that it lacks are left out.

    Raises:
        SystemExit: if there is none, or if a label does not fit its text.
    """
    found = [*_sentences(folder), *_traps(folder), *_articles(folder), *_clean(folder)]
    if not found:
        raise SystemExit(f"{folder}: neither errors.jsonl nor traps.jsonl, articles/ or clean/")
    return found


def _rows(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    if file.is_file():
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.strip():
                yield number, json.loads(line)


def _sentences(folder: Path) -> Iterator[Text]:
    for number, row in _rows(folder / "errors.jsonl"):
        text, corrected = row["text"], tuple(row["corrected"])
        gold = tuple(_gold(item, text) for item in row["gold"])
        made = {text[: one.start] + fix + text[one.end :] for one in gold for fix in one.fixes}
        if len(gold) == 1 and not made.issuperset(corrected[:1]):
            raise SystemExit(f"{folder / 'errors.jsonl'}:{number}: no fix gives the first corrected text")
        yield Text(f"errors-{number}.txt", text, "errors", gold, corrected)
        yield Text(f"twin-{number}.txt", corrected[0], "twin")


def _traps(folder: Path) -> Iterator[Text]:
    for number, row in _rows(folder / "traps.jsonl"):
        yield Text(f"trap-{number}.txt", row["text"], "trap")


def _articles(folder: Path) -> Iterator[Text]:
    for _, row in _rows(folder / "articles" / "gold.jsonl"):
        text = (folder / "articles" / row["file"]).read_text("utf-8")
        gold = tuple(_gold(item, text) for item in row["gold"])
        yield Text(row["file"], text, "article", gold)


def _clean(folder: Path) -> Iterator[Text]:
    """Files of ``clean/`` are published prose; files of ``own/`` are ours and known to be right."""
    places: tuple[tuple[str, Origin], ...] = (("clean", "published"), ("own", "own"))
    for name, origin in places:
        for file in sorted((folder / name).rglob("*")):
            if file.suffix in (".txt", ".md", ".html") and file.name != "SOURCES.md":
                yield Text(f"{name}/{file.relative_to(folder / name)}", file.read_text("utf-8"), origin)


def _gold(item: dict[str, Any], text: str) -> Gold:
    start, end = item["start"], item["end"]
    also = tuple((one[0], one[1]) for one in item.get("also", ()))
    remark = item.get("level") == "remark"
    return Gold(start, end, item["kind"], tuple(item["fixes"]), _reach(text, start, end), also, remark)


def _reach(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with the words beside it where it holds no word of its own."""
    if not _WORDLESS.fullmatch(text, start, end):
        return start, end
    left = re.search(r"\w*[^\w]*$", text[:start])
    right = re.match(r"[^\w]*\w*", text[end:])
    return (left.start() if left else start), end + (right.end() if right else 0)
