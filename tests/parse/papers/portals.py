"""Pages as news portals and television stations of Dhaka make them."""

# Pages stand here as their systems write them, in long lines.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace

from tests.parse.papers import beside
from tests.parse.papers.beside import OTHERS, RELATED, listed, menu
from tests.parse.papers.made import HOST, Made, between, head, json_ld, page
from tests.parse.papers.stories import Story


def write_for_us(story: Story) -> Made:
    """A portal that asks its readers to write; related links as a list behind a bold label."""
    related = (
        "<p><strong>আরও পড়ুন</strong></p><ul>"
        + "".join(
            f'<li><a href="https://nodi.example/national/news/{n}">{t}</a></li>'
            for n, t in enumerate(RELATED, 881001)
        )
        + "</ul>"
    )
    body = f"""
<header><div class="container"><a href="/"><img src="/l.png"></a><div class="date">ঢাকা | মঙ্গলবার, ২৪ নভেম্বর ২০২৬ | ৯ অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ</div></div>{menu(names="nav navbar-nav")}</header>
<div class="container"><div class="col-md-8"><ol class="breadcrumb paddingLeft0"><li><a href="/"><i class="fa fa-home"></i></a></li><li><a href="/{story.slug}">{story.section}</a></li></ol>
<h1 class="no-margin"><strong>{story.headline}</strong></h1>
<div class="media-left"><span class="small">{story.reporter}</span> <span class="small text-muted time-with-author"><i class="fa fa-clock-o"></i> প্রকাশিত: {story.printed}</span></div>
<div class="social-sharing"><p>শেয়ার করুন</p><a>Facebook</a><a>Twitter</a><a>WhatsApp</a><a>Messenger</a><a>Print</a></div>
<div class="featured-image"><img class="img-responsive" src="{HOST}/lead/{story.slug}.jpg" alt="{story.headline}"><p class="caption">{story.caption}/ছবি: {story.credit}</p></div>
<article class="content-details">{between(story.html(), after0='<div class="inner-ad"><small>বিজ্ঞাপন</small></div>', after2=related)}
<p>কেআর/এসএনআর/এএসএম</p></article>
<div class="google-news"><a href="https://news.example/p"><strong>নদীনিউজের খবর পেতে ফলো করুন আমাদের গুগল নিউজ চ্যানেল।</strong></a></div>
<div class="notice"><p>পাঠকপ্রিয় অনলাইন নিউজ পোর্টাল নদীনিউজে লিখতে পারেন আপনিও। লেখার বিষয় ফিচার, ভ্রমণ, লাইফস্টাইল, ক্যারিয়ার, কৃষি ও প্রকৃতি। আজই আপনার লেখাটি পাঠিয়ে দিন write@nodi.example ঠিকানায়।</p></div>
<ul class="tags"><li>{story.topics[0]}</li><li><a href="/topic/2">{story.topics[1]}</a></li></ul>
<div class="widget"><h3>আরও পড়ুন</h3>{listed(beside.plain_card, 4)}</div></div>
<div class="col-md-4"><ul class="nav-tabs"><li>সর্বশেষ</li><li>জনপ্রিয়</li></ul>{listed(beside.teaser_card, 4, 5)}<div><h3>ফেসবুকে আমরা</h3></div></div></div>
<footer><p>সম্পাদক: আবদুর রহিম</p><p>আজহার কমফোর্ট কমপ্লেক্স (৫ম তলা), গ-১৩০/এ প্রগতি সরণি, মধ্যবাড্ডা, ঢাকা-১২১২</p><p>© ২০২৬ সর্বস্বত্ব সংরক্ষিত | নদীনিউজ, এ কে সি প্রাইভেট লিমিটেডের একটি প্রতিষ্ঠান</p></footer>"""
    return Made(
        story, page(head(story, json_ld(story)), body), f"{HOST}/{story.slug}/news/881516",
        story.section, byline=story.reporter, published=story.iso, related=(*RELATED, *OTHERS[:4]),
        signoff="কেআর/এসএনআর/এএসএম", caption=story.caption, credit=story.credit,
    )  # fmt: skip


