"""``prooflint rules try``: what a rule would do to articles, before it is switched on."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lint import discovery
from lint.cli._arguments import Parser, add_settings
from lint.cli._rules_trial import Hit, Trial, Tried, named_rule
from lint.cli._session import Session
from lint.cli._terminal import is_ascii, progress, width, write
from lint.display import safe, window
from lint.errors import UnreadableError, UserError

FATES = {
    "reported": "reported",
    "merged": "joined to another finding",
    "unsure": "hidden as not sure enough",
    "suppressed": "suppressed by the text",
    "quotation": "in quotations",
    "address": "in addresses or file names",
    "ignored": "ignored",
    "off": "in files that the rule is not for",
}
OFTEN = 1.0
"""Hits in 1,000 words from which on a rule is met in every article."""


def main(argv: Sequence[str]) -> int:
    """Try a rule.

    Returns:
        0; 3 if a file could not be checked.
    """
    found = Parser(
        prog="prooflint rules try",
        description="Show what a rule would do to articles: its hits, how many there are, which other rules speak "
        "there, and what it costs. The rule may be off, or a file that is in no pack yet. Engines are only asked if "
        "--engine says so.",
    )
    found.add_argument("rule", metavar="RULE", help="id of a rule, or a rule file such as house/attendees.yaml")
    found.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="articles and folders (.)")
    found.add_argument("--limit", type=int, default=20, metavar="N", help="hits that are shown (20)")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    add_settings(found)
    arguments = found.parse(argv)
    if arguments.limit < 0:
        raise UserError(f"--limit {arguments.limit}: expected a number from 0 on")
    session = Session(arguments, everything=True)
    rule = named_rule(session, arguments.rule, session.base.with_values(session.given))
    tried = try_rule(Trial(session, rule), list(session.files(arguments.paths)))
    if arguments.output_format == "json":
        print(json.dumps(_object(tried, arguments.limit), indent=1, ensure_ascii=False))
    else:
        write(as_text(tried, arguments.limit))
    for line in tried.unread:
        print(f"prooflint: not checked: {safe(line)}", file=sys.stderr)
    return 3 if tried.unread else 0


def try_rule(trial: Trial, files: Sequence[str]) -> Tried:
    """What a rule does to some files; how far it is shows on a terminal."""
    for _ in progress(files, map(lambda path: _add(trial, path), files), wanted=True):  # noqa: C417
        pass
    return trial.tried


def _add(trial: Trial, path: str) -> None:
    try:
        trial.add(discovery.read(path))
    except UnreadableError as error:
        trial.tried.unread.append(f"{path}: {error.reason}")


def as_text(tried: Tried, limit: int) -> Iterator[str]:
    """For people: the first hits, the figures, a verdict."""
    bar = "|" if is_ascii(sys.stdout) else "│"
    for hit in tried.hits[:limit]:
        yield from _hit(hit, bar, max(40, width() - 6))
    if len(tried.hits) > limit:
        yield f"… and {len(tried.hits) - limit:,} more hits (--limit shows more)\n"
    yield from _figures(tried)


def _hit(hit: Hit, bar: str, room: int) -> Iterator[str]:
    finding, source = hit.opinion.finding, hit.source
    line, column = source.position(finding.span.start)
    better = ", ".join(safe(text) or "(nothing)" for text in finding.replacements[:3])
    fate = "" if hit.opinion.fate == "reported" else f"  ({FATES[hit.opinion.fate]})"
    yield f"{safe(source.path)}:{line}:{column}  {'→ ' + better if better else safe(finding.message)}{fate}\n"
    span = source.line_span(line)
    start, end = finding.span.start - span.start, min(finding.span.end, span.end) - span.start
    shown, left, right = window(source.text[span.start : span.end], start, max(start, end), room)
    yield f"  {bar} {shown}\n  {bar} {' ' * left}{'^' * max(1, right - left)}\n"


def _figures(tried: Tried) -> Iterator[str]:
    hits, shown = len(tried.hits), len(tried.shown)
    articles = f"{tried.articles:,} article{'' if tried.articles == 1 else 's'}"
    yield f"\n{tried.rule.id}: {_count(hits)} in {articles} with {tried.words:,} words\n"
    yield f"  a writer would see    {shown:,}: {tried.rate:.2f} in 1,000 words, in {tried.touched:,} of {articles}\n"
    fates = [f"{count:,} {FATES[fate]}" for fate, count in tried.fates.most_common()]
    if fates:
        yield f"  what becomes of them  {', '.join(fates)}\n"
    beside = [f"{safe(name)} ({count:,})" for name, count in tried.overlap.most_common(6)]
    yield f"  at the same places    {', '.join(beside) or 'no other rule'}\n"
    whose = f"the checker {tried.rule.id.partition('.')[0]}, all its rules: " if tried.whole else ""
    yield f"  cost                  {whose}{_micros(tried):,.0f} µs in 1,000 words, {_share(tried):.1f} % of the run\n"
    yield f"  {verdict(tried)}\n"


def verdict(tried: Tried) -> str:
    """What the figures say, in a sentence or two."""
    shown, name = len(tried.shown), tried.rule.id
    if not tried.words:
        return "Nothing was read: name articles."
    if not tried.hits:
        return "It finds nothing here: the articles do not need it, or they do not use its words."
    if not shown:
        return "It would report nothing: all its hits are hidden, as said above."
    other, count = next(iter(tried.overlap.most_common(1)), ("", 0))
    if 2 * count >= shown:
        return f"{other} reports {count:,} of its {_count(shown)} already: you hardly need both."
    if tried.rate >= OFTEN:
        return (
            f"It speaks often, {tried.rate:.1f} times in 1,000 words: read the hits, and if more than one in ten is "
            f"wrong, add exceptions (except, unless_before, unless_after) before {name} is on."
        )
    return f"It speaks seldom: if no more than one hit in ten is wrong, {name} can be on."


def _count(number: int) -> str:
    return f"{number:,} hit{'' if number == 1 else 's'}"


def _micros(tried: Tried) -> float:
    return 1e9 * tried.seconds / tried.words if tried.words else 0.0


def _share(tried: Tried) -> float:
    return min(100.0, 100 * tried.seconds / tried.run) if tried.run else 0.0


def _object(tried: Tried, limit: int) -> dict[str, Any]:
    return {
        "rule": tried.rule.id,
        "articles": tried.articles,
        "touched": tried.touched,
        "words": tried.words,
        "hits": len(tried.hits),
        "shown": len(tried.shown),
        "per_1000_words": round(tried.rate, 4),
        "fates": dict(tried.fates),
        "overlap": dict(tried.overlap),
        "microseconds_per_1000_words": round(_micros(tried), 1),
        "share_of_run": round(_share(tried), 2),
        "cost_of": "checker" if tried.whole else "rule",
        "verdict": verdict(tried),
        "places": list(_places(tried.hits[:limit])),
        "unread": tried.unread,
    }


def _places(hits: Iterable[Hit]) -> Iterator[dict[str, Any]]:
    for hit in hits:
        finding = hit.opinion.finding
        line, column = hit.source.position(finding.span.start)
        yield {
            "path": hit.source.path,
            "line": line,
            "column": column,
            "excerpt": finding.excerpt,
            "message": finding.message,
            "replacements": list(finding.replacements),
            "fate": hit.opinion.fate,
            "others": list(hit.others),
        }
