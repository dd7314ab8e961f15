"""Each guide's profile on an article in the style of that guide, and on the articles of the others.

``articles/<profile>.md`` is written strictly in the guide's style. ``differences.toml`` says in which topics each
of them breaks the other guides: a table for each article, and in it a line for each other profile.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from lint import profiles, resources, settings
from lint.checker import checkers
from lint.engine import Proofreader
from lint.finding import Finding, Report
from lint.profiles import Profile
from lint.settings import Settings
from lint.text import Source

pytestmark = pytest.mark.xdist_group("profiles")  # what one process has worked out serves all of these tests

HERE = Path(__file__).parent
GUIDES = ("ap", "bbc", "chicago", "economist", "google", "gov-uk", "guardian", "microsoft", "reuters")
PAIRS = tuple(permutations(GUIDES, 2))
BRITISH = ("bbc", "economist", "gov-uk", "guardian")
WORDS = range(300, 451)
FEWEST_RULES = 12
FEWEST_TOPICS = 6
"""In so many topics at least an article breaks a guide from the other side of the ocean."""

WITHOUT_RULES = {("reuters", "world-wars"): "no rule asks for the number in words"}
"""Topics that a guide decides and no rule looks after, with the reason."""

ENGINES = {"harper": "off", "languagetool": "off"}


@cache
def _profile(name: str) -> Profile:
    return profiles.read(profiles.folder() / f"{name}.toml")


@cache
def _settings(name: str) -> Settings:
    """The house rules of all packs as they are by default, and what a profile adds, whatever their confidence."""
    packs = tuple(sorted(file.parent.name for file in resources.packs().glob("*/_pack.yaml")))
    options = {checker: known.options for checker, known in checkers().items()}
    found = settings.load(None, HERE, options, word_lists=False, profile=name)
    return found.with_values({"select": packs, "engines": ENGINES, "min_confidence": "possible"})


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str], Report]:
    """By article and profile."""
    sources = {
        guide: Source(f"{guide}.md", (HERE / f"articles/{guide}.md").read_text("utf-8")) for guide in GUIDES
    }
    cache_folder, found = str(tmp_path_factory.mktemp("packs")), {}
    for name in GUIDES:
        reader = Proofreader(lambda _path, name=name: _settings(name), cache_folder)
        for guide, report in zip(GUIDES, reader.check_sources(list(sources.values())), strict=True):
            found[guide, name] = report
    return found


def _rules(finding: Finding) -> set[str]:
    """The rule that speaks, and those that said the same of the place."""
    return {finding.rule.id, *finding.also}


def _topics(report: Report, name: str) -> set[str]:
    """The topics of a profile about which something was found."""
    said = set().union(*(_rules(finding) for finding in report.findings))
    return {key for key, topic in _profile(name).topics.items() if said & set(topic.rules)}


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((HERE / "differences.toml").read_text("utf-8"))


def test_there_is_an_article_for_each_profile() -> None:
    names = {name for name in profiles.names() if name != profiles.DEFAULT}
    assert names == set(GUIDES) == {file.stem for file in (HERE / "articles").iterdir()}


@pytest.mark.parametrize("guide", GUIDES)
def test_an_article_in_a_guides_style_pleases_its_profile(
    guide: str, reports: Mapping[tuple[str, str], Report]
) -> None:
    report = reports[guide, guide]
    own = set(_profile(guide).rules)
    wrong = [one for one in report.findings if one.severity != "info" or _rules(one) & own]
    assert [(one.rule.id, one.excerpt, one.message) for one in wrong] == []
    assert report.problems == ()
    assert report.words in WORDS


@pytest.mark.parametrize(("guide", "name"), PAIRS)
def test_it_breaks_another_profile_in_these_topics(
    guide: str, name: str, reports: Mapping[tuple[str, str], Report]
) -> None:
    found = sorted(_topics(reports[guide, name], name))
    assert found == sorted(_table()[guide][name]), f"differences.toml, [{guide}]: {name} = {found}"


@pytest.mark.parametrize(("guide", "name"), PAIRS)
def test_it_breaks_another_profile_only_where_the_guides_differ(
    guide: str, name: str, reports: Mapping[tuple[str, str], Report]
) -> None:
    own, other = _profile(guide), _profile(name)
    for topic in _topics(reports[guide, name], name):
        mine = set(own.topics[topic].rules) if topic in own.topics else set()
        assert set(other.topics[topic].rules) - mine, topic
    switched_on = set(other.rules)
    strangers = [
        one for one in reports[guide, name].findings if one.severity != "info" and not _rules(one) & switched_on
    ]
    assert [(one.rule.id, one.excerpt) for one in strangers] == []


@pytest.mark.parametrize(
    ("guide", "name"), [*((british, "ap") for british in BRITISH), ("ap", "guardian"), ("ap", "bbc")]
)
def test_the_two_sides_of_the_ocean_differ(
    guide: str, name: str, reports: Mapping[tuple[str, str], Report]
) -> None:
    assert len(_topics(reports[guide, name], name)) >= FEWEST_TOPICS


@pytest.mark.parametrize("guide", GUIDES)
def test_an_article_is_rich_in_what_guides_differ_in(
    guide: str, reports: Mapping[tuple[str, str], Report]
) -> None:
    broken = set().union(*(_topics(reports[guide, name], name) for name in GUIDES if name != guide))
    assert len(broken) >= 2 * FEWEST_TOPICS


@pytest.mark.parametrize("name", profiles.names())
def test_every_rule_that_a_profile_names_exists(name: str) -> None:
    chosen = _settings(name)
    known = Proofreader(lambda _path: chosen).rules(chosen)
    assert [rule for rule in _profile(name).rules if rule not in known] == []


@pytest.mark.parametrize("name", GUIDES)
def test_a_profile_switches_on_enough(name: str) -> None:
    assert len(_profile(name).rules) >= FEWEST_RULES


@pytest.mark.parametrize("name", profiles.names())
def test_every_topic_says_what_the_guide_wants(name: str) -> None:
    profile = _profile(name)
    for key, topic in profile.topics.items():
        assert topic.form, key
        assert topic.why.endswith("."), key
        assert topic.rules or WITHOUT_RULES.get((name, key)), key
        assert not topic.source or topic.source.startswith(("https://", "http://")), key
    assert profile.title
    assert profile.guide
    assert profile.about


def test_a_reason_to_have_no_rule_is_needed() -> None:
    assert [at for at in WITHOUT_RULES if _profile(at[0]).topics[at[1]].rules] == []


@pytest.mark.parametrize("name", profiles.names())
def test_every_setting_of_a_profile_is_valid(name: str) -> None:
    found = _settings(name)
    assert set(_profile(name).rules) <= set(found.extend_select)
    for key, value in _profile(name).settings.items():
        assert getattr(found, key.replace("-", "_")) == value, key
