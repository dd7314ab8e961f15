"""House style learnt from an archive: what it writes, and which profile is nearest to that."""

from lint.house_style._count import Tally, Uses, place
from lint.house_style._files import evidence, language, settings
from lint.house_style._profiles import Choice, Form, Nearness, ProfileLike, choices, nearest, rules_of
from lint.house_style._steps import GIT_HOOKS, GITLAB_INCLUDE, HOOKS, HUSKY, LEFTHOOK, gitlab, workflow
from lint.house_style._variants import TOPICS, Topic

__all__ = [
    "GITLAB_INCLUDE",
    "GIT_HOOKS",
    "HOOKS",
    "HUSKY",
    "LEFTHOOK",
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
    "gitlab",
    "language",
    "nearest",
    "place",
    "rules_of",
    "settings",
    "workflow",
]
