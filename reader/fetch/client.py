"""The one polite HTTP client. What it grants whom: docs/how-do-we-ask-newspapers.md.

One `Client` serves all threads. A fetch runs wholly in its caller's thread: redirects hop by
hop, each hop checked by its address and by its host's robots.txt, then let through that host's
gate, asked, and read under a cap. Nothing global is locked while anything is waited for.
"""

from __future__ import annotations

import contextlib
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult

import requests

from reader.errors import BrokenAnswer, FetchFault, ServerTrouble, TooManyRedirects
from reader.fetch import addresses, answers, body
from reader.fetch.calls import Call, Watchdog
from reader.fetch.decoding import ACCEPT_ENCODING
from reader.fetch.hosts import Gate, Hosts
from reader.fetch.limits import USER_AGENT, Limits
from reader.fetch.messages import Meter, Request, Response, Validators, Want
from reader.fetch.robots import Robots
from reader.fetch.wire import PoliteSession, ca_bundle, current_call, proxies_for

_ACCEPT = {
    Want.PAGE: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
    Want.FEED: (
        "application/rss+xml,application/atom+xml,application/feed+json,"
        "application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
    ),
    Want.PICTURE: "image/webp,image/jpeg,image/png,image/*;q=0.8,*/*;q=0.5",
}


@dataclass(frozen=True, slots=True)
class _Errand:
    """A request with what its kind of body may weigh; `cut` keeps the start of a longer one."""

    request: Request
    limit: int
    cut: bool = False


