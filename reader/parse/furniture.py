"""Lines that are not the story, told by their words and shape alone.

Every rule sees one whole line: it must match from end to end and be as short as such lines are,
so that no sentence of a story falls to it. What a line is by its place, body.py decides.
"""

from __future__ import annotations

import functools
import re

from reader.parse.words import pattern

_SHARE = pattern(
    r"(?:শেয়ার(?: করুন)?|শেয়ার|ফেসবুক|টুইটার|হোয়াটসঅ্যাপ|মেসেঞ্জার|প্রিন্ট(?: করুন)?|কপি লিং?ঙ?্?ক"
    r"|লিংক কপি(?: করুন)?|ইমেইল|মতামত দিন|মন্তব্য(?: করুন)?|মন্তব্যসমূহ|কমেন্ট|ফন্ট সাইজ|অ[-+]"
    r"|share|share (?:this|on|via)[\w :,.]{0,30}|tweet|facebook|twitter|x|whatsapp|messenger"
    r"|linkedin|pinterest|telegram|email|print|copy(?: link)?|link copied!?|save|bookmark"
    r"|comments?|\d+ comments?|listen(?: to this article)?|follow us|like|reddit|flipboard"
    r"|a[-+]|শুনুন|সেভ করুন|সংরক্ষণ করুন)[:…!.]*"
)
_ADVERT = pattern(
    r"\W*(?:বিজ্ঞাপন|স্পন্সরড|advertisements?|advertising|sponsored(?: content)?|ad|ads"
    r"|[\w.-]{2,30} advertisements?|advertisement[\s:-]*(?:continue|scroll|story|article)[\w ]{0,40}"
    r"|(?:story|article) continues (?:below|after)[\w ]{0,30}|continue reading(?: below)?"
    r"|scroll (?:down )?to continue[\w ]{0,20}|loading(?:\.\.\.|…)?|লোড হচ্ছে(?:\.\.\.|…)?)\W*"
)
_SERVICE = (
    r"(?:গুগল নিউজ|google news|হোয়াটসঅ্যাপ|whatsapp|টেলিগ্রাম|telegram|ইউটিউব|youtube|ফেসবুক|facebook"
    r"|মেসেঞ্জার|messenger|টুইটার|twitter|ইনস্টাগ্রাম|instagram)"
)
_PLEASE = (
    r"(?:(?:ফলো|অনুসরণ|সাবস্ক্রাইব|ক্লিক|লাইক|যুক্ত|যোগ|জয়েন)(?: করতে ক্লিক)?"
    r" (?:করুন|করে রাখুন|হোন|দিন|থাকুন)|চোখ রাখুন|সঙ্গে থাকুন|পাশে থাকুন)[।!]*"
)
_PROMOTION = (
    pattern(r"(?:\S+ ){0,2}(?:ফলো|সাবস্ক্রাইব) করুন[।!:]*|(?:আমাদের )?(?:অনুসরণ|লাইক) করুন[।!:]*"),
    pattern(rf".{{0,90}}{_SERVICE}.{{0,70}}{_PLEASE}"),
    pattern(rf".{{0,120}}(?:খবর|আপডেট|সংবাদ|ভিডিও).{{0,60}}(?:পেতে|জানতে|পড়তে|দেখতে).{{0,80}}{_PLEASE}"),
    pattern(
        r".{0,80}(?:অনলাইন নিউজ পোর্টাল|সংবাদমাধ্যম|নিউজ পোর্টাল).{0,160}লিখতে পারেন আপনিও.{0,300}"
    ),
    pattern(r"skip .{1,60} and continue reading|end of .{1,40}|.{0,40} বাদ দিয়ে পড়ুন"),
    pattern(r".{0,40}(?:ই-?পেপার|অ্যাপ) (?:পড়ুন|ডাউনলোড করুন)"),
    pattern(r"(?:sign up|subscribe|follow us)\b.{0,120}\b(?:newsletters?|inbox|channel|google news"
            r"|whatsapp|telegram|facebook|twitter|instagram)\b.{0,60}"),
)  # fmt: skip
_WRITE_FOR_US = 3  # the rule above that sees a long line
_SERVICE_LINK = pattern(rf"(?:\S+ ){{0,3}}{_SERVICE}(?: (?:চ্যানেল|গ্রুপ|পেজ|channel|group|page))?")
_COPYRIGHT = pattern(
    r"(?:©|copyright\s*(?:©|\(c\)|\d{4})|\(c\)\s*\d{4}|কপিরাইট\s*(?:©|[০-৯]{4})|স্বত্ব\s*(?:©|[০-৯]{4})).{0,140}"
    r"|.{0,80}(?:©|all rights reserved|সর্বস্বত্ব (?:স্বত্বাধিকার )?সংরক্ষিত|স্বত্বাধিকার সংরক্ষিত).{0,60}"
)
_APPEARED = pattern(
    r"(?:the post .{1,300} appeared first on .{1,100}|.{1,200} first appeared on .{1,80})"
)
_LIST_HEADING = pattern(
    r"\W*(?:সবচেয়ে(?: বেশি)?(?: পঠিত| পড়া)?|(?:সর্বাধিক|সর্বোচ্চ|বেশি) ?(?:পঠিত|পড়া|আলোচিত|জনপ্রিয়)|পঠিত|জনপ্রিয়"
    r"|সাম্প্রতিক(?: (?:খবর|সংবাদ))?|সর্বশেষ(?: (?:খবর|সংবাদ|সব খবর))?|সদ্য (?:খবর|সংবাদ|প্রকাশিত)"
    r"|এই?(?: সম্পর্কিত| বিভাগের| বিষয়ের| ক্যাটাগরির| সংক্রান্ত)?(?: আরও| আরো| অন্যান্য| সব| সর্বশেষ)*"
    r" (?:খবর|সংবাদ|নিউজ)|এ জাতীয় আরও? খবর|(?:আরও|আরো|অন্যান্য|সব) (?:খবর|সংবাদ)"
    r"|(?:সম্পর্কিত|সংশ্লিষ্ট|প্রাসঙ্গিক) (?:খবর|সংবাদ|নিউজ|বিষয়|পোস্ট)|আপনার জন্য(?: নির্বাচিত)?|নির্বাচিত(?: খবর)?"
    r"|আপনার মতামত(?: লিখুন| দিন)?|মন্তব্য(?: করুন)?|পাঠকের মতামত|ভিডিও|ছবিঘর|বিষয় ?[:ঃ]|বিষয়সমূহ ?[:ঃ]?|ট্যাগ(?:স|সমূহ)? ?[:ঃ]?"
    r"|ট্রেন্ডিং|আলোচিত(?: খবর)?|ফেসবুকে আমরা|আর্কাইভ|বিজ্ঞাপন|লেখক সম্পর্কে"
    r"|related(?: (?:articles?|posts?|stories|news|content|topics?|reading|links|coverage|guides|resources))?"
    r"|(?:you (?:may|might) )?also (?:like|be interested in|enjoy)|you may also like"
    r"|(?:recommended|suggested)(?: (?:for you|articles?|posts?|stories|reading))?|read (?:next|more)"
    r"|more (?:from|on|in|about|like) .{1,50}|more (?:stories|news|articles|posts)"
    r"|(?:most|top) (?:read|popular|viewed|stories)|trending(?: (?:now|stories))?|popular(?: (?:posts|articles|now))?"
    r"|latest(?: (?:news|posts|articles|stories))?|recent (?:posts|articles|news|comments|stories)|up next|next up"
    r"|leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|(?:\d+ )?(?:comments?|responses?)"
    r"|(?:share|follow)(?: this| us)?(?: (?:article|post|story|on))?.{0,20}|about the authors?|(?:written|posted) by"
    r"|our (?:journalism|newsletters?)|sign up .{0,60}|subscribe.{0,60}|newsletter|tags?|topics?|categories"
    r"|in this (?:article|story)|contact us|get in touch|explore more|keep reading|continue reading|discover more"
    r"|advertisement|featured(?: (?:posts|articles|stories))?|editor'?s'? picks?|what to read next|read this next"
    r"|photo gallery|share your thoughts|related topics|in other news)\s*[:：»>…]*\W*"
)  # fmt: skip
_TRUNCATED = re.compile(r"(?:\.{3,}|…|\[…\]|\[\.\.\.\])[\s»>]*(?:আরও পড়ুন|বিস্তারিত|read more)?$")
_MORE = pattern(r"\W*(?:আরও|আরো|বিস্তারিত|আরও পড়ুন|আরও দেখুন|সব খবর|সব দেখুন|আরও খবর|read more|more|see all|view all"
                r"|show more|load more|বিস্তারিত পড়ুন|সম্পূর্ণ পড়ুন)\W*")  # fmt: skip
