"""Finding within the article: a slim bar at its foot, so that the text does not move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from reader.search.within import Span, Within
from ui.article_view import ArticleView
from ui.fonts import CAPTION, sans
from ui.icons import icon, icon_size
from ui.scale import scaled
from ui.theme import Look
from ui.typed_line import TypedLine
from ui.wording import say

HEIGHT = 52
_TYPING_MS = 60


class FindBar(QWidget):
    """Looks for what is typed in the article that `view` shows, and in those it shows after."""

    def __init__(self, view: ArticleView, look: Look) -> None:
        super().__init__(view)
        self.setObjectName("find-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        self._look = look
        self._marks = view.marks
        self._texts: list[str] = []
        self._within: Within | None = None
        self.line = TypedLine("find-line", say("Find in this article"))
        self.line.setMaximumWidth(scaled(360))
        self.count = QLabel()
        self.count.setObjectName("quiet")
        self.count.setFont(sans(CAPTION))
        self.previous = _button(say("Previous find"), "Shift+F3")
        self.next = _button(say("Next find"), "F3")
        self.gone = _button(say("Close"), "Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addSpacing(4)
        row.addWidget(self.count)
        row.addStretch()
        for button in (self.previous, self.next, self.gone):
            row.addWidget(button)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._pause.timeout.connect(self._seek)
        self.line.textChanged.connect(lambda: self._pause.start())
        self.line.entered.connect(lambda back: self.step(-1 if back else 1))
        self.line.down.connect(lambda: self.step(1))
        self.line.left.connect(self.leave)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.gone.clicked.connect(self.leave)
        self._marks.changed.connect(self._tell)
        look.changed.connect(self._draw_icons)
        view.installEventFilter(self)
        self._draw_icons()
        self.hide()

    # --- coming and going --------------------------------------------------------------------

    def come(self) -> None:
        """Show the bar, with what is selected in the article if that is a word or two."""
        chosen = self._view.textCursor().selectedText().strip()
        if chosen and "\u2029" not in chosen and len(chosen) <= 60:
            self.line.setText(chosen)
        self._view.setViewportMargins(0, 0, 0, scaled(HEIGHT))
        self._place()
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._seek()

    def leave(self) -> None:
        """Hide the bar; what was found last is selected in the article."""
        self._pause.stop()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt looks for a heir itself
        self.hide()
        self._view.setViewportMargins(0, 0, 0, 0)
        self._marks.select_here()
        self._marks.seek(None)

    # --- finding -----------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) find, round the ends."""
        if self._pause.isActive():
            self._pause.stop()
            self._seek()
        else:
            self._marks.step(by)

    def _seek(self) -> None:
        if not self.isVisible():
            return
        if not self.line.text().strip():
            self._marks.seek(lambda texts: [[] for _ in texts])
            return
        self._marks.seek(self._find)
        self._marks.go_to_first_in_sight()

    def _find(self, texts: Sequence[str]) -> list[list[Span]]:
        if self._within is None or self._texts != texts:
            self._texts, self._within = list(texts), Within(texts)
        return self._within.spans(self.line.text())

    def _tell(self) -> None:
        if not self.isVisible():
            return
        marks = self._marks
        if marks.count:
            told = say("{done}/{total}", done=marks.here + 1, total=marks.count)
        else:
            told = say("Not in this article") if self.line.text().strip() else ""
        self.count.setText(told)
        for button in (self.previous, self.next):
            button.setEnabled(marks.count > 0)

    # --- its place ---------------------------------------------------------------------------

    def _place(self) -> None:
        height = scaled(HEIGHT)
        self.setGeometry(0, self._view.height() - height, self._view.width(), height)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the article's foot."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _draw_icons(self) -> None:
        quiet = self._look.theme.quiet
        for button, name in (
            (self.previous, "chevron-up"),
            (self.next, "chevron-down"),
            (self.gone, "x"),
        ):
            button.setIcon(icon(name, quiet))


def _button(text: str, key: str) -> QToolButton:
    button = QToolButton()
    button.setIconSize(icon_size())
    button.setAccessibleName(text)
    button.setToolTip(f"{text} ({key})")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
