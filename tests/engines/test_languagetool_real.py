"""The real LanguageTool, from the command line: what a writer, a hook and a CI see of it."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.fetched, pytest.mark.xdist_group("languagetool")]

Env = dict[str, str]
Gone = Callable[[int], bool]

SLIPS = (
    ("We are able help you.", "able help", "able to help"),
    ("He must has seen it before.", "has", "have"),
    ("They was late for the meeting.", "was", "were"),
    ("It take two days.", "take", "takes"),
    ("I wants to go home now.", "wants", "want"),
    ("He did not went there.", "went", "go"),
)


def prooflint(env: Env, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lint", *arguments]
    return subprocess.run(command, env=env, cwd=cwd, capture_output=True, text=True, timeout=120, check=False)


def check(env: Env, *paths: Path, mode: str = "require", more: Sequence[str] = ()) -> dict[str, Any]:
    """What is reported by LanguageTool alone."""
    options = ("--isolated", "--engine", f"languagetool={mode}", "--engine", "harper=off", "--language", "en-US")
    done = prooflint(env, "check", *options, "--output-format", "json", *more, *map(str, paths))
    assert done.stdout, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def spoken(found: dict[str, Any]) -> list[tuple[str, tuple[str, ...]]]:
    """What LanguageTool underlined, and its replacements."""
    return [
        (finding["excerpt"], tuple(finding["replacements"]))
        for report in found["reports"]
        for finding in report["findings"]
        if "languagetool" in " ".join((finding["rule"], *finding["also"]))
    ]


def problems(found: dict[str, Any]) -> list[str]:
    return [problem["message"] for report in found["reports"] for problem in report["problems"]]


@pytest.mark.parametrize(("text", "wrong", "right"), SLIPS)
def test_it_finds_what_nothing_else_finds(
    languagetool: Env, tmp_path: Path, text: str, wrong: str, right: str
) -> None:
    (tmp_path / "a.md").write_text(f"# A heading\n\n{text}\n", "utf-8")
    found = check(languagetool, tmp_path / "a.md", more=("--select", "languagetool"))
    assert problems(found) == []
    assert found["tool"]["engines"]["languagetool"] == "6.8"
    assert [(place, options[0]) for place, options in spoken(found)] == [(wrong, right)]


@pytest.mark.parametrize(
    "before",
    [
        "😀 ",
        "👩‍🚀👍🏽 and ",
        "Cafe\u0301 owners and ",
        "A\u00a0b, ",
        "“É” and ",
        "See [this](https://example.org/x) and ",
        "`co de` and ",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_positions_in_the_file_are_exact(languagetool: Env, tmp_path: Path, before: str, end: str) -> None:
    text = end.join(("# A heading", "", "Nothing here,", f"{before}they was late.", ""))
    file = tmp_path / "a.md"
    file.write_bytes(text.encode())
    found = check(languagetool, file, more=("--select", "languagetool"))
    hits = [finding for report in found["reports"] for finding in report["findings"]]
    assert [text[hit["start"] : hit["end"]] for hit in hits] == ["was"]
    assert hits[0]["line"] == 4


def test_a_paragraph_is_judged_alike_wherever_it_stands(languagetool: Env, tmp_path: Path) -> None:
    texts = [slip for slip, _, _ in SLIPS] + [
        "The “quotation is never closed, and (so is the bracket.",
        "A list of items",
        "He said that the the minister are away.",
        "And and.",
        "An e-mail and an email. Email and e-mail were sent.",
        "Everything is fine here.",
        "But he goes.",
        "But she goes.",
        "But it goes.",
        "lower case begins this one and it have no end",
        "Ends with a colon:",
        "U.S.",
        "He have",
    ]
    alone = {}
    folder = tmp_path / "alone"
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:02}.txt").write_text(text + "\n", "utf-8")
    for report, text in zip(
        check(languagetool, folder, more=("--select", "languagetool"))["reports"], texts, strict=True
    ):
        alone[text] = [(hit["start"], hit["end"], hit["rule"]) for hit in report["findings"]]
    assert sum(map(len, alone.values())) >= len(SLIPS)
    for seed in range(3):
        order = random.Random(seed).sample(texts, len(texts))  # noqa: S311  # not for secrets
        (tmp_path / "all.txt").write_text("\n\n".join(order) + "\n", "utf-8")
        found = check(languagetool, tmp_path / "all.txt", more=("--select", "languagetool"))
        together: dict[str, list[Any]] = {text: [] for text in texts}
        whole = (tmp_path / "all.txt").read_text("utf-8")
        for hit in found["reports"][0]["findings"]:
            text = max((one for one in texts if 0 <= whole.find(one) <= hit["start"]), key=whole.find)
            at = whole.find(text)
            together[text].append((hit["start"] - at, hit["end"] - at, hit["rule"]))
        assert together == alone


def test_what_our_own_checkers_find_too_is_one_finding_and_ours(languagetool: Env, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He have a plan.\n", "utf-8")
    found = check(languagetool, tmp_path / "a.txt")
    hits = found["reports"][0]["findings"]
    assert len(hits) == 1
    assert not hits[0]["rule"].startswith("languagetool")
    assert any(name.startswith("languagetool.") for name in hits[0]["also"])


def test_its_speller_is_only_asked_about_words_that_ours_doubts(languagetool: Env, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met the militaries near the ginnnel.\n", "utf-8")
    without = check(languagetool, tmp_path / "a.txt", mode="off")
    assert [hit["excerpt"] for hit in without["reports"][0]["findings"]] == ["militaries", "ginnnel"]
    found = check(languagetool, tmp_path / "a.txt")
    assert [hit["excerpt"] for hit in found["reports"][0]["findings"]] == ["ginnnel"]
    shown = check(languagetool, tmp_path / "a.txt", more=("--min-confidence", "possible"))
    assert [hit["confidence"] for hit in shown["reports"][0]["findings"]] == ["possible", "likely"]


def test_rules_are_switched_by_their_names(languagetool: Env, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They was late. He left in the month of May of 1944.\n", "utf-8")
    rule = "languagetool.PERS_PRONOUN_AGREEMENT"
    only = ("--select", "languagetool")
    assert spoken(check(languagetool, tmp_path / "a.txt", more=only))[0][0] == "was"
    assert spoken(check(languagetool, tmp_path / "a.txt", more=(*only, "--ignore", rule))) == []
    more = check(languagetool, tmp_path / "a.txt", more=(*only, "--extend-select", "languagetool.MONTH_OF_XXXX"))
    assert [place for place, _ in spoken(more)] == ["was", "May of 1944"]


def test_the_dialect_of_the_settings_counts(languagetool: Env, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They was late.\n", "utf-8")
    for dialect in ("en-US", "en-GB", "en-CA", "en-AU"):
        found = check(languagetool, tmp_path / "a.txt", more=("--language", dialect))
        assert problems(found) == []
        assert spoken(found)


def test_a_server_killed_between_runs_and_within_one_is_started_again(
    languagetool: Env, tmp_path: Path, gone: Gone
) -> None:
    env = {**languagetool, "PROOFLINT_SERVICE_DIR": languagetool["PROOFLINT_SERVICE_DIR"] + "k"}
    (tmp_path / "a.txt").write_text("They was late.\n", "utf-8")
    try:
        assert spoken(check(env, tmp_path / "a.txt"))
        state = json.loads(prooflint(env, "service", "status", "--output-format", "json").stdout)[0]
        os.kill(state["pid"], signal.SIGKILL)
        assert gone(state["pid"])
        found = check(env, tmp_path / "a.txt")
        assert (spoken(found)[0][0], problems(found)) == ("was", [])
        again = json.loads(prooflint(env, "service", "status", "--output-format", "json").stdout)[0]
        assert again["pid"] != state["pid"]
        assert again["service"] == state["service"]
    finally:
        assert prooflint(env, "service", "stop").returncode == 0
    assert gone(again["pid"])


def test_a_cold_server_is_not_waited_for_and_the_next_run_has_it(languagetool: Env, tmp_path: Path) -> None:
    env = {**languagetool, "PROOFLINT_SERVICE_DIR": languagetool["PROOFLINT_SERVICE_DIR"] + "c"}
    (tmp_path / "a.txt").write_text("He have a plan. They was late.\n", "utf-8")
    try:
        done = prooflint(env, "check", "--isolated", str(tmp_path / "a.txt"))
        assert done.returncode == 1
        assert done.stdout.count("LanguageTool was still starting") == 1
        assert "Write “has”, not “have”" in done.stdout
        first = check(env, tmp_path / "a.txt", mode="auto")
        assert first["tool"]["engines"]["languagetool"] in (None, "6.8")
        prooflint(env, "service", "start")
        second = check(env, tmp_path / "a.txt", mode="auto")
        assert second["tool"]["engines"]["languagetool"] == "6.8"
        assert second["notices"] == []
        assert spoken(second)
    finally:
        assert prooflint(env, "service", "stop").returncode == 0


def test_who_requires_it_waits_and_sees_why(languagetool: Env, tmp_path: Path) -> None:
    env = {**languagetool, "PROOFLINT_SERVICE_DIR": languagetool["PROOFLINT_SERVICE_DIR"] + "w"}
    (tmp_path / "a.txt").write_text("They was late.\n", "utf-8")
    try:
        done = prooflint(env, "check", "--isolated", "--engine", "languagetool=require", str(tmp_path / "a.txt"))
        assert done.stderr.count("LanguageTool is starting") == 1
        assert "languagetool." in done.stdout
    finally:
        assert prooflint(env, "service", "stop").returncode == 0


def test_ten_editors_at_once_get_one_server_and_right_answers(languagetool: Env, tmp_path: Path) -> None:
    env = {**languagetool, "PROOFLINT_SERVICE_DIR": languagetool["PROOFLINT_SERVICE_DIR"] + "t"}
    files = []
    for number in range(10):
        text, _, _ = SLIPS[number % len(SLIPS)]
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(f"Number {number}.\n\n{text}\n", "utf-8")
    options = (
        "--isolated",
        "--engine",
        "languagetool=require",
        "--engine",
        "harper=off",
        "--output-format",
        "json",
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "lint", "check", *options, "--select", "languagetool", str(file)],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for file in files
    ]
    try:
        for number, child in enumerate(running):
            with child:
                found = json.loads(child.communicate(timeout=120)[0])
            assert problems(found) == []
            assert spoken(found)[0][0] == SLIPS[number % len(SLIPS)][1]
        states = json.loads(prooflint(env, "service", "status", "--output-format", "json").stdout)
        assert len(states) == 1
        assert states[0]["runs"] == 10
    finally:
        assert prooflint(env, "service", "stop").returncode == 0


@pytest.mark.parametrize("mode", ["auto", "require"])
def test_in_ci_a_run_has_a_server_of_its_own_that_ends_with_it(
    languagetool: Env, tmp_path: Path, mode: str
) -> None:
    temporary = tmp_path / "t"
    temporary.mkdir()
    service = languagetool["PROOFLINT_SERVICE_DIR"] + "ci"
    env = {**languagetool, "CI": "true", "TMPDIR": str(temporary), "PROOFLINT_SERVICE_DIR": service}
    (tmp_path / "a.txt").write_text("They was late.\n", "utf-8")
    found = check(env, tmp_path / "a.txt", mode=mode)
    assert spoken(found)[0][0] == "was"
    assert list(temporary.iterdir()) == []
    assert not Path(service).exists()
    assert _servers(temporary) == []


def _servers(folder: Path) -> list[str]:
    """The command lines of processes whose settings lie in a folder."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = place.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if "HTTPServer" in line and str(folder) in line:
            found.append(line)
    return found


