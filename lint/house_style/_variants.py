"""What houses write in different ways, and how each way is told in a text."""

import re
from functools import cache
from typing import NamedTuple

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_ONES = "(?:two|three|four|five|six|seven|eight|nine)"
_OFFICE = "(?:president|prime minister|chancellor|senator|governor|minister|secretary|king|queen|pope)"
_THING = r"[a-z]{3,}s\b"


class Form(NamedTuple):
    """One way to write a thing.

    Attributes:
        name: what a reader sees: “per cent”.
        source: a regular expression for its uses; empty where code tells it.
    """

    name: str
    source: str = ""


class Topic(NamedTuple):
    """A thing that houses write in different ways.

    Attributes:
        key: short name.
        title: for a reader.
        forms: the ways.
        quoted: whether uses inside quotations count.
        blocks: kinds of blocks that count; empty for all.
    """

    key: str
    title: str
    forms: tuple[Form, ...]
    quoted: bool = False
    blocks: frozenset[str] = frozenset()


HEADS = frozenset({"heading", "title"})


def _pair(key: str, title: str, *forms: tuple[str, str]) -> Topic:
    return Topic(key, title, tuple(Form(name, source) for name, source in forms))


TOPICS: tuple[Topic, ...] = (
    _pair(
        *("percent", "Per cent"),
        ("per cent", r"\bper cent\b"),
        ("percent", r"\bpercent\b"),
        ("%", r"\d ?%"),
    ),
    _pair("email", "Email", ("email", r"\bemail(?:s|ed)?\b"), ("e-mail", r"\be-mail(?:s|ed)?\b")),
    _pair("website", "Website", ("website", r"\bwebsites?\b"), ("web site", r"\bweb sites?\b")),
    _pair("adviser", "Adviser", ("adviser", r"\badvisers?\b"), ("advisor", r"\badvisors?\b")),
    _pair(
        *("policymaker", "Policymaker"),
        ("policymaker", r"\bpolicymak(?:ers?|ing)\b"),
        ("policy-maker", r"\bpolicy-mak(?:ers?|ing)\b"),
        ("policy maker", r"\bpolicy mak(?:ers?|ing)\b"),
    ),
    _pair("health-care", "Health care", ("health care", r"\bhealth care\b"), ("healthcare", r"\bhealthcare\b")),
    _pair("cooperate", "Cooperate", ("cooperat…", r"\bcooperat\w+"), ("co-operat…", r"\bco-operat\w+")),
    _pair("internet", "Internet", ("internet", r"(?<=\w )internet\b"), ("Internet", r"(?<=\w )Internet\b")),
    _pair("us-name", "United States, short", ("US", r"\bUS\b"), ("U.S.", r"\bU\.S\.")),
    Topic("ise", "Verbs in -ise or -ize", (Form("-ise"), Form("-ize"))),
    _pair(
        *("serial-comma", "Comma before “and” in a list"),
        ("a, b and c", r"\b\w{3,}, \w{3,} (?:and|or) \w{3,}\b"),
        ("a, b, and c", r"\b\w{3,}, \w{3,}, (?:and|or) \w{3,}\b"),
    ),
    _pair(
        *("date", "Day and month"),
        ("31 July", rf"\b\d{{1,2}} {_MONTH}\b"),
        ("July 31", rf"\b{_MONTH} \d{{1,2}}\b(?!\d|st|nd|rd|th)"),
        ("31st July", rf"\b\d{{1,2}}(?:st|nd|rd|th)(?: of)? {_MONTH}\b"),
        ("July 31st", rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)\b"),
    ),
    _pair(
        *("month", "Months with a day"),
        ("January", rf"\b(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})\b"),
        ("Jan.", rf"\b{_SHORT}\. \d"),
        ("Jan", rf"\b(?:\d{{1,2}} {_SHORT}\b(?!\.)|{_SHORT} \d)"),
    ),
    _pair(
        *("small-numbers", "Numbers under ten"),
        ("seven boats", rf"\b{_ONES} {_THING}"),
        ("7 boats", rf"(?<![\d.,$£€–-])\b[2-9] {_THING}"),
    ),
    _pair(
        *("thousands", "Large figures"),
        ("12,000", r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])"),
        ("12 000", r"(?<![\d.,] )(?<![\d.,])\d{1,3}(?: \d{3})+(?! ?\d)"),
        ("12000", r"(?<![\d.,])\d{5,}(?![\d.,])"),
    ),
    _pair(
        *("millions", "Millions"),
        ("$5 million", r"[£$€]\d[\d.,]* million\b"),
        ("$5m", r"[£$€]\d[\d.,]* ?m\b"),
    ),
    _pair(
        *("time", "Times of day"),
        ("5pm", r"\b\d{1,2}(?:[:.]\d\d)?[ap]m\b"),
        ("5 pm", r"\b\d{1,2}(?:[:.]\d\d)? [ap]m\b"),
        ("5 p.m.", r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.m\."),
        ("5 PM", r"\b\d{1,2}(?:[:.]\d\d)? ?[AP]M\b"),
        ("17:00", r"(?<![\d.,:$£€])(?:1[3-9]|2[0-3]):[0-5]\d\b"),
    ),
    _pair(
        *("office", "Offices without a name"),
        ("the president", rf"\bthe {_OFFICE}\b(?! [A-Z])"),
        ("the President", rf"\bthe (?-i:(?!{_OFFICE}))(?i:{_OFFICE})\b(?! [A-Z])"),
    ),
    _pair("mr", "Mr", ("Mr", r"\b(?:Mr|Mrs|Ms|Dr)\b(?!\.)"), ("Mr.", r"\b(?:Mr|Mrs|Ms|Dr)\.")),
    Topic(
        "quotes",
        "Quotation marks",
        (
            Form("“double”", r"“"),
            Form('"straight"', r'(?<!\w)"(?=\w)'),
            Form("‘single’", r"(?<!\w)‘(?=\w)"),
            Form("'straight single'", r"(?<![\w'])'(?=\w[^'\n]{2,80}[\w,.!?]'(?!\w))"),
        ),
        quoted=True,
    ),
    Topic("apostrophe", "Apostrophes", (Form("’", r"(?<=\w)’(?=\w)"), Form("'", r"(?<=\w)'(?=\w)")), quoted=True),
    Topic(
        "dash",
        "Dashes in a sentence",
        (
            Form("a – b", r"(?<=\w) – (?=\w)"),
            Form("a—b", r"(?<=\w)—(?=\w)"),
            Form("a — b", r"(?<=\w) — (?=\w)"),
            Form("a - b", r"(?<=[a-z]) - (?=[a-z])"),
            Form("a--b", r"(?<=\w) ?-- ?(?=\w)"),
        ),
        quoted=True,
    ),
    Topic(
        "ellipsis",
        "Ellipsis",
        (Form("…", r"…"), Form("...", r"(?<!\.)\.\.\.(?!\.)"), Form(". . .", r"\. \. \.")),
        quoted=True,
    ),
    Topic("headlines", "Headings", (Form("Sentence case"), Form("Title Case")), blocks=HEADS),
)


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The expression of a form."""
    return re.compile(source)
