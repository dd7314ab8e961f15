"""Pages about rules and profiles in Markdown, for a site of documentation; pure functions of what they show."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from lint.finding import Rule
from lint.profiles import DEFAULT, Profile, Topic

RULES = "rules"
PROFILES = "profiles"
"""Folders of the pages, side by side."""

SHOWN = 5
"""Examples of a rule that its page shows; ``prooflint explain`` shows all."""

SHORT = 200
"""Code points of an example that is read at a glance."""

T = TypeVar("T")

_NOTE = "<!-- Made by “prooflint rules docs”; changes belong into the rules and profiles. -->"


def pack_page(title: str, about: str, rules: Sequence[Rule], profiles: Mapping[str, Profile]) -> str:
    """The page of a pack: every rule with its reason, its state and its examples.

    Args:
        title: of the pack.
        about: one paragraph, or empty.
        rules: in the order of the page.
        profiles: by name, to say which of them switch a rule on.
    """
    users: dict[str, list[str]] = {}
    for profile in profiles.values():
        for name in profile.rules:
            users.setdefault(name, []).append(profile.title)
    lines = [f"# {title}", "", _NOTE, ""]
    if about:
        lines += [about, ""]
    for rule in rules:
        lines += [f"## `{rule.id}`", "", rule.why, "", *_state(rule, users.get(rule.id, [])), *_examples(rule)]
    return "\n".join(lines).rstrip() + "\n"


def _state(rule: Rule, users: Sequence[str]) -> list[str]:
    """A table of one row, and where the rule comes from."""
    on = "on" if rule.default else "off"
    users = users if users and not rule.default else ["–"]
    row = (on, ", ".join(users), rule.severity, rule.confidence, rule.category, "yes" if rule.quotations else "no")
    lines = [
        "| by default | on in | severity | confidence | category | in quotations |",
        "|---|---|---|---|---|---|",
    ]
    lines += [f"| {' | '.join(row)} |", ""]
    more = [f"Formerly {', '.join(f'`{name}`' for name in rule.aliases)}."] if rule.aliases else []
    more += [f"[Source]({rule.source})."] if rule.source else []
    return [*lines, " ".join(more), ""] if more else lines


def _examples(rule: Rule) -> list[str]:
    """A block of code, so that what is wrong in it is not proofread."""
    rows: list[str] = []
    for example in _first(rule.examples, lambda one: one.bad):
        rows += [*_marked("wrong", example.bad), *_marked("right", example.good)]
    for text in _first(rule.clean, lambda one: one):
        rows += _marked("fine ", text)
    return ["````text", *rows, "````", ""] if rows else []


def _first(texts: Sequence[T], text_of: Callable[[T], str]) -> list[T]:
    """The first texts, and of those the short ones if there are any: a long one proves many phrases at once."""
    short = [text for text in texts if len(text_of(text)) <= SHORT]
    return (short or list(texts))[:SHOWN]


def _marked(label: str, text: str) -> list[str]:
    lines = text.splitlines() or [""]
    return [f"{label if not number else ' ' * len(label)}  {line}".rstrip() for number, line in enumerate(lines)]


def is_made(text: str) -> bool:
    """Whether a page was made here."""
    return _NOTE in text[:500]


def index_page(packs: Iterable[tuple[str, str, str, int, int]]) -> str:
    """The list of packs.

    Args:
        packs: name, title, about, number of rules and number of those that are on by default.
    """
    lines = [
        "# Rules",
        "",
        _NOTE,
        "",
        "| rules | what they are about | rules | on by default |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| [`{name}`]({name}.md) | {title}{f': {about}' if about else ''} | {count} | {on} |"
        for name, title, about, count, on in packs
    ]
    return "\n".join(lines) + "\n"


def profile_page(profile: Profile) -> str:
    """The page of a profile: what the guide asks, topic by topic, with the rules that look after it."""
    lines = [f"# {profile.title}", "", _NOTE, "", profile.about, ""]
    if profile.source:
        lines += [f"The guide: [{profile.guide}]({profile.source}).", ""]
    if profile.name != DEFAULT:
        lines += ["```toml", f'profile = "{profile.name}"', "```", ""]
    for key, value in profile.settings.items():
        lines += [f"Sets `{key}` to `{value}`.", ""]
    for topic in profile.topics.values():
        lines += [f"## {topic.title}", "", f"`{topic.form}`", "", topic.why + _provenance(topic), ""]
        if topic.rules:
            lines += ["Rules: " + ", ".join(f"[`{rule}`]({_place(rule)})" for rule in topic.rules) + ".", ""]
    return "\n".join(lines).rstrip() + "\n"


def _provenance(topic: Topic) -> str:
    source = f" [Source]({topic.source})." if topic.source else ""
    return source + ("" if topic.documented else " (General knowledge of the guide; check the current edition.)")


def _place(rule: str) -> str:
    """The link from a page of a profile to a rule; the anchor is what GitHub makes of the heading."""
    return f"../{RULES}/{rule.partition('.')[0]}.md#{rule.replace('.', '').lower()}"


def differences_page(profiles: Mapping[str, Profile]) -> str:
    """The table that shows where the profiles differ: a row a topic, a column a profile."""
    titles: dict[str, str] = {}
    for profile in profiles.values():
        for key, topic in profile.topics.items():
            titles.setdefault(key, topic.title)
    shown = list(profiles.values())
    lines = ["# Profiles", "", _NOTE, ""]
    lines += ["A profile is a style guide, as far as rules can look after it: one line of settings.", ""]
    lines += ["```toml", 'profile = "gov-uk"', "```", "", "Where they differ:", ""]
    lines += ["| | " + " | ".join(f"[{one.title}]({one.name}.md)" for one in shown) + " |"]
    lines += ["|---" * (len(shown) + 1) + "|"]
    for key, title in titles.items():
        forms = (f"`{one.topics[key].form}`" if key in one.topics else "–" for one in shown)
        lines.append(f"| {title} | " + " | ".join(forms) + " |")
    lines += ["", "A dash means that the guide has no view, or none that we know."]
    return "\n".join(lines) + "\n"
