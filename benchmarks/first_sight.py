"""A start as main.py makes it, up to where the front page stands on the screen."""

from __future__ import annotations

AT_FIRST_SIGHT = """
import contextlib, sys
import main
from ui import compiled_once
@contextlib.contextmanager
def listened(file, before=compiled_once.compiled_once):
    # Not earlier: PySide must come as main.py has it come.
    with before(file):
        yield
    from ui.session import Session
    def told(self, *state, open=Session.open):
        self.window.front.seen.connect(seen)
        open(self, *state)
    Session.open = told
compiled_once.compiled_once = listened
main.main(["--profile", sys.argv[1]])
"""
"""A program that opens the profile of its first argument and calls `seen`, which what stands
before it has to define, at the first sight."""
