"""Reviewdog's format as one object: columns are UTF-8 bytes, suggestions can be put in from a review."""

from collections.abc import Iterator

from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.diagnostics import SOURCE, diagnostics
from lint.reporters._shared.encode import dumped


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """The diagnostics of the findings as they come, then a diagnostic for each problem."""
    del style
    yield f'{{"source": {dumped(SOURCE)},\n "diagnostics": ['
    for number, diagnostic in enumerate(diagnostics(run)):
        yield (",\n" if number else "\n") + "  " + dumped(diagnostic)
    yield "\n ]}\n"
