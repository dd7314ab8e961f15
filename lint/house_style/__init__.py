"""House style learnt from an archive: what it writes, and which profile is nearest to that."""

from lint.house_style._count import Tally, Uses, place
from lint.house_style._files import HOOKS, evidence, language, settings, workflow
from lint.house_style._profiles import Choice, Form, Nearness, ProfileLike, choices, nearest, rules_of
from lint.house_style._variants import TOPICS, Topic

__all__ = [
    "HOOKS",
    "TOPICS",
    "Choice",
    "Form",
    "Nearness",
    "ProfileLike",
    "Tally",
    "Topic",
    "Uses",
    "choices",
    "evidence",
    "language",
    "nearest",
    "place",
    "rules_of",
    "settings",
    "workflow",
]
