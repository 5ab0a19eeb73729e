"""Pages of small papers on bought themes, and of further papers and stations."""

# Pages stand here as their systems write them, in long lines.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace

from tests.parse.papers import beside
from tests.parse.papers.beside import OTHERS, RELATED, listed, menu
from tests.parse.papers.made import HOST, Made, between, head, json_ld, page
from tests.parse.papers.stories import Story


def local_theme(story: Story) -> Made:
    """The theme of hundreds of small papers: reporter, update time, "read so often", share lines."""
    body = f"""
<section id="hdr1"><div class="hdr_date">ঢাকা ০২:১১ অপরাহ্ন, মঙ্গলবার, ২৪ নভেম্বর ২০২৬, ৯ অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ</div></section>{menu(names="nav menu-main")}
<section class="scrool"><div class="col-md-2 scrool_1">শিরোনাম ::</div><div class="col-md-10"><marquee>{listed(lambda t, u: f'<a href="{u}">{t}</a>', 4)}</marquee></div></section>
<section class="details"><div class="container"><div class="row"><div class="col-md-8"><div class="section1"><div class="home_icon"><a href="/"><i class="fa"></i></a> / <a href="/category/{story.slug}/" rel="category tag">{story.section}</a></div>
<h2 class="headline_title">{story.headline}</h2><ul class="reporter_info"><li><i></i>{story.reporter}</li><li><i></i>আপডেট টাইম : শুক্রবার, ২০ নভেম্বর, ২০২৬</li><li><i></i>৩২ বার পঠিত</li></ul>
<div class="post_image"><img width="600" src="{HOST}/lead/{story.slug}.jpg" class="attachment-full wp-post-image"></div>
<div class="news_body">{between(story.html(), after4=f'<p>আরও পড়ুনঃ <a href="/x/1">{RELATED[0]}</a></p>')}</div>
<div class="share_text"><h4>নিউজটি শেয়ার করুন..</h4><div class="ssb"><a>Facebook</a> <a>Twitter</a></div></div><p>Please Share This Post in Your Social Media</p>
<h3>আপনার মতামত লিখুন :</h3><div id="respond"><p>Your email address will not be published.</p></div>
<div class="more"><h3 class="cat_title">এ জাতীয় আরো খবর..</h3><h3>More News Of This Category</h3>{listed(lambda t, u: f'<div class="col-md-3"><a href="{u}"><img src="/1.jpg"></a><h2><a href="{u}">{t}</a></h2></div>', 8)}</div></div></div>
<div class="col-md-4"><div class="archive">পুরাতন সংবাদ</div><table class="cal"><tr><td>শনি</td><td>রবি</td></tr><tr><td>১</td><td>২</td></tr></table><div class="tabs"><h3>সর্বশেষ সংবাদ</h3>{listed(beside.plain_card, 5)}</div></div></div></div></section>
<footer><p>প্রকাশক ও সম্পাদকঃ আবদুর রহিম</p><p>অফিসঃ ১২/এ বাজার রোড, নড়াইল। মোবাইলঃ ০১৭০০-০০০০০০</p><p>© All rights reserved © 2026 nodibarta.example</p><p>Theme Customized BY <a href="https://t.example">LatestNews</a></p></footer>"""
    return Made(
        story, page(head(story, described=False), body), f"{HOST}/archives/48151",
        story.section, byline=story.reporter, published="2026-11-20T00:00:00",
        related=RELATED[:1], signoff=None,
    )  # fmt: skip


