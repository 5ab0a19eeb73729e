"""The library's whole public face: what is kept, read and marked, in one object.

Every method may be called from any thread and raises reader.errors.LibraryFault. Reading never
waits for writing. Writing waits for its commit, and a mark waits for at most one short
transaction of a sync. Why there are two files: docs/why-are-articles-and-statuses-apart.md.
"""

from __future__ import annotations

import threading
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryFault, NoSuchSection, PotrikaError
from reader.later import later
from reader.store import front, listing
from reader.store.codec import utcnow
from reader.store.connection import Connection, Files
from reader.store.presence import Presence
from reader.store.readers import Readers
from reader.store.rows import (
    Arranged,
    Arrived,
    Counts,
    Cursor,
    Filter,
    Finding,
    Incomplete,
    LastSync,
    Marked,
    Order,
    Row,
    SectionRow,
    Status,
    Subscription,
    Wanted,
)
from reader.store.startup import Opening
from reader.store.subscription_library import SubscriptionLibrary
from reader.store.writer import Writer

if TYPE_CHECKING:
    from reader.article import Article, Completeness
    from reader.fetch.messages import Validators
    from reader.front_page import Candidate
    from reader.newspapers import Newspaper
    from reader.parse.results import Entry
    from reader.store import (
        arranging,
        articles,
        backup,
        doctor,
        entries,
        incomplete,
        packing,
        reserve,
        statuses,
        stories,
        subscriptions,
    )
    from reader.store import validators as validator_table
    from reader.store.packing import Packed
else:
    arranging, articles, backup, doctor, entries, incomplete, packing = later(
        "reader.store",
        *("arranging", "articles", "backup", "doctor", "entries", "incomplete", "packing"),
    )
    reserve, statuses, stories, subscriptions, validator_table = later(
        "reader.store", "reserve", "statuses", "stories", "subscriptions", "validators"
    )

# Entries of a transaction: some milliseconds, which is what a mark may have to wait.
_CHUNK = 20


