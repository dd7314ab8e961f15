"""Settings and dictionaries of cspell: words, ignoreWords, flagWords; lists with a word a line."""

import json
import re
from pathlib import PurePath
from typing import Any

from lint.errors import UserError
from lint.importing._draft import Left
from lint.importing.words._lists import Words

_SETTINGS = (".json", ".jsonc", ".yaml", ".yml")
_COMMENT = re.compile(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/', re.DOTALL)
_LAST_COMMA = re.compile(r'("(?:\\.|[^"\\])*")|,(?=\s*[\]}])', re.DOTALL)
_OTHERS = {
    "ignoreRegExpList": "expressions for passages that are not checked; use comments or “exclude”",
    "patterns": "expressions for passages that are not checked; use comments or “exclude”",
    "dictionaryDefinitions": "dictionaries in files of their own; name these files to import them",
    "overrides": "settings for some files; use [overrides] in prooflint.toml",
    "languageSettings": "settings for some languages; use [overrides] in prooflint.toml",
    "ignorePaths": "files that are not checked; use “exclude” in prooflint.toml",
}


def fits(name: str, text: str) -> bool:
    """Whether the file is a settings file of cspell."""
    del text
    return PurePath(name).suffix.lower() in _SETTINGS


def read(name: str, text: str) -> Words:
    """The words of a settings file.

    Raises:
        UserError: if it is no JSON and no YAML, or holds no table.
    """
    settings = _parsed(name, text)
    found = Words()
    for key in ("words", "userWords", "ignoreWords"):
        for entry in _texts(settings.get(key)):
            take(entry, f"{name}: {key}", found)
    for key in ("flagWords", "suggestWords"):
        for entry in _texts(settings.get(key)):
            wrong, _, right = re.sub(r"\s*(?:->|:)\s*", "->", entry).partition("->")
            found.reject(wrong.lstrip("!").strip(), right.partition(",")[0].strip(), f"{name}: {key}")
    found.left += [Left(f"{name}: {key}", f"holds {about}") for key, about in _OTHERS.items() if settings.get(key)]
    return found


def take(entry: str, where: str, found: Words) -> None:
    """One entry of a dictionary: “!” before it forbids it, “+” and “*” around it allow compounds.

    Args:
        entry: as written.
        where: file and line, or key.
        found: takes it.
    """
    word = entry.strip().removeprefix("~")
    if word.startswith("!"):
        found.reject(word[1:].strip(), "", where)
    elif word:
        found.accept(word.strip("+*"), where)


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        if PurePath(name).suffix.lower() in {".yaml", ".yml"}:
            import yaml  # noqa: PLC0415  # heavy, and needed only for an import

            settings = yaml.safe_load(text)
        else:
            bare = _COMMENT.sub(lambda piece: piece[1] or "", text)
            settings = json.loads(_LAST_COMMA.sub(lambda piece: piece[1] or "", bare))
    except (ValueError, RecursionError) as error:
        raise UserError(f"{name}: is no settings file of cspell: {str(error).splitlines()[0]}") from None
    except Exception as error:
        if type(error).__module__.partition(".")[0] != "yaml":
            raise
        raise UserError(f"{name}: is no settings file of cspell: {str(error).splitlines()[0]}") from None
    if isinstance(settings, dict) and isinstance(settings.get("cspell"), dict):
        settings = settings["cspell"]
    if not isinstance(settings, dict):
        raise UserError(f"{name}: is no settings file of cspell; expected a table with “words”")
    return settings


def _texts(value: Any) -> list[str]:
    return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []
