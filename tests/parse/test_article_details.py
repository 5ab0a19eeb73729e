"""Who said a quotation, which topics and which section a story has, when it appeared, what a
picture shows: told by shape, whatever a page calls its elements. And what only looks so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article, Embed, Picture, Quote, body_text
from reader.newspapers import Newspaper, Section
from reader.parse.article_page import parse_article

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/news/upokul/7120"
HEAD = "<title>চরে নতুন স্কুল</title>"
TITLE = "<h1>চরে নতুন স্কুল</h1>"
OPENING = (
    "<p>উপকূলের চরটিতে বর্ষা শেষে নতুন স্কুলঘর উঠেছে, টিনের চাল আর বাঁশের বেড়া দিয়ে গড়েছেন গ্রামের মানুষই।</p>"
)
CLOSING = "<p>আগামী মাসে জেলা শহর থেকে দুজন শিক্ষক আসবেন, তার আগে পর্যন্ত পড়াবেন কলেজপড়ুয়া তরুণেরা।</p>"


def read(
    *,
    above: str = "",
    inside: str = "",
    below: str = "",
    menu: str = "",
    paper: Newspaper | None = None,
) -> Article:
    page = (
        f"<html><head>{HEAD}</head><body>{menu}<div><div>{above}{TITLE}</div>"
        f"<div>{OPENING}{inside}{CLOSING}</div>{below}</div></body></html>"
    )
    return parse_article(page.encode(), URL, "utf-8", paper, NOW).article


# --- quotations ---


@pytest.mark.parametrize(
    "ending",
    [
        "<cite>রওশন আরা, অভিভাবক</cite>",
        "<footer>রওশন আরা, অভিভাবক</footer>",
        "<p>— রওশন আরা, অভিভাবক</p>",
    ],
)
def test_a_quotation_names_its_speaker_apart_from_its_words(ending: str) -> None:
    article = read(
        inside=f"<blockquote><p>আমার মেয়ে এখন ভোরে নিজেই উঠে যায়।</p>{ending}</blockquote>"
    )
    quote = next(block for block in article.blocks if isinstance(block, Quote))
    assert quote.attribution == "রওশন আরা, অভিভাবক"
    assert "অভিভাবক" not in body_text(article)


@pytest.mark.parametrize(
    "lines",
    [
        "<p>— কোথায় যাও?</p><p>— স্কুলে যাই</p>",
        "<p>— আমি পড়তে চাই।</p>",
        "<p>সে হাসে।</p><p>- আমিও যাব।</p>",
    ],
)
def test_what_is_said_behind_a_dash_stays_in_the_quotation(lines: str) -> None:
    quote = next(
        b for b in read(inside=f"<blockquote>{lines}</blockquote>").blocks if isinstance(b, Quote)
    )
    assert quote.attribution is None
    assert len(quote.paragraphs) == lines.count("<p>")


# --- topics ---


@pytest.mark.parametrize(
    "links",
    [
        '<span><a href="/topic/char">চর</a></span><span><a href="/topic/school">স্কুল</a></span>',
        'বিষয়: <a href="/tags/char">চর</a> | <a href="/tags/school">স্কুল</a>',
        '<p><a href="/tag/char">#চর</a></p><p><a href="/tag/school">#স্কুল</a></p>',
    ],
)
def test_links_to_topic_pages_below_the_text_are_its_topics(links: str) -> None:
    article = read(below=f'<div class="x1">{links}</div>')
    assert article.topics == ("চর", "স্কুল")
    assert not article.related
    assert body_text(article).endswith("তরুণেরা।")


def test_a_sentence_with_a_link_to_a_topic_stays_in_the_text() -> None:
    line = '<p>এর আগে <a href="/topic/char">চর</a> এলাকায় কোনো স্কুল ছিল না।</p>'
    article = read(inside=line)
    assert "চর এলাকায় কোনো স্কুল ছিল না।" in body_text(article)
    assert not article.topics


# --- sections ---

PAPER = Newspaper(
    "kagoj", "কাগজ", "Kagoj", "https://kagoj.example",
    (Section("kagoj/upokul", "উপকূল", "Coast", (), match="/news/upokul/"),),
)  # fmt: skip


def test_the_newspapers_declaration_names_the_section_of_an_address() -> None:
    assert read(paper=PAPER).section == "উপকূল"


def test_a_menu_link_that_ends_in_a_part_of_the_address_names_the_section() -> None:
    menu = (
        '<nav><a href="/">প্রচ্ছদ</a><a href="/news">খবর</a><a href="/section/upokul">উপকূল</a></nav>'
    )
    assert read(menu=menu).section == "উপকূল"


@pytest.mark.parametrize(
    "link",
    [
        '<a href="/section/shohor">শহর</a>',
        '<a href="/section/upokul">উপকূলের সব খবর এক জায়গায় পড়তে আমাদের পাতায় চোখ রাখুন প্রতিদিন</a>',
        '<a href="/news/7120">চর</a>',
    ],
)
def test_other_links_name_no_section(link: str) -> None:
    assert read(menu=f"<nav>{link}</nav>").section is None


def test_a_sections_name_above_the_headline_is_the_kicker_where_the_story_has_another() -> None:
    article = read(above="<p>ভ্রমণ</p>", paper=PAPER)
    assert (article.kicker, article.section) == ("ভ্রমণ", "উপকূল")


# --- dates ---


def test_dates_go_where_their_labels_say() -> None:
    line = "<p>প্রকাশ: ২২ নভেম্বর ২০২৬, ০৯:১৫ এএম | আপডেট: ২৩ নভেম্বর ২০২৬, ০৮:৩০ পিএম</p>"
    article = _dated(line)
    assert article.published == datetime(2026, 11, 22, 3, 15, tzinfo=UTC)
    assert article.modified == datetime(2026, 11, 23, 14, 30, tzinfo=UTC)


def _dated(line: str, masthead: str = "") -> Article:
    body = f"{masthead}<div>{TITLE}{line}</div><div>{OPENING}{CLOSING}</div>"
    page = f"<html><head>{HEAD}</head><body>{body}</body></html>"
    return parse_article(page.encode(), URL, "utf-8", None, NOW).article


def test_todays_date_in_the_masthead_is_not_the_storys() -> None:
    masthead = "<div><div>মঙ্গলবার, ২৪ নভেম্বর ২০২৬</div></div>"
    assert _dated("", masthead).published is None
    line = "<p>প্রকাশিত: ২২ নভেম্বর ২০২৬, ০৯:১৫</p>"
    assert _dated(line, masthead).published == datetime(2026, 11, 22, 3, 15, tzinfo=UTC)


# --- pictures and players ---


def test_a_table_around_a_picture_and_a_line_is_a_captioned_picture() -> None:
    table = (
        '<table><tr><td><img src="/p/school.jpg"></td></tr>'
        "<tr><td><i>নতুন স্কুলঘর। ছবি: রাশেদা বেগম</i></td></tr></table>"
    )
    article = read(inside=table)
    picture = next(block for block in article.blocks if isinstance(block, Picture))
    assert (picture.caption, picture.credit) == ("নতুন স্কুলঘর।", "রাশেদা বেগম")
    assert "নতুন স্কুলঘর।" not in body_text(article)


def test_text_beside_a_picture_in_a_table_stays_text() -> None:
    line = "স্কুলঘরটি তুলতে লেগেছে সাত দিন, কাজ করেছেন চল্লিশজন।"
    table = f'<table><tr><td><img src="/p/school.jpg"></td><td>{line}</td></tr></table>'
    assert line in body_text(read(inside=table))


def test_a_picture_again_for_those_without_scripts_is_one_with_its_caption() -> None:
    markup = (
        '<div><img src="data:image/gif;base64,AA" data-src="/p/school.jpg"><noscript>'
        '<img src="/p/school.jpg"></noscript></div><div class="img-caption">নতুন স্কুলঘর।</div>'
    )
    pictures = [block for block in read(inside=markup).blocks if isinstance(block, Picture)]
    assert [picture.caption for picture in pictures] == ["নতুন স্কুলঘর।"]


def test_a_picture_behind_a_related_card_stays() -> None:
    markup = (
        '<div>আরও দেখুন</div><a href="/news/upokul/7001">চরে নৌকায় চলে পাঠাগার</a>'
        '<div><img src="/p/school.jpg"></div>'
    )
    article = read(inside=markup)
    assert [link.title for link in article.related] == ["চরে নৌকায় চলে পাঠাগার"]
    assert any(isinstance(block, Picture) for block in article.blocks)


def test_a_titled_player_is_kept_as_a_link_and_an_advertisement_is_not() -> None:
    frames = (
        '<iframe src="https://v.example/1" title="চরের স্কুল: ভিডিও" allowfullscreen></iframe>'
        '<iframe src="https://v.example/2" title="Advertisement" allowfullscreen></iframe>'
        '<iframe src="https://v.example/3"></iframe>'
    )
    embeds = [block for block in read(inside=frames).blocks if isinstance(block, Embed)]
    assert embeds == [Embed(title="চরের স্কুল: ভিডিও", url="https://v.example/1", kind="video")]


# --- where the text begins ---

PARTS = "".join(
    f"<p>{name} পাড়ার মানুষ সকাল থেকে মাটি কেটে বাঁধ উঁচু করেছেন, দুপুরে রান্না হয়েছে একসঙ্গে।</p>"
    for name in ("পূর্ব", "পশ্চিম", "উত্তর", "দক্ষিণ", "মধ্য", "নতুন", "পুরান", "জেলে", "তাঁতি", "কুমার")
)


def test_an_opening_outside_of_the_texts_element_belongs_to_the_text() -> None:
    page = (
        f"<html><head>{HEAD}</head><body><div><div>{TITLE}</div><div>{OPENING}</div>"
        f"<div>{PARTS}{PARTS.replace('সকাল', 'বিকেল')}</div></div></body></html>"
    )
    article = parse_article(page.encode(), URL, "utf-8", None, NOW).article
    paragraphs = body_text(article).split("\n\n")
    assert paragraphs[0].startswith("উপকূলের চরটিতে")
    assert len(paragraphs) == 21


def test_a_headline_said_again_within_the_text_does_not_cut_it() -> None:
    page = (
        f"<html><head>{HEAD}</head><body><div>{TITLE}{OPENING}{PARTS}<h2>চরে নতুন স্কুল</h2>{CLOSING}"
        "</div></body></html>"
    )
    paragraphs = body_text(parse_article(page.encode(), URL, "utf-8", None, NOW).article).split(
        "\n\n"
    )
    assert paragraphs[0].startswith("উপকূলের চরটিতে")
    assert len(paragraphs) == 12
