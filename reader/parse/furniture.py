"""Lines that are not the story, told by their words and shape alone.

Every rule sees one whole line: it must match from end to end and be as short as such lines are,
so that no sentence of a story falls to it. What a line is by its place, body.py and prune.py say.
"""

from __future__ import annotations

import functools
import re

from reader.parse.words import one_of, pattern

_SHARE = one_of(
    r"শেয়ার(?: করুন)?|ফেসবুক|টুইটার|হোয়াটসঅ্যাপ|মেসেঞ্জার|প্রিন্ট(?: করুন)?|ই-?মেইল(?: করুন)?",
    r"(?:কপি )?লিং?ঙ?্?ক(?: কপি)?(?: করুন)?|কপি লিংক|মতামত দিন|মন্তব্য(?: করুন|সমূহ)?|কমেন্ট",
    r"ফন্ট সাইজ|অ[-+]|শুনুন|সেভ করুন|সংরক্ষণ করুন|(?:দেখুন )?ভিডিও(?:তে|টি)?(?: দেখুন)?",
    r"[\d০-৯,]+ ?(?:বার (?:পঠিত|পড়া হয়েছে|দেখা হয়েছে)|ভিউ|views?)",
    r"পঠিত ?[:ঃ]? ?[\d০-৯,]+ ?(?:বার|জন)?",
    r"পড়ার সময় ?[:ঃ]? ?[\d০-৯]+ মিনিট|[\d০-৯]+ মিনিটে পড়ুন|[\d০-৯,.]+k? ?(?:shares?|শেয়ার)",
    r"(?:নিউজ|সংবাদ|খবর|লেখা|প্রতিবেদন|পোস্ট)টি শেয়ার করুন|please share this (?:post|news)[\w ]{0,40}",
    r"(?:first published|last updated) ?:|x \(twitter\)|youtube|instagram|ইউটিউব|ইনস্টাগ্রাম|টেলিগ্রাম",
    r"(?:ফেসবুকে|টুইটারে|হোয়াটসঅ্যাপে|মেসেঞ্জারে) শেয়ার করুন|লিংক কপি হয়েছে|(?:link )?copied",
    r"(?:অনলাইন|প্রিন্ট) সংস্করণ|বিস্তারিত (?:দেখুন )?ভিডিওতে|আপনার মন্তব্য লিখুন|[\d০-৯]+ ?(?:টি )?মন্তব্য",
    r"মন্তব্য করতে লগ ?ইন করুন",
    r"share|share (?:this|on|via)[\w :,.]{0,30}|tweet|facebook|twitter|x|whatsapp|messenger",
    r"linkedin|pinterest|telegram|email|print|copy(?: link)?|link copied!?|save|bookmark",
    r"comments?|\d+ comments?|listen(?: to this article)?|follow us|reddit|flipboard|a[-+]",
    r"like(?: this:?| loading)?",
)
_ADVERT = one_of(
    r"\W*(?:বিজ্ঞাপন(?: দিন)?|স্পন্সরড|advertisements?|advertising|sponsored(?: content)?|ads?)\W*",
    r"[\w.-]{2,30} advertisements?",
    r"বিজ্ঞাপনের পরে?ও? (?:সংবাদ|খবর|প্রতিবেদন|লেখা|বাকি অংশ)[^।]{0,20}",
    r"advertisement[\s:-]*(?:continue|scroll|story|article)[\w ]{0,40}",
    r"(?:story|article) continues (?:below|after)[\w ]{0,30}",
    r"continue reading(?: below)?|scroll (?:down )?to continue[\w ]{0,20}",
    r"(?:like )?(?:loading|লোড হচ্ছে)(?:\.\.\.|…)?",
)
_SKIP = one_of(
    r"on this page|jump to(?: section)?|skip to (?:main )?content|back to top",
    r"menu|home|search|close|previous|next",
)
_MORE = one_of(
    r"আরও|আরো|বিস্তারিত|আর[ওো] (?:পড়ুন|দেখুন|খবর)|সব (?:খবর|দেখুন)|(?:বিস্তারিত|সম্পূর্ণ) পড়ুন",
    r"read more|more|see all|view all|show more|load more",
)
_SHORT = pattern(rf"(?:(?:{_SHARE})[:…!.,|/•]*\s*){{1,7}}|{_ADVERT}|{_SKIP}|\W*(?:{_MORE})\W*")
_ADVERT_MARK = pattern(_ADVERT)
_MOST_SHORT = 60  # characters

