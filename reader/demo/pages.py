"""Whole pages of the demo newspaper: what stands around a story, and front pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from html import escape

from reader.article import Article
from reader.demo.content import Plan
from reader.demo.edition import Card
from reader.demo.markups import Markup, Surroundings
from reader.demo.wording import ago, bangla_digits, cut, iso, with_weekday

_STYLE = "body{font-family:serif;max-width:70em;margin:auto;color:#1f1d1a;background:#fcfbf8}"


def article_page(
    plan: Plan,
    article: Article,
    markup: Markup,
    around: Surroundings,
    side: str,
    now: datetime,
) -> str:
    """A story's page in a markup; `side` is the HTML of the side lists."""
    title = f"{article.headline} | {plan.name}"
    head = (
        f'<link rel="canonical" href="{escape(article.canonical_url or article.url)}">\n'
        + markup.head(article, around)
    )
    story = markup.story(article, around)
    if markup.name == "amp":
        return _amp_document(plan, title, head, story)
    frame = _soup_frame if markup.name in ("soup", "breaks") else _semantic_frame
    return _document(plan, title, head, frame(plan, story, side + promotion(plan) + COMMENTS, now))


def plain_page(plan: Plan, title: str, body: str, now: datetime, head: str = "") -> str:
    """A page that is no story: a front page, "about us", a 404."""
    return _document(plan, f"{title} | {plan.name}", head, _semantic_frame(plan, body, "", now))


def side_lists(most_read: Sequence[Card], recent: Sequence[Card]) -> str:
    """The tabs "সবচেয়ে পঠিত" and "সাম্প্রতিক" with teaser cards cut by "..."."""
    tabs = (
        '<ul class="nav nav-tabs"><li><a href="#most-read">সবচেয়ে<br>পঠিত</a></li>'
        '<li><a href="#recent">সাম্প্রতিক</a></li></ul>'
    )
    panes = "".join(
        f'<div class="tab-pane" id="{name}"><h3>{title}</h3>'
        + "".join(_teaser_card(card) for card in cards)
        + "</div>"
        for name, title, cards in (
            ("most-read", "সবচেয়ে পঠিত", most_read),
            ("recent", "সাম্প্রতিক", recent),
        )
    )
    return f'<div class="sidebar-tabs">{tabs}<div class="tab-content">{panes}</div></div>'


def promotion(plan: Plan) -> str:
    """Lines that ask the reader to follow, subscribe and write."""
    return "".join(f'<div class="promo">{escape(line)}</div>' for line in plan.promotion)


def home_page(
    plan: Plan, sections: Iterable[tuple[str, str, Sequence[Card]]], side: str, now: datetime
) -> str:
    """The front page of the whole paper: a lead, second leads, a column a section.

    `sections` are (id, name, cards); the lead stories are the newest with a picture.
    """
    columns = list(sections)
    newest = sorted((c for _, _, cards in columns for c in cards), key=lambda c: c.published)
    leads = [card for card in reversed(newest) if card.picture][:4]
    shown = {card.id for card in leads}
    body = '<section class="leads">' + "".join(_article_card(c, now) for c in leads) + "</section>"
    for section_id, name, cards in columns:
        rest = [card for card in cards if card.id not in shown][:6]
        body += (
            f'<section class="column"><h2><a href="/{section_id}">{name}</a></h2>'
            + "".join(_article_card(card, now) for card in rest)
            + f'<p><a href="/{section_id}">{name} বিভাগের আরও খবর</a></p></section>'
        )
    return plain_page(plan, plan.motto, body + side, now, FEED_LINKS)


def section_page(
    plan: Plan,
    section: str,
    name: str,
    layout: str,
    cards: Sequence[Card],
    side: str,
    now: datetime,
) -> str:
    """A section's front page in one of the layouts of FRONTS."""
    body = FRONTS[layout](cards, now)
    body = f'<div class="section-head"><h1>{name}</h1></div>{body}'
    body += f'<a class="load-more" href="/{section}?page=2">আরও</a>'
    head = (
        '<link rel="alternate" type="application/rss+xml" '
        f'href="/rss/{section}.xml" title="{name}">'
    )
    return plain_page(plan, name, body + side, now, head)


# --- front pages' layouts ------------------------------------------------------------------------


def _article_card(card: Card, now: datetime) -> str:
    picture = f'<img src="{escape(card.picture.url)}" alt="">' if card.picture else ""
    return (
        f'<article class="card">{picture}<h3><a href="{escape(card.url)}">'
        f"{escape(card.headline, quote=False)}</a></h3>"
        f"<p>{escape(cut(card.teaser, 120), quote=False)}</p>"
        f'<time datetime="{iso(card.published)}">{ago(card.published, now)}</time></article>'
    )


def _teaser_card(card: Card) -> str:
    """The whole card is a link, as side lists have it."""
    picture = f'<img src="{escape(card.picture.url)}" alt="">' if card.picture else ""
    return (
        f'<div class="media"><a href="{escape(card.url)}">{picture}'
        f"<h4>{escape(card.headline, quote=False)}</h4>"
        f"<p>{escape(cut(card.teaser, 80), quote=False)}</p></a></div>"
    )


def _semantic_front(cards: Sequence[Card], now: datetime) -> str:
    return f"<main>{''.join(_article_card(card, now) for card in cards)}</main>"


