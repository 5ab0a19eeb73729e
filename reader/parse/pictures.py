"""Pictures: the best address of one, and what its caption and credit are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from reader.article import Picture
from reader.parse.tree import absolute
from reader.parse.words import pattern

WIDEST = 2600  # pixels; a laptop shows 1,600, and print originals of 6,000 help nobody
_SMALLEST = 90  # pixels; below it is an icon, an avatar or a counter

_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-original-src", "data-full",
    "data-full-src", "data-large-file", "data-hi-res-src", "data-image", "data-img", "data-url",
)  # fmt: skip
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_CANDIDATE = re.compile(r"(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)")
_JUNK = re.compile(
    r"(?:^|[/_.-])(?:spacer|pixel|blank|placeholder|transparent|loading|loader|lazy|dummy"
    r"|default|1x1|logo|icon|icons|favicon|avatar|gravatar|emoji|sprite|badge|button)"
    r"(?=[/_.\d-]|$)|gravatar\.com|\.svg$|doubleclick|scorecardresearch|facebook\.com/tr",
    re.IGNORECASE,
)
# The label may be glued to the caption by the page ("…ঘাটছবি: …"), but জলছবি and প্রতিচ্ছবি are words.
_CREDIT = re.compile(
    r"(?:^|(?<=[\s।.|(/])|(?<=[\u0980-\u09ff])(?<!ল)(?<!্)(?=ছবি))"
    r"(?P<label>(?:ফাইল |সংগৃহীত |প্রতীকী )?(?:ছবি|আলোকচিত্র)(?: সৌজন্যে?)?|photo(?: credit| by)?"
    r"|image(?: credit)?|credit|picture)\s*[:：ঃ—–-]\s*(?P<who>[^।:]{2,60}?)\s*\)?\s*[।.]?$",
    re.IGNORECASE,
)
# An archive's name at a line's beginning, with a photographer or none, and no sentence.
_AGENCY = re.compile(
    r"(?:(?:via )?(?:getty(?: images)?|i?stock(?:photo)?|shutterstock|unsplash|pexels|pixabay|alamy"
    r"|adobe stock|ap photo|afp|reuters|epa|wikimedia(?: commons)?)\b)[^.!?।]*$",
    re.IGNORECASE,
)
_MOST_AGENCY = 90  # characters
_COUNT = re.compile(r"^\d{1,2} ?/ ?\d{1,2}\s+(?=\S)")  # of a photo story's pictures
_GLUED = pattern(
    r"[^:]{0,160}?(?:ফাইল |সংগৃহীত )?ছবি ?[:ঃ] ?"
    r"(?:রয়টার্স|এএফপি|এপি|সংগৃহীত|ইন্টারনেট|বাসস|ইউএনবি|ফোকাস বাংলা)(?=[\u0985-\u09b9‘“])"
)
# What a broadcaster says for those who hear its pages read.
_SPOKEN_CAPTION = pattern(r"(?:ছবির ক্যাপশা?ন|image caption)\s*[,:]\s*")
_SPOKEN_CREDIT = pattern(r"(?:ছবির উৎস|image source)\s*[,:]\s*(?P<who>\S.{1,80})")
_CREDIT_ONLY = re.compile(r"^(?:ফাইল |সংগৃহীত |প্রতীকী )?ছবি$")
_SIZE = re.compile(r"\d{1,5}")


def picture_of(element: Element, base: str) -> Picture | None:
    """The picture that an img or picture element shows; None for icons, counters and blanks."""
    image = element if element.tag != "picture" else next(element.iter("img"), element)
    width, height = _pixels(image.get("width")), _pixels(image.get("height"))
    if (width is not None and width < _SMALLEST) or (height is not None and height < 50):
        return None
    url = _best(element, image, base)
    if url is None:
        return None
    alt = " ".join((image.get("alt") or "").split()) or None
    return Picture(url=url, alt=alt, width=width, height=height)


def _best(element: Element, image: Element, base: str) -> str | None:
    """The widest sensible address of a set, else the lazily loaded one, else the plain one."""
    sized = [
        (size, url)
        for value in _sets(element, image)
        for size, url in candidates(value)
        if not _is_junk(url)
    ]
    if sized:
        sensible = [pair for pair in sized if pair[0] <= WIDEST]
        chosen = max(sensible, key=_size) if sensible else min(sized, key=_size)
        if url := absolute(base, chosen[1]):
            return url
    for name in (*_LAZY, "src"):
        value = (image.get(name) or "").strip()
        if not value or value.startswith("data:") or _is_junk(value):
            continue
        if (url := absolute(base, value)) and ("." in value or "/" in value):
            return url
    return None


def _size(pair: tuple[float, str]) -> float:
    return pair[0]


def _sets(element: Element, image: Element) -> Iterator[str]:
    for holder in [image, *element.iter("source")]:
        for name in _SETS:
            if value := holder.get(name):
                yield value
                break


def candidates(srcset: str) -> Iterator[tuple[float, str]]:
    """A srcset's addresses with their widths; "2x" counts as 1,600, no size at all as 800."""
    for found in _CANDIDATE.finditer(srcset[:20_000]):
        url, number, unit = found.groups()
        if url.startswith("data:"):
            continue
        try:
            size = float(number) if number else 1.0
        except ValueError:
            continue
        yield (size if unit == "w" else size * 800), url


