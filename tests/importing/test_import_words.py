"""Word lists of other tools."""

import pytest

from lint.errors import UserError
from lint.importing import words

CSPELL = """\
{
  // the words of the harbour
  "version": "0.2",
  "words": ["quayside", "WPU", "see \\"x\\" // no",],
  "ignoreWords": ["berthing"],
  "flagWords": ["hte->the", "synergy", "!clamper"],
  "ignoreRegExpList": ["/x/"], /* more */
}
"""


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("styles/Vocab/Base/accept.txt", "tide\n", "vale vocabulary"),
        ("reject.txt", "tide\n", "vale vocabulary"),
        ("cspell.json", "{}", "cspell"),
        (".cspell.yaml", "words: [tide]\n", "cspell"),
        ("dictionary.txt", "teh->the\n", "codespell"),
        ("project-words.txt", "tide\n", "plain"),
        ("ignore.txt", "tide, # a -> b\n", "plain"),
    ],
)
def test_the_format_is_told_by_name_and_text(name: str, text: str, kind: str) -> None:
    assert words.read(name, text.encode())[0] == kind


def test_a_vocabulary_of_vale() -> None:
    text = "# ours\ntide\n[Pp]rooflint\n(?i)WiFi\nhtt.*\nspring tide\n\n"
    _, found = words.read("accept.txt", text.encode())
    assert found.accepted == ["tide", "Prooflint", "prooflint", "wifi", "spring tide"]
    assert [left.origin for left in found.left] == ["accept.txt:5"]
    _, found = words.read("reject.txt", b"sync(?:h|hing)\n")
    assert found.rejected == {"synch": "", "synching": ""}


def test_settings_of_cspell() -> None:
    _, found = words.read("cspell.json", CSPELL.encode())
    assert found.accepted == ["quayside", "WPU", "berthing"]
    assert found.rejected == {"hte": "the", "synergy": "", "clamper": ""}
    assert [left.origin for left in found.left] == ["cspell.json: words", "cspell.json: ignoreRegExpList"]


def test_settings_of_cspell_in_package_json_and_yaml() -> None:
    assert words.read("package.json", b'{"cspell": {"words": ["tide"]}}')[1].accepted == ["tide"]
    assert words.read("cspell.yml", b"words:\n  - tide\n")[1].accepted == ["tide"]


@pytest.mark.parametrize(("name", "text"), [("cspell.json", "[1]"), ("cspell.json", "{"), ("a.yaml", "a: [b")])
def test_broken_settings_of_cspell_are_named(name: str, text: str) -> None:
    with pytest.raises(UserError, match=f"{name}: is no settings file of cspell"):
        words.read(name, text.encode())


def test_a_dictionary_of_codespell() -> None:
    text = "teh->the\nabandonned->abandoned\nang->ang, and, any,\nclas->class, disabled because of a name\nhist->heist, list,\nx->\n"
    _, found = words.read("dictionary.txt", text.encode())
    assert found.rejected == {"teh": "the", "abandonned": "abandoned", "clas": "class", "hist": "heist"}
    assert [left.origin for left in found.left] == ["dictionary.txt:3", "dictionary.txt:6"]


def test_a_plain_list() -> None:
    text = "# cspell-tools: keep-case\ntide\n!synergy\n+harbour*\n~quay\nfo, te\n<x>\n\n"
    _, found = words.read("ignore.txt", text.encode())
    assert found.accepted == ["tide", "harbour", "quay", "fo", "te"]
    assert found.rejected == {"synergy": ""}
    assert [left.origin for left in found.left] == ["ignore.txt:7"]


def test_a_format_can_be_named() -> None:
    assert words.read("accept.txt", b"tide\n", "plain")[0] == "plain"


def test_a_list_that_is_not_utf_8_is_refused() -> None:
    with pytest.raises(UserError, match="is not UTF-8"):
        words.read("list.txt", b"caf\xe9\n")
