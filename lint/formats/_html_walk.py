"""From HTML tokens to blocks: which elements part text, which are left out, which hide text in attributes."""

from collections import Counter
from typing import NamedTuple

from lint.document import Comment
from lint.formats._builder import Builder
from lint.formats._html_tokens import Token, attributes, tokens
from lint.text import Span

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu ol optgroup option p "
    "search section summary table tbody td tfoot th thead title tr ul".split()
)
_LEFT_OUT_BLOCKS = frozenset(
    "applet audio canvas embed iframe math nav noembed noframes noscript object pre script select style svg "
    "template textarea video xmp button".split()
)
_LEFT_OUT_INLINE = frozenset("code kbd samp tt var".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_KINDS = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "li": "item", "dt": "item", "dd": "item", "td": "cell", "th": "cell",
    "caption": "caption", "figcaption": "caption", "title": "title", "legend": "caption",
}  # fmt: skip
_WITHIN = {
    "blockquote": "quote", "ul": "list", "ol": "list", "dl": "list", "table": "table", "figure": "figure",
    "aside": "aside", "footer": "footer", "header": "header", "form": "form",
}  # fmt: skip
_DESCRIPTIONS = frozenset({"description", "og:title", "og:description", "twitter:title", "twitter:description"})


class _Element(NamedTuple):
    """An open element, with what a text that stands in it becomes.

    Attributes:
        kind: of the block.
        within: what the block stands within, because of this element and those around it.
    """

    name: str
    kind: str
    level: int
    within: tuple[str, ...]


class Walker:
    """Feeds a builder from HTML; several stretches of one source may be walked before it is finished.

    Args:
        outer: what the stretch stands within, such as a list of the Markdown around it.
    """

    def __init__(self, builder: Builder, outer: tuple[str, ...] = ()) -> None:
        self.builder = builder
        self.text = builder.view
        self.outer = outer
        self.open_elements: list[_Element] = []
        self.counts: Counter[str] = Counter()
        self.skip_from = 0
        self.skip_depth = -1
        self.waiting: list[tuple[int, int]] = []

    def walk(self, start: int, end: int) -> None:
        """Add the blocks between two offsets; the last stays open until ``finish``."""
        for token in tokens(self.text, start, end):
            if token.kind == "start":
                self._start(token)
            elif token.kind == "end":
                self._end(token)
            elif token.kind == "comment":
                self.note(token)
            elif token.kind != "other" and self.skip_depth < 0:
                self._text(token)

    def note(self, token: Token) -> None:
        """Keep a comment: suppression reads it."""
        inner = self.builder.source.text[token.start + 4 : max(token.start + 4, token.end - 3)]
        self.builder.comments.append(Comment(inner, Span(token.start, token.end)))

    def finish(self) -> None:
        """Close the block that is open, and add the descriptions of the images in it."""
        self.builder.close()
        for start, end in self.waiting:
            self._add_value("alt", start, end)
        self.waiting = []

    def _text(self, token: Token) -> None:
        if not self.builder.is_open:
            if token.kind == "text" and not self.text[token.start : token.end].strip():
                return
            self._open()
        if token.kind == "reference":
            self.builder.put(token.name, token.start, token.end)
        else:
            self.builder.add_collapsed(token.start, token.end)

    def _open(self) -> None:
        innermost = self.open_elements[-1] if self.open_elements else _Element("", "paragraph", 0, self.outer)
        self.builder.open(innermost.kind, innermost.within, innermost.level)

    def _push(self, name: str) -> None:
        """Note an element that opens; inline ones, paragraphs and divisions are what they stand in."""
        outer = self.open_elements[-1] if self.open_elements else _Element("", "paragraph", 0, self.outer)
        kind, level, within = outer.kind, outer.level, outer.within
        if name in _KINDS:
            kind = _KINDS[name]
            level = int(name[1]) if kind == "heading" else 0
        elif name in _BLOCKS and name not in {"p", "div"}:
            kind, level = "paragraph", 0
        if name in _WITHIN and _WITHIN[name] not in within:
            within = (*within, _WITHIN[name])
        self.open_elements.append(_Element(name, kind, level, within))
        self.counts[name] += 1

    def _start(self, token: Token) -> None:
        name = token.name
        if self.skip_depth < 0:
            if name in _BLOCKS or name in _LEFT_OUT_BLOCKS:
                self.finish()
            self._single(token)
        if name in _VOID or (token.closed and name not in _BLOCKS):
            return
        self._close_implied(name)
        self._push(name)
        if self.skip_depth < 0 and is_left_out(self.text, token):
            self.skip_depth, self.skip_from = len(self.open_elements), token.start

    def _single(self, token: Token) -> None:
        """Elements without content that matter: line breaks, images, descriptions of the page."""
        if token.name == "br":
            if self.builder.is_open:
                self.builder.space(token.start, token.end)
        elif token.name == "img":
            if self.builder.is_open:
                self.builder.stand_in(token.start, token.end)
            found = attributes(self.text, token).get("alt")
            if found:
                self.waiting.append(found)
                if not self.builder.is_open:
                    self.finish()
        elif token.name == "meta":
            found_all = attributes(self.text, token)
            name = found_all.get("name") or found_all.get("property")
            if name and "content" in found_all and self.text[name[0] : name[1]].lower() in _DESCRIPTIONS:
                self._add_value("summary", *found_all["content"])
        elif token.name == "html":
            found = attributes(self.text, token).get("lang")
            if found and not self.builder.language:
                self.builder.language = self.text[found[0] : found[1]].strip()

    def _add_value(self, kind: str, start: int, end: int) -> None:
        self.builder.open(kind, self.outer)
        for token in tokens(self.text, start, end):
            if token.kind == "reference":
                self.builder.put(token.name, token.start, token.end)
            else:
                self.builder.add_collapsed(token.start, token.end)
        self.builder.close()

    def _close_implied(self, name: str) -> None:
        """A list item, a cell or a paragraph ends where the next begins, as HTML allows."""
        if (
            self.open_elements
            and self.open_elements[-1].name == name
            and name in {"p", "li", "td", "th", "tr", "dt", "dd", "option"}
        ):
            self._pop()

    def _end(self, token: Token) -> None:
        if not self.counts[token.name]:
            return
        if self.skip_depth < 0 and token.name in _BLOCKS:
            self.finish()
        while self.open_elements:
            name = self._pop(token.end)
            if name == token.name:
                break

    def _pop(self, end: int = -1) -> str:
        name = self.open_elements.pop().name
        self.counts[name] -= 1
        if self.skip_depth > len(self.open_elements):
            self.skip_depth = -1
            if name not in _BLOCKS and name not in _LEFT_OUT_BLOCKS and end >= 0:
                if not self.builder.is_open:
                    self._open()
                self.builder.stand_in(self.skip_from, end)
        return name


def is_left_out(text: str, token: Token) -> bool:
    """Whether readers do not read what stands in an element: code, another language, what is hidden."""
    if token.name in _LEFT_OUT_BLOCKS or token.name in _LEFT_OUT_INLINE:
        return True
    if token.end - token.start == len(token.name) + 2:
        return False
    found = attributes(text, token)

    def value(name: str) -> str:
        start, end = found.get(name, (0, 0))
        return text[start:end].strip().lower()

    language = value("lang") or value("xml:lang")
    return (
        (bool(language) and not language.startswith("en") and token.name != "html")
        or value("translate") == "no"
        or value("aria-hidden") == "true"
        or "hidden" in found
        or value("role") in {"navigation", "search"}
        or "notranslate" in value("class").split()
    )