def tailwind(story: Story) -> Made:
    """Next.js with utility classes alone, no name means anything; the whole next story below."""
    other = "".join(
        f'<p class="text-lg leading-8 mb-4">{text}</p>'
        for text in (
            "হাওরের বুকে ভাসছে একটি নৌকা, তার ভেতরে সারি সারি বেঞ্চ। সকাল হলেই ঘাটে ঘাটে গিয়ে শিশুদের তুলে নেয় নৌকাটি।",
            "গত বর্ষায় শুরু হওয়া এই উদ্যোগে এখন পড়ছে দুই শ শিশু। শিক্ষক আছেন চারজন, সবাই আশপাশের গ্রামের।",
            "উদ্যোক্তারা জানান, আগামী বছর আরও তিনটি নৌকা যোগ হবে। এ জন্য চলছে তহবিল সংগ্রহ।",
        )
    )
    related = f'<div class="my-6 border-l-4 pl-4"><span class="font-bold">আরও পড়ুন</span><a class="block" href="/national/880001">{RELATED[0]}</a></div>'
    body = f"""
<div class="sticky top-0 z-50"><div class="flex justify-between"><span>মঙ্গলবার, ২৪ নভেম্বর ২০২৬</span></div>{menu("div", "div", "flex gap-4")}</div>
<div class="max-w-7xl mx-auto grid grid-cols-12"><div class="col-span-8"><div class="flex text-sm"><a href="/">হোম</a><span>/</span><a href="/{story.slug}">{story.section}</a></div>
<h1 class="text-3xl font-bold">{story.headline}</h1>
<div class="flex items-center gap-2"><img src="/a.png" width="40" height="40"><div><p class="font-semibold">{story.reporter}</p><p class="text-gray-500 text-sm">{story.printed}</p></div></div>
<div class="flex gap-2 my-2"><button>Copy</button><span class="cursor-pointer">অ+</span><span class="cursor-pointer">অ-</span></div>
<div class="relative"><img src="{HOST}/lead/{story.slug}.jpg" srcset="{HOST}/lead/{story.slug}.jpg 1x"></div><p class="text-center text-sm py-2">{story.caption} | ছবি: {story.credit}</p>
<div class="text-lg leading-8">{between(story.html(names=' class="text-lg leading-8 mb-4"'), after1=related)}<p class="text-lg mb-4">এমএআর/</p></div>
<div class="flex flex-wrap gap-2 mt-4"><a class="px-3 py-1 bg-gray-100" href="/topic/a">{story.topics[0]}</a><a class="px-3 py-1 bg-gray-100" href="/topic/b">{story.topics[1]}</a></div>
<div class="bg-red-50 p-3 text-center"><a href="https://wa.example">হোয়াটসঅ্যাপ চ্যানেলে যুক্ত হোন</a></div>
<div class="mt-8"><h2 class="text-xl font-bold border-b">{story.section} নিয়ে আরও পড়ুন</h2><div class="grid grid-cols-3">{listed(lambda t, u: f'<a href="{u}"><img src="/x.jpg"><h3 class="font-semibold">{t}</h3></a>', 6)}</div></div></div>
<div class="col-span-4"><h3 class="font-bold">সর্বশেষ</h3>{listed(lambda t, u: f'<a class="flex gap-2" href="{u}"><p>{t}</p></a>', 6, 3)}</div></div>
<div class="max-w-7xl mx-auto border-t mt-10"><a href="/national/880777"><h1 class="text-3xl font-bold">{RELATED[1]}</h1></a><p class="text-sm">২৩ নভেম্বর ২০২৬, ১০:০০</p>{other}</div>
<div class="bg-gray-800 text-white"><p>সম্পাদক : আবদুর রহিম</p><p>৯৫, সোহরাওয়ার্দী এভিনিউ, বারিধারা ডিপ্লোম্যাটিক জোন, ঢাকা ১২১২</p><p>স্বত্ব © ২০২৬ নদী পোস্ট</p></div>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/481516",
        story.section, byline=story.reporter, published=story.iso, related=RELATED[:1],
        signoff="এমএআর/", caption=story.caption, credit=story.credit,
    )  # fmt: skip


def bangladesh_time(story: Story) -> Made:
    """Ends its stories with "বাংলাদেশ সময়: …" and initials, and a rights line in the text."""
    body = f"""
