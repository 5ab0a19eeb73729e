"""Which folder the program keeps everything in."""

import sys
from pathlib import Path

import platformdirs
import pytest

from reader.identity import Build
from reader.profile import PORTABLE, default_folder


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the installed program in it, on a drive with a Bangla name."""
    folder = tmp_path / "আমার পেনড্রাইভ" / "potrika"
    folder.mkdir(parents=True)
    (folder / "potrika").touch()
    monkeypatch.delenv("POTRIKA_PROFILE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "potrika"))
    return folder


def test_a_profile_beside_the_program_is_used(stick: Path) -> None:
    (stick / PORTABLE).mkdir()
    assert default_folder() == stick / PORTABLE


def test_it_is_found_through_a_link_to_the_program(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / PORTABLE).mkdir()
    link = tmp_path / "potrika"
    try:
        link.symlink_to(stick / "potrika")
    except OSError:
        pytest.skip("no links here")
    monkeypatch.setattr(sys, "executable", str(link))
    assert default_folder() == stick / PORTABLE


def test_without_one_the_home_folder_is_used(stick: Path) -> None:
    assert stick not in default_folder().parents
    assert default_folder().name == "potrika"


def test_a_named_profile_goes_before_it(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (stick / PORTABLE).mkdir()
    monkeypatch.setenv("POTRIKA_PROFILE", "/elsewhere")
    assert default_folder() == Path("/elsewhere")


def test_on_a_mac_it_lies_beside_the_app(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "Potrika.app/Contents/MacOS/potrika"
    monkeypatch.setattr(sys, "executable", str(inside))
    (tmp_path / PORTABLE).mkdir()
    assert default_folder() == tmp_path / PORTABLE


def test_from_source_nothing_beside_python_is_taken(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / PORTABLE).mkdir()
    monkeypatch.delattr(sys, "frozen")
    assert stick not in default_folder().parents


def test_the_build_is_told() -> None:
    assert str(Build("1.2.3")) == "1.2.3"
    assert str(Build("1.2.3", "abcdef0", "2026-11-24")) == "1.2.3 (abcdef0, 2026-11-24)"
    changed = Build("1.2.3", "abcdef0", "2026-11-24", changed=True)
    assert str(changed) == "1.2.3 (abcdef0, with changes, 2026-11-24)"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize("said", ["", " ", "/data", "relative"])
def test_on_linux_it_is_where_platformdirs_says(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.delenv("POTRIKA_PROFILE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", said)
    told = platformdirs.user_data_dir("potrika", appauthor=False)
    assert default_folder() == Path(told)
