"""What papers put beside a story, in words of our own: lists, menus, share bars, promotion."""

# Pages stand here as their systems write them, in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable

SECTIONS = (
    ("জাতীয়", "national"), ("রাজনীতি", "politics"), ("সারাদেশ", "country"),
    ("আন্তর্জাতিক", "international"), ("অর্থনীতি", "economy"), ("খেলা", "sports"),
    ("বিনোদন", "entertainment"), ("লাইফস্টাইল", "lifestyle"), ("মতামত", "opinion"),
)  # fmt: skip
OTHERS = (
    "পদ্মার চরে বাদাম তোলার ধুম",
    "রেললাইনের পাশে ফুলের বাগান করলেন গেটম্যান",
    "হাসপাতালে নতুন যন্ত্র, অপেক্ষা কমবে রোগীর",
    "পাঠাগারের জন্য ঘর দিলেন অবসরপ্রাপ্ত শিক্ষক",
    "ইলিশের নতুন অভয়াশ্রম ঘোষণা",
    "নৌকাবাইচে ফিরল বিশ বছর আগের উৎসব",
    "এক গ্রামে তিন শ তালগাছ",
    "কুয়াশায় ফেরি বন্ধ ছিল ছয় ঘণ্টা",
    "চায়ের দোকানে বইয়ের তাক",
    "নতুন জাতের ধানে ফলন দেড় গুণ",
)
RELATED = ("খালের ওপর আরেকটি সাঁকো হচ্ছে যশোরে", "শিশুদের জন্য নৌকা-স্কুল চালু হলো হাওরে")
TEASER = "স্থানীয়দের অনেক দিনের দাবি ছিল এটি। মঙ্গলবার দুপুরে আনুষ্ঠানিকভাবে এর উদ্বোধন করা হয়। অনুষ্ঠানে..."


def menu(tag: str = "ul", item: str = "li", names: str = "menu", at: str = "/{slug}") -> str:
    """Links to the sections."""
    links = "".join(
        f'<{item} class="nav-item"><a class="nav-link" href="{at.format(slug=slug)}">{name}</a></{item}>'
        for name, slug in SECTIONS
    )
    return f'<{tag} class="{names}">{links}</{tag}>'


def listed(
    card: Callable[[str, str], str], count: int = 5, start: int = 0, at: str = "/country/{id}"
) -> str:
    """Other stories, each drawn by `card` from its title and address."""
    return "".join(
        card(OTHERS[(start + n) % len(OTHERS)], at.format(id=481200 + start + n))
        for n in range(count)
    )


def plain_card(title: str, url: str) -> str:
    return (
        f'<div class="item"><a href="{url}"><img src="/t/{url[-3:]}.jpg"><h4>{title}</h4></a></div>'
    )


def teaser_card(title: str, url: str) -> str:
    return (
        f'<div class="media"><a href="{url}"><img class="mr-3" src="/t/{url[-3:]}.jpg"></a>'
        f'<div class="media-body"><h5><a href="{url}">{title}</a></h5><p>{TEASER}</p></div></div>'
    )


def timed_card(title: str, url: str) -> str:
    return (
        f'<li><a href="{url}"><span class="no">১</span><p>{title}</p></a>'
        '<small class="time">২ ঘণ্টা আগে</small></li>'
    )
