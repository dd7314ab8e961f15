"""The kind names."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.checker import Context
from lint.checkers import house
from lint.engine import parse
from lint.errors import RuleError
from lint.text import Source

Seen = Callable[..., list[tuple[str, ...]]]

PEOPLE = """\
names:
  - {name: Vladimir Putin, wrong: [Wladimir Puttin], not: [Vladimer]}
  - {name: Kim Jong Un, other: [Kim Jong-un], family_first: true}
  - {name: Xi Jinping, family_first: true}
  - {name: Nguyen Phu Trong, family_first: true, later: Trong}
  - {name: Aung San Suu Kyi, later: Suu Kyi}
  - {name: Emmanuel Macron}
"""
PLACES = "names: [Pyongyang, Nairobi, Kyiv, Tehran, {name: Montevideo, not: [Montevidéu]}, Buenos Aires]\n"


def found(context: Context, text: str, suffix: str = ".md") -> list[tuple[str, ...]]:
    document = parse(Source(f"a{suffix}", text))
    matches = house.check(document, house.Options(), context)
    return [
        (document.prose[match.span.start : match.span.end], *match.replacements)
        for match in sorted(matches, key=lambda match: match.span)
    ]


@pytest.fixture
def whole(pack: Callable[..., Context]) -> Seen:
    """What a rule underlines in an article, each with its replacements."""

    def run(keys: str, text: str) -> list[tuple[str, ...]]:
        return found(pack(a=f"kind: names\ncategory: spelling\n{keys}"), text)

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vladmir Putin spoke.", [("Vladmir Putin", "Vladimir Putin")]),
        ("We saw Vladmir Putin’s aide.", [("Vladmir Putin", "Vladimir Putin")]),
        ("Vladimir Putni spoke.", [("Vladimir Putni", "Vladimir Putin")]),
        ("Wladimir Puttin spoke.", [("Wladimir Puttin", "Vladimir Putin")]),
        ("Vladimir Putin and Vladimir Lenin spoke.", []),
        ("Igor Putin is a cousin.", []),
        ("A vladmir Putin and Vladimer Putin.", []),
        ("Vladmir, Putin and Vladmir\n\nPutin.", []),
        ("Emmanuele Macron is another.", []),
        ("Émmanuel Macron", []),
        ("Xi Jinpin met Xi Jinping.", [("Xi Jinpin", "Xi Jinping")]),
        ("Aung San Suu Kyii", []),
        ("Aung Saan Suu Kyi", []),
    ],
)
def test_near_misses_of_people(whole: Seen, text: str, expected: Any) -> None:
    assert whole(f"check: spelling\n{PEOPLE}", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pyongyong, Pyongyang.", [("Pyongyong", "Pyongyang")]),
        ("In Narobi’s streets, in Tehren.", [("Narobi", "Nairobi")]),
        ("A Nairobian in Nairobis.", []),
        ("A pyongyong and Yongyang and Kyif.", []),
        ("Montevidéu and Montevedeo.", [("Montevedeo", "Montevideo")]),
        ("Buenos Airez", [("Buenos Airez", "Buenos Aires")]),
        ("Buenas noches.", []),
        ("Mr Narobi, Sandy Narobi, Narobi Street.", []),
        ("In Nairobo.", []),
        ("The Narobi.", [("Narobi", "Nairobi")]),
    ],
)
def test_near_misses_of_places(whole: Seen, text: str, expected: Any) -> None:
    assert whole(f"check: spelling\n{PLACES}", text) == expected


FORMS = """\
check: form
names:
  - {name: Mumbai, other: [Bombay], since: 1995}
  - {name: "Qur’an", other: [Koran, Quran]}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A flight to Bombay.", [("Bombay", "Mumbai")]),
        ("In 1950 he left Bombay. Bombay grew.", [("Bombay", "Mumbai")]),
        ("In 2001 he left Bombay.", [("Bombay", "Mumbai")]),
        ("The Koran and a bombay.", [("Koran", "Qur'an")]),
        ("The Koran’s text.", [("Koran", "Qur’an")]),
    ],
)
def test_forms(whole: Seen, text: str, expected: Any) -> None:
    assert whole(FORMS, text) == expected


