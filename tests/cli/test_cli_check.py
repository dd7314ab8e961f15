"""The command line as its users meet it, in this process and in one of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from lint.cli import main

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path: Path, cached: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one bad and one clean draft, Harper off: these tests are about the command line."""
    del cached  # of it only the compiled packs count here
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFLINT_NO_CACHE", "1")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    (tmp_path / "prooflint.toml").write_text('[engines]\nharper = "off"\n')
    (tmp_path / "bad.md").write_text("The army fired a missle on Monday.\n")
    (tmp_path / "clean.md").write_text("The army fired a missile on Monday.\n")
    return tmp_path


@pytest.fixture
def run(desk: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process: exit status, standard output, standard error."""
    del desk

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def process(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``python -m lint`` as a process of its own."""
    command = [sys.executable, "-m", "lint", *arguments]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(command, input=stdin, capture_output=True, env=variables, timeout=60, check=False)


def test_a_slip_is_shown_with_its_line_and_its_mending(run: Run) -> None:
    status, out, _ = run("check", "bad.md")
    assert status == 1
    assert "bad.md\n\n  1:18  error  → missile" in out
    line, carets = out.splitlines()[3:5]
    assert line.index("missle") == carets.index("^")
    assert carets.count("^") == len("missle")
    assert out.endswith("1 error in 1 article, 7 words.\nexit 1: 1 error (fail-on warning)\n")


def test_a_clean_article_gives_zero(run: Run) -> None:
    status, out, _ = run("check", "clean.md")
    assert (status, out) == (0, "Nothing to mend in 1 article, 7 words.\n")


def test_quiet_says_nothing_about_a_clean_article(run: Run) -> None:
    assert run("check", "--quiet", "clean.md") == (0, "", "")


def test_the_working_folder_is_checked_when_none_is_named(run: Run) -> None:
    status, out, _ = run("check")
    assert status == 1
    assert "in 1 of 2 articles" in out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("check", "absent.md"), "absent.md: no such file or folder"),
        (("check", "--selekt", "x"), "unknown option --selekt; did you mean --select?"),
        (("check", "--select", "speling", "bad.md"), "no rule is called “speling”; did you mean “spelling”?"),
        (("check", "--output-format", "yaml", "bad.md"), "--output-format yaml: there are"),
        (("check", "--engine", "harper", "bad.md"), "write it as NAME=MODE"),
        (("check", "--engine", "harpper=off", "bad.md"), "harper"),
        (("check", "--engine", "harper=maybe", "bad.md"), "auto, require"),
        (("check", "--config", "none.toml", "bad.md"), "--config none.toml: no such file"),
        (("check", "--fail-on", "fatal", "bad.md"), "invalid choice"),
        (("check", "-", "bad.md"), "cannot be mixed"),
        (("check", "cache-that-is-not-there/"), "no such file or folder"),
        (("chekc", "bad.md"), "“chekc” is no command; did you mean “check”?"),
        (("bad.md",), "to check it write: prooflint check bad.md"),
        (("explain", "spelling.unknown-wrod"), "spelling.unknown-word"),
        (("check", "--output-file", "no/such/folder/x.txt", "bad.md"), "no/such/folder/x.txt"),
    ],
)
def test_wrong_use_is_one_clear_line(run: Run, arguments: tuple[str, ...], expected: str) -> None:
    status, out, err = run(*arguments)
    assert status == 2
    assert out == ""
    assert err.startswith("prooflint: ")
    assert err.count("\n") == 1
    assert expected in err


def test_an_unknown_key_of_the_settings_names_file_line_and_neighbour(run: Run, desk: Path) -> None:
    (desk / "prooflint.toml").write_text('language = "en-GB"\nignroe = ["spelling"]\n')
    status, _, err = run("check", "bad.md")
    assert status == 2
    assert "prooflint.toml:2" in err
    assert "ignore" in err


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"caf\xe9\n", "is not UTF-8"),
        ("Text".encode("utf-16"), "is UTF-16"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem_and_the_others_are_checked(
    run: Run, desk: Path, data: bytes, reason: str
) -> None:
    (desk / "broken.md").write_bytes(data)
    status, out, err = run("check", "broken.md", "bad.md")
    assert status == 3
    assert "missile" in out
    assert f"broken.md: {reason}" in out
    assert f"broken.md: {reason}" in err


def test_a_pipe_is_not_waited_for(run: Run, desk: Path) -> None:
    os.mkfifo(desk / "pipe.md")
    status, out, _ = run("check", "pipe.md")
    assert status == 3
    assert "pipe.md: is not a file that can be checked" in out


def test_a_loop_of_folders_ends(run: Run, desk: Path) -> None:
    (desk / "loop").symlink_to(desk, target_is_directory=True)
    status, out, _ = run("check", ".")
    assert status == 1
    assert out.count("→ missile") == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--exit-zero",), 0),
        (("--fail-on", "never"), 0),
        (("--fail-on", "error"), 1),
        (("--ignore", "spelling"), 0),
        (("--select", "repeated"), 0),
        (("--select", "spelling.unknown-word"), 1),
        (("--isolated", "--engine", "harper=off"), 1),
    ],
)
def test_what_decides_the_exit_status(run: Run, arguments: tuple[str, ...], status: int) -> None:
    assert run("check", *arguments, "bad.md")[0] == status


