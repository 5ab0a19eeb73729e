"""What is kept of a picture that a server sent."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from reader.errors import NotAPicture, PictureBroken, PictureTooHostile
from reader.pictures.prepare import PAPER, THUMBNAIL, WIDEST, prepare_picture
from reader.pictures.prepared import Prepared

URL = "https://img.example.com/a.jpg"


def photograph(width: int, height: int) -> Image.Image:
    """Something with edges and slopes, as photographs have."""
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    pen = ImageDraw.Draw(image)
    for step in range(0, width, 40):
        pen.ellipse((step, height // 3, step + 60, height // 3 + 60), fill=(step % 255, 120, 60))
    return image


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def prepared(image: Image.Image, kind: str, **options: object) -> Prepared:
    return prepare_picture(encoded(image, kind, **options), URL)


def test_a_press_original_is_scaled_to_what_a_laptop_shows() -> None:
    body = encoded(photograph(4000, 3000), "JPEG", quality=92)
    kept = prepare_picture(body, URL)
    assert (kept.width, kept.height) == (WIDEST, 1200)
    assert opened(kept.large).size == (WIDEST, 1200)
    assert len(kept.large) < len(body) / 4


def test_what_was_packed_tightly_is_kept_as_it_came() -> None:
    body = encoded(photograph(1200, 675), "JPEG", quality=70)
    kept = prepare_picture(body, URL)
    assert (kept.large, kept.format) == (body, "jpeg")
    assert (kept.width, kept.height) == (1200, 675)


def test_what_was_packed_loosely_is_packed_again() -> None:
    body = encoded(Image.effect_noise((800, 600), 20).convert("RGB"), "JPEG", quality=95)
    kept = prepare_picture(body, URL)
    assert kept.format == "webp"
    assert len(kept.large) < len(body)


def test_a_drawing_of_few_colours_stays_a_png_if_that_is_smaller() -> None:
    flat = Image.new("RGB", (700, 500), "#ffffff")
    ImageDraw.Draw(flat).rectangle((50, 50, 300, 300), fill="#cc0000")
    body = encoded(flat, "PNG", optimize=True)
    kept = prepare_picture(body, URL)
    assert kept.format == "png" or len(kept.large) < len(body)


def test_thumbnails_have_the_shape_of_their_place() -> None:
    for size in ((1600, 900), (900, 1600), (600, 600)):
        small = opened(prepared(photograph(*size), "JPEG").thumbnail)
        assert small.size == THUMBNAIL
        assert small.format == "WEBP"


def test_the_colour_of_its_place_is_the_pictures_own() -> None:
    image = Image.new("RGB", (400, 300), (200, 30, 30))
    ImageDraw.Draw(image).rectangle((0, 0, 100, 100), fill=(10, 10, 10))
    red, green, blue = bytes.fromhex(prepared(image, "PNG").colour[1:])
    assert abs(red - 200) < 24
    assert green < 60
    assert blue < 60


def test_a_picture_taken_upright_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    kept = prepared(photograph(800, 600), "JPEG", exif=exif)
    assert (kept.width, kept.height) == (600, 800)
    assert opened(kept.large).size == (600, 800)


def test_print_colours_become_screen_colours() -> None:
    kept = prepared(photograph(800, 600).convert("CMYK"), "JPEG")
    assert opened(kept.large).mode == "RGB"


def test_what_is_transparent_shows_paper() -> None:
    clear = Image.new("RGBA", (300, 200), (0, 0, 0, 0))
    kept = prepared(clear, "PNG")
    pixel = opened(kept.large).convert("RGB").getpixel((150, 100))
    assert isinstance(pixel, tuple)
    assert all(abs(a - b) <= 3 for a, b in zip(pixel, PAPER, strict=True))
    palette = Image.new("P", (300, 200), 0)
    palette.putpalette([0, 0, 0, 255, 0, 0])
    kept = prepared(palette, "GIF", transparency=0)
    pixel = opened(kept.large).convert("RGB").getpixel((150, 100))
    assert isinstance(pixel, tuple)
    assert all(abs(a - b) <= 3 for a, b in zip(pixel, PAPER, strict=True))


def test_of_a_moving_picture_the_first_frame_is_kept() -> None:
    frames = [Image.new("RGB", (200, 150), colour) for colour in ("red", "blue", "green")]
    body = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    kept = opened(prepare_picture(body, URL).large)
    assert getattr(kept, "n_frames", 1) == 1
    pixel = kept.convert("RGB").getpixel((100, 75))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 200
    assert pixel[2] < 60


def test_sixteen_bits_of_grey_are_not_washed_out() -> None:
    grey = Image.new("I;16", (200, 150), 0x8000)
    pixel = opened(prepared(grey, "PNG").large).convert("L").getpixel((100, 75))
    assert isinstance(pixel, int | float)
    assert abs(pixel - 128) < 6


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.97])
def test_a_picture_that_ends_early_is_broken(kind: str, share: float) -> None:
    body = encoded(Image.effect_noise((640, 480), 60).convert("RGB"), kind)
    with pytest.raises((PictureBroken, NotAPicture)):
        prepare_picture(body[: int(len(body) * share)], URL)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>404</body></html>",
        b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
        b"%PDF-1.4",
        encoded(Image.new("RGB", (1, 1)), "GIF"),
    ],
)
def test_what_is_no_picture_is_not_kept(body: bytes) -> None:
    with pytest.raises(NotAPicture) as fault:
        prepare_picture(body, URL)
    assert fault.value.values["host"] == "img.example.com"


def test_a_bomb_is_refused_before_a_pixel_is_decoded() -> None:
    bomb = encoded(Image.new("1", (30_000, 30_000)), "PNG")
    assert len(bomb) < 1_000_000
    with pytest.raises(PictureTooHostile):
        prepare_picture(bomb, URL)
