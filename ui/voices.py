"""A Bangla voice of the system's, if there is one: speech-dispatcher's or espeak-ng's."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass

_PATIENCE = 5.0


@dataclass(frozen=True, slots=True)
class Voice:
    """A program that speaks what it is given on its input, or with `as_argument` behind its
    arguments, and ends when it is done. `hush` is what to run to silence it, if ending it does
    not."""

    program: str
    arguments: tuple[str, ...]
    as_argument: bool = False
    hush: tuple[str, ...] = ()


def find_voice() -> Voice | None:
    """The first that the system has; None where nothing here speaks Bangla. Takes a moment."""
    if (program := shutil.which("spd-say")) and _lists(program, "-L"):
        wait = ("-w", "-l", "bn", "--")
        return Voice(program, wait, as_argument=True, hush=(program, "-C"))
    if (program := shutil.which("espeak-ng")) and _lists(program, "--voices=bn"):
        return Voice(program, ("-v", "bn", "--stdin"))
    return None


def _lists(program: str, option: str) -> bool:
    """Whether a program's list of voices has a Bangla one."""
    try:
        told = subprocess.run(  # noqa: S603 - a program of the system's, with our own words
            [program, option], capture_output=True, text=True, timeout=_PATIENCE, check=False
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return False
    return any({"bn", "bn-BD", "bn-IN"} & set(line.split()) for line in told.splitlines())
