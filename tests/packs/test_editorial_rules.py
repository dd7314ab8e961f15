"""What a copy desk checks is looked after by rules that carry their source and their proof."""

from functools import cache
from pathlib import Path

import pytest

from lint.checkers import house
from lint.engine import Proofreader
from lint.finding import Rule
from lint.packs import built_in
from lint.settings import Settings

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "editorial-rules.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
SUBJECTS = (
    "numbers initials calendar punctuation people places plain wordiness cliches jargon inclusive caution headlines "
    "sourcing web"
).split()


@cache
def rules() -> dict[str, Rule]:
    settings = Settings()
    return Proofreader(lambda _path: settings, everything=True).rules(settings)


def test_every_number_is_there_once() -> None:
    assert [int(row[0]) for row in ROWS] == list(range(1, 173))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_its_rules_exist_and_prove_themselves(row: list[str]) -> None:
    names = row[1].split()
    assert names
    for name in names:
        if name in SUBJECTS:
            assert any(rule.startswith(f"{name}.") for rule in rules())
            continue
        engine = name.partition(".")[0] in {"harper", "languagetool"}
        assert engine or (rules()[name].examples and rules()[name].clean), name


@pytest.mark.parametrize("name", SUBJECTS)
def test_rules_of_a_subject_name_their_source(name: str) -> None:
    found = [rule for rule in rules().values() if rule.id.startswith(f"{name}.")]
    assert len(found) >= 5
    assert [rule.id for rule in found if not rule.source] == []


def test_packs_hold_phrases_enough() -> None:
    counted = sum(
        1
        for pack in built_in("", house.kinds())
        if pack.name in SUBJECTS
        for rule in pack.rules
        for literal in rule.literals
        if literal.role == "phrase"
    )
    assert counted >= 1_500
