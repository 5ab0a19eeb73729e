"""The Hijri date is the one that newspapers of Bangladesh print, nearly always."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bangla import hijri
from reader.bangla.calendar import written
from reader.bangla.dates import parse_date
from reader.bangla.numerals import Language
from reader.bangla.zones import DHAKA

BANGLADESH = -1  # days from Umm al-Qura


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2021, 7, 21), "১০ জিলহজ ১৪৪২"),  # Eid al-Adha
        (date(2022, 5, 3), "১ শাওয়াল ১৪৪৩"),  # Eid al-Fitr
        (date(2023, 4, 22), "১ শাওয়াল ১৪৪৪"),
        (date(2023, 9, 28), "১২ রবিউল আউয়াল ১৪৪৫"),
        (date(2024, 3, 12), "১ রমজান ১৪৪৫"),
        (date(2024, 7, 17), "১০ মহররম ১৪৪৬"),  # Ashura
        (date(2025, 2, 15), "১৫ শাবান ১৪৪৬"),
        (date(2025, 6, 7), "১০ জিলহজ ১৪৪৬"),
        (date(2026, 3, 21), "১ শাওয়াল ১৪৪৭"),
    ],
)
def test_feasts_of_bangladesh_fall_on_their_day(day: date, printed: str) -> None:
    assert hijri.written_hijri(day, days=BANGLADESH) == printed


def test_the_reader_corrects_it_by_a_day() -> None:
    day = date(2026, 11, 24)
    said = [hijri.written_hijri(day, days=days) for days in (-1, 0, 1)]
    assert said == ["১৩ জমাদিউস সানি ১৪৪৮", "১৪ জমাদিউস সানি ১৪৪৮", "১৫ জমাদিউস সানি ১৪৪৮"]
    assert hijri.written_hijri(day, "en", BANGLADESH) == "13 Jamadius Sani 1448"


def test_outside_of_what_is_published_nothing_is_said() -> None:
    for day in (date(1924, 7, 31), date(2077, 11, 17)):
        assert hijri.hijri_date(day) is None
        assert hijri.written_hijri(day) == ""


@given(
    day=st.dates(date(1930, 1, 1), date(2077, 1, 1)),
    days=st.sampled_from([-1, 0, 1]),
    language=st.sampled_from(["bn", "en"]),
)
def test_it_is_never_taken_for_the_day_beside_it(day: date, days: int, language: Language) -> None:
    now = datetime(2077, 6, 1, tzinfo=DHAKA)
    moon = hijri.written_hijri(day, language, days)
    assert parse_date(moon, now) is None
    assert parse_date(f"{written(day, language)} · {moon}", now) == day
    assert parse_date(f"{moon}, {written(day, language)}", now) == day


def test_the_library_is_loaded_only_where_a_hijri_date_is_asked_for() -> None:
    asked = "from datetime import date; import sys; from reader.bangla import hijri; {}"
    asked += "; print('hijridate' in sys.modules)"
    for step, loaded in (("pass", "False"), ("hijri.hijri_date(date(2026, 11, 24))", "True")):
        command = [sys.executable, "-c", asked.format(step)]
        found = subprocess.run(command, capture_output=True, text=True, check=True)
        assert found.stdout.strip() == loaded