def test_concise_is_one_line_a_finding(run: Run) -> None:
    _, out, _ = run("check", "--output-format", "concise", "--quiet", "bad.md")
    assert out.startswith("bad.md:1:18: error: missle -> missile")
    assert out.count("\n") == 1


def test_json_follows_its_published_schema(run: Run) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text("utf-8"))
    _, out, _ = run("check", "--output-format", "json", ".")
    report = json.loads(out)
    jsonschema.validate(report, schema)
    (finding,) = next(each for each in report["reports"] if each["path"] == "bad.md")["findings"]
    assert finding["rule"] == "spelling.unknown-word"
    assert (finding["start"], finding["end"], finding["line"], finding["column"]) == (17, 23, 1, 18)
    assert finding["excerpt"] == "missle"
    assert finding["replacements"][0] == "missile"


def test_statistics_count_by_rule(run: Run) -> None:
    _, out, _ = run("check", "--statistics", "bad.md")
    assert out.splitlines()[0].split() == ["1", "error", "spelling.unknown-word"]


def test_the_report_can_go_to_a_file(run: Run, desk: Path) -> None:
    status, out, _ = run("check", "--output-file", "report.txt", "bad.md")
    assert (status, out) == (1, "")
    assert "missile" in (desk / "report.txt").read_text("utf-8")


def test_a_report_goes_into_a_pipe_and_does_not_replace_it(run: Run, desk: Path) -> None:
    pipe = desk / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        try:
            assert run("check", "--output-file", "pipe", "bad.md")[0] == 1
            assert b"missile" in reader.communicate(timeout=20)[0]
        finally:
            reader.kill()  # it waits for ever if nobody has written
    assert pipe.is_fifo()


def test_a_report_goes_through_a_link_and_keeps_the_mode_of_the_file(run: Run, desk: Path) -> None:
    (desk / "real.txt").write_text("old")
    (desk / "real.txt").chmod(0o640)
    (desk / "link.txt").symlink_to("real.txt")
    assert run("check", "--output-file", "link.txt", "bad.md")[0] == 1
    assert (desk / "link.txt").is_symlink()
    assert "missile" in (desk / "real.txt").read_text("utf-8")
    assert (desk / "real.txt").stat().st_mode & 0o777 == 0o640


def test_the_words_of_the_project_are_right(run: Run, desk: Path) -> None:
    (desk / "words").mkdir()
    (desk / "words" / "accept.txt").write_text("# a product\nmissle\n")
    assert run("check", "bad.md")[0] == 0


def test_overrides_hold_for_their_files_alone(run: Run, desk: Path) -> None:
    with (desk / "prooflint.toml").open("a") as file:
        file.write('\n[overrides."drafts/**"]\nignore = ["spelling"]\n')
    (desk / "drafts").mkdir()
    (desk / "drafts" / "a.md").write_text("A missle.\n")
    assert run("check", "drafts/a.md")[0] == 0
    assert run("check", "bad.md")[0] == 1


def test_excluded_files_are_left_out_and_named_ones_only_when_forced(run: Run, desk: Path) -> None:
    text = (desk / "prooflint.toml").read_text()
    (desk / "prooflint.toml").write_text('exclude = ["bad.md"]\n' + text)
    assert run("check", ".")[0] == 0
    assert run("check", "bad.md")[0] == 1
    assert run("check", "--force-exclude", "bad.md")[0] == 0


