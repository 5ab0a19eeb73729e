"""Pages of broadcasters abroad, of papers of West Bengal and of stations of India."""

# Pages stand here as their systems write them, in long lines.
# ruff: noqa: E501

from __future__ import annotations

import json

from tests.parse.papers import beside
from tests.parse.papers.beside import OTHERS, RELATED, listed, menu
from tests.parse.papers.made import HOST, Made, between, head, json_ld, page
from tests.parse.papers.stories import Story


def react_blocks(story: Story) -> Made:
    """React: each block a div with dir="ltr"; promotion to skip; what one may read, mid-text."""
    parts = [
        f'<div dir="ltr" class="bbc-19j92fr ebmt73l0">{part}</div>'
        for part in story.html(heading="h2")
    ]
    skip = (
        '<section aria-labelledby="podcast" class="bbc-x1"><div><strong>হোয়াটসঅ্যাপে নদী</strong><a class="skip" href="#end-of-podcasts">Skip হোয়াটসঅ্যাপ and continue reading</a>'
        "<p>আপনার কাছে গুরুত্বপূর্ণ খবরের বিশ্লেষণ এখন সরাসরি আপনার ফোনে। ফলো করুন, নোটিফিকেশন অন রাখুন।</p>"
        '<p id="end-of-podcasts">End of হোয়াটসঅ্যাপ</p></div></section>'
    )
    also = (
        '<div dir="ltr"><p><b>নদী বাংলায় আরো পড়তে পারেন:</b></p></div><div dir="ltr"><ul>'
        + "".join(
            f'<li><a href="/bengali/articles/c{n}pzq"><span>{t}</span></a></li>'
            for n, t in enumerate(RELATED)
        )
        + "</ul></div>"
    )
    recommended = (
        '<section data-e2e="recommendations-heading" aria-labelledby="r"><strong id="r">সর্বাধিক পঠিত</strong><a href="#end">Skip সর্বাধিক পঠিত and continue reading</a><ul>'
        + listed(lambda t, u: f'<li><a href="{u}">{t}</a></li>', 4)
        + '</ul><p id="end">End of সর্বাধিক পঠিত</p></section>'
    )
    body = f"""
<div id="root"><header role="banner"><a href="#content">পরবর্তী খবরে যান</a><nav role="navigation">{menu()}</nav></header>
<div><main role="main"><div class="bbc-e"><h1 id="content" tabindex="-1">{story.headline}</h1></div>
<figure><div><picture><source srcset="{HOST}/240/{story.slug}.jpg 240w, {HOST}/800/{story.slug}.jpg 800w"><img src="{HOST}/480/{story.slug}.jpg" alt="x"></picture><p role="text" aria-label="ছবির উৎস">ছবির উৎস, {story.credit}</p></div><figcaption><span class="visually-hidden">ছবির ক্যাপশান, </span><p>{story.caption}</p></figcaption></figure>
<section role="region" aria-labelledby="article-byline"><strong class="visually-hidden" id="article-byline">Article Information</strong><ul role="list"><li><span>Author, </span><span>{story.reporter}</span></li><li><span>Role, </span><span>নদী নিউজ বাংলা</span></li></ul></section>
<div><time datetime="2026-11-20">২০ নভেম্বর ২০২৬</time></div><p>পড়ার সময়: ৩ মিনিট</p>
{between(parts, after1=skip, after3=recommended, after5=also)}
<section class="topics" aria-labelledby="related-topics"><h2 id="related-topics">এই সম্পর্কিত আরও বিষয়</h2><ul><li><a href="/bengali/topics/1">{story.topics[0]}</a></li><li><a href="/bengali/topics/2">{story.topics[1]}</a></li></ul></section></main>
<section role="region"><h2>প্রধান খবর</h2><ul>{listed(lambda t, u: f'<li><div><h3><a href="{u}">{t}</a></h3><time>৫ ঘণ্টা আগে</time></div></li>', 4)}</ul></section>
<section role="region"><h2>নির্বাচিত খবর</h2><ul>{listed(lambda t, u: f'<li><a href="{u}">{t}</a></li>', 4, 4)}</ul></section></div>
<footer role="contentinfo"><ul><li><a href="/u">ব্যবহারের শর্তাবলী</a></li></ul><p>© 2026 নদী। নদী নিউজ অন্য সাইটের তথ্যের জন্য দায়ী নয়। <a href="/l">অন্য সাইটের লিঙ্ক সম্পর্কে আমাদের দৃষ্টিভঙ্গি।</a></p></footer></div>"""
    return Made(
        story,
        page(head(story, f'<meta property="article:section" content="{story.section}">',
                  f'<script type="application/ld+json">{{"@context":"http://schema.org","@graph":[{{"@type":"Article","headline":"{story.headline}","datePublished":"{story.iso}+06:00","author":[{{"@type":"NewsMediaOrganization","name":"নদী নিউজ"}}]}}]}}</script>'),
             body),
        f"{HOST}/bengali/articles/c4g8zq1lkxjo", story.section, byline=story.reporter,
        published=story.iso, related=RELATED, caption=story.caption, credit=story.credit,
    )  # fmt: skip


