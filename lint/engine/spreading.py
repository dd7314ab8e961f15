"""When and how a proofreader spreads files over processes."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from lint.engine.memory import Memory, Store
from lint.engine.own import Own
from lint.finding import Report
from lint.machine import Machine
from lint.settings import Settings
from lint.text import Source

if TYPE_CHECKING:
    from lint.engine.proofreader import Proofreader
    from lint.engine.work import State

LEAST, LEAST_BESIDE = 120_000, 400_000
"""Bytes of files from which processes are worth their start; with an engine beside each, which takes a second."""

WARMING = (
    "The comittee met at St. Mary's on Tuesday, 3 March 2024, at 9.30 a.m., and it's 12 per cent of $4.5 million. "
    "“He were there,” said Dr. Jane Smith of the UN, whose collegues was able reach it: its the the end.\n\n"
    "There was many reasons for it, however they are an one-off\n"
)
"""A text that makes the checkers load what they need, so that the processes share it."""


def pays(reader: "Proofreader", paths: Sequence[str]) -> bool:
    """Whether the files are checked sooner by several processes."""
    if len(paths) < 2:
        return False
    size = 0
    settings = None
    for path in paths:
        try:
            size += os.path.getsize(path)  # noqa: PTH202  # of many thousand files
        except OSError:
            continue
        if size >= LEAST:
            settings = settings or reader.settings_for(path)
            beside = bool(reader.guests.wanted(settings))
            if size >= LEAST_BESIDE or not beside:
                return not beside or reader.guests.are_shared(settings)
    return False


def check(reader: "Proofreader", paths: Sequence[str], method: str = "") -> Iterator[Report]:
    """The report of each file, in the given order, by processes of their own.

    Args:
        reader: what checks here; it learns what became of the engines there.
        paths: the files.
        method: how processes are started; chosen if empty.
    """
    from lint.engine.pool import Pool, start_method  # noqa: PLC0415  # most runs are of a few files

    method = method or start_method()
    if method == "fork":
        # What is known about this text from another run must not keep anything from being loaded.
        Own(reader.checkers, reader.options).run(reader.begin(Source("warming.txt", WARMING)))
        # What is there now is never looked at by the collector, which would write on it: it stays shared.
        gc.freeze()
        make: Callable[[Callable[[str], None]], Proofreader] = partial(_forked, reader)
    else:
        store = reader.memory.store
        make = partial(_made, reader.settings_for, reader.cache, reader.machine, reader.everything, store)
        if not _travels(make):
            reader.jobs = 1
            yield from reader.check(paths)
            return
    pool = Pool(make, min(reader.jobs, len(paths)), reader.guests.tell, partial(_learn, reader), method)
    try:
        yield from pool.run(paths)
    finally:
        if method == "fork":
            gc.unfreeze()


def _forked(reader: "Proofreader", tell: Callable[[str], None]) -> "Proofreader":
    reader.jobs = 1
    reader.guests.tell = tell
    reader.guests.machine = replace(reader.machine, cores=1)
    return reader


def _made(
    settings_for: Callable[[str], Settings],
    cache: str,
    machine: Machine,
    everything: bool,
    store: Store | None,
    tell: Callable[[str], None],
) -> "Proofreader":
    from lint.engine.proofreader import Proofreader  # noqa: PLC0415  # it imports this module

    found = Proofreader(settings_for, cache, machine, everything=everything, memory=Memory(store))
    return _forked(found, tell)


def _travels(make: object) -> bool:
    """Whether it can be sent to a process that does not begin as a copy of this one."""
    try:
        import pickle  # noqa: PLC0415  # most runs are of a few files

        pickle.dumps(make)
    except Exception:  # noqa: BLE001  # whatever it holds, it stays here
        return False
    return True


def _learn(reader: "Proofreader", state: "State") -> None:
    reader.guests.take(*state)
