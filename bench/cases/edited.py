"""One paragraph of an article has changed, and the service runs."""

import json
import subprocess
import tempfile

from _harness import alternate, programs
from _lab import HARPER, PROGRAM, Lab
from _memory import memory
from _texts import edit

from cases import Claim, Outcome, against

TITLE = "One paragraph changed"
OURS = "prooflint, service running"
PATIENCE = 60


def run(lab: Lab) -> Outcome:
    """Real edits: before each run a paragraph of the article gets new sentences. All checkers and Harper take part."""
    warm, cold = lab.part("edited-warm", 1), lab.part("edited-cold", 1)
    files = [next(place.glob("*.md")) for place in (warm, cold)]
    # The path of a socket may have 104 bytes.
    with tempfile.TemporaryDirectory(prefix="pl-") as place:
        served = lab.environment("cache-edited", PROOFLINT_NO_SERVICE="", PROOFLINT_SERVICE_DIR=place)
        why = _service(lab, served, "start")
        commands = {
            OURS: lab.check(*HARPER, warm, environment=served, before=lambda number: edit(files[0], number))
        }
        commands |= lab.peer("typos", warm)
        alone = lab.environment("cache-alone")
        commands["prooflint, no service"] = lab.check(
            *HARPER, cold, environment=alone, before=lambda number: edit(files[1], 1000 + number)
        )
        try:
            found = alternate(commands, lab.rounds * 2)
            held = _held(lab, served)
        finally:
            _service(lab, served, "stop")
    claim = Claim(
        "one paragraph changed, service running, all in-process checkers and Harper",
        1.5,
        "× typos",
        against(found, OURS, "typos"),
    )
    notes = [f"The service did not start: {why}", ""] if why else []
    if held:
        notes += [
            f"CPU time and memory of the service are not in the table; at the end it held {held:.0f} MiB.",
            "",
        ]
    return Outcome([claim], [*programs(found), *notes])


def _held(lab: Lab, environment: dict[str, str]) -> float:
    """MiB of the service and all that it started; 0 if it does not run or cannot be asked."""
    words = [PROGRAM, "service", "status", "--output-format", "json"]
    done = subprocess.run(words, cwd=lab.home, env=environment, capture_output=True, check=False)
    try:
        return sum(memory(int(state["service"])) for state in json.loads(done.stdout))
    except (ValueError, KeyError, TypeError):
        return 0.0


def _service(lab: Lab, environment: dict[str, str], action: str) -> str:
    """Start or stop it; what it said if it failed."""
    words = [PROGRAM, "service", action]
    try:
        done = subprocess.run(
            words, cwd=lab.home, env=environment, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return f"no answer within {PATIENCE} seconds"
    return done.stderr.decode("utf-8", "replace").strip() if done.returncode else ""
