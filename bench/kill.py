"""Kills clients, workers and the local service at random moments, and looks whether anything is wrong afterwards.

``python bench/kill.py --trials 500 [--seed N] [--prooflint PROGRAM]``. Each trial starts a run, kills one process of it
with SIGKILL at a random moment, and then demands: a run that was not killed itself gives the right answer; so does the
next run; no process is left but the service and its own; every file of the cache is whole. The exit status is 1 if
any trial fails. Linux only: processes are looked up in /proc.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from lint.cache import early  # noqa: E402  # of this checkout

KINDS = {"client": 0.4, "pool": 0.2, "harper": 0.2, "service": 0.2}
"""Who is killed, and how often."""

VARIANTS = 12
"""Texts that are checked, in turn."""

PATIENCE = 5.0
"""Seconds until a process that has lost its parent must have ended."""

SENTENCES = (
    "The comittee met at the the town hall on Tuesday.",
    "She could of gone home , but she stayed.",
    "He recieved a letter from the council about its plans.",
    "The river rose in the night and the bridge was closed.",
    "It was an unique chance for there school.",
    "They agreed to meet again in the spring.",
)

SMALL = ("check", "--output-format", "json", "small.md")
MANY = ("check", "--output-format", "json", "--engine", "harper=off", "--select", "repeated,typography", "many")


class Trials:
    """A project, its right answers, and what went wrong.

    Args:
        folder: for everything.
        seed: of the random moments.
        program: how prooflint is called.
        variants: texts with answers that are known before.
    """

    def __init__(self, folder: Path, seed: int, program: Sequence[str], variants: int = VARIANTS) -> None:
        self.folder = folder
        self.random = random.Random(seed)  # noqa: S311  # moments and texts
        self.program = tuple(program)
        self.failures: list[str] = []
        self.variants = variants
        self.texts = [self._text(number) for number in range(variants)]
        self.environ = {name: value for name, value in os.environ.items() if name not in early.LISTED[:2]}
        for name in ("CI", "PROOFLINT_NO_CACHE", "PROOFLINT_NO_SERVICE", "PROOFLINT_DEBUG"):
            self.environ.pop(name, None)
        self.environ |= {
            "PROOFLINT_SERVICE_DIR": str(folder / "s"),
            "PROOFLINT_CACHE_DIR": str(folder / "c"),
            "PROOFLINT_JOBS": "2",
        }
        self.project = folder / "p"
        (self.project / "many").mkdir(parents=True)
        self.right: dict[tuple[str, ...], list[str]] = {SMALL: [], MANY: []}

    def _text(self, number: int) -> str:
        draw = random.Random(number)  # noqa: S311
        return "\n\n".join(" ".join(draw.choices(SENTENCES, k=4)) for _ in range(6)) + "\n"

    def learn(self) -> None:
        """The right answers, by runs that share nothing."""
        alone = {**self.environ, "PROOFLINT_NO_SERVICE": "1", "PROOFLINT_NO_CACHE": "1"}
        for number in range(self.variants):
            self.write(number)
            for command, answers in self.right.items():
                done = subprocess.run(
                    [*self.program, *command],
                    cwd=self.project,
                    env=alone,
                    capture_output=True,
                    text=True,
                    check=False,
                )
                answers.append(done.stdout)

    def write(self, number: int) -> None:
        """Make the project what it is in a variant."""
        (self.project / "small.md").write_text(self.texts[number])
        for part in range(6):
            every = "".join(self.texts[(number + part + turn) % self.variants] for turn in range(24))
            (self.project / "many" / f"{part}.md").write_text(every)

    def run(self, kind: str) -> None:
        """One trial; what is wrong is added to the failures."""
        number = self.random.randrange(self.variants)
        self.write(number)
        if self.random.random() < 0.7:
            shutil.rmtree(self.folder / "c", ignore_errors=True)
        command = MANY if kind == "pool" else SMALL
        client = self._start(command)
        time.sleep(self.random.uniform(0.0, 1.2 if kind == "pool" else 0.4))
        victim = self._victim(kind, client)
        if victim:
            _kill(victim)
        out = client.communicate()[0]
        said = f"{kind} {number}"
        if victim != client.pid:
            self._compare(f"{said}: the run itself", command, number, out, client.returncode)
        again = self._start(command)
        out = again.communicate()[0]
        self._compare(f"{said}: the next run", command, number, out, again.returncode)
        self._look_for_orphans(said)
        self._look_at_the_cache(said)

    def _start(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [*self.program, *command],
            cwd=self.project,
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def _victim(self, kind: str, client: "subprocess.Popen[str]") -> int:
        """The process to be killed; 0 if there is none at this moment."""
        service = self.service()
        if kind == "client":
            return client.pid
        if kind == "service":
            return service
        if kind == "pool":
            found = [pid for pid in _below(client.pid) if b"_worker" not in _line(pid)]
        else:
            parents = (client.pid, service) if service else (client.pid,)
            found = [pid for one in parents for pid in _below(one) if b"harper/_worker.py" in _line(pid)]
        return self.random.choice(found) if found else 0

    def service(self) -> int:
        """The process of the service; 0 without one."""
        mark = b"PROOFLINT_SERVICE_DIR=" + str(self.folder / "s").encode()
        for pid in _processes():
            if b"lint.cli._warm" in _line(pid) and mark in _read(pid, "environ").split(b"\0"):
                return pid
        return 0

    def _compare(self, said: str, command: tuple[str, ...], number: int, out: str, status: int) -> None:
        if out != self.right[command][number]:
            self.failures.append(f"{said}: another answer (status {status}): {out[-200:]!r}")

    def _look_for_orphans(self, said: str) -> None:
        """No process may be left but the service, one that becomes it, and their own."""
        mark = b"PROOFLINT_SERVICE_DIR=" + str(self.folder / "s").encode()
        until = time.monotonic() + PATIENCE
        while True:
            ours = [pid for pid in _processes() if mark in _read(pid, "environ").split(b"\0")]
            services = [pid for pid in ours if b"lint.cli._warm" in _line(pid)]
            kept = {*services, *(pid for one in services for pid in _below(one))}
            left = [pid for pid in ours if pid not in kept and _line(pid)]
            if not left:
                return
            if time.monotonic() > until:
                lines = [_line(pid).replace(b"\0", b" ")[-80:] for pid in left]
                self.failures.append(f"{said}: left over: {lines}")
                for pid in left:
                    _kill(pid)
                return
            time.sleep(0.02)

    def _look_at_the_cache(self, said: str) -> None:
        for part in ("articles", "runs"):
            for path in (self.folder / "c" / part).glob("*/*"):
                whole = "." not in path.name
                if whole and early.load(str(path)) is None and path.exists():
                    self.failures.append(f"{said}: {path} is broken")

    def end(self) -> None:
        """Stop the service."""
        subprocess.run([*self.program, "service", "stop"], env=self.environ, capture_output=True, check=False)
        for _ in range(100):  # one may just be starting
            pid = self.service()
            if not pid:
                return
            _kill(pid)
            time.sleep(0.05)


def _processes() -> list[int]:
    return [int(name) for name in os.listdir("/proc") if name.isdecimal()]  # noqa: PTH208


def _read(pid: int, name: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:
        return b""


def _line(pid: int) -> bytes:
    return _read(pid, "cmdline")


def _below(pid: int) -> list[int]:
    """The processes that a process has started, and theirs."""
    parents: dict[int, list[int]] = {}
    for one in _processes():
        fields = _read(one, "stat").rpartition(b")")[2].split()
        if fields:
            parents.setdefault(int(fields[1]), []).append(one)
    found: list[int] = []
    todo = [pid]
    while todo:
        below = parents.get(todo.pop(), [])
        found += below
        todo += below
    return found


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def trials(
    count: int, seed: int, program: Sequence[str], variants: int = VARIANTS, *, tell: bool = False
) -> tuple[Counter[str], list[str]]:
    """How many trials there were of each kind, and what went wrong.

    Args:
        count: of trials.
        seed: of what is random.
        program: how prooflint is called.
        variants: texts with answers that are known before.
        tell: whether progress is printed.
    """
    done: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="pl-kill-", dir="/tmp", ignore_cleanup_errors=True) as name:
        room = Trials(Path(name), seed, program, variants)
        try:
            room.learn()
            for number in range(count):
                kind = room.random.choices(list(KINDS), list(KINDS.values()))[0]
                room.run(kind)
                done[kind] += 1
                if tell and (number + 1) % 20 == 0:
                    print(f"{number + 1} of {count} trials, {len(room.failures)} failures", flush=True)
        finally:
            room.end()
    return done, room.failures


def main() -> int:
    """Run the trials and say what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--trials", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--prooflint", default=str(Path(sys.executable).parent / "prooflint"))
    arguments = parser.parse_args()
    done, failures = trials(arguments.trials, arguments.seed, [arguments.prooflint], tell=True)
    print(", ".join(f"{kind} {count}" for kind, count in sorted(done.items())))
    for failure in failures:
        print(failure)
    print(f"{sum(done.values())} trials, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
