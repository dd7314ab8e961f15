"""A process that checks articles for another: batches of paths in, reports out."""

import marshal
import os
import queue
import signal
import threading
from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection
from typing import Any, Protocol

from lint.engine._pool_wire import Packer
from lint.engine.work import State, blame
from lint.errors import UserError
from lint.finding import Report


class Reader(Protocol):
    """What a worker needs of a proofreader."""

    def check(self, paths: Iterable[str]) -> Iterable[Report]:
        """The report of each file, in order."""

    def state(self) -> State:
        """What became of the engines."""

    def close(self) -> None:
        """End what the engines started for this process."""


Make = Callable[[Callable[[str], None]], Reader]
"""Makes a proofreader that shows lines by the function it is given."""


def serve(line: Connection, make: Make, others: Sequence[Connection]) -> None:
    """Check until the other end has no more work, or has gone.

    Args:
        line: to the other end.
        make: what makes the proofreader.
        others: ends of lines to other workers, which a fork leaves open here: while they are open, those workers
            would not notice that the process which they work for has ended.
    """
    # Whoever started this process decides when it stops: Ctrl-C goes to all processes of a terminal.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
    for other in others:
        other.close()
    jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(line, jobs), daemon=True).start()
    try:
        _work(line, make, jobs)
    except OSError:
        os._exit(1)  # the other end has gone


def _listen(line: Connection, jobs: "queue.SimpleQueue[Any]") -> None:
    """Take jobs as they come, also while articles are checked; the end of the line is the end of this process."""
    try:
        while (job := marshal.loads(line.recv_bytes())) is not None:  # noqa: S302  # from our own process
            jobs.put(job)
        jobs.put(None)
    except (EOFError, OSError):
        os._exit(1)


def _work(line: Connection, make: Make, jobs: "queue.SimpleQueue[Any]") -> None:
    def send(*values: Any) -> None:
        line.send_bytes(marshal.dumps(values))

    reader = make(lambda text: send("tell", text))
    packer = Packer()
    send("ready")
    while (paths := jobs.get()) is not None:
        try:
            reports = list(reader.check(paths))
        except UserError as error:
            send("refused", str(error))
        except Exception as error:  # noqa: BLE001  # the other end says it
            send("failed", blame(error))
        else:
            send("done", packer.pack(reports), reader.state())
    reader.close()
