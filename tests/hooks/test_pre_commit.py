"""Real git and real pre-commit: what a writer and a maintainer see."""

import subprocess
import sys

import pytest
import yaml
from hook_desk import BIN, MENDED, ROOT, SLIP, Desk


def test_a_slip_is_refused_with_its_line_and_the_mended_draft_passes(desk: Desk) -> None:
    desk.write("a.md", SLIP)
    refused = desk.commit()
    assert refused.returncode == 1
    assert "1:18" in refused.stdout
    assert SLIP.strip() in refused.stdout
    assert "→ missile" in refused.stdout
    desk.write("a.md", MENDED)
    passed = desk.commit()
    assert passed.returncode == 0, passed.stdout
    assert "Passed" in passed.stdout


def test_a_remark_fails_nothing_and_is_seen(desk: Desk) -> None:
    desk.write("prooflint.toml", 'fail-on = "error"\nselect = ["plain"]\n[engines]\nharper = "off"\n')
    desk.write("a.md", "They utilize the ship.\n")
    passed = desk.commit()
    assert passed.returncode == 0, passed.stdout
    assert "→ use" in passed.stdout


def test_what_needs_no_judgement_is_mended_and_staged_by_the_writer(desk: Desk) -> None:
    desk.environment["SKIP"] = "prooflint-full,prooflint"
    desk.write("a.md", "The ship of the the line.\n")
    refused = desk.commit()
    assert refused.returncode == 1
    assert "+The ship of the line." in refused.stdout
    assert "files were modified by this hook" in refused.stdout
    assert (desk.folder / "a.md").read_text() == "The ship of the line.\n"
    desk.run("git", "add", "a.md")
    assert desk.commit().returncode == 0


def test_mending_a_partially_staged_draft_keeps_what_is_not_staged(desk: Desk) -> None:
    desk.environment["SKIP"] = "prooflint-full,prooflint"
    desk.write("a.md", "The ship of the the line.\n\nOne.\n\nTwo.\n\nThree.\n")
    (desk.folder / "a.md").write_text("The ship of the the line.\n\nOne.\n\nTwo.\n\nThree, not yet ready.\n")
    assert desk.commit().returncode == 1
    assert (desk.folder / "a.md").read_text() == "The ship of the line.\n\nOne.\n\nTwo.\n\nThree, not yet ready.\n"


def test_a_renamed_draft_is_judged_under_its_new_name(desk: Desk) -> None:
    desk.environment["SKIP"] = "prooflint,prooflint-full,prooflint-fix"
    desk.write("a.md", SLIP)
    assert desk.commit().returncode == 0
    desk.environment["SKIP"] = "prooflint-full,prooflint-fix"
    assert desk.run("git", "mv", "a.md", "b.md").returncode == 0
    refused = desk.commit()
    assert refused.returncode == 1
    assert "b.md\n" in refused.stdout
    assert "a.md\n" not in refused.stdout


def test_with_staged_among_its_arguments_the_hook_tells_only_of_what_changed(desk: Desk) -> None:
    config = yaml.safe_load((desk.folder / ".pre-commit-config.yaml").read_text("utf-8"))
    (hook,) = (one for one in config["repos"][0]["hooks"] if one["id"] == "prooflint")
    hook["args"] = ["--staged"]
    desk.environment["SKIP"] = "prooflint,prooflint-full,prooflint-fix"
    desk.write(".pre-commit-config.yaml", yaml.safe_dump(config))
    desk.write("a.md", SLIP)
    assert desk.commit().returncode == 0
    desk.environment["SKIP"] = "prooflint-full,prooflint-fix"
    desk.write("a.md", f"{SLIP}\nThe ferry is late.\n")
    passed = desk.commit()
    assert passed.returncode == 0, passed.stdout
    desk.write("a.md", f"{SLIP}\nThe ferry is late. It sank the the day before.\n")
    (desk.folder / "a.md").write_text(MENDED)
    refused = desk.commit()
    assert refused.returncode == 1
    assert "→ missile" not in refused.stdout
    assert "“the” stands here twice" in refused.stdout