<div class="top-bar">ঢাকা, মঙ্গলবার, ৯ অগ্রহায়ণ ১৪৩৩, ২৪ নভেম্বর ২০২৬, ০৩ জমাদিউস সানি ১৪৪৮</div><div class="main-nav">{menu()}</div>
<div class="container"><div class="row"><div class="col-md-8"><h4 class="section-title"><a href="/category/{story.slug}">{story.section}</a></h4>
<h2 class="uptitle">{story.kicker}</h2><h1>{story.headline}</h1><div class="report-by"><span>{story.reporter}</span> <span>| নদীনিউজ</span></div>
<span class="time">আপডেট: ০৯৪১ ঘণ্টা, নভেম্বর ২০, ২০২৬</span><div class="addthis_toolbox"><a>Share</a></div>
<div class="news-article"><article id="storyBody"><div class="img_ctr"><img src="{HOST}/lead/{story.slug}.jpg"><span>{story.caption}। ছবি: {story.credit}</span></div>
<p><strong>{story.place}:</strong> {story.paragraphs[0]}</p>{"".join(story.html()[1:])}
<p><strong><u>আরও পড়ুন:</u></strong> <a href="/news/bd/11.details"><strong>{RELATED[0]}</strong></a></p>
<p>বাংলাদেশ সময়: ০৯৪১ ঘণ্টা, নভেম্বর ২০, ২০২৬<br>এসএ/এমজেএফ</p>
<p>নদীনিউজের কোনো সংবাদ, তথ্য, ছবি বা ভিডিও বিনা অনুমতিতে ব্যবহার করা বেআইনি।</p></article></div>
<div class="related"><h3>এই বিভাগের সর্বশেষ</h3>{listed(beside.plain_card, 5)}</div></div>
<div class="col-md-4"><h4>সর্বোচ্চ পঠিত</h4><ol>{listed(lambda t, u: f'<li><a href="{u}">{t}</a></li>', 8)}</ol></div></div></div>
<div class="footer"><p>সম্পাদক : আবদুর রহিম</p><p>ফোন: +৮৮০ ২ ৮৪৩ ২১৮১, আইপি ফোন: +৮৮০ ৯৬১ ২১২ ৩১৩১ | নিউজ রুম মোবাইল: +৮৮০ ১৭২ ৯০৭ ৬৯৯৬</p><p>কপিরাইট © ২০২৬ নদীনিউজ. সর্বস্বত্ব সংরক্ষিত</p></div>"""
    told = replace(
        story, paragraphs=(f"{story.place}: {story.paragraphs[0]}", *story.paragraphs[1:])
    )
    return Made(
        told, page(head(story), body), f"{HOST}/news/bd/1481516.details",
        story.section, kicker=story.kicker, byline=story.reporter, published="2026-11-20T09:41:00",
        related=RELATED[:1], signoff="এসএ/এমজেএফ", caption=story.caption, credit=story.credit,
    )  # fmt: skip


def custom_body(story: Story) -> Made:
    """An early portal: date line in paragraphs, body in a print box, share counts, poll."""
    body = f"""
<div id="page"><div id="header"><div class="date">24 November 2026, Tuesday</div></div>{menu(names="sf-menu")}
<div id="main"><div class="column-1 float-l"><div id="article"><h1 class="print-only" itemprop="headline">{story.headline}</h1>
<div id="article_notations" class="print-only"><p class="byline"><span class="authorName">{story.reporter}</span>, {story.place} প্রতিনিধি</p>
<p class="dateline"><span>Published: 20 Nov 2026 09:41 AM BdST</span> <span class="spn">Updated: 20 Nov 2026 11:41 AM BdST</span></p></div>
<div class="gallery-image-box print-only"><img src="{HOST}/lead/{story.slug}.jpg"><div class="gallery-caption"><p>{story.caption}। ছবি: {story.credit}</p></div></div>
<h5 class="print-only">{story.deck}</h5>
<div class="wrappingContent"><div class="share-count"><b>৫৬</b><span>Shares</span></div><div class="body custombody print-only">
{between(story.html(), after2=f'<div class="related-inline"><ul><li><a href="/a/bd1.bdnews"><h6>{RELATED[0]}</h6></a></li></ul></div>')}</div></div></div>
<div class="poll_box"><h4>জরিপ</h4><p>আপনি কি মনে করেন সাঁকোর বদলে পাকা সেতু দরকার?</p></div></div>
<div class="column-2"><h3>সর্বাধিক পঠিত</h3>{listed(beside.plain_card, 5)}<h3>সাম্প্রতিক খবর</h3>{listed(beside.plain_card, 5, 5)}</div></div>
<div id="footer">Copyright © 2026, nodi.example। প্রধান সম্পাদক ও প্রকাশক: আবদুর রহিম</div></div>"""
    return Made(
        story, page(head(story, f'<meta property="article:section" content="{story.section}">'), body),
        f"{HOST}/{story.slug}/article1481516.bdnews", story.section, deck=story.deck,
        byline=f"{story.reporter}, {story.place} প্রতিনিধি", published="2026-11-20T09:41:00", related=RELATED[:1],
        caption=story.caption, credit=story.credit,
    )  # fmt: skip


def drupal_tv(story: Story) -> Made:
    """A television station on Drupal: fields within fields; video promotion and channel line."""
    body = f"""
