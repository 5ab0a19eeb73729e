"""What stands at an address that was typed: looked for, found, or why not; then one button."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from reader.errors import Cancelled, PotrikaError
from reader.newspapers import Newspaper
from ui.bridge import Bridge
from ui.fonts import HEADLINE_IN_LIST, LIST, sans, serif
from ui.panels import button, sentence
from ui.wording import fault_sentence, language, say

if TYPE_CHECKING:
    from reader.discovering import Discovery, Found

_HEADLINES = 4


class _Look:
    """One look at an address in a thread of its own, which may be called off at any moment."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._lock = threading.Lock()
        self._off = False
        self._discovery: Discovery | None = None

    def run(self) -> Found:
        # Slow to import, and of no use in the window's thread.
        from reader.discovering import Discovery

        with self._lock:
            if self._off:
                raise Cancelled
            self._discovery = Discovery(self._address)
        return self._discovery.run()

    def cancel(self) -> None:
        with self._lock:
            self._off = True
            if self._discovery is not None:
                self._discovery.cancel()


class AddressCard(QFrame):
    """`wanted` carries the Newspaper that the reader decided to add."""

    wanted = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("card")
        self._bridge = bridge
        self._address = ""
        self._look_under_way: _Look | None = None
        self._paper: Newspaper | None = None
        self._title = sentence(quiet=False)
        self._title.setFont(serif(HEADLINE_IN_LIST, bold=True))
        self._note = sentence()
        self._headlines = sentence(quiet=False)
        self._headlines.setFont(sans(LIST))
        self._headlines.setTextFormat(Qt.TextFormat.PlainText)
        self._do = button(say("Look"), main=True)
        self._do.clicked.connect(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for label in (self._title, self._note, self._headlines):
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._do)
        column.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        """Everything that stands on the card."""
        labels = (self._title, self._note, self._headlines)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    def offer(self, address: str) -> None:
        """Offer to look at an address; an empty one hides the card."""
        if address == self._address:
            return
        self.stop()
        self._address, self._paper = address, None
        self.setVisible(bool(address))
        self._tell(
            say("What is at {address}?", address=address),
            say("Feeds, sections and the first headlines are looked for."),
        )
        self._do.setText(say("Look"))
        self._do.setVisible(True)
        self._do.setEnabled(True)

    def go_on(self) -> None:
        """Look; or add what was found."""
        if self._paper is not None:
            paper, self._paper = self._paper, None
            self._do.setEnabled(False)
            self.wanted.emit(paper)
        elif self._address and self._look_under_way is None:
            self._look()

    def _look(self) -> None:
        self._tell(
            say("Looking at {address}", address=self._address), say("This may take some seconds.")
        )
        self._do.setVisible(False)
        look = self._look_under_way = _Look(self._address)
        self._bridge.look_up(
            look.run,
            lambda found: self._found(look, found),
            lambda fault: self._failed(look, fault),
        )

    def stop(self) -> None:
        """Look no further."""
        if self._look_under_way is not None:
            self._look_under_way.cancel()
            self._look_under_way = None

    def _found(self, look: _Look, found: Found) -> None:
        if look is not self._look_under_way:
            return
        self._look_under_way = None
        self._paper = paper = found.paper
        bangla = language() == "bn"
        names = [section.name if bangla else section.name_en for section in paper.sections]
        self._tell(
            paper.name if bangla else paper.name_en,
            say("{n} sections: {names}", n=len(names), names=", ".join(names)),
            "\n".join(f"•  {headline}" for headline in found.headlines[:_HEADLINES]),
        )
        self._do.setText(say("Add"))
        self._do.setVisible(True)
        self._do.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, look: _Look, fault: PotrikaError) -> None:
        if look is not self._look_under_way:
            return
        self._look_under_way = None
        self._tell(say("Nothing to read was found"), fault_sentence(fault.code, fault.values))
        self._do.setText(say("Look again"))
        self._do.setVisible(True)

    def _tell(self, title: str, note: str, headlines: str = "") -> None:
        for label, text in ((self._title, title), (self._note, note), (self._headlines, headlines)):
            label.setText(text)
            label.setVisible(bool(text))
