"""Vale styles become packs."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.checker import Context
from lint.checkers import house
from lint.errors import UserError
from lint.finding import Match
from lint.importing import Imported, packing, vale
from lint.packs import Pack, read_pack
from lint.proving import prove

STYLES = Path(__file__).parent / "styles"


def _public() -> Path | None:
    """The folder of Vale's public styles, if it is on this machine."""
    named = os.environ.get("PROOFLINT_VALE_STYLES")
    beside = Path(__file__).parents[2].parent / "shared" / "peers" / "vale-styles"
    found = Path(named) if named else beside
    return found if found.is_dir() else None


PUBLIC = _public()


@pytest.fixture(scope="module")
def harbour() -> Imported:
    """Our own style with every extension point."""
    return packing.packed(*vale.drafts(STYLES / "Harbour"))


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Imported], list[Pack]]:
    """Writes the packs of a style and reads them again."""

    def write(made: Imported) -> list[Pack]:
        for pack, texts in made.packs.items():
            (tmp_path / pack).mkdir()
            for name, text in texts.items():
                (tmp_path / pack / name).write_text(text, "utf-8")
        return [read_pack(tmp_path / pack, house.kinds()) for pack in made.packs]

    return write


def _unproven(pack: Pack, home: Path) -> list[str]:
    from lint.engine import Proofreader  # the checker as the engine knows it
    from lint.settings import Settings

    checker = Proofreader(lambda _: Settings()).checkers["house"]
    context = Context(packs=(str(home / pack.name),))
    return list(prove([rule.rule() for rule in pack.rules], checker, house.Options(), context))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Slang", "forbid"),
        ("Brackets", "pattern"),
        ("Passive", "pattern"),
        ("Hyphens", "pattern"),
        ("Capitals", "pattern"),
        ("Terms", "replace"),
        ("Long", "limit"),
        ("Commas", "pattern"),
        ("Forms", "consistent"),
        ("Headings", "casing"),
        ("Titles", "casing"),
        ("Acronyms", "introduced"),
        ("Tides", "require"),
        ("Grade", "metric"),
        ("Ease", "metric"),
        ("Modal", "sequence"),
    ],
)
def test_every_extension_point_has_a_kind(harbour: Imported, name: str, kind: str) -> None:
    assert f"Harbour.{name}" in harbour.origins
    texts = [
        text for texts in harbour.packs.values() for text in texts.values() if f"From Harbour.{name}." in text
    ]
    assert texts
    assert f"\nkind: {kind}\n" in texts[0]


@pytest.mark.parametrize(
    ("name", "covered", "reason"),
    [
        ("Twice", True, "repeated.word"),
        ("Speller", True, "harbour-words.txt"),
        ("Program", False, "no code"),
        ("Markup", False, "“raw”"),
        ("Own", False, "published scores"),
        ("Future", False, "“telepathy”"),
        ("Broken", False, "(unclosed"),
    ],
)
def test_what_is_left_is_listed_with_the_reason(harbour: Imported, name: str, covered: bool, reason: str) -> None:
    (left,) = [left for left in harbour.left if left.origin == f"Harbour.{name}"]
    assert left.covered is covered
    assert reason in left.reason


def test_the_packs_prove_themselves(
    harbour: Imported, written: Callable[[Imported], list[Pack]], tmp_path: Path
) -> None:
    packs = written(harbour)
    assert [line for pack in packs for line in _unproven(pack, tmp_path)] == []


def test_severity_source_exceptions_and_message_come_over(harbour: Imported) -> None:
    slang = harbour.packs["harbour"]["slang.yaml"]
    assert "severity: warning\n" in slang
    assert "source: https://example.org/slang\n" in slang
    assert "except: [jolly good fellow]\n" in slang
    assert "message: Don't write “{found}”.\n" in slang
    assert "severity: info\n" in harbour.packs["harbour"]["brackets.yaml"]
    assert "Use “{better}” instead of “{found}”." in harbour.packs["harbour"]["terms.yaml"]


def test_alternatives_are_written_out_as_phrases(harbour: Imported) -> None:
    assert "forbid: [jolly good, heave, avast, boatwain, boatswain]" in harbour.packs["harbour"]["slang.yaml"]
    assert "  carferry: [ferry, boat]\n" in harbour.packs["harbour"]["terms.yaml"]


