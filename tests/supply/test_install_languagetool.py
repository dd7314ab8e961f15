"""LanguageTool as its release really is laid out, other versions of it, damaged archives, broken downloads."""

import random
import signal
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest

from lint.errors import EngineError
from lint.machine import Machine
from lint.supply import folder, install, languagetool, release

ENGLISH = "org/languagetool/language/English.class"


def jar(version: str) -> bytes:
    """A jar that says its version as those that Maven builds do."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        target.writestr(install.CORE, f"artifactId=languagetool-core\nversion={version}\n")
    return made.getvalue()


def real_release(place: Path, version: str = "6.8", *, without: str = "") -> Path:
    """A release: languages lie unpacked at the top, and only the server finds them there."""
    parts = {
        "languagetool-server.jar": b"server",
        "libs/languagetool-core.jar": jar(version),
        "libs/language-detector.jar": b"not English",
        ENGLISH: b"class",
        "org/languagetool/rules/en/grammar.xml": b"<rules/>",
        "META-INF/org/languagetool/language-module.properties": b"languageClasses=x",
    }
    for name, content in parts.items():
        path = place / f"LanguageTool-{version}" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name != without:
            path.write_bytes(content)
    return place / f"LanguageTool-{version}"


def packed(origin: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for path in sorted(origin.parent.rglob("*")):
            if path.is_file():
                target.write(path, path.relative_to(origin.parent))
    return archive


@pytest.fixture
def here(tmp_path: Path) -> Machine:
    return Machine(engines=str(tmp_path / "engines"))


def from_folder(here: Machine, origin: Path) -> languagetool.Installation:
    return install.install(here, "folder", partial(folder.fill, origin))


@pytest.mark.parametrize("as_archive", [False, True])
def test_a_release_whose_languages_are_unpacked_is_taken_whole(
    here: Machine, tmp_path: Path, as_archive: bool
) -> None:
    origin = real_release(tmp_path / "r")
    found = from_folder(here, packed(origin, tmp_path / "r.zip") if as_archive else origin)
    assert found.jars == 3
    # The server's jar looks in the folder that it lies in: what was beside it must be beside it again.
    target = Path(found.folder)
    assert (target / "languagetool-server.jar").is_file()
    for name in (ENGLISH, "org/languagetool/rules/en/grammar.xml", "META-INF/org/languagetool"):
        assert (target / name).exists()


@pytest.mark.parametrize(
    ("without", "said"),
    [(ENGLISH, "language-en-6.8.jar is not there"), ("libs/languagetool-core.jar", "languagetool-core-6.8.jar")],
)
def test_a_release_that_lacks_something_is_refused(here: Machine, tmp_path: Path, without: str, said: str) -> None:
    with pytest.raises(EngineError, match=said):
        from_folder(here, real_release(tmp_path / "r", without=without))
    assert list(Path(here.engines).iterdir()) == []


def test_another_version_is_refused_though_its_names_do_not_say_it(here: Machine, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"that is LanguageTool 6\.6; only 6\.8 is known here"):
        from_folder(here, real_release(tmp_path / "r", "6.6"))
    assert list(Path(here.engines).iterdir()) == []


def test_a_damaged_archive_is_an_engine_error_wherever_it_is_damaged(tmp_path: Path) -> None:
    good = packed(real_release(tmp_path / "r"), tmp_path / "good.zip").read_bytes()
    dice = random.Random(8)  # noqa: S311  # the same damage in each run
    refused = 0
    for turn in range(300):
        bad = bytearray(good)
        for _ in range(dice.choice((1, 3))):
            bad[dice.randrange(len(bad))] = dice.randrange(256)
        (tmp_path / "bad.zip").write_bytes(bad[: dice.choice((len(bad), dice.randrange(len(bad))))])
        try:
            folder.unpack(tmp_path / "bad.zip", tmp_path / f"out{turn}")
        except EngineError as error:
            refused += 1
            assert "bad.zip" in str(error)  # noqa: PT017  # some damage does no harm
    assert refused > 200


def test_a_lock_file_that_cannot_be_deleted_spoils_nothing(
    here: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def windows(self: Path, missing_ok: bool = False) -> None:
        if self.name == install.LOCK:
            raise PermissionError(13, "in use")
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", windows)
    origin = real_release(tmp_path / "r")
    assert from_folder(here, origin) == from_folder(here, origin)


# Downloads


def test_a_broken_connection_that_looks_like_the_end_keeps_its_part(tmp_path: Path) -> None:
    class Answer:
        headers = {"Content-Length": "10"}  # noqa: RUF012

        def iter_content(self, _size: int) -> Iterator[bytes]:
            yield b"four"

    requests = pytest.importorskip("requests")
    with pytest.raises(requests.RequestException, match="broke off after 4 of 10 bytes"):
        release._write(Answer(), tmp_path / "part", 0, lambda _have, _total: None)
    assert (tmp_path / "part").read_bytes() == b"four"


@pytest.fixture
def stalling() -> Iterator[tuple[str, threading.Event]]:
    """Sends a beginning and then nothing more; its address, and what is set when the beginning is out."""
    sent, over = threading.Event(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "1000000")
            self.end_headers()
            self.wfile.write(b"x" * 200_000)
            sent.set()
            over.wait(30)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", sent
    over.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def engines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., subprocess.Popen[str]]:
    """Starts ``prooflint engines install``; the package reads its variables when it is imported."""
    pytest.importorskip("language_tool_python")

    def start(**variables: str) -> subprocess.Popen[str]:
        for name, value in {"PROOFLINT_ENGINES_DIR": str(tmp_path / "e"), "NO_PROXY": "*", **variables}.items():
            monkeypatch.setenv(name, value)
        command = [sys.executable, "-m", "lint", "engines", "install", "languagetool"]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    return start


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process on Windows")
def test_ctrl_c_keeps_what_was_downloaded(
    tmp_path: Path, engines: Callable[..., subprocess.Popen[str]], stalling: tuple[str, threading.Event]
) -> None:
    address, sent = stalling
    process = engines(LTP_DOWNLOAD_HOST_NEW_RELEASES=address)
    assert sent.wait(30)
    part = tmp_path / "e" / f"LanguageTool-6.8.zip{install.PART}"
    for _ in range(300):
        if part.exists() and part.stat().st_size >= release.CHUNK:
            break
        threading.Event().wait(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in said
    assert [path.name for path in (tmp_path / "e").iterdir()] == [part.name]
    assert part.stat().st_size >= release.CHUNK


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("LTP_DOWNLOAD_SHA256_6_8", "zz", "Invalid SHA-256 checksum configured by LTP_DOWNLOAD_SHA256_6_8"),
        ("LTP_BYPASS_VERIFIED_DOWNLOADS", "true", "is LTP_BYPASS_VERIFIED_DOWNLOADS set?"),
    ],
)
def test_variables_that_leave_nothing_to_verify_with_are_named(
    tmp_path: Path, engines: Callable[..., subprocess.Popen[str]], variable: str, value: str, said: str
) -> None:
    process = engines(**{variable: value, "LTP_DOWNLOAD_HOST_NEW_RELEASES": "http://127.0.0.1:9/"})
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 3
    assert said in errors
    assert "internal error" not in errors
    assert list((tmp_path / "e").iterdir()) == []