def _soup_front(cards: Sequence[Card], now: datetime) -> str:
    """Cards of divs; picture and headline are two links to the same story."""
    rows = []
    for card in cards:
        link = escape(card.url.removeprefix(_origin(card.url)))
        picture = (
            f'<div class="e1"><a href="{link}">'
            f'<img data-src="{escape(card.picture.url)}" alt=""></a></div>'
            if card.picture
            else ""
        )
        rows.append(
            f'<div class="e0">{picture}<div class="e2"><div class="e3"><a href="{link}">'
            f"<span>{escape(card.headline, quote=False)}</span></a></div>"
            f'<div class="e4">{escape(cut(card.teaser, 90), quote=False)}</div>'
            f'<div class="e5">{ago(card.published, now)}</div></div></div>'
        )
    return f'<div class="d0"><div class="d1">{"".join(rows)}</div></div>'


def _list_front(cards: Sequence[Card], now: datetime) -> str:
    """Headlines alone in a list."""
    rows = "".join(
        f'<li><a href="{escape(card.url)}" title="{escape(card.headline)}">'
        f"{escape(card.headline, quote=False)}</a></li>"
        for card in cards
    )
    return f'<ul class="headlines">{rows}</ul>'


def _wordpress_front(cards: Sequence[Card], now: datetime) -> str:
    """A theme's archive page with "more" links."""
    rows = "".join(
        '<div class="post hentry"><h2 class="entry-title">'
        f'<a rel="bookmark" href="{escape(card.url)}">'
        f"{escape(card.headline, quote=False)}</a></h2>"
        f'<div class="entry-meta"><time class="entry-date" datetime="{iso(card.published)}">'
        f"{bangla_digits(card.published.day)}</time></div>"
        f'<div class="entry-summary"><p>{escape(cut(card.teaser, 140), quote=False)} '
        f'<a class="more-link" href="{escape(card.url)}">বিস্তারিত পড়ুন</a></p></div></div>'
        for card in cards
    )
    return f'<div id="primary"><main id="main">{rows}</main></div>'


def _origin(url: str) -> str:
    return "/".join(url.split("/", 3)[:3])


FRONTS: dict[str, Callable[[Sequence[Card], datetime], str]] = {
    "semantic": _semantic_front,
    "soup": _soup_front,
    "list": _list_front,
    "wordpress": _wordpress_front,
}


# --- the frame -----------------------------------------------------------------------------------

FEED_LINKS = (
    '<link rel="alternate" type="application/rss+xml" title="সব খবর" href="/rss.xml">\n'
    '<link rel="alternate" type="application/atom+xml" title="লাইফস্টাইল" '
    'href="/atom/lifestyle.xml">\n'
    '<link rel="alternate" type="application/feed+json" title="অর্থনীতি" href="/feed/economy.json">'
)
COMMENTS = (
    '<div id="comments" class="comments-area"><h3>মন্তব্য</h3>'
    '<div class="comment"><b>একজন পাঠক</b><p>খবরটি পড়ে ভালো লাগল, এমন আরও খবর চাই।</p></div>'
    '<form action="/comment" method="post">'
    '<textarea name="text" placeholder="আপনার মতামত লিখুন"></textarea>'
    "<button>মন্তব্য করুন</button></form></div>"
)


def _menu(plan: Plan) -> str:
    links = "".join(f'<li><a href="/{s.id}">{s.name}</a></li>' for s in plan.sections)
    return f'<ul class="menu"><li><a href="/">প্রচ্ছদ</a></li>{links}</ul>'


def _footer_words(plan: Plan) -> str:
    return (
        f"<p>সম্পাদক: {plan.editor}</p>"
        '<p><a href="/about">আমাদের কথা</a> | <a href="/contact">যোগাযোগ</a> | '
        '<a href="/privacy">গোপনীয়তার নীতি</a></p>'
        f"<p>Copyright © {plan.name_en} | স্বত্ব © {plan.name}, সর্বস্বত্ব সংরক্ষিত</p>"
    )


def _semantic_frame(plan: Plan, body: str, side: str, now: datetime) -> str:
    aside = f"<aside>{side}</aside>" if side else ""
    return (
        f'<header><a class="nameplate" href="/">{plan.name}</a><p>{plan.motto}</p>'
        f"<p>{with_weekday(now)}</p><nav>{_menu(plan)}</nav></header>\n"
        f"{body}\n{aside}\n<footer>{_footer_words(plan)}</footer>"
    )


def _soup_frame(plan: Plan, body: str, side: str, now: datetime) -> str:
    return (
        f'<div class="h0"><div class="h1x"><a href="/">{plan.name}</a></div>'
        f"<div>{with_weekday(now)}</div>"
        f'<div class="h2x">{_menu(plan)}</div></div>\n'
        f'<div class="w0"><div class="w1">{body}</div>\n'
        f'<div class="w2">{side}</div></div>\n<div class="f0">{_footer_words(plan)}</div>'
    )


def _document(plan: Plan, title: str, head: str, body: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="bn">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title, quote=False)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>{_STYLE}</style>\n{head}\n"
        "<script>window.dataLayer=window.dataLayer||[];</script>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _amp_document(plan: Plan, title: str, head: str, story: str) -> str:
    return (
        f'<!doctype html>\n<html amp lang="bn">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title, quote=False)}</title>\n"
        f'<meta name="viewport" content="width=device-width">\n{head}\n</head>\n'
        f'<body><header><a href="/">{plan.name}</a></header>{story}\n'
        f"<footer>{_footer_words(plan)}</footer></body>\n</html>\n"
    )
