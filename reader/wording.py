"""Sentences of the core in the reader's language, from Qt's own translation files.

The core knows no Qt, but a command line has sentences too. Source texts in the code are English;
their translations stand in resources/translations/core_<language>.ts, the same file that the
window loads compiled. A .ts file is plain XML, so it is read here directly, and only when the
first sentence is asked for.
"""

from __future__ import annotations

import functools
import os

from reader.errors import PotrikaError
from reader.resources import resource

ERRORS = "errors"
COMMANDS = "commands"


def language() -> str:
    """The language of the command line: POTRIKA_LANG ("bn" or "en"), Bangla if it says nothing."""
    return os.environ.get("POTRIKA_LANG", "bn")[:2]


@functools.cache
def _catalogue(lang: str) -> dict[tuple[str, str], str]:
    path = resource(f"translations/core_{lang}.ts")
    if not path.exists():
        return {}
    # Read for what is said on a terminal; the window has it compiled.
    from xml.etree import ElementTree as ET

    found: dict[tuple[str, str], str] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.findtext("translation", "")
            if translation:
                found[name, message.findtext("source", "")] = translation
    return found


def say(text: str, *, context: str = COMMANDS, lang: str | None = None) -> str:
    """An English source text in the reader's language; itself where no translation is known."""
    return _catalogue(lang or language()).get((context, text), text)


def sentence(error: PotrikaError, *, lang: str | None = None) -> str:
    """What happened and what to do, in the reader's language."""
    return say(error.sentence, context=ERRORS, lang=lang).format(**error.values)
