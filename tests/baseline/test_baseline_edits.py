"""A thousand random edits of a repository: no old finding revives, and no new one is hidden."""

import os
import random
import re
import subprocess
import textwrap
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lint.baseline.entries import parse, text_of
from lint.baseline.known import Known
from lint.baseline.matching import added
from lint.baseline.place import Place
from lint.baseline.renames import renames
from lint.engine import Proofreader
from lint.finding import Finding, Report
from lint.settings import Settings
from lint.text import Source

ARTICLES, EDITS, ROUNDS = 200, 1000, 4

PLAIN = Settings(select=("spelling", "repeated"), engines={"harper": "off", "languagetool": "off"})

WRONG = (
    "the mayor said she “recieved” the letter",
    "the army fired a missle and then a seperate one",
    "the the boat went on to the harbour",
    "nobody had definately seen the *goverment* of the island",
    "a “beleif” in ferries was commited to paper",
)
RIGHT = ("the boat left for the harbour at noon", "the mayor “saw” the letter", "nobody came to the island")

ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": "/nowhere",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "n",
    "GIT_AUTHOR_EMAIL": "e@example.org",
    "GIT_COMMITTER_NAME": "n",
    "GIT_COMMITTER_EMAIL": "e@example.org",
}


@dataclass
class Article:
    """What is true of an article.

    Attributes:
        paragraphs: of numbers of sentences.
        old: how often each sentence stood in it when the baseline was written.
        name: of its file.
        width: of its lines; 0 for lines as long as paragraphs.
        curly: whether its quotation marks are.
    """

    paragraphs: list[list[int]]
    name: str
    old: Counter[int] = field(default_factory=Counter)
    width: int = 0
    curly: bool = True

    def text(self, sentences: dict[int, str]) -> str:
        found = []
        for paragraph in self.paragraphs:
            text = " ".join(sentences[number] for number in paragraph)
            text = text if self.curly else text.replace("“", '"').replace("”", '"')
            found.append(textwrap.fill(text, self.width, break_on_hyphens=False) if self.width else text)
        return "\n\n".join(found) + "\n"

    def numbers(self) -> Counter[int]:
        return Counter(number for paragraph in self.paragraphs for number in paragraph)


