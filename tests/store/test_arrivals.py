"""What a section's list brings: new stories, known ones, changed ones, returning ones."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reader.article import Completeness, Paragraph, Picture, Run, body_text
from reader.parse.results import Entry
from reader.store.library import Library
from reader.store.rows import Arrived, Filter
from tests.store.stories import HOME, NOW, PAPER, Clock, entry, whole

LONG = tuple(
    Paragraph((Run("নদীতে পানি বেড়েছে, চরের মানুষ উঁচু জায়গায় উঠে এসেছেন আজ সকালে। " * 6),))
    for _ in range(3)
)


def test_a_story_is_new_once(library: Library, clock: Clock) -> None:
    first = library.put_entries("dinlipi/desh", [entry(1), entry(2)], clock())
    assert first == Arrived(new=(1, 2))
    assert library.put_entries("dinlipi/desh", [entry(1), entry(2)], clock()) == Arrived(
        unchanged=2
    )


def test_a_story_in_several_sections_is_one_article(library: Library, clock: Clock) -> None:
    (story,) = library.put_entries("dinlipi/desh", [entry(1)], clock()).new
    again = library.put_entries("dinlipi/bishwo", [entry(1, teaser="অন্য কথা")], clock())
    assert again == Arrived(unchanged=1, joined=(story,))
    for section in ("dinlipi/desh", "dinlipi/bishwo"):
        assert list(library.ids(Filter(section_id=section))) == [story]
    assert library.counts().all.total == 1


def test_an_address_that_fits_another_section_belongs_there_too(
    library: Library, clock: Clock
) -> None:
    match = entry(1, url=f"{HOME}/khela/1")
    library.put_entries("dinlipi/most-read", [match, entry(2)], clock())
    assert list(library.ids(Filter(section_id="dinlipi/khela"))) == [1]


def test_a_section_taken_up_later_has_the_stories_that_fit_it(
    library: Library, clock: Clock
) -> None:
    library.unsubscribe("dinlipi/khela")
    library.put_entries("dinlipi/desh", [entry(1, url=f"{HOME}/khela/1")], clock())
    assert list(library.ids(Filter(section_id="dinlipi/khela"))) == []
    library.subscribe(PAPER, ["dinlipi/khela"])
    assert list(library.ids(Filter(section_id="dinlipi/khela"))) == [1]


def test_a_story_first_seen_in_a_side_list_moves_to_its_section(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/most-read", [entry(1)], clock())
    assert library.row(1).section_id == "dinlipi/most-read"
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    assert library.row(1).section_id == "dinlipi/desh"


def test_the_same_story_with_tracking_or_on_the_mobile_host_is_known(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    url = entry(1).url or ""
    for other in (url + "?utm_source=rss", url.replace("www.", "m."), url + "/amp"):
        assert library.put_entries("dinlipi/desh", [entry(1, url=other)], clock()).new == ()
        assert library.find(other) == 1


def test_a_story_whose_slug_was_changed_is_known_by_its_guid(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1, guid="dinlipi-2026-1")], clock())
    moved = entry(1, guid="dinlipi-2026-1", url=f"{HOME}/desh/1-new-slug")
    assert library.put_entries("dinlipi/desh", [moved], clock()).new == ()
    assert library.find(f"{HOME}/desh/1-new-slug") == 1


def test_a_guid_that_all_items_share_names_none(library: Library, clock: Clock) -> None:
    same = [entry(n, guid="https://www.dinlipi.example") for n in range(3)]
    assert len(library.put_entries("dinlipi/desh", same, clock()).new) == 3


def test_a_story_without_an_address_is_kept_and_never_wanted(
    library: Library, clock: Clock
) -> None:
    nameless = Entry(headline="আজকের আবহাওয়া", teaser="বৃষ্টি হতে পারে।", published=NOW)
    assert library.put_entries("dinlipi/desh", [nameless], clock()).new == (1,)
    assert library.put_entries("dinlipi/desh", [nameless], clock()).unchanged == 1
    assert library.wanted(10) == []
    row = library.row(1)
    assert (row.url, row.completeness) == ("", Completeness.TEASER)
    assert body_text(library.article(1)) == "বৃষ্টি হতে পারে।"


def test_a_headline_alone_is_told_from_a_teaser(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1, teaser=None)], clock())
    assert library.row(1).completeness is Completeness.HEADLINE


def test_a_feed_that_carries_the_text_can_be_read_at_once_and_its_page_is_still_wanted(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1, blocks=LONG)], clock())
    row = library.row(1)
    assert row.completeness >= Completeness.FULL
    assert row.words > 100
    assert library.article(1).blocks == LONG
    assert [wanted.id for wanted in library.wanted(10)] == [1]


@pytest.mark.parametrize(
    "blocks",
    [
        LONG[:1],
        (Paragraph((Run("ছোট।"),)), Paragraph((Run("খবর।"),))),
        (*LONG, Paragraph((Run("এরপর কী হলো…"),))),
        (*LONG, Paragraph((Run("Continue reading"),))),
        (*LONG, Paragraph((Run("বিস্তারিত »"),))),
    ],
)
def test_a_text_that_is_short_or_cut_counts_as_a_teaser(
    library: Library, clock: Clock, blocks: tuple[Paragraph, ...]
) -> None:
    library.put_entries("dinlipi/desh", [entry(1, blocks=blocks)], clock())
    assert library.row(1).completeness is Completeness.TEASER


def test_a_long_teaser_is_cut_in_the_list_and_whole_in_the_article(
    library: Library, clock: Clock
) -> None:
    long = "পাহাড়ের পথে গাড়ি চলছে আবার " * 40
    library.put_entries("dinlipi/desh", [entry(1, teaser=long)], clock())
    assert len(library.row(1).teaser) <= 281
    assert library.row(1).teaser.endswith("…")
    assert body_text(library.article(1)) == long


def test_a_changed_headline_is_a_new_version_and_its_page_is_wanted_again(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    library.put_article(1, whole(1), Completeness.FULL, clock())
    library.mark([1], read=True, starred=True)
    assert library.wanted(10) == []
    changed = entry(1, headline="মেলা এক দিন বাড়ল 1")
    arrived = library.put_entries("dinlipi/desh", [changed], clock.pass_(hours=1))
    assert arrived == Arrived(updated=(1,))
    row = library.row(1)
    assert (row.headline, row.read, row.starred) == ("মেলা এক দিন বাড়ল 1", True, True)
    assert row.completeness >= Completeness.FULL
    assert body_text(library.article(1)) == body_text(whole(1))
    assert [wanted.id for wanted in library.wanted(10)] == [1]
    assert library.put_entries("dinlipi/desh", [changed], clock()).unchanged == 1


def test_a_later_modification_time_is_a_change_too(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1, modified=NOW)], clock())
    library.put_article(1, whole(1), Completeness.FULL, clock())
    changed = entry(1, modified=NOW + timedelta(minutes=5))
    assert library.put_entries("dinlipi/desh", [changed], clock()).updated == (1,)


def test_a_modification_that_we_have_read_already_is_no_change(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1, modified=NOW)], clock())
    library.put_article(1, whole(1), Completeness.FULL, clock.pass_(hours=2))
    seen_late = entry(1, modified=NOW + timedelta(hours=1))
    assert library.put_entries("dinlipi/desh", [seen_late], clock()).updated == ()
    assert library.wanted(9) == []


def test_a_list_and_a_page_with_other_words_do_not_take_turns_in_changing_a_story(
    library: Library, clock: Clock
) -> None:
    """The feed's headline, the page's and the front page's, one after another."""
    of_feed, of_front = entry(1), entry(1, headline="মেলা: নদীর ধারে ভিড়")
    library.put_entries("dinlipi/desh", [of_feed], clock())
    library.put_article(1, whole(1, headline="নদীর ধারে বসেছে মেলা"), Completeness.FULL, clock())
    assert library.put_entries("dinlipi/desh", [of_front], clock()).updated == (1,)
    for listed in (of_feed, of_front, entry(1, headline="নদীর ধারে বসেছে মেলা"), of_feed):
        assert library.put_entries("dinlipi/desh", [listed], clock()).updated == ()


