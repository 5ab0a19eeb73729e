"""The part of the library's public face that is about subscriptions, which are sacred."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.newspapers import Newspaper
from reader.store import choices, subscriptions
from reader.store.connection import Connection
from reader.store.rows import Subscription
from reader.store.search_library import SearchLibrary


class SubscriptionLibrary(SearchLibrary):
    """Newspapers and sections, as the reader chose them. Any thread may call; raises
    LibraryFault. What is changed here stands on the disk when the call returns."""

    def subscribe(self, paper: Newspaper, section_ids: Sequence[str] | None = None) -> Subscription:
        """Adds a newspaper's sections to those subscribed; all of them if none are named."""
        return self._writer.mark(
            lambda connection: subscriptions.subscribe(connection, paper, section_ids)
        )

    def subscribe_all(
        self, wanted: Sequence[tuple[Newspaper, Sequence[str] | None]]
    ) -> list[Subscription]:
        """Adds sections of many newspapers in one transaction: all of them or none."""
        return self._writer.mark(lambda connection: subscriptions.subscribe_all(connection, wanted))

    def unsubscribe(self, subscribed_id: str) -> None:
        """Ends the subscription of a newspaper or section. Its articles go unless they are
        starred or later; their statuses stay. Raises NoSuchSection."""
        self._writer.mark(lambda connection: subscriptions.unsubscribe(connection, subscribed_id))
        self.sweep()

    def rename(self, subscribed_id: str, name: str | None) -> None:
        """Calls a newspaper or section by another name; None gives its own one back. Raises
        NoSuchSection."""
        self._choose(lambda connection: choices.rename(connection, subscribed_id, name))

    def pause(self, subscribed_id: str, paused: bool) -> None:
        """Leaves a newspaper or section out of syncs, or takes it in again; what is kept of it
        stays. Raises NoSuchSection."""
        self._choose(lambda connection: choices.pause(connection, subscribed_id, paused))

    def tune(
        self,
        section_id: str,
        *,
        every: int | None = None,
        at_most: int | None = None,
        days: int | None = None,
    ) -> None:
        """How a section is fetched: every so many minutes, at most so many articles a sync, kept
        for days; None for what holds for all. Raises NoSuchSection."""
        self._choose(lambda connection: choices.tune(connection, section_id, every, at_most, days))

    def reorder(self, ids: Sequence[str]) -> None:
        """Puts newspapers, or sections of one newspaper, into this order; those not named follow
        as they were. Raises NoSuchSection."""
        self._choose(lambda connection: choices.reorder(connection, ids))

    def _choose(self, change: Callable[[Connection], None]) -> None:
        def work(connection: Connection) -> None:
            change(connection)
            subscriptions.copy_to_cache(connection)

        self._writer.mark(work)
