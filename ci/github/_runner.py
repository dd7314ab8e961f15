"""What the steps of the action share: the runner's files and folders, its commands, and running prooflint."""
# ruff: noqa: INP001  # scripts, no package

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

HOME = Path(os.environ["RUNNER_TEMP"]) / "prooflint"
"""Everything that the action makes: outside the checkout, gone with the job."""

VENV = HOME / "venv"
ENGINES = HOME / "engines"

# What a process needs to speak to the job. No program that reads articles shall have it.
_JOB = ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY")
_INPUTS = ("ARGS", "ENGINES", "FAIL_ON", "FORMAT", "PATHS", "SINCE", "VERSION")


# Elsewhere than on Windows it is so anyway.
sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


class InputError(Exception):
    """An input of the action that is wrong: one line."""


def program(name: str) -> str:
    """The path of a program of the action's own environment."""
    return str(VENV / ("Scripts" if os.name == "nt" else "bin") / name)


def environment() -> dict[str, str]:
    """What prooflint and pip see: nothing by which the job is told what to do, and no modules from the checkout."""
    left_out = {*_JOB, *(f"PROOFLINT_{name}" for name in _INPUTS), "PYTHONPATH"}
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    own = {"PROOFLINT_CACHE_DIR": str(HOME / "cache"), "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}
    return {"PROOFLINT_ENGINES_DIR": str(ENGINES), **kept, **own}


def run(command: Sequence[str], out: int | None = None) -> "subprocess.CompletedProcess[bytes]":
    """Run a program; with ``subprocess.PIPE`` what it writes is kept, and nothing of it reaches the log."""
    sys.stdout.flush()
    return subprocess.run(command, check=False, stdout=out, stderr=out, env=environment())  # noqa: S603


def outputs(values: Mapping[str, object]) -> None:
    """Give outputs of the step.

    Raises:
        ValueError: for a value of several lines, which would be other outputs too.
    """
    lines = [f"{key}={value}\n" for key, value in values.items()]
    if any(len(line.splitlines()) > 1 for line in lines):
        raise ValueError("an output has a line break")
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)


def say(command: str, text: str) -> None:
    """Show a line as an annotation: ``error``, ``warning`` or ``notice``."""
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(sign, code)
    sys.stdout.write(f"::{command} title=prooflint::{text}\n")
    sys.stdout.flush()


@contextmanager
def no_commands() -> Iterator[None]:
    """What is written meanwhile is text, whatever it looks like: names and sentences come from a pull request."""
    token = uuid.uuid4().hex
    sys.stdout.write(f"::stop-commands::{token}\n")
    sys.stdout.flush()
    try:
        yield
    finally:
        sys.stdout.flush()
        sys.stdout.write(f"\n::{token}::\n")
        sys.stdout.flush()


def write(data: bytes) -> None:
    """Write to the log, in which nothing of it is a command."""
    if data.strip():
        with no_commands():
            sys.stdout.buffer.write(data)


def engines() -> dict[str, str]:
    """The engines that the input names, each with its mode; one without a mode is required.

    Raises:
        InputError: if something in it is no engine with a mode.
    """
    found = {}
    for word in os.environ.get("PROOFLINT_ENGINES", "").replace(",", " ").split():
        name, _, mode = word.partition("=")
        if not name.isalnum() or mode not in ("", "auto", "require", "off"):
            raise InputError(f"engines: “{word}” is no engine; write names, or NAME=auto, NAME=require, NAME=off")
        found[name] = mode or "require"
    return found


def wants_languagetool() -> bool:
    """Whether LanguageTool is to be installed."""
    return engines().get("languagetool", "off") != "off"
