"""Packs: folders of house rules, read from YAML once and kept in a compact form.

``load`` is all that the checker needs. It gives the same with and without a cache folder.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lint import resources
from lint.errors import RuleError
from lint.packs import store
from lint.packs.fields import Fields, read
from lint.packs.naming import complaint
from lint.packs.pinning import content_hash, rule_files, split_pin, verify_pin
from lint.packs.rule import HouseRule, Kind, compile_rule
from lint.packs.shelf import Packs, shelve

__all__ = [
    "PACK_FILE",
    "Pack",
    "Packs",
    "built_in",
    "content_hash",
    "load",
    "load_pack",
    "read_pack",
    "single",
    "split_pin",
    "verify_pin",
]

PACK_FILE = "_pack.yaml"


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of rules.

    Attributes:
        name: first part of its rules' ids.
        title: its name for a reader.
        about: one paragraph.
        default: on when the settings name no packs.
        rules: by file name.
    """

    name: str
    title: str
    about: str
    default: bool
    rules: tuple[HouseRule, ...]


def load(folders: tuple[str, ...], cache: str, kinds: Mapping[str, Kind]) -> Packs:
    """The rules of packs.

    Args:
        folders: of the packs; empty for the built-in ones that are on by default.
        cache: folder for compiled packs, or empty; one that cannot be written does no harm.
        kinds: all kinds by name.

    Raises:
        RuleError: a mistake in a rule file, with file and line, or a name that two rules claim.
    """
    places = [Path(folder) for folder in dict.fromkeys(folders)] or _built_in_folders()
    keys = tuple(store.key_of(place) for place in places)
    name = "" if folders else "built-in"
    kept = store.get(store.place_of(places, cache, name), keys)
    if kept is not None:
        return Packs.from_plain(*kept)
    chosen = [_load(place, cache, key, kinds) for place, key in zip(places, keys, strict=True)]
    rules = [rule for pack in chosen if folders or pack.default for rule in pack.rules]
    _refuse_doubles(rules)
    packs = shelve(rules)
    store.put(store.place_of(places, cache, name), keys, packs.plain(), packs.bulk())
    return packs


def single(rules: Sequence[HouseRule]) -> Packs:
    """Rules that were compiled one by one, as packs."""
    return shelve(rules)


def built_in(cache: str, kinds: Mapping[str, Kind]) -> list[Pack]:
    """The packs that come with the tool, by name."""
    return [load_pack(folder, cache, kinds) for folder in _built_in_folders()]


def _built_in_folders() -> list[Path]:
    home = resources.packs()
    if not home.is_dir():
        return []
    return sorted(folder for folder in home.iterdir() if (folder / PACK_FILE).is_file())


def load_pack(folder: Path, cache: str, kinds: Mapping[str, Kind]) -> Pack:
    """One pack, from the cache if it is as it was.

    Raises:
        RuleError: a mistake in a rule file, with file and line.
    """
    return _load(folder, cache, store.key_of(folder), kinds)


def _load(folder: Path, cache: str, key: store.Key, kinds: Mapping[str, Kind]) -> Pack:
    place = store.place_of([folder], cache, folder.name)
    kept = store.get(place, key)
    if kept is not None:
        (name, title, about, default, rules), _ = kept
        return Pack(name, title, about, default, tuple(map(HouseRule.from_plain, rules)))
    pack = read_pack(folder, kinds)
    rules = tuple(rule.plain() for rule in pack.rules)
    store.put(place, key, (pack.name, pack.title, pack.about, pack.default, rules))
    return pack


def read_pack(folder: Path, kinds: Mapping[str, Kind]) -> Pack:
    """One pack from its YAML files.

    Raises:
        RuleError: a mistake in a rule file, with file and line.
    """
    name, title, about, default = folder.name, folder.name, "", False
    head = folder / PACK_FILE
    if head.is_file():
        fields = Fields(read(head), "the pack", ("name", "title", "about", "default"))
        name = fields.text("name", name)
        title = fields.text("title", name)
        about = " ".join(fields.text("about", "-").split())
        default = fields.flag("default", default=False)
        if name != folder.name:
            fields.need("name").fail(
                f"the pack is called “{name}”; expected the name of its folder, {folder.name}"
            )
    files = [file for file in rule_files(folder) if not file.name.startswith("_")]
    wrong = complaint(name)
    if wrong:
        raise RuleError(f"{head if head.is_file() else next(iter(files), folder)}:1: {wrong}")
    rules = tuple(compile_rule(f"{name}.{file.stem}", read(file), kinds) for file in files)
    return Pack(name, title, about, default, rules)


def _refuse_doubles(rules: Sequence[HouseRule]) -> None:
    owners: dict[str, str] = {}
    for rule in rules:
        for name in (rule.id, *rule.aliases):
            if name in owners:
                raise RuleError(
                    f"{rule.where}: the name {name} already belongs to {owners[name]}; expected another"
                )
            owners[name] = rule.id
