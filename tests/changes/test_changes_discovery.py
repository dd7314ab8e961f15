"""Files that are known without looking for them are chosen as if they had been looked for."""

import os
from pathlib import Path

import pytest

from lint.discovery import Wanted, among, files
from lint.errors import UserError

NAMES = (
    "a.md", "b.txt", "c.py", "UPPER.MD", "one/a.md", "one/two/b.md", "one/built/c.md", "built/d.md", "drafts/e.md",
    "drafts/keep.md", ".git/x.md", "node_modules/y.md", "one/.venv/z.md", "one/a b/é.md", "one-more/a.md",
)  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of files, which is the working folder."""
    for name in NAMES:
        place = tmp_path / "desk" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("Text.\n")
    (tmp_path / "desk/.gitignore").write_text("built/\n")
    (tmp_path / "desk/one/.gitignore").write_text("!built/\n*.txt\n")
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


@pytest.mark.parametrize(
    "path", [".", "one", "one/", "one/two", "./one", "../desk", "a.md", "c.py", "drafts/e.md", "built"]
)
@pytest.mark.parametrize("exclude", [(), ("drafts/", "!drafts/keep.md"), ("*.md",), ("one/two",)])
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("ignored", [False, True])
def test_known_files_are_chosen_as_found_ones(
    tree: Path, path: str, exclude: tuple[str, ...], force: bool, ignored: bool
) -> None:
    wanted = Wanted(frozenset({".md", ".txt"}), str(tree), exclude, force, ignored)
    known = frozenset(str(Path(os.path.realpath(tree), name)) for name in NAMES)
    assert list(among(known, path, wanted)) == list(files([path], wanted))
    assert list(among(frozenset(), path, wanted)) == []


def test_a_file_may_be_gone_from_the_disk(tree: Path) -> None:
    wanted = Wanted(frozenset({".md"}), str(tree))
    known = frozenset({str(Path(os.path.realpath(tree), "gone", "x.md"))})
    assert list(among(known, "gone/x.md", wanted)) == ["gone/x.md"]
    assert list(among(known, ".", wanted)) == [str(Path("gone/x.md"))]
    with pytest.raises(UserError, match=r"^gone/y\.md: no such file or folder"):
        list(among(known, "gone/y.md", wanted))