def styled_components(story: Story) -> Made:
    """React with hashed classes: kicker above, deck as a paragraph, author's box behind."""
    body = f"""
<div id="root"><header class="sc-a1">{menu("div", "span", "sc-b2")}</header><main id="main"><article class="sc-c3">
<div class="sc-d4"><div class="vertical"><a href="/bn/{story.slug}/s-1">{story.section}</a></div><h1 class="sc-e5">{story.headline}</h1>
<div class="author-date"><span class="author"><a href="/bn/x/person-1">{story.reporter}</a></span><span class="date"><time datetime="{story.iso}+06:00">২০ নভেম্বর ২০২৬</time></span></div>
<p class="sc-f6 teaser-text">{story.deck}</p></div>
<div class="sharing-bar"><a href="https://p.example/l" aria-label="কপি লিংক">https://p.example/5abc</a></div><div class="ad"><span>বিজ্ঞাপন</span></div>
<figure class="sc-g7"><div class="render-container"><img src="{HOST}/lead/{story.slug}_804.jpg" alt="t"></div><figcaption>{story.caption}<small class="copyright">ছবি: {story.credit}</small></figcaption></figure>
<div class="rich-text sc-h8">{between(story.html(heading="h2"), after3=f'<aside class="sc-i9"><h2>আরও পড়ুন</h2><a href="/bn/x/a-1"><h3>{RELATED[0]}</h3><span>{story.section}২১ নভেম্বর ২০২৬</span></a></aside>')}
<p>এনএস/কেএম (এএফপি, রয়টার্স)</p></div>
<footer class="sc-j0"><section class="author-box"><h2>লেখক সম্পর্কে</h2><div class="bio"><a>{story.reporter}</a><p>নদী নিউজের সাংবাদিক, লেখেন পরিবেশ ও মানুষ নিয়ে।</p></div></section><ul class="kicker-tags"><li><a href="/bn/t-1">{story.topics[0]}</a></li></ul></footer></article>
<section><h2>এই বিষয়ে আরো তথ্য</h2>{listed(beside.plain_card, 3)}</section><section><h2>{story.section} থেকে আরো</h2>{listed(beside.plain_card, 3, 5)}</section></main>
<footer><p>© 2026 নদী | <a href="/i">ইম্প্রিন্ট</a></p></footer></div>"""
    return Made(
        story, page(head(story, described=False), body), f"{HOST}/bn/{story.slug}/a-71516234",
        story.section, deck=story.deck, byline=story.reporter, published=story.iso,
        related=RELATED[:1], signoff="এনএস/কেএম (এএফপি, রয়টার্স)", caption=story.caption,
        credit=story.credit,
    )  # fmt: skip


