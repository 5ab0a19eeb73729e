"""Markups that tell nothing: a soup of divs, <br>-separated text, bare text between tags."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from reader.article import (
    Article,
    Embed,
    List,
    Paragraph,
    Picture,
    Quote,
    RelatedLink,
    Runs,
    Table,
)
from reader.demo.markups.base import (
    Markup,
    Surroundings,
    anchor,
    caption_text,
    img,
    inline,
    with_dateline,
)
from reader.demo.wording import iso, long_date, twelve_hours


class Soup(Markup):
    """Nothing but divs and spans whose classes mean nothing, each wrapped several times."""

    name = "soup"
    ads_after = (1, 4)

    def story(self, article: Article, around: Surroundings) -> str:
        """Everything in wrappers, told apart by place alone."""
        rows = [
            f'<div class="x2k"><a href="{escape(around.section_url)}">{article.section}</a></div>'
        ]
        if article.kicker:
            rows.append(f'<div class="q9a"><span>{escape(article.kicker)}</span></div>')
        rows.append(f'<div class="q9b"><h1>{escape(article.headline, quote=False)}</h1></div>')
        if article.deck:
            rows.append(f'<div class="q9c"><div>{escape(article.deck)}</div></div>')
        if article.byline:
            rows.append(f'<div class="z7"><span>{escape(article.byline)}</span></div>')
        if article.published:
            rows.append(f'<div class="z8">প্রকাশিত: {long_date(article.published)}</div>')
        if article.modified:
            rows.append(f'<div class="z8">আপডেটঃ {long_date(article.modified)}</div>')
        if article.lead:
            rows.append(self.picture(article.lead))
        tags = "".join(
            f'<span class="t4"><a href="/topic/x">{t}</a></span>' for t in article.topics
        )
        return f"""<div class="a1"><div class="b3"><div class="c0">{"".join(rows)}</div>
<div class="c1"><div class="m5"><div class="m6">
{self.body(article, around)}
</div></div></div><div class="c2">{tags}</div></div></div>"""

    def paragraph(self, runs: Runs) -> str:
        """A div in a div."""
        return f'<div class="k1"><div class="k2">{inline(runs)}</div></div>'

    def heading(self, runs: Runs, level: int) -> str:
        """A heading in a wrapper."""
        return f'<div class="k1"><h{level} class="k5">{inline(runs)}</h{level}></div>'

    def quote(self, quote: Quote) -> str:
        """A quotation in a wrapper."""
        return f'<div class="k1">{super().quote(quote)}</div>'

    def list_(self, block: List) -> str:
        """A list in a wrapper."""
        return f'<div class="k1"><div>{super().list_(block)}</div></div>'

    def table(self, table: Table) -> str:
        """A table in a wrapper."""
        return f'<div class="k1" style="overflow-x:auto">{super().table(table)}</div>'

    def picture(self, picture: Picture) -> str:
        """An image and a line below, in divs."""
        words = caption_text(picture)
        line = f'<div class="p2"><span>{escape(words)}</span></div>' if words else ""
        return f'<div class="p0"><div class="p1">{img(picture)}</div>{line}</div>'

    def related(self, link: RelatedLink) -> str:
        """A label and a link, each in its own span."""
        return (
            f'<div class="k1"><div class="k7"><span>{self.related_label.strip()}</span> '
            f"<span>{anchor(link)}</span></div></div>"
        )

    def signoff(self, text: str) -> str:
        """As a paragraph."""
        return f'<div class="k1"><div class="k2">{escape(text)}</div></div>'

    def advertisement(self, words: str) -> str:
        """Looks much like a paragraph."""
        return (
            '<div class="k1"><div class="k9"><div>বিজ্ঞাপন</div><div>'
            f'<a href="/ads/click">{escape(words)}</a></div></div></div>'
        )


class Breaks(Markup):
    """One div of text, its paragraphs separated by <br> alone."""

    name = "breaks"
    related_label = "আরও পড়ুন : "

    def head(self, article: Article, around: Surroundings) -> str:
        """A title for sharing, no dates."""
        return (
            f'<meta property="og:title" content="{escape(article.headline)}">\n'
            f'<meta name="keywords" content="{escape(", ".join(article.topics))}">'
        )

    def story(self, article: Article, around: Surroundings) -> str:
        """Headline, date and picture above one div."""
        kicker = f"<h3>{escape(article.kicker)}</h3>" if article.kicker else ""
        deck = f"<h4>{escape(article.deck)}</h4>" if article.deck else ""
        by = f"<b>{escape(article.byline)}</b><br>" if article.byline else ""
        dates = f"প্রকাশ: {twelve_hours(article.published)}" if article.published else ""
        if article.modified:
            dates += f" | আপডেট: {twelve_hours(article.modified)}"
        lead = self.picture(article.lead) if article.lead else ""
        tags = " | ".join(f'<a href="/topic/x">{topic}</a>' for topic in article.topics)
        return f"""<div id="path"><a href="/">হোম</a> &raquo;
