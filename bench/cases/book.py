"""Five megabytes in one file, and the same text in a thousand files."""

from _harness import alternate, programs
from _lab import OWN, Lab
from _texts import join, make, words_of

from cases import Claim, Outcome, against

TITLE = "A book in one file"
WORDS = 895
"""Words of an article of five thousand bytes."""

ONE, MANY = "prooflint, one file", "prooflint, the same text in many files"


def run(lab: Lab) -> Outcome:
    """With all checkers that run in the process; each program decides itself how many processes it uses."""
    count = 20 if lab.quick else 1000
    articles, book = lab.home / "book-articles", lab.home / "book"
    make(articles, count, seed=2, words=WORDS)
    book.mkdir()
    size = join(articles, book / "book.md")
    commands = {
        ONE: lab.check("--no-cache", *OWN, book),
        MANY: lab.check("--no-cache", *OWN, articles),
        "prooflint, many files in one process": lab.check("--no-cache", *OWN, "--jobs", "1", articles),
        **lab.peer("codespell", book),
        **lab.vale(book),
    }
    found = alternate(commands, lab.few(2), warm=False)
    memory = found[ONE].memory if found[ONE].runs else None
    case = f"{size / 1e6:.1f} MB in one file"
    claims = [
        Claim(case, 1.3, f"× the same in {count:,} files", against(found, ONE, MANY)),
        Claim(f"{case}: memory of all its processes", 500, "MiB", memory),
    ]
    words = words_of(book / "book.md")
    return Outcome(claims, [f"{size:,} bytes, {words:,} words:", "", *programs(found, words)])
