"""আজকের কাগজ: the day as a newspaper's front page, that the program opens on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QScrollBar, QWidget

from reader.front_page import FrontPage, Story
from reader.store.rows import Row
from ui.empty_state import EmptyState
from ui.floating_scroll_bar import FloatingScrollBar
from ui.fonts import CAPTION, LIST, sans
from ui.front_plan import WIDEST, Plan, plan
from ui.front_sheet import FrontSheet
from ui.story_card import PAD, Kind, StoryCard
from ui.theme import Look
from ui.wording import say

_BELOW, _LINE = 48, 72


class FrontPageView(QScrollArea):
    """Shows a FrontPage. `opened` tells the id of a story that the reader chose; `list_wanted`
    that they want the plain list; `renew_wanted` that they want the page laid out anew;
    `picture_wanted` a picture's address and the pixels that it will fill; `focus_moved` that
    another story has the keyboard's focus, or none; `seen`, once, that what is in sight stands on
    the screen, pictures and all."""

    opened = Signal(int)
    list_wanted = Signal()
    renew_wanted = Signal()
    picture_wanted = Signal(str, int, int)
    focus_moved = Signal()
    seen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("front-page")
        self.setAccessibleName(say("Today's paper"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Made here: for those that Qt makes PySide gets to know every kind of widget, 15 ms.
        self._viewport = QWidget()
        self.setViewport(self._viewport)
        self._viewport.setBackgroundRole(QPalette.ColorRole.NoRole)
        self._scroll_bar = QScrollBar(Qt.Orientation.Vertical)
        self.setVerticalScrollBar(self._scroll_bar)
        self._look = look
        self.page = FrontPage()
        self._cards: list[StoryCard] = []
        self._is_laid_out = True
        self._is_seen = False
        self._is_behind = False  # pictures came after it was first drawn
        self._missing: set[str] = set()  # pictures that the first sight waits for
        self.sheet = FrontSheet(look)
        self.sheet.painted.connect(self._look_whether_seen, Qt.ConnectionType.QueuedConnection)
        self.setWidget(self.sheet)
        self.empty = EmptyState(look)
        self.empty.setParent(self.sheet)
        self._to_list = QPushButton(say("All news as a list"), self.sheet)
        self._to_list.setFont(sans(LIST))
        self._to_list.clicked.connect(self.list_wanted)
        self._bar = FloatingScrollBar(self)
        self._pill = QPushButton(say("New stories have come: lay the page out anew"), self)
        self._pill.setObjectName("pill")
        self._pill.setFont(sans(CAPTION))
        self._pill.hide()
        self._pill.clicked.connect(self.renew_wanted)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.verticalScrollBar().valueChanged.connect(self.finish)

    # --- what it shows -----------------------------------------------------------------------

    def show_page(self, page: FrontPage) -> None:
        """Lay another page out; the story in focus keeps it if it still stands there."""
        focus = self.current.row.id if self.current is not None else 0
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self.page, self._cards = page, []
        self._pill.hide()
        self._is_laid_out = False
        if not self.isVisible():
            return  # its width is not known yet
        self._lay_out()
        for card in self._cards:
            if card.row.id == focus:
                card.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def cards(self) -> list[StoryCard]:
        """All stories in reading order, as they stand on the page."""
        if not self._is_laid_out or not self.sheet.plan.whole:
            self._lay_out()
        return self._cards

    def finish(self) -> None:
        """Set what is out of sight too, where a first sight was enough until now."""
        if self._is_laid_out and not self.sheet.plan.whole:
            self._lay_out()

    def tell_masthead(self, date: str, kept: str, waiting: bool) -> None:
        """The date, how much is kept, and whether the first news is on its way."""
        sheet = self.sheet
        if (sheet.date, sheet.kept, sheet.waiting) != (date, kept, waiting):
            sheet.date, sheet.kept, sheet.waiting = date, kept, waiting
            sheet.setAccessibleName(
                ", ".join(part for part in (say("Potrika"), date, kept) if part)
            )
            self.empty.setVisible(self.page.lead is None and not waiting)
            sheet.update()

    def renew(self, rows: Sequence[Row]) -> None:
        """The same stories with other marks, in place."""
        by_id = {row.id: row for row in rows}
        for card in self.cards:
            if card.row.id in by_id:
                card.renew(by_id[card.row.id])

    def offer_new(self) -> None:
        """Say that another page could be laid out; nothing moves under the reader."""
        self._pill.show()
        self._place_pill()

    @property
    def at_rest(self) -> bool:
        """Whether nobody would notice another page: at its top, nothing in hand."""
        return not self.verticalScrollBar().value() and (
            self.current is None and not any(card.underMouse() for card in self._cards)
        )

    def show_picture(self, url: str, image: QPixmap | None, colour: str | None) -> None:
        """A picture that was wanted, or the colour that stands for it."""
        held = bool(self._missing - {url})  # the first sight is drawn at once
        for card in self._cards:
            if card.row.picture_url == url:
                card.show_picture(image, colour, later=held)
        self._is_behind = self.sheet.is_painted
        self._missing.discard(url)
        self._look_whether_seen()

    def _look_whether_seen(self) -> None:
        """Tell once, when what is in sight stands on the screen with its pictures."""
        if self._is_seen or self._missing or not self.sheet.is_painted:
            return
        self._is_seen = True
        pictured = [card for card in self._cards if card.has_picture and self._is_behind]
        for card in pictured:
            card.update()
        if pictured:
            pictured[0].repaint()  # and all the others with it
        self.seen.emit()

    # --- its layout --------------------------------------------------------------------------

    def _lay_out(self, until: int | None = None) -> None:
        """Set the page; with `until` no further down than that."""
        self._is_laid_out = True
        width = max(320, self.viewport().width())
        side = 20 if width < 600 else 32
        print_width = min(WIDEST, width - 2 * side)
        left = (width - print_width) // 2
        sheet = self.sheet
        sheet.print_rect = QRect(left, 0, print_width, 0)
        made = {self._key(card.story, card.kind): card for card in self._cards}

        def card_of(story: Story, kind: Kind) -> StoryCard:
            key = self._key(story, kind)
            if key not in made:
                card = made[key] = StoryCard(sheet, self._look, kind, story)
                card.clicked.connect(lambda: self.opened.emit(card.row.id))
                card.focus_moved.connect(self.focus_moved)
            return made[key]

        def measure(story: Story, kind: Kind, across: int) -> int:
            return card_of(story, kind).height_at(across)

        sheet.plan = plan(self.page, left, sheet.masthead_height, print_width, measure, until)
        self._cards = []
        for placed in sheet.plan.stories:
            card = card_of(placed.story, placed.kind)
            card.setGeometry(placed.rect.adjusted(-PAD, -PAD, PAD, PAD))
            card.show()
            self._cards.append(card)
        for card in made.values():
            if card not in self._cards:
                card.hide()
                card.deleteLater()
        self._finish(sheet.plan, width)
        self._want_pictures()

    @staticmethod
    def _key(story: Story, kind: Kind) -> tuple[int, Kind]:
        return story.row.id, kind

    def _finish(self, made: Plan, width: int) -> None:
        """The button below the last story, or what stands where there is none."""
        there = bool(made.stories)
        self.empty.setVisible(not there and not self.sheet.waiting)
        self._to_list.setVisible(there)
        self._to_list.adjustSize()
        button = self._to_list.rect()
        self._to_list.move((width - button.width()) // 2, made.height + _BELOW)
        below = made.height + 2 * _BELOW + button.height()
        height = below if there else self.viewport().height()
        top = self.sheet.masthead_height
        self.empty.setGeometry(0, top, width, max(240, height - top))
        self.sheet.resize(width, max(height, self.viewport().height()))
        self._place_pill()

    def _want_pictures(self) -> None:
        """Ask for the pictures of what is shown, the uppermost first."""
        if not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        if not self._is_seen:
            self._missing = {
                card.row.picture_url
                for card in self._cards
                if card.row.picture_url and card.has_picture and card.y() + PAD < bottom
            }
        for card in self._cards:
            across, down = card.picture_size(card.width() - 2 * PAD)
            if across and card.row.picture_url:
                self.picture_wanted.emit(
                    card.row.picture_url, round(across * ratio), round(down * ratio)
                )

    def showEvent(self, event: QShowEvent) -> None:
        """The page is looked at: now its pictures are worth their time. The first sight of it is
        set alone; `finish` or scrolling brings the rest."""
        super().showEvent(event)
        if self._is_laid_out:
            self._want_pictures()
        else:
            self._lay_out(until=self.viewport().height())

    def _place_pill(self) -> None:
        if self._pill.isHidden():
            return
        self._pill.adjustSize()
        self._pill.move((self.width() - self._pill.width()) // 2, 12)
        self._pill.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has other columns."""
        super().resizeEvent(event)
        if not self.isVisible() and self.page.lead is not None:
            self._is_laid_out = False
        elif event.size().width() != event.oldSize().width():
            self._lay_out(until=None if self._is_seen else self.viewport().height())
        else:
            self._finish(self.sheet.plan, self.viewport().width())

    # --- going about it ----------------------------------------------------------------------

    @property
    def current(self) -> StoryCard | None:
        """The story in focus."""
        focus = QApplication.focusWidget()
        return focus if isinstance(focus, StoryCard) and focus in self._cards else None

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) story in reading order."""
        here = self.current
        place = self.cards.index(here) + by if here is not None else 0
        if 0 <= place < len(self.cards):
            self.go_to(self.cards[place])

    def next_unread(self) -> bool:
        """The next unread story in reading order; False where there is none."""
        here = self.current
        start = self.cards.index(here) + 1 if here is not None else 0
        for card in (*self.cards[start:], *self.cards[:start]):
            if not card.row.read and card is not here:
                self.go_to(card)
                return True
        return False

    def go_to(self, card: StoryCard) -> None:
        """Move the focus to a story and bring it into sight."""
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(card, 0, 40)

    def go_to_topic(self, number: int) -> None:
        """The first story of a topic's column, 0 the first."""
        if number < len(self.page.columns):
            first = self.page.columns[number].stories[0].row.id
            for card in self.cards:
                if card.row.id == first:
                    self.go_to(card)

    def read_on(self) -> bool:
        """A page further down; False at its end."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + bar.pageStep() - _LINE)
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 Qt's virtual
        """Tab goes through the stories and brings them into sight."""
        moved = super().focusNextPrevChild(forward)
        focus = QApplication.focusWidget()
        if isinstance(focus, QWidget) and self.sheet.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, 40)
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move among the stories as they stand; Home and End go to the page's ends."""
        bar = self.verticalScrollBar()
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is not None and self.cards:
            self._move(direction)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def _move(self, direction: QPoint) -> None:
        here = self.current
        if here is None:
            self.go_to(self.cards[0])
            return
        found = nearest(here.geometry(), [card.geometry() for card in self.cards], direction)
        if found is not None:
            self.go_to(self.cards[found])
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + direction.y() * _LINE)


_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


def nearest(here: QRect, rects: Sequence[QRect], direction: QPoint) -> int | None:
    """The nearest rectangle in a direction: straight ahead before aslant."""
    best: tuple[int, int] | None = None
    for place, rect in enumerate(rects):
        if direction.x():
            ahead = rect.left() - here.right() if direction.x() > 0 else here.left() - rect.right()
            aside = max(here.top() - rect.bottom(), rect.top() - here.bottom(), 0)
            aside += abs(rect.top() - here.top()) // 8
        else:
            ahead = rect.top() - here.bottom() if direction.y() > 0 else here.top() - rect.bottom()
            aside = max(here.left() - rect.right(), rect.left() - here.right(), 0)
            aside += abs(rect.left() - here.left()) // 8
        if ahead >= -2 * PAD - 2 and rect != here:
            far = max(ahead, 0) + 4 * aside
            if best is None or far < best[0]:
                best = far, place
    return best[1] if best is not None else None
