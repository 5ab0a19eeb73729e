"""A reader who types Latin letters finds the Bangla word that is meant."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.latin import bangla_names, closeness, is_latin, key, latin_keys, ranked

# A small library's words with how often they occur: each meant word among such as share its sounds.
VOCABULARY = {
    word: int(count)
    for word, count in re.findall(
        r"(\S+)=(\d+)",
        """
        করে=900 করা=500 কোরিয়া=9 কড়া=12 করি=60 ক্রিকেট=80 কোর্ট=20 করত=15 শর্ত=14 কারাগার=20
        পুতিন=12 পুতিনের=9 পাতান=1 পেতেন=2 পতন=14 নির্বাচন=200 নির্বাচনী=60 নিরাপত্তা=90
        নির্বাচিত=30 প্রধানমন্ত্রী=150 প্রধান=300 প্রাধান্য=9 মন্ত্রী=100 মাত্র=150 মিত্র=9
        মেট্রো=15 মাতৃ=2 মিটার=20 বিশ্ববিদ্যালয়=120 বিদ্যালয়=60 বিশ্ব=90 বিষয়=200 বিশ=15 বেশ=80
        বাস=50 বস=4 চট্টগ্রাম=70 চট্টগ্রামে=30 ঢাকা=300 ঢাকায়=150 ঢেকে=10 দেখা=190 ডাক=20 দিক=90
        দিকে=130 সরকার=400 শিকার=20 সরকারি=90 বাংলাদেশ=500 বাংলা=90 বাঙালি=30 পুলিশ=250 পলিসি=5
        পালিশ=1 পালস=1 হাসিনা=140 হাসান=50 হুসেন=10 ইউক্রেন=40 আক্রান্ত=20 স্কুল=40 সকাল=60 সকল=80
        শেকল=1 মার্চ=50 মরিচ=6 ভোট=120 বটে=9 বাতাস=12 ভাত=10 ভারত=160 ভর্তি=20 ব্রত=1 শেখ=150
        শাখা=20 সুখ=9 সংবাদ=90 সনদ=12 সংসদ=110 স্বাধীন=20 স্বাধীনতা=40 সাধন=4 শিক্ষা=90 শিখা=2
        সাক্ষী=8 সখা=1 বিজ্ঞান=30 বাগান=9 বেগুন=3 জ্ঞান=12 গান=30 গণ=20 যুক্তরাষ্ট্র=120 রাষ্ট্র=60
        ওয়াশিংটন=20 ইউনূস=60 আনিস=6 চাঁদ=12 চাঁদা=15 ছাদ=9 পাঁচ=90 পাশে=60 বিএনপি=300 বনানী=9
        এসএসসি=20 জাতীয়=190 জেতে=9 যতই=8 হত্যা=130 হাতে=90 মৃত্যু=110 মর্ত্য=1 বই=40 ব্যয়=20
        ভয়=25 বড়=150 বোরো=4 ভর=8 ভোর=12 ছোট=40 চোট=9 ক্ষমা=15 কম=90 খাম=2 সূর্য=9 সুরা=4 সার=12
        গ্রেফতার=60 গ্রেপ্তার=70 বিদ্যুৎ=60 বিদায়=20 রোহিঙ্গা=30 রঙিন=4 আন্তর্জাতিক=70 অর্থনীতি=40
        পত্রিকা=20 কিছু=300 কিশোর=20 কেস=9 বছর=400 বসার=9 বাসার=12 ছবি=60 সবই=20 ছিল=900 সিলেট=60
        পশ্চিম=40 নিশ্চিত=50 পাড়া=30 পর=800 পার=90 নারায়ণগঞ্জ=40 বন্যা=30 বোন=60 শিশু=80 শেষ=300
        """,
    )
}
MEANT = """
putin পুতিন | nirbachon নির্বাচন | nirbacon নির্বাচন | prodhanmontri প্রধানমন্ত্রী
pradhanmantri প্রধানমন্ত্রী | korea কোরিয়া | cricket ক্রিকেট | kriket ক্রিকেট
bishwobiddaloy বিশ্ববিদ্যালয় | bisshobidyaloy বিশ্ববিদ্যালয় | chattogram চট্টগ্রাম
chittagong চট্টগ্রাম | ctg চট্টগ্রাম | dhaka ঢাকা | dacca ঢাকা | dhakay ঢাকায়
sarkar সরকার | shorkar সরকার | bangladesh বাংলাদেশ | police পুলিশ | pulish পুলিশ
hasina হাসিনা | ukraine ইউক্রেন | yukren ইউক্রেন | school স্কুল | march মার্চ | vote ভোট
bhot ভোট | bharat ভারত | india ভারত | sheikh শেখ | shongbad সংবাদ | sangbad সংবাদ
songsod সংসদ | shadhinota স্বাধীনতা | swadhin স্বাধীন | shikkha শিক্ষা | siksha শিক্ষা
biggan বিজ্ঞান | gyan জ্ঞান | juktorashtro যুক্তরাষ্ট্র | yuktarastra যুক্তরাষ্ট্র
usa যুক্তরাষ্ট্র | washington ওয়াশিংটন | yunus ইউনূস | chand চাঁদ | panch পাঁচ
BNP বিএনপি | bnp বিএনপি | SSC এসএসসি | jatiyo জাতীয় | hotta হত্যা | mrittu মৃত্যু | boi বই
boro বড় | choto ছোট | khoma ক্ষমা | kshoma ক্ষমা | surjo সূর্য | greftar গ্রেফতার
bidyut বিদ্যুৎ | biddut বিদ্যুৎ | rohingya রোহিঙ্গা | antorjatik আন্তর্জাতিক
orthoniti অর্থনীতি | potrika পত্রিকা | court কোর্ট | bangla বাংলা | metro মেট্রো
kisu কিছু | kichu কিছু | bosor বছর | bochor বছর | sobi ছবি | silo ছিল | sylhet সিলেট
poschim পশ্চিম | nischit নিশ্চিত | para পাড়া | narayanganj নারায়ণগঞ্জ | narayongonj নারায়ণগঞ্জ
bonna বন্যা | bonya বন্যা | shishu শিশু | shesh শেষ
"""


@pytest.fixture(scope="module")
def by_key() -> dict[str, dict[str, int]]:
    index: dict[str, dict[str, int]] = defaultdict(dict)
    for word, count in VOCABULARY.items():
        index[key(word)][word] = count
    return index


@pytest.mark.parametrize("pair", re.split(r" \| |\n", MEANT.strip()))
def test_the_meant_word_is_among_the_first_two(
    pair: str, by_key: dict[str, dict[str, int]]
) -> None:
    typed, meant = pair.split()
    found: dict[str, int] = {}
    for each in latin_keys(typed):
        found |= by_key.get(each, {})
    first = [word for word, _ in ranked(typed, found)][:2]
    assert meant in first
    if typed not in {"metro", "khoma", "greftar", "sobi"}:
        assert meant == first[0]


def test_a_key_does_not_depend_on_the_encoding() -> None:
    assert key("ব\u09dc") == key("বড\u09bc")
    assert key("র\u200d্যাব") == key("র্যাব") == "rb"
    assert key("অামার") == key("আমার")


def test_a_name_that_is_known_comes_first_whatever_its_ending() -> None:
    assert closeness("chittagong", "চট্টগ্রাম") == 1
    assert 0.9 < closeness("chittagong", "চট্টগ্রামের") < 1
    assert bangla_names("SSC") == ("এসএসসি",)
    assert bangla_names("dhaka") == ()


def test_what_is_typed_so_far_is_close_to_what_it_begins() -> None:
    assert closeness("prodhanm", "প্রধানমন্ত্রী", prefix=True) > 0.9
    assert closeness("prodhanm", "প্রধানমন্ত্রী") < 0.6


def test_other_scripts_have_no_latin_keys() -> None:
    for text in ("নদী", "", "2026", "two words", "x2"):
        assert not is_latin(text)
        assert latin_keys(text) == ()


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=1, max_size=14))
def test_whatever_is_typed_has_few_keys_and_a_sound_closeness(typed: str) -> None:
    keys = latin_keys(typed)
    assert len(keys) <= 24
    assert all(keys)
    assert 0 <= closeness(typed, "প্রধানমন্ত্রী") <= 1


@given(st.text(st.sampled_from("অআইএকখগঙচজ্ঞটডণতদনপবময\u09bcরলশসহ\u09be\u09bf\u09c7ংঁ্"), max_size=10))
def test_every_word_has_a_key_of_latin_letters(word: str) -> None:
    made = key(word)
    assert made == "" or made.isascii()
