"""Which English a text is written in."""

from lint.document import Document


def detect(document: Document) -> str:
    """One of the four dialects, or "en" if the text does not say."""
    return document.language if document.language.startswith("en-") else "en"
