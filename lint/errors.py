"""What a user did wrong, and what could not be read."""


class UserError(Exception):
    """A mistake of the user's: one clear line that says what, where and how to mend it; exit status 2."""


class SettingsError(UserError):
    """A mistake in a settings file."""


class RuleError(UserError):
    """A mistake in a rule file."""


class UnreadableError(Exception):
    """A file that exists but cannot be checked. It becomes a problem (exit status 3), not the end of a run.

    Attributes:
        path: the file.
        reason: what is wrong with it and how to mend it, without the path.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} {reason}")
        self.path = path
        self.reason = reason


class EngineError(Exception):
    """An engine did not do its work: missing, broken, too slow. It becomes a problem."""


class AbsentError(EngineError):
    """An engine is not there now, or not yet. Who has not required it is told and goes on without it."""
