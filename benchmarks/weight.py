"""What a library weighs on disk, by what it holds: python -m benchmarks.weight FILE.jsonl

FILE has a JSON object a line with at least "title" and "body" (lines are paragraphs). The articles
are kept as a sync would keep them: a teaser first, then the page with three pictures, in eight
newspapers. Pictures' files are counted as they are said to be (--picture bytes each); everything
else is what SQLite's own account (dbstat) says, page by page, with what stands empty in them.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from benchmarks.documents import articles_of
from reader.article import Article, Completeness, Picture, body_text
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.parse.results import Entry
from reader.pictures.prepared import Prepared
from reader.store.library import Library

PAPERS, SECTIONS, PICTURES = 8, 6, 3
TEASER_WORDS = 25
SMALL_BYTES = 3000  # of a photograph for a list row
NOW = datetime(2026, 11, 24, 6, tzinfo=UTC)


def _paper(number: int) -> Newspaper:
    home = f"https://www.dailypaper{number}.com"
    sections = tuple(
        Section(f"paper{number}/s{s}", f"বিভাগ {s}", f"S{s}", (WayIn(Way.FEED, f"{home}/{s}/rss"),))
        for s in range(SECTIONS)
    )
    return Newspaper(f"paper{number}", f"দৈনিক {number}", f"Daily {number}", home, sections)


def fill(library: Library, articles: Sequence[Article], dice: random.Random) -> int:
    """Keeps all articles whole, with their pictures; the bytes of headlines and texts in UTF-8."""
    papers = [_paper(number) for number in range(PAPERS)]
    for paper in papers:
        library.subscribe(paper)
    text = 0
    for number, article in enumerate(articles):
        paper = papers[number % PAPERS]
        url = f"{paper.home}/national/news/{900_000 + number}/{dice.getrandbits(32):08x}-the-story"
        shown = [
            Picture(f"https://cdn.{paper.id}.com/media/2026November/{900_000 + number}-{k}.jpg")
            for k in range(PICTURES)
        ]
        words = body_text(article).split()
        at = NOW - timedelta(minutes=3 * number)
        entry = Entry(
            headline=article.headline,
            url=url,
            guid=url,
            teaser=" ".join(words[:TEASER_WORDS]),
            published=at,
            picture=shown[0],
        )
        section = paper.sections[number % SECTIONS]
        (known,) = library.put_entries(section.id, [entry], NOW).new
        page = msgspec.structs.replace(
            article, url=url, published=at, lead=shown[0], blocks=(*article.blocks, *shown[1:])
        )
        library.put_article(known, page, Completeness.FULL, NOW)
        for picture in shown:
            small = dice.randbytes(SMALL_BYTES)
            kept = Prepared(picture.url.encode(), "webp", 1280, 720, small, "#ffeedd")
            library.put_picture(picture.url, kept, NOW)
        text += len(f"{article.headline}\n{body_text(article)}".encode())
    library.group_stories()
    return text


def _kind(table: str) -> str:
    if table == "body":
        return "texts"
    if table == "picture_file":
        return "small pictures"
    if table.startswith(("sketch", "wording", "same_story")):
        return "likeness, of five days"
    if table.startswith(("search", "word", "titles")):
        return "search index"
    return "everything else"


def weigh(folder: Path) -> Counter[str]:
    """Bytes on disk by what they hold."""
    found: Counter[str] = Counter()
    for name in ("cache.sqlite", "marks.sqlite"):
        with closing(sqlite3.connect(folder / name)) as database:
            for table, size in database.execute(
                "SELECT name, sum(pgsize) FROM dbstat GROUP BY name"
            ):
                found[_kind(table)] += size
    return found


def main() -> None:
    """Fills a library and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--picture", type=int, default=35_000, help="bytes of a picture's file")
    args = parser.parse_args()
    articles = articles_of(args.file)
    with tempfile.TemporaryDirectory() as place:
        library = Library.open(Path(place), lambda: NOW)
        text = fill(library, articles, random.Random(1))
        library.close()
        found = weigh(Path(place))
    found["pictures"] = args.picture * PICTURES * len(articles)
    whole = found.total()
    print(f"{len(articles)} articles, {text:,} bytes of headlines and texts in UTF-8\n")
    print("| what                   | bytes an article | of the texts | of the library |")
    print("|------------------------|-----------------:|-------------:|---------------:|")
    for kind, size in found.most_common():
        share = f"{size / text:.1%}", f"{size / whole:.1%}"
        print(f"| {kind:<22} | {size / len(articles):>16,.0f} | {share[0]:>12} | {share[1]:>14} |")


if __name__ == "__main__":
    main()
