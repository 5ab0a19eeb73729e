"""extract: a page to an article, without a profile."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from reader.commands.output import article_record, say_fault, say_json, say_line
from reader.errors import Fault, NoSuchFile
from reader.newspapers import Newspaper, catalogue
from reader.parse.results import ArticlePage
from reader.parse.worker import ParserProcess


def _paper_of(url: str) -> Newspaper | None:
    """The newspaper of the catalogue whose host an address has."""
    host = (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.")
    for paper in catalogue():
        if host and (urlsplit(paper.home).hostname or "").removeprefix("www.") == host:
            return paper
    return None


def _fetch(url: str) -> tuple[bytes, str, str | None]:
    from reader.fetch.client import Client
    from reader.fetch.messages import Request

    client = Client()
    try:
        answer = client.fetch(Request(url, private=True, robots=False))
    finally:
        client.close()
    return answer.body, answer.url, answer.charset


def _read(page: str, named: str | None) -> tuple[bytes, str, str | None]:
    if page.startswith(("http://", "https://")):
        return _fetch(page)
    try:
        return Path(page).read_bytes(), named or "", None
    except OSError as error:
        raise NoSuchFile(file=page) from error


def _extract_one(parser: ParserProcess, page: str, named: str | None) -> ArticlePage:
    body, url, charset = _read(page, named)
    return parser.parse_article(body, url, charset, _paper_of(url), datetime.now(UTC))


def extract(args: argparse.Namespace) -> int:
    """One line a page; a page that fails has its fault in its line and makes the status 1."""
    status = 0
    parser = ParserProcess()
    try:
        for page in args.pages:
            try:
                article = _extract_one(parser, page, args.url).article
            except Fault as fault:
                status = 1
                say_fault(fault, about=page)
                if args.json:
                    say_json({"file": page, "error": fault.code})
                continue
            record = article_record(article)
            if args.json:
                say_json({"file": page, **record})
            else:
                say_line(f"{article.headline}\n\n{record['text']}\n")
    finally:
        parser.close()
    return status
