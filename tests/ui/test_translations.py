"""Every sentence of the window has its Bangla, and the compiled files are those of the sources."""

from __future__ import annotations

import ast
import string
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

import ui
from reader.resources import resource
from ui.wording import CONTEXT, fault_sentence, number, say, set_language

FILES = ["window_bn", "window_en"]


def _asked() -> dict[str, bool]:
    """Every text that the window asks for, and whether with a number that chooses the plural."""
    found: dict[str, bool] = {}
    for file in Path(ui.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                text = node.args[0]
                assert isinstance(text, ast.Constant), f"{file.name}:{node.lineno}"
                assert isinstance(text.value, str)
                plural = any(keyword.arg == "n" for keyword in node.keywords)
                found[text.value] = found.get(text.value, False) or plural
    return found


def _messages(name: str) -> dict[str, list[str]]:
    """Source texts of a .ts file with their translations, one for each plural form."""
    found: dict[str, list[str]] = {}
    root = ET.parse(resource(f"translations/{name}.ts")).getroot()
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, "unfinished"
        forms = [form.text or "" for form in translation.iter("numerusform")]
        found[message.findtext("source", "")] = forms or [translation.text or ""]
    return found


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_text_is_translated_into_bangla_and_none_is_left_over() -> None:
    assert set(_messages("window_bn")) == set(_asked())


@pytest.mark.parametrize("name", FILES)
def test_translations_are_filled_and_keep_their_numbers(name: str) -> None:
    for source, forms in _messages(name).items():
        for form in forms:
            assert form.strip(), source
            assert _fields(form) == _fields(source), source


def test_english_has_its_plurals() -> None:
    told = _messages("window_en")
    for source, plural in _asked().items():
        if plural and source.startswith("{n} ") and source.endswith("s"):
            assert len(told[source]) == 2, source


@pytest.mark.parametrize("name", FILES)
def test_the_compiled_file_says_what_the_source_says(qapp: QApplication, name: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(resource(f"translations/{name}.qm")))
    for source, forms in _messages(name).items():
        count = 2 if len(forms) > 1 else -1
        assert compiled.translate(CONTEXT, source, None, count) == forms[-1], source


def test_numbers_are_in_the_readers_digits_and_groups(qapp: QApplication) -> None:
    assert number(1234567) == "১২,৩৪,৫৬৭"
    assert say("{n} unread", n=42) == "৪২টি অপঠিত"
    try:
        set_language("en")
        assert say("{n} articles", n=1) == "1 article"
        assert say("{n} articles", n=1200) == "1,200 articles"
        assert say("All news") == "All news"
    finally:
        set_language("bn")


def test_a_fault_is_found_by_the_code_the_library_keeps(qapp: QApplication) -> None:
    assert "shapla.example" in fault_sentence("no-network", {"host": "shapla.example"})
    assert "{" not in fault_sentence("no-network", {})
    assert fault_sentence("never heard of", {}) == fault_sentence("error", {})