def test_what_another_section_says_of_a_story_is_no_change(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    shortened = entry(1, headline="নদীর ধারে মেলা...", teaser=None)
    for section in ("dinlipi/bishwo", "dinlipi/most-read", "dinlipi/desh"):
        assert library.put_entries(section, [shortened], clock()).updated == ()
    assert library.row(1).headline == entry(1).headline


def test_what_was_missing_is_filled_in(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/bishwo", [entry(1, teaser=None, published=None)], clock())
    picture = Picture("https://www.dinlipi.example/1.jpg")
    arrived = library.put_entries("dinlipi/desh", [entry(1, picture=picture)], clock())
    assert arrived.updated == (1,)
    row = library.row(1)
    assert (row.teaser, row.published) == (entry(1).teaser, entry(1).published)
    assert row.picture_url == picture.url
    assert row.shown_at == entry(1).published
    assert list(library.ids(Filter(section_id="dinlipi/desh"))) == [1]


def test_a_story_that_returns_is_not_new_again(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1), entry(2)], clock())
    library.mark([1], read=True)
    library.keep_place(1, 0.4)
    library.unsubscribe("dinlipi")
    assert library.counts().all.total == 0
    library.subscribe(PAPER)
    back = library.put_entries("dinlipi/desh", [entry(1), entry(2)], clock.pass_(days=40))
    assert back.new == ()
    read = {row.headline[-1]: row.read for row in library.rows(back.updated)}
    assert read == {"1": True, "2": False}
    story = library.find(entry(1).url or "")
    assert story is not None
    assert library.status(story).place == 0.4
    assert library.row(story).shown_at == entry(1).published
