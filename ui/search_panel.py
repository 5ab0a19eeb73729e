"""Where one types a search: the line, filters to press, and what the words were taken for."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.search import pieces
from reader.search.found import Found
from reader.search.pieces import Piece
from ui.fonts import CAPTION, sans
from ui.icons import icon
from ui.theme import Look
from ui.typed_line import TypedLine
from ui.wording import language, say

_MOST_WORDS = 4
_LONGEST_NAME = 130  # pixels of a newspaper's name on its button


class SearchPanel(QWidget):
    """Stands above the list while one searches. `changed` tells the text after each change,
    `left` that the reader is done, `entered` that they go on to what was found, `history_wanted`
    that they ask for earlier searches, `keep_wanted` that this one shall stay."""

    changed = Signal(str)
    left = Signal()
    entered = Signal()
    history_wanted = Signal()
    keep_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("search-panel")
        self._look = look
        self._offers: list[str] = []
        self.line = TypedLine("search-line", say("Search the news"))
        self._glass = QAction(self.line)
        self.line.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.gone = _button(say("Close the search"), f"{say('Close the search')} (Esc)")
        self.keep = _button(say("Keep this search"), f"{say('Keep this search')} (Ctrl+D)")
        self.keep.setText(say("Keep"))
        self.keep.setFont(sans(CAPTION))
        self.note = QLabel()
        self.note.setObjectName("quiet")
        self.note.setFont(sans(CAPTION))
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.RichText)
        self.note.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.chips: dict[str, QToolButton] = {
            name: self._chip(text)
            for name, text in (
                ("unread", say("Unread")),
                ("starred", say("Starred")),
                ("today", say("Today")),
                ("paper", ""),
            )
        }
        self._pieces: dict[str, Piece] = {
            "unread": pieces.UNREAD,
            "starred": pieces.STARRED,
            "today": pieces.TODAY,
        }
        self._lay_out()
        self._connect()
        self.show_paper(None, "", "")
        self.show_found(None)
        self._draw_icons()
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.line, 1)
        top.addWidget(self.gone)
        row = QHBoxLayout()
        row.setSpacing(6)
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addStretch()
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(row)
        column.addWidget(self.note)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._changed)
        self.line.left.connect(self.left)
        self.line.entered.connect(lambda _back: self.entered.emit())
        self.line.down.connect(self.history_wanted)
        self.gone.clicked.connect(self.left)
        self.keep.clicked.connect(self.keep_wanted)
        self.note.linkActivated.connect(self._take)
        self._look.changed.connect(self._draw_icons)

    def _chip(self, text: str) -> QToolButton:
        chip = _button(text, text)
        chip.setObjectName("chip")
        chip.setText(text)
        chip.setFont(sans(CAPTION))
        chip.setCheckable(True)
        chip.clicked.connect(self._press)
        return chip

    # --- what is typed -----------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def type(self, text: str) -> None:
        """Put another text into the line, as if typed."""
        self.line.setText(text)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, text: str) -> None:
        for name, piece in self._pieces.items():
            self.chips[name].setChecked(pieces.has(text, piece))
        self.keep.setEnabled(bool(text.strip()))
        self.changed.emit(text)

    def _press(self) -> None:
        for name, piece in self._pieces.items():
            if self.chips[name] is self.sender():
                text = pieces.without_piece(self.text, piece)
                if self.chips[name].isChecked():
                    text = pieces.with_piece(text, piece, language())
                self.line.setText(text)

    def _take(self, place: str) -> None:
        self.type(self._offers[int(place)])

    # --- what it says ------------------------------------------------------------------------

    def show_paper(self, paper_id: str | None, name: str, name_en: str) -> None:
        """Offer the newspaper that was listed as a filter, or none."""
        chip = self.chips["paper"]
        chip.setVisible(paper_id is not None)
        style = Qt.ToolButtonStyle
        beside, alone = style.ToolButtonTextBesideIcon, style.ToolButtonIconOnly
        self.keep.setToolButtonStyle(beside if paper_id is None else alone)
        if paper_id is None:
            self._pieces.pop("paper", None)
            return
        self._pieces["paper"] = pieces.of_newspaper(name, name_en)
        told = name if language() == "bn" else name_en
        room = chip.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, _LONGEST_NAME)
        chip.setText(room)
        chip.setToolTip(say("Only {paper}", paper=told))
        chip.setAccessibleName(chip.toolTip())
        self._changed(self.text)

    def show_found(self, found: Found | None) -> None:
        """Say what Latin words were taken for, what else could be meant, what means nothing."""
        self._offers = []
        lines: list[str] = []
        if found is not None:
            lines += [self._took(one.typed, one.words) for one in found.took]
            if found.suggestions:
                offered = ", ".join(self._link(each.text, each.text) for each in found.suggestions)
                lines.append(say("Did you mean {words}?", words=offered))
            if found.unknown:
                known_as = html.escape(", ".join(found.unknown))
                lines.append(say("Nothing is called so: {filters}", filters=known_as))
            if found.behind:
                lines.append(say("{n} articles are still to be indexed", n=found.behind))
        self.note.setText("<br>".join(lines))
        self.note.setVisible(bool(lines))

    def _took(self, typed: str, words: tuple[str, ...]) -> str:
        links = [
            self._link(word, pieces.replaced(self.text, typed, word))
            for word in words[:_MOST_WORDS]
        ]
        return f"{html.escape(typed)}: {', '.join(links)}"

    def _link(self, shown: str, text: str) -> str:
        self._offers.append(text)
        return f'<a href="{len(self._offers) - 1}">{html.escape(shown)}</a>'

    def _draw_icons(self) -> None:
        quiet = self._look.theme.quiet
        self._glass.setIcon(icon("search", quiet))
        self.gone.setIcon(icon("x", quiet))
        self.keep.setIcon(icon("pin", quiet))
        # Links keep the colour that they were written in.
        told = self.note.text()
        self.note.clear()
        self.note.setText(told)


def _button(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