def comments_daily(story: Story) -> Made:
    """A tabloid: kicker, time in brackets before the date, readers' comments, more of the section."""
    body = f"""
<header><div class="container"><p>মঙ্গলবার, ২৪ নভেম্বর ২০২৬, ৯ অগ্রহায়ণ ১৪৩৩</p>{menu()}</div></header><div class="container"><div class="row gx-5"><div class="col-sm-8"><article>
<p class="text-muted"><a href="/category.php?cat=4">{story.section}</a></p><h5 class="fs-5">{story.kicker}</h5><h1 class="lh-base fs-1">{story.headline}</h1>
<div class="row"><div class="col"><h6 class="fw-bold">{story.reporter}</h6><p class="fs-6"><span>(৪ দিন আগে)</span> ২০ নভেম্বর ২০২৬, শুক্রবার, ৯:৪১ পূর্বাহ্ন</p><p class="fs-6">সর্বশেষ আপডেট: ১২:০৩ অপরাহ্ন</p></div></div>
<img class="img-fluid w-100" src="{HOST}/lead/{story.slug}.jpg"><div class="addthis"></div>
<div class="col-sm-10 offset-sm-1 fs-5 lh-base mt-4 mb-5">{between(story.html("p"))}</div>
<h4>পাঠকের মতামত</h4><div class="card"><p>এমন উদ্যোগ দেশের সব জায়গায় ছড়িয়ে পড়ুক। যারা কাজ করেছেন সবাইকে ধন্যবাদ জানাই।</p><h6>করিম উদ্দিন</h6><small>২১ নভেম্বর ২০২৬, শনিবার, ৭:১৮ অপরাহ্ন</small></div><h4>মন্তব্য করুন</h4><p>*</p>
</article><h4>{story.section} থেকে আরও পড়ুন</h4>{listed(beside.plain_card, 8)}<h4>{story.section} সর্বাধিক পঠিত</h4>{listed(beside.plain_card, 5)}</div></div></div>
<footer><p>প্রধান সম্পাদক আবদুর রহিম চৌধুরী</p><p>জেনিথ টাওয়ার, ৪০ কাওরান বাজার, ঢাকা-১২১৫ এবং মিডিয়া প্রিন্টার্স ১৪৯-১৫০ তেজগাঁও শিল্প এলাকা, ঢাকা-১২০৮ থেকে মাহবুবা চৌধুরী কর্তৃক সম্পাদিত ও প্রকাশিত।</p></footer>"""
    return Made(
        story, page(head(story), body), f"{HOST}/news.php?news=148151",
        story.section, kicker=story.kicker, byline=story.reporter, published="2026-11-20T09:41:00",
    )  # fmt: skip


def next_station(story: Story) -> Made:
    """Next.js: the headline again in the crumbs, "First Published", tags, top videos, cookies."""
    body = f"""
<div id="__next"><div class="nhlogo">{menu("div", "a", "nhnav")}</div><div class="bdcrumb"><a href="/">হোম</a>/ <a href="/news/">খবর</a>/ <a href="/news/{story.slug}/">{story.section}</a>/ {story.headline}</div>
<main class="artclwrp"><article><h1 class="artclttl">{story.headline}</h1><h2 id="asubttl-1">{story.deck}</h2>
<div class="artclbyeline"><ul><li>Written by : <a href="/byline/1.html">{story.reporter}</a></li><li>নদী বাংলা</li><li><time datetime="{story.iso}+06:00">Last Updated: Nov 20, 2026 9:41 AM IST</time></li></ul></div>
<div class="shr"><a>Share this:</a><a>facebook</a><a>twitter</a></div><figure><img src="{HOST}/lead/{story.slug}.jpg?w=400"><figcaption>{story.caption}</figcaption></figure>
<div class="content_sec" id="article_content_1">{between(story.html(), after1=f'<div class="alsoread"><b>আরও পড়ুন: </b><a href="/n/1">{RELATED[0]}</a></div>', after3='<div class="adwrap"><span>বিজ্ঞাপন</span></div>')}
<p><strong>সব খবর সবার আগে পড়তে ফলো করুন আমাদের হোয়াটসঅ্যাপ চ্যানেল</strong></p></div>
<div class="loc"><p>Location :</p><p>{story.place}</p></div><p>First Published :</p><p>November 20, 2026, 9:41 AM IST</p><div class="tag"><span>Tags:</span><a href="/tag/a/">{story.topics[0]}</a></div></article>
<div class="brdcrmb2">বাংলা খবর/ <a href="/news/">খবর</a>/<a href="/news/{story.slug}/">{story.section}</a>/ {story.headline}</div>
<div class="topv"><h4>TOP VIDEOS</h4>{listed(beside.plain_card, 4)}</div><div class="tops"><h3>সর্বশেষ খবর</h3>{listed(beside.plain_card, 4, 4)}</div></main>
<div class="ck"><p>আপনার অভিজ্ঞতা ভালো করতে আমরা কুকি ব্যবহার করি। সাইটটি ব্যবহার করলে ধরে নেওয়া হবে আপনি আমাদের শর্তে রাজি।</p><button>রাজি</button></div></div>"""
    return Made(
        story, page(head(story, json_ld(story, articleSection=story.section, author={"@type": "Person", "name": story.reporter})), body),
        f"{HOST}/news/{story.slug}/some-story-sb-2148151.html", story.section, deck=story.deck,
        byline=story.reporter, published=story.iso, related=RELATED[:1], caption=story.caption,
    )  # fmt: skip


