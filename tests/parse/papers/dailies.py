"""Pages as the systems of large dailies of Dhaka make them."""

# Pages stand here as their systems write them, in long lines.
# ruff: noqa: E501

from __future__ import annotations

from tests.parse.papers import beside
from tests.parse.papers.beside import OTHERS, RELATED, listed, menu
from tests.parse.papers.made import HOST, Made, between, head, json_ld, page
from tests.parse.papers.stories import Story


def quintype(story: Story) -> Made:
    """React with hashed names; cards of story elements; lists behind the text."""
    element = '<div class="story-element story-element-text"><div>{}</div></div>'
    also = (
        '<div class="story-element story-element-also-read _2zSbU"><a aria-label="also-read" '
        'href="/bangladesh/{}"><div class="EZcJ8"><h4>আরও পড়ুন</h4>'
        '<div class="also-read-headline x5sLk">{}</div></div>'
        '<img src="/t/1.jpg" alt=""></a></div>'
    )
    ad = '<div class="adsBox print-none"><div class="BjLfX">বিজ্ঞাপন</div><div id="d-1"></div></div>'
    parts = [element.format(part) for part in story.html()]
    cards = between(
        parts,
        after1=ad,
        after2=also.format("8x2", RELATED[0]),
        after4=ad + also.format("8x3", RELATED[1]),
    )
    body = f"""
<div id="header"><div class="m6a9e"><a href="/"><img src="/logo.svg" alt="নদী নিউজ"></a>
<span>সোমবার, ২৪ নভেম্বর ২০২৬</span>{menu(item="div", tag="div", names="hkQ3T")}</div>
<div class="breaking-news-ticker"><span>সর্বশেষ</span>{listed(lambda t, u: f'<a href="{u}">{t}</a>', 3, 4)}</div></div>
<div class="story-content-wrapper"><div class="story-grid grid-container">
<div class="storyPageHeader"><div class="E0-_k"><a class="print-entity-section-wrapper F93gk" href="/{story.slug}">
{story.section}</a></div><h1 data-title-0="" class="IiRps">{story.headline}</h1>
<div class="storyPageMetaData-m__story-page-meta-data-wrapper__KdTyE"><div class="author-name-location-wrapper">
<span class="contributor-name _8TSJC">{story.reporter}</span><span class="author-location _8-umj">{story.place}</span></div>
<div class="xuoYp"><time datetime="{story.iso}+06:00"><span>প্রকাশ: {story.printed}</span></time></div>
<div class="social-share"><div class="OFhtR"><span>ফলো করুন</span><a href="https://news.example/g"><img src="/g.svg"></a></div>
<button>শেয়ার</button></div></div></div>
<div class="story-content no-key-elements"><div class="storyCard eyOoS">
<div class="story-element story-element-image"><figure class="qt-figure"><picture>
<source srcset="{HOST}/lead/{story.slug}.jpg?w=640 640w, {HOST}/lead/{story.slug}.jpg?w=1200 1200w">
<img alt="{story.caption}" src="{HOST}/lead/{story.slug}.jpg"></picture></figure>
<div class="story-element-image-title"><span class="caption">{story.caption}</span>
<span class="image-attribution">ছবি: {story.credit}</span></div></div>
{cards}</div></div>
<div class="tags-wrapper"><a href="/topic/1">{story.topics[0]}</a><a href="/topic/2">{story.topics[1]}</a></div>
<div class="more-from-section"><div class="kOqkB"><a href="/{story.slug}">{story.section}</a> থেকে আরও পড়ুন</div>
<ul>{"".join(f'<li><a href="/topic/{topic}">{topic}</a></li>' for topic in story.topics)}</ul></div>
<div class="comments-wrapper"><button>মন্তব্য করুন</button></div></div>
<div class="also-in"><h3>আরও পড়ুন</h3>{listed(beside.plain_card, 6)}</div></div>
<footer><div>সম্পাদক ও প্রকাশক: আবদুর রহিম</div><div>স্বত্ব © ২০২৬ নদী নিউজ</div></footer>"""
    return Made(
        story,
        page(
            head(
                story,
                '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":['
                '{"@type":"ListItem","position":1,"name":"Home"},{"@type":"ListItem","position":2,'
                f'"name":"{story.section}"}}]}}</script>',
                json_ld(story, "Article", author={"@type": "Person", "name": story.reporter}),
                json_ld(story, articleSection=story.section,
                        author=[{"@type": "Person", "name": story.reporter}]),
            ),
            body,
        ),
        f"{HOST}/bangladesh/district/8x1k2j3h4g",
        story.section, byline=story.reporter, published=story.iso,
        related=(*RELATED, *OTHERS[:6]), caption=story.caption, credit=story.credit,
    )  # fmt: skip


