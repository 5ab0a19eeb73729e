"""Reads an article aloud, paragraph by paragraph, with the place marked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess
from PySide6.QtGui import QAction, QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from ui.bridge import Bridge
from ui.theme import Look
from ui.voices import Voice, find_voice

_OURS = 0x100001  # a property of ours, to know our mark among others


class ReadAloud(QObject):
    """`action` is there once a voice was found, and starts and stops the reading."""

    def __init__(self, view: QTextBrowser, look: Look, action: QAction) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._action = action
        self._voice: Voice | None = None
        self._block: QTextBlock | None = None
        self._speaker = QProcess(self)
        self._speaker.finished.connect(self._done)
        self._speaker.errorOccurred.connect(lambda _: self.stop())
        action.setVisible(False)
        action.setCheckable(True)
        action.triggered.connect(self._toggle)

    def look_for_voice(self, bridge: Bridge) -> None:
        """Find out, beside the window, whether anything here speaks Bangla."""
        bridge.look_up(find_voice, self.use, lambda _: None)

    def use(self, voice: Voice | None) -> None:
        """Take a voice; without one there is nothing to be seen of all this."""
        self._voice = voice
        self._action.setVisible(voice is not None)

    @property
    def paragraph(self) -> str:
        """What is being read; empty when nothing is."""
        return self._block.text() if self._block is not None else ""

    def _toggle(self, on: bool) -> None:
        if not on or self._voice is None:
            self.stop()
            return
        self._speak(self._first_in_sight())

    def _first_in_sight(self) -> QTextBlock:
        document, top = self._view.document(), self._view.verticalScrollBar().value()
        block = document.begin()
        while block.isValid():
            if document.documentLayout().blockBoundingRect(block).bottom() > top:
                return block
            block = block.next()
        return document.begin()

    def _speak(self, block: QTextBlock) -> None:
        while block.isValid() and not any(sign.isalnum() for sign in block.text()):
            block = block.next()
        if not block.isValid() or self._voice is None:
            self.stop()
            return
        self._block = block
        self._mark()
        voice, text = self._voice, block.text()
        said = [text] if voice.as_argument else []
        self._speaker.start(voice.program, [*voice.arguments, *said])
        if not voice.as_argument:
            self._speaker.write(text.encode() + b"\n")
        self._speaker.closeWriteChannel()

    def _done(self) -> None:
        if self._block is not None:
            self._speak(self._block.next())

    def stop(self) -> None:
        """Fall silent and take the mark away."""
        if self._block is None:
            self._action.setChecked(False)
            return
        self._block = None
        self._action.setChecked(False)
        self._mark()
        if self._speaker.state() != QProcess.ProcessState.NotRunning:
            self._speaker.kill()
            self._speaker.waitForFinished(500)
        if self._voice is not None and self._voice.hush:
            program, *arguments = self._voice.hush
            QProcess.startDetached(program, arguments)

    def _mark(self) -> None:
        """Mark the paragraph, and bring it into sight; others' marks stay."""
        marks = [
            mark for mark in self._view.extraSelections() if not mark.format.hasProperty(_OURS)
        ]
        if self._block is not None:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            told = QTextCharFormat()
            told.setBackground(QColor(self._look.theme.marked))
            told.setProperty(_OURS, True)
            mark.cursor, mark.format = cursor, told
            marks.append(mark)
            self._bring_into_sight(self._block)
        self._view.setExtraSelections(marks)

    def _bring_into_sight(self, block: QTextBlock) -> None:
        rect = self._view.cursorRect(QTextCursor(block))
        height = self._view.viewport().height()
        if rect.top() < 0 or rect.top() > height * 2 // 3:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 4)
