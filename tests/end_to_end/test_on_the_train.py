"""The network is cut after a sync: all of it opens in the window, and nobody is asked for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.demo.server import DemoServer
from tests.end_to_end.conftest import Morning

ROOT = Path(__file__).parents[2]
APART = ["unshare", "--user", "--map-root-user", "--net"]


@pytest.fixture(scope="module")
def apart() -> list[str]:
    """The start of a command line that runs where there is no network at all."""
    if shutil.which("unshare") is None:
        pytest.skip("util-linux is not here")
    if subprocess.run([*APART, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody have a network of his own")
    return APART


def test_every_article_picture_and_related_story_opens_and_nobody_is_asked(
    morning: Morning, profile: Path, server: DemoServer, apart: list[str]
) -> None:
    server.stop()
    server.clear_log()
    done = subprocess.run(
        [*apart, sys.executable, "-m", "tests.end_to_end.train", str(profile)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["status"] == 0
    related = sum(len(article.related) for article in server.articles)
    assert told["missing"] == []
    assert told["seen"]["related"] == related > 20
    assert told["seen"]["articles"] == len(server.articles) + related
    assert told["seen"]["pictures"] > 60
    assert told["browser"] == []
    # Python's own account, the system's, and the newspaper's.
    assert told["asked"] == []
    assert set(told["went out"].values()) == {0}
    assert told["a knock counts"]
    assert server.log == []
