"""Markdown: CommonMark with tables, footnotes, math, front matter, HTML and the constructs of site generators."""

import pyromark

from lint.document import Document
from lint.formats import _front_matter, _mdx, _templates
from lint.formats._builder import Builder
from lint.formats._markdown_blocks import Reader
from lint.text import Source

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_MATH
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
    | pyromark.Options.ENABLE_WIKILINKS
)


def parse(source: Source) -> Document:
    """The blocks of a Markdown file."""
    builder = Builder(source)
    start = _front_matter.read(builder)
    text = _templates.blank(source.text, start)
    if "prooflint-ignore" in source.text:
        from lint.formats import _notes  # noqa: PLC0415  # few articles hold a note

        builder.comments += _notes.of_templates(source.text)
    if source.path.lower().endswith(".mdx"):
        text, comments = _mdx.blank(text)
        builder.comments += comments
    builder.view = text
    Reader(builder).read(pyromark.events_with_range(text, options=_OPTIONS))
    return builder.document()
