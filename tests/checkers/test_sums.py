"""Numbers that contradict one another, and numbers that only seem to."""

from functools import partial

import pytest
from articles_said import said

from lint.checker import Context, checkers
from lint.checkers import sums
from lint.proving import prove

found = partial(said, sums)


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(sums.RULES, checkers()["sums"], sums.Options(), Context())) == []


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        (
            "",
            "Unemployment rose from 8 per cent to 6 per cent.",
            [("direction", "rose from 8 per cent to 6 per cent", ())],
        ),
        (
            "",
            "Profits fell from £5 million to £9 million.",
            [("direction", "fell from £5 million to £9 million", ())],
        ),
        ("", "The toll climbed from 14 to 11 overnight.", [("direction", "climbed from 14 to 11", ())]),
        (
            "",
            "Membership dropped from 1,200 to 1,900 last year.",
            [("direction", "dropped from 1,200 to 1,900", ())],
        ),
        ("", "The fee was cut from $40 to $55.", [("direction", "cut from $40 to $55", ())]),
        (
            "",
            "The wage was raised from £11.20 to £10.80 an hour.",
            [("direction", "raised from £11.20 to £10.80", ())],
        ),
        (
            "",
            "Turnout increased from 61.5% in 2019 to 58.2% in 2023.",
            [("direction", "increased from 61.5% in 2019 to 58.2%", ())],
        ),
        ("", "Sales grew from 3.4m to 2.9m.", [("direction", "grew from 3.4m to 2.9m", ())]),
        (
            "",
            "The rate was lowered from 4.5 percent to 4.75 percent.",
            [("direction", "lowered from 4.5 percent to 4.75 percent", ())],
        ),
        ("", "Numbers declined from 340 to 430 over the decade.", [("direction", "declined from 340 to 430", ())]),
        ("", "Rents doubled from £600 to £850.", [("factor", "doubled from £600 to £850", ())]),
        ("", "The herd tripled from 20 to 45.", [("factor", "tripled from 20 to 45", ())]),
        ("", "The workforce was halved from 900 to 700.", [("factor", "halved from 900 to 700", ())]),
        (
            "",
            "Output more than doubled from 40 tonnes to 70 tonnes.",
            [("factor", "doubled from 40 tonnes to 70", ())],
        ),
        ("", "Prices rose 50 per cent from $10 to $12.", [("factor", "rose 50 per cent from $10 to $12", ())]),
        (
            "",
            "Attendance fell 10 per cent from 2,000 to 1,500.",
            [("factor", "fell 10 per cent from 2,000 to 1,500", ())],
        ),
        ("", "A crew of 12 people, 7 men and 4 women, was saved.", [("total", "12", ())]),
        ("", "Nine passengers – five men and three women – were hurt.", [("total", "Nine", ())]),
        ("", "The jury of 12 (eight women and three men) retired.", [("total", "12", ())]),
        ("", "The team won nine medals: three gold, four silver and one bronze.", [("total", "nine", ())]),
        ("", "Six children, four boys and three girls, were found safe.", [("total", "Six", ())]),
        ("", "Eleven people were killed: five men, four women and a child.", [("total", "Eleven", ())]),
        ("", "Three men: Alan Price and Ian Moss.", [("named", "Three", ())]),
        ("", "Four countries signed: Chad, Niger and Mali.", [("named", "Four", ())]),
        ("", "The two winners, Ann Hill, Bob Lane and Carl West, share the prize.", [("named", "two", ())]),
        ("", "Her three sons, Tom and Will, run the farm.", [("named", "three", ())]),
        ("", "The panel has two members: Jean Ross, Paul Dean and Rita Holt.", [("named", "two", ())]),
        ("", "Born in 1950, he died in 2010 aged 50.", [("age", "50", ())]),
        ("", "She was born in 1931 and died in 1999 at the age of 78.", [("age", "78", ())]),
        ("", "The poet (1902–1971) died at the age of 79.", [("age", "79", ())]),
        ("", "He was born in 1944 and, in 1980, aged 46, took over the firm.", [("age", "46", ())]),
        ("", "In the poll 62 per cent were in favour and 45 per cent against.", [("percent", "45 per cent", ())]),
        ("", "Some 55% approve of the plan, 40% disapprove and 12% are undecided.", [("percent", "12%", ())]),
        ("", "Of the staff, 60 per cent are women and 50 per cent are men.", [("percent", "50 per cent", ())]),
        (
            "",
            "Mary Dunn, 54, was hurt. Her car hit a wall. Mary Dunn, 45, is in hospital.",
            [("two-ages", "45", ())],
        ),
        (
            "",
            "Peter Hale, 38, was arrested on Friday. The 83-year-old was charged on Sunday.",
            [("two-ages", "83", ())],
        ),
        ("", "Kevin Shaw, 27, won the race. Shaw, 29, trains in Leeds.", [("two-ages", "29", ())]),
        ("2026-05-06", "Ida Moss, 80, was born in Leeds in 1950.", [("age", "80", ())]),
        ("2026-05-06", "The singer, who was born in 1971 and is now 45, lives in Cork.", [("age", "45", ())]),
        (
            "",
            "Imports went up from 30 million tonnes to 25 million tonnes.",
            [("direction", "up from 30 million tonnes to 25 million", ())],
        ),
        ("", "The share price slipped from 310p to 325p.", [("direction", "slipped from 310p to 325p", ())]),
        ("", "The fine rose from €500 to €400.", [("direction", "rose from €500 to €400", ())]),
        ("", "The number of beds shrank from 80 to 120.", [("direction", "shrank from 80 to 120", ())]),
        ("", "Speeds were reduced from 30mph to 40mph.", [("direction", "reduced from 30mph to 40mph", ())]),
        (
            "",
            "Costs quadrupled from $2 million to $5 million.",
            [("factor", "quadrupled from $2 million to $5 million", ())],
        ),
        ("", "The queue nearly doubled from 400 to 410.", [("factor", "doubled from 400 to 410", ())]),
        (
            "",
            "Temperatures fell from 12 degrees to 15 degrees at dusk.",
            [("direction", "fell from 12 degrees to 15", ())],
        ),
        (
            "",
            "The council has 45 members, 20 Conservatives, 15 Labour and 12 independents.",
            [("total", "45", ())],
        ),
        ("", "They played 20 games, with 10 wins, 5 draws and 4 defeats.", [("total", "20", ())]),
        ("", "The bill passed by 218 votes to 211, a majority of 17.", [("total", "17", ("7",))]),
        ("", "She won by 3,210 votes to 2,900, a majority of 410.", [("total", "410", ("310",))]),
        ("", "The five permanent members – Britain, China, France and Russia – agreed.", [("named", "five", ())]),
        ("", "Two teachers: Mr Lee, Mrs Park and Miss Dove.", [("named", "Two", ())]),
        (
            "",
            "The price dropped by 20 per cent from 50 pence to 45 pence.",
            [("factor", "dropped by 20 per cent from 50 pence to 45", ())],
        ),
        (
            "",
            "Deaths jumped from 1.2 million to 900,000.",
            [("direction", "jumped from 1.2 million to 900,000", ())],
        ),
        ("", "Exports surged from 2bn to 1.5bn.", [("direction", "surged from 2bn to 1.5bn", ())]),
        ("", "A group of ten hikers, six men and five women, got lost.", [("total", "ten", ())]),
        ("", "Seven people, three adults and five children, escaped.", [("total", "Seven", ())]),
        ("", "The class has 30 pupils: 16 girls and 12 boys.", [("total", "30", ())]),
    ],
)
def test_it_is_found(stamp: str, text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(stamp, text) == expected


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("", "Unemployment rose from 6 per cent to 8 per cent."),
        ("", "She rose from 8th to 6th place."),
        ("", "The club climbed from 12 to 8 in the table."),
        ("", "They fell from 3 to 7 in the world rankings."),
        ("", "The party's share fell from 2010 to 2015."),
        ("", "The wait was cut from 3 hours to 45 minutes."),
        ("", "The load grew from 900 grams to 1.2 kilograms."),
        ("", "Prices fell from $5 million to €6 million."),
        ("", "Output rose from 3 to 4 million tonnes."),
        ("", "The price rose from 90p to £1.10."),
        ("", "It grew from 800,000 to 1.2 million."),
        ("", "It rose from 900 to 1.2 thousand."),
        ("", "Sales more than doubled from 10 to 25."),
        ("", "Sales nearly doubled from 10 to 19."),
        ("", "Rents doubled from £600 to £1,200."),
        ("", "Prices rose 2 per cent from 5 per cent to 7 per cent."),
        ("", "Prices rose 20 per cent from $10 to $12."),
        ("", "A crew of 12 people, seven men and five women, was saved."),
        ("", "Twelve people, including seven men and four women, were saved."),
        ("", "Twelve people, among them two children and a nun, were saved."),
        ("", "Ten people, two of them children and one a nun, were hurt."),
        ("", "The team won eight medals: three gold, four silver and one bronze."),
        ("", "Three men: Alan Price, Ian Moss and Joe Cole."),
        ("", "Two chains, Marks and Spencer and Boots, closed."),
        ("", "The two cities, Paris and Rome, agreed."),
        ("", "Four countries: Chad, Niger, Mali and Togo."),
        ("", "Two firms: Johnson & Johnson and Pfizer."),
        ("", "The three brothers, Tom, who is ill, and Will and Sam, left."),
        ("", "Born in 1950, he died in 2010 aged 60."),
        ("", "Born in 1950, he died in 2010 aged 59."),
        ("", "He was born in 1950, moved to Rome in 1970 and retired at 60."),
        ("", "The poet (1902–1971) had a son who died aged 12."),
        ("", "In the poll 52 per cent were in favour and 45 per cent against."),
        ("", "Some 62 per cent of men were in favour and 55 per cent of women against."),
        ("", "Mary Dunn, 54, was hurt. Her son Paul Dunn, 25, is in hospital."),
        ("", "Peter Hale, 38, was arrested. The 38-year-old was charged."),
        ("2026-05-06", "Ida Moss, 75, was born in Leeds in 1950."),
        ("2026-05-06", "Ida Moss, 76, was born in Leeds in 1950."),
        ("", "Peter Hale, 38, hit a cyclist. The cyclist, 83, died."),
        ("", "The temperature fell from 3 degrees to minus 5."),
        ("", "The gauge rose from -8 to 6."),
        ("", "The bill passed by 218 votes to 211, a majority of seven."),
        ("", "A total of 12 people, two lorries and three cars were on board."),
        ("", "Three people, two cars and a dog were on the ferry."),
        ("", "The team of five, two guides and a cook went up."),
        ("", "Five men, two women and a child got in."),
        ("", "The vote fell from 12 to 9 for and from 5 to 7 against."),
        ("", "His lead was cut from 8 points to 3."),
        ("", "Shares rose from a low of 12 to 10-year highs."),
        ("", "The pass mark was lowered from 50 to 40 and from 60 to 55."),
        ("", "The road was widened from 2 to 4 lanes."),
    ],
)
def test_what_only_looks_like_it(stamp: str, text: str) -> None:
    assert found(stamp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "rose from 8 to " * 40_000,
        "3, " * 100_000,
        "Ann, 54, " * 50_000,
        "two men and " * 50_000,
        "9 per cent, " * 50_000,
    ],
)
def test_no_text_is_too_much(text: str) -> None:
    assert len(found("", text)) < 100_000
