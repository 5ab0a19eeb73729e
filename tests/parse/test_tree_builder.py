"""Our way of driving html5lib builds the tree that html5lib builds by itself."""

from __future__ import annotations

import time
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import PageTooHostile
from reader.parse.decode import decode
from reader.parse.guard import MAX_OPEN
from reader.parse.tree import parse_fragment, parse_html

URL = "https://example.com/"

ODD_PAGES = [
    "",
    "\n  <!-- ক --><!doctype html><html lang=bn><head><title>খ &amp; গ</title></head>",
    "<html a=1><body b=2><html a=3 c=4><body b=5 d=6>ক",
    "<b>এক<p>দুই</b>তিন</p><i>চার<div>পাঁচ</i>ছয়</div>",
    "<a href=1>ক<a href=2>খ<div><a href=3>গ</div>ঘ",
    "<table><b>ক<tr><td>খ<p>গ</b></table>ঘ<table>ঙ<div>চ<td>ছ</table>",
    "<table><tr><th>ক<caption>খ<colgroup><col><tbody><td>গ<select><option>ঘ<option>ঙ",
    "<svg viewBox='0 0 1 1'><title>ক</title><a xlink:href='#x'>খ</a></svg><math><mi>গ",
    "<svg><p>ক</svg><foreignObject><div>খ",
    "<p>ক<p>খ<ul><li>গ<li>ঘ</ul><dl><dt>ঙ<dd>চ</dl><ruby>ছ<rt>জ<rp>ঝ</ruby>",
    "<select><option>ক<optgroup><option>খ</select><textarea>\n<b>গ</textarea><plaintext><p>ঘ",
    "<template><tr><td>ক</template><frameset><frame></frameset><noframes>খ",
    "<form><form>ক</form><button>খ<button>গ</button><nobr>ঘ<nobr>ঙ",
    "<p>ক\r\nখ\rগ</p><pre>\r\nঘ</pre><p>&#0;&#x9f;&nbsp;&notit;&amp&lt&#xD800;",
    "<script>if (a < b) document.write('<p>')</script><style>p > a {}</style><noscript><p>ক",
    "<h1>ক<h2>খ</h1>গ</h2></br></p><image src=x><isindex><hr/></hr>",
    "<p a=1 A=2 a=3 b='\"' c=\"'\" d=&amp;x e=&copy>ক</p  x=1></p/>",
    "ক</body>খ</html>গ<!-- ঘ --><div>ঙ",
]


def tree_of(element: ET.Element) -> str:
    return ET.tostring(element, "unicode")


def own_way(html: str) -> str:
    return tree_of(html5lib.parse(html, namespaceHTMLElements=False))


@pytest.mark.parametrize("html", ODD_PAGES)
def test_odd_markup_becomes_the_same_tree(html: str) -> None:
    assert tree_of(parse_html(html, URL)) == own_way(html)
    ours, theirs = parse_fragment(html, URL), html5lib.parseFragment(html, container="div",
                                                namespaceHTMLElements=False)  # fmt: skip
    theirs.tag = "div"
    assert tree_of(ours) == tree_of(theirs)


_NAMES = st.sampled_from(
    ("a", "b", "i", "p", "div", "ul", "li", "table", "tr", "td", "select", "option", "h1", "form",
     "button", "svg", "math", "br", "script", "dl", "dd", "em", "textarea", "title", "body", "head",
     "template", "ruby", "rt", "applet", "object", "nobr", "frameset")
)  # fmt: skip
_PIECES = st.one_of(
    _NAMES.map("<{}>".format),
    _NAMES.map("</{}>".format),
    st.tuples(_NAMES, st.sampled_from(["id=x", "class='a b'", "HREF=\"খ\"", "a a=1", "/"])).map(
        " ".join
    ).map("<{}>".format),
    st.sampled_from(["কথা ", " ", "\n", "\r\n", "\r", "&amp;", "&#2453;", "&nosuch", "<", "\0"]),
    st.sampled_from(["<!-- ক -->", "<![CDATA["]),
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_markup_becomes_the_same_tree(html: str) -> None:
    try:
        expected = own_way(html)
    except (AssertionError, TypeError, AttributeError, IndexError, KeyError) as bug:
        with pytest.raises(type(bug)):  # html5lib's own, in either way
            parse_html(html, URL)
        return
    assert tree_of(parse_html(html, URL)) == expected


def test_letters_that_are_none_are_gone_before() -> None:
    html = decode("<p>ক\x01\ufffe\x0bখ</p>".encode(), None)
    assert tree_of(parse_html(html, URL)) == own_way(html)


DEEP = {
    "elements that html5lib nests and closes with the next one": "<rt>" * 5_000,
    "elements that html5lib nests in recursion": "<p>" + "<rp><rt>" * 3_000 + "</p>",
    "formatting left open": "".join(f"<i id={n}>" for n in range(200)) + "<p>ক" * 2_000,
    "formatting left open in blocks": "".join(f"<p><font id={n}>ক</p>" for n in range(2_000)),
    "formatting made anew in each paragraph": (
        "<p>" + "".join(f"<b id={n}>" for n in range(140)) + "<p>ক" * 15_000
    ),
    "cells below tables": "<table><td>" * 1_000,
    "templates in templates": "<template>" * 10_000,
    "drawings in drawings": "<svg>" * 10_000,
    "formulas in formulas": "<math>" * 10_000,
    "pages in drawings": "<svg><foreignObject>" * 5_000,
    "tags in a drawing's style": "<svg><style>" + "<g>" * 10_000,
    "bold text put before its table": "<table>" + "<b>ক" * 10_000,
    "forms that stay open": "<form><div>" * 5_000,
}
LARGE = {
    "misnested formatting": "<b><p>ক" * 300 + "</b>" * 300,
    "links within links": "<a href=x>ক" * 1_500,
    "choices": "<select>" + "<option>ক" * 1_500,
    "blocks put before their table": "<table>" + "<div>ক</div>" * 1_500,
    "links put before their table": "<table>" + "<a>ক" * 1_500,
    "a body said again and again": "<body a=1 b=2>" * 1_500,
    "ends of nothing": "<div>" * 100 + "</p></x></br>" * 1_000,
}


@pytest.mark.parametrize("name", DEEP)
def test_a_page_that_makes_html5lib_build_too_much_is_refused(name: str) -> None:
    with pytest.raises(PageTooHostile) as refused:
        parse_html(DEEP[name], URL)
    assert refused.value.values == {"host": "example.com"}


@pytest.mark.parametrize("name", LARGE)
def test_four_times_the_page_takes_about_four_times_as_long(name: str) -> None:
    assert _seconds(4 * LARGE[name]) < 10 * _seconds(LARGE[name]) + 0.05


def _seconds(html: str) -> float:
    """Of CPU, the least of three."""
    took = []
    for _ in range(3):
        began = time.process_time()
        parse_html(html, URL)
        took.append(time.process_time() - began)
    return min(took)


def test_pages_may_be_deep_all_the_same() -> None:
    lists = MAX_OPEN // 2 - 10
    assert parse_html("<ul><li>" * lists + "তলা", URL).find(".//li") is not None
