"""What was misspelt finds the nearest words of the library."""

from __future__ import annotations

import pytest

from reader.bangla import latin
from reader.bangla.folding import fold_text
from reader.search.query import Term
from reader.search.spelling import distance_of, nearest
from reader.search.vocabulary import Begun


class Words:
    """A small vocabulary."""

    def __init__(self, words: dict[str, int]) -> None:
        self._words = {fold_text(word): count for word, count in words.items()}

    def count(self, word: str) -> int:
        return self._words.get(word, 0)

    def beginning(self, prefix: str, limit: int) -> Begun:
        found = [(w, n) for w, n in self._words.items() if w.startswith(prefix)]
        return Begun(tuple(found[:limit]), sum(n for _, n in found), len(found))

    def sounding(self, sound: str, *, prefix: bool = False) -> dict[str, int]:
        return {
            word: count
            for word, count in self._words.items()
            if latin.key(word) == sound or (prefix and latin.key(word).startswith(sound))
        }

    def containing(self, part: str) -> list[tuple[str, int]]:
        return [(w, n) for w, n in self._words.items() if w.find(part) > 0]


WORDS = Words(
    {
        "নির্বাচন": 90,
        "নির্বাচনী": 20,
        "প্রধানমন্ত্রী": 50,
        "বিশ্ববিদ্যালয়": 40,
        "পরিবেশ": 30,
        "ইউক্রেন": 20,
        "মুহূর্ত": 20,
        "সরকার": 80,
        "ব্রাহ্মণবাড়িয়া": 9,
    }
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("নির্বাচণ", "নির্বাচন"),
        ("নীর্বাচন", "নির্বাচন"),
        ("প্রধানমন্ত্রি", "প্রধানমন্ত্রী"),
        ("প্রধানমনত্রী", "প্রধানমন্ত্রী"),
        ("বিশ্ববিদ্যলয়", "বিশ্ববিদ্যালয়"),
        ("বিস্ববিদ্যালয়", "বিশ্ববিদ্যালয়"),
        ("পরিবেষ", "পরিবেশ"),
        ("ইউক্রেণ", "ইউক্রেন"),
        ("মুহুর্ত", "মুহূর্ত"),
        ("সরকাড়", "সরকার"),
        ("সরর্কার", "সরকার"),
        ("সকরার", "সরকার"),
        ("সরকা", "সরকার"),
        ("ব্রাহ্মনবাড়িয়া", "ব্রাহ্মণবাড়িয়া"),
    ],
)
def test_the_meant_word_is_offered_first(typed: str, meant: str) -> None:
    offered = nearest(Term((fold_text(typed),), typed), WORDS)
    assert offered
    assert offered[0][0] == fold_text(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nirbacgon", "নির্বাচন"),
        ("nirbchn", "নির্বাচন"),
        ("prdhanmontr", "প্রধানমন্ত্রী"),
        ("porodhanmantrri", "প্রধানমন্ত্রী"),
        ("bishobidloy", "বিশ্ববিদ্যালয়"),
        ("sorkra", "সরকার"),
    ],
)
def test_what_was_misspelt_in_latin_letters_is_offered_in_bangla(typed: str, meant: str) -> None:
    offered = nearest(Term((typed,), typed), WORDS)
    assert offered
    assert offered[0][0] == fold_text(meant)


def test_nothing_near_offers_nothing() -> None:
    assert nearest(Term((fold_text("গগনচুম্বী"),), "গগনচুম্বী"), WORDS) == []
    assert nearest(Term(("gogonchumbi",), "gogonchumbi"), WORDS) == []


def test_what_is_often_confused_is_nearer() -> None:
    assert distance_of("নদি", "নদী") < distance_of("নদি", "নদা")
    assert distance_of("বিষ", "বিশ") < distance_of("বিষ", "বিল")
    assert distance_of("বন", "বন") == 0
