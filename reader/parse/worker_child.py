"""The worker process itself: pages come in, answers go out (reader/children.py). What it
serves is one of TABLES: the parse functions, or those that prepare pictures.

It ends when its pipe ends, so it does not outlive a parent that was killed; a page that is being
parsed at that moment is ended by a watchdog of the process's own.
"""

from __future__ import annotations

import faulthandler
import gc
import importlib
import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from reader import errors
from reader.children import Receive, Send
from reader.parse.worker_messages import Answer, Call, decode_call, encode

if sys.platform != "win32":  # there the parent's deadline alone ends what grows
    import resource

TABLES = {
    "pages": {
        "parse_feed": "reader.parse.feed",
        "parse_sitemap": "reader.parse.sitemap",
        "parse_front_page": "reader.parse.front_page",
        "parse_article": "reader.parse.article_page",
    },
    "pictures": {"prepare_picture": "reader.pictures.prepare"},
}
_WITH_PAPER = frozenset({"parse_front_page", "parse_article"})
_WITHOUT_TIME = frozenset({"prepare_picture"})
_OBJECTS_BEFORE_GC = 20_000  # a tree has many, and few of them are garbage
_RESERVED = 152 * 1024 * 1024  # bytes of address space that glibc takes for the watchdog's threads
_STATM = Path("/proc/self/statm")  # on Linux
_LEAVE_AT = 0.6  # of the memory limit: grown this far, the process makes room for a fresh one


def serve(receive: Receive, send: Send, memory_mb: int, seconds: float, table: str) -> None:
    """Says that it is warm, then answers pages until there are no more. `seconds` is what a page
    may take in all, counted here in case the parent is gone; `table` is a key of TABLES.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to deal with
    logging.disable(logging.WARNING)
    try:
        functions = {name: _function(name, module) for name, module in TABLES[table].items()}
    except Exception:  # noqa: BLE001 - the parent logs it in place of "warm"
        send(traceback.format_exc().encode("utf-8"))
        return
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BEFORE_GC, 10, 10)
    _limit_memory(memory_mb)
    most = _held_now() + int(memory_mb * 1024 * 1024 * _LEAVE_AT)
    send(b"warm")
    with Path(os.devnull).open("wb") as nowhere:
        while (data := receive()) is not None:
            faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
            answer = _answer(functions, decode_call(data), most)
            faulthandler.cancel_dump_traceback_later()
            send(encode(answer))
            if answer.leaving:
                return


def _function(name: str, module: str) -> Callable[..., Any]:
    loaded: ModuleType = importlib.import_module(module)
    function: Callable[..., Any] = getattr(loaded, name)
    return function


def _answer(functions: dict[str, Callable[..., Any]], call: Call, most: int) -> Answer:
    arguments: tuple[Any, ...] = (call.body, call.url, call.charset)
    if call.function in _WITHOUT_TIME:
        arguments = arguments[:2]
    elif call.function in _WITH_PAPER:
        arguments = (*arguments, call.paper, call.now)
    else:
        arguments = (*arguments, call.now)
    try:
        result = functions[call.function](*arguments)
        raw = encode(result)
    except MemoryError:
        return Answer(hostile=True, leaving=True)
    except errors.PotrikaError as fault:
        return Answer(fault=type(fault).__name__, values=fault.values, leaving=_grown(most))
    except Exception:  # noqa: BLE001 - ours, whatever it is: the parent logs it and raises Bug
        return Answer(traceback=traceback.format_exc(limit=-30), leaving=_grown(most))
    return Answer(result=raw, leaving=_grown(most))


def _limit_memory(memory_mb: int) -> None:
    """Lets the process grow by so much from here, where the system can hold it to that."""
    if sys.platform == "win32":
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit = _size_now() + memory_mb * 1024 * 1024 + _RESERVED
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or limit < hard:
        try:
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        except (ValueError, OSError):  # macOS refuses it
            logging.getLogger(__name__).debug("no memory limit on this system")


def _size_now() -> int:
    """The bytes of address space in use."""
    return _statm(0) if _STATM.exists() else 512 * 1024 * 1024


def _statm(field: int) -> int:
    """A field of the system's word on this process's memory, in bytes."""
    pages = int(_STATM.read_text("ascii").split()[field])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _held_now() -> int:
    """The bytes of memory that the process itself holds: on Linux `ru_maxrss` is inherited, and
    the child of a large window would take itself for grown after every page. Nor its address
    space: for the watchdog's thread glibc reserves 75 MB of that, now and then twice as much, and
    touches next to none of it.
    """
    return _statm(1) if _STATM.exists() else 0


def _grown(most: int) -> bool:
    """Whether the process holds more bytes than that."""
    return _held_now() > most
