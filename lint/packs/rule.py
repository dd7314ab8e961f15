"""A house rule: what all kinds have in common, from YAML to a compact record."""

import marshal
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol

from lint.checker import DIALECTS
from lint.finding import CATEGORIES, CONFIDENCES, SEVERITIES, About, Example, Rule
from lint.packs.fields import Fields, Node
from lint.packs.phrases import fold

BLOCKS = ("paragraph", "item", "heading", "title", "summary", "cell", "caption", "alt")

COMMON = (
    "kind message why category severity confidence source autofix default quotations blocks dialects except "
    "unless_before unless_after case aliases since paths examples clean"
).split()

MAX_SINCE = 20
"""Code points of “since”."""

_SAID_BY_OTHERS = frozenset({"style", "wording", "readability"})
_WHOLE_COMPOUNDS = _SAID_BY_OTHERS | {"grammar"}
_SLOT = re.compile(r"\{([^{}]*)\}|[{}]")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Literal(NamedTuple):
    """A text that the search looks for on behalf of a rule.

    Attributes:
        text: folded.
        role: "phrase" (a whole hit), "except" (where hits are right), "word" (a hit at word boundaries wakes the
            rule), "edge" (the same, but apostrophes and hyphens bound words too), "part" (a hit anywhere wakes the
            rule), "sign" (the same, but the rule does not learn where; for what stands in many blocks), "feature" (no
            text of the article but the name of something that the search can tell of a block).
        value: the kind's own.
    """

    text: str
    role: str
    value: Any = None


class Parts(NamedTuple):
    """What a kind makes of its own keys.

    Attributes:
        data: plain values that ``marshal`` can write.
        literals: what to look for; none for a kind that looks at every block.
        slots: of messages, beyond those of the kind.
        blocks: the kinds of blocks that it looks at where the rule names none; empty for all.
    """

    data: Any
    literals: tuple[Literal, ...]
    slots: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()


class Kind(Protocol):
    """A kind of house rule, as far as packs know it: a module of ``lint.checkers.house``.

    Attributes:
        KEYS: what it adds to a rule file; the first one is its table.
        SLOTS: of its messages.
        COMPOUNDS: whether its words are also meant as parts of hyphenated compounds, whatever the category.
    """

    KEYS: tuple[str, ...]
    SLOTS: tuple[str, ...]
    COMPOUNDS: bool

    @property
    def compile(self) -> Callable[[Fields], Parts]:
        """Reads the kind's keys."""


class HouseRule(NamedTuple):
    """A rule as the search needs it.

    Attributes:
        id: pack and file name.
        kind: name of the kind.
        message: with slots.
        record: the marshalled rest, which only a hit needs.
        blocks: kinds of blocks it looks at; empty for all.
        dialects: in which it holds; empty for all.
        before: following words with which a hit is right.
        after: preceding words with which a hit is right.
        whole: a word that is part of a hyphenated compound is another word.
        sensitive: phrases must be written exactly so.
        quotations: also speaks inside quotations.
        default: on when nobody asks for it.
        aliases: former ids.
        reviews: its kind looks at the document as a whole.
        where: file and line, for messages.
        data: the kind's own.
        literals: what to look for; empty once the rule is part of a compiled pack, which has them in its index.
    """

    id: str
    kind: str
    message: str
    record: bytes
    blocks: tuple[str, ...]
    dialects: tuple[str, ...]
    before: frozenset[str]
    after: frozenset[str]
    whole: bool
    sensitive: bool
    quotations: bool
    default: bool
    aliases: tuple[str, ...]
    reviews: bool
    where: str
    data: Any
    literals: tuple[Literal, ...] = ()

    def plain(self) -> tuple[Any, ...]:
        """Plain values for ``marshal``; the literals are the last."""
        return (*self[:-1], tuple(map(tuple, self.literals)))

    @classmethod
    def from_plain(cls, values: tuple[Any, ...]) -> "HouseRule":
        """The rule that ``plain`` was made of; the literals may be left out."""
        rule = cls._make(values) if len(values) == len(cls._fields) else cls(*values)
        return rule._replace(literals=tuple(Literal(*one) for one in rule.literals)) if rule.literals else rule

    def rule(self) -> Rule:
        """The full record."""
        fields = marshal.loads(self.record)  # noqa: S302  # our own cache, written by the same version
        fields["examples"] = tuple(Example(*example) for example in fields["examples"])
        return Rule(
            id=self.id,
            quotations=self.quotations,
            default=self.default,
            aliases=self.aliases,
            about=_about(self.kind, self.data),
            **fields,
        )


def _about(kind: str, data: Any) -> About:
    """What findings of a rule of a kind are about: most kinds speak of a sentence."""
    if kind in ("consistent", "introduced") or (kind == "names" and data[0] == "full-first"):
        return "words"
    whole = (
        (kind == "metric" and data[3] == "document")
        or (kind == "limit" and data[0].endswith("-per-100-words") and data[2] == "document")
        or (kind == "limit" and data[0] == "document-words")
        or (kind == "require" and data[0] != "if")
    )
    return "article" if whole else "sentence"


