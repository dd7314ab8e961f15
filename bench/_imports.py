"""What is imported at a start, by part, from what ``python -X importtime`` writes."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping

LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")
OWN = "lint"


def modules(text: str) -> dict[str, float]:
    """Milliseconds that each module took itself, by name.

    Args:
        text: what was written to standard error.
    """
    return {name: int(took) / 1000 for took, name in LINE.findall(text)}


def grouped(loaded: Mapping[str, float], before: Iterable[str]) -> dict[str, tuple[int, float]]:
    """How many modules each part has, and their milliseconds; the dearest first.

    Args:
        loaded: milliseconds by module.
        before: modules that a Python which does nothing loads too.
    """
    always = frozenset(before)
    found: defaultdict[str, list[float]] = defaultdict(list)
    for name, took in loaded.items():
        found["Python itself" if name in always else _part(name)].append(took)
    sums = {part: (len(times), sum(times)) for part, times in found.items()}
    return dict(sorted(sums.items(), key=lambda entry: -entry[1][1]))


def _part(name: str) -> str:
    top, _, rest = name.partition(".")
    if top == OWN:
        return ".".join([OWN, *rest.split(".")[:1]]) if rest else OWN
    if top.lstrip("_") in sys.stdlib_module_names or top in sys.stdlib_module_names:
        return "standard library"
    return f"package {top}"