def bootstrap_daily(story: Story) -> Made:
    """Bootstrap rows, author and time in headings of small rank, related cards in the text."""
    related = "".join(
        f'<div class="col-12 my-3 relatedInner"><a class="row g-0 border" href="/online/country/{n}">'
        f'<div class="col-4"><img src="/t/{n}.jpg" class="img-fluid"></div><div class="col-8">'
        f'<p class="text-danger">আরো পড়ুন</p><h5 class="card-title">{title}</h5></div></a></div>'
        for n, title in enumerate(RELATED)
    )
    body = f"""
<header class="sticky-top"><div class="container"><div class="row"><div class="col">ঢাকা, মঙ্গলবার ২৪ নভেম্বর ২০২৬, ৯ অগ্রহায়ণ ১৪৩৩</div>
<div class="col"><a href="/e">ই-পেপার</a> <a href="/c">বাংলা কনভার্টার</a></div></div></div>
<nav class="navbar"><div class="collapse navbar-collapse">{menu(names="navbar-nav")}</div></nav></header>
<div class="container my-2"><div class="ads text-center"><small>বিজ্ঞাপন</small></div></div>
<main><div class="container"><div class="row"><div class="col-12 col-lg-9"><div class="row"><div class="col">
<ol class="breadcrumb"><li class="breadcrumb-item"><a href="/">প্রচ্ছদ</a></li>
<li class="breadcrumb-item active"><a href="/online/{story.slug}">{story.section}</a></li></ol>
<h4 class="text-danger shoulder">{story.kicker}</h4><h1 class="my-3">{story.headline}</h1>
<h6 class="my-4"><strong>{story.reporter}</strong>, {story.place}</h6>
<time class="text-black-50 text-center d-block"><span>{story.printed}</span></time>
<div class="d-flex share-bar"><span>শেয়ার</span><a href="https://facebook.example/s">ফেসবুক</a>
<a href="#">টুইটার</a><a href="#">হোয়াটসঅ্যাপ</a><span>অ+</span><span>অ-</span><span>১২৪</span></div>
<div class="n_image"><a href="/big.jpg"><img class="img-fluid lazy" src="/blank.png" data-src="{HOST}/lead/{story.slug}.jpg"></a>
<p class="text-center text-muted small">{story.caption}। ছবি : {story.credit}</p></div>
<div class="newsArticle"><article>
{between(story.html(), after1=related, after3='<div class="my-3 text-center ad300"><span>Advertisement</span><ins class="adsbygoogle"></ins></div>')}
</article></div>
<div class="row my-3"><div class="col">প্রাসঙ্গিক</div>{"".join(f'<a class="btn btn-light" href="/tag/{n}">{topic}</a>' for n, topic in enumerate(story.topics))}</div>
<div class="comment-box"><h5>মন্তব্য</h5><div class="fb-comments"></div></div>
<div class="my-4"><h3 class="title">সম্পর্কিত খবর</h3><div class="row">{listed(lambda t, u: f'<div class="col-4"><a href="{u}"><img src="/t/2.jpg"></a><h5>{t}</h5></div>', 6)}</div></div>
</div></div></div>
<div class="col-lg-3"><ul class="nav nav-tabs"><li><button>সর্বশেষ</button></li><li><button>সর্বাধিক পঠিত</button></li></ul>
<ul>{listed(beside.timed_card, 6, 3)}</ul></div></div>
<section class="next-story"><h2>পরবর্তী খবর</h2><a href="/online/country/481999"><h3>{beside.OTHERS[7]}</h3></a></section></div></main>
<footer class="bg-light"><p>সম্পাদক : আবদুর রহিম</p><p>নদী মিডিয়া লিমিটেডের পক্ষে প্রকাশক কর্তৃক প্লট-৩৭, বারিধারা, ঢাকা থেকে প্রকাশিত এবং মুদ্রিত।
পিএবিএক্স : ০২৮৪৩২৩৭২, ফ্যাক্স : ৮৪৩২৩৭০। ই-মেইল : info@nodi.example</p></footer>"""
    return Made(
        story, page(head(story), body), f"{HOST}/online/{story.slug}/2026/11/20/481516",
        story.section, kicker=story.kicker, byline=f"{story.reporter}, {story.place}",
        published=story.iso, related=RELATED, caption=story.caption, credit=story.credit,
    )  # fmt: skip


