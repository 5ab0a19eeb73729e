"""How commands speak: JSON lines or text on standard output, faults as one line on the other."""

from __future__ import annotations

import json
import sys
from datetime import datetime, timedelta, timezone
from typing import Any

import msgspec

from reader.article import Article, Picture, RelatedLink, body_text, pictures_of
from reader.errors import PotrikaError
from reader.wording import sentence

DHAKA = timezone(timedelta(hours=6), "Asia/Dhaka")


def say_line(text: str = "") -> None:
    """One line of text on standard output."""
    sys.stdout.write(text + "\n")


def say_json(record: dict[str, Any]) -> None:
    """One record as a line of JSON, letters as they are."""
    say_line(json.dumps(record, ensure_ascii=False))


def say_fault(error: PotrikaError, about: str | None = None) -> None:
    """One clear line on standard error: what it is about, what happened, what to do."""
    prefix = f"{about}: " if about else ""
    sys.stderr.write(f"potrika: {prefix}{sentence(error)}\n")


def iso(when: datetime | None) -> str | None:
    """ISO 8601 with Dhaka's offset, as the newspapers themselves state their times."""
    return when.astimezone(DHAKA).isoformat() if when else None


def picture_record(picture: Picture) -> dict[str, Any]:
    """A picture with every field present."""
    return {name: getattr(picture, name) for name in Picture.__struct_fields__}


def related_record(link: RelatedLink) -> dict[str, str]:
    """A related link's title and address."""
    return {"title": link.title, "url": link.url}


def article_record(article: Article) -> dict[str, Any]:
    """The whole document with every field present; `text` is the body alone."""
    record: dict[str, Any] = {
        name: getattr(article, name) for name in Article.__struct_fields__ if name != "blocks"
    }
    record["published"], record["modified"] = iso(article.published), iso(article.modified)
    record["lead"] = picture_record(article.lead) if article.lead else None
    record["related"] = [related_record(link) for link in article.related]
    record["pictures"] = [picture_record(picture) for picture in pictures_of(article)]
    record["topics"] = list(article.topics)
    record["text"] = body_text(article)
    record["blocks"] = msgspec.to_builtins(article.blocks)
    return record
