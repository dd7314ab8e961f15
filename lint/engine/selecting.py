"""What settings want: the folders of their packs, and which findings are reported."""

import os
from collections.abc import Iterable
from pathlib import Path

from lint import resources
from lint.errors import UserError
from lint.packs import split_pin, verify_pin
from lint.selection import Selection
from lint.settings import Settings, near
from lint.suppression import Terms


def pack_folders(settings: Settings) -> tuple[str, ...]:
    """The folders of the packs that the settings name; empty for the built-in ones that are on by default.

    Raises:
        UserError: if there is no such pack.
    """
    found = []
    for entry in settings.packs:
        name, _ = split_pin(entry)
        own, built_in = Path(settings.root) / name, resources.packs() / name
        place = built_in if (built_in / "_pack.yaml").is_file() else own
        if not place.is_dir():
            known = sorted(file.parent.name for file in resources.packs().glob("*/_pack.yaml"))
            raise UserError(f"{settings.file or 'settings'}: no pack is called “{name}”{near(name, known)}")
        verify_pin(entry, place, settings.file or "settings")
        found.append(str(place))
    return tuple(found)


def selection_of(settings: Settings, path: str = "") -> Selection:
    """What the settings want reported, of a file if one is named: a rule may be for some files only."""
    return Selection(
        settings.select,
        settings.extend_select,
        settings.ignore,
        settings.severity,
        settings.min_confidence,
        os.path.relpath(path, settings.root).replace(os.sep, "/") if path else "",
    )


def terms_of(settings: Settings, today: str, silent: Iterable[str] = ()) -> Terms:
    """The terms on which an article may ask for silence.

    Args:
        settings: that hold for it.
        today: the day of the run.
        silent: names of the engines that were not asked.
    """
    asked = (*settings.select, *settings.extend_select) if settings.select else ()
    stated = Terms.of(settings.suppressions, today)
    return stated._replace(silent=tuple(silent), asked=asked, ignored=settings.ignore)
