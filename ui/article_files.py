"""One article as a file of its own: a PDF to print or send, a web page, or plain text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import PotrikaError
from reader.store.rows import Row
from ui.bridge import Bridge
from ui.wording import fault_sentence, say

_LONGEST = 80  # characters of a file's name
_NOT_IN_NAMES = '<>:"/\\|?*'


class ArticleFiles:
    """Asks where to, and writes in a thread that the window does not wait for. `tell` is called
    with a sentence when it is done, or could not be."""

    def __init__(self, parent: QWidget, bridge: Bridge, tell: Callable[[str], None]) -> None:
        self._parent = parent
        self._bridge = bridge
        self._tell = tell

    def ask(self, row: Row | None) -> None:
        """Ask where to save an article, and save it there."""
        if row is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = {
            "PDF (*.pdf)": ".pdf",
            f"{say('Web page')} (*.html)": ".html",
            f"{say('Plain text')} (*.txt)": ".txt",
        }
        file, kind = QFileDialog.getSaveFileName(
            self._parent,
            say("Save this article…"),
            str(Path(folder) / f"{file_name(row.headline)}.pdf"),
            ";;".join(kinds),
        )
        if file:
            path = Path(file)
            known = path.suffix.lower() in kinds.values()
            self.save(row, path if known else Path(f"{file}{kinds.get(kind, '.pdf')}"))

    def save(self, row: Row, file: Path) -> None:
        """Save an article; the kind of file is told by how its name ends."""
        self._bridge.look_up(partial(self._write, row, file), self._saved, self._failed)

    def _write(self, row: Row, file: Path) -> Path:
        from reader.export.edition import picture_of
        from reader.export.page import html_page
        from reader.export.plain import text_pages
        from reader.whole_files import whole_file
        from ui.article_pdf import article_pdf

        library = self._bridge.library
        article = library.article(row.id)
        match file.suffix.lower():
            case ".html":
                pieces = html_page(article.headline, [article], picture_of(library))
            case ".txt":
                pieces = text_pages([article])
            case _:
                source = (row.newspaper, article.url)
                known = library.pictures(row.id)
                pieces = iter([article_pdf(article, row.completeness, known, source)])
        with whole_file(file) as out:
            for piece in pieces:
                out.write(piece)
        return file

    def _saved(self, file: Path) -> None:
        self._tell(say("Saved as {file}", file=file.name))

    def _failed(self, fault: PotrikaError) -> None:
        self._tell(fault_sentence(fault.code, fault.values))


def file_name(headline: str) -> str:
    """A headline as a name that every file system takes, without an ending. 80 letters of Bangla
    are 240 bytes, and 255 are what most allow."""
    kept = "".join(" " if sign in _NOT_IN_NAMES or not sign.isprintable() else sign
                   for sign in headline)  # fmt: skip
    return " ".join(kept.split())[:_LONGEST].strip(" .") or "potrika"
