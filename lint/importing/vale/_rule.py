"""A rule of Vale as its file has it, and what all of its kinds have in common."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lint.errors import RuleError
from lint.importing._draft import Draft
from lint.importing._names import kebab
from lint.packs.fields import Node, read

SEVERITIES = {"error": "error", "warning": "warning", "suggestion": "info"}

_HEADS = ("heading", "title")
_BLOCKS = {
    "heading": _HEADS,
    "list": ("item",),
    "table": ("cell",),
    "table.cell": ("cell",),
    "table.header": ("cell",),
    "table.caption": ("caption",),
    "figure.caption": ("caption",),
    "alt": ("alt",),
    "paragraph": ("paragraph",),
    "text": (),
    "sentence": (),
    "summary": (),
    "": (),
}
_OTHERS = ("paragraph", "item", "heading", "title", "summary", "cell", "caption", "alt")
_SPEC = re.compile(r"%(?:\[(\d)\])?[svq]")


class NotCarriedError(ValueError):
    """Why a rule cannot be carried over."""


class CoveredError(NotCarriedError):
    """Which rule of our own does what a rule does."""


@dataclass(frozen=True, slots=True)
class ValeRule:
    """One file of a style.

    Attributes:
        style: the folder's name.
        name: the file's name without its ending.
        values: by key.
    """

    style: str
    name: str
    values: dict[str, Node]

    @property
    def origin(self) -> str:
        """What Vale calls it."""
        return f"{self.style}.{self.name}"

    def text(self, key: str, default: str = "") -> str:
        """A text, or the default."""
        node = self.values.get(key)
        return default if node is None or node.tag in {"list", "mapping"} else node.text.strip()

    def flag(self, key: str) -> bool:
        """Whether something is asked for."""
        return self.text(key).lower() in {"true", "yes", "on"}

    def number(self, key: str) -> int:
        """A whole number, 0 if there is none.

        Raises:
            NotCarriedError: if it is something else.
        """
        text = self.text(key, "0")
        if not text.isdecimal():
            raise NotCarriedError(f"its “{key}” is {text}; expected a whole number")
        return int(text)

    def texts(self, key: str) -> list[str]:
        """A list of texts; entries that are empty are passed over."""
        node = self.values.get(key)
        if node is None:
            return []
        items = node.items if node.tag == "list" else (node,)
        return [item.text for item in items if item.tag not in {"list", "mapping"} and item.text.strip()]

    def pairs(self, key: str) -> list[tuple[str, str]]:
        """A table, or a list of tables, of texts."""
        node = self.values.get(key)
        if node is None:
            return []
        tables = node.items if node.tag == "list" else (node,)
        return [(name.text, value.text) for table in tables for name, value in table.entries]

    def action(self) -> tuple[str, list[str]]:
        """Name and parameters of the action, or empty."""
        node = self.values.get("action")
        table = {key.text: value for key, value in node.entries} if node is not None else {}
        name = table["name"].text if "name" in table else ""
        return name, [item.text for item in table["params"].items] if "params" in table else []


def read_rule(file: Path, style: str) -> ValeRule:
    """One rule file.

    Raises:
        NotCarriedError: if it is no YAML or has no “extends”.
    """
    try:
        node = read(file)
    except RuleError as error:
        raise NotCarriedError(str(error).partition(": ")[2] or str(error)) from None
    values = {key.text: value for key, value in node.entries}
    if "extends" not in values:
        raise NotCarriedError("it has no “extends”, so it is no rule")
    return ValeRule(style, file.stem, values)


def blocks(rule: ValeRule) -> tuple[str, ...]:
    """The kinds of blocks that a scope means; empty for all.

    Raises:
        NotCarriedError: for a scope that has no counterpart: markup, code, comments.
    """
    found: list[str] = []
    scopes = rule.texts("scope") or [""]
    for scope in scopes:
        plain = re.sub(r"\.(?:md|rst|adoc|html|txt|h[1-6])\b", "", scope.strip()).removeprefix("text.") or "text"
        if plain.startswith("~"):
            without = _known(plain[1:], rule)
            found += [block for block in _OTHERS if block not in without]
        else:
            known = _known(plain, rule)
            if not known:
                return ()
            found += known
    return tuple(dict.fromkeys(found))


def _known(scope: str, rule: ValeRule) -> tuple[str, ...]:
    if scope not in _BLOCKS:
        raise NotCarriedError(f"its scope “{scope}” looks at markup, which rules here do not see")
    del rule
    return _BLOCKS[scope]


def is_by_sentence(rule: ValeRule) -> bool:
    """Whether its scope is the sentence."""
    return "sentence" in rule.texts("scope")


def common(rule: ValeRule, category: str = "style") -> dict[str, object]:
    """The keys that every kind has: category, severity, source, blocks, exceptions.

    Raises:
        NotCarriedError: for a scope that has no counterpart.
    """
    keys: dict[str, object] = {
        "category": category,
        "severity": SEVERITIES.get(rule.text("level", "suggestion"), "info"),
    }
    link = rule.text("link")
    if link.startswith(("https://", "http://")):
        keys["source"] = link
    where = blocks(rule)
    if where:
        keys["blocks"] = list(where)
    # Vale speaks about quotations too; whoever imports a style expects what it said before.
    keys["quotations"] = True
    exceptions = [text for text in rule.texts("exceptions") if not re.search(r"[\\\[\](){}|?*+^$]", text)]
    if exceptions:
        keys["except"] = list(dict.fromkeys(exceptions))
    return keys


def message(rule: ValeRule, slots: Sequence[str]) -> str:
    """The message with slots for what Vale fills in, in the order in which Vale does."""
    count = -1

    def slot(found: re.Match[str]) -> str:
        nonlocal count
        count = int(found[1]) - 1 if found[1] else count + 1
        return f"\0{slots[min(count, len(slots) - 1)]}\1" if slots else "it"

    text = _SPEC.sub(slot, rule.text("message", "The style has a rule against this."))
    text = text.replace("{", "(").replace("}", ")").replace("%%", "%")
    text = text.replace("\0", "{").replace("\1", "}")
    return re.sub(r"(['\"])(\{\w+\})\1", r"“\2”", text)


def draft(rule: ValeRule, kind: str, keys: dict[str, object], **more: object) -> Draft:
    """A draft with name and origin of the rule."""
    return Draft(kebab(rule.name), rule.origin, kind, keys, **more)  # type: ignore[arg-type]  # passed on as named
