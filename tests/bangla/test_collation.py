"""Names sort as in a Bangla dictionary."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.collation import sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        "অকাল আজ ইতিহাস ঈদ উপকূল ঊষা ঋণ একতা ঐক্য ওষুধ ঔষধ কলম",
        "অংশ অঃ অঁ অকাল",
        "কংস কলম কাক কিছু কী কুল কূল কৃষি কেন কৈ কোন কৌশল ক্রয় ক্ষমা খবর",
        "বড বড\u09bc বঢ বঢ\u09bc বণ",
        "কত কৎ কথা",
        "সময সময\u09bc সময\u09bcকাল সর",
        "শহর ষড সকাল হাট",
        "১০০ 2 ৩০ অর্থনীতি খেলা apple zoo Ω",
    ],
)
def test_words_come_in_the_order_of_the_alphabet(ordered: str) -> None:
    words = ordered.split()
    if words[0] == "১০০":
        words = ["১০০", "2", "৩০", *words[3:]]
    shuffled = words[:]
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == words


def test_a_shorter_first_word_comes_first_and_punctuation_does_not_count() -> None:
    names = ["আমার দেশ", "আমার সংবাদ", "আমারদেশ", "‘আমাদের সময়’"]
    ordered = sorted(names, key=sort_key)
    assert ordered == ["‘আমাদের সময়’", "আমার দেশ", "আমার সংবাদ", "আমারদেশ"]


def test_the_encoding_does_not_change_the_place() -> None:
    assert sort_key("ব\u09dc")[0] == sort_key("বড\u09bc")[0]
    assert sort_key("Zoo")[0] == sort_key("zoo")[0]


@given(st.text(max_size=12), st.text(max_size=12))
def test_only_equal_texts_have_equal_keys(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)
