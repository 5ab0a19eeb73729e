"""Whether the computer runs on its battery."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.power import on_battery


def supply(folder: Path, name: str, **said: str) -> None:
    (folder / name).mkdir()
    for file, text in said.items():
        (folder / name / file).write_text(text + "\n")


@pytest.mark.parametrize(
    ("online", "status", "expected"),
    [
        ("0", "Discharging", True),
        ("1", "Charging", False),
        ("1", "Discharging", False),
        ("0", "Full", False),
    ],
)
def test_a_laptop(tmp_path: Path, online: str, status: str, expected: bool) -> None:
    supply(tmp_path, "AC", type="Mains", online=online)
    supply(tmp_path, "BAT0", type="Battery", status=status)
    assert on_battery(tmp_path) is expected


def test_the_battery_of_a_mouse_is_not_the_computers(tmp_path: Path) -> None:
    supply(tmp_path, "mouse", type="Battery", status="Discharging", scope="Device")
    assert not on_battery(tmp_path)


def test_where_nobody_knows(tmp_path: Path) -> None:
    assert not on_battery(tmp_path / "nothing")
