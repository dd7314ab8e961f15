"""The process in which Harper runs: reads jobs from its standard input, writes answers to its standard output.

Run as a script, never imported by the checker: it knows nothing of the project, only ``harper`` and the
standard library, so it starts quickly and works from any kind of installation. Its one argument is the folder
that holds the package ``harper``.

A frame is a length (four bytes, big end first) and so many bytes of JSON. Jobs are
``[serial, dialect, [rule, …], [text, …]]``; the answers are ``{"ready": true}`` once, then for each text
``[serial, place, [[rule, kind, start, end, message, [[how, text], …]], …]]`` with positions in code points, or
``{"error": message}`` and the end.
"""

import json
import os
import queue
import signal
import sys
import threading
from typing import IO, Any

RENEW = 400
"""Texts after which a linter is dropped: its caches grow to about 135 MiB and stay; a new one takes 5 ms."""


def receive(stream: IO[bytes]) -> Any:
    """The next frame, or None when the other end has closed."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    length = int.from_bytes(head, "big")
    body = stream.read(length)
    return json.loads(body) if len(body) == length else None


def send(stream: IO[bytes], value: Any) -> None:
    """Write one frame at once.

    Raises:
        OSError: if the other end has closed.
    """
    body = json.dumps(value).encode("ascii")
    stream.write(len(body).to_bytes(4, "big") + body)
    stream.flush()


def listen(stream: IO[bytes], jobs: "queue.SimpleQueue[Any]") -> None:
    """Take jobs as they come, also while Harper works; the end of the parent is the end of this process."""
    try:
        while (job := receive(stream)) is not None:
            jobs.put(job)
    finally:
        os._exit(0)


class Linters:
    """A linter for each dialect and set of rules, renewed now and then."""

    def __init__(self, harper: Any) -> None:
        self.harper = harper
        self.made: dict[tuple[int, str], tuple[Any, int]] = {}

    def lint(self, dialect: int, rules: list[str], text: str) -> list[Any]:
        """What Harper says about one text."""
        key = (dialect, " ".join(rules))
        linter, used = self.made.pop(key, (None, 0))
        if linter is None or used >= RENEW:
            linter, used = self._make(dialect, frozenset(rules)), 0
        # Not put back before it has answered: a linter that failed is dropped.
        said = linter.organized_lints(text, language="plaintext", dedup=False)
        self.made[key] = (linter, used + 1)
        return [
            [
                rule,
                lint.lint_kind,
                lint.span.start,
                lint.span.end,
                lint.message,
                [[int(option.kind), option.replacement_text] for option in lint.suggestions],
            ]
            for rule, lints in said.items()
            for lint in lints
        ]

    def _make(self, dialect: int, rules: frozenset[str]) -> Any:
        linter = self.harper.Linter(self.harper.Dialect(dialect))
        linter.set_lint_config({name: name in rules for name in linter.get_lint_config()})
        return linter


def serve(folder: str) -> None:
    """Answer jobs until the other end closes."""
    # The parent decides when to stop; without this Ctrl-C would print a traceback for each process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
    answers = sys.stdout.buffer
    threading.Thread(target=listen, args=(sys.stdin.buffer, jobs), daemon=True).start()
    try:
        sys.path.append(folder)
        import harper  # noqa: PLC0415  # the folder is only known now

        linters = Linters(harper)
        harper.Linter()  # builds the dictionary, which all later linters share
        send(answers, {"ready": True})
        while True:
            serial, dialect, rules, texts = jobs.get()
            for place, text in enumerate(texts):
                send(answers, [serial, place, linters.lint(dialect, rules, text)])
    except OSError:
        return
    except BaseException as error:  # noqa: BLE001  # a panic in Harper is no Exception
        send(answers, {"error": f"{type(error).__name__}: {error}"[:300]})


if __name__ == "__main__":
    serve(sys.argv[1])