_DATE_LABEL = pattern(
    r"\W*(?:(?:প্রথম )?প্রকাশ(?:িত|কাল|ের সময়)?|(?:সর্বশেষ |শেষ )?(?:আপডেট|হালনাগাদ)|প্রিন্ট(?: সংস্করণ| এডিশন)?|অনলাইন সংস্করণ"
    r"|first published|published(?: on)?|(?:last )?updated(?: on)?|posted(?: on)?|modified|সময়|তারিখ)\s*[:ঃ：|-]?\s*"
)
_DATE_WORDS = pattern(
    r"(?:[\d০-৯]+(?:st|nd|rd|th|লা|রা|ঠা|ই|শে|টা|টায়)?|জানুয়ারি|জানুয়ারী|ফেব্রুয়ারি|ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|আগষ্ট|অগাস্ট|অগস্ট"
    r"|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর|বৈশাখ|জ্যৈষ্ঠ|আষাঢ়|শ্রাবণ|ভাদ্র|আশ্বিন|কার্তিক|অগ্রহায়ণ|পৌষ|মাঘ|ফাল্গুন|চৈত্র"
    r"|(?:শনি|রবি|সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র)(?:বার)?|এএম|পিএম|পূর্বাহ্ন|অপরাহ্ন|ভোর|সকাল|দুপুর|বিকাল|বিকেল|সন্ধ্যা|রাত|ঘণ্টা|মিনিট|দিন|আগে"
    r"|বঙ্গাব্দ|খ্রিষ্টাব্দ|হিজরি|বাংলাদেশ|সময়|বাংলা|a\.?m\.?|p\.?m\.?|t|z|gmt|utc|est|edt|bst|ist|hrs?|ago|hours?|minutes?|days?|at|on"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?)"
)
_WORD = re.compile(r"[^\s,|:;/()।–—-]+")
_DIGIT = re.compile(r"\d")
_SKIP = re.compile(
    r"(?:skip to (?:main )?content|back to top|menu|home|search|close|previous|next)", re.I
)


