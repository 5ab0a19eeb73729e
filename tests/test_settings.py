"""Settings stand in a file that a person may edit, and survive what the person does to it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from reader.settings import BROKEN, FILE, Settings, SettingsFile


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path).settings == Settings()
    assert not (tmp_path / FILE).exists()


def test_what_is_set_is_there_after_a_restart(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.change("theme", "sepia")
    file.change("reading.size", 22)
    file.change("keys", {"sync": ["Ctrl+R"]})

    settings = SettingsFile(tmp_path).settings
    assert (settings.theme, settings.reading.size) == ("sepia", 22)
    assert settings.keys == {"sync": ["Ctrl+R"]}
    assert "[reading]\nsize = 22" in (tmp_path / FILE).read_text("utf-8")


def test_keys_of_another_version_stay(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('from_tomorrow = 1\n[reading]\nink = "blue"\n', "utf-8")
    SettingsFile(tmp_path).change("reading.size", 20)

    text = (tmp_path / FILE).read_text("utf-8")
    assert "from_tomorrow = 1" in text
    assert 'ink = "blue"' in text
    assert "size = 20" in text


def test_a_broken_file_is_kept_aside(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("theme = sepia", "utf-8")
    file = SettingsFile(tmp_path)
    assert file.settings == Settings()
    assert (tmp_path / BROKEN).read_text("utf-8") == "theme = sepia"

    file.change("language", "en")
    assert SettingsFile(tmp_path).settings.language == "en"
    assert (tmp_path / BROKEN).exists()


def test_a_value_that_does_not_fit_costs_only_itself(tmp_path: Path) -> None:
    text = 'theme = "neon"\nlanguage = "en"\n[reading]\nsize = 900\nwidth = 40\n'
    (tmp_path / FILE).write_text(text, "utf-8")

    settings = SettingsFile(tmp_path).settings
    assert (settings.theme, settings.language) == ("system", "en")
    assert (settings.reading.size, settings.reading.width) == (18, 40)
    assert (tmp_path / BROKEN).read_text("utf-8") == text


@pytest.mark.parametrize("text", ["reading = 3", "sync = []\n", "[theme]\nx = 1\n"])
def test_a_table_in_the_wrong_place_can_be_set_right(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    file = SettingsFile(tmp_path)
    assert file.settings == Settings()
    file.change("reading.size", 20)
    file.change("sync.every", 60)
    file.change("theme", "dark")
    assert SettingsFile(tmp_path).settings == file.settings


def test_what_does_not_fit_is_not_set(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    with pytest.raises(msgspec.ValidationError):
        file.change("reading.size", 3)
    with pytest.raises(AttributeError):
        file.change("reading.ink", "blue")
    assert not (tmp_path / FILE).exists()
