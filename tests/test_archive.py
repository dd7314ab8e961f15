"""Names of an archive: collected, compared, kept in a file."""

import pytest

from lint.archive import Archive, Learnt, counts, folded, likeness, lines, mentions, merged, name_of
from lint.document import Document
from lint.engine import parse
from lint.text import Source


def read(text: str, name: str = "a.txt") -> Document:
    return parse(Source(name, text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xylander", "Xylander"),
        ("Xylander’s", "Xylander"),
        ("Hughes'", "Hughes"),
        ("O’Brien’s", "O'Brien"),
        ("xylander", ""),
        ("NATO", ""),
        ("APIs", ""),
        ("G20", ""),
        ("Bo", ""),
        ("Zoe\u0308s", ""),
    ],
)
def test_a_word_as_a_name(text: str, name: str) -> None:
    assert name_of(text) == name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Erdoğan", "erdogan"),
        ("Ørsted", "orsted"),
        ("Łódź", "lodz"),
        ("Þórr", "thorr"),
        ("Straße", "strasse"),
        ("İnce", "ince"),
    ],
)
def test_a_name_without_accents(name: str, plain: str) -> None:
    assert folded(name) == plain


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("McDonald", "Mcdonald", "case"),
        ("Erdoğan", "Erdogan", "accent"),
        ("Gaddafi", "Qadhafi", "same"),
        ("Mohammed", "Muhammad", "sound"),
        ("Macpherson", "Mcpherson", "sound"),
        ("Harbour", "Harbor", "dialect"),
        ("Reilly", "Rielly", "swap"),
        ("Weiss", "Weis", "double"),
        ("Hansen", "Hanson", "edit"),
        ("Matthew", "Matthews", "plural"),
        ("Thorvaldsen", "Thorwaldson", "two"),
        ("Petrov", "Petrova", ""),
        ("Korea", "Korean", ""),
        ("Marxist", "Marxism", ""),
        ("Kowalski", "Kowalska", ""),
        ("Austria", "Australia", ""),
        ("Bell", "Hill", ""),
        ("Hansen", "Hansen", ""),
    ],
)  # fmt: skip
def test_how_two_names_differ(one: str, other: str, how: str) -> None:
    assert likeness(one, other) == likeness(other, one) == how


def test_what_stands_around_a_name() -> None:
    document = read("The mayor met Dr Anna B. Xylander, and Ms Quist. Yesterday Quist said no to Quist Road.")
    found = mentions(document)
    (use,) = found["Xylander"]
    assert (use.left, use.title, use.opens) == ("Anna", "", False)
    first, second, third = found["Quist"]
    assert (first.title, first.linked) == ("ms", True)
    assert (second.left, second.speaks) == ("", True)
    assert third.right == "Road"
    assert "The" not in found
    assert "Yesterday" not in found


def test_a_headline_in_capitals_makes_no_names() -> None:
    assert "Bridge" not in mentions(read("# The Long Bridge Across Muddy Water\n\nIt is new.\n", "a.md"))


def test_names_are_learnt_from_two_articles_or_three_uses() -> None:
    archive = Archive()
    archive.read(
        read("We saw Qvortrup. Then Xylander came, Xylander left and Xylander wept. Once we saw Brandtner.")
    )
    archive.read(
        read("We saw Qvortrup in London with Mary Walker. London is big, and London is old. Only Zorbing fell.")
    )
    assert archive.names() == {"Qvortrup": Learnt(2, 2), "Xylander": Learnt(3, 1)}


def test_a_near_miss_of_a_much_more_frequent_name_is_not_learnt() -> None:
    archive = Archive()
    for _ in range(6):
        archive.read(read("They met Qvortrup. Qvortrup slept."))
    archive.read(read("They met Qvortrap."))
    archive.read(read("They met Qvortrap too."))
    assert list(archive.names()) == ["Qvortrup"]


def test_the_order_of_the_articles_does_not_matter() -> None:
    texts = [
        "We met Qvortrup and Ærø.",
        "On Ærø lives Qvortrup.",
        "Near Xylander, far from Xylander, by Xylander.",
    ]
    one, other = Archive(), Archive()
    for text in texts:
        one.read(read(text))
    for text in reversed(texts):
        other.read(read(text))
    assert merged([], one.names()) == merged([], other.names())


OWN = """\
# People of the valley

Wrona  # the poet
!Qvortrap
# learnt
Xylander  # 9 in 4 articles
Zorn  # 3 in 1 article
"""


def test_lines_that_a_person_wrote_stay() -> None:
    text = merged(lines(OWN), {"Qvortrap": Learnt(5, 5), "Wrona": Learnt(8, 2), "Xylander": Learnt(10, 5)})
    assert [line for line in text.splitlines() if not line.startswith("# ")] == [
        "!Qvortrap",
        "Wrona  # the poet",
        "Xylander  # 10 in 5 articles",
        "Zorn  # 3 in 1 article",
    ]
    assert text.splitlines().index("# People of the valley") == text.splitlines().index("Wrona  # the poet") - 1


def test_fresh_figures_drop_what_is_gone_and_nothing_of_a_person() -> None:
    text = merged(lines(OWN), {"Xylander": Learnt(10, 5)}, fresh=True)
    assert "Zorn" not in text
    assert "Wrona  # the poet" in text
    assert "!Qvortrap" in text


def test_writing_twice_changes_nothing() -> None:
    names = {"Qvortrup": Learnt(4, 2), "Xylander": Learnt(1, 1)}
    once = merged(lines(OWN), names)
    assert merged(lines(once), names) == once


def test_what_the_checks_read() -> None:
    assert counts(OWN) == {"Wrona": 5, "Xylander": 9, "Zorn": 3}
    assert counts("\ufeffBo\r\n\r\n#\n!Al\n") == {"Bo": 5}
