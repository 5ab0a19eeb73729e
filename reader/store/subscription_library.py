"""The part of the library's public face that is about subscriptions, which are sacred."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.later import later
from reader.store.connection import Connection
from reader.store.rows import Folder, GivenUp, Subscription
from reader.store.search_library import SearchLibrary

if TYPE_CHECKING:
    from reader.newspapers import Newspaper
    from reader.store import choices, folders, giving_up, subscriptions
    from reader.store.folders import Layout
else:
    choices, folders, giving_up, subscriptions = later(
        "reader.store", "choices", "folders", "giving_up", "subscriptions"
    )


class SubscriptionLibrary(SearchLibrary):
    """Newspapers and sections, as the reader chose them. Any thread may call; raises
    LibraryFault. What is changed here stands on the disk when the call returns."""

    def subscribe(self, paper: Newspaper, section_ids: Sequence[str] | None = None) -> Subscription:
        """Adds a newspaper's sections to those subscribed; all of them if none are named."""
        return self.subscribe_all([(paper, section_ids)])[0]

    def subscribe_all(
        self, wanted: Sequence[tuple[Newspaper, Sequence[str] | None]]
    ) -> list[Subscription]:
        """Adds sections of many newspapers in one transaction: all of them or none. What was
        given up and is not cleared away yet is listed again."""

        def work(connection: Connection) -> list[Subscription]:
            found = subscriptions.subscribe_all(connection, wanted)
            for paper, _ in wanted:
                giving_up.bring_back(connection, paper.id)
            return found

        return self._writer.mark(work)

    def give_up(self, subscribed_id: str) -> GivenUp:
        """Ends a subscription so that it can be taken back: its articles leave every list but
        stay in the cache until the next tidying. Raises NoSuchSection."""
        return self._writer.mark(lambda connection: giving_up.give_up(connection, subscribed_id))

    def take_back(self, given: GivenUp) -> None:
        """Subscribes again to what was given up, with all that was chosen for it, at its place."""
        self._writer.mark(lambda connection: giving_up.take_back(connection, given))

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

    # --- folders ------------------------------------------------------------------------------

    def folders(self) -> list[Folder]:
        """The folders that newspapers are put into, empty ones too."""
        with self._reading() as connection:
            return folders.folders(connection)

    def make_folder(self, name: str, newspaper_ids: Sequence[str] = ()) -> Folder:
        """Makes a folder with newspapers in it. Raises NoSuchSection."""
        made: list[Folder] = []
        self._choose(lambda c: made.append(folders.make(c, name, newspaper_ids)))
        return made[-1]

    def rename_folder(self, folder_id: int, name: str) -> None:
        """Calls a folder by another name. Raises NoSuchFolder."""
        self._choose(lambda connection: folders.rename(connection, folder_id, name))

    def fold(self, folder_id: int, folded: bool) -> None:
        """Hides or shows what is in a folder. Raises NoSuchFolder."""
        self._choose(lambda connection: folders.fold(connection, folder_id, folded))

    def remove_folder(self, folder_id: int) -> None:
        """Forgets a folder; its newspapers stay. Raises NoSuchFolder."""
        self._choose(lambda connection: folders.remove(connection, folder_id))

    def restore_folder(self, folder: Folder, newspaper_ids: Sequence[str]) -> None:
        """Makes a folder again that was removed."""
        self._choose(lambda connection: folders.restore(connection, folder, newspaper_ids))

    def arrange(self, layout: Layout) -> None:
        """Puts newspapers into an order and into folders. Raises NoSuchSection, NoSuchFolder."""
        self._choose(lambda connection: folders.arrange(connection, layout))

    def put_in_folders(self, wanted: Mapping[str, str]) -> None:
        """Puts newspapers, by their ids, into folders by name; those that are not there are
        made."""
        self._choose(lambda connection: folders.put_in_named(connection, wanted))

    def _choose(self, change: Callable[[Connection], None]) -> None:
        def work(connection: Connection) -> None:
            change(connection)
            subscriptions.copy_to_cache(connection)

        self._writer.mark(work)
