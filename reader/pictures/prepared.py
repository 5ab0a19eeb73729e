"""What becomes of a picture's bytes before it is kept."""

from __future__ import annotations

import msgspec


class Prepared(msgspec.Struct, frozen=True, array_like=True):
    """A picture as it is kept.

    `large` is the whole picture, at most prepare.WIDEST pixels wide, in `format` ("webp", "jpeg"
    or "png"); `width` and `height` are its pixels as shown. `thumbnail` is a small WebP for list
    rows, cropped to their shape. `colour` ("#rrggbb") stands in the picture's place while it is
    being read from disk.
    """

    large: bytes
    format: str
    width: int
    height: int
    thumbnail: bytes
    colour: str
