from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.engine.account import Bench, account
from lint.engine.settling import settle
from lint.engine.work import Decision
from lint.finding import CONFIDENCES, Confidence, Finding, Match, Report, Rule
from lint.judgement import MAX_POOLED, Measured, agreed, edit, lowered, measured, pooled, table, warranted
from lint.merge import Sources
from lint.selection import Selection
from lint.settings import Settings
from lint.text import Source, Span

Make = Callable[..., Finding]
WHO = Sources(frozenset({"harper", "languagetool"}), frozenset({"spelling", "house"}))
TEXT = "The goverment said that it could of paid."


def at(make: Make, rule: str, words: str, *replacements: str, **more: object) -> Finding:
    """A finding about words of the text."""
    start = TEXT.index(words)
    return make(rule, start, start + len(words), excerpt=words, replacements=replacements, **more)


@pytest.mark.parametrize(
    ("stated", "right", "wrong", "published", "kept"),
    [
        ("certain", 0, 0, 0, "certain"),
        ("certain", 0, 1, 0, "certain"),
        ("certain", 0, 2, 0, "likely"),
        ("certain", 200, 3, 0, "certain"),
        ("certain", 0, 0, 40, "possible"),
        ("likely", 0, 1, 0, "likely"),
        ("likely", 0, 2, 0, "possible"),
        ("likely", 0, 0, 3, "likely"),
        ("likely", 0, 0, 4, "possible"),
        ("likely", 30, 4, 0, "likely"),
        ("likely", 500, 0, 0, "likely"),
        ("possible", 0, 90, 0, "possible"),
    ],
)
def test_measuring_lowers_and_never_raises(
    stated: Confidence, right: int, wrong: int, published: int, kept: Confidence
) -> None:
    assert warranted(stated, Measured(right, wrong, published)) == kept


@given(st.sampled_from(CONFIDENCES), st.integers(0, 999), st.integers(0, 999), st.integers(0, 999))
def test_one_more_wrong_hit_never_makes_a_rule_surer(
    stated: Confidence, right: int, wrong: int, seen: int
) -> None:
    levels = [warranted(stated, Measured(right, wrong + more, seen)) for more in (0, 1)]
    assert CONFIDENCES.index(stated) <= CONFIDENCES.index(levels[0]) <= CONFIDENCES.index(levels[1])


def test_counts_hold_for_a_rule_at_one_stated_confidence(finding: Make) -> None:
    counts = {("a.x", "likely"): Measured(0, 9, 0)}
    found = lowered(
        [finding("a.x", 0, 1), finding("a.x", 2, 3, confidence="certain"), finding("b.y", 4, 5)], counts
    )
    assert [one.confidence for one in found] == ["possible", "certain", "likely"]


def test_a_rule_that_asks_a_dictionary_keeps_what_it_states() -> None:
    rule = Rule("a.x", "why", "spelling", consult=True)
    one = Finding(rule, Span(0, 1), "m", "error", "likely", "w")
    assert lowered([one], {("a.x", "likely"): Measured(0, 9, 9)}) == [one]


def test_the_table_is_read_with_its_comments() -> None:
    assert table("# head\n\na.b likely 1 2 3\na.b possible 4 5 6\n") == {
        ("a.b", "likely"): Measured(1, 2, 3),
        ("a.b", "possible"): Measured(4, 5, 6),
    }
    assert all(sum((one.right, one.wrong, one.published)) > 0 for one in measured().values())
    assert measured()


@pytest.mark.parametrize(
    ("words", "replacement", "least"),
    [
        ("could of", "could have", (33, 35, "have")),
        ("of", "have", (33, 35, "have")),
        ("goverment", "government", (9, 9, "n")),
        ("it could", "could", (24, 27, "")),
        ("paid", "paid", (40, 40, "")),
        ("said", "", (14, 18, "")),
    ],
)
def test_the_least_change(finding: Make, words: str, replacement: str, least: tuple[int, int, str]) -> None:
    start, end, text = edit(at(finding, "a.x", words), replacement)
    assert (start, end, text) == least
    mended = TEXT[:start] + text + TEXT[end:]
    assert mended == TEXT.replace(words, replacement, 1)


