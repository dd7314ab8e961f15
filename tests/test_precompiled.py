"""What is kept of compiled expressions and methods is what would be compiled, and does no harm when it is broken."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lint.precompiled import Shelf

PROGRAM = """
import json, re, sys, warnings
from lint import precompiled
precompiled.use(sys.argv[1])
import re._compiler
inner, count = re._parser.parse, []
def parse(*given):
    count.append(given)
    return inner(*given)
re._parser.parse = parse
found = []
for source, flags, text in json.loads(sys.argv[2]):
    pattern = re.compile(source, flags)
    found.append([pattern.flags, pattern.groups, dict(pattern.groupindex), pattern.pattern,
                  [[one.span(), one.groups(), one.lastgroup] for one in pattern.finditer(text)]])
compiled = len(count)
try:
    re.compile("(")
except re.error as error:
    found.append(str(error))
precompiled.keep()
print(json.dumps([found, compiled]))
"""

EXPRESSIONS = [
    (r"(?P<year>\d{4})-(?P<month>[0-1]\d)", 0, "2024-05 and 1999-12"),
    (r"\bcaf[eé]s?\b|(naïve)", 2, "CAFÉ cafes Naïve"),
    (r"(?x) a  # a letter\n (?=b)", 0, "ab ac"),
    (r"(?i:the) (?<!x)end$", 8, "THE end\nthe end"),
    (r"[^\W\d_]{2,3}+|(?>a|ab)c", 0, "abc a1 _éé"),
    (r"seventeen|thirteen|[\u0300-\u036f\U0001f600-\U0001f64f]", 2, "Thirteen 😀"),
    (r"(a)(?(1)b|c)\1?", 0, "aba c"),
]


def run(folder: Path) -> tuple[list[object], int]:
    """What the program finds, and how many expressions it had to parse."""
    program = [sys.executable, "-c", PROGRAM, str(folder), json.dumps(EXPRESSIONS)]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    found, compiled = json.loads(done.stdout)
    return found, compiled


def kept(folder: Path) -> Path:
    """The only file of a folder."""
    (found,) = (file for file in folder.rglob("*") if file.is_file())
    return found


def test_kept_expressions_find_what_compiled_ones_find(tmp_path: Path) -> None:
    first, compiled = run(tmp_path)
    assert compiled == len(EXPRESSIONS)
    second, again = run(tmp_path)
    assert again == 0
    assert second == first


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: b"\0" * len(data),
        lambda data: data + b"x",
    ],
    ids=["empty", "half", "changed", "zeros", "longer"],
)
def test_a_broken_file_counts_as_none(tmp_path: Path, spoil: object) -> None:
    first, _ = run(tmp_path)
    file = kept(tmp_path)
    assert callable(spoil)
    file.write_bytes(spoil(file.read_bytes()))
    second, compiled = run(tmp_path)
    assert second == first
    assert compiled == len(EXPRESSIONS)
    assert run(tmp_path)[1] == 0


def test_code_of_another_kind_is_compiled_anew(tmp_path: Path) -> None:
    """The matcher refuses what it cannot run, and the expression is compiled."""
    first, _ = run(tmp_path)
    shelf = Shelf(str(kept(tmp_path)), *matcher())
    assert shelf.held
    shelf.new = {key: (flags, b"\xff" * len(code), *rest) for key, (flags, code, *rest) in shelf.held.items()}
    shelf.write()
    assert run(tmp_path) == (first, len(EXPRESSIONS))


def matcher() -> tuple[object, ...]:
    """What the key of expressions holds beside the version of Python."""
    import _sre

    return (_sre.MAGIC,)


def test_what_another_python_kept_is_not_taken(tmp_path: Path) -> None:
    shelf = Shelf(str(tmp_path / "kept.bin"), "one")
    shelf.new["text"] = 1
    shelf.write()
    assert Shelf(shelf.file, "one").held == {"text": 1}
    assert Shelf(shelf.file, "other").held == {}


def test_two_runs_add_to_what_the_other_kept(tmp_path: Path) -> None:
    file = str(tmp_path / "folder" / "kept.bin")
    one, other = Shelf(file), Shelf(file)
    one.new["a"] = 1
    other.new["b"] = 2
    one.write()
    other.write()
    assert Shelf(file).held == {"a": 1, "b": 2}
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["kept.bin"]


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("a file in the way", "utf-8")
    found, compiled = run(tmp_path)
    assert compiled == len(EXPRESSIONS)
    assert found == run(tmp_path)[0]


METHODS = """
import sys
sys.dont_write_bytecode = False
sys.pycache_prefix = sys.argv[1]
from lint import precompiled
precompiled.use(sys.argv[1])
import builtins
from dataclasses import dataclass, replace
from typing import NamedTuple
real, count = builtins.compile, []
def counting(*given, **more):
    count.append(given)
    return real(*given, **more)
precompiled.compile = counting

@dataclass(frozen=True, slots=True, order=True)
class Point:
    x: int
    y: int = 2

class Pair(NamedTuple):
    left: int
    right: str = "r"

point = replace(Point(1), y=5)
said = [repr(point), point == Point(1, 5), hash(point) == hash(Point(1, 5)), Point(0) < point, repr(Pair(1))]
try:
    point.x = 3
except AttributeError as error:
    said.append(type(error).__name__)
precompiled.keep()
print(said, "compiled" if count else "kept")
"""


def test_kept_methods_do_what_compiled_ones_do(tmp_path: Path) -> None:
    program = [sys.executable, "-c", METHODS, str(tmp_path)]
    said = [
        subprocess.run(program, capture_output=True, text=True, check=True).stdout.rsplit(" ", 1) for _ in range(2)
    ]
    assert said[0][0] == said[1][0]
    assert [which.strip() for _, which in said] == ["compiled", "kept"]
    assert "FrozenInstanceError" in said[0][0]
    assert list(tmp_path.rglob("*.methods"))
