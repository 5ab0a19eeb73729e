"""A newspaper lives: stories change, come and go, and the whole paper goes down and up again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reader.article import body_text
from reader.demo.server import DemoServer
from tests.demo.asking import ask
from tests.demo.conftest import NOW


def test_a_changed_story_is_a_new_version_under_its_address(own: DemoServer) -> None:
    before = own.articles[3]
    page, feed = ask(before.url), ask(own.url + "/rss.xml")
    after = own.change(before.url, headline="নতুন শিরোনাম", paragraphs=["প্রথম।", "দ্বিতীয়।"])
    assert after.url == before.url
    assert body_text(after) == "প্রথম।\n\nদ্বিতীয়।"
    assert after.published == before.published
    assert after.modified is not None
    assert after.modified > NOW
    assert own.article(before.url) == after
    for url, old in ((before.url, page), (own.url + "/rss.xml", feed)):
        for name, value in (
            ("If-None-Match", old.headers["etag"]),
            ("If-Modified-Since", old.headers["last-modified"]),
        ):
            answer = ask(url, {name: value})
            assert answer.status == 200
            assert "নতুন শিরোনাম" in answer.text


def test_a_changed_headline_keeps_an_address_that_was_made_of_it(own: DemoServer) -> None:
    article = next(a for a in own.articles if "%" in a.url)
    assert own.change(article.url, headline="অন্য কথা").url == article.url


def test_an_added_story_is_the_newest(own: DemoServer) -> None:
    added = own.add("এইমাত্র পাওয়া", ["খবর এসেছে।"], section="sports", byline="ক্রীড়া প্রতিবেদক")
    assert own.articles[0] == added
    assert added.section == "খেলা"
    assert own.add("আরও একটি", ["আরও খবর।"]).url != added.url
    for path in ("/", "/sports", "/rss.xml", "/news-sitemap.xml"):
        assert "এইমাত্র পাওয়া" in ask(own.url + path).text
    assert "খবর এসেছে।" in ask(added.url).text


def test_a_dropped_story_is_on_no_list_but_keeps_its_page(own: DemoServer) -> None:
    story = own.articles[0]
    own.drop(story.url)
    assert story not in own.articles
    for path in ("/", "/rss.xml", "/news-sitemap.xml"):
        assert story.url not in ask(own.url + path).text
    assert ask(story.url).status == 200
    own.put_back(story.url)
    assert own.articles[0] == story


@pytest.mark.parametrize("which", [1, "/news/national/1", "/national"])
def test_a_story_that_is_not_there_cannot_be_asked_for(own: DemoServer, which: str | int) -> None:
    with pytest.raises(KeyError):
        own.article(which)
    with pytest.raises(KeyError):
        own.change(which, headline="x")


def test_down_and_up_again_on_the_same_port(own: DemoServer) -> None:
    url, articles = own.url, own.articles
    own.change(articles[0].url, headline="বদলানো")
    own.stop()
    with pytest.raises(ConnectionError):
        ask(url + "/")
    own.stop()
    own.start()
    assert own.url == url
    assert "বদলানো" in ask(url + "/rss.xml").text
    assert own.log[-1] == "GET /rss.xml 200"


def test_before_the_first_start_it_has_no_stories() -> None:
    with pytest.raises(RuntimeError):
        _ = DemoServer().articles


def test_a_markup_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="semantic"):
        DemoServer(markup="papyrus")


def test_the_same_seed_and_time_print_the_same_paper() -> None:
    with DemoServer(now=NOW, seed=4) as one, DemoServer(now=NOW, seed=4) as two:
        paths = ["/", "/rss.xml", "/sports", one.articles[0].url.removeprefix(one.url)]
        for path in [*paths, "/pictures/river-dawn-5-wide.jpg"]:
            ours, theirs = ask(one.url + path).body, ask(two.url + path).body
            assert ours.replace(one.url.encode(), b"") == theirs.replace(two.url.encode(), b"")


def test_another_seed_has_other_stories_most_read() -> None:
    with DemoServer(now=NOW, seed=1) as one, DemoServer(now=NOW, seed=2) as two:
        assert one.edition.most_read() != two.edition.most_read()


def test_stories_are_of_today_whenever_it_starts() -> None:
    later = NOW + timedelta(days=300, seconds=17)
    with DemoServer(now=later) as server:
        newest = server.articles[0].published
        assert newest is not None
        assert timedelta(0) <= later - newest < timedelta(hours=1)
        assert newest.second == 0


def test_copies_are_stories_of_their_own() -> None:
    with DemoServer(now=NOW, copies=5, length=1000) as many, DemoServer(now=NOW) as one:
        articles = many.articles
        assert len(articles) == 5 * len(one.articles)
        assert len({a.url for a in articles}) == len(articles)
        assert len({a.headline for a in articles}) == len(articles)
        assert len({body_text(a) for a in articles}) == len(articles)
        assert articles[: len(one.articles) // 2] != articles[len(one.articles) // 2 :]
        assert ask(articles[-1].url).status == 200
        assert ask(many.url + "/rss.xml").text.count("<item>") == len(articles)
