"""The window's sentences: English source texts, translated by Qt, with their numbers filled in.

Every user-visible text of the window goes through `say`; the translations stand in
resources/translations/window_<language>.ts under the context "window". Faults of the core have
theirs in core_<language>.ts under "errors".
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from reader import errors
from reader.bangla.numerals import Language, count, to_ascii_digits
from reader.resources import resource

CONTEXT = "window"
_language: Language = "bn"
_latin = False
_installed: list[QTranslator] = []


def set_language(language: Language) -> None:
    """Install the translations of "bn" or "en" for all texts asked for from now on."""
    global _language
    _language = language
    QLocale.setDefault(QLocale("bn_BD" if language == "bn" else "en_GB"))
    application = QCoreApplication.instance()
    if application is None:
        return
    while _installed:
        old = _installed.pop()
        application.removeTranslator(old)
        old.deleteLater()
    for part in ("window", "core"):
        translator = QTranslator(application)
        if translator.load(str(resource(f"translations/{part}_{language}.qm"))):
            application.installTranslator(translator)
            _installed.append(translator)


def set_digits(latin: bool) -> None:
    """Whether numbers in Bangla texts are written 123 instead of ১২৩, from now on."""
    global _latin
    _latin = latin


def in_digits(text: str) -> str:
    """A text with its Bangla digits as the reader wants them."""
    return to_ascii_digits(text) if _latin else text


def language() -> Language:
    """ "bn" or "en"."""
    return _language


def say(text: str, **values: str | int) -> str:
    """A text in the reader's language; numbers in its digits. `n` chooses the plural."""
    n = values.get("n", -1)
    told = QCoreApplication.translate(CONTEXT, text, None, n if isinstance(n, int) else -1)
    return told.format(**{key: _shown(value) for key, value in values.items()})


def _shown(value: str | int) -> str:
    return value if isinstance(value, str) else number(value)


def number(value: int) -> str:
    """A number in the reader's digits, grouped as the language groups (১২,৩৪,৫৬৭)."""
    return in_digits(count(value, _language))


def fault_sentence(code: str, values: dict[str, str | int]) -> str:
    """What a fault says and advises, by its code as the library keeps it."""
    kinds = {kind.code: kind for kind in _kinds(errors.PotrikaError)}
    kind = kinds.get(code, errors.PotrikaError)
    told = QCoreApplication.translate("errors", kind.sentence)
    try:
        return told.format(**values)
    except KeyError:
        return QCoreApplication.translate("errors", errors.PotrikaError.sentence)


def _kinds(kind: type[errors.PotrikaError]) -> Iterator[type[errors.PotrikaError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _kinds(below)
