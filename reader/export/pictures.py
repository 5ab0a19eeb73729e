"""Kept pictures in the forms that e-readers and browsers show."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from PIL import Image

from reader.export.edition import PictureOf
from reader.export.markup import ImageOf

WIDEST = 1200
"""Pixels: what an e-reader's screen shows."""
_QUALITY = 80
_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}


def for_e_reader(path: Path) -> tuple[bytes, str] | None:
    """A picture as JPEG or PNG with its suffix; WebP is not among what EPUB 3.2 readers must
    show. None for a file that cannot be read."""
    try:
        data = path.read_bytes()
        with Image.open(io.BytesIO(data)) as image:
            if image.format in ("JPEG", "PNG") and image.width <= WIDEST:
                return data, "jpeg" if image.format == "JPEG" else "png"
            flat = image.convert("RGB")
            if flat.width > WIDEST:
                height = max(1, round(flat.height * WIDEST / flat.width))
                flat = flat.resize((WIDEST, height), Image.Resampling.LANCZOS)
            out = io.BytesIO()
            flat.save(out, "JPEG", quality=_QUALITY, optimize=True)
            return out.getvalue(), "jpeg"
    except (OSError, ValueError, SyntaxError):
        return None  # Pillow's ways of saying that a file is damaged


def embedded(picture_of: PictureOf) -> ImageOf:
    """Pictures within the page itself, as data addresses."""

    def image_of(url: str) -> str | None:
        path = picture_of(url)
        if path is None:
            return None
        try:
            data = path.read_bytes()
            with Image.open(io.BytesIO(data)) as image:
                kind = _TYPES.get(image.format or "")
        except (OSError, ValueError, SyntaxError):
            return None
        return f"data:{kind};base64,{base64.b64encode(data).decode()}" if kind else None

    return image_of
