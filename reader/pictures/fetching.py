"""Fetching pictures for a sync: one request each, prepared in their own process, then kept."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

from reader import events
from reader.errors import Cancelled, LibraryFault, NoNetwork, PotrikaError
from reader.fetch.client import Client
from reader.fetch.messages import Meter, Request, Want
from reader.pictures.process import PictureProcess, PictureProcesses
from reader.store.library import Library
from reader.store.rows import WantedPicture


class PictureFetcher:
    """Fetches pictures in one round of a sync. `daily_limit` is bytes on the wire a day (UTC),
    None for no limit: what is over it waits for the next day."""

    def __init__(
        self,
        library: Library,
        client: Client,
        process: PictureProcess | PictureProcesses,
        now: Callable[[], datetime],
        daily_limit: int | None = None,
    ) -> None:
        self._library = library
        self._client = client
        self._process = process
        self._now = now
        self._daily_limit = daily_limit
        self._unreachable: set[str] = set()

    def fetch(
        self,
        wanted: WantedPicture,
        cancel: threading.Event,
        heard: Callable[[str, PotrikaError | None], None],
        *,
        private: bool,
    ) -> events.PictureArrived | None:
        """Fetches and keeps one picture; None where it could not be had, which is noted. Raises
        Cancelled and LibraryFault. `heard` learns from the request about the network."""
        host = urlsplit(wanted.url).hostname or ""
        if host in self._unreachable or self._is_spent():
            return None
        meter = Meter()
        try:
            request = Request(wanted.url, Want.PICTURE, private=private)
            answer = self._client.fetch(request, cancel, meter)
            heard(wanted.url, None)
            prepared = self._process.prepare(answer.body, answer.url)
        except (Cancelled, LibraryFault):
            raise
        except NoNetwork as unreachable:
            # Not the picture's fault: it stays wanted, and the host's others are spared.
            self._unreachable.add(host)
            heard(wanted.url, unreachable)
            return None
        except PotrikaError as error:
            self._library.put_picture_failure(wanted.url, error, self._now(), meter.wire_bytes)
            return None
        if cancel.is_set():
            raise Cancelled
        shown = self._library.put_picture(wanted.url, prepared, self._now(), meter.wire_bytes)
        return events.PictureArrived(wanted.url, shown)

    def _is_spent(self) -> bool:
        limit = self._daily_limit
        return limit is not None and self._library.spent_on_pictures(self._now().date()) >= limit