def desktop_detail(story: Story) -> Made:
    """Everything named "desktop…"; deck behind the headline; print edition's writer."""
    related = f'<p><strong>আরও পড়ুন: <a href="/country/481001">{RELATED[0]}</a></strong></p>'
    body = f"""
<div class="container-fluid desktopTopBar"><div class="row"><div class="col-sm-6">ঢাকা, বাংলাদেশ মঙ্গলবার, ২৪ নভেম্বর ২০২৬</div>
<div class="col-sm-6"><a href="/archive">আর্কাইভ</a></div></div></div>{menu(names="desktopMenu")}
<div class="marqueeBox"><span>ব্রেকিং</span><marquee>{listed(lambda t, u: f'<a href="{u}">{t}</a>', 3, 2)}</marquee></div>
<div class="row"><div class="col-md-8 desktopSectionLead positionRelative">
<p class="desktopSectionName"><a href="/">হোম</a> <i class="fa"></i> <a href="/{story.slug}">{story.section}</a></p>
<p class="desktopDetailShoulder marginT0">{story.kicker}</p><h1 class="desktopDetailHeadline marginT0">{story.headline}</h1>
<p class="desktopDetailHanger">{story.deck}</p>
<div class="row"><div class="col-6"><div class="desktopDetailReporterDiv"><img src="/icon.png" class="desktopDetailReporterImg">
<p class="desktopDetailReporter">{story.reporter}</p></div><p class="desktopDetailPTime color1">প্রকাশ: {story.printed}</p></div>
<div class="col-6"><div class="desktopShareBtn"><div class="sharethis-inline-share-buttons"></div></div>
<div class="fontSizeBox"><a>অ+</a> <a>অ-</a></div></div></div>
<div class="desktopDetailPhotoDiv"><img class="img-responsive desktopDetailPhoto" alt="{story.headline}" src="{HOST}/lead/{story.slug}.jpg">
<p class="desktopDetailCaption">{story.caption}। ছবি: {story.credit}</p></div>
<div class="desktopFollowDiv"><p>যমুনাতীরের খবর পেতে <a href="https://news.example/x">গুগল নিউজ</a> চ্যানেল ফলো করুন</p></div>
<div class="desktopDetailBody">{between(story.html(), after2=related + '<div class="adv-img text-center"><p>বিজ্ঞাপন</p></div>')}</div>
<div class="desktopDetailTag"><span>{story.topics[0]}</span> <a href="/topic/{story.topics[1]}">{story.topics[1]}</a></div>
<p class="desktopAllNews">ঘটনাপ্রবাহ: <a href="/topic/x">শীতের খবর</a></p>
<div class="desktopRelated"><h2>সম্পর্কিত খবর</h2>{listed(beside.plain_card, 4)}</div></div>
<div class="col-md-4 desktopRight"><div class="tab"><a class="active">সর্বশেষ</a><a>সর্বাধিক পঠিত</a></div>{listed(beside.teaser_card, 5, 5)}
<div class="poll"><h4>আজকের প্রশ্ন</h4><p>শীতে বিদ্যুতের দাম কমানো উচিত বলে মনে করেন কি?</p><label>হ্যাঁ</label><label>না</label><label>মন্তব্য নেই</label></div></div></div>
<div class="desktopFooter"><p>সম্পাদক : আবদুর রহিম</p><p>ক-২৪৪ প্রগতি সরণি, ঢাকা-১২২৯। ফোন : ৯৮২৪০৫৪, নিউজ রুম : ৯৮২৪০৬১</p>
<p>© ২০২৬ নদী নিউজ কর্তৃক সর্বস্বত্ব ® সংরক্ষিত। এই ওয়েবসাইটের কোনো লেখা, ছবি, ভিডিও অনুমতি ছাড়া ব্যবহার বেআইনি।</p></div>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/481516",
        story.section, kicker=story.kicker, deck=story.deck, byline=story.reporter,
        published=story.iso, related=(RELATED[0], *OTHERS[:4]), caption=story.caption,
        credit=story.credit,
    )  # fmt: skip


def details_brief(story: Story) -> Made:
    """ "details-…" boxes: deck as h2, publication and update in spans, tags, more of the section."""
    read_more = (
        '<div class="DReadMore"><p class="readmoreTitle">আরও পড়ুন</p><ul>'
        + "".join(f'<li><a href="/article/{n}">{t}</a></li>' for n, t in enumerate(RELATED, 481001))
        + "</ul></div>"
    )
    body = f"""
