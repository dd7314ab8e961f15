"""Two spellings of one word in one article."""

from functools import partial

import pytest
from articles_said import said

from lint.checker import Context, checkers
from lint.checkers import variants
from lint.engine import parse
from lint.proving import prove
from lint.text import Source

found = partial(said, variants)


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(variants.RULES, checkers()["variants"], variants.Options(), Context())) == []


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        (
            "",
            "The report focused on roads. It focused on bridges too. The debate focussed on cost.",
            [("spelling", "focussed", ("focused",))],
        ),
        (
            "",
            "They focussed on roads and are focussing on bridges. He focused on cost.",
            [("spelling", "focused", ("focussed",))],
        ),
        (
            "",
            "The town benefited once. It benefited twice. The port benefitted least.",
            [("spelling", "benefitted", ("benefited",))],
        ),
        (
            "",
            "The aging bridge and the aging pier are next to an ageing mill.",
            [("spelling", "ageing", ("aging",))],
        ),
        (
            "",
            "An artefact was found. Another artefact was lost. The artifact is gold.",
            [("spelling", "artifact", ("artefact",))],
        ),
        ("", "Among the boats, among the nets, amongst the ropes.", [("form", "amongst", ("among",))]),
        ("", "She read while he slept, and he ate whilst she sang.", [("form", "whilst", ("while",))]),
        (
            "",
            "It moved towards the sea, towards the rocks and toward the light.",
            [("form", "toward", ("towards",))],
        ),
        ("", "He learned to row, learned to sail and learnt to wait.", [("form", "learnt", ("learned",))]),
        (
            "",
            "The yogurt is sold. The yoghurt is old. This yogurt is mine.",
            [("spelling", "yoghurt", ("yogurt",))],
        ),
        ("", "They organise it, recognise it and then realize it.", [("ise-ize", "realize", ("realise",))]),
        ("", "We apologize, emphasize and summarise.", [("ise-ize", "summarise", ("summarize",))]),
        (
            "",
            "The organisation of the fair, the privatisation of the port and the modernization of the mill.",
            [("ise-ize", "modernization", ("modernisation",))],
        ),
        ("", "It is okay. It is okay with him. “Fine,” she said, and it was OK.", [("form", "OK", ("okay",))]),
        (
            "",
            "The medieval wall, the medieval gate and the mediaeval well.",
            [("spelling", "mediaeval", ("medieval",))],
        ),
        (
            "",
            "The guerrillas fled. A guerilla hid. The guerrillas came back.",
            [("spelling", "guerilla", ("guerrilla",))],
        ),
        (
            "",
            "The barbecue was lit. The barbecue burned. No barbeque is safe.",
            [("spelling", "barbeque", ("barbecue",))],
        ),
        (
            "",
            "The doughnuts sold. The donuts did not. More doughnuts came.",
            [("spelling", "donuts", ("doughnuts",))],
        ),
        ("", "He is likeable, she is likeable, it is likable.", [("spelling", "likable", ("likeable",))]),
        ("", "A sizeable share, a sizeable debt and a sizable fine.", [("spelling", "sizable", ("sizeable",))]),
        (
            "",
            "An acknowledgement came. The acknowledgement was late. One acknowledgment is enough.",
            [("spelling", "acknowledgment", ("acknowledgement",))],
        ),
        (
            "",
            "An impostor came. The impostor left. Another imposter hid.",
            [("spelling", "imposter", ("impostor",))],
        ),
        (
            "",
            "They targeted the rich. They targeted shops. They targetted me.",
            [("spelling", "targetted", ("targeted",))],
        ),
        ("", "A preventive step and a preventative one.", [("form", "preventative", ("preventive",))]),
        (
            "",
            "The swap was fair. They swapped boats. Then they swopped back.",
            [("spelling", "swopped", ("swapped",))],
        ),
        (
            "",
            "Fines are standardised, costs minimised, and profits maximized.",
            [("ise-ize", "maximized", ("maximised",))],
        ),
    ],
)
def test_it_is_found(stamp: str, text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(stamp, text) == expected


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("", "The report focused on roads and focuses on cost."),
        ("", "He focused on roads. “We focussed on cost,” she said."),
        ("", "Among the boats they waited while it rained."),
        ("", "They advertise, surprise and organise; the size of the prize is known."),
        ("", "The World Health Organization organises it."),
        ("", "They organize, advise, revise and compromise."),
        ("", "The International Olympic Committee realised it. Oxford’s Organization of Labour is a book."),
        ("", "The usable part."),
    ],
)
def test_what_only_looks_like_it(stamp: str, text: str) -> None:
    assert found(stamp, text) == []


def test_where_the_dialect_decides_the_speller_speaks() -> None:
    document = parse(Source("a.txt", "They organise it, recognise it and then realize it."))
    assert list(variants.check(document, variants.Options(), Context(dialect="en-US"))) == []
    assert len(list(variants.check(document, variants.Options(), Context(dialect="en-GB")))) == 1


@pytest.mark.parametrize(
    "text", ["focused focussed " * 50_000, "organise organize " * 50_000, "among amongst, " * 50_000]
)
def test_no_text_is_too_much(text: str) -> None:
    assert len(found("", text)) == variants.MAX_SHOWN
