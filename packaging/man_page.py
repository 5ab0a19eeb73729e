"""The manual page, written from the program's own grammar, in Bangla and English."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

_WORDS = {
    "en": {
        "name": "read Bangla newspapers whole and offline",
        "options": "OPTIONS",
        "verbs": "VERBS",
        "files": "FILES",
        "environment": "ENVIRONMENT",
        "data": "newspapers, articles and marks; removing the program leaves them there",
        "beside": "used instead where it lies beside the program (on a USB stick)",
        "profile": "another folder for them",
        "lang": "the language of the sentences: bn or en",
    },
    "bn": {
        "name": "বাংলা সংবাদপত্র, পুরোটা, নেটওয়ার্ক ছাড়াই",
        "options": "বিকল্প",
        "verbs": "কাজ",
        "files": "ফাইল",
        "environment": "পরিবেশ",
        "data": "পত্রিকা, খবর ও চিহ্ন; প্রোগ্রাম সরালেও এগুলো থেকে যায়",
        "beside": "প্রোগ্রামের পাশে থাকলে (যেমন পেনড্রাইভে) এটিই ব্যবহার হয়",
        "profile": "এগুলোর জন্য অন্য ফোল্ডার",
        "lang": "বাক্যের ভাষা: bn বা en",
    },
}


def _plain(text: str) -> str:
    """Text as roff takes it: backslashes and hyphens as they are typed, no line a command."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + escaped if escaped.startswith((".", "'")) else escaped


def _term(action: argparse.Action) -> str:
    names = ", ".join(f"\\fB{_plain(name)}\\fR" for name in action.option_strings)
    if action.nargs == 0:
        return names
    shown = action.metavar or (",".join(action.choices) if action.choices else action.dest)
    value = f"\\fI{_plain(str(shown))}\\fR"
    return f"{names} {value}" if names else value


def _options(parser: argparse.ArgumentParser, *, without: set[str]) -> list[str]:
    lines: list[str] = []
    for action in parser._actions:  # noqa: SLF001 - argparse has no other list of them
        if isinstance(action, argparse._SubParsersAction) or action.dest in without:  # noqa: SLF001
            continue
        lines += [".TP", _term(action), _plain(action.help or "")]
    return lines


def man_page(parser: argparse.ArgumentParser, lang: str, version: str, date: str) -> str:
    """The page as roff. The parser's own help texts are in the language they were made in."""
    words = _WORDS[lang]
    lines = [
        f'.TH POTRIKA 1 "{date}" "Potrika {version}"',
        ".SH NAME" if lang == "en" else ".SH নাম",
        f"potrika \\- {words['name']}",
        ".SH SYNOPSIS" if lang == "en" else ".SH ব্যবহার",
        "\\fBpotrika\\fR [\\fIoptions\\fR] [\\fIverb\\fR \\fI...\\fR]",
        ".SH DESCRIPTION" if lang == "en" else ".SH বিবরণ",
        _plain(parser.description or ""),
        f".SH {words['options']}",
        *_options(parser, without=set()),
        f".SH {words['verbs']}",
    ]
    shared = {action.dest for action in parser._actions}  # noqa: SLF001
    for action in parser._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for name, verb in action.choices.items():
                lines += [f".SS {_plain(name)}", _plain(verb.description or "")]
                lines += _options(verb, without=shared)
    lines += [
        f".SH {words['files']}",
        *(".TP", "\\fI~/.local/share/potrika\\fR", _plain(words["data"])),
        *(".TP", "\\fIpotrika\\-profile\\fR", _plain(words["beside"])),
        f".SH {words['environment']}",
        *(".TP", "\\fBPOTRIKA_PROFILE\\fR", _plain(words["profile"])),
        *(".TP", "\\fBPOTRIKA_LANG\\fR", _plain(words["lang"])),
    ]
    return "\n".join(lines) + "\n"


def write(share: Path, version: str, date: str) -> None:
    """Leaves man/man1/potrika.1 and man/bn/man1/potrika.1 in a share folder."""
    from reader.commands.arguments import build_parser

    for lang, folder in (("en", "man/man1"), ("bn", "man/bn/man1")):
        os.environ["POTRIKA_LANG"] = lang
        page = man_page(build_parser(), lang, version, date)
        (share / folder).mkdir(parents=True, exist_ok=True)
        (share / folder / "potrika.1").write_text(page, "utf-8")
