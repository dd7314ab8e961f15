"""One compound with a hyphen, in one word and in two."""

from functools import partial

import pytest
from articles_said import said

from lint.checker import Context, checkers
from lint.checkers import hyphens
from lint.proving import prove

found = partial(said, hyphens)


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(hyphens.RULES, checkers()["hyphens"], hyphens.Options(), Context())) == []


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        (
            "",
            "The boat-yard is old. A boatyard is loud. No boatyard is rich.",
            [("solid", "boat-yard", ("boatyard",))],
        ),
        (
            "",
            "The shipowner came. Two ship-owners stayed. The shipowner left.",
            [("solid", "ship-owners", ("shipowners",))],
        ),
        (
            "",
            "The fish-market is shut. The fish market was old. A fish market is needed.",
            [("open", "fish-market", ("fish market",))],
        ),
        (
            "",
            "The take-over failed. A takeover is risky. The takeover cost a lot.",
            [("solid", "take-over", ("takeover",))],
        ),
        ("", "The line-up is new. That lineup was old. The lineup won.", [("solid", "line-up", ("lineup",))]),
        (
            "",
            "He likes story-telling. Story after story, storytelling pays. Storytelling is work, and storytelling is fun.",
            [("solid", "story-telling", ("storytelling",))],
        ),
        (
            "",
            "Good decision making is hard. The decision making took a year. No one likes decision-making.",
            [("open", "decision-making", ("decision making",))],
        ),
        (
            "",
            "The wine-grower sold. The wine grower bought. A wine grower is a farmer.",
            [("open", "wine-grower", ("wine grower",))],
        ),
        (
            "",
            "The childminder came. A child-minder is paid. The childminder left.",
            [("solid", "child-minder", ("childminder",))],
        ),
        ("", "The tea-cup broke. A teacup is cheap. The teacup was blue.", [("solid", "tea-cup", ("teacup",))]),
        ("", "They re-built it. It was rebuilt. The mill was rebuilt.", [("solid", "re-built", ("rebuilt",))]),
        ("", "The by-law is old. The bylaw is new. A bylaw holds.", [("solid", "by-law", ("bylaw",))]),
        (
            "",
            "The news-stand is shut. The newsstand sold maps. A newsstand opened.",
            [("solid", "news-stand", ("newsstand",))],
        ),
        (
            "",
            "Heavy drug-users were asked. The drug users agreed. Some drug users left.",
            [("open", "drug users", ("drug-users",))],
        ),
        (
            "",
            "The fund-raiser is on Sunday. A fundraiser is fun. The fundraiser was dull.",
            [("solid", "fund-raiser", ("fundraiser",))],
        ),
        (
            "",
            "Micro-plastics are in the sea. The microplastics are small. All microplastics are.",
            [("solid", "Micro-plastics", ("Microplastics",))],
        ),
        (
            "",
            "The stake-holders met. The stakeholders agreed. No stakeholders left.",
            [("solid", "stake-holders", ("stakeholders",))],
        ),
    ],
)
def test_it_is_found(stamp: str, text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(stamp, text) == expected


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("", "It was a long-term plan, and in the long term it failed."),
        ("", "The follow-up was slow. They follow up on all of it."),
        ("", "A small-business owner spoke. The small business failed."),
        ("", "They re-sort the fish on the way to the resort."),
        ("", "The bus-driver shortage is real. The bus driver slept."),
        ("", "A high-school teacher came. The high school is shut."),
        ("", "They set up a stall. The set-up was quick."),
        ("", "He was a well-known man. He is well known."),
        ("", "The tax-free shop is tax free."),
        ("", "A real-estate agent sold real estate."),
        ("", "“The boat-yard is old,” she said. The boatyard is loud."),
        ("", "The two-year-old is two years old."),
        ("", "The decision-making body met. Decision making is hard."),
    ],
)
def test_what_only_looks_like_it(stamp: str, text: str) -> None:
    assert found(stamp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "boat-yard boatyard " * 50_000,
        "tax-payer, tax payer, " * 20_000,
        " ".join(f"ab{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}-yard" for n in range(60_000)),
    ],
)
def test_no_text_is_too_much(text: str) -> None:
    assert len(found("", text)) <= hyphens.MAX_SHOWN
