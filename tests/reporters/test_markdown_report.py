from collections.abc import Callable
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from lint.finding import Finding, Problem, Report, Rule
from lint.reporters import Run, markdown
from lint.reporters._shared.markdown import code, plain
from lint.text import Source, Span

Render = Callable[[str, Run], str]


def report(count: int, path: str = "a.md", message: str = "m.") -> Report:
    rule = Rule("a.b", "w", "style")
    found = tuple(Finding(rule, Span(n, n + 1), message, "error", "likely", "x", ("y",)) for n in range(count))
    return Report(path, Source(path, "x" * (count + 1)), 1, found)


def test_a_comment(render: Render, full_run: Run) -> None:
    lines = render("markdown", full_run).splitlines()
    assert lines[:2] == [
        markdown.MARKER,
        "### prooflint: 2 errors, 1 warning, 1 remark, 2 problems in 2 articles",
    ]
    assert lines[3] == "**Not checked as it should be**"
    assert "languagetool" in lines[5]
    assert "(2 articles" in lines[5].replace("\\", "")
    assert "**`drafts/a b.md`**" in lines
    found = next(line for line in lines if "missle" in line)
    assert found.startswith("- line 3, error: `missle` → `missile` or `missal` — “missle” is wrong")
    assert found.endswith("(`spelling.unknown-word`)")
    assert "- A notice\\." in lines


def test_long_ones_are_folded(render: Render) -> None:
    text = render("markdown", Run((report(11, "<b>`x`.md"), report(2, "b.md")), "1"))
    assert "<details><summary><code>&lt;b&gt;`x`.md</code>, 11 findings</summary>" in text
    assert text.count("<details>") == text.count("</details>") == 1
    html = MarkdownIt("commonmark").render(text)
    assert html.count("<li>") == 13


def test_a_comment_stays_within_the_limit_and_counts_the_rest(render: Render) -> None:
    reports = tuple(report(40, f"{n}.md", "é" * 200) for n in range(60))
    text = render("markdown", Run(reports, "1"))
    assert len(text.encode()) <= markdown.COMMENT
    assert text.startswith(f"{markdown.MARKER}\n### prooflint: 2,400 errors in 60 articles\n")
    shown = text.count("- line ")
    assert shown > 20
    assert f"… {2400 - shown:,} more findings are not shown here, " in text


def test_problems_are_shown_whatever_the_length(render: Render) -> None:
    many = tuple(Report(f"{n}.md", None, problems=(Problem(f"{n}.md", "é" * 900),)) for n in range(30))
    text = render("markdown", Run((*(report(40, f"f{n}.md", "é" * 200) for n in range(60)), *many), "1"))
    assert len(text.encode()) <= markdown.COMMENT
    assert "30 problems" in text
    assert "… and 20 more" in text


def test_a_summary_beside_another_format(render: Render, full_run: Run) -> None:
    from lint.reporters import github

    digest = markdown.Digest(markdown.SUMMARY)
    run = replace(full_run, reports=digest.through(iter(full_run.reports)))
    assert "".join(github.render(run)) == render("github", full_run)
    assert digest.text(run) == render("markdown", full_run)


def test_a_clean_run_says_so(render: Render) -> None:
    run = Run((Report("a.md", Source("a.md", "Fine."), 1),), "1")
    assert render("markdown", run) == f"{markdown.MARKER}\n### prooflint: nothing to mend in 1 article\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "`",
        "``` x",
        "a`b``c",
        " x ",
        "x`",
        "@team",
        "a|b",
        "\\",
        "*x*",
        "<b>",
        "![x](y)",
        "#1",
        "https://example.org",
    ],
)
def test_code_and_words_render_as_they_are(text: str) -> None:
    assert MarkdownIt("commonmark").render(f"a {code(text)} b")[:-5].replace("&quot;", '"') == (
        f"<p>a <code>{text.replace('<', '&lt;').replace('>', '&gt;')}</code> b"
    )
    shown = MarkdownIt("commonmark").render(f"a {plain(text)} b").replace("\u200b", "")
    assert shown.split() == ["<p>a", *text.replace("<", "&lt;").replace(">", "&gt;").split(), "b</p>"]


def test_a_space_can_be_seen() -> None:
    assert code("  ") == "`␣␣`"
    assert code("") == "nothing"
