"""Pictures as the window draws them: read from disk at the size in which they are shown, with
round corners. Pure, and meant for threads other than the window's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter

RADIUS = 6  # logical pixels


def read_file(path: Path, size: QSize, ratio: float, radius: int = RADIUS) -> QImage:
    """A picture's file at `size` device pixels; a null image where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(False)
    reader.setScaledSize(size)
    return _finished(reader.read(), ratio, radius)


def read_bytes(data: bytes, size: QSize, ratio: float, radius: int = RADIUS) -> QImage:
    """The same of bytes that the library keeps, filling `size` and cropped to it."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    image = QImageReader(buffer).read()
    if image.isNull():
        return image
    scaled = image.scaled(
        size,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left = (scaled.width() - size.width()) // 2
    top = (scaled.height() - size.height()) // 2
    return _finished(scaled.copy(left, top, size.width(), size.height()), ratio, radius)


def _finished(image: QImage, ratio: float, radius: int) -> QImage:
    if image.isNull():
        return image
    drawn = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(QRectF(drawn.rect()), radius * ratio, radius * ratio)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
