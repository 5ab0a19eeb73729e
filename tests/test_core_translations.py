"""Every sentence of the core is there in Bangla, with the same places for its values."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

import reader.errors
from reader.errors import Fault, NoNetwork, PotrikaError, fault_of
from reader.wording import COMMANDS, ERRORS, say, sentence

SOURCE = Path(reader.errors.__file__).parent


def _kinds() -> list[type[PotrikaError]]:
    found: list[type[PotrikaError]] = []
    pending: list[type[PotrikaError]] = [PotrikaError]
    while pending:
        kind = pending.pop()
        found.append(kind)
        pending.extend(kind.__subclasses__())
    return found


def _said_by_commands() -> list[str]:
    texts = []
    for path in sorted((SOURCE / "commands").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                argument = node.args[0]
                assert isinstance(argument, ast.Constant), f"{path.name}:{node.lineno}"
                assert isinstance(argument.value, str)
                texts.append(argument.value)
    return texts


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("kind", _kinds(), ids=lambda kind: kind.__name__)
def test_a_reader_learns_in_bangla_what_went_wrong(kind: type[PotrikaError]) -> None:
    bangla = say(kind.sentence, context=ERRORS, lang="bn")
    assert any("\u0980" <= letter <= "\u09ff" for letter in bangla), kind.sentence
    assert _places(bangla) == _places(kind.sentence)


@pytest.mark.parametrize("text", _said_by_commands())
def test_a_reader_is_helped_in_bangla(text: str) -> None:
    bangla = say(text, context=COMMANDS, lang="bn")
    assert any("\u0980" <= letter <= "\u09ff" for letter in bangla), text
    assert _places(bangla) == _places(text)


def test_english_comes_second() -> None:
    fault = NoNetwork(host="example.org")
    assert sentence(fault, lang="en").startswith("example.org cannot be reached.")
    assert sentence(fault, lang="bn").startswith("example.org পর্যন্ত")


def test_a_stored_fault_speaks_again() -> None:
    fault = fault_of("no-network", {"host": "example.org"})
    assert isinstance(fault, NoNetwork)
    assert fault.values == {"host": "example.org"}
    assert type(fault_of("a-fault-of-a-later-version", {})) is Fault
