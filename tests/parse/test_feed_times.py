"""Feeds state times in many forms, and some lie about their zone."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from reader.parse.feed import parse_feed
from reader.parse.feed_times import read_time

from .samples import NOW, URL, rss

DHAKA_NOON = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Mon, 23 Nov 2026 12:00:00 +0600",
        "Mon, 23 Nov 2026 06:00:00 GMT",
        "Mon, 23 Nov 2026 06:00:00 UT",
        "23 Nov 2026 12:00:00 +0600",
        "Mon, 23 Nov 2026 12:00:00 BST",
        "Mon, 23 Nov 2026 12:00:00 GMT+6",
        "Mon, 23 Nov 2026 12:00:00 UTC+06:00",
        "Mon, 23 Nov 2026 12:00:00",
        "23 Nov 2026 12:00 PM BST",
        "Nov 23, 2026 12:00 pm",
        "2026-11-23 12:00 PM",
        "2026-11-23T12:00:00+06:00",
        "2026-11-23T06:00:00Z",
        "2026-11-23T06:00:00.000Z",
        "2026-11-23T12:00:00+0600",
        "2026-11-23T12:00+06:00",
        "2026-11-23 12:00:00",
        "2026-11-23T12:00:00+06:00.000Z",
        "২৩ নভেম্বর ২০২৬, ১২:০০ পিএম",
        "প্রকাশিত: ২৩ নভেম্বর ২০২৬, দুপুর ১২:০০",
    ],
)
def test_every_form_is_the_same_moment(text: str) -> None:
    assert read_time(text, NOW) == DHAKA_NOON


@pytest.mark.parametrize(
    "text",
    ["", "soon", "Mon, 99 Nov 2026", "0000-00-00 00:00:00", "1970-01-01T00:00:00Z", "x" * 5000],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time(text, NOW) is None


def published(*times: str) -> list[datetime | None]:
    items = "".join(
        f"<item><title>ক খ {n}</title><pubDate>{t}</pubDate></item>" for n, t in enumerate(times)
    )
    return [entry.published for entry in parse_feed(rss(items).encode(), URL, None, NOW).entries]


def gmt(moment: datetime) -> str:
    return format_datetime(moment, usegmt=True)


def test_a_feed_that_labels_dhakas_clock_as_gmt_is_read_as_dhakas() -> None:
    truth = [NOW - timedelta(minutes=10), NOW - timedelta(hours=3), NOW - timedelta(hours=20)]
    assert published(*(gmt(moment + timedelta(hours=6)) for moment in truth)) == truth


def test_an_honest_feed_in_gmt_is_left_alone() -> None:
    truth = [NOW - timedelta(minutes=10), NOW - timedelta(hours=3)]
    assert published(*map(gmt, truth)) == truth


def test_a_clock_that_is_a_little_ahead_is_no_lie() -> None:
    old = NOW - timedelta(hours=3)
    assert published(gmt(NOW + timedelta(minutes=2)), gmt(old)) == [NOW, old]


def test_no_time_is_ever_in_the_future() -> None:
    far = gmt(NOW + timedelta(days=400))
    assert published(far, "Tue, 24 Nov 2026 23:00:00 +0600", far) == [None, None, None]


def test_an_item_without_a_time_has_none() -> None:
    feed = parse_feed(rss("<item><title>ক খ গ</title></item>").encode(), URL, None, NOW)
    assert feed.entries[0].published is None


def test_an_update_alone_stands_for_the_time() -> None:
    body = "<feed><entry><title>ক খ গ</title><updated>2026-11-23T06:00:00Z</updated></entry></feed>"
    entry = parse_feed(body.encode(), URL, None, NOW).entries[0]
    assert entry.published == entry.modified == DHAKA_NOON
