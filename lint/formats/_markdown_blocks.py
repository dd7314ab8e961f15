"""From the events of the Markdown parser to blocks."""

from collections.abc import Iterable
from typing import Any

from lint.formats._builder import Builder
from lint.formats._html_tokens import Token, attributes, tokens
from lint.formats._html_walk import Walker, is_left_out

_CONTAINERS = {
    "BlockQuote": "quote", "List": "list", "Table": "table", "FootnoteDefinition": "footnote",
    "DefinitionList": "list",
}  # fmt: skip
_ITEMS = frozenset({"Item", "DefinitionListTitle", "DefinitionListDefinition"})


class _Offsets:
    """Converts byte offsets into UTF-8 to code points; quick when asked in rising order."""

    def __init__(self, text: str) -> None:
        self.data = b"" if text.isascii() else text.encode("utf-8", "surrogatepass")
        self.byte = self.point = 0

    def __call__(self, byte: int) -> int:
        if not self.data:
            return byte
        if byte >= self.byte:
            self.point += len(self.data[self.byte : byte].decode("utf-8", "surrogatepass"))
        else:
            self.point -= len(self.data[byte : self.byte].decode("utf-8", "surrogatepass"))
        self.byte = byte
        return self.point


class Reader:
    """Turns events over the builder's view into blocks."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.text = builder.view
        self.offset = _Offsets(self.text)
        self.within: list[tuple[str, ...]] = [()]
        self.containers: list[str] = []
        self.image_starts: list[int] = []
        self.descriptions: list[list[tuple[str, int, int]]] = []
        self.left_out = ""
        self.left_out_from = 0
        self.left_out_depth = 0
        self.in_code = False
        self.in_address = False
        self.walker: Walker | None = None
        self.html = (0, 0)

    def read(self, events: Iterable[tuple[Any, Any]]) -> None:
        """Add all blocks; ranges of the events are bytes of the view."""
        for event, place in events:
            name, value = _taken_apart(event)
            if name == "Start":
                self._start(value, place)
            elif name == "End":
                self._end(value, place)
            elif self.in_code:
                continue
            elif name in {"Html", "InlineHtml"} or not self.left_out:
                self._inline(name, value, self.offset(place["start"]), self.offset(place["end"]))

    def _start(self, value: Any, place: dict[str, int]) -> None:
        name, detail = _taken_apart(value)
        if name in _CONTAINERS:
            self._flush()
            inner = "note" if name == "BlockQuote" and detail else _CONTAINERS[name]
            outer = self.within[-1]
            self.within.append(outer if inner in outer else (*outer, inner))
            self.containers.append(inner)
        elif name == "Paragraph":
            self._open("item" if self.containers and self.containers[-1] == "list" else "paragraph")
        elif name in _ITEMS:
            self._open("item")
        elif name == "TableCell":
            self._open("cell")
        elif name == "Heading":
            self._open("heading", int(detail["level"][1]))
        elif name == "Image":
            self.image_starts.append(self.offset(place["start"]))
            if len(self.image_starts) == 1:
                self.descriptions.append([])
        elif name == "Link":
            self.in_address = detail["link_type"] in {"Autolink", "Email"}
        elif name == "CodeBlock":
            self._flush()
            self.in_code = True
        elif name == "HtmlBlock":
            self._flush()
            self.walker = Walker(self.builder, self.within[-1])
            self.html = (0, 0)

    def _end(self, value: Any, place: dict[str, int]) -> None:
        name, _ = _taken_apart(value)
        if name == "Image":
            start = self.image_starts.pop()
            if not self.image_starts and not self.left_out:
                self.builder.stand_in(start, self.offset(place["end"]))
        elif name in _CONTAINERS:
            self._flush()
            self.within.pop()
            self.containers.pop()
        elif name == "Link":
            self.in_address = False
        elif name == "CodeBlock":
            self.in_code = False
        elif name == "HtmlBlock":
            self._end_html()
        elif name in _ITEMS or name in {"Paragraph", "TableCell", "Heading"}:
            self._flush()

    def _open(self, kind: str, level: int = 0) -> None:
        self._flush()
        self.builder.open(kind, self.within[-1], level)

    def _flush(self) -> None:
        """Close the block that is open, and add the descriptions of the images in it."""
        self.builder.close()
        self.left_out = ""
        waiting, self.descriptions = self.descriptions, []
        for pieces in waiting:
            self.builder.open("alt", self.within[-1])
            for text, start, end in pieces:
                self._put(text, start, end)
            self.builder.close()

    def _inline(self, name: str, value: Any, start: int, end: int) -> None:
        if name == "Html":
            self._add_html(start, end)
        elif name == "InlineHtml":
            self._inline_html(start, end)
        elif name == "Text" and self.image_starts:
            self.descriptions[-1].append((value, start, end))
        elif self.image_starts:
            return
        elif name == "Text" and self.in_address:
            self.builder.stand_in(start, end)
        elif name == "Text":
            self._put(value, start, end)
        elif name in {"SoftBreak", "HardBreak"}:
            self.builder.space(start, end)
        elif name == "InlineMath" and _is_money(self.text, start, end):
            self.builder.add(start, end)
        elif name in {"Code", "InlineMath", "DisplayMath"}:
            self.builder.stand_in(start, end)

    def _add_html(self, start: int, end: int) -> None:
        """Wait with a line of HTML for those that follow: tags and comments run over several.

        Nothing but the indentation of a list may stand between two; the marks of a quotation part them.
        """
        first, last = self.html
        if first == last or self.text[last:start].strip():
            self._walk_html()
            first = start
        self.html = (first, end)

    def _walk_html(self) -> None:
        if self.walker is not None:
            self.walker.walk(*self.html)

    def _end_html(self) -> None:
        self._walk_html()
        if self.walker is not None:
            self.walker.finish()
        self.walker = None

    def _put(self, text: str, start: int, end: int) -> None:
        if self.text[start:end] == text:
            self.builder.add(start, end)
        else:
            self.builder.put(text, start, end)

    def _inline_html(self, start: int, end: int) -> None:
        token = next(iter(tokens(self.text, start, end)), None)
        if token is None:
            return
        if token.kind == "comment":
            Walker(self.builder).note(token)
        elif self.left_out:
            self._in_left_out(token)
        elif token.kind != "start":
            return
        elif token.name == "br":
            self.builder.space(start, end)
        elif token.name == "img":
            self.builder.stand_in(start, end)
            low, high = attributes(self.text, token).get("alt", (0, 0))
            self.descriptions.append([(self.text[low:high], low, high)])
        elif not token.closed and is_left_out(self.text, token):
            self.left_out, self.left_out_from, self.left_out_depth = token.name, start, 1

    def _in_left_out(self, token: Token) -> None:
        """Look for the end of an element that is left out; others of its name may stand in it."""
        if token.name != self.left_out:
            return
        self.left_out_depth += (
            1 if token.kind == "start" and not token.closed else -1 if token.kind == "end" else 0
        )
        if not self.left_out_depth:
            self.left_out = ""
            self.builder.stand_in(self.left_out_from, token.end)


def _is_money(text: str, start: int, end: int) -> bool:
    """Whether dollar signs stand for money: “$5/$6 million” is no formula."""
    return text[start + 1 : start + 2].isdigit() or text[end : end + 1].isdigit()


def _taken_apart(event: Any) -> tuple[str, Any]:
    """The name of an event and what it says; the parser writes one without details as a bare name."""
    if isinstance(event, dict):
        return next(iter(event.items()))
    return event, None
