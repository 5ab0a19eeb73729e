"""A search finds a word however it was encoded or typed, and marks what it found by the letter."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.folding import fold, fold_text
from reader.bangla.graphemes import graphemes

LETTERS = (
    "অআইএঋকখগঙচজটডঢণতদনপবমযরলশষসহৎ\u09dc\u09dd\u09df"
    "\u09bc\u0981\u0982\u0983\u09be\u09bf\u09c0\u09c1\u09c7\u09c8\u09cb\u09cc\u09cd\u09d7"
    "\u200b\u200c\u200d\u00ad\ufeff\u00a0 ০১৯৷।aZßİéſ\u0301\u0345‘’—৳\u1100\u1161\u11a8"
)
texts = st.text(st.sampled_from(LETTERS), max_size=24) | st.text(max_size=16)


@pytest.mark.parametrize(
    ("variants"),
    [
        ("ব\u09dc", "বড\u09bc"),
        ("আষা\u09dd", "আষাঢ\u09bc"),
        ("রাশি\u09dfা", "রাশিয\u09bcা", "রাশি\u09df\u200cা"),
        ("ক\u09cbটি", "ক\u09c7\u09beটি", "ক\u09c7\u200c\u09beটি", "ক\u09cb\u09beটি"),
        ("ক\u09cc", "ক\u09c7\u09d7", "ক\u09d7"),
        ("র\u200d্যাব", "র্যাব"),
        ("উদ্\u200cযাপন", "উদ্যাপন", "উদ্\u00adযাপন", "\ufeffউদ্যাপন\u200b"),
        ("উৎসব", "উত্\u200dসব"),
        ("আম", "অাম"),
        ("চাঁদ", "চঁাদ", "চাাঁদ", "চাঁাঁদ"),
        ("২০২৬", "2026", "২0২6"),
        ("কথা।", "কথা৷"),
        ("ঢাকা শহর", "ঢাকা\u00a0শহর"),
        ("র", "ব\u09bc"),
        ("গাজা", "গাজ\u09bcা"),
        ("ফাইল", "ফ\u09bcাইল"),
        ("Putin", "PUTIN", "putin"),
        ("café", "cafe\u0301", "CAFE"),
        ("তাঁর ‘ভোট’", "তাঁর 'ভোট'"),
    ],
)
def test_what_a_reader_cannot_tell_apart_is_one_key(variants: tuple[str, ...]) -> None:
    assert len({fold_text(variant) for variant in variants}) == 1


def test_letters_that_differ_stay_apart() -> None:
    words = [
        *("বড", "বড\u09bc", "বঢ\u09bc", "সময", "সময\u09bc", "উতসব", "উৎসব"),
        *("কি", "কী", "দিন", "দীন", "শব", "সব", "কা", "কাঁ"),
    ]
    assert len({fold_text(word) for word in words}) == len(words)


@given(texts)
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(texts, st.sampled_from(["NFC", "NFD"]))
def test_canonically_equal_texts_have_one_key(text: str, form: str) -> None:
    assert fold_text(unicodedata.normalize(form, text)) == fold_text(text)  # type: ignore[arg-type]


@given(texts)
def test_the_way_back_leads_to_the_same_letters(text: str) -> None:
    folded = fold(text)
    assert folded.text == fold_text(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    bounds = {edge for span in graphemes(text) for edge in span}
    assert {*folded.starts, *folded.ends} <= bounds
    if folded.text:
        start, end = folded.span(0, len(folded.text))
        assert fold_text(text[start:end]) == folded.text


@given(texts, st.data())
def test_what_a_span_covers_holds_what_was_found(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert folded.text[start:end] in fold_text(text[first:last])


def test_an_empty_span_is_refused() -> None:
    for start, end in ((0, 0), (1, 0), (-1, 1), (0, 9)):
        with pytest.raises(IndexError):
            fold("কা").span(start, end)


@given(texts)
def test_graphemes_cover_a_text_without_a_gap(text: str) -> None:
    spans = list(graphemes(text))
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(end > start for start, end in spans)
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("ক্ষুদ্রঋণ", ["ক্ষু", "দ্র", "ঋ", "ণ"]),
        ("আকাঙ্ক্ষা", ["আ", "কা", "ঙ্ক্ষা"]),
        ("র\u200d্যাব", ["র\u200d্যা", "ব"]),
        ("উদ্\u200cযাপন", ["উ", "দ্\u200c", "যা", "প", "ন"]),
        ("বিশ্ব কী", ["বি", "শ্ব", " ", "কী"]),
        ("ব\u09dc", ["ব", "\u09dc"]),
        ("👨\u200d👩\u200d👧 e\u0301", ["👨\u200d👩\u200d👧", " ", "e\u0301"]),
    ],
)
def test_a_conjunct_is_one_letter(text: str, letters: list[str]) -> None:
    assert [text[start:end] for start, end in graphemes(text)] == letters
