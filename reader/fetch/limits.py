"""What one client grants a host and itself. Seconds, unless a name says otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from reader import __version__

# The name that robots.txt files can address us by.
ROBOT = "Potrika"

# It says how to turn it away, since there is no page about it to point to yet.
USER_AGENT = (
    f"{ROBOT}/{__version__} (desktop reader for Bangla newspapers; "
    f"obeys robots.txt, User-agent: {ROBOT})"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """The client's measures; the defaults are those of docs/how-do-we-ask-newspapers.md.

    `connect` spans all addresses of a host, its name look-up included; `read` is the longest
    silence; `total` spans a whole fetch with its redirects, retries and its robots.txt, but not
    the time it stands in a host's queue, which `queue` bounds.
    """

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    queue: float = 300.0

    redirects: int = 5

    per_host: int = 2
    """Connections at a time to one host."""
    spacing: float = 0.5
    """Between the starts of two requests to one host."""
    loopback_spacing: float = 0.0
    longest_crawl_delay: float = 10.0
    """What a Crawl-delay in robots.txt is honoured up to."""

    retries: int = 2
    """Further tries after the first, for 429, 5xx and broken connections."""
    backoff: float = 0.5
    """The wait before the first retry; doubled for each further one, with jitter."""
    longest_backoff: float = 8.0
    patience: float = 10.0
    """The longest wait a host may ask for that a fetch sits out; longer ones fail at once."""
    longest_block: float = 6 * 3600.0
    """What a Retry-After is honoured up to."""

    robots_lifetime: float = 24 * 3600.0
    """How long a robots.txt is believed (RFC 9309 2.4: no longer than a day)."""
    robots_retry: float = 300.0
    """After a server error for robots.txt: how long until it is asked for again."""
    robots_bytes: int = 512 * 1024
    """How much of a robots.txt is read (RFC 9309 2.5: at least 500 KiB)."""

    tick: float = 0.025
    """How often the watchdog looks whether a fetch was cancelled."""
