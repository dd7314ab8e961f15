"""What each part of the work costs in this process: the first article, and each further thousand words.

    python bench/_costs.py FILE …

Prints JSON: by part, milliseconds of CPU time for the first article with all that is loaded for it, and for 1,000
words of the others. Engines work in processes of their own and are left out.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from lint.checker import Checker
from lint.document import Block, Document
from lint.engine import Proofreader
from lint.engine.parsing import parse
from lint.machine import machine
from lint.resources import cache
from lint.settings import Settings
from lint.text import Source

Work = Callable[[Document], object]


def costs(files: Sequence[Path]) -> dict[str, tuple[float, float]]:
    """Milliseconds by part.

    Args:
        files: the first one is timed apart.
    """
    settings = Settings(engines={"harper": "off", "languagetool": "off"})
    reader = Proofreader(lambda _path: settings, str(cache(os.environ)), machine(os.environ))
    sources = [Source.from_bytes(file.name, file.read_bytes()) for file in files]
    began = time.process_time()
    documents = [parse(sources[0])]
    first = time.process_time() - began
    began = time.process_time()
    documents += [parse(source) for source in sources[1:]]
    words = sum(len(source.text.split()) for source in sources[1:])
    found = {"reading the format": (first * 1e3, (time.process_time() - began) / words * 1e6)}
    parts: dict[str, Work] = {"words and sentences, shared": _split, "tags, shared": _tag}
    for name, checker in reader.checkers.items():
        if checker.scope != "engine":
            parts[name] = _check(checker, reader, settings)
    for name, work in parts.items():
        found[name] = _timed(work, documents, words)
    return found


def _timed(work: Work, documents: Sequence[Document], words: int) -> tuple[float, float]:
    marks = [time.process_time()]
    for document in documents:
        work(document)
        if len(marks) == 1:
            marks.append(time.process_time())
    marks.append(time.process_time())
    return (marks[1] - marks[0]) * 1e3, (marks[2] - marks[1]) / words * 1e6


def _split(document: Document) -> object:
    return [(block.words, block.sentences, block.quotations) for block in document.blocks]


def _tag(document: Document) -> object:
    return [
        sentence.tag(place)
        for block in document.blocks
        for sentence in block.tagged
        for place in range(len(sentence))
    ]


def _check(checker: Checker, reader: Proofreader, settings: Settings) -> Work:
    options, context = reader.options(checker, settings), reader.context(settings, "en")

    def work(document: Document) -> object:
        targets: Sequence[Block | Document] = document.blocks if checker.scope == "block" else (document,)
        return [match for target in targets for match in checker.check(target, options, context)]

    return work


if __name__ == "__main__":
    print(json.dumps(costs([Path(word) for word in sys.argv[1:]])))
