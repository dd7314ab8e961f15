"""Real pre-commit with what must be installed first: the hooks as a stranger gets them, and LanguageTool."""

import re
import shutil
from pathlib import Path

import pytest
import yaml
from hook_desk import ROOT, Desk


@pytest.mark.fetched
def test_from_the_first_installation_to_the_second_commit_with_all_four_hooks(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "prooflint"
    copy.mkdir()
    for name in ("lint", "rules"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, copy / name)
    for command in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "The tool")):
        assert desk.run("git", "-C", str(copy), *command).returncode == 0
    revision = desk.run("git", "-C", str(copy), "rev-parse", "HEAD").stdout.strip()
    ids = ["prooflint-fix", "prooflint", "prooflint-full", "prooflint-commit-msg"]
    config = {"repos": [{"repo": str(copy), "rev": revision, "hooks": [{"id": name} for name in ids]}]}
    desk.write(".pre-commit-config.yaml", yaml.safe_dump(config))
    desk.environment.pop("SKIP")
    desk.limit = 400
    desk.write("a.md", "The army fired a missle of the the line.\n")
    first = desk.commit()
    assert first.returncode == 1
    results = dict(re.findall(r"^(prooflint[^.]*)\.*(\w+)$", first.stdout, re.MULTILINE))
    assert results == {"prooflint (fix)": "Failed", "prooflint": "Failed", "prooflint with LanguageTool": "Failed"}
    assert "→ missile" in first.stdout
    assert "prooflint engines install languagetool" in first.stdout
    desk.environment["SKIP"] = "prooflint-full"
    desk.write("a.md", "The army fired a missile of the line.\n")
    refused = desk.commit("Add the the draft")
    assert refused.returncode == 1
    assert "prooflint (commit message)" in refused.stdout
    second = desk.commit()
    assert second.returncode == 0, second.stdout
    assert second.stdout.count("Passed") == 3


@pytest.mark.fetched
@pytest.mark.xdist_group("languagetool")
def test_the_full_hook_has_languagetool_and_fails_without_it(desk: Desk, languagetool: dict[str, str]) -> None:
    for name in ("PROOFLINT_ENGINES_DIR", "PROOFLINT_SERVICE_DIR"):
        desk.environment[name] = languagetool[name]
    # The other hook passes this draft, or there would be nothing to show.
    desk.environment["SKIP"] = "prooflint,prooflint-fix"
    desk.write("a.md", "We are able help you with the forms.\n")
    refused = desk.commit()
    assert refused.returncode == 1
    assert "able to help" in refused.stdout
    assert "prooflint with LanguageTool" in refused.stdout
    desk.write("a.md", "We are able to help you with the forms.\n")
    passed = desk.commit()
    assert passed.returncode == 0, passed.stdout
    desk.environment["PROOFLINT_ENGINES_DIR"] = str(desk.folder.parent / "none")
    desk.write("a.md", "We are able to help you with all the forms.\n")
    without = desk.commit()
    assert without.returncode == 1
    assert "prooflint engines install languagetool" in without.stdout
