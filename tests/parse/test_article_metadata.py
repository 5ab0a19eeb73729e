"""What a page's head says about its article, in the many ways that pages have of saying it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article, Picture
from reader.parse.article_page import parse_article

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/khela/71?utm_source=x"
TEXT = (
    "<p>জেলা স্টেডিয়ামে বিকেলে শুরু হওয়া ফাইনালে দুই দলই শুরুতে সাবধানে খেলেছে, প্রথম গোল আসে বিরতির ঠিক আগে।</p>"
    "<p>বিরতির পর বৃষ্টি নামলেও খেলা বন্ধ হয়নি, শেষ পর্যন্ত টাইব্রেকারে জিতে শিরোপা নেয় স্বাগতিকেরা।</p>"
)


def read(head: str, body: str = f"<h1>ফাইনালে স্বাগতিকদের জয়</h1>{TEXT}", lang: str = "bn") -> Article:
    page = f"<!doctype html><html lang={lang}><head>{head}</head><body>{body}</body></html>"
    return parse_article(page.encode(), URL, "utf-8", None, NOW).article


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    "head",
    [
        ld('{"@type":"NewsArticle","datePublished":"2023-03-20T13:18:35+06:00"}'),
        ld('{"@type":"WebSite"}')
        + ld('{"@type":"NewsArticle","datePublished":"2023-03-20T13:18:35+06:00.000Z"}'),
        ld(
            '{"@graph":[{"@type":"X"},{"@type":["Article"],"datePublished":"2023-03-20 13:18:35"}]}'
        ),
        ld('{"@type":"NewsArticle","description":"এক\nদুই","datePublished":"2023-03-20T07:18:35Z"}'),
        ld('{"@type":"NewsArticle","datePublished":"2023-03-20T07:18:35Z",}'),
        '<meta property="article:published_time" content="2023-03-20T13:18:35+0600">',
        '<meta itemprop="datePublished" content="2023-03-20T13:18:35+06:00">',
    ],
)
def test_the_time_of_publication(head: str) -> None:
    assert read(head).published == datetime(2023, 3, 20, 7, 18, 35, tzinfo=UTC)


def test_a_visible_bangla_date_where_the_head_states_none() -> None:
    body = f"<h1>ফাইনালে স্বাগতিকদের জয়</h1><p>প্রকাশ: ১০ আগস্ট ২০২৬, ১২:০০ এএম</p>{TEXT}"
    assert read("", body).published == datetime(2026, 8, 9, 18, 0, tzinfo=UTC)


def test_a_time_element_of_the_article() -> None:
    body = f'<h1>ফাইনালে স্বাগতিকদের জয়</h1><time datetime="2026-08-10T09:30:00+06:00">আজ</time>{TEXT}'
    assert read("", body).published == datetime(2026, 8, 10, 3, 30, tzinfo=UTC)


def test_never_a_time_in_the_future() -> None:
    assert (
        read('<meta property="article:published_time" content="2031-01-01T00:00:00Z">').published
        is None
    )


def test_dhaka_time_that_is_labelled_utc_is_put_right() -> None:
    stated = '<meta property="article:published_time" content="2026-11-24T13:00:00Z">'
    assert read(stated).published == datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


def test_section_from_the_breadcrumb_and_author_from_a_list() -> None:
    article = read(
        ld(
            '[{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"item":{"name":"খেলা"}},'
            '{"name":"ফাইনালে স্বাগতিকদের জয় নিয়ে বিস্তারিত প্রতিবেদন"}]},{"@type":"NewsArticle",'
            '"author":[{"name":"রুনা লায়লা"},{"name":"কবির হোসেন"}],"keywords":"ফুটবল, ফাইনাল"}]'
        )
    )
    assert article.section == "খেলা"
    assert article.byline == "রুনা লায়লা, কবির হোসেন"
    assert article.topics == ("ফুটবল", "ফাইনাল")
    assert article.language == "bn"


def test_the_headline_without_the_papers_name() -> None:
    assert read("<title>বৃষ্টির পরও খেলা | কাগজ</title>", TEXT).headline == "বৃষ্টির পরও খেলা"
    named = '<meta property="og:site_name" content="কাগজ"><title>বৃষ্টির পরও খেলা - কাগজ</title>'
    assert read(named, TEXT).headline == "বৃষ্টির পরও খেলা"
    assert read("<title>জয় - পরাজয় নয়, খেলাই আসল</title>", TEXT).headline == "জয় - পরাজয় নয়, খেলাই আসল"


def test_canonical_address_amp_and_next_page() -> None:
    page = (
        '<html><head><link rel=canonical href="/khela/71"><link rel=amphtml href="/amp/khela/71">'
        f'<link rel=next href="/khela/71?page=2"></head><body><h1>ফাইনালে জয়</h1>{TEXT}</body></html>'
    )
    result = parse_article(page.encode(), URL, "utf-8", None, NOW)
    assert result.article.canonical_url == "https://kagoj.example/khela/71"
    assert result.amp_url == "https://kagoj.example/amp/khela/71"
    assert result.next_page == "https://kagoj.example/khela/71?page=2"


def test_a_story_behind_a_paywall_is_marked() -> None:
    assert read(ld('{"@type":"NewsArticle","isAccessibleForFree":"False"}')).paywalled
    assert not read(ld('{"@type":"NewsArticle","isAccessibleForFree":true}')).paywalled


def test_the_picture_of_the_head_but_not_the_papers_logo() -> None:
    named = '<meta property="og:image" content="https://kagoj.example/m/final.jpg">'
    assert read(named).lead == Picture("https://kagoj.example/m/final.jpg")
    assert (
        read('<meta property="og:image" content="https://kagoj.example/img/logo.png">').lead is None
    )


def test_a_text_that_only_json_ld_has() -> None:
    body = TEXT.replace("<", "&lt;").replace(">", "&gt;") * 3
    stated = ld('{"@type":"NewsArticle","headline":"ফাইনাল","articleBody":"' + body + '"}')
    assert len(read(stated, "<div id=app>লোড হচ্ছে...</div>").blocks) == 6


def test_a_text_that_only_quintypes_script_has() -> None:
    element = '{"type":"text","text":"' + TEXT.replace('"', "'") + '"}'
    story = (
        '{"qt":{"data":{"story":{"headline":"ফাইনাল","cards":[{"story-elements":['
        + element
        + "]}]}}}}"
    )
    script = f'<script type="application/json" id="static-page">{story}</script>'
    article = read("<title>ফাইনাল</title>", script)
    assert article.headline == "ফাইনাল"
    assert len(article.blocks) == 2