def pangea(story: Story) -> Made:
    """A public broadcaster: "wsw" text, an inline media block, languages and an embedded player."""
    body = f"""
<div class="skip"><h2>Accessibility links</h2><ul><li><a href="#c">Skip to main content</a></li></ul></div><div class="hdr">{menu()}</div>
<div id="page"><div class="container"><div class="hdr-container"><div class="category js-category"><a href="/p/1.html">{story.section}</a></div><h1 class="title pg-title">{story.headline}</h1>
<div class="publishing-details"><div class="published"><span class="date"><time pubdate="pubdate" datetime="{story.iso}+06:00">নভেম্বর ২০, ২০২৬</time></span></div><div class="links"><ul class="links__list"><li><a class="links__item-link" href="/author/1">{story.reporter}</a></li></ul></div></div>
<div class="share--box"><div class="sticky-share-container"><h3>Share</h3><ul><li><a>Facebook</a></li><li><a>Print</a></li></ul></div></div></div>
<div class="body-container"><figure class="media-image cover-media"><div class="img-wrap"><img src="{HOST}/lead/{story.slug}_w408.jpg"></div><figcaption><span class="caption">{story.caption}</span></figcaption></figure>
<div class="wsw" id="article-content">{between(story.html(), after1=f'<div class="wsw__embed wsw__embed--media"><div class="media-block also-read"><a href="/a/7.html"><span class="also-read__text--label">আরও পড়ুন</span><h4 class="media-block__title">{RELATED[0]}</h4></a></div></div>')}</div></div></div>
<div class="region"><h2 class="section-head">এই বিভাগের আরও খবর</h2>{listed(beside.plain_card, 4)}</div><div class="region"><h2>জনপ্রিয়</h2>{listed(beside.plain_card, 4, 4)}</div></div>
<footer><h3>Follow Us</h3><p>XS SM MD LG</p></footer>"""
    return Made(
        story, page(head(story, described=False), body), f"{HOST}/a/some-story/7815162.html",
        story.section, byline=story.reporter, published=story.iso, related=RELATED[:1],
        caption=story.caption,
    )  # fmt: skip


