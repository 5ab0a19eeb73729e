"""Lists that a page carries as data for its scripts are read where it shows none itself."""

import json
from datetime import UTC, datetime

from reader.article import Picture
from reader.parse.front_page import parse_front_page
from reader.parse.results import FrontPage

from .list_markups import CARDS, MAIN, SITE, cards, page
from .samples import HEADLINES, NOW


def read(script: str, *, attributes: str = 'type="application/json"', main: str = "") -> FrontPage:
    html = page(main) + f"<script {attributes}>{script}</script>"
    return parse_front_page(html.encode(), f"{SITE}/bangladesh", "utf-8", None, NOW)


def quintype(number: int) -> dict[str, object]:
    return {
        "id": f"x-{number}",
        "type": "story",
        "story": {
            "headline": HEADLINES[number],
            "subheadline": "ছোট কথা",
            "url": f"{SITE}/bangladesh/district/{'abcdefghij'[number] * 3}6suu{number}fr",
            "published-at": 1795500000000,
            "hero-image-s3-key": f"paper/2026-11-24/{number}.jpg",
        },
    }


def test_quintypes_collections_are_read_each_story_once() -> None:
    data = {
        "qt": {
            "config": {"cdn-image": "media.example.com"},
            "data": {
                "collection": {
                    "items": [
                        {"type": "collection", "items": [quintype(n) for n in range(3)]},
                        {"type": "collection", "items": [quintype(n) for n in range(8)]},
                    ]
                }
            },
        }
    }  # fmt: skip
    found = read(json.dumps(data), attributes='type="application/json" id="static-page"')
    assert [entry.headline for entry in found.stories] == list(HEADLINES[:8])
    first = found.stories[0]
    assert first.teaser == "ছোট কথা"
    assert first.published == datetime.fromtimestamp(1795500000, UTC)
    assert first.picture == Picture("https://media.example.com/paper/2026-11-24/0.jpg")


def test_next_js_data_is_read_with_its_side_list() -> None:
    posts = [
        {
            "title": headline,
            "slug": f"/news/{70000 + n}",
            "excerpt": "ছোট কথা",
            "image": {"url": f"/{n}.jpg"},
            "createdAt": "2026-11-24T06:00:00+06:00",
        }
        for n, headline in enumerate(HEADLINES)
    ]  # fmt: skip
    menu = [{"title": "জাতীয়", "url": "/national"}, {"title": "নদী ও চর", "url": "/topic/nodi"}]
    popular = {"title": "সর্বাধিক পঠিত", "items": posts[6:]}
    data = {"props": {"menu": menu, "page": {"posts": posts[:6], "popular": popular}}}
    found = read(json.dumps(data), attributes='id="__NEXT_DATA__"')
    assert [entry.headline for entry in found.stories] == list(HEADLINES[:6])
    assert [(one.name, one.title) for one in found.lists] == [("most-read", "সর্বাধিক পঠিত")]
    assert [entry.headline for entry in found.lists[0].entries] == list(HEADLINES[6:])
    assert found.stories[0].picture == Picture(f"{SITE}/0.jpg")


def test_a_page_that_shows_its_stories_is_taken_at_its_word() -> None:
    data = {"items": [quintype(n) for n in range(8)]}
    found = read(json.dumps(data), main=cards(MAIN, CARDS[0]))
    assert [entry.headline for entry in found.stories] == [one.headline for one in MAIN]


def test_broken_and_deep_data_do_no_harm() -> None:
    for script in ("{", "[" * 50_000, "null", '{"a": "\\ud800"}', "3"):
        found = read(script, main=cards(MAIN[:2], CARDS[0]))
        assert len(found.stories) == 2


def test_a_short_address_is_a_storys_if_the_data_say_when_it_was_published() -> None:
    story = {
        "title": HEADLINES[0],
        "url": "/sports/77",
        "published_at": "2026-11-23T12:00:00+06:00",
    }
    menu = {"title": "খেলার সব খবর", "url": "/sports/all", "created_at": "2026-11-23T12:00:00+06:00"}
    found = read(json.dumps({"news": [story], "menu": [menu]}))
    assert [entry.headline for entry in found.stories] == [HEADLINES[0]]
