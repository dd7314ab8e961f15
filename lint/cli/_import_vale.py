"""``prooflint import vale``: Vale styles become packs of house rules."""

import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from lint import packs, resources
from lint.checkers import house
from lint.cli._arguments import Parser
from lint.cli._session import Session
from lint.cli._terminal import write
from lint.cli._words_lists import shown
from lint.display import safe
from lint.errors import UserError
from lint.importing import Imported, packing, vale
from lint.settings import Settings

HOME = "rules"
"""Where packs go if nobody says where: a folder beside the settings file."""


def main(argv: Sequence[str]) -> int:
    """Read styles and write packs.

    Returns:
        0; 1 if a pack was not written because its folder is there already.
    """
    found = Parser(
        prog="prooflint import vale",
        description="Make packs of house rules from Vale styles. Each rule is tried with examples made of its own "
        "words; what cannot be carried over is listed with the reason. Nothing is ever overwritten.",
    )
    found.add_argument("path", metavar="PATH", help="a style, a folder of styles, or .vale.ini")
    found.add_argument("--into", metavar="FOLDER", help=f"where the packs go ({HOME} beside the settings file)")
    found.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    found.add_argument("--config", metavar="FILE", help="this settings file instead of the nearest one")
    arguments = found.parse(argv)
    settings = Session(arguments).base
    home = Path(arguments.into) if arguments.into else Path(settings.root) / HOME
    folders: list[Path] = []
    there: list[Path] = []
    changed = vale.levels(Path(arguments.path))
    for style in vale.styles(Path(arguments.path)):
        made = packing.packed(*vale.drafts(style, changed))
        placed = {home / pack: texts for pack, texts in made.packs.items()}
        taken = [folder for folder in placed if os.path.lexists(folder)]
        there += taken
        folders += placed
        _show(made, placed, taken)
        if not arguments.dry_run:
            for folder in placed.keys() - set(taken):
                _place(folder, placed[folder])
    if folders:
        write([f"\nIn {_settings_file(settings)}:\n{_line(folders, settings)}\n"])
    lists = [safe(shown(file)) for file in vale.vocabularies(Path(arguments.path))]
    if lists:
        write([f"\nIts vocabularies come over with: prooflint import words {' '.join(lists)}\n"])
    if arguments.dry_run:
        print("Nothing was written (--dry-run).")
    return 1 if there else 0


def _show(made: Imported, placed: Mapping[Path, Mapping[str, str]], taken: Sequence[Path]) -> None:
    """Print what became of one style."""
    covered = [left for left in made.left if left.covered]
    lost = [left for left in made.left if not left.covered]
    gone = {left.origin for left in made.left} - set(made.origins)
    write([f"{safe(made.about)} {len(made.origins)} of {len(made.origins) + len(gone)} rules carried over.\n"])
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(made.kinds.items(), key=lambda one: -one[1]))
    write([f"  kinds: {kinds}\n"] if kinds else [])
    for folder, texts in placed.items():
        count = f"{len(texts) - 1} rule{'' if len(texts) == 2 else 's'}"
        state = "is there already and stays as it is; delete it or name another folder with --into"
        write([f"  {safe(shown(folder))}: {state if folder in taken else count}\n"])
    if len(placed) > 1:
        write(["  (rules that speak only where another one speaks too have a pack of their own)\n"])
    for title, rows in (
        ("there already", [(left.origin, left.reason) for left in covered]),
        ("not carried over", [(left.origin, left.reason) for left in lost]),
        ("not exactly as it was", made.notes),
    ):
        if rows:
            write([f"  {title}:\n", *(f"    {safe(origin)}: {safe(reason)}\n" for origin, reason in rows)])


def _line(folders: Sequence[Path], settings: Settings) -> str:
    """The line of the settings file that switches the packs on, with those that are on already."""
    named = list(settings.packs)
    if not named:
        # As soon as packs are named, those that come with the tool must be named too.
        named = [pack.name for pack in packs.built_in(_cache(), house.kinds()) if pack.default]
    named += [_relative(folder, Path(settings.root)) for folder in folders]
    return f"packs = {json.dumps(list(dict.fromkeys(named)), ensure_ascii=False)}"


def _cache() -> str:
    return str(resources.cache(os.environ))


def _relative(folder: Path, root: Path) -> str:
    return Path(os.path.relpath(folder.resolve(), root.resolve())).as_posix()


def _settings_file(settings: Settings) -> str:
    return shown(Path(settings.file)) if settings.file else "prooflint.toml"


def _place(folder: Path, texts: Mapping[str, str]) -> None:
    """Put a pack where it belongs, whole or not at all.

    Raises:
        UserError: if it cannot be written.
    """
    draft = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        for name, text in texts.items():
            (draft / name).write_text(text, "utf-8", newline="\n")
        draft.chmod(folder.parent.stat().st_mode & 0o777)
        draft.rename(folder)
    except OSError as error:
        if draft is not None:
            shutil.rmtree(draft, ignore_errors=True)
        raise UserError(f"{folder}: cannot be written: {(error.strerror or str(error)).lower()}") from None
