"""What the names that a page gives its elements say about them: class, id, role, itemprop.

Names are hints and no more: half of the papers have none that mean anything, and some mean the
opposite. So a bad name only counts against an element that holds little of the page's story
(body.py), and every page must come out right with all names replaced by random ones.
"""

from __future__ import annotations

import functools
import re
from xml.etree.ElementTree import Element


class Trait:
    """What an element's names, its tag or its attributes say: bits of a plain int, since every
    element of a page is asked.
    """

    NOISE = 1  # comments, menus, share bars, advertisement: never the story
    ASIDE = 2  # related stories, most-read lists, boxes beside the text
    BODY = 4  # the story's text
    ARTICLE = 8  # the story with its head
    HIDDEN = 16
    CAPTION = 32
    CREDIT = 64
    HEAD = 128  # byline, date, meta line
    KICKER = 256
    DECK = 512
    BYLINE = 1024
    TOPICS = 2048
    RELATED = 4096
    POST = 8192  # a post of another site, embedded
    DATE = 16384
    SECTION = 32768
    COMMENT = 65536  # readers' comments, which may be far longer than the story


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = re.compile(r"[^a-z0-9]+")

# Each pattern sees the names in lower case, their parts set apart by single spaces.
_PATTERNS: tuple[tuple[int, str], ...] = (
    (
        Trait.NOISE,
        (
            r"comments?|commentlist|comment ?list|disqus|respond|reply|cookies?|consent"
            r"|gdpr|modal|popup|lightbox"
            r"|newsletters?|subscribe|subscription|signup|sign up|login|breadcrumbs?|breadcrumb"
            r"|share|shares|sharing|sharethis|addtoany|addthis|social|socials|follow|nav|navbar"
            r"|navigation|menu|pagination|pager|adsbygoogle|ads?|adv|advert\w*|sponsor\w*|promo\w*"
            r"|outbrain|taboola|footer|masthead|skip|sr only|screen reader text|visually hidden"
            r"|visuallyhidden|toolbar|toc|table of contents|noprint|loader|spinner"
            r"|rating|ratings|feedback|survey|poll|donate|donation|tooltip|search|copyright"
            r"|ez toc\w*"
        ),
    ),
    (
        Trait.ASIDE,
        (
            r"related|recommend\w*|read more|readmore|more news|more stories|more posts|more from"
            r"|most read|most popular|mostread|popular|trending|latest|recent|side ?bar|rail"
            r"|aside|author bio|author box|author info|author card|author profile|about author|bio"
            r"|teasers?|carousel|cta|see also|also read|also like|next post|prev post|post nav\w*"
            r"|further reading|tabs?|tab content|tab pane|upsell|ticker|marquee|suggest\w*"
        ),
    ),
    (
        Trait.BODY,
        (
            r"(?:article|story|post|entry|news|details?|blog|single)s? ?(?:main |full |page )?"
            r"(?:body|content|contents|text|details?|description|copy)|articlebody|body ?copy"
            r"|rich ?text|rte|story element text|jw article body|the content|content inner"
            r"|paragraph content|contents? ?details?|details? ?brief|news ?(?:article|desc)"
            r"|(?:body|content) ?(?:text|body)"
        ),
    ),
    (Trait.CAPTION, r"caption|figcaption|photo (?:info|text|title)|img (?:info|text|title)"),
    (Trait.CREDIT, r"credit|credits|copyright holder|photographer|image source"),
    (
        Trait.HEAD,
        (
            r"byline|by line|authors?|reporter|writer|date|dates|time|timestamp|published|publish"
            r"|posted on|post meta|entry meta|article meta|meta|dateline|ptime|publish time"
        ),
    ),
    (Trait.DATE, r"date|dates|time|timestamp|published|publish|ptime|modified|updated"),
    (Trait.BYLINE, r"byline|by line|authors?|reporter|writer"),
    (
        Trait.KICKER,
        r"kicker|shoulder|overline|eyebrow|roof|uptitle|upper title|top title|over title",
    ),
    (
        Trait.DECK,
        (
            r"deck|hanger|standfirst|sub ?title|sub ?head\w*|dek|strapline|sub headline|summary"
            r"|lead"
            r"|excerpt|intro|teasers?"
        ),
    ),
    (Trait.TOPICS, r"tags?|topics?|keywords?|tag list|taglist"),
    (Trait.SECTION, r"categor(?:y|ies)|cat|section name|section title|news cat"),
    (Trait.RELATED, r"related|read more|readmore|also read|see also"),
    (Trait.COMMENT, r"comments?|commentlist|comment ?list|disqus|respond|wp ?discuz"),
    (Trait.POST, r"twitter tweet|instagram media|tiktok embed|fb post|reddit embed\w*"),
)
_ANY = re.compile(r"\b(?:" + "|".join(pattern for _, pattern in _PATTERNS) + r")(?= |$)")
_EACH = tuple((trait, re.compile(pattern)) for trait, pattern in _PATTERNS)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TAGS = {
    "aside": Trait.ASIDE,
    "footer": Trait.NOISE,
    "nav": Trait.NOISE,
    "form": Trait.NOISE,
    "figcaption": Trait.CAPTION,
    "article": Trait.ARTICLE,
    "address": Trait.HEAD,
}
_ROLES = {
    "navigation": Trait.NOISE,
    "banner": Trait.NOISE,
    "contentinfo": Trait.NOISE,
    "search": Trait.NOISE,
    "dialog": Trait.NOISE,
    "complementary": Trait.ASIDE,
    "article": Trait.ARTICLE,
}
_PROPS = {
    "articleBody": Trait.BODY,
    "author": Trait.BYLINE | Trait.HEAD,
    "datePublished": Trait.DATE | Trait.HEAD,
    "dateModified": Trait.DATE | Trait.HEAD,
    "keywords": Trait.TOPICS,
    "comment": Trait.NOISE | Trait.COMMENT,
}


@functools.lru_cache(maxsize=1024)
def _traits_of_phrase(phrase: str) -> int:
    traits = 0
    for trait, pattern in _EACH:
        if pattern.fullmatch(phrase):
            traits |= trait
    return traits


@functools.lru_cache(maxsize=8192)
def traits_of_names(names: str) -> int:
    """The traits that class and id, as written, speak of."""
    plain = _PARTS.sub(" ", _CAMEL.sub(" ", names[:300]).lower())
    traits = 0
    for phrase in _ANY.findall(plain):
        traits |= _traits_of_phrase(phrase)
    return traits


def traits_of(element: Element) -> int:
    """All that an element's tag, names and attributes say about it."""
    traits = _TAGS.get(element.tag, 0)
    attributes = element.attrib
    if not attributes:
        return traits
    names = attributes.get("class", "")
    if "id" in attributes:
        names = f"{names} {attributes['id']}"
    if names:
        traits |= traits_of_names(names)
    if "role" in attributes:
        traits |= _ROLES.get(attributes["role"], 0)
    if "itemprop" in attributes:
        for prop in attributes["itemprop"].split():
            traits |= _PROPS.get(prop, 0)
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        traits |= Trait.HIDDEN
    if "style" in attributes and _HIDING.search(attributes["style"]):
        traits |= Trait.HIDDEN
    return traits
