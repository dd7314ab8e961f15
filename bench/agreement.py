"""How often does the checker ``agreement`` speak on texts that are known to be clean, and what does it say?

    .venv/bin/python bench/agreement.py TEXT ...

Paragraphs are separated by blank lines. What is read here decides what the checker leaves alone.
"""

import sys
import time
from pathlib import Path

from lint.checker import Context
from lint.checkers import agreement
from lint.document import Block


def main() -> None:
    """Count, and show all."""
    words, hits, spent = 0, [], 0.0
    for path in sys.argv[1:]:
        for part in Path(path).read_text(encoding="utf-8").split("\n\n"):
            block = Block("paragraph", " ".join(part.split()))
            words += len(block.words)
            _ = block.sentences  # other checkers need both anyway
            began = time.perf_counter()
            hits += [(block.text, hit) for hit in agreement.check(block, agreement.Options(), Context())]
            spent += time.perf_counter() - began
    for text, hit in hits:
        start, end = hit.span.start, hit.span.end
        print(f"{hit.rule.id:20}{text[max(0, start - 70) : start]}«{text[start:end]}»{text[end : end + 25]}")
    print(f"{len(hits)} in {words:,} words, {1e6 * spent / max(1, words):.1f} µs a word")


if __name__ == "__main__":
    main()
