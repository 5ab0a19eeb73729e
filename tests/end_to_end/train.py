"""A reader on a train: opens all there is in the real program, and notes who was asked.

python -m tests.end_to_end.train PROFILE    prints what was seen, as JSON

To be run where nothing can be reached: in a network namespace of its own the system itself counts
every attempt, whichever library makes it.
"""

from __future__ import annotations

import fcntl
import json
import socket
import struct
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from main import main as potrika
from reader.article import pictures_of
from reader.store.rows import Filter
from ui.app import application
from ui.main_window import MainWindow

_ASKING = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
_COUNTED = ("ActiveOpens", "OutNoRoutes", "OutRequests", "OutDatagrams")
_SIOCSIFFLAGS, _UP = 0x8914, 0x41


class Train:
    """What happened on the way."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.missing: list[str] = []
        self.browser: list[str] = []
        self.asked: list[str] = []

    def listen(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit hook: all that Python itself asks of the network."""
        if event not in _ASKING:
            return
        local = bool(arguments) and getattr(arguments[0], "family", None) == socket.AF_UNIX
        if not local:
            self.asked.append(f"{event} {arguments[1:]}")

    def ride(self) -> None:
        """Opens each article, looks at its pictures and follows its related links."""
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        _until(lambda: window.bridge.all_answered)
        library = window.bridge.library
        for row in library.rows(library.ids(Filter())):
            window.desk.open(row.id)
            self._look_at(window, row.url)
            article = library.article(row.id)
            for link in article.related:
                window.view.link_wanted.emit(link.url)
                _until(lambda: window.bridge.all_answered)
                now = window.desk.current
                if now is None or library.find(link.url) != now.id:
                    self.missing.append(f"related {link.url}")
                    continue
                self.seen["related"] += 1
                self._look_at(window, link.url)
                window.desk.back()
                back = window.desk.current
                assert back is not None
                assert back.id == row.id
        window.close()

    def _look_at(self, window: MainWindow, url: str) -> None:
        """Whether the article that is shown has its headline, its text and all its pictures."""
        current = window.desk.current
        assert current is not None
        self.seen["articles"] += 1
        article = window.bridge.library.article(current.id)
        if article.headline not in window.view.toPlainText() or not article.blocks:
            self.missing.append(f"article {url}")
        plates = window.view.plates.shown
        if len(plates) != len(pictures_of(article)):
            self.missing.append(f"places for the pictures of {url}")
        for plate in plates:
            if plate.row.path is None or not plate.row.path.read_bytes():
                self.missing.append(f"picture {plate.picture.url}")
            self.seen["pictures"] += 1


def _until(true: Callable[[], bool]) -> None:
    """Lets the window work until something is so, for ten seconds at most."""
    end = QDeadlineTimer(10_000)
    while not true() and not end.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    assert true()


def _counts() -> dict[str, int]:
    """The system's own counts of what went out of this namespace, or wanted to."""
    found: Counter[str] = Counter()
    lines = Path("/proc/net/snmp").read_text().splitlines()
    for names, values in zip(lines[::2], lines[1::2], strict=True):
        for name, value in zip(names.split()[1:], values.split()[1:], strict=True):
            found[name] += int(value)
    for line in Path("/proc/net/snmp6").read_text().splitlines():
        name, value = line.split()
        if name in ("Ip6OutNoRoutes", "Udp6OutDatagrams"):
            found[name.removeprefix("Ip6").replace("Udp6", "")] += int(value)
    return {name: found[name] for name in _COUNTED}


def _knock() -> None:
    """Asks the two who never answer: nobody at home, and nobody in reach."""
    for address in (("127.0.0.1", 9), ("192.0.2.1", 80)):
        with socket.socket() as asking:
            asking.settimeout(1)
            asking.connect_ex(address)


def main() -> None:
    """Reads everything in the profile that is named."""
    with socket.socket() as own:
        fcntl.ioctl(own, _SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", _UP))
    train = Train()
    sys.addaudithook(train.listen)

    def browse(url: QUrl) -> bool:
        train.browser.append(url.toString())
        return True

    setattr(QDesktopServices, "openUrl", browse)  # noqa: B010 - no browser is to open
    before = _counts()
    application()
    failed: list[BaseException] = []

    def ride() -> None:
        try:
            train.ride()
        except BaseException as error:  # noqa: BLE001 - raised again below
            failed.append(error)
        finally:
            QApplication.exit()

    QTimer.singleShot(0, ride)
    status = potrika(["--profile", sys.argv[1], "--page", "list"])
    after = _counts()
    asked = list(train.asked)
    _knock()
    knocked = _counts()
    if failed:
        raise failed[0]
    print(  # noqa: T201 - for the test that started this
        json.dumps(
            {
                "status": status,
                "seen": train.seen,
                "missing": train.missing,
                "browser": train.browser,
                "asked": asked,
                "went out": {name: after[name] - before[name] for name in _COUNTED},
                "a knock counts": knocked["ActiveOpens"] > after["ActiveOpens"]
                and knocked["OutNoRoutes"] > after["OutNoRoutes"]
                and len(train.asked) > len(asked),
            }
        )
    )


if __name__ == "__main__":
    main()
