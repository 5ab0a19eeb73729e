"""Syncs in a process of their own, as the window's background thread sees them.

The thread that calls starts the process, says what is to be done, hands on what it tells, and
waits for its end; so the interpreter stays the window's. The other half is reader/sync_child.py;
why: docs/why-does-a-sync-have-its-own-process.md.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import Bug, SyncBroke

if TYPE_CHECKING:
    from reader.children import Receive, Send
    from reader.events import Event
    from reader.orders import SyncOrder
    from reader.sync_messages import Ended, Task

_log = logging.getLogger(__name__)
_PATIENCE = 3.0  # seconds that a sync may take to stop before it is killed, which harms nothing
_KINDLY = 10
"""What os.nice adds: the window and whatever else a person looks at has the processor first. The
sync's own children inherit it."""

OnEvent = Callable[["Event"], None]


class SyncProcess:
    """Does syncs of one profile's library, one at a time, each in a process of its own.

    What was learned about the network outlives one sync: that it is back is news.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mood = b""
        self.pid: int | None = None
        """Of the process that runs now."""

    def everything(self, order: SyncOrder, on_event: OnEvent) -> None:
        """A sync of all sections, or of those that the order names, due or not."""
        self._run(force=True, order=order, on_event=on_event)

    def due(self, order: SyncOrder, on_event: OnEvent) -> None:
        """A sync of what is due."""
        self._run(force=False, order=order, on_event=on_event)

    def _run(self, *, force: bool, order: SyncOrder, on_event: OnEvent) -> None:
        """Raises what ended the sync; SyncBroke where its process died."""
        # Loaded in the thread that syncs, when the window has been drawn.
        from reader.children import Job, start
        from reader.sync_messages import STOP, encode

        if order.is_set():
            return
        folder = (str(self._folder),)
        job = Job(serve, folder, niceness=_KINDLY, is_heard=True, has_children=True)
        try:
            child = start(job)
        except OSError as error:
            _log.warning("the sync's process does not start: %s", error)
            raise SyncBroke from error
        self.pid = child.pid
        late = threading.Timer(_PATIENCE, child.kill)
        late.daemon = True

        def stop() -> None:
            late.start()
            with suppress(OSError):  # it is gone already
                child.send(STOP)

        try:
            with suppress(OSError):  # it is gone already, as `receive` will say
                child.send(encode(self._task(force, order)))
            order.when_set(stop)
            ended = self._listen(child.receive, on_event)
        finally:
            order.when_set(None)
            late.cancel()
            child.free()
            self.pid = None
        if ended is None and not order.is_set():
            raise SyncBroke
        if ended is not None and ended.fault is not None:
            raise ended.fault

    def _task(self, force: bool, order: SyncOrder) -> Task:
        from reader.sync_messages import Task

        return Task(
            force=force,
            only=order.only,
            interval=order.interval,
            picture_limit=order.picture_limit,
            room=order.room,
            mood=self._mood,
            log_level=logging.getLogger().getEffectiveLevel(),
        )

    def _listen(self, receive: Callable[[], bytes | None], on_event: OnEvent) -> Ended | None:
        """Hands on what the process tells until it ends; None where it died."""
        from reader.sync_messages import Ended, Logged, Told, decode

        while (data := receive()) is not None:
            match decode(data):
                case Told(events=happened):
                    for event in happened:
                        on_event(event)
                case Logged(logger=name, level=level, text=text):
                    logging.getLogger(name).log(level, "%s", text)
                case Ended() as ended:
                    self._mood = ended.mood
                    return ended
                case other:
                    raise Bug(what=f"a sync said {type(other).__name__}")
        return None


def serve(receive: Receive, send: Send, folder: str) -> None:
    """What the process of a sync runs: see sync_child.serve, which the window need not load."""
    from reader.sync_child import serve as sync

    sync(receive, send, Path(folder))
