"""Every letter that the window itself writes is in the bundled fonts: a bare machine has no others,
and would show a box."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

import reader
import ui
from reader.resources import resource
from ui import fonts

OBJECT = "\ufffc"  # stands for a picture in a text, and is never drawn


def _translated() -> Iterator[tuple[str, str]]:
    for name in ("window_bn", "core_bn"):
        for message in ET.parse(resource(f"translations/{name}.ts")).iter("message"):
            for text in ("source", "translation"):
                yield name, message.findtext(text, "")


def _written() -> Iterator[tuple[str, str]]:
    """Texts in the code of the window, and dates and digits that are written in Bangla."""
    folders = Path(ui.__file__).parent, Path(reader.__file__).parent / "bangla"
    names = ("calendar.py", "wording.py", "numerals.py", "hijri.py")
    for file in (*folders[0].glob("*.py"), *(folders[1] / name for name in names)):
        if file.exists():
            told = list(ast.walk(ast.parse(file.read_text("utf-8"))))
            docs = {id(node.value) for node in told if isinstance(node, ast.Expr)}
            for node in told:
                if id(node) in docs:
                    continue
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield file.name, node.value


@pytest.mark.parametrize("bold", [False, True])
def test_what_the_window_says_needs_no_other_font(qapp: QApplication, bold: bool) -> None:
    known = [QRawFont.fromFont(font(18, bold)) for font in (fonts.sans, fonts.serif)]
    missing = {
        (where, letter)
        for where, text in (*_translated(), *_written())
        for letter in text
        if letter.isprintable()
        and letter != OBJECT
        and not all(font.supportsCharacter(ord(letter)) for font in known)
    }
    assert missing == set()
