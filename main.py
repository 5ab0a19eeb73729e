"""Potrika's one entry: the window, or a command of the terminal."""

from __future__ import annotations

import argparse
import contextlib
import functools
import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.arguments import parse, without_openings
from reader.errors import PotrikaError

if TYPE_CHECKING:
    from reader.events import Event
    from reader.newspapers import Newspaper
    from reader.store.library import Library
    from reader.sync_process import SyncProcess
    from ui.sync_order import StartSync, SyncOrder


class _Desk:
    """What a run works with: the profile's folder, and the demo newspaper if it was asked for."""

    def __init__(self, args: argparse.Namespace, leave: contextlib.ExitStack) -> None:
        from reader.profile import default_folder

        self._demo: Newspaper | None = None
        self.folder: Path = args.profile or default_folder()
        self._leave = leave
        if args.demo:
            from reader.demo.server import DemoServer

            self._demo = leave.enter_context(DemoServer()).paper
            if args.profile is None:
                self.folder = Path(
                    leave.enter_context(
                        tempfile.TemporaryDirectory(
                            prefix="potrika-demo-", ignore_cleanup_errors=True
                        )
                    )
                )

    def library(self) -> Library:
        """The profile's library, closed when the run ends."""
        from reader.profile import open_library

        library = open_library(self.folder, first=self._demo)
        self._leave.callback(library.close)
        return library


def _command(args: argparse.Namespace, desk: _Desk) -> int:
    from reader.later import later
    from reader.settings import SettingsFile

    # Each loads much that no other verb needs.
    exporting, extracting, keeping, listing, moving, searching, space = later(
        "reader.commands",
        *("exporting", "extracting", "keeping", "listing", "moving", "searching", "space"),
    )
    if args.verb == "extract":
        return int(extracting.extract(args))
    if args.verb == "restore":
        return int(moving.restore(desk.folder, args))
    if args.verb == "space":
        return int(space.space(desk.library(), args, SettingsFile(desk.folder)))
    if args.verb == "sync":
        return int(keeping.sync(desk.library(), args, SettingsFile(desk.folder).settings))
    if args.verb == "export":
        rule = SettingsFile(desk.folder).settings.calendar
        return int(exporting.export(desk.library(), args, rule))
    room, name = {
        "subscribe": (keeping, "subscribe"),
        "unsubscribe": (keeping, "unsubscribe"),
        "doctor": (keeping, "doctor"),
        "import": (moving, "import_"),
        "backup": (moving, "backup"),
        "sections": (listing, "sections"),
        "list": (listing, "list_articles"),
        "search": (searching, "search"),
        "show": (listing, "show"),
        "mark": (listing, "mark"),
    }[args.verb]
    return int(getattr(room, name)(desk.library(), args))


def _starters(folder: Path) -> tuple[StartSync, StartSync]:
    """A sync of everything and one of what is due. What does them comes with the first."""

    @functools.cache
    def process() -> SyncProcess:
        from reader.sync_process import SyncProcess

        return SyncProcess(folder)

    def everything(order: SyncOrder, on_event: Callable[[Event], None]) -> None:
        process().everything(order, on_event)

    def due(order: SyncOrder, on_event: Callable[[Event], None]) -> None:
        process().due(order, on_event)

    return everything, due


def _window(args: argparse.Namespace, desk: _Desk, opened: list[str]) -> int:
    if args.screenshot and "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.compiled_once import cache_file, compiled_once
    from ui.display import check_display
    from ui.interpreter import put_off_collecting

    put_off_collecting()
    check_display()
    with compiled_once(cache_file()):
        import PySide6.QtCore  # noqa: F401
    from ui.app import application, run
    from ui.one_instance import claim

    instance = None
    if not args.screenshot:
        application()
        instance = claim(desk.folder, opened)
        if instance is None:
            return 0
    library = desk.library()
    width, _, height = args.size.partition("x")
    everything, due = _starters(desk.folder)
    return run(
        library,
        everything,
        start_due=due,
        profile=desk.folder,
        screenshot=args.screenshot,
        size=(int(width), int(height)),
        theme=args.theme,
        page=args.page or ("list" if args.screenshot else None),
        first_run=library.is_new and not args.demo,
        instance=instance,
        opened=opened,
    )


def main(argv: list[str] | None = None) -> int:
    """Runs what the arguments ask for; the exit status, 1 after a fault, 2 for wrong use."""
    blank = argparse.Namespace(profile=None, json=False, demo=False)
    arguments, opened = without_openings(sys.argv[1:] if argv is None else argv)
    args = parse(arguments, blank)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        with contextlib.ExitStack() as leave:
            desk = _Desk(args, leave)
            return _command(args, desk) if args.verb else _window(args, desk, opened)
    except PotrikaError as error:
        from reader.commands.output import say_fault

        say_fault(error)
        return 1
    except BrokenPipeError:
        # Whoever read our lines has gone (`list | head`); Python must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(main())
