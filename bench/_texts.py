"""The texts that are measured: made by a seeded generator from what is in this repository, or taken from a folder.

Sentences of ``articles/`` and of ``bench/texts/clean`` are shuffled, and in each some words are exchanged for others of
the same kind. In a real archive hardly any clause occurs twice; programs that remember clauses would seem many times as
fast on texts in which each occurs a hundred times.
"""

import html
import random
import re
import shutil
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORDS = 600
"""Words of an article, and a few more: its last paragraph is whole."""

MARKUP = re.compile(r"\A---\n.*?\n---\n|<[^>]*>|^[#>*-][^\n]*$", re.MULTILINE | re.DOTALL)
SLIP = "recieve"
"""A misspelling that every program here knows."""


KINDS = (
    "book boat bridge building camera cart castle chair church city clock coat corner cottage country court desk doctor"
    " dog dollar door driver farm farmer father field fire flag floor friend garden gate girl glass hall hat hill horse"
    " hotel house king kitchen ladder lady lake lamp lawn lawyer letter library lunch machine man map market meadow"
    " meeting minister moment morning mother mountain museum neighbour night novel park path picture pilot place plate"
    " pocket poem policeman porch pupil railway river road roof room school shadow ship shop singer soldier square"
    " stable station stone stranger street student suitcase table teacher tent theatre ticket tower town train tree"
    " tunnel valley village wall waiter window woman world".split(),
    "animals books bottles boxes bricks buildings buses cars cities citizens coats countries crowds customers doctors"
    " dollars doors eggs engineers families farmers fields flowers friends gardens guests hills horses hotels houses"
    " islands laws letters machines markets meetings ministers months mountains nations neighbours newspapers nurses"
    " pages painters papers parks passengers pictures places politicians problems questions reasons rivers roads rooms"
    " schools ships singers soldiers stations stories streets students teachers tickets towns trains trees villages"
    " visitors voters walls windows workers years".split(),
    "ancient big bitter black blue brave bright broad brown busy calm careful cheap clean clear clever cold curious dark"
    " deep difficult dry dusty fine foreign free fresh friendly gentle glad gold grand great green grey happy hard heavy"
    " hot huge lazy light little local long loud low lucky modern narrow nervous new nice noisy northern old pale"
    " patient plain pleasant polite poor popular proud quick quiet real red rich rough round sad short silent simple"
    " slow small southern steep strange strong sudden tall thick thin tired warm weak western wide wild wise"
    " young".split(),
)
"""Words that may stand for each other; “an” before one of them is left alone, so most begin with a consonant."""

WORD = re.compile(r"(?<![\w’'-])(?<!\ban )[a-z]{3,}(?![\w’'-])|(?<![\d,.])\d{3}(?![\d,.])")
PLACES = {word: kind for kind in KINDS for word in kind}
SENTENCE = re.compile(r"[A-Z“][^.!?\"‘]{20,300}[.!?]”?")


@cache
def sentences() -> tuple[str, ...]:
    """The sentences of the clean articles and of published texts, markup taken away."""
    found: list[str] = []
    for file in [*sorted((ROOT / "articles").glob("*.*")), *sorted((ROOT / "bench/texts/clean").glob("*.txt"))]:
        text = html.unescape(MARKUP.sub(" ", file.read_text("utf-8")))
        for paragraph in re.split(r"\n\s*\n", text):
            found += re.split(r"(?<=[.!?])\s+|(?<=[.!?]”)\s+", " ".join(paragraph.split()))
    return tuple(dict.fromkeys(text for text in found if SENTENCE.fullmatch(text) and not _is_half(text)))


def _is_half(text: str) -> bool:
    """Whether a sentence begins or ends within quotation marks or brackets."""
    return text.count("“") != text.count("”") or text.count("(") != text.count(")")


def say(chance: random.Random, count: int = 4) -> str:
    """A paragraph of some sentences, each with other words than it had."""
    return " ".join(WORD.sub(lambda met: _other(met[0], chance), one) for one in chance.sample(sentences(), count))


def _other(word: str, chance: random.Random) -> str:
    if word.isdigit():
        return str(chance.randrange(100, 1000))
    return chance.choice(PLACES[word]) if word in PLACES else word


def make(folder: Path, count: int, seed: int = 1, words: int = WORDS) -> int:
    """Write articles; the same arguments give the same ones.

    Args:
        folder: is made.
        count: of articles.
        seed: of the generator.
        words: of an article, at least.

    Returns:
        the number of words in all of them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    chance, total = random.Random(seed), 0  # noqa: S311
    for number in range(count):
        length, paragraphs = 0, []
        while length < words:
            paragraphs.append(say(chance))
            length += len(paragraphs[-1].split())
        text = "\n\n".join([f"# Article {number}", *paragraphs]) + "\n"
        (folder / f"{number:04}.md").write_text(text, "utf-8")
        total += length
    return total


def take(origin: Path, folder: Path, most: int) -> int:
    """Copy articles of a folder under the names that made ones have: cases edit their texts.

    Args:
        origin: is searched through for Markdown files.
        folder: is made.
        most: articles that are taken.

    Returns:
        the number of words in all of them.

    Raises:
        SystemExit: if there are none.
    """
    files = sorted(origin.rglob("*.md"))[:most]
    if not files:
        raise SystemExit(f"{origin}: no Markdown files")
    folder.mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(files):
        shutil.copyfile(file, folder / f"{number:04}.md")
    return sum(words_of(file) for file in files)


def words_of(file: Path) -> int:
    """How many words a file holds."""
    return len(file.read_text("utf-8", "replace").split())


def edit(file: Path, number: int) -> None:
    """Put new sentences into the place of one paragraph in the middle of an article, as a writer would.

    Args:
        file: the article.
        number: of the edit; another one gives other sentences.
    """
    paragraphs = file.read_text("utf-8").rstrip("\n").split("\n\n")
    chance = random.Random(f"edit {number}")  # noqa: S311
    paragraphs[len(paragraphs) // 2] = say(chance)
    file.write_text("\n\n".join(paragraphs) + "\n", "utf-8")


def spoil(file: Path) -> None:
    """Put a sentence with a misspelling into the second paragraph of an article."""
    paragraphs = file.read_text("utf-8").split("\n\n")
    at = min(1, len(paragraphs) - 1)
    paragraphs[at] = paragraphs[at].rstrip("\n") + f" They will {SLIP} it in May."
    file.write_text("\n\n".join(paragraphs).rstrip("\n") + "\n", "utf-8")


def join(folder: Path, file: Path) -> int:
    """Write all articles of a folder into one file.

    Returns:
        its size in bytes.
    """
    texts = [one.read_text("utf-8").rstrip("\n") for one in sorted(folder.glob("*.md"))]
    file.write_text("\n\n".join(texts) + "\n", "utf-8")
    return file.stat().st_size
