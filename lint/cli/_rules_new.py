"""``prooflint rules new``: a rule of one's own, with an example from the articles."""

import argparse
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from lint import discovery, resources
from lint.checker import DIALECTS
from lint.cli._arguments import Parser, add_settings
from lint.cli._rules_draft import KINDS, Author, Draft
from lint.cli._rules_named import shown
from lint.cli._rules_test import main as test
from lint.cli._rules_trial import Trial
from lint.cli._rules_try import as_text, try_rule
from lint.cli._session import Session
from lint.cli._terminal import tell, write
from lint.document import Document
from lint.engine import parse
from lint.errors import UnreadableError, UserError
from lint.packs import PACK_FILE, built_in, split_pin
from lint.packs.naming import complaint
from lint.proving.files import rule_of
from lint.settings import Settings, near

QUESTIONS = {
    "kind": f"Kind ({', '.join(KINDS)})",
    "phrase": "Words to look for (several with commas)",
    "better": "What to write instead (the best first, with commas)",
    "why": "Why, in a sentence for the writer",
    "name": "Name of the rule",
    "pack": "Folder for it",
}
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

ARTICLES = 2000
"""Articles that are searched for an example."""


def main(argv: Sequence[str]) -> int:
    """Ask, look for an example, write, test and try.

    Returns:
        0; 1 if the examples of the new rule do not hold; 3 if an article could not be read.
    """
    arguments = _arguments(argv)
    session = Session(arguments, everything=True)
    settings = session.base.with_values(session.given)
    draft = _draft(arguments, settings)
    folder = _folder(arguments.pack, settings)
    file = folder / f"{draft.name}.yaml"
    if os.path.lexists(file):
        raise UserError(f"{shown(file)}: is there already and stays as it is; choose another --name")
    files = list(session.files(arguments.paths))
    author = Author(draft, settings.language or DIALECTS[0])
    _given_texts(author, arguments)
    author.read(_documents(files[:ARTICLES]))
    _complete(author, arguments)
    _make(folder, arguments)
    _write(file, draft.text())
    write([f"{shown(file)} is written:\n\n", draft.text(), "\n"])
    write(_line_for_settings(folder, settings))
    status = test([str(file)])
    tried = try_rule(Trial(session, rule_of(file)), files)
    write(as_text(tried, 5))
    for line in tried.unread:
        tell(f"not checked: {line}")
    return status or (3 if tried.unread else 0)


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    found = Parser(
        prog="prooflint rules new",
        description="Write a rule with an example from your articles, test it and try it. In a terminal it asks for "
        "what is missing. Nothing that is there is overwritten.",
    )
    found.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="articles to look for examples in (.)"
    )
    found.add_argument("--kind", choices=KINDS, help=", ".join(KINDS))
    found.add_argument("--phrase", action="append", metavar="TEXT", help="words to look for (repeatable)")
    found.add_argument(
        "--better", action="append", metavar="TEXT", help="what to write instead, the best first (repeatable)"
    )
    found.add_argument("--why", metavar="TEXT", help="the reason, a sentence for the writer")
    found.add_argument(
        "--name", metavar="NAME", help="of the rule: small letters, digits, hyphens (from the phrase)"
    )
    found.add_argument(
        "--pack", metavar="FOLDER", help="folder beside prooflint.toml (the project’s own, or house)"
    )
    found.add_argument("--create", action="store_true", help="make the folder if it is not there")
    found.add_argument("--message", metavar="TEXT", help="one line for the writer, with {found} and {better}")
    found.add_argument("--source", default="", metavar="LINK", help="the page of a guide that says so")
    found.add_argument("--severity", choices=("error", "warning", "info"), default="", help="(warning)")
    found.add_argument("--bad", metavar="TEXT", help="an example, if the articles have none")
    found.add_argument("--good", metavar="TEXT", help="the example mended")
    found.add_argument(
        "--clean", action="append", default=[], metavar="TEXT", help="a text that looks alike and is right"
    )
    add_settings(found)
    return found.parse(argv)


def _ask(question: str, default: str = "") -> str:
    hint = f" [{default}]" if default else ""
    try:
        return input(f"{question}{hint}: ").strip() or default
    except EOFError:
        raise UserError("the answers ended before the rule was complete") from None


def _asks() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _draft(arguments: argparse.Namespace, settings: Settings) -> Draft:
    """The draft as far as it is known, asked for at a terminal.

    Raises:
        UserError: if something is missing and nobody can be asked, or if an answer is none.
    """
    needed = ["kind", "phrase", "why"]
    if arguments.kind in (None, "replace"):
        needed.insert(2, "better")
    if not _asks():
        missing = [
            f"--{key}" for key in needed if not getattr(arguments, key) and (key != "better" or arguments.kind)
        ]
        if missing:
            raise UserError(f"name {', '.join(missing)} (see prooflint rules new --help)")
    for key in needed:
        if not getattr(arguments, key) and (key != "better" or arguments.kind == "replace"):
            _answer(arguments, key)
    default = re.sub(r"[^a-z0-9]+", "-", arguments.phrase[0].lower()).strip("-") or "rule"
    pack = _default_pack(settings)
    if _asks():
        arguments.name = arguments.name or _ask(QUESTIONS["name"], default)
        arguments.pack = arguments.pack or _ask(QUESTIONS["pack"], pack)
    arguments.pack = arguments.pack or pack
    if not _NAME.fullmatch(arguments.name or default):
        raise UserError(f"--name {arguments.name or default}: expected small letters, digits and hyphens")
    if arguments.kind != "replace" and arguments.better:
        raise UserError(f"--better: a rule of kind {arguments.kind} puts nothing there; expected --kind replace")
    return Draft(
        kind=arguments.kind,
        phrases=tuple(dict.fromkeys(arguments.phrase)),
        why=arguments.why,
        name=arguments.name or default,
        better=tuple(arguments.better or ()),
        message=arguments.message or "",
        source=arguments.source,
        severity=arguments.severity,
    )


