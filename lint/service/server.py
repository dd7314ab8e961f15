"""An HTTP server that is ours: started, proven to be the one that answers, watched and stopped."""

import atexit
import http.client
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lint.errors import EngineError
from lint.service import _keeper

START = 60.0
"""Seconds a server may take until it answers; LanguageTool takes 1.1 to 6.4."""

TRIES = 3
"""Ports that are tried: another program may take a port between our asking for it and the server's."""

TALK = 2.0
"""Seconds for the answer to a question that costs the server nothing."""

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Plan:
    """How a server is started, and how it proves to be ours.

    Attributes:
        name: of the engine, for messages.
        command: program and arguments; ``{port}`` and ``{config}`` are put in.
        config: text of its settings file; ``{nonce}`` is put in, a number that only we and the server know.
        proof: path that answers with that number.
        warm: a path and a body that make it load what it needs, or none.
    """

    name: str
    command: tuple[str, ...]
    config: str
    proof: str
    warm: tuple[str, str] | None = None


class Server:
    """A running server, until ``stop`` or the end of this process.

    Args:
        plan: how it is started.
        folder: for its settings file and its log; must exist and be the user's own.
        cancelled: asked while it starts; once true, the start is given up.

    Raises:
        EngineError: if it does not start; nothing is left running.
    """

    def __init__(self, plan: Plan, folder: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
        self.plan = plan
        self.log = folder / f"{plan.name}.log"
        self.cancelled = cancelled
        self._config = folder / f"{plan.name}.properties"
        self._keeper: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self.port = 0
        self.pid = 0
        atexit.register(self.stop)
        self._start()

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://{HOST}:{self.port}"

    def _start(self) -> None:
        until = time.monotonic() + START
        why = ""
        for _ in range(TRIES):
            self.port, self._nonce = _free_port(), 10_000_000 + secrets.randbelow(80_000_000)
            self._launch()
            why = self._prove(until)
            if not why:
                return
            self.stop()
            if time.monotonic() > until or self.cancelled():
                break
        raise EngineError(why)

    def _launch(self) -> None:
        words = {"{port}": str(self.port), "{config}": str(self._config)}
        command = [words.get(word, word) for word in self.plan.command]
        try:
            _write_private(self._config, self.plan.config.replace("{nonce}", str(self._nonce)))
            # Isolated and without site: starts in 15 ms, whatever the environment. A session of its own: Ctrl-C
            # in a terminal is for us, and we end it.
            self._keeper = subprocess.Popen(  # noqa: S603  # our own interpreter and our own file
                [sys.executable, "-I", "-S", str(Path(_keeper.__file__)), str(self.log), *command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                cwd=self._config.parent,
            )
        except OSError as error:
            raise EngineError(f"{self.plan.name} cannot be started: {error.strerror or error}") from None
        assert self._keeper.stdout is not None
        said = self._keeper.stdout.readline()
        self.pid = int(said) if said.strip().isdigit() else 0

    def _prove(self, until: float) -> str:
        """Wait until the process that answers is the one we started; else why not."""
        while not self.cancelled():
            if not self.alive():
                return f"{self.plan.name} ended while it started: {self.last_words()}"
            said = self.said()
            if said == str(self._nonce):
                return ""
            if said is not None:
                return f"another program answers on port {self.port}"
            if time.monotonic() > until:
                return f"{self.plan.name} did not answer within {START:.0f} seconds of its start; see {self.log}"
            time.sleep(0.05)
        return f"the start of {self.plan.name} was given up"

    def said(self) -> str | None:
        """What answers on the port to the question for the proof; None for no answer."""
        try:
            return ask(self.url, "GET", self.plan.proof, patience=TALK)[:100]
        except EngineError:
            return None

    def answers(self) -> bool:
        """Whether it lives and answers."""
        return self.alive() and self.said() == str(self._nonce)

    def alive(self) -> bool:
        """Whether its process has not ended."""
        return self._keeper is not None and self._keeper.poll() is None

    def last_words(self) -> str:
        """The last line of its log that says something, for a message."""
        try:
            lines = self.log.read_text(encoding="utf-8", errors="replace")[-4_000:].splitlines()
        except OSError:
            lines = []
        telling = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("at ")]
        return telling[-1][:200] if telling else "it printed nothing"

    def warm(self) -> None:
        """Let it load what it needs; a failure shows at the first real question."""
        if self.plan.warm is not None:
            try:
                ask(self.url, "POST", *self.plan.warm, patience=START)
            except EngineError:
                return

    def stop(self) -> None:
        """End it and take its files away; can be called at any time and again."""
        with self._lock:
            keeper, self._keeper = self._keeper, None
            if keeper is None:
                return
            for pipe in (keeper.stdin, keeper.stdout):
                _close(pipe)
            try:
                keeper.wait(TALK)
            except subprocess.TimeoutExpired:
                keeper.kill()
                keeper.wait()
            self._config.unlink(missing_ok=True)


def ask(url: str, method: str, path: str, body: str = "", *, patience: float) -> str:
    """The text that a server on this machine answers with; proxies of the environment are not used.

    Args:
        url: such as “http://127.0.0.1:8081”.
        method: GET or POST.
        path: such as “/v2/info”.
        body: of a form.
        patience: seconds.

    Raises:
        EngineError: if it does not answer, or not with status 200.
    """
    host, _, port = url.removeprefix("http://").partition(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=patience)
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        connection.request(method, path, body.encode(), headers)
        answer = connection.getresponse()
        text = answer.read(1_000_000).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException) as error:
        raise EngineError(f"{url} does not answer: {error}") from None
    finally:
        connection.close()
    if answer.status != 200:
        raise EngineError(f"{url} answers with status {answer.status}")
    return text


def is_answering(url: str) -> bool:
    """Whether a server of this machine gives any answer at an address that we were told."""
    try:
        return bool(ask(url, "GET", "/v2/info", patience=TALK))
    except EngineError:
        return False


def temporary(name: str) -> "tempfile.TemporaryDirectory[str]":
    """A folder of this user's own, gone at the end of the process."""
    return tempfile.TemporaryDirectory(prefix=f"prooflint-{name}-", ignore_cleanup_errors=True)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        port: int = taken.getsockname()[1]
    return port


def _write_private(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        pass
