"""An inflected word finds its other forms, and no more than these."""

from __future__ import annotations

import re

import pytest

from reader.bangla.folding import fold_text
from reader.bangla.suffixes import forms


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("পুতিনের", "পুতিন"),
        ("পুতিনকে", "পুতিন"),
        ("পুতিনেরও", "পুতিন"),
        ("ঢাকার", "ঢাকা"),
        ("ঢাকায়", "ঢাকা"),
        ("নির্বাচনে", "নির্বাচন"),
        ("নেতারা", "নেতা"),
        ("শিক্ষার্থীদের", "শিক্ষার্থী"),
        ("ছেলেটিকে", "ছেলে"),
        ("বইগুলো", "বই"),
        ("দেশের", "দেশ"),
        ("বিএনপির", "বিএনপি"),
        ("বাংলাদেশেই", "বাংলাদেশ"),
        ("ভারতও", "ভারত"),
        ("রাশি\u09dfায়", "রাশিয়া"),
    ],
)
def test_a_suffix_comes_off(word: str, stem: str) -> None:
    assert forms(word) == (fold_text(word), fold_text(stem))


WHOLE = """
পুতিন সময় বিষয় জয় খবর টাকা বিশ্ব মারা ধারা আমরা করে থেকে সঙ্গে একটি putin ২০২৬ নায়িকা চাকরি আইএস
"""


@pytest.mark.parametrize("word", re.findall(r"\S+", WHOLE))
def test_a_word_without_a_suffix_stays_whole(word: str) -> None:
    assert forms(word) == (fold_text(word),)


def test_a_stem_that_the_library_does_not_have_is_left_out() -> None:
    assert forms("সরকার", known={"সরকার", "ঢাকা"}.__contains__) == ("সরকার",)
    assert forms("ঢাকার", known={"সরকার", "ঢাকা"}.__contains__) == ("ঢাকার", "ঢাকা")
