"""How articles lie on disk: small, as they were, and readable whatever is missing."""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import documents
from reader.article import Article, Completeness, Paragraph, Run, body_text, to_json
from reader.store import codec, dictionaries
from reader.store.library import Library
from tests.store.stories import Clock, entry, whole

TEXT = (
    "নদীর ধারে সকাল থেকেই মানুষের ভিড়। জেলেরা বলছেন, এবার পানি নামতে দেরি হচ্ছে; তাই জাল ফেলার "
    "সময়ও পিছিয়ে গেছে। “মাছ আসবে, তবে একটু পরে”—বললেন প্রবীণ মাঝি কেরামত আলী। বাজারে গত সপ্তাহের "
    "তুলনায় ইলিশের দাম কেজিতে ২০০ টাকা বেড়েছে, কিন্তু ক্রেতা কমেনি। উপজেলা মৎস্য কর্মকর্তা জানান, "
    "নিষেধাজ্ঞার সময় যাঁরা নিয়ম মেনেছেন, তাঁদের প্রত্যেকে ২৫ কেজি করে চাল পাবেন।"
)


@pytest.fixture
def without_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program whose dictionary is not where it should be; the path where it looks."""
    place = tmp_path / "dictionary"
    monkeypatch.setattr(dictionaries, "path_of", lambda number: place)
    dictionaries.dictionary.cache_clear()
    yield place
    dictionaries.dictionary.cache_clear()


def story(*texts: str) -> Article:
    return Article(
        url="https://example.com/1",
        headline="ইলিশের মৌসুম পিছিয়েছে",
        blocks=tuple(Paragraph((Run(text),)) for text in texts),
    )


def test_even_a_short_article_is_small() -> None:
    article = story(TEXT)
    assert len(codec.pack(article)) < 0.75 * len(zlib.compress(to_json(article), 6))
    longer = story(*(TEXT[n:] + TEXT[:n] for n in (0, 97, 211)))
    assert len(codec.pack(longer)) < 0.15 * len(body_text(longer).encode())


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_whatever_is_written_comes_back(text: str) -> None:
    article = story(text, text + "।“”‘’–—…\u200c\u200d\u00a0 \U0001f600 é 中 \u0984")
    assert codec.unpack(codec.pack(article)) == article


def test_what_older_versions_wrote_can_be_read() -> None:
    assert codec.unpack(b"\x01" + zlib.compress(to_json(whole(1)))) == whole(1)


@given(st.integers(min_value=2), st.integers(0, 7))
def test_a_damaged_document_is_noticed(place: int, bit: int) -> None:
    blob = bytearray(codec.pack(whole(1)))
    blob[2 + place % (len(blob) - 2)] ^= 1 << bit
    with contextlib.suppress(codec.NotADocument):
        assert codec.unpack(bytes(blob)) == whole(1)  # a bit that says nothing


def test_a_document_that_was_cut_off_is_noticed() -> None:
    with pytest.raises(codec.NotADocument):
        codec.unpack(codec.pack(whole(1))[:-5])


@pytest.mark.parametrize("body", [None, b"", b"something else"])
def test_without_its_dictionary_articles_can_still_be_kept(
    without_dictionary: Path, body: bytes | None
) -> None:
    if body is not None:
        without_dictionary.write_bytes(body)
    blob = codec.pack(whole(1))
    assert blob[0] == 1
    assert codec.unpack(blob) == whole(1)


def test_a_dictionary_of_a_newer_version_is_said_to_be_missing() -> None:
    with pytest.raises(codec.DictionaryMissing):
        codec.unpack(b"\x02\xc8" + codec.pack(whole(1))[2:])


def test_while_the_dictionary_is_missing_nothing_is_replaced_and_no_mark_is_lost(
    library: Library, clock: Clock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(3)], clock())
    library.put_article(1, whole(0), Completeness.FULL, clock())
    library.mark([1], starred=True)
    with monkeypatch.context() as patched:
        patched.setattr(dictionaries, "path_of", lambda number: tmp_path / "nowhere")
        dictionaries.dictionary.cache_clear()
        findings = library.check()
        assert [(one.code, one.mended) for one in findings] == [("dictionary-missing", False)]
        library.mark([2], read=True)
    dictionaries.dictionary.cache_clear()
    assert library.article(1) == whole(0)
    assert library.status(1).starred
    assert library.status(2).read
    assert library.check() == []


def test_the_dictionary_is_the_demo_newspapers_own_text() -> None:
    known = dictionaries.dictionary(dictionaries.NEWEST)
    assert known is not None
    assert len(known.dict_content) == documents.DICTIONARY_BYTES