def _answer(arguments: argparse.Namespace, key: str) -> None:
    text = ""
    while not text:
        text = _ask(QUESTIONS[key])
        if key == "kind" and text not in KINDS:
            print(f"There are {', '.join(KINDS)}{near(text, KINDS)}.")
            text = ""
    several = key in ("phrase", "better")
    setattr(arguments, key, [part.strip() for part in text.split(",") if part.strip()] if several else text)


def _default_pack(settings: Settings) -> str:
    """The first pack of the project's own."""
    names = (split_pin(name)[0] for name in settings.packs)
    return next((name for name in names if (Path(settings.root) / name).is_dir()), "house")


def _folder(pack: str, settings: Settings) -> Path:
    """Where the rule goes.

    Raises:
        UserError: if the pack comes with the tool, or if no pack may have its name.
    """
    if (resources.packs() / pack / PACK_FILE).is_file():
        raise UserError(f"--pack {pack}: this pack comes with the tool; choose another folder, such as house")
    folder = Path(settings.root) / pack
    wrong = complaint(folder.name)
    if wrong:
        raise UserError(f"--pack {pack}: {wrong}")
    return folder


def _documents(files: Sequence[str]) -> Iterator[Document]:
    for path in files:
        try:
            yield parse(discovery.read(path))
        except UnreadableError:
            continue  # the try afterwards names it


def _given_texts(author: Author, arguments: argparse.Namespace) -> None:
    """Take over the texts of the command line.

    Raises:
        UserError: if the rule does not speak about “bad”, or speaks about a text that is to be right.
    """
    draft = author.draft
    if arguments.bad:
        if not author.said(arguments.bad):
            raise UserError(
                f"--bad “{arguments.bad}”: the rule finds nothing in it; expected a text with its words"
            )
        draft.bad, draft.good = arguments.bad, arguments.good or author.corrected(arguments.bad)
    draft.good = draft.good or arguments.good or ""
    for key, text in [("good", draft.good), *(("clean", text) for text in arguments.clean)]:
        if text and author.said(text):
            raise UserError(f"--{key} “{text}”: the rule finds its words in it; expected a text without them")
    draft.clean += arguments.clean


def _complete(author: Author, arguments: argparse.Namespace) -> None:
    """Ask for the texts that the articles did not give.

    Raises:
        UserError: if nobody can be asked.
    """
    draft = author.draft
    if not draft.bad:
        if not _asks():
            raise UserError(f"no sentence of the articles has “{draft.phrases[0]}”; give an example with --bad")
        arguments.bad = _ask("The articles have no example. A text with the mistake")
    if not draft.clean:
        if not _asks():
            raise UserError("no sentence of the articles looks alike and is right; give one with --clean")
        arguments.clean = [_ask("A text that looks alike and is right")]
    else:
        arguments.clean = []
    if not draft.bad or not draft.clean:
        _given_texts(author, arguments)


def _make(folder: Path, arguments: argparse.Namespace) -> None:
    """The folder of the pack, if it is not there and somebody wants it."""
    if folder.is_dir():
        return
    name = shown(folder)
    if not arguments.create and not (
        _asks() and _ask(f"Make the folder {name}? (yes, no)", "yes").lower() in ("y", "yes")
    ):
        raise UserError(f"{name}: no such folder; --create makes it")
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise UserError(f"{name}: cannot be made: {(error.strerror or str(error)).lower()}") from None
    title = folder.name.replace("-", " ").capitalize()
    _write(folder / PACK_FILE, f"name: {folder.name}\ntitle: {title}\nabout: Rules of our own.\n")


def _write(file: Path, text: str) -> None:
    """Write a new file; one that is there stays."""
    try:
        with file.open("x", encoding="utf-8", newline="") as target:
            target.write(text)
    except FileExistsError:
        raise UserError(f"{shown(file)}: is there already and stays as it is") from None
    except OSError as error:
        raise UserError(f"{shown(file)}: cannot be written: {(error.strerror or str(error)).lower()}") from None


def _line_for_settings(folder: Path, settings: Settings) -> Iterator[str]:
    """What switches the pack on, if it is not on yet."""
    name = os.path.relpath(folder, settings.root).replace(os.sep, "/")
    if any(split_pin(entry)[0] == name for entry in settings.packs):
        return
    from lint.checkers import house  # noqa: PLC0415

    known = settings.packs or [pack.name for pack in built_in("", house.kinds()) if pack.default]
    listed = ", ".join(f'"{entry}"' for entry in (*known, name))
    file = shown(Path(settings.file)) if settings.file else "prooflint.toml"
    yield f"To switch the pack on, put this line at the top of {file}:\n\n  packs = [{listed}]\n\n"
