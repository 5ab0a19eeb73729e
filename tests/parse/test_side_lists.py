"""Most-read and recent lists are told apart from the page's own stories, whatever the markup."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.newspapers import Newspaper
from reader.parse.front_page import parse_front_page
from reader.parse.results import FrontPage
from reader.parse.side_lists import name_of_list

from .list_markups import CARDS, MAIN, READ, RECENT, SIDES, SITE, Card, Sides, cards, page
from .samples import NOW

PAPER = Newspaper("p", "নদীপাড়ের খবর", "River News", SITE, (), (r"/news/article/[^/]+/\d+",))


def read(html: str, url: str = f"{SITE}/category/national") -> FrontPage:
    return parse_front_page(html.encode(), url, "utf-8", PAPER, NOW)


def headlines(found: FrontPage) -> dict[str, list[str]]:
    return {one.name: [entry.headline for entry in one.entries] for one in found.lists}


WANTED = {"most-read": [s.headline for s in READ], "recent": [s.headline for s in RECENT]}


@pytest.mark.parametrize("sides", SIDES)
@pytest.mark.parametrize("card", CARDS)
def test_every_markup_gives_the_same_lists(card: Card, sides: Sides) -> None:
    found = read(page(cards(MAIN, CARDS[0]), sides(cards(READ, card), cards(RECENT, card))))
    assert headlines(found) == WANTED
    assert [entry.headline for entry in found.stories] == [one.headline for one in MAIN]
    teasers = [entry.teaser for one in found.lists for entry in one.entries]
    assert set(teasers) == {one.teaser for one in READ + RECENT}


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(CARDS),
    st.sampled_from(CARDS),
    st.sampled_from(SIDES),
    st.lists(st.sampled_from(["div", "section", "aside", "td"]), max_size=4),
    st.booleans(),
)
def test_so_do_random_wrappers_and_places(
    main: Card, side: Card, sides: Sides, wrappers: list[str], before: bool
) -> None:
    lists = sides(cards(READ, side), cards(RECENT, side))
    for name in wrappers:
        inner = f"<table><tr><td>{lists}</td></tr></table>" if name == "td" else None
        lists = inner or f"<{name} class='c{len(lists)}'>{lists}</{name}>"
    stories = f"<div>{cards(MAIN, main)}</div>"
    found = read(
        page(f"<div>{lists}</div>{stories}" if before else stories, "" if before else lists)
    )
    assert headlines(found) == WANTED
    assert [entry.headline for entry in found.stories] == [one.headline for one in MAIN]


def test_tabs_of_which_one_pane_is_there() -> None:
    tabs = "<div><a href='#'>সবচেয়ে<br>পঠিত</a><a href='#'>সাম্প্রতিক</a></div>"
    side = f"<div>{tabs}{cards(READ, CARDS[0])}</div>"
    article = (
        "<p>একটি খবরের লেখা, যার পরে তালিকা আসে।</p><p>সান নিউজ/এমআর</p><p>Copyright © River News</p>"
    )
    found = read(page(article, side), url=f"{SITE}/news/article/national/70000")
    assert headlines(found) == {"most-read": WANTED["most-read"]}
    assert found.lists[0].title == "সবচেয়ে পঠিত"


def test_a_title_in_two_elements_is_one_title() -> None:
    side = f"<div><p>সবচেয়ে</p><p>পঠিত</p><p>সাম্প্রতিক</p>{cards(READ, CARDS[2])}</div>"
    found = read(page(cards(MAIN, CARDS[0]), side))
    assert headlines(found) == {"most-read": WANTED["most-read"]}
    assert found.lists[0].title == "সবচেয়ে পঠিত"


def test_the_tab_marked_as_open_is_the_one_whose_pane_is_there() -> None:
    side = (
        "<div><div><button aria-selected='false'>সর্বাধিক পঠিত</button>"
        "<button aria-selected='true'>সর্বশেষ</button>"
        f"</div>{cards(RECENT, CARDS[1])}</div>"
    )
    assert headlines(read(page(cards(MAIN, CARDS[0]), side))) == {"recent": WANTED["recent"]}


def test_lists_for_desktop_and_phone_are_one() -> None:
    twice = SIDES[3](cards(READ, CARDS[0]), cards(RECENT, CARDS[0])) * 2
    found = read(page(cards(MAIN, CARDS[0]), twice))
    assert headlines(found) == WANTED
    assert len(found.stories) == len(MAIN)


def test_a_list_ends_where_another_section_begins() -> None:
    side = (
        f"<h3>সর্বশেষ</h3>{cards(RECENT, CARDS[1])}<div><a href='/category/sports'>খেলা</a></div>"
        f"{cards(READ, CARDS[1])}"
    )
    assert headlines(read(page(cards(MAIN, CARDS[0]), side))) == {"recent": WANTED["recent"]}


def test_a_list_ends_before_a_block_of_another_section() -> None:
    side = f"<p>সাম্প্রতিক</p>{cards(RECENT, CARDS[1])}<div>{cards(READ, CARDS[1])}</div>"
    assert headlines(read(page(cards(MAIN, CARDS[0]), side))) == {"recent": WANTED["recent"]}
    side = f"<p>সাম্প্রতিক</p>{cards(RECENT, CARDS[1])}<p>বিনোদন</p>{cards(READ, CARDS[1])}"
    assert headlines(read(page(cards(MAIN, CARDS[0]), side))) == {"recent": WANTED["recent"]}


def test_empty_tabs_and_menus_take_no_stories() -> None:
    tabs = "<ul><li><a href='#a'>সর্বশেষ</a></li><li><a href='#b'>সর্বাধিক পঠিত</a></li></ul>"
    side = f"{tabs}<div id='a'></div><div id='b'></div>"
    found = read(page(f"<div>{side}</div><div>{cards(MAIN, CARDS[0])}</div>"))
    assert found.lists == ()
    assert len(found.stories) == len(MAIN)


def test_a_story_that_stands_in_both_is_in_both() -> None:
    found = read(
        page(cards(MAIN, CARDS[0]), f"<h3>সর্বশেষ</h3><div>{cards(MAIN[:3], CARDS[1])}</div>")
    )
    assert [entry.headline for entry in found.stories] == [one.headline for one in MAIN]
    assert headlines(found) == {"recent": [one.headline for one in MAIN[:3]]}


def test_a_page_that_is_such_a_list_has_stories_too() -> None:
    found = read(page(f"<h2>সর্বশেষ</h2><div>{cards(MAIN, CARDS[0])}</div>"), url=f"{SITE}/latest")
    assert [entry.headline for entry in found.stories] == [one.headline for one in MAIN]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("সবচেয়ে পঠিত", "most-read"),
        ("সবচেয়ে বেশি পঠিত", "most-read"),
        ("সর্বাধিক পঠিত", "most-read"),
        ("সর্বাধিক পঠিত:", "most-read"),
        ("পাঠকপ্রিয়", "most-read"),
        ("পাঠক প্রিয়", "most-read"),
        ("জনপ্রিয় খবর", "most-read"),
        ("Most Read", "most-read"),
        ("Popular Posts", "most-read"),
        ("সাম্প্রতিক", "recent"),
        ("সর্বশেষ", "recent"),
        ("সর্বশেষ সংবাদ »", "recent"),
        ("Recent News", "recent"),
        ("সর্বশেষ ম্যাচে হারল দল", None),
        ("জাতীয়", None),
        ("পঠিত কবিতার আসর বসল শহরে", None),
        ("", None),
    ],
)
def test_titles_of_side_lists(title: str, name: str | None) -> None:
    assert name_of_list(title) == name


def test_of_many_lists_with_one_title_the_longest_is_it_and_no_story_is_lost() -> None:
    sections = "".join(
        f"<section><h3>সর্বশেষ</h3><div>{cards(MAIN[n : n + 2], CARDS[0])}</div></section>"
        for n in (0, 2, 4)
    )
    found = read(page(sections, f"<h3>সর্বশেষ</h3><div>{cards(RECENT, CARDS[1])}</div>"))
    assert headlines(found) == {"recent": WANTED["recent"]}
    assert [entry.headline for entry in found.stories] == [one.headline for one in MAIN]
