"""A YAML file with its line numbers, and how values are asked of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from lint.errors import RuleError

MAX_BYTES = 1_000_000
"""A rule file is written by hand; a larger one is a mistake."""

_STR = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"
_BOOL = "tag:yaml.org,2002:bool"
_INT = "tag:yaml.org,2002:int"


def nearest(word: str, known: Sequence[str]) -> str:
    """A hint “; did you mean …?” if one of the known words looks alike, else an empty text."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake needs it

    found = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean “{found[0]}”?" if found else ""


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a YAML file.

    Attributes:
        file: where it stands.
        line: of its first character, from 1.
        tag: the YAML tag of a scalar, "list" or "mapping".
        text: a scalar exactly as written (“no” stays “no”).
        items: of a list.
        entries: of a mapping, in order: key and value.
    """

    file: str
    line: int
    tag: str
    text: str = ""
    items: tuple["Node", ...] = ()
    entries: tuple[tuple["Node", "Node"], ...] = ()

    def fail(self, what: str) -> NoReturn:
        """Refuse the file.

        Raises:
            RuleError: always; ``what`` says what is wrong and what was expected.
        """
        raise RuleError(f"{self.file}:{self.line}: {what}")

    @property
    def shown(self) -> str:
        """The value in a message."""
        if self.tag in {"list", "mapping"}:
            return f"a {self.tag}"
        return f"“{self.text}”" if self.text else "nothing"

    def as_text(self, what: str) -> str:
        """A scalar that is not empty, as written, white space around it removed."""
        if self.tag in {"list", "mapping", _NULL} or not self.text.strip():
            self.fail(f"{what} is {self.shown}; expected text")
        return self.text.strip()

    def as_flag(self, what: str) -> bool:
        """Exactly true or false."""
        if self.tag != _BOOL or self.text.lower() not in {"true", "false"}:
            self.fail(f"{what} is {self.shown}; expected true or false")
        return self.text.lower() == "true"

    def as_number(self, what: str) -> int:
        """A whole number from 1 on."""
        if self.tag != _INT or not self.text.isdecimal() or int(self.text) < 1 or len(self.text) > 6:
            self.fail(f"{what} is {self.shown}; expected a whole number from 1 on")
        return int(self.text)

    def as_list(self, what: str) -> tuple["Node", ...]:
        """A list that is not empty; a single text counts as a list of one."""
        if self.tag == "list" and self.items:
            return self.items
        if self.tag in {"list", "mapping", _NULL}:
            self.fail(f"{what} is {'an empty list' if self.tag == 'list' else self.shown}; expected a list")
        return (self,)

    def as_texts(self, what: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        return tuple(item.as_text(f"an entry of {what}") for item in self.as_list(what))

    def as_choice(self, what: str, known: Sequence[str]) -> str:
        """One of the known words."""
        text = self.as_text(what)
        if text not in known:
            self.fail(f"{what} is “{text}”; expected {', '.join(known)}{nearest(text, known)}")
        return text

    def as_choices(self, what: str, known: Sequence[str]) -> tuple[str, ...]:
        """A list of known words."""
        return tuple(item.as_choice(what, known) for item in self.as_list(what))


class Fields:
    """The keys of a mapping, asked one by one; keys that nobody knows are refused at once.

    Args:
        node: the mapping.
        what: what the mapping is, for messages: “the rule”, “token 2”.
        known: the keys that may occur.

    Raises:
        RuleError: if it is no mapping, if a key is unknown or if it occurs twice.
    """

    def __init__(self, node: Node, what: str, known: Sequence[str]) -> None:
        if node.tag != "mapping":
            node.fail(f"{what} is {node.shown}; expected keys with values, such as “kind: replace”")
        self.node = node
        self.what = what
        self.values: dict[str, Node] = {}
        for key, value in node.entries:
            name = key.text
            if name not in known:
                hint = nearest(name, known) or f"; expected {', '.join(known)}"
                key.fail(f"unknown key “{name}” of {what}{hint}")
            if name in self.values:
                key.fail(f"key “{name}” of {what} occurs twice; expected it once")
            self.values[name] = value

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def need(self, key: str) -> Node:
        """The value of a key that must be there."""
        if key not in self.values:
            self.node.fail(f"{self.what} has no “{key}”; expected one")
        return self.values[key]

    def get(self, key: str) -> Node | None:
        """The value of a key that may be missing."""
        return self.values.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        """A text; required if there is no default."""
        if default is not None and key not in self.values:
            return default
        return self.need(key).as_text(f"“{key}”")

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false."""
        return self.values[key].as_flag(f"“{key}”") if key in self.values else default

    def choice(self, key: str, known: Sequence[str], default: str | None = None) -> str:
        """One of the known words; required if there is no default."""
        if default is not None and key not in self.values:
            return default
        return self.need(key).as_choice(f"“{key}”", known)

    def choices(self, key: str, known: Sequence[str]) -> tuple[str, ...]:
        """Some of the known words; empty if the key is missing."""
        return self.values[key].as_choices(f"“{key}”", known) if key in self.values else ()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty if the key is missing."""
        return self.values[key].as_texts(f"“{key}”") if key in self.values else ()


def read(path: Path) -> Node:
    """A YAML file as nodes.

    Raises:
        RuleError: if it cannot be read, is too large, is no UTF-8 or no YAML.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RuleError(f"{path}: cannot be read: {error.strerror}") from None
    if len(data) > MAX_BYTES:
        raise RuleError(f"{path}: is larger than {MAX_BYTES // 1_000_000} MB; expected a rule written by hand")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RuleError(f"{path}:{line}: is not UTF-8; expected UTF-8") from None
    return _parse(str(path), text)


def _parse(file: str, text: str) -> Node:
    import yaml  # noqa: PLC0415  # heavy, and needed only when a pack is compiled

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        hint = "; expected quotes around a value with “: ”, “#”, “{” or “[” in it"
        raise RuleError(f"{file}:{line}: is not YAML: {error.problem or error.context}{hint}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise RuleError(f"{file}: is not YAML: {str(error).splitlines()[0]}") from None
    if root is None:
        raise RuleError(f"{file}:1: the file is empty; expected keys with values, such as “kind: replace”")
    return _node(file, root, set(), 0)


def _node(file: str, raw: object, seen: set[int], depth: int) -> Node:
    import yaml  # noqa: PLC0415

    assert isinstance(raw, yaml.Node)
    line = raw.start_mark.line + 1
    if isinstance(raw, yaml.ScalarNode):
        return Node(file, line, raw.tag, raw.value)
    # Anchors could make a small file a huge tree, and nesting a stack that overflows.
    if id(raw) in seen or depth > 8:
        raise RuleError(f"{file}:{line}: is nested too deeply or uses an anchor; expected plain lists and keys")
    seen.add(id(raw))
    if isinstance(raw, yaml.SequenceNode):
        return Node(file, line, "list", items=tuple(_node(file, item, seen, depth + 1) for item in raw.value))
    return Node(file, line, "mapping", entries=tuple(_entries(file, raw.value, seen, depth)))


def _entries(
    file: str, pairs: Sequence[tuple[object, object]], seen: set[int], depth: int
) -> Iterator[tuple[Node, Node]]:
    for key, value in pairs:
        name = _node(file, key, seen, depth + 1)
        if name.tag in {"list", "mapping"}:
            name.fail("a key is a list or a mapping; expected text (put quotes around it)")
        yield name, _node(file, value, seen, depth + 1)
