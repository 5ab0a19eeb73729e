"""How well the story is found in pages, for us and for the best known libraries side by side.

    python -m benchmarks.extraction FOLDER [--only NAME]… [--worst N] [--every N] [--from M]
        [--out FILE]

FOLDER holds pages `NAME.html`, each with a `NAME.json` that has at least `main_content`, and may
have `url`, `title`, and the lists `with` and `without` of pieces that the text must and must not
hold. trafilatura, readability-lxml and newspaper4k take part where they are installed.

Two scores a page, averaged over the pages: F1 over words (each counted as often as it stands), and
F1 over runs of four words. Beside them, the share of `with` found and of `without` avoided, pages
that gave nothing, and the median of milliseconds of CPU a page, parsing included; the first line
gives html5lib's own parse alone, as the library comes. The last line tells how many times that
parse a page costs us, at the median of the pages.

`--every 2` takes the half of WCXB's pages that the rules were tuned on, `--every 2 --from 1` the
other half, whose pages were scored and never looked at.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import re
import socket
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_WORD = re.compile(r"[\w\u0980-\u09ff]+")
_NOW = datetime(2030, 1, 1, tzinfo=UTC)
Extractor = Callable[[bytes, str], str]


@dataclass
class Score:
    """What an extractor reached, a value a page."""

    words: list[float] = field(default_factory=list)
    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    shingles: list[float] = field(default_factory=list)
    found: list[float] = field(default_factory=list)
    avoided: list[float] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    empty: int = 0
    pages: list[tuple[float, str]] = field(default_factory=list)


def overlap(found: Iterable[Any], expected: Iterable[Any]) -> tuple[float, float, float]:
    """Precision, recall and F1 of two bags."""
    mine, theirs = Counter(found), Counter(expected)
    common = sum((mine & theirs).values())
    if not common:
        return 0.0, 0.0, float(not mine and not theirs)
    precision, recall = common / sum(mine.values()), common / sum(theirs.values())
    return precision, recall, 2 * precision * recall / (precision + recall)


def words_of(text: str) -> list[str]:
    """A text's words, in one case."""
    return _WORD.findall(text.casefold())


def shingles_of(words: list[str], size: int = 4) -> list[tuple[str, ...]]:
    """Runs of so many words; the whole text where it is shorter."""
    if len(words) < size:
        return [tuple(words)] if words else []
    return [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]


def potrika(body: bytes, url: str) -> str:
    from reader.article import body_text
    from reader.errors import ParseFault
    from reader.parse.article_page import parse_article

    try:
        return body_text(parse_article(body, url, None, None, _NOW).article)
    except ParseFault:
        return ""


def html5lib_alone(body: bytes, url: str) -> str:
    from reader.parse.decode import decode

    _library("html5lib").parse(decode(body, None))
    return ""


def _library(name: str) -> Any:
    """A library that is no dependency of the program."""
    return importlib.import_module(name)


def with_trafilatura(body: bytes, url: str) -> str:
    return str(_library("trafilatura").extract(body, url=url, include_comments=False) or "")


def with_trafilatura_precise(body: bytes, url: str) -> str:
    extract = _library("trafilatura").extract
    return str(extract(body, url=url, include_comments=False, favor_precision=True) or "")


def with_readability(body: bytes, url: str) -> str:
    document = _library("readability").Document(body.decode("utf-8", "replace"), url=url)
    return str(_library("lxml.html").fromstring(document.summary()).text_content())


def with_newspaper(body: bytes, url: str) -> str:
    article = _library("newspaper").Article(url)
    article.download(input_html=body.decode("utf-8", "replace"))
    article.parse()
    return str(article.text)


_LIBRARIES = {
    "trafilatura": ("trafilatura", with_trafilatura),
    "trafilatura, precision": ("trafilatura", with_trafilatura_precise),
    "readability-lxml": ("readability", with_readability),
    "newspaper4k": ("newspaper", with_newspaper),
}


