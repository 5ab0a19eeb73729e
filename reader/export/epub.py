"""An edition as EPUB 3, for e-readers of any make.

Written with zipfile alone: the format is a zip of XHTML with three small lists, and the writers
on PyPI either are no longer kept or build from HTML that we do not have. The fonts are embedded
whole (regular and bold, 220 KB packed), since cutting a Bangla font down to the letters in use
must keep every conjunct's shaping rules and would need a library for half of that.

The same edition gives the same bytes. tests/export runs epubcheck over it where that is there.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5

from reader.article import Article
from reader.bangla.calendar import weekday, written
from reader.export.cover import MASTHEAD, XML, cover_svg
from reader.export.edition import Chapters, Edition, Part, PictureOf
from reader.export.markup import article_markup, text
from reader.export.page import FONT_FOLDER, FONTS, stylesheet
from reader.export.pictures import for_e_reader
from reader.resources import resource
from reader.store.rows import Row
from reader.wording import say

Documents = Callable[[Iterable[Row]], Iterable[tuple[Row, Article]]]
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FOLDER = "edition"
_CONTAINER = (
    f'{XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    f'<rootfiles><rootfile full-path="{_FOLDER}/package.opf" '
    'media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)


@dataclass(slots=True)
class _Chapter:
    file: str
    headline: str


@dataclass(slots=True)
class _Section:
    name: str
    file: str
    chapters: list[_Chapter]


@dataclass(slots=True)
class _Part:
    name: str
    file: str
    sections: list[_Section]


@dataclass(slots=True)
class _Written:
    """What stands in the book already, for its lists."""

    items: list[tuple[str, str, str]] = field(default_factory=list)  # id, href, media type
    spine: list[str] = field(default_factory=list)
    parts: list[_Part] = field(default_factory=list)
    pictures: dict[str, str | None] = field(default_factory=dict)


def write_epub(out: BinaryIO, edition: Edition, documents: Documents, picture_of: PictureOf) -> int:
    """Writes an edition; answers how many articles are in it. `documents` gives the articles of
    rows, leaving out those that went meanwhile."""
    return _Book(out, edition, documents, picture_of).write()


class _Book:
    def __init__(
        self, out: BinaryIO, edition: Edition, documents: Documents, picture_of: PictureOf
    ) -> None:
        self._edition = edition
        self._documents = documents
        self._picture_of = picture_of
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
        self._book = _Written()
        self._count = 0
        self._title = f"{MASTHEAD} · {weekday(edition.day)}, {written(edition.day)}"

    def write(self) -> int:
        with self._zip:
            self._put("mimetype", b"application/epub+zip", packed=False)
            self._put("META-INF/container.xml", _CONTAINER.encode())
            self._add("style", "style.css", "text/css", _style().encode())
            for weight, name in FONTS.items():
                font = (resource(FONT_FOLDER) / name).read_bytes()
                self._add(f"font-{weight}", f"fonts/{name}", "application/vnd.ms-opentype", font)
            self._cover()
            self._page("nav", "nav.xhtml", "", properties=True)
            for number, part in enumerate(self._edition.parts, 1):
                self._part(number, part)
            self._put(f"{_FOLDER}/nav.xhtml", self._nav().encode())
            self._add("ncx", "toc.ncx", "application/x-dtbncx+xml", self._ncx().encode())
            self._put(f"{_FOLDER}/package.opf", self._package().encode())
        return self._count

    # --- pages ----------------------------------------------------------------------------------

    def _cover(self) -> None:
        svg = cover_svg(self._edition)
        self._add("cover-image", "cover.svg", "image/svg+xml", svg.encode())
        inner = svg.partition("?>\n")[2]
        body = f'<section class="cover" epub:type="cover">{inner}</section>'
        self._page("cover", "cover.xhtml", _xhtml(MASTHEAD, body))

    def _part(self, number: int, part: Part) -> None:
        """A newspaper: its title page, and each section's before its articles. A title page
        comes first in reading order and is written last, when it is known what it leads to."""
        name = f"part-{number:03}"
        at = len(self._book.spine)
        sections = [
            _Section(section.name, f"{name}-{place:02}.xhtml", chapters)
            for place, section in enumerate(part.sections, 1)
            if (chapters := self._section(f"{name}-{place:02}", section))
        ]
        if sections:
            links = _links([(section.file, section.name) for section in sections])
            self._page(name, f"{name}.xhtml", _title_page(part.newspaper, links, "part"))
            self._book.spine.insert(at, self._book.spine.pop())
            self._book.parts.append(_Part(part.newspaper, f"{name}.xhtml", sections))

    def _section(self, name: str, section: Chapters) -> list[_Chapter]:
        at = len(self._book.spine)
        chapters = list(self._chapters(section.rows))
        if chapters:
            links = _links([(chapter.file, chapter.headline) for chapter in chapters])
            self._page(name, f"{name}.xhtml", _title_page(section.name, links, "chapter"))
            self._book.spine.insert(at, self._book.spine.pop())
        return chapters

    def _chapters(self, rows: Iterable[Row]) -> Iterator[_Chapter]:
        for row, article in self._documents(rows):
            self._count += 1
            name = f"article-{self._count:05}"
            body = article_markup(article, self._image)
            title = _label(article.headline, row.headline, row.url)
            self._page(name, f"{name}.xhtml", _xhtml(title, body))
            yield _Chapter(f"{name}.xhtml", title)

    def _image(self, url: str) -> str | None:
        """Where in the book a picture is; it is put there when it is first met."""
        if url in self._book.pictures:
            return self._book.pictures[url]
        path: Path | None = self._picture_of(url)
        made = for_e_reader(path) if path is not None else None
        href = None
        if made is not None:
            data, form = made
            number = len(self._book.pictures) + 1
            href = f"pictures/{number:05}.{form}"
            self._add(f"picture-{number:05}", href, f"image/{form}", data, packed=False)
        self._book.pictures[url] = href
        return href

    # --- lists ----------------------------------------------------------------------------------

    def _nav(self) -> str:
        contents = say("Contents", lang="bn")
        lines = [f'<nav epub:type="toc" id="toc"><h1>{text(contents)}</h1>', "<ol>"]
        for part in self._book.parts:
            lines.append(f'<li><a href="{part.file}">{text(part.name)}</a><ol>')
            for section in part.sections:
                chapters = _links([(c.file, c.headline) for c in section.chapters], "ol")
                link = f'<a href="{section.file}">{text(section.name)}</a>'
                lines.append(f"<li>{link}{chapters}</li>")
            lines.append("</ol></li>")
        lines += ["</ol></nav>", '<nav epub:type="landmarks" hidden="hidden"><ol>']
        lines.append(f'<li><a epub:type="cover" href="cover.xhtml">{MASTHEAD}</a></li>')
        lines.append(f'<li><a epub:type="toc" href="nav.xhtml">{text(contents)}</a></li>')
        lines.append("</ol></nav>")
        return _xhtml(contents, "\n".join(lines))

    def _ncx(self) -> str:
        order = 0

        def point(label: str, target: str) -> str:
            nonlocal order
            order += 1
            return (
                f'<navPoint id="point-{order}" playOrder="{order}"><navLabel><text>{text(label)}'
                f'</text></navLabel><content src="{target}"/>'
            )

        lines = []
        for part in self._book.parts:
            lines.append(point(part.name, part.file))
            for section in part.sections:
                lines.append(point(section.name, section.file))
                lines += [point(c.headline, c.file) + "</navPoint>" for c in section.chapters]
                lines.append("</navPoint>")
            lines.append("</navPoint>")
        return (
            f'{XML}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" '
            f'xml:lang="bn"><head><meta name="dtb:uid" content="{self._identifier()}"/>'
            '<meta name="dtb:depth" content="3"/><meta name="dtb:totalPageCount" content="0"/>'
            '<meta name="dtb:maxPageNumber" content="0"/></head>'
            f"<docTitle><text>{text(self._title)}</text></docTitle><navMap>\n"
            + "\n".join(lines)
            + "\n</navMap></ncx>\n"
        )

    def _package(self) -> str:
        extra = {"nav": ' properties="nav"', "cover-image": ' properties="cover-image"',
                 "cover": ' properties="svg"'}  # fmt: skip
        manifest = "\n".join(
            f'<item id="{name}" href="{href}" media-type="{kind}"{extra.get(name, "")}/>'
            for name, href, kind in self._book.items
        )
        spine = "\n".join(f'<itemref idref="{name}"/>' for name in self._book.spine)
        papers = dict.fromkeys(part.newspaper for part in self._edition.parts)
        creators = "\n".join(f"<dc:creator>{text(paper)}</dc:creator>" for paper in papers)
        modified = self._edition.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return (
            f'{XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
            'unique-identifier="book" xml:lang="bn">\n'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
            f'<dc:identifier id="book">{self._identifier()}</dc:identifier>\n'
            f"<dc:title>{text(self._title)}</dc:title>\n<dc:language>bn</dc:language>\n"
            f"{creators}\n<dc:date>{self._edition.day.isoformat()}</dc:date>\n"
            f'<meta property="dcterms:modified">{modified}</meta>\n'
            '<meta name="cover" content="cover-image"/>\n</metadata>\n'
            f'<manifest>\n{manifest}\n</manifest>\n<spine toc="ncx">\n{spine}\n</spine>\n'
            "</package>\n"
        )

    def _identifier(self) -> str:
        ids = " ".join(str(row.id) for row in self._edition.rows())
        name = f"potrika:{self._edition.day.isoformat()}:{self._edition.made.isoformat()}:{ids}"
        return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"

    # --- the zip --------------------------------------------------------------------------------

    def _page(self, name: str, file: str, page: str, *, properties: bool = False) -> None:
        """A page in reading order; the one of contents is written when all else is."""
        self._book.spine.append(name)
        if properties:
            self._book.items.append((name, file, "application/xhtml+xml"))
        else:
            self._add(name, file, "application/xhtml+xml", page.encode())

    def _add(self, name: str, href: str, kind: str, data: bytes, *, packed: bool = True) -> None:
        self._book.items.append((name, href, kind))
        self._put(f"{_FOLDER}/{href}", data, packed=packed)

    def _put(self, path: str, data: bytes, *, packed: bool = True) -> None:
        info = zipfile.ZipInfo(path, _EPOCH)
        info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        info.external_attr = 0o644 << 16
        info.create_system = 3
        self._zip.writestr(info, data)


def _style() -> str:
    return stylesheet("book.css")


def _xhtml(title: str, body: str) -> str:
    return (
        f'{XML}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops" lang="bn" xml:lang="bn">\n'
        f"<head><title>{text(title)}</title>"
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _label(*names: str) -> str:
    """The first name of which something can be seen: neither titles nor links may be blank."""
    return next((name for name in names if text(name).strip()), MASTHEAD)


def _links(targets: list[tuple[str, str]], kind: str = "ul") -> str:
    items = [f'<li><a href="{file}">{text(label)}</a></li>' for file, label in targets]
    return f"<{kind}>\n" + "\n".join(items) + f"\n</{kind}>"


def _title_page(title: str, links: str, kind: str) -> str:
    body = f'<section class="part" epub:type="{kind}"><h1>{text(title)}</h1>\n{links}</section>'
    return _xhtml(title, body)
