"""What a section's list brings: stories, most of them known already."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from reader.article import Completeness
from reader.parse.results import Entry
from reader.store import addresses, codec
from reader.store.connection import Connection
from reader.store.documents import (
    completeness_of,
    document_of,
    essentials,
    sane_time,
    shown_at,
    teaser_of,
)
from reader.store.kept import keep_document
from reader.store.keys import add_alias, article_under, story_of
from reader.store.links import adopt, link
from reader.store.noticing import Said, columns_of, news_of
from reader.store.rows import Arrived
from reader.store.space import was_let_go

_GUID_CHARACTERS = 6


@dataclass(frozen=True, slots=True)
class Place:
    """The section that entries are put into, with the others that its stories may belong to."""

    section_id: str
    section: str
    newspaper_id: str
    newspaper: str
    is_list: bool
    matches: tuple[tuple[str, str], ...]  # section id, regular expression on addresses


@dataclass(slots=True)
class Brought:
    """What a chunk of entries brought, as it is counted up."""

    new: list[int] = field(default_factory=list)
    updated: list[int] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)
    unchanged: int = 0
    order: list[int] = field(default_factory=list)

    def add(self, other: Brought) -> None:
        """Counts another chunk's in."""
        self.new += other.new
        self.updated += other.updated
        self.joined += other.joined
        self.unchanged += other.unchanged
        self.order += other.order

    def arrived(self) -> Arrived:
        """The same as a value."""
        return Arrived(
            tuple(self.new), tuple(self.updated), self.unchanged, joined=tuple(self.joined)
        )


def place_of(connection: Connection, section_id: str) -> Place | None:
    """A subscribed section as a place for entries."""
    row = connection.one(
        "SELECT section.name, newspaper.id, newspaper.name, list_name IS NOT NULL FROM section "
        "JOIN newspaper ON newspaper.id = section.newspaper "
        "WHERE section.id = ? AND section.subscribed = 1",
        (section_id,),
    )
    if row is None:
        return None
    section, newspaper_id, newspaper, is_list = row
    matches = connection.rows(
        "SELECT id, match FROM section WHERE newspaper = ? AND subscribed = 1 "
        "AND match IS NOT NULL AND list_name IS NULL AND id <> ?",
        (newspaper_id, section_id),
    )
    return Place(section_id, section, newspaper_id, newspaper, bool(is_list), tuple(matches))


def as_kept(entry: Entry) -> Entry:
    """An entry with the address that is shown, shared and asked for: without tracking."""
    if entry.url is None:
        return entry
    return msgspec.structs.replace(entry, url=addresses.without_tracking(entry.url))


def usable_guids(entries: Sequence[Entry]) -> frozenset[str]:
    """The guids that name one story each: long enough, and none of them given twice."""
    counted = Counter(entry.guid for entry in entries if entry.guid)
    return frozenset(
        guid for guid, times in counted.items() if times == 1 and len(guid) >= _GUID_CHARACTERS
    )


def put(
    connection: Connection,
    place: Place,
    entries: Sequence[Entry],
    guids: frozenset[str],
    now: datetime,
) -> Brought:
    """Puts a chunk of entries into a section; side lists get their order by `arrange`."""
    brought = Brought()
    for entry in entries:
        key = _key(entry, place)
        guid = (
            addresses.guid_digest(place.newspaper_id, entry.guid)
            if entry.guid in guids and entry.guid
            else None
        )
        found = article_under(connection, key)
        if found is None and guid is not None:
            found = _by_guid(connection, key, guid)
        if found is None and _stays_gone(connection, place, key, now):
            brought.unchanged += 1
            continue
        if found is None:
            found = _add(connection, place, entry, key, guid, now, brought)
        elif adopt(connection, found, place.section_id, entry, guid):
            for section_id in _sections(place, entry):
                _join(connection, found, section_id)
            link(connection, found, now)
            brought.new.append(found)
        else:
            _update(connection, place, entry, found, guid, now, brought)
        brought.order.append(found)
    return brought


def _stays_gone(connection: Connection, place: Place, key: bytes, now: datetime) -> bool:
    """Whether a story was let go of that its list still names. A side list brings it back: it
    shows what is read just now."""
    return not place.is_list and was_let_go(connection, story_of(connection, key), now)


def arrange(connection: Connection, section_id: str, order: Sequence[int]) -> None:
    """Makes a side list stand as its page has it: these articles in this order."""
    connection.run("DELETE FROM membership WHERE section = ?", (section_id,))
    connection.many(
        "INSERT OR IGNORE INTO membership SELECT id, ?, ?, read FROM article WHERE id = ?",
        [(section_id, -position, article) for position, article in enumerate(order)],
    )


def _by_guid(connection: Connection, key: bytes, guid: bytes) -> int | None:
    """The article that a guid names. Its new address becomes another one of it."""
    found = connection.one("SELECT id, key FROM article WHERE guid = ?", (guid,))
    if found is None:
        return None
    add_alias(connection, key, found[1])
    article: int = found[0]
    return article


def _key(entry: Entry, place: Place) -> bytes:
    if entry.url:
        return addresses.digest(entry.url)
    day = entry.published.date().isoformat() if entry.published else ""
    return addresses.digest_without_address(place.newspaper_id, entry.guid, entry.headline, day)


