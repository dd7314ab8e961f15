"""Which files of a repository changed, and what they were before, as git tells it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from lint.changes.git import Git
from lint.errors import UserError

_DIFF = (
    "diff", "--raw", "-z", "-M30%", "--no-abbrev", "--no-relative", "--no-ext-diff", "--no-textconv", "--no-color",
    "--ignore-submodules=all",
)  # fmt: skip
_FILES = ("100644", "100755")
"""Modes of regular files; links and submodules are no articles."""


class Changed(NamedTuple):
    """A file that is not what it was.

    Attributes:
        path: absolute.
        new: name in git of its present text; empty if that is the file itself.
        old: names in git of its former texts, one for each state it was made of that had the file; all are regular.
    """

    path: str
    new: str
    old: tuple[str, ...]


def staged(git: Git) -> list[Changed]:
    """What the next commit changes: the index against the last commit.

    In a merge that is being committed only what differs from all that is merged counts; the rest was written
    before, on one side or the other.

    Raises:
        UserError: if there is no repository, or no working tree.
    """
    place = _places(git, "MERGE_HEAD")
    found = {raw.path: raw for raw in _raw(git, "--cached") if raw.status != "D"}
    old = {path: raw.former for path, raw in found.items()}
    for other in _merged(git, place.file):
        beside = {raw.path: raw for raw in _raw(git, "--cached", other)}
        old = {path: (*names, *beside[path].former) for path, names in old.items() if path in beside}
    return [Changed(str(Path(place.root, path)), found[path].new, names) for path, names in old.items()]


def _merged(git: Git, file: str) -> list[str]:
    """The commits that are being merged into this branch; before a hook of a merge git tells them by variables."""
    try:
        return Path(file).read_text("ascii").split()
    except OSError:
        return [name.partition("_")[2] for name in git.environ if name.startswith("GITHEAD_")]


def since(git: Git, ref: str) -> list[Changed]:
    """What this branch and the working tree changed since the branch left a commit.

    Files that git does not know yet, and does not ignore, are new; one that a vanished file has become is not.

    Args:
        git: the repository.
        ref: the commit.

    Raises:
        UserError: if there is no repository or no such commit, or the clone does not reach back to where the branch
            left it.
    """
    place = _places(git, "index")
    base = _base(git, ref)
    others = ("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", place.up or ".")
    said = git.run(*others) or b""
    unknown = [name for name in said.split(b"\0") if name and not name.endswith(b"/")]
    unknown = [name for name in unknown if not Path(place.root, os.fsdecode(name)).is_symlink()]
    found = _raw(git, base)
    if unknown and any(raw.status == "D" for raw in found):
        found = _with_unknown(git, place, base, unknown)
        unknown = []
    whole = {raw.path: raw.former for raw in found if raw.status != "D"}
    whole.update((os.fsdecode(name), ()) for name in unknown if os.fsdecode(name) not in whole)
    return [Changed(str(Path(place.root, path)), "", old) for path, old in whole.items()]


class _Raw(NamedTuple):
    """A line of git diff --raw about a file."""

    status: str
    path: str
    new: str
    former: tuple[str, ...]


class _Place(NamedTuple):
    """Where we are.

    Attributes:
        root: of the working tree, absolute.
        up: the way there from the working folder, empty or with a slash at its end.
        file: where the file of the repository lies that was asked for, absolute.
    """

    root: str
    up: str
    file: str


def _places(git: Git, name: str) -> _Place:
    # Relative ways are kept: variables that a hook is given may hold relative ones too, so git is never sent elsewhere.
    said = git.line("rev-parse", "--show-toplevel", "--show-cdup", "--git-path", name)
    root, up, file = said.rsplit("\n", 2)
    return _Place(os.path.realpath(root.rstrip("\r")), up.rstrip("\r"), str(Path(file).absolute()))


def _raw(git: Git, *against: str) -> list[_Raw]:
    """The files that differ and are there now, and those that are gone."""
    return list(_parsed(git.run(*_DIFF, *against, "--") or b""))


def _parsed(said: bytes) -> Iterator[_Raw]:
    fields = iter(said.split(b"\0"))
    for field in fields:
        if not field.startswith(b":"):
            continue
        old_mode, mode, old, new, status = field[1:].decode("ascii").split(" ")
        path = next(fields)
        if status[0] in "RC":
            path = next(fields)
        if status == "D":
            yield _Raw("D", "", "", ())
        elif mode in _FILES and not (old == new and old_mode in _FILES):
            yield _Raw(status[0], os.fsdecode(path), new, (old,) if old_mode in _FILES else ())


def _with_unknown(git: Git, place: _Place, base: str, unknown: Iterable[bytes]) -> list[_Raw]:
    """The same as ``_raw``, as if the unknown files had been added: so git finds out which of them were moved."""
    import shutil  # noqa: PLC0415  # it is seldom needed, and a hook should not wait for it
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="prooflint-") as folder:
        copy = str(Path(folder, "index"))
        shutil.copyfile(place.file, copy)
        variables = {"GIT_INDEX_FILE": copy}
        names = b"\0".join(os.fsencode(place.up) + name for name in unknown)
        add = ("add", "--intent-to-add", "--pathspec-from-file=-", "--pathspec-file-nul")
        git.run(*add, given=names, variables=variables)
        said = git.run(*_DIFF, base, "--", variables=variables)
    return list(_parsed(said or b""))


def _base(git: Git, ref: str) -> str:
    """Where this branch left a commit; the empty tree if there was no commit yet."""
    if not ref or ref.startswith("-"):
        raise UserError(f"--since {ref}: name a commit, such as main or HEAD~3")
    said = git.run("merge-base", ref, "HEAD", fails=(1, 128))
    if said:
        return said.split()[0].decode("ascii")
    named = git.line("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}", fails=(1, 128))
    is_born = bool(git.line("rev-parse", "--verify", "--quiet", "HEAD", fails=(1, 128)))
    if named and not is_born:
        return named
    if not is_born and ref in ("HEAD", git.line("symbolic-ref", "--short", "--quiet", "HEAD", fails=(1,))):
        return git.line("hash-object", "-t", "tree", "--stdin")
    raise UserError(f"--since {ref}: {_why(git, ref, named, is_born=is_born)}")


_DEEPEN = "fetch all of it (git fetch --unshallow; in GitHub Actions fetch-depth: 0, in GitLab GIT_DEPTH: 0)"


def _why(git: Git, ref: str, named: str, *, is_born: bool) -> str:
    """Why there is nothing to compare with, and what to do."""
    is_shallow = git.line("rev-parse", "--is-shallow-repository") == "true"
    if named:
        if is_shallow:
            return f"this clone is shallow and lacks the commit at which the branch left it; {_DEEPEN}"
        return "it has no commit in common with this branch"
    if set(ref) == {"0"}:
        return "that is no commit; for a branch that is new name the one that it left, such as origin/main"
    if ".." in ref:
        return "name one commit; it is compared with where this branch left it anyway"
    if git.line("rev-parse", "--verify", "--quiet", ref, fails=(1, 128)) and _is_there(git, ref):
        return "that is no commit"
    if not is_born:
        return "there is no commit yet"
    near = git.line(
        "for-each-ref", "--count=1", "--format=%(refname:short)", f"refs/remotes/*/{ref}", fails=(1, 128)
    )
    if near:
        return f"no commit has this name here; did you mean {near}?"
    if is_shallow:
        return f"this clone is shallow and has no such commit; {_DEEPEN}"
    return "no commit has this name"


def _is_there(git: Git, ref: str) -> bool:
    """Whether an object is here: forty digits name one, whether or not it is."""
    return git.run("cat-file", "-e", ref, fails=(1, 128)) is not None
