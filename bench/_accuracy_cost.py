"""What each checker costs."""

import time
from collections.abc import Sequence

from _accuracy_texts import Text

from lint.checker import Checker
from lint.document import Document
from lint.engine import Proofreader, parse
from lint.engine.settling import settle
from lint.engine.work import Decision
from lint.errors import EngineError
from lint.judgement import measured
from lint.selection import Selection
from lint.settings import Settings
from lint.text import Source

MAX_WORDS = 20_000
"""Words that are timed."""


def costs(reader: Proofreader, texts: Sequence[Text], settings: Settings) -> dict[str, float]:
    """Milliseconds for 1,000 words of published prose by checker; the tagger, which all share, is apart."""
    documents, words = [], 0
    for text in texts:
        if text.origin == "published" and words < MAX_WORDS:
            documents.append(parse(Source(text.name, text.text)))
            words += len(text.text.split())
    if not words:
        return {}
    found = {"(sentences and tags)": _tagging(documents)}
    for name, checker in reader.checkers.items():
        if checker.scope != "engine" or reader.guests.versions.get(name):
            found[name] = _cost(checker, reader, documents, settings)
    found["(settling)"] = _settling(reader, documents, settings)
    return {name: seconds / words * 1_000_000 for name, seconds in found.items()}


def _tagging(documents: Sequence[Document]) -> float:
    for document in documents[:1]:
        _tag(parse(document.source))  # loads the tagger
    began = time.perf_counter()
    for document in documents:
        _tag(document)
    return time.perf_counter() - began


def _tag(document: Document) -> None:
    for block in document.blocks:
        _ = block.words, block.quotations
        for sentence in block.tagged:
            for place in range(len(sentence)):
                sentence.tag(place)


def _cost(checker: Checker, reader: Proofreader, documents: Sequence[Document], settings: Settings) -> float:
    """Seconds of the second of two runs, so that loading does not count; an engine runs once."""
    options, context = reader.options(checker, settings), reader.context(settings, "en")
    took = 0.0
    for _ in range(1 if checker.scope == "engine" else 2):
        began = time.perf_counter()
        try:
            for document in documents:
                blocks = document.blocks
                targets = {"block": blocks, "document": [document], "engine": [blocks]}[checker.scope]
                for target in targets:
                    list(checker.check(target, options, context))
        except EngineError:
            return 0.0
        took = time.perf_counter() - began
    return took


def _settling(reader: Proofreader, documents: Sequence[Document], settings: Settings) -> float:
    del settings
    said = reader.decide([document.source for document in documents])
    decisions = [one for one in said if isinstance(one, Decision)]
    began = time.perf_counter()
    for decision in decisions:
        settle(decision.spoken, decision.document, Selection(), reader.sources, measured())
    return time.perf_counter() - began
