"""What ``prooflint init`` reads from an archive."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lint import discovery, house_style, profiles, resources
from lint.archive import Archive, merged
from lint.cli._session import Session
from lint.cli._terminal import progress
from lint.cli._words_found import new_words
from lint.engine import Proofreader, parse
from lint.errors import UnreadableError
from lint.house_style import Choice, Nearness, ProfileLike, Tally, Uses
from lint.settings import Settings
from lint.text import Source

ARTICLES = 2
"""Articles that make an unknown word one of the house's."""

TIMES = 3
"""Times that do so if one article alone has it."""

BATCH = 40

PROSE = frozenset(".adoc .asciidoc .docx .epub .ipynb .odt .org .rmd .rst .rtf .srt .tex .typ .vtt .wiki".split())
"""Endings of files that hold prose in formats of which only some may be known."""


@dataclass
class Learnt:
    """What the archive says.

    Attributes:
        tally: how it writes.
        choices: the topics of the profiles.
        profiles: all of them, the nearest first; empty if none is clear.
        names: text of the list of names.
        words: unknown words that the articles share, each with how often and in how many.
        formats: articles by the ending of their name.
        unread: files that could not be read, a line each.
    """

    tally: Tally = field(default_factory=Tally)
    choices: list[Choice] = field(default_factory=list)
    profiles: list[Nearness] = field(default_factory=list)
    names: str = ""
    words: dict[str, tuple[int, int]] = field(default_factory=dict)
    formats: Counter[str] = field(default_factory=Counter)
    unread: list[str] = field(default_factory=list)

    @property
    def profile(self) -> Nearness | None:
        """The profile to propose: it keeps at least two clear topics, and more than it breaks."""
        first = self.profiles[0] if self.profiles else None
        return first if first and len(first.kept) > max(1, len(first.broken)) else None


def learn(session: Session, paths: Sequence[str]) -> Learnt:
    """Read an archive.

    Args:
        session: of the command.
        paths: files and folders.
    """
    found = Learnt()
    archive = Archive()
    sources: list[Source] = []
    files = list(session.files(paths))
    for path in progress(files, files, wanted=True):
        try:
            source = discovery.read(path)
            document = parse(source)
        except UnreadableError as error:
            found.unread.append(f"{path}: {error.reason}")
            continue
        found.formats[Path(path).suffix.lower() or Path(path).name] += 1
        if not document.language or document.language.lower().startswith("en"):
            found.tally.read(document)
            archive.read(document)
            sources.append(source)
    names = archive.names()
    found.names = merged((), names) if names else ""
    found.words = _words(session, [source.path for source in sources], names)
    known = _profiles()
    if known and sources:
        found.choices = house_style.choices(known, _breaks(session, sources, house_style.rules_of(known)))
        found.profiles = house_style.nearest(known, found.choices, house_style.language(found.tally)[0])
    return found


def unread_formats(session: Session, paths: Sequence[str]) -> Counter[str]:
    """Files that look like articles and that no format reads, by ending."""
    found: Counter[str] = Counter()
    for path in paths:
        wanted = session.wanted(path)
        if Path(path).is_dir():
            wanted = replace(wanted, suffixes=PROSE - wanted.suffixes)
            found.update(Path(name).suffix.lower() for name in discovery.files([path], wanted))
    return found


def _profiles() -> Mapping[str, ProfileLike]:
    """The guides that say anything, by name; what holds under each of them is no choice."""
    known = profiles.all_profiles().items()
    return {name: profile for name, profile in known if profile.topics and name != profiles.DEFAULT}


def _words(session: Session, files: Sequence[str], names: Mapping[str, object]) -> dict[str, tuple[int, int]]:
    """Unknown words that several articles have and that are no plain slips."""
    times: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for row in new_words(session, files, []):
        if row.confidence != "certain" and row.word not in names:
            times[row.word] += row.count
            articles[row.word] += 1
    kept = [word for word in times if articles[word] >= ARTICLES or times[word] >= TIMES]
    return {word: (times[word], articles[word]) for word in sorted(kept, key=str.casefold)}


def _breaks(session: Session, sources: Sequence[Source], rules: Sequence[str]) -> dict[str, Uses]:
    """Where the archive breaks each rule of the profiles, whether the rule is on or off by default."""
    settings = _all_packs(session.base, rules)
    proofreader = Proofreader(lambda _: settings, session.proofreader.cache, session.proofreader.machine)
    found = {rule: Uses() for rule in rules}
    for at in range(0, len(sources), BATCH):
        for decision in proofreader.decide(sources[at : at + BATCH]):
            _count(decision, found)
    return found


def _all_packs(base: Settings, rules: Sequence[str]) -> Settings:
    packs = tuple(sorted(file.parent.name for file in resources.packs().glob("*/_pack.yaml")))
    engines = dict.fromkeys(("harper", "languagetool"), "off")
    plain = Settings(root=base.root, packs=packs, engines=engines, select=tuple(rules))
    return replace(plain, language=base.language)


def _count(decision: Any, found: Mapping[str, Uses]) -> None:
    if not hasattr(decision, "spoken"):
        return
    spans: dict[str, list[tuple[int, int]]] = {}
    for match in decision.matches:
        document = decision.document
        if match.rule.id in found and (match.rule.quotations or not document.is_quoted(match.span)):
            spans.setdefault(match.rule.id, []).append((match.span.start, match.span.end))
    for rule, places in spans.items():
        found[rule].add(decision.document, places)


def accept_list(words: Mapping[str, tuple[int, int]]) -> str:
    """The text of the list of accepted words."""
    head = "# Words that several articles use and no dictionary holds. Delete those that are wrong.\n"
    rows = (
        f"{word}  # {times} in {articles} article{'' if articles == 1 else 's'}\n"
        for word, (times, articles) in words.items()
    )
    return head + "".join(rows)


def root_of(folder: Path) -> Path:
    """The root of the git repository that a folder is in, or the folder."""
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), folder)
