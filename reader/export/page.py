"""Articles as one HTML page with pictures and fonts in it, to keep, send or print."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator

from reader.article import Article
from reader.export.edition import PictureOf
from reader.export.markup import article_markup, text
from reader.export.pictures import embedded
from reader.resources import resource

FONTS = {400: "NotoSerifBengali_400Regular.ttf", 700: "NotoSerifBengali_700Bold.ttf"}
FONT_FOLDER = "fonts/noto-serif-bengali"
# Nothing may be fetched: the page is whole, and reading it tells nobody.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"


def html_page(title: str, articles: Iterable[Article], picture_of: PictureOf) -> Iterator[bytes]:
    """The page in pieces, UTF-8."""
    image_of = embedded(picture_of)
    head = (
        '<!DOCTYPE html>\n<html lang="bn">\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{text(_POLICY)}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{text(title)}</title>\n<style>\n{_faces()}{stylesheet('page.css')}</style>\n"
        "</head>\n<body>\n"
    )
    yield head.encode()
    for article in articles:
        yield article_markup(article, image_of).encode() + b"\n"
    yield b"</body>\n</html>\n"


def stylesheet(name: str) -> str:
    """A style sheet: what editions and pages share, and what is its own."""
    folder = resource("export")
    return (folder / "article.css").read_text("utf-8") + (folder / name).read_text("utf-8")


def _faces() -> str:
    faces = []
    for weight, name in FONTS.items():
        data = base64.b64encode((resource(FONT_FOLDER) / name).read_bytes()).decode()
        faces.append(
            f'@font-face{{font-family:"Edition Serif";font-weight:{weight};'
            f"src:url(data:font/ttf;base64,{data})}}\n"
        )
    return "".join(faces)
