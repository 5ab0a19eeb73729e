"""Pictures as the library knows them: wanted, kept, or not to be had; and sweeping files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import Cancelled, Fault, PotrikaError
from reader.later import later
from reader.pictures.files import Arriving, PictureFiles
from reader.store import codec
from reader.store.connection import Connection
from reader.store.retries import retry_at
from reader.store.rows import PictureRow, WantedPicture

if TYPE_CHECKING:
    import json

    from reader.pictures.prepared import Prepared
else:
    (json,) = later("", "json")

WANTED, KEPT, IMPOSSIBLE = range(3)

_FILE = "hash, format, width, height, bytes, colour, thumbnail"
_IS_KEPT = (
    "SELECT EXISTS (SELECT 1 FROM picture_file WHERE hash = ?) "
    "OR EXISTS (SELECT 1 FROM kept_picture WHERE hash = ?)"
)


def picture_id(connection: Connection, url: str, now: datetime) -> int:
    """The picture of an address; a new one is wanted, unless a kept article has it already."""
    found: int | None = connection.value("SELECT id FROM picture WHERE url = ?", (url,))
    if found is not None:
        return found
    picture = connection.insert(
        "INSERT INTO picture (url, fetch_after) VALUES (?, ?)", (url, codec.to_ms(now))
    )
    kept = connection.one(
        f"SELECT {_FILE} FROM kept_picture WHERE url = ? LIMIT 1",  # noqa: S608 - our own names
        (url,),
    )
    if kept is not None and files_of(connection).path(kept[0], kept[1]).exists():
        connection.run("INSERT OR IGNORE INTO picture_file VALUES (?, ?, ?, ?, ?, ?, ?)", kept)
        _settle(connection, picture, KEPT, kept[0])
    return picture


def files_of(connection: Connection) -> PictureFiles:
    """The files of a connection's library."""
    return PictureFiles(connection.files.pictures)


def is_kept(connection: Connection, digest: bytes) -> bool:
    """Whether anything leads to a file."""
    return bool(connection.value(_IS_KEPT, (digest, digest)))


