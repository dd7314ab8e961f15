"""The texts of hooks and CI steps that a team gets."""

import shlex
from collections.abc import Sequence

from lint import __version__

ADDRESS = "https://example.org/prooflint"

HOOKS = f"""\
default_install_hook_types: [pre-commit, commit-msg]
repos:
  - repo: {ADDRESS}   # the address of the repository of prooflint
    rev: v{__version__}
    hooks:
      - id: prooflint
      - id: prooflint-commit-msg
"""

_CHECK = "prooflint check --staged --quiet"
_MESSAGE = "prooflint commit-msg --quiet"

_SCRIPT = """\
#!/bin/sh
# {what} “git commit --no-verify” goes without it.
command -v prooflint >/dev/null 2>&1 || {{
  echo "prooflint is not on the PATH of git: install it for this user (pipx install, uv tool install)" >&2
  exit 1
}}
exec {command}
"""

GIT_HOOKS = {
    "pre-commit": _SCRIPT.format(what="Proofreads what is staged.", command=_CHECK),
    "commit-msg": _SCRIPT.format(what="Proofreads the message of a commit.", command=f'{_MESSAGE} "$1"'),
}
"""Plain hooks of git, by name."""

HUSKY = {"pre-commit": f"{_CHECK}\n", "commit-msg": f'{_MESSAGE} "$1"\n'}
"""Files in the folder .husky, by name."""

LEFTHOOK = f"""\
pre-commit:
  commands:
    prooflint:
      run: {_CHECK}
commit-msg:
  commands:
    prooflint:
      run: {_MESSAGE} {{1}}
"""

GITLAB_INCLUDE = "include:\n  - local: .gitlab/prooflint.yml\n"


def workflow(paths: Sequence[str]) -> str:
    """A workflow of GitHub that checks some paths, given relative to the root of the repository."""
    return f"""\
name: prooflint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  prooflint:
    runs-on: ubuntu-latest
    env:
      PROOFLINT_CACHE_DIR: .prooflint-cache
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0
        with:
          python-version: "3.12"
      - uses: actions/cache@5a3ec84eff668545956fd18022155c47e93e2684 # v4.2.3
        with:
          path: .prooflint-cache
          key: prooflint-${{{{ runner.os }}}}-${{{{ github.sha }}}}
          restore-keys: prooflint-${{{{ runner.os }}}}-
      - run: pip install git+{ADDRESS}@v{__version__}   # the address of the repository of prooflint
      - run: |
          prooflint check {shlex.join(paths)} --output-format github
"""


def gitlab(paths: Sequence[str]) -> str:
    """A job of GitLab that checks some paths, given relative to the root of the repository."""
    return f"""\
prooflint:
  image: python:3.12
  variables:
    PROOFLINT_CACHE_DIR: $CI_PROJECT_DIR/.prooflint-cache
  cache:
    key: prooflint
    paths: [.prooflint-cache/]
    when: always
  before_script:
    - pip install git+{ADDRESS}@v{__version__}   # the address of the repository of prooflint
  script:
    - |
      status=0
      prooflint check {shlex.join(paths)} --output-format gitlab --output-file prooflint-codequality.json || status=$?
      prooflint check {shlex.join(paths)} --output-format concise || true
      exit "$status"
  artifacts:
    when: always
    reports:
      codequality: prooflint-codequality.json
"""
