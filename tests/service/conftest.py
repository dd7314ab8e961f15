import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lint.machine import Machine
from lint.service import client
from lint.service.server import Plan

FAKE = Path(__file__).parent / "fake_server.py"


@pytest.fixture
def plan() -> Callable[[str], Plan]:
    """The plan of a server that behaves as its name says."""

    def make(mode: str = "fine") -> Plan:
        command = (sys.executable, str(FAKE), mode, "--port", "{port}", "--config", "{config}")
        return Plan("Fake", command, "maxTextLength={nonce}\n", "/v2/maxtextlength", ("/v2/check", "text=warm"))

    return make


@pytest.fixture
def here() -> Iterator[Machine]:
    """A computer with a folder of its own for services, all of which are stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="pl-", dir="/tmp") as folder:
        found = Machine(service=folder)
        yield found
        for place in client.folders(found):
            client.stop(place)
