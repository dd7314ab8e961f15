"""Regular expressions of modules that a text may never need: compiled when they are first asked for something."""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    compiled = re.compile
else:

    class compiled:  # noqa: N801  # stands where re.compile would
        """What ``re.compile`` gives, at the price of a string until a method is first called.

        Each method is kept as it is found, so that later calls cost what those of an expression do.
        """

        def __init__(self, source: str, flags: int = 0) -> None:
            self._source = source
            self._flags = flags

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            pattern = self.__dict__.get("_pattern")
            if pattern is None:
                pattern = self._pattern = re.compile(self._source, self._flags)
            found = getattr(pattern, name)
            setattr(self, name, found)
            return found
