"""A new rule: its file as text, and sentences of the archive for its examples."""

import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lint.checkers import house
from lint.checkers.house._search import Search
from lint.document import Document, lift
from lint.engine import parse
from lint.errors import RuleError
from lint.finding import Match
from lint.packs import single
from lint.packs.rule import HouseRule
from lint.proving.files import rule_of, run
from lint.proving.trial import Text, mended
from lint.text import Source
from lint.words import STAND_IN

KINDS = ("replace", "forbid", "consistent", "capitalise")
"""Kinds that can be asked for; the others are written by hand."""

_MESSAGES = {
    "replace": "Write “{better}”, not “{found}”.",
    "forbid": "Do not write “{found}”.",
    "consistent": "This article writes “{better}” elsewhere, so do not write “{found}”.",
    "capitalise": "The name is written “{better}”.",
}
_CATEGORIES = {"consistent": "consistency", "capitalise": "spelling"}

SHORTEST, LONGEST = 25, 240
"""Code points of a sentence that may become an example."""

ENOUGH = 2
"""Clean texts that are looked for."""


@dataclass
class Draft:
    """A rule that is being written.

    Attributes:
        phrases: what it looks for: phrases, the forms of ``consistent``, names.
        better: what it puts there; for ``replace`` alone.
        bad, good, clean: its texts, as far as they are known.
    """

    kind: str
    phrases: tuple[str, ...]
    why: str
    name: str
    better: tuple[str, ...] = ()
    message: str = ""
    source: str = ""
    severity: str = ""
    bad: str = ""
    good: str = ""
    clean: list[str] = field(default_factory=list)

    def text(self) -> str:
        """The file."""
        import yaml  # noqa: PLC0415  # heavy

        values: dict[str, Any] = {
            "kind": self.kind,
            "message": self.message or _MESSAGES[self.kind],
            "why": self.why,
        }
        more = {"source": self.source, "category": _CATEGORIES.get(self.kind, ""), "severity": self.severity}
        values |= {key: value for key, value in more.items() if value}
        values[self.kind] = self._table()
        values["examples"] = [{"bad": self.bad or "x", "good": self.good or "y"}]
        values["clean"] = self.clean or ["z"]
        dumped: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
        return dumped

    def _table(self) -> Any:
        if self.kind == "replace":
            # A list for each phrase: of one that is shared YAML would write an anchor.
            many = len(self.better) > 1
            return {phrase: list(self.better) if many else self.better[0] for phrase in self.phrases}
        return [list(self.phrases)] if self.kind == "consistent" else list(self.phrases)

    def rule(self) -> HouseRule:
        """The rule, compiled.

        Raises:
            RuleError: if it is none; the file that the message names is ``<name>.yaml``.
        """
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "draft" / f"{self.name}.yaml"
            file.parent.mkdir()
            file.write_text(self.text(), "utf-8")
            try:
                return rule_of(file)
            except RuleError as error:
                raise RuleError(f"{file.name}{str(error).removeprefix(str(file))}") from None


class Author:
    """Finds texts for a draft.

    Args:
        draft: takes them.
        dialect: in which they are read.
    """

    def __init__(self, draft: Draft, dialect: str) -> None:
        self.draft = draft
        self._search = Search(single([draft.rule()]), house.kinds(), dialect)
        self._by_form: dict[str, str] = {}
        self._mended = ""
        self._used: set[str] = set()

    def matches(self, document: Document) -> list[Match]:
        """What the rule says about a text."""
        found = run(document, self._search)
        return [match for match in found if match.rule.quotations or not document.is_quoted(match.span)]

    def said(self, text: str) -> bool:
        """Whether the rule speaks about a text."""
        return bool(self.matches(parse(Source("example.txt", text))))

    def corrected(self, bad: str) -> str:
        """The text with the first suggestion everywhere; of a forbidden phrase nothing stays."""
        document = parse(Source("example.txt", bad))
        found = self.matches(document)
        if self.draft.kind != "forbid":
            return mended(Text(("", 0, ""), document, "", ""), found)
        text = bad
        for match in sorted(found, key=lambda one: -one.span.start):
            span = lift(match, document).span
            text = text[: span.start] + text[span.end :]
        text = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(text.split())).lstrip(",;: ")
        return text[:1].upper() + text[1:]

    def read(self, documents: Iterable[Document]) -> None:
        """Look for texts until there are enough."""
        for document in documents:
            for sentence in _sentences(document):
                self._consider(sentence)
            if self.draft.bad and len(self.draft.clean) >= ENOUGH:
                return
        if not self.draft.bad and self._mended:
            self._spoil(self._mended)

    def _consider(self, sentence: str) -> None:
        draft, low = self.draft, sentence.lower()
        if not any(stem in low for stem in self._stems()) or sentence in self._used:
            return
        if draft.kind == "consistent":
            self._pair(sentence, low)
        elif self.said(sentence):
            if not draft.bad:
                self._take(sentence)
            return
        elif not self._mended and any(better.lower() in low for better in draft.better or draft.phrases):
            self._mended = sentence
        if len(draft.clean) < ENOUGH and not self.said(sentence):
            self._used.add(sentence)
            draft.clean.append(sentence)

    def _stems(self) -> list[str]:
        """Beginnings of the words of the rule: what begins alike looks alike."""
        words = " ".join((*self.draft.phrases, *self.draft.better)).lower().split()
        return [word[: max(4, len(word) - 3)] for word in words if len(word) > 3] or words

    def _pair(self, sentence: str, low: str) -> None:
        """Two sentences with two forms are an example of a rule for consistency."""
        for form in self.draft.phrases:
            if form.lower() in low:
                self._by_form.setdefault(form, sentence)
        if not self.draft.bad and len(self._by_form) > 1:
            self._take(" ".join(list(self._by_form.values())[:2]))

    def _take(self, bad: str) -> None:
        good = self.corrected(bad)
        if self.said(bad) and good != bad and not self.said(good):
            self.draft.bad, self.draft.good = bad, self.draft.good or good
            self._used.add(bad)

    def _spoil(self, good: str) -> None:
        """An example the other way round: the right sentence is from the archive, the mistake is put in."""
        draft = self.draft
        right = draft.better[0] if draft.better else draft.phrases[0]
        wrong = draft.phrases[0] if draft.better else right.lower()
        bad = re.sub(rf"(?<!\w){re.escape(right)}(?!\w)", lambda _: wrong, good, count=1, flags=re.IGNORECASE)
        bad = bad[:1].upper() + bad[1:]
        if bad != good and self.said(bad) and self.corrected(bad) == good:
            draft.bad, draft.good = bad, good
            if good in draft.clean:
                draft.clean.remove(good)


def _sentences(document: Document) -> Iterator[str]:
    """The sentences of a document that may become an example."""
    for block in document.blocks:
        if block.kind not in ("paragraph", "item") or "quote" in block.within:
            continue
        for sentence in block.sentences:
            text = " ".join(block.text[sentence.start : sentence.end].split())
            whole = text[:1].isupper() and text[-1:] in ".!?" and STAND_IN not in text
            if whole and SHORTEST <= len(text) <= LONGEST and not any(mark in text for mark in '“”"‘'):
                yield text
