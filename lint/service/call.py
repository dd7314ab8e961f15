"""How a run asks the local service to do its work: the client's end of a call, part of the early path.

It imports only what Python has loaded or built in. Whatever goes wrong, there is no answer, and the run does its
work itself: a call never raises, and nothing is shown before the whole answer is here.
"""

# pathlib takes longer to import than all the rest.
# ruff: noqa: PTH100, PTH109, PTH111, PTH116, PTH118, PTH123

import marshal
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    Terminal = tuple[str, str, bool]

VARIABLE = "PROOFLINT_NO_SERVICE"

SOCKET, PORT, LOG = "socket", "port", "log"
"""Names in the folder of a service: its socket, or the file with port and secrets; its log."""

MAX_PATH = 100
"""Bytes of a socket's path that every system can hold."""

TAKEN, BUSY = b"T", b"B"
"""The first byte of an answer: the work has begun; it has not, for somebody else's is being done."""

REACH = 0.03
"""Seconds until the service must have taken the work: an idle one needs 0.0005."""

WORK = 1.0
"""Seconds for the work: about as long as it takes without the service."""

MAX_ANSWER = 64_000_000
"""Bytes; no answer is larger."""

BUILDERS = (
    *("CI", "CONTINUOUS_INTEGRATION", "BUILD_NUMBER", "GITHUB_ACTIONS", "GITLAB_CI", "BUILDKITE", "CIRCLECI"),
    *("JENKINS_URL", "TEAMCITY_VERSION", "TF_BUILD", "BITBUCKET_BUILD_NUMBER", "CODEBUILD_BUILD_ID", "DRONE"),
)
"""Variables by which the CI systems can be told: nothing may stay there when a job ends."""


def is_wanted(arguments: "Sequence[str]", environ: "Mapping[str, str]") -> bool:
    """Whether a run may be done by the service, and may start it.

    Args:
        arguments: of the command line, the command among them.
        environ: the process environment, which only a front end reads.
    """
    if arguments[:1] != ["check"] or environ.get(VARIABLE, "") not in ("", "0"):
        return False
    # What is written to a file must not be written by two processes; what is piped in is here already.
    if any(word in ("-", "--no-service") or word.startswith("--output-fi") for word in arguments):
        return False
    # What changed is found out from git, which variables of a hook lead to the right index.
    if any(word.startswith(("--si", "--stag", "--d")) for word in arguments):
        return False
    return not any(environ.get(name, "").lower() not in ("", "0", "false") for name in BUILDERS)


def folder(environ: "Mapping[str, str]", tool: str) -> str:
    """Where the service of a tool lives, in the folder that ``lint.machine`` names.

    Args:
        environ: the process environment.
        tool: the digest of the tool and of the interpreter.
    """
    base = environ.get("PROOFLINT_SERVICE_DIR")
    if not base:
        runtime = environ.get("XDG_RUNTIME_DIR")
        if not runtime or not os.access(runtime, os.W_OK):
            runtime = environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
        base = os.path.join(runtime, "prooflint", "service")
    return os.path.join(os.path.abspath(base), f"check-{tool[:12]}")


def is_unix(place: str) -> bool:
    """Whether a service in a folder listens on a Unix socket; else on a port."""
    return sys.platform != "win32" and len(os.fsencode(os.path.join(place, SOCKET))) <= MAX_PATH


class Line:
    """A connection to the service, in frames: a length (four bytes, big end first) and so many bytes of marshal.

    Args:
        place: the folder of the service.
        patience: seconds for whatever is sent or received.

    Raises:
        OSError: if nobody listens, or somebody else does.
    """

    def __init__(self, place: str, patience: float) -> None:
        import _socket  # noqa: PLC0415  # what socket is made of, without the rest of it

        self._rest = b""
        unix = is_unix(place)
        self.socket = _socket.socket(_socket.AF_UNIX if unix else _socket.AF_INET, _socket.SOCK_STREAM)
        try:
            self.socket.settimeout(patience)
            if unix:
                self.socket.connect(os.path.join(place, SOCKET))
                self.verify()
            else:
                self._prove(place)
        except BaseException:
            self.socket.close()
            raise

    def verify(self) -> None:
        """Refuse another user at the other end of a Unix socket, where the system tells.

        Raises:
            OSError: if it is one.
        """
        import _socket  # noqa: PLC0415

        if hasattr(_socket, "SO_PEERCRED"):  # elsewhere the mode of the folder keeps others out
            told = self.socket.getsockopt(_socket.SOL_SOCKET, _socket.SO_PEERCRED, 12)
            if int.from_bytes(told[4:8], sys.byteorder) != os.getuid():
                raise OSError("the other end is another user")

    def _prove(self, place: str) -> None:
        """Both ends show that they can read the user's file: a port that is free can be taken by anybody."""
        with open(os.path.join(place, PORT), "rb") as file:
            port, ours, theirs = file.read(200).split()
        self.socket.connect(("127.0.0.1", int(port)))
        self.socket.sendall(ours)
        if self.exactly(len(theirs)) != theirs:
            raise OSError("another program has the port")

    def send(self, value: "Any") -> None:
        """Send a frame of plain values."""
        data = marshal.dumps(value)
        self.socket.sendall(len(data).to_bytes(4, "big") + data)

    def exactly(self, size: int) -> bytes:
        """So many bytes.

        Raises:
            OSError: if the other end closes before, or is too slow.
        """
        pieces = []
        while size:
            piece = self.socket.recv(min(size, 1_000_000))
            if not piece:
                raise OSError("the service has gone")
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def receive(self) -> "Any":
        """The values of a frame.

        Raises:
            OSError: if there is none.
        """
        size = int.from_bytes(self.exactly(4), "big")
        if size > MAX_ANSWER:
            raise OSError("the answer is too large")
        return marshal.loads(self.exactly(size))  # noqa: S302  # from our own process of the same version

    def close(self) -> None:
        """End the connection."""
        self.socket.close()


class Call:
    """What a run wants done.

    Attributes:
        arguments: of the command line, the command among them.
        variables: of the environment, those that a run may look at.
        out, err: encoding and errors of standard output and error, and whether a person looks.
        size: columns and lines of the terminal, None without one.
    """

    __slots__ = ("arguments", "err", "out", "size", "variables")

    def __init__(
        self,
        arguments: "Sequence[str]",
        variables: "Sequence[tuple[str, str]]",
        out: "Terminal",
        err: "Terminal",
        size: "tuple[int, ...] | None",
    ) -> None:
        self.arguments = arguments
        self.variables = variables
        self.out = out
        self.err = err
        self.size = size


def ask(place: str, call: Call) -> "tuple[int, bytes, bytes] | bool":
    """Exit status, standard output and standard error of a run; else whether a service is there.

    Args:
        place: the folder of the service.
        call: what is wanted.
    """
    try:
        line = Line(place, REACH)
    except (OSError, ValueError):
        return False
    try:
        here = os.getcwd()
        state = os.stat(here)
        line.send(
            (
                "check",
                (here, state.st_dev, state.st_ino),
                tuple(call.arguments),
                tuple(call.variables),
                call.out,
                call.err,
                call.size,
            )
        )
        if line.exactly(1) != TAKEN:
            return True
        line.socket.settimeout(WORK)
        answer = line.receive()
        if answer is None:
            return True
        status, out, err = answer
    except (OSError, ValueError, EOFError, TypeError):
        return True
    finally:
        line.close()
    return int(status), out, err
