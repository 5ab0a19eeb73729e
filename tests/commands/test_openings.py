"""Files and feed: links that a desktop hands over open in the window; commands keep their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.commands.arguments import without_openings


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
