"""A result whose word stands only in the text shows a few words around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.search.excerpts import BEFORE, LENGTH, excerpt
from reader.search.found import Found
from reader.search.plan import Alternative
from reader.search.query import Query


def found(*words: str) -> Found:
    return Found(Query(), marked=tuple(Alternative((word,), prefix=True) for word in words))


LONG = "নদীর ধারে সকাল থেকে মানুষের ভিড় জমে, দোকানিরা পসরা সাজান, আর বিকেলে শুরু হয় নৌকাবাইচ। " * 4


def test_the_words_around_the_first_find_are_shown() -> None:
    shown = excerpt(["আজ মেলা নেই।", LONG], found("পসরা"))
    assert shown is not None
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "দোকানিরা পসরা সাজান" in shown
    assert len(shown) <= LENGTH + BEFORE


def test_it_is_cut_between_words() -> None:
    shown = excerpt([LONG], found("পসরা"))
    assert shown is not None
    assert set(shown.strip("…").split()) <= set(LONG.split())


def test_a_short_text_is_shown_whole() -> None:
    assert excerpt(["মেলায়\nভিড় হয়েছে।"], found("ভিড")) == "মেলায় ভিড় হয়েছে।"


def test_where_nothing_is_found_nothing_is_shown() -> None:
    assert excerpt([LONG], found("পাহাড়")) is None
    assert excerpt([LONG], Found(Query())) is None
    assert excerpt([], found("নদী")) is None


@given(st.text(alphabet="কখ \u09bc\u09cd\u09be\u09df\u200d।1", max_size=400))
def test_any_text_may_be_cut(text: str) -> None:
    shown = excerpt([text], found("ক"))
    assert shown is None or shown.strip("…") in text.replace("\n", " ")
