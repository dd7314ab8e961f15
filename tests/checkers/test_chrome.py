"""What comes along from around an article on a web page."""

import pytest

from lint.checker import Context
from lint.checkers import chrome
from lint.document import Block


def found(text: str, kind: str = "paragraph") -> list[str]:
    hits = chrome.check(Block(kind, text), chrome.Options(), Context())
    return [text[hit.span.start : hit.span.end] for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        "Skip to content",
        "Back to top",
        "Back to top of page",
        "Toggle navigation",
        "Click to share on Facebook",
        "Article continues after advertisement",
        "Read more below",
        "Sign up for our weekly newsletter",
        "Subscribe to the morning briefing today",
        "Enter your email address",
        "Share this story on Facebook, Twitter and WhatsApp",
        "Tweet",
        "Print this page",
        "Follow us on Instagram",
        "Read more",
        "Related articles",
        "You may also like",
        "Advertisement",
        "Story continues below advertisement",
        "This site uses cookies.",
        "Accept all cookies",
        "© 2024 The Harbour Press Ltd. All rights reserved.",
        "Terms and conditions",
        "Log in",
        "12 comments",
        "Image source, Getty Images",
        "Updated 3 hours ago",
        "5 min read",
        "Home > News > Harbour",
    ],
)
def test_it_is_seen(text: str) -> None:
    bare = text.strip(".")
    assert found(text) == [bare]
    assert found(f"  • {text} » ") == [bare]
    assert found(text.upper(), "item") == [bare.upper()]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "»",
        "She told them to skip to the content.",
        "Share the load on your back.",
        "The advertisement was taken down.",
        "Print is not dead, says the owner of three papers.",
        "Home is where the heart is.",
        "Copyright is a right of the author.",
        "Read more than one book about the harbour, and you will see why.",
        "12 comments were made by the members of the council.",
        "We use cookies of our own baking, " + "and more of them, " * 20,
    ],
)
def test_it_is_silent(text: str) -> None:
    assert found(text) == []


def test_headings_and_columns_may_be_called_so() -> None:
    assert found("Related articles", "heading") == []
    assert found("Share", "cell") == []


def test_it_does_not_hang() -> None:
    for text in ("share on x, x and x or " * 6, "home > " * 22, "© " * 79, "all rights reserved " * 7):
        assert len(found(text)) <= 1
