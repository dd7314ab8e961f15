"""What is new in an article, and what was there before."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

import pytest

from lint.changes import compare
from lint.changes.compare import Former, Pair, settled
from lint.finding import Finding, Problem, Report
from lint.text import Source

Check = Callable[[Sequence[Source | Report]], Iterable[Report]]

CLEAN = "It was a quiet day."
SLIP = "The army fired a missle on Monday."
OTHER = "He recieved the letter."
LONG = " ".join(["The ferry left the old harbour at noon and came back at six in the evening."] * 14)


def new(check: Check, before: str, after: str) -> tuple[list[str], list[str]]:
    """The words that are reported of a change, and those that are hidden because they were there before."""
    old, report = check([Source("a.md", before), Source("a.md", after)])
    found = settled(report, [old])
    assert len(found.findings) + len(found.hidden) == len(report.findings) + len(report.hidden)
    return [one.excerpt for one in found.findings], [
        one.finding.excerpt for one in found.hidden if one.by == "unchanged"
    ]


@pytest.mark.parametrize(
    ("before", "after", "reported", "unchanged"),
    [
        pytest.param(SLIP, SLIP, [], ["missle"], id="nothing"),
        pytest.param(CLEAN, f"{CLEAN} {SLIP}", ["missle"], [], id="a sentence is added"),
        pytest.param(SLIP, f"{SLIP} {OTHER}", ["recieved"], ["missle"], id="beside one with a slip"),
        pytest.param(SLIP, SLIP.replace("missle", "missile"), [], [], id="mended"),
        pytest.param(f"{SLIP} {CLEAN}", SLIP.replace(" on", "\non") + f"\n{CLEAN}", [], ["missle"], id="reflowed"),
        pytest.param(f"{SLIP}\n\n{OTHER}", f"{OTHER}\n\n{SLIP}", [], ["recieved", "missle"], id="moved"),
        pytest.param(f"{SLIP} {CLEAN}", f"{CLEAN}\n\n> {SLIP}", [], ["missle"], id="into a quotation"),
        pytest.param(SLIP, SLIP.replace("army", "**army**"), [], ["missle"], id="marked up"),
        pytest.param(SLIP, SLIP.replace("missle", "*missle*"), [], ["missle"], id="the word itself marked up"),
        pytest.param(
            "It is the the end.",
            "It is [the](https://example.org/a-page) the end.",
            [],
            ["the](https://example.org/a-page) the"],
            id="a link among the words",
        ),
        pytest.param(f'"{SLIP}"', f"“{SLIP}”", [], ["missle"], id="re-quoted"),
        pytest.param(
            SLIP, SLIP.replace("Monday", "Sunday"), ["missle"], [], id="edited elsewhere in the sentence"
        ),
        pytest.param(SLIP, f"{SLIP} {CLEAN} {SLIP}", ["missle"], ["missle"], id="the same sentence once more"),
        pytest.param(f"{SLIP} {SLIP}", SLIP, [], ["missle"], id="once less"),
        pytest.param("", SLIP, ["missle"], [], id="from nothing"),
        pytest.param(
            "He recieved a missle.", "He recieved a missle.", [], ["recieved", "missle"], id="two in one"
        ),
        pytest.param("It is the\nthe end.", "It is\nthe the end.", [], ["the the"], id="the mark is reflowed"),
        pytest.param(
            f"<!-- prooflint-ignore spelling: old -->\n{SLIP}", SLIP, ["missle"], [], id="a comment is taken out"
        ),
        pytest.param(
            f"<!-- prooflint-ignore spelling: old -->\n{SLIP}",
            f"<!-- prooflint-ignore spelling: old -->\n{SLIP.replace('missle', 'missile')}",
            ["<!-- prooflint-ignore spelling: old -->"],
            [],
            id="a comment hides nothing any more",
        ),
    ],
)
def test_sentences(check: Check, before: str, after: str, reported: list[str], unchanged: list[str]) -> None:
    assert new(check, before, after) == (reported, unchanged)


EXPLAINED = "The Xylem Quarry Zone (XQZ) opened in May.\n\n"
FIRST, SECOND = "The XQZ fled on Monday.\n\n", "The XQZ came back on Tuesday.\n\n"
BRITISH = "The colour is red. The colour is blue. The harbour is grey.\n\n"


@pytest.mark.parametrize(
    ("before", "after", "reported", "unchanged"),
    [
        pytest.param(EXPLAINED + FIRST + SECOND, FIRST + SECOND, ["XQZ"], [], id="an explanation is taken out"),
        pytest.param(
            EXPLAINED + "The XQZ saw the WTF on Monday.",
            "The XQZ saw the WTF on Monday.",
            ["XQZ"],
            ["WTF"],
            id="and another one stands in the sentence",
        ),
        pytest.param(
            "The email came. The email left at noon. One e-mail stayed.",
            "The email came. The email left at noon. One e-mail stayed. An e-mail is long. My e-mail, your e-mail.",
            [],
            ["email"],
            id="the other form of a word is the rarer one now",
        ),
        pytest.param(FIRST + SECOND, SECOND, [], ["XQZ"], id="the first use is taken out"),
        pytest.param(FIRST + SECOND, SECOND + FIRST, [], ["XQZ"], id="the uses change places"),
        pytest.param(SECOND, FIRST + SECOND, ["XQZ"], [], id="an earlier use is added: its sentence is new"),
        pytest.param(BRITISH, BRITISH + "The color is red.\n", ["color"], [], id="a variant is now mixed"),
        pytest.param(
            "The color is gray.\n\n" + BRITISH,
            "The color is gray.\n\n"
            + BRITISH
            + "The color of it is bright, a color of gray, the color of gray.\n",
            [],
            ["colour", "grey", "harbour"],
            id="it was mixed before",
        ),
        pytest.param(
            "They met at 3 p.m. then. It ended at 15:00. It began at 16:00 then.",
            "They met at 3 p.m. then. It ended at 15:00. It began at 16:00 then. He left at 4 p.m. and 5 p.m. then.",
            [],
            ["15:00", "16:00"],
            id="the other custom is the rarer one now",
        ),
    ],
)
def test_documents(check: Check, before: str, after: str, reported: list[str], unchanged: list[str]) -> None:
    old, report = check([Source("a.md", before), Source("a.md", after)])
    found = settled(report, [old])
    told = [one.excerpt for one in found.findings if not one.rule.id.startswith("readability")]
    hidden = [one.finding.excerpt for one in found.hidden]
    assert (sorted(set(told)), sorted(set(hidden))) == (sorted(reported), sorted(unchanged))


def rules(found: Report) -> tuple[list[str], list[str]]:
    """The rules that are reported, and those that are hidden."""
    return [one.rule.id for one in found.findings], [one.finding.rule.id for one in found.hidden]


@pytest.mark.parametrize(
    ("before", "after", "reported", "unchanged"),
    [
        pytest.param(LONG, f"{LONG} It is so.", [], ["readability.long-paragraph"], id="it got longer"),
        pytest.param(
            f"It is so. {LONG}", LONG, [], ["readability.long-paragraph"], id="and shorter at its beginning"
        ),
        pytest.param(LONG[: len(LONG) // 3], LONG, ["readability.long-paragraph"], [], id="too long now"),
    ],
)
def test_passages(check: Check, before: str, after: str, reported: list[str], unchanged: list[str]) -> None:
    old, report = (
        replace(one, findings=tuple(each for each in one.findings if each.rule.id == "readability.long-paragraph"))
        for one in check([Source("a.md", before), Source("a.md", after)])
    )
    assert rules(settled(report, [old])) == (reported, unchanged)


def test_the_score_of_an_article_is_one_finding_whatever_its_number(check: Check) -> None:
    hard = (
        "# {}\n\nNotwithstanding institutional considerations, governmental representatives internationally "
        "reconsidered constitutional responsibilities concerning administrative accountability mechanisms. "
    )
    hard += (
        "Extraordinarily complicated organisational interdependencies characterised multilateral negotiations. "
        * 20
    )
    before = check([Source("a.md", hard.format("Negotiations"))])
    after = check([Source("a.md", hard.format("Deliberations") + "It is so. It was.")])
    old, report = (
        replace(one, findings=tuple(each for each in one.findings if each.rule.id == "readability.hard-article"))
        for one in (*before, *after)
    )
    assert len(old.findings) == 1
    assert old.findings[0].message != report.findings[0].message
    assert rules(settled(report, [old])) == ([], ["readability.hard-article"])


def test_a_finding_may_be_led_by_another_rule_that_spoke_of_the_same(finding: Callable[..., Finding]) -> None:
    def report(rule: str, also: str, excerpt: str) -> Report:
        found = finding(rule, 0, 4, also=(also,), excerpt=excerpt, anchor="a1", message=rule)
        return Report("a.md", Source("a.md", "Word."), findings=(found,))

    assert rules(settled(report("one.x", "two.y", "Word"), [report("two.y", "one.x", "Word")])) == ([], ["one.x"])
    assert rules(settled(report("one.x", "two.y", "Word"), [report("two.y", "one.x", "Other")])) == (["one.x"], [])
    assert rules(settled(report("one.x", "two.y", "Word"), [report("six.y", "six.z", "Word")])) == (["one.x"], [])


def test_what_any_of_several_former_texts_had_is_old(check: Check) -> None:
    one, other, report = check(
        [Source("a.md", text) for text in (SLIP, OTHER, f"{SLIP} {OTHER} Teh end is so wierd.")]
    )
    found = settled(report, [one, other])
    assert [each.finding.excerpt for each in found.hidden] == ["missle", "recieved"]
    assert "wierd" in [each.excerpt for each in found.findings]


def test_a_former_text_that_could_not_be_checked_is_a_problem(check: Check) -> None:
    (report,) = check([Source("a.md", SLIP)])
    failed = Report("a.md", Source("a.md", SLIP), problems=(Problem("harper", "failed: no answer"),))
    found = settled(report, [failed], ["a note"])
    assert found.problems == (Problem("harper", "failed: no answer (in the former text)"),)
    assert found.notes == ("a note",)
    assert len(found.findings) == 1


def test_a_former_text_is_not_even_asked_for_if_nothing_is_found(check: Check) -> None:
    def refuse() -> Former:
        raise AssertionError

    broken = Report("b.md", None, problems=(Problem("b.md", "is not UTF-8"),))
    pairs = [Pair(Source("a.md", CLEAN), refuse), Pair(broken, refuse)]
    assert [one.path for one in compare.reports(pairs, check)] == ["a.md", "b.md"]


def test_each_check_is_gone_through_to_its_end(check: Check) -> None:
    ended = []

    def counted(batch: Sequence[Source | Report]) -> Iterator[Report]:
        yield from check(batch)
        ended.append(len(batch))

    source = Source("a.md", SLIP)
    assert len(list(compare.reports([Pair(source, lambda: Former((source, source)))], counted))) == 1
    assert ended == [1, 2]


def test_articles_come_in_their_order_over_batches(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compare, "BATCH", 3)
    texts = [SLIP if number % 2 else CLEAN for number in range(8)]
    pairs = [
        Pair(
            Source(f"{number}.md", text),
            lambda n=number, t=text: Former((Source(f"{n}.md", t),), ("note",) * (n % 3)),
        )
        for number, text in enumerate(texts)
    ]
    found = list(compare.reports(pairs, check))
    assert [one.path for one in found] == [f"{number}.md" for number in range(8)]
    assert [(len(one.findings), len(one.hidden)) for one in found] == [(0, number % 2) for number in range(8)]
