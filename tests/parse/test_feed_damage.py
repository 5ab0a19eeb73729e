"""A damaged feed gives its sound items, unchanged."""

import json
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.errors import NotAFeed
from reader.parse.feed import parse_feed
from reader.parse.results import Entry

from .samples import HEADLINES, NOW, URL, item, rss

WHOLE = rss()
SOUND = parse_feed(WHOLE.encode(), URL, None, NOW).entries


def entries(body: bytes | str, charset: str | None = None) -> tuple[Entry, ...]:
    body = body.encode() if isinstance(body, str) else body
    return parse_feed(body, URL, charset, NOW).entries


def test_cut_at_two_thirds_it_gives_the_items_before_the_cut() -> None:
    items = "".join(item(number) for number in range(10))
    begin = WHOLE.index("<item>")
    cut = (WHOLE[:begin] + items[: len(items) * 2 // 3 + 200]).encode()
    feed = parse_feed(cut, URL, None, NOW)
    assert_first_part(feed.entries, SOUND)
    assert len(feed.entries) == 7
    assert feed.damaged


def assert_first_part(found: tuple[Entry, ...], sound: tuple[Entry, ...]) -> None:
    """All as they were; of the one that the cut went through there may be less, but its headline
    and address.
    """
    assert found[:-1] == sound[: len(found) - 1] if found else True
    for entry, whole in zip(found, sound, strict=False):
        assert (entry.headline, entry.url) == (whole.headline, whole.url)
        for name in ("guid", "teaser", "published", "modified", "blocks"):
            assert getattr(entry, name) in (getattr(whole, name), None, ())


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(WHOLE.encode())))
@example(0)
@example(len(WHOLE.encode()))
def test_cut_anywhere_it_gives_a_first_part_of_its_items(at: int) -> None:
    try:
        found = entries(WHOLE.encode()[:at])
    except NotAFeed:
        assert at < WHOLE.index("<channel>")
        return
    assert_first_part(found, SOUND)


ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>ক</title>'
    + "".join(
        f'<entry><title>{headline}</title><id>{n}</id><link href="/{n}"/>'
        '<content type="html">&lt;p&gt;কথা&lt;/p&gt;</content>'
        "<updated>2026-11-23T00:00:00Z</updated></entry>"
        for n, headline in enumerate(HEADLINES)
    )
    + "</feed>"
)
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1",
        "title": "ক",
        "items": [{"id": str(n), "title": h} for n, h in enumerate(HEADLINES)],
    },
    ensure_ascii=False,
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.sampled_from([ATOM, JSON]), st.floats(0, 1))
def test_so_does_atom_and_json(feed: str, share: float) -> None:
    sound = entries(feed)
    assert len(sound) == 10
    body = feed.encode()
    try:
        found = entries(body[: int(len(body) * share)])
    except NotAFeed:
        return
    assert_first_part(found, sound)


@pytest.mark.parametrize("bad", [b"\xff", b"\xff\xfe\x00\x01", b"\xc0\x80", b"\x1b"])
@pytest.mark.parametrize(
    "place", ["headline", "tag", "end tag", "cdata begins", "cdata ends", "item", "item end"]
)
def test_bad_bytes_in_one_item_cost_at_most_that_item(bad: bytes, place: str) -> None:
    damaged = item(4).encode()
    sign = {
        "headline": HEADLINES[4].encode()[:9],
        "tag": b"<tit",
        "end tag": b"</ti",
        "cdata begins": b"<![CD",
        "cdata ends": b"]]",
        "item": b"<it",
        "item end": b"</it",
    }[place]
    damaged = damaged.replace(sign, sign + bad, 1)
    items = b"".join(damaged if n == 4 else item(n).encode() for n in range(10))
    found = entries(rss("@@").encode().replace(b"@@", items))
    others = [entry for entry in SOUND if entry.headline != HEADLINES[4]]
    assert [entry for entry in found if entry in others] == others
    for entry in found:
        assert entry in SOUND or "\ufffd" in entry.headline or bad == b"\x1b"
    assert len(found) <= 10


def test_items_without_guid_and_link_are_all_there() -> None:
    found = entries(rss("".join(item(number, link=False) for number in range(10))))
    assert [entry.headline for entry in found] == list(HEADLINES)
    assert all(entry.url is None and entry.guid is None for entry in found)


@pytest.mark.parametrize(
    "before",
    [
        "\n\n   ",
        "\ufeff",
        "<br />\n<b>Warning</b>: Undefined variable $x in <b>/rss.php</b> on line <b>3</b><br />\n",
        "Notice: something\n",
        "<!-- generated -->",
    ],
)
def test_what_stands_before_the_feed_is_passed_over(before: str) -> None:
    assert entries(before + WHOLE) == SOUND


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252", "nonsense"])
def test_a_wrong_encoding_in_the_declaration_does_no_harm(encoding: str) -> None:
    assert entries(rss(encoding=encoding)) == SOUND
    assert entries(rss(encoding=encoding), encoding) == SOUND


