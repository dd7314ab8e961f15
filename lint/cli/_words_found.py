"""The words of articles that no dictionary and no list holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lint import discovery
from lint.checkers import spelling
from lint.cli._session import Session
from lint.dialect import detect
from lint.document import Document
from lint.engine import parse
from lint.errors import UnreadableError
from lint.finding import Confidence

RULE = spelling.UNKNOWN.id


@dataclass
class New:
    """An unknown word of an article.

    Attributes:
        word: as a list would hold it: no possessive, a straight apostrophe.
        count: how often the article has it.
        line: of its first place, from 1.
        column: of its first place, from 1, in code points.
        nearest: the known word that it may be meant for, or empty.
        confidence: how sure the checker is that it is a slip.
    """

    path: str
    word: str
    count: int
    line: int
    column: int
    nearest: str
    confidence: Confidence


def new_words(session: Session, paths: Iterable[str], unread: list[str]) -> Iterator[New]:
    """The unknown words of files, file by file, in the order in which they are met.

    Args:
        session: gives settings and the proofreader.
        paths: files and folders.
        unread: gets a line for each file that could not be read.
    """
    for path in session.files(paths):
        try:
            document = parse(discovery.read(path))
        except UnreadableError as error:
            unread.append(f"{path}: {error.reason}")
            continue
        if not document.language or document.language.lower().startswith("en"):
            yield from _of(session, path, document)


def _of(session: Session, path: str, document: Document) -> list[New]:
    settings = session.settings_for(path)
    context = session.proofreader.context(settings, settings.language or detect(document))
    options = session.proofreader.options(session.proofreader.checkers["spelling"], settings)
    found: dict[str, New] = {}
    matches = [match for match in spelling.check(document, options, context) if match.rule.id == RULE]
    for match in sorted(matches, key=lambda match: match.span):
        text = document.prose[match.span.start : match.span.end]
        word = spelling.entry(text)
        held = found.get(word)
        if held:
            held.count += 1
            continue
        line, column = document.source.position(document.to_source(match.span).start)
        nearest = match.replacements[0] if match.replacements else next(iter(spelling.suggestions(word)), "")
        sure = match.confidence or match.rule.confidence
        found[word] = New(path, word, 1, line, column, nearest, sure)
    return list(found.values())
