"""From the bytes that a server sent to the picture that is kept. Pure; runs in a worker process.

Measures (1280 x 720 photographs): WebP at quality 75 with method 2 takes 28 ms and half of the
bytes of a JPEG at 84, method 0 takes 16 ms for a fifth more, method 4 takes 61 ms for 3 % less;
a small picture of a JPEG takes 3 ms. So what a newspaper has already packed for its readers is kept
as it came: another generation would cost sharpness, and ten times the time.
"""

from __future__ import annotations

import io
import struct
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from reader.errors import NotAPicture, PictureBroken, PictureTooHostile
from reader.parse.addresses import host_of
from reader.pictures.prepared import Prepared

WIDEST = 1600
"""Pixels: what a laptop's window shows."""
TALLEST = 8000
"""Pixels; an infographic may be long, a strip that fills a hundred windows helps nobody."""
MOST_PIXELS = 50_000_000
"""Refused before a pixel is decoded. The largest press originals have 45 million."""
THUMBNAIL = (192, 144)
"""Pixels of a list row's picture at twice the size of its place."""
PAPER = (252, 251, 248)
"""What shines through where a picture is transparent: the window's paper."""

_READ = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP")
_KEPT = {"JPEG": "jpeg", "WEBP": "webp", "PNG": "png"}
_TIGHT = 0.20
"""Bytes a pixel; below it an original is kept without trying to do better. Photographs weigh 0.11
to 0.22 as JPEGs at quality 80, 0.18 to 0.37 at 90, 0.27 to 0.52 at 95."""
_LOOSE = 0.30  # bytes a pixel of WebP; above it (noise) JPEG may be smaller
_QUALITY, _JPEG_QUALITY, _THUMBNAIL_QUALITY = 75, 80, 72
_SMALLEST = 8  # pixels; below it is a counter, not a picture
_ORIENTATION = 0x0112
# What Pillow's decoders raise for damaged files.
_DAMAGE = (OSError, ValueError, SyntaxError, LookupError, EOFError, struct.error)
_TOP_BIAS = 0.35  # of what is cropped off a tall picture, above: faces are in the upper part

# Pillow's own two guards, one a warning, become one error at our own limit.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)


def prepare_picture(body: bytes, url: str) -> Prepared:
    """The picture to be kept.

    Raises NotAPicture for anything else (SVG too), PictureBroken for one that ends early or
    cannot be decoded, PictureTooHostile for one with too many pixels.
    """
    host = host_of(url)
    try:
        image = _open(body, host)
        return _prepare(image, body)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise PictureTooHostile(host=host) from error
    except (
        OSError,
        ValueError,
        SyntaxError,
        IndexError,
        KeyError,
        EOFError,
        struct.error,
    ) as error:
        # Pillow's decoders raise each of these for damaged files.
        raise PictureBroken(host=host) from error


def _open(body: bytes, host: str) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(body), formats=_READ)
    except UnidentifiedImageError as error:
        raise NotAPicture(host=host) from error
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise PictureTooHostile(host=host)
    if min(width, height) < _SMALLEST:
        raise NotAPicture(host=host)
    return image


def _prepare(image: Image.Image, body: bytes) -> Prepared:
    kind, size = image.format or "", image.size
    as_it_came = kind in _KEPT and _is_plain(image) and _fits(size)
    if as_it_came and kind != "PNG" and len(body) <= _TIGHT * size[0] * size[1]:
        # Only its thumbnail is made: a JPEG is then decoded at a fraction of its size.
        if kind == "JPEG":
            image.draft("RGB", THUMBNAIL)
        flat = _flat(image)
        return _prepared(body, _KEPT[kind], size, flat)
    if kind == "JPEG":
        image.draft("RGB", (WIDEST, WIDEST))
    flat = _scaled(_flat(image))
    large, form = _packed(flat)
    if as_it_came and len(body) <= len(large):
        return _prepared(body, _KEPT[kind], size, flat)
    return _prepared(large, form, flat.size, flat)


