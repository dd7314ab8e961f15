"""Weakened rules: what is changed, and what the texts of a rule notice."""

from pathlib import Path
from textwrap import dedent

import pytest

from lint.checkers import house
from lint.packs.fields import read
from lint.proving.coverage import coverage
from lint.proving.files import rule_of
from lint.proving.mutants import alternatives, mutants
from lint.proving.mutation import mutation
from lint.proving.trial import Trial

TERMS = """
    kind: replace
    message: Write “{better}”, not “{found}”.
    why: Short.
    replace:
      utilise: use
      commence: [begin, start]
      /(?:quite|very) unique/: unique
    except: [commence firing, utilise well]
    unless_before: [tubes]
    case: sensitive
    examples:
      - {bad: They utilise it., good: They use it.}
      - {bad: It is very unique., good: It is unique.}
    clean: [They utilise tubes., Utilise it., They utilise well water.]
"""
SEQUENCE = """
    kind: sequence
    message: Write “{better}”, not “{found}”.
    why: After “have” stands the participle.
    category: grammar
    sequence:
      - {word: [has, have]}
      - {word: [not, never], optional: true}
      - {becomes: {went: gone, wrote: written}, not_word: [wrote]}
    flag: [3, 3]
    better: "{3}"
    examples:
      - {bad: They have never went there., good: They have never gone there.}
    clean: [They never went there.]
"""
LIMIT = """
    kind: limit
    message: The heading has {count} words; {max} are enough.
    why: Short.
    limit: {what: heading-words, max: 4}
    examples:
      - {bad: "# One two three four five", good: "# One two", suffix: .md}
    clean: ["# One two three four"]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk" / "one.yaml"


@pytest.mark.parametrize(
    ("pattern", "cuts"),
    [
        ("abc", []),
        ("a|b|c", ["b|c", "a|c", "a|b"]),
        ("x(?:one|two) y", ["x(?:two) y", "x(?:one) y"]),
        ("(?P<n>a|b)", ["(?P<n>b)", "(?P<n>a)"]),
        ("(?<!a|b)c", ["(?<!b)c", "(?<!a)c"]),
        ("(?=a|b)c", ["(?=b)c", "(?=a)c"]),
        ("[|]a", []),
        ("[]|]a", []),
        (r"\|a", []),
        (r"a\(|b", ["b", r"a\("]),
        ("(a(b|c)|d)", ["(a(c)|d)", "(a(b)|d)", "(d)", "(a(b|c))"]),
    ],
)
def test_alternatives_of_a_pattern(pattern: str, cuts: list[str]) -> None:
    assert [pattern[:start] + pattern[end:] for start, end in alternatives(pattern)] == cuts


def survivors(file: Path, text: str) -> list[str]:
    file.write_text(dedent(text), "utf-8")
    return [one.what for one in mutation(rule_of(file), "en-GB") if not one.noticed]


def test_what_examples_of_terms_do_not_notice(file: Path) -> None:
    found = survivors(file, TERMS)
    assert found == [
        "the phrase “commence” is taken out",
        "the replacement of “commence” is another",
        "the choice “quite” of “/(?:quite|very) unique/” is taken out",
        "“except” “commence firing” is taken out",
    ]


def test_what_examples_of_a_sequence_do_not_notice(file: Path) -> None:
    found = survivors(file, SEQUENCE)
    assert "sequence, token 1, word “has” is taken out" in found
    assert "sequence, token 1, word “have” is taken out" not in found
    assert "sequence, token 2, optional is false" in found
    assert "sequence, token 3, becomes “wrote” is taken out" in found
    assert "sequence, token 3, becomes “went” is taken out" not in found
    assert "better is another" not in found
    assert "sequence, token 1 is optional" not in found


def test_a_limit_is_moved_by_one_both_ways(file: Path) -> None:
    assert survivors(file, LIMIT) == []
    assert survivors(file, LIMIT.replace("three four five", "three four five six")) == ["limit, max is 5"]
    assert survivors(file, LIMIT.replace('clean: ["# One two three four"]', "clean: [One.]")) == [
        "limit, max is 3"
    ]


def test_mutants_say_their_line_and_never_repeat(file: Path) -> None:
    file.write_text(dedent(TERMS).lstrip(), "utf-8")
    every = list(mutants(read(file), house.kinds()["replace"].KEYS))
    assert len({(one.name, one.change) for one in every}) == len(every)
    lines = file.read_text("utf-8").splitlines()
    named = next(one for one in every if one.name == "the phrase “commence”")
    assert lines[named.line - 1].strip().startswith("commence:")


def test_the_same_mutants_at_every_run_and_not_too_many(file: Path) -> None:
    phrases = "".join(f"      word{number}: other\n" for number in range(300))
    text = TERMS.replace("      utilise: use\n", f"      utilise: use\n{phrases}")
    file.write_text(dedent(text), "utf-8")
    first, second = mutation(rule_of(file), "en-GB", 30), mutation(rule_of(file), "en-GB", 30)
    assert first == second
    assert len(first) <= 4 * 30


def unreached(file: Path, text: str) -> list[tuple[str, str]]:
    file.write_text(dedent(text), "utf-8")
    return [(item.kind, item.name) for item in coverage(rule_of(file), "en-GB") if not item.reached]


def test_what_no_text_reaches(file: Path) -> None:
    assert unreached(file, TERMS) == [
        ("phrase", "the phrase “commence”"),
        ("phrase", "the choice “quite” of “/(?:quite|very) unique/”"),
        ("exception", "“except” “commence firing”"),
    ]


@pytest.mark.parametrize(
    ("more", "gone"),
    [
        ("clean: [They commence firing.]", ("exception", "“except” “commence firing”")),
        ("examples: [{bad: They commence., good: They begin.}]", ("phrase", "the phrase “commence”")),
        (
            "examples: [{bad: It is quite unique., good: It is unique.}]",
            ("phrase", "the choice “quite” of “/(?:quite|very) unique/”"),
        ),
    ],
)
def test_a_text_reaches_it(file: Path, more: str, gone: tuple[str, str]) -> None:
    key, value = more.split(": ", 1)
    text = TERMS
    if key == "clean":
        text = text.replace("clean: [", f"clean: [{value[1:-1]}, ")
    else:
        text = text.replace("examples:\n", f"examples:\n      - {value[1:-1]}\n")
    assert gone in unreached(file, TERMS)
    assert gone not in unreached(file, text)


def test_a_slot_that_no_example_fills(file: Path) -> None:
    text = """
        kind: forbid
        message: Not “{found}” of {size}.
        why: Short.
        forbid: ["/(?P<size>big )?elephant/"]
        examples: [{bad: They saw an elephant., good: They saw it.}]
        clean: [They saw it.]
    """
    assert unreached(file, text) == [("slot", "{size}")]
    assert unreached(file, text.replace("an elephant", "a big elephant")) == []


def test_single_exceptions_go_with_their_key(file: Path) -> None:
    text = TERMS.replace("except: [commence firing, utilise well]", "except: commence firing")
    text = text.replace(", They utilise well water.", "")
    assert ("exception", "“except” “commence firing”") in unreached(file, text)


def test_long_tables_are_tried_without_their_idle_entries(file: Path) -> None:
    phrases = "".join(f"      /dull{chr(97 + number)}+ word/: other\n" for number in range(20))
    text = TERMS.replace("      utilise: use\n", f"      utilise: use\n{phrases}")
    file.write_text(dedent(text), "utf-8")
    trial = Trial(rule_of(file), "en-GB")
    short = Trial(_rule(file, TERMS), "en-GB")
    said = [[(match.span, match.replacements) for match in found] for found in trial.usual]
    assert said == [[(match.span, match.replacements) for match in found] for found in short.usual]
    assert trial.holds(trial.usual)


def _rule(file: Path, text: str) -> object:
    file.write_text(dedent(text), "utf-8")
    return rule_of(file)
