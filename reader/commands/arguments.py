"""The grammar of the command line."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn
from urllib.parse import unquote, urlsplit

from reader.identity import is_packaged, this_build
from reader.wording import say

_EXCLUDED = re.compile("-[^-].")


class _Parser(argparse.ArgumentParser):
    """Answers wrong use with one line and status 2."""

    takes_a_query = False

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """A query's excluded words (-ক্রিকেট) begin as options do; a space keeps them apart."""
        if self.takes_a_query and args is not None:
            args = [f" {word}" if _EXCLUDED.match(word) else word for word in args]
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        hint = say("'{program} --help' lists what can be done.").format(program=self.prog)
        sys.stderr.write(f"potrika: {message}. {hint}\n")
        raise SystemExit(2)


def _whole_number(text: str) -> int:
    """A count of at least one, or argparse's own complaint."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(text)
    return number


def _add_moving(verb: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """import, export, backup, restore, space."""
    bring = verb("import", say("subscribe to what another reader's list has"))
    bring.add_argument("file", type=Path, metavar="FILE")
    bring.add_argument("--dry-run", action="store_true", help=say("only say what would be added"))

    export = verb("export", say("write articles or subscriptions to a file to take along"))
    kind = export.add_mutually_exclusive_group(required=True)
    for option, text in (
        ("--epub", say("the edition for an e-reader")),
        ("--html", say("one page with everything in it")),
        ("--text", say("plain text")),
        ("--opml", say("the subscriptions, for any feed reader")),
    ):
        kind.add_argument(option, type=Path, metavar="FILE", help=text)
    which = export.add_mutually_exclusive_group()
    which.add_argument("--today", action="store_true", help=say("of today (if nothing is said)"))
    which.add_argument("--section", metavar="ID", help=say("of this newspaper or section"))
    which.add_argument("--starred", action="store_true", help=say("starred ones only"))
    which.add_argument(
        "--article",
        type=int,
        action="append",
        metavar="ID",
        help=say("only this article; may be given several times"),
    )

    backup = verb("backup", say("write a back-up of everything that cannot be fetched again"))
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.add_argument(
        "--articles", action="store_true", help=say("with all articles and pictures")
    )
    restore = verb("restore", say("make a back-up the library; what was there is kept beside it"))
    restore.add_argument("file", type=Path, metavar="FILE")

    space = verb("space", say("what uses how much of the disk"))
    space.add_argument(
        "--tidy", action="store_true", help=say("let go of what is kept long enough")
    )


def without_openings(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """A command line without the files and feed: links that a desktop opens with the program,
    and these: they stand where a verb would, so the window opens with them."""
    opened: list[str] = []
    rest = list(arguments)
    while rest and (opening := _opening(rest[-1])) is not None and not _has_verb(rest[:-1]):
        opened.insert(0, opening)
        rest.pop()
    return rest, opened


def _opening(argument: str) -> str | None:
    if argument.startswith(("feed:", "feed://")):
        return argument
    if argument.startswith("file:"):
        argument = unquote(urlsplit(argument).path)
    if argument.lower().endswith((".opml", ".xml")):
        return str(Path(argument).absolute())
    return None


def _has_verb(arguments: Sequence[str]) -> bool:
    """Whether a word stands there that is none to open and that no option takes."""
    takes_value = {"--profile", "--screenshot", "--page", "--theme", "--size"}
    before = ""
    for argument in arguments:
        is_word = not argument.startswith("-") and _opening(argument) is None
        if is_word and before not in takes_value:
            return True
        before = argument
    return bool(arguments) and arguments[-1] in takes_value


_OF_THE_WINDOW = {"--profile", "--demo", "--screenshot", "--page", "--theme", "--size"}
"""Options that no verb needs, with which the window opens."""


def parse(arguments: Sequence[str], given: argparse.Namespace) -> argparse.Namespace:
    """What a command line asks for. The window's is read without the verbs and their texts."""
    options = {word.partition("=")[0] for word in arguments if word.startswith("-")}
    if options <= _OF_THE_WINDOW and not _has_verb(arguments):
        plain = _window_parser(_shared(str), str)
        plain.set_defaults(verb=None)
        return plain.parse_args(arguments, given)
    return build_parser().parse_args(arguments, given)


