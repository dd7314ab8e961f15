"""Reviewdog's format with a diagnostic a line: columns are UTF-8 bytes."""

from collections.abc import Iterator

from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.diagnostics import SOURCE, diagnostics
from lint.reporters._shared.encode import dumped


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """A line for each finding as it comes, then one for each problem."""
    del style
    for diagnostic in diagnostics(run):
        yield dumped({**diagnostic, "source": SOURCE}) + "\n"
