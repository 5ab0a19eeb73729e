"""Shows what the language room makes of a text, a line a text.

python -m reader.bangla fold TEXT…              the search key
python -m reader.bangla latin TEXT…             for Bangla its key and sounds, for Latin its keys
python -m reader.bangla dates [--now ISO] TEXT… ISO 8601 in Dhaka time, a date alone where no
                                                time is given, - where the text is no date
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from reader.bangla import latin
from reader.bangla.dates import parse_date
from reader.bangla.folding import fold_text
from reader.bangla.sounds import INHERENT, sounds_of
from reader.bangla.words import tokens
from reader.bangla.zones import DHAKA


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 0, or 2 for wrong use (argparse exits itself)."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # whatever the console thinks that it speaks
    options = _parser().parse_args(arguments)
    now = getattr(options, "now", None) or datetime.now(UTC)
    for text in options.texts:
        match options.command:
            case "fold":
                line = fold_text(text)
            case "latin":
                line = latin_line(text)
            case _:
                line = date_line(text, now)
        sys.stdout.write(line.replace("\n", " ") + "\n")
    return 0


def latin_line(text: str) -> str:
    """The words of a text with what they are found by: "চট্টগ্রাম=ctgrm (chottOgramO)"."""
    return " ".join(_word(token.text) for token in tokens(text)) or "-"


def _word(word: str) -> str:
    if latin.is_latin(word):
        names = "".join(f" {name}" for name in latin.bangla_names(word))
        return f"{word}={'|'.join(latin.latin_keys(word))}" + (
            f" ({names.strip()})" if names else ""
        )
    sounds = "".join(sound.letter for sound in sounds_of(word)).replace(INHERENT, "o")
    return f"{word}={latin.key(word)} ({sounds})"


def date_line(text: str, now: datetime) -> str:
    """The date of a text in ISO 8601, in Dhaka time; "-" where it is none."""
    found = parse_date(text, now)
    if found is None:
        return "-"
    return (found.astimezone(DHAKA) if isinstance(found, datetime) else found).isoformat()


def _moment(text: str) -> datetime:
    """An ISO 8601 time; Dhaka's where it names no zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not an ISO 8601 time") from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=DHAKA)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m reader.bangla",
        description="Shows what Potrika makes of Bangla text, a line a text.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_text in (
        ("fold", "the search key of each text"),
        ("latin", "the keys by which words typed in Latin letters are found"),
        ("dates", "ISO 8601 in Dhaka time, or - where the text is no date"),
    ):
        command = commands.add_parser(name, help=help_text, description=help_text)
        command.add_argument("texts", nargs="+", metavar="TEXT")
        if name == "dates":
            command.add_argument(
                "--now", type=_moment, metavar="ISO", help="read as if it were then"
            )
    return parser


if __name__ == "__main__":
    sys.exit(main())
