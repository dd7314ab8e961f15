"""What a finder of this checker hands over."""

from typing import NamedTuple

from lint.finding import Rule


class Sight(NamedTuple):
    """Something in a sentence that is wrong.

    Attributes:
        rule: that speaks.
        first: number of the first token that changes.
        last: number of the last one.
        better: what could stand there, best first.
        unsure: whether it is only possible.
    """

    rule: Rule
    first: int
    last: int
    better: tuple[str, ...]
    unsure: bool = False
