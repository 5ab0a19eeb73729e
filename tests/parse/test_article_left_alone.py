"""Sentences that look like something else and stay in the text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article, body_text
from reader.parse.article_page import parse_article

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/national/71"
OPENING = "হাওরপারের গ্রামটিতে এবার আগাম বৃষ্টিতে ধান কাটা শুরু হয়েছে, কৃষকেরা বলছেন ফলন গত বছরের চেয়ে ভালো হবে।"
CLOSING = "মাঠের কাজ শেষ হলে গ্রামের মানুষ নৌকাবাইচের আয়োজন করবেন বলে জানিয়েছেন আয়োজক কমিটির সভাপতি।"


def read(*lines: str) -> Article:
    body = "".join(f"<p>{line}</p>" for line in (OPENING, *lines, CLOSING))
    page = (
        f"<html><head><title>আগাম ধান কাটা</title></head><body><h1>আগাম ধান কাটা</h1>{body}</body></html>"
    )
    return parse_article(page.encode(), URL, "utf-8", None, NOW).article


@pytest.mark.parametrize(
    "sentence",
    [
        "ছাত্র/শিক্ষক সবাই মিলে মাঠে নামেন।",
        "আরও পড়ুন বলে তিনি শিক্ষার্থীদের উৎসাহ দেন, কারণ পরীক্ষার আর মাত্র এক মাস বাকি আছে।",
        (
            "আরও পড়ুন, আরও জানুন: এই কথাটি দেয়ালে লিখে রেখেছেন গ্রামের পাঠাগারের প্রতিষ্ঠাতা, যিনি নিজে পড়ার সুযোগ "
            "পাননি এবং তাই চান যেন তাঁর গ্রামের প্রতিটি শিশু বই হাতে পায়।"
        ),
        "ফেসবুকে তার পোস্টে লাইক দেওয়ায় তাকে জিজ্ঞাসাবাদ করা হয়।",
        "তিনি বলেন, ‘ট্রাফিক আইন অনুসরণ করুন।’",
        "কপিরাইট আইন নিয়ে সংসদে আলোচনা হয়েছে।",
        "বিজ্ঞাপন দিয়ে ধান কাটার শ্রমিক খোঁজা হচ্ছে।",
        "সাম্প্রতিক বন্যায় পাশের উপজেলার ফসল নষ্ট হয়েছে।",
        "১০ আগস্ট ২০২৬ তারিখে আবার বৈঠক বসবে।",
        "তিনি শুধু বললেন, আমি কিছুই জানি না...",
        "মন্তব্য করতে রাজি হননি ইউনিয়ন পরিষদের চেয়ারম্যান।",
        "সর্বশেষ খবর পাওয়া পর্যন্ত নৌকাটি ঘাটে ফেরেনি।",
        "পাঠকপ্রিয় অনলাইন নিউজ পোর্টাল চালু করতে চান গ্রামের তরুণেরা।",
        "ভিডিও কলে যুক্ত হয়ে কথা বলেন জেলা প্রশাসক।",
        "বিজ্ঞাপনের পর খবর শুরু হলে চায়ের দোকানের সবাই চুপ হয়ে যান।",
        "মাইকে বলা হচ্ছে, সবাই মেলায় যুক্ত হোন, ফেসবুকে ছবি দিন।",
        "আবহাওয়ার খবর পেতে কৃষকেরা মোবাইল অ্যাপ ডাউনলোড করেছেন।",
        "শিল্পীর কোনো ছবি বিনা অনুমতিতে ব্যবহার করা বেআইনি।",
        "এ নিয়ে আরও খবর আসছে।",
        "পরের খবর শুনে তিনি আর কথা বলতে পারেননি।",
        "ভিডিও দেখুন আর হাসুন, বললেন তিনি।",
        "সম্পাদক: আবদুর রহিম, এই নামেই চিঠিটি এসেছিল।",
        "এমএইচআর",
        "ধান | ২০ নভেম্বর ২০২৬ | হাওর",
        "পঠিত ৩২ বার, তবু পাতাটি ছেঁড়েনি।",
        "আজকের প্রশ্ন একটাই, পানি নামবে কবে?",
        "প্রাসঙ্গিক আলোচনায় অংশ নেন দুই গ্রামের কৃষকেরা।",
        "হাওর/বিল/নদীর ধান কাটা",
        "ফেসবুক, টুইটার নয়, মাইকেই খবর পান তাঁরা।",
        "সংবাদটি শেয়ার করুন, বললেন মাতব্বর।",
        "জেলেদের থেকে আরও খবর আসে।",
        "The post office appeared first on the left bank of the river.",
    ],
)
def test_a_sentence_that_looks_like_furniture_stays(sentence: str) -> None:
    assert body_text(read(sentence)).split("\n\n") == [OPENING, sentence, CLOSING]


def test_a_slash_in_the_last_paragraph_is_no_signoff() -> None:
    last = "গ্রামের ছাত্র/শিক্ষক, কৃষক/জেলে সবাই এই উৎসবে যোগ দেবেন।"
    article = read(OPENING.replace("এবার", "তাই"))
    assert article.signoff is None
    page = f"<h1>আগাম ধান কাটা</h1><p>{OPENING}</p><p>{CLOSING}</p><p>{last}</p>"
    article = parse_article(page.encode(), URL, "utf-8", None, NOW).article
    assert article.signoff is None
    assert body_text(article).endswith(last)


def test_a_short_line_with_a_slash_in_the_middle_is_no_signoff() -> None:
    article = read("কৃষক/জেলে")
    assert article.signoff is None
    assert "কৃষক/জেলে" in body_text(article)


def test_a_paragraph_keeps_the_desk_that_opens_it() -> None:
    first = "জেলা প্রতিনিধি: হাওরে এবার আগাম বৃষ্টি হওয়ায় কৃষকেরা আগেভাগে ধান কাটা শুরু করেছেন বলে জানা গেছে।"
    page = f"<h1>আগাম ধান কাটা</h1><p>{first}</p><p>{CLOSING}</p>"
    article = parse_article(page.encode(), URL, "utf-8", None, NOW).article
    assert article.dateline == "জেলা প্রতিনিধি"
    assert body_text(article).startswith(first)


def test_a_copyright_line_below_a_picture_does_not_end_the_story() -> None:
    text = "".join(f"<p>{OPENING.replace('এবার', f'এবার {at}')}</p>" for at in range(8))
    page = f"<h1>আগাম ধান কাটা</h1><p>{OPENING}</p><p>© ২০২৬ হাওর ফটো</p>{text}<p>© ২০২৬ হাওর নিউজ</p>"
    article = parse_article(page.encode(), URL, "utf-8", None, NOW).article
    assert len(article.blocks) == 9
