"""The demo newspaper's feeds and sitemaps: RSS, Atom with full text, JSON Feed, news sitemaps."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from html import escape

from reader.article import Article
from reader.demo.content import Plan
from reader.demo.edition import Card
from reader.demo.markups.base import Surroundings
from reader.demo.markups.rich import Semantic
from reader.demo.wording import cut, iso, rfc822

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def rss(plan: Plan, title: str, home: str, path: str, cards: Sequence[Card], tracked: bool) -> str:
    """RSS 2.0 with teasers; `tracked` hangs a campaign on each link."""
    items = "\n".join(_rss_item(card, tracked) for card in cards)
    built = rfc822(max(card.modified for card in cards)) if cards else ""
    return f"""{_XML}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>{escape(title)}</title>
<link>{home}/</link>
<description>{escape(plan.motto)}</description>
<language>bn</language>
<lastBuildDate>{built}</lastBuildDate>
<atom:link href="{home}{path}" rel="self" type="application/rss+xml"/>
{items}
</channel>
</rss>
"""


def _rss_item(card: Card, tracked: bool) -> str:
    url = card.url + ("?utm_source=rss&utm_medium=feed&utm_campaign=demo" if tracked else "")
    teaser = escape(cut(card.teaser, 160), quote=False)
    picture = card.picture
    image = f'<img src="{picture.url}" alt=""/>' if picture else ""
    lines = [
        "<item>",
        f"<title><![CDATA[{card.headline}]]></title>",
        f"<link>{escape(url)}</link>",
        f'<guid isPermaLink="false">mongora-{card.id}</guid>',
        f"<pubDate>{rfc822(card.published)}</pubDate>",
        f"<category>{escape(card.section_name)}</category>",
        *(f"<category>{escape(topic)}</category>" for topic in card.topics),
        f"<description><![CDATA[{image}<p>{teaser}</p>]]></description>",
    ]
    if card.byline:
        lines.append(f"<dc:creator>{escape(card.byline)}</dc:creator>")
    if picture:
        lines.append(
            f'<media:content url="{picture.url}" medium="image" '
            f'width="{picture.width}" height="{picture.height}"/>'
        )
    return "\n".join([*lines, "</item>"])


def atom(
    title: str,
    home: str,
    path: str,
    articles: Sequence[Article],
    around: Surroundings,
    now: datetime,
) -> str:
    """Atom with each story's whole text as HTML."""
    changed = max((_changed(article) for article in articles), default=now)
    entries = "\n".join(_atom_entry(article, around) for article in articles)
    return f"""{_XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="bn">
<title>{escape(title)}</title>
<id>{home}{path}</id>
<link rel="self" href="{home}{path}"/>
<link rel="alternate" href="{home}/"/>
<updated>{iso(changed)}</updated>
{entries}
</feed>
"""


def _atom_entry(article: Article, around: Surroundings) -> str:
    body = escape(Semantic().body(article, around), quote=False)
    topics = "".join(f'<category term="{escape(topic)}"/>' for topic in article.topics)
    return f"""<entry>
<title>{escape(article.headline, quote=False)}</title>
<id>{article.url}</id>
<link rel="alternate" type="text/html" href="{article.url}"/>
<published>{iso(article.published) if article.published else ""}</published>
<updated>{iso(_changed(article))}</updated>
<author><name>{escape(article.byline or around.paper)}</name></author>
{topics}
<summary>{escape(article.deck or article.headline, quote=False)}</summary>
<content type="html">{body}</content>
</entry>"""


def _changed(article: Article) -> datetime:
    when = article.modified or article.published
    if when is None:
        raise ValueError(article.url)
    return when


def json_feed(title: str, home: str, path: str, cards: Sequence[Card]) -> str:
    """JSON Feed 1.1 with summaries."""
    items = []
    for card in cards:
        item: dict[str, object] = {
            "id": str(card.id),
            "url": card.url,
            "title": card.headline,
            "summary": cut(card.teaser, 160),
            "content_text": cut(card.teaser, 160),
            "date_published": iso(card.published),
            "date_modified": iso(card.modified),
            "tags": list(card.topics),
        }
        if card.byline:
            item["authors"] = [{"name": card.byline}]
        if card.picture:
            item["image"] = card.picture.url
        items.append(item)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": home + "/",
        "feed_url": home + path,
        "language": "bn",
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1)


def news_sitemap(plan: Plan, cards: Sequence[Card]) -> str:
    """A news sitemap with headlines, dates and pictures."""
    return (
        f'{_XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
        'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
        + "\n".join(_sitemap_url(plan, card) for card in cards)
        + "\n</urlset>\n"
    )


def _sitemap_url(plan: Plan, card: Card) -> str:
    image = (
        f"<image:image><image:loc>{escape(card.picture.url)}</image:loc></image:image>"
        if card.picture
        else ""
    )
    return (
        f"<url><loc>{escape(card.url)}</loc><lastmod>{iso(card.modified)}</lastmod><news:news>"
        f"<news:publication><news:name>{plan.name}</news:name>"
        "<news:language>bn</news:language></news:publication>"
        f"<news:publication_date>{iso(card.published)}</news:publication_date>"
        f"<news:title>{escape(card.headline, quote=False)}</news:title>"
        f"<news:keywords>{escape(', '.join(card.topics))}</news:keywords></news:news>{image}</url>"
    )


def sitemap_index(home: str, paths: Sequence[tuple[str, datetime]]) -> str:
    """An index of sitemaps: (path, last change)."""
    rows = "\n".join(
        f"<sitemap><loc>{home}{path}</loc><lastmod>{iso(when)}</lastmod></sitemap>"
        for path, when in paths
    )
    return (
        f'{_XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}\n</sitemapindex>\n"
    )


def robots(home: str) -> str:
    """robots.txt: all are welcome but at the back door."""
    return (
        "User-agent: *\nDisallow: /admin/\nDisallow: /search\n"
        f"Sitemap: {home}/sitemap.xml\nSitemap: {home}/news-sitemap.xml.gz\n"
    )
