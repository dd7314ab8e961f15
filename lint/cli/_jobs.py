"""How many processes check side by side."""

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from lint.errors import UserError

VARIABLE = "PROOFLINT_JOBS"

MOST = 512
"""More is a slip of the finger."""


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """The option ``--jobs``."""
    parser.add_argument(
        "--jobs",
        "-j",
        metavar="N",
        help="processes that check side by side; 1 checks in the one process (one for each processor, if it pays)",
    )


def jobs(arguments: argparse.Namespace, environ: Mapping[str, str] = os.environ) -> int:
    """How many processes may check side by side: the option, then the variable, then one for each processor.

    Raises:
        UserError: if it is no whole number from 1 on.
    """
    given: str | None = arguments.jobs
    where, text = ("--jobs", given) if given is not None else (VARIABLE, environ.get(VARIABLE, ""))
    if not text:
        return cores()
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise UserError(f"{where} {text}: expected a whole number from 1 to {MOST}")
    return int(text)


def cores() -> int:
    """The processors that this process may use; fewer than the machine has in a container or under taskset."""
    try:
        count = len(os.sched_getaffinity(0))
    except (AttributeError, OSError):
        count = os.cpu_count() or 1
    try:
        quota, period = Path("/sys/fs/cgroup/cpu.max").read_bytes().split()[:2]
        return max(1, min(count, -(-int(quota) // int(period))))
    except (OSError, ValueError, ZeroDivisionError):
        return count
