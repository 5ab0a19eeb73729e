"""The tree's helpers read a page as a reader sees it."""

from reader.parse.tree import (
    absolute,
    base_of,
    elements_of,
    name_of,
    parse_fragment,
    parse_html,
    text_of,
)

URL = "https://www.example.com/news/1"


def test_blocks_part_words_and_inline_elements_do_not() -> None:
    page = parse_html("<p>নদী<b>র</b> ঘাট<br>নতুন<div><i>সেতু</i></div>হলো", URL)
    assert text_of(page) == "নদীর ঘাট নতুন সেতু হলো"


def test_what_a_browser_does_not_show_is_no_text() -> None:
    page = parse_html("<title>ক</title><p>খ<script>গ</script><!-- ঘ --><style>ঙ</style> চ", URL)
    assert text_of(page) == "খ চ"


def test_a_fragment_is_a_div_with_its_elements() -> None:
    fragment = parse_fragment("<p>এক<p>দুই", URL)
    assert [name_of(element) for element in elements_of(fragment)] == ["div", "p", "p"]


def test_deep_trees_are_walked_without_recursion() -> None:
    assert text_of(parse_html("<div>" * 450 + "তলা", URL)) == "তলা"


def test_addresses_become_absolute_and_stay_as_published() -> None:
    assert absolute(URL, "/খবর/ড়-%E0%A6%95") == "https://www.example.com/খবর/ড়-%E0%A6%95"
    assert absolute(URL, "//m.example.com/a\n") == "https://m.example.com/a"
    assert absolute(URL, "javascript:void(0)") is None
    assert absolute(URL, "mailto:a@example.com") is None
    assert absolute(URL, "http://[bad") is None
    assert absolute(URL, "") is None


def test_base_href_is_honoured() -> None:
    page = parse_html('<base href="/folder/"><a href="x">', URL)
    assert base_of(page, URL) == "https://www.example.com/folder/"
