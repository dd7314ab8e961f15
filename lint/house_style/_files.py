"""The settings that a team gets, with their evidence."""

import json
from collections.abc import Mapping, Sequence

from lint.house_style._count import Tally, Uses
from lint.house_style._profiles import ENGLISH, Choice, Form, Nearness
from lint.house_style._variants import TOPICS

FEW = 3
"""Articles of an English that say anything."""

MAJORITY = 0.8
"""Share of the articles that makes an English the house's."""


def language(tally: Tally) -> tuple[str, int]:
    """The English that most articles are clearly in, and how many; empty if there is none."""
    told = {name: count for name, count in tally.dialects.items() if name != "en"}
    best = max(told, key=lambda name: told[name], default="")
    clear = best and told[best] >= FEW and told[best] >= MAJORITY * sum(told.values())
    return (best, told[best]) if clear else ("", 0)


def evidence(tally: Tally) -> list[str]:
    """A line for each topic that occurs: what is written, how often, where the rarer forms stand."""
    lines = []
    for topic in TOPICS:
        uses = {form.name: tally.uses[topic.key, form.name] for form in topic.forms}
        there = {name: one for name, one in uses.items() if one.count}
        if there:
            ordered = sorted(there.items(), key=lambda one: -one[1].count)
            counts = ", ".join(f"{name} {one.count:,} in {_articles(one.articles)}" for name, one in ordered)
            lines.append(f"{topic.title}: {counts}{_rarer(ordered)}")
    return lines


def _articles(count: int) -> str:
    return f"{count:,} article{'' if count == 1 else 's'}"


def _rarer(ordered: Sequence[tuple[str, Uses]]) -> str:
    """Where the rarest form stands, if there are two."""
    if len(ordered) < 2:
        return ""
    path, line, around = ordered[-1][1].places[0]
    return f" ({path}:{line} “{around}”)"


def settings(tally: Tally, found: Sequence[Choice], profile: Nearness | None, paths: Sequence[str]) -> str:
    """The text of prooflint.toml, each line with what speaks for it.

    Args:
        tally: what the archive writes.
        found: the topics of the profiles.
        profile: that is proposed, or None.
        paths: of the archive.
    """
    read = f"{_articles(tally.articles)} ({tally.words:,} words) in {', '.join(paths)}"
    lines = [
        f"# Learnt from {read}. Change what you like:",
        "# “prooflint config” shows what holds, “prooflint explain RULE” says what a rule wants.",
        "",
    ]
    tag, count = language(tally)
    if tag:
        lines += [
            f"# {count:,} of {_articles(tally.articles)} are clearly in this English.",
            f'language = "{tag}"',
            "",
        ]
    titles = {ENGLISH: "English", **{choice.topic: choice.title for choice in found}}
    lines += _profile(profile, titles)
    lines += _rules(found, profile)
    lines += ["# How the articles write:", *(f"#   {line}" for line in evidence(tally)), ""]
    return "\n".join(_plain(line) for line in lines)


def _plain(line: str) -> str:
    """A line without characters that TOML refuses in comments."""
    return "".join(sign if sign >= " " and sign != "\x7f" else " " for sign in line)


def _profile(profile: Nearness | None, titles: Mapping[str, str]) -> list[str]:
    if profile is None:
        return ["# No profile is clearly nearer than the others; “prooflint rules list” shows what there is.", ""]
    kept, broken = (", ".join(titles.get(key, key) for key in keys) for keys in (profile.kept, profile.broken))
    told = f"# The nearest profile: {len(profile.kept)} of the clear topics as the articles have them ({kept})"
    told += f", {len(profile.broken)} otherwise ({broken})." if broken else "."
    return [told, f'profile = "{profile.profile}"', ""]


def _rules(found: Sequence[Choice], profile: Nearness | None) -> list[str]:
    """The rules of the house forms that the profile does not switch on, and those of it that the house breaks."""
    more: dict[str, str] = {}
    less: dict[str, str] = {}
    for choice in found:
        if choice.house is None or (profile and profile.profile in choice.house.profiles):
            continue
        others = [form for form in choice.forms if form is not choice.house]
        told = f"{choice.title}: {_broken(choice.house)}; {', '.join(map(_broken, others))}"
        more |= dict.fromkeys(choice.house.rules, told)
        theirs = [form for form in others if profile and profile.profile in form.profiles]
        less |= {rule: told for form in theirs for rule in form.rules if rule not in choice.house.rules}
    return [*_array("extend-select", more), *_array("ignore", less)]


def _broken(form: Form) -> str:
    return f"“{form.name}” is broken {form.breaks:,} time{'' if form.breaks == 1 else 's'}"


def _array(key: str, rules: Mapping[str, str]) -> list[str]:
    if not rules:
        return []
    return [
        f"{key} = [",
        *(line for rule, told in rules.items() for line in (f"  # {told}", f"  {json.dumps(rule)},")),
        "]",
        "",
    ]
