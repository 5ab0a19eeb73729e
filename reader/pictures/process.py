"""Preparing pictures in processes of their own: Pillow is given what strangers sent."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

from reader.children import Child, Job, start
from reader.errors import PictureTooHostile
from reader.parse.worker import WorkerProcess
from reader.parse.worker_messages import Call
from reader.pictures.prepared import Prepared

_NO_TIME = datetime.fromtimestamp(0, UTC)
_PATIENCE = 0.2
"""Seconds that a picture waits for a process before another is started, which takes 0.15 s."""


class PictureProcess(WorkerProcess):
    """prepare.prepare_picture in one child process; a picture that breaks the limits of time and
    memory raises PictureTooHostile."""

    table = "pictures"
    too_much = PictureTooHostile

    def __init__(
        self,
        *,
        deadline: float = 8.0,
        memory_mb: int = 640,
        start: Callable[[Job], Child] = start,
    ) -> None:
        super().__init__(deadline=deadline, memory_mb=memory_mb, start=start)

    def prepare(self, body: bytes, url: str) -> Prepared:
        """See prepare.prepare_picture."""
        call = Call("prepare_picture", body, url, None, None, _NO_TIME)
        return cast("Prepared", self._call(call))


class PictureProcesses:
    """Two of them where there are two processors, the second once pictures wait: those that are
    scaled or packed anew take ten times what those take that are kept as they came."""

    def __init__(
        self, most: int | None = None, make: Callable[[], PictureProcess] = PictureProcess
    ) -> None:
        self._all = [make() for _ in range(most or min(2, os.cpu_count() or 1))]
        self._cold = list(self._all)
        self._idle: list[PictureProcess] = []
        self._changed = threading.Condition()

    def prepare(self, body: bytes, url: str) -> Prepared:
        """See prepare.prepare_picture; any thread, Cancelled after `close`."""
        process = self._take()
        try:
            return process.prepare(body, url)
        finally:
            with self._changed:
                self._idle.append(process)
                self._changed.notify()

    def close(self) -> None:
        """Ends the processes at once, whatever they are doing; from any thread, and again."""
        for process in self._all:
            process.close()

    def _take(self) -> PictureProcess:
        with self._changed:
            if len(self._cold) < len(self._all):  # one runs, and may soon be free
                self._changed.wait_for(lambda: self._idle, _PATIENCE)
            if not self._idle and not self._cold:
                self._changed.wait_for(lambda: self._idle)
            return (self._idle or self._cold).pop()
