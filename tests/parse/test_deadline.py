"""A call that takes too long is ended; those after it have their own time."""

from __future__ import annotations

import threading

import pytest

from reader.parse import deadline
from reader.parse.deadline import Deadline


def test_what_takes_too_long_is_ended_once() -> None:
    late, ended, ends = Deadline(), threading.Event(), list[int]()

    def end() -> None:
        ends.append(1)
        ended.set()

    with late.over(0.05, end):
        assert ended.wait(10)
    with late.over(60, end):
        pass
    assert ends == [1]


def test_each_call_has_its_own_time() -> None:
    late, ended = Deadline(), threading.Event()
    with late.over(60, lambda: None):
        pass
    with late.over(0.05, ended.set):  # sooner than what was waited for
        assert ended.wait(10)
    ended.clear()
    for _ in range(3):
        with late.over(0.2, ended.set):
            assert not ended.wait(0.01)


def test_the_thread_goes_when_nothing_is_called_and_comes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(deadline, "_LINGER", 0.01)
    before = set(threading.enumerate())
    late, ended = Deadline(), threading.Event()
    with late.over(0.02, lambda: None):
        pass
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
        assert not thread.is_alive()
    with late.over(0.02, ended.set):
        assert ended.wait(10)
