"""The part of the library's public face that is about pictures and what leads to what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import DiskFull, PotrikaError
from reader.later import later
from reader.pictures.files import PictureFiles
from reader.store.connection import Connection, Files, library_faults
from reader.store.rows import PictureRow, Wanted, WantedPicture
from reader.store.writer import Writer

if TYPE_CHECKING:
    from reader.pictures.prepared import Prepared
    from reader.store import articles, clearing, kept, links, picture_table
else:
    articles, clearing, kept, links, picture_table = later(
        "reader.store", "articles", "clearing", "kept", "links", "picture_table"
    )

_STEP = 20
_TRIES = 3


class PictureLibrary:
    """Pictures of articles. Every method may be called from any thread, raises LibraryFault."""

    _files: Files
    _writer: Writer
    _now: Callable[[], datetime]

    def _reading(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    # --- reading ------------------------------------------------------------------------------

    def picture(self, url: str) -> PictureRow | None:
        """What is known of a picture; None where no article shows it."""
        with self._reading() as connection:
            return picture_table.picture(connection, url)

    def pictures(self, article_id: int) -> dict[str, PictureRow]:
        """What is known of an article's pictures, by address, in its order."""
        with self._reading() as connection:
            return picture_table.pictures(connection, article_id)

    def picture_path(self, url: str) -> Path | None:
        """The file of a picture; None where there is none (yet)."""
        row = self.picture(url)
        return row.path if row is not None and row.path is not None and row.path.exists() else None

    def thumbnail(self, url: str) -> bytes | None:
        """A picture small, for a list row, as WebP."""
        with self._reading() as connection:
            return picture_table.thumbnail(connection, url)

    def thumbnails(self, article_ids: Sequence[int]) -> dict[int, bytes]:
        """The small pictures of those of these articles that have one, as WebP."""
        with self._reading() as connection:
            return picture_table.thumbnails(connection, article_ids)

    def wanted_pictures(
        self,
        limit: int,
        newspaper_ids: Sequence[str] | None = None,
    ) -> list[WantedPicture]:
        """Pictures that are to be fetched now: of whole articles, the newest first."""
        with self._reading() as connection:
            return picture_table.wanted(connection, limit, newspaper_ids, self._now())

    def wanted_related(
        self,
        limit: int,
        newspaper_ids: Sequence[str] | None = None,
        article_id: int | None = None,
    ) -> list[Wanted]:
        """Stories that no list has but an article leads to, whose page is to be fetched now."""
        with self._reading() as connection:
            return articles.wanted_related(
                connection, limit, newspaper_ids, article_id, self._now()
            )

    def spent_on_pictures(self, day: date) -> int:
        """Bytes that pictures took on the wire on a day (UTC); of today and yesterday no more
        than the later one is known."""
        with self._reading() as connection:
            return picture_table.spent(connection, day)

    # --- what a sync writes -------------------------------------------------------------------

    def put_picture(
        self, url: str, prepared: Prepared, now: datetime, wire_bytes: int = 0
    ) -> tuple[int, ...]:
        """Keeps a picture: its file first, then its row. Answers the articles that show it.
        Raises DiskFull where there is no room; nothing of the picture is then left behind."""
        files = PictureFiles(self._files.pictures)
        for _ in range(_TRIES):
            with library_faults(self._files):
                arriving = files.lay_down(prepared.large, prepared.format)

            def keep(connection: Connection) -> tuple[int, ...] | None:
                with library_faults(self._files):
                    shown = picture_table.put(connection, url, arriving, prepared)  # noqa: B023
                for article in shown or ():
                    kept.keep_pictures(connection, article)
                if wire_bytes:
                    picture_table.spend(connection, now.date(), wire_bytes)
                return shown

            try:
                shown = self._writer.write(keep)
            except BaseException:
                # A file that was moved in already has no row: its marker tells the next opening.
                arriving.part.unlink(missing_ok=True)
                raise
            with library_faults(self._files):
                files.moved_in(arriving)
            if shown is not None:
                return shown
        raise DiskFull  # swept again and again: nothing but a lack of room does so

    def put_picture_failure(
        self, url: str, fault: PotrikaError, now: datetime, wire_bytes: int = 0
    ) -> None:
        """Notes why a picture could not be had; it is wanted again after a growing interval, or
        never where the fault is a lasting one. What came of it counts to the day's bytes."""

        def note(connection: Connection) -> None:
            picture_table.put_failure(connection, url, fault, now)
            if wire_bytes:
                picture_table.spend(connection, now.date(), wire_bytes)

        self._writer.write(note)

    def link_articles(self, limit: int = _STEP) -> int:
        """Notes the pictures and related stories of whole articles where that is still to be
        done (a library of an older version); a step of `limit`, 0 when there are none."""
        return self._writer.write(
            lambda connection: links.link_some(connection, limit, self._now())
        )

    def sweep(self) -> None:
        """Lets go of stories that nothing leads to any more, and of pictures and files that
        nothing shows; in small steps, between which marks are made."""
        while self._writer.write(lambda connection: clearing.clear_away(connection, _STEP)):
            pass
        while self._writer.write(self._sweep_step):
            pass

    def _sweep_step(self, connection: Connection) -> int:
        with library_faults(self._files):
            return picture_table.sweep(connection, _STEP)
