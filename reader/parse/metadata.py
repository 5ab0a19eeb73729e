"""What a page says about its article in its head: JSON-LD, OpenGraph, meta, microdata, `<time>`."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element

from reader.parse import json_ld
from reader.parse.desks import is_account
from reader.parse.json_ld import JsonObject
from reader.parse.old_encodings import converted
from reader.parse.paywall import is_walled
from reader.parse.pictures import is_picture_address
from reader.parse.tree import absolute, attribute_of, one_line, text_of


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the head says, as published; "" or () where it says nothing.

    `titles` are candidates for the headline, most telling first. `published` and `modified` are
    texts. `body` is JSON-LD's articleBody, which may be HTML; `objects` all of its objects.
    """

    titles: tuple[str, ...] = ()
    site: str = ""
    url: str = ""
    description: str = ""
    byline: str = ""
    section: str = ""
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    picture: str = ""
    topics: tuple[str, ...] = ()
    language: str = ""
    paywalled: bool = False
    amp_url: str = ""
    next_page: str = ""
    body: str = ""
    objects: tuple[JsonObject, ...] = ()


_MICRODATA = ("headline", "datePublished", "dateModified", "author")
_SPLIT = re.compile(r"\s+[|–—·»:-]\s+|\s*[|]\s*")
_HOMES = frozenset({"home", "হোম", "প্রচ্ছদ", "মূলপাতা", "মূল পাতা", "নীড়পাতা", "সংবাদ"})


def metadata_of(root: Element, base: str) -> Metadata:
    """The page's own words about its article."""
    metas = _metas(root)
    links = _links(root)
    objects = json_ld.objects_of(root)
    article = json_ld.article_of(objects)
    props = _microdata(root)
    site = metas.get("og:site_name", "") or metas.get("application-name", "")
    times = _times(root)
    return Metadata(
        titles=_titles(root, metas, article, props, site),
        site=site,
        url=_canonical(base, links, metas, article),
        description=metas.get("og:description", "") or metas.get("description", ""),
        byline=_byline(metas, article, props, site),
        section=_section(metas, article, objects),
        published=tuple(
            text
            for text in (
                json_ld.text_in(article.get("datePublished")),
                metas.get("article:published_time", ""),
                props.get("datePublished", ""),
                metas.get("og:published_time", ""),
                metas.get("publish-date", "") or metas.get("pubdate", ""),
                metas.get("date", "") or metas.get("dc.date", "") or metas.get("sailthru.date", ""),
                json_ld.text_in(article.get("dateCreated")),
                times,
            )
            if text
        ),
        modified=tuple(
            text
            for text in (
                json_ld.text_in(article.get("dateModified")),
                metas.get("article:modified_time", ""),
                metas.get("og:updated_time", ""),
                props.get("dateModified", ""),
            )
            if text
        ),
        picture=_picture(metas, article, links, base),
        topics=_topics(metas, article),
        language=_language(root, metas, article),
        paywalled=is_walled(article, metas),
        amp_url=absolute(base, links.get("amphtml")) or "",
        next_page=absolute(base, links.get("next") or _next_link(root)) or "",
        body=article["articleBody"] if isinstance(article.get("articleBody"), str) else "",
        objects=tuple(objects),
    )


def in_unicode(metadata: Metadata) -> Metadata:
    """The metadata of a page in an old encoding, its texts converted where they are, too."""
    return dataclasses.replace(
        metadata,
        titles=tuple(converted(title) for title in metadata.titles),
        description=converted(metadata.description),
        byline=converted(metadata.byline),
        section=converted(metadata.section),
        topics=tuple(converted(topic) for topic in metadata.topics),
    )


def _canonical(base: str, links: dict[str, str], metas: dict[str, str], article: JsonObject) -> str:
    page = article.get("mainEntityOfPage")
    for address in (
        links.get("canonical"),
        metas.get("og:url"),
        page if isinstance(page, str) else page.get("@id") if isinstance(page, dict) else None,
        article.get("url"),
    ):
        if isinstance(address, str) and (url := absolute(base, address)):
            return url
    return ""


def _metas(root: Element) -> dict[str, str]:
    """Every meta's content by its property or name, the first of each that says something."""
    found: dict[str, str] = {}
    tags: list[str] = []
    for meta in root.iter("meta"):
        content = one_line(meta.get("content") or "")
        if content:
            for name in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
                if name:
                    key = name.strip().lower()
                    if key == "article:tag":
                        tags.append(content)
                    found.setdefault(key, content)
    if tags:
        found["article:tag"] = ",".join(tags)
    return found


