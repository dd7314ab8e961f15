"""What the proposed settings find in the articles there are, before anything is written."""

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from lint import settings
from lint.baseline.entries import text_of
from lint.baseline.known import Known
from lint.cli._baseline_work import Revision, place
from lint.cli._jobs import cores
from lint.cli._kept import Kept
from lint.cli._session import Session
from lint.cli._status import Outcome
from lint.cli._terminal import progress
from lint.finding import SEVERITIES
from lint.policy import Policy
from lint.settings import Settings

WORDS = {"accept": "words/accept.txt", "names": "words/names.txt"}
"""The lists that are proposed, by the key of the settings that names them."""


class Proposed(Session):
    """A session in which files hold that are not there yet.

    Args:
        arguments: of a check.
        texts: of the files that shall be there, by their place below the working folder, with forward slashes.
    """

    def __init__(self, arguments: argparse.Namespace, texts: Mapping[str, str]) -> None:
        super().__init__(arguments)
        self.texts = texts

    def __reduce__(self) -> tuple[Any, ...]:
        return Proposed, (self.arguments, self.texts)

    def _settings_file(self, folder: str) -> Path | None:
        found = super()._settings_file(folder)
        is_outside = found is None or not found.is_relative_to(Path.cwd())
        return None if is_outside and "prooflint.toml" in self.texts else found

    def _load(self, file: Path | None) -> Settings:
        if file is None:
            return self._proposal
        return self._with_words(super()._load(file))

    @cached_property
    def _proposal(self) -> Settings:
        """What the files say, as if they were there."""
        if "prooflint.toml" not in self.texts:
            return self._with_words(super()._load(None))
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder).resolve() / "prooflint.toml"
            self._fill(file.parent)
            # Lists that are there already hold too.
            found = settings.load(file, file.parent, self._options, word_lists=False)
        here = Path.cwd()
        own = super()._load(None)
        found = replace(found, file=str(here / "prooflint.toml"), root=str(here), rejected=own.rejected)
        return self._with_words(replace(found, accepted=own.accepted, learnt=own.learnt))

    def _with_words(self, found: Settings) -> Settings:
        """Settings with the words of the proposed lists, where they read lists of that name."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder).resolve()
            self._fill(root)
            own = settings.load(None, root, {})
        accepted = own.accepted if WORDS["accept"] in found.accept else frozenset()
        learnt = own.learnt if WORDS["names"] in found.name_lists else {}
        return replace(found, accepted=found.accepted | accepted, learnt={**found.learnt, **learnt})

    def _fill(self, folder: Path) -> None:
        (folder / "words").mkdir()
        for name, text in self.texts.items():
            (folder / name).write_text(text, "utf-8", newline="")


@dataclass
class Cost:
    """What a check finds.

    Attributes:
        severities: findings of each.
        failing: articles with findings that count.
        status, reason: how a run would end.
        articles: that were checked.
        seconds: that it took.
        problems: whether something could not be checked.
        baseline: the text of a file with all findings, and how it is called; empty unless it was wanted.
    """

    severities: Counter[str] = field(default_factory=Counter)
    failing: int = 0
    status: int = 0
    reason: str = ""
    articles: int = 0
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)
    baseline: tuple[str, str] = ("", "")

    def lines(self) -> list[str]:
        """What it comes to, for people."""
        counts = ", ".join(
            f"{self.severities[name]:,} {word if self.severities[name] == 1 else word + 's'}"
            for name, word in zip(SEVERITIES, ("error", "warning", "remark"), strict=True)
        )
        each = 1000 * self.seconds / max(1, self.articles)
        return [
            f"With these settings: {counts}; {self.failing:,} of {self.articles:,} articles would fail.",
            f"A run would end with {self.status}: {self.reason}.",
            f"The check took {self.seconds:.1f} s, {each:.0f} ms an article.",
        ]


def cost(paths: Sequence[str], texts: Mapping[str, str], *, baseline: bool) -> Cost:
    """Check the articles as they would be checked.

    Args:
        paths: of the articles.
        texts: of the proposed settings and lists, as ``Proposed`` takes them.
        baseline: whether the text of a baseline is wanted.
    """
    arguments = argparse.Namespace(paths=list(paths), no_cache=False, isolated=False, baseline=None)
    session = Proposed(arguments, texts)
    session.jobs = cores()
    found, began = Cost(), time.monotonic()
    file = place(session) if baseline else None
    revision = Revision(Known(file, {}), session) if file else None
    files = list(session.files(paths))

    def policy_for(path: str) -> tuple[str, Mapping[str, Any]]:
        return session.settings_for(path).fail_on, session.settings_for(path).exit

    outcome = Outcome(policy_for)
    for report in progress(files, outcome.passing(Kept(session, ()).reports(files)), wanted=True):
        found.articles += 1
        found.problems += [f"{report.path}: {problem.message}" for problem in report.problems]
        found.severities.update(finding.severity for finding in report.findings)
        policy = Policy.of(*policy_for(report.path))
        found.failing += any(policy.counts(finding) for finding in report.findings)
        if revision is not None and not report.problems:
            revision.take(report)
    found.status, found.reason = outcome.verdict()
    found.seconds = time.monotonic() - began
    if revision is not None and file is not None:
        found.baseline = file.file, text_of(revision.entries((), growing=True))
    return found
