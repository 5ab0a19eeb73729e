"""The menu at the pointer for a row of the list."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from reader.store.rows import Row
from ui.desk import Desk
from ui.pop_up import Entry, pop_up
from ui.wording import say


def mark_names(row: Row) -> tuple[str, str, str]:
    """What turning each of an article's marks is called: read, star, later."""
    return (
        say("Mark as unread") if row.read else say("Mark as read"),
        say("Remove star") if row.starred else say("Star"),
        say("Not for later") if row.later else say("Read later"),
    )


def article_menu(parent: QWidget, desk: Desk, article_id: int, place: QPoint) -> None:
    """What can be done with one article of the list."""
    row = desk.row(article_id)
    if row is None:
        return
    read, star, later = mark_names(row)
    entries: list[Entry] = [
        (read, lambda: desk.toggle("read", row)),
        (star, lambda: desk.toggle("starred", row)),
        (later, lambda: desk.toggle("later", row)),
        (say("Open in browser"), lambda: desk.open_in_browser(row)),
        (say("Copy link"), lambda: desk.copy_link(row)),
    ]
    pop_up(parent, entries, place)
