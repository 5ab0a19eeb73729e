"""An inflected word finds its other forms, and no more than these."""

from __future__ import annotations

import re

import pytest

from reader.bangla.folding import fold_text
from reader.bangla.suffixes import forms, is_form_of, short_stems


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


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("স্ত্রীকে", "স্ত্রী"),
        ("মায়ের", "মা"),
        ("গাজীই", "গাজী"),
        ("রাতও", "রাত"),
        ("ভোটই", "ভোট"),
        ("ঢাকাের", "ঢাকা"),
    ],
)
def test_a_short_stem_is_one_that_the_library_must_know(word: str, stem: str) -> None:
    assert forms(word, known={fold_text(stem)}.__contains__) == (fold_text(word),)
    assert fold_text(stem) in short_stems(word)


def test_nothing_comes_off_small_words_and_other_scripts() -> None:
    for word in ("আবার", "putiner", "মে", ""):
        assert list(short_stems(word)) == []


def test_a_form_is_a_stem_with_one_suffix() -> None:
    assert is_form_of(fold_text("রাজার"), fold_text("রাজা"))
    assert is_form_of("রাজা", "রাজা")
    assert not is_form_of(fold_text("রাজধানী"), fold_text("রাজ"))


def test_digits_take_suffixes_too() -> None:
    assert forms("৫০০০কে") == ("5000কে", "5000")