@pytest.mark.parametrize(
    ("key", "name"), [("accept", "terms.txt"), ("reject", "no.txt"), ("name-lists", "who.txt")]
)
def test_lists_of_words_are_no_articles(run: Run, desk: Path, key: str, name: str) -> None:
    (desk / "lists").mkdir()
    (desk / "lists" / name).write_text("Qwertzu  # 8 in 4 articles\n")
    assert run("check", "lists")[0] == 1
    text = (desk / "prooflint.toml").read_text()
    (desk / "prooflint.toml").write_text(f'{key} = ["lists/{name}"]\n' + text)
    status, _, error = run("check", "lists")
    assert (status, "no articles found" in error) == (2, True)
    assert run("check", "--force-exclude", f"lists/{name}", "--quiet")[0] == 0


def test_ignored_files_of_git_are_left_out(run: Run, desk: Path) -> None:
    (desk / ".gitignore").write_text("bad.md\n")
    (desk / ".git").mkdir()
    assert run("check", ".")[0] == 0


def test_a_comment_in_the_text_says_that_a_word_is_fine(run: Run, desk: Path) -> None:
    (desk / "bad.md").write_text("<!-- prooflint-ignore spelling: a brand -->\n\nThe missle flew.\n")
    status, out, _ = run("check", "bad.md")
    assert status == 0
    assert "1 finding marked as fine" in out


def test_standard_input_goes_by_the_name_it_is_given(desk: Path) -> None:
    del desk
    done = process("check", "-", "--stdin-filename", "news/a.html", stdin=b"<p>A <b>missle</b> flew.</p>")
    assert done.returncode == 1
    assert b"news/a.html" in done.stdout
    assert b"1:9" in done.stdout


def test_control_characters_of_a_draft_never_reach_the_terminal(desk: Path) -> None:
    (desk / "bad.md").write_text("A \x1b[31mmissle\x1b]0;title\x07 flew.\n")
    done = process("check", "bad.md")
    assert b"\x1b" not in done.stdout
    assert b"\x07" not in done.stdout


@pytest.mark.parametrize(
    ("variables", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colours_follow_the_conventions(desk: Path, variables: dict[str, str], colored: bool) -> None:
    del desk
    assert (b"\x1b[" in process("check", "bad.md", **variables).stdout) is colored


def test_wide_characters_are_underlined_where_they_stand(run: Run, desk: Path) -> None:
    (desk / "bad.md").write_text("日本 😀 missle\n")
    _, out, _ = run("check", "bad.md")
    line, carets = out.splitlines()[3:5]
    before = line[: line.index("missle")]
    assert carets.index("^") == len(before) + 3  # two ideographs and an emoji take two columns each


def test_a_reader_that_goes_away_is_no_traceback(desk: Path) -> None:
    (desk / "many.md").write_text("A missle.\n\n" * 20_000)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "lint", "check", "many.md"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert b"Traceback" not in running.stderr.read()


def test_an_interrupted_run_ends_at_once_and_quietly(desk: Path) -> None:
    for number in range(60):
        (desk / f"{number}.md").write_text("The ship sails at noon, and the crew is glad of it.\n\n" * 3000)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "lint", "check", "."]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as running:
        time.sleep(1)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert b"Traceback" not in err + out


def test_two_runs_at_once_share_a_cache(desk: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PROOFLINT_CACHE_DIR": str(desk / "fresh")}
    command = [sys.executable, "-m", "lint", "check", "bad.md"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) for _ in range(3)]
    outputs = {running.communicate(timeout=60)[0] for running in runs}
    assert len(outputs) == 1
    assert {running.returncode for running in runs} == {1}


def test_a_file_named_like_an_option_is_checked_as_a_file(run: Run, desk: Path) -> None:
    (desk / "-odd.md").write_text("A missle.\n")
    status, out, _ = run("check", "-odd.md")
    assert status == 1
    assert "missile" in out


@pytest.mark.parametrize("name", ["with space.md", "naïve–名.md", "😀.md", "a'b.md", "a\nb.md"])
def test_odd_names_are_no_trouble(run: Run, desk: Path, name: str) -> None:
    (desk / name).write_text("A missle.\n")
    assert run("check", name)[0] == 1


def test_the_order_of_the_arguments_does_not_change_a_report(run: Run, desk: Path) -> None:
    (desk / "other.md").write_text("The the end.\n")
    first = json.loads(run("check", "--output-format", "json", "bad.md", "other.md")[1])
    second = json.loads(run("check", "--output-format", "json", "other.md", "bad.md")[1])
    assert first["reports"] == second["reports"][::-1]
