"""What is not the story leaves it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article, RelatedLink, body_text
from reader.errors import NoArticle, PageTooHostile
from reader.newspapers import Hints, Newspaper
from reader.parse.article_page import parse_article

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/national/71"
ONE = "চরের মানুষ এবার নিজেরাই বাঁধ মেরামত করেছেন, প্রতিটি পরিবার থেকে একজন করে কাজে হাত লাগিয়েছেন।"
TWO = "বাঁধের কাজ শেষ হতে আরও দুই সপ্তাহ লাগবে বলে জানিয়েছেন পানি উন্নয়ন বোর্ডের এক কর্মকর্তা।"
THREE = "বর্ষার আগে কাজ শেষ না হলে আবার ভাঙন দেখা দিতে পারে, এমন আশঙ্কা করছেন চরের বাসিন্দারা।"


def read(inner: str, paper: Newspaper | None = None) -> Article:
    page = f"<title>চরে বাঁধ</title><body><h1>চরে বাঁধ</h1>{inner}</body>"
    return parse_article(page.encode(), URL, "utf-8", paper, NOW).article


def paragraphs(article: Article) -> list[str]:
    return body_text(article).split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "বিজ্ঞাপন",
        "Advertisement",
        "চর নিউজের ফেসবুক পেজ ফলো করুন",
        "সর্বশেষ খবর পেতে চর নিউজের গুগল নিউজ চ্যানেল ফলো করুন",
        "পাঠকপ্রিয় অনলাইন নিউজ পোর্টাল চর নিউজে লিখতে পারেন আপনিও। বিষয় কৃষি ও ভ্রমণ। পাঠিয়ে দিন ঠিকানায়।",
        "The post চরে বাঁধ appeared first on Chor News.",
        "Copyright © Chornews",
        "শেয়ার করুন",
        "প্রকাশিত: ১০ আগস্ট ২০২৬, ১২:০০ এএম",
        "আপডেটঃ ০৬ জুন ২০২৬ | ০৭:০৭",
        "চরে বাঁধ",
    ],
)
def test_a_line_of_furniture_goes(line: str) -> None:
    article = read(f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><p>{line}</p>")
    assert paragraphs(article) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "signoff", ["চর নিউজ/এমআর", "জেইউ/এনএফ", "বিডি প্রতিদিন/নাজমুল", "SN/MR", "(ওএস/এসপি)"]
)
def test_the_signoff_is_a_field_of_its_own(signoff: str) -> None:
    article = read(f"<p>{ONE}</p><p>{TWO}</p><p>{signoff}</p><p>Copyright © Chornews</p>")
    assert article.signoff == signoff
    assert paragraphs(article) == [ONE, TWO]


@pytest.mark.parametrize(
    "line",
    [
        'আরও পড়ুন: <a href="/a/1">নদীতে পানি বাড়ছে</a>',
        '<a href="/a/1">আরও পড়ুন: নদীতে পানি বাড়ছে</a>',
        '<strong>আরো পড়ুন:</strong> <a href="/a/1">নদীতে পানি বাড়ছে</a>',
        'আরও দেখুন <a href="/a/1">নদীতে পানি বাড়ছে</a>',
        'সংশ্লিষ্ট খবর : <a href="/a/1">নদীতে পানি বাড়ছে</a>',
        'Read more: <a href="/a/1">নদীতে পানি বাড়ছে</a>',
        'আরও পড়ুন</p><ul><li><a href="/a/1">নদীতে পানি বাড়ছে</a></li></ul><p>',
        'বিবিসি বাংলায় আরো পড়তে পারেন</p><p><a href="/a/1">নদীতে পানি বাড়ছে</a>',
        '<a href="/a/1">নদীতে পানি বাড়ছে</a>',
        '</p><aside class=related>আরও পড়ুন: <a href="/a/1">নদীতে পানি বাড়ছে</a></aside><p>',
        '</p><aside><h4>আরও পড়ুন</h4><ul><li><a href="/a/1">নদীতে পানি বাড়ছে</a></li></ul></aside><p>',
    ],
)
def test_a_related_link_stands_where_the_page_had_it(line: str) -> None:
    article = read(f"<p>{ONE}</p><p>{line}</p><p>{TWO}</p><p>{THREE}</p>")
    link = RelatedLink("নদীতে পানি বাড়ছে", "https://kagoj.example/a/1")
    assert article.related == (link,)
    assert article.blocks[1] == link
    assert paragraphs(article) == [ONE, TWO, THREE]


def test_an_advertised_link_is_no_related_link() -> None:
    mark = "<div>বিজ্ঞাপন</div><div><a href='/ads/click'>চান্দের হাটের চানাচুর, মুঠোয় ভালো</a></div>"
    article = read(f"<p>{ONE}</p><div>{mark}</div><p>{TWO}</p><p>{THREE}</p>")
    assert article.related == ()
    assert paragraphs(article) == [ONE, TWO, THREE]


def test_a_related_headline_without_an_address_leaves_the_text_too() -> None:
    article = read(f"<p>{ONE}</p><p>আরও পড়ুন: নদীতে পানি বাড়ছে</p><p>{TWO}</p>")
    assert article.related == (RelatedLink("নদীতে পানি বাড়ছে", ""),)
    assert paragraphs(article) == [ONE, TWO]


def test_a_text_for_phones_that_says_the_same_again_is_not_read_twice() -> None:
    text = f"<p>{ONE}</p><p>{TWO}</p>"
    both = f"<div class=desktop>{text}</div><div class=phone>{text}</div>"
    assert paragraphs(read(both)) == [ONE, TWO]


def test_hints_say_where_the_body_is_and_what_to_drop() -> None:
    paper = Newspaper(
        "kagoj", "কাগজ", "Kagoj", "https://kagoj.example", (),
        hints=Hints(body=("div.lekha",), drop=(".bok [data-x=1]",), signoff="— কাগজ"),
    )  # fmt: skip
    inner = (
        f"<div><p>{THREE}</p></div><div class='a lekha'><p>{ONE}</p>"
        f"<div class=bok><p data-x=1>{THREE}</p></div><p>{TWO}</p><p>— কাগজ</p></div>"
    )
    article = read(inner, paper)
    assert paragraphs(article) == [ONE, TWO]
    assert article.signoff == "— কাগজ"


def test_a_page_without_a_story_says_so() -> None:
    with pytest.raises(NoArticle):
        parse_article(b"<html><body><p>404</p></body></html>", URL, None, None, NOW)


def test_a_hostile_page_is_refused() -> None:
    with pytest.raises(PageTooHostile):
        parse_article(b"<div>" * 100_000, URL, None, None, NOW)
