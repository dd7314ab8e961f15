import os
from pathlib import Path

import pytest

from lint.discovery import Wanted, files, read
from lint.errors import UnreadableError, UserError

ENDINGS = frozenset({".md", ".txt"})


def tree(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n")


def found(folder: Path, *paths: str, **more: object) -> list[str]:
    wanted = Wanted(ENDINGS, root=str(folder), **more)  # type: ignore[arg-type]
    names = files([str(folder / path) for path in paths or (".",)], wanted)
    return [os.path.relpath(name, folder) for name in names]


def test_folders_are_walked_in_order_and_other_endings_left_out(tmp_path: Path) -> None:
    tree(tmp_path, "b.md", "a.txt", "sub/c.MD", "code.py", "node_modules/x.md", ".git/y.md")
    assert found(tmp_path) == ["a.txt", "b.md", "sub/c.MD"]


def test_a_named_file_is_taken_whatever_its_ending_and_only_once(tmp_path: Path) -> None:
    tree(tmp_path, "a.md", "odd.xyz")
    assert found(tmp_path, "odd.xyz", "a.md", "a.md") == ["odd.xyz", "a.md"]


def test_gitignore_counts_inside_a_repository(tmp_path: Path) -> None:
    tree(tmp_path, ".git/HEAD", "a.md", "b.md", "sub/c.md", "sub/d.md", "out/e.md")
    (tmp_path / ".gitignore").write_text("b.md\nout/\n")
    (tmp_path / "sub/.gitignore").write_text("d.md\n")
    assert found(tmp_path) == ["a.md", "sub/c.md"]
    assert found(tmp_path, "sub") == ["sub/c.md"]
    assert found(tmp_path, gitignore=False) == ["a.md", "b.md", "out/e.md", "sub/c.md", "sub/d.md"]


def test_exclude_holds_for_folders_and_with_force_for_named_files(tmp_path: Path) -> None:
    tree(tmp_path, "a.md", "drafts/b.md")
    assert found(tmp_path, exclude=("drafts/",)) == ["a.md"]
    assert found(tmp_path, "drafts/b.md", exclude=("drafts/",)) == ["drafts/b.md"]
    assert found(tmp_path, "drafts/b.md", exclude=("drafts/",), force_exclude=True) == []


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    tree(tmp_path, "a.md")
    (tmp_path / "self").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path) == ["a.md"]


def test_what_does_not_exist_is_the_users_mistake(tmp_path: Path) -> None:
    (tmp_path / "dangling.md").symlink_to("nowhere")
    with pytest.raises(UserError, match="no such file or folder"):
        found(tmp_path, "gone.md")
    with pytest.raises(UserError, match="link leads nowhere"):
        found(tmp_path, "dangling.md")


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(UnreadableError, match="pipe, a device"):
        read(str(tmp_path / "pipe.md"))
    with pytest.raises(UnreadableError, match="pipe, a device"):
        read("/dev/zero")
