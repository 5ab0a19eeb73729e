"""Markups that tell what they mean: semantic HTML, WordPress, and lazily loaded pictures."""

from __future__ import annotations

import json
from html import escape

from reader.article import Article, Embed, Picture, RelatedLink
from reader.demo.markups.base import Markup, Surroundings, anchor, caption_text, img
from reader.demo.wording import iso, long_date, twelve_hours


def open_graph(article: Article, around: Surroundings) -> str:
    """OpenGraph and Twitter's meta elements."""
    pairs = [
        ("og:type", "article"),
        ("og:site_name", around.paper),
        ("og:locale", "bn_BD"),
        ("og:title", article.headline),
        ("og:description", article.deck or article.headline),
        ("og:url", article.url),
        ("article:section", article.section),
        ("article:published_time", iso(article.published) if article.published else None),
        ("article:modified_time", iso(article.modified) if article.modified else None),
        ("og:image", article.lead.url if article.lead else None),
    ]
    pairs += [("article:tag", topic) for topic in article.topics]
    return "\n".join(
        f'<meta property="{name}" content="{escape(value)}">' for name, value in pairs if value
    )


def news_article(article: Article, around: Surroundings) -> dict[str, object]:
    """The story's schema.org NewsArticle, without its text."""
    thing: dict[str, object] = {
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": article.url},
        "headline": article.headline,
        "description": article.deck or article.headline,
        "articleSection": article.section,
        "inLanguage": "bn",
        "isAccessibleForFree": True,
        "keywords": list(article.topics),
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": around.paper,
            "logo": {"@type": "ImageObject", "url": f"{around.home}/pictures/logo.png"},
        },
    }
    if article.published:
        thing["datePublished"] = iso(article.published)
    if article.modified:
        thing["dateModified"] = iso(article.modified)
    if article.byline:
        thing["author"] = {"@type": "Person", "name": article.byline}
    if article.lead:
        thing["image"] = [article.lead.url]
    return thing


def json_ld(*things: dict[str, object]) -> str:
    """One script element a thing."""
    return "\n".join(
        '<script type="application/ld+json">'
        + json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False)
        + "</script>"
        for thing in things
    )


def breadcrumb(article: Article, around: Surroundings) -> dict[str, object]:
    """The page's schema.org BreadcrumbList."""
    steps = ((around.paper, around.home + "/"), (article.section, around.section_url))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": url}
            for place, (name, url) in enumerate(steps, start=1)
        ],
    }


class Semantic(Markup):
    """<article>, <time>, <figure>, JSON-LD as the second block, OpenGraph."""

    name = "semantic"

    def head(self, article: Article, around: Surroundings) -> str:
        """Metadata in full."""
        return "\n".join(
            (
                open_graph(article, around),
                f'<link rel="amphtml" href="{escape(around.amp_url)}">',
                json_ld(breadcrumb(article, around), news_article(article, around)),
            )
        )

    def story(self, article: Article, around: Surroundings) -> str:
        """The story as HTML's own elements say it."""
        head = [f"<h1>{escape(article.headline, quote=False)}</h1>"]
        if article.kicker:
            head.insert(0, f'<p class="kicker">{escape(article.kicker)}</p>')
        if article.deck:
            head.append(f'<p class="deck">{escape(article.deck)}</p>')
        if article.byline:
            head.append(f'<address class="byline" rel="author">{escape(article.byline)}</address>')
        if article.published:
            when = article.published
            head.append(f'<p>প্রকাশ: <time datetime="{iso(when)}">{long_date(when)}</time></p>')
        if article.modified:
            when = article.modified
            head.append(f'<p>আপডেট: <time datetime="{iso(when)}">{long_date(when)}</time></p>')
        lead = self.picture(article.lead) if article.lead else ""
        topics = "".join(f'<li><a rel="tag" href="/topic/x">{t}</a></li>' for t in article.topics)
        return f"""<nav aria-label="breadcrumb"><ol><li><a href="/">প্রচ্ছদ</a></li>
<li><a href="{escape(around.section_url)}">{article.section}</a></li></ol></nav>
<article lang="bn">
<header>{"".join(head)}</header>
{SHARE_BAR}
{lead}
<section class="story-body">
{self.body(article, around)}
</section>
<footer><ul class="tags">{topics}</ul></footer>
</article>"""

    def caption(self, picture: Picture) -> str:
        """Caption and credit apart."""
        words = escape(picture.caption or "")
        credit = f"<small>ছবি: {escape(picture.credit)}</small>" if picture.credit else ""
        return f"<figcaption>{words} {credit}</figcaption>" if words or credit else ""

    def related(self, link: RelatedLink) -> str:
        """An aside."""
        return f'<aside class="related">{self.related_label}{anchor(link)}</aside>'


