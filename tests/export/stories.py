"""A library with two newspapers, and an article that has every kind of block."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

from PIL import Image

from reader.article import (
    Article,
    Completeness,
    Embed,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    RelatedLink,
    Run,
    Table,
)
from reader.parse.results import Entry
from reader.pictures.prepare import prepare_picture
from reader.store.library import Library
from tests.moving.houses import OTHER
from tests.store.stories import HOME, NOW, PAPER, Clock

LEAD, GONE, INLINE = f"{HOME}/lead.jpg", f"{HOME}/gone.jpg", f"{HOME}/ছবি এক.png"
ODD = "চা & <নাস্তা> \"দুই\" 'তিন' \x01\x85]]>"


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


EVERYTHING = Article(
    url=f"{HOME}/desh/সব?a=1&b=[২]#<x>",
    headline=f"সব রকম {ODD}",
    kicker="কাঁধ",
    deck="ঝুল <b>",
    byline="নিজস্ব প্রতিবেদক",
    published=NOW - timedelta(hours=2),
    lead=Picture(LEAD, caption="মেলার ভিড়", credit="মনগড়া"),
    blocks=(
        Paragraph(
            (
                Run("সাধারণ, "),
                Run("মোটা", bold=True),
                Run("বাঁকা & মোটা", bold=True, italic=True),
                Run("সূত্র", href="https://x.example/a b?q=%zz&r=খ#১"),
                Run("বাজে সূত্র", href="javascript:alert(1)"),
                Run("ভাঙা সূত্র", href="https://[x/"),
                Run(ODD),
            )
        ),
        Heading(runs("উপশিরোনাম"), 3, NOW),
        Quote((runs("উদ্ধৃতি"),), "একজন"),
        List((runs("এক"), runs("দুই")), ordered=True),
        List((runs("ক"),)),
        Picture(INLINE, alt="রেখাচিত্র"),
        Picture(GONE, caption="যে ছবি নেই", alt="নৌকা"),
        Picture(f"{HOME}/nothing.jpg"),
        Table(((runs("দল"), runs("রান")), (runs("ক"),)), header_rows=1),
        Table(()),
        Embed("ভিডিও", "https://v.example/1", "video"),
        RelatedLink("মাঝের খবর", f"{HOME}/desh/2"),
        Paragraph(()),
    ),
    related=(RelatedLink("মাঝের খবর", f"{HOME}/desh/2"), RelatedLink("শেষের খবর", "/x")),
    signoff="দিনলিপি/ক",
)


def picture(colour: str, form: str, size: tuple[int, int] = (1400, 700)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, form)
    return out.getvalue()


def furnished(folder: Path) -> Library:
    """Today: EVERYTHING and a teaser in one section, one in another, one in another newspaper;
    and a starred one of last week."""
    library = Library.open(folder, Clock())
    for paper in (PAPER, OTHER):
        library.subscribe(paper)

    def story(name: str, hours: float, **more: object) -> Entry:
        at = NOW - timedelta(hours=hours)
        return Entry(
            headline=f"শিরোনাম {name}",
            url=f"{HOME}/{name}",
            teaser=f"শুরু {name}",
            published=at,
            **more,  # type: ignore[arg-type]
        )

    desh = [story("desh/সব?a=1&b=[২]", 2), story("desh/2", 3), story("desh/old", 24 * 7)]
    ids = library.put_entries("dinlipi/desh", desh, NOW).new
    library.put_article(ids[0], EVERYTHING, Completeness.FULL, NOW)
    library.put_picture(LEAD, prepare_picture(picture("red", "JPEG"), LEAD), NOW)
    library.put_picture(INLINE, prepare_picture(picture("blue", "PNG", (90, 60)), INLINE), NOW)
    library.mark([ids[2]], starred=True)
    library.put_entries("dinlipi/bishwo", [story("bishwo/1", 1)], NOW)
    library.put_entries(
        "bhor/all", [Entry("ভোরের খবর", "https://bhor.example/1", published=NOW)], NOW
    )
    return library
