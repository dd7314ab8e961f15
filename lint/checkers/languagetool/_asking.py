"""Asking a server about many texts: in batches, halved when something goes wrong, until the culprit is alone."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from lint.checkers.languagetool._client import Client, RefusedError, Rules, Said
from lint.errors import EngineError

BATCH = 8_000
"""Code points of texts in one question: large enough that the way there and back costs nothing."""

GAP = "\n\n"
"""Between two texts: a blank line ends a paragraph, and with it everything that a rule looks at."""

FAILURES = 8
"""Texts that may fail, one after the other, before the engine is given up for the rest of a call."""

SLOW = 60.0
"""Seconds that questions without an answer may cost in one call before the engine is given up."""

DEATHS = 2
"""How often the server may be lost in one call."""


DIED = "paragraph skipped: LanguageTool ended over it"


class Source(Protocol):
    """Where clients come from."""

    def client(self, dialect: str, rules: Rules) -> Client:
        """A client of a server that answers.

        Raises:
            EngineError: if there is none.
        """

    def lives(self) -> bool:
        """Whether the server of the last client still answers at all."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A text that was not checked, and why."""

    why: str


Outcome = list[Said] | Skipped


class Asking:
    """One call of the engine.

    Args:
        source: gives clients.
        dialect: such as “en-GB”.
        rules: that are used.
        clock: seconds.
    """

    def __init__(
        self, source: Source, dialect: str, rules: Rules, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.source = source
        self.dialect = dialect
        self.rules = rules
        self.clock = clock
        self.deaths = self.failures = 0
        self.lost = 0.0
        self._client: Client | None = None

    def run(self, texts: Sequence[str]) -> Iterator[tuple[int, Outcome]]:
        """What is said about each text, with positions relative to it, in order.

        Raises:
            EngineError: if the server does not answer, or dies again and again.
        """
        batch: list[int] = []
        size = 0
        for place, text in enumerate(texts):
            if batch and size + len(text) > BATCH:
                yield from self._batch(texts, batch)
                batch, size = [], 0
            batch.append(place)
            size += len(text)
        if batch:
            yield from self._batch(texts, batch)

    def _batch(self, texts: Sequence[str], batch: Sequence[int]) -> Iterator[tuple[int, Outcome]]:
        began = self.clock()
        try:
            said = self._ask(GAP.join(texts[place] for place in batch))
        except RefusedError as error:
            died = self._lose(began, str(error))
            if len(batch) > 1:
                middle = len(batch) // 2
                yield from self._batch(texts, batch[:middle])
                yield from self._batch(texts, batch[middle:])
                return
            self.failures += 1
            if self.failures >= FAILURES:
                raise EngineError(f"{self.failures} texts in a row were refused, the last one: {error}") from None
            yield batch[0], Skipped(DIED if died else _plain(str(error)))
            return
        self.failures = 0
        yield from zip(batch, _parted(said, [len(texts[place]) for place in batch]), strict=True)

    def _ask(self, text: str) -> list[Said]:
        if self._client is None:
            self._client = self.source.client(self.dialect, self.rules)
        return self._client.check(text)

    def _lose(self, began: float, why: str) -> bool:
        """Count what a refusal cost; whether the server has ended over it.

        Raises:
            EngineError: if that was too much.
        """
        self.lost += self.clock() - began
        if self.lost > SLOW:
            raise EngineError(f"no answers for {self.lost:.0f} seconds: {why}") from None
        if self.source.lives():
            return False
        self._client = None
        self.deaths += 1
        if self.deaths > DEATHS:
            raise EngineError(f"the server was lost {self.deaths} times: {why}") from None
        return True


def _plain(why: str) -> str:
    if "took longer" in why or "timed out" in why.lower():
        return "paragraph skipped: it takes LanguageTool longer than its time limit"
    return f"paragraph skipped: LanguageTool refused it ({why})"


def _parted(said: Sequence[Said], lengths: Sequence[int]) -> list[list[Said]]:
    """What was said about a batch, by text; what crosses a border is about none of them."""
    found: list[list[Said]] = []
    start = 0
    for length in lengths:
        end = start + length
        found.append([one.moved(-start) for one in said if start <= one.start and one.end <= end])
        start = end + len(GAP)
    return found