def _is_junk(url: str) -> bool:
    return bool(_JUNK.search(url.partition("?")[0]))


def _pixels(value: str | None) -> int | None:
    found = _SIZE.fullmatch((value or "").strip().removesuffix("px"))
    return int(found[0]) if found else None


def is_picture_address(url: str | None) -> bool:
    """Whether an address that a page's metadata names as its picture may be one of the story."""
    return bool(url) and not _is_junk(url or "")


def with_caption(picture: Picture, caption: str, credit: str | None = None) -> Picture:
    """The picture with its caption; a credit at the caption's end ("ছবি: …") is set apart."""
    caption = _COUNT.sub("", caption.strip())
    if spoken := _SPOKEN_CAPTION.match(caption):
        caption = caption[spoken.end() :]
    if credit is None and (credit := spoken_credit(caption)):
        caption = picture.caption or ""
    if credit is None and (found := _CREDIT.search(caption)):
        credit = found["who"].strip()
        rest = caption[: found.start()].strip(" |।(/-–—") if found.start() else ""
        before = caption[: found.start()].strip(" |(/-–—")
        label = found["label"]
        if not rest:
            caption = "" if _CREDIT_ONLY.match(label) and label == "ছবি" else label
            caption = caption if label.endswith("ছবি") and label != "ছবি" else ""
        else:
            caption = before if label.startswith("ছবি") or label.isascii() else f"{before} {label}"
    return Picture(
        url=picture.url,
        caption=caption or None,
        credit=credit or None,
        alt=picture.alt,
        width=picture.width,
        height=picture.height,
    )


def spoken_credit(text: str) -> str | None:
    """Whom a line names as a picture's source in the words of those pages ("ছবির উৎস, …")."""
    found = _SPOKEN_CREDIT.fullmatch(text)
    return found["who"] if found else None


def glued_caption(text: str) -> int:
    """Where a caption ends that runs into a paragraph; 0 where none does."""
    found = _GLUED.match(text)
    return found.end() if found else 0


def is_caption(text: str) -> bool:
    """Whether a line ends as captions do ("… ছবি: হাসান আলী"); it is one only below a picture."""
    if len(text) > 300:
        return False
    if len(text) <= _MOST_AGENCY and _AGENCY.match(text):
        return True
    return bool(_CREDIT.search(text) or _SPOKEN_CAPTION.match(text) or spoken_credit(text))


def same_picture(one: str, other: str) -> bool:
    """Whether two addresses show the same picture in different sizes or folders."""
    return one == other or _stem(one) == _stem(other) != ""


_SIZES = re.compile(r"[-_](?:\d{2,4}x\d{2,4}|\d{2,4}w|thumb(?:nail)?|large|medium|small|scaled)$")


def _stem(url: str) -> str:
    """The file's name without folder, size and ending; "" where it says too little."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    name = path.rstrip("/").rpartition("/")[2].rpartition(".")
    stem = _SIZES.sub("", (name[0] or name[2]).lower())
    return stem if len(stem) >= 5 else ""
