"""Every screen looks exactly as it did when somebody last looked at it: not a pixel differs.

`python -m tests.ui.golden.renew` makes new pictures of what is meant to look otherwise now.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.ui.golden.compare import KEPT, difference
from tests.ui.golden.draw import draw_all

PICTURES = sorted(file.stem for file in KEPT.glob("*.webp"))
pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="Qt draws letters otherwise on other systems"
)

_MOST_BYTES = 4_000_000


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All screens, drawn once."""
    folder = tmp_path_factory.mktemp("golden") / "drawn"
    said = draw_all(folder)
    assert said == ""
    return folder


@pytest.mark.parametrize("name", PICTURES)
def test_a_screen_looks_as_it_should(drawn: Path, tmp_path: Path, name: str) -> None:
    told = difference(drawn / f"{name}.png", name, tmp_path)
    assert not told, told


def test_every_screen_has_its_picture(drawn: Path) -> None:
    assert sorted(file.stem for file in drawn.glob("*.png")) == PICTURES
    assert sum(file.stat().st_size for file in KEPT.glob("*.webp")) < _MOST_BYTES


def test_one_pixel_is_enough(tmp_path: Path) -> None:
    name = PICTURES[0]
    picture = Image.open(KEPT / f"{name}.webp").convert("RGB")
    same = tmp_path / "same.png"
    picture.save(same)
    assert difference(same, name, tmp_path) == ""

    red, green, blue = picture.getpixel((40, 30))  # type: ignore[misc]
    picture.putpixel((40, 30), (red, green, blue - 1 if blue else 1))
    other = tmp_path / "other.png"
    picture.save(other)
    told = difference(other, name, tmp_path / "seen")
    assert f"{name}: 1 pixels differ between (40, 30) and (41, 31)" in told
    parts = {f"{name}-{part}.png" for part in ("actual", "expected", "different")}
    assert {file.name for file in (tmp_path / "seen").iterdir()} == parts
