"""What may stand in a pack, what it may be called, and whether it is the one that was read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.checkers import house
from lint.errors import RuleError
from lint.packs import content_hash, load, read_pack, split_pin, verify_pin

RULE = "kind: forbid\nmessage: m\nwhy: w\nforbid: [a lot]\nexamples: [{bad: a lot, good: much}]\nclean: [much]\n"


def pack(home: Path, name: str = "own", head: str = "title: Own\n", **rules: str) -> Path:
    folder = home / name
    folder.mkdir(parents=True)
    if head:
        (folder / "_pack.yaml").write_text(head, "utf-8")
    for rule, text in (rules or {"lot": RULE}).items():
        (folder / f"{rule}.yaml").write_text(text, "utf-8")
    return folder


def test_the_same_content_has_the_same_hash(tmp_path: Path) -> None:
    one = pack(tmp_path / "one", lot=RULE, heap=RULE)
    other = pack(tmp_path / "two", heap=RULE, lot=RULE)
    (other / "README.md").write_text("not part of it", "utf-8")
    assert content_hash(one) == content_hash(other)
    assert len(content_hash(one)) == len("sha256:") + 64


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "lot.yaml").write_bytes(RULE.replace("\n", "\r\n").encode()),
        lambda folder: (folder / "lot.yaml").rename(folder / "lots.yaml"),
        lambda folder: (folder / "_pack.yaml").unlink(),
        lambda folder: (folder / "more.yaml").write_text(RULE, "utf-8"),
    ],
    ids=["line ends", "name", "head", "file"],
)
def test_every_change_is_seen(tmp_path: Path, change: Callable[[Path], object]) -> None:
    folder = pack(tmp_path)
    before = content_hash(folder)
    change(folder)
    assert content_hash(folder) != before


def test_a_pin_is_split_off() -> None:
    assert split_pin("style/house@sha256:ab") == ("style/house", "sha256:ab")
    assert split_pin("house") == ("house", "")


def test_a_pinned_pack_must_be_as_it_was(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    old = content_hash(folder)
    verify_pin(f"own@{old}", folder, "prooflint.toml")
    verify_pin("own", folder, "prooflint.toml")
    (folder / "lot.yaml").write_text(RULE + "severity: info\n", "utf-8")
    with pytest.raises(RuleError) as error:
        verify_pin(f"own@{old}", folder, "prooflint.toml")
    assert str(error.value).startswith(f"prooflint.toml: the pack “own” is pinned to {old}, ")
    assert f"write “own@{content_hash(folder)}”" in str(error.value)
    with pytest.raises(RuleError, match="has no whole hash; expected “own@sha256:"):
        verify_pin("own@sha256:12", folder, "prooflint.toml")


@pytest.mark.parametrize(
    ("name", "head", "file", "says"),
    [
        ("spelling", "title: x\n", "_pack.yaml", "is the name of a checker; expected another name"),
        ("harper", "title: x\n", "_pack.yaml", "is the name of a checker"),
        ("languagetool", "", "lot.yaml", "is the name of a checker"),
        ("suppression", "", "lot.yaml", "is the name of a checker"),
        ("my.pack", "", "lot.yaml", "expected a folder named with letters, digits and hyphens"),
    ],
)
def test_names_refused(tmp_path: Path, name: str, head: str, file: str, says: str) -> None:
    folder = pack(tmp_path, name, head)
    with pytest.raises(RuleError, match=says) as error:
        read_pack(folder, house.kinds())
    assert str(error.value).startswith(f"{folder / file}:1: the pack is called “{name}”")


def test_a_pack_may_be_called_house(tmp_path: Path) -> None:
    assert [rule.id for rule in read_pack(pack(tmp_path, "house"), house.kinds()).rules] == ["house.lot"]


def test_what_is_no_rule_is_ignored(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    (folder / "evil.py").write_text("raise SystemExit('run')", "utf-8")
    (folder / "more").mkdir()
    (folder / "more" / "deep.yaml").write_text("not: a rule", "utf-8")
    assert load((str(folder),), "", house.kinds()).ids == ("own.lot",)


def test_links_stay_inside(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    outside = tmp_path / "outside.yaml"
    outside.write_text(RULE, "utf-8")
    (folder / "same.yaml").symlink_to(folder / "lot.yaml")
    assert len(read_pack(folder, house.kinds()).rules) == 2
    (folder / "link.yaml").symlink_to(outside)
    for ask in (content_hash, lambda place: read_pack(place, house.kinds())):
        with pytest.raises(RuleError, match=r"link\.yaml: is a link that leads out of its pack"):
            ask(folder)
