"""What desktops are told: one name everywhere, and files that their own tools find sound."""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reader.commands.arguments import build_parser
from reader.identity import APP_ID

ROOT = Path(__file__).parents[2]
DATA = ROOT / "packaging" / "data"
ENTRY = DATA / f"{APP_ID}.desktop"
METAINFO = DATA / f"{APP_ID}.metainfo.xml"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="desktops of Linux")


@pytest.fixture
def entry() -> configparser.ConfigParser:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(ENTRY, "utf-8")
    return read


def test_one_name_everywhere(entry: configparser.ConfigParser) -> None:
    assert entry["Desktop Entry"]["Icon"] == APP_ID
    assert entry["Desktop Entry"]["StartupWMClass"] == APP_ID
    metainfo = ET.parse(METAINFO)
    assert metainfo.findtext("id") == APP_ID
    assert metainfo.findtext("launchable") == f"{APP_ID}.desktop"
    assert metainfo.findtext("icon") == APP_ID
    for script in ("check.sh", "data/install.sh", "data/uninstall.sh"):
        assert f"\nid={APP_ID}\n" in (ROOT / "packaging" / script).read_text("utf-8")
    assert APP_ID in (ROOT / "packaging/macos/potrika-macos.spec").read_text("utf-8")


def test_the_window_has_that_name() -> None:
    asks = (
        "from ui.app import application; app = application();"
        "print(app.desktopFileName(), app.applicationName())"
    )
    told = subprocess.run(
        [sys.executable, "-c", asks],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    assert told.stdout.split() == [APP_ID, APP_ID]


def test_everything_is_said_in_bangla_too(entry: configparser.ConfigParser) -> None:
    for section in entry.sections():
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            if key in entry[section]:
                assert f"{key}[bn]" in entry[section], (section, key)


def test_sync_now_is_a_verb_of_the_program(entry: configparser.ConfigParser) -> None:
    assert entry["Desktop Entry"]["Actions"] == "sync;"
    _, *words = entry["Desktop Action sync"]["Exec"].split()
    assert build_parser().parse_args(words).verb == "sync"


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="the tool is not here")
def test_the_desktop_entry_is_valid(tmp_path: Path) -> None:
    file = tmp_path / ENTRY.name
    file.write_text(ENTRY.read_text("utf-8").replace("@COMMAND@", "potrika"), "utf-8")
    done = subprocess.run(
        ["desktop-file-validate", file], capture_output=True, check=False, text=True
    )
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="the tool is not here")
def test_the_metainfo_is_valid(tmp_path: Path) -> None:
    text = METAINFO.read_text("utf-8").replace("@VERSION@", "1.2.3").replace("@DATE@", "2026-11-24")
    file = tmp_path / METAINFO.name
    file.write_text(text.replace("@RELEASE_TYPE@", "stable"), "utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", file], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stdout