@pytest.mark.parametrize(
    ("first", "second", "levels"),
    [
        (("harper.X", "possible"), ("languagetool.Y", "possible"), ["likely", "likely"]),
        (("harper.X", "possible"), ("spelling.y", "possible"), ["likely", "likely"]),
        (("harper.X", "likely"), ("languagetool.Y", "likely"), ["likely", "likely"]),
        (("harper.X", "likely"), ("languagetool.Y", "possible"), ["likely", "possible"]),
        (("harper.X", "possible"), ("harper.Y", "possible"), ["possible", "possible"]),
        (("errors.x", "possible"), ("grammar.y", "possible"), ["possible", "possible"]),
    ],
)
def test_two_sources_with_the_same_change_are_surer(
    finding: Make, first: tuple[str, str], second: tuple[str, str], levels: list[str]
) -> None:
    one = at(finding, first[0], "could of", "could have", confidence=first[1])
    two = at(finding, second[0], "of", "have", "off", confidence=second[1])
    assert [found.confidence for found in agreed([one, two], WHO.of)] == levels
    assert [found.confidence for found in agreed([two, one], WHO.of)] == levels[::-1]


def test_another_change_confirms_nothing(finding: Make) -> None:
    one = at(finding, "harper.X", "of", "have", confidence="possible")
    two = at(finding, "languagetool.Y", "of", "off", "have", confidence="possible")
    three = at(finding, "spelling.z", "of", confidence="possible")
    assert agreed([one, two, three], WHO.of) == [one, two, three]


def test_what_more_sources_want_comes_first(finding: Make) -> None:
    head = at(finding, "spelling.x", "goverment", "governments", "government")
    others = [
        at(finding, "harper.X", "goverment", "government"),
        at(finding, "harper.Y", "goverment", "governor"),
        at(finding, "languagetool.Z", "The goverment", "The government"),
    ]
    assert pooled(head, others, WHO.of) == ("government", "governments", "governor")


def test_a_longer_range_confirms_and_adds_nothing(finding: Make) -> None:
    head = at(finding, "spelling.x", "of", "off")
    wide = at(finding, "harper.X", "could of", "could have")
    assert pooled(head, [wide], WHO.of) == ("off",)
    bare = at(finding, "spelling.x", "of")
    assert pooled(bare, [wide], WHO.of) == ("have",)


def test_a_fix_without_a_human_stays_the_only_one(finding: Make) -> None:
    head = at(finding, "errors.x", "could of", "could have", fixable=True)
    assert pooled(head, [at(finding, "harper.X", "could of", "could off")], WHO.of) == ("could have",)


def test_markup_is_not_carried_along(finding: Make) -> None:
    head = finding("a.x", 0, 6, excerpt="**of**")
    other = finding("harper.Y", 2, 4, excerpt="of", replacements=("have",))
    assert pooled(head, [other], WHO.of) == ()


def test_there_are_never_too_many(finding: Make) -> None:
    head = at(finding, "spelling.x", "of", *"abcd")
    other = at(finding, "harper.X", "of", *"efghijk")
    assert pooled(head, [other], WHO.of) == tuple("abcdefghijk")[:MAX_POOLED]


def test_possible_findings_confirm_before_they_are_left_out(
    finding: Make, one_block: Callable[..., Document]
) -> None:
    document = one_block(TEXT)
    pair = [
        at(finding, "harper.X", "could of", "could have", confidence="possible"),
        at(finding, "languagetool.Y", "of", "have", confidence="possible"),
    ]
    lone = at(finding, "spelling.z", "paid", "pad", confidence="possible")
    found = settle([*pair, lone], document, Selection(), WHO, {})
    assert [(one.rule.id, one.confidence, one.also) for one in found.findings] == [
        ("languagetool.Y", "likely", ("harper.X",))
    ]
    assert found.unsure == (lone,)
    wide = settle([*pair, lone], document, Selection(min_confidence="possible"), WHO, {})
    assert [one.rule.id for one in wide.findings] == ["languagetool.Y", "spelling.z"]


