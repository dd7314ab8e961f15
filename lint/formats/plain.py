"""Plain text: blank lines part paragraphs, line breaks inside them are soft."""

from lint.document import Comment, Document
from lint.formats._builder import Builder
from lint.text import BOM, Source

SUFFIXES = (".txt", ".text", "")


def parse(source: Source) -> Document:
    """The paragraphs of a text; a form feed parts them too, and so does a line with a note to us.

    Lines that are indented by a tab or four spaces count like others: plain text has no code.
    """
    text = source.text
    builder = Builder(source)
    at = len(BOM) if text.startswith(BOM) else 0
    start: int | None = None
    has_notes = "[prooflint-ignore" in text
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end + 1
        note = _note(text, at, end) if has_notes else None
        if note is not None:
            builder.comments.append(note)
            _paragraph(builder, start, at)
            start = None
        elif not text[at:end].strip() or "\f" in text[at:end]:
            _paragraph(builder, start, at)
            start = None
            if text[at:end].strip():
                start = at
        elif start is None:
            start = at
        at = end
    _paragraph(builder, start, len(text))
    return builder.document()


def _note(text: str, start: int, end: int) -> Comment | None:
    from lint.formats import _notes  # noqa: PLC0415  # few articles hold a note

    return _notes.of_line(text, start, end)


def _paragraph(builder: Builder, start: int | None, end: int) -> None:
    if start is None:
        return
    builder.open("paragraph")
    builder.add_soft(start, end)
    builder.close()
