"""Phrases, their other forms, and regular expressions of the kinds replace and forbid."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lint.checkers.house._beside import as_written
from lint.checkers.house._expressions import compile_expression, find_expression
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields, Node
from lint.packs.phrases import cased, even, fold, straight
from lint.packs.rule import HouseRule, Literal, Parts, is_sensitive

Term = tuple[Node, str, tuple[str, ...]]
"""A phrase: where it stands, its text, its replacements."""

INFLECT: dict[str, object] = {
    "description": "Each phrase stands for its other forms too: those of the verb that it begins with, or of the "
    "noun that it ends with. The replacement gets the same form.",
    "enum": ["verb", "noun"],
}


def compile_terms(fields: Fields, terms: Sequence[tuple[Node, tuple[str, ...]]]) -> Parts:
    """Phrases and expressions with their replacements, checked.

    Raises:
        RuleError: if an expression is refused, if a phrase is empty or there twice or has no forms.
    """
    sensitive = is_sensitive(fields)
    literals: list[Literal] = []
    expressions: list[Any] = []
    seen: set[str] = set()
    phrases: list[Term] = []
    for node, better in terms:
        text = node.as_text("a phrase")
        key = text if sensitive else fold(text)
        if key in seen or not fold(text):
            node.fail(f"the phrase “{text}” {'occurs twice; expected it once' if key in seen else 'is empty'}")
        seen.add(key)
        if len(text) > 2 and text[0] == text[-1] == "/":
            expression, wakers = compile_expression(node, better, len(expressions))
            literals += wakers
            expressions.append(expression)
        else:
            phrases.append((node, text, better))
    if "inflect" in fields:
        phrases = _with_forms(fields, phrases, seen)
    literals += [Literal(fold(text), "phrase", (text, better)) for _, text, better in phrases]
    return Parts((sensitive, tuple(expressions)), tuple(literals), _slots(expressions, phrases))


def _slots(expressions: Sequence[Any], phrases: Sequence[Term]) -> tuple[str, ...]:
    """The named groups that every expression has, if there are no phrases: a message must never have a hole."""
    if phrases or not expressions:
        return ()
    names = [[name for name, _ in expression[-1]] for expression in expressions]
    return tuple(name for name in names[0] if all(name in others for others in names))


def _with_forms(fields: Fields, phrases: Sequence[Term], seen: set[str]) -> list[Term]:
    """The phrases with their other forms; a phrase that the rule has itself wins over a form."""
    from lint.packs.inflect import WORD_CLASSES, InflectError, inflected  # noqa: PLC0415  # heavy

    word_class = fields.choice("inflect", WORD_CLASSES)
    sensitive = is_sensitive(fields)
    found: list[Term] = []
    for node, text, better in phrases:
        try:
            forms = inflected(text, better, word_class)
        except InflectError as error:
            node.fail(f"the phrase “{text}” {error}")
        # “Put” is its own past, and there the replacement has another form.
        same = tuple(other for form, others in forms if form == text for other in others)
        found.append((node, text, tuple(dict.fromkeys((*better, *same)))))
        for form, others in forms:
            key = form if sensitive else fold(form)
            if key not in seen:
                seen.add(key)
                found.append((node, form, others))
    return found


def find_terms(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every phrase and every match of an expression."""
    sensitive, expressions = rule.data
    woken: dict[int, list[Found]] = {}
    for one in found:
        first, second, *_ = one.value
        if isinstance(first, int):
            woken.setdefault(first, []).append(one)
            continue
        hit = _phrase(one, first, second, page, sensitive=sensitive)
        if hit is not None:
            yield hit
    for place, reasons in woken.items():
        yield from find_expression(expressions[place], page, reasons, sensitive=sensitive)


def near_terms(rule: HouseRule) -> Callable[[Any], Callable[[Page, int], bool] | None] | None:
    """Gives for a phrase what tells, where it may stand, whether it is written as a rule asks that cares for case."""
    sensitive, _ = rule.data
    if not sensitive:
        return None
    return lambda value: as_written(value[0]) if isinstance(value[0], str) else None


def _phrase(one: Found, written: str, better: Sequence[str], page: Page, *, sensitive: bool) -> Hit | None:
    stands = page.text[one.start : one.end]
    plain = page.even[one.start : one.end]
    if sensitive:
        if straight(plain) != straight(even(written)):
            return None
        return Hit(one.start, one.end, tuple(page.dressed(text, one.start, one.end) for text in better))
    texts = (cased(text, plain, even(written)) for text in better)
    dressed = tuple(dict.fromkeys(page.dressed(text, one.start, one.end) for text in texts))
    if stands in dressed or _stands_already(better, page, one):
        return None
    return Hit(one.start, one.end, dressed)


def _stands_already(better: Sequence[str], page: Page, one: Found) -> bool:
    """Whether the phrase is a part of its replacement, which is written there in full."""
    for text in better:
        if len(text) > one.end - one.start:
            first, last = (
                page.even[one.start : one.start + len(text)],
                page.even[max(0, one.end - len(text)) : one.end],
            )
            if text.lower() in {first.lower(), last.lower()}:
                return True
    return False