_SERVICE = one_of(
    r"গুগল নিউজ|google news|হোয়াটসঅ্যাপ|whatsapp|টেলিগ্রাম|telegram|ইউটিউব|youtube",
    r"ফেসবুক|facebook|মেসেঞ্জার|messenger|টুইটার|twitter|ইনস্টাগ্রাম|instagram",
)
_PLEASE = (
    r"(?:(?:ফলো|অনুসরণ|সাবস্ক্রাইব|ক্লিক|লাইক|যুক্ত|যোগ|জয়েন|ভিজিট|like|follow|subscribe)"
    r"(?: করতে ক্লিক)? (?:করুন|করে রাখুন|হোন|দিন|থাকুন)|চোখ রাখুন|(?:সঙ্গে|সাথে)ই? থাকুন|পাশে থাকুন)"
    r"(?: এখানে)?[।!]*"
)
_ASK = r"(?:(?:ফলো|জয়েন|সাবস্ক্রাইব|যুক্ত|ডাউনলোড|ইনস্টল) (?:করুন|হোন|দিন)|চোখ রাখুন)"
_OURS = r"(?:আমাদের|\S*(?:নিউজ|টিভি|টাইমস|পোস্ট|পত্রিকা|অনলাইন|প্রতিদিন)(?:ের|র|টির)?)"
_PROMOTION = pattern(
    one_of(
        r"(?:\S+ ){0,2}(?:ফলো|সাবস্ক্রাইব) করুন[।!:]*|(?:আমাদের )?(?:অনুসরণ|লাইক) করুন[।!:]*",
        rf".{{0,90}}{_SERVICE}.{{0,70}}{_PLEASE}(?: ?: ?\S{{3,50}})?",
        rf"(?:\S+ ){{0,3}}{_OURS} (?:(?:সঙ্গে|সাথে)ই?|পাশে) থাকুন[।!]*",
        r"for (?:all )?(?:the )?latest (?:news|updates),? follow .{0,90}google news.{0,30}",
        r"প্রিয় পাঠক[, ].{0,160}(?:লিখুন|পাঠান|পাঠিয়ে দিন|জানান)(?: আমাদের[^।]{0,40})?[।!]*",
        r"(?:লেখা|মতামত|ছবি|খবর) পাঠানোর ঠিকানা ?[:ঃ].{2,60}",
        r".{0,120}(?:খবর|আপডেট|সংবাদ|ভিডিও|নিউজ).{0,60}(?:পেতে|জানতে|পড়তে|দেখতে).{0,80}" + _PLEASE,
        r".{0,60}skip .{1,60} and continue reading|end of .{1,40}|.{0,40} বাদ দিয়ে পড়ুন",
        # The verb before the service's name: no quotation, no second sentence.
        rf"[^।‘’“”]{{0,90}}{_ASK}[^।‘’“”]{{0,30}}{_SERVICE}[^।‘’“”]{{0,40}}",
        rf"[^‘’“”]{{0,90}}{_ASK} আমাদের (?:মাধ্যম|পেজ|চ্যানেল)\S{{0,10}}[।!:]*",
        rf"[^।‘’“”]{{0,90}}{_ASK} আমাদের [^।‘’“”]{{0,20}}{_SERVICE}[^।‘’“”]{{0,30}}[।!]",
        rf"[^।‘’“”]{{0,60}}(?:খবর|আপডেট)[^।‘’“”]{{0,40}}পেতে[^।‘’“”]{{0,30}}{_ASK}[^।‘’“”]{{0,50}}",
        r".{0,40}(?:ই-?পেপার|অ্যাপ) (?:পড়ুন|ডাউনলোড করুন)",
        r"(?:sign up|subscribe|follow us)\b.{0,120}\b(?:newsletters?|inbox|channel|google news"
        r"|whatsapp|telegram|facebook|twitter|instagram)\b.{0,60}",
    )
)
_BRACKETED = pattern(r"[(\[][^।]{0,220}পেতে[^।]{0,40}(?:ফলো|সাবস্ক্রাইব|ডাউনলোড)[^।]{0,160}[)\]]")
# Shops that pay for a sale: "We may earn a commission from your purchases."
_COMMISSION = pattern(
    r"(?:[^.]{0,90}\. ?){0,2}[^.]{0,90}\b"
    r"(?:(?:we|us|i|you) (?:(?:may|might|will|could) )?(?:earn|receive|get|make) (?:us )?"
    r"|(?:may|might|will|could) (?:earn|bring|pay) us )"
    r"(?:an? )?(?:small )?(?:affiliate )?commissions?\b[^.]{0,140}\.?(?: ?[^.]{0,80}\.?)?"
    r"|(?:note: )?(?:some|this|these|our) (?:posts?|articles?|pages?|(?:web)?sites?|links?)"
    r"[^.]{0,60}\baffiliate links?\b[^.]{0,160}\.?(?: ?[^.]{0,120}\.?){0,2}"
)
_WRITE_FOR_US = pattern(
    r".{0,80}(?:অনলাইন নিউজ পোর্টাল|সংবাদমাধ্যম|নিউজ পোর্টাল).{0,160}লিখতে পারেন আপনিও.{0,300}"
)
# What every promotion holds; most lines do not, and need no closer look.
_PROMOTING = pattern(
    r"(?:করুন|রাখুন|থাকুন|হোন|দিন|পড়ুন)(?: এখানে)?[।!:]*$|^for |পাঠক|ঠিকানা|: ?\S+$"
    r"|^(?:end of|sign up|subscribe|follow us)\b|আপনিও|skip "
    rf"|{_ASK}"
)
_SERVICE_LINK = pattern(rf"(?:\S+ ){{0,3}}{_SERVICE}(?: (?:চ্যানেল|গ্রুপ|পেজ|channel|group|page))?")
_COPYRIGHT = pattern(
    one_of(
        r"(?:©|copyright\s*(?:©|\(c\)|\d{4})|\(c\)\s*\d{4}|(?:কপিরাইট|স্বত্ব)\s*(?:©|[০-৯]{4})).{0,140}",
        r".{0,80}(?:©|all rights reserved|সর্বস্বত্ব (?:স্বত্বাধিকার )?সংরক্ষিত|স্বত্বাধিকার সংরক্ষিত).{0,60}",
    )
)
_THINGS = r"(?:লেখা|সংবাদ|খবর|তথ্য|ছবি|আলোকচিত্র|রেখাচিত্র|অডিও|ভিডিও(?:চিত্র)?|ক[নণ]্?টে[নণ]্ট|বিষয়বস্তু|অংশ)"
_RIGHTS = pattern(
    r"(?:বি\.? ?দ্র\.? ?[:ঃ] ?)?"
    rf"(?:[^।,]{{0,60}}(?:কোনো?|সব|সকল|প্রকাশিত) |[^।,]{{0,40}}ওয়েবসাইটের )?{_THINGS}[^।]{{0,80}}"
    r"(?:বিনা অনুমতিতে|অনুমতি (?:ছাড়া|ব্যতীত|ব্যতিরেকে))[^।‘’“”]{0,80}"
    r"(?:বেআইনি|যাবে না|দণ্ডনীয়[^।]{0,20}|নিষিদ্ধ|নিষেধ|অপরাধ)[।!]?"
)
# What papers put below a column: the opinion is the writer's own.
_OPINION = pattern(
    r"\W*(?:(?:এই?|প্রকাশিত) (?:বিভাগে|লেখায়|লেখার|নিবন্ধে|নিবন্ধের|কলামে|কলামের) (?:প্রকাশিত )?)?"
    r"(?:সব |সকল )?(?:মতামত|বক্তব্য)(?:ের দায়)? (?:একান্তই? )?লেখকের (?:একান্তই? )?(?:নিজস্ব|নিজের|ব্যক্তিগত)"
    r"\W*(?:[^।‘’“”]{0,120}(?:দায়ী নয়|দায় নেবে না|প্রতিফলন নয়|সম্পর্ক নেই)\W*)?"
)
_CREDIT = pattern(
    r"\W*(?:(?:ফাইল|সংগৃহীত|প্রতীকী) ছবি|ছবি (?:সংগৃহীত|ফাইল|প্রতীকী|ইন্টারনেট)"
    r"|(?:(?:ফাইল|সংগৃহীত|প্রতীকী) )?(?:ছবি|আলোকচিত্র|ভিডিও) ?[:ঃ] ?[^।?!:]{2,40})\W*(?<![।?!])"
)
_SKIPPED = re.compile(r"Skip (?P<name>.{1,80}) and continue reading$")
_APPEARED = re.compile(
    r"the post .{1,300} appeared first on .{1,100}|.{1,200} first appeared on .{1,80}",
    re.IGNORECASE,
)
_TRUNCATED = pattern(r"(?:\.{3,}|…|\[…\]|\[\.\.\.\])[\s»>]*(?:আরও পড়ুন|বিস্তারিত|read more)?$")
_MOST = 420  # characters of the longest such line, an invitation to write for the paper
_MOST_PROMOTION = 220
_MOST_COMMISSION = 320
_SELLING = re.compile(r"\bcommissions?\b|\baffiliate links?\b", re.IGNORECASE)
_MOST_COPYRIGHT = 160


