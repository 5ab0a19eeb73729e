"""A page as a paper's system makes it, and what a reader is to get of it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from tests.parse.papers.stories import Story

HOST = "https://nodi.example"


@dataclass(frozen=True)
class Made:
    """`html` and what is to come out; None where the page does not tell."""

    story: Story
    html: str
    url: str
    section: str | None
    kicker: str | None = None
    deck: str | None = None
    byline: str | None = None
    published: str | None = None  # Dhaka time, ISO
    related: tuple[str, ...] = ()
    signoff: str | None = None
    caption: str | None = None
    credit: str | None = None


def head(story: Story, *extra: str, site: str = "নদী নিউজ", described: bool = True) -> str:
    """The usual head: title, OpenGraph, and what else a page states."""
    metas = [
        f"<title>{story.headline} | {site}</title>",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta property="og:title" content="{story.headline}">',
        f'<meta property="og:site_name" content="{site}">',
        f'<meta property="og:image" content="{HOST}/og/{story.slug}.jpg">',
        '<link rel="stylesheet" href="/css/app.css">',
        "<script>window.dataLayer=window.dataLayer||[];</script>",
    ]
    if described:
        metas.append(f'<meta property="og:description" content="{story.paragraphs[0][:110]}">')
    return f"<head>{''.join((*metas, *extra))}</head>"


def json_ld(story: Story, kind: str = "NewsArticle", **more: object) -> str:
    """The story in JSON-LD as most papers state it."""
    value: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": story.headline,
        "datePublished": f"{story.iso}+06:00",
        "image": f"{HOST}/og/{story.slug}.jpg",
        "publisher": {"@type": "Organization", "name": "নদী নিউজ"},
        **more,
    }
    text = json.dumps(value, ensure_ascii=False)
    return f'<script type="application/ld+json">{text}</script>'


def between(parts: list[str], **inserted: str) -> str:
    """Paragraphs with something behind some of them: `after2` stands behind the third."""
    found = []
    for at, part in enumerate(parts):
        found.append(part)
        found.append(inserted.get(f"after{at}", ""))
    return "".join(found)


def page(head_html: str, body: str, lang: str = "bn") -> str:
    return f'<!DOCTYPE html><html lang="{lang}">{head_html}<body>{body}</body></html>'
