"""Which form the archive keeps to, and which profile is nearest."""

from dataclasses import dataclass, field

import pytest

from lint.house_style import Uses, choices, nearest, rules_of


@dataclass(frozen=True)
class Topic:
    """What a profile says about a topic."""

    form: str
    rules: tuple[str, ...]
    title: str = "Matter"


@dataclass(frozen=True)
class Profile:
    """A profile."""

    topics: dict[str, Topic]
    settings: dict[str, str] = field(default_factory=dict)


SIGN = Topic("5%", ("numbers.percent-sign",))
WORD = Topic("5 per cent", ("numbers.percent-word",))
SERIAL = Topic("a, b, and c", ("punctuation.serial-comma",))
PLAIN = Topic("a, b and c", ("punctuation.no-serial-comma",))
PROFILES = {
    "one": Profile({"percent": SIGN, "list": PLAIN}),
    "two": Profile({"percent": WORD, "list": PLAIN}),
    "three": Profile({"percent": Topic("5%", SIGN.rules), "list": SERIAL}),
    "none": Profile({}),
}


def _uses(**counts: int) -> dict[str, Uses]:
    names = {"sign": SIGN, "word": WORD, "serial": SERIAL, "plain": PLAIN}
    return {names[name].rules[0]: Uses(count=count) for name, count in counts.items()}


def test_the_rules_of_all_profiles_once() -> None:
    assert rules_of(PROFILES) == (*SIGN.rules, *PLAIN.rules, *WORD.rules, *SERIAL.rules)


@pytest.mark.parametrize(
    ("sign", "word", "house"),
    [(240, 3, "5 per cent"), (3, 240, "5%"), (60, 50, None), (2, 0, None), (0, 5, "5%"), (0, 0, None)],
)
def test_the_form_that_is_broken_least_is_the_house_form(sign: int, word: int, house: str | None) -> None:
    (choice, _) = choices(PROFILES, _uses(sign=sign, word=word))
    assert choice.topic == "percent"
    assert (choice.house.name if choice.house else None) == house


def test_forms_with_the_same_rules_are_one() -> None:
    (choice, _) = choices(PROFILES, _uses(sign=1, word=9))
    assert [(form.name, form.profiles, form.breaks) for form in choice.forms] == [
        ("5%", ("one", "three"), 1),
        ("5 per cent", ("two",), 9),
    ]


def test_a_form_without_a_rival_proves_nothing() -> None:
    (choice,) = choices({"one": Profile({"percent": SIGN})}, _uses(sign=90))
    assert choice.house is None


def test_the_nearest_profile_keeps_most_and_breaks_least() -> None:
    found = choices(PROFILES, _uses(sign=90, word=1, serial=80, plain=2))
    ranked = nearest(PROFILES, found)
    assert [one.profile for one in ranked] == ["two", "none", "one", "three"]
    assert (ranked[0].kept, ranked[0].broken, ranked[0].breaks) == (("percent", "list"), (), 3)
    assert (ranked[2].kept, ranked[2].broken) == (("list",), ("percent",))


def test_a_profile_of_another_english_is_farther() -> None:
    profiles = {
        "american": Profile({"percent": WORD}, {"language": "en-US"}),
        "british": Profile({"percent": WORD}, {"language": "en-GB"}),
        "other": Profile({"percent": SIGN}),
    }
    ranked = nearest(profiles, choices(profiles, _uses(sign=90, word=1)), "en-GB")
    assert [(one.profile, one.kept, one.broken) for one in ranked] == [
        ("british", ("language", "percent"), ()),
        ("american", ("percent",), ("language",)),
        ("other", (), ("percent",)),
    ]
