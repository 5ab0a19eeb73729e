"""How a list of ids becomes another one, and what a list of unread articles keeps."""

from __future__ import annotations

import time
from array import array

from hypothesis import given
from hypothesis import strategies as st

from ui.list_changes import changes, keep_shown

_IDS = st.lists(st.integers(1, 60), unique=True, max_size=40)


def _ids(*found: int) -> array[int]:
    return array("q", found)


@given(_IDS, st.sets(st.integers(1, 60)), _IDS)
def test_the_steps_lead_from_one_list_to_the_other(
    old: list[int], gone: set[int], come: list[int]
) -> None:
    new = [one for one in come if one not in old] + [one for one in old if one not in gone]
    steps = changes(_ids(*old), _ids(*new))
    assert steps is not None
    shown = list(old)
    for step in steps:
        end = step.first + step.count
        if step.inserted:
            shown[step.first : step.first] = new[step.source : step.source + step.count]
        else:
            del shown[step.first : end]
    assert shown == new


@given(_IDS, st.sets(st.integers(1, 60)), _IDS, st.sets(st.integers(1, 60)))
def test_what_is_read_stays_where_it_stands_until_the_list_is_left(
    old: list[int], read: set[int], come: list[int], gone: set[int]
) -> None:
    new = [one for one in come if one not in old] + [one for one in old if one not in read]
    kept = list(keep_shown(_ids(*old), _ids(*new), gone))
    stays = [one for one in old if one in new or one not in gone]
    assert [one for one in kept if one in old] == stays
    assert [one for one in kept if one in new] == new
    assert set(kept) == set(new) | set(stays)


def test_a_few_changes_in_a_long_list_cost_less_than_a_frame() -> None:
    old = array("q", range(200_000, 0, -1))
    new = array("q", range(200_040, 0, -1))
    del new[90:95]
    began = time.thread_time()
    steps = changes(old, new)
    taken = time.thread_time() - began
    assert steps is not None
    assert [(step.inserted, step.first, step.count) for step in steps] == [
        (False, 50, 5),
        (True, 0, 40),
    ]
    assert taken < 0.016
