"""HTML: what a reader of the page reads; navigation, code and other languages are left out."""

from lint.document import Document
from lint.formats import _front_matter, _templates
from lint.formats._builder import Builder
from lint.formats._html_walk import Walker
from lint.text import BOM, Source

SUFFIXES = (".html", ".htm", ".xhtml")


def parse(source: Source) -> Document:
    """The blocks of a page or of a fragment.

    Front matter and the constructs of site generators may stand in it. The title, the description for search
    engines and the descriptions of images are blocks of their own.
    """
    builder = Builder(source)
    start = _front_matter.read(builder) or (len(BOM) if source.text.startswith(BOM) else 0)
    builder.view = _templates.blank(source.text, start)
    if "prooflint-ignore" in source.text:
        from lint.formats import _notes  # noqa: PLC0415  # few articles hold a note

        builder.comments += _notes.of_templates(source.text)
    walker = Walker(builder)
    walker.walk(start, len(source.text))
    walker.finish()
    return builder.document()
