"""Which newspapers and sections the reader has, and how their last sync went."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from reader.errors import NoSuchSection, PotrikaError
from reader.later import later
from reader.newspapers import Newspaper, Section, WayIn
from reader.store import codec
from reader.store.connection import Connection
from reader.store.rows import SectionRow, Subscription

if TYPE_CHECKING:
    from reader.store import models
else:
    (models,) = later("reader.store", "models")

_WAYS = msgspec.json.Decoder(tuple[WayIn, ...])
_SECTIONS = (
    "SELECT section.id, newspaper, coalesce(choice.name, section.name), "
    "coalesce(choice.name, section.name_en), ways, list_name, match, due, synced, failed_since, "
    "fault, fault_values, coalesce(paused, 0), every, at_most, days FROM section "
    "LEFT JOIN section_state ON section_state.section = section.id "
    "LEFT JOIN choice ON choice.id = section.id "
    "WHERE subscribed = 1"
)


def subscriptions(connection: Connection) -> list[Subscription]:
    """All newspapers in the reader's order, those of a folder side by side, each with its
    sections."""
    found = [
        Subscription(
            id=paper[0],
            name=paper[1],
            name_en=paper[2],
            home=paper[3],
            sections=tuple(sections(connection, paper[0])),
            paused=bool(paper[4]),
            folder=paper[5],
        )
        for paper in connection.rows(
            "SELECT newspaper.id, coalesce(choice.name, newspaper.name), "
            "coalesce(choice.name, name_en), home, coalesce(paused, 0), folder FROM newspaper "
            "LEFT JOIN choice ON choice.id = newspaper.id "
            "LEFT JOIN in_folder ON in_folder.newspaper = newspaper.id WHERE subscribed = 1 "
            "ORDER BY position, newspaper.id"
        )
    ]
    # A folder stands where its first newspaper does.
    first: dict[int | None, int] = {}
    for place, paper in enumerate(found):
        if paper.folder is not None:
            first.setdefault(paper.folder, place)
    places = {paper.id: first.get(paper.folder, n) for n, paper in enumerate(found)}
    return sorted(found, key=lambda paper: places[paper.id])


def sections(connection: Connection, newspaper_id: str) -> list[SectionRow]:
    """A newspaper's subscribed sections in the reader's order."""
    return [
        _as_section(row)
        for row in connection.rows(
            f"{_SECTIONS} AND newspaper = ? ORDER BY position, section.id", (newspaper_id,)
        )
    ]


def section(connection: Connection, section_id: str) -> SectionRow:
    """One subscribed section; raises NoSuchSection."""
    row = connection.one(f"{_SECTIONS} AND section.id = ?", (section_id,))
    if row is None:
        raise NoSuchSection(id=section_id)
    return _as_section(row)


def newspaper(connection: Connection, newspaper_id: str) -> Newspaper:
    """A newspaper as it was declared when subscribed; raises NoSuchSection."""
    declared = connection.value("SELECT declared FROM newspaper WHERE id = ?", (newspaper_id,))
    if declared is None:
        raise NoSuchSection(id=newspaper_id)
    return msgspec.json.decode(declared, type=Newspaper)


def due_sections(
    connection: Connection, now: datetime, only: Sequence[str] | None
) -> list[SectionRow]:
    """Sections to be synced: those that are due and not paused, or just those of `only` (ids of
    sections or of newspapers), due or not. Raises NoSuchSection for an id that is none."""
    papers = subscriptions(connection)
    rows = [row for paper in papers for row in paper.sections]
    if only is None:
        paused = {paper.id for paper in papers if paper.paused}
        return [
            row
            for row in rows
            if (row.due is None or row.due <= now)
            and not (row.paused or row.newspaper_id in paused)
        ]
    known = {row.id for row in rows} | {row.newspaper_id for row in rows}
    for wanted in only:
        if wanted not in known:
            raise NoSuchSection(id=wanted)
    return [row for row in rows if row.id in only or row.newspaper_id in only]


def _as_section(row: tuple[Any, ...]) -> SectionRow:
    return SectionRow(
        id=row[0],
        newspaper_id=row[1],
        name=row[2],
        name_en=row[3],
        ways=_WAYS.decode(row[4]),
        list_name=row[5],
        match=row[6],
        due=codec.from_ms_or_none(row[7]),
        synced=codec.from_ms_or_none(row[8]),
        failed_since=codec.from_ms_or_none(row[9]),
        fault=row[10],
        fault_values=json.loads(row[11]) if row[11] else {},
        paused=bool(row[12]),
        every=row[13],
        at_most=row[14],
        days=row[15],
    )


def subscribe_all(
    connection: Connection, wanted: Sequence[tuple[Newspaper, Sequence[str] | None]]
) -> list[Subscription]:
    """Subscribes to newspapers' sections, all of one where no ids are given, beside those
    subscribed already. What is declared anew replaces what was. Raises NoSuchSection."""
    for paper, section_ids in wanted:
        _subscribe_paper(connection, paper, section_ids)
    copy_to_cache(connection)
    found = {subscription.id: subscription for subscription in subscriptions(connection)}
    return [found[paper.id] for paper, _ in wanted]


def _subscribe_paper(
    connection: Connection, paper: Newspaper, section_ids: Sequence[str] | None
) -> None:
    chosen = [s for s in paper.sections if section_ids is None or s.id in section_ids]
    for wanted in section_ids or ():
        if all(wanted != declared.id for declared in chosen):
            raise NoSuchSection(id=wanted)
    position = connection.value(
        "SELECT coalesce((SELECT position FROM newspaper WHERE id = ? AND subscribed = 1), "
        "(SELECT max(position) + 1 FROM newspaper), 0)",
        (paper.id,),
    )
    connection.query(
        models.NewspaperRecord.insert(
            id=paper.id,
            name=paper.name,
            name_en=paper.name_en,
            home=paper.home,
            declared=msgspec.json.encode(paper),
            position=position,
            subscribed=1,
        ).on_conflict(
            conflict_target=[models.NewspaperRecord.id],
            preserve=[
                models.NewspaperRecord.name,
                models.NewspaperRecord.name_en,
                models.NewspaperRecord.home,
                models.NewspaperRecord.declared,
                models.NewspaperRecord.position,
                models.NewspaperRecord.subscribed,
            ],
        )
    )
    order = [declared.id for declared in paper.sections]
    for declared in chosen:
        _subscribe_section(connection, paper, declared, order.index(declared.id))


def _subscribe_section(
    connection: Connection, paper: Newspaper, declared: Section, position: int
) -> None:
    # Else a server's "not modified" would leave a section empty that is new here.
    known = connection.value(
        "SELECT position FROM section WHERE id = ? AND subscribed = 1", (declared.id,)
    )
    if known is None:
        _forget_validators(connection, declared.ways)
    connection.query(
        models.SectionRecord.insert(
            id=declared.id,
            newspaper=paper.id,
            name=declared.name,
            name_en=declared.name_en,
            ways=msgspec.json.encode(declared.ways),
            list_name=declared.list_name,
            match=declared.match,
            position=position if known is None else known,
            subscribed=1,
        ).on_conflict_replace()
    )
    if declared.match and not declared.list_name:
        fits = [
            (declared.id, article)
            for article, url in connection.rows(
                "SELECT id, url FROM article WHERE newspaper = ?", (paper.id,)
            )
            if re.search(declared.match, url or "")
        ]
        connection.many(
            "INSERT OR IGNORE INTO membership SELECT id, ?, shown_at, read FROM article "
            "WHERE id = ?",
            fits,
        )


def _forget_validators(connection: Connection, ways: Sequence[WayIn]) -> None:
    connection.many("DELETE FROM validator WHERE url = ?", [(way.url,) for way in ways])


def unsubscribe(connection: Connection, wanted: str) -> None:
    """Ends a newspaper's or a section's subscription. Its articles are left to `clear_away`.
    The last section takes its newspaper with it. Raises NoSuchSection."""
    gone = connection.rows(
        "SELECT id, newspaper, ways FROM section WHERE subscribed = 1 AND ? IN (id, newspaper)",
        (wanted,),
    )
    papers = connection.run(
        "UPDATE newspaper SET subscribed = 0 WHERE subscribed = 1 AND id = ?", (wanted,)
    )
    if not gone and not papers:
        raise NoSuchSection(id=wanted)
    for section_id, _, ways in gone:
        connection.run("UPDATE section SET subscribed = 0 WHERE id = ?", (section_id,))
        connection.query(
            models.SectionState.delete().where(models.SectionState.section == section_id)
        )
        _forget_validators(connection, _WAYS.decode(ways))
    connection.run(
        "UPDATE newspaper SET subscribed = 0 WHERE NOT EXISTS (SELECT 1 FROM section "
        "WHERE section.newspaper = newspaper.id AND section.subscribed = 1)"
    )
    copy_to_cache(connection)


def section_synced(connection: Connection, section_id: str, now: datetime, due: datetime) -> None:
    """Notes that a section is up to date."""
    connection.run(
        "INSERT OR REPLACE INTO section_state VALUES (?, ?, ?, NULL, NULL, NULL)",
        (section_id, codec.to_ms(due), codec.to_ms(now)),
    )


def section_failed(
    connection: Connection, section_id: str, fault: PotrikaError, now: datetime, due: datetime
) -> None:
    """Notes why a section could not be synced; `failed_since` stays at the first failure."""
    connection.run(
        "INSERT INTO section_state VALUES (?, ?, NULL, ?, ?, ?) ON CONFLICT (section) DO UPDATE "
        "SET due = excluded.due, failed_since = coalesce(failed_since, excluded.failed_since), "
        "fault = excluded.fault, fault_values = excluded.fault_values",
        (
            section_id,
            codec.to_ms(due),
            codec.to_ms(now),
            fault.code,
            json.dumps(fault.values, ensure_ascii=False),
        ),
    )


# --- the copy in the cache --------------------------------------------------------------------

_COPIED = {
    "newspaper": ("id", "name", "name_en", "home", "declared", "position", "subscribed"),
    "section": (
        "id", "newspaper", "name", "name_en", "ways", "list_name", "match", "position",
        "subscribed",
    ),
    "choice": ("id", "name", "paused", "every", "at_most", "days"),
    "keeping": ("id", "articles"),
    "folder": ("id", "name", "folded"),
    "in_folder": ("newspaper", "folder"),
}  # fmt: skip


def copy_to_cache(connection: Connection) -> None:
    """Subscriptions are few: a whole copy stands in the cache, against the loss of marks."""
    copy = {
        table: connection.rows(f"SELECT {', '.join(columns)} FROM {table}")  # noqa: S608 - our own names
        for table, columns in _COPIED.items()
    }
    connection.run(
        "INSERT OR REPLACE INTO cache_meta VALUES ('subscriptions', ?)",
        (msgspec.json.encode(copy).decode(),),
    )


def restore_from_cache(connection: Connection) -> bool:
    """Takes the subscriptions from their copy in the cache; False if there is none."""
    copy = connection.value("SELECT value FROM cache_meta WHERE name = 'subscriptions'")
    if copy is None:
        return False
    rows = msgspec.json.decode(copy)
    for table, columns in _COPIED.items():
        connection.many(
            f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) "  # noqa: S608 - our own names
            f"VALUES ({', '.join('?' * len(columns))})",
            [
                [_unpacked(*pair) for pair in zip(columns, row, strict=True)]
                for row in rows.get(table, ())
            ],
        )
    return True


def _unpacked(column: str, value: Any) -> Any:
    """msgspec writes bytes into JSON as base64."""
    return msgspec.convert(value, bytes) if column in ("declared", "ways") else value
