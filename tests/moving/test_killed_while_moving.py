"""Killed before any single thing that backing up or restoring does to the disk."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from reader.store.library import Library
from reader.store.restoring import restore
from reader.store.rows import Filter, Retention
from reader.store.space import Budget
from tests.moving.houses import contents_of, copy_of, furnish, furnish_otherwise
from tests.store.stories import HOME, NOW, Clock, entry

_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def _die_at(step: int) -> None:
    """From now on the process ends by force before its `step`-th change to the disk."""
    left = step

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        changes = event in _CHANGES or (
            event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & _WRITES)
        )
        if changes:
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def _restore(step: int, file: Path, folder: Path) -> None:
    _die_at(step)
    restore(file, folder, NOW)


def _open(step: int, folder: Path) -> None:
    _die_at(step)
    Library.open(folder, Clock()).close()


def _pack(step: int, file: Path, folder: Path) -> None:
    library = Library.open(folder, Clock())
    _die_at(step)
    library.pack(file, articles=True)
    library.close()


@pytest.fixture(scope="module")
def context() -> multiprocessing.context.ForkServerContext:
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(["reader.store.library", "tests.moving.houses"])
    return found


def _was_killed(
    context: multiprocessing.context.ForkServerContext, work: object, *arguments: object
) -> bool:
    child = context.Process(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
    child.start()
    child.join(30)
    assert child.exitcode in (0, -signal.SIGKILL), child.exitcode
    return child.exitcode != 0


def test_a_restoring_leaves_the_old_library_or_the_new_one(
    tmp_path: Path, context: multiprocessing.context.ForkServerContext
) -> None:
    furnish(tmp_path / "home")
    furnish_otherwise(tmp_path / "away")
    new, old = contents_of(tmp_path / "home"), contents_of(tmp_path / "away")
    library = Library.open(tmp_path / "home", Clock())
    file = tmp_path / "b.zip"
    library.pack(file, articles=True)
    library.close()
    outcomes = []
    killed, step = True, 0
    while killed:
        folder = copy_of(tmp_path / "away", tmp_path / f"away-{step}")
        killed = _was_killed(context, _restore, step, file, folder)
        if killed and step % 2:
            # What finishes it may be killed as well.
            _was_killed(context, _open, step % 9, folder)
        found = contents_of(folder)
        assert found in (old, new), f"killed at {step}"
        outcomes.append(found == new)
        assert not list(folder.glob("restor*")), f"killed at {step}"
        asides = list(folder.glob("replaced-*"))
        assert len(asides) == outcomes[-1], f"killed at {step}"
        assert all(contents_of(aside) == old for aside in asides)
        assert (folder / "pictures" / "note").exists() != outcomes[-1]
        step += 1 if step > 40 else 3  # the first are those of unpacking
    assert step > 15
    assert outcomes == sorted(outcomes)
    assert outcomes[-1]


def test_a_backing_up_leaves_a_whole_file_or_none(
    tmp_path: Path, context: multiprocessing.context.ForkServerContext
) -> None:
    furnish(tmp_path / "home")
    expected = contents_of(tmp_path / "home")
    killed, step = True, 0
    while killed:
        folder = copy_of(tmp_path / "home", tmp_path / f"home-{step}")
        file = tmp_path / f"b-{step}.zip"
        killed = _was_killed(context, _pack, step, file, folder)
        assert contents_of(folder) == expected
        assert not list(folder.glob("packing-*"))
        assert file.exists() or killed
        if file.exists():
            restore(file, tmp_path / f"there-{step}", NOW)
            assert contents_of(tmp_path / f"there-{step}") == expected
        step += 1
    assert step > 5


def _tidy(folder: Path) -> None:
    library = Library.open(folder, Clock())
    library.tidy(NOW + timedelta(days=9), Budget(days=7))


def test_a_tidying_takes_no_mark_and_leaves_nothing_half(
    tmp_path: Path, context: multiprocessing.context.ForkServerContext
) -> None:
    folder = tmp_path / "home"
    furnish(folder)
    library = Library.open(folder, Clock())
    library.put_entries("dinlipi/desh", [entry(n) for n in range(10, 400)], NOW)
    library.close()
    chance = random.Random(5)
    for _ in range(6):
        child = context.Process(target=_tidy, args=(folder,), daemon=True)
        child.start()
        child.join(chance.uniform(0.05, 0.4))
        child.kill()
        child.join()
        library = Library.open(folder, Clock())
        assert library.check() == []
        library.close()
    library = Library.open(folder, Clock())
    library.tidy(NOW + timedelta(days=9), Budget(days=7))
    kept = library.rows(library.ids(Filter()))
    assert sorted(row.url for row in kept) == [f"{HOME}/desh/3", f"{HOME}/desh/4"]
    library.retain("dinlipi", Retention(days=30))
    back = library.put_entries("dinlipi/desh", [entry(n) for n in range(10)], NOW)
    assert back.new == ()
    assert sum(row.read for row in library.rows(library.ids(Filter()))) == 3
    library.close()
