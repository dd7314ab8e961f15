"""Every mistake in a rule file is refused with file, line and what was expected."""

from pathlib import Path
from typing import Any

import pytest

from lint.checkers import house
from lint.errors import RuleError, UserError
from lint.packs import load, read_pack
from lint.packs.fields import read
from lint.packs.rule import compile_rule

GOOD = """kind: replace
message: m
why: w
replace: {a lot: much}
examples: [{bad: a lot, good: much}]
clean: [much]
"""


def refusal(tmp_path: Path, text: str, name: str = "own.rule") -> str:
    file = tmp_path / "rule.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(UserError) as error:
        compile_rule(name, read(file), house.kinds())
    message = str(error.value)
    assert message.startswith(str(file))
    assert "\n" not in message
    return message.removeprefix(str(file))


SEQUENCE = GOOD.replace("kind: replace", "kind: sequence").replace("replace: {a lot: much}", "sequence: [%s]")


@pytest.mark.parametrize(
    ("change", "where", "says"),
    [
        (("message: m", "massage: m"), 2, "unknown key “massage” of the rule"),
        (("message: m", "massage: m"), 2, "did you mean “message”?"),
        (("message: m", "xyz: m"), 2, "unknown key “xyz” of the rule; expected kind, message, why"),
        (("message: m\n", ""), 1, "a rule of kind replace has no “message”"),
        (("why: w\n", ""), 1, "has no “why”"),
        (("clean: [much]\n", ""), 1, "has no “clean”"),
        (("examples: [{bad: a lot, good: much}]\n", ""), 1, "has no “examples”; expected one"),
        (("examples: [{bad: a lot, good: much}]", "examples: []"), 5, "“examples” is an empty list"),
        (("clean: [much]", "clean: []"), 6, "“clean” is an empty list; expected a list"),
        (("why: w", "why:"), 3, "“why” is nothing; expected text"),
        (("why: w", "why: [w]"), 3, "“why” is a list; expected text"),
        (("kind: replace", "kind: replaces"), 1, "expected capitalise, "),
        (("kind: replace", "kind: replaces"), 1, "did you mean “replace”?"),
        (("kind: replace", "kind: forbid"), 4, "unknown key “replace” of a rule of kind forbid"),
        (("why: w", "why: w\nwhy: w"), 4, "key “why” of the rule occurs twice"),
        (("why: w", "why: w\nseverity: fatal"), 4, "“severity” is “fatal”; expected error, warning, info"),
        (("why: w", "why: w\nautofix: 1"), 4, "“autofix” is “1”; expected true or false"),
        (("why: w", "why: w\nautofix: yes"), 4, "expected true or false"),
        (("why: w", "why: w\ncategory: Style"), 4, "did you mean “style”?"),
        (("why: w", "why: w\nconfidence: sure"), 4, "expected certain, likely, possible"),
        (("why: w", "why: w\nblocks: [body]"), 4, "expected paragraph, item"),
        (("why: w", "why: w\ndialects: en-NZ"), 4, "expected en-US, en-GB"),
        (("why: w", "why: w\nsource: a book"), 4, "expected a link"),
        (("why: w", "why: w\ncase: upper"), 4, "expected sensitive, insensitive"),
        (("message: m", "message: '{founds}'"), 2, "unknown slot “{founds}”; expected {found}, {better}"),
        (("message: m", "message: '{found'"), 2, "unknown slot “{”"),
        (("{a lot: much}", "{}"), 4, "“replace” is a mapping; expected phrases"),
        (("{a lot: much}", "[a lot]"), 4, "expected phrases with replacements"),
        (("{a lot: much}", "{a lot: much, A  lot: x}"), 4, "the phrase “A  lot” occurs twice"),
        (("{a lot: much}", "{a lot: }"), 4, "expected"),
        (("{a lot: much}", "{/lot(/: x}"), 4, "is no regular expression"),
        (("{a lot: much}", r"{'/(lots) of/': '\2'}"), 4, r"uses \2; expected \1 to \1"),
        (("{a lot: much}", r"{'/\d+ of/': 'x'}"), 4, "no word of three letters"),
        (("{a lot: much}", r"{'/(?:\w{1,9}){1,9} lots/': 'x'}"), 4, "repetition inside a repetition, as in (a+)+"),
        (("{a lot: much}", r"{'/(?P<n>\d) lots/': '\g<m>'}"), 4, r"uses \g<m>; expected \1 to \1, \g<n>"),
        (("{a lot: much}", r"{'/(?P<found>\d) lots/': x}"), 4, "a group “found”, which is a slot already"),
        (("message: m", "message: '{n}'"), 2, "unknown slot “{n}”; expected {found}, {better}"),
        (("why: w", "why: w\ninflect: verbs"), 4, "“inflect” is “verbs”; expected verb, noun; did you mean"),
        (("{a lot: much}", "{utilised: used}\ninflect: verb"), 4, "a form of “utilise”; expected the base form"),
        (("{a lot: much}", "{make do: must}\ninflect: verb"), 4, "“must”, which has no other forms"),
        (("{a lot: much}", "{cities: towns}\ninflect: noun"), 4, "has “cities”, a form of “city”"),
        (("{a lot: much}", "{12 men: x}\ninflect: verb"), 4, "has no verb at its start"),
        (("why: w", "why: w\nsince: in the year of the flood"), 4, "expected a version such as 1.2"),
        (("why: w", "why: w\nsince: "), 4, "“since” is nothing; expected text"),
        (("why: w", "why: w\npaths:\n- news/*\n- ../x"), 6, "expected a pattern relative to the folder"),
        (("why: w", "why: w\npaths: 'a\\b'"), 4, "with forward slashes, such as news/**/*.md"),
        (("good: much}", "good: much, dialect: en-NZ}"), 5, "“dialect” is “en-NZ”; expected en, en-US"),
        (("{bad: a lot, good: much}", "{bad: a lot}"), 5, "an example has no “good”"),
        (("{bad: a lot, good: much}", "{bad: a, good: b, suffix: md}"), 5, "expected an ending such as .md"),
        (("{bad: a lot, good: much}", "{bad: a, god: b}"), 5, "did you mean “good”?"),
        (("why: w", "why: w: w"), 3, "is not YAML"),
        (("why: w", "why: &a [x]\nsource: *a"), 3, "uses an anchor"),
        (("why: w", "? [a, b]\n: w"), 3, "a key is a list or a mapping"),
    ],
)
def test_refused(tmp_path: Path, change: Any, where: int, says: str) -> None:
    message = refusal(tmp_path, GOOD.replace(*change))
    assert says in message
    assert message.startswith(f":{where}: ")