def test_bare_ampersands_and_unknown_entities_do_no_harm() -> None:
    found = entries(WHOLE.replace("</title><link>", " & আরও&nbsp;কথা &foo; &</title><link>"))
    assert len(found) == 10
    assert found[0].headline == f"{HEADLINES[0]} & আরও কথা &foo; &"


def test_markup_that_is_never_closed_stays_within_its_field() -> None:
    found = entries(WHOLE.replace("<![CDATA[<p>", "<p><br><b>").replace("</p>]]>", ""))
    assert [entry.headline for entry in found] == list(HEADLINES)
    assert [entry.teaser for entry in found] == [entry.teaser for entry in SOUND]


def test_a_missing_end_of_an_item_costs_nothing() -> None:
    assert entries(WHOLE.replace("</item>", "", 1)) == SOUND


def test_a_missing_end_of_the_last_item_costs_nothing() -> None:
    assert entries("</channel>".join(WHOLE.rsplit("</item>\n</channel>", 1))) == SOUND


def test_items_in_a_comment_are_none() -> None:
    found = entries(rss(f"<!-- {item(0)}{item(1)} -->{item(2)}"))
    assert [entry.headline for entry in found] == [HEADLINES[2]]


def test_one_bad_object_of_a_json_feed_costs_that_one() -> None:
    found = entries(JSON.replace(f'"title": "{HEADLINES[3]}"', f'"title" "{HEADLINES[3]}"'))
    assert [entry.headline for entry in found] == [h for h in HEADLINES if h != HEADLINES[3]]


BOMB = "<!DOCTYPE rss [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
) + "]>"  # fmt: skip


ASKING = "<title>ক খ &x;</title>"
ATTRIBUTES = " ".join(f'a{n}="1"' for n in range(100_000))


@pytest.mark.parametrize(
    "feed",
    [
        BOMB + rss("<item><title>ক খ &a11;</title></item>"),
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + rss(f"<item>{ASKING}</item>"),
        rss(f"<item><title>ক খ</title><x {ATTRIBUTES}/></item>"),
        rss(f"<item {ATTRIBUTES}><title>ক খ</title></item>"),
        rss("<item><title>ক খ</title>" + "<a>" * 100_000 + "</item>"),
        rss("<item><title>ক খ</title>" + "".join(f"<a{n}>" for n in range(100_000)) + "</item>"),
        rss("<item><title>ক খ</title><description>" + "<" * 1_000_000 + "</description></item>"),
        rss("<item><title>ক খ</title><description>" + '<a "' * 250_000 + "</description></item>"),
        rss("<item><title>ক খ</title><description>" + "&amp;" * 100_000 + "</description></item>"),
        rss("<item><title>ক খ</title></item>" + "<![CDATA[" * 100_000),
        rss("<item><title>ক খ</title></item>" + "<!--" * 100_000),
        rss("<![CDATA[</item><item>" * 50_000),
        rss("<item><title>ক খ</title>" + '<category a="' * 100_000 + "</item>"),
    ],
    ids=range(13),
)  # fmt: skip
def test_a_hostile_feed_is_read_within_moments(feed: str) -> None:
    begun = time.process_time()
    found = entries(feed)
    assert time.process_time() - begun < 2.0
    assert all(len(entry.headline) < 200 and "root:" not in entry.headline for entry in found)


TAGS = "item entry title link rss channel feed rdf:RDF description pubDate content:encoded p"
FRAGMENTS = st.sampled_from(
    [
        *(f"<{name}>" for name in TAGS.split()),
        *(f"</{name}>" for name in TAGS.split()),
        *("<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&#xD800;", "&#0;", "]", "}", ","),
        "<link href='/a'/>",
        "<media:content url='http://[x' width='9' type='image/x'/>",
        "Tue, 24 Nov 2026 01:02:03 GMT",
        "0001-01-01T00:00:00+14:00",
        "৫ মিনিট আগে",
        "কথা",
        " ",
        "\x00",
        "\ufffd",
        '{"items": [',
        '{"title": "\\ud800 ক"}',
        '"date_published": "9999-12-31T23:59:59-23:59"',
    ]
)


@settings(deadline=None, max_examples=300)
@given(
    st.binary(max_size=300)
    | st.lists(FRAGMENTS, max_size=25).map(lambda parts: "".join(parts).encode())
)
@example(b"<rss><item><title>a b</title><pubDate>0001-01-01T00:00:00+14:00</pubDate>")
def test_any_bytes_are_a_feed_or_none(body: bytes) -> None:
    try:
        feed = parse_feed(body, URL, None, NOW)
    except NotAFeed:
        return
    for entry in feed.entries:
        entry.headline.encode()
        assert entry.headline.strip()
        assert entry.published is None or entry.published <= NOW