def compile_rule(name: str, node: Node, kinds: Mapping[str, Kind]) -> HouseRule:
    """A rule file, checked and made compact.

    Args:
        name: id of the rule.
        node: the whole file.
        kinds: all kinds by name.

    Raises:
        RuleError: with file and line: what is wrong and what was expected.
    """
    if not _ID.fullmatch(name.partition(".")[2]):
        node.fail(f"the file name of {name} is no rule name; expected small letters, digits and hyphens")
    kind_name = Fields(node, "the rule", _all_keys(kinds)).choice("kind", sorted(kinds))
    kind = kinds[kind_name]
    fields = Fields(node, f"a rule of kind {kind_name}", [*COMMON, *kind.KEYS])
    message = fields.text("message")
    category = fields.choice("category", CATEGORIES, "style")
    data, literals, slots, blocks = kind.compile(fields)
    _check_slots(fields.need("message"), message, (*kind.SLOTS, *slots))
    exceptions = tuple(Literal(fold(text), "except") for text in fields.texts("except"))
    return HouseRule(
        id=name,
        kind=kind_name,
        message=" ".join(message.split()),
        record=marshal.dumps(_record(fields, category)),
        blocks=fields.choices("blocks", BLOCKS) or blocks,
        dialects=fields.choices("dialects", DIALECTS),
        before=frozenset(map(fold, fields.texts("unless_before"))),
        after=frozenset(map(fold, fields.texts("unless_after"))),
        whole=category in _WHOLE_COMPOUNDS and not kind.COMPOUNDS,
        sensitive=is_sensitive(fields),
        quotations=fields.flag("quotations", default=category not in _SAID_BY_OTHERS),
        default=fields.flag("default", default=True),
        aliases=fields.texts("aliases"),
        reviews=hasattr(kind, "review"),
        where=f"{node.file}:{(fields.get('aliases') or node).line}",
        data=data,
        literals=(*literals, *exceptions),
    )


def _record(fields: Fields, category: str) -> dict[str, object]:
    """What only a rule that speaks needs: it stays packed until then."""
    return {
        "why": " ".join(fields.text("why").split()),
        "category": category,
        "severity": fields.choice("severity", SEVERITIES, "warning"),
        "confidence": fields.choice("confidence", CONFIDENCES, "likely"),
        "examples": _examples(fields.need("examples")),
        "clean": fields.need("clean").as_texts("“clean”"),
        "autofix": fields.flag("autofix", default=False),
        "source": _link(fields),
        "since": _since(fields),
        "paths": _paths(fields),
    }


def is_sensitive(fields: Fields) -> bool:
    """Whether phrases must be written exactly so."""
    return fields.choice("case", ("sensitive", "insensitive"), "insensitive") == "sensitive"


def _all_keys(kinds: Mapping[str, Kind]) -> list[str]:
    return [*COMMON, *(key for kind in kinds.values() for key in kind.KEYS)]


def _check_slots(node: Node, message: str, known: tuple[str, ...]) -> None:
    for found in _SLOT.finditer(message):
        if found[1] not in known:
            names = ", ".join(f"{{{name}}}" for name in known)
            node.fail(f"“message” has the unknown slot “{found[0]}”; expected {names}")


def _link(fields: Fields) -> str:
    source = fields.text("source", "")
    if source and not source.startswith(("https://", "http://")):
        fields.need("source").fail(f"“source” is “{source}”; expected a link that begins with https://")
    return source


def _since(fields: Fields) -> str:
    since = fields.text("since", "")
    if len(since) > MAX_SINCE:
        fields.need("since").fail(f"“since” has {len(since)} characters; expected a version such as 1.2")
    return since


def _paths(fields: Fields) -> tuple[str, ...]:
    paths = fields.texts("paths")
    for node, path in zip(fields.need("paths").as_list("“paths”") if paths else (), paths, strict=True):
        if "\\" in path or ".." in path.split("/"):
            node.fail(
                f"“paths” has “{path}”; expected a pattern relative to the folder of the settings, with forward "
                "slashes, such as news/**/*.md"
            )
    return paths


def _examples(node: Node) -> tuple[tuple[str, str, str, str], ...]:
    found = []
    for item in node.as_list("“examples”"):
        fields = Fields(item, "an example", ("bad", "good", "suffix", "dialect"))
        suffix = fields.text("suffix", ".txt")
        if not suffix.startswith("."):
            fields.need("suffix").fail(f"“suffix” is “{suffix}”; expected an ending such as .md")
        dialect = fields.choice("dialect", ("en", *DIALECTS), "-").strip("-")
        found.append((fields.text("bad"), fields.text("good"), suffix, dialect))
    return tuple(found)
