"""The article as a screen reader goes through it: headings, paragraphs, links and pictures.

Qt tells a text of one piece, in which pictures are empty lines and links are words. Here each part
is an object of its own with its role, its name and its place. Made only where something asks, since
it takes time for every article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QTextBlock,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QTextBrowser, QWidget

from ui.article_document import Plate
from ui.wording import say

_OBJECT = "\ufffc"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a part: its role, its name, its text block, and where a link leads."""

    role: QAccessible.Role
    name: str
    block: int
    link: str = ""


class ArticlePart(QObject):
    """One part, a child of the outline."""

    def __init__(self, outline: ArticleOutline, told: Told) -> None:
        super().__init__(outline)
        self.outline = outline
        self.told = told
        self.interface = _Part(self)
        # Qt's cache finds it by its object from now on, and deletes it with that.
        QAccessible.registerAccessibleInterface(self.interface)


class ArticleOutline(QWidget):
    """Stands in the corner of an article's view and paints nothing."""

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(view)
        self.setObjectName("article-outline")
        self.setAccessibleName(say("Article"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setGeometry(0, 0, 1, 1)
        self.view = view
        self.parts: list[ArticlePart] = []
        self.interface = _Outline(self)
        QAccessible.registerAccessibleInterface(self.interface)
        self.show()

    def tell(self, plates: Sequence[Plate]) -> None:
        """The view shows another article; `plates` are its pictures."""
        for part in self.parts:
            part.deleteLater()
        self.parts = [ArticlePart(self, told) for told in parts_of(self.view, plates)]
        event = QAccessibleEvent(self, QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(event)


def parts_of(view: QTextBrowser, plates: Sequence[Plate]) -> list[Told]:
    """The parts of what a view shows, from its top."""
    role = QAccessible.Role
    pictures = {plate.block: plate for plate in plates}
    found: list[Told] = []
    block = view.document().begin()
    while block.isValid():
        number, text = block.blockNumber(), block.text().replace(_OBJECT, "").strip()
        if number in pictures:
            picture = pictures[number].picture
            name = picture.alt or picture.caption or say("Picture")
            found.append(Told(role.Graphic, name, number))
        elif text:
            kind = role.Heading if block.blockFormat().headingLevel() else role.Paragraph
            found.append(Told(kind, text, number))
            found += [Told(role.Link, name, number, link) for name, link in _links(block)]
        block = block.next()
    return found


def _links(block: QTextBlock) -> list[tuple[str, str]]:
    """The links of a paragraph; one that changes its letters midway is still one."""
    found: list[tuple[str, str]] = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        link = fragment.charFormat().anchorHref()
        if link and found and found[-1][1] == link:
            found[-1] = found[-1][0] + fragment.text(), link
        elif link:
            found.append((fragment.text(), link))
        at += 1
    return found


class _Outline(QAccessibleWidget):
    """What Qt tells of the outline."""

    def __init__(self, outline: ArticleOutline) -> None:
        super().__init__(outline, QAccessible.Role.WebDocument, outline.accessibleName())
        self._outline = outline

    def childCount(self) -> int:  # noqa: N802 Qt's virtual
        return len(self._outline.parts)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        parts = self._outline.parts
        if not 0 <= index < len(parts):
            return None
        return parts[index].interface

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 Qt's virtual
        part = child.object()
        return self._outline.parts.index(part) if part in self._outline.parts else -1

    def rect(self) -> QRect:
        viewport = self._outline.view.viewport()
        return QRect(viewport.mapToGlobal(viewport.rect().topLeft()), viewport.size())


class _Part(QAccessibleObject):
    """What Qt tells of a part."""

    def __init__(self, part: ArticlePart) -> None:
        super().__init__(part)
        self._part = part

    def parent(self) -> QAccessibleInterface:
        return self._part.outline.interface

    def childCount(self) -> int:  # noqa: N802 Qt's virtual
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 Qt's virtual
        return -1

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._part.outline.view.window().windowHandle()

    def role(self) -> QAccessible.Role:
        return self._part.told.role

    def text(self, kind: QAccessible.Text) -> str:
        return self._part.told.name if kind == QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        view = self._part.outline.view
        document = view.document()
        block = document.findBlockByNumber(self._part.told.block)
        rect = document.documentLayout().blockBoundingRect(block).toAlignedRect()
        rect.translate(0, -view.verticalScrollBar().value())
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view = self._part.outline.view
        seen = self.rect().intersects(
            QRect(view.viewport().mapToGlobal(view.viewport().rect().topLeft()), view.size())
        )
        state.readOnly = 1
        state.offscreen = int(not seen)
        state.invisible = int(not view.isVisible())
        state.linked = int(bool(self._part.told.link))
        return state
