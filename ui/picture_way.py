"""What pictures need of the window: being told of arrivals, being enlarged; and the mouse's own
buttons, which lead back and forward."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.actions import Actions
from ui.article_document import Plate
from ui.article_list import ArticleList
from ui.article_view import ArticleView
from ui.news_desk import NewsDesk
from ui.picture_zoom import Enlarged, PictureZoom
from ui.pictures import Pictures
from ui.theme import Look


class PictureWay(QObject):
    """Joins list, article and the enlarged picture with the store of pictures."""

    def __init__(
        self,
        window: QWidget,
        look: Look,
        pictures: Pictures,
        articles: ArticleList,
        view: ArticleView,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self.zoom = PictureZoom(window, look, pictures)
        self._pictures = pictures
        self._articles = articles
        self._view = view
        self._actions = actions
        pictures.thumbnails_changed.connect(self._draw_list)
        view.picture_wanted.connect(self.enlarge)
        actions.enlarge.triggered.connect(lambda: self.enlarge(view.plates.first_in_sight()))

    def listen(self, news: NewsDesk, areas: Sequence[QAbstractScrollArea]) -> None:
        """Draw what a sync brings; lead back and forward from within these."""
        news.pictures_came.connect(self._came)
        for area in areas:
            area.viewport().installEventFilter(self)

    def _came(self, ids: set[int]) -> None:
        self._pictures.forget_thumbnails(ids)
        self._articles.model.refresh(ids)

    def _draw_list(self, _: object) -> None:
        self._articles.table.viewport().update()

    def enlarge(self, number: int) -> None:
        """Show a picture of the article over the whole window; nothing for one that is not here."""
        plates = self._view.plates.shown
        kept = [plate for plate in plates if plate.row.path is not None]
        if number >= 0 and plates[number] in kept:
            self.zoom.open([_enlarged(plate) for plate in kept], kept.index(plates[number]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mouse's own buttons."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            done = {
                Qt.MouseButton.BackButton: self._actions.back,
                Qt.MouseButton.ForwardButton: self._actions.forward,
            }.get(event.button())
            if done is not None:
                done.trigger()
                return True
        return super().eventFilter(watched, event)


def _enlarged(plate: Plate) -> Enlarged:
    picture, row = plate.picture, plate.row
    assert row.path is not None  # noqa: S101 - only those that are kept are enlarged
    told = " · ".join(part for part in (picture.caption or picture.alt, picture.credit) if part)
    return Enlarged(row.path, plate.width, plate.height, told, row.colour)
