"""What reads the reports: the parsers of CI runners, written after their public sources, and the forms of XML."""

import re
import unicodedata
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any
from xml.etree import ElementTree as ET

import yaml

from lint.reporters import Run

GITHUB_COMMANDS = frozenset(
    "add-mask add-matcher add-path debug echo endgroup error group internal-set-repo-path notice remove-matcher"
    " save-state set-env set-output stop-commands warning".split()
)

CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""What no line of a report may hold, apart from the line end."""


def rendering(name: str, run: Run) -> str:
    """What a format makes of a run."""
    return "".join(import_module(f"lint.reporters.{name}").render(run))


@dataclass
class Command:
    """What a runner is told to do."""

    name: str
    values: dict[str, str]
    data: str


def _seen(text: str) -> str:
    """A line as a search that respects language sees it: without what cannot be seen."""
    return "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Cc", "Mn", "Cn"))


def _pairs(text: str, separator: str) -> dict[str, str]:
    pairs = (pair.split("=", 1) for pair in text.split(separator) if pair)
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


def _back(text: str, replaced: dict[str, str]) -> str:
    for escape, letter in replaced.items():
        text = text.replace(escape, letter)
    return text


_DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}
_VALUE = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
_OLD = {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%"}
_AZURE = {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%AZP25": "%"}


def github_command(line: str) -> Command | None:
    """What GitHub's runner takes a line of a log for: both of its forms, the newer one first."""
    start = line.lstrip()
    if start.startswith("::"):
        end = start.find("::", 2)
        if end >= 0:
            name, _, rest = start[2:end].partition(" ")
            if name in GITHUB_COMMANDS:
                values = {key: _back(value, _VALUE) for key, value in _pairs(rest.strip(), ",").items()}
                return Command(name, values, _back(start[end + 2 :], _DATA))
    at = line.find("##[")
    end = line.find("]", at)
    if at < 0 or end < 0:
        return None
    name, _, rest = line[at + 3 : end].partition(" ")
    if name not in GITHUB_COMMANDS:
        return None
    values = {key: _back(value, _OLD) for key, value in _pairs(rest, ";").items()}
    return Command(name, values, _back(line[end + 1 :], _OLD))


def azure_command(line: str) -> Command | None:
    """What the agent of Azure Pipelines takes a line of a log for."""
    at = line.find("##vso[")
    end = line.find("]", at)
    if at < 0 or end < 0:
        return None
    name, _, rest = line[at + 6 : end].partition(" ")
    if len([part for part in name.split(".") if part]) != 2:
        return None
    values = {key: _back(value, _AZURE) for key, value in _pairs(rest, ";").items()}
    return Command(name, values, _back(line[end + 1 :], _AZURE))


def commands(text: str) -> list[Command]:
    """All commands in a text that is written to a log, whoever reads it, also with invisible characters skipped."""
    found = []
    for line in re.split(r"[\r\n]", text):
        if ":" not in line and "#" not in line:
            continue
        for reader in (github_command, azure_command):
            found.append(reader(line) or (None if line.isascii() else reader(_seen(line))))
        # The log viewers of both colour lines that begin so.
        if _seen(line).lstrip().startswith("##["):
            found.append(Command("format", {}, line))
    return [command for command in found if command]


@dataclass
class TapTest:
    ok: bool
    number: int
    name: str
    block: Any = None


@dataclass
class Tap:
    """A stream of the Test Anything Protocol."""

    tests: list[TapTest] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    plan: str = ""


_TAP_TEST = re.compile(r"(not )?ok (\d+) - ((?:[^\\#]|\\\\|\\#)*)")


def tap(text: str) -> Tap:
    """Read a stream strictly: each line is what the specification knows, or it is refused."""
    lines = text.split("\n")
    assert lines.pop() == ""
    assert lines.pop(0) == "TAP version 14"
    found = Tap()
    while lines:
        line = lines.pop(0)
        if line == "  ---":
            end = lines.index("  ...")
            assert found.tests[-1].block is None
            found.tests[-1].block = yaml.safe_load("\n".join(row[2:] for row in lines[:end]))
            del lines[: end + 1]
        elif line.startswith("# "):
            found.comments.append(line[2:])
        elif match := _TAP_TEST.fullmatch(line):
            assert int(match[2]) == len(found.tests) + 1
            name = re.sub(r"\\(.)", r"\1", match[3])
            found.tests.append(TapTest(not match[1], int(match[2]), name))
        else:
            assert re.fullmatch(r"1\.\.\d+|1\.\.0 # SKIP .+", line), line
            assert not lines
            found.plan = line
    assert found.plan == f"1..{len(found.tests)}" or found.plan.startswith("1..0 # SKIP")
    return found


Form = dict[str, tuple[set[str], set[str], set[str]]]
"""For each element: attributes that it must have, those that it may have, and its children."""

JUNIT: Form = {
    "testsuites": (set(), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors"},
        set("group time skipped timestamp hostname id package file log url".split()),
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "testcase": (
        {"name"},
        {"time", "classname", "group"},
        {"skipped", "error", "failure", "system-out", "system-err"},
    ),
    "failure": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "system-out": (set(), set(), set()),
    "system-err": (set(), set(), set()),
}

CHECKSTYLE: Form = {
    "checkstyle": ({"version"}, set(), {"file"}),
    "file": ({"name"}, set(), {"error", "exception"}),
    "error": ({"line", "severity", "message", "source"}, {"column"}, set()),
}


def tree(text: str, form: Form, root: str) -> ET.Element:
    """The document, if each element has the form that it should have."""
    text.encode("ascii")
    found = ET.fromstring(text)  # noqa: S314  # our own output, which declares no entity
    assert "<!" not in text
    assert found.tag == root
    for element in found.iter():
        must, may, children = form[element.tag]
        assert must <= set(element.keys()) <= must | may, (element.tag, element.attrib)
        assert {child.tag for child in element} <= children
    return found
