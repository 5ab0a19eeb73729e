"""Files and feed: links that a desktop hands over open in the window; commands keep their words."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from reader.commands.arguments import build_parser, parse, without_openings


@pytest.mark.parametrize(
    ("line", "rest", "opened"),
    [
        (["feed:https://a.example/rss"], [], ["feed:https://a.example/rss"]),
        (["--profile", "p", "feed://a.example"], ["--profile", "p"], ["feed://a.example"]),
        (["/a/তালিকা.opml", "feed:x"], [], ["/a/তালিকা.opml", "feed:x"]),
        (["file:///a/my%20list.OPML"], [], ["/a/my list.OPML"]),
        (["import", "list.opml"], ["import", "list.opml"], []),
        (["--profile", "list.opml"], ["--profile", "list.opml"], []),
        (["subscribe", "feed:x"], ["subscribe", "feed:x"], []),
        ([], [], []),
    ],
)
def test_what_is_opened_is_told_from_what_is_said(
    line: list[str], rest: list[str], opened: list[str]
) -> None:
    assert without_openings(line) == (rest, opened)


def test_a_file_is_named_in_full_for_a_window_that_stands_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert without_openings(["my.opml"]) == ([], [str(tmp_path / "my.opml")])


@pytest.mark.parametrize(
    "line",
    [
        [],
        ["--profile", "p"],
        ["--profile=p", "--theme", "dark", "--size", "800x600"],
        ["--demo", "--screenshot", "s.png", "--page", "front"],
        ["--profile", "p", "list", "--limit", "3"],
        ["--json", "sections"],
    ],
)
def test_the_window_is_asked_for_in_the_same_words_as_everything(line: list[str]) -> None:
    def blank() -> argparse.Namespace:
        return argparse.Namespace(profile=None, json=False, demo=False)

    assert parse(line, blank()) == build_parser().parse_args(line, blank())


def test_wrong_options_of_the_window_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    for line in (["--page", "nowhere"], ["--pag", "nowhere"], ["--nothing"]):
        with pytest.raises(SystemExit) as left:
            parse(line, argparse.Namespace())
        assert left.value.code == 2
        assert "main.py --help" in capsys.readouterr().err