<a href="{escape(around.section_url)}">{article.section}</a></div>
{kicker}
<h1>{escape(article.headline, quote=False)}</h1>
{deck}
<div id="when">{by}{dates}</div>
<div id="share"><a href="/share/f">Share</a> <a href="/print">Print</a>
<font size="1">অ-</font> <font size="5">অ+</font></div>
{lead}
<div id="newsText">{self.body(article, around)}</div>
<div id="tags">বিষয়: {tags}</div>"""

    def paragraph(self, runs: Runs) -> str:
        """Text and breaks; of two kinds, as hand-written pages have them."""
        return inline(runs) + ("<br><br>" if len(runs) == 1 else "<br />\r\n<br />")

    def picture(self, picture: Picture) -> str:
        """A table around the picture, as it was done once."""
        words = escape(caption_text(picture))
        return (
            f'<table class="pic" align="center"><tr><td>{img(picture)}</td></tr>'
            f"<tr><td><i>{words}</i></td></tr></table>"
        )

    def related(self, link: RelatedLink) -> str:
        """A bold label and a link in the text."""
        return f"<b>{self.related_label}</b>{anchor(link)}<br><br>"

    def signoff(self, text: str) -> str:
        """The last line of the text."""
        return escape(text)


class BareText(Markup):
    """Text nodes and paragraphs in turn, without wrappers: what stands between tags is text."""

    name = "bare"
    related_label = "আরও পড়ুন: "

    def head(self, article: Article, around: Surroundings) -> str:
        """Only the time and the picture."""
        lines = ['<meta property="og:type" content="article">']
        if article.published:
            lines.append(
                f'<meta property="article:published_time" content="{iso(article.published)}">'
            )
        if article.modified:
            lines.append(
                f'<meta property="article:modified_time" content="{iso(article.modified)}">'
            )
        if article.lead:
            lines.append(f'<meta property="og:image" content="{escape(article.lead.url)}">')
        return "\n".join(lines)

    def story(self, article: Article, around: Surroundings) -> str:
        """The section above the headline, the headline again above the text."""
        headline = escape(article.headline, quote=False)
        kicker = f'<div class="upper">{escape(article.kicker)}</div>' if article.kicker else ""
        deck = f'<div class="lower">{escape(article.deck)}</div>' if article.deck else ""
        by = f'<div class="writer">{escape(article.byline)}</div>' if article.byline else ""
        when = (
            f'<div class="time">প্রকাশিত: {long_date(article.published)}</div>'
            if article.published
            else ""
        )
        lead = self.picture(article.lead) if article.lead else ""
        topics = "".join(f'<a class="topic" href="/topic/x">{t}</a>' for t in article.topics)
        return f"""<div class="col-main">
<a href="{escape(around.section_url)}" class="cat">{article.section}</a>
{kicker}<h1>{headline}</h1>{deck}{by}{when}
{lead}
<div class="news-details">{self.body(article, around)}</div>
<div class="topics">{topics}</div></div>"""

    def blocks(self, article: Article, around: Surroundings) -> Iterator[str]:
        """Every other paragraph bare; never two bare ones without a tag between them."""
        bare_before = False
        for number, block in enumerate(with_dateline(article), start=1):
            if isinstance(block, Paragraph) and not bare_before:
                bare_before = True
                yield inline(block.runs)
            else:
                bare_before = False
                yield self.block(block)
            if number in self.ads_after and around.advertisements:
                bare_before = False
                yield self.advertisement(around.advertisements[0])

    def picture(self, picture: Picture) -> str:
        """An image with its caption in a span."""
        words = caption_text(picture)
        line = f'<span class="cap">{escape(words)}</span>' if words else ""
        return f'<div class="photo">{img(picture)}{line}</div>'

    def embed(self, embed: Embed) -> str:
        """A frame in a box."""
        return f'<div class="video">{super().embed(embed)}</div>'

    def related(self, link: RelatedLink) -> str:
        """The label within the link."""
        words = self.related_label + escape(link.title, quote=False)
        return f'<div class="more-link"><a href="{escape(link.url)}">{words}</a></div>'
