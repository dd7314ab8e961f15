"""Where LanguageTool answers: a server the team runs, the local service, or a server of this run's own."""

import ipaddress
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from lint.checkers.languagetool._client import Client, RefusedError, Rules
from lint.errors import AbsentError, EngineError, UserError
from lint.machine import Machine

if TYPE_CHECKING:
    from lint.service.client import Lease
    from lint.service.server import Server

PUBLIC = ("languagetool.org", "languagetoolplus.com", "languagetool.com")
"""Hosts of the public service and of its paid one."""

STARTING = (
    "LanguageTool was still starting: this run was made without it, and the next one will have it "
    "(“prooflint service start” starts it beforehand; with “require” a run waits for it)"
)


def verify(url: str, *, allow_remote: bool) -> None:
    """Refuse an address to which drafts should not go.

    Raises:
        UserError: saying why and what to do instead.
    """
    parts = urlsplit(url)
    try:
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host = ""
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment:
        raise UserError(f"languagetool.url: “{url}” is no address; write it as “http://127.0.0.1:8081”")
    if any(host == name or host.endswith(f".{name}") for name in PUBLIC):
        raise UserError(
            f"languagetool.url: “{host}” is the public service: it would be sent every draft, and it limits how much "
            "it reads; run a server of your own, or leave the setting empty and let prooflint run one on this machine"
        )
    if not is_local(url) and not allow_remote:
        raise UserError(
            f"languagetool.url: “{host}” is another machine, and every draft would be sent there; if that is what you "
            "want, set allow-remote = true in the same table"
        )


def is_local(url: str) -> bool:
    """Whether an address is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


class Given:
    """A server that the team runs.

    Args:
        url: where; verified.
    """

    def __init__(self, url: str) -> None:
        self.url = url.removesuffix("/").removesuffix("/v2") + "/"

    def close(self) -> None:
        """Nothing to end."""

    def is_ready(self) -> bool:
        """Always: it is not ours to start."""
        return True

    def wait(self) -> None:
        """Nothing to wait for."""

    def client(self, dialect: str, rules: Rules) -> Client:
        """A client of the server.

        Raises:
            AbsentError: if nobody answers there.
        """
        try:
            return Client(self.url, dialect, rules, local=is_local(self.url))
        except RefusedError as error:
            raise AbsentError(f"the server at {self.url} does not answer as LanguageTool does: {error}") from None

    def lives(self) -> bool:
        """Whether it still answers."""
        return self.version() != ""

    def version(self) -> str:
        """The version of LanguageTool there, or empty."""
        import json  # noqa: PLC0415
        from urllib.request import ProxyHandler, build_opener  # noqa: PLC0415

        # A proxy of the environment is for the world outside.
        opener = build_opener(ProxyHandler({})) if is_local(self.url) else build_opener()
        try:
            with opener.open(f"{self.url}v2/info", timeout=2) as answer:
                told: dict[str, Any] = json.loads(answer.read(10_000))
            return str(told["software"]["version"])
        except (OSError, ValueError, KeyError, TypeError):
            return ""


def _ours(url: str, dialect: str, rules: Rules) -> Client:
    """A client of a server that we started: there is no excuse for it not to answer.

    Raises:
        EngineError: if it does not.
    """
    try:
        return Client(url, dialect, rules, local=True)
    except RefusedError as error:
        raise EngineError(f"LanguageTool does not answer: {error}") from None


class Warm:
    """The local service.

    Args:
        machine: where it lives.

    Raises:
        AbsentError: if it was not running; it has been started.
        EngineError: if it cannot be started.
    """

    def __init__(self, machine: Machine, *, patient: bool) -> None:
        from lint.service import client  # noqa: PLC0415
        from lint.service.languagetool import plan  # noqa: PLC0415

        found = client.lease(machine, plan(machine), patient=patient)
        if found is None:
            raise AbsentError(STARTING)
        self.lease: Lease = found

    def close(self) -> None:
        """End the use of the service, which stays for later runs."""
        self.lease.close()

    def is_ready(self) -> bool:
        """Whether the server answers.

        Raises:
            EngineError: if it does not start at all.
        """
        return self._checked(self.lease.state.state) == "ready"

    def wait(self) -> None:
        """Until the server answers; one that died is started again by the service, which takes a moment to see it.

        Raises:
            EngineError: if it does not.
        """
        from lint.service.server import START, is_answering  # noqa: PLC0415

        until = time.monotonic() + START
        try:
            while time.monotonic() < until:
                state = self.lease.wait()
                if self._checked(state.state) == "ready" and is_answering(state.url):
                    return
                time.sleep(0.1)
        except OSError as error:
            raise EngineError(f"the local service has gone: {error}") from None
        raise EngineError("LanguageTool does not answer; see “prooflint service status”")

    def _checked(self, state: str) -> str:
        if state == "failed":
            raise EngineError(self.lease.state.why)
        return state

    def client(self, dialect: str, rules: Rules) -> Client:
        """A client of the server, after a restart too.

        Raises:
            EngineError: if there is no server any more.
        """
        self.wait()
        return _ours(self.lease.state.url, dialect, rules)

    def lives(self) -> bool:
        """Whether the server is still the one that was used."""
        from lint.service.server import is_answering  # noqa: PLC0415

        return is_answering(self.lease.state.url)


class Own:
    """A server of this run alone, where no service may stay; it is started again once.

    Args:
        machine: where LanguageTool is.
    """

    def __init__(self, machine: Machine) -> None:
        from lint.service.languagetool import plan  # noqa: PLC0415

        self.plan = plan(machine)
        self.server: Server | None = None
        self.starts = 0

    def close(self) -> None:
        """End the server."""
        if self.server is not None:
            self.server.stop()

    def is_ready(self) -> bool:
        """Whether it has been started."""
        return self.server is not None

    def wait(self) -> None:
        """Start it.

        Raises:
            EngineError: if it does not start.
        """
        from lint.service.server import Server, temporary  # noqa: PLC0415

        if self.server is not None and self.server.answers():
            return
        self.starts += 1
        if self.starts > 2:
            raise EngineError("LanguageTool ended twice")
        if self.server is not None:
            self.server.stop()
        self.folder = temporary("languagetool")
        self.server = Server(self.plan, Path(self.folder.name))

    def client(self, dialect: str, rules: Rules) -> Client:
        """A client of the server.

        Raises:
            EngineError: if it does not start.
        """
        self.wait()
        assert self.server is not None
        return _ours(self.server.url, dialect, rules)

    def lives(self) -> bool:
        """Whether the server still answers."""
        return self.server is not None and self.server.answers()


Source = Given | Warm | Own