@pytest.mark.parametrize(
    ("tokens", "says"),
    [
        ("{word: a}", "has 1 tokens; expected 2 to 12"),
        ("{word: a}" + ", {tag: NN}" * 12, "has 13 tokens"),
        ("{tag: NN}, {tag: VB}", "no token that must be there has “word”"),
        ("{word: a, optional: true}, {tag: VB}", "no token that must be there has “word”"),
        ("{word: a}, {optional: true}", "token 2 fits every word"),
        ("{word: a}, {tag: NX}", "“NX” is no Penn tag"),
        ("{word: a b}, {tag: NN}", "“a b” is not one word"),
        ("{word: a}, {pattern: '(a+)+'}", "repetition inside a repetition"),
        ("{word: a}, {pattern: '(a'}", "is no regular expression"),
        ("{word: a}, {words: b}", "did you mean “word”?"),
        ("{word: a}, {becomes: x}", "expected words with words"),
        ("{word: a}, b", "token 2 is “b”; expected keys with values"),
        ("{word: a}" + ", {tag: NN, optional: true}" * 6, "more than 5 optional tokens"),
    ],
)
def test_sequences_refused(tmp_path: Path, tokens: str, says: str) -> None:
    assert says in refusal(tmp_path, SEQUENCE % tokens)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("flag: [2, 1]", "expected the numbers of the first and the last token"),
        ("flag: [1, 3]", "expected the numbers of the first and the last token"),
        ("flag: x", "expected a whole number"),
        ("better: '{3}'", "unknown slot “{3}”; expected {1} to {2}"),
        ("start: 1", "expected true or false"),
    ],
)
def test_sequence_keys_refused(tmp_path: Path, more: str, says: str) -> None:
    assert says in refusal(tmp_path, SEQUENCE % "{word: a}, {word: b}" + more)


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("replace", "replace: {'/%s lots/': x}"),
        ("forbid", "forbid: ['/%s lots/']"),
        ("sequence", "sequence: [{word: a}, {pattern: '%s'}]"),
        ("sequence", "sequence: [{word: a}, {not_pattern: '%s'}]"),
        ("pattern", "pattern: ['%s lots']"),
        ("pattern", "pattern: [lots]\nedit: {'%s': x}"),
        ("introduced", "introduced: {use: '%s', by: lots}"),
        ("introduced", "introduced: {use: lots, by: '%s'}"),
        ("require", "require: {phrase: '/%s lots/'}"),
        ("require", "require: {heading: '/%s lots/'}"),
        ("require", "require: {if: '/%s lots/', then: lots}"),
        ("require", "require: {if: lots, then: '/%s lots/'}"),
    ],
)
@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        (r"(?:\w{1,9}){1,9}", "has a repetition inside a repetition"),
        (r"(?:a|ab){2,9}", "choices under a repetition"),
    ],
)
def test_no_place_takes_an_explosive_pattern(
    tmp_path: Path, kind: str, keys: str, pattern: str, says: str
) -> None:
    text = GOOD.replace("kind: replace", f"kind: {kind}").replace("replace: {a lot: much}", keys % pattern)
    message = refusal(tmp_path, text)
    assert says in message
    assert message.startswith((":4: the pattern ", ":5: the pattern "))


