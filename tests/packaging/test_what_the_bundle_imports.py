"""What the built program is asked to import before it is packed."""

import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A program of two packages."""
    for package in ("reader", "ui"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / "main.py").touch()
    return tmp_path


def needed(source: Path) -> list[str]:
    """What packaging/imports.py finds, run beside its neighbours as when packages are built."""
    code = (
        "import sys, imports; from pathlib import Path; print(*imports.needed(Path(sys.argv[1])))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(source)],
        cwd=PACKAGING,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return told.stdout.split()


def test_every_module_of_ours_and_every_import_wherever_it_stands(source: Path) -> None:
    (source / "reader/epub.py").write_text(
        "import zipfile\ndef write():\n    from html import escape\n    return escape\n"
    )
    assert needed(source) == ["html:escape", "reader", "reader.epub", "ui", "zipfile"]


def test_what_is_named_and_not_imported(source: Path) -> None:
    (source / "ui/late.py").write_text(
        'a, b = later("ui", "one", "two")\n(c,) = later("", "json")\n'
        'd, e = later("reader", *("three", "four"))\n'
    )
    named = ["json", "reader.four", "reader.three", "ui.one", "ui.two"]
    assert set(named) <= set(needed(source))


def test_nothing_that_only_type_checkers_read_or_another_system_has(source: Path) -> None:
    (source / "ui/typed.py").write_text(
        "if TYPE_CHECKING:\n    import wsgiref.types\nelse:\n    import html\n"
        "def on_windows():\n    import no_such_system\n"
    )
    assert needed(source) == ["html", "reader", "ui", "ui.typed"]


def test_the_bundle_tells_all_that_it_lacks() -> None:
    asked = "json\njson:loads\njson:no_such_name\nno_such_module:name\nxml:etree\n"
    told = subprocess.run(
        [sys.executable, "import_all.py"],
        cwd=PACKAGING,
        input=asked,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 1
    assert told.stdout == "5\n"
    missing = [line.partition(": ")[0] for line in told.stderr.splitlines()]
    assert missing == ["json:no_such_name", "no_such_module:name"]
