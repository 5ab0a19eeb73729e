"""What a reader types, taken apart: words, phrases, what to leave out, filters in two languages."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.folding import fold_text
from reader.search.days import Span
from reader.search.query import MOST_WORDS, Names, Query, Term, parse

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
NAMES = Names(
    newspapers={
        fold_text("দিনলিপি"): frozenset({"dinlipi"}),
        fold_text("নতুন সকাল"): frozenset({"sokal"}),
        fold_text("New Morning"): frozenset({"sokal"}),
    },
    sections={fold_text("খেলা"): frozenset({"dinlipi/khela", "sokal/khela"})},
)


def asked(text: str) -> Query:
    return parse(text, NOW, NAMES)


def words(terms: tuple[Term, ...]) -> list[str]:
    return [" ".join(term.words) for term in terms]


def test_words_stand_apart_and_quoted_ones_together() -> None:
    query = asked('মেলা "নদীর ধারে" বৃষ্টি')
    assert words(query.terms) == ["মেলা", "নদীর ধারে", "বৃষ্টি"]
    assert [term.is_phrase for term in query.terms] == [False, True, False]


@pytest.mark.parametrize("text", ["“নদীর ধারে”", "„নদীর ধারে“", "«নদীর ধারে»", "“নদীর ধারে"])
def test_a_phrase_may_stand_in_the_quotes_that_a_keyboard_or_a_page_gives(text: str) -> None:
    query = asked(f"মেলা {text}")
    assert words(query.terms) == ["মেলা", "নদীর ধারে"]
    assert query.terms[1].is_phrase


def test_a_phrase_whose_end_is_still_to_be_typed_is_open() -> None:
    assert asked('"নদীর ধা').terms[0].is_open
    assert not asked('"নদীর ধারে"').terms[0].is_open


def test_a_minus_leaves_out() -> None:
    query = asked('মেলা -বৃষ্টি -"নদীর ধারে"')
    assert words(query.terms) == ["মেলা"]
    assert words(query.excluded) == ["বৃষ্টি", "নদীর ধারে"]


def test_a_hyphen_within_a_word_leaves_nothing_out() -> None:
    assert words(asked("ছাত্র-শিক্ষক").terms) == ["ছাত্র", "শিক্ষক"]


def test_digits_are_alike() -> None:
    assert words(asked("১৫ 15").terms) == ["15"]


@pytest.mark.parametrize(
    "text", ["পত্রিকা:দিনলিপি", "paper:দিন", "পত্রিকা: দিনলিপি", 'paper:"দিনলিপি"']
)
def test_a_newspaper_is_named_in_either_language(text: str) -> None:
    assert asked(text).wanted.newspaper_ids == frozenset({"dinlipi"})


def test_a_name_may_have_spaces_and_words_may_follow() -> None:
    query = asked("পত্রিকা:নতুন সকাল মেলা")
    assert query.wanted.newspaper_ids == frozenset({"sokal"})
    assert words(query.terms) == ["মেলা"]
    assert asked("paper:new morning mela").wanted.newspaper_ids == frozenset({"sokal"})


def test_a_section_is_that_of_all_newspapers() -> None:
    assert asked("বিভাগ:খেলা").wanted.section_ids == frozenset({"dinlipi/khela", "sokal/khela"})


def test_two_newspapers_are_either() -> None:
    assert asked("paper:দিনলিপি paper:নতুন").wanted.newspaper_ids == frozenset({"dinlipi", "sokal"})


def test_a_name_of_nothing_is_told_and_lets_nothing_through() -> None:
    query = asked("পত্রিকা:অজানা")
    assert query.unknown == ("পত্রিকা:অজানা",)
    assert query.wanted.newspaper_ids == frozenset()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("অপঠিত", ("read", False)),
        ("is:unread", ("read", False)),
        ("is:অপঠিত", ("read", False)),
        ("-অপঠিত", ("read", True)),
        ("is:read", ("read", True)),
        ("তারাঙ্কিত", ("starred", True)),
        ("is:starred", ("starred", True)),
        ("is:পরে", ("later", True)),
        ("is:later", ("later", True)),
    ],
)
def test_states_are_asked_for_in_either_language(text: str, state: tuple[str, bool]) -> None:
    query = asked(f"মেলা {text}")
    assert getattr(query.wanted, state[0]) is state[1]
    assert words(query.terms) == ["মেলা"]


def test_common_words_and_quoted_ones_are_no_filters() -> None:
    assert words(asked("মেলার পরে").terms) == ["মেলার", "পরে"]
    assert words(asked('"অপঠিত"').terms) == ["অপঠিত"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("আজ", date(2026, 11, 24), date(2026, 11, 24)),
        ("গতকাল", date(2026, 11, 23), date(2026, 11, 23)),
        ("yesterday", date(2026, 11, 23), date(2026, 11, 23)),
        ("২০ নভেম্বর", date(2026, 11, 20), date(2026, 11, 20)),
        ("২০ নভেম্বর ২০২৫", date(2025, 11, 20), date(2025, 11, 20)),
        ("2026-11-20", date(2026, 11, 20), date(2026, 11, 20)),
        ("২০.১১.২০২৬", date(2026, 11, 20), date(2026, 11, 20)),
        ("নভেম্বর", date(2026, 11, 1), date(2026, 11, 30)),
        ("ডিসেম্বর", date(2025, 12, 1), date(2025, 12, 31)),
        ("ফেব্রুয়ারী ২০২৪", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("২০২৫", date(2025, 1, 1), date(2025, 12, 31)),
        ("2026-11-01..2026-11-10", date(2026, 11, 1), date(2026, 11, 10)),
        ("১ নভেম্বর থেকে ১০ নভেম্বর", date(2026, 11, 1), date(2026, 11, 10)),
        ("১ নভেম্বর থেকে ১০ নভেম্বর পর্যন্ত", date(2026, 11, 1), date(2026, 11, 10)),
        ("এই সপ্তাহ", date(2026, 11, 18), date(2026, 11, 24)),
        ("শেষ ৩ দিন", date(2026, 11, 22), date(2026, 11, 24)),
    ],
)
def test_days_are_named_as_people_name_them(text: str, first: date, last: date) -> None:
    query = asked(f"তারিখ:{text} মেলা")
    assert query.wanted.days == Span(first, last)
    assert words(query.terms) == ["মেলা"]
    assert asked(f'date:"{text}"').wanted.days == Span(first, last)


def test_a_range_may_be_open() -> None:
    assert asked("date:2026-11-01..").wanted.days == Span(date(2026, 11, 1), None)
    assert asked("date:..গতকাল").wanted.days == Span(None, date(2026, 11, 23))


def test_no_date_is_told_and_not_heeded() -> None:
    query = asked("তারিখ:কখনো মেলা")
    assert query.unknown == ("তারিখ:কখনো",)
    assert query.wanted.days is None


@pytest.mark.parametrize("text", ["", " ", '"', '""', "-", "পত্রিকা:", "is:", "তারিখ: ", "…", "।"])
def test_what_asks_for_nothing_is_empty(text: str) -> None:
    assert asked(text).is_empty


def test_a_pasted_page_is_cut() -> None:
    assert len(asked(" ".join(f"শব্দ{n}" for n in range(500))).terms) == MOST_WORDS


@given(st.text() | st.text(alphabet='কখ -":অপঠিততারিখisপত্রিকা১2।.'))
def test_any_text_is_a_query(text: str) -> None:
    query = asked(text)
    for term in query.terms + query.excluded:
        assert term.words
        assert all(fold_text(word) == word for word in term.words)
