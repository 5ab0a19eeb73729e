"""What a screen reader tells of the real window: names, roles and states, over AT-SPI."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.article import Picture
from reader.store.library import Library
from reader.store.rows import Filter
from tests.end_to_end.assistive import Assistant, Node, missing_parts, session_bus
from tests.end_to_end.conftest import Morning
from tests.end_to_end.screen import Screen, missing_programs, virtual_screen, wait_until

_MISSING = [*missing_programs(), *missing_parts()]
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"needs {', '.join(_MISSING)}")

_BANGLA = re.compile("[\u0980-\u09ff]")
# Qt's own containers and handles, which say nothing of themselves and need not.
_SILENT = {"filler", "panel", "splitter", "layered pane", "grip", "scroll bar", "separator"}


class Listener:
    """Somebody who hears the window and has a keyboard."""

    def __init__(self, screen: Screen, assistant: Assistant) -> None:
        self.screen = screen
        self._assistant = assistant

    @property
    def program(self) -> Node:
        """The program as it is told now."""
        found = self._assistant.program("Potrika")
        assert found is not None
        return found

    def hears(self, role: str, told: Callable[[Node], bool], what: str) -> Node:
        """Wait until something of a role is told so; what it is."""
        found: list[Node] = []

        def heard() -> bool:
            try:
                found[:] = [node for node in self.program.find(role) if told(node)]
            except LookupError:  # it went while it was asked
                return False
            return bool(found)

        wait_until(heard, what)
        return found[0]

    def nameless(self) -> list[str]:
        """What the keyboard reaches and is not called anything in Bangla."""
        return [
            f"{node.role} {node.name!r}"
            for node in self.program.walk()
            if "focusable" in node.states
            and node.role not in _SILENT
            and not _BANGLA.search(node.name)
        ]


@pytest.fixture(scope="module")
def listener(morning: Morning, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Listener]:
    """One sitting for all of this file's tests, each of which begins with the list."""
    folder = tmp_path_factory.mktemp("listener")
    with closing(Library.open(morning.profile)) as library:
        paper = library.subscriptions()[0]
        library.make_folder("সকালের কাগজ", [paper.id])
    with session_bus(folder) as own, virtual_screen() as screen:
        screen.environment |= own
        address = own["DBUS_SESSION_BUS_ADDRESS"]
        with (
            screen.potrika(morning.profile) as (running, _),
            closing(Assistant(address)) as assistant,
        ):
            wait_until(lambda: assistant.program("Potrika") is not None, "the program")
            yield Listener(screen, assistant)
            # What was told of articles is let go of in order.
            screen.press("Escape", "Escape", "ctrl+q")
            assert running.wait(timeout=15) == 0
            assert running.stderr is not None
            assert running.stderr.read() == ""


def _row_of(profile: Path, which: Filter, at: int = 0) -> str:
    with closing(Library.open(profile)) as library:
        return library.rows([library.ids(which)[at]])[0].headline


def test_the_front_page_is_told(listener: Listener, morning: Morning) -> None:
    lead = listener.hears("push button", lambda node: "অপঠিত" in node.name, "a story")
    assert "focusable" in lead.states
    assert listener.nameless() == []
    masthead = [node.name for node in listener.program.walk() if node.name.startswith("পত্রিকা, ")]
    assert masthead, "the name, with the day's date"
    assert "অগ্রহায়ণ" in masthead[0] or _BANGLA.search(masthead[0])


def test_rows_tell_their_story_and_their_marks(listener: Listener, morning: Morning) -> None:
    listener.screen.press("Escape", "j")
    headline = _row_of(morning.profile, Filter(together=True))
    row = listener.hears(
        *("cell", lambda node: headline in node.name and "selected" in node.states, "the row")
    )
    assert "focused" in row.states
    listener.hears("cell", lambda node: headline in node.name and ", পঠিত" in node.name, "read")
    listener.hears("cell", lambda node: "অপঠিত" in node.name, "a row that is unread")
    listener.screen.press("s")
    listener.hears("cell", lambda node: headline in node.name and "তারাঙ্কিত" in node.name, "star")
    listener.screen.press("m")
    listener.hears("cell", lambda node: headline in node.name and "অপঠিত" in node.name, "unread")
    listener.screen.press("m", "s")
    assert listener.nameless() == []


def test_newspapers_tell_what_is_unread_and_folders_whether_they_are_open(
    listener: Listener,
) -> None:
    folder = listener.hears("list item", lambda n: "সকালের কাগজ" in n.name, "the folder")
    assert "ফোল্ডার, খোলা" in folder.name
    assert "অপঠিত" in folder.name
    paper = listener.hears("list item", lambda n: n.name.startswith("দৈনিক"), "its newspaper")
    assert "অপঠিত" in paper.name
    chosen = [n for n in listener.program.find("list item") if "selected" in n.states]
    assert len(chosen) == 1


def test_the_article_is_told_part_by_part(listener: Listener, morning: Morning) -> None:
    with closing(Library.open(morning.profile)) as library:
        wanted = next(
            (row, article)
            for row in library.rows(library.ids(Filter(together=True)))
            for article in [library.article(row.id)]
            if article.related and any(isinstance(one, Picture) for one in article.blocks)
        )
        row, article = wanted
        place = list(library.ids(Filter(together=True))).index(row.id)
    listener.screen.press("Escape", "Home", *["j"] * place)
    listener.hears("heading", lambda node: node.name == article.headline, "the headline")
    (document,) = [
        n for n in listener.program.walk() if n.role == "web document" and "showing" in n.states
    ]
    told = [(node.role, node.name) for node in document.children]
    paragraphs = {name for role, name in told if role == "paragraph"}
    texts = {"".join(r.text for r in b.runs) for b in article.blocks if hasattr(b, "runs")}
    assert {text.strip() for text in texts if text.strip()} <= paragraphs | {
        name for role, name in told if role == "heading"
    }
    assert {link.title for link in article.related} <= {n for role, n in told if role == "link"}
    pictures = [name for role, name in told if role == "graphic"]
    assert pictures
    assert all(_BANGLA.search(name) for name in pictures)
    view = next(n for n in listener.program.walk() if article.headline in n.text)
    assert view.name == "লেখা"
    assert listener.nameless() == []


@pytest.mark.parametrize(
    ("keys", "role", "name"),
    [
        (["ctrl+comma"], "list item", "চেহারা"),
        (["ctrl+n"], "tree item", "দৈনিক"),
        (["ctrl+k"], "text", ""),
        (["question"], "label", ""),
        (["slash"], "text", ""),
        (["ctrl+f"], "text", ""),
    ],
    ids=["settings", "catalogue", "palette", "keys", "search", "find"],
)
def test_every_window_says_what_the_keyboard_reaches(
    listener: Listener, keys: list[str], role: str, name: str
) -> None:
    listener.screen.press("Escape", "Escape", "j", *keys)
    listener.hears(role, lambda node: name in node.name, f"something after {keys}")
    assert listener.nameless() == []
    listener.screen.press("Escape", "Escape")


def test_what_is_ticked_is_told(listener: Listener) -> None:
    listener.screen.press("Escape", "ctrl+n")
    item = listener.hears("tree item", lambda node: "দৈনিক" in node.name, "a newspaper")
    assert {"checkable", "expandable"} & item.states
    listener.screen.press("Escape")
