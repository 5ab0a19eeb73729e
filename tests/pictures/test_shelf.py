"""Pictures in the library: wanted, kept by content, shared, complete, swept."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from reader.article import Completeness, Picture, RelatedLink
from reader.errors import Gone, PictureBroken, TookTooLong
from reader.store.library import Library
from reader.store.rows import Filter
from tests.store.conftest import clock, folder, library
from tests.store.stories import HOME, PAPER, Clock, entry, whole

from .shelves import INLINE, LEAD, SHARED, photo, pictured

__all__ = ["clock", "folder", "library"]
SECTION = "dinlipi/desh"


def put(
    library: Library, clock: Clock, number: int, *urls: str, related: tuple[str, ...] = ()
) -> int:
    """Lists a story and reads its page; its id."""
    arrived = library.put_entries(SECTION, [entry(number)], clock())
    (article,) = arrived.new or (library.find(entry(number).url or "") or 0,)
    story = pictured(number, *urls, related=related)
    library.put_article(article, story, Completeness.FULL, clock())
    return article


def files(folder: Path) -> list[Path]:
    return [path for path in (folder / "pictures").rglob("*") if path.is_file()]


def test_pictures_are_wanted_once_the_text_is_here_newest_first(
    library: Library, clock: Clock
) -> None:
    library.put_entries(SECTION, [entry(3)], clock())
    assert library.wanted_pictures(10) == []
    put(library, clock, 1, LEAD, INLINE)
    put(library, clock, 2, SHARED)
    assert [wanted.url for wanted in library.wanted_pictures(10)] == [SHARED, LEAD, INLINE]
    assert [wanted.url for wanted in library.wanted_pictures(1)] == [SHARED]
    assert library.wanted_pictures(10, ["another"]) == []


def test_an_article_is_complete_when_its_last_picture_is_kept(
    library: Library, clock: Clock, folder: Path
) -> None:
    article = put(library, clock, 1, LEAD, INLINE)
    assert library.row(article).completeness is Completeness.FULL
    assert library.put_picture(LEAD, photo("a"), clock()) == (article,)
    assert library.row(article).completeness is Completeness.FULL
    library.put_picture(INLINE, photo("b"), clock())
    assert library.row(article).completeness is Completeness.PICTURED
    assert library.counts().complete == 1
    path = library.picture_path(LEAD)
    assert path is not None
    assert path.read_bytes() == photo("a").large
    assert path.stem == hashlib.sha256(photo("a").large).hexdigest()
    row = library.picture(LEAD)
    assert row is not None
    assert (row.kept, row.width, row.height, row.colour) == (True, 800, 450, "#335577")
    assert library.thumbnail(LEAD) == photo("a").thumbnail
    assert library.thumbnails([article]) == {article: photo("a").thumbnail}
    assert list(library.pictures(article)) == [LEAD, INLINE]
    assert len(files(folder)) == 2
    assert library.check() == []


def test_an_article_without_pictures_is_complete_at_once(library: Library, clock: Clock) -> None:
    assert library.row(put(library, clock, 1)).completeness is Completeness.PICTURED


def test_articles_share_what_is_the_same(library: Library, clock: Clock, folder: Path) -> None:
    one, two = put(library, clock, 1, LEAD, SHARED), put(library, clock, 2, SHARED, INLINE)
    assert library.put_picture(SHARED, photo("c"), clock()) == (one, two)
    library.put_picture(LEAD, photo("c"), clock())
    library.put_picture(INLINE, photo("c"), clock())
    assert len(files(folder)) == 1
    assert library.picture_path(LEAD) == library.picture_path(INLINE)


def test_a_picture_that_cannot_be_had_is_asked_for_less_and_less(
    library: Library, clock: Clock
) -> None:
    article = put(library, clock, 1, LEAD)
    library.put_picture_failure(LEAD, TookTooLong(host="x", url=LEAD), clock())
    assert library.wanted_pictures(10) == []
    clock.pass_(minutes=16)
    assert len(library.wanted_pictures(10)) == 1
    library.put_picture_failure(LEAD, PictureBroken(host="x"), clock())
    clock.pass_(minutes=16)
    assert library.wanted_pictures(10) == []
    clock.pass_(hours=1)
    assert len(library.wanted_pictures(10)) == 1
    row = library.picture(LEAD)
    assert row is not None
    assert (row.kept, row.impossible, row.fault) == (False, False, "picture-broken")
    assert library.row(article).completeness is Completeness.FULL


def test_a_picture_that_is_gone_for_good_is_not_missed(library: Library, clock: Clock) -> None:
    article = put(library, clock, 1, LEAD)
    library.put_picture_failure(LEAD, Gone(host="x", url=LEAD), clock())
    clock.pass_(days=400)
    assert library.wanted_pictures(10) == []
    row = library.picture(LEAD)
    assert row is not None
    assert row.impossible
    assert library.row(article).completeness is Completeness.PICTURED


def test_a_changed_page_wants_its_new_pictures_and_lets_go_of_the_old(
    library: Library, clock: Clock, folder: Path
) -> None:
    article = put(library, clock, 1, LEAD)
    library.put_picture(LEAD, photo("a"), clock())
    changed = pictured(1, INLINE)
    library.put_article(article, changed, Completeness.FULL, clock.pass_(hours=1))
    assert library.row(article).completeness is Completeness.FULL
    assert [wanted.url for wanted in library.wanted_pictures(10)] == [INLINE]
    library.sweep()
    assert library.picture(LEAD) is None
    assert files(folder) == []
    assert library.check() == []


@pytest.mark.parametrize("mark", ["starred", "later"])
def test_what_is_kept_keeps_its_pictures_when_its_newspaper_goes(
    library: Library, clock: Clock, folder: Path, mark: str
) -> None:
    kept, gone = put(library, clock, 1, LEAD, SHARED), put(library, clock, 2, INLINE, SHARED)
    for url, content in ((LEAD, "a"), (INLINE, "b"), (SHARED, "c")):
        library.put_picture(url, photo(content), clock())
    library.mark([kept], **{mark: True})
    library.unsubscribe("dinlipi")
    assert library.find(f"{HOME}/desh/{gone}") is None
    assert library.picture_path(INLINE) is None
    assert library.picture_path(LEAD) is not None
    assert library.picture_path(SHARED) is not None
    assert len(files(folder)) == 2
    assert library.check() == []


def test_what_is_kept_keeps_its_pictures_when_the_cache_is_lost(
    library: Library, clock: Clock, folder: Path
) -> None:
    article = put(library, clock, 1, LEAD, INLINE)
    library.put_picture(LEAD, photo("a"), clock())
    library.mark([article], starred=True)
    library.put_picture(INLINE, photo("b"), clock())
    library.close()
    for path in folder.glob("cache.sqlite*"):
        path.unlink()
    again = Library.open(folder, clock)
    while again.link_articles():
        pass
    assert again.wanted_pictures(10) == []
    assert again.picture_path(LEAD) is not None
    assert again.picture_path(INLINE) is not None
    (row,) = again.rows([again.find(f"{HOME}/desh/1") or 0])
    assert row.completeness is Completeness.PICTURED
    assert again.thumbnails([row.id]) == {row.id: photo("a").thumbnail}
    assert again.check() == []
    again.close()


def test_the_doctor_wants_lost_files_again_and_takes_away_those_of_nobody(
    library: Library, clock: Clock, folder: Path
) -> None:
    article = put(library, clock, 1, LEAD)
    library.put_picture(LEAD, photo("a"), clock())
    path = library.picture_path(LEAD)
    assert path is not None
    stranger = path.parent.with_name("ab") / f"{'ab' * 32}.webp"
    stranger.parent.mkdir()
    path.rename(stranger)
    found = {finding.code: finding.mended for finding in library.check()}
    assert found == {"picture-file-missing": True, "picture-file-of-none": True}
    assert not stranger.exists()
    assert [wanted.url for wanted in library.wanted_pictures(10)] == [LEAD]
    assert library.row(article).completeness is Completeness.FULL
    assert library.check() == []


def test_articles_of_an_older_version_get_their_pictures_too(
    library: Library, clock: Clock
) -> None:
    article = put(library, clock, 1, LEAD)
    library._writer.write(lambda connection: connection.run("DELETE FROM article_picture"))
    library._writer.write(lambda connection: connection.run("UPDATE article SET linked = 0"))
    library.sweep()
    assert library.wanted_pictures(10) == []
    assert library.link_articles() == 1
    assert library.link_articles() == 0
    assert [wanted.url for wanted in library.wanted_pictures(10)] == [LEAD]
    assert library.row(article).completeness is Completeness.FULL


def test_a_list_shows_the_picture_of_its_feed_where_the_page_has_none(
    library: Library, clock: Clock
) -> None:
    library.put_entries(SECTION, [entry(1, picture=Picture(SHARED))], clock())
    library.put_article(1, whole(1), Completeness.FULL, clock())
    library.put_picture(SHARED, photo("c"), clock())
    assert library.thumbnails([1]) == {1: photo("c").thumbnail}


def test_bytes_are_counted_by_the_day(library: Library, clock: Clock) -> None:
    put(library, clock, 1, LEAD, INLINE, SHARED)
    today = clock().date()
    library.put_picture(LEAD, photo("a"), clock(), 1000)
    library.put_picture(INLINE, photo("b"), clock(), 500)
    assert library.spent_on_pictures(today) == 1500
    clock.pass_(days=1)
    assert library.spent_on_pictures(today + timedelta(days=1)) == 0
    library.put_picture(SHARED, photo("c"), clock(), 70)
    assert library.spent_on_pictures(today + timedelta(days=1)) == 70


# --- related stories --------------------------------------------------------------------------


def test_a_related_story_is_found_and_counts_nowhere(library: Library, clock: Clock) -> None:
    put(library, clock, 1, related=("/desh/77", "/desh/1"))
    (wanted,) = library.wanted_related(10)
    assert wanted.url == f"{HOME}/desh/77"
    library.put_article(wanted.id, whole(77), Completeness.FULL, clock())
    assert library.find(f"{HOME}/desh/77") == wanted.id
    assert library.article(wanted.id) == whole(77)
    for which in (Filter(), Filter(newspaper_id="dinlipi"), Filter(unread=True)):
        assert wanted.id not in library.ids(which)
    counts = library.counts()
    assert (counts.all.total, counts.all.unread, counts.complete) == (1, 1, 1)
    assert library.wanted_related(10) == []
    library.mark([wanted.id], starred=True)
    assert list(library.ids(Filter(starred=True))) == [wanted.id]
    assert library.check() == []


def test_it_goes_one_level_deep(library: Library, clock: Clock) -> None:
    put(library, clock, 1, related=("/desh/77",))
    (wanted,) = library.wanted_related(10)
    story = pictured(77, related=("/desh/78",))
    library.put_article(wanted.id, story, Completeness.FULL, clock())
    assert library.wanted_related(10) == []
    # Once a list has it, it is a story like others, and leads on.
    arrived = library.put_entries(SECTION, [entry(77)], clock())
    assert arrived.new == (wanted.id,)
    assert library.counts().all.total == 2
    assert [further.url for further in library.wanted_related(10)] == [f"{HOME}/desh/78"]
    assert library.check() == []


@pytest.mark.parametrize(
    "url", ["https://elsewhere.example/desh/5", f"{HOME}", f"{HOME}/", "mailto:x@example.com", ""]
)
def test_what_is_not_the_newspapers_own_story_is_left_to_the_browser(
    library: Library, clock: Clock, url: str
) -> None:
    library.put_entries(SECTION, [entry(1)], clock())
    story = whole(1, related=(RelatedLink("অন্য খবর", url),))
    library.put_article(1, story, Completeness.FULL, clock())
    assert library.wanted_related(10) == []


def test_a_related_story_goes_with_the_last_that_led_to_it(library: Library, clock: Clock) -> None:
    put(library, clock, 1, related=("/desh/77",))
    put(library, clock, 2, related=("/desh/77",))
    assert len(library.wanted_related(10)) == 1
    for number in (1, 2):
        assert library.find(f"{HOME}/desh/77") is not None
        library.put_article(
            library.find(f"{HOME}/desh/{number}") or 0,
            whole(number),
            Completeness.FULL,
            clock.pass_(hours=1),
        )
        library.sweep()
    assert library.find(f"{HOME}/desh/77") is None
    library.subscribe(PAPER)
    assert library.check() == []


def test_small_pictures_are_kept_of_those_that_stand_in_lists(
    library: Library, clock: Clock
) -> None:
    first, second = put(library, clock, 1, LEAD, INLINE), put(library, clock, 2, SHARED, INLINE)
    library.put_picture(INLINE, photo("b"), clock())
    library.put_picture(LEAD, photo("a"), clock())
    assert library.thumbnail(INLINE) is None
    assert library.thumbnails([first, second]) == {first: photo("a").thumbnail}
    assert library.picture_path(INLINE) is not None
    # Where the first is not to be had, the next one stands in the list.
    library.put_picture_failure(SHARED, Gone(host="img.example.com"), clock())
    third = put(library, clock, 3, SHARED, "https://img.example.com/d.jpg")
    library.put_picture("https://img.example.com/d.jpg", photo("d"), clock())
    assert library.thumbnails([third]) == {third: photo("d").thumbnail}
    # And one that leads another story is small there, under whatever address.
    fourth = put(library, clock, 4, "https://img.example.com/e.jpg")
    library.put_picture("https://img.example.com/e.jpg", photo("b"), clock())
    assert library.thumbnails([fourth]) == {fourth: photo("b").thumbnail}
    assert library.check() == []
