"""Pages of district papers on WordPress, Drupal and old tables, whose heads are hard to tell."""

# Pages stand here as their systems write them, in long lines.
# ruff: noqa: E501

from __future__ import annotations

from tests.parse.papers import beside
from tests.parse.papers.beside import OTHERS, RELATED, listed
from tests.parse.papers.made import HOST, Made, between, head, page
from tests.parse.papers.stories import Story


def names_side_by_side(story: Story) -> Made:
    """A WordPress theme that sets reporter, date and counts side by side, with no space between."""
    body = f"""
<div class="td-header-menu"><ul class="sf-menu"><li><a href="/">প্রচ্ছদ</a></li><li><a href="/jatiyo/">জাতীয়</a></li><li><a href="/khela/">খেলা</a></li></ul></div>
<article id="the-post"><header><nav id="breadcrumb"><a href="/">প্রচ্ছদ</a><em>/</em><a href="/c/{story.slug}/">{story.section}</a></nav><span class="post-cat-wrap"><a class="post-cat" href="/c/{story.slug}/">{story.section}</a></span><h1 class="post-title entry-title">{story.headline}</h1>
<div class="post-meta"><span class="author-meta"><a class="author-name" href="/author/{story.slug}/">{story.reporter}</a></span><span class="date meta-item tie-icon">নভেম্বর 20, 2026</span><div class="tie-alignright"><span class="meta-comment">0</span><span class="meta-views">৮৯</span><span class="meta-reading-time">2 minutes read</span></div></div></header>
<div class="entry-content">{between(story.html())}<div class="post-bottom-meta post-tags"><div class="post-bottom-meta-title">ট্যাগ</div><span class="tagcloud"><a href="/tag/1">{story.topics[0]}</a></span></div></div></article>
<div id="related-posts"><h3>সম্পর্কিত খবর</h3>{listed(beside.plain_card, 8)}</div><footer>© Copyright 2026, All Rights Reserved</footer>"""
    return Made(
        story, page(head(story, described=False), body), f"{HOST}/{story.slug}-20/", story.section,
        byline=story.reporter, published="2026-11-20T00:00:00",
    )  # fmt: skip


def updated_first(story: Story) -> Made:
    """WordPress with the time of the update before that of the publication, sections at the end."""
    body = f"""
<header class="site-header"><p class="main-title"><a href="/">নদী নিউজ</a></p></header><main><article class="post"><header class="entry-header"><h1 class="entry-title">{story.headline}</h1>
<div class="entry-meta"><span class="posted-on"><time class="updated" datetime="2026-11-22T09:12:00+06:00">নভেম্বর ২২, ২০২৬</time><time class="entry-date published" datetime="{story.iso}+06:00">নভেম্বর ২০, ২০২৬</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/{story.slug}/"><span class="author-name">{story.reporter}</span></a></span></span></div></header>
<div class="entry-content"><p>পঠিত: ১২৩ বার</p>{between(story.html(), after3=f'<p><strong>আরও পড়ুন: <a href="/?p=2">{RELATED[0]}</a></strong></p>')}<div class="sharedaddy"><h3>শেয়ার করুন:</h3><ul><li><a><span>Facebook</span></a></li></ul></div></div>
<footer class="entry-meta"><span class="cat-links">Categories <a href="/category/{story.slug}" rel="category tag">{story.section}</a></span><span class="tags-links">Tags <a href="/t/1" rel="tag">{story.topics[0]}</a></span><nav><a href="/?p=3">{OTHERS[0]}</a></nav></footer></article></main>"""
    return Made(
        story, page(head(story, described=False), body), f"{HOST}/?p=551", story.section,
        byline=story.reporter, published=story.iso, related=RELATED[:1],
    )  # fmt: skip


def submitted_by(story: Story) -> Made:
    """Drupal: who and when in a footer above the text, the section in a field, a link to skip."""
    body = f"""
<a href="#main-content" class="visually-hidden skip-link">প্রধান বিষয়বস্তুতে যান</a><header><nav><h2>প্রধান মেনু</h2><ul><li><a href="/bn/a">ক্যাম্পাস</a></li></ul></nav></header><main><a id="main-content"></a><div class="block-page-title-block"><h1 class="page-title"><span>{story.headline}</span></h1></div>
<article class="node node--type-article"><footer class="node__meta"><div class="node__submitted">দ্বারা <span><span>{story.reporter}</span></span> | <span>২০ নভেম্বর ২০২৬ - ০৯:১৮</span></div></footer><div class="node__content"><div class="field field--name-field-category field__items"><div class="field__item"><a href="/bn/c/{story.slug}">{story.section}</a></div></div>
<div class="clearfix text-formatted field field--name-body field__item">{between(story.html())}</div></div><section class="comment-wrapper"><h2>নতুন মন্তব্য যোগ করুন</h2></section></article></main><aside><h2>আরও খবর</h2>{listed(beside.plain_card, 4)}</aside><footer><p>স্বত্ব © ২০২৬ নদী নিউজ</p></footer>"""
    return Made(
        story, page(head(story, described=False), body), f"{HOST}/bn/news/n-{story.slug}", story.section,
        byline=story.reporter, published="2026-11-20T09:18:00",
    )  # fmt: skip


def author_in_a_box(story: Story) -> Made:
    """The author, the place and the time in a box named for authors, with no space between."""
    body = f"""
<header><a href="/">নদী নিউজ</a></header><div class="main"><a href="/s/{story.slug}">{story.section}</a><h1>{story.headline}</h1><div class="author-box"><img src="/a/1.jpg" width="60" height="60"><a href="/author/1">{story.reporter}</a><span>{story.printed}</span></div><div class="txt">{between(story.html())}</div><div class="share-count"><b>২৩</b> শেয়ার</div></div><footer>প্রকাশক: নদী মিডিয়া লিমিটেড</footer>"""
    return Made(
        story, page(head(story, described=False), body), f"{HOST}/details/20/{story.slug}-x", story.section,
        byline=story.reporter, published=story.iso,
    )  # fmt: skip


DISTRICTS = (names_side_by_side, updated_first, submitted_by, author_in_a_box)
