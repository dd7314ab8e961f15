"""Which articles --since and --staged look at, and what is reported of them."""

import os
import random
from collections import Counter
from pathlib import Path

import pytest
from changes_said import CLEAN, OTHER, SLIP, TEXT, changes, reports, said
from real_repository import Repository

from lint.errors import UserError


def test_only_what_is_new_in_changed_articles_is_reported(desk: Repository) -> None:
    desk.write("a.md", f"{CLEAN}\n\n{OTHER}\n\n{SLIP.replace(' ', chr(10), 2)}\n")
    desk.write("c.md", SLIP)
    assert said("--since", "HEAD") == {"a.md": (["recieved"], ["missle"]), "c.md": (["missle"], [])}
    assert said("--staged") == {}
    desk.git("add", "a.md")
    desk.write("a.md", "Something else. It is wierd.\n")
    assert said("--staged") == {"a.md": (["recieved"], ["missle"])}


def test_an_article_that_was_moved_and_edited_keeps_what_was_old(desk: Repository) -> None:
    long = "\n\n".join(f"This is paragraph {number} of an article." for number in range(9))
    desk.commit(long=f"{SLIP}\n\n{long}")
    desk.git("mv", "long.md", "moved.txt")
    desk.write("moved.txt", f"{SLIP}\n\n{long} {OTHER}")
    assert said("--since", "HEAD") == {"moved.txt": (["recieved"], ["missle"])}
    desk.git("add", "-A")
    assert said("--staged") == {"moved.txt": (["recieved"], ["missle"])}
    (desk.folder / "moved.txt").rename(desk.folder / "again.md")
    assert said("--since", "HEAD") == {"again.md": (["recieved"], ["missle"])}


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([], ["top.md", "sub/deep.md", "sub/deeper/x.md"]),
        (["."], ["top.md", "sub/deep.md", "sub/deeper/x.md"]),
        (["sub"], ["sub/deep.md", "sub/deeper/x.md"]),
        (["sub/deep.md", "sub"], ["sub/deep.md", "sub/deeper/x.md"]),
        (["./top.md"], ["./top.md"]),
        (["a.md"], []),
        (["notes.rst", "out/x.md"], ["notes.rst", "out/x.md"]),
        (["out/x.md", "--force-exclude"], []),
    ],
)
def test_which_articles_is_told_as_in_other_runs(desk: Repository, paths: list[str], expected: list[str]) -> None:
    desk.write("prooflint.toml", 'exclude = ["out/"]\n[engines]\nharper = "off"\nlanguagetool = "off"\n')
    desk.write(".gitignore", "built/\n")
    for name in (
        "top.md",
        "sub/deep.md",
        "sub/deeper/x.md",
        "out/x.md",
        "node_modules/x.md",
        "notes.rst",
        "built/x.md",
    ):
        desk.write(name, TEXT)
    desk.git("add", "-f", ".")
    for option in (["--staged"], ["--since", "HEAD"]):
        assert changes(*option, *paths).paths == [path.replace("/", os.sep) for path in expected]


def test_paths_are_told_from_the_working_folder(desk: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("sub/deep.md", TEXT)
    desk.write("a.md", OTHER)
    monkeypatch.chdir(desk.folder / "sub")
    assert changes("--since", "HEAD").paths == ["deep.md"]
    assert changes("--since", "HEAD", "..").paths == [str(Path("../a.md")), str(Path("../sub/deep.md"))]
    assert changes("--since", "HEAD", str(desk.folder)).paths == [
        str(desk.folder / "a.md"),
        str(desk.folder / "sub" / "deep.md"),
    ]


def test_a_link_to_the_repository_is_as_good(
    desk: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(desk.folder)
    monkeypatch.chdir(tmp_path / "link")
    desk.write("a.md", OTHER)
    assert said("--since", "HEAD", ".", str(tmp_path / "link")) == {"a.md": (["recieved"], [])}


def test_a_path_that_is_nowhere_is_refused(desk: Repository) -> None:
    del desk
    with pytest.raises(UserError, match=r"^nope\.md: no such file or folder"):
        changes("--staged", "nope.md")


def test_standard_input_has_no_former_text(desk: Repository) -> None:
    del desk
    with pytest.raises(UserError, match=r"^- \(standard input\)"):
        changes("--staged", "-")


@pytest.mark.parametrize("data", [b"caf\xe9\n", b"\xff\xfea\0"])
def test_a_text_that_cannot_be_read_is_a_problem_and_a_former_one_a_note(desk: Repository, data: bytes) -> None:
    (desk.folder / "a.md").write_bytes(data)
    desk.git("add", "a.md")
    (report,) = reports("--staged")
    assert report.problems
    desk.commit()
    desk.write("a.md", OTHER)
    (report,) = reports("--since", "HEAD")
    assert [one.excerpt for one in report.findings] == ["recieved"]
    assert not report.problems
    assert report.notes[0].startswith("had a former text that is")


SLIPS = ("missle", "recieved", "wierd", "seperate", "occured")


def paragraphs(dice: random.Random, start: int, count: int) -> list[str]:
    """Paragraphs of one sentence each, all of them different; every other one has a slip."""
    return [
        f"Sentence {start + number} of the archive {dice.choice(('held', 'saw', 'met'))} the "
        f"{dice.choice(SLIPS) if dice.random() < 0.5 else 'good'} things."
        for number in range(count)
    ]


@pytest.mark.parametrize("seed", range(3))
def test_random_work_on_a_repository_brings_what_was_written_and_no_more(desk: Repository, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311  # no secret
    archive = {f"{name}.md": paragraphs(dice, name * 100, 12) for name in range(12)}
    for name, text in archive.items():
        desk.write(name, "\n\n".join(text))
    desk.commit()
    expected: Counter[str] = Counter()
    for name, former in archive.items():
        after = [each for each in former if dice.random() < 0.9]
        dice.shuffle(after)
        new = paragraphs(dice, int(name[:-3]) * 100 + 50, dice.randrange(3))
        expected.update(slip for each in new for slip in SLIPS if slip in each)
        place = dice.randrange(len(after) + 1)
        after[place:place] = new
        is_moved = dice.random() < 0.4
        if is_moved:
            (desk.folder / name).unlink()
        # git finds a moved article again by its lines.
        text = "\n\n".join(
            each if is_moved else each.replace(" the ", "\nthe ", dice.randrange(2)) for each in after
        )
        desk.write(f"moved/{name}" if is_moved else name, text)
    since_head = said("--since", "HEAD")
    desk.git("add", "-A")
    for found in (since_head, said("--staged"), said("--since", "main")):
        assert Counter(word for words, _ in found.values() for word in words if word in SLIPS) == expected
