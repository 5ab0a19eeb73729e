"""A picture over the whole window: one at a time, with its caption, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from ui.decoding import RADIUS
from ui.fonts import CAPTION, LIST, LISTING, sans
from ui.icons import SIZE, pixmap
from ui.pictures import Pictures
from ui.text_lines import lay_out, line_height
from ui.theme import Look
from ui.wording import number, say

_SIDE, _TOP, _BELOW = 72, 56, 28
_CAPTION_WIDTH, _CAPTION_LINES = 680, 3
_LARGEST = 2.0  # times a picture's own size; more shows only how coarse it is
_EDGE = 0.2  # of the width: a click there goes to the neighbour


@dataclass(frozen=True, slots=True)
class Enlarged:
    """A picture to be enlarged: its file, its size in its own pixels, what stands below it."""

    path: Path
    width: int
    height: int
    caption: str
    colour: str | None


class PictureZoom(QWidget):
    """Covers `window` while it is shown. Esc or a click leaves, arrows go through the pictures;
    no other key of the window works meanwhile."""

    def __init__(self, window: QWidget, look: Look, pictures: Pictures) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        self._look = look
        self._pictures = pictures
        self._all: Sequence[Enlarged] = ()
        self._at = 0
        self._came_from: QWidget | None = None
        window.installEventFilter(self)
        pictures.changed.connect(self.update)
        look.changed.connect(self.update)

    @property
    def shown(self) -> int:
        """The number of the picture that is shown."""
        return self._at

    def open(self, pictures: Sequence[Enlarged], at: int) -> None:
        """Show one of an article's pictures."""
        self._all = pictures
        self._came_from = self.window().focusWidget()
        self.setGeometry(self.window().rect())
        self._go_to(at)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Back to the article."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, at: int) -> None:
        if 0 <= at < len(self._all):
            self._at = at
            caption = self._all[at].caption
            self.setAccessibleName(caption or say("Picture"))
            self.update()

    # --- what the reader does ----------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """The window's own keys rest."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Through the pictures, or back."""
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_Space | Qt.Key.Key_PageDown:
                self._go_to(self._at + 1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self._go_to(self._at - 1)
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(len(self._all) - 1)
            case Qt.Key.Key_Escape | Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Z:
                self.leave()
            case _:
                event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """At the edges to the neighbour, elsewhere back."""
        x = event.position().x() / max(1, self.width())
        if x < _EDGE and self._at > 0:
            self._go_to(self._at - 1)
        elif x > 1 - _EDGE and self._at < len(self._all) - 1:
            self._go_to(self._at + 1)
        else:
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window, always."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
        return super().eventFilter(watched, event)

    # --- drawing -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture in the middle of plain ground, its caption below."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.ground))
        if not self._all:
            return
        shown = self._all[self._at]
        caption, height = self._caption(shown)
        room = QRectF(self.rect()).adjusted(_SIDE, _TOP, -_SIDE, -(_BELOW + height + 20))
        place = _fitted(shown, room, self.devicePixelRatioF())
        size = place.size().toSize()
        image = self._pictures.large(shown.path, size, self.devicePixelRatioF())
        if image is not None and not image.isNull():
            painter.drawImage(place.topLeft(), image)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.colour or theme.card))
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        if caption is not None:
            painter.setPen(QColor(theme.quiet))
            left = (self.width() - _longest(caption)) / 2
            caption.draw(painter, QPointF(left, place.bottom() + 20))
        self._controls(painter)

    def _controls(self, painter: QPainter) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        close = pixmap("x", theme.quiet, ratio)
        painter.drawPixmap(QPointF(self.width() - 24 - SIZE, 18), close)
        if len(self._all) > 1:
            painter.setFont(sans(CAPTION))
            painter.setPen(QColor(theme.quiet))
            told = f"{number(self._at + 1)} / {number(len(self._all))}"
            painter.drawText(QRectF(24, 12, 120, 32), Qt.AlignmentFlag.AlignVCenter, told)
        middle = self.height() / 2 - SIZE / 2
        if self._at > 0:
            painter.drawPixmap(QPointF(26, middle), pixmap("arrow-left", theme.quiet, ratio))
        if self._at < len(self._all) - 1:
            right = pixmap("arrow-right", theme.quiet, ratio)
            painter.drawPixmap(QPointF(self.width() - 26 - SIZE, middle), right)

    def _caption(self, shown: Enlarged) -> tuple[QTextLayout | None, int]:
        if not shown.caption:
            return None, 0
        font = sans(LIST)
        height = line_height(font, LISTING)
        width = min(_CAPTION_WIDTH, self.width() - 2 * _SIDE)
        layout = lay_out(shown.caption, font, width, _CAPTION_LINES, height)
        return layout, layout.lineCount() * height


def _longest(layout: QTextLayout) -> float:
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return max((line.naturalTextWidth() for line in lines), default=0.0)


def _fitted(shown: Enlarged, room: QRectF, ratio: float) -> QRectF:
    """The largest place in the room that has the picture's shape, on whole pixels."""
    most = _LARGEST / ratio if ratio > 1 else 1.5
    factor = min(room.width() / shown.width, room.height() / shown.height, most)
    size = QSize(max(1, round(shown.width * factor)), max(1, round(shown.height * factor)))
    left = round(room.center().x() - size.width() / 2)
    top = round(room.center().y() - size.height() / 2)
    return QRectF(left, top, size.width(), size.height())
