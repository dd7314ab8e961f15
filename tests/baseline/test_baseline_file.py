"""The file of known findings: what is written is read, merges by itself, and is refused with one clear line."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.baseline.entries import HEAD, MOST_WORDS, Entry, entries_of, parse, shown, text_of
from lint.errors import UserError

ONE = Entry("articles/a.md", "spelling.unknown-word", "796ff2bd442bd6b5", 1, "missle")
TWO = ONE._replace(occurrence=2)
OTHER = Entry("b c.md", "readability.hard-article", "article", 1, "")


def back(text: str) -> list[Entry]:
    return [entry for name, rests in parse(text.encode(), "f").items() for entry in entries_of(name, rests, "f")]


def test_one_sorted_line_an_entry_under_a_head_that_never_changes() -> None:
    assert text_of([OTHER, TWO, ONE]).split("\n") == [
        HEAD,
        "articles/a.md\tspelling.unknown-word\t796ff2bd442bd6b5\t1\tmissle",
        "articles/a.md\tspelling.unknown-word\t796ff2bd442bd6b5\t2\tmissle",
        "b c.md\treadability.hard-article\tarticle\t1",
        "",
    ]


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.rstrip("\n"),
        lambda text: text + text,
        lambda text: "\n".join(reversed(text.split("\n"))),
        lambda text: text.replace(HEAD, "# something else\n\n  "),
    ],
    ids=[
        "as written",
        "CRLF",
        "mark of order",
        "no last line end",
        "lines twice",
        "another order",
        "another head",
    ],
)
def test_what_editors_and_merges_do_to_it_does_not_matter(edit: object) -> None:
    assert callable(edit)
    assert sorted(back(edit(text_of([ONE, TWO, OTHER])))) == [ONE, TWO, OTHER]


paths = st.text(st.characters(exclude_characters="\x00/"), min_size=1, max_size=12)
words = st.text(max_size=90)


@given(st.lists(st.tuples(paths, words), max_size=6))
def test_any_name_and_any_words_make_one_line_and_names_come_back(made: list[tuple[str, str]]) -> None:
    entries = [Entry(path, "a.b", f"{at:016x}", at + 1, shown(text)) for at, (path, text) in enumerate(made)]
    text = text_of(entries)
    assert len(text.splitlines()) == len(entries) + 1
    text.encode("utf-8")
    assert sorted(back(text)) == sorted(entries)


@pytest.mark.parametrize("name", ["\udcff.md", "a\tb\nc.md", "#a.md", "\\x41.md", "a\u2028b.md", "<<<<<<< a.md"])
def test_names_that_could_break_a_line(name: str) -> None:
    assert back(text_of([ONE._replace(path=name)])) == [ONE._replace(path=name)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{HEAD}\n<<<<<<< ours\n", "f:2: holds the marks of a merge; keep the lines of both sides"),
        ("=======\n", "f:1: holds the marks of a merge"),
        ("a.md\tspelling\n", "f:1: is no line of a baseline"),
        ("\tspelling\tabc\t1\n", "f:1: is no line of a baseline"),
        ("a.md\ta\tb\tc\td\te\n", "f:1: is no line of a baseline"),
        ("a.md\ta\tb\tmany\n", "f: a.md: a: “many” is no number"),
    ],
)
def test_what_is_no_line_is_refused_with_its_place(text: str, said: str) -> None:
    with pytest.raises(UserError) as raised:
        back(text)
    assert str(raised.value).startswith(said)


@pytest.mark.parametrize("data", [b"a\xff.md\ta\tb\t1\n", b"a.md\ta\tb\t1\t\xff\n"])
def test_what_is_not_utf_8_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"^f:.* is not UTF-8; take the file from git again$"):
        entries_of("a.md", parse(data, "f")["a.md"], "f")


def test_words_are_short_and_on_one_line() -> None:
    assert shown("a\n  b\tc\x1b") == "a b c␛"
    assert len(shown("word " * 40)) <= MOST_WORDS


def test_branches_that_change_neighbouring_lines_merge_by_themselves(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        name = ("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "init.defaultBranch=main")
        subprocess.run(("git", *name, *arguments), cwd=tmp_path, check=True, capture_output=True)

    def write(*numbers: int) -> None:
        (tmp_path / "base").write_text(
            text_of(ONE._replace(anchor=f"{number:016x}") for number in numbers), "utf-8"
        )

    git("init", "-q")
    (tmp_path / ".gitattributes").write_text("base merge=union\n")
    write(1, 3, 4, 9)
    git("add", "-A")
    git("commit", "-qm", "0")
    git("checkout", "-qb", "other")
    write(1, 4, 9, 11)
    git("commit", "-qam", "1")
    git("checkout", "-q", "main")
    write(1, 3, 5, 9, 10)
    git("commit", "-qam", "2")
    git("merge", "-q", "other", "-m", "3")
    anchors = {int(entry.anchor, 16) for entry in back((tmp_path / "base").read_text("utf-8"))}
    assert {1, 5, 9, 10, 11} <= anchors <= {1, 3, 4, 5, 9, 10, 11}
