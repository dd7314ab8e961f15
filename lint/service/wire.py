"""How a run and the local service talk: lines of JSON over a socket that only this user can reach.

A Unix socket in a folder of mode 0700, whose other end must be the same user. Where there is none (Windows, or a
path too long for one) a port on the loopback address, and a secret in a file of mode 0600 that comes first.
"""

import hmac
import json
import os
import secrets
import socket
import struct
import sys
from pathlib import Path
from typing import Any

MAX_PATH = 100
"""Bytes of a socket's path that every system can hold."""

MAX_LINE = 65_536
"""Bytes of a question or an answer."""

SOCKET, PORT = "socket", "port"
"""Names of the socket, and of the file that holds port and secret instead."""


def listen(folder: Path) -> tuple[socket.socket, str]:
    """A socket that waits for questions, and the secret that must come first (empty if none must).

    Raises:
        OSError: if it cannot be made.
    """
    path = folder / SOCKET
    for old in (path, folder / PORT):
        old.unlink(missing_ok=True)
    if _is_unix(path):
        found = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        found.bind(str(path))
        path.chmod(0o600)
        found.listen(64)
        return found, ""
    found = socket.create_server(("127.0.0.1", 0), backlog=64)
    secret = secrets.token_hex(16)
    with os.fdopen(os.open(folder / PORT, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(f"{found.getsockname()[1]} {secret}")
    return found, secret


def connect(folder: Path, patience: float) -> "Wire":
    """A connection to the service of a folder.

    Args:
        folder: where it listens.
        patience: seconds for each answer.

    Raises:
        OSError: if nobody listens.
    """
    path = folder / SOCKET
    if _is_unix(path):
        found = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        found.settimeout(patience)
        try:
            found.connect(str(path))
        except OSError:
            found.close()
            raise
        return Wire(found)
    try:
        port, secret = (folder / PORT).read_text(encoding="ascii").split()
        found = socket.create_connection(("127.0.0.1", int(port)), patience)
    except ValueError:
        raise OSError("the file of the service is damaged") from None
    found.settimeout(patience)
    found.sendall(f"{secret}\n".encode())
    return Wire(found)


def is_friend(connection: "Wire", secret: str) -> bool:
    """Whether the other end of a new connection is this user."""
    if secret:
        return hmac.compare_digest(connection.line() or "", secret)
    if not sys.platform.startswith("linux"):
        return True  # the folder's mode keeps others out
    raw = connection.socket.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    user: int = struct.unpack("3i", raw)[1]
    return user == os.getuid()


def _is_unix(path: Path) -> bool:
    return hasattr(socket, "AF_UNIX") and len(os.fsencode(path)) <= MAX_PATH


class Wire:
    """One end of a connection.

    Args:
        found: a connected socket, which is closed with this.
    """

    def __init__(self, found: socket.socket) -> None:
        self.socket = found
        self._stream = found.makefile("rb")

    def line(self) -> str | None:
        """The next line, None when the other end has closed."""
        raw = self._stream.readline(MAX_LINE)
        return raw.decode("utf-8", "replace").rstrip("\n") if raw.endswith(b"\n") else None

    def receive(self) -> dict[str, Any] | None:
        """The next message, None when the other end has closed or speaks nonsense."""
        text = self.line()
        if text is None:
            return None
        try:
            found = json.loads(text)
        except ValueError:
            return None
        return found if isinstance(found, dict) else None

    def send(self, message: dict[str, Any]) -> None:
        """Send a message.

        Raises:
            OSError: if the other end has closed.
        """
        self.socket.sendall(json.dumps(message).encode() + b"\n")

    def ask(self, **message: Any) -> dict[str, Any]:
        """Send a message and wait for the answer.

        Raises:
            OSError: if the other end has closed or is too slow.
        """
        self.send(message)
        answer = self.receive()
        if answer is None:
            raise ConnectionResetError("the service has gone")
        return answer

    def close(self) -> None:
        """Close both directions."""
        self._stream.close()
        self.socket.close()
