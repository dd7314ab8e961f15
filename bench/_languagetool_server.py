"""A server of LanguageTool with nothing of ours around it."""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lint.errors import EngineError
from lint.machine import machine
from lint.supply import java, languagetool

START = 60.0
"""Seconds until it must answer."""


class AbsentError(Exception):
    """There is no server; the text says why."""


@contextmanager
def server(engines: Path, folder: Path) -> Iterator[str]:
    """Its address, while it runs.

    Args:
        engines: where LanguageTool is installed.
        folder: for its log.

    Raises:
        AbsentError: if it is not installed, there is no Java, or it does not start.
    """
    try:
        here = machine({**os.environ, "PROOFLINT_ENGINES_DIR": str(engines)})
        classpath, program = languagetool.find(here).classpath, java.find(here).program
    except EngineError as error:
        raise AbsentError(str(error)) from None
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    words = [program, "-Xmx1g", "-cp", classpath, "org.languagetool.server.HTTPServer", "--port", str(port)]
    with (folder / "languagetool.log").open("wb") as log:
        running = subprocess.Popen(words, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        _await(running, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        try:
            running.wait(10)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def _await(running: "subprocess.Popen[bytes]", port: int) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end:
        if running.poll() is not None:
            raise AbsentError(f"the server of LanguageTool ended with {running.returncode}")
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request("GET", "/v2/languages")
            if connection.getresponse().status == http.client.OK:
                return
        except OSError:
            time.sleep(0.2)
        finally:
            connection.close()
    raise AbsentError("the server of LanguageTool does not answer")
