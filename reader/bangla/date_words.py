"""The words that Bangla datelines are made of, as spelled in the wild, and one tidy spelling.

`tidy` levels what does not matter in a dateline: both encodings of য় ড় ঢ়, joiners, long and short
vowels, the three sibilants, digits, case. The tables below are levelled by it too, so that
জানুয়ারি, জানুয়ারী and a careless জানুযারি are one key. They are linguistic data of this room.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal, TypeVar

from reader.bangla.numerals import to_ascii_digits

Period = Literal["am", "pm", "dawn", "morning", "noon", "afternoon", "evening", "night"]
LabelKind = Literal["published", "updated"]
Unit = Literal["second", "minute", "hour", "day", "week", "month", "year"]
T = TypeVar("T")

_LEVEL = str.maketrans(
    {
        # The nukta goes, so য় and য are one, and so do joiners and marks of direction.
        **dict.fromkeys("\u09bc\u00ad\u2060\ufeff\u200b\u200c\u200d\u200e\u200f"),
        **dict.fromkeys("শষ", "স"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’`´", "'"),
        **dict.fromkeys("ঃ：∶", ":"),
        "ী": "ি",
        "ূ": "ু",
        "ণ": "ন",
        "৷": "।",
        "，": ",",
    }
)
_SPACE = re.compile(r"\s+")
AFTER_WORD = r"(?![\u0980-\u09e3a-z])"


def tidy(text: str) -> str:
    """The text in the one spelling that the tables of this module are written in."""
    levelled = unicodedata.normalize("NFC", text).translate(_LEVEL).casefold()
    return _SPACE.sub(" ", to_ascii_digits(levelled)).strip()


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of some tidy words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _spellings(row: str) -> list[str]:
    """Tidy words of a row that separates them by commas."""
    return [tidy(word) for word in row.split(",")]


def _table(*rows: str) -> dict[str, int]:
    """Numbered words: a row a number, from 1."""
    return {word: n for n, row in enumerate(rows, start=1) for word in _spellings(row)}


def _by_word(rows: dict[T, str]) -> dict[str, T]:
    """What each spelling stands for, from the spellings of each thing."""
    return {word: thing for thing, row in rows.items() for word in _spellings(row)}


MONTHS = _table(
    "জানুয়ারি,জানুয়ারি,জানুয়ারির,জানুয়ার,জানু,জান,january,jan",
    "ফেব্রুয়ারি,ফেব্রয়ারি,ফেব্রুয়ারির,ফেব্রু,ফেব,february,feb",
    "মার্চ,march,mar",
    "এপ্রিল,এপ্রি,april,apr",
    "মে,may",
    "জুন,june,jun",
    "জুলাই,জুলাইয়,জুল,july,jul",
    "আগস্ট,অগাস্ট,অগস্ট,আগাস্ট,আগস্ত,আগ,august,aug",
    "সেপ্টেম্বর,সেপ্টেম্বার,সেপ্টম্বর,সেপ্টে,সেপ্ট,সেপ,september,sept,sep",
    "অক্টোবর,অক্টোবার,অক্তোবর,অক্টো,অক্ট,october,oct",
    "নভেম্বর,নভেম্বার,নবেম্বর,নভে,নভ,november,nov",
    "ডিসেম্বর,ডিসেম্বার,ডিসে,ডিস,december,dec",
)
BANGLA_MONTHS = _table(
    "বৈশাখ,বোশেখ,boishakh,baishakh",
    "জ্যৈষ্ঠ,জৈষ্ঠ,জ্যেষ্ঠ,জৈষ্ঠ্য,joishtho,jyoishtho,jaishtha",
    "আষাঢ়,আষাড়,ashar,asharh",
    "শ্রাবণ,shrabon,srabon",
    "ভাদ্র,bhadro,bhadra",
    "আশ্বিন,ashwin,aswin",
    "কার্তিক,কার্ত্তিক,kartik",
    "অগ্রহায়ণ,অঘ্রান,ogrohayon,agrahayan",
    "পৌষ,poush",
    "মাঘ,magh",
    "ফাল্গুন,ফালগুন,ফাগুন,falgun,phalgun",
    "চৈত্র,choitro,chaitra",
)
_HIJRI = _spellings(
    "মহররম,মুহাররম,মুহররম,সফর,রবিউল,রবিউস,রবিউসসানি,আউয়াল,আউওয়াল,সানি,জমাদিউল,জমাদিউস,"
    "জমাদিউসসানি,জামাদিউল,জামাদিউস,আখির,রজব,শাবান,শা'বান,রমজান,রমযান,শাওয়াল,জিলকদ,জ্বিলকদ,"
    "যিলকদ,জিলহজ,জিলহজ্ব,জিলহজ্জ,যিলহজ,হিজরি,muharram,safar,rabiul,rabius,awal,sani,jamadiul,"
    "jamadius,rajab,shaban,ramadan,ramzan,shawwal,zilqad,zilhaj,hijri,ah"
)
WEEKDAYS = _table(
    "সোমবার,সোম,monday,mon",
    "মঙ্গলবার,মংগলবার,মঙ্গল,tuesday,tues,tue",
    "বুধবার,বুধ,wednesday,wed",
    "বৃহস্পতিবার,বৃহষ্পতিবার,বৃহঃস্পতিবার,বিষ্যুদবার,লক্ষ্মীবার,বৃহস্পতি,বৃহ,thursday,thurs,thur,thu",
    "শুক্রবার,শুক্কুরবার,জুমাবার,জুম্মাবার,শুক্র,friday,fri",
    "শনিবার,শনি,saturday,sat",
    "রোববার,রবিবার,রবি,রোব,sunday,sun",
)
PERIODS: dict[str, Period] = _by_word(
    {
        "am": "এএম,এ এম,এ.এম.,এ.এম,এএম.,পূর্বাহ্ন,পূর্বাহ্ণ,am,a.m.,a.m,a m",
        "pm": "পিএম,পি এম,পি.এম.,পি.এম,পিএম.,অপরাহ্ন,অপরাহ্ণ,pm,p.m.,p.m,p m",
        "dawn": "ভোর,ভোরে,ভোরবেলা,ভোররাত,ভোররাতে,ভোর রাত,শেষরাত,শেষ রাত,শেষ রাতে,প্রত্যুষ",
        "morning": "সকাল,সকালে,সকাল বেলা,সকালবেলা",
        "noon": "দুপুর,দুপুরে,বেলা,দুপুর বেলা,দুপুরবেলা,মধ্যাহ্ন,ভরদুপুর",
        "afternoon": "বিকাল,বিকেল,বিকালে,বিকেলে,বৈকাল,বিকেলবেলা",
        "evening": "সন্ধ্যা,সন্ধ্যাবেলা,সন্ধেবেলা,সন্ধে,সন্ধ্যায়,সন্ধা,সন্ধায়,সন্ধ্যে,সাঁঝ",
        "night": "রাত,রাতে,রাত্রি,গভীর রাত,গভীর রাতে,মধ্যরাত,মধ্যরাতে",
    }
)
HALF_DAYS = [word for word, period in PERIODS.items() if period in ("am", "pm")]
LABELS: dict[str, LabelKind] = _by_word(
    {
        "published": (
            "প্রকাশিত,প্রকাশ,প্রকাশকাল,প্রকাশ কাল,প্রকাশের সময়,প্রকাশের তারিখ,প্রকাশ তারিখ,"
            "প্রকাশিত সময়,প্রকাশিত তারিখ,প্রথম প্রকাশ,প্রথম প্রকাশিত,প্রকাশিত হয়েছে,প্রকাশিত হয়,প্রকাশনা,"
            "প্রকাশনার সময়,প্রকাশ সময়,প্রকাশ করা হয়েছে,পোস্ট,পোস্ট করা হয়েছে,পোস্টের সময়,আপলোড,"
            "আপলোডের সময়,আপলোড সময়,তারিখ,তাং,দিনাঙ্ক,প্রকাশ হয়েছে,প্রতিবেদন প্রকাশ,খবর প্রকাশ,সংবাদ প্রকাশ,"
            "published,published on,published at,published date,publish,publish date,publish time,"
            "publish on,publication date,first published,originally published,posted,posted on,"
            "posted at,uploaded,created,date,dated,pubdate"
        ),
        "updated": (
            "আপডেট,আপডেটেড,আপডেটের সময়,আপডেট সময়,আপডেট টাইম,আপডেট তারিখ,আপডেট করা হয়েছে,"
            "আপডেট হয়েছে,সর্বশেষ আপডেট,"
            "সবশেষ আপডেট,শেষ আপডেট,সর্বশেষ আপডেটের সময়,হালনাগাদ,সর্বশেষ হালনাগাদ,শেষ হালনাগাদ,হালনাগাদ করা হয়েছে,"
            "সর্বশেষ সম্পাদনা,সম্পাদনা,সংশোধিত,সংশোধন,পরিমার্জন,পরিমার্জিত,সর্বশেষ পরিমার্জন,সর্বশেষ পরিবর্তন,"
            "updated,updated on,updated at,update,update time,last update,last updated,"
            "last updated on,last updated at,last modified,modified,edited"
        ),
    }
)
FILLERS = _spellings(
    "ইং,ইংরেজি,খ্রি,খ্রিস্টাব্দ,খৃস্টাব্দ,খৃ,সাল,সালের,সন,সনের,বঙ্গাব্দ,বাংলা,তারিখ,তারিখে,সময়,রোজ,ঢাকা,"
    "কলকাতা,ও,এবং,এ,নাগাদ,দিকে,বাংলাদেশ,বাংলাদেশ সময়,স্থানীয় সময়,প্রিন্ট সংস্করণ,প্রিন্ট ভার্সন,"
    "অনলাইন সংস্করণ,অনলাইন ভার্সন,on,at,of,the,time,local time,bangladesh standard time,"
    "bangladesh time,bd time,india standard time,coordinated universal time"
)
BYLINES = _spellings(
    "প্রতিবেদক,প্রতিনিধি,সংবাদদাতা,ডেস্ক,রিপোর্টার,রিপোর্ট,প্রতিবেদন,ব্যুরো,অফিস,অনলাইন,ডিজিটাল,ওয়েব,"
    "desk,correspondent,reporter,staff,online,digital,web,by"
)
HIJRI_DAY = (
    rf"(?:\d{{1,2}} *)?(?:(?:{alternatives(_HIJRI)}){AFTER_WORD}[ -]*)+(?:,? ?\d{{4}}(?!\d))?"
)
ZONES = _by_word(
    {
        "UTC": "z,utc,gmt,ut,ইউটিসি,জিএমটি",
        "Asia/Dhaka": "bdt,bst,bdst,asia/dhaka,বিডিটি,বিএসটি,বাংলাদেশ সময়",
        "Asia/Kolkata": "ist,asia/kolkata,আইএসটি,ভারতীয় সময়,ভারতীয় সময় অনুযায়ী",
        "-04:00": "edt",
        "-05:00": "est,cdt",
        "-06:00": "cst,mdt",
        "-07:00": "mst,pdt",
        "-08:00": "pst",
    }
)
"""Zone names of datelines and RFC 822; BST is Bangladesh Standard Time here."""
QUANTITIES: dict[str, float] = _by_word(
    {
        0.5: "আধ,আধা,half an,half a",
        0.75: "পৌনে",
        1.25: "সোয়া",
        1.5: "দেড়",
        2.5: "আড়াই",
        1: "a,an,one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
    }
)
"""Amounts in words that stand before a unit; Bangla's whole numbers are in date_numbers."""
PARTS: dict[str, float] = _by_word({0.5: "সাড়ে", 0.25: "সোয়া", -0.25: "পৌনে"})
"""What a word before a number adds to it: সাড়ে তিন is three and a half."""
UNITS: dict[str, Unit] = _by_word(
    {
        "second": "সেকেন্ড,সে.,s,sec,secs,second,seconds",
        "minute": "মিনিট,মি.,মি,m,min,mins,minute,minutes",
        "hour": "ঘণ্টা,ঘন্টা,ঘ.,h,hr,hrs,hour,hours",
        "day": "দিন,d,day,days",
        "week": "সপ্তাহ,w,wk,week,weeks",
        "month": "মাস,mo,month,months",
        "year": "বছর,বৎসর,y,yr,yrs,year,years",
    }
)
