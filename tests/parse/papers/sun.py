"""A page of the kind that Sun News has, as four likely systems would write it."""

# Pages stand here as their systems write them, in long lines.
# ruff: noqa: E501

from __future__ import annotations

from tests.parse.papers.beside import SECTIONS, TEASER, listed, menu
from tests.parse.papers.made import HOST, Made, head, page
from tests.parse.papers.stories import Story

LINKS = ("বাঁধের কাজ দেখলেন জেলা প্রশাসক", "পাহাড়ি ঢলে ভাসল ৩ গ্রাম", "দেশে কমেছে ডেঙ্গু রোগী")
SIGNOFF = "নদী নিউজ/এমআর"
_AT = "/category/{slug}"


def _lines(story: Story, related: str) -> list[str]:
    """Paragraphs with the three related links among them, and the sign-off."""
    links = [
        related.format(url=f"/news/article/national/{n}", title=title)
        for n, title in enumerate(LINKS, 62001)
    ]
    found: list[str] = []
    for at, text in enumerate(story.texts):
        found.append(text)
        if at % 2 == 0 and links:
            found.append(links.pop(0))
    return [*found, *links, SIGNOFF]


def _made(story: Story, html: str) -> Made:
    return Made(
        story, page(head(story), html), f"{HOST}/news/article/{story.slug}/62157", story.section,
        related=LINKS, signoff=SIGNOFF,
    )  # fmt: skip


def _teasers(tag: str) -> str:
    return listed(
        lambda t, u: f'<div class="sidebar-post"><a href="{u}"><{tag}>{t} </{tag}></a><p>{TEASER}</p></div>',
        5, at="/news/article/country/{id}",
    )  # fmt: skip


def bootstrap(story: Story) -> Made:
    """Laravel and Bootstrap, as most small papers."""
    lines = "".join(
        f"<p>{line}</p>"
        for line in _lines(story, '<strong>আরও পড়ুন:</strong> <a href="{url}">{title}</a>')
    )
    return _made(
        story,
        f"""
<nav class="navbar navbar-expand-lg">{menu(names="navbar-nav", at=_AT)}</nav><section class="single-post"><div class="container"><div class="row"><div class="col-lg-8">
<div class="post-category"><a href="/category/{story.slug}">{story.section}</a></div><h2 class="post-title">{story.headline}</h2><img class="img-fluid" src="/uploads/{story.slug}.jpg" alt="{story.headline}">
<div class="post-details">{lines}</div><p>Copyright © Nodinews</p></div>
<div class="col-lg-4"><ul class="nav nav-tabs"><li class="nav-item"><a data-toggle="tab" href="#popular">সবচেয়ে<br>পঠিত</a></li><li class="nav-item"><a data-toggle="tab" href="#recent">সাম্প্রতিক</a></li></ul>
<div class="tab-content"><div class="tab-pane active" id="popular">{_teasers("h5")}</div><div class="tab-pane" id="recent">{_teasers("h5")}</div></div>
<h4>লাইফস্টাইল</h4><h4>বিনোদন</h4><img src="/ad.gif" alt="nodinews advertisement"><p>nodinews advertisement</p><h4>খেলা</h4></div></div></div></section>""",
    )


def breaks(story: Story) -> Made:
    """An editor that knows line breaks alone; the headline repeated in the text."""
    lines = "<br>\r\n<br>\r\n".join(
        _lines(story, '<a href="{url}" target="_blank"><b>আরও পড়ুন: {title}</b></a>')
    )
    return _made(
        story,
        f"""
<div class="wrap">{menu("div", "span", "m", at=_AT)}<div class="left"><p>{story.section}</p><div class="ttl">{story.headline}</div>
<div class="news"><b>{story.headline}</b><br>{lines}<br></div><div>Copyright © Nodinews</div><div>সবচেয়ে</div><div>পঠিত</div><div>সাম্প্রতিক</div>{_teasers("b")}
{"".join(f'<div><a href="/category/{slug}">{name}</a></div>' for name, slug in SECTIONS[5:8])}<div>nodinews advertisement</div></div></div>""",
    )


def wordpress(story: Story) -> Made:
    """WordPress with a bought theme."""
    lines = "".join(
        f'<p class="wp-block-paragraph">{line}</p>'
        for line in _lines(story, 'আরও পড়ুন: <a href="{url}">{title}</a>')
    )
    return _made(
        story,
        f"""
<div class="td-header-menu">{menu(at=_AT)}</div><div class="td-main-content-wrap"><article class="post hentry"><ul class="td-category"><li class="entry-category"><a href="/category/{story.slug}">{story.section}</a></li></ul>
<header class="td-post-title"><h1 class="entry-title">{story.headline}</h1></header><div class="td-post-content tagdiv-type">{lines}</div><footer></footer></article>
<div class="td-sidebar"><div class="td-block-title">সবচেয়ে পঠিত</div>{_teasers("h3")}<div class="td-block-title">সাম্প্রতিক</div>{_teasers("h3")}</div></div><div class="td-sub-footer">Copyright © Nodinews</div>""",
    )


def editor_divs(story: Story) -> Made:
    """Divs of a visual editor with spans and styles; empty lines between; no names at all."""
    style = 'style="text-align: justify; font-size: 18px;"'
    lines = "".join(
        f'<div {style}><span lang="BN">{line}</span></div><div {style}><br></div>'
        for line in _lines(
            story, '<span style="color:red">আরও পড়ুন: </span><a href="{url}">{title}</a>'
        )
    )
    return _made(
        story,
        f"""
<div><div>{menu("div", "div", "", at=_AT)}</div><div><div><div><a href="/category/{story.slug}">{story.section}</a></div><div><h1>{story.headline}</h1></div><div><img src="/m/{story.slug}.jpg"></div><div>{lines}</div></div>
<div><div><div>সবচেয়ে<br>পঠিত</div><div>সাম্প্রতিক</div></div><div>{_teasers("div")}</div></div></div><div>Copyright © Nodinews</div></div>""",
    )


SUN = (bootstrap, breaks, wordpress, editor_divs)
