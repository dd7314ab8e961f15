from dataclasses import dataclass
from pathlib import Path

import pytest

from lint import settings
from lint.checker import EngineOptions, checkers
from lint.errors import SettingsError
from lint.settings import Settings
from lint.settings._fields import BY_KEY


@dataclass(frozen=True)
class Options:
    """Options of a checker."""

    min_length: int = 3
    strict: bool = False
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Engine(EngineOptions):
    rules: tuple[str, ...] = ()


KNOWN = {"spelling": Options, "harper": Engine}


def load(folder: Path, text: str, name: str = "prooflint.toml") -> Settings:
    file = folder / name
    file.write_text(text, "utf-8")
    return settings.load(file, folder, KNOWN)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("langage = 'en-GB'", r"prooflint.toml:1: unknown key “langage”; did you mean “language”\?"),
        ("\nlanguage = 'fr'", r":2: “language” cannot be “fr”; it is one of en-US"),
        ("ignore = 'spelling'", r":1: “ignore” must be a list of texts"),
        ("force-exclude = 'yes'", r":1: “force-exclude” must be true or false"),
        ("[spelling]\nmin-lenght = 4", r":2: unknown option “min-lenght” of spelling; did you mean “min-length”"),
        ("[spelling]\n\nmin-length = '4'", r":3: “min-length” must be a number"),
        ("[spelling]\nstrict = 1", r":2: “strict” must be true or false"),
        ("[spelling]\nallow = [1]", r":2: “allow” must be a list of texts"),
        ("[severity]\nplain = 'fatal'", r":2: “plain” cannot be “fatal”"),
        ("[engines]\nharpr = 'off'", r":2: “harpr” is no engine; did you mean “harper”"),
        ("[engines]\nspelling = 'off'", r":2: “spelling” is no engine; to leave it out write ignore"),
        ('[overrides]\n"a/**" = {exclude = []}', r":2: “exclude” holds for a whole run"),
        ("[overrides.'a/**']\nignor = []", r":2: unknown key “ignor”; did you mean “ignore”"),
        ("accept = ['none.txt']", r"names “none.txt”, which does not exist"),
        ("= 1", r"is not TOML"),
        ("extends = 'gone.toml'", r"gone.toml: cannot be read"),
        ("extends = 'prooflint.toml'", r"leads back to this file"),
    ],
)
def test_a_mistake_gets_one_line_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        load(tmp_path, text)
    assert "\n" not in str(caught.value)


def test_the_nearest_file_upwards_wins_and_a_pyproject_without_our_table_does_not_count(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "prooflint.toml").write_text("")
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert settings.find(inner) == tmp_path / "prooflint.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.prooflint]\nlanguage = 'en-AU'\n")
    found = settings.find(inner)
    assert found == tmp_path / "a" / "pyproject.toml"
    assert settings.load(found, tmp_path, KNOWN).language == "en-AU"


def test_lines_are_found_in_pyproject_too(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"pyproject.toml:4: unknown key “selct”"):
        load(tmp_path, "[project]\nname = 'x'\n[tool.prooflint]\nselct = []\n", "pyproject.toml")


def test_extends_fills_what_is_not_said(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text("language = 'en-GB'\naudience = 'public'\n")
    found = load(tmp_path, "extends = 'base.toml'\naudience = 'specialist'\n")
    assert (found.language, found.audience) == ("en-GB", "specialist")


def test_overrides_hold_for_the_files_that_they_match_and_add_up(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        "ignore = ['plain']\n[spelling]\nmin-length = 2\n"
        "[overrides.'articles/opinion/**']\nignore = ['wordiness']\nspelling = {strict = true}\n"
        "[overrides.'*.txt']\nlanguage = 'en-CA'\n",
    )
    opinion = found.for_path(str(tmp_path / "articles/opinion/x.txt"))
    assert opinion.ignore == ("plain", "wordiness")
    assert opinion.options["spelling"] == {"min_length": 2, "strict": True}
    assert opinion.language == "en-CA"
    news = found.for_path(str(tmp_path / "articles/news/x.md"))
    assert (news.ignore, news.language) == (("plain",), "")


def test_word_lists_have_comments_and_replacements(tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.mkdir()
    (words / "accept.txt").write_text("# boats\nZélie  # of Brest\n\nkvass\n", "utf-8")
    (words / "reject.txt").write_text("leverage\ne-mail -> email\n", "utf-8")
    found = load(tmp_path, "")
    assert found.accepted == {"Zélie", "kvass"}
    assert found.rejected == {"leverage": "", "e-mail": "email"}
    (words / "reject.txt").write_text("\n-> email\n", "utf-8")
    with pytest.raises(SettingsError, match=r"reject.txt:2: write “wrong” or “wrong -> right”"):
        load(tmp_path, "")


def test_the_schema_knows_every_key_and_refuses_others() -> None:
    import jsonschema

    schema = settings.schema(KNOWN)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    good = {"language": "en-GB", "spelling": {"allow": ["x"]}, "overrides": {"a/**": {"ignore": ["plain"]}}}
    assert validator.is_valid(good)
    for bad in (
        {"langage": "en-GB"},
        {"language": "fr"},
        {"spelling": {"alow": []}},
        {"engines": {"harper": "on"}},
    ):
        assert not validator.is_valid(bad)
    assert set(schema["properties"]) == {f.key for f in settings.FIELDS} | set(KNOWN) | {"overrides"}


def test_no_key_has_the_name_of_a_checker_whose_table_it_would_hide() -> None:
    assert not BY_KEY.keys() & checkers().keys()