def test_a_rule_that_speaks_only_with_another_has_a_pack_of_its_own() -> None:
    made = packing.packed(*vale.drafts(STYLES / "Quay"))
    assert {pack: sorted(texts) for pack, texts in made.packs.items()} == {
        "quay": ["_pack.yaml", "wide.yaml"],
        "quay-more": ["_pack.yaml", "narrow.yaml"],
    }


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds no Vale rules"):
        vale.styles(tmp_path)
    with pytest.raises(UserError, match="is no folder"):
        vale.styles(tmp_path / "none")


def test_the_folder_that_holds_the_styles_will_do() -> None:
    assert [folder.name for folder in vale.styles(STYLES)] == ["Harbour", "Quay"]
    assert vale.styles(STYLES / "Quay") == [STYLES / "Quay"]


def test_the_settings_of_vale_choose_styles_and_levels(tmp_path: Path) -> None:
    (tmp_path / ".vale.ini").write_text(
        f"StylesPath = {STYLES}\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Vale, Quay\n"
        "Quay.Narrow = NO\nQuay.Wide = suggestion\n"
    )
    assert [folder.name for folder in vale.styles(tmp_path)] == ["Quay"]
    made = packing.packed(*vale.drafts(STYLES / "Quay", vale.levels(tmp_path / ".vale.ini")))
    assert "severity: info\n" in made.packs["quay"]["wide.yaml"]
    assert "default: false\n" in made.packs["quay-more"]["narrow.yaml"]


@pytest.mark.parametrize(
    ("data", "said"), [(b"StylesPath = none\n", "is not there"), (b"\xff", "is no settings file")]
)
def test_broken_settings_of_vale_are_named(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / ".vale.ini").write_bytes(data)
    with pytest.raises(UserError, match=said):
        vale.styles(tmp_path)


def test_vocabularies_beside_the_styles_are_found(tmp_path: Path) -> None:
    folder = tmp_path / "styles" / "config" / "vocabularies" / "Base"
    folder.mkdir(parents=True)
    (folder / "accept.txt").write_text("tide\n")
    (tmp_path / ".vale.ini").write_text("StylesPath = styles\n")
    assert vale.vocabularies(tmp_path) == [folder / "accept.txt"]
    assert vale.vocabularies(tmp_path / "styles") == [folder / "accept.txt"]


TEXT = """\
Jolly good, he cried, and heave (or avast). For he's a jolly good fellow.
The mast was torn and the sail is ripped; the boats sank by night.
A newly-built carferry left the harbor, not Pearl Harbor, 24/7, with see-food.
Bring rope, e.g. hemp, eg tar, ergo ballast: The rest waits. Note: rope.
One, two, three, four, five boats. One, two, three boats.
He can sending letters and must row on.
The World Port Union (WPU) met. The WPU and the XYZ sent an SOS.
The pier is old. The jetty is new. The pier stands.
"""

EXPECTED = {
    "slang": ["Jolly good", "heave", "avast"],
    "passive": ["was torn", "is ripped"],
    "brackets": ["(or avast)", "(WPU)"],
    "hyphens": ["newly-built"],
    "terms": ["carferry", "harbor", "24/7", "see-food"],
    "latin": ["ergo"],
    "latin-pattern": ["e.g.", "eg"],
    "capitals": [": T"],
    "commas": [","],
    "modal": ["can sending"],
    "acronyms": ["XYZ"],
    "forms": ["jetty"],
}
"""What Vale's documentation says that each rule finds in the text: of the pair of forms, the rarer one."""


def test_the_rules_find_what_vale_is_documented_to_find(
    harbour: Imported, written: Callable[[Imported], list[Pack]], tmp_path: Path
) -> None:
    from lint.engine import parse
    from lint.text import Source

    written(harbour)
    document = parse(Source("text.txt", TEXT))
    found: dict[str, list[str]] = {}
    for pack in harbour.packs:
        for match in house.check(document, house.Options(), Context(packs=(str(tmp_path / pack),))):
            assert isinstance(match, Match)
            text = document.prose[match.span.start : match.span.end].strip()
            found.setdefault(match.rule.id.partition(".")[2], []).append(text)
    assert found == EXPECTED


