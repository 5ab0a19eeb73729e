"""One story has one key, under whichever of its addresses it comes."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store.addresses import digest, names_a_story, story_key, without_tracking

SLUG = "https://www.dinlipi.example/khela/খেলার-মাঠে-বড়-দিন-৪২"


@pytest.mark.parametrize(
    "other",
    [
        SLUG + "?utm_source=feed&utm_medium=rss",
        SLUG + "?at_medium=RSS&at_campaign=KARANGA",
        SLUG + "?fbclid=abc123",
        SLUG + "?gclid=1#comments",
        SLUG + "#top",
        SLUG + "/",
        SLUG + "/amp",
        SLUG + "/amp/",
        SLUG + ".amp",
        SLUG + "?amp=1",
        SLUG + "?outputType=amp",
        SLUG.replace("https://www.", "http://"),
        SLUG.replace("www.", "m."),
        SLUG.replace("www.", "mobile."),
        SLUG.replace("www.", "www.m."),
        SLUG.replace("www.", "amp."),
        SLUG.replace("example/", "example/amp/"),
        SLUG.replace("www.dinlipi.example", "WWW.Dinlipi.Example:443"),
        "https://www-dinlipi-example.cdn.ampproject.org/c/s/" + SLUG.removeprefix("https://"),
        "https://www.google.com/amp/s/" + SLUG.removeprefix("https://"),
    ],
)
def test_the_same_story_under_another_address_has_the_same_key(other: str) -> None:
    assert story_key(other) == story_key(SLUG)
    assert digest(other) == digest(SLUG)


@pytest.mark.parametrize(
    "other",
    [
        SLUG.replace("৪২", "৪৩"),
        SLUG.replace("khela", "desh"),
        SLUG + "?id=7",
        SLUG.replace("dinlipi", "dinkal"),
        SLUG.replace("example", "example:8080"),
        SLUG.replace("/khela/", "/Khela/"),
        SLUG + "/camp",
    ],
)
def test_another_story_has_another_key(other: str) -> None:
    assert story_key(other) != story_key(SLUG)
    assert digest(other) != digest(SLUG)


def test_a_parameter_that_names_the_story_stays_and_its_order_does_not_matter() -> None:
    one = story_key("https://dinlipi.example/news?id=7&page=2&utm_source=x")
    assert (
        one
        == story_key("https://dinlipi.example/news?page=2&id=7")
        == ("dinlipi.example/news?id=7&page=2")
    )


def test_a_host_that_is_called_m_keeps_its_name() -> None:
    assert story_key("https://m.example/1") == "m.example/1"


def test_letters_and_percent_encoding_of_a_slug_stay_as_published() -> None:
    precomposed, decomposed = "https://a.example/ব\u09dc", "https://a.example/ব\u09a1\u09bc"
    assert story_key(precomposed) != story_key(decomposed)
    assert story_key("https://a.example/%e0%a6%95") == "a.example/%e0%a6%95"


def test_an_encoded_slug_and_a_plain_one_are_one_story() -> None:
    assert digest(quote(SLUG, safe=":/")) == digest(SLUG)


@pytest.mark.parametrize(
    "url", ["https://a.example", "https://a.example/", "http://m.a.example/#x"]
)
def test_a_front_page_names_no_story(url: str) -> None:
    assert not names_a_story(url)


def test_a_page_and_a_query_name_a_story() -> None:
    assert names_a_story("https://a.example/1")
    assert names_a_story("https://a.example/?p=1")


def test_an_address_that_cannot_be_split_is_its_own_key() -> None:
    assert story_key("https://[broken/story#x") == "https://[broken/story"


hosts = st.from_regex(r"(www\.|m\.|amp\.){0,3}[a-z]{1,8}\.(example|com\.bd)", fullmatch=True)
paths = st.lists(st.sampled_from(["news", "amp", "১২৩", "%E0%A6%95", "a.amp", "", "x.amp.html"]))
queries = st.lists(
    st.sampled_from(["id=1", "utm_source=a", "fbclid=2", "amp", "amp=1", "p=ক", "page=3"])
)


@st.composite
def urls(draw: st.DrawFn) -> str:
    query = "&".join(draw(queries))
    path = "/".join(["", *draw(paths)])
    return f"https://{draw(hosts)}{path}" + (f"?{query}" if query else "")


@given(urls())
def test_a_key_is_its_own_key(url: str) -> None:
    key = story_key(url)
    assert story_key(key) == key
    assert story_key("https://" + key) == key


@given(urls(), st.sampled_from(["utm_campaign=x", "at_medium=RSS", "fbclid=%20", "gclid="]))
def test_tracking_never_changes_a_key(url: str, tracking: str) -> None:
    assert story_key(url + ("&" if "?" in url else "?") + tracking) == story_key(url)


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert isinstance(story_key(text), str)
    assert len(digest(text)) == 16


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("https://a.bd/x?utm_source=rss&id=7&fbclid=q#top", "https://a.bd/x?id=7#top"),
        ("https://a.bd/x?at_medium=RSS&at_campaign=rss", "https://a.bd/x"),
        ("https://a.bd/খবর/বড়-দিন?utm_x=1", "https://a.bd/খবর/বড়-দিন"),
        ("https://a.bd/%E0%A7%9C?id=%e0", "https://a.bd/%E0%A7%9C?id=%e0"),
        ("https://a.bd/?news=12&attempt=2&amp=1", "https://a.bd/?news=12&attempt=2&amp=1"),
    ],
)
def test_an_address_is_kept_as_published_but_for_tracking(published: str, kept: str) -> None:
    assert without_tracking(published) == kept
