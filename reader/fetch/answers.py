"""What an answer's status and headers mean, and what a failed request is called."""

from __future__ import annotations

import re
import ssl
import time
from email.utils import parsedate_to_datetime

import requests
import urllib3.exceptions

from reader.errors import (
    AddressNotAllowed,
    BadCertificate,
    BrokenAnswer,
    FetchFault,
    Gone,
    NoNetwork,
    Refused,
    ServerTrouble,
    TookTooLong,
)
from reader.fetch.calls import Call
from reader.fetch.messages import Validators

REDIRECTS = frozenset({301, 302, 303, 307, 308})
NOT_MODIFIED = 304
TOO_MANY_REQUESTS = 429

_RETRIED = frozenset({408, 425, TOO_MANY_REQUESTS, 500, 502, 503, 504, 520, 521, 522, 523, 524})
_REFUSED = frozenset({401, 403, 407, 451})
_GONE = frozenset({404, 410})
_PARTIAL = 206

_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([A-Za-z0-9._:+-]+)", re.IGNORECASE)

_LONGEST_VALIDATOR = 1024

NETWORK_ERRORS = (requests.RequestException, urllib3.exceptions.HTTPError, OSError)
"""What requests, urllib3 and sockets raise when a request fails; see `fault_of`."""


def is_success(status: int) -> bool:
    """Whether a body of the whole thing follows. We ask for no ranges, so 206 is none."""
    return 200 <= status < 300 and status != _PARTIAL


def fault_of_status(status: int, call: Call, retry_after: float | None) -> FetchFault:
    """The fault that a status other than a success stands for."""
    if status in _REFUSED:
        return Refused(host=call.host, url=call.url, status=status)
    if status in _GONE:
        return Gone(host=call.host, url=call.url, status=status)
    if retry_after is None:
        return ServerTrouble(host=call.host, url=call.url, status=status)
    return ServerTrouble(
        host=call.host, url=call.url, status=status, retry_after=int(retry_after + 0.999)
    )


def may_retry(fault: FetchFault) -> bool:
    """Whether the same request may well succeed in a moment."""
    if isinstance(fault, ServerTrouble):
        return fault.values["status"] in _RETRIED
    return isinstance(fault, BrokenAnswer)


def asks_everybody_to_wait(status: int) -> bool:
    """Whether a Retry-After of this status speaks for the host, not for one page."""
    return status in (TOO_MANY_REQUESTS, 503)


def retry_after(response: requests.Response) -> float | None:
    """The seconds of a Retry-After header in either of its forms; None without one."""
    value = response.headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None


def content_type(response: requests.Response) -> str | None:
    """The media type without its parameters, in small letters."""
    value = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return value or None


def charset(response: requests.Response) -> str | None:
    """The charset that the header states; requests would make one up."""
    found = _CHARSET.search(response.headers.get("Content-Type", ""))
    return found.group(1) if found else None


def validators(response: requests.Response, body_hash: str | None) -> Validators:
    """What to ask again by."""
    return Validators(
        etag=_sendable(response.headers.get("ETag")),
        last_modified=_sendable(response.headers.get("Last-Modified")),
        body_hash=body_hash,
    )


def merged(new: Validators, old: Validators) -> Validators:
    """The validators after a 304, which need not repeat what stays the same."""
    return Validators(
        etag=new.etag or old.etag,
        last_modified=new.last_modified or old.last_modified,
        body_hash=new.body_hash or old.body_hash,
    )


def conditions(known: Validators) -> dict[str, str]:
    """The request headers for "only if it changed"."""
    headers = {}
    if etag := _sendable(known.etag):
        headers["If-None-Match"] = etag
    if modified := _sendable(known.last_modified):
        headers["If-Modified-Since"] = modified
    return headers


def _sendable(value: str | None) -> str | None:
    """A header's value if it can be sent back; a server may have put anything there."""
    value = (value or "").strip()
    fits = 0 < len(value) <= _LONGEST_VALIDATOR and value.isascii() and value.isprintable()
    return value if fits else None


def fault_of(error: Exception, call: Call) -> FetchFault:
    """The fault that an error of requests, urllib3 or a socket stands for.

    Whoever asks has made sure first that the call was not ended: a socket that was shut down
    fails in all these ways, too.
    """
    where = {"host": call.host, "url": call.url}
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, FetchFault):
            return cause
    if _any(causes, ssl.SSLEOFError, ssl.SSLZeroReturnError):
        return BrokenAnswer(**where)
    if _any(causes, urllib3.exceptions.ProxyError):
        return NoNetwork(**where)
    if _any(causes, ssl.SSLError, urllib3.exceptions.SSLError, ssl.CertificateError):
        return BadCertificate(**where)
    if _any(causes, urllib3.exceptions.NewConnectionError):
        return NoNetwork(**where)
    if _any(causes, TimeoutError, urllib3.exceptions.TimeoutError, requests.Timeout):
        return TookTooLong(**where)
    if _any(causes, requests.exceptions.InvalidProxyURL, requests.exceptions.InvalidSchema):
        return NoNetwork(**where)
    if _any(causes, requests.exceptions.InvalidURL, urllib3.exceptions.LocationValueError):
        return AddressNotAllowed(**where)
    return BrokenAnswer(**where)


def _causes(error: BaseException) -> list[BaseException]:
    """An error with all that it wraps; requests and urllib3 wrap in three different ways."""
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            waiting += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
    return found


def _any(causes: list[BaseException], *kinds: type[BaseException]) -> bool:
    return any(isinstance(cause, kinds) for cause in causes)