def wanted(
    connection: Connection,
    limit: int,
    newspaper_ids: Sequence[str] | None,
    now: datetime,
) -> list[WantedPicture]:
    """Pictures that are to be fetched by now: those of the newest articles first, in the order
    in which an article shows them."""
    where = ["state = 0", "picture.fetch_after <= ?", "completeness >= 2"]
    parameters: list[Any] = [codec.to_ms(now)]
    if newspaper_ids is not None:
        where.append("newspaper IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(list(newspaper_ids)))
    rows = connection.rows(
        "SELECT picture.url, newspaper, max(shown_at), min(position) FROM picture "  # noqa: S608
        "JOIN article_picture ON article_picture.picture = picture.id "
        f"JOIN article ON article.id = article_picture.article WHERE {' AND '.join(where)} "
        "GROUP BY picture.id ORDER BY 3 DESC, 4 LIMIT ?",
        (*parameters, limit),
    )
    return [WantedPicture(url, paper, codec.from_ms(at), place) for url, paper, at, place in rows]


def put(
    connection: Connection, url: str, arriving: Arriving, prepared: Prepared
) -> tuple[int, ...] | None:
    """Keeps a picture; the articles that show it. None if its file was swept meanwhile, so that
    it must be laid down again. A picture that nothing shows any more leaves nothing behind."""
    files = files_of(connection)
    picture = connection.value("SELECT id FROM picture WHERE url = ?", (url,))
    if picture is None:
        files.give_up(arriving)
        return ()
    if not files.move_in(arriving):
        return None
    connection.run(
        "INSERT INTO picture_file VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE "
        "SET thumbnail = coalesce(picture_file.thumbnail, excluded.thumbnail)",
        (
            arriving.digest,
            prepared.format,
            prepared.width,
            prepared.height,
            len(prepared.large),
            prepared.colour,
            prepared.thumbnail if _stands_in_lists(connection, picture) else None,
        ),
    )
    connection.run("DELETE FROM loose_file WHERE hash = ?", (arriving.digest,))
    _settle(connection, picture, KEPT, arriving.digest)
    return showing(connection, picture)


def _stands_in_lists(connection: Connection, picture: int) -> bool:
    """Whether a picture is the first that any article has, or may yet have: small ones of others
    are never shown, and would weigh more than the text."""
    return bool(
        connection.value(
            "SELECT 1 FROM article_picture AS shown WHERE picture = ? AND NOT EXISTS (SELECT 1 "
            "FROM article_picture AS earlier JOIN picture ON picture.id = earlier.picture "
            "WHERE earlier.article = shown.article AND earlier.position < shown.position "
            "AND state <> ?) LIMIT 1",
            (picture, IMPOSSIBLE),
        )
    )


def put_failure(connection: Connection, url: str, fault: PotrikaError, now: datetime) -> None:
    """Notes why a picture could not be had: it is tried again after a growing interval, or never
    where nothing would change."""
    row = connection.one("SELECT id, attempts FROM picture WHERE url = ? AND state = 0", (url,))
    if row is None or isinstance(fault, Cancelled):
        return
    picture, attempts = row
    note = json.dumps({"code": fault.code, "values": fault.values}, ensure_ascii=False)
    lasting = isinstance(fault, Fault) and not fault.temporary
    after = None if lasting else codec.to_ms(retry_at(fault, attempts, now))
    connection.run(
        "UPDATE picture SET attempts = attempts + 1, fault = ?, fetch_after = ? WHERE id = ?",
        (note, after, picture),
    )
    if lasting:
        _settle(connection, picture, IMPOSSIBLE, None)


def want_again(connection: Connection, picture: int, now: datetime) -> None:
    """A picture whose file is lost is fetched anew."""
    connection.run(
        "UPDATE picture SET state = 0, hash = NULL, attempts = 0, fetch_after = ? WHERE id = ?",
        (codec.to_ms(now), picture),
    )


def _settle(connection: Connection, picture: int, state: int, digest: bytes | None) -> None:
    connection.run(
        "UPDATE picture SET state = ?, hash = ?, fetch_after = NULL WHERE id = ?",
        (state, digest, picture),
    )


def showing(connection: Connection, picture: int) -> tuple[int, ...]:
    """The articles that show a picture."""
    rows = connection.rows("SELECT article FROM article_picture WHERE picture = ?", (picture,))
    return tuple(row[0] for row in rows)


# --- reading ----------------------------------------------------------------------------------

_ROW = (
    "SELECT url, state, format, width, height, bytes, colour, picture_file.hash, fault "
    "FROM {source} LEFT JOIN picture_file ON picture_file.hash = picture.hash WHERE {where}"
)


def picture(connection: Connection, url: str) -> PictureRow | None:
    """What is known of a picture."""
    row = connection.one(_ROW.format(source="picture", where="url = ?"), (url,))
    return None if row is None else _as_row(connection, row)


def pictures(connection: Connection, article: int) -> dict[str, PictureRow]:
    """What is known of an article's pictures, by address, in its order."""
    rows = connection.rows(
        _ROW.format(
            source="article_picture JOIN picture ON picture.id = article_picture.picture",
            where="article = ? ORDER BY position",
        ),
        (article,),
    )
    return {row[0]: _as_row(connection, row) for row in rows}


def _as_row(connection: Connection, row: tuple[Any, ...]) -> PictureRow:
    url, state, form, width, height, size, colour, digest, fault = row
    path: Path | None = None
    if state == KEPT and digest is not None:
        path = files_of(connection).path(digest, form)
    return PictureRow(
        url=url,
        kept=path is not None,
        impossible=state == IMPOSSIBLE,
        path=path,
        width=width,
        height=height,
        bytes=size or 0,
        colour=colour,
        fault=json.loads(fault)["code"] if fault and state != KEPT else None,
    )


def thumbnail(connection: Connection, url: str) -> bytes | None:
    """The small picture of an address."""
    found: bytes | None = connection.value(
        "SELECT thumbnail FROM picture JOIN picture_file ON picture_file.hash = picture.hash "
        "WHERE url = ?",
        (url,),
    )
    return found


def thumbnails(connection: Connection, articles: Sequence[int]) -> dict[int, bytes]:
    """The small pictures of articles, by id: of the first of its pictures that is kept."""
    rows = connection.rows(
        "SELECT article, min(position), thumbnail FROM article_picture "
        "JOIN picture ON picture.id = article_picture.picture "
        "JOIN picture_file ON picture_file.hash = picture.hash "
        "WHERE article IN (SELECT value FROM json_each(?)) AND thumbnail IS NOT NULL "
        "GROUP BY article",
        (json.dumps(list(articles)),),
    )
    return {article: small for article, _, small in rows}


# --- how much was fetched ---------------------------------------------------------------------


def spent(connection: Connection, day: date) -> int:
    """Bytes that pictures took on the wire on a day."""
    value = connection.value("SELECT value FROM cache_meta WHERE name = 'picture_bytes'")
    known, _, count = (value or "").partition(" ")
    return int(count) if known == day.isoformat() else 0


def spend(connection: Connection, day: date, count: int) -> None:
    """Adds bytes to those of a day; of earlier days nothing is kept."""
    total = spent(connection, day) + count
    connection.run(
        "INSERT OR REPLACE INTO cache_meta VALUES ('picture_bytes', ?)",
        (f"{day.isoformat()} {total}",),
    )


# --- throwing away ----------------------------------------------------------------------------


def sweep(connection: Connection, limit: int) -> int:
    """Forgets pictures that no article shows any more, then deletes files that nothing leads to:
    a step of up to `limit`; 0 when nothing is left. A file goes in a later transaction than its
    row, so that no row is ever without its file."""
    loose = connection.rows("SELECT picture FROM loose_picture LIMIT ?", (limit,))
    for (picture,) in loose:
        _forget(connection, picture)
    if loose:
        return len(loose)
    files = files_of(connection)
    dead = connection.rows("SELECT hash, format FROM loose_file LIMIT ?", (limit,))
    for digest, form in dead:
        if not is_kept(connection, digest):
            files.remove(digest, form)
        connection.run("DELETE FROM loose_file WHERE hash = ?", (digest,))
    return len(dead)


def _forget(connection: Connection, picture: int) -> None:
    connection.run("DELETE FROM loose_picture WHERE picture = ?", (picture,))
    row = connection.one(
        "SELECT hash FROM picture WHERE id = ? AND NOT EXISTS "
        "(SELECT 1 FROM article_picture WHERE picture = picture.id)",
        (picture,),
    )
    if row is None:
        return
    connection.run("DELETE FROM picture WHERE id = ?", (picture,))
    digest = row[0]
    if digest is None or connection.value("SELECT 1 FROM picture WHERE hash = ?", (digest,)):
        return
    connection.run(
        "INSERT OR IGNORE INTO loose_file SELECT hash, format FROM picture_file WHERE hash = ?",
        (digest,),
    )
    connection.run("DELETE FROM picture_file WHERE hash = ?", (digest,))
