"""All forms of a word: what a token with “lemma” fits."""

from functools import cache
from importlib import import_module

_CLASSES = {"verb": "VB", "noun": "NN"}
_STEPS = ("JJ", "JJR", "JJS", "RB", "RBR", "RBS")


class LemmaError(ValueError):
    """What is wrong with a lemma, and what was expected."""


@cache
def forms(lemma: str) -> frozenset[str]:
    """A word with the forms it has as a verb, a noun, an adjective and an adverb, in lower case.

    Args:
        lemma: in the form in which a dictionary has it: have, mouse, good.

    Raises:
        LemmaError: if no dictionary knows it, or if it is a form of another word.
    """
    from lint.packs.inflect import InflectError, inflected  # noqa: PLC0415  # only when a pack is compiled

    library = import_module("lemminflect")
    listed: dict[str, tuple[str, ...]] = library.getAllInflections(lemma)
    if not listed:
        lemmas = sorted({other for found in library.getAllLemmas(lemma).values() for other in found} - {lemma})
        other = f"; expected “{lemmas[0]}”" if lemmas else "; expected a word in its base form"
        raise LemmaError(f"“{lemma}” is no lemma{other}, or “word” for a single form")
    found = {lemma}
    for word_class, tag in _CLASSES.items():
        if tag in listed:
            try:
                rows = inflected(lemma, (), word_class)
            except InflectError:  # of a verb such as “must”, or of a noun that is the plural of another
                rows = []
            found.update(form for form, _ in rows)
            # Forms that nobody would put into a text still stand in texts.
            found.update(*(listed[other] for other in listed if other.startswith(tag)))
    found.update(*(listed[tag] for tag in _STEPS if tag in listed))
    return frozenset(form.lower() for form in found)
