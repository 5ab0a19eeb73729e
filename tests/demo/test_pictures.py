"""The demo newspaper's pictures: drawn on request, always the same, of the size they say."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from reader.article import pictures_of
from reader.demo.art import SCENES
from reader.demo.content import SHAPES
from reader.demo.pictures import NoSuchPicture, draw, picture_bytes
from reader.demo.server import DemoServer
from tests.demo.asking import ask


@pytest.mark.parametrize("scene", SCENES)
def test_each_scene_is_a_picture_in_several_hours(scene: str) -> None:
    one, other = draw(scene, 0, "wide"), draw(scene, 1, "wide")
    assert one.size == (1280, 720)
    assert one.tobytes() != other.tobytes()
    assert len(one.reduce(8).getcolors(20_000) or []) > 200


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("suffix", "form"), [("jpg", "JPEG"), ("png", "PNG"), ("webp", "WEBP")])
def test_shapes_and_formats(shape: str, suffix: str, form: str) -> None:
    media_type, body = picture_bytes(f"boats-2-{shape}.{suffix}")
    assert media_type == f"image/{form.lower()}"
    with Image.open(io.BytesIO(body)) as image:
        assert image.format == form
        assert image.size == SHAPES[shape]


def test_there_are_at_least_sixteen_scenes() -> None:
    assert len(SCENES) >= 16


@pytest.mark.parametrize(
    "name", ["boats.jpg", "boats-1-round.jpg", "boats-1-wide.gif", "dragon-1-wide.jpg", "../x"]
)
def test_a_name_that_says_no_picture(name: str) -> None:
    with pytest.raises(NoSuchPicture):
        picture_bytes(name)


def test_every_picture_of_every_story_is_served(demo: DemoServer) -> None:
    pictures = {p.url: p for article in demo.articles for p in pictures_of(article)}
    assert len(pictures) >= 50
    suffixes = {url.rsplit(".", 1)[1] for url in pictures}
    assert suffixes == {"jpg", "png", "webp"}
    for picture in list(pictures.values())[::8]:
        answer = ask(picture.url)
        assert answer.status == 200
        with Image.open(io.BytesIO(answer.body)) as image:
            assert image.size == (picture.width, picture.height)
        assert len(answer.body) < 700_000


def test_every_picture_has_a_name_that_can_be_drawn(demo: DemoServer) -> None:
    for article in demo.articles:
        for picture in pictures_of(article):
            name = picture.url.rsplit("/", 1)[1]
            assert name.rsplit("-", 2)[0] in SCENES
