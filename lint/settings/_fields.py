"""The table of settings: the one place that says which keys there are, what they hold and what they mean.

Validation, the JSON Schema and the page of options are made from it.
"""

from dataclasses import dataclass
from typing import Any, Literal

from lint.checker import DIALECTS
from lint.finding import CONFIDENCES, SEVERITIES

Shape = Literal["text", "texts", "switch", "count", "number", "severities", "modes", "table"]

AUDIENCES = ("public", "general-news", "foreign-policy", "specialist")
MODES = ("auto", "require", "off")


@dataclass(frozen=True, slots=True)
class Field:
    """One key of the settings.

    Attributes:
        shape: text, list of texts, switch (true or false), count (a whole number), number, a table of severities or
            of engine modes, or a table with keys of its own; neither count nor number is negative.
        default: None for no value.
        choices: the texts that are allowed, or empty if any is.
        local: whether an override for a glob may set it.
        fields: the keys of a table.
    """

    key: str
    shape: Shape
    default: Any
    about: str
    choices: tuple[str, ...] = ()
    local: bool = False
    fields: tuple["Field", ...] = ()

    @property
    def name(self) -> str:
        """The attribute of Settings that holds the value."""
        return self.key.replace("-", "_")


_EXIT = (
    Field("rules", "texts", (), "Only findings of these rules count, by id or first parts of it. Empty: of all."),
    Field("ignore", "texts", (), "Findings of these rules do not count; the longest selector that fits decides."),
    Field(
        "min-confidence", "text", "possible", "Findings that are less sure than this do not count.", CONFIDENCES
    ),
    Field("new-only", "switch", False, "Only findings count of which the run knows that they are new."),
    Field(
        "max-findings",
        "count",
        None,
        "So many findings that count do not yet fail a run; without it none, or any if max-per-1000-words is set.",
    ),
    Field("max-per-1000-words", "number", None, "So many in 1,000 words do not yet fail a run."),
    Field("max-warnings", "count", None, "So many warnings do not yet fail a run, whatever fail-on says of them."),
)
_SUPPRESSIONS = (
    Field("require", "texts", (), "What a comment that hides findings must give.", ("reason", "until")),
    Field("max-days", "count", 0, "How many days off its date may be. 0: any number."),
)

FIELDS: tuple[Field, ...] = (
    Field(
        "extends",
        "text",
        "",
        "Another settings file, relative to this one, whose values hold where this one is silent.",
    ),
    Field(
        "profile",
        "text",
        "",
        "A style guide: a built-in profile such as gov-uk, or a TOML file of your own; holds where this file is silent.",
    ),
    Field(
        "language",
        "text",
        "",
        "The English of the articles. Without it each article is judged by its own spelling.",
        ("", *DIALECTS),
        local=True,
    ),
    Field(
        "audience",
        "text",
        "general-news",
        "For whom the articles are written; decides the readability targets.",
        AUDIENCES,
        local=True,
    ),
    Field("select", "texts", (), "Rules to report, by id or first parts of it; ALL for all.", local=True),
    Field(
        "extend-select",
        "texts",
        (),
        "Rules to report in addition, such as one that is off by default.",
        local=True,
    ),
    Field("ignore", "texts", (), "Rules not to report, by id or first parts of it.", local=True),
    Field("severity", "severities", {}, "Severity of rules, by id or first parts of it.", SEVERITIES, local=True),
    Field(
        "min-confidence",
        "text",
        "likely",
        "Findings that are less sure than this are not reported.",
        CONFIDENCES,
        local=True,
    ),
    Field(
        "fail-on",
        "text",
        "warning",
        "The lightest severity that makes a run fail.",
        (*SEVERITIES, "never"),
        local=True,
    ),
    Field("exit", "table", {}, "Which findings make a run fail, and how many may be left.", (), True, _EXIT),
    Field("suppressions", "table", {}, "What comments that hide findings must say.", (), True, _SUPPRESSIONS),
    Field(
        "baseline",
        "text",
        ".prooflint-baseline",
        "The file of known findings, relative to this file; they are not reported. Empty: none.",
    ),
    Field("exclude", "texts", (), "Files and folders not to check, as patterns like those of .gitignore."),
    Field(
        "force-exclude",
        "switch",
        False,
        "Whether exclude also holds for files that are named on the command line.",
    ),
    Field(
        "respect-gitignore",
        "switch",
        True,
        "Whether files that git ignores are left out when a folder is checked.",
    ),
    Field(
        "accept",
        "texts",
        ("words/accept.txt",),
        "Word lists of the project, relative to this file: words that are right.",
    ),
    Field(
        "reject",
        "texts",
        ("words/reject.txt",),
        "Word lists of the project: words that are wrong, each alone or as “wrong -> right”.",
    ),
    Field(
        "name-lists",
        "texts",
        ("words/names.txt",),
        "Lists of names that “prooflint words learn” has found in the articles.",
    ),
    Field(
        "packs",
        "texts",
        (),
        "Packs of house rules: names of built-in packs or folders of your own. Empty: the built-in ones.",
    ),
    Field(
        "engines",
        "modes",
        {},
        "Use of each engine: auto (if it is there), require (its absence is a problem), off.",
        MODES,
    ),
    Field("service", "switch", True, "Whether the local service may do the runs of this project."),
)

BY_KEY = {field.key: field for field in FIELDS}
