"""Rule files as an editor would write them."""

from collections.abc import Mapping
from typing import Any

_WIDE = 10_000
"""Columns: an expression that is broken over lines cannot be read."""

_SHORT = 80
"""Letters of a list that stands in one line."""


def dump(values: Mapping[str, object], head: str = "") -> str:
    """A YAML text whose keys stay in order.

    Args:
        values: what the file says.
        head: a comment for its first line, without the sign.
    """
    import yaml  # noqa: PLC0415  # heavy, and needed only for an import

    class Dumper(yaml.SafeDumper):
        """Plain lists and keys without anchors, which rule files may not have; short lists in one line."""

        def ignore_aliases(self, data: Any) -> bool:
            del data
            return True

        def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> Any:
            plain = all(isinstance(item, str) for item in sequence)
            short = plain and sum(map(len, sequence)) <= _SHORT and len(sequence) <= 8
            return super().represent_sequence(tag, sequence, short or flow_style)

    text = yaml.dump(dict(values), Dumper=Dumper, allow_unicode=True, sort_keys=False, width=_WIDE)
    return (f"# {head}\n" if head else "") + text