def extractors() -> dict[str, Extractor]:
    """Those that can run here, ours first."""
    there: dict[str, Extractor] = {"html5lib's parse": html5lib_alone, "potrika": potrika}
    for name, (module, extractor) in _LIBRARIES.items():
        if importlib.util.find_spec(module):
            there[name] = extractor
    return there


def pages_of(folder: Path, every: int, first: int) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Name, bytes and expectation of each page that has an expected text."""
    for file in sorted(folder.glob("*.html"))[first::every]:
        expected = json.loads(file.with_suffix(".json").read_text("utf-8"))
        if expected.get("main_content"):
            yield file.stem, file.read_bytes(), expected


def forbid_network() -> None:
    """newspaper4k makes requests while it parses; pages are read without a network here."""

    def refuse(*_arguments: object) -> None:
        raise OSError("no network in this benchmark")

    socket.socket.connect = refuse  # type: ignore[method-assign]


def measure(
    name: str, extractor: Extractor, page: tuple[str, bytes, dict[str, Any]], score: Score
) -> None:
    """Runs one extractor on one page."""
    stem, body, expected = page
    begun = time.process_time()
    text = extractor(body, expected.get("url") or "https://example.org/")
    score.milliseconds.append((time.process_time() - begun) * 1000)
    mine, theirs = words_of(text), words_of(expected["main_content"])
    precision, recall, words = overlap(mine, theirs)
    score.precision.append(precision)
    score.recall.append(recall)
    score.words.append(words)
    score.shingles.append(overlap(shingles_of(mine), shingles_of(theirs))[2])
    score.empty += not mine
    plain = " ".join(mine)
    for pieces, wanted, shares in (
        (expected.get("with"), True, score.found),
        (expected.get("without"), False, score.avoided),
    ):
        if pieces:
            hits = [(" ".join(words_of(piece)) in plain) == wanted for piece in pieces]
            shares.append(sum(hits) / len(hits))
    score.pages.append((words, stem))


def table(scores: dict[str, Score]) -> str:
    """The scores as a table in Markdown."""
    lines = [
        "| | word F1 | precision | recall | 4-word F1 | with | without | empty | ms |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for name, score in scores.items():
        if name == "html5lib's parse":
            lines.append(f"| {name} | | | | | | | | {statistics.median(score.milliseconds):.1f} |")
            continue
        mean = [
            f"{statistics.fmean(values):.4f}" if values else "–"
            for values in (
                score.words, score.precision, score.recall,
                score.shingles, score.found, score.avoided,
            )
        ]  # fmt: skip
        lines.append(
            f"| {name} | {' | '.join(mean)} | {score.empty} |"
            f" {statistics.median(score.milliseconds):.1f} |"
        )
    return "\n".join(lines)


def times_html5lib(scores: dict[str, Score]) -> str:
    """What a page costs us beside html5lib's own parse of it, which ran right before."""
    alone, ours = (scores[name].milliseconds for name in ("html5lib's parse", "potrika"))
    ratios = [one / other for one, other in zip(ours, alone, strict=True)]
    return f"a page costs {statistics.median(ratios):.2f} times html5lib's parse at the median"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", help="run this extractor alone")
    parser.add_argument("--worst", type=int, default=0, help="name our so many worst pages")
    parser.add_argument("--every", type=int, default=1, help="take every Nth page")
    parser.add_argument("--from", type=int, default=0, dest="first", help="begin with the Mth")
    parser.add_argument("--out", type=Path, help="write the table to this file too")
    options = parser.parse_args()
    forbid_network()
    running = extractors()
    if options.only:
        running = {name: running[name] for name in options.only}
    scores = {name: Score() for name in running}
    for page in pages_of(options.folder, options.every, options.first):
        for name, extractor in running.items():
            measure(name, extractor, page, scores[name])
    text = table(scores)
    if {"html5lib's parse", "potrika"} <= scores.keys():
        text += f"\n\n{times_html5lib(scores)}"
    print(text)
    if options.out:
        options.out.write_text(text + "\n", "utf-8")
    for words, stem in sorted(scores.get("potrika", Score()).pages)[: options.worst]:
        print(f"{stem} {words:.3f}")


if __name__ == "__main__":
    main()