@functools.lru_cache(maxsize=1024)
def is_furniture(text: str) -> bool:
    """Whether a line is a share word, an advertisement mark, promotion, copyright or the like."""
    if len(text) > _MOST:
        return False
    if len(text) <= _MOST_SHORT and _SHORT.fullmatch(text):
        return True
    return is_promotion(text) or is_copyright(text)


def is_credit(text: str) -> bool:
    """Whether a line says whose a picture or a video is, and nothing else."""
    return len(text) <= _MOST_SHORT and bool(_CREDIT.fullmatch(text))


def is_advert(text: str) -> bool:
    """Whether a line marks what follows as advertisement."""
    return len(text) <= _MOST_SHORT and bool(_ADVERT_MARK.fullmatch(text))


def is_promotion(text: str) -> bool:
    """Whether a line asks to follow, subscribe or write for the paper, or says who pays it."""
    if len(text) <= _MOST_COMMISSION and _SELLING.search(text) and _COMMISSION.fullmatch(text):
        return True
    text = text.strip("*•|>- ")
    if len(text) > _MOST or not _PROMOTING.search(text):
        return False
    if len(text) <= _MOST_PROMOTION and _PROMOTION.fullmatch(text):
        return True
    return bool(_WRITE_FOR_US.fullmatch(text) or _BRACKETED.fullmatch(text))


