"""Profiles: read, chosen by one line, below the project's own settings."""

import subprocess
import sys
from pathlib import Path

import pytest

from lint import profiles
from lint.checker import checkers
from lint.errors import SettingsError
from lint.settings import Settings, load

OWN = """title = "House"
guide = "Our own guide"
about = "For us."

[settings]
language = "en-GB"
audience = "specialist"
severity = {plain = "warning"}

[topics.percent]
title = "Per cent"
form = "5%"
rules = ["numbers.percent-sign", "places.us-plain"]
why = "Short."
"""
OPTIONS = {name: checker.options for name, checker in checkers().items()}


def settings(tmp_path: Path, text: str, profile: str = "") -> Settings:
    file = tmp_path / "prooflint.toml"
    file.write_text(text, "utf-8")
    return load(file, tmp_path, OPTIONS, profile=profile)


def test_a_profile_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(OWN, "utf-8")
    found = settings(tmp_path, 'profile = "house.toml"\n')
    assert found.profile == "house.toml"
    assert found.extend_select == ("numbers.percent-sign", "places.us-plain")
    assert (found.language, found.audience, found.severity) == ("en-GB", "specialist", {"plain": "warning"})


def test_the_project_is_above_its_profile(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(OWN, "utf-8")
    text = (
        'profile = "house.toml"\nlanguage = "en-US"\nignore = ["places.us-plain"]\nextend-select = ["plain.x"]\n'
    )
    found = settings(tmp_path, text)
    assert (found.language, found.ignore) == ("en-US", ("places.us-plain",))
    assert found.extend_select == ("numbers.percent-sign", "places.us-plain", "plain.x")


def test_the_command_line_names_another_profile(tmp_path: Path) -> None:
    found = settings(tmp_path, 'profile = "ap"\n', profile="guardian")
    assert (found.profile, found.language) == ("guardian", "en-GB")


@pytest.mark.parametrize("name", profiles.names())
def test_built_in_profiles_are_whole(name: str, tmp_path: Path) -> None:
    profile = profiles.all_profiles()[name]
    assert all((profile.title, profile.guide, profile.about))
    assert all(topic.why.endswith(".") for topic in profile.topics.values())
    assert settings(tmp_path, f'profile = "{name}"\n').extend_select[: len(profile.rules)] == profile.rules


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('title = "House"', "title = 3"), "house.toml: “title” must be a text"),
        (('title = "House"', 'titel = "House"'), "house.toml: unknown key “titel” of a profile; expected title,"),
        (('why = "Short."', ""), "house.toml: topic “percent” has no “why”"),
        (('why = "Short."', 'wy = "Short."'), "house.toml: unknown key “wy” of topic “percent”"),
        (('rules = ["numbers.percent-sign", "places.us-plain"]', "rules = [3]"), "must be a list of ids of rules"),
        (('rules = ["numbers.percent-sign", "places.us-plain"]', 'rules = "x"'), "“rules” must be a list"),
        (("[topics.percent]", "[topics.percent"), "house.toml: is not TOML"),
        (('language = "en-GB"', 'language = "en-NZ"'), "house.toml:6: “language” cannot be “en-NZ”"),
        (('language = "en-GB"', 'packs = ["x"]'), "“packs” is the project's own and cannot stand in a profile"),
    ],
)
def test_a_profile_with_a_mistake_is_refused(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    (tmp_path / "house.toml").write_text(OWN.replace(*change), "utf-8")
    with pytest.raises(SettingsError) as error:
        settings(tmp_path, 'profile = "house.toml"\n')
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["gardian", "house.toml", "../profiles/ap"])
def test_an_unknown_profile_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError) as error:
        settings(tmp_path, f'profile = "{name}"\n')
    assert f"no profile is called “{name}”; there are " in str(error.value)
    assert "gov-uk" in str(error.value)


def test_one_option_changes_the_style(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A vote\n\nSome 5 percent of the towns in the U.S. voted.\n", "utf-8")

    def run(*more: str) -> str:
        command = [sys.executable, "-m", "lint", "check", "--isolated", "--engine", "harper=off", *more, "a.md"]
        done = subprocess.run(
            [*command, "--output-format", "concise"], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        return done.stdout + done.stderr

    assert "percent" not in run()
    assert "numbers.percent-sign" in run("--profile", "guardian")
    assert "places.us-plain" in run("--profile", "guardian")
    assert "places.us-plain" not in run("--profile", "ap")
    assert "no profile is called “x”" in run("--profile", "x")
