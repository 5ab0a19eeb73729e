"""Writes styled blocks into a QTextDocument by its cursor."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from reader.article import Run, Runs
from ui.fonts import LIST, proportion
from ui.reading import Setting
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """A block's type and place. `size` and spaces in pixels, `line` in em; `fixed` sets lines
    closer than the font would (headlines); `reading` takes line and alignment from the reader's
    setting, sizes are those of its scale; `hang` is the room of a list's numbers; `level` is 1
    to 4 for headings."""

    size: int
    line: float
    sans: bool = False
    bold: bool = False
    colour: str | None = None
    before: int = 0
    after: int = 0
    left: int = 0
    right: int = 0
    hang: int = 0
    fixed: bool = False
    level: int = 0
    reading: bool = False


class TextWriter:
    """A pen over an empty document."""

    def __init__(
        self, document: QTextDocument, theme: Theme, setting: Setting | None = None
    ) -> None:
        self._setting = setting or Setting()
        self._cursor = QTextCursor(document)
        self._theme = theme
        self._style = BlockStyle(18, 1.75)
        self._fresh = True
        self._cursor.beginEditBlock()

    @property
    def next_block(self) -> int:
        """The number that the next block will have."""
        return 0 if self._fresh else self._cursor.blockNumber() + 1

    def block(self, style: BlockStyle) -> None:
        """Begin a block."""
        self._style = style
        form = self._block_format(style)
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(self._char(bold=style.bold))
            self._fresh = False
        else:
            self._cursor.insertBlock(form, self._char(bold=style.bold))

    def text(self, text: str) -> None:
        """Write in the block's own style."""
        self._cursor.insertText(_one_line(text), self._char(bold=self._style.bold))

    def runs(self, runs: Runs, underlined: bool = True) -> None:
        """Write inline text; links are underlined quietly unless told otherwise."""
        for run in runs:
            self._cursor.insertText(_one_line(run.text), self._run_format(run, underlined))

    def space_after(self, pixels: int) -> None:
        """Set the space below the last block."""
        form = self._cursor.blockFormat()
        form.setBottomMargin(pixels)
        self._cursor.setBlockFormat(form)

    def table(self, rows: tuple[tuple[Runs, ...], ...], header_rows: int) -> None:
        """A table over the column's whole width, ruled by hairlines."""
        columns = max((len(row) for row in rows), default=0)
        if not columns:
            return
        form = QTextTableFormat()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setBorder(0)
        form.setCellPadding(8)
        form.setCellSpacing(0)
        form.setTopMargin(12)
        form.setBottomMargin(20)
        form.setHeaderRowCount(header_rows)
        table = self._cursor.insertTable(len(rows), columns, form)
        for down, row in enumerate(rows):
            for across in range(columns):
                runs = row[across] if across < len(row) else ()
                self._cell(table, down, across, runs, bold=down < header_rows)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _cell(self, table: QTextTable, down: int, across: int, runs: Runs, bold: bool) -> None:
        cell = table.cellAt(down, across)
        ruled = cell.format().toTableCellFormat()
        ruled.setBottomBorder(1)
        ruled.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        ruled.setBottomBorderBrush(QColor(self._theme.quiet if bold else self._theme.hairline))
        cell.setFormat(ruled)
        self._style = BlockStyle(LIST, 1.5, sans=True, bold=bold)
        pen = cell.firstCursorPosition()
        pen.setBlockFormat(self._block_format(self._style))
        for run in runs:
            pen.insertText(_one_line(run.text), self._run_format(run, True))

    def finish(self) -> None:
        """The document is complete; it may be laid out."""
        self._cursor.endEditBlock()

    # --- formats -----------------------------------------------------------------------------

    def _char(self, bold: bool, italic: bool = False) -> QTextCharFormat:
        style = self._style
        font = QFont(self._setting.font(style.size, bold, style.sans))
        font.setItalic(italic)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(QColor(style.colour or self._theme.ink))
        return form

    def _run_format(self, run: Run, underlined: bool) -> QTextCharFormat:
        form = self._char(bold=run.bold or self._style.bold, italic=run.italic)
        if run.href:
            form.setAnchor(True)
            form.setAnchorHref(run.href)
            form.setFontUnderline(underlined)
            form.setUnderlineColor(QColor(self._theme.quiet))
        return form

    def _block_format(self, style: BlockStyle) -> QTextBlockFormat:
        form = QTextBlockFormat()
        heights = QTextBlockFormat.LineHeightTypes
        font = self._setting.font(style.size, style.bold, style.sans)
        if style.fixed:
            height = round(font.pixelSize() * style.line)
            form.setLineHeight(height, heights.FixedHeight.value)
        else:
            line = self._setting.style.line_height if style.reading else style.line
            form.setLineHeight(proportion(font, line), heights.ProportionalHeight.value)
        if style.reading and self._setting.justified:
            form.setAlignment(Qt.AlignmentFlag.AlignJustify)
        form.setTopMargin(style.before)
        form.setBottomMargin(style.after)
        form.setLeftMargin(style.left)
        form.setRightMargin(style.right)
        form.setHeadingLevel(style.level)
        if style.hang:
            form.setTextIndent(-style.hang)
            tab = QTextOption.Tab(style.left, QTextOption.TabType.LeftTab)
            form.setTabPositions([tab])
        form.setProperty(QTextFormat.Property.BlockNonBreakableLines, False)
        return form


def _one_line(text: str) -> str:
    """Line breaks within a block are kept as such and begin no block of their own."""
    return text.replace("\r\n", "\n").replace("\n", "\u2028")
