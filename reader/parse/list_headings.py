"""Headings of what stands beside or below a story: most-read lists, comments, the author's box."""

from __future__ import annotations

import functools

from reader.parse.words import one_of, pattern

_BANGLA = one_of(
    r"সবচেয়ে(?: বেশি)?(?: পঠিত| পড়া)?|(?:সর্বাধিক|সর্বোচ্চ|বেশি) ?(?:পঠিত|পড়া|আলোচিত|জনপ্রিয়)|পঠিত|জনপ্রিয়",
    r"সাম্প্রতিক(?: (?:খবর|সংবাদ))?|সর্বশেষ(?: (?:খবর|সংবাদ|সব খবর))?|সদ্য (?:খবর|সংবাদ|প্রকাশিত)",
    r"এই?(?: সম্পর্কিত| বিভাগের| বিষয়ের| ক্যাটাগরির| সংক্রান্ত)?(?: আরও| আরো| অন্যান্য| সব| সর্বশেষ)*"
    r" (?:খবর|সংবাদ|নিউজ)",
    r"এ জাতীয় আর[ওো]? ?খবর|(?:আরও|আরো|অন্যান্য|সব) (?:খবর|সংবাদ)",
    r"(?:সম্পর্কিত|সংশ্লিষ্ট|প্রাসঙ্গিক) (?:খবর|সংবাদ|নিউজ|বিষয়|পোস্ট)",
    r"আপনার জন্য(?: নির্বাচিত)?|নির্বাচিত(?: খবর)?|আপনার মতামত(?: লিখুন| দিন)?|মন্তব্য(?: করুন)?",
    r"পাঠকের মতামত|ভিডিও|ছবিঘর|বিষয় ?[:ঃ]|বিষয়সমূহ ?[:ঃ]?|(?:নিউজ )?ট্যাগ(?:স|সমূহ)? ?[:ঃ]?",
    r"[^।:]{2,25} (?:নিয়ে|থেকে|বিভাগের|সম্পর্কে|সংক্রান্ত) (?:আরও|আরো|অন্যান্য|সর্বশেষ) ?(?:পড়ুন|খবর|সংবাদ)?",
    r"[^।:\s]{2,20}(?: [^।:\s]{2,12})? অন্যান্য (?:খবর|সংবাদ)|(?:আরও|আরো) [^।:\s]{2,20} (?:খবর|সংবাদ)",
    r"(?:এই সপ্তাহের|এ সপ্তাহের|আজকের|এ মাসের) (?:পাঠক ?প্রিয়|সর্বাধিক পঠিত|জনপ্রিয়|সেরা)",
    r"পাঠকের মন্তব্য(?: ?\([\d০-৯]*\))?|(?:পরবর্তী|পূর্ববর্তী|পরের|আগের) (?:খবর|সংবাদ)",
    r"পাঠক ?প্রিয়|মতামত দিন|সেরা শিরোনাম|প্রধান খবর",
    r"(?:এই )?(?:সম্পর্কিত|সংশ্লিষ্ট|প্রাসঙ্গিক) (?:আরও |আরো )?(?:বিষয়|টপিক)|(?:top|latest) videos?",
    r"প্রাসঙ্গিক|(?:আজকের|অনলাইন|জনমত) (?:প্রশ্ন|জরিপ|ভোট)|(?:লেখকের?|সাংবাদিকের?) (?:সম্পর্কে|পরিচিতি)",
    r"(?:(?:সর্বশেষ|সাম্প্রতিক|সর্বাধিক পঠিত|সবচেয়ে পঠিত|জনপ্রিয়|পাঠক ?প্রিয়)\s*[|/]?\s*){2,3}",
    r"ট্রেন্ডিং|আলোচিত(?: খবর)?|ফেসবুকে আমরা|আর্কাইভ|লেখক সম্পর্কে",
)
_WHAT = r"(?:articles?|posts?|stories|news|content|reading|links|coverage|guides|resources)"
_ENGLISH = one_of(
    rf"related(?: (?:{_WHAT}|topics?))?|(?:recommended|suggested)(?: (?:for you|{_WHAT}))?",
    r"(?:you (?:may|might) )?also (?:like|be interested in|enjoy)|read (?:next|more)",
    r"more (?:from|on|in|about|like) .{1,50}|more (?:stories|news|articles|posts)",
    r"(?:most|top) (?:read|popular|viewed|stories)|trending(?: (?:now|stories))?",
    r"popular(?: (?:posts|articles|now))?|latest(?: (?:news|posts|articles|stories))?",
    r"recent (?:posts|articles|news|comments|stories)|up next|next up",
    r"leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)",
    r"(?:\d+ )?(?:comments?|responses?)|share your thoughts|about the authors?",
    r"(?:share|follow)(?: this| us)?(?: (?:article|post|story|on))?.{0,20}",
    r"(?:written|posted|authored|edited|curated|reported) by",
    r"our (?:journalism|newsletters?)|sign up .{0,60}|subscribe.{0,60}|newsletter",
    r"tags?|topics?|categories|in this (?:article|story)|contact us|get in touch",
    r"(?:explore|discover) more|(?:keep|continue) reading|related topics|in other news",
    r"featured(?: (?:posts|articles|stories))?|editor'?s'? picks?|(?:what to )?read (?:this )?next",
    r"photo gallery|about the author [^.]{2,60}",
)
_COMMENTS = pattern(
    r"\W*(?:পাঠকের মতামত|(?:আপনার )?(?:মন্তব্য|মতামত)(?:সমূহ| করুন| লিখুন| দিন)?"
    r"|(?:\d+ )?comments?|leave a (?:reply|comment)|post a comment|join the conversation)\W*"
)
_HEADING = pattern(rf"\W*(?:{_BANGLA}|{_ENGLISH})\s*[:：»>…]*\W*")
_MOST = 80  # characters


@functools.lru_cache(maxsize=1024)
def is_list_heading(text: str) -> bool:
    """Whether a line heads a list beside the story or the page's end matter."""
    return len(text) <= _MOST and bool(_HEADING.fullmatch(text))


def is_comments_heading(text: str) -> bool:
    """Whether a line heads what readers say about the story."""
    return len(text) <= 40 and bool(_COMMENTS.fullmatch(text))
