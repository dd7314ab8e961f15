"""Measure ``prooflint check --since`` on an archive in git of which a few articles changed, beside checking these alone.

    python bench/since.py [--articles N] [--changed N] [--rounds N] [--harper]

Whole processes in turn. Each changed article has old slips and a new one, so that both versions have to be checked.
The first table is without the cache; in the second the archive has been checked before, and the articles change before
each run. Measure on a computer that does nothing else.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from _harness import Command, alternate, machine, programs, ratio
from _texts import SLIP, make

LIMIT = 3.0
"""Times as long as checking the changed articles alone that it may take."""

ALONE, SINCE, STAGED = "the changed articles alone", "check --since main", "check --staged"


class Archive:
    """A repository of articles.

    Args:
        home: an empty folder.
        count: of articles.
        changed: how many of them change.
        options: of every run.
    """

    def __init__(self, home: Path, count: int, changed: int, options: tuple[str, ...]) -> None:
        self.folder = home / "archive"
        self.environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("PROOFLINT_", "GIT_", "CI"))
            },
            "PROOFLINT_CACHE_DIR": str(home / "cache"),
            "PROOFLINT_NO_SERVICE": "1",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
        }
        self.options = options
        make(self.folder / "articles", count)
        files = sorted((self.folder / "articles").glob("*.md"))
        self.changed = files[:: max(1, count // changed)][:changed]
        for file in self.changed:
            file.write_text(f"{file.read_text('utf-8')}\nThey {SLIP} it.\n", "utf-8")
        self._git("init", "-q", "-b", "main")
        self._git("add", "-A")
        self._git("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "commit", "-q", "-m", "archive")
        self.former = {file: file.read_text("utf-8") for file in self.changed}
        self._runs = 0

    def _git(self, *words: str) -> None:
        subprocess.run(["git", *words], cwd=self.folder, env=self.environment, check=True)

    def edit(self, _number: int = 0) -> None:
        """Change the articles, in another way each time, and stage them."""
        self._runs += 1
        for file, text in self.former.items():
            new = f"{text}\nThis is line {self._runs}, which we {SLIP} too.\n"
            file.write_text(new, "utf-8")
        self._git("add", "-A")

    def commands(self, *words: str, before: Callable[[int], None] = lambda _number: None) -> Mapping[str, Command]:
        """The runs that are compared.

        Args:
            words: more options.
            before: is called before each run.
        """
        call = (sys.executable, "-m", "lint", "check", "--quiet", "--exit-zero", *self.options, *words)
        files = tuple(str(file.relative_to(self.folder)) for file in self.changed)
        return {
            name: Command((*call, *more), self.folder, self.environment, (0,), before)
            for name, more in ((ALONE, files), (SINCE, ("--since", "main")), (STAGED, ("--staged",)))
        }


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description="Measure --since beside checking the changed articles alone.")
    asked.add_argument("--articles", type=int, default=2000, metavar="N", help="in the archive (2000)")
    asked.add_argument("--changed", type=int, default=10, metavar="N", help="that change (10)")
    asked.add_argument("--rounds", type=int, default=7, metavar="N", help="that count (7)")
    asked.add_argument("--harper", action="store_true", help="with Harper, which is left out otherwise")
    arguments = asked.parse_args()
    options = ("--engine", "languagetool=off", "--engine", f"harper={'require' if arguments.harper else 'off'}")
    print(f"{machine()}. {arguments.changed} of {arguments.articles:,} articles changed.\n")
    with tempfile.TemporaryDirectory(prefix="pl-bench-", ignore_cleanup_errors=True) as home:
        archive = Archive(Path(home).resolve(), arguments.articles, arguments.changed, options)
        archive.edit()
        cases = {
            "Nothing cached": archive.commands("--no-cache"),
            "Former versions in the cache": archive.commands(before=archive.edit),
        }
        for title, commands in cases.items():
            found = alternate(commands, arguments.rounds, watch=False)
            print(f"{title}:\n\n" + "\n".join(programs(found)))
            for name in (SINCE, STAGED):
                times = ratio(found[name], found[ALONE], "cpu")
                verdict = "kept" if times <= LIMIT else "missed"
                print(f"{name}: {times:.2f} × the CPU time (at most {LIMIT:g}): {verdict}")
            print()


if __name__ == "__main__":
    main()