@functools.lru_cache(maxsize=2048)
def is_furniture(text: str) -> bool:
    """Whether a line is a share word, an advertisement mark, promotion, copyright or the like."""
    if len(text) > 420:
        return False
    if len(text) <= 60 and (
        _SHARE.fullmatch(text) or _ADVERT.fullmatch(text) or _SKIP.fullmatch(text) or is_more(text)
    ):
        return True
    return is_promotion(text) or is_copyright(text) or bool(_APPEARED.fullmatch(text))


def is_promotion(text: str) -> bool:
    """Whether a line asks to follow, subscribe or write for the paper."""
    if len(text) > 220:
        return len(text) <= 420 and bool(_PROMOTION[_WRITE_FOR_US].fullmatch(text))
    return any(rule.fullmatch(text) for rule in _PROMOTION)


def is_service_link(text: str) -> bool:
    """Whether a line that is one link leads to the paper's page at another site."""
    return len(text) <= 60 and bool(_SERVICE_LINK.fullmatch(text))


def is_copyright(text: str) -> bool:
    """Whether a line is the page's copyright or imprint line."""
    return len(text) <= 160 and bool(_COPYRIGHT.fullmatch(text))


def is_more(text: str) -> bool:
    """Whether a line says no more than "more"."""
    return len(text) <= 40 and bool(_MORE.fullmatch(text))


def is_list_heading(text: str) -> bool:
    """Whether a line heads a list beside the story or the page's end matter."""
    return len(text) <= 80 and bool(_LIST_HEADING.fullmatch(text))


def is_truncated(text: str) -> bool:
    """Whether a text is cut short by dots, as teasers are."""
    return bool(_TRUNCATED.search(text))


def is_date_line(text: str) -> bool:
    """Whether a line holds dates with their labels and nothing else."""
    if len(text) > 140 or not _DIGIT.search(text):
        return False
    rest = _DATE_LABEL.sub(" ", text)
    words = _WORD.findall(rest)
    if len(words) > 24:
        return False
    return all(_DATE_WORDS.fullmatch(word.strip(".'’\"‘")) or not word.strip(".") for word in words)
