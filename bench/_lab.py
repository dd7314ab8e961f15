"""What all cases share: texts, programs, folders, and how prooflint is called."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from _harness import Command, once
from _peers import OK, STYLES, Peers, vale, without, words_of
from _texts import ROOT

PROGRAM = str(Path(sys.executable).parent / "prooflint")
ENGINES = ROOT / ".engines"
FOREIGN = ("PROOFLINT_", "CI", "GITHUB_", "GITLAB_", "PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
"""Beginnings of variables that would change what prooflint does; installed programs have their modules compiled."""

QUIET = ("--isolated", "--exit-zero", "--quiet", "--engine", "languagetool=off")
OWN = (*QUIET, "--engine", "harper=off")
"""All checkers that run in the process itself."""

HARPER = (*QUIET, "--engine", "harper=require")
MODEL = "context,agreement,apostrophes,articles,clauses,prepositions,pronouns,syntax,marks"
"""Checkers that need the tagger or the language model, for a version without ``--fast``."""

STATUS = (0, 1)


@dataclass(frozen=True, slots=True)
class Lab:
    """A place to measure in.

    Attributes:
        home: folder for texts, caches and settings.
        archive: folder of articles, in a folder of its own and flat.
        words: in the archive.
        peers: the programs to compare with.
        rounds: of short runs; long ones have fewer.
        quick: whether it is only tried if all works: small texts, few rounds.
        styles: folder of Vale's styles, or none.
    """

    home: Path
    archive: Path
    words: int
    peers: Peers
    rounds: int = 7
    quick: bool = False
    styles: Path | None = None

    @property
    def files(self) -> list[Path]:
        """The articles."""
        return sorted(self.archive.glob("*.md"))

    @property
    def fast(self) -> tuple[str, ...]:
        """Options for the fast checkers."""
        return ("--fast", *OWN) if _has_fast(self.home) else (*OWN, "--ignore", MODEL)

    def few(self, most: int) -> int:
        """Rounds of a longer run."""
        return max(1, min(self.rounds, most))

    def part(self, name: str, count: int) -> Path:
        """A folder with the first articles of the archive."""
        place = self.home / name
        if not place.exists():
            place.mkdir()
            for file in self.files[:count]:
                (place / file.name).write_bytes(file.read_bytes())
        return place

    def prime(self, environment: Mapping[str, str]) -> None:
        """Compile the rule packs into the cache of an environment; results are not kept there."""
        place = self.home / "prime"
        place.mkdir(exist_ok=True)
        (place / "line.md").write_text("One line.\n", "utf-8")
        once(self.check("--no-cache", *OWN, place, environment=environment))

    def environment(self, cache: str = "cache", **more: str) -> dict[str, str]:
        """The variables of a run: no service, no LanguageTool, a cache of our own.

        Args:
            cache: name of the folder.
            more: further ones; an empty one is taken away.
        """
        found = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
        own = {
            "PROOFLINT_CACHE_DIR": str(self.home / cache),
            "PROOFLINT_SERVICE_DIR": str(self.home / "s"),
            "PROOFLINT_ENGINES_DIR": str(self.home / "no-engines"),
            "PROOFLINT_NO_SERVICE": "1",
        }
        return {name: value for name, value in {**found, **own, **more}.items() if value}

    def check(
        self,
        *words: str | Path,
        environment: Mapping[str, str] | None = None,
        before: Callable[[int], None] = lambda _number: None,
        cores: int = 0,
    ) -> Command:
        """A run of ``prooflint check``.

        Args:
            words: options and targets.
            environment: its variables, those of ``environment`` if none are given.
            before: is called before each run.
            cores: processors that it may use.
        """
        whole = (PROGRAM, "check", *map(str, words))
        variables = self.environment() if environment is None else environment
        return Command(whole, self.home, variables, STATUS, before, cores)

    def peer(self, name: str, target: Path) -> dict[str, Command]:
        """A peer under its name, or nothing if it is not there."""
        if not self.peers.has(name):
            return {}
        words = words_of(self.peers, name, target)
        return {name: Command(words, self.home, self.environment(), OK[name])}

    def vale(self, target: Path) -> dict[str, Command]:
        """Vale with its built-in style, if it is there."""
        if not self.peers.has("vale"):
            return {}
        empty = self.home / "styles"
        empty.mkdir(exist_ok=True)
        words = vale(self.peers.programs["vale"], self.home, ["Vale"], empty, target)
        return {"Vale, built-in style": Command(words, self.home, self.environment())}

    def styled(self, target: Path) -> dict[str, Command]:
        """Vale with five styles, if they are there."""
        if not self.peers.has("vale") or self.styles is None or without(self.styles):
            return {}
        words = vale(self.peers.programs["vale"], self.home, STYLES, self.styles, target)
        return {"Vale, five styles": Command(words, self.home, self.environment())}

    def script(self, name: str, *words: str | Path) -> Command:
        """One of the bare scripts of this folder."""
        whole = (sys.executable, str(ROOT / "bench" / name), *map(str, words))
        return Command(whole, self.home, self.environment())


_known: dict[str, bool] = {}


def _has_fast(folder: Path) -> bool:
    """Whether this version has the option ``--fast``."""
    if PROGRAM not in _known:
        done = subprocess.run([PROGRAM, "check", "--help"], cwd=folder, capture_output=True, check=True)
        _known[PROGRAM] = b"--fast" in done.stdout
    return _known[PROGRAM]
