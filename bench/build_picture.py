"""Write docs/report.svg: the terminal report of a draft, as it is.

python bench/build_picture.py
"""

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
DRAFT = "articles/drafts/ferry-inquiry.md"
LINES = 40
FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Run prooflint and draw what it says."""
    command = [str(Path(sys.executable).parent / "prooflint"), "check", "--color=always", DRAFT]
    environment = {**os.environ, "COLUMNS": "96"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    lines = done.stdout.rstrip("\n").split("\n")
    if len(lines) > LINES:
        cut = max(place for place, line in enumerate(lines[:LINES]) if not line.strip())
        lines = [*lines[:cut], "", "  …", "", lines[-1]]
    console = Console(record=True, width=100, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ prooflint check {DRAFT}", style="bold"))
    console.print(Text.from_ansi("\n".join(lines)))
    drawing = console.export_svg(title="prooflint", unique_id="prooflint")
    (ROOT / "docs" / "report.svg").write_text(FONT.sub("", drawing), "utf-8")


if __name__ == "__main__":
    main()
