"""One story of our own in as many markups as chance brings: tags, nesting, names, side blocks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape
from random import Random

URL = "https://kagoj.example/news/article/international/4711"

SECTION = "আন্তর্জাতিক"
HEADLINE = "নদীর ধারে নতুন সেতু"
DATELINE = "আন্তর্জাতিক ডেস্ক"
SIGNOFF = "নদী নিউজ/কেআর"
BYLINE = "রাশেদা খাতুন"
PARAGRAPHS = (
    (
        "আন্তর্জাতিক ডেস্ক: পাহাড়ি দেশ সুমেরিয়ার রাজধানীতে নদীর ওপর নতুন সেতু খুলে দেওয়া হয়েছে। শনিবার "
        "(২০ অগাস্ট) দেশটির রাষ্ট্রীয় বেতারের বরাতে এ খবর জানিয়েছে একটি সংবাদ সংস্থা।"
    ),
    "উদ্বোধনী ভাষণে মেয়র বলেন, সেতুটি দুই তীরের মানুষকে ‘আরও কাছে আনবে এবং ব্যবসা বাড়াবে।’",
    (
        "তিন বছর ধরে চলা নির্মাণকাজে প্রায় দুই হাজার শ্রমিক অংশ নেন। প্রকৌশলীরা জানিয়েছেন, ভূমিকম্প সহনীয় "
        "নকশায় তৈরি সেতুটি অন্তত এক শ বছর টিকবে এবং বন্যার সময়ও চালু থাকবে।"
    ),
    "ছাত্র/শিক্ষক সবার জন্য সেতুতে হাঁটার আলাদা পথ রাখা হয়েছে। মূলত সাইকেলের জন্যও জায়গা রয়েছে সেখানে।",
    "এ ক্ষেত্রে পাশের গ্রামগুলোর মানুষের দীর্ঘদিনের দাবি পূরণ হয়েছে বলে মনে করেন স্থানীয় কৃষকেরা।",
    (
        "সেতুর টোল নিয়ে কোনো সিদ্ধান্ত না হলেও এটা সহজেই ধারণা করা যায় যে, পণ্যবাহী ট্রাকের জন্য মাশুল দিতে হবে। "
        "ছোট গাড়ির জন্য এটি বিনা মূল্যে থাকছে।"
    ),
    (
        "এর আগে ২০১৯ সালে পুরোনো সেতুটি ভেঙে পড়ার পর থেকে নৌকাই ছিল পারাপারের একমাত্র ভরসা, সে কথাও স্মরণ "
        "করেন তিনি।"
    ),
)
RELATED = (
    ("বন্দরে জাহাজজট কমেছে", "https://kagoj.example/news/article/national/4001"),
    ("হিমবাহ গলে বাড়ছে ৩ নদীর পানি", "https://kagoj.example/news/article/international/4002"),
    ("শহরে শুরু হলো বইমেলা", "https://kagoj.example/news/article/culture/4003"),
)
RELATED_AFTER = {0: 0, 2: 1, 4: 2}  # behind which paragraph which related link stands
KICKER = "তিন বছরের অপেক্ষার শেষ"
DECK = "দুই তীরের মানুষ বলছেন, এবার হাসপাতালে যেতে সময় লাগবে অর্ধেক"
DATE_LINE = "প্রকাশিত: ২০ আগস্ট ২০২২, ১০:৩২ এএম"
PICTURE = "https://kagoj.example/media/2022/08/setu-large.jpg"
CAPTION = "নদীর ওপর নতুন সেতু, পেছনে পুরোনো ঘাট"
CREDIT = "হাসান আলী"
CARDS = (
    ("উত্তরের জেলায় শিক্ষাবৃত্তি প্রদান", "উত্তরের জেলায় এক শ শিক্ষার্থীকে বৃত্তি দেওয়া হয়েছে। সোমবার (২৯..."),
    ("চরে মিষ্টি আলুর বাম্পার ফলন", "নদীর চরে লবণাক্ত জমিতে মিষ্টি আলুর বাম্পার ফলন হয়েছে বলে জানিয়ে..."),
    ("হারিয়ে যাচ্ছে গ্রামের পুকুর: এক শিক্ষকের কথা", "গ্রামের পুকুর ভরাট হয়ে যাওয়ায় মাছের চাষ কমছে..."),
    ("মেলায় ভিড়, খুশি বিক্রেতারা", "সাপ্তাহিক মেলায় ক্রেতার ভিড়ে খুশি বিক্রেতারা। তারা জানান, এবার..."),
)
MENU = ("জাতীয়", "আন্তর্জাতিক", "রাজনীতি", "খেলা", "বিনোদন", "লাইফস্টাইল")
SHARES = ("ফেসবুক", "টুইটার", "কপি লিংক", "প্রিন্ট", "শেয়ার করুন")
PROMOTIONS = (
    "নদী নিউজের ফেসবুক পেজ ফলো করুন",
    "সর্বশেষ খবর পেতে গুগল নিউজ চ্যানেল ফলো করুন",
    (
        "পাঠকপ্রিয় অনলাইন নিউজ পোর্টাল নদী নিউজে লিখতে পারেন আপনিও। লেখার বিষয় ভ্রমণ, কৃষি ও প্রকৃতি। "
        "পাঠিয়ে দিন আমাদের ঠিকানায়।"
    ),
)
ADS = ("বিজ্ঞাপন", "nodinews advertisement", "Advertisement", "বিজ্ঞাপনের পর সংবাদ চলছে")
IMPRINT = (
    "সম্পাদক : আবদুর রহিম",
    "৪৪ ইস্কাটন গার্ডেন, রমনা, ঢাকা-১০০০",
    "ফোন: ৪৮৩১৮৮৩৪, ই-মেইল: d@kagoj.example",
)
RIGHTS = "নদী নিউজের কোনো সংবাদ, ছবি বা ভিডিও অনুমতি ছাড়া ব্যবহার করা বেআইনি।"
SAID = ("পাঠকের মতামত", "খুব ভালো খবর, এমন সেতু আমাদের গ্রামেও চাই।")
COPYRIGHT = (
    "Copyright © Nodinews",
    "© ২০২৬ নদী নিউজ। সর্বস্বত্ব সংরক্ষিত",
    "Copyright © 2026 Nodi News",
)
LIST_HEADINGS = ("সবচেয়ে পঠিত", "সর্বাধিক পঠিত", "সাম্প্রতিক", "সর্বশেষ")
MEANINGFUL = {
    "page": ("container", "page-wrapper", "main-content", "row"),
    "story": ("article-body", "news-details", "post-content", "details", "entry-content"),
    "side": ("sidebar", "col-md-4", "most-read", "widget"),
    "line": ("paragraph", "text", "line"),
    "ad": ("ads", "banner-ad", "ad-slot"),
    "share": ("social-share", "share-buttons"),
    "head": ("title", "headline", "news-title"),
    "card": ("card", "item", "media"),
    "kicker": ("kicker", "shoulder", "news-shoulder"),
    "deck": ("hanger", "sub-title", "deck"),
    "byline": ("author", "reporter-name", "byline"),
    "date": ("publish-time", "date", "news-time"),
    "picture": ("image", "photo", "featured-image"),
}


LINES = ("p", "div", "br", "double-br", "bare", "table", "section", "font", "spans", "cell-br")


@dataclass(frozen=True)
class Choices:
    """What chance decided about a page as a whole."""

    lines: str  # how paragraphs are told apart, one of LINES
    named: bool  # whether class names mean something
    labelled_inside: bool  # whether "আরও পড়ুন:" stands within the link
    stated: bool  # whether JSON-LD names section, author and date
    picture: bool
    kicker: bool
    deck: bool
    dated: bool
    byline: bool


class Maker:
    """Writes the story as a page; `random` decides everything that is not the story."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.choices = Choices(
            lines=random.choice(LINES),
            named=random.random() < 0.5,
            labelled_inside=random.random() < 0.5,
            stated=random.random() < 0.4,
            picture=random.random() < 0.4,
            kicker=random.random() < 0.3,
            deck=random.random() < 0.3,
            dated=random.random() < 0.5,
            byline=random.random() < 0.4,
        )

    def page(self) -> str:
        """The whole page."""
        parts = [self.menu(), self.middle(), self.footer()]
        body = "".join(self.wrapped(part, "page") for part in parts)
        if self.random.random() < 0.1:
            body = f'<form method="post" id="aspnetForm">{body}</form>'
        title = f"<title>{HEADLINE} | নদী নিউজ</title>"
        metas = [f'<meta property="og:title" content="{HEADLINE}">', title]
        if self.random.random() < 0.5:
            metas.append('<meta property="og:site_name" content="নদী নিউজ">')
        if self.choices.stated:
            metas.append(self.json_ld())
        self.random.shuffle(metas)
        return (
            f"<!doctype html><html lang=bn><head>{''.join(metas)}</head><body>{body}</body></html>"
        )

    def json_ld(self) -> str:
        """The article in JSON-LD: alone, in a list or in a graph, with a raw newline."""
        article: dict[str, object] = {
            "@type": self.random.choice(("NewsArticle", ["NewsArticle"], "Article")),
            "headline": HEADLINE,
            "articleSection": SECTION,
            "datePublished": "2022-08-20T10:32:00+06:00",
            "description": "প্রথম\nদ্বিতীয়",
        }
        crumbs = {"@type": "BreadcrumbList", "itemListElement": []}
        value = self.random.choice((article, [crumbs, article], {"@graph": [crumbs, article]}))
        text = json.dumps(value, ensure_ascii=False).replace("\\n", "\n")
        return f'<script type="application/ld+json">{text}</script>'

    def name(self, role: str) -> str:
        """A class attribute, sensible or nonsense, or none."""
        chance = self.random.random()
        if chance < 0.3:
            return ""
        if self.choices.named:
            return f' class="{self.random.choice(MEANINGFUL[role])}"'
        letters = "".join(self.random.choice("qwzxkvjy") for _ in range(5))
        return f' class="{letters}{self.random.randrange(100)}"'

    def wrapped(self, inner: str, role: str) -> str:
        """Something within none to three elements."""
        for _ in range(self.random.randrange(4)):
            tag = self.random.choice(("div", "section", "div", "main" if role == "page" else "div"))
            inner = f"<{tag}{self.name(role)}>{inner}</{tag}>"
        return inner

    def block(self, inner: str, role: str) -> str:
        """Something within at least one element of its own."""
        return f"<div{self.name(role)}>{self.wrapped(inner, role)}</div>"

    # --- around the story ---

    def menu(self) -> str:
        links = [f'<a href="/category/{at}">{name}</a>' for at, name in enumerate(MENU)]
        if self.random.random() < 0.5:
            return f"<nav><ul>{''.join(f'<li>{link}</li>' for link in links)}</ul></nav>"
        return self.block(" ".join(links), "page")

    def footer(self) -> str:
        lines = [self.random.choice(COPYRIGHT)]
        if self.random.random() < 0.4:
            lines = [*IMPRINT[: self.random.randrange(1, 4)], *lines]
        if self.random.random() < 0.2:
            lines.insert(0, RIGHTS)
        tag = self.random.choice(("footer", "div", "p"))
        return "".join(f"<{tag}>{line}</{tag}>" for line in lines)

    def middle(self) -> str:
        story = self.block(self.story(), "page")
        sides = [self.side() for _ in range(self.random.randrange(3))]
        blocks = [story, *sides]
        self.random.shuffle(blocks)
        return "".join(blocks)

    def side(self) -> str:
        """A most-read or recent list with teasers, behind a heading or tabs."""
        if self.random.random() < 0.4:
            tabs = "".join(f"<li><a href='#t{at}'>{name}</a></li>" for at, name in
                           enumerate(LIST_HEADINGS[:2]))  # fmt: skip
            heading = f"<ul>{tabs}</ul>"
        else:
            tag = self.random.choice(("h2", "h3", "div", "p"))
            heading = f"<{tag}>{self.random.choice(LIST_HEADINGS)}</{tag}>"
        cards = "".join(self.card(*card) for card in self.random.sample(CARDS, 3))
        return self.block(heading + cards, "side")

    def card(self, title: str, teaser: str) -> str:
        at = self.random.randrange(10_000)
        href = f"/news/article/national/{at}"
        tag = self.random.choice(("h3", "h4", "div", "span"))
        if self.random.random() < 0.5:
            inner = f'<a href="{href}"><{tag}>{title}</{tag}><p>{teaser}</p></a>'
        else:
            inner = f'<{tag}><a href="{href}">{title}</a></{tag}><p>{teaser}</p>'
        return f"<div{self.name('card')}>{inner}</div>"

    # --- the story ---

    def story(self) -> str:
        chosen = self.choices
        title = self.headline()
        if chosen.kicker:
            tag = self.random.choice(("p", "div", "h4"))
            title = f"<{tag}{self.role_name('kicker')}>{KICKER}</{tag}>{title}"
        if chosen.deck:
            tag = self.random.choice(("p", "div", "h2"))
            title = f"{title}<{tag}{self.role_name('deck')}>{DECK}</{tag}>"
        if chosen.kicker or chosen.deck or self.random.random() < 0.3:
            title = f"<div{self.name('head')}>{title}</div>"
        extras = [self.shares()] if self.random.random() < 0.5 else []
        if chosen.dated:
            extras.append(self.block(DATE_LINE, "date"))
        if chosen.byline:
            inner = self.random.choice(
                (f'<a href="/author/12">{BYLINE}</a>', f'<span class="author">{BYLINE}</span>')
            )
            extras.append(f"<div{self.role_name('byline')}>{inner}</div>")
        self.random.shuffle(extras)
        if chosen.picture:
            extras.append(self.picture())
        body = self.wrapped(self.text(), "story")
        return "".join([self.section(), title, *extras, body, *self.after()])

    def role_name(self, role: str) -> str:
        """A class that says what the line is: without one only its place could."""
        return f' class="{self.random.choice(MEANINGFUL[role])}"'

    def picture(self) -> str:
        """The picture on top, lazily loaded or in sizes, its caption in one of many ways."""
        image = self.random.choice(
            (
                f'<img src="{PICTURE}" alt="সেতু">',
                f'<img src="data:image/gif;base64,R0l" data-src="{PICTURE}" alt="সেতু">',
                f'<img src="/blank.gif" data-original="{PICTURE}" alt="সেতু">',
                f'<img srcset="/media/2022/08/setu-small.jpg 300w, {PICTURE} 1200w" alt="সেতু">',
                (
                    f'<picture><source srcset="{PICTURE} 1200w"><img src="/s/setu.jpg" alt="সেতু">'
                    "</picture>"
                ),
                (
                    '<img src="data:image/gif;base64,R0l">'
                    f'<noscript><img src="{PICTURE}" alt="সেতু"></noscript>'
                ),
            )
        )
        caption = f"{CAPTION}। ছবি: {CREDIT}"
        return self.random.choice(
            (
                f"<figure>{image}<figcaption>{caption}</figcaption></figure>",
                f"<figure>{image}</figure><figcaption><p>{caption}</p></figcaption>",
                f'<div{self.name("picture")}>{image}<div class="caption">{caption}</div></div>',
                f"<div><figure>{image}<p>{caption}</p></figure></div>",
            )
        )

    def section(self) -> str:
        link = f'<a href="/category/international">{SECTION}</a>'
        home = '<a href="/">হোম</a>'
        return self.random.choice(
            (
                f"<p>{link}</p>",
                f"<div>{home} / {link}</div>",
                f"<ul><li>{home}</li><li>{link}</li></ul>",
                f"<div>{SECTION}</div>",
                f"<span>{SECTION}</span>",
            )
        )

    def headline(self) -> str:
        tag = self.random.choice(("h1", "h1", "h2", "div", "p"))
        line = f"<{tag}{self.name('head')}>{HEADLINE}</{tag}>"
        return line * self.random.choice((1, 1, 2))

    def shares(self) -> str:
        names = self.random.sample(SHARES, 3)
        links = "".join(f'<li><a href="https://share.example/{at}">{name}</a></li>'
                        for at, name in enumerate(names))  # fmt: skip
        return self.block(f"<ul>{links}</ul>", "share")

    def text(self) -> str:
        lines: list[str] = []
        for at, paragraph in enumerate(PARAGRAPHS):
            lines.append(self.line(escape(paragraph, quote=False)))
            if at in RELATED_AFTER:
                lines.append(self.line(self.related(*RELATED[RELATED_AFTER[at]])))
            if self.random.random() < 0.2:
                lines.append(self.noise())
            if self.random.random() < 0.15:
                lines.append(self.line("&nbsp;"))
        lines.append(self.line(SIGNOFF))
        joined = "".join(lines)
        match self.choices.lines:
            case "table":
                return f"<table><tbody>{joined}</tbody></table>"
            case "cell-br":
                return f"<table><tr><td>{joined}</td></tr></table>"
            case _:
                return joined

    def related(self, title: str, url: str) -> str:
        label = self.random.choice(("আরও পড়ুন:", "আরও পড়ুন :", "আরো পড়ুন:", "আরও পড়ুনঃ"))
        if self.random.random() < 0.3:
            label = f"<b>{label}</b>"
        if self.random.random() < 0.2 and self.choices.lines in ("p", "div"):
            tag = self.choices.lines
            return f'{label}</{tag}><{tag}><a href="{url}">{title}</a>'
        if self.choices.labelled_inside:
            return f'<a href="{url}">{label} {title}</a>'
        return f'{label} <a href="{url}">{title}</a>'

    def line(self, inner: str) -> str:
        names = self.name("line")
        match self.choices.lines:
            case "p":
                return f"<p{names}>{inner}</p>"
            case "div":
                return self.wrapped(f"<div{names}>{inner}</div>", "line")
            case "section":
                return f"<section{names}><span>{inner}</span></section>"
            case "br":
                return f"{inner}<br>"
            case "double-br":
                return f"{inner}<br>\n<br />"
            case "table":
                return f"<tr><td>{inner}</td></tr>"
            case "font":
                return f'<font size="3" color="#222">{inner}</font><br/>\r\n<br/>'
            case "spans":
                return (
                    f'<div><span style="font-size:18px"><span lang="BN">{inner}</span></span></div>'
                )
            case "cell-br":
                return f"{inner}<br><br>"
            case _:
                return f"\n{inner}\n<div></div>"

    def noise(self) -> str:
        inner = self.random.choice((*ADS, *PROMOTIONS[:2]))
        if self.choices.lines == "table":
            return f"<tr><td>{inner}</td></tr>"
        return f"<div{self.name('ad')}>{inner}</div>"

    def after(self) -> list[str]:
        blocks = []
        if self.random.random() < 0.5:
            blocks.append(self.block(self.random.choice(PROMOTIONS), "ad"))
        if self.random.random() < 0.5:
            blocks.append(self.shares())
        if self.random.random() < 0.4:
            blocks.append(self.side())
        if self.random.random() < 0.2:
            blocks.append(self.block(f"<h4>{SAID[0]}</h4><p>{SAID[1]}</p>", "side"))
        return blocks
