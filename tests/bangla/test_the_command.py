"""`python -m reader.bangla` shows what the room makes of a text, a line a text."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.bangla.__main__ import main


def test_dates_come_in_dhaka_time(capsys: pytest.CaptureFixture[str]) -> None:
    texts = ["৫ মিনিট আগে", "২১শে ফেব্রুয়ারী ২০২৬", "১৯৭১", "Fri, 20 Nov 2026 04:32:00 GMT"]
    assert main(["dates", "--now", "2026-11-24T08:00:00Z", *texts]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2026-11-24T13:55:00+06:00",
        "2026-02-21",
        "-",
        "2026-11-20T10:32:00+06:00",
    ]


def test_now_is_dhakas_where_it_names_no_zone(capsys: pytest.CaptureFixture[str]) -> None:
    main(["dates", "--now", "2026-11-24T08:00", "এইমাত্র"])
    assert capsys.readouterr().out == "2026-11-24T08:00:00+06:00\n"


def test_without_now_it_is_now(capsys: pytest.CaptureFixture[str]) -> None:
    main(["dates", "আজ"])
    assert capsys.readouterr().out.startswith("20")


def test_fold_and_latin_print_a_line_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    main(["fold", "র\u200d্যাব ২০২৬", "PUTIN\nx"])
    assert capsys.readouterr().out == "র্যাব 2026\nputin x\n"
    main(["latin", "চট্টগ্রাম putin", "SSC", "—"])
    assert capsys.readouterr().out.splitlines() == [
        "চট্টগ্রাম=ctgrm (chottogramo) putin=ptn",
        "SSC=Asss|sk|s|sc (এসএসসি)",
        "-",
    ]


@pytest.mark.parametrize("wrong", [[], ["fold"], ["dates", "--now", "soon", "আজ"], ["walk", "x"]])
def test_wrong_use_says_so_and_ends_with_2(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_it_runs_as_a_module_on_a_console_that_knows_no_bangla() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "reader.bangla", "fold", "ক"],
        env={"PYTHONIOENCODING": "ascii", "PATH": "", "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert ended.stdout.decode().strip() == "ক"
