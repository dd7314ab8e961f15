"""What somebody would write to run harper-py alone over articles: a process for each core, an article at a time.

    python bench/_bare_harper.py PROCESSES [--no-spelling] FILE-OR-FOLDER …

It knows nothing of this project. Prints the number of remarks.
"""

import sys
from multiprocessing import Pool
from pathlib import Path
from typing import Any

RENEW = 400
"""Articles after which a linter is dropped: its memory grows, and a new one costs little."""

state: dict[str, Any] = {"used": RENEW}


def lint(job: tuple[str, bool]) -> int:
    """Check one article; how many remarks there are."""
    import harper  # noqa: PLC0415  # after the processes have been made

    name, spelling = job
    if state["used"] >= RENEW:
        state["linter"], state["used"] = harper.Linter(), 0
        if not spelling:
            rules = state["linter"].get_lint_config()
            state["linter"].set_lint_config({**rules, "SpellCheck": False})
    state["used"] += 1
    text = Path(name).read_text("utf-8")
    return len(state["linter"].lint(text, language=harper.Language.MARKDOWN))


def main() -> None:
    """Check all."""
    options = [word for word in sys.argv[2:] if word.startswith("--")]
    named = [Path(word) for word in sys.argv[2:] if word not in options]
    files = [str(file) for place in named for file in (sorted(place.rglob("*.md")) if place.is_dir() else [place])]
    jobs = [(file, "--no-spelling" not in options) for file in files]
    processes = min(int(sys.argv[1]), len(jobs))
    if processes > 1:
        with Pool(processes) as pool:
            print(sum(pool.imap(lint, jobs, chunksize=4)))
    else:
        print(sum(map(lint, jobs)))


if __name__ == "__main__":
    main()
