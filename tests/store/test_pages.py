"""Article pages: the whole text, new versions, one article out of two, and further tries."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from reader.article import Completeness, Paragraph, Picture, Run
from reader.errors import Cancelled, Fault, Gone, NoArticle, Refused, ServerTrouble
from reader.store.library import Library
from reader.store.rows import Arrived, Filter, Status
from tests.store.stories import HOME, NOW, Clock, entry, whole


@pytest.fixture
def stories(library: Library, clock: Clock) -> Library:
    library.put_entries("dinlipi/desh", [entry(1), entry(2), entry(3)], clock())
    return library


def version(library: Library, article: int) -> int:
    with library._reading() as connection:
        found: int = connection.value("SELECT version FROM article WHERE id = ?", (article,))
        return found


def test_a_page_makes_an_article_complete(stories: Library, clock: Clock) -> None:
    lead = Picture(f"{HOME}/1.jpg", caption="মেলার মাঠ")
    page = whole(1, kicker="উৎসব", lead=lead)
    assert stories.put_article(1, page, Completeness.FULL, clock()) == Arrived(updated=(1,))
    row = stories.row(1)
    assert stories.article(1) == page
    assert (row.kicker, row.picture_url, row.teaser) == ("উৎসব", lead.url, entry(1).teaser)
    assert row.completeness is Completeness.FULL
    assert row.words > 50
    assert stories.counts().complete == 1
    assert version(stories, 1) == 1
    assert 1 not in [wanted.id for wanted in stories.wanted(10)]


def test_the_same_page_again_changes_nothing(stories: Library, clock: Clock) -> None:
    stories.put_article(1, whole(1), Completeness.FULL, clock())
    again = stories.put_article(1, whole(1), Completeness.FULL, clock.pass_(hours=1))
    assert again == Arrived(unchanged=1)
    assert version(stories, 1) == 1


def test_pictures_on_disk_complete_the_same_version(stories: Library, clock: Clock) -> None:
    stories.put_article(1, whole(1), Completeness.FULL, clock())
    stories.put_article(1, whole(1), Completeness.PICTURED, clock())
    assert stories.row(1).completeness is Completeness.PICTURED
    stories.put_article(1, whole(1), Completeness.FULL, clock())
    assert stories.row(1).completeness is Completeness.PICTURED
    assert version(stories, 1) == 1


def test_a_changed_page_is_a_new_version_with_the_same_marks(
    stories: Library, clock: Clock
) -> None:
    stories.put_article(1, whole(1), Completeness.FULL, clock())
    stories.mark([1], read=True, later=True)
    stories.keep_place(1, 0.7)
    changed = msgspec.structs.replace(whole(1), deck="এবার সাত দিন")
    arrived = stories.put_article(1, changed, Completeness.FULL, clock.pass_(hours=1))
    assert arrived == Arrived(updated=(1,))
    assert version(stories, 1) == 2
    assert stories.article(1).deck == "এবার সাত দিন"
    assert stories.status(1) == Status(read=True, later=True, place=0.7)


def test_a_page_that_lost_its_text_does_not_take_ours(stories: Library, clock: Clock) -> None:
    stories.put_article(1, whole(1), Completeness.FULL, clock())
    stub = whole(1, blocks=(Paragraph((Run("পড়তে গ্রাহক হোন।"),)),), paywalled=True)
    for completeness in (Completeness.TEASER, Completeness.FULL):
        assert stories.put_article(1, stub, completeness, clock()).updated == ()
    assert stories.article(1) == whole(1)


def test_a_feeds_text_stays_where_its_page_has_far_less(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1, blocks=whole(1).blocks)], clock())
    stub = whole(1, blocks=(Paragraph((Run("পড়তে গ্রাহক হোন।"),)),), kicker="মেলা")
    library.put_article(1, stub, Completeness.FULL, clock())
    assert library.article(1).blocks == whole(1).blocks
    assert library.row(1).kicker == "মেলা"
    assert library.wanted(10) == []


def test_a_page_without_its_whole_text_is_tried_again_in_a_week(
    stories: Library, clock: Clock
) -> None:
    stories.put_article(1, whole(1), Completeness.TEASER, clock())
    clock.pass_(days=6)
    assert 1 not in [wanted.id for wanted in stories.wanted(10)]
    clock.pass_(days=1)
    assert 1 in [wanted.id for wanted in stories.wanted(10)]


def test_the_page_knows_the_time_better_than_the_feed(stories: Library, clock: Clock) -> None:
    page = whole(1, published=NOW - timedelta(days=60))
    stories.put_article(1, page, Completeness.FULL, clock())
    assert stories.row(1).published == page.published
    assert list(stories.ids(Filter(section_id="dinlipi/desh"))) == [3, 2, 1]
    stories.put_article(2, whole(2, published=NOW + timedelta(days=1)), Completeness.FULL, clock())
    assert stories.row(2).published == entry(2).published


def test_an_article_that_is_gone_stays_gone(stories: Library, clock: Clock) -> None:
    stories.unsubscribe("dinlipi")
    assert stories.put_article(1, whole(1), Completeness.FULL, clock()) == Arrived()
    stories.put_failure(1, Gone(host="dinlipi.example"), clock())
    assert stories.counts().all.total == 0


# --- one article out of two -------------------------------------------------------------------

CANONICAL = f"{HOME}/article/77"


@pytest.fixture
def twins(library: Library, clock: Clock) -> Library:
    """One story that came under two addresses, in two sections, marked differently."""
    headline = "সেতু খুলল, দুই পাড়ে উৎসব"
    one = entry(1, headline=headline, url=f"{HOME}/desh/bridge")
    two = entry(2, headline=headline, url=CANONICAL)
    library.put_entries("dinlipi/desh", [one], clock())
    library.put_entries("dinlipi/bishwo", [two], clock())
    library.put_entries("dinlipi/most-read", [entry(9), two], clock())
    library.mark([1], starred=True)
    library.mark([2], read=True)
    library.keep_place(2, 0.5)
    return library


def bridge(url: str) -> dict[str, object]:
    return {"headline": "সেতু খুলল, দুই পাড়ে উৎসব", "url": url, "canonical_url": CANONICAL}


@pytest.mark.parametrize(("asked", "url"), [(1, f"{HOME}/desh/bridge"), (2, CANONICAL)])
def test_a_canonical_address_makes_one_article_of_two(
    twins: Library, clock: Clock, asked: int, url: str
) -> None:
    other = whole(1, **bridge(f"{HOME}/desh/bridge")) if asked == 2 else None
    arrived = twins.put_article(asked, whole(1, **bridge(url)), Completeness.FULL, clock())
    if other is not None:
        arrived = twins.put_article(1, other, Completeness.FULL, clock())
    assert arrived.removed == (2,)
    assert arrived.updated == (1,)
    assert twins.status(1) == Status(read=True, starred=True, place=0.5)
    assert twins.find(CANONICAL) == twins.find(f"{HOME}/desh/bridge") == 1
    for section in ("dinlipi/desh", "dinlipi/bishwo"):
        assert list(twins.ids(Filter(section_id=section))) == [1]
    assert list(twins.ids(Filter(section_id="dinlipi/most-read"))) == [3, 1]
    assert twins.rows([1, 2])[0].read
    assert twins.counts().all.total == 2
    assert twins.check() == []


def test_a_page_that_comes_after_its_article_was_merged_finds_the_other(
    twins: Library, clock: Clock
) -> None:
    twins.put_article(1, whole(1, **bridge(f"{HOME}/desh/bridge")), Completeness.FULL, clock())
    late = whole(1, **bridge(CANONICAL))
    assert twins.put_article(2, late, Completeness.FULL, clock()).updated == (1,)
    assert twins.article(1) == late


def test_the_story_is_known_under_its_canonical_address_afterwards(
    stories: Library, clock: Clock
) -> None:
    page = whole(1, canonical_url=CANONICAL)
    stories.put_article(1, page, Completeness.FULL, clock())
    known = stories.put_entries("dinlipi/bishwo", [entry(1, url=CANONICAL)], clock())
    assert known.new == ()
    assert stories.find(CANONICAL) == 1


def test_the_same_story_stays_known_when_it_was_evicted(stories: Library, clock: Clock) -> None:
    stories.put_article(1, whole(1, canonical_url=CANONICAL), Completeness.FULL, clock())
    stories.mark([1], read=True)
    stories.unsubscribe("dinlipi/desh")
    back = stories.put_entries("dinlipi/bishwo", [entry(1, url=CANONICAL)], clock())
    assert back.new == ()
    assert stories.row(back.updated[0]).read


@pytest.mark.parametrize("canonical", [HOME, f"{HOME}/", f"{HOME}/category/desh"])
def test_one_canonical_address_on_all_pages_does_not_fold_them(
    library: Library, clock: Clock, canonical: str
) -> None:
    heads = ["নদীতে নতুন ঘাট", "বাজারে সবজির দাম কমেছে", "পাহাড়ে পথ খুলেছে আবার"]
    stories = [entry(n, headline=head) for n, head in enumerate(heads)]
    ids = library.put_entries("dinlipi/desh", stories, clock()).new
    for number, (article, head) in enumerate(zip(ids, heads, strict=True)):
        page = whole(number, headline=head, canonical_url=canonical)
        assert library.put_article(article, page, Completeness.FULL, clock()).removed == ()
    assert library.counts().all.total == 3


def test_a_story_taken_over_from_another_newspaper_stays_an_article_of_its_own(
    stories: Library, clock: Clock
) -> None:
    elsewhere = "https://www.dinkal.example/news/5"
    stories.put_article(1, whole(1, canonical_url=elsewhere), Completeness.FULL, clock())
    assert stories.find(elsewhere) is None


# --- further tries ----------------------------------------------------------------------------


def test_the_newest_pages_are_wanted_first(stories: Library) -> None:
    assert [wanted.id for wanted in stories.wanted(2)] == [3, 2]
    assert [wanted.id for wanted in stories.wanted(9, section_ids=["dinlipi/bishwo"])] == []
    assert len(stories.wanted(9, section_ids=["dinlipi/desh"])) == 3
    assert len(stories.wanted(9, newspaper_ids=["dinlipi"])) == 3
    assert stories.wanted(9, newspaper_ids=["dinkal"]) == []


@pytest.mark.parametrize(
    ("fault", "waits"),
    [
        (
            ServerTrouble(host="h", status=503),
            [(0, 14, 15), (0, 59, 60), (0, 239, 240), (1, -1, 0)],
        ),
        (Gone(host="h"), [(7, -1, 0), (7, -1, 0)]),
        (Refused(host="h"), [(7, -1, 0)]),
        (NoArticle(host="h"), [(7, -1, 0)]),
    ],
)
def test_a_page_that_fails_is_tried_again_after_growing_intervals(
    stories: Library, clock: Clock, fault: Fault, waits: list[tuple[int, int, int]]
) -> None:
    for attempt, (days, before, after) in enumerate(waits, start=1):
        failed = clock()
        stories.put_failure(1, fault, failed)
        clock.now = failed + timedelta(days=days, minutes=before)
        assert 1 not in [wanted.id for wanted in stories.wanted(9)]
        clock.now = failed + timedelta(days=days, minutes=after)
        found = next(wanted for wanted in stories.wanted(9) if wanted.id == 1)
        assert found.attempts == attempt


def test_a_stopped_sync_is_no_failure_of_its_pages(stories: Library, clock: Clock) -> None:
    stories.put_failure(1, Cancelled(), clock())
    assert next(wanted for wanted in stories.wanted(9) if wanted.id == 1).attempts == 0


def test_a_damaged_document_is_replaced_by_the_next_page(stories: Library, clock: Clock) -> None:
    stories._writer.write(lambda c: c.run("UPDATE body SET document = x'01FF' WHERE article = 1"))
    stories.put_article(1, whole(1), Completeness.FULL, clock())
    assert stories.article(1) == whole(1)
