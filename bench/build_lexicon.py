"""Write the word lists of the speller: lint/data/lexicon.txt, lexicon.idx, common.txt and dialects.txt.

    python bench/build_lexicon.py [--folder DIR]

What it is made from is fetched into the folder by package name: the Hunspell dictionaries ``dictionary-en``,
``-en-gb``, ``-en-ca``, ``-en-au`` (npm), the word lists ``scowl`` (Debian), and ``pocketsphinx`` (PyPI), whose
language model gives frequencies. Affixes are expanded here, so that nothing has to be derived while checking.
"""

import argparse
import re
import struct
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Container, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "lint" / "data"
DICTIONARIES = {
    "US": "dictionary-en@4.0.0",
    "GB": "dictionary-en-gb@3.0.0",
    "CA": "dictionary-en-ca@3.0.0",
    "AU": "dictionary-en-au@3.0.0",
}
LISTS = {
    "american": "US",
    "british": "GB",
    "british_z": "GB",
    "canadian": "CA",
    "australian": "AU",
    "english": "*",
}
STEP = 32
"""Words between two offsets of the index."""

COMMON = 12_000
"""Words that are looked up first."""

RARE_SIZE = 60
"""Words of SCOWL's larger sizes are rare; near misses of frequent words among them are left out."""

RAREST_SIZE = 80
"""The largest lists that are read; their words are accepted and never suggested."""

SHORTEST_RAREST = 7
"""Letters of a word of the largest lists: shorter ones are too often what a slip looks like."""

MOSTLY_SLIPS = frozenset(
    "carribean ghandi massachussetts pallette phillipines publically rebuilded seldomly som succesive tuscon "
    "wich".split()
)
"""What the lists hold and is a slip all the same wherever a newspaper has it."""

FREQUENT = -5.5
"""log10 of the probability of a word that a writer is far likelier to have meant than a rare neighbour."""


def fetch(folder: Path) -> None:
    """Download and unpack the packages, unless they are there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, package in DICTIONARIES.items():
        if not (folder / name).exists():
            out = subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True)
            with tarfile.open(folder / out.stdout.decode().split()[-1]) as archive:
                archive.extractall(folder / name, filter="data")
    if not (folder / "scowl").exists():
        subprocess.run(["apt-get", "download", "scowl"], cwd=folder, check=True)
        subprocess.run(["dpkg-deb", "-x", str(next(folder.glob("scowl*.deb"))), str(folder / "scowl")], check=True)
    if not (folder / "pocketsphinx").exists():
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "pocketsphinx==5.1.1", "-d", str(folder)]
        subprocess.run(command, check=True)
        wheel = zipfile.ZipFile(next(folder.glob("pocketsphinx*.whl")))
        wheel.extractall(folder / "pocketsphinx")  # noqa: S202  # of the package that is named above


def expand(folder: Path) -> set[str]:
    """All forms that a Hunspell dictionary accepts."""
    affixes: dict[str, list[tuple[str, str, str, re.Pattern[str]]]] = {}
    cross: dict[str, bool] = {}
    for line in (folder / "index.aff").read_text("utf-8").splitlines():
        parts = line.split()
        if len(parts) == 4 and parts[0] in ("PFX", "SFX"):
            cross[parts[1]] = parts[2] == "Y"
        elif len(parts) >= 5 and parts[0] in ("PFX", "SFX"):
            shape = re.compile(parts[4] + "$" if parts[0] == "SFX" else "^" + parts[4])
            row = (parts[0], parts[2].strip("0"), parts[3].partition("/")[0].strip("0"), shape)
            affixes.setdefault(parts[1], []).append(row)
    found: set[str] = set()
    for line in (folder / "index.dic").read_text("utf-8").splitlines()[1:]:
        word, _, flags = line.split()[0].partition("/")
        stems = [word]
        for flag in flags:
            for kind, strip, add, shape in affixes.get(flag, ()):
                if kind == "SFX" and shape.search(word):
                    form = word.removesuffix(strip) + add
                    found.add(form)
                    if cross[flag]:
                        stems.append(form)
        found.add(word)
        for flag in flags:
            for kind, _, add, shape in affixes.get(flag, ()):
                if kind == "PFX":
                    found.update(add + stem for stem in stems if shape.search(stem))
    return found


def lists(folder: Path) -> Iterator[tuple[str, str, int]]:
    """Every word of SCOWL: the word, the dialect (* for all), and the size of its list."""
    place = folder / "scowl" / "usr" / "share" / "dict" / "scowl"
    for file in sorted(place.iterdir()):
        kind, _, size = file.name.rpartition(".")
        family, _, what = kind.rpartition("-")
        if what == "abbreviations" or int(size) > RAREST_SIZE or family.startswith("special"):
            continue
        if "variant_2" in family or "variant_3" in family:
            continue
        # The general list of variants is seen from Britain: what America adds as its first form is in its own list.
        dialect = LISTS.get(re.sub(r"_?variant_1$", "", family) or "american")
        if dialect:
            for word in file.read_text("iso-8859-1").split():
                yield word, dialect, int(size)


def frequencies(folder: Path) -> dict[str, float]:
    """log10 of the probability of each word of the language model, in lower case."""
    sys.path.insert(0, str(folder / "pocketsphinx"))
    from pocketsphinx import Config, LogMath, NGramModel  # noqa: PLC0415

    path = folder / "pocketsphinx" / "pocketsphinx" / "model" / "en-us" / "en-us.lm.bin"
    data = path.read_bytes()
    start = data.rfind(b"\0\0", 0, data.find(b"\0</s>\0") + 1) + 2
    words = [word for word in data[start:].decode("utf-8", "replace").split("\0") if word[:1].isalpha()]
    math = LogMath(1.0001)
    model = NGramModel(Config(), math, str(path))
    return {word: math.log_to_log10(model.prob([word])) for word in words}


def near(word: str, known: Container[str]) -> Iterator[str]:
    """The known words one edit away."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        edits = [left + letter + right for letter in letters]
        if right:
            edits += [left + right[1:], *(left + letter + right[1:] for letter in letters)]
        if len(right) > 1:
            edits.append(left + right[1] + right[0] + right[2:])
        yield from (edit for edit in edits if edit in known and edit != word)


