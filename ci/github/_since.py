"""From which commit on a run of the action looks at changes."""
# ruff: noqa: INP001  # a script

import json
import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")


def since(wanted: str, environ: Mapping[str, str], say: Callable[[str, str], None]) -> str:
    """The commit to compare with; empty if all is to be checked.

    Args:
        wanted: the input: a branch, tag or commit; ``auto`` for what the pull request or the push brings; or nothing.
        environ: of the step.
        say: shows a line as an annotation of a kind.
    """
    if wanted != "auto":
        return wanted
    event = environ.get("GITHUB_EVENT_NAME", "")
    payload = _payload(environ.get("GITHUB_EVENT_PATH", ""))
    if event in ("pull_request", "pull_request_target"):
        # What is checked out then is the merge into the base; its first parent is the base as it is today.
        return "HEAD^1" if _is_there("HEAD^2") else _commit(payload, "pull_request", "base", "sha")
    if event == "merge_group":
        return _commit(payload, "merge_group", "base_sha")
    if event == "push":
        before = _commit(payload, "before")
        if before.strip("0") and _is_there(before):
            return before
        say("notice", "All articles are checked: the commit before this push is not here (a new branch, a forced "
            "push, or a shallow clone; actions/checkout has “fetch-depth: 0” for that).")  # fmt: skip
    return ""


def _payload(path: str) -> Any:
    return json.loads(Path(path).read_bytes()) if path else {}


def _commit(payload: Any, *keys: str) -> str:
    for key in keys:
        payload = payload.get(key, {}) if isinstance(payload, dict) else {}
    return payload if isinstance(payload, str) and _COMMIT.fullmatch(payload) else ""


def _is_there(commit: str) -> bool:
    command = ["git", "rev-parse", "--quiet", "--verify", "--end-of-options", f"{commit}^{{commit}}"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603