@pytest.mark.skipif(PUBLIC is None, reason="Vale's public styles are not here; PROOFLINT_VALE_STYLES names them")
@pytest.mark.parametrize("style", ["Google", "Microsoft", "write-good"])
def test_nearly_all_of_a_public_style_comes_over(
    style: str, written: Callable[[Imported], list[Pack]], tmp_path: Path
) -> None:
    assert PUBLIC is not None
    made = packing.packed(*vale.drafts(PUBLIC / style))
    rules = {f"{style}.{file.stem}" for file in (PUBLIC / style).glob("*.yml")}
    left = {one.origin for one in made.left}
    assert rules == {*made.origins, *left}
    done = {*made.origins, *(one.origin for one in made.left if one.covered)}
    assert len(done) >= 0.9 * len(rules), made.left
    assert [line for pack in written(made) for line in _unproven(pack, tmp_path)] == []


@pytest.mark.skipif(PUBLIC is None, reason="Vale's public styles are not here; PROOFLINT_VALE_STYLES names them")
@pytest.mark.parametrize("style", ["Google", "Microsoft", "write-good"])
def test_the_hits_of_a_public_style_are_those_of_vale(
    style: str, written: Callable[[Imported], list[Pack]]
) -> None:
    """The rules of words, put together as Vale's documentation says, against those that were imported."""
    assert PUBLIC is not None
    made = packing.packed(*vale.drafts(PUBLIC / style))
    packs = written(made)
    texts = [path.read_text("utf-8") for path in sorted((STYLES.parents[2] / "articles").rglob("*.md"))]
    lines = [line for text in texts for line in text.splitlines() if line[:1].isalpha()]
    lines += [f"The sign said {words} twice." for words in _said(PUBLIC / style)]
    missed: list[str] = []
    count = 0
    for name, expression in _documented(PUBLIC / style).items():
        mine = [rule for pack in packs for rule in pack.rules if _origin(rule.where) == f"{style}.{name}"]
        for line in lines:
            spans = _spans(mine, line)
            for hit in expression.finditer(line):
                count += 1
                if not any(start < hit.end() and hit.start() < end for start, end in spans):
                    missed.append(f"{name}: {line[max(0, hit.start() - 12) : hit.end() + 12]}")
    # Parts of compounds with hyphens and words before “’d” or “’s” as a verb are words of their own here.
    told = [text for text in missed if not re.search(r"\w[-'’]\w", text.partition(": ")[2])]
    assert told == []
    assert count > 50
    assert len(missed) <= 0.02 * count


def _said(folder: Path) -> list[str]:
    """The plain words of all rules of a style."""
    import yaml

    rules = [yaml.safe_load(file.read_text("utf-8")) for file in sorted(folder.glob("*.yml"))]
    words = [str(word) for rule in rules for word in (*rule.get("tokens", ()), *rule.get("swap", ()))]
    return [word for word in words if re.fullmatch(r"[\w' -]+", word)]


def _documented(folder: Path) -> dict[str, re.Pattern[str]]:
    """For each rule that lists words: word boundaries around all of them, as Vale's manual describes it."""
    import yaml

    found = {}
    for file in sorted(folder.glob("*.yml")):
        rule = yaml.safe_load(file.read_text("utf-8"))
        words = rule.get("tokens") or list(rule.get("swap", {}))
        if rule["extends"] not in {"existence", "substitution"} or rule.get("nonword") or rule.get("raw"):
            continue
        if "scope" in rule or not words:
            continue
        inner = "|".join(sorted(map(str, words), key=len, reverse=True))
        flags = re.IGNORECASE if rule.get("ignorecase") else re.NOFLAG
        found[file.stem] = re.compile(rf"\b(?:{inner})\b", flags)
    return found


def _origin(where: str) -> str:
    head = Path(where.rpartition(":")[0]).read_text("utf-8").partition("\n")[0]
    return head.removeprefix("# From ").partition(". ")[0]


def _spans(rules: object, line: str) -> list[tuple[int, int]]:
    from lint.checkers.house._page import Page
    from lint.checkers.house._search import Search
    from lint.document import Block
    from lint.packs import single

    search = Search(single(list(rules)), house.kinds(), "en-US")  # type: ignore[call-overload]
    page = Page(Block(text=line, kind="paragraph"))
    return [(hit.start, hit.end) for _, hits in search.hits(page) for hit in hits]
