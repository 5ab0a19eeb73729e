"""From double-click to the first picture: the installed program beside its source, in turns.

    python -m benchmarks.start [PROGRAM] [--source DIR] [--times 9] [--size 1280x800]

PROGRAM is the bundle's starter and DIR the source it was built from (both of the last ./dev package
if none is given). Both open the same profile, synced from the demo newspaper, on a screen of Xvfb
whose pixels lie in a file: read from there, the time is that at which a reader sees something, and
neither program has to tell. "First" is when more than a third of the screen is drawn in many
colours, "whole" when it first looks as it does two seconds later. The network is not there, as on a
train. "CPU" is what the programs themselves worked until then, which other work on the machine does
not lengthen.
"""

from __future__ import annotations

import argparse
import mmap
import os
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "build/package/bundle/potrika/potrika"
SOURCE = ROOT / "build/package/source"
LONGEST = 30.0  # seconds
SETTLED = 2.0
STRIDE = 61  # of the screen's bytes; prime, so that no column of pixels is left out


class Screen:
    """The pixels of a running Xvfb."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._memory = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        # X's window dump (XWDFile.h): the size of the header, and how many colours follow it.
        (header,) = struct.unpack_from(">I", self._memory, 0)
        (colours,) = struct.unpack_from(">I", self._memory, 19 * 4)
        self._start = header + colours * 12

    def look(self) -> bytes:
        """A sample of what is shown."""
        return self._memory[self._start :: STRIDE]


@contextmanager
def screen(size: str, display: str) -> Iterator[Screen]:
    with tempfile.TemporaryDirectory() as folder:
        command = ["Xvfb", display, "-screen", "0", f"{size}x24", "-fbdir", folder, "-nolisten"]
        server = subprocess.Popen([*command, "tcp"], stderr=subprocess.DEVNULL)
        try:
            file = Path(folder, "Xvfb_screen0")
            waited = time.monotonic() + LONGEST
            while not (file.exists() and Path(f"/tmp/.X11-unix/X{display[1:]}").exists()):
                if time.monotonic() > waited or server.poll() is not None:
                    sys.exit("start: Xvfb does not come up")
                time.sleep(0.02)
            time.sleep(0.3)
            yield Screen(file)
        finally:
            server.terminate()
            server.wait()


def differs(one: bytes, other: bytes) -> float:
    """The share of the samples that are not alike."""
    return sum(a != b for a, b in zip(one, other, strict=True)) / len(one)


def cpu_of(process: int) -> float:
    """Seconds that a process has worked."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(
    command: Sequence[str], shown: Screen, environment: dict[str, str]
) -> tuple[float, ...]:
    """Seconds to the first and to the whole picture of one start, and of CPU to the first."""
    blank = shown.look()
    begun = time.monotonic()
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    frames = [(0.0, blank)]
    first = worked = 0.0
    try:
        while (now := time.monotonic() - begun) < (first + SETTLED if first else LONGEST):
            if program.poll() is not None:
                sys.exit(f"start: {' '.join(command)} ended with {program.returncode}")
            seen = shown.look()
            if seen != frames[-1][1]:
                frames.append((now, seen))
                if not first and len(set(seen)) > 30 and differs(seen, blank) > 1 / 3:
                    first, worked = now, cpu_of(program.pid)
            time.sleep(0.002)
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait(LONGEST)
    if not first:
        sys.exit(f"start: {' '.join(command)} showed nothing")
    whole = next(when for when, seen in frames if differs(seen, frames[-1][1]) < 0.02)
    time.sleep(0.3)  # until the screen is blank again
    return first, whole, worked


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", nargs="?", type=Path, default=BUNDLE)
    parser.add_argument("--source", type=Path, default=SOURCE)
    parser.add_argument("--times", type=int, default=9)
    parser.add_argument("--size", default="1280x800")
    args = parser.parse_args()
    if not args.program.exists():
        sys.exit("start: build the program first: ./dev package")
    display = f":{900 + os.getpid() % 90}"
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    environment |= {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    source = [sys.executable, str(args.source / "main.py")]
    ways = {"source": source, "bundle": [str(args.program)]}
    taken: dict[str, list[tuple[float, ...]]] = {way: [] for way in ways}
    with tempfile.TemporaryDirectory() as profile, screen(args.size, display) as shown:
        where = ["--profile", profile]
        subprocess.run([*source, "--demo", *where, "sync"], check=True, stdout=subprocess.DEVNULL)
        for turn in range(args.times + 1):
            for way, command in ways.items():
                seconds = measure([*command, *where], shown, environment)
                if turn:  # the first start of each fills the disk's cache
                    taken[way].append(seconds)
    medians = {}
    for number, what in enumerate(("first picture", "whole picture", "CPU to the first picture")):
        for way, times in taken.items():
            medians[way] = statistics.median(seconds[number] for seconds in times)
            print(f"{what}, {way}: {medians[way] * 1000:.0f} ms (median of {args.times})")
        print(f"{what}, bundle / source: {medians['bundle'] / medians['source']:.2f}")


if __name__ == "__main__":
    main()
