"""Found words are marked in the text as published, whole letters at a time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.graphemes import graphemes
from reader.search.found import Found
from reader.search.marks import marks, matched_words
from reader.search.plan import Alternative
from reader.search.query import Query


def found(*alternatives: tuple[str, bool], parts: tuple[str, ...] = ()) -> Found:
    marked = tuple(Alternative(tuple(text.split()), prefix) for text, prefix in alternatives)
    return Found(Query(), marked=marked, parts=parts)


def test_a_prefix_marks_the_whole_word() -> None:
    assert matched_words("মেলার দিনে মেলায় ভিড়, মিলন নেই", found(("মেলা", True))) == ("মেলার", "মেলায়")


def test_an_exact_word_marks_no_longer_one() -> None:
    assert matched_words("মেলা মেলার", found(("মেলা", False))) == ("মেলা",)


def test_either_encoding_is_marked_as_it_is_published() -> None:
    text = "ব\u09dc নদী, বড\u09bc মাঠ"
    assert [text[start:end] for start, end in marks(text, found(("বড\u09bc", False)))] == [
        "ব\u09dc",
        "বড\u09bc",
    ]


def test_a_phrase_is_marked_as_one() -> None:
    text = "নদীর ধারে মেলা, ধারে নদীর"
    assert matched_words(text, found(("নদীর ধারে", False))) == ("নদীর ধারে",)


def test_a_part_of_a_longer_word_is_marked_alone() -> None:
    assert matched_words("গ্রন্থমেলা", found(parts=("মেলা",))) == ("মেলা",)


def test_nothing_found_marks_nothing() -> None:
    assert marks("মেলা", Found(Query())) == []


@given(st.text(alphabet="কষমেলার্িা\u200d\u09bcড১ -।a"), st.text(alphabet="কষমে্লার", min_size=1))
def test_marks_are_whole_letters_in_order_and_apart(text: str, word: str) -> None:
    edges = {0, *(end for _, end in graphemes(text))}
    last = 0
    for start, end in marks(text, found((word, True), parts=(word,))):
        assert last <= start < end
        assert {start, end} <= edges
        last = end
