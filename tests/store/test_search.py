"""What a reader finds, and in which order."""

from __future__ import annotations

import contextlib
import itertools
import threading
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article, Completeness, Paragraph, Picture, Run
from reader.bangla import latin
from reader.bangla.folding import fold_text
from reader.bangla.words import tokens
from reader.errors import Cancelled
from reader.search.marks import matched_words
from reader.store.connection import Connection, Files
from reader.store.library import Library
from reader.store.search_words import LibraryWords
from tests.store.stories import HOME, NOW, Clock, entry, whole

STORIES = {
    "পুতিনের সফর ঘিরে মস্কোয় প্রস্তুতি": "দুই দেশের বৈঠকে পুতিন ছিলেন, বললেন মুখপাত্র।",
    "পুতিনকে চিঠি দিলেন কৃষকেরা": "চিঠিতে গমের দাম নিয়ে কথা আছে।",
    "ক্রিকেট লিগ শুরু কাল": "প্রথম দিনে ১৫ জন খেলোয়াড় মাঠে নামবেন।",
    "বড় নদীর ধারে বিশ্ববিদ্যালয়": "চট্টগ্রাম থেকে শিক্ষার্থীরা এসেছেন, নদীর ধারে ভিড়।",
    "প্রধানমন্ত্রী গেলেন কোরিয়া": "কোরিয়ার রাজধানীতে বৈঠক করে ফিরবেন তিনি।",
    "নির্বাচন সামনে, বাজারে দাম বেশি": "সরকার বলছে দাম কমবে; OPEC বৈঠকের পর তেলের দামও।",
    "ধারে কাছে কোনো নদী নেই": "গ্রামটি পাহাড়ের ওপর।",
}


@pytest.fixture
def stories(library: Library, clock: Clock) -> Library:
    library.put_entries(
        "dinlipi/desh",
        [
            entry(n, headline=headline, teaser=None, blocks=(Paragraph((Run(text),)),))
            for n, (headline, text) in enumerate(STORIES.items(), 1)
        ],
        clock(),
    )
    return library


def headlines(library: Library, text: str) -> list[str]:
    return [row.headline for row in library.rows(library.search(text).ids)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("পুতিনের", "পুতিনের সফর"),
        ("পুতিন চিঠি", "পুতিনকে চিঠি"),
        ("চিঠি পুতিনের", "পুতিনকে চিঠি"),
        ("ব\u09dc", "বড় নদীর"),
        ("বড\u09bc", "বড় নদীর"),
        ("15", "ক্রিকেট"),
        ("১৫", "ক্রিকেট"),
        ("খেলোয়াড়দের", "ক্রিকেট"),
        ("নির্বা", "নির্বাচন"),
        ("putin", "পুতিন"),
        ("nirbachon", "নির্বাচন"),
        ("prodhanmontri", "প্রধানমন্ত্রী"),
        ("korea", "প্রধানমন্ত্রী"),
        ("cricket", "ক্রিকেট"),
        ("bishwobiddaloy", "বড় নদীর"),
        ("chattogram", "বড় নদীর"),
        ("chittagong", "বড় নদীর"),
        ("opec", "নির্বাচন"),
        ("বিদ্যালয়", "বড় নদীর"),
    ],
)
def test_the_meant_story_comes_first(stories: Library, text: str, first: str) -> None:
    assert headlines(stories, text)[0].startswith(first)


def test_inflected_forms_find_each_other(stories: Library) -> None:
    assert len(headlines(stories, "পুতিনের")) == 2


def test_all_words_must_be_there_where_some_story_has_them(stories: Library) -> None:
    found = stories.search("নদীর ধারে")
    assert [hit.is_second for hit in found.hits][:1] == [False]
    assert headlines(stories, '"নদীর ধারে"') == ["বড় নদীর ধারে বিশ্ববিদ্যালয়"]


def test_not_all_words_is_a_second_choice(stories: Library) -> None:
    found = stories.search("ক্রিকেট পুতিন")
    assert found.hits
    assert all(hit.is_second for hit in found.hits)


def test_a_word_may_be_left_out(stories: Library) -> None:
    assert headlines(stories, "পুতিন -চিঠির") == ["পুতিনের সফর ঘিরে মস্কোয় প্রস্তুতি"]
    assert len(headlines(stories, "-পুতিন")) == len(STORIES) - 2


def test_what_latin_letters_were_taken_for_is_told(stories: Library) -> None:
    (took,) = stories.search("putin").took
    assert (took.typed, took.words[0]) == ("putin", "পুতিন")


def test_the_nearest_words_are_offered_where_little_is_found(stories: Library) -> None:
    found = stories.search("মেলা নির্বাচণ")
    assert found.suggestions[0].text == "মেলা নির্বাচন"
    assert (found.suggestions[0].typed, found.suggestions[0].word) == ("নির্বাচণ", "নির্বাচন")


def test_what_is_misspelt_in_latin_letters_is_offered_in_bangla(stories: Library) -> None:
    found = stories.search("nirbacgon daam")
    assert found.suggestions[0].text == "নির্বাচন daam"


