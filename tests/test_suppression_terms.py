"""Wishes with a reason and a date, and the terms on which they are heard."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.engine import parse
from lint.finding import Finding
from lint.suppression import NO_TERMS, PROOF, RULES, Terms, directives_of, states, suppress, turns
from lint.text import Source

Make = Callable[..., Finding]
Outcome = tuple[int, int, list[str]]

TODAY = Terms("2027-02-01")
FORMS = {
    "block": "<!-- prooflint-ignore{} -->\n\nA slip.\n",
    "inside": "A slip <!-- prooflint-ignore{} --> here.\n",
    "range": "<!-- prooflint-ignore-start{} -->\n\nA slip.\n\n<!-- prooflint-ignore-end -->\n",
    "file": "<!-- prooflint-ignore-file{} -->\n\nA slip.\n",
    "item": '---\nprooflint-ignore: ["{}"]\n---\n\nA slip.\n',
    "items": '---\nprooflint-ignore:\n  - grammar\n  - "{}"\n---\n\nA slip.\n',
    "mdx": "{{/* prooflint-ignore{} */}}\n\nA slip.\n",
    "plain": "[prooflint-ignore{}]\nA slip.\n",
    "jinja": "{{# prooflint-ignore{} #}}\n\nA slip.\n",
}
SUFFIXES = {"mdx": ".mdx", "plain": ".txt"}


def document_of(text: str, suffix: str = ".md"):  # noqa: ANN201
    return parse(Source(f"a{suffix}", text))


def outcome(text: str, finding: Make, terms: Terms = TODAY, suffix: str = ".md") -> Outcome:
    """How many slips remain, how many are hidden, and the rules of the complaints without their family."""
    at = [place for place in range(len(text)) if text.startswith("slip", place)]
    found = [finding("spelling.unknown-word", place, place + 4) for place in at]
    remaining, hidden, complaints = suppress(found, document_of(text, suffix), terms)
    for one in complaints:
        assert text[one.span.start : one.span.end] == one.excerpt != ""
    return len(remaining), len(hidden), [one.rule.id.removeprefix("suppression.") for one in complaints]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("words", "hidden", "complaints"),
    [
        (" spelling until=2027-02-01: a name", 1, []),
        (" until=2027-02-02 spelling", 1, []),
        (" spelling until=2027-01-31: a name", 0, ["expired"]),
        (" spelling until=soon: a name", 1, ["malformed"]),
        (" spelling until=2027-02-30", 1, ["malformed"]),
        (" spelling until=: a name", 1, ["malformed"]),
        (" spelling untill=2027-03-01", 0, ["malformed"]),
        (" spelling (a name)", 0, ["malformed"]),
    ],
)
def test_a_date_in_every_form(finding: Make, form: str, words: str, hidden: int, complaints: list[str]) -> None:
    text = FORMS[form].format(words)
    remaining, found, said = outcome(text, finding, suffix=SUFFIXES.get(form, ".md"))
    assert (remaining, found) == (1 - hidden, hidden)
    # The other item of the list hides nothing here; an end whose beginning is refused stands alone.
    assert [one for one in said if one != "unused" or form != "items"] in (complaints, [*complaints, "unused"])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("words", "require", "complaints"),
    [
        (" spelling", (), []),
        (" spelling", ("reason",), ["bare"]),
        (" spelling: ", ("reason",), ["bare"]),
        (" spelling: a name", ("reason",), []),
        (" spelling: a name", ("until",), ["undated"]),
        (" spelling", ("reason", "until"), ["bare", "undated"]),
        (" spelling until=2027-02-01: a name", ("reason", "until"), []),
        (" spelling until=2027-01-01", ("reason", "until"), ["expired"]),
    ],
)
def test_what_may_be_demanded(
    finding: Make, form: str, words: str, require: tuple[str, ...], complaints: list[str]
) -> None:
    terms = TODAY._replace(require=require, ignored=("grammar",))
    said = outcome(FORMS[form].format(words), finding, terms, SUFFIXES.get(form, ".md"))[2]
    beside = ["bare"] * ("reason" in require) + ["undated"] * ("until" in require) if form == "items" else []
    if words.strip(" :") == "spelling":
        beside = []  # items that are mere names are one wish
    assert sorted(said) == sorted(complaints + beside)


@pytest.mark.parametrize(
    ("matter", "hidden", "complaints"),
    [
        ("rules: [spelling]\n  until: 2027-02-01\n  reason: a name", 1, []),
        ("rules: spelling, grammar\n  until: '2027-03-01'", 1, ["bare"]),
        ("until: 2027-03-01\n  reason: a list of errors", 1, []),
        ("rules: [spelling]\n  until: 2027-01-31\n  reason: a name", 0, ["expired"]),
        ("rules: [spelling]\n  until: next week\n  reason: a name", 1, ["malformed"]),
        ("rules: [spelling]\n  untill: 2027-03-01", 0, ["malformed"]),
        ("rule: spelling", 0, ["malformed"]),
    ],
)
@pytest.mark.parametrize("key", ["prooflint-ignore:\n  ", "prooflint:\n ignore:\n  "])
def test_a_table_in_the_front_matter(
    finding: Make, key: str, matter: str, hidden: int, complaints: list[str]
) -> None:
    text = f"---\ntitle: x\n{key}{matter}\n---\n\nA slip.\n"
    assert outcome(text, finding, TODAY._replace(require=("reason",))) == (1 - hidden, hidden, complaints)


@pytest.mark.parametrize(
    "matter",
    [
        '[prooflint-ignore]\nrules = ["spelling"]\nuntil = 2027-01-31\nreason = "a name"',
        '[prooflint.ignore]\nrules = ["spelling"]\nuntil = "2027-01-31"\nreason = "a name"',
        'prooflint-ignore = ["spelling until=2027-01-31: a name"]',
    ],
)
def test_front_matter_of_toml(finding: Make, matter: str) -> None:
    text = f"+++\n{matter}\n+++\n\nA slip.\n"
    assert outcome(text, finding) == (1, 0, ["expired"])
    assert outcome(text, finding, Terms("2027-01-31", ("reason", "until"))) == (0, 1, [])


def test_a_table_on_one_line_is_refused_and_not_passed_over(finding: Make) -> None:
    text = "---\nprooflint-ignore: {rules: spelling}\n---\n\nA slip.\n"
    assert outcome(text, finding) == (1, 0, ["malformed"])


@pytest.mark.parametrize("comment", ["prooflint-ignored", "prooflint: ignore", "we never write prooflint-ignore"])
def test_what_does_not_speak_to_us_is_no_mistake(finding: Make, comment: str) -> None:
    assert outcome(f"<!-- {comment} -->\n\nA slip.\n", finding) == (1, 0, [])


def test_a_form_that_is_not_there_names_those_that_are(finding: Make) -> None:
    text = "<!-- prooflint-ignore-next-line spelling -->\nA slip.\n"
    (said,) = suppress([], document_of(text), TODAY)[2]
    assert said.rule.id == "suppression.malformed"
    assert "prooflint-ignore-start" in said.message
    assert outcome(text, finding)[0] == 1


@pytest.mark.parametrize(("days", "complaints"), [(28, []), (27, ["overlong"]), (0, [])])
def test_how_far_off_a_date_may_be(finding: Make, days: int, complaints: list[str]) -> None:
    text = "<!-- prooflint-ignore spelling until=2027-03-01: a name -->\n\nA slip.\n"
    assert outcome(text, finding, TODAY._replace(max_days=days)) == (0, 1, complaints)


def test_without_a_day_no_date_has_passed(finding: Make) -> None:
    text = "<!-- prooflint-ignore spelling until=1999-03-01: a name -->\n\nA slip.\n"
    assert outcome(text, finding, NO_TERMS) == (0, 1, [])


@pytest.mark.parametrize(
    ("words", "terms", "is_reported"),
    [
        ("grammar", TODAY, True),
        ("grammar", TODAY._replace(asked=("spelling",)), False),
        ("grammar", TODAY._replace(asked=("grammar.comma",)), False),
        ("grammar", TODAY._replace(asked=("ALL",)), True),
        ("grammar.comma", TODAY._replace(ignored=("grammar",)), False),
        ("languagetool.X", TODAY._replace(silent=("languagetool",)), False),
        ("spelling, languagetool.X", TODAY._replace(silent=("languagetool",)), False),
        ("spelling", TODAY._replace(silent=("languagetool",)), True),
        ("", TODAY, True),
        ("", TODAY._replace(silent=("languagetool",)), False),
    ],
)
def test_unused_is_only_what_would_have_been_found(
    finding: Make, words: str, terms: Terms, is_reported: bool
) -> None:
    said = outcome(f"<!-- prooflint-ignore {words}: old -->\n\nAll is well.\n", finding, terms)[2]
    assert said == ["unused"] * is_reported


def test_what_has_become_of_each(finding: Make) -> None:
    text = (
        "---\nprooflint-ignore: [grammar]\n---\n\n<!-- prooflint-ignore spelling: x -->\nA slip.\n\n"
        "<!-- prooflint-ignore spelling until=2026-01-01 -->\nOther.\n\n<!-- prooflint-ignore harper.X -->\nMore.\n"
    )
    document = document_of(text)
    slip = finding("spelling.unknown-word", text.index("slip"), text.index("slip") + 4)
    found = states(document, [slip], TODAY._replace(silent=("harper",)))
    assert [state for _, state in found] == ["unused", "in use", "expired", "not known"]
    assert [one.form for one, _ in found] == ["front matter", "block", "block", "block"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_rules_are_on_and_named_alike(rule: object) -> None:
    assert rule.default  # type: ignore[attr-defined]
    assert rule.id.startswith("suppression.")  # type: ignore[attr-defined]
    assert set(PROOF) <= {one.id for one in RULES}


DAYS = st.dates(date(2026, 12, 1), date(2027, 4, 1))


@given(st.lists(DAYS, min_size=1, max_size=4), DAYS, DAYS, st.sampled_from([0, 7, 30]))
def test_reports_change_on_the_days_that_are_named_and_on_no_other(
    until: list[date], one: date, other: date, max_days: int
) -> None:
    """Two days between which no named day begins give the same complaints: so reports may be kept by these days."""
    text = "\n\n".join(f"<!-- prooflint-ignore spelling until={day}: x -->\nText {day}." for day in until)
    document = document_of(text)

    def said(day: date) -> list[str]:
        terms = Terms(day.isoformat(), (), max_days)
        return [(f"{found.rule.id} {found.span.start}") for found in suppress([], document, terms)[2]]

    named = turns(text, max_days)
    phase = [[day <= each.isoformat() for day in named] for each in (one, other)]
    if phase[0] == phase[1]:
        assert said(one) == said(other)
    for day in {*until}:
        assert (day + timedelta(days=1)).isoformat() in named


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("until 2027-03-01", ()),
        ("<!-- prooflint-ignore spelling -->", ()),
        ("<!-- prooflint-ignore until=2027-02-28 -->", ("2027-03-01",)),
        ("prooflint until 2027-02-31 and 9999-12-31", ()),
        ("---\nprooflint-ignore:\n  until: 2027-12-31\n---\n", ("2028-01-01",)),
    ],
)
def test_the_days_of_a_text(text: str, days: tuple[str, ...]) -> None:
    assert turns(text) == days


@given(st.text(alphabet=" abc=:,.-()\n2027until", max_size=40), st.sampled_from(sorted(FORMS)))
def test_whatever_is_written_is_read_or_refused(words: str, form: str) -> None:
    words = words.replace("--", "-").replace('"', "")
    document = document_of(FORMS[form].replace("{}", "%s").replace("{{", "{").replace("}}", "}") % words)
    directives, complaints = directives_of(document)
    size = len(document.source.text)
    assert all(one.place.end <= size and one.scope.end <= size for one in directives)
    assert all(one.span.end <= size for one in complaints)
