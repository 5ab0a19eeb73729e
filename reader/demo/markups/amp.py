"""The AMP version of a story: its own elements, no scripts of the page's, a canonical link."""

from __future__ import annotations

from html import escape

from reader.article import Article, Embed, Picture
from reader.demo.markups.base import Markup, Surroundings, img
from reader.demo.markups.rich import json_ld, news_article
from reader.demo.wording import long_date


class Amp(Markup):
    """Short pages for phones: amp-img, amp-ad, amp-iframe."""

    name = "amp"

    def head(self, article: Article, around: Surroundings) -> str:
        """The NewsArticle alone."""
        return json_ld(news_article(article, around))

    def story(self, article: Article, around: Surroundings) -> str:
        """The story in <main>."""
        kicker = f'<p class="kicker">{escape(article.kicker)}</p>' if article.kicker else ""
        deck = f'<p class="deck">{escape(article.deck)}</p>' if article.deck else ""
        by = f'<p class="byline">{escape(article.byline)}</p>' if article.byline else ""
        when = f"<p>{long_date(article.published)}</p>" if article.published else ""
        lead = self.picture(article.lead) if article.lead else ""
        return f"""<main><article>{kicker}<h1>{escape(article.headline, quote=False)}</h1>
{deck}{by}{when}
{lead}
{self.body(article, around)}
</article></main>"""

    def picture(self, picture: Picture) -> str:
        """An amp-img in a figure."""
        image = img(picture).replace("<img ", "<amp-img ").replace(">", ' layout="responsive">')
        return f"<figure>{image}</amp-img>{self.caption(picture)}</figure>"

    def embed(self, embed: Embed) -> str:
        """An amp-iframe."""
        return super().embed(embed).replace("iframe", "amp-iframe")

    def advertisement(self, words: str) -> str:
        """An amp-ad."""
        return '<amp-ad width="300" height="250" type="mongora"><div fallback>বিজ্ঞাপন</div></amp-ad>'
