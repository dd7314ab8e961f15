"""What patterns of words leave alone, and the forms they offer."""

from collections.abc import Iterator

import pytest

from lint.checker import Context, checkers
from lint.checkers import syntax
from lint.checkers.syntax import _adjectives, _nouns, _verbs
from lint.document import Block
from lint.finding import Match
from lint.proving import prove

RIGHT = """
She is able, willing and ready, and the most likely cause is rust.
They were asked questions and allowed access to the files.
He refused entry to two men and wanted change.
The plans include a school, and our needs come first.
Its new plans remain secret.
The shop is going live on Monday, and everything is going well.
All in order, said the clerk.
The tools he used work well.
He saw the first woman open the gate.
In the end the rain stopped and the match went on.
For some the wait was too long.
He gave the boy the ball.
What hurts most the doctors cannot say.
A number of lamps were broken, but the number one hit was not played.
The majority leaders met, and the group members left.
He had no choice because the road was closed.
While he was in charge the firm grew.
She is instead going to Oslo.
The will read by the lawyer left them nothing.
I saw them planning a feast.
The farmers expected to lose money, but they did not.
People likely to be hit were warned.
The talks, expected to last a week, ended early.
Prices have risen by a tenth and had doubled by noon.
Guests can put on coats and must cut down on noise.
He is no longer expected, and once more a year has gone.
The more, the better, they say.
They need two more 40-seat buses.
He plays as well the next day.
It was best man against best friend.
The award is for first time buyers and early 1990s bands.
They live in town, go to school and came by bus.
She was head of the school and leader of the choir.
There was reason to hope.
He took part, kept house and left office.
They waited a week and arrived the next day.
He is famous the world over.
On this depends the future of the firm.
She was married the following spring.
He was worried the dam would burst.
The report said so, responded the minister.
The cake was real, the wall clear and the sea calm.
Chinese workers grew successful in the west.
A newly built road and a highly skilled team.
He drove slow cars and fast cars.
The mainly Muslim north voted early.
She was close to tears, and the work was complete.
Everything he had went up in flames.
What it was became clear at dawn.
All they can do is hold on.
The best thing to do is leave.
He was broke, and she had rose petals in her hair.
The place he went to was closed.
They did not, the story goes, like it.
He used to live alone, and the key is used to open the box.
By say ten it will be dark.
A code of conduct was agreed, and he is on leave without pay.
They let it to students and made them to order.
They must have come by sea.
The young of the species and the poor of the parish.
It is a success story with a safety net.
More older people live alone than before.
He was younger then and knew no fear.
It is as much fun as ever, and more so than last year.
Two government aides and three police dogs were there.
It was a five minute walk and a two hour drive.
Many a sailor drowned, and all day long they wept.
He is one of the family and one of the crew.
A sales manager met a systems engineer.
These sort themselves out, and many fear the worst.
Both side and back were painted.
What it is is a mystery, and the one he has is old.
The will can be found, and all I will will come true.
Is this the house that he came in at?
Whatever he does, she knows.
Neither he nor she, or anyone else, came.
Between Monday and Friday he walks to and from work.
She takes vitamin A and asked why.
The man he said was guilty is free, as she said would happen.
He has long been ill, having been there before.
The abbey the monks built was sold.
He was given the keys and told the truth.
He travelled the world and went the long way.
They went from village to village by boat.
He stood firm and became president in May.
It is made to last, and they announce it in June.
The talk was interesting, and she was worrying about it.
The will decision was read out.
Could a pool be the answer, and will no longer hold?
Media users will no longer wait.
Are they building on it, and who are we going to ask?
They asked that the fee be raised and insisted it be paid.
Here and there a page was torn.
The vote on the first quarter of 2005 was close.
It will open in the EU, not in US cities.
An event of that kind in a time of crisis is rare.
The men he had accused of theft were free.
For goodness sake be careful, she said.
He is said to have sold it, and is to be tried.
She wants the shop to be shut by May.
He won by a mile and came in by the back door.
They fell flat and stood for election in May.
In a rare instance of a father adopting a tone, he shouted.
"""