def test_a_hidden_finding_never_leads(finding: Make, one_block: Callable[..., Document]) -> None:
    grave = at(finding, "harper.X", "goverment", "governor", confidence="possible")
    light = at(finding, "spelling.x", "goverment", "government", severity="warning")
    (found,) = settle([grave, light], one_block(TEXT), Selection(), WHO, {}).findings
    assert (found.rule.id, found.also, found.replacements[0]) == ("spelling.x", ("harper.X",), "government")


def test_a_lowered_rule_is_left_out_and_may_confirm(finding: Make, one_block: Callable[..., Document]) -> None:
    counts = {("harper.X", "likely"): Measured(0, 9, 0)}
    noisy = at(finding, "harper.X", "of", "have")
    assert settle([noisy], one_block(TEXT), Selection(), WHO, counts).findings == ()
    second = at(finding, "languagetool.Y", "of", "have", confidence="possible")
    assert len(settle([noisy, second], one_block(TEXT), Selection(), WHO, counts).findings) == 1


@given(
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(1, 8), st.sampled_from(["a", "harper", "spelling"]),
                  st.sampled_from(CONFIDENCES), st.sampled_from(["", "x", "y"])),
        max_size=20,
    ),
    st.integers(),
)  # fmt: skip
def test_the_order_does_not_matter(raw: list[tuple[int, int, str, Confidence, str]], seed: int) -> None:
    text = "abcdefghij" * 4
    findings = [
        Finding(
            Rule(f"{name}.r", "why", "grammar"), Span(start, start + size), "m", "error", level,
            text[start : start + size], (new,) if new else (),
        )
        for start, size, name, level, new in raw
    ]  # fmt: skip
    shuffled = findings[:]
    Random(seed).shuffle(shuffled)  # noqa: S311
    document = Document(Source("a.txt", text), "", (), ())
    one, two = (settle(some, document, Selection(), WHO, {}) for some in (findings, shuffled))
    assert one.findings == two.findings
    assert set(one.unsure) == set(two.unsure)


def test_what_is_said_twice_is_reported_once(finding: Make, one_block: Callable[..., Document]) -> None:
    same = at(finding, "spelling.x", "paid", "pad")
    found = settle([same, same], one_block(TEXT), Selection(), WHO, {})
    assert (len(found.findings), found.hidden) == (1, ())


def test_a_match_in_an_address_is_accounted_for(one_block: Callable[..., Document]) -> None:
    document = one_block("See https://a.example/teh for more.")
    match = Match(Rule("spelling.x", "why", "spelling"), Span(22, 25), "m", ("the",))
    decision = Decision(document, Settings(), Report("a.txt", document.source), (match,), ())
    (opinion,) = account(decision, Bench(Selection(), WHO, {}), lambda _finding: True)
    assert (opinion.fate, opinion.checker, opinion.finding.excerpt) == ("address", "spelling", "teh")


def test_a_lowered_finding_is_accounted_for_with_its_counts(
    finding: Make, one_block: Callable[..., Document]
) -> None:
    document, noisy = one_block(TEXT), at(finding, "harper.X", "of", "have")
    counts = {("harper.X", "likely"): Measured(0, 9, 0)}
    decision = Decision(document, Settings(), Report("a.txt", document.source), (), (noisy,))
    (opinion,) = account(decision, Bench(Selection(), WHO, counts), lambda _finding: True)
    assert (opinion.fate, opinion.stated, opinion.finding.confidence) == ("unsure", "likely", "possible")
    assert opinion.counts == Measured(0, 9, 0)
