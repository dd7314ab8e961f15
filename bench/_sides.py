"""Two states of the project side by side, each in a folder of its own."""

import io
import os
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from _lab import FOREIGN
from _texts import ROOT


@dataclass(frozen=True, slots=True)
class Side:
    """A state of the project.

    Attributes:
        name: as it was asked for.
        tree: its files.
        python: the interpreter that runs it.
        installed: whether it is installed there; else its files are put before what is.
    """

    name: str
    tree: Path
    python: str
    installed: bool = False

    def words(self, *rest: str) -> tuple[str, ...]:
        """How it is called."""
        return (self.python, "-m", "lint", *rest)

    def environment(self, home: Path) -> dict[str, str]:
        """Its variables: a cache of its own, no service, and no engines but Harper."""
        found = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
        found |= {
            "PROOFLINT_CACHE_DIR": str(home / "cache"),
            "PROOFLINT_SERVICE_DIR": str(home / "s"),
            "PROOFLINT_ENGINES_DIR": str(home / "no-engines"),
            "PROOFLINT_NO_SERVICE": "1",
        }
        return found if self.installed else {**found, "PYTHONPATH": str(self.tree)}


def sides(names: Sequence[str], place: Path, *, install: bool) -> list[Side]:
    """The states of the project, ready to run.

    Args:
        names: commits, or folders that hold the project.
        place: folder for their files.
        install: whether each is installed into an environment of its own. It is anyway where they need different
            packages.

    Raises:
        SystemExit: in one line, if there is no such state or it does not run.
    """
    trees = [_tree(name, place / f"tree-{number}") for number, name in enumerate(names)]
    needs = [_needs(tree) for tree in trees]
    own = install or any(one != needs[0] for one in needs)
    found = []
    for number, (name, tree) in enumerate(zip(names, trees, strict=True)):
        python = _installed(tree, place / f"venv-{number}") if own else sys.executable
        side = Side(name, tree, python, own)
        _verify(side, place)
        found.append(side)
    return found


def _tree(name: str, place: Path) -> Path:
    """The files of a commit, written into a folder, or the folder that is named.

    No worktree is made: one that is left behind, because this process was ended, would stay in the repository.
    """
    if (Path(name) / "lint" / "__init__.py").is_file():
        return Path(name).resolve()
    known = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if known.returncode:
        raise SystemExit(f"{name}: no such commit or folder here; a CI must fetch it first (fetch-depth: 0)")
    packed = _git("archive", "--format=tar", known.stdout.decode().strip())
    if packed.returncode:
        raise SystemExit(f"{name}: {packed.stderr.decode('utf-8', 'replace').strip()}")
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(place, filter="data")
    return place


def _git(*words: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, check=False)
    except OSError as error:
        raise SystemExit(f"git does not run: {error.strerror}") from None


def _needs(tree: Path) -> object:
    return tomllib.loads((tree / "pyproject.toml").read_text("utf-8"))["project"].get("dependencies")


def _installed(tree: Path, place: Path) -> str:
    print(f"installing {tree.name} …", file=sys.stderr, flush=True)
    python = place / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", str(tree)]
    for words in ([sys.executable, "-m", "venv", str(place)], install):
        done = subprocess.run(words, capture_output=True, check=False)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise SystemExit(f"{tree.name} cannot be installed: {said[-1] if said else done.returncode}")
    return str(python)


def _verify(side: Side, home: Path) -> None:
    """Refuse a side that would run other files than its own.

    Raises:
        SystemExit: if it does.
    """
    asked = [side.python, "-c", "import lint; print(lint.__file__)"]
    done = subprocess.run(asked, cwd=home, env=side.environment(home), capture_output=True, check=False)
    place = Path(done.stdout.decode().strip() or ".").resolve()
    wanted = Path(side.python).parents[1] if side.installed else side.tree
    if not place.is_relative_to(wanted):
        raise SystemExit(f"{side.name} does not run: {done.stderr.decode('utf-8', 'replace')[-300:] or place}")
