"""Whether the computer runs on its battery, where that is cheaply known."""

from __future__ import annotations

import contextlib
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
"""Linux alone has it; see Documentation/ABI/testing/sysfs-class-power of its source."""


def on_battery(supplies: Path = SUPPLIES) -> bool:
    """True while a battery of the computer itself is being emptied and no mains is there; False
    where nobody knows."""
    mains = discharging = False
    with contextlib.suppress(OSError):
        for supply in supplies.iterdir():
            kind = _said(supply / "type")
            if kind in ("Mains", "USB") and _said(supply / "online") == "1":
                mains = True
            elif kind == "Battery" and _said(supply / "scope") != "Device":
                discharging |= _said(supply / "status") == "Discharging"
    return discharging and not mains


def _said(file: Path) -> str:
    try:
        return file.read_text("ascii", "replace").strip()
    except OSError:
        return ""
