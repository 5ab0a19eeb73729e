"""Numbers in words, columns, folios and views of a dateline neither hide a date nor make one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from reader.bangla.date_numbers import in_digits
from reader.bangla.date_words import tidy
from reader.bangla.dates import parse_date
from reader.bangla.zones import DHAKA

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # Tuesday, 14:00 in Dhaka

WITH_TIME = """
2026-11-20 20:00 | ২০ নভেম্বর ২০২৬ রাত আটটা
2026-11-20 10:00 | সকাল দশটায়, ২০ নভেম্বর ২০২৬
2026-11-20 09:00 | ২০ নভেম্বর ২০২৬ সকাল ন'টা
2026-11-20 13:30 | ২০ নভেম্বর ২০২৬ দুপুর দেড়টা
2026-11-20 14:30 | ২০ নভেম্বর ২০২৬ দুপুর আড়াইটা
2026-11-20 00:30 | ২০ নভেম্বর ২০২৬ রাত সাড়ে বারোটা
2026-11-20 16:45 | ২০ নভেম্বর ২০২৬ বিকেল পৌনে পাঁচটায়
2026-11-20 21:25 | ২০ নভেম্বর ২০২৬ রাত নয়টা পঁচিশ মিনিট
2026-11-20 11:00 | ২০ নভেম্বর ২০২৬ বেলা ১১টা
2026-11-20 15:00 | ২০ নভেম্বর ২০২৬ বেলা ৩টা
2026-11-20 09:30 | ২০ নভেম্বর ২০২৬ সকাল ৯:৩০ ঘটিকায়
2026-11-20 09:05 | ২০ নভেম্বর ২০২৬ সকাল ৯টা ৫
2026-11-24 10:30 | সাড়ে তিন ঘণ্টা আগে
2026-11-24 12:15 | পৌনে দুই ঘণ্টা আগে
2026-11-24 12:45 | সোয়া এক ঘণ্টা আগে
2026-11-24 12:45 | সোয়া ঘণ্টা আগে
2026-11-24 13:35 | পঁচিশ মিনিট আগে
2026-11-24 13:00 | ঘণ্টাখানেক আগে
2026-11-24 14:00 | একটু আগে
2026-11-23 12:00 | ১ দিন ২ ঘণ্টা আগে
2026-11-21 17:00 | ৩ দিন আগে, ১৭:০০
2026-11-20 16:30 | ২০ নভেম্বর ২০২৬ ১০:৩০ জিএমটি
2026-11-20 10:30 | ২০ নভেম্বর ২০২৬ ১০:৩০ জিএমটি+৬
2026-11-20 11:00 | ২০ নভেম্বর ২০২৬ ১০:৩০ আইএসটি
2026-11-20 11:00 | ২০ নভেম্বর ২০২৬ ১০:৩০ (ভারতীয় সময়)
2026-11-20 10:30 | ২০ নভেম্বর ২০২৬ ১০:৩০ +0600 GMT
2026-11-20 10:30 | অনলাইন ডেস্ক ২০ নভেম্বর, ২০২৬ ১০:৩০
2026-11-20 10:30 | সাঁঝবাতি ডিজিটাল | Updated Nov 20, 2026, 10:30 AM
2026-11-20 10:30 | মরিয়ম বেগম, সিলেট | ২০ নভেম্বর ২০২৬, ১০:৩০
2026-11-20 10:30 | সময়: ১০:৩০ তারিখ: ২০/১১/২০২৬
2026-11-20 10:30 | (৪ দিন আগে) ২০ নভেম্বর ২০২৬, শুক্রবার, ১০:৩০ পূর্বাহ্ন
2026-11-20 10:30 | ২০ নভেম্বর ২০২৬ | ১০:৩০ | ভিউ: ৫০
2026-11-24 12:00 | খেলা • ২ ঘণ্টা আগে
2026-11-24 12:00 | ২ ঘণ্টা আগে | অর্থ ও বাণিজ্য
"""

DAY_ONLY = """
2026-04-14 | পহেলা বৈশাখ ১৪৩৩
2026-05-08 | পঁচিশে বৈশাখ ১৪৩৩
2026-02-21 | একুশে ফেব্রুয়ারি ২০২৬
2026-11-22 | দুদিন আগে
2026-11-21 | তিনদিন আগে
2026-11-17 | গত সপ্তাহে
2026-10-24 | গত মাসে
2026-11-20 | জুমাবার ২০ নভেম্বর ২০২৬
2026-11-20 | শুক্কুরবার, ২০ নভেম্বর
2026-11-20 | গত ২০ নভেম্বর
2026-11-20 | ২০ নভেম্বর ২৬
2026-11-20 | ২০।১১।২০২৬
2026-11-20 | ২০২৬ খ্রিস্টাব্দের ২০ নভেম্বর
2026-11-20 | Posted on November 20, 2026 by admin
2026-11-20 | পাঠকের নাম / ৩৪ বার আপডেট: শুক্রবার, ২০ নভেম্বর, ২০২৬
2026-11-20 | বর্ষ ১২, সংখ্যা ৩২০, শুক্রবার, ২০ নভেম্বর ২০২৬
2026-11-20 | ই-পেপার | ২০ নভেম্বর ২০২৬
2026-11-20 | ২০ নভেম্বর, ২০২৬ | ৫ অগ্রহায়ণ, ১৪৩৩ | ৯ জমাদিউস সানি, ১৪৪৮
"""

NO_DATE = """
রাত আটটার সংবাদ
পাঁচ মিনিটে রান্না
নয় মাস আগে বৃষ্টিতে
তিন মাস আগে যা হয়েছিল
৩ দিন আগে, মা বলেছিলেন ফিরবেন
২ দিন আগে নিখোঁজ, আজ উদ্ধার
গত বছর যেমন ছিল
আট নভেম্বর বিপ্লব
একুশে ফেব্রুয়ারি উদ্‌যাপন
পহেলা বৈশাখে মেলা
চব্বিশ ঘণ্টা
১২ বার
৩০০ ভিউ
সংখ্যা ৩
৫টা গোল
আজ ৮টা ট্রেন
বেলা শেষে
২০ নভেম্বর ২০২৬ প্রতিনিধি সম্মেলন বসছে
২০ নভেম্বর ১৯৭১: উত্তাল বাংলাদেশ
মেলা শুরু ২০ নভেম্বর ২০২৬, সকাল ১০টা
99999999999 days ago
৯৯৯৯ বছর আগে
"""


def _rows(table: str) -> list[tuple[str, str]]:
    rows = [line.partition(" | ") for line in table.strip().splitlines()]
    return [(text, expected) for expected, _, text in rows]


@pytest.mark.parametrize(("text", "expected"), _rows(WITH_TIME))
def test_a_time_is_read_whichever_words_tell_it(text: str, expected: str) -> None:
    found = parse_date(text, NOW)
    assert isinstance(found, datetime)
    assert found.astimezone(DHAKA).strftime("%Y-%m-%d %H:%M") == expected


@pytest.mark.parametrize(("text", "expected"), _rows(DAY_ONLY))
def test_a_day_is_read_whichever_words_tell_it(text: str, expected: str) -> None:
    assert parse_date(text, NOW) == date.fromisoformat(expected)


@pytest.mark.parametrize("text", NO_DATE.strip().splitlines())
def test_words_that_count_something_else_make_no_date(text: str) -> None:
    assert parse_date(text, NOW) is None


def test_a_word_is_a_number_only_where_it_counts() -> None:
    assert in_digits(tidy("রাত আটটা")) == tidy("রাত ৮টা")
    assert in_digits(tidy("দু'দিন নয়, এক মাস")) == tidy("দু'দিন নয়, ১ মাস")
    for text in ("সাত ভাই চম্পা", "একটানা", "আটকা পড়েছে", "বার কাউন্সিল", "ছয় ঋতু"):
        assert in_digits(tidy(text)) == tidy(text)


def test_an_offset_that_no_place_has_makes_no_time() -> None:
    for zone in ("GMT+99", "+99:00", "+06:99"):
        assert not isinstance(parse_date(f"২০ নভেম্বর ২০২৬ ১০:৩০ {zone}", NOW), datetime)
