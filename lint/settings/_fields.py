"""The table of settings: the one place that says which keys there are, what they hold and what they mean.

Validation, the JSON Schema and the page of options are made from it.
"""

from dataclasses import dataclass
from typing import Any, Literal

from lint.checker import DIALECTS
from lint.finding import CONFIDENCES, SEVERITIES

Shape = Literal["text", "texts", "switch", "severities", "modes"]

AUDIENCES = ("public", "general-news", "foreign-policy", "specialist")
MODES = ("auto", "require", "off")


@dataclass(frozen=True, slots=True)
class Field:
    """One key of the settings.

    Attributes:
        shape: text, list of texts, switch (true or false), a table of severities or of engine modes.
        choices: the texts that are allowed, or empty if any is.
        local: whether an override for a glob may set it.
    """

    key: str
    shape: Shape
    default: Any
    about: str
    choices: tuple[str, ...] = ()
    local: bool = False

    @property
    def name(self) -> str:
        """The attribute of Settings that holds the value."""
        return self.key.replace("-", "_")


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
        "names",
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
