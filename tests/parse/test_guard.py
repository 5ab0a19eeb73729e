"""Pages built to hang html5lib are turned away at once; honest pages, even odd ones, are not."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import PageTooHostile
from reader.parse.tree import parse_fragment, parse_html, text_of

HOSTILE = {
    "100,000 nested divs": "<div>" * 100_000,
    "100,000 unclosed lists": "<ul><li>" * 100_000,
    "5 MB of attributes in a tag": "<div " + " ".join(f"a{i}=1" for i in range(550_000)) + ">",
    "451 KB of attributes in a tag": "<div " + " ".join(f"a{i}=1" for i in range(52_000)) + ">",
    "attributes in an end tag": "</div " + " ".join(f"a{i}=1" for i in range(52_000)) + ">",
    "attributes that hold >": "<div " + "".join(f'x{i}=">" ' for i in range(50_000)) + ">",
    "5 MB of <": "<" * 5_000_000,
    "5 MB of &": "&" * 5_000_000,
    "an unclosed comment of 5 MB": "<!--" + "-a" * 2_500_000,
    "a comment after an empty one": "<!-->" + "<div>" * 100_000,
    "misnested formatting": "".join(f"<b id={i}><i id={i}>" for i in range(1000))
    + "</b></i>" * 1000,
    "3,000 distinct <b> and <p>": "".join(f"<b a{i}=1><p>" for i in range(3000)),
    "tables in tables": "<table><tr><td>" * 30_000,
    "a tag name of 1 MB": "<" + "aé" * 500_000 + ">",
    "an end tag of 1 MB": "</" + "aé" * 500_000 + ">",
    "an attribute name of 1 MB": "<b " + 'aé"' * 300_000 + ">",
    "an attribute of ampersands": '<a b="' + "&" * 2_000_000 + '">',
    "a doctype of 5 MB": "<!doctype " + "é" * 5_000_000,
    "5 MB of NUL": "\0" * 5_000_000,
    "a script of <": "<script>" + "<x " * 1_500_000,
    "a title of <": "<title>" + "<" * 3_000_000,
    "many tags at great depth": "<div>" * 490 + "<li>" * 50_000,
    "20 MB": "a" * 20_000_000,
}

HONEST = {
    "nothing": "",
    "unclosed paragraphs": "<p>অনুচ্ছেদ " * 5_000,
    "unclosed list items": "<ul>" + "<li>খবর" * 5_000,
    "unclosed links": "<p>" + "<a href='/খবর'>শিরোনাম " * 500,
    "a picture as data": f'<img src="data:image/png;base64,{"iVBOR" * 100_000}">',
    "a long script": "<script>" + "if (a < b && c > d) { e(); }\n" * 5_000 + "</script><p>শেষ",
    "a long comment": "<!-- " + "পুরোনো মেনু - " * 3_000 + "-->",
    "ampersands in text": "<p>চা &amp; বিস্কুট</p>" * 2_000,
    "quotes in odd places": '<p it\'s class="a"b>কথা</p>' * 500,
    "a tag cut off": "<div><p class='",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_refused_within_moments(name: str) -> None:
    begun = time.process_time()
    with pytest.raises(PageTooHostile) as refused:
        parse_html(HOSTILE[name], "https://example.com/a")
    assert time.process_time() - begun < 1.0
    assert refused.value.values == {"host": "example.com"}


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_page_passes(name: str) -> None:
    parse_html(HONEST[name], "https://example.com/a")


def test_a_hostile_piece_of_a_feed_is_refused_too() -> None:
    for html in ("<div>" * 5_000, "<div " + 'x="<" ' * 50_000 + ">"):
        with pytest.raises(PageTooHostile):
            parse_fragment(html, "https://example.com/a")


@settings(deadline=None)
@given(st.text(alphabet="<>/!-= \"'abp&;\n", max_size=300))
def test_any_text_is_either_refused_or_parsed(html: str) -> None:
    text_of(parse_html(html, "https://example.com/"))
