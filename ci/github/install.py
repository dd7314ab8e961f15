"""Install prooflint into an environment of its own, and LanguageTool if it is asked for.

The environment: PROOFLINT_VERSION, PROOFLINT_ENGINES (inputs of the action), GITHUB_ACTION_PATH.
Arguments: ``tool`` installs prooflint and gives the outputs ``version`` and ``languagetool``; ``languagetool``
installs that, unless it is there from a former run.
"""
# ruff: noqa: INP001  # a script

import os
import re
import shutil
import subprocess
import sys
import venv

import _runner as runner

_VERSION = re.compile(r"[0-9][0-9A-Za-z.+!]*")


def main(what: str) -> int:
    """Do one of the two.

    Returns:
        The exit status of the step.
    """
    try:
        return _tool() if what == "tool" else _languagetool()
    except runner.InputError as error:
        runner.say("error", str(error))
        return 2


def _tool() -> int:
    wants_languagetool = runner.wants_languagetool()
    requirement = _requirement(with_languagetool=wants_languagetool)
    venv.create(runner.VENV, with_pip=True, symlinks=os.name != "nt")
    command = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement]
    if runner.run([runner.program("python"), *command]).returncode:
        runner.say("error", "prooflint could not be installed; the log of the step says why")
        return 2
    runner.outputs({"version": _version("prooflint"), "languagetool": _key() if wants_languagetool else ""})
    return 0


def _requirement(*, with_languagetool: bool) -> str:
    """What pip is to install: a release, or the source of which this file is a part."""
    extras = "[languagetool,java]" if with_languagetool else ""
    version = os.environ.get("PROOFLINT_VERSION", "").strip().removeprefix("v")
    if not version:
        return os.environ["GITHUB_ACTION_PATH"] + extras
    if not _VERSION.fullmatch(version):
        raise runner.InputError("version: expected a version such as 1.2.0, or nothing")
    return f"prooflint{extras}=={version}"


def _key() -> str:
    """What tells one LanguageTool from another: the package names the release that it wants."""
    return f"prooflint-languagetool-{_version('language-tool-python')}"


def _version(package: str) -> str:
    code = "import sys; from importlib.metadata import version; print(version(sys.argv[1]))"
    done = runner.run([runner.program("python"), "-I", "-c", code, package], subprocess.PIPE)
    found = done.stdout.decode("ascii", "replace").strip()
    if done.returncode or not _VERSION.fullmatch(found):
        raise runner.InputError(f"the version of {package} is not known after its installation")
    return found


def _languagetool() -> int:
    # From Maven, which the runners of GitHub have, it is English alone and less than half of the release.
    status = 1
    for origin in (["maven"] if shutil.which("mvn") else []) + ["release"]:
        command = [runner.program("prooflint"), "engines", "install", "languagetool", "--from", origin]
        status = runner.run(command).returncode
        if not status:
            return 0
    runner.say("error", "LanguageTool could not be installed; the log of the step says why")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
