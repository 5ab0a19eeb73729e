"""Runs within the bundle in place of the program: imports what it is told on its standard input.

Each line is "module" or "module:name". Says how many there were; what is missing is told on the
standard error, and the status is 1.
"""

import sys
from importlib import import_module


def _missing(line: str) -> str:
    """Why it cannot be imported; empty if it can."""
    module, _, name = line.partition(":")
    try:
        loaded = import_module(module)
        if name and name != "*" and not hasattr(loaded, name):
            import_module(f"{module}.{name}")
    except ImportError as error:
        return f"{line}: {error}\n"
    return ""


lines = sys.stdin.read().split()
missing = "".join(_missing(line) for line in lines)
sys.stderr.write(missing)
sys.stdout.write(f"{len(lines)}\n")
sys.exit(1 if missing else 0)
