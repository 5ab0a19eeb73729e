"""Which panes have room: a narrow window folds the newspapers away, a narrower one the list too."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from ui.scale import scaled

FOLDS_NEWSPAPERS, FOLDS_LIST = 1100, 760


class Folds(QObject):
    """Hides and shows panes by the window's width, in pixels. `toggle` is the reader's own wish
    for the first pane; `wide_wish` is what it was in a window with room for all."""

    def __init__(
        self,
        newspapers: QWidget,
        articles: QWidget,
        article: QWidget,
        front: QWidget,
        toggle: QAction,
    ) -> None:
        super().__init__()
        self._newspapers, self._articles, self._article = newspapers, articles, article
        self._front_page = front
        self._toggle = toggle
        self.front = False
        self.alone = False
        self._beside_front = False  # the wish for the first pane beside the front page
        self._width = scaled(FOLDS_NEWSPAPERS)
        self._reading = False
        self.wide_wish = True
        toggle.toggled.connect(self._toggled)

    @property
    def one_pane(self) -> bool:
        """Whether list and article take turns."""
        return self._width < scaled(FOLDS_LIST)

    def take_width(self, width: int) -> None:
        """The window has another width."""
        was_narrow, self._width = self._width < scaled(FOLDS_NEWSPAPERS), width
        narrow = width < scaled(FOLDS_NEWSPAPERS)
        if narrow != was_narrow and not self.front:
            self._toggle.setChecked(not narrow and self.wide_wish)
        self._show()

    def show_front(self, shown: bool) -> None:
        """The front page takes the place of list and article, or gives it back. Beside it the
        first pane is folded away until the reader wants it there."""
        if shown != self.front:
            self.front = shown
            wide = self._width >= scaled(FOLDS_NEWSPAPERS)
            self._toggle.setChecked(self._beside_front if shown else wide and self.wide_wish)
        self._show()

    def take_wish(self, wish: bool) -> None:
        """What the reader wished when the window last had room."""
        self.wide_wish = wish
        if not self.front:
            self._toggle.setChecked(wish and self._width >= scaled(FOLDS_NEWSPAPERS))
        self._show()

    def read(self, reading: bool) -> None:
        """The reader went into an article, or back to the list."""
        self._reading = reading
        self._show()

    def show_alone(self, alone: bool) -> None:
        """The article takes the whole width, or gives it back."""
        self.alone = alone
        self._show()

    def _toggled(self, shown: bool) -> None:
        if self.front:
            self._beside_front = shown
        elif self._width >= scaled(FOLDS_NEWSPAPERS):
            self.wide_wish = shown
        self._show()

    def _show(self) -> None:
        focus = QApplication.focusWidget()
        list_there = not self.front and not (self.one_pane and self._reading) and not self.alone
        self._newspapers.setVisible(self._toggle.isChecked() and not self.alone)
        self._front_page.setVisible(self.front)
        self._articles.setVisible(list_there)
        article_there = not self.one_pane or self._reading or self.alone
        self._article.setVisible(article_there and not self.front)
        if focus is not None and not focus.isVisible():
            heir = self._articles if list_there else self._article
            heir = self._front_page if self.front else heir
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
