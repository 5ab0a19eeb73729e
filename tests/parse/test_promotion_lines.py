"""Lines that papers put among or below a story's: promotion, share words, labels, credits."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import body_text
from reader.parse.article_page import parse_article

# ruff: noqa: E501 - sentences, each in its line

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
TITLE = "চরে নতুন স্কুল"
PARTS = [
    "চরে নতুন স্কুলঘর উঠেছে, টিনের চাল আর বাঁশের বেড়া দিয়ে গড়েছেন গ্রামের মানুষই, কাজ চলেছে তিন মাস।",
    "শিক্ষক এসেছেন দুজন, তাঁরা থাকেন গ্রামেরই এক বাড়িতে, বেতন দেন অভিভাবকেরা।",
    "আগামী বছর পাকা ভবন হবে বলে আশা করছেন এলাকার মানুষ, বরাদ্দও এসেছে কিছু।",
    "গ্রামের প্রবীণেরা বলছেন, তাঁদের ছোটবেলায় স্কুল ছিল নদীর ওপারে, যেতে হতো নৌকায়।",
]
TEXT = "".join(f"<p>{part}</p>" for part in PARTS)
LINES = (
    "নদী নিউজের সর্বশেষ খবর পেতে ফলো করুন Google News চ্যানেল",
    "সর্বশেষ সব খবর পড়তে ভিজিট করুন",
    "নদী নিউজের গুগল নিউজ ফিড ফলো করতে ক্লিক করুন",
    "দেশ-বিদেশের সকল খবর সবার আগে জানতে নদী নিউজের ফেসবুক পেজে লাইক দিন",
    "নদী নিউজ ইউটিউব চ্যানেল সাবস্ক্রাইব করুন",
    "খবরটি শেয়ার করুন",
    "এ বিভাগের আরো সংবাদ",
    "এই ক্যাটাগরির আরও খবর",
    "আরও পড়ুন",
    "বিজ্ঞাপন",
    "Advertisement",
    "ADVERTISEMENT",
    "বিজ্ঞাপন দিন",
    "ছবি: সংগৃহীত",
    "ফাইল ছবি",
    "ছবি সংগৃহীত",
    "সংগৃহীত ছবি",
    "ছবি: নদী নিউজ",
    "ভিডিও: নদী নিউজ",
    "ভিডিওটি দেখতে ক্লিক করুন",
    "বিস্তারিত ভিডিওতে...",
    "আপনার মন্তব্য লিখুন",
    "মন্তব্য করতে লগইন করুন",
    "০ মন্তব্য",
    "Google News এ সবার আগে খবর পেতে ফলো করুন",
    "আমাদের ফেসবুক পেজ ভিজিট করুন: fb.com/nodi",
    "নদী নিউজ এখন হোয়াটসঅ্যাপে, চ্যানেল ফলো করুন",
    "সংবাদ প্রকাশের তারিখ: ২৪ নভেম্বর ২০২৬",
    "প্রিন্ট করুন",
    "পড়ুন আরও খবর",
    "নদী নিউজের সঙ্গেই থাকুন",
    "নিয়মিত খবর পেতে নদী নিউজের সাথে থাকুন",
    "টেলিগ্রাম চ্যানেলে যুক্ত হতে ক্লিক করুন",
    "নদী নিউজ পড়তে ক্লিক করুন এখানে",
    "© নদী নিউজ",
    "ট্যাগস :",
    "Tags:",
    "বিষয়ঃ",
    "শেয়ার",
    "১২৩ Shares",
    "ফেসবুকে শেয়ার করুন টুইটারে শেয়ার করুন",
    "লিংক কপি হয়েছে",
    "Copied!",
    "অনলাইন সংস্করণ",
    "পরবর্তী খবর",
    "পূর্ববর্তী সংবাদ",
    "আগের খবর",
    "এ সম্পর্কিত আরও পড়ুন",
    "এই সপ্তাহের পাঠকপ্রিয়",
    "মোবাইল অ্যাপ ডাউনলোড করুন",
    "নিউজ ট্যাগ:",
    "For all latest news, follow The Daily Nodi's Google News channel.",
    "Follow us on Google News",
    "দৈনিক নদী অনলাইনের খবর পেতে গুগল নিউজ (Google News) ফিডটি অনুসরণ করুন",
    "নদী নিউজের সর্বশেষ নিউজ পেতে ক্লিক করে আমাদের গুগল নিউজ ফিডে যুক্ত থাকুন",
    "নতুন নতুন ভিডিও পেতে আমাদের ইউটিউব চ্যানেলটি সাবস্ক্রাইব করুন",
    "সোশ্যাল মিডিয়ায় আমাদের সঙ্গে থাকুন",
    "ডেইলি নদী লাইভ খবর পেতে আমাদের Facebook Page এ Like দিন",
    "আপডেট পেতে চোখ রাখুন নদী নিউজে",
    "প্রিয় পাঠক, আপনার যেকোনো মতামত জানাতে লিখুন আমাদের ঠিকানায়",
    "লেখা পাঠানোর ঠিকানা: feature@nodi.example",
    "*** নদী নিউজের ফেসবুক গ্রুপে যোগ দিন ***",
    "পাঠকের মন্তব্য (০)",
)
SENTENCES = (
    "মায়ের সঙ্গে থাকুন, বাবার পাশে থাকুন।",
    "খবর পেতে তাঁরা ঘাটে চোখ রাখেন, কেউ কেউ রাত জেগে।",
    "ছবি: তিনি আর আঁকেন না।",
    "ভিডিও কলে সবাইকে ভিজিট করতে বলেন শিক্ষক।",
    "প্রিয় পাঠক, এবার এক নতুন গল্প শুনুন, যেটি কেউ লিখে রাখেনি।",
    "প্রিয় পাঠক, নতুন গল্প লিখুন, এই কথা বলে তিনি থামলেন।",
    "বিজ্ঞাপন দিন, লোক আসবে, বলেছিলেন সভাপতি।",
    "ট্যাগ: এই শব্দটি তিনি প্রথম শোনেন ঢাকায়।",
    "আজকের সেরা ছাত্রটি আসে ওপারের চর থেকে।",
    "মতামত পাঠানোর ঠিকানা হারিয়ে ফেলেছেন তাঁরা।",
    "For the latest news the teachers follow the river, not the channel of a paper.",
)


def paragraphs(inner: str) -> list[str]:
    page = f"<html><head><title>{TITLE}</title></head><body><div><h1>{TITLE}</h1><div>{inner}</div></div></body></html>"
    article = parse_article(page.encode(), "https://nodi.example/desh/48151", "utf-8", None, NOW)
    return body_text(article.article).split("\n\n")


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_the_papers_own_goes_wherever_it_stands(line: str) -> None:
    told = f"<p>{line}</p>"
    for page in (TEXT.replace("</p>", f"</p>{told}", 1), TEXT + told, told + TEXT):
        assert paragraphs(page) == PARTS


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_story_stays(sentence: str) -> None:
    page = TEXT.replace("</p>", f"</p><p>{sentence}</p>", 1)
    assert paragraphs(page) == [PARTS[0], sentence, *PARTS[1:]]
