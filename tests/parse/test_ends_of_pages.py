"""Where a story ends on a page that goes on: the next story, related boxes, imprint, comments."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article, RelatedLink, body_text
from reader.parse.article_page import parse_article

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/national/71"
TITLE = "বিলে ফিরেছে পরিযায়ী পাখি"
PARTS = [
    "শীতের শুরুতেই চলনবিলে ফিরতে শুরু করেছে পরিযায়ী পাখি, ভোর হলেই শোনা যাচ্ছে তাদের ডাক।",
    "পাখি দেখতে আশপাশের গ্রাম থেকে আসছেন মানুষ, নৌকা ভাড়া করে ঘুরছেন বিলের এক মাথা থেকে আরেক মাথা।",
    "বন বিভাগ বলছে, এবার আগের বছরের চেয়ে বেশি পাখি এসেছে, শিকারও কমেছে অনেক।",
    "স্থানীয় তরুণেরা পালা করে পাহারা দিচ্ছেন, যেন কেউ ফাঁদ পাততে না পারে।",
]
TEXT = "".join(f"<p>{part}</p>" for part in PARTS)
NEXT = "".join(f"<p>{part}</p>" for part in (
    "হাওরে এবার আগাম বন্যার আশঙ্কা নেই বলে জানিয়েছে পানি উন্নয়ন বোর্ড, স্বস্তিতে কৃষক।",
    "বাঁধের কাজ শেষ হয়েছে সময়ের আগেই, গ্রামের মানুষ নিজেরাই মাটি কেটেছেন দিনের পর দিন।",
))  # fmt: skip


def read(inner: str, head: str = "") -> Article:
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{inner}</body></html>"
    return parse_article(page.encode(), URL, "utf-8", None, NOW).article


def paragraphs(article: Article) -> list[str]:
    return body_text(article).split("\n\n")


def links(count: int) -> str:
    return "".join(
        f'<div><a href="/national/{n}"><h4>বিলের আরেক খবর নম্বর {n}</h4></a></div>'
        for n in range(count)
    )


# --- the next story ---


@pytest.mark.parametrize(
    "following",
    [
        f'<a href="/national/72"><h1 class="ttl">হাওরে স্বস্তি</h1></a>{NEXT}',
        f'<article><h1 class="ttl">হাওরে স্বস্তি</h1>{NEXT}</article>',
    ],
)
def test_the_next_story_on_the_same_page_is_not_read_along(following: str) -> None:
    article = read(f'<div><h1 class="ttl">{TITLE}</h1><div>{TEXT}</div>{following}</div>')
    assert paragraphs(article) == PARTS


@pytest.mark.parametrize(
    "heading",
    [
        '<h1 class="ttl">শিকার কমেছে</h1>',
        '<h2><a href="/national/72">শিকার কমেছে</a></h2>',
        f'<h1 class="ttl"><a href="/national/71">{TITLE}</a></h1>',
    ],
)
def test_a_heading_within_the_story_does_not_end_it(heading: str) -> None:
    article = read(f'<div><h1 class="ttl">{TITLE}</h1><div>{TEXT}{heading}{NEXT}</div></div>')
    assert paragraphs(article)[-1].startswith("বাঁধের কাজ শেষ")


# --- related boxes ---


@pytest.mark.parametrize("label", ["আরও পড়ুন", "সংশ্লিষ্ট খবর", "এ বিষয়ে আরও খবর", "আরো পড়ুন:"])
def test_the_related_box_below_the_text_comes_at_the_end(label: str) -> None:
    box = f"<aside><h3>{label}</h3><div>{links(3)}</div></aside>"
    article = read(f"<div><h1>{TITLE}</h1><div>{TEXT}</div><div>{box}</div></div>")
    assert paragraphs(article) == PARTS
    assert [link.url for link in article.related] == [
        f"https://kagoj.example/national/{n}" for n in range(3)
    ]
    assert article.blocks[-3:] == article.related


@pytest.mark.parametrize("label", ["সর্বাধিক পঠিত", "সর্বশেষ", "এই বিভাগের আরও খবর", "আরও খবর"])
def test_a_list_of_the_paper_below_the_text_is_not_related(label: str) -> None:
    box = f"<aside><h3>{label}</h3><div>{links(3)}</div></aside>"
    article = read(f"<div><h1>{TITLE}</h1><div>{TEXT}</div><div>{box}</div></div>")
    assert article.related == ()
    assert paragraphs(article) == PARTS


def test_a_long_list_below_the_text_is_not_related() -> None:
    box = f"<aside><h3>আরও পড়ুন</h3><div>{links(9)}</div></aside>"
    assert read(f"<div><h1>{TITLE}</h1><div>{TEXT}</div>{box}</div>").related == ()


def test_a_related_box_that_has_a_name_and_no_label_stands_where_it_stood() -> None:
    link = '<a href="/a/1"><h6>বিলে নৌকাবাইচ শুরু</h6></a>'
    box = f'<div class="related-inline"><ul><li>{link}</li></ul></div>'
    text = TEXT.replace("</p>", f"</p>{box}", 1)
    article = read(f"<div><h1>{TITLE}</h1><div>{text}</div></div>")
    assert article.blocks[1] == RelatedLink("বিলে নৌকাবাইচ শুরু", "https://kagoj.example/a/1")
    assert paragraphs(article) == PARTS


def test_two_lines_that_lead_to_one_story_are_one_link() -> None:
    box = '<p>আরও পড়ুন</p><a href="/a/1"><h4>বিলে নৌকাবাইচ শুরু</h4><span>জাতীয় ২১ নভেম্বর ২০২৬</span></a>'
    text = TEXT.replace("</p>", f"</p><div>{box}</div>", 1)
    article = read(f"<div><h1>{TITLE}</h1><div>{text}</div></div>")
    assert [link.title for link in article.related] == ["বিলে নৌকাবাইচ শুরু"]
    assert paragraphs(article) == PARTS


# --- imprint, rights, comments ---


def test_the_imprint_at_the_end_goes() -> None:
    imprint = (
        "<p>ভারপ্রাপ্ত সম্পাদক : আবদুর রহিম</p><p>৪৪ ইস্কাটন গার্ডেন, রমনা, ঢাকা-১০০০</p>"
        "<p>ফোন: ০২-৯৮৭৬৫৪৩, ই-মেইল: desk@kagoj.example</p>"
    )
    assert paragraphs(read(f"<h1>{TITLE}</h1>{TEXT}{imprint}")) == PARTS


def test_an_address_that_ends_a_story_stays() -> None:
    last = "পাখির খবর জানাতে লিখুন: বন ভবন, আগারগাঁও, ঢাকা-১২০৭"
    assert paragraphs(read(f"<h1>{TITLE}</h1>{TEXT}<p>{last}</p>"))[-1] == last


@pytest.mark.parametrize(
    "line",
    [
        "বিল নিউজের কোনো সংবাদ, তথ্য, ছবি বা ভিডিও বিনা অনুমতিতে ব্যবহার করা বেআইনি।",
        "সংবাদ, ছবি, অডিও, ভিডিও কনটেন্ট অনুমতি ছাড়া ব্যবহার করা যাবে না।",
        "এই ওয়েবসাইটের কোনো লেখা, ছবি, ভিডিও অনুমতি ছাড়া ব্যবহার বেআইনি।",
        "বিল নিউজ অনলাইনের কোনো অংশ বিনা অনুমতিতে প্রকাশ বা পুনর্মুদ্রণ করা যাবে না।",
    ],
)
def test_a_rights_line_at_the_end_goes(line: str) -> None:
    assert paragraphs(read(f"<h1>{TITLE}</h1>{TEXT}<p>{line}</p>")) == PARTS


def test_what_readers_say_goes_and_a_heading_within_the_story_does_not() -> None:
    said = "<h4>পাঠকের মতামত</h4><p>খুব সুন্দর খবর, এমন খবর আরও চাই আমরা সবাই।</p>"
    assert paragraphs(read(f"<h1>{TITLE}</h1>{TEXT}{said}")) == PARTS
    story = f"<h1>{TITLE}</h1><p>{PARTS[0]}</p><h4>মতামত দিন</h4>{NEXT}{TEXT}"
    assert paragraphs(read(story))[-1] == PARTS[-1]


# --- decks, dates, sign-offs ---


DECK = (
    "আগের বছরের চেয়ে দ্বিগুণ পাখি এসেছে বলে ধারণা করছেন পাখি গবেষকেরা, শিকার বন্ধে রাত জেগে পাহারা দিচ্ছেন তরুণেরা।"
)


@pytest.mark.parametrize(
    ("described", "styled", "is_deck"),
    [(DECK, "<h3>{}</h3>", True), (DECK, "<p><b>{}</b></p>", True),
     (DECK, '<p>{}</p><img src="/m/pakhi-large.jpg">', True), (DECK, "<p>{}</p>", False),
     ("আরেক কথা", "<p><b>{}</b></p>", False)],
)  # fmt: skip
def test_a_long_line_is_a_deck_if_the_page_says_it_sums_up_and_sets_it_apart(
    described: str, styled: str, is_deck: bool
) -> None:
    head = f'<meta property="og:description" content="{described}">'
    inner = f"<div><div><h1>{TITLE}</h1></div>{styled.format(DECK)}<div>{TEXT}</div></div>"
    article = read(inner, head)
    assert (article.deck == DECK) is is_deck
    assert (paragraphs(article)[0] == DECK) is not is_deck


def test_a_page_that_tells_only_when_it_was_updated_is_of_that_time() -> None:
    article = read(f"<h1>{TITLE}</h1><p>আপডেট: ০৯৪১ ঘণ্টা, নভেম্বর ২০, ২০২৬</p>{TEXT}")
    assert article.published == article.modified == datetime(2026, 11, 20, 3, 41, tzinfo=UTC)


@pytest.mark.parametrize(
    "signoff", ["এমএআর/", "এমএইচআর", "(বিলটাইমস/২০নভেম্বর/এআর)", "এনএস/কেএম (এএফপি, রয়টার্স)"]
)
def test_further_shapes_of_signoffs(signoff: str) -> None:
    article = read(f"<h1>{TITLE}</h1>{TEXT}<p>{signoff}</p>")
    assert article.signoff == signoff
    assert paragraphs(article) == PARTS


@pytest.mark.parametrize("last", ["সমাপ্ত", "চলবে", "আমরা/তোমরা যাব না, বললেন তিনি।", "৩/৪ নম্বর ঘর"])
def test_last_lines_that_are_no_signoffs(last: str) -> None:
    article = read(f"<h1>{TITLE}</h1>{TEXT}<p>{last}</p>")
    assert article.signoff is None
    assert paragraphs(article)[-1] == last


def test_a_cell_with_line_breaks_is_one_cell() -> None:
    rows = "".join(f"<tr><td>সরালি<br>({n})</td><td>{n}০০</td></tr>" for n in range(4))
    article = read(f"<h1>{TITLE}</h1>{TEXT}<table>{rows}</table><p>{PARTS[0]} সমাপ্ত।</p>")
    assert "সরালি (3)\t3০০" in body_text(article)


# --- whose opinion it is ---


@pytest.mark.parametrize(
    "line",
    [
        "(মতামত লেখকের নিজস্ব)",
        "* এই বিভাগে প্রকাশিত মতামত লেখকের একান্ত নিজস্ব।",
        "প্রকাশিত লেখার মতামত লেখকের নিজস্ব। এর জন্য সম্পাদক দায়ী নয়।",
    ],
)
def test_whose_opinion_it_is_goes_at_the_end(line: str) -> None:
    assert paragraphs(read(f"<h1>{TITLE}</h1><div>{TEXT}<p><em>{line}</em></p></div>")) == PARTS


@pytest.mark.parametrize(
    "line",
    [
        "তিনি বলেন, মতামত লেখকের নিজস্ব, পত্রিকার নয়।",
        "মতামত লেখকের নিজস্ব হলেও তা ছাপার আগে সম্পাদক পড়ে দেখেন বলে জানান তিনি।",
    ],
)
def test_a_last_sentence_about_a_writers_opinion_stays(line: str) -> None:
    assert paragraphs(read(f"<h1>{TITLE}</h1><div>{TEXT}<p>{line}</p></div>")) == [*PARTS, line]
