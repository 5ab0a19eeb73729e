"""Folders that the reader puts newspapers into: sacred, so they stand in marks.sqlite."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.errors import NoSuchFolder, NoSuchSection
from reader.store.connection import Connection
from reader.store.rows import Folder

Layout = Sequence[tuple[int | None, Sequence[str]]]
"""Newspapers in their order, run by run: the folder that a run stands in, None for none."""


def folders(connection: Connection) -> list[Folder]:
    """All of them in the order they were made, empty ones too."""
    return [
        Folder(identity, name, bool(folded))
        for identity, name, folded in connection.rows(
            "SELECT id, name, folded FROM folder ORDER BY id"
        )
    ]


def make(connection: Connection, name: str, newspaper_ids: Sequence[str]) -> Folder:
    """Makes a folder and puts newspapers into it. Raises NoSuchSection."""
    _must_be_subscribed(connection, newspaper_ids)
    told = _tidy(name)
    identity = connection.insert("INSERT INTO folder (name) VALUES (?)", (told,))
    put_in(connection, dict.fromkeys(newspaper_ids, identity))
    return Folder(identity, told)


def rename(connection: Connection, folder_id: int, name: str) -> None:
    """Calls a folder by another name; a blank one changes nothing. Raises NoSuchFolder."""
    told = _tidy(name)
    _must_be_there(connection, folder_id)
    if told:
        connection.run("UPDATE folder SET name = ? WHERE id = ?", (told, folder_id))


def fold(connection: Connection, folder_id: int, folded: bool) -> None:
    """Hides or shows what is in a folder. Raises NoSuchFolder."""
    _must_be_there(connection, folder_id)
    connection.run("UPDATE folder SET folded = ? WHERE id = ?", (int(folded), folder_id))


def remove(connection: Connection, folder_id: int) -> None:
    """Forgets a folder; its newspapers stay where they stand. Raises NoSuchFolder."""
    _must_be_there(connection, folder_id)
    connection.run("DELETE FROM in_folder WHERE folder = ?", (folder_id,))
    connection.run("DELETE FROM folder WHERE id = ?", (folder_id,))


def restore(connection: Connection, folder: Folder, newspaper_ids: Sequence[str]) -> None:
    """Makes a folder again that was removed, under its old number."""
    connection.run(
        "INSERT OR REPLACE INTO folder (id, name, folded) VALUES (?, ?, ?)",
        (folder.id, folder.name, int(folder.folded)),
    )
    put_in(connection, dict.fromkeys(newspaper_ids, folder.id))


def arrange(connection: Connection, layout: Layout) -> None:
    """Puts newspapers into an order and into folders; those that are not named follow, where
    they were. Raises NoSuchSection and NoSuchFolder, having changed nothing."""
    order = [paper for _, papers in layout for paper in papers]
    _must_be_subscribed(connection, order)
    for folder, _ in layout:
        if folder is not None:
            _must_be_there(connection, folder)
    rest = [
        paper
        for (paper,) in connection.rows(
            "SELECT id FROM newspaper WHERE subscribed = 1 ORDER BY position, id"
        )
        if paper not in order
    ]
    connection.many(
        "UPDATE newspaper SET position = ? WHERE id = ?", list(enumerate([*order, *rest]))
    )
    put_in(connection, {paper: folder for folder, papers in layout for paper in papers})


def put_in(connection: Connection, wanted: Mapping[str, int | None]) -> None:
    """Puts newspapers into folders, or out of any."""
    for paper, folder in wanted.items():
        connection.run("DELETE FROM in_folder WHERE newspaper = ?", (paper,))
        if folder is not None:
            connection.run("INSERT INTO in_folder VALUES (?, ?)", (paper, folder))


def put_in_named(connection: Connection, wanted: Mapping[str, str]) -> None:
    """Puts newspapers into folders by their names; a folder that is not there is made."""
    known = {folder.name: folder.id for folder in reversed(folders(connection))}
    for paper, name in wanted.items():
        told = _tidy(name)
        if told and told not in known:
            known[told] = make(connection, told, ()).id
        if told:
            put_in(connection, {paper: known[told]})


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _must_be_there(connection: Connection, folder_id: int) -> None:
    if not connection.value("SELECT 1 FROM folder WHERE id = ?", (folder_id,)):
        raise NoSuchFolder(id=folder_id)


def _must_be_subscribed(connection: Connection, newspaper_ids: Sequence[str]) -> None:
    known = {row[0] for row in connection.rows("SELECT id FROM newspaper WHERE subscribed = 1")}
    for wanted in newspaper_ids:
        if wanted not in known:
            raise NoSuchSection(id=wanted)
