"""Pictures of the front page: read and scaled beside the window, kept while they are shown."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from ui import front_cuts
from ui.bridge import Bridge

_KEPT = 80
_AT_ONCE = 8  # pictures, of the first sight


class FrontPictures(QObject):
    """Reads one picture at a time, so that what else is asked of the library comes in between,
    and only while `looked_at` says that the page is. `ready` carries an address, its QPixmap or
    None, and the colour that stands for it."""

    ready = Signal(str, object, object)

    def __init__(self, bridge: Bridge, looked_at: Callable[[], bool]) -> None:
        super().__init__()
        self._bridge = bridge
        self._looked_at = looked_at
        self._reading = False
        self._kept: OrderedDict[tuple[str, int, int], tuple[QPixmap | None, str | None]]
        self._kept = OrderedDict()
        self._wanted: dict[str, tuple[int, int]] = {}
        self._asked: OrderedDict[tuple[str, int, int], None] = OrderedDict()
        self._at_once = _AT_ONCE

    def want(self, url: str, across: int, down: int) -> None:
        """Bring a picture that fills so many pixels; `ready` follows, at once where it is kept."""
        self._wanted[url] = across, down
        key = url, across, down
        if key in self._kept:
            self._kept.move_to_end(key)
            self.ready.emit(url, *self._kept[key])
        elif self._at_once > 0 and self._was_cut(key):
            self.ready.emit(url, *self._kept[key])
        elif key not in self._asked:
            self._asked[key] = None
            self._read_next()

    def _was_cut(self, key: tuple[str, int, int]) -> bool:
        """Whether a picture of the first sight is at hand as it was last shown: some are read
        faster than a thread is asked for them, and need no second drawing."""
        self._at_once -= 1
        url, across, down = key
        row = self._bridge.library.picture(url)
        if row is None or row.path is None:
            return False
        image = front_cuts.read(front_cuts.cut_of(row.path, across, down), across, down)
        if image is None:
            return False
        self._kept[key] = QPixmap.fromImage(image), row.colour
        return True

    def _read_next(self) -> None:
        if self._reading or not self._asked or not self._looked_at():
            return
        key, _ = self._asked.popitem(last=False)
        url, across, down = key
        library = self._bridge.library
        self._reading = True

        def read() -> tuple[QImage | None, str | None]:
            row = library.picture(url)
            path = row.path if row is not None else None
            colour = row.colour if row is not None else None
            if path is None:
                return None, colour
            image = _scaled(str(path), across, down)
            if image is not None:
                front_cuts.write(front_cuts.cut_of(path, across, down), image)
            return image, colour

        self._bridge.ask(read, lambda found: self._take(key, *found))

    def arrived(self, url: str) -> None:
        """A picture was kept: if the page wants it, bring it."""
        if url in self._wanted:
            for key in [key for key in self._kept if key[0] == url and self._kept[key][0] is None]:
                del self._kept[key]
            self.want(url, *self._wanted[url])

    def forget_wishes(self) -> None:
        """Another page: what the last one wanted is not wanted any more."""
        self._wanted.clear()
        self._asked.clear()

    def _take(self, key: tuple[str, int, int], image: QImage | None, colour: str | None) -> None:
        self._reading = False
        self._read_next()
        drawn = QPixmap.fromImage(image) if image is not None else None
        if drawn is None and colour is None:
            self.ready.emit(key[0], None, None)
            return  # not here yet: ask again another time
        self._kept[key] = drawn, colour
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(key[0], drawn, colour)


def _scaled(path: str, across: int, down: int) -> QImage | None:
    """A picture cut to the shape of its place, a little above its middle, and scaled to it."""
    reader = QImageReader(path)
    size = reader.size()
    if size.isValid():
        part = size.scaled(QSize(across, down), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        if part.width() < size.width():
            reader.setScaledSize(part)
    image = reader.read()
    if image.isNull():
        return None
    image = image.scaled(
        across,
        down,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (image.width() - across) // 2, (image.height() - down) * 2 // 5
    return image.copy(left, top, across, down)