<div id="page-wrapper"><header>{menu()}</header><div class="live-tv"><a href="/live">সরাসরি সম্প্রচার</a></div>
<main role="main"><div class="region region-content"><div class="block block-system"><article class="node node--type-news">
<div class="breadcrumb"><a href="/">প্রচ্ছদ</a> <a href="/{story.slug}">{story.section}</a></div><h1 class="mb-10 font-weight-700">{story.headline}</h1>
<div class="row align-items-center"><div class="author-section"><div class="author-name">{story.reporter}</div><div class="date">{story.printed} <br>আপডেট: ২৪ নভেম্বর ২০২৬, ১১:০০</div></div>
<ul class="share"><li>Facebook</li><li>X</li><li>Whatsapp</li><li>Messenger</li><li>Email</li><li>Print</li></ul></div>
<div class="section-media"><span class="lg-gallery" data-src="x"><picture><img data-srcset="{HOST}/lead/{story.slug}.jpg 1000w" src="/blank.gif"></picture></span><div class="section-image-caption">{story.caption}। ছবি : {story.credit}</div></div>
<div class="section-content mb-30 text-formatted field field--name-body">{between(story.html(), after1=f'<div class="related-news"><div class="also-read-title">আরও পড়ুন</div><div class="field-item"><a href="/{story.slug}/news-1">{RELATED[0]}</a></div></div>', after3='<p class="text-center">ভিডিও দেখুন</p>')}</div>
<div class="google-news-follow">নদী টিভির সর্বশেষ খবর পেতে গুগল নিউজ ফিড অনুসরণ করুন</div>
<div class="tag-section"><a href="/topic/1">{story.topics[0]}</a> <a href="/topic/2">{story.topics[1]}</a></div></article></div></div>
<div class="video-strip"><h2>ভিডিও</h2>{listed(lambda t, u: f'<div><a href="{u}"><img src="/v.jpg"><p>{t} | ভিডিও</p></a></div>', 5)}</div>
<div class="views-element"><h3>আরও পড়ুন</h3>{listed(beside.plain_card, 5)}</div>
<div class="most"><ul><li>সর্বাধিক পঠিত</li></ul>{listed(lambda t, u: f'<h4><a href="{u}">{t}</a></h4>', 6)}</div></main>
<footer>© ২০২৬ নদী টিভি লিমিটেড</footer></div>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/news-1481516",
        story.section, byline=story.reporter, published=story.iso, related=(RELATED[0], *OTHERS[:5]),
        caption=story.caption, credit=story.credit,
    )  # fmt: skip


