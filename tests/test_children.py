"""A child does its job at the other end of a pipe, from source as in a packaged program."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator

import pytest

from reader.children import Child, Job, PipedChild, Receive, Send, SpawnedChild

LARGE = bytes(range(256)) * 4096


@pytest.fixture(params=[PipedChild, SpawnedChild])
def child_for(request: pytest.FixtureRequest) -> Iterator[Callable[[Job], Child]]:
    started: list[Child] = []

    def start(job: Job) -> Child:
        child: Child = request.param(job)
        started.append(child)
        return child

    yield start
    for child in started:
        child.free()


def echo(receive: Receive, send: Send, *before: str | float) -> None:
    """Says what it was started with, then what it hears; prints on the way."""
    send(repr(before).encode())
    while (data := receive()) is not None:
        sys.stdout.write("\0" * 4)  # an empty message, if it came between them
        sys.stdout.flush()
        send(data)


def own_niceness(receive: Receive, send: Send) -> None:
    send(str(os.nice(0)).encode())


def complain(receive: Receive, send: Send) -> None:
    sys.stderr.write("what a child complains of\n")  # unfinished lines wait, and end with it


def test_messages_cross_whole_whatever_is_printed(child_for: Callable[[Job], Child]) -> None:
    child = child_for(Job(echo, ("পাতা", 3, 0.5)))
    assert child.receive() == repr(("পাতা", 3, 0.5)).encode()
    for data in (b"", LARGE, b"end"):
        child.send(data)
        assert child.receive() == data
    assert child.alive()
    child.kill()
    assert child.receive() is None


def test_one_that_has_done_its_job_is_gone(child_for: Callable[[Job], Child]) -> None:
    child = child_for(Job(own_niceness))
    assert child.receive() is not None
    assert child.receive() is None


@pytest.mark.skipif(sys.platform == "win32", reason="priorities are classes there")
@pytest.mark.parametrize("more", [0, 3])
def test_it_lets_others_go_first_if_asked(child_for: Callable[[Job], Child], more: int) -> None:
    said = child_for(Job(own_niceness, niceness=more)).receive()
    assert said == str(min(19, os.nice(0) + more)).encode()


@pytest.mark.parametrize("heard", [True, False])
def test_what_a_piped_child_prints_is_heard_if_asked(
    capfd: pytest.CaptureFixture[str], heard: bool
) -> None:
    child = PipedChild(Job(complain, is_heard=heard))
    assert child.receive() is None
    child.free()
    assert ("complains" in capfd.readouterr().err) == heard
