"""What a rule would do to articles: asked of a run in which every rule may speak."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from time import perf_counter

from lint.checkers import house
from lint.checkers.house._search import Search
from lint.cli._rules_named import house_rules, is_path, without_engines
from lint.cli._session import Session
from lint.dialect import detect
from lint.document import lift
from lint.engine import selection_of
from lint.engine.account import Bench, Opinion, account
from lint.engine.settling import may_speak, settle
from lint.engine.work import Decision
from lint.errors import UserError
from lint.finding import Match, Rule
from lint.judgement import measured
from lint.packs import built_in, single
from lint.packs.rule import HouseRule
from lint.proving.files import rule_of, run, with_literals
from lint.ranking import ranked
from lint.selection import Selection, fits
from lint.settings import Settings, near
from lint.text import Source, Span

SHOWN = frozenset({"reported", "merged"})
"""Fates of hits that a writer gets to see."""

PASSAGE = 200
"""Code points of a finding that speaks of a passage and not of a place."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the rule speaks.

    Attributes:
        opinion: what became of it, if the rule were on.
        others: rules that are reported at the same place.
    """

    source: Source
    opinion: Opinion
    others: tuple[str, ...]


@dataclass
class Tried:
    """What a rule would do.

    Attributes:
        rule: its record.
        words, articles: that were read.
        hits: in order.
        seconds: that the rule took, beside all others.
        run: seconds of the whole run.
        whole: whether the seconds are those of the whole checker, of which the rule is a part.
        unread: a line for each file that could not be checked.
    """

    rule: Rule
    whole: bool
    words: int = 0
    articles: int = 0
    hits: list[Hit] = field(default_factory=list)
    seconds: float = 0.0
    run: float = 0.0
    unread: list[str] = field(default_factory=list)

    @property
    def shown(self) -> list[Hit]:
        """The hits that a writer would get to see."""
        return [hit for hit in self.hits if hit.opinion.fate in SHOWN]

    @property
    def fates(self) -> Counter[str]:
        """How many hits had which fate."""
        return Counter(hit.opinion.fate for hit in self.hits)

    @property
    def touched(self) -> int:
        """Articles with a hit that a writer would get to see."""
        return len({hit.source.path for hit in self.shown})

    @property
    def overlap(self) -> Counter[str]:
        """How many of the shown hits each other rule speaks about too."""
        return Counter(name for hit in self.shown for name in hit.others)

    @property
    def rate(self) -> float:
        """Shown hits in 1,000 words."""
        return 1000 * len(self.shown) / self.words if self.words else 0.0


def named_rule(session: Session, name: str, settings: Settings) -> Rule | HouseRule:
    """The rule that a name means: the path of a rule file, an id, or a former id.

    Raises:
        UserError: if there is none.
        RuleError: a mistake in the file.
    """
    if is_path(name):
        return rule_of(Path(name))
    rules = session.proofreader.rules(settings)
    found = next((rule for rule in rules.values() if name in (rule.id, *rule.aliases)), None)
    own = house_rules(session, settings)
    if found is not None:
        return own.get(found.id, found)
    packs = built_in(session.proofreader.cache, house.kinds())
    others = {rule.id: rule for pack in packs for rule in pack.rules}
    for rule in others.values():
        if name in (rule.id, *rule.aliases):
            return rule
    raise UserError(f"no rule is called “{name}”{near(name, sorted({*rules, *others}))}")


class Trial:
    """Tries a rule on one article after the other.

    Args:
        session: gives settings and the proofreader.
        rule: a house rule, which runs alone, or a rule of a checker, which runs with the others.
    """

    def __init__(self, session: Session, rule: Rule | HouseRule) -> None:
        self._session = session
        self._reader = session.proofreader
        self._own = with_literals([rule]) if isinstance(rule, HouseRule) else []
        record = rule.rule() if isinstance(rule, HouseRule) else rule
        self.tried = Tried(record, whole=not self._own)
        self._settings = session.settings_for
        self._reader.settings_for = self._widened
        self._search: Callable[[str, bool], Search] = cache(self._make_search)

    def _engines(self, settings: Settings) -> Settings:
        return without_engines(settings, self._session.given.get("engines", {}), self._reader.guests.checkers)

    def _widened(self, path: str) -> Settings:
        settings = self._engines(self._settings(path))
        return replace(settings, select=("ALL",), ignore=(), min_confidence="possible")

    def _make_search(self, dialect: str, empty: bool) -> Search:
        return Search(single([] if empty else self._own), house.kinds(), dialect)

    def add(self, source: Source) -> None:
        """Try the rule on an article."""
        began = perf_counter()
        (decision,) = self._reader.decide([source])
        assert isinstance(decision, Decision)
        tried = self.tried
        tried.run += perf_counter() - began
        tried.unread += [f"{problem.where}: {problem.message}" for problem in decision.report.problems]
        tried.articles += 1
        tried.words += decision.report.words
        mine = self._mine(decision)
        if mine:
            tried.hits += self._hits(self._with(decision, mine))

    def _mine(self, decision: Decision) -> list[Match]:
        """What the rule says, whoever may hear it; and the clock is read."""
        document, name = decision.document, self.tried.rule.id
        dialect = decision.settings.language or detect(document)
        if not self._own:
            self.tried.seconds += self._time_of_checker(decision, dialect)
            return [match for match in decision.matches if match.rule.id == name]
        began = perf_counter()
        for _ in run(document, self._search(dialect, True)):
            pass
        between = perf_counter()
        said = list(house.search_document(document, self._search(dialect, False)))
        self.tried.seconds += max(0.0, perf_counter() - between - (between - began))
        slow = [one for one in said if not isinstance(one, Match)]
        self.tried.unread += [f"{document.source.path}: {one.where} {one.message}" for one in slow]
        return [one for one in said if isinstance(one, Match)]

    def _time_of_checker(self, decision: Decision, dialect: str) -> float:
        checker = self._reader.checkers.get(self.tried.rule.id.partition(".")[0])
        if checker is None or checker.scope == "engine":
            return 0.0
        options = self._reader.options(checker, decision.settings)
        context = self._reader.context(decision.settings, dialect)
        document = decision.document
        began = perf_counter()
        for target in [document] if checker.scope == "document" else document.blocks:
            for _ in checker.check(target, options, context):
                pass
        return perf_counter() - began

    def _with(self, decision: Decision, mine: list[Match]) -> Decision:
        """The decision about these matches and all that is said about the same places."""
        document, name = decision.document, self.tried.rule.id
        heard = [match for match in mine if may_speak(match, document)]
        spoken = [lift(ranked(match, document), document) for match in heard]
        places = [match.span for match in mine]
        lifted = [lift(match, document).span for match in mine]
        others = [one for one in decision.matches if one.rule.id != name and _meets(one.span, places)]
        beside = [one for one in decision.spoken if one.rule.id != name and _meets(one.span, lifted)]
        return replace(decision, matches=(*others, *mine), spoken=(*beside, *spoken))

    def _hits(self, decision: Decision) -> Iterator[Hit]:
        rule = self.tried.rule
        source = decision.document.source
        selection = _switched_on(selection_of(self._engines(self._settings(source.path)), source.path), rule)
        bench = Bench(selection, self._reader.sources, measured())
        spoken = [one for one in decision.spoken if one.rule.id != rule.id]
        others = settle(spoken, decision.document, selection, bench.sources, bench.counts).findings
        for opinion in account(decision, bench, lambda finding: finding.rule.id == rule.id):
            span = opinion.finding.span
            same = [one for one in others if len(one.span) <= PASSAGE and one.span.overlaps(span)]
            yield Hit(source, opinion, tuple(sorted({name for one in same for name in (one.rule.id, *one.also)})))


def _meets(span: Span, places: Iterable[Span]) -> bool:
    return any(span.overlaps(place) for place in places)


def _switched_on(selection: Selection, rule: Rule) -> Selection:
    """The selection in which the rule is on, and its findings are as sure as others must be."""
    ignore = tuple(one for one in selection.ignore if not fits(one, rule))
    return replace(selection, extend=(*selection.extend, rule.id), ignore=ignore)
