"""One call to Harper: texts go out in jobs, answers or failures come back for each."""

import os
import queue
import threading
import time
from collections.abc import Iterator, Sequence
from typing import Any

from lint.checkers.harper._crew import (
    BATCH_SIZE,
    BATCH_TEXTS,
    FAILURES,
    LEAST,
    SECOND,
    Crew,
    DeadError,
    Job,
    Process,
    SlowError,
    Task,
)
from lint.errors import EngineError

Outcome = tuple[int, list[Any] | str]
"""The key of a task with its raw findings, or with what went wrong."""


def batches(tasks: Sequence[Task]) -> Iterator[list[Task]]:
    """Tasks that go out together: many short ones, or one that was cut into pieces."""
    batch: list[Task] = []
    size = 0
    for task in tasks:
        length = len(task.pieces[0][1])
        if len(task.pieces) > 1:
            yield [task]
            continue
        if batch and (size + length > BATCH_SIZE or len(batch) >= BATCH_TEXTS):
            yield batch
            batch, size = [], 0
        batch.append(task)
        size += length
    if batch:
        yield batch


class Shift:
    """The work of one call, shared by one or two processes.

    Args:
        crew: where processes come from.
        job: how Harper is to look at the texts.
        cores: how many processors may be used; 0 for all there are.
    """

    def __init__(self, crew: Crew, job: Job, cores: int = 0) -> None:
        self.crew = crew
        self.cores = cores or os.cpu_count() or 1
        self.job = job
        self.patience = crew.patience
        self.failures = 0
        self.outcomes: list[Outcome] = []
        self.broken: list[EngineError] = []
        self.todo: queue.SimpleQueue[list[Task]] = queue.SimpleQueue()

    def run(self, tasks: Sequence[Task]) -> list[Outcome]:
        """The outcome of every task, ordered by key.

        Raises:
            EngineError: if no process can be started.
        """
        for batch in batches(tasks):
            self.todo.put(batch)
        size = sum(len(text) for task in tasks for _, text in task.pieces)
        helper = None
        if size >= SECOND and self.cores > 1:
            helper = threading.Thread(target=self._work, daemon=True)
            helper.start()
        self._work()
        if helper is not None:
            helper.join()
        if self.broken:
            raise self.broken[0]
        return sorted(self.outcomes, key=lambda outcome: outcome[0])

    def _work(self) -> None:
        """Take batches until none is left; at the end the process is handed back."""
        process: Process | None = None
        try:
            while not self.broken:
                try:
                    batch = self.todo.get_nowait()
                except queue.Empty:
                    break
                process = self._batch(process, batch)
        except EngineError as error:
            self.broken.append(error)
        finally:
            if process is not None:
                self.crew.give(process)

    def _batch(self, process: Process | None, batch: list[Task]) -> Process | None:
        """Do a batch, however often the process fails on it; the process that is left, if any."""
        deaths = 0  # of processes, over the first task
        while batch:
            if self.failures >= FAILURES:
                self._fail(batch, "Harper failed on too many paragraphs before it")
                return process
            process = process or self._started()
            answered = 0
            try:
                for outcome in self._ask(process, batch[:1] if deaths else batch):
                    self.outcomes.append(outcome)
                    answered += 1
                deaths = 0
            except SlowError:
                process.close()
                process = None
                self._fail(batch[answered : answered + 1], f"Harper took longer than {self.patience:.3g} s")
                self.patience = max(LEAST, self.patience / 2)
                answered, deaths = answered + 1, 0
            except DeadError as error:
                process.close()
                process = None
                deaths = 1 if answered else deaths + 1
                if deaths > 1:  # it was alone, so there is nothing else to blame
                    self._fail(batch[:1], f"Harper failed on it ({error})")
                    answered, deaths = 1, 0
            batch = batch[answered:]
        return process

    def _ask(self, process: Process, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """The outcome of each task; they are all of one piece, or there is only one task.

        Raises:
            DeadError: if the process ends.
            SlowError: if a task takes longer than the patience.
        """
        if len(tasks) > 1:
            texts = [task.pieces[0][1] for task in tasks]
            for task, said in zip(tasks, process.ask(self.job, texts, self.patience), strict=True):
                yield task.key, said
            return
        process.wait()
        end = time.monotonic() + self.patience
        found: list[Any] = []
        for start, text in tasks[0].pieces:
            left = end - time.monotonic()
            if left <= 0:
                raise SlowError
            for said in process.ask(self.job, [text], left):
                found += [
                    [rule, kind, first + start, last + start, *rest] for rule, kind, first, last, *rest in said
                ]
        yield tasks[0].key, found

    def _started(self) -> Process:
        """A process that is ready.

        Raises:
            EngineError: if none comes up; one that died while it stood by is replaced.
        """
        for last in (False, True):
            process = self.crew.take()
            try:
                process.wait()
            except DeadError as error:
                process.close()
                if last:
                    raise EngineError(f"Harper does not start: {error}") from None
            except SlowError:
                process.close()
                raise EngineError("Harper does not start: it was not ready in time") from None
            else:
                return process
        raise AssertionError("unreachable")

    def _fail(self, tasks: Sequence[Task], why: str) -> None:
        self.failures += len(tasks)
        self.outcomes += [(task.key, f"paragraph skipped: {why}") for task in tasks]