def bracketed_app(story: Story) -> Made:
    """A station that ends with its app in brackets, with "also read" lines between paragraphs."""
    app = (
        "(দেশ, দুনিয়া, রাজ্য, শহর, বিনোদন, খেলা, লাইফস্টাইল, স্বাস্থ্য, প্রযুক্তির টাটকা খবর, আপডেট এবং ভিডিও পেতে "
        "ডাউনলোড-লাইক-ফলো-সাবস্ক্রাইব করুন আমাদের App Facebook Whatsapp Channel X (Twitter) Youtube Instagram পেজ-চ্যানেল)"
    )
    told = replace(
        story, paragraphs=(f"নদী ২৪ ডিজিটাল ব্যুরো: {story.paragraphs[0]}", *story.paragraphs[1:])
    )
    body = f"""
<header>{menu()}</header><div class="breadcrumb"><a href="/">হোম</a> <a href="/{story.slug}">{story.section}</a></div><div class="articleBox"><h1 class="article-heading">{story.headline}</h1>
<div class="articleSummary">{story.deck}</div><div class="articleInfo"><span>{story.reporter}</span> | <span>Updated By: {story.reporter}</span> | <span>Updated: Nov 20, 2026, 09:41 AM IST</span></div><ul class="sharelist"><li>Share</li></ul>
<div class="article-image"><img src="{HOST}/lead/{story.slug}.jpg"></div><div class="article_content" id="fullstory"><p><strong>নদী ২৪ ডিজিটাল ব্যুরো:</strong> {story.paragraphs[0]}</p>{"".join(story.html()[1:3])}
<p><strong>আরও পড়ুন-<a href="/a/1">{RELATED[0]}</a></strong></p>{"".join(story.html()[3:])}<p><strong>আরও পড়ুন-<a href="/a/2">{RELATED[1]}</a></strong></p><p>{app}</p></div>
<div class="tags"><h4>Tags:</h4><ul><li><a href="/topics/a">{story.topics[0]}</a></li></ul></div></div><div class="mostread"><h2>জনপ্রিয়</h2>{listed(beside.plain_card, 5)}</div><footer>© 2026 Nodi Media Ltd, All rights reserved.</footer>"""
    return Made(
        told, page(head(story), body), f"{HOST}/{story.slug}/some-story_58151.html",
        story.section, deck=story.deck, byline=story.reporter, published="2026-11-20T10:11:00",  # stated as Indian time
        related=RELATED,
    )  # fmt: skip


