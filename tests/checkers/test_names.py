from lint.checker import Context, checkers
from lint.checkers.names import RULES, Options, check
from lint.document import lift
from lint.engine import parse
from lint.proving import prove
from lint.text import Source


def found(text: str, context: Context | None = None) -> list[tuple[str, str]]:
    document = parse(Source("a.txt", text))
    matches = check(document, Options(), context or Context())
    return [
        (lift(match, document).excerpt, match.replacements[0])
        for match in matches
        if (match.confidence or match.rule.confidence) != "possible"
    ]


def test_the_examples_of_the_rule_hold() -> None:
    assert list(prove(RULES, checkers()["names"], Options(), Context())) == []


def test_the_rarer_spelling_is_reported_in_its_possessive_too() -> None:
    text = "Mr Kowalczik spoke. Kowalczik left. It was Kowalczyk’s coat."
    assert found(text) == [("Kowalczyk", "Kowalczik")]


def test_two_known_names_are_two_people() -> None:
    assert found("Hansen met Hanson. Hansen and Hanson agreed. Hansen left.") == []


def test_a_spelling_of_the_word_list_is_right() -> None:
    text = "Mr Kowalczik spoke. Kowalczik left. It was Kowalczyk."
    assert found(text)
    assert found(text, Context(accept=frozenset({"Kowalczyk"}))) == []


def test_a_list_of_many_names_ends() -> None:
    names = [f"Q{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}xborough" for n in range(676)]
    assert found(" and ".join(names * 2)) == []
