"""The command line, as somebody in a terminal uses it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from reader.demo.server import DemoServer

ROOT = Path(__file__).parents[2]


def potrika(*words: str | Path, lang: str = "bn") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"POTRIKA_LANG": lang, "PYTHONIOENCODING": "utf-8"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=False,
    )


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer() as running:
        yield running


@pytest.fixture(scope="module")
def synced(server: DemoServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with one feed of the demo newspaper subscribed to, synced once."""
    profile = tmp_path_factory.mktemp("profile")
    for section in ("sunnews",):
        assert potrika("--profile", profile, "unsubscribe", section).returncode == 0
    feed = server.paper.sections[0].ways[0].url
    assert potrika("subscribe", feed, "--name", "নমুনা", "--profile", profile).returncode == 0
    summary = lines(potrika("sync", "--profile", profile, "--json"))[-1]
    assert set(summary) == {"sections", "failed", "new", "updated", "unchanged", "seconds"}
    assert summary["new"] > 5
    assert summary["failed"] == 0
    return profile


def test_help_names_every_verb_and_ends_well() -> None:
    done = potrika("--help")
    assert done.returncode == 0
    verbs = "sync sections subscribe unsubscribe list show mark extract doctor"
    for verb in verbs.split():
        assert verb in done.stdout
        assert potrika(verb, "--help").returncode == 0


def test_wrong_use_is_one_line_and_status_two() -> None:
    for words in (["frobnicate"], ["show"], ["show", "abc"], ["list", "--limit", "0"]):
        done = potrika(*words)
        assert done.returncode == 2, words
        assert done.stderr.count("\n") == 1
        assert done.stderr.startswith("potrika: ")


def test_list_gives_what_a_script_needs(synced: Path) -> None:
    rows = lines(potrika("list", "--json", "--profile", synced))
    assert len(rows) > 5
    keys = {"id", "url", "headline", "newspaper", "section", "published", "read", "starred"}
    assert all(keys | {"complete"} <= set(row) for row in rows)
    published = [datetime.fromisoformat(row["published"]) for row in rows if row["published"]]
    assert published == sorted(published, reverse=True)
    assert rows[0]["newspaper"] == "নমুনা"
    assert len(lines(potrika("list", "--limit", "3", "--json", "--profile", synced))) == 3


def test_the_profile_may_stand_before_or_after_the_verb(synced: Path) -> None:
    before = potrika("--profile", synced, "--json", "sections")
    after = potrika("sections", "--json", "--profile", synced)
    assert before.stdout == after.stdout
    assert lines(after)[0]["total"] > 5


def test_show_gives_the_whole_article(synced: Path) -> None:
    row = lines(potrika("list", "--json", "--limit", "1", "--profile", synced))[0]
    (article,) = lines(potrika("show", str(row["id"]), "--json", "--profile", synced))
    assert article["headline"] == row["headline"]
    assert article["text"].count("\n\n") >= 2
    text = potrika("show", str(row["id"]), "--profile", synced).stdout
    assert row["headline"] in text
    assert article["text"] in text


def test_marks_stand_from_one_command_to_the_next(synced: Path) -> None:
    row = lines(potrika("list", "--json", "--unread", "--limit", "1", "--profile", synced))[0]
    identity = str(row["id"])
    for mark in ("read", "starred"):
        assert potrika("mark", identity, mark, "--profile", synced).returncode == 0
    unread = lines(potrika("list", "--json", "--unread", "--profile", synced))
    assert row["id"] not in [each["id"] for each in unread]
    starred = lines(potrika("list", "--json", "--starred", "--profile", synced))
    assert [each["id"] for each in starred] == [row["id"]]
    for mark in ("unread", "unstarred"):
        assert potrika("mark", identity, mark, "--profile", synced).returncode == 0
    assert lines(potrika("list", "--json", "--starred", "--profile", synced)) == []


def test_what_is_not_there_is_said_in_one_bangla_line(synced: Path) -> None:
    for words in (["show", "999999"], ["mark", "999999", "read"], ["list", "--section", "nowhere"]):
        done = potrika(*words, "--profile", synced)
        assert done.returncode == 1, words
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1
        assert "নেই" in done.stderr
    done = potrika("unsubscribe", "nowhere", "--profile", synced, lang="en")
    assert done.returncode == 1
    assert done.stderr.startswith("potrika: There is no newspaper or section nowhere.")


def test_a_site_is_subscribed_to_by_its_front_page(server: DemoServer, tmp_path: Path) -> None:
    subscribed = lines(potrika("subscribe", server.url, "--json", "--profile", tmp_path))
    assert len(subscribed) == 1
    summary = lines(
        potrika("sync", "--only", subscribed[0]["id"], "--json", "--profile", tmp_path)
    )[-1]
    assert summary["sections"] == 1
    assert summary["new"] > 5
    assert potrika("unsubscribe", subscribed[0]["id"], "--profile", tmp_path).returncode == 0
    sections = lines(potrika("sections", "--json", "--profile", tmp_path))
    assert subscribed[0]["id"] not in [section["id"] for section in sections]


def test_extract_reads_an_address_and_a_file_and_touches_no_profile(
    server: DemoServer, tmp_path: Path
) -> None:
    story = server.articles[0]
    (by_address,) = lines(potrika("extract", story.url, "--json", "--profile", tmp_path / "none"))
    keys = (
        "file url headline kicker byline section published modified text blocks pictures related"
        " signoff"
    )
    assert set(keys.split()) <= set(by_address)
    assert by_address["headline"] == story.headline
    assert not (tmp_path / "none").exists()
    page = tmp_path / "page.html"
    import requests

    page.write_bytes(requests.get(story.url, timeout=10).content)
    (by_file,) = lines(potrika("extract", page, "--url", story.url, "--json"))
    assert by_file["text"] == by_address["text"]
    assert by_file["file"] == str(page)


def test_a_page_that_cannot_be_read_does_not_stop_the_next(
    server: DemoServer, tmp_path: Path
) -> None:
    story = server.articles[0].url
    done = potrika("extract", tmp_path / "missing.html", story, "--json")
    assert done.returncode == 1
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert first == {"file": str(tmp_path / "missing.html"), "error": "no-such-file"}
    assert second["headline"] == server.articles[0].headline


def test_doctor_finds_a_sound_library_sound(synced: Path) -> None:
    done = potrika("doctor", "--profile", synced)
    assert (done.returncode, done.stdout.strip()) == (0, "সংগ্রহ ঠিক আছে।")


def test_without_a_display_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    done = potrika("--profile", tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "--screenshot" in done.stderr


def test_a_screenshot_needs_no_display(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    done = potrika("--demo", "--screenshot", picture, "--size", "1280x800")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert int.from_bytes(head[16:20]) == 1280
    assert int.from_bytes(head[20:24]) == 800


def test_a_first_start_knows_sun_news(tmp_path: Path) -> None:
    sections = lines(potrika("sections", "--json", "--profile", tmp_path))
    names = [section["section"] for section in sections if section["newspaper_id"] == "sunnews"]
    wanted = ["জাতীয়", "আন্তর্জাতিক", "রাজনীতি", "খেলা", "বিনোদন", "লাইফস্টাইল"]
    assert set(wanted) <= set(names)
    assert {"সবচেয়ে পঠিত", "সাম্প্রতিক"} <= set(names)
