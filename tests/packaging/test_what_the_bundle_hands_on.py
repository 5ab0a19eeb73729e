"""The environment that the built program's children get."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOOK = Path(__file__).parents[2] / "packaging/start_hook.py"
CODE = """
import json, os, runpy, sys
hook = sys.argv.pop(1)
runpy.run_path(hook)
print(json.dumps([os.environ.get(name) for name in sys.argv.pop(1).split()]))
"""
LIBRARIES, BEGINS_ANEW = "LD_LIBRARY_PATH", "PYINSTALLER_RESET_ENVIRONMENT"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the starter of Linux")


def handed_on(*arguments: str, **given: str) -> str:
    """Where libraries are looked for, and whether a starter begins anew, in JSON."""
    environment = {name: value for name, value in os.environ.items() if "LIBRARY" not in name}
    names = f"{LIBRARIES} {BEGINS_ANEW}"
    told = subprocess.run(
        [sys.executable, "-c", CODE, str(HOOK), names, *arguments],
        env=environment | given,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return told.stdout.strip()


def test_a_browser_gets_its_own_libraries_and_a_sync_those_of_the_bundle() -> None:
    assert handed_on(LD_LIBRARY_PATH="/bundle") == '[null, "1"]'


def test_where_the_reader_has_libraries_of_their_own_stands_again() -> None:
    given = {LIBRARIES: "/bundle:/mine", f"{LIBRARIES}_ORIG": "/mine"}
    assert handed_on(**given) == '["/mine", "1"]'


def test_what_runs_in_the_background_hands_its_libraries_on_to_its_like() -> None:
    assert handed_on("--multiprocessing-fork", LD_LIBRARY_PATH="/bundle") == '["/bundle", null]'