def test_a_headline_counts_more_than_text(library: Library, clock: Clock) -> None:
    told = Paragraph((Run("আজ ঘূর্ণিঝড় নিয়ে কিছু কথা।"),))
    library.put_entries(
        "dinlipi/desh",
        [
            entry(1, headline="ঘূর্ণিঝড় আসছে", teaser="উপকূলে সতর্কতা।"),
            entry(2, headline="আবহাওয়ার খবর", teaser=None, blocks=(told,)),
        ],
        clock(),
    )
    assert library.search("ঘূর্ণিঝড়").ids == (1, 2)


def test_of_two_alike_the_fresher_comes_first(library: Library, clock: Clock) -> None:
    library.put_entries(
        "dinlipi/desh",
        [
            entry(n, headline="মেলা বসেছে", teaser="", published=NOW - timedelta(days=days))
            for n, days in ((1, 90), (2, 1), (3, 30))
        ],
        clock(),
    )
    assert library.search("মেলা").ids == (2, 3, 1)


def test_captions_bylines_kickers_and_topics_are_found(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    page = whole(
        1,
        kicker="শোল্ডার",
        deck="হ্যাঙ্গার",
        byline="রাহেলা খাতুন",
        topics=("হাওর",),
        lead=Picture(f"{HOME}/a.jpg", caption="পদ্মার চর", credit="ছবিঘর"),
    )
    library.put_article(1, page, Completeness.FULL, clock())
    for word in ("শোল্ডার", "হ্যাঙ্গার", "রাহেলা", "হাওর", "পদ্মার চর", "ছবিঘর", "দোকানিরা"):
        assert library.search(word).ids == (1,), word


def test_filters_narrow_and_stand_alone(stories: Library, clock: Clock) -> None:
    stories.put_entries("dinlipi/khela", [entry(90, headline="ক্রিকেট দল", published=NOW)], clock())
    stories.mark([1], read=True, starred=True)
    stories.mark([2], later=True)
    assert stories.search("পুতিন অপঠিত").ids == (2,)
    assert stories.search("পুতিন তারাঙ্কিত").ids == (1,)
    assert stories.search("is:later").ids == (2,)
    assert stories.search("ক্রিকেট বিভাগ:khela").ids == (8,)
    assert stories.search("ক্রিকেট তারিখ:আজ").ids == (8,)
    assert stories.search("তারিখ:গতকাল").ids == ()
    assert len(stories.search("পত্রিকা:দিনলিপি").ids) == len(STORIES) + 1
    unknown = stories.search("পুতিন পত্রিকা:অজানা")
    assert (unknown.ids, unknown.unknown) == ((), ("পত্রিকা:অজানা",))


def test_pages_follow_on_each_other(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 41)], clock())
    every = library.search("মেলা", limit=100)
    pages, found = list[int](), library.search("মেলা", limit=15)
    while True:
        pages += found.ids
        if not found.has_more:
            break
        found = library.search("মেলা", limit=15, after=found.hits[-1])
    assert tuple(pages) == every.ids
    assert sorted(pages) == list(range(1, 41))


@pytest.mark.parametrize("costly", [0, 15_000])
def test_a_page_is_full_though_headlines_come_first(
    library: Library, clock: Clock, monkeypatch: pytest.MonkeyPatch, costly: int
) -> None:
    monkeypatch.setattr("reader.store.search._COSTLY", costly)
    monkeypatch.setattr("reader.store.search._RATED", 5)
    stories = [entry(n, headline="মেলা বসেছে" if n > 20 else "খবর") for n in range(1, 41)]
    library.put_entries("dinlipi/desh", stories, clock())
    every = library.search("মেলা", limit=100).ids
    assert sorted(every) == list(range(1, 41))
    assert set(every[:20]) == set(range(21, 41))
    first = library.search("মেলা", limit=25)
    assert (first.ids, first.has_more) == (every[:25], True)
    rest = library.search("মেলা", limit=25, after=first.hits[-1])
    assert (rest.ids, rest.has_more) == (every[25:], False)


def test_found_words_can_be_marked(stories: Library) -> None:
    found = stories.search("putin")
    text = "পুতিনের সফর, পুতিন"
    assert matched_words(text, found) == ("পুতিনের", "পুতিন")
    assert matched_words("বিশ্ববিদ্যালয়ে", stories.search("বিদ্যালয়")) == ("বিদ্যালয়ে",)