def collect(folder: Path, weight: dict[str, float]) -> tuple[dict[str, set[str]], set[str]]:
    """Each word with the dialects that accept it, and the rarest words; possessives are left out."""
    found: dict[str, set[str]] = {}
    size: dict[str, int] = {}
    everywhere = set(DICTIONARIES)
    for dialect in DICTIONARIES:
        for word in expand(folder / dialect / "package"):
            found.setdefault(word, set()).add(dialect)
            size[word] = 60
    for word, dialect, level in lists(folder):
        found.setdefault(word, set()).update(everywhere if dialect == "*" else {dialect})
        size[word] = min(level, size.get(word, 99))
    for line in (ROOT / "bench" / "modern.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            for word in line.split():
                found.setdefault(word, set()).update(everywhere)
                size[word] = 0
    dropped = near_misses(size, weight)
    rare = {word for word, level in size.items() if level == RAREST_SIZE and word.islower()}
    kept = {
        word: dialects
        for word, dialects in found.items()
        if word not in dropped
        and word.lower() not in MOSTLY_SLIPS
        and not word.endswith(("'s", "’s"))
        and re.fullmatch(r"[^\W\d_]+(?:'[^\W\d_]+)*'?", word)
        and len(word) > 1
    }
    return kept, rare & kept.keys()


def near_misses(size: dict[str, int], weight: dict[str, float]) -> set[str]:
    """Rare words in lower case that are one edit away from what a writer is far likelier to have meant."""
    seen = {word: weight[word] for word in size if word in weight and len(word) > 3}
    frequent = {word for word, value in seen.items() if value > FREQUENT}
    found = set()
    for word, level in size.items():
        if level <= RARE_SIZE or not word.islower():
            continue
        if level == RAREST_SIZE:
            if len(word) < SHORTEST_RAREST or any(near(word, seen.keys())):
                found.add(word)
        elif weight.get(word, -9) < -6.5 and any(near(word, frequent)):
            found.add(word)
    return found


CHANGES = [
    ("our", "or"), ("re", "er"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi"),
    ("ogue", "og"), ("ll", "l"), ("l", "ll"), ("ence", "ense"), ("enc", "ens"), ("ae", "e"), ("oe", "e"), ("mme", "m"),
    ("ey", "ay"), ("ou", "o"), ("que", "ck"), ("que", "k"), ("yre", "ire"), ("ph", "f"), ("ic", "is"), ("is", "ic"),
    ("pt", "p"), ("tt", "t"), ("pp", "p"), ("ea", "e"), ("ge", "g"), ("gh", ""), ("ugh", "w"), ("ue", ""),
    ("kerb", "curb"),
]  # fmt: skip


TWO_WORDS = frozenset(
    "borg bourg caesar cesar dora fosse louvre manila matt mitre nett pandora poe prised prized prises prizes".split()
)
"""Forms that are words or names of their own and no mere spelling of another English."""


def variants(words: dict[str, set[str]]) -> list[tuple[str, ...]]:
    """Pairs of forms of one word: American, British, and which of them Britain, Canada and Australia accept.

    Only words in lower case whose British form is wrong in the United States; u, g or b stand for the American
    form, the British form or both.
    """
    pairs: dict[str, tuple[str, ...]] = {}
    for word in sorted(word for word, where in words.items() if "GB" in where and "US" not in where):
        for british, american in CHANGES:
            for found in re.finditer(british, word):
                other = word[: found.start()] + american + word[found.end() :]
                where = words.get(other, set())
                if "US" not in where or not word.islower() or other[:1] != word[:1]:
                    continue
                if word in TWO_WORDS or other in TWO_WORDS:
                    continue
                answers = []
                for dialect in ("GB", "CA", "AU"):
                    gb, us = dialect in words[word], dialect in where
                    answers.append("b" if gb == us else "g" if gb else "u")
                pairs.setdefault(word, (other, word, *answers))
    return [*pairs.values()]


SUFFIXES = ("ally", "ment", "tion", "ing", "ly", "ness", "able", "ible", "ed", "ful", "ous", "ence", "ance", "ity")
"""What ends like this in the model and in no dictionary is a misspelt word and no name."""


def names(known: set[str], weight: dict[str, float]) -> set[str]:
    """Names of the model that no list holds, without what looks like a misspelt word."""
    seen = {word.capitalize() for word, value in weight.items() if word.isalpha() and value > -6.8}
    folded = {word.lower() for word in known}
    skipped = folded | MOSTLY_SLIPS
    frequent = {word for word, value in weight.items() if value > FREQUENT and word in known and len(word) > 3}
    usual = frequent | {
        word for word, value in weight.items() if value > FREQUENT and word in folded and len(word) > 7
    }
    return {
        name
        for name in seen
        if name.lower() not in skipped
        and len(name) > 3
        and not name.endswith(SUFFIXES)
        and not any(near(name.lower(), usual))
    }


def level(value: float) -> int:
    """The class of frequency of a logarithm: 28 for each tenfold; 0 if the model lacks the word."""
    return max(0, min(255, round((value + 9) * 28)))


def write(words: dict[str, set[str]], rare: set[str], weight: dict[str, float]) -> None:
    """Write the four files."""
    known = set(words)
    extra = names(known, weight)
    ordered = sorted(known | extra, key=lambda word: word.encode())
    blob = "\n".join(ordered).encode()
    offsets, at = [], 0
    for place, word in enumerate(ordered):
        if place % STEP == 0:
            offsets.append(at)
        at += len(word.encode()) + 1
    classes = bytes(
        1 if word in rare or word in extra else level(weight.get(word.lower(), -9.0)) for word in ordered
    )
    head = struct.pack("<4sIII", b"PLX1", STEP, len(ordered), len(offsets))
    (DATA / "lexicon.txt").write_bytes(blob)
    (DATA / "lexicon.idx").write_bytes(head + struct.pack(f"<{len(offsets)}I", *offsets) + classes)
    common = sorted((word for word in known if word in weight), key=lambda word: -weight[word])[:COMMON]
    (DATA / "common.txt").write_text(" ".join(sorted(common)) + "\n", "utf-8")
    pairs = variants({word: where for word, where in words.items() if word not in rare})
    columns = list(zip(*pairs, strict=True))
    (DATA / "dialects.txt").write_text("".join(" ".join(column) + "\n" for column in columns), "utf-8")
    print(f"{len(ordered)} words, {len(extra)} of them names of the model, {len(pairs)} pairs of variants")


def main() -> None:
    """Fetch and write."""
    asked = argparse.ArgumentParser(description="Write the word lists of the speller.")
    asked.add_argument("--folder", type=Path, default=ROOT / ".bench" / "lexicon")
    folder = asked.parse_args().folder
    fetch(folder)
    weight = frequencies(folder)
    write(*collect(folder, weight), weight)


if __name__ == "__main__":
    main()
