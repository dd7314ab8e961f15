"""House rules as the files that they are: read one by one, and the lines of their texts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lint.checker import Checker
from lint.checkers import house
from lint.checkers.house._search import Search
from lint.document import Document
from lint.errors import RuleError
from lint.finding import Match
from lint.packs import load, single
from lint.packs.fields import Node, read
from lint.packs.rule import HouseRule, compile_rule
from lint.proving.examples import Part


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a folder of rules holds.

    Attributes:
        rules: that are well formed.
        mistakes: of the others and of the folder, a line each, with file and line.
    """

    rules: tuple[HouseRule, ...]
    mistakes: tuple[str, ...]


def gather(folder: Path) -> Gathered:
    """The rules of a pack, each on its own: a mistake in one file does not hide the others."""
    try:
        return Gathered(tuple(load((str(folder),), "", house.kinds()).rules), ())
    except RuleError as error:
        whole = str(error)
    rules: list[HouseRule] = []
    mistakes: list[str] = []
    for file in rule_files(folder):
        try:
            rules.append(rule_of(file))
        except RuleError as error:
            mistakes.append(str(error))
    # A name that two rules claim, or a wrong _pack.yaml, is a mistake of no single file.
    return Gathered(tuple(rules), tuple(dict.fromkeys(mistakes or [whole])))


def rule_files(folder: Path) -> list[Path]:
    """The rule files of a folder, by name."""
    return sorted(file for file in folder.glob("*.yaml") if not file.name.startswith("_"))


def rule_of(file: Path) -> HouseRule:
    """The rule of a file, whether or not its folder is a pack.

    Raises:
        RuleError: a mistake in it, with file and line.
    """
    return compile_rule(name_of(file), read(file), house.kinds())


def name_of(file: Path) -> str:
    """The id of the rule that a file holds: folder, full stop, file name without its ending."""
    return f"{file.absolute().parent.name}.{file.stem}"


def file_of(rule: HouseRule) -> Path:
    """The file that a rule was read from."""
    return Path(rule.where.rpartition(":")[0])


def line_of(node: Node, part: Part) -> int:
    """The line of a text of a rule file, from 1; of the whole rule if it is not there."""
    key, number, inner = part
    value = child(node, key)
    if value is None:
        return node.line
    item = value.items[number] if value.tag == "list" and number < len(value.items) else value
    return (child(item, inner) or item).line


def child(node: Node, key: str) -> Node | None:
    """The value of a key of a mapping."""
    return next((value for name, value in node.entries if name.text == key), None)


def checker_of(rules: Sequence[HouseRule]) -> Checker:
    """A checker of these rules alone, as the house checker would run them."""

    @cache
    def search(dialect: str) -> Search:
        return Search(single(with_literals(rules)), house.kinds(), dialect)

    return Checker(
        name="house",
        scope="document",
        check=lambda document, _options, context: run(document, search(context.dialect)),
        options=house.Options,
        rules=lambda _options, _context: tuple(rule.rule() for rule in rules),
    )


def with_literals(rules: Iterable[HouseRule]) -> list[HouseRule]:
    """Rules with what they look for: those of a compiled pack have it in the pack's index alone.

    Raises:
        RuleError: if a file has changed since and has a mistake now.
    """
    return [rule if rule.literals else rule_again(rule) for rule in rules]


def rule_again(rule: HouseRule) -> HouseRule:
    """A rule of a compiled pack, read from its file once more."""
    return compile_rule(rule.id, read(file_of(rule)), house.kinds())


def run(document: Document, search: Search) -> Iterator[Match]:
    """Every match of the rules of a search in a document; spans in its prose."""
    for said in house.search_document(document, search):
        if isinstance(said, Match):
            yield said
