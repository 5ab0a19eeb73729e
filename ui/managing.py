"""What stands around the reading: choosing newspapers, settings, commands, keys."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt, Signal

from reader.newspapers import newspaper
from ui import desktop
from ui.catalogue_window import CatalogueWindow
from ui.keys import Keys
from ui.keys_sheet import KeysSheet
from ui.palette import Command, Palette
from ui.preferences import Preferences
from ui.read_aloud import ReadAloud
from ui.scroll_marks import ScrollMarks
from ui.settings_window import SettingsWindow
from ui.shelving import Shelving
from ui.source_menu import SourceMenu
from ui.theme import ThemeChoice

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_MEGABYTE = 1_000_000


class Managing(QObject):
    """Belongs to a main window. `new_window_wanted` comes where a setting changes what every
    text says, so that the window is to be made anew."""

    new_window_wanted = Signal()

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge
        self.preferences = preferences
        actions = window.actions_
        self.keys = Keys(actions)
        self.palette = Palette(window, self._commands)
        self.scroll_marks = ScrollMarks(
            window.bridge, window.articles, preferences, self._list_name
        )
        self.aloud = ReadAloud(window.view, window.look, actions.aloud)
        window.desk.opened.connect(self.aloud.stop)
        window.desk.gone.connect(self.aloud.stop)
        self.shelving = Shelving(window.bridge)
        self.shelving.done.connect(window.news.offer_undo)
        self.shelving.folder_made.connect(self._name_folder)
        self.source_menu = SourceMenu(
            window, window.bridge, window.desk, window.newspapers, self.shelving
        )
        self.catalogue: CatalogueWindow | None = None
        self.settings: SettingsWindow | None = None
        self.sheet: KeysSheet | None = None
        for action, done in (
            (actions.choose, self.choose_newspapers),
            (actions.rename_source, self._rename),
            (actions.new_folder, lambda: self.shelving.make_folder(None)),
            (actions.find_command, self.palette.open),
            (actions.all_keys, self.show_keys),
            (actions.settings, self.open_settings),
            (actions.demo, open_demo),
        ):
            action.triggered.connect(done)
        for theme in actions.themes:
            theme.triggered.connect(self._theme_chosen)
        window.bridge.subscriptions_changed.connect(self._subscriptions_changed)
        preferences.changed.connect(self._changed)
        preferences.failed.connect(lambda told: window.undo_bar.tell(told, False))
        self.keys.use(preferences.settings.keys)
        self._tell_bridge()

    # --- windows -----------------------------------------------------------------------------

    def choose_newspapers(self, first_run: bool = False) -> CatalogueWindow:
        """Open the catalogue."""
        if self.catalogue is None or not self.catalogue.is_open:
            look = self._window.look
            self.catalogue = CatalogueWindow(self._window, self._bridge, look, first_run is True)
            self.catalogue.given_up.connect(self.shelving.give_up_these)
        self.catalogue.show()
        return self.catalogue

    def open_settings(self) -> SettingsWindow:
        """Open the settings."""
        if self.settings is None or not self.settings.isVisible():
            self.settings = SettingsWindow(self._window, self.preferences, self.keys)
            self.settings.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.settings.show()
        self.settings.raise_()
        self.settings.activateWindow()
        return self.settings

    def show_keys(self) -> None:
        """All keys on one sheet; the same key closes it again."""
        if self.sheet is not None and self.sheet.isVisible():
            self.sheet.close()
            return
        self.sheet = KeysSheet(self._window, self._window.actions_)
        self.sheet.show()

    # --- newspapers --------------------------------------------------------------------------

    def _list_name(self) -> str:
        shown = self._window.desk.source
        return shown.title if shown is not None else ""

    def _rename(self) -> None:
        pane = self._window.newspapers
        if pane.current is not None:
            pane.rename(pane.current.key)

    def _name_folder(self, key: str) -> None:
        """A new folder's name is typed where it stands."""
        pane = self._window.newspapers
        pane.scrollTo(pane.select(key))
        self._window.actions_.newspapers.setChecked(True)
        pane.setFocus(Qt.FocusReason.OtherFocusReason)
        pane.rename(key)

    def _subscriptions_changed(self) -> None:
        window = self._window
        found = window.news.refresh_sources()
        shown = window.desk.source
        if not found:
            window.desk.source = None
            window.articles.show_ids(array("q"), one_paper=False)
            window.desk.list_changed.emit()
        elif shown is None or all(source.key != shown.key for source in found):
            keys = {source.key for source in found}
            window.newspapers.select(shown.within if shown and shown.within in keys else "all")
        else:
            window.desk.renew(set())

    # --- settings ----------------------------------------------------------------------------

    def _changed(self, name: str) -> None:
        settings = self.preferences.settings
        if name in ("language", "digits", "calendar", "text_size", "hijri"):
            self.new_window_wanted.emit()
        elif name == "theme":
            self._window.look.choose(ThemeChoice(settings.theme))
            for theme in self._window.actions_.themes:
                theme.setChecked(theme.data() == settings.theme)
        elif name == "keys":
            self.keys.use(settings.keys)
        elif name.startswith(("sync.", "pictures.", "library.")):
            self._tell_bridge()

    def _theme_chosen(self) -> None:
        self.preferences.change("theme", self._window.look.choice.value)

    def _tell_bridge(self) -> None:
        settings, bridge = self.preferences.settings, self._bridge
        bridge.interval = settings.sync.every
        bridge.syncs_by_itself = not settings.sync.only_on_start
        bridge.syncs_metered = settings.sync.on_metered
        bridge.pictures_metered = settings.pictures.on_metered
        limit = settings.pictures.megabytes_a_day * _MEGABYTE or None
        bridge.picture_limit = limit if settings.pictures.fetch == "all" else 0
        bridge.room = settings.library.gigabytes, settings.library.days

    # --- commands ----------------------------------------------------------------------------

    def _commands(self) -> list[Command]:
        window = self._window
        hidden = {window.actions_.find_command, window.actions_.menu, window.actions_.demo}
        found = []
        for source in window.newspapers.sources:
            note = source.paper if source.level == 2 and source.paper else ""
            found.append(
                Command(
                    source.title,
                    note,
                    lambda key=source.key: self._go_to(key),  # type: ignore[misc]
                    _other_names(source.id, source.level),
                )
            )
        for _, part in window.actions_.parts():
            for action in part:
                if action is None or action in hidden:
                    continue
                if action.isEnabled() and action.isVisible():
                    key = action.shortcut().toString()
                    found.append(Command(action.text().rstrip("…"), key, action.trigger))
        return found

    def _go_to(self, key: str) -> None:
        self._window.newspapers.select(key)
        self._window.articles.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _other_names(source_id: str, level: int) -> tuple[str, ...]:
    """The names of a newspaper or section in both languages, as it is declared."""
    if level == 0:
        return ()
    paper = newspaper(source_id.partition("/")[0])
    if paper is None:
        return ()
    for section in paper.sections:
        if section.id == source_id:
            return section.name, section.name_en, paper.name, paper.name_en
    return paper.name, paper.name_en


def open_demo() -> None:
    """The demo newspaper in a window and a throw-away profile of its own."""
    program, *arguments = desktop.command()
    QProcess.startDetached(program, [*arguments, "--demo"])
