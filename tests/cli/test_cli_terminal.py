"""Progress: for a person at a terminal, after a second, and gone at the end."""

import io
import sys

import pytest

from lint.cli import _terminal


class Screen(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def on_screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal, outside CI and hooks, on a clock that goes on by half a second a look.

    No fixture: pytest puts its own standard error in place when a test begins.
    """
    found = Screen()
    monkeypatch.setattr(sys, "stderr", found)
    for name in ("CI", "PRE_COMMIT"):
        monkeypatch.delenv(name, raising=False)
    ticks = iter(range(1000))
    monkeypatch.setattr(_terminal.time, "monotonic", lambda: next(ticks) / 2)
    return found


def test_a_run_of_more_than_a_second_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = on_screen(monkeypatch)
    items = [str(number) for number in range(5)]
    assert list(_terminal.progress(items, iter(items), wanted=True)) == items
    assert "4 of 5 articles read" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize("reason", ["short", "quiet", "CI", "PRE_COMMIT"])
def test_nothing_is_shown_otherwise(monkeypatch: pytest.MonkeyPatch, reason: str) -> None:
    screen = on_screen(monkeypatch)
    if reason.isupper() or "_" in reason:
        monkeypatch.setenv(reason, "1")
    items = ["a"] if reason == "short" else list("abcde")
    assert list(_terminal.progress(items, iter(items), wanted=reason != "quiet")) == items
    assert screen.getvalue() == ""
