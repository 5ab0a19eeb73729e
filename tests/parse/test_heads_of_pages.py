"""Who, when and what section, where a page's head is hard to tell; and what is left alone there."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

from reader.article import Article, block_text
from reader.parse.article_page import parse_article

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
DHAKA = timezone(timedelta(hours=6))
TITLE = "চরের স্কুলে নতুন ঘর উঠছে"
TEXT = (
    "চরের একমাত্র প্রাথমিক বিদ্যালয়টি গত বর্ষায় নদীতে বিলীন হয়েছিল, এখন সেখানে নতুন ঘর উঠছে।",
    "গ্রামের মানুষ নিজেরাই বাঁশ, টিন আর শ্রম দিয়ে ঘরটি তুলছেন বলে জানান প্রধান শিক্ষক।",
    "আগামী জানুয়ারিতে সেখানে আবার ক্লাস শুরু হবে, অপেক্ষায় আছে দেড় শ শিশু।",
)
BODY = "".join(f"<p>{line}</p>" for line in TEXT)
POEM = (
    ("কুয়াশা নেমেছে মাঠের কিনারে", "ধানের গন্ধ ভেজা", "নীল খামটুকু কোথায় রেখেছি", "জানি না আজও তা"),
    ("ট্রেনের হুইসেল দূরে চলে যায়", "জানালায় একা আলো", "কেউ তো বলেনি এ হেমন্তে", "থাকাটাই ছিল ভালো"),
)


def read(body: str, title: str = TITLE, path: str = "/news/71") -> Article:
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return parse_article(page.encode(), f"https://kagoj.example{path}", "utf-8", None, NOW).article


def texts(article: Article) -> list[str]:
    return [text for block in article.blocks if (text := block_text(block))]


def when(article: Article) -> str | None:
    return article.published.astimezone(DHAKA).isoformat()[:16] if article.published else None


def test_a_print_page_has_its_own_headline_and_the_day_it_appeared() -> None:
    article = read(
        "<div>প্রিন্ট এর তারিখঃ নভেম্বর ২৪, ২০২৬, ১:৫৯ পি.এম || "
        "প্রকাশের তারিখঃ নভেম্বর ২৩, ২০২৬, ৫:৩৩ পি.এম</div>"
        f"<h1>{TITLE}</h1><p>রাজশাহী ব্যুরো</p>{BODY}<p>সম্পাদক ও প্রকাশকঃ হাবিবুর রহমান</p>"
        "<p>অফিসঃ সাহেব বাজার, রাজশাহী। ফোনঃ ০৭২১-০০০০০০</p>",
        title="প্রিন্ট ভিউ : উত্তরপত্র",
    )
    assert (article.headline, when(article)) == (TITLE, "2026-11-23T17:33")
    assert texts(article) == list(TEXT)


def test_a_bold_line_is_the_headline_where_the_title_names_the_paper() -> None:
    article = read(
        '<table><tr><td><a href="/c/1">প্রথম পাতা</a> | <a href="/c/2">চরাঞ্চল বার্তা</a></td></tr>'
        f"<tr><td><b>চরাঞ্চল বার্তা</b></td></tr><tr><td><font size=5><b>{TITLE}</b></font></td></tr>"
        "<tr><td>চিলমারী প্রতিনিধি | ২২ নভেম্বর ২০২৬</td></tr>"
        f"<tr><td>{'<br>'.join(TEXT)}</td></tr><tr><td>প্রিন্ট করুন | ইমেইল করুন</td></tr>"
        "<tr><td>সম্পাদক: আব্দুল বাছিত, চৌমুহনা, কুড়িগ্রাম। ফোন: ০৫৮১-৫০০০০</td></tr></table>",
        title=":: চরের খবর ::",
    )
    assert (article.headline, article.section) == (TITLE, "চরাঞ্চল বার্তা")
    assert texts(article) == list(TEXT)


def test_a_bold_opening_is_no_headline_where_the_title_is_one() -> None:
    article = read(f"<p><b>চরের স্কুলটি তিন মাস বন্ধ ছিল</b></p>{BODY}")
    assert article.headline == TITLE


def test_a_poem_is_read_where_nothing_is_named_for_text() -> None:
    stanzas = "".join(f"<p>{'<br>'.join(lines)}</p>" for lines in POEM)
    about = '<div class="about"><b>নাসরিন জাহান</b>: কবি ও শিক্ষক। জন্ম ১৯৭৯, নেত্রকোনা।</div>'
    page = f"<article><h1>হেমন্তের চিঠি</h1><div>{stanzas}</div>{about}</article>"
    article = read(page, title="হেমন্তের চিঠি")
    lines = [line for stanza in POEM for line in stanza]
    assert "\n".join(texts(article)).split("\n")[: len(lines)] == lines


def test_lines_of_an_address_below_a_brief_are_no_poem() -> None:
    lines = ("নদী নিউজ", "দোতলা, বাজার রোড", "কুড়িগ্রাম", "বাংলাদেশ", "রংপুর বিভাগ", "উত্তরাঞ্চল")
    article = read(f"<h1>{TITLE}</h1><p>{TEXT[0]}</p><div>{'<br>'.join(lines)}</div>")
    assert texts(article)[0] == TEXT[0]
    assert "কুড়িগ্রাম" not in texts(article)


def test_a_date_that_is_named_so_within_a_sentence_does_not_part_it() -> None:
    line = (
        'সভা বসবে <span class="date">২৪ নভেম্বর</span> বিকেলে, সেখানে আসবেন '
        '<a class="author" href="/a">সাত লেখক</a>।'
    )
    article = read(f"<h1>{TITLE}</h1>{BODY}<p>{line}</p><p>{TEXT[0][:-1]} আবার।</p>")
    assert "সভা বসবে ২৪ নভেম্বর বিকেলে, সেখানে আসবেন সাত লেখক।" in texts(article)


def test_an_account_is_nobodys_name() -> None:
    article = read(
        f'<h1>{TITLE}</h1><div class="post-author-name"><div class="author-by">By</div> '
        f'<a href="/author/admin/">admin</a><div class="author-line"> - </div></div>{BODY}'
    )
    assert (article.byline, article.dateline) == (None, None)
    assert texts(article) == list(TEXT)


def test_the_desk_of_an_upazila_in_brackets_is_a_dateline() -> None:
    first = "চিলমারী (কুড়িগ্রাম) প্রতিনিধি: " + TEXT[0]
    article = read(f"<h1>{TITLE}</h1><p>{first}</p><p>{TEXT[1]}</p>")
    assert article.dateline == "চিলমারী (কুড়িগ্রাম) প্রতিনিধি"
    assert texts(article)[0] == first


def test_a_link_to_the_author_above_the_headline_is_no_section() -> None:
    article = read(
        f'<div><h4><a href="/author/selina">সেলিনা হায়দার</a></h4></div><h1>{TITLE}</h1>{BODY}'
    )
    assert (article.section, article.byline) == (None, "সেলিনা হায়দার")


def test_a_menu_does_not_overrule_the_section_beside_the_headline() -> None:
    menu = "".join(f'<li><a href="/{name}/">{name}</a></li>' for name in ("জাতীয়", "খেলা"))
    article = read(f'<ul>{menu}</ul><p><a href="/c/char/">চরাঞ্চল</a></p><h1>{TITLE}</h1>{BODY}')
    assert article.section == "চরাঞ্চল"


def test_a_line_above_the_headline_that_no_link_names_stays_the_kicker() -> None:
    article = read(
        '<div><a href="/c/1">রংপুর বিভাগের খবর</a></div>'
        f"<div><p>চরের জীবন</p><h1>{TITLE}</h1></div>{BODY}"
    )
    assert article.kicker == "চরের জীবন"
    assert article.section != "চরের জীবন"


def test_an_office_in_the_last_sentence_stays_without_an_editor() -> None:
    last = "অফিস: বেলা তিনটায় বন্ধ হয়, তাই চরের মানুষ ভোরেই নৌকা ছাড়েন।"
    assert texts(read(f"<h1>{TITLE}</h1>{BODY}<p>{last}</p>")) == [*TEXT, last]


def test_two_dandas_part_the_desk_from_the_date() -> None:
    article = read(
        f"<h1>{TITLE}</h1><p>চিলমারী প্রতিনিধি ॥</p>"
        f"<p>নদী ডেস্ক ॥ প্রকাশ: ২৩ নভেম্বর ২০২৬, ০৯:৪৫ পিএম</p>{BODY}"
    )
    assert (article.byline, article.dateline) == ("চিলমারী প্রতিনিধি", "নদী ডেস্ক")
    assert when(article) == "2026-11-23T21:45"


def test_a_date_below_the_text_counts_where_none_stands_above() -> None:
    below = "<div>প্রকাশিত: ২৩ নভেম্বর ২০২৬, রাত ৯:১০</div>"
    assert when(read(f"<h1>{TITLE}</h1><div>{BODY}</div>{below}")) == "2026-11-23T21:10"
    above = "<p>২২ নভেম্বর ২০২৬</p>"
    assert when(read(f"<h1>{TITLE}</h1>{above}<div>{BODY}</div>{below}")) == "2026-11-22T00:00"
    card = '<div><a href="/news/3">মেলা বসেছে নদীর পাড়ে</a></div><div>২১ নভেম্বর ২০২৬</div>'
    assert when(read(f"<h1>{TITLE}</h1><div>{BODY}</div>{card}")) is None


def test_the_day_in_the_address_is_the_last_word_on_the_date() -> None:
    page = f"<h1>{TITLE}</h1>{BODY}"
    assert when(read(page, path="/edition/2026-11-20/page/3")) == "2026-11-20T00:00"
    assert when(read(page, path="/2026/11/20/4411/")) == "2026-11-20T00:00"
    assert when(read(page, path="/news/2026-11-31-x")) is None
    assert when(read(page, path="/2027/11/20/4411/")) is None


def test_data_that_hold_the_text_tell_section_author_and_date() -> None:
    story = {
        "title": TITLE,
        "category": {"name": "শিক্ষা", "slug": "education"},
        "reporter": "চরাঞ্চল প্রতিবেদক",
        "published_at": "2026-11-21T13:00:00+06:00",
        "body": BODY,
    }
    other = {**story, "title": "অন্য খবর", "category": {"name": "খেলা"}, "body": "<p>অন্য কথা।</p>"}
    data = json.dumps({"props": {"latest": [other], "news": story}}, ensure_ascii=False)
    script = f'<script id="__NEXT_DATA__" type="application/json">{data}</script>'
    article = read(f'<div id="__next"><p>লোড হচ্ছে...</p></div>{script}')
    assert texts(article) == list(TEXT)
    assert (article.section, article.byline) == ("শিক্ষা", "চরাঞ্চল প্রতিবেদক")
    assert when(article) == "2026-11-21T13:00"
    shown = read(f"<h1>{TITLE}</h1>{BODY}{script}")
    assert (shown.section, shown.byline) == (None, None)  # a page that shows its text tells itself


def test_a_reporter_and_a_day_of_the_christian_era_are_the_heads() -> None:
    lines = "<p>রিপোর্টার: কামাল হোসেন</p><p>প্রকাশকাল: সোমবার, ২৩ নভেম্বর ২০২৬ খ্রি.</p>"
    article = read(f"<h1>{TITLE}</h1>{lines}{BODY}")
    assert (article.byline, when(article)) == ("কামাল হোসেন", "2026-11-23T00:00")
    assert texts(article) == list(TEXT)
    said = "প্রতিনিধি: এই নামেই চরের মানুষ তাঁকে ডাকে, কারণ তিনি সবার কথা নিয়ে শহরে যান।"
    assert texts(read(f"<h1>{TITLE}</h1>{BODY}<p>{said}</p>")) == [*TEXT, said]
