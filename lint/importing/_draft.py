"""What an importer makes: rules that were carried over, and what was not, with the reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule that was carried over and has no examples yet.

    Attributes:
        name: of its file, without pack and ending.
        origin: what it came from, such as “Google.AMPM”.
        kind: of house rule.
        keys: what the kind adds to the file, in order.
        message: with slots.
        common: other keys of the file, such as severity and source.
        samples: texts that the rule should find, each with what may stand there instead, or “”.
        shape: where the samples stand: “inside” a sentence, a “heading”, or “whole”: they are whole texts.
        notes: what the rule does otherwise than where it came from.
    """

    name: str
    origin: str
    kind: str
    keys: Mapping[str, object]
    message: str
    common: Mapping[str, object]
    samples: Sequence[tuple[str, str]]
    shape: str = "inside"
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """Something that was not carried over.

    Attributes:
        origin: what it is, such as “Google.Spelling”, or a file.
        reason: why it was left.
        covered: whether a rule of our own does the same.
    """

    origin: str
    reason: str
    covered: bool = False


@dataclass(slots=True)
class Imported:
    """What became of one style.

    Attributes:
        pack: its name.
        about: one sentence about where it came from.
        packs: the texts of their files by name, by pack: its own, and further ones for rules that speak about no
            text alone (two rules of one pack may not share all their examples).
        kinds: how many rules of each kind.
        origins: what was carried over.
        left: what was not, or not all of it.
        notes: what a rule does otherwise than where it came from.
    """

    pack: str
    about: str
    packs: dict[str, dict[str, str]] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)
    origins: list[str] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