def is_service_link(text: str) -> bool:
    """Whether a line that is one link leads to the paper's page at another site."""
    return len(text) <= _MOST_SHORT and bool(_SERVICE_LINK.fullmatch(text))


def is_copyright(text: str) -> bool:
    """Whether a line is the page's copyright line."""
    return len(text) <= _MOST_COPYRIGHT and bool(_COPYRIGHT.fullmatch(text))


def is_rights_line(text: str) -> bool:
    """Whether a line forbids to use the paper's texts and pictures without leave, or says that an
    opinion is the writer's own; it is one only at a story's end.
    """
    if len(text) > _MOST_PROMOTION:
        return False
    if "লেখকের" in text and _OPINION.fullmatch(text):
        return True
    return "অনুমতি" in text and bool(_RIGHTS.fullmatch(text))


def skipped(text: str) -> str | None:
    """What a line offers those who hear the page read to skip; None for any other line."""
    found = _SKIPPED.search(text) if len(text) <= _MOST_PROMOTION and "Skip " in text else None
    return found["name"] if found else None


def is_appeared(text: str) -> bool:
    """Whether a line is what WordPress puts below a story in a feed."""
    return "appeared" in text and bool(_APPEARED.fullmatch(text))


def is_truncated(text: str) -> bool:
    """Whether a text is cut short by dots, as teasers are."""
    return bool(_TRUNCATED.search(text, max(0, len(text) - 40)))
