"""Live blogs, photo stories, stories behind a paywall and stories in Bijoy."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from reader.article import Article, Heading, body_text, pictures_of, text_of
from reader.errors import NoArticle
from reader.parse.article_page import parse_article
from reader.parse.feed import parse_feed

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/news/desh/7300"
PUBLISHED = '<meta property="article:published_time" content="2026-11-23T08:00:00+06:00">'
PARTS = (
    "ঘূর্ণিঝড়টি উপকূল থেকে এখনো দুই শ কিলোমিটার দূরে, আশ্রয়কেন্দ্রে লোক আসতে শুরু করেছে বলে জানান স্বেচ্ছাসেবকেরা।",
    "নৌযান চলাচল বন্ধ ঘোষণা করা হয়েছে, ঘাটে আটকে আছে অন্তত তিন শ ট্রলার আর দুটি যাত্রীবাহী লঞ্চ।",
    "ঝড়টি দুর্বল হয়ে স্থলভাগে উঠেছে, এখন পর্যন্ত কোনো প্রাণহানির খবর পাওয়া যায়নি বলে জানিয়েছে নিয়ন্ত্রণকক্ষ।",
)


def read(body: str, head: str = PUBLISHED) -> Article:
    page = (
        f"<html><head><title>ঝড়ের দিন, ঘণ্টায় ঘণ্টায়</title>{head}</head><body>"
        f"<h1>ঝড়ের দিন, ঘণ্টায় ঘণ্টায়</h1><div>{body}</div></body></html>"
    )
    return parse_article(page.encode(), URL, "utf-8", None, NOW).article


def entries_of(article: Article) -> list[tuple[str, datetime | None]]:
    return [(text_of(b.runs), b.at) for b in article.blocks if isinstance(b, Heading)]


# --- live blogs ---

HOURS = [datetime(2026, 11, 23, hour, 30, tzinfo=UTC) for hour in (3, 5, 9)]


def test_a_live_blog_is_dated_entries() -> None:
    titles = ("আশ্রয়কেন্দ্রে মানুষ", "নৌযান বন্ধ", "স্থলভাগে ঝড়")
    body = "".join(
        f"<div><span>{clock}</span><h3>{title}</h3><p>{part}</p></div>"
        for clock, title, part in zip(
            ("০৯:৩০ এএম", "১১:৩০ এএম", "০৩:৩০ পিএম"), titles, PARTS, strict=True
        )
    )
    article = read(body)
    assert entries_of(article) == list(zip(titles, HOURS, strict=True))
    assert body_text(article).split("\n\n")[1::2] == list(PARTS)


def test_entries_without_a_heading_are_headed_by_their_time() -> None:
    clocks = ("২৩ নভেম্বর ২০২৬, ০৯:৩০", "২৩ নভেম্বর ২০২৬, ১১:৩০", "২৩ নভেম্বর ২০২৬, ১৫:৩০")
    body = "".join(f"<p>{c}</p><p>{part}</p>" for c, part in zip(clocks, PARTS, strict=True))
    body = f"<p>{PARTS[0][::-1]}</p><p>{PARTS[1][::-1]}</p>{body}"
    assert entries_of(read(body)) == list(zip(clocks, HOURS, strict=True))


def test_a_live_blog_that_json_ld_alone_dates_keeps_its_times() -> None:
    stated = {
        "@type": "LiveBlogPosting",
        "headline": "ঝড়ের দিন, ঘণ্টায় ঘণ্টায়",
        "liveBlogUpdate": [
            {
                "@type": "BlogPosting",
                "headline": f"খবর {number}",
                "datePublished": when.isoformat(),
                "articleBody": part,
            }
            for number, (when, part) in enumerate(zip(HOURS, PARTS, strict=True))
        ],
    }
    opening = "সাগরে লঘুচাপ থেকে সৃষ্ট ঝড়ের সব খবর এখানে এক জায়গায় রাখা হচ্ছে, পড়তে থাকুন আমাদের সঙ্গে"
    body = f"<p>{opening}</p>" + "".join(f"<p>{part}</p>" for part in PARTS)
    article = read(body, ld(json.dumps(stated)))
    assert entries_of(article) == [(f"খবর {n}", when) for n, when in enumerate(HOURS)]
    assert body_text(article).split("\n\n")[0] == opening


def test_times_in_words_and_in_the_line_of_their_text_are_entries_too() -> None:
    words = ("সকাল ৯টা ৩০ মিনিট", "সকাল ১১টা ৩০ মিনিট", "বিকেল ৩টা ৩০ মিনিট")
    body = "".join(f"<p>{w}</p><p>{part}</p>" for w, part in zip(words, PARTS, strict=True))
    assert entries_of(read(body)) == list(zip(words, HOURS, strict=True))
    clocks = ("০৯:৩০ এএম", "১১:৩০ এএম", "০৩:৩০ পিএম")
    body = "".join(f"<p><b>{c}:</b> {part}</p>" for c, part in zip(clocks, PARTS, strict=True))
    article = read(body)
    assert entries_of(article) == list(zip(clocks, HOURS, strict=True))
    assert body_text(article).split("\n\n")[1::2] == list(PARTS)


def test_a_bold_time_that_opens_one_paragraph_is_no_entry() -> None:
    article = read(f"<p><b>০৯:৩০ এএম:</b> {PARTS[0]}</p><p>{PARTS[1]}</p>")
    assert entries_of(article) == []
    assert body_text(article).startswith("০৯:৩০ এএম: ")


def test_two_times_in_a_story_make_no_live_blog() -> None:
    article = read(f"<p>{PARTS[0]}</p><p>{PARTS[1]}</p><p>সকাল ৯টা ৩০ মিনিটে জোয়ার আসে।</p>")
    assert entries_of(article) == []
    assert "জোয়ার আসে।" in body_text(article)


# --- photo stories ---


def test_a_photo_story_is_pictures_with_captions() -> None:
    body = "".join(
        f'<figure><img src="/p/{number}.jpg"><figcaption>{part} ছবি: রাশেদা বেগম'
        "</figcaption></figure>"
        for number, part in enumerate(PARTS)
    )
    pictures = pictures_of(read(body, ""))
    assert [picture.caption for picture in pictures] == list(PARTS)
    assert {picture.credit for picture in pictures} == {"রাশেদা বেগম"}


def gallery(box: str, count: int = 4) -> str:
    return "".join(
        box.format(n=n, say=f"ঘাটে বাঁধা ট্রলার, পেছনে মেঘ, ছবি নম্বর {n}") for n in range(count)
    )


def test_a_photo_story_below_a_short_text_keeps_both() -> None:
    box = '<li><a href="/p/big{n}.jpg"><img src="/p/{n}-large.jpg"></a><p>{say}</p></li>'
    article = read(f"<p>{PARTS[0]}</p><ul class=slides>{gallery(box)}</ul>")
    assert body_text(article) == PARTS[0]
    captions = [picture.caption for picture in pictures_of(article)]
    assert captions == [f"ঘাটে বাঁধা ট্রলার, পেছনে মেঘ, ছবি নম্বর {n}" for n in range(4)]


@pytest.mark.parametrize(
    "box",
    [
        '<div><img src="/p/{n}-large.jpg"><p>{say}</p><a class=over href="/desh/{n}"></a></div>',
        '<div><h3>নম্বর {n}</h3><img src="/p/{n}-large.jpg"><p>{say}</p></div>',
    ],
)
def test_cards_and_illustrated_parts_are_no_photo_story(box: str) -> None:
    article = read(f"<div>{TEXT}</div><div>{gallery(box)}</div>")
    assert all(not picture.caption for picture in pictures_of(article))


def test_a_photo_storys_captions_lose_their_count() -> None:
    box = '<figure><img src="/p/{n}-large.jpg"><figcaption>{n}/৪ {say}</figcaption></figure>'
    captions = [picture.caption or "" for picture in pictures_of(read(gallery(box), ""))]
    assert all(caption.startswith("ঘাটে বাঁধা") for caption in captions)


def test_pictures_that_say_nothing_are_no_story() -> None:
    with pytest.raises(NoArticle):
        read("".join(f'<img src="/p/{number}.jpg">' for number in range(5)), "")


# --- paywalls ---

TEXT = "".join(f"<p>{part}</p>" for part in PARTS)


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def test_what_stands_below_a_wall_is_no_text() -> None:
    below = "<p>এই লেখাটি শুধু গ্রাহকদের জন্য।</p><p>গ্রাহক হতে এখানে ক্লিক করুন</p>"
    article = read(TEXT + below)
    assert article.paywalled
    assert body_text(article).split("\n\n") == list(PARTS)


@pytest.mark.parametrize(
    ("head", "below"),
    [
        (ld('{"@type":"NewsArticle","isAccessibleForFree":"False"}'), ""),
        (ld('{"@type":"NewsArticle","hasPart":{"isAccessibleForFree":false}}'), ""),
        ("", "<p>পুরো প্রতিবেদনটি পড়তে সাবস্ক্রাইব করুন।</p>"),
        ("", "<div><p>Subscribe to continue reading</p></div>"),
    ],
)
def test_a_paywalled_story_is_marked_and_keeps_what_is_public(head: str, below: str) -> None:
    article = read(TEXT + below, head)
    assert article.paywalled
    assert body_text(article).split("\n\n") == list(PARTS)


@pytest.mark.parametrize(
    "sentence",
    [
        "পুরো প্রতিবেদনটি পড়তে সময় লাগবে, তবু সবাইকে তা পড়ার আহ্বান জানান কমিটির প্রধান।",
        "প্রশিক্ষণটি শুধু সদস্যদের জন্য নয়, গ্রামের সবাই এতে আসতে পারেন বলে জানান আয়োজকেরা।",
        "Members subscribe to reading clubs in every village of the island now.",
    ],
)
def test_a_sentence_about_subscribing_is_no_paywall(sentence: str) -> None:
    article = read(f"{TEXT}<p>{sentence}</p>")
    assert not article.paywalled
    assert body_text(article).endswith(sentence)


# --- old encodings ---

BIJOY = (
    "evsjv‡`k GKwU ¯^vaxb ivóª, GK_v MÖv‡gi gvV `vwo‡q e‡j‡Qb, Avgiv evsjvq Mvb MvB|",
    "euva †f‡O b`xi cvwb XzK‡Q MÖv‡g, wek¦we`¨vj‡qi wkÿv_©x‡`i Av‡›`vjb Pj‡Q Ges evwo hvq|",
)
TITLE = "cÖavbgš¿x e‡j‡Qb, wbe©vPb myôz n‡e"


def test_a_story_in_bijoy_becomes_bangla_and_keeps_its_original() -> None:
    text = "".join(f"<p>{part}</p>" for part in BIJOY)
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div><a href='/x'>প্রচ্ছদ</a></div>"
        f"<h1>{TITLE}</h1><div>{text}<p>Copyright 2026, all rights reserved</p></div></body></html>"
    )
    article = parse_article(page.encode(), URL, "utf-8", None, NOW).article
    assert article.headline == "প্রধানমন্ত্রী বলেছেন, নির্বাচন সুষ্ঠু হবে"
    first, second = body_text(article).split("\n\n")
    assert first.startswith("বাংলাদেশ একটি স্বাধীন রাষ্ট্র")
    assert second.startswith("বাঁধ ভেঙে নদীর পানি ঢুকছে গ্রামে")
    assert article.text_original == "\n\n".join(BIJOY)


def test_text_that_is_no_bijoy_has_no_original() -> None:
    assert read(TEXT).text_original is None


def test_a_feed_in_bijoy_becomes_bangla() -> None:
    feed = (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>x</title><item>'
        f"<title>{TITLE}</title><link>{URL}</link><description>{BIJOY[0]}</description></item>"
        "<item><title>Village school opens on the island</title><link>https://kagoj.example/2</link>"
        "</item></channel></rss>"
    )
    first, second = parse_feed(feed.encode(), "https://kagoj.example/rss", None, NOW).entries
    assert first.headline == "প্রধানমন্ত্রী বলেছেন, নির্বাচন সুষ্ঠু হবে"
    assert first.teaser is not None
    assert first.teaser.startswith("বাংলাদেশ একটি স্বাধীন রাষ্ট্র")
    assert second.headline == "Village school opens on the island"
