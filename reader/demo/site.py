"""What stands at each address of the demo newspaper. Pure: no sockets, no clock."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from reader.demo import feeds, pages
from reader.demo.edition import Edition
from reader.demo.markups import AMP, MARKUPS, Surroundings
from reader.demo.pictures import NoSuchPicture, picture_bytes

_HTML = "text/html; charset=utf-8"
_PER_SITEMAP = 1000
_STATIC = {"/about": "আমাদের কথা", "/contact": "যোগাযোগ", "/privacy": "গোপনীয়তার নীতি"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answers when all is well. `changed` goes into Last-Modified."""

    body: bytes
    content_type: str = _HTML
    changed: datetime | None = None
    status: int = 200


class Site:
    """All pages, feeds, sitemaps and pictures of an edition.

    `markup` prints every story in that markup; `length` caps how many stories a list has.
    """

    def __init__(self, edition: Edition, markup: str | None = None, length: int = 100) -> None:
        self._edition = edition
        self._markup = markup
        self._length = length
        self._routes: list[tuple[re.Pattern[str], Callable[..., Answer]]] = [
            (re.compile(pattern), answer)
            for pattern, answer in (
                (r"/", self._home),
                (
                    r"/(?:m/)?news/[a-z-]+/(?P<number>\d+)(?:/(?!amp/?$)[^/]*)?(?P<amp>/amp)?/?",
                    self._story,
                ),
                (r"/pictures/(?P<name>[\w.-]+)", self._picture),
                (r"/rss\.xml", self._rss),
                (r"/rss/(?P<section>[a-z-]+)\.xml", self._rss),
                (r"/atom/(?P<section>[a-z-]+)\.xml", self._atom),
                (r"/feed/(?P<section>[a-z-]+)\.json", self._json_feed),
                (r"/news-sitemap\.xml(?P<gz>\.gz)?", self._news_sitemap),
                (r"/sitemap\.xml", self._sitemap_index),
                (r"/sitemaps/(?P<part>\d+)\.xml(?P<gz>\.gz)?", self._news_sitemap),
                (r"/sitemaps/(?P<section>[a-z-]+)\.xml(?P<gz>\.gz)?", self._news_sitemap),
                (r"/robots\.txt", self._robots),
                (r"/(?P<section>[a-z-]+)", self._section),
            )
        ]

    def answer(self, target: str) -> Answer:
        """What a request's target answers; a page with status 404 where nothing stands."""
        path = urlsplit(target).path
        for pattern, answer in self._routes:
            match = pattern.fullmatch(path)
            if match:
                try:
                    return answer(**match.groupdict())
                except (KeyError, NoSuchPicture):
                    break
        return self._nothing()

    # --- pages -------------------------------------------------------------------------------

    def _home(self) -> Answer:
        edition = self._edition
        columns = [
            (plan.id, plan.name, [edition.card(i) for i in edition.ids(plan.id)[:10]])
            for plan in edition.plan.sections
        ]
        return self._page(pages.home_page(edition.plan, columns, self._side(), edition.now))

    def _section(self, section: str) -> Answer:
        edition = self._edition
        if f"/{section}" in _STATIC:
            title = _STATIC[f"/{section}"]
            body = f"<h1>{title}</h1><p>{edition.plan.motto}</p>"
            return self._page(pages.plain_page(edition.plan, title, body, edition.now))
        plan = edition.section_plan(section)
        if plan is None:
            raise KeyError(section)
        cards = [edition.card(i) for i in self._ids(section)]
        return self._page(
            pages.section_page(
                edition.plan, section, plan.name, plan.front, cards, self._side(), edition.now
            )
        )

    def _story(self, number: str, amp: str | None) -> Answer:
        edition = self._edition
        article = edition.article(int(number))
        story = edition.story(int(number))
        if story is None:
            raise KeyError(number)
        markup = AMP if amp else MARKUPS[self._markup or story.markup]
        html = pages.article_page(
            edition.plan,
            article,
            markup,
            self._around(story.section, article.url + "/amp"),
            "" if amp else self._side(),
            edition.now,
        )
        return Answer(html.encode(), _HTML, article.modified or article.published)

    def _nothing(self) -> Answer:
        edition = self._edition
        body = "<h1>পাতাটি পাওয়া যায়নি</h1><p>আপনি যে পাতা খুঁজছেন, তা এখানে নেই।</p>"
        html = pages.plain_page(edition.plan, "৪০৪", body, edition.now)
        return Answer(html.encode(), status=404)

    # --- feeds and sitemaps ------------------------------------------------------------------

    def _rss(self, section: str | None = None) -> Answer:
        edition = self._edition
        plan = edition.section_plan(section) if section else None
        if section and plan is None:
            raise KeyError(section)
        title = f"{edition.plan.name} | {plan.name}" if plan else edition.plan.name
        path = f"/rss/{section}.xml" if section else "/rss.xml"
        cards = [edition.card(i) for i in self._ids(section)]
        text = feeds.rss(
            edition.plan, title, edition.home, path, cards, bool(plan and plan.tracked)
        )
        return self._list(text, "application/rss+xml; charset=utf-8")

    def _atom(self, section: str) -> Answer:
        edition = self._edition
        plan = edition.section_plan(section)
        if plan is None:
            raise KeyError(section)
        text = feeds.atom(
            f"{edition.plan.name} | {plan.name}",
            edition.home,
            f"/atom/{section}.xml",
            [edition.article(i) for i in self._ids(section)],
            replace(self._around(section, ""), advertisements=()),
            edition.now,
        )
        return self._list(text, "application/atom+xml; charset=utf-8")

    def _json_feed(self, section: str) -> Answer:
        edition = self._edition
        plan = edition.section_plan(section)
        if plan is None:
            raise KeyError(section)
        cards = [edition.card(i) for i in self._ids(section)]
        text = feeds.json_feed(
            f"{edition.plan.name} | {plan.name}", edition.home, f"/feed/{section}.json", cards
        )
        return self._list(text, "application/feed+json")

    def _news_sitemap(
        self, gz: str | None, section: str | None = None, part: str | None = None
    ) -> Answer:
        edition = self._edition
        if section and edition.section_plan(section) is None:
            raise KeyError(section)
        ids = edition.ids(section)
        start = (int(part) - 1) * _PER_SITEMAP if part else 0
        chosen = ids[start : start + _PER_SITEMAP]
        if part and not chosen:
            raise KeyError(part)
        text = feeds.news_sitemap(edition.plan, [edition.card(i) for i in chosen])
        if gz:
            packed = gzip.compress(text.encode(), mtime=0)
            return Answer(packed, "application/gzip", self._changed())
        return self._list(text, "application/xml; charset=utf-8")

    def _sitemap_index(self) -> Answer:
        edition = self._edition
        parts = range(1, (len(edition.ids()) + _PER_SITEMAP - 1) // _PER_SITEMAP + 1)
        paths = [f"/sitemaps/{part}.xml" + ("" if part % 2 else ".gz") for part in parts]
        paths += [f"/sitemaps/{plan.id}.xml.gz" for plan in edition.plan.sections]
        changed = self._changed()
        text = feeds.sitemap_index(edition.home, [(path, changed) for path in paths])
        return self._list(text, "application/xml; charset=utf-8")

    def _robots(self) -> Answer:
        return Answer(
            feeds.robots(self._edition.home).encode(),
            "text/plain; charset=utf-8",
            self._edition.now,
        )

    # --- within ------------------------------------------------------------------------------

    def _picture(self, name: str) -> Answer:
        content_type, body = picture_bytes(name)
        return Answer(body, content_type, self._edition.now)

    def _page(self, html: str) -> Answer:
        return Answer(html.encode(), _HTML, self._changed())

    def _list(self, text: str, content_type: str) -> Answer:
        return Answer(text.encode(), content_type, self._changed())

    def _ids(self, section: str | None) -> list[int]:
        return self._edition.ids(section)[: self._length]

    def _changed(self) -> datetime:
        return self._edition.last_change

    def _side(self) -> str:
        edition = self._edition
        return pages.side_lists(
            [edition.card(i) for i in edition.most_read()],
            [edition.card(i) for i in edition.recent()],
        )

    def _around(self, section: str, amp_url: str) -> Surroundings:
        edition = self._edition
        return Surroundings(
            paper=edition.plan.name,
            home=edition.home,
            section_url=f"{edition.home}/{section}",
            amp_url=amp_url,
            advertisements=edition.plan.advertisements,
            promotion=edition.plan.promotion,
        )
