"""Where the system speaks Bangla, articles are read aloud; elsewhere nobody hears of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from tests.ui.conftest import Reader
from ui.keys_sheet import groups
from ui.voices import Voice, find_voice

_LISTS = "#!/bin/sh\necho 'Pty Language Age/Gender VoiceName'\necho ' 5  {lang}  --/M  Somebody'\n"
_SPEAKS = '#!/bin/sh\ncat >> "$0.said"\n'
_NEVER_ENDS = "#!/bin/sh\nexec sleep 60\n"


def _program(file: Path, script: str) -> Path:
    file.write_text(script, "utf-8")
    file.chmod(0o755)
    return file


@pytest.mark.parametrize(("lang", "found"), [("bn", True), ("hi", False)])
def test_a_voice_is_one_that_speaks_bangla(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, found: bool
) -> None:
    _program(tmp_path / "espeak-ng", _LISTS.format(lang=lang))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert (find_voice() is not None) is found


def test_without_a_voice_there_is_nothing_to_see(reader: Reader) -> None:
    actions = reader.window.actions_
    reader.window.managing.aloud.use(None)
    assert not actions.aloud.isVisible()
    told = {text for _, part in groups(actions) for text, _ in part}
    assert actions.star.text() in told
    assert actions.aloud.text() not in told
    assert "aloud" not in dict(reader.window.managing.keys.actions())


def test_paragraphs_are_read_one_after_the_other_with_the_place_marked(
    reader: Reader, tmp_path: Path
) -> None:
    speaker = _program(tmp_path / "speaker", _SPEAKS)
    aloud = reader.window.managing.aloud
    aloud.use(Voice(str(speaker), ()))
    reader.click_article(0)
    action = reader.window.actions_.aloud
    assert action.isVisible()
    action.trigger()
    assert aloud.paragraph
    (mark,) = reader.window.view.extraSelections()
    assert aloud.paragraph in mark.cursor.selectedText()
    reader.until(lambda: not action.isChecked())
    said = (tmp_path / "speaker.said").read_text("utf-8")
    assert "আমরা পারব" in said
    assert said.index("সকাল থেকেই") < said.index("আমরা পারব")
    assert reader.window.view.extraSelections() == []


def test_another_article_or_the_same_key_ends_it(reader: Reader, tmp_path: Path) -> None:
    aloud = reader.window.managing.aloud
    aloud.use(Voice(str(_program(tmp_path / "speaker", _NEVER_ENDS)), ()))
    reader.click_article(0)
    action = reader.window.actions_.aloud
    action.trigger()
    reader.until(lambda: aloud._speaker.processId() > 0)
    action.trigger()
    assert not aloud.paragraph
    action.trigger()
    assert action.isChecked()
    reader.click_article(1)
    assert not action.isChecked()
    assert reader.window.view.cursorForPosition(QPoint(1, 1)).block().isValid()


def test_a_voice_that_cannot_be_started_ends_quietly(reader: Reader, tmp_path: Path) -> None:
    reader.window.managing.aloud.use(Voice(str(tmp_path / "gone"), ()))
    reader.click_article(0)
    action = reader.window.actions_.aloud
    action.trigger()
    reader.until(lambda: not action.isChecked())
