"""Opening the library: look at both files, mend what is broken, migrate, bring them in step."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import DiskFull, LibraryBusy, LibraryFault
from reader.later import later
from reader.pictures.files import PictureFiles
from reader.store import backup, reserve, schema
from reader.store.clearing import clear_away
from reader.store.connection import Connection, Files, library_faults
from reader.store.damage import Health, has_log, look_at, move_aside
from reader.store.keys import next_sequence
from reader.store.migrations import migrate
from reader.store.presence import Presence
from reader.store.rows import Finding

# What mends comes where something is broken.
if TYPE_CHECKING:
    from reader.store import kept, links, picture_table, restoring, subscriptions
else:
    kept, links, picture_table, restoring, subscriptions = later(
        "reader.store", "kept", "links", "picture_table", "restoring", "subscriptions"
    )

MOVING = ("restor", "packing-")
"""How the names begin of what a restoring or packing that was cut short leaves behind."""

_CHUNK = 500
_OVERDUE = 2 * backup.EVERY


class Opening:
    """One opening of a library. `run` may be called once; raises LibraryFault."""

    def __init__(self, files: Files, now: datetime) -> None:
        self._files = files
        self._now = now
        self._marks_lost = False
        self.findings: list[Finding] = []
        self.is_new = False

    def run(self) -> Presence:
        """Leaves both files sound, of the newest version and in step with each other. The
        presence keeps others from mending them meanwhile; close it at the end."""
        try:
            presence = self._open()
        except DiskFull:
            if not reserve.give_up(self._files):
                raise
            try:
                return self._open()
            except DiskFull:
                reserve.lay_by(self._files, even_the_last=True)
                raise
        reserve.lay_by(self._files, even_the_last=False)
        return presence

    def _open(self) -> Presence:
        with library_faults(self._files):
            self._files.folder.mkdir(parents=True, exist_ok=True)
            presence = Presence(self._files.in_use)
        try:
            with library_faults(self._files):
                if any(path.name.startswith(MOVING) for path in self._files.folder.iterdir()):
                    restoring.finish_restoring(self._files, presence)
                self._mend(presence)
                self._migrate()
                self._marks_lost = self._files.restoring.exists()
            self._bring_up_to_date(presence)
        except BaseException:
            presence.close()
            raise
        return presence

    def _bring_up_to_date(self, presence: Presence) -> None:
        connection = Connection(self._files, read_only=False)
        try:
            with connection.transaction():
                self._bring_in_step(connection)
            self._files.restoring.unlink(missing_ok=True)
            self._clear_away(connection)
            self._recover_pictures(connection, presence)
            self.is_new = connection.value("SELECT count(*) FROM newspaper") == 0
            # Closing makes the daily back-up, so that opening is quick; this is for a program
            # that is never closed but killed.
            if not self.is_new and backup.is_due(self._files, self._now, after=_OVERDUE):
                self._back_up(connection)
        finally:
            connection.close()

    def _mend(self, presence: Presence) -> None:
        """Mends what is broken or missing, unless another program has it open."""
        if self._look() == (Health.SOUND, Health.SOUND):
            self._files.suspect.unlink(missing_ok=True)
            return
        with presence.alone() as alone:
            if alone:
                self._mend_files(*self._look())
                self._files.suspect.unlink(missing_ok=True)
            elif Health.DAMAGED in self._look() or self._look()[0] is Health.ABSENT:
                raise LibraryBusy

    def _look(self) -> tuple[Health, Health]:
        """How marks and cache are. Both are looked at before either is touched: a newer one is
        refused unharmed."""
        suspect = self._files.suspect.exists()
        marks = look_at(
            self._files.marks,
            schema.MARKS_ID,
            schema.MARKS_STEPS,
            deep=suspect or has_log(self._files.marks),
        )
        cache = look_at(self._files.cache, schema.CACHE_ID, schema.CACHE_STEPS, deep=suspect)
        return marks, cache

    def _mend_files(self, marks: Health, cache: Health) -> None:
        """Moves aside what is damaged and restores what cannot be fetched again."""
        if cache is Health.DAMAGED:
            aside = move_aside(self._files.cache, self._now)
            self._found("cache-damaged", self._files.cache, f"moved to {aside.name}; empty now")
        if marks is Health.DAMAGED:
            aside = move_aside(self._files.marks, self._now)
            self._found("marks-damaged", self._files.marks, f"moved to {aside.name}")
        if marks is not Health.SOUND:
            self._restore_marks(cache)

    def _restore_marks(self, cache: Health) -> None:
        """Takes the newest back-up that is sound. Without one the cache's flags are all we have,
        and without a cache the library is new."""
        # A log that is left over would be replayed into whatever takes its file's place.
        move_aside(self._files.marks, self._now)
        for copy in backup.backups(self._files):
            try:
                sound = look_at(copy, schema.MARKS_ID, schema.MARKS_STEPS, deep=True)
            except sqlite3.Error:
                continue
            if sound is Health.SOUND:
                self._files.restoring.touch()
                backup.restore(copy, self._files)
                self._found("marks-restored", self._files.marks, f"from {copy.name}")
                return
        if cache is Health.SOUND:
            self._files.restoring.touch()
            self._found("marks-restored", self._files.marks, "from the flags in the cache")

    def _migrate(self) -> None:
        migrate(
            self._files.marks,
            schema.MARKS_ID,
            schema.MARKS_STEPS,
            lambda: backup.back_up_before_migration(self._files, self._now),
        )
        migrate(self._files.cache, schema.CACHE_ID, schema.CACHE_STEPS, lambda: None)

    def _bring_in_step(self, connection: Connection) -> None:
        """The cache's flags are copies: after a lost file or a power cut one side may lag."""
        library, sequence = _identity(connection, "marks_meta")
        copied_library, copied = _identity(connection, "cache_meta")
        if self._marks_lost and copied_library is not None:
            _marks_from_cache(connection)
        elif library != copied_library or copied > sequence:
            revived = kept.revive_kept(connection, self._now)
            _flags_from_marks(connection, since=-1)
            # At once, not by the next sync: what was kept for good is read on the train too.
            for article in revived:
                links.link(connection, article, self._now)
        elif copied < sequence:
            _flags_from_marks(connection, since=copied)
        else:
            return
        sequence = max(sequence, copied)
        connection.run("UPDATE marks_meta SET value = ? WHERE name = 'sequence'", (str(sequence),))
        connection.run(
            "INSERT OR REPLACE INTO cache_meta VALUES ('library', ?), ('sequence', ?)",
            (library, str(sequence)),
        )

    def _clear_away(self, connection: Connection) -> None:
        """Finishes an unsubscribing that was cut short."""
        left = 1
        while left:
            with connection.transaction():
                left = clear_away(connection, _CHUNK)

    def _recover_pictures(self, connection: Connection, presence: Presence) -> None:
        """Clears away pictures that a killed process left half way, unless another program may
        be writing one just now."""
        files = PictureFiles(self._files.pictures)
        with library_faults(self._files):
            if not files.has_arriving():
                return
            with presence.alone() as alone:
                if alone:
                    files.recover(lambda digest: picture_table.is_kept(connection, digest))

    def _back_up(self, connection: Connection) -> None:
        """A full disk must not keep the library from being opened and read."""
        try:
            backup.back_up(connection, self._now)
        except LibraryFault as fault:
            self.findings.append(
                Finding("back-up-failed", self._files.marks.name, fault.english(), mended=False)
            )

    def _found(self, code: str, path: Path, detail: str) -> None:
        self.findings.append(Finding(code, path.name, detail, mended=True))