def _found(text: str) -> Iterator[Match]:
    return syntax.check(Block("paragraph", text), syntax.Options(), Context())


@pytest.mark.parametrize("text", RIGHT.strip().split("\n"))
def test_right_sentence_is_left_alone(text: str) -> None:
    assert list(_found(text)) == []


@pytest.mark.parametrize("text", ["They walked to the.", "She left early because."])
def test_cut_sentence_has_no_replacement(text: str) -> None:
    (match,) = _found(text)
    assert match.rule.id == "syntax.cut-short"
    assert match.replacements == ()
    assert text[match.span.start : match.span.end].endswith(".")


def test_curly_apostrophe_and_capital_are_kept() -> None:
    (match,) = _found("It is one of world’s largest ports.")
    assert match.replacements == ("of the world",)
    (match,) = _found("Thousands protesters came.")
    assert match.replacements == ("Thousands of protesters",)
    (match,) = _found("She didn’t knew it.")
    assert match.replacements == ("know",)


def test_addresses_are_not_judged() -> None:
    assert list(_found("See https://example.org/decided-leave and decided@leave.org now.")) == []


def test_spans_are_relative_to_the_block() -> None:
    text = "All is well. He decided leave the room."
    (match,) = _found(text)
    assert text[match.span.start : match.span.end] == "decided leave"


def test_first_pattern_at_a_word_wins() -> None:
    ids = [match.rule.id for match in _found("The board will decision next week.")]
    assert ids == ["syntax.verb-for-noun"]


def test_headings_may_leave_words_out() -> None:
    text = "Firm sold for second time."
    assert [match.rule.id for match in _found(text)] == ["syntax.missing-article"]
    assert list(syntax.check(Block("heading", text), syntax.Options(), Context())) == []
    wrong = Block("heading", "Council decided sell the harbour")
    assert [match.rule.id for match in syntax.check(wrong, syntax.Options(), Context())] == ["syntax.missing-to"]


def test_all_examples_hold() -> None:
    assert list(prove(syntax.RULES, checkers()["syntax"], syntax.Options(), Context())) == []


def test_no_other_name_is_made_up() -> None:
    assert not hasattr(syntax, "RULE")


def test_ids_are_unique_and_quotations_are_left_out() -> None:
    ids = [rule.id for rule in syntax.RULES]
    assert len(set(ids)) == len(ids)
    assert not any(rule.quotations for rule in syntax.RULES)


@pytest.mark.parametrize(
    ("verb", "past", "participle", "gerund", "third"),
    [
        ("go", "went", "gone", "going", "goes"),
        ("carry", "carried", "carried", "carrying", "carries"),
        ("stop", "stopped", "stopped", "stopping", "stops"),
        ("die", "died", "died", "dying", "dies"),
        ("write", "wrote", "written", "writing", "writes"),
        ("teach", "taught", "taught", "teaching", "teaches"),
        ("put", "put", "put", "putting", "puts"),
        ("agree", "agreed", "agreed", "agreeing", "agrees"),
    ],
)
def test_forms_of_verbs(verb: str, past: str, participle: str, gerund: str, third: str) -> None:
    forms = (_verbs.past(verb), _verbs.participle(verb), _verbs.gerund(verb), _verbs.third(verb))
    assert forms == (past, participle, gerund, third)


@pytest.mark.parametrize(
    ("one", "many"),
    [("city", "cities"), ("woman", "women"), ("church", "churches"), ("day", "days"), ("child", "children")],
)
def test_plurals(one: str, many: str) -> None:
    assert _nouns.plural(one) == many


@pytest.mark.parametrize(
    ("adjective", "adverb"),
    [
        ("easy", "easily"),
        ("dramatic", "dramatically"),
        ("public", "publicly"),
        ("gentle", "gently"),
        ("sharp", "sharply"),
    ],
)
def test_adverbs(adjective: str, adverb: str) -> None:
    assert _adjectives.adverb(adjective) == adverb


@pytest.mark.parametrize(
    "text", ["the " * 20_000, ", " * 20_000, "one of " * 10_000, "as as than then . " * 5_000]
)
def test_long_texts_end(text: str) -> None:
    assert len(list(_found(text))) < len(text)
