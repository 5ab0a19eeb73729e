"""Bytes become the text that was meant, whatever is said about them."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parse.decode import decode

TEXT = "<?xml version='1.0'?><p>আকাঙ্ক্ষা, ঊর্ধ্ব আর ক্ষুদ্রঋণের খবর — ‘বাংলা’</p>"


@pytest.mark.parametrize(
    "stated", [None, "utf-8", "UTF8", "iso-8859-1", "windows-1252", "utf-16", "gbk", "nonsense", ""]
)
def test_bangla_in_utf8_is_read_whatever_the_header_says(stated: str | None) -> None:
    assert decode(TEXT.encode(), stated) == TEXT


@pytest.mark.parametrize("inside", ["utf-16", "iso-8859-1", "windows-1252", "hex", "ucs-2"])
def test_bangla_in_utf8_is_read_whatever_the_page_says(inside: str) -> None:
    page = f'<meta charset="{inside}"><p>নদীর খবর</p>'
    assert decode(page.encode(), None) == page
    feed = f'<?xml version="1.0" encoding="{inside}"?><p>নদীর খবর</p>'
    assert decode(feed.encode(), None) == feed


@pytest.mark.parametrize(
    ("mark", "charset"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, charset: str) -> None:
    assert decode(mark + TEXT.encode(charset), "iso-8859-1") == TEXT


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_shape(charset: str) -> None:
    assert decode(TEXT.encode(charset), "utf-16") == TEXT


def test_single_bad_bytes_cost_their_letters_and_nothing_else() -> None:
    body = bytearray(TEXT.encode())
    body[60] = 0xFF
    text = decode(bytes(body), "utf-8")
    assert text.replace("\ufffd", "") == bytes(body).decode("utf-8", "ignore")
    assert 1 <= text.count("\ufffd") <= 3


def test_a_bad_byte_in_english_that_says_it_is_utf8_costs_one_letter() -> None:
    assert decode(b"half a \xff word", "utf-8") == "half a \ufffd word"


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("déjà vu, café", "windows-1252"),
        ("привет, мир", "windows-1251"),
        ("日本語の新聞", "iso-2022-jp"),
        ("日本語の新聞を読む", "shift_jis"),
    ],
)
def test_other_charsets_are_read_where_the_header_states_them(text: str, charset: str) -> None:
    assert decode(text.encode(charset), charset) == text


def test_the_charset_of_meta_is_used_where_no_header_states_one() -> None:
    stated = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
    page = f"<html>{stated}мир труд май"
    assert decode(page.encode("windows-1251"), None) == page


def test_control_characters_that_xml_forbids_are_dropped() -> None:
    assert decode("ক\x00খ\x08গ\x1fঘ\tঙ\nচ\ufffe".encode(), "utf-8") == "কখগঘ\tঙ\nচ"
    assert decode("ক\x0cখ".encode(), "utf-8") == "ক খ"


@settings(deadline=None)
@given(st.binary(max_size=400), st.none() | st.text(max_size=12))
def test_any_bytes_give_a_text_without_forbidden_characters(
    body: bytes, stated: str | None
) -> None:
    text = decode(body, stated)
    assert not any(letter < " " and letter not in "\t\n\r" for letter in text)
    text.encode("utf-8")


@given(
    st.text(
        alphabet=st.characters(
            exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"
        )
    )
)
def test_any_text_in_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode("utf-8"), "utf-8") == text
