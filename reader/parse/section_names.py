"""The section that a line above a headline names."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from reader.parse import furniture
from reader.parse.items import Item
from reader.parse.list_headings import is_list_heading
from reader.parse.words import key_of

SECTIONS = frozenset(
    key_of(name)
    for name in (
        "জাতীয়", "আন্তর্জাতিক", "রাজনীতি", "খেলা", "খেলাধুলা", "বিনোদন", "লাইফস্টাইল",
        "জীবনযাপন", "সারাদেশ", "সারা দেশ", "বাংলাদেশ", "বিশ্ব", "বিদেশ", "অর্থনীতি",
        "বাণিজ্য", "অর্থ-বাণিজ্য", "অর্থ ও বাণিজ্য", "শিক্ষা", "শিক্ষাঙ্গন", "ক্যাম্পাস",
        "স্বাস্থ্য", "প্রযুক্তি", "তথ্যপ্রযুক্তি", "বিজ্ঞান ও প্রযুক্তি", "বিজ্ঞান",
        "মতামত", "সম্পাদকীয়", "উপসম্পাদকীয়", "ধর্ম", "ইসলাম", "ইসলাম ও জীবন", "চাকরি",
        "প্রবাস", "রাজধানী", "আইন-আদালত", "আইন আদালত", "আইন ও আদালত", "অপরাধ", "কৃষি",
        "সাহিত্য", "শিল্প-সাহিত্য", "ফিচার", "ভ্রমণ", "পরিবেশ", "প্রথম পাতা", "শেষ পাতা",
        "নগর-মহানগর", "ক্রিকেট", "ফুটবল", "জেলার খবর", "গণমাধ্যম", "নারী", "শিশু",
        "রাশিফল", "ইতিহাস", "বিশেষ প্রতিবেদন", "সাক্ষাৎকার", "চট্টগ্রাম", "দেশ",
        "দেশজুড়ে", "গ্রামবাংলা", "ট্রাভেল", "সারাবাংলা", "সারা বাংলা", "কলাম", "কবিতা", "গল্প",
        "করপোরেট", "কর্পোরেট", "সিলেট", "রংপুর", "বরিশাল", "রাজশাহী", "খুলনা",
        "ময়মনসিংহ", "কুমিল্লা",
    )
)  # fmt: skip
HOME = frozenset(key_of(name) for name in ("home", "হোম", "প্রচ্ছদ", "মূলপাতা", "মূল পাতা", "নীড়পাতা", "নীড়"))
_CRUMBS = re.compile(r"\s*[/›»>|•→]+\s*")
_ID = re.compile(r"\d{4}")


def section_in(item: Item, text: str) -> str | None:
    """The section that a line names: a known name, a link to a list of stories, the last crumb
    of a breadcrumb; None for any other line.
    """
    links = [piece[0].strip(" /›»>|•→") for piece in item.pieces if piece[3]]
    # Links side by side are a breadcrumb if the first leads home; else they are a menu.
    trail = len(links) > 1 and item.linked >= item.length - 3 and key_of(links[0]) in HOME
    if len(links) > 1 and not trail and not _CRUMBS.search(text):
        return None
    parts = links if trail else _CRUMBS.split(text)
    crumbs = [crumb for crumb in parts if crumb and key_of(crumb) not in HOME]
    if not crumbs or len(crumbs) > 4 or any(len(crumb) > 32 for crumb in crumbs[:-1]):
        return None
    known = [crumb for crumb in crumbs if key_of(crumb) in SECTIONS]
    if known:
        return known[-1]
    name = crumbs[0]
    if len(name) > 32 or len(name.split()) > 4 or furniture.is_furniture(name):
        return None
    addresses = [
        run.href
        for run in item.runs
        if run.href and name in run.text and not urlsplit(run.href).fragment
    ]
    if not addresses or is_list_heading(name):
        return None
    path = urlsplit(addresses[0]).path
    return name if path.count("/") <= 3 and not _ID.search(path) and len(path) > 1 else None
