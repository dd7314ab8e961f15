"""Packs: folders of house rules, read from YAML once and kept in a compact form.

``load`` is all that the checker needs. It gives the same with and without a cache folder.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lint import resources
from lint.errors import RuleError
from lint.finding import Rule
from lint.packs import store
from lint.packs.fields import Fields, read
from lint.packs.index import Index, index
from lint.packs.rule import HouseRule, Kind, compile_rule

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
        index: of their literals.
    """

    name: str
    title: str
    about: str
    default: bool
    rules: tuple[HouseRule, ...]
    index: Index


@dataclass(frozen=True)
class Packs:
    """What ``load`` gives.

    Attributes:
        rules: of all packs, in the order of the packs and of their file names.
        indexes: of each pack, with the place of its first rule.
    """

    rules: tuple[HouseRule, ...]
    indexes: tuple[tuple[int, Index], ...]

    @cached_property
    def records(self) -> dict[str, Rule]:
        """The full record of every rule by id."""
        return {rule.id: rule.rule() for rule in self.rules}


def load(folders: tuple[str, ...], cache: str, kinds: Mapping[str, Kind]) -> Packs:
    """The rules of packs.

    Args:
        folders: of the packs; empty for the built-in ones that are on by default.
        cache: folder for compiled packs, or empty; one that cannot be written does no harm.
        kinds: all kinds by name.

    Raises:
        RuleError: a mistake in a rule file, with file and line, or a name that two rules claim.
    """
    chosen = [load_pack(Path(folder), cache, kinds) for folder in dict.fromkeys(folders)]
    if not folders:
        chosen = [pack for pack in built_in(cache, kinds) if pack.default]
    rules: list[HouseRule] = []
    indexes: list[tuple[int, Index]] = []
    for pack in chosen:
        indexes.append((len(rules), pack.index))
        rules += pack.rules
    _refuse_doubles(rules)
    return Packs(tuple(rules), tuple(indexes))


def single(rules: Sequence[HouseRule]) -> Packs:
    """Rules that were compiled one by one, as packs."""
    return Packs(tuple(rules), ((0, index(rules)),))


def built_in(cache: str, kinds: Mapping[str, Kind]) -> list[Pack]:
    """The packs that come with the tool, by name."""
    home = resources.packs()
    if not home.is_dir():
        return []
    folders = sorted(folder for folder in home.iterdir() if (folder / PACK_FILE).is_file())
    return [load_pack(folder, cache, kinds) for folder in folders]


def load_pack(folder: Path, cache: str, kinds: Mapping[str, Kind]) -> Pack:
    """One pack, from the cache if it is as it was.

    Raises:
        RuleError: a mistake in a rule file, with file and line.
    """
    key = store.key_of(folder)
    kept = store.get(folder, cache, key)
    if kept is not None:
        name, title, about, default, rules, literals = kept
        restored = tuple(HouseRule.from_plain(rule) for rule in rules)
        return Pack(name, title, about, default, restored, Index(*literals))
    pack = read_pack(folder, kinds)
    rules = tuple(rule.plain() for rule in pack.rules)
    plain = (pack.name, pack.title, pack.about, pack.default, rules, tuple(pack.index))
    store.put(folder, cache, key, plain)
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
    files = sorted(file for file in folder.glob("*.yaml") if not file.name.startswith("_"))
    stray = sorted(folder.glob("*.yml"))
    if stray:
        raise RuleError(f"{stray[0]}: ends in .yml; expected .yaml")
    rules = tuple(compile_rule(f"{name}.{file.stem}", read(file), kinds) for file in files)
    return Pack(name, title, about, default, rules, index(rules))


def _refuse_doubles(rules: Sequence[HouseRule]) -> None:
    owners: dict[str, str] = {}
    for rule in rules:
        for name in (rule.id, *rule.aliases):
            if name in owners:
                raise RuleError(
                    f"{rule.where}: the name {name} already belongs to {owners[name]}; expected another"
                )
            owners[name] = rule.id
