"""A story on several pages, or with its text in its AMP version, is one article."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Picture, body_text
from reader.errors import Gone, NoArticle, NoNetwork, PotrikaError
from reader.parse.article_page import parse_article
from reader.parse.joining import is_next_page
from reader.parse.results import ArticlePage
from reader.whole_story import whole_story

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/feature/9100"
TITLE = "নদীর সাত ঘাট"
PARTS = [
    f"{name} ঘাটে সকাল থেকে নৌকার ভিড়, মাঝিরা বলছেন এ বছর পানি আগের চেয়ে বেশি দিন ছিল বলে যাত্রীও বেশি।"
    for name in ("প্রথম", "দ্বিতীয়", "তৃতীয়", "চতুর্থ")
]


def page(number: int, following: str | None, *, title: str = TITLE, extra: str = "") -> str:
    link = f'<link rel="next" href="{following}">' if following else ""
    return (
        f"<html><head><title>{title}</title>{link}{extra}"
        '<meta property="og:image" content="https://kagoj.example/p/lead-photo.jpg"></head>'
        f'<body><h1>{title}</h1><div><img src="/p/lead-photo.jpg"><p>{PARTS[number]}</p>'
        f"<p>{PARTS[number]} পরের লেখা।</p></div></body></html>"
    )


class Site:
    """Pages by their address; `asked` is what was read of them."""

    def __init__(self, pages: dict[str, str | PotrikaError]) -> None:
        self.pages = pages
        self.asked: list[str] = []

    def read(self, url: str) -> ArticlePage:
        self.asked.append(url)
        found = self.pages[url]
        if isinstance(found, PotrikaError):
            raise found
        return parse_article(found.encode(), url, "utf-8", None, NOW)


def test_the_pages_of_a_story_are_one_article() -> None:
    site = Site(
        {
            URL: page(0, f"{URL}?page=2"),
            f"{URL}?page=2": page(1, f"{URL}?page=3"),
            f"{URL}?page=3": page(2, None),
        }
    )
    article = whole_story(URL, site.read)
    paragraphs = body_text(article).split("\n\n")
    assert paragraphs[::2] == PARTS[:3]
    assert article.lead is not None
    assert not any(isinstance(block, Picture) for block in article.blocks)


@pytest.mark.parametrize(
    "following",
    [
        "https://kagoj.example/feature/9101",  # the next story
        "https://other.example/feature/9100?page=2",
        f"{URL}?page=3",
        f"{URL}#more",
    ],
)
def test_what_is_no_next_page_is_not_asked_for(following: str) -> None:
    site = Site({URL: page(0, following)})
    assert body_text(whole_story(URL, site.read)).startswith(PARTS[0])
    assert site.asked == [URL]


@pytest.mark.parametrize(
    ("url", "following"),
    [
        ("https://a.example/x", "https://a.example/x?page=2"),
        ("https://a.example/x/", "https://a.example/x/2/"),
        ("https://a.example/x", "https://www.a.example/x/page/2"),
        ("https://a.example/x.html", "https://a.example/x-2.html"),
        ("https://a.example/x?id=7&page=2", "https://a.example/x?id=7&page=3"),
    ],
)
def test_the_forms_of_a_next_page(url: str, following: str) -> None:
    assert is_next_page(url, following)
    assert not is_next_page(following, url)


def test_pages_that_lead_round_in_circles_end() -> None:
    site = Site({URL: page(0, f"{URL}?page=2"), f"{URL}?page=2": page(1, URL)})
    whole_story(URL, site.read)
    assert len(site.asked) == 2


def test_at_most_ten_pages_are_read() -> None:
    pages: dict[str, str | PotrikaError] = {
        f"{URL}?page={n}": page(n % 4, f"{URL}?page={n + 1}") for n in range(2, 40)
    }
    site = Site({URL: page(0, f"{URL}?page=2"), **pages})
    whole_story(URL, site.read)
    assert len(site.asked) == 10


def test_another_story_under_the_next_number_is_not_joined() -> None:
    site = Site({URL: page(0, f"{URL}/2"), f"{URL}/2": page(1, None, title="পাহাড়ের বাঁশি")})
    assert PARTS[1] not in body_text(whole_story(URL, site.read))


def test_a_next_page_that_is_gone_ends_the_story_there() -> None:
    site = Site({URL: page(0, f"{URL}/2"), f"{URL}/2": Gone(host="kagoj.example")})
    assert body_text(whole_story(URL, site.read)).startswith(PARTS[0])


def test_a_next_page_that_may_come_later_is_waited_for() -> None:
    site = Site({URL: page(0, f"{URL}/2"), f"{URL}/2": NoNetwork(host="kagoj.example")})
    with pytest.raises(NoNetwork):
        whole_story(URL, site.read)


AMP = '<link rel="amphtml" href="https://amp.kagoj.example/feature/9100">'


def test_the_amp_version_is_read_where_the_page_has_no_story() -> None:
    empty = f"<html><head><title>{TITLE}</title>{AMP}</head><body><h1>{TITLE}</h1></body></html>"
    site = Site({URL: empty, "https://amp.kagoj.example/feature/9100": page(0, None)})
    article = whole_story(URL, site.read)
    assert body_text(article).startswith(PARTS[0])
    assert article.url == URL


def test_the_amp_version_of_another_site_is_not_asked_for() -> None:
    empty = f"<html><head><title>{TITLE}</title>{AMP}</head><body></body></html>"
    site = Site({"https://other.example/1": empty})
    with pytest.raises(NoArticle):
        whole_story("https://other.example/1", site.read)
    assert site.asked == ["https://other.example/1"]


def test_a_page_with_its_whole_story_needs_no_amp_version() -> None:
    long = page(0, None, extra=AMP).replace("</div>", f"<p>{' '.join(PARTS)}</p></div>")
    site = Site({URL: long})
    whole_story(URL, site.read)
    assert site.asked == [URL]
