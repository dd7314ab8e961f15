"""``prooflint rules docs``: pages about all rules and profiles, for a site of documentation."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lint import pages, profiles
from lint.checkers import house
from lint.cli._arguments import Parser, add_settings
from lint.cli._session import Session
from lint.cli._terminal import write, write_file
from lint.errors import UserError
from lint.finding import Rule
from lint.packs import PACK_FILE, built_in, load_pack


def main(argv: Sequence[str]) -> int:
    """Write the pages, or say which of them are not as they would be written.

    Returns:
        0; 1 if ``--check`` finds a page that is old, missing or left over.
    """
    found = Parser(
        prog="prooflint rules docs", description="Write pages about all rules and profiles in Markdown."
    )
    found.add_argument(
        "--into", required=True, metavar="FOLDER", help="writes the folders rules and profiles in it"
    )
    found.add_argument("--check", action="store_true", help="write nothing; say which pages are out of date")
    add_settings(found)
    arguments = found.parse(argv)
    root = Path(arguments.into)
    if not root.is_dir():
        raise UserError(f"--into {root}: no such folder")
    wanted = {root / name: text for name, text in _pages(Session(arguments))}
    old = [file for file, text in wanted.items() if not file.is_file() or file.read_text("utf-8") != text]
    stray = [file for file in _ours(root) if file not in wanted]
    if arguments.check:
        write(
            f"{file}: out of date; run “prooflint rules docs --into {root}”\n" for file in sorted({*old, *stray})
        )
        return 1 if old or stray else 0
    for file in old:
        file.parent.mkdir(exist_ok=True)
        write_file(str(file), [wanted[file]])
    for file in stray:
        file.unlink()
    print(f"{len(wanted)} pages in {root}, {len(old)} of them written, {len(stray)} taken away")
    return 0


def _ours(root: Path) -> Iterator[Path]:
    """The pages that an earlier run wrote, which begin with our note; others are left alone."""
    for folder in (pages.RULES, pages.PROFILES):
        for file in (root / folder).glob("*.md"):
            if pages.is_made(file.read_text("utf-8", "replace")):
                yield file


def _pages(session: Session) -> Iterator[tuple[str, str]]:
    """The pages with their places below the folder."""
    rules = session.proofreader.rules(session.base)
    known = profiles.all_profiles()
    families: dict[str, list[Rule]] = {}
    engines = set(session.proofreader.guests.checkers)  # their rules are explained by those who wrote them
    for rule in rules.values():
        name = rule.id.partition(".")[0]
        if name not in engines:
            families.setdefault(name, []).append(rule)
    about = _about(session)
    rows = []
    for name, members in families.items():
        title, text = about.get(name, (f"{name.capitalize()}", ""))
        rows.append((name, title, text, len(members), sum(rule.default for rule in members)))
        yield f"{pages.RULES}/{name}.md", pages.pack_page(title, text, members, known)
    yield f"{pages.RULES}/README.md", pages.index_page(rows)
    for profile in known.values():
        yield f"{pages.PROFILES}/{profile.name}.md", pages.profile_page(profile)
    yield f"{pages.PROFILES}/README.md", pages.differences_page(known)


def _about(session: Session) -> dict[str, tuple[str, str]]:
    """Title and paragraph of each pack and of each checker that has rules of its own."""
    found = {}
    for name, checker in session.proofreader.checkers.items():
        found[name] = (name.capitalize(), checker.about)
    packs = list(built_in("", house.kinds()))
    for folder in session.base.packs:
        place = Path(session.base.root) / folder
        if (place / PACK_FILE).is_file():
            packs.append(load_pack(place, "", house.kinds()))
    return found | {pack.name: (pack.title, pack.about) for pack in packs}
