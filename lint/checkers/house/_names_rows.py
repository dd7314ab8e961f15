"""The rows of a gazetteer: what a rule of the kind ``names`` knows about each of its names."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lint.packs.fields import Fields, Node, read
from lint.packs.phrases import even, straight

ROW_KEYS = ("name", "adjective", "wrong", "not", "other", "since", "family_first", "later")


# A word with a capital before a name is another first name, unless it is a title or opens the sentence.
_TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady dame president chancellor premier minister secretary senator governor general "
    "king queen prince princess pope chairman comrade leader leaders ambassador judge justice mayor professor "
    "representative congressman congresswoman prosecutor colonel marshal admiral sheikh ayatollah".split()
)
_OPENERS = frozenset(
    "the a an in on at but and or so yet when while if as after before since because though although that this for "
    "with from by to of both even only then still later now here there while what why how did does has had was is "
    "will would could should can may must let not under until unlike like against despite without behind".split()
)


_JOINTS = frozenset(" -")


class Row(NamedTuple):
    """A name and what is known about it, apostrophes straight.

    Attributes:
        node: where it stands.
        name: as it is written.
        adjective: of a country; may be empty.
        wrong: forms that nobody uses on purpose.
        alike: words that look like a slip for the name and are none.
        other: forms that others use on purpose.
        since: the year from which the name holds, or 0.
        family_first: the family name is the first word.
        later: how the bearer is called after the first mention.
    """

    node: Node
    name: str
    adjective: str
    wrong: tuple[str, ...]
    alike: tuple[str, ...]
    other: tuple[str, ...]
    since: int
    family_first: bool
    later: str

    @property
    def given(self) -> str:
        """What stands behind the family name where that comes first, else nothing."""
        family, _, given = self.name.partition(" ")
        return given if self.family_first and family == self.later else ""


def rows_of(node: Node) -> tuple[list[Row], bool]:
    """The rows of a rule, and whether they come from a list that several rules share.

    A text names that list: “people” is the file ``_people.yaml`` beside the rule.

    Raises:
        RuleError: with file and line: a row that cannot be understood, a name that occurs twice, a list that is
            not there.
    """
    shared = node.tag not in {"list", "mapping"}
    if shared:
        name = node.as_text("“names”")
        file = Path(node.file).parent / f"_{name}.yaml"
        if not name.replace("-", "").isalnum() or not file.is_file():
            node.fail(
                f"“names” is “{name}”; expected a list of names, or that of the file _{name}.yaml beside the rule"
            )
        node = read(file)
    rows: list[Row] = []
    seen: set[str] = set()
    for item in node.as_list("“names”"):
        row = _row(item)
        if row.name in seen:
            item.fail(f"the name “{row.name}” occurs twice; expected it once")
        seen.add(row.name)
        rows.append(row)
    return rows, shared


def needing(rows: Sequence[Row], key: str, *, shared: bool) -> Iterator[Row]:
    """The rows that have a key; in a list of the rule's own each must have it."""
    for row in rows:
        if getattr(row, key):
            yield row
        elif not shared:
            row.node.fail(f"the name “{row.name}” has no “{key}”; expected one for this check")


def _row(node: Node) -> Row:
    if node.tag != "mapping":
        name = _plain(node.as_text("a name"))
        return Row(node, name, "", (), (), (), 0, family_first=False, later=name.rpartition(" ")[2])
    fields = Fields(node, "a name", ROW_KEYS)
    name = _plain(fields.text("name"))
    first = fields.flag("family_first", default=False)
    year = fields.get("since")
    return Row(
        node,
        name,
        _plain(fields.text("adjective", "")),
        tuple(map(_plain, fields.texts("wrong"))),
        tuple(map(_plain, fields.texts("not"))),
        tuple(map(_plain, fields.texts("other"))),
        year.as_number("“since”") if year else 0,
        first,
        _plain(fields.text("later", "")) or (name.partition(" ")[0] if first else name.rpartition(" ")[2]),
    )


def _plain(text: str) -> str:
    return straight(even(text))


def has_company(text: str, start: int, end: int) -> bool:
    """Whether other words of a name stand before or behind a range of an even text: “Sandy …”, “… Street”."""
    if text[end : end + 1] in _JOINTS and text[end + 1 : end + 2].isupper():
        return True
    if text[start - 1 : start] not in _JOINTS:
        return False
    before = text[max(0, start - 60) : start - 1].rpartition(" ")[2].lstrip("“‘\"'(")
    if not before[:1].isupper() or not before[-1].isalnum() or before.endswith("'s"):
        return False
    return before.lower() not in _TITLES and before.lower() not in _OPENERS
