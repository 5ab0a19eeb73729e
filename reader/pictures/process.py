"""Preparing pictures in a process of its own: Pillow is given what strangers sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

from reader.errors import PictureTooHostile
from reader.parse.channels import Channel
from reader.parse.worker import WorkerProcess
from reader.parse.worker_messages import Call
from reader.pictures.prepared import Prepared

_NO_TIME = datetime.fromtimestamp(0, UTC)


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
        start: Callable[[int, float], Channel] | None = None,
    ) -> None:
        super().__init__(deadline=deadline, memory_mb=memory_mb, start=start)

    def prepare(self, body: bytes, url: str) -> Prepared:
        """See prepare.prepare_picture."""
        call = Call("prepare_picture", body, url, None, None, _NO_TIME)
        return cast("Prepared", self._call(call))
