"""Words whose Latin spelling does not follow their Bangla sound, and the names of letters.

Places that English spells by an older or its own name, countries that Bangla calls otherwise, and
English words of every day's news whose letters say little of their sound.
"""

from __future__ import annotations

NAMES: dict[str, tuple[str, ...]] = {
    "chittagong": ("চট্টগ্রাম",),
    "ctg": ("চট্টগ্রাম",),
    "dacca": ("ঢাকা",),
    "comilla": ("কুমিল্লা",),
    "cumilla": ("কুমিল্লা",),
    "jessore": ("যশোর",),
    "bogra": ("বগুড়া",),
    "barisal": ("বরিশাল",),
    "mymensingh": ("ময়মনসিংহ",),
    "sylhet": ("সিলেট",),
    "brahmanbaria": ("ব্রাহ্মণবাড়িয়া",),
    "calcutta": ("কলকাতা",),
    "delhi": ("দিল্লি", "দিল্লী"),
    "ramadan": ("রমজান",),
    "burma": ("মিয়ানমার",),
    "india": ("ভারত", "ইন্ডিয়া"),
    "china": ("চীন", "চায়না"),
    "turkey": ("তুরস্ক",),
    "turkiye": ("তুরস্ক",),
    "egypt": ("মিসর", "মিশর"),
    "usa": ("যুক্তরাষ্ট্র", "আমেরিকা"),
    "us": ("যুক্তরাষ্ট্র", "মার্কিন"),
    "uk": ("যুক্তরাজ্য",),
    "uae": ("আমিরাত",),
    "un": ("জাতিসংঘ",),
    "eu": ("ইইউ", "ইউরোপীয়"),
    "england": ("ইংল্যান্ড",),
    "britain": ("ব্রিটেন", "যুক্তরাজ্য"),
    "france": ("ফ্রান্স",),
    "greece": ("গ্রিস",),
    "palestine": ("ফিলিস্তিন",),
    "jerusalem": ("জেরুজালেম",),
    "saudi": ("সৌদি",),
    "moscow": ("মস্কো",),
    "beijing": ("বেইজিং",),
    "vietnam": ("ভিয়েতনাম",),
    "europe": ("ইউরোপ",),
    "korea": ("কোরিয়া",),
    "ukraine": ("ইউক্রেন",),
    "germany": ("জার্মানি",),
    "youtube": ("ইউটিউব",),
    "cox": ("কক্স", "কক্সবাজার"),
    "coxs": ("কক্সবাজার",),
    "police": ("পুলিশ",),
    "vote": ("ভোট",),
    "league": ("লীগ", "লিগ"),
    "court": ("কোর্ট", "আদালত"),
    "doctor": ("ডাক্তার", "ডক্টর"),
    "train": ("ট্রেন",),
    "high": ("হাই",),
    "flight": ("ফ্লাইট",),
    "eid": ("ঈদ",),
    "rohingya": ("রোহিঙ্গা",),
    "taka": ("টাকা",),
    "puja": ("পূজা", "পুজো"),
    "biden": ("বাইডেন",),
    "kuwait": ("কুয়েত",),
    "spain": ("স্পেন",),
    "worldcup": ("বিশ্বকাপ",),
    "hattrick": ("হ্যাটট্রিক",),
    "coach": ("কোচ",),
    "team": ("টিম", "দল"),
    "hospital": ("হাসপাতাল",),
    "bus": ("বাস",),
    "rail": ("রেল",),
    "mobile": ("মোবাইল",),
    "budget": ("বাজেট",),
    "strike": ("স্ট্রাইক", "ধর্মঘট"),
    "jamaat": ("জামায়াত", "জামাত"),
    "jamat": ("জামায়াত", "জামাত"),
}
"""The usual Bangla forms of Latin names, the most usual first."""

LETTER_NAMES: dict[str, str] = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        (
            *("এ", "বি", "সি", "ডি", "ই", "এফ", "জি", "এইচ", "আই", "জে", "কে", "এল", "এম", "এন"),
            *("ও", "পি", "কিউ", "আর", "এস", "টি", "ইউ", "ভি", "ডব্লিউ", "এক্স", "ওয়াই", "জেড"),
        ),
        strict=True,
    )
)
"""Latin letters as Bangla spells them out: SSC is এসএসসি."""