def article_box(story: Story) -> Made:
    """A Kolkata daily: deck styled as h2, "শেষ আপডেট", advertisement labels, follow line, tags."""
    ad = '<div class="adbox"><span>Advertisement</span><div id="gpt-1"></div><p>বিজ্ঞাপনের পর সংবাদ চলছে</p></div>'
    body = f"""
<div class="headbar"><span>২৪ নভেম্বর ২০২৬ ই-পেপার</span>{menu()}</div><div class="abpsite"><div class="container"><div class="breadcrumbs"><a href="/">Home</a> / <a href="/{story.slug}">{story.section}</a> / <span>{story.headline}</span></div>
<div class="leftstory"><div class="tagstory"><span>{story.kicker}</span></div><h1 class="mainhead">{story.headline}</h1><h2 class="subheadline">{story.deck}</h2>
<div class="contentbox"><figure class="leadimgbox"><img src="{HOST}/lead/{story.slug}.jpg"><figcaption>{story.caption}। ছবি: {story.credit}।</figcaption></figure>
<div class="editbox"><div class="bylinebox"><h5>নদীবাজার ডট কম সংবাদদাতা</h5><p class="location">{story.place}</p></div><span class="lastupdate">শেষ আপডেট: {story.printed}</span><div class="sharebox"><p>Share:</p><ul><li>Facebook</li><li>Save:</li></ul></div></div>
<article class="articlebox" id="contentbox">{between(story.html(), after0=ad, after2=ad, after3=f'<p><strong>আরও পড়ুন:</strong> <a href="/x/cid/1">{RELATED[0]}</a></p>')}</article>
<div class="followus"><p>সবচেয়ে আগে সব খবর, ঠিক খবর, প্রতি মুহূর্তে। ফলো করুন আমাদের মাধ্যমগুলি:</p><ul><li><a href="https://g.example">Google News</a></li><li>X (Twitter)</li><li>Facebook</li><li>Youtube</li><li>Instagram</li></ul></div>
<div class="tagbox"><a href="/topic/a">{story.topics[0]}</a><a href="/topic/b">{story.topics[1]}</a></div></div></div>
<div class="rightstory"><h3>সর্বশেষ খবর</h3>{listed(beside.plain_card, 5)}</div><div class="morebox"><h3>আরও পড়ুন</h3>{listed(beside.plain_card, 5, 5)}</div></div></div>
<footer><p>Copyright © 2026 Nodi Bazar | Privacy policy</p></footer>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/some-story-dgtl/cid/1481516",
        story.section, kicker=story.kicker, deck=story.deck,
        byline="নদীবাজার ডট কম সংবাদদাতা", published=story.iso, related=(RELATED[0], *OTHERS[5:10]),
        caption=f"{story.caption}", credit=story.credit,
    )  # fmt: skip


def bare_text(story: Story) -> Made:
    """A group's React app: text bare between breaks within one box; highlights as a list."""
    text = "<br/><br/>".join(
        f"<strong>{t[3:]}</strong>" if t.startswith("## ") else t.removeprefix("> ")
        for t in story.paragraphs
    )
    data = json.dumps(
        {"state": {"articleshow": {"hl": story.headline, "syn": story.deck}}}, ensure_ascii=False
    )
    body = f"""
<div id="app"><div class="topnav">{menu()}</div><div class="row"><div class="breadcrumb"><ul><li><a href="/">বাংলা খবর</a></li><li><a href="/{story.slug}">{story.section}</a></li><li>{story.headline}</li></ul></div>
<div class="story-article"><h1>{story.headline}</h1><div class="news_card_source"><span>Curated by <a href="/r/1" class="byline">{story.reporter}</a></span> | <span class="time">Nodi Samay | 20 Nov 2026, 9:41 am</span></div>
<div class="share_wrap"><a>Follow</a><a>Subscribe</a></div>
<h2 class="caption"><span class="read">Authored By</span></h2><figure class="lead"><img src="/ph.gif" data-src="{HOST}/lead/{story.slug}.jpg"><figcaption>{story.caption} (ছবি: {story.credit})</figcaption></figure>
<arttextxml class="story-content"><div class="section1">{text}</div></arttextxml>
<div class="author-info"><div>লেখকের সম্পর্কে</div><b>{story.reporter}</b><p>{story.reporter} ২০১৯ সাল থেকে সাংবাদিকতা করছেন। গ্রামবাংলার মানুষের কথা লিখতে ভালোবাসেন তিনি।... <a>আরও পড়ুন</a></p></div>
<div class="next-article-hint">পরের খবর</div><div class="rel"><h3>এই বিষয়ে আরও পড়ুন</h3>{listed(beside.plain_card, 5)}</div></div>
<div class="story-article next"><h1><a href="/x/12.cms">{RELATED[1]}</a></h1><div class="section1">{beside.TEASER}</div></div></div></div><script>window.__INITIAL_STATE__={data}</script>
<div class="footer">Copyright - 2026 Nodi Digital. All rights reserved. For reprint rights: Nodi Syndication Service</div>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/some-story/articleshow/114815162.cms",
        story.section, byline=story.reporter, published="2026-11-20T09:41:00",
        related=OTHERS[:5], caption=f"{story.caption}", credit=story.credit,
    )  # fmt: skip


def wordpress_kolkata(story: Story) -> Made:
    """WordPress: deck behind the headline, bold related links in paragraphs, newest below."""
    body = f"""
