"""Examples for rules that have none: sentences made of what a rule looks for, each tried before it is kept."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from lint.importing._draft import Draft
from lint.importing._samples import spread

ENOUGH = 2
"""Examples of one rule."""

TRIES = 400
"""Sentences that are tried for one rule."""

Ids = Callable[[str, str], frozenset[str]]
"""The rules that speak about a text: the text and the ending of its file."""

_INSIDE = (
    "The sign said {} twice.",
    "The note says {}.",
    "The note says {}, then stops.",
    "The ferry brought {} to the island.",
    "{} came after the storm.",
    "The ferry sank. {} came after the storm.",
    "The note says {}; nothing follows.",
    "Two boats {} near the quay.",
    "The ferry took 5{} that night.",
    "The note ends with {}",
    "The clerk kept {}war notes that year.",
    "{}",
)
_HEADING = (
    "# Harbour notes {}",
    "# Harbour notes{}",
    "# Harbour{} notes",
    "# {} notes",
    "# {}",
)
_CALM = (
    "The ferry sank near the quay.",
    "Seven boats came after the storm.",
    "Rain fell on the old harbour that night.",
    "Nobody saw the lamp on the pier.",
    "Fog hid the lamp on the pier.",
    "The ferry left at noon.",
)
_CALM_HEADING = (
    "# Harbour notes",
    "# harbour notes",
    "# Harbour Notes",
    "# HARBOUR NOTES",
    "# Fog",
    "# fog",
    "# FOG",
)


def examples(draft: Draft, name: str, ids: Ids) -> list[dict[str, str]]:
    """Examples of a draft that hold, best first; empty if none could be made.

    Args:
        draft: what was carried over.
        name: id of the rule.
        ids: tells which rules speak about a text.
    """
    suffix = ".md" if draft.shape == "heading" or any(bad.startswith("# ") for bad, _ in draft.samples) else ".txt"
    found: list[dict[str, str]] = []
    shown: set[str] = set()
    for sample, bad, goods in islice(_candidates(draft, suffix), TRIES):
        if sample in shown or ids(bad, suffix) != {name}:
            continue
        good = next((text for text in goods if text != bad and name not in ids(text, suffix)), None)
        if good is not None:
            shown.add(sample)
            found.append({"bad": bad, "good": good} | ({"suffix": suffix} if suffix != ".txt" else {}))
        if len(found) == ENOUGH:
            break
    return found


def clean(name: str, suffix: str, ids: Ids) -> list[str]:
    """Texts that a rule is silent about."""
    texts = (*_CALM_HEADING, *_CALM) if suffix == ".md" else _CALM
    return [text for text in texts if name not in ids(text, suffix)][:2]


def _candidates(draft: Draft, suffix: str) -> Iterator[tuple[str, str, Sequence[str]]]:
    """A sample, a text with it, and texts that may be its good form."""
    calm = (*_CALM_HEADING, *_CALM) if suffix == ".md" else _CALM
    chosen = list(dict.fromkeys(draft.samples))
    order = dict(chosen)
    if draft.shape == "whole":
        for bad, better in chosen:
            yield bad, bad, [better, *calm] if better else calm
        return
    carriers = _HEADING if draft.shape == "heading" else _INSIDE
    for sample in spread(list(order)):
        better = order[sample]
        for carrier in carriers:
            bad = _filled(carrier, sample)
            plain = "\\" not in better and better
            yield sample, bad, [_filled(carrier, better), *calm] if plain else calm


def _filled(carrier: str, text: str) -> str:
    if carrier.startswith("{}") and text[:1].islower() and len(carrier) > 2:
        text = text[0].upper() + text[1:]
    return " ".join(carrier.format(text).split()) if "  " not in text else carrier.format(text)
