"""The ways into the demo newspaper: feeds, sitemaps, front pages, side lists, robots.txt."""

from __future__ import annotations

import gzip
import json
import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.article import block_text
from reader.demo.server import DemoServer
from reader.newspapers import Way
from tests.demo.asking import ask

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def test_the_rss_of_the_whole_paper_has_every_story_with_a_teaser(demo: DemoServer) -> None:
    items = ET.fromstring(ask(demo.url + "/rss.xml").body).findall("channel/item")
    assert [item.findtext("link") for item in items] == [a.url for a in demo.articles]
    for item, article in zip(items, demo.articles, strict=True):
        assert item.findtext("title") == article.headline
        assert parsedate_to_datetime(item.findtext("pubDate") or "") == article.published
        assert "<p>" in (item.findtext("description") or "")
        assert len(item.findtext("description") or "") < 400


def test_one_section_hangs_a_campaign_on_its_links(demo: DemoServer) -> None:
    feed = ET.fromstring(ask(demo.url + "/rss/international.xml").body)
    links = [link.text or "" for link in feed.findall("channel/item/link")]
    assert links
    assert all("?utm_source=rss" in link for link in links)
    assert all(ask(link).status == 200 for link in links)


def test_the_atom_feed_carries_the_whole_text(demo: DemoServer) -> None:
    feed = ET.fromstring(ask(demo.url + "/atom/lifestyle.xml").body)
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) >= 6
    for entry in entries:
        link = entry.find(f"{ATOM}link")
        assert link is not None
        content = entry.findtext(f"{ATOM}content") or ""
        for block in demo.article(link.get("href") or "").blocks:
            for line in re.split(r"[\n\t]", block_text(block)):
                assert line in LexborHTMLParser(content).text()
        assert "বিজ্ঞাপন" not in content


def test_the_json_feed_has_summaries(demo: DemoServer) -> None:
    feed = json.loads(ask(demo.url + "/feed/economy.json").body)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    for item in feed["items"]:
        article = demo.article(item["url"])
        assert item["title"] == article.headline
        assert datetime.fromisoformat(item["date_published"]) == article.published


@pytest.mark.parametrize("path", ["/news-sitemap.xml", "/news-sitemap.xml.gz"])
def test_the_news_sitemap_comes_plain_and_packed(demo: DemoServer, path: str) -> None:
    body = ask(demo.url + path).body
    if path.endswith(".gz"):
        body = gzip.decompress(body)
    urls = ET.fromstring(body).findall(f"{MAP}url")
    assert [url.findtext(f"{MAP}loc") for url in urls] == [a.url for a in demo.articles]
    assert [u.findtext(f"{NEWS}news/{NEWS}title") for u in urls] == [
        a.headline for a in demo.articles
    ]


def test_the_sitemap_index_leads_to_sitemaps(demo: DemoServer) -> None:
    index = ET.fromstring(ask(demo.url + "/sitemap.xml").body)
    places = [loc.text or "" for loc in index.findall(f"{MAP}sitemap/{MAP}loc")]
    assert len(places) == 1 + len(demo.edition.plan.sections)
    assert all(ask(place).status == 200 for place in places)


def test_front_pages_link_to_each_story_of_their_section(demo: DemoServer) -> None:
    for section in demo.edition.plan.sections:
        page = LexborHTMLParser(ask(f"{demo.url}/{section.id}").text)
        links = {link.attributes.get("href") or "" for link in page.css("a[href]")}
        for article in demo.articles:
            if article.section == section.name:
                assert {article.url, article.url.removeprefix(demo.url)} & links


def test_front_pages_are_built_in_different_ways(demo: DemoServer) -> None:
    assert len({section.front for section in demo.edition.plan.sections}) >= 4


def test_side_lists_stand_in_their_order_with_teasers_cut(demo: DemoServer) -> None:
    page = LexborHTMLParser(ask(demo.url + "/").text)
    for name, ids in (
        ("most-read", demo.edition.most_read()),
        ("recent", demo.edition.recent()),
    ):
        pane = page.css_first(f"#{name}")
        assert pane is not None
        links = [link.attributes.get("href") for link in pane.css("a")]
        assert links == [demo.article(story_id).url for story_id in ids]
        assert all((p.text()).endswith("...") for p in pane.css("p"))


def test_the_paper_declares_ways_in_of_all_kinds_and_each_is_there(demo: DemoServer) -> None:
    paper = demo.paper
    ways = [way for section in paper.sections for way in section.ways]
    assert {way.kind for way in ways} == set(Way)
    assert {section.list_name for section in paper.sections} == {None, "most-read", "recent"}
    for way in ways:
        assert ask(way.url).status == 200
    assert all(paper.is_article(article.url) for article in demo.articles)
    assert not paper.is_article(demo.url + "/national")


def test_robots_txt_names_the_sitemaps_and_forbids_the_back_door(demo: DemoServer) -> None:
    text = ask(demo.url + "/robots.txt").text
    assert f"Sitemap: {demo.url}/sitemap.xml" in text
    assert "Disallow: /admin/" in text


@pytest.mark.parametrize("path", ["/about", "/contact"])
def test_pages_without_a_story_are_there_too(demo: DemoServer, path: str) -> None:
    assert ask(demo.url + path).status == 200


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/news/national/1", "/rss/nothing.xml", "/pictures/x.jpg", "/sitemaps/9.xml"],
)
def test_what_is_not_there_is_a_404(demo: DemoServer, path: str) -> None:
    assert ask(demo.url + path).status == 404