def test_better_is_needed_for_its_slot(tmp_path: Path) -> None:
    text = (SEQUENCE % "{word: a}, {word: b}").replace("message: m", "message: '{better}'")
    assert "there is no “better”" in refusal(tmp_path, text)


@pytest.mark.parametrize(
    ("kind", "table", "says"),
    [
        ("consistent", "[[a]]", "has one form"),
        ("consistent", "[a, b]", "expected a list of forms"),
        ("consistent", "[[a, b], [B, c]]", "the form “B” occurs twice"),
        ("capitalise", "[A, a]", "occurs twice"),
        ("capitalise", "['12']", "has no letters"),
        ("forbid", "[]", "expected a list"),
        ("limit", "{what: words, max: 3}", "expected sentence-words"),
        ("limit", "{what: sentence-words, max: 0}", "expected a whole number from 1 on"),
        ("limit", "{what: sentence-words}", "“limit” has no “max”"),
        ("limit", "3", "“limit” is “3”; expected keys"),
    ],
)
def test_tables_refused(tmp_path: Path, kind: str, table: str, says: str) -> None:
    text = GOOD.replace("kind: replace", f"kind: {kind}").replace("replace: {a lot: much}", f"{kind}: {table}")
    assert says in refusal(tmp_path, text)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the file is empty"),
        (b"kind: \xff", "is not UTF-8"),
        (b"[a]", "the rule is a list"),
        (b"a: [", "YAML"),
    ],
)
def test_files_refused(tmp_path: Path, data: Any, says: str) -> None:
    file = tmp_path / "rule.yaml"
    file.write_bytes(data)
    with pytest.raises(RuleError, match=says):
        compile_rule("own.rule", read(file), house.kinds())


def test_missing_and_huge_files(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot be read"):
        read(tmp_path / "none.yaml")
    file = tmp_path / "huge.yaml"
    file.write_bytes(b"#" * 1_000_001)
    with pytest.raises(RuleError, match="is larger than 1 MB"):
        read(file)


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "deep.yaml"
    file.write_text("a: " + "[" * 500 + "]" * 500, "utf-8")
    with pytest.raises(RuleError, match="nested too deeply"):
        read(file)


def test_file_names(tmp_path: Path) -> None:
    assert "expected small letters, digits and hyphens" in refusal(tmp_path, GOOD, "own.A Rule")


def test_yml_is_named(tmp_path: Path) -> None:
    (tmp_path / "rule.yml").write_text(GOOD, "utf-8")
    with pytest.raises(RuleError, match=r"expected \.yaml"):
        read_pack(tmp_path, house.kinds())


def test_a_name_belongs_to_one_rule(tmp_path: Path) -> None:
    pack = tmp_path / "own"
    pack.mkdir()
    (pack / "a.yaml").write_text(GOOD, "utf-8")
    (pack / "b.yaml").write_text(GOOD + "aliases: [own.a]\n", "utf-8")
    with pytest.raises(RuleError, match=r"b\.yaml:7: the name own\.a already belongs to own\.a"):
        load((str(pack),), "", house.kinds())


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("name: other", "expected the name of its folder"),
        ("nam: own", "did you mean “name”"),
        ("default: 1", "true or"),
    ],
)
def test_pack_files_refused(tmp_path: Path, head: str, says: str) -> None:
    pack = tmp_path / "own"
    pack.mkdir()
    (pack / "_pack.yaml").write_text(head, "utf-8")
    with pytest.raises(RuleError, match=says):
        read_pack(pack, house.kinds())
