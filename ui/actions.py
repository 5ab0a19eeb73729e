"""Everything the reader can do, each with its key; menus, buttons and tests take them from here."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.records import dataclass
from ui.icons import icon as drawn
from ui.theme import Look, ThemeChoice
from ui.wording import say


@dataclass(frozen=True, slots=True)
class _Made:
    action: QAction
    icon: str | None


class Actions(QObject):
    """The window's actions, by name. `within` are the widgets in which Space reads on."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._made: list[_Made] = []
        make = self._make
        self.sync = make(say("Sync now"), "R", "F5", icon="refresh-cw")
        self.read_on = make(say("Read on"), "Space")
        self.next_unread = make(say("Next unread"), "N")
        self.next = make(say("Next article"), "J")
        self.previous = make(say("Previous article"), "K", "P")
        self.front = make(say("Today's paper"), "T", icon="newspaper")
        self.back = make(say("Back"), "Alt+Left", "Backspace", icon="arrow-left")
        self.forward = make(say("Forward"), "Alt+Right", icon="arrow-right")
        self.enlarge = make(say("Enlarge picture"), "Z")
        self.toggle_read = make(say("Mark as unread"), "M")
        self.star = make(say("Star"), "S", icon="star")
        self.later = make(say("Read later"), "L", icon="bookmark")
        self.browser = make(say("Open in browser"), "V", icon="external-link")
        self.copy_link = make(say("Copy link"), "Ctrl+Shift+C")
        self.share = make(say("Share by mail"), "E", icon="mail")
        self.save = make(say("Save this article…"), "Ctrl+S")
        self.aloud = make(say("Read aloud"), "Ctrl+Shift+L")
        self.letters = make(say("Letters"), "A", icon="a-large-small")
        self.larger = make(say("Larger letters"), "Ctrl++", "Ctrl+=")
        self.smaller = make(say("Smaller letters"), "Ctrl+-")
        self.usual_size = make(say("Letters of the usual size"), "Ctrl+0")
        self.alone = make(say("The article alone"), "F", icon="maximize-2", checkable=True)
        self.all_read = make(say("Mark list as read"), "Shift+A", icon="check-check")
        self.undo = make(say("Take back"), QKeySequence.StandardKey.Undo, icon="undo-2")
        self.unread_only = make(say("Only unread"), "U", icon="circle-dot", checkable=True)
        self.new_first = make(say("New first"), checkable=True)
        self.old_first = make(say("Old first"), checkable=True)
        self.by_newspaper = make(say("By newspaper"), checkable=True)
        self.starred_only = make(say("Only starred"), checkable=True)
        self.complete_only = make(say("Only what is kept whole"), checkable=True)
        self.compact = make(say("Compact list"), "D", checkable=True)
        self.newspapers = make(say("Show newspapers"), "F9", icon="panel-left", checkable=True)
        self.next_pane = make(say("Next pane"), "F6")
        self.previous_pane = make(say("Previous pane"), "Shift+F6")
        self.to_list = make(say("To the list"), "Esc")
        self.menu = make(say("Menu"), "F10", icon="menu")
        self.choose = make(say("Choose newspapers…"), "Ctrl+N", icon="plus")
        self.rename_source = make(say("Rename"), "F2")
        self.new_folder = make(say("New folder for newspapers"), "Ctrl+Shift+N")
        self.find_command = make(say("Find a command…"), "Ctrl+K")
        self.all_keys = make(say("All keys"), "?", "F1")
        self.settings = make(say("Settings…"), "Ctrl+,")
        self.demo = make(say("Open the demo newspaper"), icon="newspaper")
        self.search = make(say("Search"), "/", "Ctrl+Shift+F", icon="search")
        self.keep_search = make(say("Keep this search"), "Ctrl+D", icon="pin")
        self.find = make(say("Find in this article"), "Ctrl+F")
        self.next_find = make(say("Next find"), "F3", "Ctrl+G")
        self.previous_find = make(say("Previous find"), "Shift+F3", "Ctrl+Shift+G")
        self.quit = make(say("Quit"), "Ctrl+Q")
        self.themes = self._themes()
        self.undo.setEnabled(False)
        self.back.setVisible(False)
        self.forward.setVisible(False)
        self.enable_article(False)
        look.changed.connect(lambda: self.draw_icons())

    def _make(
        self,
        text: str,
        *keys: str | QKeySequence.StandardKey,
        icon: str | None = None,
        checkable: bool = False,
    ) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setCheckable(checkable)
        if keys:
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({shown})")
        self._made.append(_Made(action, icon))
        self._window.addAction(action)
        return action

    def _themes(self) -> list[QAction]:
        names = {
            ThemeChoice.SYSTEM: say("As the system"),
            ThemeChoice.PAPER: say("Paper"),
            ThemeChoice.SEPIA: say("Sepia"),
            ThemeChoice.DARK: say("Dark"),
        }
        group = QActionGroup(self._window)
        found = []
        for choice, name in names.items():
            action = self._make(name, checkable=True)
            action.setData(choice)
            action.setChecked(choice is self._look.choice)
            group.addAction(action)
            found.append(action)
        group.triggered.connect(lambda action: self._look.choose(ThemeChoice(action.data())))
        return found

    def rename(self, action: QAction, text: str, icon: str | None = None) -> None:
        """Another text, and icon, for what an action does now; its key stays."""
        action.setText(text)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})")
        if icon is not None:
            self._made = [
                _Made(action, icon) if made.action is action else made for made in self._made
            ]
            action.setIcon(drawn(icon, self._look.theme.quiet))

    def named(self) -> dict[str, QAction]:
        """Every action by the name that settings know it by."""
        return {name: value for name, value in vars(self).items() if isinstance(value, QAction)}

    def is_known(self, action: QAction) -> bool:
        """Whether the reader may hear of an action: of reading aloud where there is a voice."""
        return action is not self.aloud or action.isVisible()

    def show_front(self, shown: bool) -> None:
        """The one key leads to the front page and away from it."""
        if shown:
            self.rename(self.front, say("All news as a list"), "rows-3")
        else:
            self.rename(self.front, say("Today's paper"), "newspaper")

    def enable_article(self, there: bool) -> None:
        """Whether there is an article to act on."""
        on_article = (self.toggle_read, self.star, self.later, self.browser, self.copy_link)
        of_text = (self.find, self.next_find, self.previous_find, self.aloud)
        for action in (*on_article, self.share, self.save, *of_text):
            action.setEnabled(there)

    def space_belongs_to(self, *widgets: QWidget) -> None:
        """Space reads on in these widgets only; elsewhere it presses the button in focus."""
        self._window.removeAction(self.read_on)
        self.read_on.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for widget in widgets:
            widget.addAction(self.read_on)

    def draw_icons(self, only: Collection[QAction] | None = None) -> None:
        """Draw the icons of all actions, or of some."""
        for made in self._made:
            if made.icon is not None and (only is None or made.action in only):
                made.action.setIcon(drawn(made.icon, self._look.theme.quiet))

    # --- menus -------------------------------------------------------------------------------

    def parts(self) -> tuple[tuple[str, tuple[QAction | None, ...]], ...]:
        """Every action under a heading; None where a line parts them."""
        return (
            (
                say("News"),
                (
                    *(self.sync, self.all_read, self.unread_only, self.undo, None),
                    *(self.choose, self.new_folder, self.rename_source),
                ),
            ),
            (
                say("Go"),
                (
                    *(self.front, None),
                    *(self.read_on, self.next_unread, self.next, self.previous),
                    *(self.back, self.forward, None),
                    *(self.to_list, self.next_pane, self.previous_pane, None),
                    *(self.search, self.keep_search),
                ),
            ),
            (
                say("Article"),
                (
                    *(self.toggle_read, self.star, self.later, None),
                    *(self.enlarge, self.browser, self.copy_link, self.share, self.save, None),
                    *(self.find, self.next_find, self.previous_find, self.aloud),
                ),
            ),
            (
                say("View"),
                (
                    *(self.newspapers, self.alone, self.compact, None),
                    *(self.new_first, self.old_first, self.by_newspaper, None),
                    *(self.starred_only, self.complete_only, None),
                    *(self.letters, self.larger, self.smaller, self.usual_size, None),
                    *self.themes,
                ),
            ),
            (
                say("Program"),
                (self.find_command, self.all_keys, self.settings, None, self.menu, self.quit),
            ),
        )

    def main_menu(self, parent: QWidget) -> QMenu:
        """The menu behind the button, where every action stands with its key."""
        menu = QMenu(parent)
        *parts, (_, last) = self.parts()
        for name, actions in parts:
            _fill(menu.addMenu(name), actions)
        menu.addSeparator()
        _fill(menu, tuple(action for action in last if action is not self.menu))
        for action in menu.actions():
            action.setIconVisibleInMenu(False)
        return menu

    def theme_menu(self, parent: QWidget) -> QMenu:
        """The themes alone."""
        menu = QMenu(parent)
        _fill(menu, self.themes)
        return menu


def _fill(menu: QMenu, actions: tuple[QAction | None, ...] | list[QAction]) -> None:
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            action.setIconVisibleInMenu(False)
            menu.addAction(action)
