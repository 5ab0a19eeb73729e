"""Elements become blocks in reading order."""

from __future__ import annotations

from reader.article import (
    Embed,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    block_text,
)  # fmt: skip
from reader.parse.html_blocks import blocks_of

BASE = "https://kagoj.example/a/"


def test_paragraphs_with_bold_italic_and_absolute_links() -> None:
    html = 'নদীর <b>দুই</b> তীরে <i>হাট</i> বসে, <a href="/b">দেখুন</a> এবং&nbsp; যান।'
    (block,) = blocks_of(f"<p>{html}</p>", BASE)
    assert block == Paragraph(
        (
            Run("নদীর "),
            Run("দুই", bold=True),
            Run(" তীরে "),
            Run("হাট", italic=True),
            Run(" বসে, "),
            Run("দেখুন", href="https://kagoj.example/b"),
            Run(" এবং যান।"),
        )
    )


def test_text_keeps_its_letters_as_published() -> None:
    text = "উদ\u09cd\u200cযাপন, র\u200d\u09cdযাব, বড\u09bc ও ব\u09dc, কে\u09be"
    (block,) = blocks_of(f"<p>{text}</p>", BASE)
    assert block_text(block) == text


def test_bare_text_and_line_breaks_are_paragraphs() -> None:
    blocks = blocks_of("এক<br>দুই<br><br>তিন<div></div>চার<p>পাঁচ</p>ছয়", BASE)
    assert [block_text(block) for block in blocks] == ["এক", "দুই", "তিন", "চার", "পাঁচ", "ছয়"]


def test_headings_quotes_lists_and_tables() -> None:
    blocks = blocks_of(
        "<h3><b>মাঠে</b></h3><blockquote><p>এক</p><p>দুই</p></blockquote>"
        "<ol><li>ক</li><li>খ<ul><li>গ</li></ul></li></ol>"
        "<table><tr><th>দল</th><th>গোল</th></tr><tr><td>নদী</td><td>২</td></tr></table>",
        BASE,
    )
    assert blocks == (
        Heading((Run("মাঠে"),), 3),
        Quote(((Run("এক"),), (Run("দুই"),))),
        List(((Run("ক"),), (Run("খ"),), (Run("গ"),)), ordered=True),
        Table((((Run("দল"),), (Run("গোল"),)), ((Run("নদী"),), (Run("২"),))), header_rows=1),
    )


def test_a_table_that_only_lays_out_is_paragraphs() -> None:
    blocks = blocks_of("<table><tr><td>এক</td></tr><tr><td>দুই</td></tr></table>", BASE)
    assert [block_text(block) for block in blocks] == ["এক", "দুই"]
    assert all(isinstance(block, Paragraph) for block in blocks)


def test_the_largest_sensible_picture_with_caption_and_credit() -> None:
    blocks = blocks_of(
        '<figure><img src="s.jpg" srcset="s.jpg 320w, m.jpg 1280w, xl.jpg 6000w" alt="ঘাট">'
        "<figcaption>সকালের ঘাট। ছবি: হাসান আলী</figcaption></figure>",
        BASE,
    )
    assert blocks == (Picture(f"{BASE}m.jpg", caption="সকালের ঘাট।", credit="হাসান আলী", alt="ঘাট"),)


def test_lazy_pictures_and_their_noscript_twins_are_one() -> None:
    blocks = blocks_of(
        '<p>আগে</p><img src="data:image/gif;base64,R0" data-src="/m/ghat-1.jpg">'
        '<noscript><img src="/m/ghat-1.jpg"></noscript><p>পরে</p>',
        BASE,
    )
    assert [type(block) for block in blocks] == [Paragraph, Picture, Paragraph]


def test_icons_counters_and_blanks_are_no_pictures() -> None:
    assert not blocks_of(
        '<img src="/img/spacer.gif"><img src="/a.jpg" width=1 height=1><img src="/logo.svg"><img>',
        BASE,
    )


def test_videos_and_posts_are_titled_links() -> None:
    blocks = blocks_of(
        '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="নৌকাবাইচ"></iframe>'
        '<iframe src="https://ads.example/x"></iframe>'
        '<blockquote class="twitter-tweet"><p>হাট বসেছে</p>'
        '<a href="https://twitter.com/a/status/1">আজ</a></blockquote>',
        BASE,
    )
    assert blocks == (
        Embed("নৌকাবাইচ", "https://www.youtube.com/watch?v=abcdefghijk", "video"),
        Embed("হাট বসেছে আজ", "https://twitter.com/a/status/1", "post"),
    )


def test_scripts_styles_and_comments_are_nothing() -> None:
    blocks = blocks_of("<p>ক<!-- খ --><script>গ</script><style>ঘ</style>ঙ</p>", BASE)
    assert [block_text(block) for block in blocks] == ["কঙ"]


def test_addresses_that_are_not_http_are_no_links() -> None:
    (block,) = blocks_of('<p><a href="javascript:x()">ক</a> <a href="mailto:a@b">খ</a></p>', BASE)
    assert isinstance(block, Paragraph)
    assert all(run.href is None for run in block.runs)