def build_parser() -> argparse.ArgumentParser:
    """The parser of everything that main.py understands."""
    shared = _shared(say)
    parser = _window_parser(shared, say)
    _add_verbs(parser, shared)
    return parser


_Say = Callable[[str], str]


def _shared(say: _Say) -> _Parser:
    """Options that stand before or after a verb."""
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--profile", type=Path, metavar="DIR", help=say("the folder to keep everything in")
    )
    shared.add_argument("--json", action="store_true", help=say("answer in lines of JSON"))
    shared.add_argument(
        "--demo", action="store_true", help=say("use the demo newspaper in a throw-away profile")
    )
    return shared


def _window_parser(shared: _Parser, say: _Say) -> _Parser:
    """The options of the window."""
    parser = _Parser(
        prog="potrika" if is_packaged() else "main.py",
        description=say("Bangla newspapers, whole and offline. Without a verb the window opens."),
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=f"Potrika {this_build()}")
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE",
        help=say("open the window, wait until it is settled, write a PNG and end"),
    )
    parser.add_argument(
        "--page",
        choices=("front", "list"),
        help=say("what the window opens on, this time; --screenshot shows the list"),
    )
    parser.add_argument(
        "--theme",
        choices=("paper", "sepia", "dark"),
        help=say("the colours of the window, this time"),
    )
    parser.add_argument(
        "--size",
        metavar="WIDTHxHEIGHT",
        default="1280x800",
        help=say("the window's size in pixels, for --screenshot"),
    )
    return parser


def _add_verbs(parser: _Parser, shared: _Parser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", parser_class=_Parser)

    def verb(name: str, text: str) -> _Parser:
        return verbs.add_parser(name, help=text, description=text, parents=[shared])

    sync = verb("sync", say("fetch what is new and end; the last line is a summary"))
    sync.add_argument(
        "--only",
        action="append",
        metavar="ID",
        help=say("only this newspaper or section; may be given several times"),
    )

    verb("sections", say("list the subscribed sections"))

    subscribe = verb("subscribe", say("subscribe to a feed, a front page or a whole site"))
    subscribe.add_argument("url", metavar="URL")
    subscribe.add_argument("--name", metavar="N", help=say("what to call it"))

    unsubscribe = verb("unsubscribe", say("give up a newspaper or a section"))
    unsubscribe.add_argument("id", metavar="ID")

    listing = verb("list", say("list the articles that are kept, newest first"))
    listing.add_argument("--section", metavar="ID", help=say("of this newspaper or section"))
    listing.add_argument("--unread", action="store_true", help=say("unread ones only"))
    listing.add_argument("--starred", action="store_true", help=say("starred ones only"))
    listing.add_argument(
        "--limit", type=_whole_number, metavar="N", help=say("at most so many articles")
    )

    search = verb("search", say("search what is kept, the best first"))
    search.takes_a_query = True
    search.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help=say('words, "phrases", -without, paper:, section:, date:, is:unread, is:starred'),
    )
    search.add_argument(
        "--limit", type=_whole_number, metavar="N", help=say("at most so many articles")
    )

    show = verb("show", say("show one article whole"))
    show.add_argument("id", type=int, metavar="ID")

    mark = verb("mark", say("mark one article"))
    mark.add_argument("id", type=int, metavar="ID")
    mark.add_argument("mark", choices=("read", "unread", "starred", "unstarred"))

    extract = verb("extract", say("read a saved page or an address; touches no profile"))
    extract.add_argument("pages", nargs="+", metavar="FILE_OR_URL")
    extract.add_argument("--url", metavar="URL", help=say("the address that a saved page had"))

    _add_moving(verb)
    verb("doctor", say("check the library and say what was found"))
