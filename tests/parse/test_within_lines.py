"""What shares a line with the story's text: related links, sign-offs, captions, line breaks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article, RelatedLink, body_text
from reader.parse.article_page import parse_article

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/national/71"
TITLE = "বিলের ধারে নতুন গ্রন্থাগার"
PARTS = [
    "বিলের ধারে টিনের ঘরে চালু হয়েছে নতুন গ্রন্থাগার, প্রথম দিনেই সদস্য হয়েছেন দেড় শ জন।",
    "বই দিয়েছেন প্রবাসীরা, তাক বানিয়েছেন গ্রামের কাঠমিস্ত্রিরা, কেউ মজুরি নেননি।",
    "সন্ধ্যায় হারিকেন জ্বেলে সেখানে পড়তে বসে স্কুলের ছেলেমেয়েরা, তদারক করেন এক শিক্ষক।",
]
LINK = RelatedLink("চরে ভাসমান পাঠশালা শুরু", "https://kagoj.example/a/1")


def read(inner: str) -> Article:
    body = f"<body><h1>{TITLE}</h1><div>{inner}</div></body>"
    page = f"<html><head><title>{TITLE}</title></head>{body}</html>"
    return parse_article(page.encode(), URL, "utf-8", None, NOW).article


def paragraphs(article: Article) -> list[str]:
    return body_text(article).split("\n\n")


@pytest.mark.parametrize(
    "label", ["<b>আরও পড়ুন: {}</b>", "[আরো পড়ুন : {}]", "আরও পড়ুন- {}", "<br>আরও পড়ুন: {}"]
)
def test_a_related_link_at_a_paragraphs_end_stands_behind_it(label: str) -> None:
    link = label.format('<a href="/a/1">চরে ভাসমান পাঠশালা শুরু</a>')
    article = read(f"<p>{PARTS[0]} {link}</p><p>{PARTS[1]}</p><p>{PARTS[2]}</p>")
    assert article.blocks[1] == LINK
    assert article.related == (LINK,)
    assert paragraphs(article) == PARTS


@pytest.mark.parametrize(
    "sentence",
    [
        'দেয়ালে লেখা আরও পড়ুন, আরও জানুন। <a href="/a/1">চরে ভাসমান পাঠশালা</a> নিয়েও কথা হয়।',
        'তিনি বলেন, ঘুরে এসেছেন <a href="/a/1">চরে ভাসমান পাঠশালা</a>।',
        "তাঁর কথা, আরও পড়ুন: জীবন বদলাবে।",
    ],
)
def test_a_link_that_belongs_to_a_sentence_stays_in_it(sentence: str) -> None:
    article = read(f"<p>{PARTS[0]}</p><p>{PARTS[1]} {sentence}</p><p>{PARTS[2]}</p>")
    assert article.related == ()
    assert len(paragraphs(article)) == 3


@pytest.mark.parametrize("signoff", ["বিল নিউজ/এমআর", "/এমআর", "(বিল নিউজ/এমআর)", "এনএইচ/এসআই/কে"])
def test_a_signoff_behind_the_last_sentence_leaves_its_line(signoff: str) -> None:
    article = read(f"<p>{PARTS[0]}</p><p>{PARTS[1]}</p><p>{PARTS[2]} {signoff}</p>")
    assert article.signoff == signoff
    assert paragraphs(article) == PARTS


@pytest.mark.parametrize(
    "ending", ["সবাই খুশি, ছাত্র/শিক্ষক।", "তারিখ ঠিক হয়নি। ১২/১/২০২৭", "তিনি হাসলেন। বললেন, হ্যাঁ/না কিছুই না"]
)
def test_a_slash_within_the_last_line_may_be_no_signoff(ending: str) -> None:
    article = read(f"<p>{PARTS[0]}</p><p>{PARTS[1]}</p><p>{PARTS[2]} {ending}</p>")
    assert article.signoff is None
    assert paragraphs(article)[-1] == f"{PARTS[2]} {ending}"


def test_a_caption_that_runs_into_the_text_is_parted_from_it() -> None:
    glued = f'<img src="/m/bil-large.jpg">গ্রন্থাগারের প্রথম দিন। ফাইল ছবি: রয়টার্স{PARTS[0]}'
    article = read(f"<p>{glued}</p><p>{PARTS[1]}</p><p>{PARTS[2]}</p>")
    assert paragraphs(article) == PARTS
    assert article.lead is not None
    assert article.lead.credit == "রয়টার্স"


def test_a_sentence_below_a_picture_that_names_an_agency_is_whole() -> None:
    text = "ছবি: রয়টার্স তুলেছিল এটি, পরে পৃথিবীর সব কাগজে ছাপা হয়, গ্রামের কেউ জানতেন না।"
    article = read(f'<p><img src="/m/bil-large.jpg">{text}</p><p>{PARTS[1]}</p><p>{PARTS[2]}</p>')
    assert paragraphs(article) == [text, *PARTS[1:]]


@pytest.mark.parametrize(
    "kept",
    [
        'style="white-space: pre-line"',
        'style="white-space:pre-wrap"',
        'class="whitespace-pre-line"',
    ],
)
def test_line_breaks_that_a_page_shows_part_paragraphs(kept: str) -> None:
    assert paragraphs(read(f"<div {kept}>" + "\n\n".join(PARTS) + "</div>")) == PARTS


def test_line_breaks_that_a_page_does_not_show_part_nothing() -> None:
    wrapped = PARTS[0].replace(", ", ",\n   ")
    assert paragraphs(read(f"<p>{wrapped}</p><p>{PARTS[1]}</p><p>{PARTS[2]}</p>")) == PARTS
