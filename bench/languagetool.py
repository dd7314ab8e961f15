"""What LanguageTool costs: cold, warm, over an archive beside the bare server, in memory, and what it leaves behind.

    PROOFLINT_ENGINES_DIR=.engines .venv/bin/python bench/languagetool.py [--runs 200]

The texts are those of ``bench/run.py``. Everything runs in folders of its own. Writes ``bench/RESULTS.md``.
"""

import argparse
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from urllib.parse import urlencode

from _harness import write
from _texts import ROOT, make

from lint.checker import Context
from lint.checkers import languagetool
from lint.checkers.languagetool._asking import BATCH, GAP
from lint.checkers.languagetool._table import Choice
from lint.checkers.languagetool._text import handed
from lint.document import Block
from lint.engine import parse
from lint.machine import machine
from lint.service import client
from lint.service.languagetool import plan
from lint.text import Source

MARK = "languagetool"
CHECK = [
    sys.executable,
    "-m",
    "lint",
    "check",
    "--no-cache",
    "--isolated",
    "--exit-zero",
    "--quiet",
    "--engine",
    "harper=off",
]
FULL = [*CHECK, "--engine", "languagetool=require"]


def timed(act: Callable[[], object]) -> float:
    """Seconds that something takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def process(command: Sequence[str], env: dict[str, str]) -> Callable[[], object]:
    """Runs a command to its end, unseen."""
    return lambda: subprocess.run(
        command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
    )


def blocks(files: Sequence[Path], first: int) -> list[Block]:
    """The paragraphs of articles, with a number in each sentence: LanguageTool remembers a thousand sentences.

    Args:
        files: the articles.
        first: the number of the first sentence.
    """
    numbers = count(first)
    found = []
    for file in files:
        for block in parse(Source.from_bytes(str(file), file.read_bytes())).blocks:
            if len(block.text) > 80:
                new = re.sub(
                    r"(?<![^.] )(?<!\S)([A-Z])", lambda met: f"In {next(numbers)} {met[1].lower()}", block.text
                )
                found.append(Block(block.kind, new))
    return found


def batches(texts: Sequence[str]) -> list[str]:
    """The texts as the engine joins them."""
    found: list[str] = []
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > BATCH:
            found.append(GAP.join(batch))
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    return [*found, GAP.join(batch)]


def bare(url: str, questions: Sequence[str], context: Context) -> None:
    """Questions to the same server, with nothing around them and nothing done with the answers."""
    rules = Choice(frozenset(), frozenset(), context.dialect).asked()
    fixed = {
        "language": context.dialect,
        "disabledRules": ",".join(rules.off),
        "enabledRules": ",".join(rules.on),
        "disabledCategories": ",".join(rules.categories),
    }
    for text in questions:
        connection = http.client.HTTPConnection(url.removeprefix("http://"))
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", "/v2/check", urlencode({**fixed, "text": text}), form)
        json.loads(connection.getresponse().read())
        connection.close()


def _ask(asked: Sequence[Block], context: Context) -> None:
    list(languagetool.check(asked, languagetool.Options(), context))


def archive(files: Sequence[Path], state: client.State, context: Context) -> tuple[int, float, float, int]:
    """Words, words a second of the bare server and of the engine, in turn, and memory of the server in MB."""
    alone, engine, words = [], [], 0
    for turn in range(5):
        # No text twice: the server would remember it.
        one, other = blocks(files, 1_000_000 * (2 * turn + 1)), blocks(files, 1_000_000 * (2 * turn + 2))
        words = sum(len(block.text.split()) for block in one)
        questions = batches([handed(block).text for block in one])
        alone.append(timed(partial(bare, state.url, questions, context)))
        engine.append(timed(partial(_ask, other, context)))
    status = Path(f"/proc/{state.pid}/status").read_text("ascii")
    memory = int(status.partition("VmRSS:")[2].split()[0]) // 1000
    return words, words / statistics.median(alone), words / statistics.median(engine), memory


def warm(files: Sequence[Path], context: Context) -> float:
    """Median milliseconds for a new paragraph of about 60 words: handed over, asked about, answered."""
    near = [block for block in blocks(files, 90_000_000) if 45 <= len(block.text.split()) <= 75][:60]

    def answer(block: Block) -> Callable[[], object]:
        return lambda: list(languagetool.check([block], languagetool.Options(), context))

    return 1000 * statistics.median(timed(answer(block)) for block in near)


def leftovers(env: dict[str, str], folder: Path, article: Path, runs: int) -> tuple[int, int]:
    """Processes and files that are left after so many runs and a stop of the service."""
    for number in range(runs):
        article.write_text(f"{article.read_text('utf-8')}\nRun {number}.\n", "utf-8")
        process([*FULL, str(article)], env)()
    process([sys.executable, "-m", "lint", "service", "stop"], env)()
    lines = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout.splitlines()
    return sum(str(folder) in line for line in lines), sum(1 for _ in folder.rglob("*"))


def measure(texts: Path, home: Path, runs: int) -> list[str]:
    """All of it; the rows of the table."""
    service = home / "s"
    env = {**os.environ, "PROOFLINT_SERVICE_DIR": str(service), "PROOFLINT_CACHE_DIR": str(home / "c")}
    env.pop("CI", None)
    files = sorted(texts.rglob("*.md"))
    article = files[0]
    process([*CHECK, str(article)], env)()  # compiles the packs
    cold = []
    for _ in range(3):
        cold.append(timed(process([*FULL, str(article)], env)))
        process([sys.executable, "-m", "lint", "service", "stop"], env)()
    here = machine(env)
    context = Context(dialect="en-US", machine=here, patient=True)
    lease = client.lease(here, plan(here))
    assert lease is not None
    state = lease.wait()
    words, alone, engine, memory = archive(files[:60], state, context)
    paragraph = warm(files, context)
    again = statistics.median(timed(process([*FULL, str(article)], env)) for _ in range(7))
    without = statistics.median(
        timed(process([*CHECK, "--engine", "languagetool=off", str(article)], env)) for _ in range(7)
    )
    lease.close()
    languagetool._sources_of.clear()  # noqa: SLF001  # their leases would keep the service busy
    processes, left = leftovers(env, service, article, runs)
    return [
        f"| first run of all, one article, whole process | {statistics.median(cold):.1f} s |",
        f"| later runs, the same article | {1000 * again:.0f} ms |",
        f"| the same without LanguageTool | {1000 * without:.0f} ms |",
        f"| one paragraph of 60 words that it has not seen, the request | {paragraph:.0f} ms |",
        f"| {words:,} words of an archive, bare server | {alone:,.0f} words/s |",
        f"| the same batches through the engine | {engine:,.0f} words/s ({100 * engine / alone:.0f}%) |",
        f"| memory of the server after that | {memory} MB |",
        f"| left after {runs} runs and a stop | {processes} processes, {left} files |",
    ]


def main() -> None:
    """Measure and write."""
    asked = argparse.ArgumentParser(description="Time LanguageTool as an engine.")
    asked.add_argument("--runs", type=int, default=200)
    arguments = asked.parse_args()
    with tempfile.TemporaryDirectory() as texts, tempfile.TemporaryDirectory(prefix="pl-") as home:
        make(Path(texts), 300)
        rows = measure(Path(texts), Path(home), arguments.runs)
    lines = ["| | |", "|---|---|", *rows]
    write(ROOT / "bench" / "RESULTS.md", MARK, lines)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
