"""Text in Bijoy is recognised and becomes Bangla; nothing else is taken for it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.bijoy import is_bijoy, to_unicode

SAMPLES = [
    ("Avgiv evsjvq Mvb MvB|", "আমরা বাংলায় গান গাই।"),
    ("evsjv‡`k GKwU ¯^vaxb ivóª", "বাংলাদেশ একটি স্বাধীন রাষ্ট্র"),
    ("cÖavbgš¿x e‡j‡Qb, wbe©vPb myôz n‡e", "প্রধানমন্ত্রী বলেছেন, নির্বাচন সুষ্ঠু হবে"),
    ("wek¦we`¨vj‡qi wkÿv_©x‡`i Av‡›`vjb", "বিশ্ববিদ্যালয়ের শিক্ষার্থীদের আন্দোলন"),
    ("AvšÍR©vwZK hy×vciva UªvBey¨bvj", "আন্তর্জাতিক যুদ্ধাপরাধ ট্রাইব্যুনাল"),
    ("K…wl I cïm¤ú`", "কৃষি ও পশুসম্পদ"),
    ("†W‡¯‹i mvg‡b †Mvjvcx dzj", "ডেস্কের সামনে গোলাপী ফুল"),
    ("euva †f‡O b`xi cvwb XzK‡Q MÖv‡g", "বাঁধ ভেঙে নদীর পানি ঢুকছে গ্রামে"),
    ("Ô¯^vaxbZvÕ w`e‡mi 26 gvP©", "‘স্বাধীনতা’ দিবসের ২৬ মার্চ"),
    ("D™¢vebx cÖhyw³ I wPwKrmv", "উদ্ভাবনী প্রযুক্তি ও চিকিৎসা"),
    ("j²xcy‡ii K…lK kªwg‡Ki Kg‡cø·", "লক্ষ্মীপুরের কৃষক শ্রমিকের কমপ্লেক্স"),
    ("‰ewk¦K DòZv I ˆe`y¨wZK Mvwo", "বৈশ্বিক উষ্ণতা ও বৈদ্যুতিক গাড়ি"),
    ("¸iæZ¡c~Y© mfv ïiæ, wbgœ Av`vjZ", "গুরুত্বপূর্ণ সভা শুরু, নিম্ন আদালত"),
]


@pytest.mark.parametrize(("bijoy", "bangla"), SAMPLES)
def test_bijoy_becomes_bangla(bijoy: str, bangla: str) -> None:
    assert to_unicode(bijoy) == unicodedata.normalize("NFC", bangla)


def test_an_article_in_bijoy_is_recognised() -> None:
    assert is_bijoy(" ".join(bijoy for bijoy, _ in SAMPLES))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BBC, CNN",
        "বাংলাদেশ একটি স্বাধীন রাষ্ট্র",
        "বাংলা Avgiv evsjvq Mvb MvB",
        "The quick brown fox jumps over the lazy dog near the river bank every morning.",
        "L’été dernier, les élèves étaient déjà rentrés chez eux après la fête du village.",
        "বাংলাদেশের নির্বাচন".encode().decode("cp1252", "ignore") + " and so on, it said today",
    ],
)
def test_other_text_is_not_taken_for_it(text: str) -> None:
    assert not is_bijoy(text)


@given(st.text(st.characters(max_codepoint=0x2122), max_size=40))
def test_whatever_comes_is_converted_without_a_stumble(text: str) -> None:
    assert unicodedata.is_normalized("NFC", to_unicode(text))
    is_bijoy(text)
