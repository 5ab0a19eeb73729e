"""News sitemaps list stories with headlines; an index says where further ones are."""

import gzip
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Picture
from reader.errors import NoStories, NotAFeed, PageTooHostile, ParseFault
from reader.parse.results import Sitemap
from reader.parse.sitemap import parse_sitemap

from .samples import HEADLINES, NOW, rss

URL = "https://www.example.com/news-sitemap.xml"
NAMES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)


def address(number: int) -> str:
    return f"""<url><loc>https://www.example.com/news/{number}?a=1&amp;b=2</loc>
        <lastmod>2026-11-24T07:00:00+06:00</lastmod>
        <news:news><news:publication><news:name>নদীপাড়ের খবর</news:name>
        <news:language>bn</news:language></news:publication>
        <news:publication_date>2026-11-24T06:00:00+06:00</news:publication_date>
        <news:title><![CDATA[{HEADLINES[number]}]]></news:title>
        <news:keywords>নদী, সেতু</news:keywords></news:news>
        <image:image><image:loc>/media/{number}.jpg</image:loc>
        <image:caption>ঘাটের ছবি</image:caption></image:image></url>"""


WHOLE = f"<?xml version='1.0'?><urlset {NAMES}>{''.join(map(address, range(10)))}</urlset>"


def read(text: str | bytes) -> Sitemap:
    return parse_sitemap(text.encode() if isinstance(text, str) else text, URL, None, NOW)


def test_a_news_sitemap_gives_its_stories() -> None:
    found = read(WHOLE)
    assert [entry.headline for entry in found.entries] == list(HEADLINES)
    first = found.entries[0]
    assert first.url == "https://www.example.com/news/0?a=1&b=2"
    assert first.published == datetime(2026, 11, 24, 0, tzinfo=UTC)
    assert first.modified == datetime(2026, 11, 24, 1, tzinfo=UTC)
    assert first.picture == Picture("https://www.example.com/media/0.jpg", "ঘাটের ছবি")
    assert first.topics == ("নদী", "সেতু")
    assert found.further == ()


def test_a_packed_one_gives_the_same() -> None:
    assert read(gzip.compress(WHOLE.encode())) == read(WHOLE)


def test_packed_and_cut_it_gives_what_came() -> None:
    packed = gzip.compress(WHOLE.encode(), compresslevel=1)
    found = read(packed[: len(packed) * 9 // 10])
    assert 0 < len(found.entries) < 10
    assert found.entries == read(WHOLE).entries[: len(found.entries)]


def test_an_index_says_where_further_ones_are() -> None:
    index = (
        f"<sitemapindex {NAMES}><sitemap><loc>https://www.example.com/a.xml.gz</loc></sitemap>"
        "<sitemap><loc> /b.xml </loc><lastmod>2026-11-24</lastmod></sitemap></sitemapindex>"
    )
    assert read(index) == Sitemap(
        (), ("https://www.example.com/a.xml.gz", "https://www.example.com/b.xml")
    )


def test_a_plain_sitemap_has_no_stories() -> None:
    with pytest.raises(NoStories):
        read(f"<urlset {NAMES}><url><loc>https://www.example.com/about</loc></url></urlset>")


def test_of_a_mixed_one_only_stories_are_taken() -> None:
    about = "<url><loc>https://www.example.com/about</loc></url>"
    found = read(f"<urlset {NAMES}>{about}{address(3)}{about}</urlset>")
    assert [entry.headline for entry in found.entries] == [HEADLINES[3]]


def test_an_empty_one_is_no_fault() -> None:
    assert read(f"<urlset {NAMES}></urlset>") == Sitemap(())


def test_a_feed_in_its_place_is_read_as_one() -> None:
    assert len(read(rss()).entries) == 10


@pytest.mark.parametrize("text", ["", "<html><p>কথা</p></html>", "নেই"])
def test_what_is_neither_is_said_to_be_so(text: str) -> None:
    with pytest.raises(NotAFeed):
        read(text)


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(PageTooHostile):
        read(gzip.compress(b"0" * 60_000_000))


@settings(deadline=None, max_examples=100)
@given(st.integers(0, len(WHOLE.encode())) | st.binary(max_size=200))
def test_cut_anywhere_or_any_bytes_it_gives_sound_stories_or_a_fault(part: int | bytes) -> None:
    body = WHOLE.encode()[:part] if isinstance(part, int) else part
    try:
        found = read(body)
    except ParseFault:
        return
    assert found.entries == read(WHOLE).entries[: len(found.entries)]