def _identity(connection: Connection, table: str) -> tuple[str | None, int]:
    values = dict(
        connection.rows(f"SELECT name, value FROM {table}")  # noqa: S608 - our own names
    )
    return values.get("library"), int(values.get("sequence", 0))


def _marks_from_cache(connection: Connection) -> None:
    """After the loss of marks.sqlite: the cache knows what was marked since the back-up."""
    subscriptions.restore_from_cache(connection)
    connection.run(
        "INSERT INTO status (key, read, starred, later, first_seen) "
        "SELECT key, read, starred, later, first_seen FROM article WHERE 1 "
        "ON CONFLICT (key) DO UPDATE SET read = excluded.read, starred = excluded.starred, "
        "later = excluded.later"
    )
    next_sequence(connection)
    for (article,) in connection.rows("SELECT id FROM article WHERE starred = 1 OR later = 1"):
        kept.keep_document(connection, article)


def _flags_from_marks(connection: Connection, since: int) -> None:
    """Copies the flags of statuses marked after a sequence number; -1 for all of them."""
    connection.run(
        "UPDATE article SET read = status.read, starred = status.starred, later = status.later "
        "FROM status WHERE status.key = article.key AND status.sequence > ? "
        "AND (article.read, article.starred, article.later) "
        "<> (status.read, status.starred, status.later)",
        (since,),
    )
