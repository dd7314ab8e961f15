"""One direction, and one file for a new thing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

CHECKER = """
from dataclasses import dataclass
from lint.finding import Example, Match, Rule
from lint.text import Span

SCOPE = "block"
RULE = Rule(
    "shouting.mark", "One mark is enough.", "style", "warning", "certain",
    (Example("Stop!!!!!!", "Stop!"),), ("Stop!",),
)
RULES = (RULE,)

@dataclass(frozen=True, slots=True)
class Options:
    most: int = 5

def check(block, options, context):
    at = block.text.find("!" * options.most)
    if at >= 0:
        yield Match(RULE, Span(at, at + options.most), "Too loud.", ("!",))
"""
FORMAT = """
from lint.formats._builder import Builder

SUFFIXES = (".shout",)

def parse(source):
    builder = Builder(source)
    builder.open("paragraph")
    builder.add_soft(0, len(source.text))
    return builder.document()
"""
REPORTER = """
def render(run, style=None):
    for report in run.reports:
        yield f"{report.path}={len(report.findings)}\\n"
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package with three files dropped into it and nothing else changed."""
    target = tmp_path / "copy"
    target.mkdir()
    for name in ("lint", "rules"):
        (target / name).mkdir()
        subprocess.run(["cp", "-r", f"{ROOT / name}/.", str(target / name)], check=True)
    (target / "lint" / "checkers" / "shouting.py").write_text(CHECKER)
    (target / "lint" / "formats" / "shout.py").write_text(FORMAT)
    (target / "lint" / "reporters" / "count.py").write_text(REPORTER)
    return target


def run(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(copy), "PROOFLINT_CACHE_DIR": str(copy.parent / "cache")}
    command = [sys.executable, "-m", "lint", *arguments, "--engine", "harper=off"]
    return subprocess.run(
        command, cwd=copy.parent, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_checker_a_format_and_a_reporter_are_one_file_each(copy: Path) -> None:
    (copy.parent / "a.shout").write_text("Stop it!!!!!!\n")
    (copy.parent / "prooflint.toml").write_text("[shouting]\nmost = 6\n")
    done = run(copy, "check", "--select", "shouting", "--output-format", "json", "a.shout")
    (finding,) = json.loads(done.stdout)["reports"][0]["findings"]
    assert (finding["rule"], finding["excerpt"]) == ("shouting.mark", "!!!!!!")
    assert (
        run(copy, "check", "--output-format", "count", "--select", "shouting", "a.shout").stdout == "a.shout=1\n"
    )
    assert "shouting.mark" in run(copy, "rules").stdout
    (copy.parent / "prooflint.toml").write_text("[shouting]\nmots = 6\n")
    refused = run(copy, "check", "a.shout")
    assert refused.returncode == 2
    assert "prooflint.toml:2" in refused.stderr


def test_another_distribution_offers_a_checker_and_a_format(tmp_path: Path) -> None:
    site = tmp_path / "site"
    info = site / "shouting-1.0.dist-info"
    info.mkdir(parents=True)
    (site / "shouting_checker.py").write_text(CHECKER)
    (site / "shouting_format.py").write_text(FORMAT)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[lint.checkers]\nshouting = shouting_checker\n[lint.formats]\nshout = shouting_format\n"
    )
    (tmp_path / "a.shout").write_text("Stop it!!!!!\n")
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{site}"}
    command = [sys.executable, "-m", "lint", "check", "--select", "shouting", "--output-format", "concise", "."]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "a.shout:1:8: warning" in done.stdout


def test_no_module_imports_upwards() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


HEAVY = "yaml rich textstat nltk harper rapidfuzz importlib.metadata pathspec tomllib multiprocessing json".split()


def test_the_way_of_a_clean_article_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The ship sails at noon.\n")
    code = (
        "import sys; from lint.cli import main; main(['check', '--quiet', '--engine', 'harper=off', 'a.md']);"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules])"
    )
    environment = {**os.environ, "PROOFLINT_CACHE_DIR": str(tmp_path / "cache")}
    for _ in range(2):  # the first run compiles the packs
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
    assert done.stdout.strip() == ""


@pytest.mark.parametrize(
    "file", sorted(Path(ROOT / "lint").rglob("*.py")), ids=lambda file: str(file.relative_to(ROOT))
)
def test_rooms_stay_small(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) < 300
