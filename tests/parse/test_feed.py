"""Every format of feed gives its stories with all that it tells of them."""

import json
from datetime import UTC, datetime

import pytest

from reader.article import Paragraph, Picture, text_of
from reader.errors import NotAFeed
from reader.parse.feed import parse_feed
from reader.parse.results import Enclosure, Entry, Feed

from .samples import HEADLINES, NOW, URL, item, rss


def read(feed: str, url: str = URL) -> Feed:
    return parse_feed(feed.encode(), url, "utf-8", NOW)


def one(fields: str) -> Entry:
    """The entry of an item that holds these fields beside its headline."""
    return read(rss(f"<item><title>শীতের সবজি</title>{fields}</item>")).entries[0]


def test_an_rss_feed_gives_its_items_in_their_order() -> None:
    feed = read(rss())
    assert [entry.headline for entry in feed.entries] == list(HEADLINES)
    assert feed.title == "নদীপাড়ের খবর"
    assert feed.home == "https://www.example.com/"
    assert feed.language == "bn-BD"
    assert not feed.damaged
    first = feed.entries[0]
    assert first.url == first.guid == "https://www.example.com/news/1000"
    assert first.teaser == f"{HEADLINES[0]}: বিস্তারিত জানিয়েছেন স্থানীয়রা।"
    assert first.published == datetime(2026, 11, 23, 18, 15, tzinfo=UTC)


def test_atom_is_read_with_its_links_people_and_both_times() -> None:
    feed = read("""<?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="bn" xml:base="https://www.example.com/b/">
        <title type="html">নদীপাড়ের &lt;b&gt;খবর&lt;/b&gt;</title><link href="/" rel="alternate"/>
        <link rel="self" href="atom.xml"/><id>urn:x</id>
        <entry><title>শীতের সবজি</title><id>tag:1</id>
          <link rel="enclosure" href="a.mp3" type="audio/mpeg" length="9"/>
          <link rel="alternate" href="story/1"/>
          <author><name>রহিমা খাতুন</name><email>r@example.com</email></author>
          <published>2026-11-24T06:00:00+06:00</published><updated>2026-11-24T07:00:00+06:00</updated>
          <summary>হাটে নতুন সবজি।</summary><category term="krishi" label="কৃষি"/>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
          <p>প্রথম অনুচ্ছেদ বেশ দীর্ঘ।</p><p>দ্বিতীয়।</p></div></content>
        </entry></feed>""")
    assert (feed.title, feed.home, feed.language) == (
        "নদীপাড়ের খবর",
        "https://www.example.com/",
        "bn",
    )
    entry = feed.entries[0]
    assert entry.url == "https://www.example.com/b/story/1"
    assert entry.guid == "tag:1"
    assert entry.byline == "রহিমা খাতুন"
    assert entry.published == datetime(2026, 11, 24, 0, tzinfo=UTC)
    assert entry.modified == datetime(2026, 11, 24, 1, tzinfo=UTC)
    assert entry.teaser == "হাটে নতুন সবজি।"
    assert entry.topics == ("কৃষি",)
    assert entry.enclosures == (Enclosure("https://www.example.com/b/a.mp3", "audio/mpeg", 9),)
    assert [text_of(b.runs) for b in entry.blocks if isinstance(b, Paragraph)] == [
        "প্রথম অনুচ্ছেদ বেশ দীর্ঘ।",
        "দ্বিতীয়।",
    ]


