"""Feeds of our own writing for the tests of this room."""

from datetime import UTC, datetime

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # 14:00 in Dhaka
URL = "https://www.example.com/rss"

HEADLINES = (
    "নদীর ঘাটে নতুন সেতু, খুশি দুই পাড়ের মানুষ",
    "শীতের সবজিতে ভরে উঠেছে হাট",
    "পাঠাগারে এক হাজার বই দিলেন শিক্ষক",
    "মেঘনায় ইলিশ ধরা আবার শুরু",
    "গ্রামের মেলায় পুতুলনাচ দেখতে ভিড়",
    "বৃষ্টির পর আকাশে জোড়া রংধনু",
    "স্কুলের মাঠে সাইকেল চালানো শিখছে শিশুরা",
    "পুরোনো কূপ খুঁড়ে মিলল মাটির কলস",
    "চা-বাগানে পাখি গণনা শেষ",
    "রাতের ট্রেনে গানের আসর",
)


def item(number: int, *, link: bool = True, extra: str = "") -> str:
    """One RSS item; numbers run from 0."""
    address = f"https://www.example.com/news/{1000 + number}"
    links = f'<link>{address}</link><guid isPermaLink="true">{address}</guid>' if link else ""
    return (
        f"<item><title>{HEADLINES[number]}</title>{links}"
        f"<description><![CDATA[<p>{HEADLINES[number]}: বিস্তারিত জানিয়েছেন স্থানীয়রা।</p>]]>"
        "</description>"
        f"<pubDate>Tue, 24 Nov 2026 0{number % 8}:15:00 +0600</pubDate>{extra}</item>\n"
    )


def rss(items: str | None = None, *, encoding: str = "UTF-8", head: str = "") -> str:
    """An RSS 2.0 feed of ten items, or of the items given."""
    if items is None:
        items = "".join(item(number) for number in range(10))
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
        ' xmlns:atom="http://www.w3.org/2005/Atom">\n'
        "<channel><title>নদীপাড়ের খবর</title><link>https://www.example.com/</link>"
        f"<language>bn-BD</language>{head}\n{items}</channel></rss>\n"
    )