def _links(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for link in root.iter("link"):
        for rel in (link.get("rel") or "").lower().split():
            found.setdefault(rel, attribute_of(link, "href"))
    return found


def _next_link(root: Element) -> str | None:
    """The address of a link in the page's body that says it leads to the next page."""
    for link in root.iter("a"):
        if "next" in (link.get("rel") or "").lower().split():
            return link.get("href")
    return None


def _microdata(root: Element) -> dict[str, str]:
    """itemprop values of the body: an attribute where the page states one, else the text."""
    found: dict[str, str] = {}
    for element in root.iter():
        props = element.get("itemprop")
        if not props:
            continue
        if element.tag not in ("meta", "link"):
            for prop in props.split():
                if prop in _MICRODATA and prop not in found:
                    value = attribute_of(element, "content") or attribute_of(element, "datetime")
                    found[prop] = value or text_of(element)[:300]
        elif content := attribute_of(element, "content"):
            found.setdefault(props, content)
    return found


def _times(root: Element) -> str:
    """The one `<time datetime>` of the page, or the one within its article."""
    stated = [time for time in root.iter("time") if attribute_of(time, "datetime")]
    marked = [time for time in stated if time.get("pubdate") is not None]
    for time in marked or (stated if len(stated) == 1 else []):
        return attribute_of(time, "datetime")
    for article in root.iter("article"):
        within = [time for time in article.iter("time") if attribute_of(time, "datetime")]
        # WordPress may put the day of the update before that of the publication.
        told = [time for time in within if "published" in attribute_of(time, "class").split()]
        for time in told or within:
            return attribute_of(time, "datetime")
        break
    return ""


def _titles(
    root: Element, metas: dict[str, str], article: JsonObject, props: dict[str, str], site: str
) -> tuple[str, ...]:
    title = next(root.iter("title"), None)
    candidates = [
        json_ld.text_in(article.get("headline")),
        metas.get("og:title", ""),
        props.get("headline", ""),
        metas.get("twitter:title", ""),
        one_line(title.text or "") if title is not None else "",
    ]
    cleaned = (without_site(unescape(text), site) for text in candidates if text)
    return tuple(dict.fromkeys(text for text in cleaned if text))


def without_site(title: str, site: str) -> str:
    """A page title without the newspaper's name behind a bar or a dash."""
    parts = list(_SPLIT.finditer(title))
    if not parts:
        return title
    last = parts[-1]
    tail, head = title[last.end() :].strip(), title[: last.start()].strip()
    if not head:
        return title
    if site and tail.casefold() in (site.casefold(), f"the {site.casefold()}"):
        return head
    is_bar = "|" in last[0]
    return head if is_bar and len(tail) <= 40 and len(head) > len(tail) else title


def _byline(metas: dict[str, str], article: JsonObject, props: dict[str, str], site: str) -> str:
    names = json_ld.texts_in(article.get("author"))
    names = [name for name in dict.fromkeys(names) if _is_name(name, site)]
    if names:
        return ", ".join(names)
    for key in ("author", "article:author", "byl", "dc.creator", "sailthru.author"):
        if (name := metas.get(key, "")) and _is_name(name, site):
            return name
    return props["author"] if _is_name(props.get("author", ""), site) else ""


def _is_name(name: str, site: str) -> bool:
    """Whether an author is someone: not an address, an account's name or the paper itself."""
    plain = name.strip().casefold()
    if not 2 <= len(plain) <= 120 or "://" in plain or "@" in plain:
        return False
    return not is_account(plain) and plain != site.casefold()


def _section(metas: dict[str, str], article: JsonObject, objects: list[JsonObject]) -> str:
    if section := json_ld.text_in(article.get("articleSection")):
        return section
    if section := metas.get("article:section", ""):
        return section
    crumbs = [name for name in json_ld.breadcrumb_of(objects) if name.casefold() not in _HOMES]
    return crumbs[0] if crumbs and len(crumbs[0]) <= 40 else ""


def _picture(metas: dict[str, str], article: JsonObject, links: dict[str, str], base: str) -> str:
    for candidate in (
        metas.get("og:image", ""),
        metas.get("og:image:url", ""),
        json_ld.address_in(article.get("image")),
        metas.get("twitter:image", "") or metas.get("twitter:image:src", ""),
        links.get("image_src", ""),
    ):
        if is_picture_address(candidate) and (url := absolute(base, candidate)):
            return url
    return ""


def _topics(metas: dict[str, str], article: JsonObject) -> tuple[str, ...]:
    keywords = article.get("keywords")
    texts = json_ld.texts_in(keywords) if keywords else []
    if not texts:
        texts = [metas.get("news_keywords", "") or metas.get("article:tag", "")
                 or metas.get("keywords", "")]  # fmt: skip
    words = [word.strip() for text in texts for word in re.split(r"[,;،]", text)]
    kept = dict.fromkeys(word for word in words if 1 < len(word) <= 60)
    return tuple(kept)[:20]


def _language(root: Element, metas: dict[str, str], article: JsonObject) -> str:
    stated = (
        attribute_of(root, "lang")
        or json_ld.text_in(article.get("inLanguage"))
        or metas.get("og:locale", "")
    )
    code = re.match(r"[a-zA-Z]{2,3}", stated)
    return code[0].lower() if code else ""