def test_what_a_headline_was_found_by_is_marked_however_broad_the_word(
    stories: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.search.plan.BROAD", 0)
    monkeypatch.setattr("reader.search.plan.MOST_WORDS_OF_A_PREFIX", 1)
    found = stories.search("ন")
    rows = stories.rows(found.ids)
    assert len(rows) > 2
    for row in rows:
        begun = (token.text for token in tokens(row.headline) if token.text.startswith("ন"))
        assert matched_words(row.headline, found) == tuple(dict.fromkeys(begun))


def test_a_search_can_be_stopped(stories: Library) -> None:
    stop = threading.Event()
    assert stories.search("পুতিন", stop=stop).ids
    stop.set()
    with pytest.raises(Cancelled):
        stories.search("পুতিন", stop=stop)
    assert stories.search("পুতিন").ids


def test_a_broad_search_still_finds_the_headline(
    library: Library, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.search._COSTLY", 0)
    monkeypatch.setattr("reader.search.plan.BROAD", 0)
    library.put_entries(
        "dinlipi/desh",
        [
            entry(1, headline="ঝড় আসছে", published=NOW - timedelta(days=9)),
            entry(2, headline="আবহাওয়া", teaser="ঝড় আসছে"),
            entry(3, headline="মেঘলা", teaser="ঝড়ের ভয় কাটেনি"),
        ],
        clock(),
    )
    assert library.search("ঝড়").ids[0] == 1
    assert set(library.search("ঝড়").ids) == {1, 2, 3}
    assert library.search("ঝড় পত্রিকা:দিনলিপি -ভয়").ids == (1, 2)


@pytest.mark.parametrize("costly", [0, 15_000])
def test_a_word_is_found_on_its_day_in_whatever_order_articles_came(
    library: Library, clock: Clock, monkeypatch: pytest.MonkeyPatch, costly: int
) -> None:
    monkeypatch.setattr("reader.store.search._COSTLY", costly)
    days = {1: 20, 2: 0, 3: 9, 4: 0, 5: 1}
    library.put_entries(
        "dinlipi/desh",
        [
            entry(n, headline="মেলা বসেছে", teaser="", published=NOW - timedelta(days=ago))
            for n, ago in days.items()
        ],
        clock(),
    )
    assert set(library.search("মেলা তারিখ:আজ").ids) == {2, 4}
    assert library.search("মেলা তারিখ:গতকাল").ids == (5,)
    assert library.search("মেলা তারিখ:২০০১").ids == ()


def test_words_of_a_sound_are_read_from_their_index(stories: Library, folder: Path) -> None:
    plans: list[str] = []

    class Explaining(Connection):
        def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
            plans.extend(row[3] for row in super().rows(f"EXPLAIN QUERY PLAN {sql}", parameters))
            return super().rows(sql, parameters)

    with contextlib.closing(Explaining(Files(folder), read_only=True)) as connection:
        words = LibraryWords(connection)
        assert "পুতিন" in words.sounding(latin.key("পুতিন"))
        assert "পুতিনের" in words.sounding(latin.key("পুতিন"), prefix=True)
    assert all("word_sound" in plan for plan in plans if "word" in plan), plans


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.text(alphabet="কপুতিন -\":*^()+{}অপঠিততারিখis2'\\।%_NEARANDOR"))
def test_any_text_can_be_searched_for(stories: Library, text: str) -> None:
    found = stories.search(text)
    assert len(found.ids) <= len(STORIES)
    stories.count_search(text)


_NUMBERS = itertools.count(1)
_LETTERS = st.text(alphabet="কগড়ঢ়য়ােি্ঁ\u09bc\u200dঅআ১২aZéß", min_size=1, max_size=8)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_LETTERS, min_size=1, max_size=6))
def test_what_was_put_is_found_by_each_of_its_words(
    library: Library, clock: Clock, words: list[str]
) -> None:
    text = " ".join(words)
    (article,) = library.put_entries(
        "dinlipi/desh", [entry(next(_NUMBERS), headline="ক", teaser=text)], clock()
    ).new
    for token in tokens(text):
        if fold_text(token.text):  # a mark alone is no word
            assert article in library.search(f'"{token.text}"').ids


@pytest.mark.parametrize("typed", ["উৎসব", "উত্\u200dসব", "উত্\u200cসব", "উত্সব", "উত্সবে"])
def test_khanda_ta_is_found_however_it_was_typed(
    library: Library, clock: Clock, typed: str
) -> None:
    library.put_entries("dinlipi/desh", [entry(1, headline="পিঠা উৎসব"), entry(2)], clock())
    assert library.search(typed).ids[0] == 1


@pytest.mark.parametrize("one", ["বড\u09bc", "কো", "অা", "কঁা", "১২", "র্\u200cক"])
def test_texts_that_look_alike_find_the_same(library: Library, clock: Clock, one: str) -> None:
    other = {
        "বড\u09bc": "ব\u09dc", "কো": "কে\u09be", "অা": "আ", "কঁা": "কাঁ", "১২": "12",
        "র্\u200cক": "র্ক",
    }[one]  # fmt: skip
    library.put_entries(
        "dinlipi/desh", [entry(1, headline=f"{one} ক"), entry(2, headline=f"{other} খ")], clock()
    )
    assert set(library.search(one).ids) == {1, 2}
    assert library.search(one).ids == library.search(other).ids


def test_an_article_without_words_is_no_trouble(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1, headline="…", teaser="।")], clock())
    library.put_article(1, Article(url=f"{HOME}/desh/1", headline="—"), Completeness.FULL, clock())
    assert library.search("…").ids == ()