def test_parallel_batches_find_the_same(desk: Desk) -> None:
    config = yaml.safe_load((desk.folder / ".pre-commit-config.yaml").read_text("utf-8"))
    for hook in config["repos"][0]["hooks"]:
        hook.pop("require_serial", None)
    desk.write(".pre-commit-config.yaml", yaml.safe_dump(config))
    for number in range(24):
        (desk.folder / f"{number:03}.md").write_text(MENDED if number % 8 else SLIP)
    desk.run("git", "add", ".")
    refused = desk.commit()
    assert refused.returncode == 1
    assert refused.stdout.count("→ missile") == 3
    assert "database is locked" not in refused.stdout


def test_only_what_is_staged_is_judged(desk: Desk) -> None:
    desk.write("a.md", MENDED)
    (desk.folder / "a.md").write_text(SLIP)
    assert desk.commit().returncode == 0
    assert (desk.folder / "a.md").read_text() == SLIP
    desk.run("git", "add", "a.md")
    (desk.folder / "a.md").write_text(MENDED)
    assert desk.commit("Another one").returncode == 1


@pytest.mark.parametrize("name", ["two words.md", "naïve–名.md", "-dash.md", "it's.md", "a$b;c.md", "--help.md"])
def test_odd_names(desk: Desk, name: str) -> None:
    desk.write(name, SLIP)
    refused = desk.commit()
    assert refused.returncode == 1
    assert "→ missile" in refused.stdout


def test_many_files_in_one_commit(desk: Desk) -> None:
    for number in range(250):
        (desk.folder / f"{'long-name-' * 8}{number:03}.md").write_text(MENDED if number != 137 else SLIP)
    desk.run("git", "add", ".")
    refused = desk.commit()
    assert refused.returncode == 1
    assert refused.stdout.count("→ missile") == 1
    assert "137.md" in refused.stdout


def test_files_that_are_no_articles_are_not_touched(desk: Desk) -> None:
    desk.write("code.py", "# a missle\n")
    assert desk.commit().returncode == 0


def test_what_the_settings_exclude_is_left_out_of_the_hook(desk: Desk) -> None:
    desk.write("prooflint.toml", 'exclude = ["old/"]\n[engines]\nharper = "off"\n')
    (desk.folder / "old").mkdir()
    desk.write("old/a.md", SLIP)
    assert desk.commit().returncode == 0


def test_a_broken_file_fails_the_hook_and_is_named(desk: Desk) -> None:
    (desk.folder / "a.md").write_bytes(b"caf\xe9\n")
    desk.run("git", "add", "a.md")
    refused = desk.commit()
    assert refused.returncode == 1
    assert "a.md: is not UTF-8" in refused.stdout


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("Add the missle", 1),
        ("Add the draft\n\nIt is about the the ferry.", 1),
        ("Add the draft\n\nSigned-off-by: Missle Missle <a@example.org>", 0),
        ("Add the draft\n\nReviewed-by: Someone\nFixes: missle", 0),
        ("fixup! Add the missle", 0),
    ],
)
def test_the_message_of_a_commit(desk: Desk, message: str, status: int) -> None:
    desk.write("a.md", MENDED)
    done = desk.commit(message)
    assert done.returncode == status, done.stdout


def test_comments_and_what_follows_the_scissors_are_not_the_message(desk: Desk) -> None:
    desk.write("a.md", MENDED)
    editor = desk.folder.parent / "editor.py"
    lines = [
        "Add the draft",
        "",
        "# A missle of git's",
        "# ------------------------ >8 ------------------------",
        "+ missle",
    ]
    editor.write_text(f"import sys\nopen(sys.argv[1], 'w').write({chr(10).join(lines)!r})\n")
    desk.environment["GIT_EDITOR"] = f'"{sys.executable}" "{editor}"'
    done = desk.run("git", "commit", "-v")
    assert done.returncode == 0, done.stdout


def test_the_manifest_and_our_own_configuration_are_valid() -> None:
    for command, file in (
        ("validate-manifest", ".pre-commit-hooks.yaml"),
        ("validate-config", ".pre-commit-config.yaml"),
    ):
        done = subprocess.run(
            [BIN / "pre-commit", command, ROOT / file], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout


def test_our_own_last_hook_is_prooflint_over_articles_and_docs() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    last = config["repos"][-1]["hooks"][-1]
    assert last["id"] == "prooflint"
    assert last["files"] == "^(articles|docs)/"