<header id="masthead">{menu()}</header><div class="breaking"><b>BREAKING</b>{listed(lambda t, u: f'<a href="{u}">{t}</a>', 3)}</div>
<div id="content" class="site-content"><main id="main"><article id="post-481516" class="post type-post hentry category-{story.slug}"><div class="entry-header"><span class="cat-links"><a href="/category/{story.slug}/" rel="category tag">{story.section}</a></span>
<h1 class="entry-title single-title">{story.headline}</h1><h2 class="single-subtitle">{story.deck}</h2><div class="entry-meta"><span>By <a href="/author/x/" rel="author">{story.reporter}</a></span><span class="posted-on">Posted: <time class="entry-date published" datetime="{story.iso}+06:00">November 20, 2026 9:41 am</time></span> <span>Updated: November 20, 2026 9:55 am</span></div><div class="a2a_kit addtoany_list"></div></div>
<div class="post-thumbnail"><img src="{HOST}/wp-content/uploads/2026/11/{story.slug}.jpg"></div><div class="entry-content">{between(story.html(), after1='<p style="text-align:center">ADVERTISEMENT</p>', after2=f'<p><strong>[আরও পড়ুন: <a href="/x/1/">{RELATED[0]}</a>]</strong></p>', after4=f'<p><a href="/x/2/"><strong>{RELATED[1]}</strong></a></p>')}
<div class="code-block"><p>খবরের টাটকা আপডেট পেতে ডাউনলোড করুন <a href="https://play.example">নদী প্রতিদিন অ্যাপ</a></p></div><div class="sharedaddy">Share this:</div></div>
<footer class="entry-footer"><span class="tags-links">Tags: <a href="/tag/a/" rel="tag">{story.topics[0]}</a> <a href="/tag/b/" rel="tag">{story.topics[1]}</a></span></footer></article>
<nav class="post-navigation"><div class="nav-previous"><a href="/p">{OTHERS[0]}</a></div><div class="nav-next"><a href="/n">{OTHERS[1]}</a></div></nav>
<div class="widget"><h3>সম্পর্কিত খবর</h3>{listed(beside.plain_card, 4)}</div></main><div id="secondary"><h3 class="widget-title">সবচেয়ে জনপ্রিয়</h3>{listed(beside.plain_card, 5)}<h3 class="widget-title">আরও খবর</h3>{listed(beside.plain_card, 5, 5)}</div></div>
<footer id="colophon"><p>Copyright &copy; 2026 নদী প্রতিদিন. All Rights Reserved.</p></footer>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/some-story-about/",
        story.section, deck=story.deck, byline=story.reporter, published=story.iso,
        related=(*RELATED, *OTHERS[:4]),
    )  # fmt: skip


def station_of_india(story: Story) -> Made:
    """A station: summary as highlights, video promotion, "written by", the next story whole."""
    body = f"""
<div class="hdr">{menu()}</div><div class="bc"><a href="/">হোম</a> / <a href="/{story.slug}">{story.section}</a> / {story.headline}</div>
<div class="uk-container"><article class="abp-article"><h1 class="abp-article-title">{story.headline}</h1><h2 class="article-summary">{story.deck}</h2>
<div class="abp-article-byline"><span class="author">By : <a href="/author/1">{story.reporter}</a></span> | <span>Updated at : 20 Nov 2026 09:41 AM (IST)</span></div><div class="social-links"><a>FOLLOW US:</a><a>Google News</a></div>
<div class="abp-featured-img"><img src="{HOST}/lead/{story.slug}.jpg"><p class="img-caption">{story.caption} (ছবি সৌজন্য : {story.credit})</p></div>
<div class="abp-story-article"><div id="article-hstick-inner">{between(story.html(), after1=f'<p><strong>আরও পড়ুন, <a href="/x/1">{RELATED[0]}</a></strong></p>')}
<p><em><strong>আপনার পছন্দের খবর এখন আপনার হাতের মুঠোয়, জয়েন করুন আমাদের <a href="https://t.example">টেলিগ্রাম চ্যানেলে</a></strong></em></p></div></div>
<div class="tags"><strong>Tags :</strong> <a href="/topic/a">{story.topics[0]}</a> <a href="/topic/b">{story.topics[1]}</a></div>
<div class="author-about"><h4>About the author {story.reporter}</h4><p>{story.reporter} দশ বছর ধরে সংবাদমাধ্যমে কাজ করছেন।</p><a>Read</a></div></article>
<div class="top-news"><h3>সেরা শিরোনাম</h3>{listed(beside.plain_card, 5)}</div><div class="personal"><h3>ব্যক্তিগত কর্নার</h3></div></div>
<footer>© Copyright@2026. Nodi Network Private Limited. All rights reserved.</footer>"""
    return Made(
        story, page(head(story, json_ld(story, articleSection=story.section)), body),
        f"{HOST}/{story.slug}/some-story-of-today-1151623", story.section, deck=story.deck,
        byline=story.reporter, published=story.iso, related=RELATED[:1],
        caption=story.caption, credit=story.credit,
    )  # fmt: skip


ABROAD_AND_WEST = (
    react_blocks, styled_components, pangea, article_box, bare_text, wordpress_kolkata,
    station_of_india,
)  # fmt: skip
