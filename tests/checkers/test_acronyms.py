"""Acronyms: explained, explained late, explained for nothing, known, and what only looks like one."""

import pytest

from lint.checker import Context
from lint.checkers import acronyms
from lint.engine import parse
from lint.text import Source


def found(text: str, suffix: str = ".md", **more: object) -> list[tuple[str, str]]:
    document = parse(Source(f"a{suffix}", text))
    options = acronyms.Options(**more)
    hits = acronyms.check(document, options, Context(accept=frozenset({"QRSV"})))
    return [(hit.rule.id.partition(".")[2], document.prose[hit.span.start : hit.span.end]) for hit in hits]


@pytest.mark.parametrize(
    "full",
    [
        "the Harbour Valley Roads Agency (HVRA)",
        "the Harbour and Valley Roads Agency (HVRA)",
        "the Harbour of the Valley Roads Agency (HVRA)",
        "the harbour valley roads agency (HVRA)",
        "the Harbour Valley Roads Agency [HVRA]",
        "the Harbour Valley Roads Agency (H.V.R.A.)",
        "HVRA (Harbour Valley Roads Agency)",
        "HVRA (the Harbour Valley Roads Agency)".replace("the ", ""),
    ],
)
def test_what_explains(full: str) -> None:
    assert found(f"He met {full} on Monday. The HVRA agreed.") == []


@pytest.mark.parametrize(
    "text",
    [
        "He met the roads agency (HVRA) on Monday. The HVRA agreed.",
        "He met the agency HVRA (which builds roads). The HVRA agreed.",
        "The HVRA agreed, the HVRA said.",
    ],
)
def test_what_does_not_explain(text: str) -> None:
    assert found(text) == [("undefined", "HVRA")]


@pytest.mark.parametrize(
    "text",
    [
        "NATO, the EU, the U.S. and the BBC met two MPs and read a PDF.",
        "World War II began when Henry VIII was no more, in chapter XIV.",
        "He did NOT agree, and he NEVER would.",
        "THE HVRA MET ON MONDAY",
        "See `HVRA` and https://example.org/HVRA and HVRA.txt.",
        "The QRSV met.",
        "A-1, B2, 3D, CO2 and Q&A.",
        "# The HVRA\n\nNothing more.",
    ],
)
def test_silent(text: str) -> None:
    assert found(text) == []


def test_late_and_unused() -> None:
    assert found("The HVRA met. The Harbour Valley Roads Agency (HVRA) agreed.") == [("late", "HVRA")]
    assert found("The Harbour Valley Roads Agency (HVRA) met.") == [("unused", "HVRA")]


def test_each_is_told_once_where_it_first_stands() -> None:
    assert found("The HVRA and the KLPQs met.\n\nThe HVRA and the KLPQ agreed.") == [
        ("undefined", "HVRA"),
        ("undefined", "KLPQ"),
    ]


def test_the_desk_says_what_its_readers_know() -> None:
    assert found("The HVRA met.", known=("HVRA",)) == []


def test_the_list_of_known_ones_is_well_formed() -> None:
    known = acronyms._known()
    assert {"NATO", "MPs", "PhD", "VA"} <= known
    assert all(word.isalnum() and 1 < len(word) < 8 for word in known)


@pytest.mark.parametrize(
    ("second", "kind"),
    [
        ("the Harbour Valley Roads Agency (HVRA)", "twice"),
        ("the Harbour and Valley Roads Agencies (HVRA)", "twice"),
        ("HVRA (Harbour Valley Roads Agency)", "twice"),
        ("the Harbour Villages Relief Agency (HVRA)", "two-names"),
        ("the Highland Valley Roads Association (HVRA)", "two-names"),
    ],
)
def test_a_second_explanation(second: str, kind: str) -> None:
    text = f"The Harbour Valley Roads Agency (HVRA) met. Then {second} left."
    assert found(text) == [(kind, "HVRA")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The RIDE board met. Members of the RIDE said no.", ["RIDE"]),
        ("He said STOP at once. STOP means stop.", []),
        ("The END is near, the sign says. END of story.", ["END"]),
        ("A spokesman for CREST left. The CREST group stayed.", ["CREST"]),
        ("The MCC and the DCC met.", ["MCC", "DCC"]),
        ("In MCMXIV the king, Louis XVI, and Pope John XXIII.", []),
    ],
)
def test_letters_that_spell_a_word_or_a_numeral(text: str, expected: list[str]) -> None:
    assert [name for kind, name in found(text) if kind == "undefined"] == expected
