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


@pytest.mark.parametrize(
    "text",
    [
        "Jump to comments",
        "Close menu",
        "SKIP ADVERTISEMENT",
        "Advertisement — Scroll to continue",
        "This advertisement has not loaded yet, but your article continues below.",
        "We use essential cookies to make this service work.",
        "By clicking “Accept all”, you agree to our use of cookies.",
        "Do not sell or share my personal information",
        "We value your privacy",
        "Please enable JavaScript to view the comments.",
        "This video can not be played",
        "Sorry, this content is not available in your region.",
        "Your browser does not support the audio element.",
        "Sign up here for the Morning Tide newsletter",
        "Subscribe now",
        "Subscribe to continue reading",
        "Already a subscriber? Log in",
        "You have two free articles remaining this month.",
        "This article is for subscribers only.",
        "Start your free trial",
        "Get the day's top stories straight to your inbox",
        "The best of the Gazette, delivered to your inbox every Friday",
        "Support local journalism",
        "Thanks for signing up!",
        "You can unsubscribe at any time.",
        "Share this with",
        "Facebook Twitter Email",
        "Save for later",
        "Gift this article",
        "Follow Harbour News on Facebook",
        "Like us on Facebook for more stories",
        "Join our WhatsApp channel",
        "Download our app for the latest alerts",
        "45 shares",
        "READ ALSO: Council approves new pier",
        "Read more: Three held after raid on boatyard",
        "Read next",
        "Continue reading the main story",
        "Related: Why the sluice failed",
        "Related stories",
        "More from Business",
        "More on this story",
        "Most read",
        "Editor's picks",
        "Don't miss: our guide to the regatta",
        "In case you missed it",
        "What to read next",
        "Comments (14)",
        "No comments yet",
        "Be the first to comment",
        "Join the conversation",
        "Comments are closed.",
        "Have your say",
        "Do you have a story? Email the news desk at desk@example.org",
        "Got a tip? Call the newsroom.",
        "© 2025 Quayside Media",
        "This material may not be published, broadcast or rewritten.",
        "The Gazette is not responsible for the content of external sites.",
        "Report an error",
        "Powered by WordPress",
        "Image source, Reuters",
        "Image caption, The pier at dusk",
        "Listen to this article",
        "Listen to this story 6 min",
        "Watch live",
        "Play video",
        "toggle caption",
        "Enlarge this image",
        "3 min read",
        "Reading time: 4 minutes",
        "Published 2 hours ago",
        "Last updated on 4 March 2025 at 10:12",
        "This article is more than two years old",
        "Tags: floods, harbour, council",
        "Filed under: Transport",
        "Loading comments",
        "View all 12 photos",
        "Show more",
        "Load more stories",
        "Click here to read the full report",
        "Tap here for more information",
        "Top stories",
        "Trending now",
        "Recommended for you",
        "You might also like",
        "Home » News » Local",
        "Page 2 of 5",
        "Previous article",
        "Next story: Ferry strike called off",
        "Cookie settings",
        "Manage preferences",
        "Terms of use | Privacy policy | Contact us",
        "Advertise with us",
        "About us",
        "Leave a reply",
        "Print this article",
        "Share on X",
        "Email this story",
        "Copy link",
        "Newsletter",
        "Sign up for breaking news alerts",
        "Register for free to read this article",
        "Log in or sign up",
        "Create a free account to continue",
        "Promoted content",
        "Sponsored by Harbour Bank",
        "Paid post",
        "Related topics",
        "Scroll down for more",
        "Story continues below video",
        "Skip to footer",
        "Menu",
        "Ad",
        "View gallery",
        "Audio player",
        "See all comments",
        "All comments are moderated before publication.",
        "Sign in to save this article",
        "Tell us what you think in the comments below.",
    ],
)
def test_more_of_it_is_seen(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("The ferry sails at noon. Share this article", "Share this article"),
        ("The ferry sails at noon. Read more: Why the pier closed", "Read more: Why the pier closed"),
        ("The ferry sails at noon. Sign up for our weekly newsletter.", "Sign up for our weekly newsletter"),
        ("Advertisement. The ferry sails at noon.", "Advertisement"),
        ("The ferry sails at noon. Click here to subscribe.", "Click here to subscribe"),
        ("The ferry sails at noon. Follow us on Facebook!", "Follow us on Facebook"),
        ("The ferry sails. It is late. © 2024 Quayside Media. All rights reserved.", "All rights reserved"),
    ],
)
def test_at_an_edge_of_a_paragraph(text: str, piece: str) -> None:
    assert found(text) == [piece]


@pytest.mark.parametrize(
    "text",
    [
        "The menu changes every week. Ad men know why.",
        "Follow the path to the quay. Then turn left.",
        "Image is everything. The mayor knows it.",
        "Comments are free, facts are sacred, said the editor.",
        "More on the pier, the ferry and the fog follows tomorrow.",
        "Log in the river: rowers warned of floating timber.",
        "Related offences carry a fine of £500.",
        "Watch the tide, he said. It turns at noon.",
        "The council asked people to leave a comment. None did.",
        "Support for the journalism course has grown.",
        "Top stories were taken off the tower after the storm.",
        "Share prices fell. Print runs fell too.",
        "Already a father of two? Then you know.",
    ],
)
def test_prose_that_begins_like_it(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "seen"), [("Share this story", True), ("Most read", False), ("Menu", False)])
def test_a_heading_is_chrome_only_where_no_section_is_called_so(text: str, seen: bool) -> None:
    assert bool(found(text, "heading")) is seen


@pytest.mark.parametrize(
    "text", ["Share " * 200_000, "© " + "a, " * 100_000, "Home > " * 100_000, "tags: " + "a, " * 80]
)
def test_no_text_is_too_much(text: str) -> None:
    assert len(found(text)) < 2
