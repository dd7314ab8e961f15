"""language_tool_python, pointed at a server that runs: the only module that knows the package.

The package is GPL-3.0 and therefore an extra. What it does to start and end servers is not used; see
``docs/design.md`` for the reasons.
"""

import importlib.util
import threading
from dataclasses import dataclass, replace
from typing import Any

from lint.errors import EngineError

PACKAGE = "language-tool-python"

MEND = "run “pip install 'prooflint[languagetool]'”"

HELLO, PATIENCE = 5.0, 20.0
"""Seconds for the first answer, which costs nothing, and for a check; our own server gives up after half of it."""

LOCAL = {"no_proxy": "127.0.0.1,localhost"}
"""Drafts for a server on this machine never go through a proxy that the environment names."""

_guard = threading.Lock()
"""The package keeps the positions of the text that was checked last in its class: one question at a time."""


class RefusedError(Exception):
    """The server did not answer a question as it should; the message says what it did instead, in one line."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Which rules a server is asked to use.

    Attributes:
        off: rules, or groups of them, that are not used.
        categories: categories of which no rule is used but those in ``on``.
        on: rules of those categories, or rules that LanguageTool has off, that are used.
        only: whether nothing but ``on`` is used.
    """

    off: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    only: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What LanguageTool said about a range of a text.

    Attributes:
        rule: its id there.
        category: its category's id there.
        start: units of UTF-16, which are code points in the texts that we send.
        end: likewise.
        message: for a person.
        replacements: best first.
    """

    rule: str
    category: str
    start: int
    end: int
    message: str
    replacements: tuple[str, ...]

    def moved(self, by: int) -> "Said":
        """The same, ``by`` units further on."""
        return replace(self, start=self.start + by, end=self.end + by)


def is_installed() -> bool:
    """Whether the package is there, without importing it."""
    try:
        return importlib.util.find_spec("language_tool_python") is not None
    except (ImportError, ValueError):
        return False


class Client:
    """Asks a server.

    Args:
        url: of the server, without a path.
        dialect: such as “en-GB”.
        rules: which it is to use.
        local: whether the server runs on this machine.

    Raises:
        EngineError: if the package is not installed or cannot be imported.
        RefusedError: if no LanguageTool answers at the address.
    """

    def __init__(self, url: str, dialect: str, rules: Rules, *, local: bool) -> None:
        try:
            import language_tool_python  # noqa: PLC0415  # an extra, and 0.1 s
        except ImportError as error:
            raise EngineError(f"{PACKAGE} cannot be used ({error}); {MEND}") from None
        self._failures = language_tool_python.exceptions.LanguageToolError

        class Tool(language_tool_python.LanguageTool):
            """With our own patience, and one try: what to do after a failure is for us to decide."""

            _TIMEOUT: Any = HELLO

            def _query_server(self, url: str, params: Any = None, num_tries: int = 2, method: Any = "get") -> Any:
                del num_tries
                return super()._query_server(url, params, 1, method)

        with self._told():
            self._tool = Tool(dialect, remote_server=url, proxies=LOCAL if local else None)
        self._tool._TIMEOUT = PATIENCE  # noqa: SLF001  # there is no other way to say it
        self._tool.disabled_rules = set(rules.off)
        self._tool.disabled_categories = set(rules.categories)
        self._tool.enabled_rules = set(rules.on)
        self._tool.enabled_rules_only = rules.only

    def check(self, text: str) -> list[Said]:
        """What the server says about a text, in the order of the text.

        Args:
            text: only characters that are one unit of UTF-16.

        Raises:
            RefusedError: if it does not answer as LanguageTool does.
        """
        with _guard, self._told():
            found = self._tool.check(text)
            return [
                Said(
                    rule=match.rule_id,
                    category=match.category,
                    start=match.offset,
                    end=match.offset + match.error_length,
                    message=match.message,
                    replacements=tuple(match.replacements),
                )
                for match in found
            ]

    def _told(self) -> "_Told":
        return _Told(self._failures)


class _Told:
    """Whatever the package raises in here becomes one line."""

    def __init__(self, failures: type[Exception]) -> None:
        self.failures = failures

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        if error is None or not isinstance(error, Exception) or isinstance(error, EngineError):
            return
        # Answers that are no LanguageTool's show as errors of every kind in the package: a key that is missing, a
        # language it does not know, no text where it expects a table.
        lines = str(error).split("\n") if isinstance(error, self.failures) else [f"unexpected answer ({error!r})"]
        line = " ".join(lines[0].split())[:200]
        raise RefusedError(line or type(error).__name__) from None
