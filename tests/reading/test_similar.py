"""Texts of two newspapers that are one story are found, and others are not taken for it."""

from __future__ import annotations

import random

import pytest

from reader.similar import joined, likeness, same_story, wording_of

_SYLLABLES = ["কা", "খি", "গু", "ঘো", "চা", "ছে", "জি", "টা", "ডু", "তো", "দি", "না", "পি", "বা", "মা"]
_WORDS = [f"{one}{two}{three}" for one in _SYLLABLES for two in _SYLLABLES for three in ("র", "ন")]


def _text(seed: int, words: int = 220) -> str:
    return " ".join(random.Random(seed).choices(_WORDS, k=words))


def _edited(text: str, seed: int, share: float) -> str:
    dice = random.Random(seed)
    words = [dice.choice(_WORDS) if dice.random() < share else word for word in text.split()]
    return " ".join(words)


def _same(one: str, other: str, headlines: tuple[str, str] = ("ক", "খ")) -> bool:
    a, b = wording_of(one), wording_of(other)
    assert a is not None
    assert b is not None
    return same_story(a, b, *headlines)


@pytest.mark.parametrize("seed", range(20))
def test_an_agency_text_that_was_edited_a_little_is_the_same_story(seed: int) -> None:
    text = _text(seed)
    assert _same(text, _edited(text, seed + 100, 0.1))
    assert _same(text, " ".join(text.split()[:150]))


@pytest.mark.parametrize("seed", range(20))
def test_other_texts_are_other_stories(seed: int) -> None:
    assert not _same(_text(seed), _text(seed + 1000))


@pytest.mark.parametrize("seed", range(10))
def test_shared_background_under_different_news_is_not_one_story(seed: int) -> None:
    background = _text(seed, 160)
    assert not _same(f"{_text(seed + 1, 70)} {background}", f"{_text(seed + 2, 70)} {background}")


def test_the_same_words_with_other_figures_in_the_headline_are_two_stories() -> None:
    text = _text(7)
    assert _same(text, text, ("সোনার দাম কমল ২৫০৮ টাকা", "২,৫০৮ টাকা কমল সোনার দাম"))
    assert not _same(text, text, ("সোনার দাম কমল ২৫০৮ টাকা", "সোনার দাম বাড়ল ১৫৭৫ টাকা"))


def test_both_encodings_of_bangla_are_one_text() -> None:
    text = "বড় বাড়ি পড়ে আষাঢ় সময় " * 3 + _text(3)
    taken_apart = text.replace("ড়", "ড\u09bc").replace("য়", "য\u09bc").replace("ো", "ে\u09be")
    a, b = wording_of(text), wording_of(taken_apart)
    assert a is not None
    assert a == b


def test_a_notice_of_a_few_lines_is_never_compared() -> None:
    assert wording_of(_text(1, 40)) is None
    assert wording_of("") is None


def test_likeness_is_about_that_of_the_texts() -> None:
    a, b = wording_of(_text(1, 400)), wording_of(_text(1, 400) + " " + _text(2, 400))
    assert a is not None
    assert b is not None
    assert likeness(a.sketch, a.sketch) == 1
    assert 0.35 < likeness(a.sketch, b.sketch) < 0.65


def test_pairs_that_hang_together_are_one_group() -> None:
    assert joined([(3, 5), (7, 9), (5, 1)]) == {1: 1, 3: 1, 5: 1, 7: 7, 9: 7}