def test_killed_in_ci_it_leaves_no_server(languagetool: Env, tmp_path: Path) -> None:
    temporary = tmp_path / "t"
    temporary.mkdir()
    env = {**languagetool, "CI": "true", "TMPDIR": str(temporary)}
    (tmp_path / "a.txt").write_text("They was late.\n", "utf-8")
    child = subprocess.Popen(
        [sys.executable, "-m", "lint", "check", "--isolated", str(tmp_path / "a.txt")],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + 30
    while not _servers(temporary):
        assert time.monotonic() < until
        time.sleep(0.05)
    child.kill()
    child.wait()
    while _servers(temporary):
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the clock is moved by a library for Linux")
def test_the_same_report_a_year_later(languagetool: Env, tmp_path: Path) -> None:
    import libfaketime

    library = Path(libfaketime.__file__).parent / "vendor" / "libfaketime" / "src" / "libfaketime.so.1"
    (tmp_path / "a.txt").write_text(
        "It opens on Tuesday, 24 November. He arrived on Monday, 5 May. On January 1, 2027 he went home.\n\n"
        "On 3 March 2028 she left. They was late on Friday, June 9. In 2026 he came. He will came in 2019.\n\n"
        "The vote was held on Sunday, 31 February. This year, 2027, is over. By 2026 it were done.\n",
        "utf-8",
    )
    options = ("--isolated", "--engine", "languagetool=require", "--min-confidence", "possible")
    reports = []
    for moved in ("+0d", "+400d", "-900d"):
        env = {
            **languagetool,
            "CI": "true",
            "LD_PRELOAD": str(library),
            "FAKETIME": moved,
            # Java waits on the other clock, and would take every wait for over at once.
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        }
        year = subprocess.run(["date", "+%Y"], env=env, capture_output=True, text=True, check=True).stdout.strip()
        done = prooflint(env, "check", *options, "--output-format", "json", str(tmp_path / "a.txt"))
        reports.append((year, done.stdout))
    assert len({year for year, _ in reports}) > 1
    assert "languagetool." in reports[0][1]
    assert len({report for _, report in reports}) == 1


@pytest.mark.parametrize(
    ("java", "said"),
    [
        (
            "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n",
            "there is no Java 17 or newer (PATH: Java 11.0.2 in ",
        ),
        ("#!/bin/sh\nexit 1\n", "does not run"),
        ("", "there is no Java"),
    ],
)
def test_a_java_that_does_not_do_is_named(languagetool: Env, tmp_path: Path, java: str, said: str) -> None:
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    if java:
        (bin_folder / "java").write_text(java)
        (bin_folder / "java").chmod(0o755)
    env = {**languagetool, "PATH": str(bin_folder), "JAVA_HOME": ""}
    (tmp_path / "a.txt").write_text("They was late.\n", "utf-8")
    if java:
        (bin_folder / "sh").symlink_to(shutil.which("sh") or "/bin/sh")
    required = check(env, tmp_path / "a.txt")
    assert said in problems(required)[0]
    assert "install Java 17" in problems(required)[0]
    relaxed = check(env, tmp_path / "a.txt", mode="auto")
    assert problems(relaxed) == []
    assert relaxed["tool"]["engines"]["languagetool"] is None


def test_doctor_says_what_is_missing_and_what_mends_it(languagetool: Env, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("All is well.\n", "utf-8")
    asked = ("doctor", "--isolated", "--engine", "languagetool=require", str(tmp_path / "a.txt"))
    done = prooflint(languagetool, *asked)
    assert (done.returncode, "languagetool (require) answers, version 6.8" in done.stdout) == (0, True)
    done = prooflint({**languagetool, "PROOFLINT_ENGINES_DIR": str(tmp_path / "none")}, *asked)
    assert done.returncode == 3
    assert "LanguageTool is not installed; run “prooflint engines install languagetool”" in done.stdout
    (tmp_path / "bin").mkdir()
    done = prooflint({**languagetool, "PATH": str(tmp_path / "bin"), "JAVA_HOME": ""}, *asked)
    assert done.returncode == 3
    assert "there is no Java; install Java 17 or newer, or run “pip install 'prooflint[java]'”" in done.stdout


def test_the_service_is_shown_and_stopped(languagetool: Env) -> None:
    with tempfile.TemporaryDirectory(prefix="pl-", dir="/tmp", ignore_cleanup_errors=True) as folder:
        env = {**languagetool, "PROOFLINT_SERVICE_DIR": folder}
        assert prooflint(env, "service", "status").returncode == 1
        started = prooflint(env, "service", "start", "--idle", "30")
        assert started.returncode == 0
        assert "LanguageTool is ready (process" in started.stdout
        assert "leaves in 30 seconds if nobody uses it" in started.stdout
        status = prooflint(env, "service", "status")
        assert (status.returncode, "is ready" in status.stdout) == (0, True)
        stopped = prooflint(env, "service", "stop")
        assert stopped.stdout.startswith("Stopped the service (process")
        assert prooflint(env, "service", "stop").stdout == "No service was running.\n"
        assert list(Path(folder).iterdir()) == []
