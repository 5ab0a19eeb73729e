"""Bangla words stay whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.words import count_words, tokens


def test_vowel_signs_and_joiners_are_part_of_a_word() -> None:
    text = "র\u200d্যাব-এর ১৫টি উদ্\u200cযাপন, (ক্ষুদ্রঋণ) দেশ\u200b।"
    words = [token.text for token in tokens(text)]
    assert words == ["র\u200d্যাব", "এর", "১৫টি", "উদ্\u200cযাপন", "ক্ষুদ্রঋণ", "দেশ"]
    assert count_words(text) == 6


def test_underscores_and_punctuation_are_not() -> None:
    assert [token.text for token in tokens("ক_খ। গ৷ঘ, A-1")] == ["ক", "খ", "গ", "ঘ", "A", "1"]
    assert count_words(" — । ") == 0


def test_a_keycap_and_a_skin_tone_are_no_part_of_a_word() -> None:
    assert [token.text for token in tokens("6\ufe0f\u20e3 ক👍🏽খ")] == ["6\ufe0f", "ক", "খ"]


@given(st.text(max_size=40))
def test_each_word_stands_where_it_says(text: str) -> None:
    for token in tokens(text):
        assert text[token.start : token.end] == token.text != ""
