"""Unified diffs, and the text before them."""

import subprocess
from difflib import diff_bytes, unified_diff
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.changes.patch import Patch, before, parsed
from lint.errors import UserError

lines = st.lists(
    st.sampled_from([b"", b"one", b"two", b"-- three", b"++ four", b"@@ five", b"six\r"]), max_size=12
)


@given(old=lines, new=lines, around=st.integers(0, 3), crlf=st.booleans())
def test_the_text_before_a_diff_is_rebuilt(old: list[bytes], new: list[bytes], around: int, crlf: bool) -> None:
    said = diff_bytes(
        unified_diff, [one + b"\n" for one in old], [one + b"\n" for one in new], b"a/x.md", b"b/x.md", n=around
    )
    diff = b"".join(said)
    if not diff:
        return
    if crlf:  # some programs for pipes change the ends of lines
        diff = diff.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    (patch,) = parsed(diff, "d")
    found = before(b"".join(one + b"\n" for one in new), patch, "d", "x.md")
    assert found is not None
    wanted = b"".join(one + b"\n" for one in old)
    assert found.replace(b"\r", b"").strip(b"\n") == wanted.replace(b"\r", b"").strip(b"\n")
    if not crlf and old:
        assert found == wanted


@given(old=lines, new=lines, data=st.data())
def test_a_text_that_is_not_the_one_after_it_is_refused(
    old: list[bytes], new: list[bytes], data: st.DataObject
) -> None:
    said = diff_bytes(unified_diff, [b + b"\n" for b in old], [b + b"\n" for b in new], b"a/x", b"b/x", n=99)
    diff = b"".join(said)
    if not diff or not new:
        return
    new[data.draw(st.integers(0, len(new) - 1))] = b"another line"
    with pytest.raises(UserError, match=r"^d:\d+: x is not the text that this diff leads to"):
        before(b"\n".join(new), parsed(diff, "d")[0], "d", "x")


@pytest.mark.parametrize(
    "names",
    [("a b.md", "c d.md"), ("café.md", "tab\there.md"), ('quo"te.md', "back\\slash.md"), ("b/a.md", "-a.md")],
)
@pytest.mark.parametrize("options", [[], ["--no-prefix"], ["-c", "diff.mnemonicPrefix=true"], ["-U0"]])
def test_gits_own_diffs_are_read(tmp_path: Path, names: tuple[str, str], options: list[str]) -> None:
    def git(*words: str) -> bytes:
        return subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True).stdout

    git("init", "-q")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"one\ntwo\nthree\n")
    git("add", ".")
    for name in names:
        (tmp_path / name).write_bytes(b"one\n2\nthree\nfour")
    diff = git(*(options if options[:1] == ["-c"] else []), "diff", *(options if options[:1] != ["-c"] else []))
    found = parsed(diff, "d")
    assert {name for name in names if any(name.encode() in patch.names for patch in found)} == set(names)
    for patch in found:
        assert before(b"one\n2\nthree\nfour", patch, "d", "") in (b"one\ntwo\nthree\n", b"one\ntwo\nthree")


def test_new_and_deleted_files_and_renames(tmp_path: Path) -> None:
    del tmp_path
    diff = b"""commit message
--- not a name
diff --git a/gone.md b/gone.md
deleted file mode 100644
--- a/gone.md
+++ /dev/null
@@ -1 +0,0 @@
-one
diff --git a/new.md b/new.md
new file mode 100644
--- /dev/null
+++ b/new.md
@@ -0,0 +1 @@
+one
\\ No newline at end of file
diff --git a/old.md b/moved.md
rename from old.md
rename to moved.md
--- a/old.md
+++ b/moved.md
@@ -1,2 +1,2 @@ heading
 same
-one
+two
diff --git a/same.md b/elsewhere.md
similarity index 100%
rename from same.md
rename to elsewhere.md
"""
    new, moved = parsed(diff, "d")
    assert (new.names[0], moved.names[0]) == (b"new.md", b"moved.md")
    assert before(b"one", new, "d", "new.md") is None
    assert before(b"same\ntwo\n", moved, "d", "moved.md") == b"same\none\n"


def test_a_name_with_a_time_behind_it() -> None:
    (patch,) = parsed(b"--- x.md\t2024-03-03 10:00:00\n+++ x.md\t2024-03-03 11:00:00\n@@ -1 +1 @@\n-a\n+b\n", "d")
    assert patch.names == (b"x.md",)


@pytest.mark.parametrize(
    ("diff", "message"),
    [
        (b"Dear desk\n", "d: this is no unified diff"),
        (b"--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n one\n-two\n", "d:3: this part of the diff is cut"),
        (b"--- a/x\n+++ b/x\n@@ -1 +1 @@\n one\n one\n*two\n-x\n", ""),
        (b"--- a/x\n+++ b/x\n@@ -1,2 +1 @@\n one\n one\n", "d:3: this part of the diff is cut or damaged"),
        (b"diff --cc x.md\n", "d:1: this diff of a merge has several sides"),
        (b"--- a/x\n+++ b/x\n@@@ -1 -1 +1 @@@\n", "d:3: this diff of a merge has several sides"),
        (b"--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n--- a/x\n+++ b/x\n", "d:6: b/x was changed in line 1 already"),
    ],
)
def test_what_is_no_diff_is_refused_with_its_line(diff: bytes, message: str) -> None:
    if message:
        with pytest.raises(UserError) as refused:
            parsed(diff, "d")
        assert str(refused.value).startswith(message)
    else:
        assert len(parsed(diff, "d")) == 1


def test_parts_out_of_order_are_refused() -> None:
    (patch,) = parsed(b"--- a/x\n+++ b/x\n@@ -2 +2 @@\n-b\n+B\n@@ -1 +1 @@\n-a\n+A\n", "d")
    with pytest.raises(UserError, match=r"^d:6: x is not the text"):
        before(b"A\nB\n", patch, "d", "x")


@pytest.mark.parametrize("diff", [b"", b"\n", b"diff --git a/x b/x\nold mode 100644\nnew mode 100755\n"])
def test_a_diff_may_change_no_text(diff: bytes) -> None:
    assert parsed(diff, "d") == []


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    head = b"--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n"
    for text in (data, head + data):
        try:
            found = parsed(text, "d")
        except UserError:
            continue
        assert all(isinstance(patch, Patch) for patch in found)