def nuxt_tv(story: Story) -> Made:
    """Vue: each paragraph in a box of its own beside advertisement boxes, no common name."""
    parts = "".join(
        f'<div data-v-1f2><div class="news-paragraph" data-v-1f2>{part}</div></div>'
        + ('<div class="ad-box" data-v-9><p>বিজ্ঞাপন</p></div>' if at % 3 == 1 else "")
        for at, part in enumerate(story.html("div"))
    )
    body = f"""
<div id="__nuxt"><div data-v-0><div class="top-nav">{menu("div", "div", "links")}</div><div class="ticker" data-v-3><b>শিরোনাম</b>{listed(lambda t, u: f'<a href="{u}">{t}</a>', 4)}</div>
<div class="details" data-v-1><a class="cat" href="/categories/{story.slug}">{story.section}</a><h1 data-v-1>{story.headline}</h1>
<div class="meta" data-v-1><p>{story.reporter}</p><p>{story.printed}</p></div><p class="time-read">৩ মিনিটে পড়ুন</p>
<div class="img-box"><img src="{HOST}/lead/{story.slug}.jpg"><p class="img-title">{story.caption}। ছবি: {story.credit}</p></div>
{parts}<div><p>আরও পড়ুন: <a href="/news/2026-11-19/abcd1234">{RELATED[0]}</a></p></div>
<div class="tags"><a href="/tags/a">{story.topics[0]}</a><a href="/tags/b">{story.topics[1]}</a></div>
<div class="social"><p>আমাদের ফলো করুন</p><a>Facebook</a><a>YouTube</a></div></div>
<div class="category-more"><h2>আরও {story.section} খবর</h2>{listed(beside.plain_card, 6)}</div>
<div class="most-viewed"><h3>সর্বাধিক পঠিত</h3>{listed(beside.plain_card, 6, 2)}</div></div></div>
<script>window.__NUXT__={{}}</script><div class="foot"><p>সংবাদ, ছবি, অডিও, ভিডিও কনটেন্ট অনুমতি ছাড়া ব্যবহার করা যাবে না।</p><p>© ২০২৬ সর্বস্বত্ব সংরক্ষিত নদী মিডিয়া লি.</p></div>"""
    return Made(
        story, page(head(story), body), f"{HOST}/news/2026-11-20/1nYq2wE3",
        story.section, byline=story.reporter, published=story.iso, related=RELATED[:1],
        caption=story.caption, credit=story.credit,
    )  # fmt: skip


def laravel_tv(story: Story) -> Made:
    """Its text in a div with `<br>` in paragraphs; the sign-off stands in the last paragraph."""
    body = f"""
<div class="header">{menu(names="list-inline")}</div><div class="container details-page"><div class="row"><div class="col-lg-8 col-md-12">
<div class="breadcrumbs"><a href="/">হোম</a> » <a href="/{story.slug}">{story.section}</a></div><h1>{story.headline}</h1>
<div class="reporter-info"><p class="rep"><b>{story.reporter}</b></p><p class="publish">প্রকাশিত: {story.printed} | আপডেট: ২৪ নভেম্বর ২০২৬, ১১:০০</p></div>
<div class="dtl_img"><img src="{HOST}/lead/{story.slug}.jpg" alt=""><small>{story.caption}। ছবি: {story.credit}</small></div>
<div class="content-detail-news" id="viewport"><div>{"<br><br>".join(text.removeprefix("> ").removeprefix("## ") for text in story.paragraphs)}<br><br>আরও পড়ুন: <a href="/x/1">{RELATED[0]}</a><br><br>নদীটিভি/একে</div></div>
<div class="mantobbo"><h4>মন্তব্য করুন</h4></div><p class="gn">নদীটিভির খবর পেতে গুগল নিউজ চ্যানেল ফলো করুন</p>
<div class="copy-text"><p>নদীটিভি অনলাইনের কোনো অংশ বিনা অনুমতিতে প্রকাশ বা পুনর্মুদ্রণ করা যাবে না।</p></div>
<h3 class="mt">এ সম্পর্কিত আরও খবর</h3><div class="row">{listed(lambda t, u: f'<div class="col-3"><a href="{u}"><img src="/1.jpg"><span>{t}</span></a></div>', 4)}</div>
<h3>পাঠক প্রিয়</h3><div class="row">{listed(beside.plain_card, 4, 4)}</div></div></div></div>
<div class="next-prev"><a href="/p">« {OTHERS[0]}</a><a href="/n">{OTHERS[1]} »</a></div>
<footer><p>প্রকাশক : আবদুর রহিম | বেঙ্গল মিডিয়া করপোরেশন লিমিটেড, বিএসইসি ভবন (৬ষ্ঠ তলা), কারওয়ান বাজার, ঢাকা-১২১৫</p></footer>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/481516",
        story.section, byline=story.reporter, published=story.iso, related=(RELATED[0], *OTHERS[:4]),
        signoff="নদীটিভি/একে", caption=story.caption, credit=story.credit,
    )  # fmt: skip


PORTALS = (
    write_for_us, tailwind, bangladesh_time, custom_body, drupal_tv, nuxt_tv, laravel_tv,
)  # fmt: skip
