"""How small articles become on disk, and how fast they open.

python -m benchmarks.documents FILE.jsonl     measures articles: a JSON object a line with at
                                              least "title" and "body" (lines are paragraphs)
python -m benchmarks.documents --train FILE   makes a dictionary of the demo newspaper
"""

from __future__ import annotations

import argparse
import json
import time
import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from backports.zstd import train_dict

from reader.article import Article, Paragraph, Run, body_text, to_json
from reader.demo.content import load_plan, load_stories
from reader.demo.edition import Edition
from reader.store import bytewise, codec

DICTIONARY_BYTES = 80_000
_DAY = datetime(2026, 7, 21, 6, tzinfo=UTC)


def train() -> bytes:
    """A dictionary of the demo newspaper's stories; the same bytes each time."""
    plan = load_plan()
    edition = Edition(plan, load_stories(plan), home="https://www.example.com/", now=_DAY)
    stories = [bytewise.narrow(to_json(edition.article(one))) for one in edition.ids()]
    return train_dict(stories, DICTIONARY_BYTES).dict_content


def articles_of(path: Path) -> list[Article]:
    """The articles of a file of JSON lines."""
    found = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            said = json.loads(line)
            texts = [text for text in said["body"].split("\n") if text.strip()]
            found.append(
                Article(
                    url=said.get("url") or "",
                    headline=said["title"],
                    newspaper=said.get("src") or "",
                    section=said.get("category") or "",
                    blocks=tuple(Paragraph((Run(text),)) for text in texts),
                )
            )
    return found


def _timed(work: Callable[[], Sequence[object]]) -> float:
    """Milliseconds of CPU for one of what `work` makes."""
    began = time.process_time()
    made = work()
    return (time.process_time() - began) / len(made) * 1000


def measure(articles: Sequence[Article]) -> list[str]:
    """Lines of a table."""
    texts = sum(len(f"{a.headline}\n{body_text(a)}".encode()) for a in articles)
    older = [zlib.compress(to_json(article), 6) for article in articles]
    packed = [codec.pack(article) for article in articles]
    assert [codec.unpack(blob) for blob in packed] == list(articles)
    packing = _timed(lambda: [codec.pack(article) for article in articles])
    opening = _timed(lambda: [codec.unpack(blob) for blob in packed])
    return [
        f"{len(articles)} articles, {texts:,} bytes of headlines and texts in UTF-8",
        f"zlib, one by one    {sum(map(len, older)) / texts:.1%}",
        f"as documents are    {sum(map(len, packed)) / texts:.1%}",
        f"to write one        {packing:.2f} ms",
        f"to open one         {opening:.3f} ms",
    ]


def main() -> None:
    """Measures or trains, as asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--train", action="store_true")
    args = parser.parse_args()
    if args.train:
        args.file.write_bytes(train())
        return
    print("\n".join(measure(articles_of(args.file))))


if __name__ == "__main__":
    main()
