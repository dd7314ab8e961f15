"""``prooflint words trace``: why a word counts as known or not."""

import json
from collections.abc import Iterator, Sequence

from lint import discovery
from lint.checker import Context
from lint.checkers import names, spelling
from lint.checkers.spelling import Step
from lint.cli._arguments import Parser, add_settings
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.cli._words_lists import holding
from lint.dialect import detect
from lint.display import safe
from lint.document import Document
from lint.engine import parse
from lint.errors import EngineError, UnreadableError, UserError
from lint.settings import Settings

SAID = {
    "right": "So it is right.",
    "wrong": "So it is reported.",
    "possible": "So it is a possible slip, shown with --min-confidence possible.",
}


def main(argv: Sequence[str]) -> int:
    """Print the steps.

    Returns:
        0 if the word is right, 1 if it is reported or a possible slip, 3 if the article could not be read.
    """
    found = Parser(prog="prooflint words trace", description="Say step by step why a word counts as known or not.")
    found.add_argument("word", metavar="WORD", help="the word as the article has it")
    found.add_argument("path", nargs="?", metavar="PATH", help="the article that it stands in")
    found.add_argument("--output-format", choices=("text", "json"), default="text", help="(text)")
    add_settings(found)
    arguments = found.parse(argv)
    if not arguments.word.strip() or any(mark.isspace() for mark in arguments.word.strip()):
        raise UserError(f"{arguments.word}: name one word")
    session = Session(arguments)
    settings = holding(session, [arguments.path] if arguments.path else [])
    try:
        document = parse(discovery.read(arguments.path)) if arguments.path else None
    except UnreadableError as error:
        print(f"prooflint: not read: {safe(str(error))}")
        return 3
    dialect = settings.language or (detect(document) if document else "en")
    context = session.proofreader.context(settings, dialect)
    rows = list(_steps(arguments.word.strip(), session, settings, context, document))
    verdict = next((step.verdict for step in reversed(rows) if step.verdict), "possible")
    if arguments.output_format == "json":
        steps = [step._asdict() for step in rows]
        print(
            json.dumps({"word": arguments.word, "verdict": verdict, "steps": steps}, indent=1, ensure_ascii=False)
        )
    else:
        write(f"{step.asked:<16}{safe(step.answer)}\n" for step in rows)
        print(SAID[verdict])
    return 0 if verdict == "right" else 1


def _steps(
    word: str, session: Session, settings: Settings, context: Context, document: Document | None
) -> Iterator[Step]:
    last = ""
    for step in spelling.steps(word, context, document):
        last = step.verdict or last
        yield step
    if document is not None:
        yield from _variants(word, context, document)
    if last == "wrong":
        yield from _engines(word, session, settings, context)


def _variants(word: str, context: Context, document: Document) -> Iterator[Step]:
    """What the checker of names says about it."""
    for match in names.check(document, names.Options(), context):
        if document.prose[match.span.start : match.span.end] == word:
            sure = match.confidence or match.rule.confidence
            yield Step("names", match.message, "possible" if sure == "possible" else "wrong")
            return


def _engines(word: str, session: Session, settings: Settings, context: Context) -> Iterator[Step]:
    """Whether the dictionary of an engine that answers has a doubted word: then it is only a possible slip."""
    proofreader = session.proofreader
    for checker in proofreader.guests.wanted(settings):
        if checker.known is None:
            continue
        try:
            known = checker.known([word], proofreader.options(checker, settings), context)
        except EngineError as error:
            yield Step(checker.name, f"does not answer: {error}")
            continue
        yield (
            Step(checker.name, "its dictionary has it", "possible")
            if word in known
            else Step(checker.name, "its dictionary lacks it too")
        )
