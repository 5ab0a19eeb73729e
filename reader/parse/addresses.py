"""Addresses as pages and feeds write them."""

from __future__ import annotations

import functools
import re
from urllib.parse import urljoin, urlsplit

_BREAKS_IN_ADDRESS = re.compile(r"[\t\n\r\f]")


def host_of(url: str) -> str:
    """The host of an address for a fault's sentence; the address itself where it has none."""
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


@functools.lru_cache(maxsize=4096)
def absolute(base: str, href: str | None) -> str | None:
    """An http(s) address as published, made absolute; None where it is not one.

    Percent-encoding and Unicode stay as they are: slugs are never normalised.
    """
    href = _BREAKS_IN_ADDRESS.sub("", href or "").strip()
    if not href:
        return None
    try:
        joined = urljoin(base, href)
        parts = urlsplit(joined)
        hostname = parts.hostname
    except ValueError:
        return None
    return joined if parts.scheme in ("http", "https") and hostname else None
