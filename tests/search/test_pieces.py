"""Filters that a button puts into a query and takes out again."""

from __future__ import annotations

import pytest

from reader.search import pieces


@pytest.mark.parametrize("piece", [pieces.UNREAD, pieces.STARRED, pieces.TODAY])
def test_a_filter_goes_in_once_and_out_in_either_language(piece: pieces.Piece) -> None:
    assert pieces.with_piece("নদী ", piece, "bn") == f"নদী {piece.bn}"
    assert pieces.with_piece("", piece, "en") == piece.en
    both = f"নদী {piece.en} ঘাট {piece.bn}"
    assert pieces.has(both, piece)
    assert pieces.with_piece(both, piece, "bn") == both
    assert pieces.without_piece(both, piece) == "নদী ঘাট"


def test_a_part_of_a_word_is_no_filter() -> None:
    assert not pieces.has("অপঠিতগুলো", pieces.UNREAD)
    assert pieces.without_piece("অপঠিতগুলো তারিখ:আজকাল", pieces.TODAY) == "অপঠিতগুলো তারিখ:আজকাল"


def test_a_newspapers_name_is_quoted_whatever_it_holds() -> None:
    piece = pieces.of_newspaper('দৈনিক "শাপলা"', "Daily")
    assert piece.bn == 'পত্রিকা:"দৈনিক শাপলা"'
    text = pieces.with_piece("নদী", piece, "bn")
    assert pieces.without_piece(text, piece) == "নদী"


def test_a_word_is_replaced_where_it_stands_as_a_word() -> None:
    assert pieces.replaced("put putin Putin", "putin", "পুতিন") == "put পুতিন Putin"
    assert pieces.replaced('"putin"', "putin", "পুতিন") == '"পুতিন"'
    assert pieces.replaced("-putin", "putin", "পুতিন") == "-পুতিন"
    assert pieces.replaced("putins", "putin", "পুতিন") == "putins"
