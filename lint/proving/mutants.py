"""A rule file weakened in small ways: an entry taken out, a number moved by one, a choice of a pattern dropped.

The ways are told by the shape of the file and not by the kind of the rule, so that a new kind has its mutants at
once. What does not compile is no mutant.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from lint.packs.fields import Node
from lint.packs.phrases import fold

Class = Literal["phrase", "exception", "token", "setting", "replacement"]
"""What is weakened. The first three can also be asked of coverage: does any text reach it?"""

EXCEPTIONS = ("except", "unless_before", "unless_after")
_DROPPED = ("case", "blocks", "inflect")
"""Keys that all kinds share, whose absence a text can show."""

_TABLES = ("replace", "forbid", "consistent", "capitalise", "becomes")
_SPELLED = (*_TABLES, *EXCEPTIONS, "word", "not_word")
"""Keys whose entries are words and phrases as an article has them."""

_PLAIN = re.compile(r"[A-Za-z]{2,}(?: [A-Za-z]+)*")
"""A choice of a pattern that fits itself alone."""

_CALLED = {
    "replace": "the phrase",
    "forbid": "the phrase",
    "consistent": "the forms",
    "capitalise": "the name",
    **{key: f"“{key}”" for key in EXCEPTIONS},
}

Rebuild = Callable[[Node], Node]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule file with one change.

    Attributes:
        kind: what was changed.
        name: the part of the rule, for a reader.
        change: what was done to it, behind the name.
        line: of the part.
        node: the changed file; None if the part is the only one of its kind, so that it goes with the rule.
        needed: folded text without which the change makes no difference, or empty if that is not known.
    """

    kind: Class
    name: str
    change: str
    line: int
    node: Node | None
    needed: str = ""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place in a file: how it is called, the key it stands under, and how the file is rebuilt around it."""

    name: str
    key: str
    rebuild: Rebuild

    def below(self, name: str, key: str, inner: Rebuild) -> "_Spot":
        outer = self.rebuild
        whole = ", ".join(part for part in (self.name, name) if part)
        return _Spot(whole, key, lambda node: outer(inner(node)))


def mutants(root: Node, keys: Sequence[str]) -> Iterator[Mutant]:
    """Every way in which a rule file can be weakened, in the order of the file.

    Args:
        root: the file.
        keys: that the kind of the rule adds.
    """
    plain = all(key.text != "inflect" for key, _ in root.entries)
    for place, (key, value) in enumerate(root.entries):
        name = key.text
        spot = _Spot(name, name, _entry(root, place))
        if name in _DROPPED:
            yield Mutant("setting", f"“{name}: {_shown(value)}”", "is taken out", key.line, _without(root, place))
        elif name in EXCEPTIONS:
            for mutant in _list(value, spot):
                yield mutant if mutant.node else replace(mutant, node=_without(root, place))
        elif name in keys:
            for mutant in _value(value, spot):
                yield mutant if plain else replace(mutant, needed="")


def _value(node: Node, spot: _Spot) -> Iterator[Mutant]:
    if node.tag == "mapping":
        yield from _mapping(node, spot)
    elif node.tag == "list" or spot.key in _SPELLED:
        yield from _list(node, spot)
    elif node.tag.endswith(":int"):
        for moved in (int(node.text) + 1, int(node.text) - 1):
            yield Mutant("setting", spot.name, f"is {moved}", node.line, spot.rebuild(_text(node, str(moved))))
    elif node.tag.endswith(":bool"):
        other = "false" if node.text.lower() == "true" else "true"
        kind: Class = "token" if spot.key == "optional" else "setting"
        yield Mutant(kind, spot.name, f"is {other}", node.line, spot.rebuild(_text(node, other)))
    elif spot.key == "better":
        yield _changed(node, spot)
    else:
        yield from _choices(node, spot)


def _mapping(node: Node, spot: _Spot) -> Iterator[Mutant]:
    table = spot.key in _TABLES
    if spot.key == "sequence" and not any(key.text == "optional" for key, _ in node.entries):
        yield Mutant("setting", spot.name, "is optional", node.line, spot.rebuild(_with_optional(node)))
    for place, (key, value) in enumerate(node.entries):
        inner = _entry(node, place)
        if not table:
            below = spot.below(key.text, key.text, inner)
            if key.text != "optional":
                gone = spot.rebuild(_without(node, place))
                yield Mutant("setting", below.name, "is taken out", key.line, gone)
            yield from _value(value, below)
            continue
        yield _gone(key, spot, _without(node, place) if len(node.entries) > 1 else None)
        yield from _choices(key, spot.below("", spot.key, _key_entry(node, place)))
        yield from _replacement(value, key, spot.below("", "better", inner))


def _replacement(value: Node, phrase: Node, spot: _Spot) -> Iterator[Mutant]:
    """The first replacement of a phrase, changed: the others are a matter of taste that no example can show."""
    first = value.items[0] if value.tag == "list" and value.items else value
    if first.tag in {"list", "mapping"}:
        return
    changed = _text(first, f"{first.text} x")
    whole = replace(value, items=(changed, *value.items[1:])) if value.tag == "list" else changed
    name = f"the replacement of {_quoted(phrase)}"
    yield Mutant("replacement", name, "is another", first.line, spot.rebuild(whole), _needed(phrase, "replace"))


def _list(node: Node, spot: _Spot) -> Iterator[Mutant]:
    items = node.items if node.tag == "list" else (node,)
    numbers = spot.key == "flag"
    for place, item in enumerate(items):
        rebuild = _item(node, place) if node.tag == "list" else _same
        if spot.key == "sequence":
            yield from _value(item, spot.below(f"token {place + 1}", "sequence", rebuild))
        elif item.tag in {"list", "mapping"} or numbers:
            if not numbers:
                yield _gone(item, spot, _without_item(node, place) if len(items) > 1 else None)
            yield from _value(item, spot.below(f"entry {place + 1}", spot.key, rebuild))
        elif spot.key == "better":
            yield _changed(item, spot.below(f"entry {place + 1}", spot.key, rebuild))
        else:
            yield _gone(item, spot, _without_item(node, place) if len(items) > 1 else None)
            yield from _choices(item, spot.below("", spot.key, rebuild))


def _gone(item: Node, spot: _Spot, node: Node | None) -> Mutant:
    kind: Class = "token" if spot.name.startswith("sequence") else "phrase"
    if spot.key in EXCEPTIONS or spot.key.startswith("not_"):
        kind = "exception"
    elif spot.key in _TABLES:
        kind = "phrase"
    name = f"{_CALLED.get(spot.name, spot.name)} {_quoted(item)}"
    whole = spot.rebuild(node) if node else None
    return Mutant(kind, name, "is taken out", item.line, whole, _needed(item, spot.key))


def _changed(node: Node, spot: _Spot) -> Mutant:
    return Mutant("replacement", spot.name, "is another", node.line, spot.rebuild(_text(node, f"{node.text} x")))


def _choices(node: Node, spot: _Spot) -> Iterator[Mutant]:
    """A pattern without one of its alternatives."""
    text = node.text
    slashed = len(text) > 2 and text[0] == text[-1] == "/"
    if not slashed and spot.key not in ("pattern", "not_pattern"):
        return
    kind: Class = "exception" if spot.key == "not_pattern" else "phrase"
    for start, end in alternatives(text[1:-1] if slashed else text):
        inner = text[1:-1] if slashed else text
        rest = inner[:start] + inner[end:]
        choice = inner[start:end].removesuffix("|").removeprefix("|")
        changed = _text(node, f"/{rest}/" if slashed else rest)
        needed = choice.lower() if _PLAIN.fullmatch(choice) else ""
        name = f"the choice “{choice}” of {_quoted(node)}"
        yield Mutant(kind, name, "is taken out", node.line, spot.rebuild(changed), needed)


def alternatives(pattern: str) -> Iterator[tuple[int, int]]:
    """Where the alternatives of a regular expression stand, each with one “|” beside it: what may be cut out."""
    cuts: list[list[int]] = [[0]]
    at, in_class = 0, False
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
            at += 1 + (pattern[at + 1 : at + 2] == "^")  # a “]” that comes first is a sign of the class
        elif sign == "(":
            cuts.append([_body(pattern, at)])
        elif sign == "|":
            cuts[-1].append(at)
        elif sign == ")" and len(cuts) > 1:
            yield from _cut(cuts.pop(), at)
        at += 1
    yield from _cut(cuts[0], len(pattern))


def _cut(starts: Sequence[int], end: int) -> Iterator[tuple[int, int]]:
    if len(starts) > 1:
        yield starts[0], starts[1] + 1
        yield from pairwise([*starts[1:], end])


def _body(pattern: str, at: int) -> int:
    """Where the inside of a group begins: behind “(”, “(?:”, “(?=”, “(?<!” or “(?P<name>”."""
    if pattern[at + 1 : at + 2] != "?":
        return at + 1
    if pattern[at + 2 : at + 4] in ("P<", "P="):
        return pattern.find(">", at) + 1 or at + 1
    return at + (4 if pattern[at + 2 : at + 3] == "<" else 3)


def _needed(item: Node, key: str) -> str:
    text = item.text
    return "" if key not in _SPELLED or (text[:1] == text[-1:] == "/") else fold(text)


def _quoted(node: Node) -> str:
    return f"“{_shown(node)}”"


def _shown(node: Node) -> str:
    if node.tag == "list":
        return ", ".join(_shown(item) for item in node.items)
    if node.tag == "mapping":
        return ", ".join(f"{key.text}: {_shown(value)}" for key, value in node.entries)
    return " ".join(node.text.split())


def _same(node: Node) -> Node:
    return node


def _text(node: Node, text: str) -> Node:
    return replace(node, text=text)


def _entry(node: Node, place: int) -> Rebuild:
    def rebuild(value: Node) -> Node:
        entries = list(node.entries)
        entries[place] = (entries[place][0], value)
        return replace(node, entries=tuple(entries))

    return rebuild


def _key_entry(node: Node, place: int) -> Rebuild:
    def rebuild(key: Node) -> Node:
        entries = list(node.entries)
        entries[place] = (key, entries[place][1])
        return replace(node, entries=tuple(entries))

    return rebuild


def _item(node: Node, place: int) -> Rebuild:
    return lambda item: replace(node, items=(*node.items[:place], item, *node.items[place + 1 :]))


def _without(node: Node, place: int) -> Node:
    return replace(node, entries=(*node.entries[:place], *node.entries[place + 1 :]))


def _without_item(node: Node, place: int) -> Node:
    return replace(node, items=(*node.items[:place], *node.items[place + 1 :]))


def _with_optional(node: Node) -> Node:
    key = Node(node.file, node.line, "tag:yaml.org,2002:str", "optional")
    return replace(node, entries=(*node.entries, (key, replace(key, tag="tag:yaml.org,2002:bool", text="true"))))