<div class="top-header">মঙ্গলবার | ২৪ নভেম্বর ২০২৬</div><nav class="navbar">{menu(names="navbar-nav")}</nav>
<div class="container"><div class="row"><div class="col-lg-9"><div class="row"><div class="col-12">
<div class="DHeadingBread"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li><a href="/"><i class="fa-home"></i></a></li><li><a href="/{story.slug}">{story.section}</a></li></ol></nav></div>
<div class="details-title"><h1>{story.headline}</h1><h2 class="shoulder-text">{story.deck}</h2></div>
<div class="row"><div class="col-8"><div class="detail-author-name"><div class="author-name-wrap"><span class="author">{story.reporter}</span></div>
<div class="pub-up"><span class="pub">প্রকাশ: {story.printed}</span> | <span>আপডেট: ২৪ নভেম্বর ২০২৬, ১১:১৫</span></div></div></div>
<div class="col-4 font-and-print"><span id="btnDecrease">(-)</span> <span id="btnOriginal">অ</span> <span id="btnIncrease">(+)</span> <span>প্রিন্ট</span></div></div>
<div class="DNewsImg details-img"><picture><img src="{HOST}/lead/{story.slug}.jpg" alt="x"></picture><p class="ImgCaption">{story.caption}। ছবি: {story.credit}</p></div>
<div class="details-brief dNewsDesc" id="contentDetails">{between(story.html(), after1='<div class="DContentAdd text-center"><div id="div-gpt-1"></div></div>', after3=read_more)}
<p>&nbsp;</p></div>
<div class="DTagList"><p>বিষয় :</p><ul>{"".join(f'<li><a href="/tags/{n}">{topic}</a></li>' for n, topic in enumerate(story.topics))}</ul></div>
<div class="whatsapp-join"><a href="https://chat.example"><p>হোয়াটসঅ্যাপে নদী নিউজের চ্যানেলে যুক্ত হোন</p></a></div></div></div></div>
<div class="col-lg-3"><div class="Dlatest"><div class="title"><h3>সর্বশেষ</h3></div><ul>{listed(beside.timed_card, 5)}</ul></div></div></div>
<section class="DMoreNews"><h2><a href="/{story.slug}">আরও পড়ুন</a></h2><div class="row">{listed(beside.plain_card, 8)}</div></section></div>
<footer><div class="row"><p>ভারপ্রাপ্ত সম্পাদক : আবদুর রহিম</p><p>ফোন : ৫৫০২৯৮৩২-৩৮ | বিজ্ঞাপন : +৮৮০১৭১৪০৮০৩৭৮ | ই-মেইল: ad@nodi.example</p><p>© ২০০৫ - ২০২৬ নদী</p></div></footer>"""
    return Made(
        story, page(head(story), body), f"{HOST}/{story.slug}/article/481516/{story.slug}-story",
        story.section, deck=story.deck, byline=story.reporter, published=story.iso,
        related=RELATED, caption=story.caption, credit=story.credit,
    )  # fmt: skip


def jw(story: Story) -> Made:
    """jw: each row of the head a div; related contents float within the text; "next" story."""
    related = (
        '<div class="jw_related_contents relatedcontents"><div class="relatedcontents_inner"><div class="title">সম্পর্কিত খবর</div>'
        + "".join(
            f'<div class="each"><a class="link_overlay" href="/{n}/x"></a><div class="info"><h2 class="title"><a href="/{n}/x">{t}</a></h2></div></div>'
            for n, t in enumerate(RELATED, 481001)
        )
        + "</div></div>"
    )
    body = f"""