def test_rdf_is_read_with_items_beside_the_channel() -> None:
    feed = read("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>নদীপাড়ের খবর</title>
        <link>https://www.example.com/</link>
        <items><rdf:Seq><rdf:li resource="a"/></rdf:Seq></items></channel>
        <item rdf:about="https://www.example.com/a"><title>শীতের সবজি</title>
        <d:date>2026-11-24T06:00:00Z</d:date>
        <d:creator>রহিমা</d:creator><d:subject>কৃষি</d:subject></item></rdf:RDF>""")
    assert feed.title == "নদীপাড়ের খবর"
    entry = feed.entries[0]
    assert entry.url == "https://www.example.com/a"
    assert entry.published == datetime(2026, 11, 24, 6, tzinfo=UTC)
    assert (entry.byline, entry.topics) == ("রহিমা", ("কৃষি",))


def test_json_feed_is_read() -> None:
    feed = read(
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "নদীপাড়ের খবর",
                "home_page_url": "https://www.example.com/",
                "language": "bn",
                "items": [
                    {
                        "id": 7,
                        "url": "/a",
                        "title": "শীতের সবজি",
                        "content_html": "<p>হাটে <b>নতুন</b> সবজি।</p>",
                        "date_published": "2026-11-24T06:00:00+06:00",
                        "authors": [{"name": "রহিমা"}],
                        "image": "/a.jpg",
                        "tags": ["কৃষি"],
                        "attachments": [
                            {"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}
                        ],
                    },
                    {"id": "2", "content_text": "শিরোনাম ছাড়া একটি ছোট খবর"},
                    {"id": "3"},
                ],
            }
        )
    )
    assert (feed.title, feed.home, feed.language) == (
        "নদীপাড়ের খবর",
        "https://www.example.com/",
        "bn",
    )
    first, second = feed.entries
    assert (first.guid, first.url) == ("7", "https://www.example.com/a")
    assert first.published == datetime(2026, 11, 24, 0, tzinfo=UTC)
    assert first.picture == Picture("https://www.example.com/a.jpg")
    assert (first.byline, first.topics) == ("রহিমা", ("কৃষি",))
    assert first.enclosures[0].length == 9
    assert len(first.blocks) == 1
    assert second.headline == "শিরোনাম ছাড়া একটি ছোট খবর"


@pytest.mark.parametrize("version", ["0.91", "0.92", "2.0"])
def test_older_rss_is_read_with_its_document_type(version: str) -> None:
    feed = read(
        '<!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
        f'<rss version="{version}"><channel><title>ক খ</title>{item(0)}</channel></rss>'
    )
    assert [entry.headline for entry in feed.entries] == [HEADLINES[0]]


def test_a_prefix_of_the_feeds_own_choice_changes_nothing() -> None:
    feed = read(
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>শীতের সবজি</a:title>'
        '<a:link href="https://www.example.com/1"/></a:entry></a:feed>'
    )
    assert feed.entries[0].url == "https://www.example.com/1"


def test_the_whole_text_becomes_blocks() -> None:
    entry = one(
        "<description>ছোট কথা</description><content:encoded><![CDATA[<p>প্রথম অনুচ্ছেদ।</p>"
        '<p>দ্বিতীয় <a href="/x">অনুচ্ছেদ</a>।</p>]]></content:encoded>'
    )
    assert entry.teaser == "ছোট কথা"
    assert len(entry.blocks) == 2


@pytest.mark.parametrize(
    ("title", "read_as"),
    [
        ("চা &amp; বিস্কুট", "চা & বিস্কুট"),
        ("চা &amp;amp; বিস্কুট", "চা & বিস্কুট"),
        ("চা & বিস্কুট", "চা & বিস্কুট"),
        ("চা&nbsp;বিস্কুট", "চা বিস্কুট"),
        ("&lt;b&gt;চা&lt;/b&gt; বিস্কুট", "চা বিস্কুট"),
        ("<![CDATA[<i>চা</i> &amp; বিস্কুট]]>", "চা & বিস্কুট"),
        ("<![CDATA[চা &#8216;ও&#8217; বিস্কুট]]>", "চা ‘ও’ বিস্কুট"),
        ("৫ &lt; ৬ কেন", "৫ < ৬ কেন"),
        ("চা\n      ও\tবিস্কুট", "চা ও বিস্কুট"),
        ("&unknown; চা ও বিস্কুট", "&unknown; চা ও বিস্কুট"),
    ],
)
def test_a_headline_is_plain_text_however_it_was_escaped(title: str, read_as: str) -> None:
    assert read(rss(f"<item><title>{title}</title></item>")).entries[0].headline == read_as


def test_an_address_keeps_its_ampersands_and_letters() -> None:
    entry = one("<link>https://www.example.com/খবর?a=1&amp;copy=2&reg=3</link>")
    assert entry.url == "https://www.example.com/খবর?a=1&copy=2&reg=3"


def test_relative_links_follow_xml_base_and_else_the_feed() -> None:
    assert one("<link>/news/1</link>").url == "https://www.example.com/news/1"
    feed = read(
        '<rss version="2.0" xml:base="https://cdn.example.com/x/"><channel>'
        "<item><title>শীতের সবজি</title><link>1</link></item></channel></rss>"
    )
    assert feed.entries[0].url == "https://cdn.example.com/x/1"


def test_a_guid_is_a_link_only_where_it_may_be() -> None:
    assert one("<guid>https://www.example.com/7</guid>").url == "https://www.example.com/7"
    assert one('<guid isPermaLink="false">https://www.example.com/7</guid>').url is None
    assert one("<guid>sn-7</guid>").url is None
    assert one("<guid>sn-7</guid>").guid == "sn-7"


GROUP = """<media:group><media:content url="/small.jpg" type="image/jpeg" width="100"/>
    <media:content url="/d.jpg" type="image/jpeg" width="900"/></media:group>"""
VIDEO = """<media:content url="/v.mp4" type="video/mp4"><media:thumbnail url="/e.jpg"/>
    </media:content>"""
LAZY = """<description><![CDATA[<img width="1" height="1" src="/t.gif">
    <img data-src="/h.jpg" src="/blank.gif">]]></description>"""


@pytest.mark.parametrize(
    ("fields", "picture"),
    [
        ('<enclosure url="/a.jpg" type="image/jpeg" length="5"/>', "a.jpg"),
        ('<media:content url="/b.jpg" medium="image" width="640" height="360"/>', "b.jpg"),
        ('<media:thumbnail url="/c.jpg"/>', "c.jpg"),
        (GROUP, "d.jpg"),
        (VIDEO, "e.jpg"),
        ("<image><url>/f.jpg</url></image>", "f.jpg"),
        ('<description>&lt;img src="/g.jpg"&gt; কথা</description>', "g.jpg"),
        (LAZY, "h.jpg"),
        ("<description>কথা</description>", None),
    ],
)  # fmt: skip
def test_a_picture_is_found_where_feeds_put_it(fields: str, picture: str | None) -> None:
    found = one(fields).picture
    assert (found and found.url.removeprefix("https://www.example.com/")) == picture


def test_a_pictures_caption_and_credit_come_with_it() -> None:
    picture = one(
        '<media:content url="/b.jpg" medium="image" width="640" height="360">'
        "<media:description>হাটে সবজি</media:description>"
        "<media:credit>রহিমা</media:credit></media:content>"
    ).picture
    assert picture == Picture(
        "https://www.example.com/b.jpg", "হাটে সবজি", "রহিমা", width=640, height=360
    )


@pytest.mark.parametrize(
    ("fields", "byline"),
    [
        ("<dc:creator><![CDATA[রহিমা খাতুন]]></dc:creator>", "রহিমা খাতুন"),
        ("<author>desk@example.com (বার্তাকক্ষ)</author>", "বার্তাকক্ষ"),
        ("<author>desk@example.com</author>", None),
        ("", None),
    ],
)
def test_the_byline_is_a_name(fields: str, byline: str | None) -> None:
    assert one(fields).byline == byline


def test_topics_stand_once_each() -> None:
    entry = one(
        "<category>কৃষি</category><category><![CDATA[হাট]]></category><category>কৃষি</category>"
    )
    assert entry.topics == ("কৃষি", "হাট")


def test_a_teaser_loses_what_wordpress_appends() -> None:
    entry = one(
        "<description><![CDATA[<p>হাটে নতুন সবজি।</p><p>The post <a href='/1'>শীতের সবজি</a> appeared"
        " first on <a href='/'>নদীপাড়ের খবর</a>.</p>]]></description>"
    )
    assert entry.teaser == "হাটে নতুন সবজি।"


def test_a_teaser_that_only_repeats_the_headline_is_none() -> None:
    assert one("<description>শীতের সবজি</description>").teaser is None


def test_a_sentence_about_a_post_stays() -> None:
    entry = one(
        "<description>The post office of the town opened again after the flood.</description>"
    )
    assert entry.teaser == "The post office of the town opened again after the flood."


def test_an_item_without_a_headline_is_named_by_its_first_words() -> None:
    entry = read(rss("<item><description>শিরোনাম ছাড়া খবর</description></item>")).entries[0]
    assert entry.headline == "শিরোনাম ছাড়া খবর"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "শুধু কথা",
        "<!doctype html><html><body>The <rss> tag explained</body></html>",
        '<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>',
        '{"items": 5}',
        '{"name": "x"}',
        "[" * 100_000,
        '{"items": [' + "[" * 100_000,
        "<svg></svg>",
    ],
)
def test_what_is_no_feed_is_said_to_be_none(text: str) -> None:
    with pytest.raises(NotAFeed) as fault:
        read(text)
    assert fault.value.values == {"host": "www.example.com"}


def test_an_empty_feed_is_a_feed() -> None:
    assert read(rss("")).entries == ()
