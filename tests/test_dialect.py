from collections.abc import Callable
from dataclasses import replace

import pytest

from lint.dialect import detect
from lint.document import Document


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("The color of the harbor.", "en-US"),
        ("The colour of the harbour.", "en-GB"),
        ("They organise and analyse the centre.", "en-GB"),
        ("The colour of the harbor.", "en"),
        ("The colour only.", "en"),
        ("Nothing tells.", "en"),
        ("", "en"),
        ("We analyze and catalyze the colour of the centre.", "en-CA"),
        ("The color, the harbor, the theater and one centre.", "en-US"),
    ],
)
def test_the_words_tell(one_block: Callable[..., Document], text: str, dialect: str) -> None:
    assert detect(one_block(text)) == dialect


@pytest.mark.parametrize(
    ("declared", "dialect"), [("en-au", "en-AU"), ("en-UK", "en-GB"), ("en", "en-US"), ("en-ZA", "en-US")]
)
def test_what_the_document_declares_counts_first(
    one_block: Callable[..., Document], declared: str, dialect: str
) -> None:
    document = replace(one_block("The color of the harbor."), language=declared)
    assert detect(document) == dialect
