"""Items that break the pattern of their list."""

from functools import partial

import pytest
from articles_said import said

from lint.checker import Context, checkers
from lint.checkers import lists
from lint.proving import prove

found = partial(said, lists)


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(lists.RULES, checkers()["lists"], lists.Options(), Context())) == []


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        ("@.md", "- oars\n- ropes.\n- sails\n- nets", [("ends", "ropes.", ())]),
        (
            "@.md",
            "* We fish at night.\n* We sell at dawn\n* We sleep at noon.\n* We eat at six.",
            [("ends", "dawn", ())],
        ),
        ("@.md", "1. Cut the bread.\n2. Spread the butter\n3. Add the ham.\n", [("ends", "butter", ())]),
        ("@.md", "- Oars\n- Ropes\n- sails\n- Nets\n", [("capitals", "sails", ("Sails",))]),
        (
            "@.md",
            "- Wool coats\n- Felt hats\n- Silk ties\n- leather boots\n- Cotton shirts",
            [("capitals", "leather", ("Leather",))],
        ),
        (
            "@.html",
            "<ul><li>Oars</li><li>ropes</li><li>Sails</li><li>Nets</li></ul>",
            [("capitals", "ropes", ("Ropes",))],
        ),
        ("@.html", "<ol><li>It rains.</li><li>It snows.</li><li>It thaws</li></ol>", [("ends", "thaws", ())]),
        ("@.md", "- Cutting wood\n- Fetching water\n- Baking bread\n- To feed the hens", [("form", "To", ())]),
        (
            "@.md",
            "- [x] Paint the hull\n- [ ] mend the mast\n- [ ] Wash the deck\n- [ ] Fill the tank",
            [("capitals", "mend", ("Mend",))],
        ),
        ("@.md", "Bring:\n\n- a torch\n- a map\n- warm socks.\n- a whistle\n", [("ends", "socks.", ())]),
    ],
)
def test_it_is_found(stamp: str, text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(stamp, text) == expected


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("@.md", "- oars\n- ropes\n- sails."),
        ("@.md", "- oars,\n- ropes, and\n- sails."),
        ("@.md", "- Oars\n- `rm`\n- Sails\n- Nets"),
        ("@.md", "- Oars\n  - wood\n  - steel\n- Sails\n- Nets"),
        ("@.md", "- iPhone cases\n- Oars."),
        ("@.md", "- Oars\n- ropes\n- Sails\n- nets"),
        ("@.md", "- Ask at the desk. Take a form.\n- Pay\n- Leave"),
        ("@.md", "- Who came?\n- What was said\n- Where to go"),
        ("@.md", "- https://example.org/a\n- Oars\n- Ropes\n- Sails"),
        ("@.md", "1. Oars\n\n   They are long.\n\n2. Sails\n3. Nets"),
        ("@.html", "<ul><li>Oars</li><li>Sails</li><li>Nets</li></ul>"),
        ("@.md", "- bread\n- Brie\n- butter"),
    ],
)
def test_what_only_looks_like_it(stamp: str, text: str) -> None:
    assert found(stamp, text) == []


@pytest.mark.parametrize("text", ["- a.\n" * 50_000, "- a\n- B.\n  - c\n" * 20_000])
def test_no_text_is_too_much(text: str) -> None:
    assert len(found("@.md", text)) < 200_000
