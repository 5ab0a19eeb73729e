"""Pictures held to the golden ones, pixel by pixel."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageChops

KEPT = Path(__file__).parent / "pictures"
"""The golden pictures: lossless WebP."""
_MARK = (255, 0, 255)


def golden(name: str) -> Path:
    """The file of a golden picture."""
    return KEPT / f"{name}.webp"


def difference(drawn: Path, name: str, into: Path) -> str:
    """What is different about a picture, in a sentence; nothing where it is exactly as it should
    be. Actual, expected and different pixels are then written into a folder."""
    if not drawn.exists():
        return f"{name}: was not drawn"
    actual = Image.open(drawn).convert("RGB")
    if not golden(name).exists():
        return f"{name}: there is no golden picture; see {drawn}"
    expected = Image.open(golden(name)).convert("RGB")
    into.mkdir(parents=True, exist_ok=True)
    actual_at, expected_at, different_at = (
        into / f"{name}-{part}.png" for part in ("actual", "expected", "different")
    )
    if actual.size != expected.size:
        told = f"{name}: is {actual.size}, should be {expected.size}"
    else:
        bands = ImageChops.difference(actual, expected).split()
        changed = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
        area = changed.getbbox()
        if area is None:
            return ""
        mask = changed.point(lambda value: 255 if value else 0)
        count = mask.histogram()[255]
        told = f"{name}: {count} pixels differ between {area[:2]} and {area[2:]}"
        shown = Image.blend(expected, Image.new("RGB", expected.size, "white"), 0.6)
        shown.paste(_MARK, mask=mask)
        shown.save(different_at)
    actual.save(actual_at)
    expected.save(expected_at)
    return f"{told}; see {actual_at.parent}/{name}-*.png"


def keep(drawn: Path, name: str) -> None:
    """Make a picture the golden one."""
    KEPT.mkdir(exist_ok=True)
    Image.open(drawn).convert("RGB").save(golden(name), "WEBP", lossless=True, quality=50, method=3)


def forget_others(names: Iterable[str]) -> list[str]:
    """Remove golden pictures of what is no screen any more; their names."""
    known = set(names)
    gone = [file for file in sorted(KEPT.glob("*.webp")) if file.stem not in known]
    for file in gone:
        file.unlink()
    return [file.stem for file in gone]
