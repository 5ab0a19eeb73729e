"""Pictures for the window: decoded beside it, and kept while they are likely to be seen again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from ui.bridge import Bridge
from ui.decoding import RADIUS, read_bytes, read_file

THUMBNAIL = QSize(96, 72)  # logical pixels
_LARGE_BYTES = 96 * 1024 * 1024
_THUMBNAILS = 600
_AT_ONCE = 24


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture in the size in which it is to be drawn, in device pixels."""

    path: Path
    width: int
    height: int
    ratio: float
    radius: int


class Pictures(QObject):
    """Hands out pictures that are ready and has the others read; everything in the window's
    thread. `changed` comes when large pictures are ready, `thumbnails_changed` with the ids of
    articles whose small picture is. A picture that cannot be read is a null image."""

    changed = Signal()
    thumbnails_changed = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._large: OrderedDict[Drawn, QImage] = OrderedDict()
        self._bytes = 0
        self._reading: set[Drawn] = set()
        self._small: OrderedDict[tuple[int, float], QImage | None] = OrderedDict()
        self._asked: dict[tuple[int, float], None] = {}
        self._under_way = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask_thumbnails)

    @property
    def idle(self) -> bool:
        """Whether everything that was wanted has come."""
        return not (self._reading or self._asked or self._under_way)

    # --- large ones --------------------------------------------------------------------------

    def large(self, path: Path, size: QSize, ratio: float, radius: int = RADIUS) -> QImage | None:
        """A picture of `size` logical pixels; None until it has been read."""
        wanted = Drawn(
            path, round(size.width() * ratio), round(size.height() * ratio), ratio, radius
        )
        known = self._large.get(wanted)
        if known is not None:
            self._large.move_to_end(wanted)
        elif wanted not in self._reading:
            self._reading.add(wanted)
            device = QSize(wanted.width, wanted.height)
            self._bridge.ask(
                lambda: read_file(path, device, ratio, radius),
                lambda image: self._came(wanted, image),
            )
        return known

    def _came(self, drawn: Drawn, image: QImage) -> None:
        self._reading.discard(drawn)
        self._large[drawn] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > _LARGE_BYTES and len(self._large) > 1:
            self._bytes -= self._large.popitem(last=False)[1].sizeInBytes()
        self.changed.emit()

    # --- small ones --------------------------------------------------------------------------

    def thumbnail(self, article_id: int, ratio: float) -> QImage | None:
        """An article's small picture; None until it has been read, and where there is none."""
        key = article_id, ratio
        if key in self._small:
            self._small.move_to_end(key)
            return self._small[key]
        if key not in self._asked:
            self._asked[key] = None
            self._soon.start()
        return None

    def is_missing(self, article_id: int, ratio: float) -> bool:
        """Whether the library was asked for an article's small picture and has none."""
        key = article_id, ratio
        return key in self._small and self._small[key] is None

    def forget_thumbnails(self, ids: Iterable[int]) -> None:
        """These articles' pictures have come or changed: look for them again."""
        gone = set(ids)
        for key in [key for key in self._small if key[0] in gone]:
            del self._small[key]

    def _ask_thumbnails(self) -> None:
        """The rows asked for last are those in sight, so they come first."""
        wanted = list(self._asked)[-_AT_ONCE:]
        if not wanted:
            return
        for key in wanted:
            del self._asked[key]
        self._under_way += 1
        library = self._bridge.library

        def read() -> dict[tuple[int, float], QImage | None]:
            found = library.thumbnails([article for article, _ in wanted])
            return {
                key: _drawn(found[key[0]], key[1]) if key[0] in found else None for key in wanted
            }

        self._bridge.ask(read, self._thumbnails_came)

    def _thumbnails_came(self, found: dict[tuple[int, float], QImage | None]) -> None:
        self._under_way -= 1
        self._small |= found
        while len(self._small) > _THUMBNAILS:
            self._small.popitem(last=False)
        self.thumbnails_changed.emit([key[0] for key in found])
        if self._asked:
            self._soon.start()


def _drawn(data: bytes, ratio: float) -> QImage:
    return read_bytes(data, THUMBNAIL * ratio, ratio)
