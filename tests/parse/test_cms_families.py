"""The systems that many Bangla papers run on: each page comes out the same with the newspaper's
hint for its system and without."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from reader.article import body_text
from reader.newspapers import Hints, Newspaper, catalogue
from reader.parse.article_page import parse_article
from reader.parse.selectors import compiled

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/desh/481516"
TITLE = "পাহাড়ে জুমের ধান ঘরে তোলার উৎসব"
PARTS = [
    "পাহাড়ের ঢালে সকাল থেকে ধান কাটছেন নারী-পুরুষ সবাই মিলে, দুপুরে গাছের ছায়ায় বসে খাওয়া আর গান।",
    "এ বছর বৃষ্টি সময়মতো হওয়ায় ফলন ভালো হয়েছে, বলছিলেন পাড়ার কারবারি থুইনু মারমা।",
    "ধান তোলা শেষ হলে পূর্ণিমার রাতে নবান্নের আয়োজন হবে, তাতে যোগ দেবেন আশপাশের সাত পাড়ার মানুষ।",
    "উৎসবের খরচ জোগাতে প্রতিটি পরিবার এক আড়ি করে ধান দেয়, এ নিয়ম চলে আসছে বহু বছর ধরে।",
]
RELATED = '<a href="/desh/481001">পাহাড়ি ঝিরির পানি ফিরল পাড়ায়</a>'
SIDE = (
    "<div class='most'><h4>সর্বাধিক পঠিত</h4>"
    + "".join(f"<div><a href='/desh/4810{n}'>পাশের তালিকার খবর নম্বর {n}</a></div>" for n in range(5))
    + "</div>"
)


def paragraphs(between: str = "") -> str:
    lines = [f"<p>{part}</p>" for part in PARTS]
    return "".join((*lines[:2], between, *lines[2:]))


def jw() -> str:
    body = paragraphs(
        f'<p><strong>আরও পড়ুন: </strong>{RELATED}</p><div class="jw_ads_widget">বিজ্ঞাপন</div>'
    )
    return f"""<div class="content_detail"><div class="detail_inner">
<h1 class="title mb10">{TITLE}</h1>
<div class="each_row time"><span class="tts_time">প্রকাশ : ২৩ নভেম্বর ২০২৬, ১০:১৫</span></div>
<div class="viewport jw_detail_content_holder content"><div class="jw_detail_content">
<article class="jw_article_body" itemprop="articleBody">{body}</article>
</div></div></div>{SIDE}</div>"""


def desktop_detail() -> str:
    body = paragraphs(f'<p>আরও পড়ুন: {RELATED}</p><div class="adv-img text-center"></div>')
    return f"""<div class="row"><div class="col-md-8 desktopSectionLead">
<h1 class="desktopDetailHeadline">{TITLE}</h1>
<p class="desktopDetailPTime">প্রকাশ: ২৩ নভেম্বর ২০২৬, ১০:১৫ এএম</p>
<div class="desktopDetailBody">{body}</div></div><div class="col-md-4">{SIDE}</div></div>"""


def quintype() -> str:
    element = '<div class="story-element story-element-{kind}"><div>{text}</div></div>'
    cards = [element.format(kind="text", text=f"<p>{part}</p>") for part in PARTS]
    cards.insert(2, element.format(kind="also-read", text=f"<span>আরও পড়ুন</span>{RELATED}"))
    data = json.dumps({"qt": {"data": {"story": {"headline": TITLE}}}}, ensure_ascii=False)
    return f"""<div class="story-content-wrapper"><div class="story-head"><h1>{TITLE}</h1></div>
<div class="story-grid"><div class="storyCard">{"".join(cards)}</div></div>{SIDE}</div>
<script type="application/json" id="static-page">{data}</script>"""


def wordpress(name: str = "entry-content") -> str:
    body = paragraphs(f'<p class="wp-block-paragraph">আরো পড়ুন: {RELATED}</p>')
    return f"""<article class="post type-post hentry">
<header class="entry-header"><h1 class="entry-title">{TITLE}</h1><div class="jeg_meta_container">
<time datetime="2026-11-23T10:15:00+06:00">২৩ নভেম্বর ২০২৬</time></div></header>
<div class="{name} clearfix">{body}<div class="sharedaddy"><a href="/s">শেয়ার</a></div></div>
</article>{SIDE}"""


def brief(name: str) -> str:
    body = paragraphs(f'<p>আরও পড়ুন: {RELATED}</p><div class="ads">বিজ্ঞাপন</div>')
    when = "<span>প্রকাশ: ২৩ নভেম্বর ২০২৬, ১০:১৫</span>"
    return f"""<div class="row"><div class="col-9"><h1>{TITLE}</h1><div class="pub-up">{when}</div>
<div class="{name}" id="contentDetails">{body}</div></div>{SIDE}</div>"""


FAMILIES = {
    ".dNewsDesc": brief("details-brief dNewsDesc"),
    ".newsArticle": brief("newsArticle"),
    ".block-full_richtext": brief("block-full_richtext"),
    ".jw_article_body": jw(),
    ".desktopDetailBody": desktop_detail(),
    ".story-element-text": quintype(),
    ".entry-content": wordpress(),
    ".content-inner": wordpress("content-inner"),
}


@pytest.mark.parametrize("hinted", [True, False], ids=["hinted", "unhinted"])
@pytest.mark.parametrize("selector", FAMILIES)
def test_a_page_of_the_family_comes_out_right(selector: str, hinted: bool) -> None:
    hints = Hints(body=(selector,)) if hinted else Hints()
    paper = Newspaper("kagoj", "কাগজ", "Kagoj", "https://kagoj.example", (), hints=hints)
    page = f"<html><head><title>{TITLE}</title></head><body>{FAMILIES[selector]}</body></html>"
    article = parse_article(page.encode(), URL, "utf-8", paper, NOW).article
    assert article.headline == TITLE
    assert body_text(article).split("\n\n") == PARTS
    assert [link.title for link in article.related] == ["পাহাড়ি ঝিরির পানি ফিরল পাড়ায়"]


def test_every_hint_of_the_catalogue_is_understood() -> None:
    for paper in catalogue():
        for selector in (*paper.hints.body, *paper.hints.drop):
            assert compiled(selector)


def test_every_family_is_some_newspapers_hint() -> None:
    hints = {selector for paper in catalogue() for selector in paper.hints.body}
    assert hints == set(FAMILIES)
