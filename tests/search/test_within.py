"""Finding within one article: under the folding, by sound, at whole letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.graphemes import graphemes
from reader.search.within import Within

TEXTS = ["পুতিনের সঙ্গে বৈঠকে ৪২ জন, ক্ষমতায় বড়\u200cো দল", "নির্বাচনের আগে নির্বাচন কমিশন", ""]


def _words(typed: str) -> list[list[str]]:
    found = Within(TEXTS).spans(typed)
    return [
        [text[start:end] for start, end in spans] for text, spans in zip(TEXTS, found, strict=True)
    ]


def test_what_is_typed_is_found_wherever_it_stands() -> None:
    assert _words("নির্বাচন") == [[], ["নির্বাচনে", "নির্বাচন"], []]
    assert _words("বাচন ক") == [[], ["র্বাচন ক"], []]
    assert _words("হিমালয়") == [[], [], []]
    assert _words("  ") == [[], [], []]


def test_digits_encodings_and_joiners_make_no_difference() -> None:
    assert _words("42") == [["৪২"], [], []]
    assert _words("বড়ো") == _words("বড\u09bcো") == [["বড়\u200cো"], [], []]


def test_latin_letters_find_what_they_sound_like_where_they_stand_nowhere() -> None:
    assert _words("putin") == [["পুতিনের"], [], []]
    assert _words("nirbachon") == [[], ["নির্বাচনের", "নির্বাচন"], []]
    assert Within(["putin ও পুতিন"]).spans("putin") == [[(0, 5)]]
    assert _words("xyzzy") == [[], [], []]


@given(
    st.text("কষরতমান্ি়ড ো\u200c\u200d৪4 ab", max_size=30),
    st.text("কষরতন্ি়ড ৪4a", min_size=1, max_size=4),
)
def test_spans_are_apart_in_order_and_cut_no_letter(text: str, typed: str) -> None:
    (spans,) = Within([text]).spans(typed)
    edges = {0, len(text)} | {end for _, end in graphemes(text)}
    last = 0
    for start, end in spans:
        assert last <= start < end
        assert {start, end} <= edges
        last = end
