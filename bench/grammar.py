"""What names, tagger, context and patterns cost: CPU time warm and for loading, and the memory of the process.

Usage: grammar.py [TEXT…] (paragraphs between blank lines; without one the clean texts of bench/texts)

Prints milliseconds of CPU time for 1,000 words, the smallest of five runs each; loading is measured in
processes of their own.
"""

import importlib.util
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from lint import document as kept
from lint.checker import Context
from lint.document import Document
from lint.engine.parsing import parse
from lint.text import Source

CHECKERS = (
    "names", "context", "agreement", "syntax", "clauses", "marks", "pronouns", "prepositions", "apostrophes", "articles",
)  # fmt: skip
WORDS = 20_000
RUNS = 5
LOAD = """
import time
began = time.process_time()
from lint.checker import Context
from lint.engine.parsing import parse
from lint.text import Source
document = parse(Source("a.txt", "They went to the park in the rain, and then they went home again."))
parsed = time.process_time()
import importlib
for name in {names!r}:
    checker = importlib.import_module("lint.checkers." + name)
    for block in document.blocks:
        list(checker.check(block if checker.SCOPE == "block" else document, checker.Options(), Context()))
print(1000 * (time.process_time() - parsed))
"""


def documents(files: Sequence[str]) -> list[Document]:
    """Articles of twelve paragraphs."""
    found, words = [], 0
    for file in files:
        paragraphs = Path(file).read_text(encoding="utf-8").split("\n\n")
        for at in range(0, len(paragraphs), 12):
            if words < WORDS:
                found.append(parse(Source("a.txt", "\n\n".join(paragraphs[at : at + 12]))))
                words += sum(len(block.words) for block in found[-1].blocks)
    return found


def tags(document: Document) -> None:
    """Tag all of a document anew."""
    for block in document.blocks:
        block.__dict__.pop("tagged", None)
        for sentence in block.tagged:
            for place in range(len(sentence)):
                sentence.tag(place)


def checks(name: str) -> Callable[[Document], None]:
    """Run a checker over a document whose sentences are tagged."""
    checker = importlib.import_module(f"lint.checkers.{name}")

    def run(document: Document) -> None:
        targets = document.blocks if checker.SCOPE == "block" else (document,)
        for target in targets:
            for _match in checker.check(target, checker.Options(), Context()):
                pass

    return run


def cost(run: Callable[[Document], None], texts: Sequence[Document], words: int) -> float:
    """Milliseconds for 1,000 words."""
    best = float("inf")
    for _ in range(RUNS):
        began = time.process_time()
        for text in texts:
            run(text)
        best = min(best, time.process_time() - began)
    return best / words * 1_000_000


def main(files: Sequence[str]) -> None:
    """Print the table."""
    # Each checker goes over all texts in turn here, and not text by text: their tags are kept for all of them.
    kept.KEPT_TAGS = 1_000_000
    here = Path(__file__).parent / "texts" / "clean"
    texts = documents(files or sorted(map(str, here.glob("*.txt"))))
    words = sum(len(block.words) for text in texts for block in text.blocks)
    names = [name for name in CHECKERS if importlib.util.find_spec(f"lint.checkers.{name}")]
    total = cost(tags, texts, words)
    print(f"{'sentences and tags':20} {total:6.2f} ms")
    for name in names:
        took = cost(checks(name), texts, words)
        total += took
        print(f"{name:20} {took:6.2f} ms")
    print(f"{'all, 1,000 words':20} {total:6.2f} ms")
    loads = [
        float(
            subprocess.run(
                [sys.executable, "-c", LOAD.format(names=names)], capture_output=True, check=True
            ).stdout
        )
        for _ in range(RUNS)
    ]
    print(f"{'loading':20} {min(loads):6.0f} ms")
    print(f"{'memory':20} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
