"""What Next.js streams into a page: a story that only its scripts would show, and lists."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from reader.article import body_text
from reader.parse.article_page import parse_article
from reader.parse.flight import flight_values
from reader.parse.front_page import parse_front_page
from reader.parse.tree import parse_html

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://kagoj.example/national/ajp48151abcd"
PARTS = [
    "পাহাড়ি ছড়ার পানি ধরে রেখে শীতের সবজি ফলাচ্ছেন তিন পাড়ার মানুষ, বাঁধটি বানিয়েছেন নিজেরাই।",
    "আগে শীতে জমি পড়ে থাকত, এখন সেখানে শিম, মুলা আর টমেটো, হাটে যায় সপ্তাহে দুই দিন।",
    "কৃষি কর্মকর্তা বলেন, এমন ছোট বাঁধ পাহাড়ের আরও অন্তত কুড়িটি ছড়ায় করা যায়।",
]
MARKUP = "".join(f"<p>{part}</p>" for part in PARTS)


def streamed(*strings: str) -> str:
    calls = "".join(
        f"<script>self.__next_f.push({json.dumps([1, part], ensure_ascii=False)})</script>"
        for part in strings
    )
    return f"<script>(self.__next_f=self.__next_f||[]).push([0])</script>{calls}"


def page(scripts: str) -> bytes:
    title = "ছড়ার বাঁধে শীতের সবজি"
    body = f"<body><h1>{title}</h1>{scripts}</body>"
    return f"<html><head><title>{title}</title></head>{body}</html>".encode()


def test_a_text_row_of_a_length_in_bytes_is_the_story() -> None:
    rows = f'2:["$","div",null,{{}}]\n3:T{len(MARKUP.encode()):x},{MARKUP}4:{{"a":1}}\n'
    cut = len(rows) // 2  # a call may end anywhere
    article = parse_article(page(streamed(rows[:cut], rows[cut:])), URL, None, None, NOW).article
    assert body_text(article).split("\n\n") == PARTS


def test_markup_within_an_element_is_the_story() -> None:
    element = ["$", "div", None, {"dangerouslySetInnerHTML": {"__html": MARKUP}}]
    row = f"5:{json.dumps(element, ensure_ascii=False)}\n"
    article = parse_article(page(streamed(row)), URL, None, None, NOW).article
    assert body_text(article).split("\n\n") == PARTS


def test_json_ld_that_a_script_would_write_is_read() -> None:
    stated = json.dumps(
        {"@type": "NewsArticle", "articleBody": "\n".join(PARTS)}, ensure_ascii=False
    )
    element = ["$", "script", None, {"dangerouslySetInnerHTML": {"__html": stated}}]
    row = f"5:{json.dumps(element, ensure_ascii=False)}\n"
    article = parse_article(page(streamed(row)), URL, None, None, NOW).article
    assert body_text(article).split("\n\n") == PARTS


def test_a_list_of_stories_in_the_stream_is_found() -> None:
    stories = [
        {
            "headline": f"পাহাড়ের খবর নম্বর {n}",
            "url": f"/national/ajp4815{n}abcd",
            "published_at": "2026-11-23T10:00:00+06:00",
        }
        for n in range(4)
    ]
    row = f'7:["$","main",null,{{"data":{json.dumps(stories, ensure_ascii=False)}}}]\n'
    found = parse_front_page(page(streamed(row)), "https://kagoj.example/national", None, None, NOW)
    assert [entry.headline for entry in found.stories] == [one["headline"] for one in stories]


def test_damaged_rows_are_passed_over() -> None:
    strings = ('1:{"a":1}\n2:{"b":', '\n3:Tzz,x\nnonsense\n4:{"c":3}\n5:Tffff,short')
    root = parse_html(
        page(streamed(*strings) + "<script>self.__next_f.push([1,</script>").decode(), URL
    )
    assert list(flight_values(root)) == [{"a": 1}, {"c": 3}, "short"]