def _prepared(large: bytes, form: str, size: tuple[int, int], flat: Image.Image) -> Prepared:
    small = thumbnail_of(flat)
    packed = _encoded(small, "WEBP", _THUMBNAIL_QUALITY, method=0)  # 3 % larger, a third faster
    return Prepared(large, form, *size, packed, _colour(small))


def _is_plain(image: Image.Image) -> bool:
    """Whether a file shows the same in every viewer: upright, opaque, one frame, RGB or grey."""
    return (
        image.mode in ("RGB", "L", "P", "1")
        and "transparency" not in image.info
        and getattr(image, "n_frames", 1) == 1
        and image.getexif().get(_ORIENTATION, 1) == 1
    )


def _fits(size: tuple[int, int]) -> bool:
    return size[0] <= WIDEST and size[1] <= TALLEST


def _flat(image: Image.Image) -> Image.Image:
    """The first frame, upright, in RGB, on paper where it is transparent."""
    image.seek(0)
    image.load()
    upright = image
    if image.getexif().get(_ORIENTATION, 1) != 1:
        upright = ImageOps.exif_transpose(image)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        paper = Image.new("RGB", clear.size, PAPER)
        paper.paste(clear, mask=clear.getchannel("A"))
        return paper
    if upright.mode.startswith("I"):  # 16-bit grey: convert() alone would clip it to white
        upright = upright.convert("I").point(lambda value: value / 256).convert("L")
    return upright if upright.mode == "RGB" else upright.convert("RGB")  # which would copy it


def _scaled(image: Image.Image) -> Image.Image:
    width, height = image.size
    factor = min(1.0, WIDEST / width, TALLEST / height)
    if factor == 1.0:
        return image
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _packed(image: Image.Image) -> tuple[bytes, str]:
    """The smaller of WebP and JPEG."""
    webp = _encoded(image, "WEBP", _QUALITY)
    if len(webp) > _LOOSE * image.width * image.height:
        jpeg = _encoded(image, "JPEG", _JPEG_QUALITY)
        if len(jpeg) < len(webp):
            return jpeg, "jpeg"
    return webp, "webp"


def _encoded(image: Image.Image, kind: str, quality: int, method: int = 2) -> bytes:
    out = io.BytesIO()
    if kind == "WEBP":
        image.save(out, "WEBP", quality=quality, method=method)
    else:
        image.save(out, "JPEG", quality=quality, progressive=True, optimize=True)
    return out.getvalue()


def thumbnail_of(image: Image.Image) -> Image.Image:
    """Cropped to the shape of its place and scaled to twice its size, not beyond its own. A tall
    picture loses more below than above: its faces are in the upper part."""
    width, height = image.size
    wide, high = THUMBNAIL
    if width * high >= height * wide:
        part = height * wide / high
        box = ((width - part) / 2, 0.0, (width + part) / 2, float(height))
    else:
        part = width * high / wide
        top = (height - part) * _TOP_BIAS
        box = (0.0, top, float(width), top + part)
    factor = min(1.0, (box[2] - box[0]) / wide)
    size = (max(4, round(wide * factor)), max(3, round(high * factor)))
    # As sharp as bicubic when scaling down, at a third of what Lanczos takes.
    return image.resize(size, Image.Resampling.HAMMING, box=box, reducing_gap=2.0)


def _colour(thumbnail: Image.Image) -> str:
    """The colour that most of a picture has: of its commonest of eight shades."""
    few = thumbnail.reduce(3).quantize(8, method=Image.Quantize.FASTOCTREE)
    counted = few.getcolors() or [(1, 0)]
    index = max(counted)[1]
    palette = few.getpalette() or [0, 0, 0]
    assert isinstance(index, int)  # noqa: S101 - a palette image's colours are indices
    red, green, blue = palette[index * 3 : index * 3 + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"