def dated_signoff(story: Story) -> Made:
    """A portal with the date in its sign-off and related links within the last paragraphs."""
    body = f"""
<div class="site-header"><span>মঙ্গলবার | ২৪ নভেম্বর ২০২৬ | ৯ অগ্রহায়ণ ১৪৩৩</span>{menu()}</div><div class="news-dtl"><div class="brd"><a href="/">প্রচ্ছদ</a> &gt; <a href="/{story.slug}">{story.section}</a></div>
<h1>{story.headline}</h1><div class="dtl-rep">{story.reporter}, নদীটাইমস<br>প্রকাশিত : {story.printed} | আপডেট : ২৪ নভেম্বর ২০২৬, ১২:৫২</div><a class="img-popup"><img src="{HOST}/lead/{story.slug}.jpg"></a><div class="cap">{story.caption}</div>
<div class="detail-text"><div><div class="dtl-ads">বিজ্ঞাপন</div></div>{"".join(f"<div>{part}</div>" if at % 2 else f"<div><p>{part}</p></div>" for at, part in enumerate(story.texts))}<p>(নদীটাইমস/২০নভেম্বর/এআর)</p></div>
<div class="readAlso"><span>সংবাদটি শেয়ার করুন</span></div><div class="dtl-more"><h3>{story.section} বিভাগের সর্বাধিক পঠিত</h3>{listed(beside.plain_card, 5)}</div><div class="dtl-more"><h3>বিশেষ প্রতিবেদন</h3>{listed(beside.teaser_card, 3, 4)}</div></div>
<div class="sf"><p>সম্পাদক: আবদুর রহিম</p><p>নদী টাইমস, ৪৪ ইস্কাটন গার্ডেন, রমনা, ঢাকা-১০০০। ফোন: ৪৮৩১৮৮৩৪, ই-মেইল: info@nodi.example</p></div>"""
    return Made(
        story, page(head(story, described=False), body), f"{HOST}/2026/11/20/481512",
        story.section, byline=f"{story.reporter}, নদীটাইমস", published=story.iso,
        signoff="(নদীটাইমস/২০নভেম্বর/এআর)", caption=story.caption,
    )  # fmt: skip


def bare_initials(story: Story) -> Made:
    """Initials alone as the sign-off; caption below the picture without a name; font buttons."""
    body = f"""
<div><div>{menu("div", "div", "x1")}</div><div><span>{story.section}</span><h1>{story.headline}</h1><div><span>{story.reporter}</span><span> প্রকাশ: {story.printed}</span></div>
<div><span>A-</span><span>A+</span></div><div><div><img src="{HOST}/lead/{story.slug}.jpg"></div><div>{story.caption}</div></div>
<div>{"".join(f"<p>{part}</p>" for part in story.texts)}<p>এমএইচআর</p></div><div><h3>আরও</h3></div><div>{listed(beside.teaser_card, 4)}</div></div><div>© নদী ২০২৬</div></div>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/481512", story.section,
        byline=story.reporter, published=story.iso, signoff="এমএইচআর", caption=story.caption,
    )  # fmt: skip


def pictures_inside(story: Story) -> Made:
    """Pictures with captions between paragraphs, glued credits, a pulled quotation said twice."""
    inner = f'<div class="img-box"><img src="{HOST}/in/2.jpg"><span class="img-title">{OTHERS[0]}ফাইল ছবি: {story.credit}</span></div>'
    second = f'<figure class="wp-block-image"><img src="{HOST}/in/3.jpg" alt=""><figcaption>{OTHERS[1]}</figcaption></figure>'
    body = f"""
<header>{menu()}</header><main><div class="post-header"><span class="category"><a href="/{story.slug}/">{story.section}</a></span><h1>{story.headline}</h1><p class="sub-title">{story.deck}</p><div class="meta">{story.reporter} • {story.printed}</div></div>
<div class="post-body"><p><img src="{HOST}/lead/{story.slug}.jpg" width="800"><br><em>{story.caption} | ছবি: {story.credit}</em></p>{between(story.html(), after1=inner, after3=second)}
<div class="related"><p>আরও পড়ুন</p>{"".join(f'<p>• <a href="/x/{n}">{t}</a></p>' for n, t in enumerate(RELATED))}</div></div>
<div class="comments"><h3>মন্তব্য</h3></div></main><footer>নদী © ২০২৬</footer>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/some-long-story-name-here/",
        story.section, deck=story.deck, byline=story.reporter, published=story.iso, related=RELATED,
        caption=story.caption, credit=story.credit,
    )  # fmt: skip


LOCALS = (
    local_theme, comments_daily, next_station, bracketed_app, dated_signoff, bare_initials,
    pictures_inside,
)  # fmt: skip