class Desk:
    """A repository whose articles are edited at random."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.luck = random.Random(seed)  # noqa: S311  # nothing is secret
        self.sentences: dict[int, str] = {}
        self.proofreader = Proofreader(lambda _path: PLAIN)
        self.named = 0
        self.articles = [self.article() for _ in range(ARTICLES)]
        self.done: Counter[str] = Counter()

    def sentence(self, texts: tuple[str, ...]) -> int:
        number = 1000 + len(self.sentences)
        self.sentences[number] = f"In case {number} {self.luck.choice(texts)}."
        return number

    def article(self) -> Article:
        kinds = self.luck.choices((WRONG, RIGHT), (2, 3), k=self.luck.randint(3, 9))
        numbers = [self.sentence(kind) for kind in kinds]
        numbers += self.luck.choices(numbers, k=self.luck.randint(0, 2))  # some stand twice
        cuts = sorted(self.luck.sample(range(1, len(numbers)), 2))
        return Article([numbers[: cuts[0]], numbers[cuts[0] : cuts[1]], numbers[cuts[1] :]], self.name())

    def name(self) -> str:
        self.named += 1
        return f"{self.luck.choice(('news', 'sport', 'a b'))}/{self.named}.{self.luck.choice(('md', 'txt'))}"

    def git(self, *words: str) -> None:
        subprocess.run(("git", *words), cwd=self.root, env=ENVIRONMENT, check=True, capture_output=True)

    def write(self) -> None:
        for article in self.articles:
            path = self.root / article.name
            path.parent.mkdir(exist_ok=True)
            path.write_text(article.text(self.sentences), encoding="utf-8")

    # The edits.

    def move(self, article: Article) -> None:
        article.paragraphs.insert(
            self.luck.randrange(len(article.paragraphs)),
            article.paragraphs.pop(self.luck.randrange(len(article.paragraphs))),
        )

    def reflow(self, article: Article) -> None:
        article.width = self.luck.choice((0, 40, 60, 72, 100))

    def rename(self, article: Article) -> None:
        before, article.name = article.name, self.name().rpartition(".")[0] + Path(article.name).suffix
        (self.root / article.name).parent.mkdir(exist_ok=True)
        (self.root / before).rename(self.root / article.name)

    def insert(self, article: Article) -> None:
        paragraph = self.luck.choice(article.paragraphs)
        there = list(article.numbers())
        number = self.luck.choice((self.sentence(WRONG), self.sentence(RIGHT), *self.luck.sample(there, 1)))
        paragraph.insert(self.luck.randint(0, len(paragraph)), number)

    def delete(self, article: Article) -> None:
        paragraph = self.luck.choice(article.paragraphs)
        if len(article.numbers()) > 4 and len(paragraph) > 1:
            del paragraph[self.luck.randrange(len(paragraph))]

    def requote(self, article: Article) -> None:
        article.curly = not article.curly

    def join(self, article: Article) -> None:
        if len(article.paragraphs) > 2:
            article.paragraphs[0] += article.paragraphs.pop()

    def split(self, article: Article) -> None:
        paragraph = self.luck.choice(article.paragraphs)
        if len(paragraph) > 1:
            article.paragraphs.append(
                [paragraph.pop(), paragraph.pop(0)] if len(paragraph) > 2 else [paragraph.pop()]
            )

    def edit(self) -> None:
        kinds: list[Callable[[Article], None]] = [
            *(self.move, self.reflow, self.rename, self.insert, self.delete, self.requote, self.join, self.split)
        ]
        kind = self.luck.choice(kinds)
        kind(self.luck.choice(self.articles))
        self.done[kind.__name__] += 1

    # What is found.

    def reports(self) -> list[Report]:
        self.articles.sort(key=lambda article: article.name)
        sources = [
            Source(str(self.root / article.name), (self.root / article.name).read_text(encoding="utf-8"))
            for article in self.articles
        ]
        return list(self.proofreader.check_sources(sources))

    def known(self) -> Known:
        file = str(self.root / ".prooflint-baseline")
        lines = parse(Path(file).read_bytes(), file)
        return Known(Place(file), lines, lambda gone: renames(file, gone, ENVIRONMENT))


def by_sentence(findings: list[Finding], report: Report) -> Counter[int]:
    """How many findings each sentence has: its number stands at its beginning."""
    assert report.source is not None
    text = report.source.text
    return Counter(int(re.findall(r"case\s+(\d+)", text[: finding.span.start])[-1]) for finding in findings)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path, 7)
    made.git("init", "-q")
    made.write()
    entries = []
    place = Place(str(tmp_path / ".prooflint-baseline"))
    for article, report in zip(made.articles, made.reports(), strict=True):
        article.old = article.numbers()
        entries += added(place.name(report.path), report.findings)
    (tmp_path / ".prooflint-baseline").write_text(text_of(entries), encoding="utf-8")
    assert len(entries) > 500
    made.git("add", "-A")
    made.git("commit", "-qm", "all")
    return made


def test_no_old_finding_revives_and_no_new_one_is_hidden(desk: Desk) -> None:
    each: dict[int, int] = {}  # findings of a sentence
    for turn in range(ROUNDS):
        for _ in range(EDITS // ROUNDS):
            desk.edit()
        desk.write()
        known = desk.known()
        fixed = 0
        for article, report in zip(desk.articles, desk.reports(), strict=True):
            all_of_it = by_sentence(list(report.findings), report)
            now = article.numbers()
            each |= {number: count // now[number] for number, count in all_of_it.items()}
            matched = known.apply(report)
            new = by_sentence(list(matched.report.findings), report)
            wanted = Counter(
                {number: each.get(number, 0) * count for number, count in (now - article.old).items()}
            )
            assert new == +wanted, (turn, article.name)
            kept = now & article.old
            assert len(matched.used) == sum(each.get(number, 0) * count for number, count in kept.items())
            fixed += sum(each_of(desk, number) * count for number, count in (article.old - now).items())
        stale = known.stale(known.gone(lambda _name: True), lambda _entry: True)
        assert len(stale) == fixed
        if turn < 2:
            desk.git("add", "-A")
        if turn == 1:
            desk.git("commit", "-qm", f"round {turn}")
    assert min(desk.done.values()) > EDITS // 16


def each_of(desk: Desk, number: int) -> int:
    """How many findings a sentence has, whether it still stands anywhere or not."""
    text = desk.sentences[number]
    return next(
        count for wrong, count in zip((*WRONG, *RIGHT), (1, 2, 1, 2, 2, 0, 0, 0), strict=True) if wrong in text
    )
