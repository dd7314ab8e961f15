"""``prooflint rules hash``: what a pack is pinned by."""

from collections.abc import Sequence
from pathlib import Path

from lint import resources
from lint.cli._arguments import Parser
from lint.cli._session import Session
from lint.display import safe
from lint.errors import UserError
from lint.packs import content_hash
from lint.settings import near


def main(argv: Sequence[str]) -> int:
    """Print the hash of each pack, as it is written in the settings.

    Returns:
        Always 0.
    """
    found = Parser(
        prog="prooflint rules hash",
        description="Print packs with the hash of their content, as the list “packs” of the settings takes them.",
    )
    found.add_argument("packs", nargs="+", metavar="PACK", help="names or folders of packs")
    found.add_argument("--config", metavar="FILE", help="this settings file instead of the nearest one")
    arguments = found.parse(argv)
    root = Path(Session(arguments).base.root)
    for name in arguments.packs:
        print(f"{safe(name)}@{content_hash(_folder(name, root))}")
    return 0


def _folder(name: str, root: Path) -> Path:
    """The folder of a pack: a built-in one, one beside the settings, or a path.

    Raises:
        UserError: if there is none, or if it holds no rules.
    """
    for place in (resources.packs() / name, root / name, Path(name)):
        if any(place.glob("*.yaml")):
            return place
    known = sorted(file.parent.name for file in resources.packs().glob("*/_pack.yaml"))
    raise UserError(f"no pack is called “{name}”{near(name, known)}")