<div class="header_holder"><div class="date">মঙ্গলবার, ২৪ নভেম্বর ২০২৬, ৯ অগ্রহায়ণ ১৪৩৩</div>{menu(names="menu_list")}</div>
<div class="scrolling_news"><div class="breaking">ব্রেকিং নিউজ</div>{listed(lambda t, u: f'<div class="each"><a href="{u}">{t}</a></div>', 3)}</div>
<div class="content_detail each_row"><div class="detail_holder"><div class="detail_inner">
<div class="breadcrumb"><ul><li><a href="/"><span class="home_icon"></span></a></li><li><a href="/{story.slug}"><strong>{story.section}</strong></a></li></ul></div>
<h1 class="title mb10" itemprop="headline">{story.headline}</h1>
<div class="rpt_and_share_block"><div class="rpt_info_section"><div class="each_row author"><div class="author_row"><a class="name" href="/author/12">{story.reporter}</a></div></div>
<div class="each_row time"><span class="tts_time published_time" content="{story.iso}+06:00" itemprop="datePublished">প্রকাশ : {story.printed}</span></div></div>
<div class="share_section"><div class="count"><span>৩২</span> শেয়ার</div></div></div>
<div class="featured_image"><div class="img"><img src="{HOST}/lead/{story.slug}.jpg"></div><div class="caption">{story.caption}। ছবি: {story.credit}</div></div>
<div class="viewport jw_detail_content_holder content mb16"><div class="content_and_related"><div class="jw_detail_content">
<article class="jw_article_body" itemprop="articleBody">{between(story.html(), after2=related, after4='<div class="dynamic_ad"><span>বিজ্ঞাপন</span></div>')}
<div><strong>নদী/এমএএস</strong></div></article></div></div>
<div class="gnews_box"><a href="https://news.example/p">গুগল নিউজে নদীর খবর পড়তে এখানে ক্লিক করুন</a></div></div>
<div class="tags_section each_row"><strong>বিষয়:</strong><a href="/topic/{story.topics[0]}">{story.topics[0]}</a><a href="/topic/{story.topics[1]}">{story.topics[1]}</a></div>
<div class="comments_section"><div class="title">মন্তব্য করুন</div></div></div>
<div class="right_col"><div class="box"><h2 class="box_title">সর্বশেষ</h2>{listed(beside.plain_card, 4)}</div><div class="box"><h2>সর্বাধিক পঠিত</h2>{listed(beside.plain_card, 4, 4)}</div></div></div></div>
<div class="more_in_cat"><h2><span>এই বিভাগের আরও খবর</span></h2>{listed(lambda t, u: f'<div class="each"><h2 class="title"><a href="{u}">{t}</a></h2><div class="summery">{beside.TEASER}</div></div>', 5)}</div>
<div class="footer"><p>নদী নিউজের সাংবাদিকতা ও কনটেন্ট স্বত্ব © ২০২৬</p></div>"""
    return Made(
        story, page(head(story), body), f"{HOST}/481516/{story.slug}-story",
        story.section, byline=story.reporter, published=story.iso, related=RELATED,
        signoff="নদী/এমএএস", caption=story.caption, credit=story.credit,
    )  # fmt: skip


def old_php(story: Story) -> Made:
    """An old system: tables around everything, text parted by line breaks, comments below."""
    text = "<br /><br />".join(
        f"<b>{t[3:]}</b>" if t.startswith("## ") else t.removeprefix("> ") for t in story.paragraphs
    )
    body = f"""
<table width="980" align="center"><tr><td><img src="/logo.png"></td><td>মঙ্গলবার ২৪ নভেম্বর ২০২৬ | ৯ অগ্রহায়ণ ১৪৩৩ | আপডেট ৫ মিনিট আগে</td></tr>
<tr><td colspan="2">{menu("div", "span", "nav")}</td></tr>
<tr><td width="680" valign="top"><font size="2" color="#666">{story.section}</font><br>
<font size="3">{story.kicker}</font><h1>{story.headline}</h1><font size="2">{story.reporter} | {story.printed} | পঠিত ৪৩২ বার</font>
<div align="right">অ-অ+</div><table align="center"><tr><td><img src="{HOST}/lead/{story.slug}.jpg" width="600"></td></tr></table>
<div align="justify" id="f">{text}</div><br><a href="/print/1">প্রিন্ট করুন</a>
<h3>পাঠকের মতামত</h3><div class="c"><b>মো. সেলিম</b><br>২১ নভেম্বর ২০২৬, শনিবার, ১০:১৪<p>খুব ভালো উদ্যোগ। সব গ্রামে এমন হওয়া উচিত, তাহলে সরকারের দিকে তাকিয়ে থাকতে হবে না।</p></div>
<h3>মতামত দিন</h3><form><input><textarea></textarea></form>
<h3>{story.section} অন্যান্য খবর</h3><ul>{listed(lambda t, u: f'<li><a href="{u}">{t}</a></li>', 6)}</ul></td>
<td width="300" valign="top"><b>সর্বাধিক পঠিত</b>{listed(lambda t, u: f'<p><a href="{u}">{t}</a></p>', 6, 2)}</td></tr>
<tr><td colspan="2" align="center">প্রধান সম্পাদক আবদুর রহিম চৌধুরী<br>জেনিথ টাওয়ার, ৪০ কাওরান বাজার, ঢাকা-১২১৫<br>Copyright © 2026. All rights reserved.</td></tr></table>"""
    return Made(
        story, page(head(story, described=False), body), f"{HOST}/news.php?news=481516",
        story.section, kicker=story.kicker, byline=story.reporter, published=story.iso,
    )  # fmt: skip


DAILIES = (quintype, bootstrap_daily, desktop_detail, details_brief, jw, old_php)
