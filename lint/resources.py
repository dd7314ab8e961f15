"""Where the tool's own data lies, in a wheel and in a checkout; where its caches may go."""

from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent


def data(name: str) -> Path:
    """A file of ``lint/data``."""
    return HERE / "data" / name


def packs() -> Path:
    """The folder of the rule packs: inside the package when installed, beside it in a checkout."""
    inside = HERE / "rules"
    return inside if inside.is_dir() else HERE.parent / "rules"


def cache(environ: Mapping[str, str]) -> Path:
    """The user's cache folder for this tool; it need not exist.

    Args:
        environ: the process environment, which only a front end reads.
    """
    base = environ.get("PROOFLINT_CACHE_DIR")
    if base:
        return Path(base)
    return Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "prooflint"
