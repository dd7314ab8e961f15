"""Which form of a house rule an archive breaks least, and which profile is nearest to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from lint.house_style._count import Uses

ENOUGH = 5
"""Breaks of the rarest form's rules that make a topic worth deciding."""

ENGLISH = "language"
"""The key of the one topic that is no house rule."""

CLEAR = 0.25
"""The house form may be broken so often, as a share of the breaks of the form that is broken most."""


class TopicLike(Protocol):
    """What a profile says about one topic."""

    @property
    def title(self) -> str:
        """Of the matter, for a reader."""

    @property
    def form(self) -> str:
        """How the guide writes it, for a reader."""

    @property
    def rules(self) -> Sequence[str]:
        """The ids of the rules that hold it to that."""


class ProfileLike(Protocol):
    """A profile, as far as it is compared with an archive."""

    @property
    def settings(self) -> Mapping[str, Any]:
        """Values of settings; “language” is compared."""

    @property
    def topics(self) -> Mapping[str, TopicLike]:
        """What it says, by topic."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a topic.

    Attributes:
        name: for a reader.
        rules: that hold a text to it.
        profiles: that want it.
        breaks: places of the archive that break its rules.
    """

    name: str
    rules: tuple[str, ...]
    profiles: tuple[str, ...]
    breaks: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A topic on which profiles differ, or of which at least one speaks.

    Attributes:
        topic: its key.
        title: for a reader.
        forms: from the one that is broken least on.
        house: the form that the archive keeps to, if that is clear.
    """

    topic: str
    title: str
    forms: tuple[Form, ...]
    house: Form | None


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a profile is to the archive.

    Attributes:
        profile: its name.
        kept: topics whose house form it wants.
        broken: topics whose house form is another one.
        breaks: places of the archive that break its rules, of all topics.
    """

    profile: str
    kept: tuple[str, ...]
    broken: tuple[str, ...]
    breaks: int


@dataclass(slots=True)
class _Seen:
    names: list[str] = field(default_factory=list)
    profiles: list[str] = field(default_factory=list)


def rules_of(profiles: Mapping[str, ProfileLike]) -> tuple[str, ...]:
    """The rules that any profile switches on, each once."""
    found = (rule for profile in profiles.values() for topic in profile.topics.values() for rule in topic.rules)
    return tuple(dict.fromkeys(found))


def choices(profiles: Mapping[str, ProfileLike], breaks: Mapping[str, Uses]) -> list[Choice]:
    """Each topic of the profiles with its forms and what the archive does.

    Forms with the same rules are one form, whatever a profile calls them.
    """
    topics: dict[str, dict[tuple[str, ...], _Seen]] = {}
    titles: dict[str, str] = {}
    for name, profile in profiles.items():
        for key, topic in profile.topics.items():
            rules = tuple(sorted(topic.rules))
            titles.setdefault(key, topic.title)
            if rules:
                seen = topics.setdefault(key, {}).setdefault(rules, _Seen())
                seen.names.append(topic.form)
                seen.profiles.append(name)
    found = []
    for key, forms in topics.items():
        made = [
            Form(
                seen.names[0],
                rules,
                tuple(seen.profiles),
                sum(breaks[rule].count for rule in rules if rule in breaks),
            )
            for rules, seen in forms.items()
        ]
        made.sort(key=lambda form: form.breaks)
        found.append(Choice(key, titles[key], tuple(made), _house(made)))
    return found


def _house(forms: Sequence[Form]) -> Form | None:
    """The form that is clearly broken least; a form without a rival proves nothing."""
    if len(forms) < 2 or forms[-1].breaks < ENOUGH:
        return None
    first, second = forms[0], forms[1]
    if first.breaks == second.breaks or first.breaks > CLEAR * forms[-1].breaks:
        return None
    return first


def nearest(profiles: Mapping[str, ProfileLike], found: Sequence[Choice], language: str = "") -> list[Nearness]:
    """All profiles, the nearest first: most topics kept against topics broken, then fewest breaks.

    Args:
        profiles: by name.
        found: their topics.
        language: of the archive, if it is clear; a profile of another English breaks one topic more.
    """
    made = []
    for name, profile in profiles.items():
        kept = [choice.topic for choice in found if choice.house and name in choice.house.profiles]
        broken = [
            choice.topic
            for choice in found
            if choice.house and any(name in form.profiles for form in choice.forms if form is not choice.house)
        ]
        theirs = profile.settings.get("language", "")
        if language and theirs:
            (kept if theirs == language else broken).insert(0, ENGLISH)
        count = sum(form.breaks for choice in found for form in choice.forms if name in form.profiles)
        made.append(Nearness(name, tuple(kept), tuple(broken), count))
    return sorted(made, key=lambda one: (len(one.broken) - len(one.kept), one.breaks, one.profile))
