"""Python's own pauses, kept shorter than a frame.

Threads share the interpreter: one that computes is asked to let go of it after a while, and the
window waits for that. And the collector of reference cycles looks through all that lives, which
takes longer than a frame once a whole window does.
"""

from __future__ import annotations

import gc
import sys

_LET_GO_SECONDS = 0.001  # Python's own 5 ms are a third of a frame, each time
_YOUNG, _MIDDLE, _OLD = 5000, 20, 20  # objects, and collections of the younger ones


def put_off_collecting() -> None:
    """Until the window stands: a start makes much and throws little away."""
    gc.disable()


def keep_pauses_short() -> None:
    """To be called once the window stands: what there is now stays, so that it is not looked
    through again and again."""
    sys.setswitchinterval(_LET_GO_SECONDS)
    gc.freeze()
    gc.enable()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