class WordPress(Markup):
    """A theme of WordPress: .entry-content, wp-block classes, Yoast's @graph, a share plugin."""

    name = "wordpress"
    related_label = "আরো পড়ুন: "

    def head(self, article: Article, around: Surroundings) -> str:
        """Yoast's single block with everything in @graph."""
        graph = [
            {"@type": "WebSite", "name": around.paper, "url": around.home + "/"},
            breadcrumb(article, around),
            news_article(article, around),
        ]
        return f"{open_graph(article, around)}\n{json_ld({'@graph': graph})}"

    def story(self, article: Article, around: Surroundings) -> str:
        """The loop's one post."""
        when = (
            f'<time class="entry-date published" datetime="{iso(article.published)}">'
            f"{long_date(article.published)}</time>"
            if article.published
            else ""
        )
        kicker = (
            f'<div class="entry-shoulder">{escape(article.kicker)}</div>' if article.kicker else ""
        )
        deck = f'<div class="entry-hanger">{escape(article.deck)}</div>' if article.deck else ""
        by = (
            f'<span class="author vcard"><a class="url fn" href="/author/x">'
            f"{escape(article.byline)}</a></span>"
            if article.byline
            else ""
        )
        thumb = (
            f'<div class="post-thumbnail wp-caption">{img(article.lead)}'
            f'<p class="wp-caption-text">{escape(caption_text(article.lead))}</p></div>'
            if article.lead
            else ""
        )
        tags = ", ".join(f'<a rel="tag" href="/tag/x">{topic}</a>' for topic in article.topics)
        return f"""<div id="primary" class="content-area"><main id="main" class="site-main">
<div class="breadcrumbs"><a href="/">হোম</a> »
<a href="{escape(around.section_url)}">{article.section}</a></div>
<div id="post-{article.url.rsplit("/", 2)[-2]}" class="post type-post status-publish hentry">
<header class="entry-header">{kicker}
<h1 class="entry-title">{escape(article.headline, quote=False)}</h1>{deck}
<div class="entry-meta">{by} {when}</div></header>
{thumb}
<div class="entry-content">
{self.body(article, around)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">শেয়ার করুন:</h3>
<ul><li><a href="/share/f">Facebook</a></li><li><a href="/share/x">X</a></li></ul></div>
</div>
<footer class="entry-footer"><span class="tags-links">{tags}</span></footer>
</div></main></div>"""

    def picture(self, picture: Picture) -> str:
        """A captioned image of the block editor."""
        return (
            f'<figure class="wp-block-image size-large wp-caption aligncenter">{img(picture)}'
            f'<figcaption class="wp-caption-text">{escape(caption_text(picture))}</figcaption>'
            "</figure>"
        )

    def embed(self, embed: Embed) -> str:
        """The block editor's embed."""
        return (
            '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">'
            f"{super().embed(embed)}</div></figure>"
        )

    def related(self, link: RelatedLink) -> str:
        """A paragraph, all bold."""
        return f'<p class="has-text-color"><strong>{self.related_label}{anchor(link)}</strong></p>'


class Lazy(Markup):
    """Pictures that load late: data-src, a placeholder, noscript; JSON-LD with raw newlines."""

    name = "lazy"
    related_label = "আরও দেখুন: "

    def head(self, article: Article, around: Surroundings) -> str:
        """JSON-LD whose strings hold raw newlines, as some systems write it."""
        script = json_ld(news_article(article, around)).replace("। ", "।\n")
        return f'<meta name="description" content="{escape(article.headline)}">\n{script}'

    def story(self, article: Article, around: Surroundings) -> str:
        """The headline twice: for the desk and for the phone."""
        headline = escape(article.headline, quote=False)
        kicker = f'<div class="shoulder">{escape(article.kicker)}</div>' if article.kicker else ""
        deck = f'<div class="hanger">{escape(article.deck)}</div>' if article.deck else ""
        by = f'<span class="reporter">{escape(article.byline)}</span>' if article.byline else ""
        dates = (
            f"<span>প্রকাশ : {twelve_hours(article.published)}</span>" if article.published else ""
        )
        if article.modified:
            dates += f"<span>আপডেট : {twelve_hours(article.modified)}</span>"
        lead = self.picture(article.lead) if article.lead else ""
        tags = "".join(f'<a href="/topic/x">#{topic}</a> ' for topic in article.topics)
        return f"""<div class="breadcrumb"><a href="/">প্রচ্ছদ</a> /
<a href="{escape(around.section_url)}">{article.section}</a></div>
<div class="detail-wrap">
<div class="d-none d-md-block">{kicker}<h1 class="headline">{headline}</h1>{deck}</div>
<div class="d-block d-md-none">{kicker}<h2 class="headline-mobile">{headline}</h2>{deck}</div>
<div class="meta-line">{by}{dates}</div>
{SHARE_BAR}
{lead}
<div class="detail-body" itemprop="articleBody">
{self.body(article, around)}
</div>
<div class="topic-line">{tags}</div></div>"""

    def picture(self, picture: Picture) -> str:
        """A placeholder that a script would fill, and the picture for those without scripts."""
        late = img(picture, "data-src").replace("<img ", f'<img src="{PLACEHOLDER}" class="lazy" ')
        words = caption_text(picture)
        line = f'<div class="img-caption">{escape(words)}</div>' if words else ""
        return f'<div class="img-wrap">{late}<noscript>{img(picture)}</noscript></div>{line}'

    def related(self, link: RelatedLink) -> str:
        """A card with the label above the link."""
        label = self.related_label.strip(": ")
        return f'<div class="also-card"><div class="also-label">{label}</div>{anchor(link)}</div>'


PLACEHOLDER = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
SHARE_BAR = (
    '<div class="share-bar"><span>শেয়ার করুন</span> <a href="/share/facebook">ফেসবুক</a> '
    '<a href="/share/whatsapp">হোয়াটসঅ্যাপ</a> <button type="button">লিংক কপি করুন</button> '
    '<button type="button">প্রিন্ট</button></div>'
)