class Library(SubscriptionLibrary):
    """What is kept on disk. `is_new` tells that nothing was ever subscribed here; `mended` lists
    what was found broken when it was opened, and what became of it."""

    def __init__(
        self,
        files: Files,
        now: Callable[[], datetime],
        presence: Presence,
        *,
        is_new: bool,
        mended: list[Finding],
    ) -> None:
        self.is_new = is_new
        self.mended = tuple(mended)
        self._files = files
        self._presence = presence
        self._now = now
        self._readers = Readers(files)
        self._writer = Writer(files)

    @classmethod
    def open(cls, folder: Path, now: Callable[[], datetime] = utcnow) -> Library:
        """Opens the library of a folder: creates, mends and migrates it as need be."""
        files = Files(folder)
        opening = Opening(files, now())
        presence = opening.run()
        return cls(files, now, presence, is_new=opening.is_new, mended=opening.findings)

    def close(self) -> None:
        """Finishes the marks under way and lets go of the files; others raise LibraryClosed."""
        self._writer.close()
        # A back-up that fails is tried again at the next opening, which says so.
        with suppress(LibraryFault):
            self.back_up()
        self._readers.close()
        self._presence.close()
        # Closing has freed what the logs took; on a full disk nobody else is to have that.
        reserve.lay_by(self._files, even_the_last=True)

    # --- reading ------------------------------------------------------------------------------

    def subscriptions(self) -> list[Subscription]:
        """The newspapers with their sections, in the reader's order."""
        with self._reading() as connection:
            return subscriptions.subscriptions(connection)

    def section(self, section_id: str) -> SectionRow:
        """One subscribed section; raises NoSuchSection."""
        with self._reading() as connection:
            return subscriptions.section(connection, section_id)

    def newspaper(self, newspaper_id: str) -> Newspaper:
        """A newspaper as declared when it was subscribed; raises NoSuchSection."""
        with self._reading() as connection:
            return subscriptions.newspaper(connection, newspaper_id)

    def counts(self) -> Counts:
        """How many articles there are and are unread, by section and newspaper."""
        with self._reading() as connection:
            return listing.counts(connection)

    def page(self, which: Filter, after: Cursor | None = None, limit: int = 50) -> list[Row]:
        """The next rows of a list, newest first; a side list in its page's order."""
        with self._reading() as connection:
            return listing.page(connection, which, after, limit)

    def ids(self, which: Filter) -> array[int]:
        """The ids of a whole list in its order, as an array of type "q"."""
        with self._reading() as connection:
            return listing.ids(connection, which)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Rows in the order asked; ids that are gone are left out."""
        with self._reading() as connection:
            return listing.rows(connection, ids)

    def row(self, article_id: int) -> Row:
        """One row; raises NoSuchArticle."""
        with self._reading() as connection:
            return listing.row(connection, article_id)

    def cursor(self, row: Row) -> Cursor:
        """The place after a row, in whichever list it stands."""
        return listing.cursor_of(row)

    def article(self, article_id: int) -> Article:
        """The document, of a teaser too; raises NoSuchArticle."""
        with self._reading() as connection:
            return listing.article(connection, article_id)

    def find(self, url: str) -> int | None:
        """The article known under this address or one that means the same."""
        with self._reading() as connection:
            return listing.find(connection, url)

    def arranged(self, which: Filter, order: Order = Order.NEW_FIRST) -> Arranged:
        """A whole list in an order, with the places where its days or newspapers begin."""
        with self._reading() as connection:
            return arranging.arranged(connection, which, order)

    def same_story(self, article_id: int) -> list[Row]:
        """The other newspapers' articles that are one story with this one, the first first."""
        with self._reading() as connection:
            return listing.rows(connection, stories.others(connection, article_id))

    def whole_story(self, article_ids: Sequence[int]) -> list[int]:
        """These articles with all that are one story with any of them."""
        with self._reading() as connection:
            return stories.whole(connection, article_ids)

    def front_candidates(self) -> list[Candidate]:
        """What reader.front_page lays the front page out from."""
        with self._reading() as connection:
            return front.candidates(connection, self._now())

    def last_sync(self) -> LastSync:
        """How the last syncs of the subscribed sections went."""
        with self._reading() as connection:
            return front.last_sync(connection)

    def status(self, article_id: int) -> Status:
        """The reader's marks on an article; raises NoSuchArticle."""
        with self._reading() as connection:
            return listing.status(connection, article_id)

    def wanted(
        self,
        limit: int,
        section_ids: Sequence[str] | None = None,
        newspaper_ids: Sequence[str] | None = None,
    ) -> list[Wanted]:
        """Articles whose page is to be fetched now, newest first."""
        with self._reading() as connection:
            return articles.wanted(connection, limit, section_ids, newspaper_ids, self._now())

    def incomplete(self, limit: int) -> list[Incomplete]:
        """The listed articles that are not here whole, newest first, and why."""
        with self._reading() as connection:
            return incomplete.incomplete(connection, limit)

    def want_again(self, ids: Sequence[int]) -> None:
        """Has the pages of articles that are not whole asked for by the next sync."""
        self._writer.write(lambda c: incomplete.want_again(c, ids, self._now()))

    # --- the reader's own marks ---------------------------------------------------------------

    def mark(
        self,
        ids: Sequence[int],
        *,
        read: bool | None = None,
        starred: bool | None = None,
        later: bool | None = None,
    ) -> Marked:
        """Sets marks; committed to disk when it returns. Ids that are gone are passed over."""
        given = {"read": read, "starred": starred, "later": later}
        wanted = {name: value for name, value in given.items() if value is not None}
        return self._writer.mark(lambda connection: statuses.mark(connection, ids, wanted))

    def mark_all_read(self, which: Filter, up_to: Cursor | None = None) -> Marked:
        """Marks a list read; with a cursor its row and those below it, so that what has arrived
        above since the list was shown stays unread."""
        return self._writer.mark(
            lambda connection: statuses.mark_all_read(connection, which, up_to)
        )

    def undo(self, marked: Marked) -> None:
        """Puts back what a marking changed."""
        self._writer.mark(lambda connection: statuses.undo(connection, marked))

    def keep_place(self, article_id: int, place: float) -> None:
        """Notes how far an article was read, 0 to 1; raises NoSuchArticle."""
        self._writer.mark(lambda connection: statuses.keep_place(connection, article_id, place))

    # --- what a sync writes -------------------------------------------------------------------

    def put_entries(self, section_id: str, found: Sequence[Entry], now: datetime) -> Arrived:
        """Puts what a section's list brought. A side list is replaced by it, unless it is
        empty. Raises NoSuchSection."""
        with self._reading() as connection:
            place = entries.place_of(connection, section_id)
        if place is None:
            raise NoSuchSection(id=section_id)
        found = [entries.as_kept(entry) for entry in found]
        guids = entries.usable_guids(found)
        brought = entries.Brought()
        for start in range(0, len(found), _CHUNK):
            chunk = found[start : start + _CHUNK]
            brought.add(
                self._writer.write(
                    lambda connection, chunk=chunk: entries.put(  # type: ignore[misc]
                        connection, place, chunk, guids, now
                    )
                )
            )
        if place.is_list and brought.order:
            self._writer.write(
                lambda connection: entries.arrange(connection, section_id, brought.order)
            )
        return brought.arrived()

    def put_article(
        self, article_id: int, article: Article, completeness: Completeness, now: datetime
    ) -> Arrived:
        """Keeps what an article's page says. If its addresses show it to be one that is known
        already, the two become one, under the older id. An article that is gone stays gone."""
        return self._writer.write(
            lambda connection: articles.put_page(connection, article_id, article, completeness, now)
        )

    def put_failure(self, article_id: int, fault: PotrikaError, now: datetime) -> None:
        """Notes why a page could not be had; it is wanted again after a growing interval."""
        self._writer.write(
            lambda connection: articles.put_failure(connection, article_id, fault, now)
        )

    def group_stories(self, stop: threading.Event | None = None) -> tuple[int, ...]:
        """Finds the stories that several newspapers tell among the recent articles that are new
        or changed, some at a time; the ids of those whose rows look different now."""
        changed: set[int] = set()
        while not (stop is not None and stop.is_set()):
            with self._reading() as connection:
                told = stories.due(connection, self._now(), _CHUNK)
            if not told:
                self._writer.write(lambda c: stories.forget_old(c, self._now()))
                break
            for one in told:
                changed |= self._writer.write(lambda c, one=one: stories.put(c, [one]))  # type: ignore[misc]
        return tuple(sorted(changed))

    def validators(self, url: str) -> Validators:
        """What to ask for an address again by."""
        with self._reading() as connection:
            return validator_table.validators(connection, url)

    def keep_validators(self, url: str, validators: Validators, now: datetime) -> None:
        """Keeps validators; to be called after what came with them was put."""
        self._writer.write(
            lambda connection: validator_table.keep_validators(connection, url, validators, now)
        )

    def due_sections(self, now: datetime, only: Sequence[str] | None = None) -> list[SectionRow]:
        """Sections that are due, or those of `only` (sections or newspapers), due or not."""
        with self._reading() as connection:
            return subscriptions.due_sections(connection, now, only)

    def section_synced(self, section_id: str, now: datetime, due: datetime) -> None:
        """Notes that a section is up to date until `due`."""
        self._writer.write(
            lambda connection: subscriptions.section_synced(connection, section_id, now, due)
        )

    def section_failed(
        self, section_id: str, fault: PotrikaError, now: datetime, due: datetime
    ) -> None:
        """Notes why a section could not be synced; it is due again at `due`."""
        self._writer.write(
            lambda connection: subscriptions.section_failed(connection, section_id, fault, now, due)
        )

    # --- keeping it sound ---------------------------------------------------------------------

    def check(self) -> list[Finding]:
        """Looks at everything and mends what can be; what was mended at the opening comes
        first. An empty list means that all is well."""
        with self._reading() as connection:
            found = doctor.examine(connection)
        mended = self._writer.write(lambda connection: doctor.mend(connection, found, self._now()))
        return [*self.mended, *mended]

    def back_up(self) -> None:
        """Backs marks.sqlite up if the last back-up is a day old. Closing does so by itself; a
        program that runs for days calls it now and then."""
        if backup.is_due(self._files, self._now()):
            with self._reading() as connection:
                backup.back_up(connection, self._now())

    def pack(self, file: Path, *, articles: bool = False) -> Packed:
        """Writes a back-up to take along to one file, with the articles and their pictures if
        wanted; `reader.store.restoring.restore` takes it in. Raises CannotWrite too."""
        with self._reading() as connection:
            return packing.pack(connection, file, self._now(), articles=articles)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._readers.reading() as connection:
            yield connection
