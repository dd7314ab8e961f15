"""Whatever a desk does to its project, a run says what it would say without the cache."""

import shutil
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Run = Callable[..., tuple[int, str, str]]


EDITS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "a.md",
                "b.md",
                "sub/c.md",
                "words/accept.txt",
                "words/reject.txt",
                "prooflint.toml",
                ".gitignore",
                "ours",
            ]
        ),
        st.integers(0, 3),
    ),
    min_size=2,
    max_size=6,
)
CONTENTS = {
    "article": (
        "The army fired a missle on Monday.\n",
        "They recieved it, and the the report.\n",
        "# Grim\n\nIt was a grim and dull day.\r\n",
        None,
    ),
    "words/accept.txt": ("missle\n", "recieved # fine\n", "", None),
    "words/reject.txt": ("army -> forces\n", "day\n", "-> x\n", None),
    "prooflint.toml": (
        "",
        'ignore = ["spelling"]\n',
        'packs = ["ours"]\nexclude = ["b.md"]\n',
        '[overrides."sub/**"]\nselect = ["spelling"]\n',
    ),
    ".gitignore": ("b.md\n", "sub/\n", "", None),
    "ours": ("grim", "dull", "grim", "day"),
}


@given(EDITS, st.sampled_from([("check",), ("check", "a.md", "sub"), ("check", "--output-format", "json")]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_edits_give_what_a_run_without_the_cache_gives(
    desk: Path,
    run: Run,
    pack: Callable[[Path, str], None],
    edits: list[tuple[str, int]],
    arguments: tuple[str, ...],
) -> None:
    shutil.rmtree(desk / "news", ignore_errors=True)
    (desk / "a.md").write_text(CONTENTS["article"][0])
    pack(desk / "ours", "grim")
    asked = (*arguments, "--engine", "harper=off", "--engine", "languagetool=off")
    for name, choice in edits:
        path = desk / name
        path.parent.mkdir(exist_ok=True)
        content = CONTENTS["article" if name.endswith(".md") else name][choice]
        if name == "ours":
            pack(path, str(content))
        elif content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(content)
        said = run(*asked)
        assert said == run(*asked, "--no-cache")
        assert said == run(*asked)
