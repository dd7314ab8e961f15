"""Plain text: blank lines part paragraphs, line breaks inside them are soft."""

from lint.document import Document
from lint.formats._builder import Builder
from lint.text import BOM, Source

SUFFIXES = (".txt", ".text", "")


def parse(source: Source) -> Document:
    """The paragraphs of a text; a form feed parts them too.

    Lines that are indented by a tab or four spaces count like others: plain text has no code.
    """
    text = source.text
    builder = Builder(source)
    at = len(BOM) if text.startswith(BOM) else 0
    start: int | None = None
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end + 1
        if not text[at:end].strip() or "\f" in text[at:end]:
            _paragraph(builder, start, at)
            start = None
            if text[at:end].strip():
                start = at
        elif start is None:
            start = at
        at = end
    _paragraph(builder, start, len(text))
    return builder.document()


def _paragraph(builder: Builder, start: int | None, end: int) -> None:
    if start is None:
        return
    builder.open("paragraph")
    builder.add_soft(start, end)
    builder.close()