def _add(
    connection: Connection,
    place: Place,
    entry: Entry,
    key: bytes,
    guid: bytes | None,
    now: datetime,
    brought: Brought,
) -> int:
    story = story_of(connection, key)
    known = connection.one(
        "SELECT read, starred, later, first_seen FROM status WHERE key = ?", (story,)
    )
    at = codec.to_ms(now)
    if known is None:
        connection.run("INSERT INTO status (key, first_seen) VALUES (?, ?)", (story, at))
    read, starred, later, first_seen = known or (0, 0, 0, at)
    document = document_of(entry, place.newspaper, place.section)
    completeness = completeness_of(entry)
    seen = essentials(document, completeness, now)
    published = codec.to_ms_or_none(seen.published)
    values: dict[str, Any] = {
        "key": story,
        "guid": guid,
        "url": entry.url,
        "newspaper": place.newspaper_id,
        "section": place.section_id,
        "headline": seen.headline,
        "teaser": teaser_of(entry),
        "picture_url": seen.picture_url,
        "words": seen.words,
        "published": published,
        "first_seen": first_seen,
        "shown_at": shown_at(published, first_seen),
        "completeness": int(completeness),
        "updated": at,
        "fetch_after": at if entry.url else None,
        "read": read,
        "starred": starred,
        "later": later,
        **columns_of(entry),
    }
    article = connection.insert(
        f"INSERT INTO article ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",  # noqa: S608 - our own names
        tuple(values.values()),
    )
    connection.run("INSERT INTO body VALUES (?, ?)", (article, codec.pack(document)))
    for section_id in _sections(place, entry):
        _join(connection, article, section_id)
    if starred or later:
        keep_document(connection, article)
    link(connection, article, now)
    (brought.new if known is None else brought.updated).append(article)
    return article


def _sections(place: Place, entry: Entry) -> list[str]:
    """The sections that a new story belongs to: this one, and those whose pattern it fits."""
    own = [] if place.is_list else [place.section_id]
    return own + [other for other, match in place.matches if re.search(match, entry.url or "")]


def _join(connection: Connection, article: int, section_id: str) -> bool:
    """Makes an article a member of a section; False if it was one."""
    return bool(
        connection.run(
            "INSERT OR IGNORE INTO membership SELECT id, ?, shown_at, read FROM article "
            "WHERE id = ?",
            (section_id, article),
        )
    )


def _update(
    connection: Connection,
    place: Place,
    entry: Entry,
    article: int,
    guid: bytes | None,
    now: datetime,
    brought: Brought,
) -> None:
    row = connection.rows(
        "SELECT section, teaser, picture_url, published, first_seen, completeness, guid, "
        "said_headline, said_modified, said_blocks, page_read FROM article WHERE id = ?",
        (article,),
    )[0]
    home, teaser, picture_url, published, first_seen, completeness, known_guid = row[:7]
    changes: dict[str, Any] = {}
    if not teaser and entry.teaser:
        changes["teaser"] = teaser_of(entry)
    if picture_url is None and entry.picture is not None:
        changes["picture_url"] = entry.picture.url
    if published is None and (time := sane_time(entry.published, now)) is not None:
        changes["published"] = codec.to_ms(time)
        changes["shown_at"] = shown_at(changes["published"], first_seen)
    visible = bool(changes)
    if home == place.section_id:
        news, changed = news_of(entry, Said(*row[7:]))
        changes |= news
        if changed:
            visible = True
            changes |= _new_version(connection, place, entry, article, completeness, now)
    if known_guid is None and guid is not None:
        changes["guid"] = guid
    if not place.is_list and home != place.section_id and _is_list(connection, home):
        changes["section"] = place.section_id
    if changes:
        connection.run(
            f"UPDATE article SET {', '.join(f'{name} = ?' for name in changes)} WHERE id = ?",  # noqa: S608 - our own names
            (*changes.values(), article),
        )
    joined = not place.is_list and _join(connection, article, place.section_id)
    if visible:
        brought.updated.append(article)
        keep_document(connection, article)
        link(connection, article, now)
    else:
        brought.unchanged += 1
        brought.joined += [article] * joined


def _new_version(
    connection: Connection,
    place: Place,
    entry: Entry,
    article: int,
    completeness: int,
    now: datetime,
) -> dict[str, Any]:
    """What changes in the row of a story that its own section now tells differently. Its page is
    wanted again; until that is here, a text that was read from the page stays."""
    at = codec.to_ms(now)
    version, page_read = connection.rows(
        "SELECT version, page_read FROM article WHERE id = ?", (article,)
    )[0]
    changes = {
        "headline": entry.headline,
        "version": version + 1,
        "updated": at,
        "fetch_after": at if entry.url else None,
        "attempts": 0,
    }
    told = completeness_of(entry)
    if (
        page_read is None
        and min(completeness, Completeness.FULL) <= told
        and (entry.blocks or entry.teaser)
    ):
        document = document_of(entry, place.newspaper, place.section)
        seen = essentials(document, told, now)
        connection.run(
            "UPDATE body SET document = ? WHERE article = ?", (codec.pack(document), article)
        )
        changes |= {
            "completeness": int(told),
            "teaser": teaser_of(entry),
            "words": seen.words,
        }
    return changes


def _is_list(connection: Connection, section_id: str) -> bool:
    return bool(
        connection.value("SELECT list_name IS NOT NULL FROM section WHERE id = ?", (section_id,))
    )
