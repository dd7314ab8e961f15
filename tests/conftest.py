"""What many tests need."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lint.document import Block, Document, Segment
from lint.errors import EngineError
from lint.finding import Finding, Rule
from lint.machine import machine
from lint.supply import java
from lint.supply.languagetool import find as find_engine
from lint.text import Source, Span

ENGINES = str(Path(__file__).parent.parent / ".engines")
"""Where ``make test`` installs the engines that tests need; tests without the fixture ``languagetool`` see none."""

SHORT = "/tmp" if os.name == "posix" else None  # noqa: S108  # a folder of its own is made in it
"""Where temporary folders have short paths: that of a socket may have 104 bytes."""

os.environ["PROOFLINT_ENGINES_DIR"] = "/nowhere"
# A test that changes the tool while it runs must not be given what the tool said before.
os.environ["PROOFLINT_NO_CACHE"] = "1"
# No test starts the local service, or is helped by it, unless it wants to.
os.environ["PROOFLINT_NO_SERVICE"] = "1"
os.environ.pop("CI", None)


@pytest.fixture(autouse=True, scope="session")
def no_service_of_the_user() -> Iterator[None]:
    """The local service of whoever runs the tests is neither used nor stopped."""
    with tempfile.TemporaryDirectory(prefix="pl-", dir=SHORT) as folder:
        os.environ["PROOFLINT_SERVICE_DIR"] = folder
        yield


@pytest.fixture
def one_block() -> Callable[..., Document]:
    """Makes a document of one verbatim block."""

    def make(text: str, kind: str = "paragraph", within: tuple[str, ...] = ()) -> Document:
        span = Span(0, len(text))
        pieces = (Segment(span, span, True),) if text else ()
        return Document(Source("a.txt", text), text, pieces, (Block(kind, text, 0, within),) if text else ())

    return make


@pytest.fixture
def finding() -> Callable[..., Finding]:
    """Makes a finding about a range."""

    def make(rule: str, start: int, end: int, **more: object) -> Finding:
        record = Rule(rule, "why", more.pop("category", "grammar"), more.pop("severity", "error"))
        values = {
            "message": "m",
            "severity": record.severity,
            "confidence": "likely",
            "excerpt": "",
            **more,
        }
        return Finding(record, Span(start, end), **values)

    return make


@pytest.fixture
def gone() -> Callable[[int], bool]:
    """Tells whether a process ends within ten seconds."""

    def wait(pid: int) -> bool:
        until = time.monotonic() + 10
        while time.monotonic() < until:
            try:
                os.kill(pid, 0)
                if " Z " in Path(f"/proc/{pid}/stat").read_text("utf-8"):
                    return True  # ended, and only not yet collected by its parent
            except (ProcessLookupError, FileNotFoundError):
                return True
            time.sleep(0.02)
        return False

    return wait


@pytest.fixture(scope="session")
def languagetool() -> Iterator[dict[str, str]]:
    """The environment in which the real LanguageTool is installed, with a local service of the tests' own."""
    here = machine({**os.environ, "PROOFLINT_ENGINES_DIR": ENGINES})
    try:
        find_engine(here)
        java.find(here)
    except EngineError as error:
        if os.environ.get("PROOFLINT_TEST_ENGINES") == "require":
            raise  # in CI a missing engine is a failure and not a test less
        pytest.skip(f"{error} (“make engines” installs what tests need)")
    with tempfile.TemporaryDirectory(prefix="pl-", dir=SHORT, ignore_cleanup_errors=True) as folder:
        service = Path(folder) / "s"
        env = {**os.environ, "PROOFLINT_ENGINES_DIR": ENGINES, "PROOFLINT_SERVICE_DIR": str(service)}
        env["PROOFLINT_CACHE_DIR"] = str(Path(folder) / "c")
        yield env
        subprocess.run([sys.executable, "-m", "lint", "service", "stop"], env=env, check=True, capture_output=True)
        assert not list(service.glob("*"))