ADJECTIVES = """\
check: adjective
nouns: [president, foreign minister, nuclear program, troops]
modifiers: [former, military]
names:
  - {name: North Korea, adjective: North Korean}
  - {name: Russia, adjective: Russian}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The North Korea nuclear program.", [("North Korea", "North Korean")]),
        ("Russia troops entered.", [("Russia", "Russian")]),
        ("Two Russia military troops, the Russia foreign minister.", [("Russia", "Russian")] * 2),
        ("He left. Russia troops entered.", [("Russia", "Russian")]),
        ("In Russia troops entered, and with Russia troops left.", []),
        ("The Russia policy, the Russia nuclear plan, the russia president.", []),
        ("The Russia, president.", []),
        ("The Russia–president and the, Russia president.", []),
        ("The Russian president.", []),
    ],
)
def test_adjectives(whole: Seen, text: str, expected: Any) -> None:
    assert whole(ADJECTIVES, text) == expected


TITLES = "names: [president, vice president, prime minister, secretary of state]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today president Kim spoke.", [("president", "President")]),
        ("Today vice president Harris spoke.", [("vice president", "Vice President")]),
        ("Today secretary of state J. Baker spoke.", [("secretary of state", "Secretary of State")]),
        ("The president Kim met, as president Kim can.", []),
        ("A president in May. The president May met. Our president.", []),
        ("Today President Kim spoke with the president.", []),
        ("Then president NATO", []),
    ],
)
def test_titles_before_names(whole: Seen, text: str, expected: Any) -> None:
    assert whole(f"check: capital-before-name\n{TITLES}", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today the President spoke.", [("President", "president")]),
        ("Their Prime Minister’s house.", [("Prime Minister", "prime minister")]),
        ("The former Vice President left.", [("Vice President", "vice president")]),
        ("The President Kim Hotel, President Kim, the President of Peru, the President-elect.", []),
        ("President of what? Mr President!", []),
        ("The president and the prime minister.", []),
        ("THE PRESIDENT SPOKE", []),
    ],
)
def test_titles_without_a_name(whole: Seen, text: str, expected: Any) -> None:
    assert whole(f"check: small-alone\n{TITLES}", text) == expected


SMALL = "check: small-before-name\nnames: [national security adviser, spokesman]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We met National Security Adviser Ann Lee.",
            [("National Security Adviser", "national security adviser")],
        ),
        ("National Security Adviser Ann Lee left.", [("National Security Adviser", "National security adviser")]),
        ("Spokesman Jo Day left, then Spokesman Jo Day.", [("Spokesman", "spokesman")]),
        ("The National Security Adviser left.", []),
        ("The Acting Spokesman Jo Day. See Big Spokesman Jo.", []),
    ],
)
def test_descriptions(whole: Seen, text: str, expected: Any) -> None:
    assert whole(SMALL, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Macron spoke.\n\nEmmanuel Macron left.", [("Macron", "Emmanuel Macron")]),
        ("President Macron spoke. Emmanuel Macron left.", [("Macron", "Emmanuel Macron")]),
        ("Emmanuel Macron spoke. Macron left.", []),
        ("Macron spoke.", []),
        ("Brigitte Macron spoke. Macron left. Emmanuel Macron came.", []),
        ("“Macron is here,” he said. Emmanuel Macron left.", []),
        ("Kim spoke. Kim Jong-un left.", [("Kim", "Kim Jong Un")]),
        ("Suu Kyi spoke. Aung San Suu Kyi left.", [("Suu Kyi", "Aung San Suu Kyi")]),
        ("Macron Street is long. Emmanuel Macron left.", []),
    ],
)
def test_full_name_first(whole: Seen, text: str, expected: Any) -> None:
    assert whole(f"check: full-first\n{PEOPLE}", text) == expected


@pytest.mark.parametrize(
    ("keys", "text", "expected"),
    [
        ("", "Kim Jong Un spoke. Kim Jong Un left.", [("Kim Jong Un", "Kim")]),
        ("", "Kim Jong Un spoke. Kim left. Kim Jong Un’s car.", [("Kim Jong Un", "Kim")]),
        ("max: 2\n", "Kim Jong Un. Kim Jong Un. Kim Jong Un.", [("Kim Jong Un", "Kim")]),
        ("", "Kim Jong Un. Kim Yo Jong. Kim Jong Un.", []),
        ("", "Nguyen Phu Trong. Nguyen Phu Trong.", [("Nguyen Phu Trong", "Trong")]),
        ("", "Emmanuel Macron. “Emmanuel Macron is here,” he said.", []),
    ],
)
def test_short_name_later(whole: Seen, keys: str, text: str, expected: Any) -> None:
    assert whole(f"check: short-later\n{keys}{PEOPLE}", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jong Un told the congress.", [("Jong Un", "Kim")]),
        ("Leader Jong Un. Kim Jong Un.", [("Jong Un", "Kim")]),
        ("Then Jinping’s aide spoke.", [("Jinping", "Xi")]),
        ("Li Jinping and Jinping Li.", []),
        ("Phu Trong spoke.", []),
    ],
)
def test_family_name_later(whole: Seen, text: str, expected: Any) -> None:
    assert whole(f"check: family-later\n{PEOPLE}", text) == expected


def test_a_list_that_several_rules_share(pack: Callable[..., Context], tmp_path: Path) -> None:
    keys = "kind: names\ncategory: spelling\nnames: people\ncheck: "
    with pytest.raises(RuleError, match=r"a.yaml:\d+: “names” is “people”; expected .* _people.yaml"):
        found(pack(a=keys + "spelling\n"), "Vladmir Putin spoke.")
    (tmp_path / "own" / "_people.yaml").write_text(PEOPLE.removeprefix("names:\n"), "utf-8")
    (tmp_path / "own" / "b.yaml").write_text(
        (tmp_path / "own" / "a.yaml").read_text().replace("check: spelling", "check: form")
    )
    context = Context(packs=(f"{tmp_path}/./own",))
    assert found(context, "Vladmir Putin met Kim Jong-un.") == [
        ("Vladmir Putin", "Vladimir Putin"),
        ("Kim Jong-un", "Kim Jong Un"),
    ]


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("check: spelling\n", "has no “names”; expected one"),
        ("names: [A]\n", "has no “check”; expected one"),
        ("names: [A]\ncheck: speling\n", "did you mean “spelling”"),
        ("names: []\ncheck: spelling\n", "is an empty list; expected a list"),
        ("names: [Rome, Rome]\ncheck: spelling\n", "the name “Rome” occurs twice; expected it once"),
        (
            "names: [{name: Rome, colour: red}]\ncheck: spelling\n",
            "unknown key “colour” of a name; expected name, ",
        ),
        ("names: [{name: Rome, wrong: Rome}]\ncheck: spelling\n", "also a wrong form of itself; expected another"),
        ("names: [{name: Rome, since: old}]\ncheck: form\n", "“since” is “old”; expected a whole number"),
        ("names: [Rome]\ncheck: form\n", "the name “Rome” has no “other”; expected one for this check"),
        ("names: [Rome]\ncheck: adjective\nnouns: [king]\n", "has no “adjective”; expected one for this check"),
        ("names: [Rome]\ncheck: adjective\n", "has no “nouns”; expected one"),
        (
            "names: [Rome]\ncheck: form\nnouns: [king]\n",
            "“nouns” belongs to the check adjective; expected none with form",
        ),
        ("names: [Rome]\ncheck: full-first\n", "the name “Rome” is one word; expected a full name"),
        ("names: [Jo Day]\ncheck: family-later\n", "no name says “family_first: true”; expected some"),
        ("names: ../b\ncheck: spelling\n", "expected a list of names"),
        ("names: {a: b}\ncheck: spelling\n", "is a mapping; expected a list"),
    ],
)
def test_mistakes_are_refused(compiled: Callable[..., Any], keys: str, message: str) -> None:
    with pytest.raises(RuleError, match=r"rule\.yaml:\d+: ") as refused:
        compiled(f"kind: names\n{keys}")
    assert message in str(refused.value)


def test_every_key_has_a_schema() -> None:
    kind = house.kinds()["names"]
    assert tuple(kind.SCHEMA) == kind.KEYS
    assert kind.SCHEMA["check"]["enum"] == list(kind.CHECKS)
