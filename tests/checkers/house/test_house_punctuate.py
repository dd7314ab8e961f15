"""Kind ``punctuate``: what each choice finds, what it writes instead, and what it leaves alone."""

from collections.abc import Callable

import pytest

from lint.checkers.house import punctuate
from lint.checkers.house._punctuate_quotes import LONGEST, quotes
from lint.errors import RuleError
from lint.packs.rule import HouseRule

Seen = Callable[..., list[tuple[str, ...]]]


def _rule(choice: str, value: str) -> str:
    return f'kind: punctuate\npunctuate: {{{choice}: "{value}"}}\n'


ONE = [
    ("quotes", "double", "A ‘pit’ opened.", "‘pit’", "“pit”"),
    ("quotes", "double", "‘It’s late,’ she said.", "‘It’s late,’", "“It’s late,”"),
    ("quotes", "double", "It was 'the pit' then.", "'the pit'", '"the pit"'),
    ("quotes", "single", "A “pit” opened.", "“pit”", "‘pit’"),
    ("quotes", "single", 'It said "keep out" then.', '"keep out"', "'keep out'"),
    ("stops", "inside", "She saw “a pit”.", "”.", ".”"),
    ("stops", "inside", "He said “no”, and left.", "”,", ",”"),
    ("stops", "inside", "A ‘pit’.", "’.", ".’"),
    ("stops", "inside", 'It was "over".', '".', '."'),
    ("stops", "outside", "She saw “a pit.”", ".”", "”."),
    ("stops", "outside", "It was 'a new start.'", ".'", "'."),
    ("serial-comma", "yes", "They sell nails, ropes and tar.", "ropes and", "ropes, and"),
    ("serial-comma", "yes", "It was red, white or blue.", "white or", "white, or"),
    ("serial-comma", "no", "They sell nails, ropes, and tar.", "ropes, and", "ropes and"),
    ("dash", "em-closed", "The vote – the last – failed", " – ", "—"),
    ("dash", "em-closed", "The vote — failed.", " — ", "—"),
    ("dash", "em-spaced", "The vote—failed.", "—", " — "),
    ("dash", "en-spaced", "The vote— failed.", "— ", " – "),
    ("en-dash", "no", "The US–China talks", "–", "-"),
    ("letters", "one-alphabet", "In Pyongy\u0430ng it rained.", "Pyongy\u0430ng", "Pyongyang"),
    ("letters", "one-alphabet", "The \u0395uro fell.", "\u0395uro", "Euro"),
]

NONE = [
    ("quotes", "double", "He said: “She told me ‘no’.”"),
    ("quotes", "double", "The ministers’ talks failed; rock ’n’ roll won in the ’90s."),
    ("quotes", "double", "They read the ‘boys’ books’ aloud."),
    ("quotes", "double", "Get 'em in and 'tis done."),
    ("quotes", "double", "It isn't Tom's, it's the boys' boat."),
    ("quotes", "single", 'The board is 5" wide and 6" long.'),
    ("quotes", "single", "He said: ‘She told me “no”.’"),
    ("quotes", "single", "A “quotation that nothing closes."),
    ("stops", "inside", "Did she say “no”? “Yes.”"),
    ("stops", "inside", "It ended in “…”."),
    ("stops", "outside", "He said: “it is over.”"),
    ("stops", "outside", "He works in “a town near Washington, D.C.”"),
    ("stops", "outside", "She called it “Pit.”"),
    ("stops", "outside", "It went “on and on...”"),
    ("serial-comma", "yes", "In May, Smith and Jones resigned."),
    ("serial-comma", "yes", "When reading, boys and girls sit."),
    ("serial-comma", "yes", "She sold bread and butter."),
    ("serial-comma", "yes", "They sell nails, ropes, and tar."),
    ("serial-comma", "yes", "His brother, a sailor and poet, wrote it."),
    ("serial-comma", "no", "It rained, and the match was off."),
    ("serial-comma", "no", "They sell nails, ham and eggs, and tar."),
    ("dash", "em-closed", "It ended 3 – 2 in 1990–91."),
    ("dash", "em-closed", "A well-known - almost - vote"),
    ("dash", "en-spaced", "The vote – failed."),
    ("en-dash", "no", "It fell to –5 – or less."),
    ("letters", "one-alphabet", "Москва, µg, Δt and “naïve” are right."),
]


@pytest.mark.parametrize(("choice", "value", "text", "found", "better"), ONE)
def test_what_is_set_otherwise(seen: Seen, choice: str, value: str, text: str, found: str, better: str) -> None:
    assert (found, better) in seen(_rule(choice, value), text)


@pytest.mark.parametrize(("choice", "value", "text"), NONE)
def test_look_alikes_are_left_alone(seen: Seen, choice: str, value: str, text: str) -> None:
    assert seen(_rule(choice, value), text) == []


def test_of_a_quotation_with_another_inside_only_the_first_mark_is_shown(seen: Seen) -> None:
    assert seen(_rule("quotes", "single"), "He said: “She told me ‘no’.”") == [("“",)]


def test_of_a_long_quotation_only_the_first_mark_is_shown(seen: Seen) -> None:
    assert seen(_rule("quotes", "single"), f"He said: “{'so ' * LONGEST}on.”") == [("“",)]


def test_outer_quotations_in_order() -> None:
    text = "A ‘b’ and “c ‘d’ e” and \"f\" and 'g'."
    assert [(text[quote.start : quote.end], quote.double) for quote in quotes(text)] == [
        ("‘b’", False),
        ("“c ‘d’ e”", True),
        ('"f"', True),
        ("'g'", False),
    ]


def test_one_block_has_an_end_of_remarks(seen: Seen) -> None:
    assert len(seen(_rule("quotes", "single"), "A “b” c. " * 500)) <= 20
    assert len(seen(_rule("dash", "em-spaced"), "A b—c. " * 500)) <= 20


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("punctuate: {quotes: triple}", "“quotes” is “triple”; expected single, double"),
        ("punctuate: {quote: double}", "unknown key “quote” of “punctuate”; did you mean “quotes”?"),
        ("punctuate: {quotes: single, stops: inside}", "“punctuate” has 2 choices; expected one, such as"),
        ("punctuate: {}", "“punctuate” has 0 choices; expected one, such as"),
        ("punctuate: [quotes]", "“punctuate” is a list; expected keys with values"),
    ],
)
def test_mistakes_are_told(compiled: Callable[..., HouseRule], keys: str, message: str) -> None:
    with pytest.raises(RuleError, match=r"rule\.yaml:\d+: ") as caught:
        compiled(f"kind: punctuate\n{keys}\n")
    assert message in str(caught.value)


def test_the_schema_has_every_choice_and_every_value() -> None:
    table = punctuate.SCHEMA["punctuate"]
    assert isinstance(table, dict)
    assert {name: tuple(one["enum"]) for name, one in table["properties"].items()} == {
        name: form.values for name, form in punctuate.FORMS.items()
    }
