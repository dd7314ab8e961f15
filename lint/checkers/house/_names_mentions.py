"""How people are called over a whole article: in full first, by the name for later mentions afterwards."""

from collections.abc import Iterator, Sequence

from lint.checkers.house._names_rows import Row, has_company
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.phrases import even, fold, straight
from lint.packs.rule import Literal, Parts

FULL, LATER, GIVEN, OTHER = range(4)
"""Forms of a name: in full, for later mentions, the given name alone, the later form borne by someone else."""

Use = tuple[Page, Hit]

Names = tuple[tuple[str, str], ...]
"""Of each row the full name and the one for later mentions."""


def compile_mentions(rows: Sequence[Row]) -> Parts:
    """The full names, what their bearers are called later, and their given names where the family comes first."""
    literals: list[Literal] = []
    for place, row in enumerate(rows):
        if " " not in row.name:
            row.node.fail(f"the name “{row.name}” is one word; expected a full name for this check")
        literals += [Literal(fold(form), "phrase", (place, FULL, form)) for form in (row.name, *row.other)]
        literals.append(Literal(fold(row.later), "phrase", (place, LATER, row.later)))
        if row.given:
            literals.append(Literal(fold(row.given), "phrase", (place, GIVEN, row.given)))
    return Parts(tuple((row.name, row.later) for row in rows), tuple(literals))


def find_mentions(data: Names, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every full name and every later form of a name in a block; those of other bearers get the form OTHER."""
    del data
    covered = 0
    # Full names come before the parts of which they consist.
    for one in sorted(found, key=lambda one: (one.start, one.value[1], -one.end)):
        place, form, text = one.value
        if one.start < covered or straight(page.even[one.start : one.end]) != straight(even(text)):
            continue
        if form == FULL:
            covered = one.end
        elif has_company(page.even, one.start, one.end):
            if form == GIVEN:
                continue
            form = OTHER
        yield Hit(one.start, one.end, value=(place, form))


def _spoken(data: Names, uses: Sequence[Use]) -> dict[int, list[Use]]:
    """The uses of each row outside quotations, without the rows whose later form someone else bears too."""
    shared: dict[str, set[int]] = {}
    kept: dict[int, list[Use]] = {}
    others: set[str] = set()
    for page, hit in uses:
        if page.block.is_quoted(hit.start, hit.end):
            continue
        place, form = hit.value
        later = data[place][1]
        if form == OTHER:
            others.add(later)
            continue
        if form == FULL:
            shared.setdefault(later, set()).add(place)
        kept.setdefault(place, []).append((page, hit))
    return {
        place: found
        for place, found in kept.items()
        if data[place][1] not in others and len(shared.get(data[place][1], ())) < 2
    }


def settle_first(data: Names, uses: Sequence[Use]) -> Iterator[Use]:
    """The first mention of a name whose full form comes only later."""
    for place, found in _spoken(data, uses).items():
        forms = [hit.value[1] for _, hit in found]
        if forms[0] == LATER and FULL in forms:
            yield found[0][0], found[0][1]._replace(better=(data[place][0],))


def settle_later(data: Names, uses: Sequence[Use], most: int) -> Iterator[Use]:
    """Full names beyond the first ones."""
    for place, found in _spoken(data, uses).items():
        later = data[place][1]
        full = [(page, hit) for page, hit in found if hit.value[1] == FULL]
        for page, hit in full[most:]:
            yield page, hit._replace(better=(later,))


def settle_family(data: Names, uses: Sequence[Use]) -> Iterator[Use]:
    """Given names that stand alone where the family name comes first."""
    for page, hit in uses:
        place, form = hit.value
        if form == GIVEN and not page.block.is_quoted(hit.start, hit.end):
            yield page, hit._replace(better=(data[place][1],))
