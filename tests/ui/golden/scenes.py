"""Every screen: how a reader gets there. A scene is called once; its picture is then taken in each
of its themes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from reader import events
from reader.parse.results import Entry
from tests.ui.golden import stage as stages
from tests.ui.golden.news import NOW, PAPERS, url_of
from tests.ui.golden.stage import Stage
from tests.ui.keyboard import type_text
from ui.main_window import MainWindow

PLAIN = ("paper", "dark")
ALL = ("paper", "sepia", "dark")
NARROW = (900, 640)
Draw = Callable[[Stage], QWidget]


@dataclass(frozen=True, slots=True)
class Scene:
    """`themes` it is shown in, on a screen of so many device pixels to one (`ratio`), in a
    language, on a library with news (`full`) or without a newspaper."""

    draw: Draw
    themes: tuple[str, ...]
    ratio: int
    language: str
    full: bool


SCENES: dict[str, Scene] = {}


def scene(
    name: str,
    themes: tuple[str, ...] = PLAIN,
    *,
    ratio: int = 1,
    language: str = "bn",
    full: bool = True,
) -> Callable[[Draw], Draw]:
    """Name a screen."""

    def add(draw: Draw) -> Draw:
        SCENES[name] = Scene(draw, themes, ratio, language, full)
        return draw

    return add


def reading(
    stage: Stage, number: int = 0, size: tuple[int, int] = stages.SIZE, **how: bool
) -> MainWindow:
    """The window with a story opened from the list."""
    window = stage.open(size=size, **how)  # type: ignore[arg-type]
    article = stage.library.find(url_of(number))
    assert article is not None
    window.articles.table.select(article)
    stage.settle()
    return window


# --- the window ------------------------------------------------------------------------------


@scene("front-page", ALL)
def front_page(stage: Stage) -> QWidget:
    return stage.open("front", (1120, 820))


@scene("front-page-narrow")
def front_page_narrow(stage: Stage) -> QWidget:
    return stage.open("front", (560, 720))


@scene("front-page-english", ("paper",), language="en")
def front_page_english(stage: Stage) -> QWidget:
    return stage.open("front")


@scene("front-page-at-200", ("paper",), ratio=2)
def front_page_at_200(stage: Stage) -> QWidget:
    return stage.open("front", (760, 560))


@scene("reading", ALL)
def reading_three_panes(stage: Stage) -> QWidget:
    return reading(stage)


@scene("reading-english", ("paper",), language="en")
def reading_english(stage: Stage) -> QWidget:
    return reading(stage, 1)


@scene("reading-compact")
def reading_compact(stage: Stage) -> QWidget:
    return reading(stage, 2, compact=True)


@scene("reading-at-200", ("dark",), ratio=2)
def reading_at_200(stage: Stage) -> QWidget:
    return reading(stage, 1, (780, 560))


@scene("nothing-chosen")
def nothing_chosen(stage: Stage) -> QWidget:
    return stage.open(size=NARROW)


@scene("folders-and-searches")
def folders_and_searches(stage: Stage) -> QWidget:
    stage.library.make_folder("সকালে পড়ি", [PAPERS[0].id, PAPERS[1].id])
    stage.library.save_search("নদীর খবর", "নদী")
    return stage.open()


@scene("new-stories")
def new_stories(stage: Stage) -> QWidget:
    window = stage.open(size=NARROW)
    window.articles.table.verticalScrollBar().setValue(180)
    entry = Entry(headline="দুপুরের আগেই থামল বৃষ্টি", url=url_of(90), published=NOW)
    came = stage.library.put_entries("shapla/national", [entry], NOW).new
    window.news._happened(events.ArticlesArrived(new=came))
    return window


@scene("undo-bar")
def undo_bar(stage: Stage) -> QWidget:
    window = stage.open(size=NARROW)
    window.desk.mark_all_read()
    stage.until(window.undo_bar.isVisible)
    return window


# --- an article ------------------------------------------------------------------------------


def _scrolled(stage: Stage, share: float) -> QWidget:
    window = reading(stage, size=(740, 800))
    bar = window.view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    return window


@scene("article-top", ALL)
def article_top(stage: Stage) -> QWidget:
    return _scrolled(stage, 0)


@scene("article-middle", ALL)
def article_middle(stage: Stage) -> QWidget:
    return _scrolled(stage, 0.55)


@scene("article-end", ALL)
def article_end(stage: Stage) -> QWidget:
    return _scrolled(stage, 1)


@scene("article-teaser")
def article_teaser(stage: Stage) -> QWidget:
    return reading(stage, 4, NARROW)


@scene("article-alone")
def article_alone(stage: Stage) -> QWidget:
    window = reading(stage, 1)
    window.actions_.alone.setChecked(True)
    return window


@scene("reading-style")
def reading_style(stage: Stage) -> QWidget:
    window = reading(stage, 1, NARROW)
    window.reading.show_letters()
    assert window.reading.letters is not None
    return window.reading.letters


@scene("find-in-article")
def find_in_article(stage: Stage) -> QWidget:
    window = reading(stage, 1, NARROW)
    window.actions_.find.trigger()
    type_text("ঘাটে")
    return window


@scene("picture-zoom")
def picture_zoom(stage: Stage) -> QWidget:
    window = reading(stage, 0, NARROW)
    window.view.picture_wanted.emit(0)
    return window


# --- searching -------------------------------------------------------------------------------


def _search(stage: Stage, text: str) -> QWidget:
    window = stage.open(size=NARROW)
    window.actions_.search.trigger()
    type_text(text)
    stage.settle()
    return window


@scene("search")
def search(stage: Stage) -> QWidget:
    return _search(stage, "নদীর")


@scene("search-in-latin")
def search_in_latin(stage: Stage) -> QWidget:
    return _search(stage, "nodi")


@scene("search-mended")
def search_mended(stage: Stage) -> QWidget:
    return _search(stage, "পাঠাগরের")


@scene("search-nothing")
def search_nothing(stage: Stage) -> QWidget:
    return _search(stage, "zzqxw")


from tests.ui.golden import scenes_around  # noqa: E402, F401  adds its own
