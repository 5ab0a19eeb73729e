"""Moving house and taking along from the terminal."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from reader.store.library import Library
from tests.end_to_end.test_commands import lines, potrika
from tests.moving.houses import contents_of, furnish, furnish_otherwise
from tests.store.stories import Clock


@pytest.fixture
def home(tmp_path: Path) -> Path:
    furnish(tmp_path / "home")
    return tmp_path / "home"


def test_back_up_and_restore(home: Path, tmp_path: Path) -> None:
    furnish_otherwise(tmp_path / "away")
    expected = contents_of(home)
    file = tmp_path / "আমার ব্যাকআপ.zip"
    done = potrika("--profile", home, "backup", file, "--articles")
    assert done.returncode == 0, done.stderr
    assert "আমার ব্যাকআপ.zip" in done.stdout
    done = potrika("--profile", tmp_path / "away", "restore", file)
    assert done.returncode == 0, done.stderr
    [aside] = (tmp_path / "away").glob("replaced-*")
    assert str(aside) in done.stdout
    assert contents_of(tmp_path / "away") == expected
    record = lines(potrika("--profile", tmp_path / "third", "restore", file, "--json"))[0]
    assert record["aside"] is None
    assert record["newspapers"] == 1


def test_an_open_library_is_not_replaced(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    assert potrika("--profile", home, "backup", file).returncode == 0
    window = Library.open(home, Clock())
    done = potrika("--profile", home, "restore", file)
    window.close()
    assert done.returncode == 1
    assert "পত্রিকা খোলা আছে" in done.stderr
    done = potrika("--profile", home, "restore", home / "marks.sqlite")
    assert done.returncode == 1
    assert "অক্ষত ব্যাকআপ নয়" in done.stderr


def test_subscriptions_go_out_and_come_in(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "তালিকা.opml"
    assert potrika("--profile", home, "export", "--opml", file).returncode == 0
    there = tmp_path / "there"
    planned = lines(potrika("--profile", there, "import", file, "--dry-run", "--json"))
    assert [one["known"] for one in planned] == [False] * 4
    done = potrika("--profile", there, "import", file)
    assert done.returncode == 0, done.stderr
    assert "4টি যোগ হয়েছে" in done.stdout
    planned = lines(potrika("--profile", there, "import", file, "--json"))
    assert all(one["known"] for one in planned)
    done = potrika("--profile", there, "import", home / "window.ini")
    assert done.returncode == 1
    assert "newsboat" in done.stderr


def test_articles_are_taken_along(home: Path, tmp_path: Path) -> None:
    for form in ("epub", "html", "text"):
        file = tmp_path / f"starred.{form}"
        done = potrika("--profile", home, "export", f"--{form}", file, "--starred", "--json")
        assert json.loads(done.stdout)["count"] == 1, done.stderr
    assert zipfile.ZipFile(tmp_path / "starred.epub").testzip() is None
    assert "মেলার 3 দিনে" in (tmp_path / "starred.text").read_text("utf-8")
    done = potrika("--profile", home, "export", "--text", tmp_path / "x", "--article", "99")
    assert done.returncode == 1
    assert not (tmp_path / "x").exists()
    done = potrika("--profile", home, "export", "--text", tmp_path / "no" / "x", "--starred")
    assert done.returncode == 1
    assert "লেখা যাচ্ছে না" in done.stderr


def test_what_uses_the_disk_is_shown_and_tidied(home: Path) -> None:
    record = lines(potrika("--profile", home, "space", "--json"))[0]
    assert record["limit"] == 2_000_000_000
    assert record["texts"] == record["newspapers"]["dinlipi"]["texts"] > 0
    done = potrika("--profile", home, "space", "--tidy")
    assert done.returncode == 0, done.stderr
    assert "দিনলিপি" in done.stdout
