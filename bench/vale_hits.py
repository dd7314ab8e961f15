"""Do imported Vale styles find what Vale finds? Hits of both on the same texts, by style.

    python bench/vale_hits.py --styles FOLDER [--vale vale] TEXT...

FOLDER holds the styles Google, Microsoft and write-good. Vale is 3.22.0:
``go install github.com/vale-cli/vale/v3/cmd/vale@v3.22.0``. A hit is the same if rule and line are the same.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

STYLES = ("Google", "Microsoft", "write-good")
Hits = Counter[tuple[str, str, int]]


def main() -> int:
    """Print a table in Markdown.

    Returns:
        Always 0.
    """
    found = argparse.ArgumentParser(description="Compare imported Vale styles with Vale.")
    found.add_argument("--styles", required=True, type=Path)
    found.add_argument("--vale", default="vale")
    found.add_argument("texts", nargs="+", type=Path)
    arguments = found.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        for number, text in enumerate(arguments.texts):
            shutil.copy(text, here / f"{number}.md")
        words = sum(len(file.read_text("utf-8").split()) for file in here.glob("*.md"))
        print(
            f"{words:,} words\n\n| style | hits of Vale | hits of the imported rules | the same |\n|---|---|---|---|"
        )
        for style in STYLES:
            theirs = vale(here, arguments.vale, arguments.styles.resolve(), style)
            ours = prooflint(here, arguments.styles.resolve() / style, style.lower())
            same = (theirs & ours).total()
            print(f"| {style} | {theirs.total():,} | {ours.total():,} | {same / max(1, theirs.total()):.1%} |")
    return 0


def vale(here: Path, command: str, styles: Path, style: str) -> Hits:
    """What Vale finds, by rule, file and line."""
    text = f"StylesPath = {styles}\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = {style}\n"
    (here / ".vale.ini").write_text(text, "utf-8")
    done = subprocess.run([command, "--output=JSON", "."], cwd=here, capture_output=True, text=True, check=False)
    return Counter(
        {
            (_plain(hit["Check"].partition(".")[2]), Path(file).name, hit["Line"]): 1
            for file, hits in json.loads(done.stdout).items()
            for hit in hits
        }
    )


def prooflint(here: Path, style: Path, name: str) -> Hits:
    """What the imported rules find; the second file of a rule that was written as two counts as the rule."""
    run = [sys.executable, "-m", "lint"]
    subprocess.run(
        [*run, "import", "vale", str(style), "--into", "packs"], cwd=here, capture_output=True, check=False
    )
    packs = [f"packs/{name}{more}" for more in ("", "-more") if (here / "packs" / f"{name}{more}").is_dir()]
    (here / "prooflint.toml").write_text(f"packs = {json.dumps(packs)}\n", "utf-8")
    wide = (
        "--select",
        "ALL",
        "--min-confidence",
        "possible",
        "--engine",
        "harper=off",
        "--engine",
        "languagetool=off",
    )
    done = subprocess.run(
        [*run, "check", *wide, "--output-format", "json", "."],
        cwd=here,
        capture_output=True,
        text=True,
        check=False,
    )
    found: Hits = Counter()
    for report in json.loads(done.stdout)["reports"]:
        for finding in report["findings"]:
            for rule in (finding["rule"], *finding["also"]):
                pack, _, rest = rule.partition(".")
                if pack in (name, f"{name}-more"):
                    found[_plain(rest.removesuffix("-pattern")), Path(report["path"]).name, finding["line"]] = 1
    return found


def _plain(name: str) -> str:
    return name.lower().replace("-", "")


if __name__ == "__main__":
    sys.exit(main())