class Client:
    """Fetches for all threads; keep one for the program's life and `close` it at its end."""

    def __init__(self, *, user_agent: str = USER_AGENT, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self.on_answer: Callable[[str, str], None] | None = None
        """Told of each answer: the address asked for, and that which answered in the end."""
        self._watchdog = Watchdog(self._limits.tick)
        self._hosts = Hosts(self._limits)
        self._robots = Robots(user_agent.partition("/")[0], self._limits)
        self._session = PoliteSession(
            {
                "User-Agent": user_agent,
                "Accept-Language": "bn,en;q=0.5",
                "Accept-Encoding": ACCEPT_ENCODING,
            },
            self._limits.per_host,
        )

    def fetch(
        self,
        request: Request,
        cancel: threading.Event | None = None,
        meter: Meter | None = None,
    ) -> Response:
        """Fetch one thing, blocking; any thread. `meter` counts what came, of failures too.

        Raises a FetchFault for whatever keeps it from coming whole (`values` has at least `host`
        and `url`, the address that failed), and Cancelled as soon as `cancel` is set or the client
        is closed.
        """
        call = Call(request.url, seconds=self._limits.total, cancel=cancel, private=request.private)
        call.host = addresses.host_of(request.url)
        try:
            with self._watchdog.over(call), _serving(call):
                call.check()
                answer = self._follow(call, _Errand(request, request.want.limit))
        finally:
            if meter is not None:
                meter.wire_bytes += call.wire_bytes
        if self.on_answer is not None:
            self.on_answer(request.url, answer.url)
        return answer

    def close(self) -> None:
        """End every fetch under way as Cancelled, at once, and let none begin. Any thread."""
        self._watchdog.close()
        self._session.close()

    def _follow(self, call: Call, errand: _Errand) -> Response:
        """The answer at the end of the redirects."""
        url, seen = errand.request.url, set[str]()
        for _ in range(self._limits.redirects + 1):
            parts = addresses.check(url)
            seen.add(url)
            call.url, call.host = url, parts.hostname or ""
            if errand.request.robots:
                self._obey_robots(call, errand, parts)
            answer = self._ask(call, errand, url, self._gate(parts))
            if isinstance(answer, Response):
                return answer
            url = answer
            if url in seen:
                break
        raise TooManyRedirects(host=call.host, url=errand.request.url)

    def _gate(self, parts: SplitResult) -> Gate:
        loopback = addresses.is_loopback(parts.hostname or "")
        return self._hosts.gate(addresses.host_key(parts), loopback=loopback)

    def _obey_robots(self, call: Call, errand: _Errand, parts: SplitResult) -> None:
        def fetch(address: str) -> bytes:
            request = Request(address, private=errand.request.private, robots=False)
            try:
                return self._follow(call, _Errand(request, self._limits.robots_bytes, True)).body
            finally:
                call.url, call.host = parts.geturl(), parts.hostname or ""

        delay = self._robots.check(call, addresses.origin(parts), parts.geturl(), fetch)
        if delay:
            self._gate(parts).slow_down(delay)

    def _ask(self, call: Call, errand: _Errand, url: str, gate: Gate) -> Response | str:
        """One hop with its retries: the answer, or where it leads."""
        attempt = 0
        while True:
            try:
                with gate.slot(call):
                    return self._exchange(call, errand, url, gate)
            except (ServerTrouble, BrokenAnswer) as fault:
                if not answers.may_retry(fault):
                    raise
                delay = self._delay(fault, attempt, call)
                if fault.values.get("status") == answers.TOO_MANY_REQUESTS:
                    gate.block(call, delay, answers.TOO_MANY_REQUESTS)
                if attempt >= self._limits.retries:
                    raise
                if delay > min(call.remaining(), self._limits.patience):
                    raise
            attempt += 1
            call.sleep(delay)

    def _delay(self, fault: FetchFault, attempt: int, call: Call) -> float:
        """Seconds before the next try, with jitter so that not all of a host's come at once."""
        asked = fault.values.get("retry_after")
        if isinstance(asked, int):
            return float(asked)
        if isinstance(fault, BrokenAnswer) and call.reused and attempt == 0:
            return 0.0  # the server had hung up on an idle connection; that is no trouble
        longest = min(self._limits.backoff * (1 << attempt), self._limits.longest_backoff)
        return longest * random.uniform(0.5, 1.0)  # noqa: S311

    def _exchange(self, call: Call, errand: _Errand, url: str, gate: Gate) -> Response | str:
        """One request and its answer."""
        try:
            answer = self._send(call, errand.request, url)
            try:
                return self._understand(call, errand, url, answer, gate)
            finally:
                answer.close()
        except answers.NETWORK_ERRORS as error:
            call.check()
            raise answers.fault_of(error, call) from error
        finally:
            call.hang_up()

    def _send(self, call: Call, request: Request, url: str) -> requests.Response:
        limits, left = self._limits, max(call.remaining(), 0.001)
        proxies = proxies_for(url, call.host)
        if proxies:
            addresses.check_unresolved(call.host, url, private=call.private)
        headers = {"Accept": _ACCEPT[request.want], **answers.conditions(request.validators)}
        prepared = requests.PreparedRequest()  # the session's own way merges settings we have not
        prepared.prepare("GET", url, headers={**self._session.headers, **headers})
        answer = self._session.send(
            prepared,
            stream=True,
            allow_redirects=False,
            timeout=(min(limits.connect, left), min(limits.read, left)),
            proxies=proxies,
            verify=ca_bundle(),
        )
        # After a shutdown by the watchdog this may be an "answer" without a word in it.
        try:
            call.check()
        except FetchFault:
            answer.close()
            raise
        return answer

    def _understand(
        self, call: Call, errand: _Errand, url: str, answer: requests.Response, gate: Gate
    ) -> Response | str:
        status, known = answer.status_code, errand.request.validators
        location = answer.headers.get("Location")
        if status in answers.REDIRECTS and location:
            return addresses.redirect_target(url, location)
        if status == answers.NOT_MODIFIED and (known.etag or known.last_modified):
            body.skip_nothing(answer, call)
            return self._unmodified(url, answer, known, 0)
        if not answers.is_success(status):
            wait = answers.retry_after(answer)
            if wait is not None and answers.asks_everybody_to_wait(status):
                gate.block(call, wait, status)
            raise answers.fault_of_status(status, call, wait)
        whole = body.read(answer, call, errand.limit, cut=errand.cut)
        if known.body_hash is not None and whole.hash == known.body_hash:
            return self._unmodified(url, answer, known, whole.wire_bytes)
        return Response(
            url=url,
            body=whole.data,
            not_modified=False,
            content_type=answers.content_type(answer),
            charset=answers.charset(answer),
            validators=answers.validators(answer, self._hash_of(whole, errand)),
            wire_bytes=whole.wire_bytes,
        )

    def _hash_of(self, whole: body.Body, errand: _Errand) -> str | None:
        """What a body is known again by; pictures, which weigh most, are asked for once."""
        return None if errand.request.want is Want.PICTURE else whole.hash

    def _unmodified(
        self, url: str, answer: requests.Response, known: Validators, wire_bytes: int
    ) -> Response:
        return Response(
            url=url,
            body=b"",
            not_modified=True,
            content_type=answers.content_type(answer),
            charset=answers.charset(answer),
            validators=answers.merged(answers.validators(answer, None), known),
            wire_bytes=wire_bytes,
        )


@contextlib.contextmanager
def _serving(call: Call) -> Iterator[None]:
    token = current_call.set(call)
    try:
        yield
    finally:
        current_call.reset(token)
