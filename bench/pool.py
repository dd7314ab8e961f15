"""Measure checks over several processes: seconds, CPU seconds and memory of all processes together.

    python bench/pool.py [--rounds N] [--jobs 1,2] [--program FILE] -- ARGUMENTS OF check

Runs with each number of jobs take turns. Memory is the largest sum, over all processes of a run, of the shares of
memory that the kernel counts for each (PSS, Linux only).
"""

import argparse
import resource
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def descendants(top: int) -> list[int]:
    """A process and all that it started, directly or not."""
    found, places = [], [top]
    while places:
        number = places.pop()
        found.append(number)
        try:
            for task in Path(f"/proc/{number}/task").iterdir():
                children = (task / "children").read_text()
                places += [int(child) for child in children.split()]
        except OSError:
            continue
    return found


def memory(top: int) -> tuple[float, int]:
    """MiB of a process and all that it started, and how many they are."""
    total, numbers = 0, descendants(top)
    for number in numbers:
        try:
            lines = Path(f"/proc/{number}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024, len(numbers)


def measure(command: list[str]) -> tuple[float, float, float, int]:
    """Seconds, CPU seconds, MiB and processes of a run."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most, count = 0.0, 0
    ended = threading.Event()

    def watch() -> None:
        nonlocal most, count
        while not ended.wait(0.25):
            now, processes = memory(child.pid)
            most, count = max(most, now), max(count, processes)

    watcher = threading.Thread(target=watch)
    watcher.start()
    child.wait()
    seconds = time.perf_counter() - began
    ended.set()
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, cpu, most, count


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--program", default=str(ROOT / ".venv/bin/prooflint"))
    parser.add_argument("rest", nargs="+")
    arguments = parser.parse_args()
    found: dict[str, list[tuple[float, float, float, int]]] = {}
    for _ in range(arguments.rounds):
        for jobs in arguments.jobs.split(","):
            command = [arguments.program, "check", "--no-cache", "--quiet", *arguments.rest, "--jobs", jobs]
            found.setdefault(jobs, []).append(measure(command))
    for jobs, runs in found.items():
        seconds = sorted(run[0] for run in runs)
        sys.stdout.write(
            f"jobs {jobs}: {statistics.median(seconds):.2f} s (least {seconds[0]:.2f}), "
            f"{statistics.median(run[1] for run in runs):.2f} CPU s, "
            f"{max(run[2] for run in runs):.0f} MiB in {max(run[3] for run in runs)} processes\n"
        )


if __name__ == "__main__":
    main()
