"""Of several headlines that will do, the one that has the words as they were typed comes first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.search.headlines import HeadlineRanking
from reader.search.plan import Alternative, Group, Meant

ARTICLES = 10_000


def group(word: str, stem: str | None = None, articles: int = 100, worth: float = 1.0) -> Group:
    prefix = Alternative((stem or word,), prefix=True)
    return Group(word, (prefix,), articles, meant=(Meant(word, stem or word, worth),))


def phrase(*words: str) -> Group:
    return Group(" ".join(words), (Alternative(words, prefix=False),), 100)


def order(headlines: list[str], *groups: Group) -> list[str]:
    ranking = HeadlineRanking(groups, ARTICLES)
    return sorted(headlines, key=ranking.worth, reverse=True)


def test_the_word_as_typed_comes_before_its_forms_and_these_before_longer_words() -> None:
    headlines = ["নতুন রাজধানী ঢাকা", "নতুন রাজার ঢাকা", "নতুন রাজা ঢাকা"]
    assert order(headlines, group("রাজা", "রাজ")) == headlines[::-1]


def test_either_encoding_is_the_word_as_typed() -> None:
    ranking = HeadlineRanking([group("বড\u09bc")], ARTICLES)
    assert ranking.worth("ব\u09dc নদী") == ranking.worth("বড\u09bc নদী") > 1


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    headlines = ["জাপান খবর", "দেশ খবর"]
    assert order(headlines[::-1], group("দেশ", articles=4_000), group("জাপান")) == headlines


def test_what_a_latin_word_likely_means_comes_before_what_it_may_mean() -> None:
    meant = (Meant("শিশু", "শিশু"), Meant("শেষ", "শেষ", 0.7))
    typed = Group("shishu", (), 100, meant=meant)
    assert order(["শেষ খবর", "শিশু খবর"], typed) == ["শিশু খবর", "শেষ খবর"]


def test_words_side_by_side_and_little_else_count_a_little() -> None:
    both = group("শিশু"), group("পার্ক")
    headlines = ["শিশু পার্ক চালু", "শিশু চায় পার্ক", "শিশু চায় নতুন পার্ক এখনই, বলছে জরিপ"]
    assert order(headlines[::-1], *both) == headlines


def test_a_phrase_stands_as_a_whole() -> None:
    ranking = HeadlineRanking([phrase("শিশু", "পার্ক")], ARTICLES)
    assert ranking.worth("নতুন শিশু পার্ক") > 1
    assert ranking.worth("পার্ক শিশু") == 0


def test_a_headline_with_none_of_the_words_is_worth_nothing() -> None:
    ranking = HeadlineRanking([group("শিশু")], ARTICLES)
    assert ranking.worth("নদীর খবর") == 0
    assert ranking.worth("") == 0


@given(st.text(alphabet="কখা \u09bc১।", max_size=40))
def test_any_headline_has_a_worth(headline: str) -> None:
    ranking = HeadlineRanking([group("ক", "ক"), phrase("খ", "ক")], ARTICLES)
    assert 0 <= ranking.worth(headline) <= 1.2
