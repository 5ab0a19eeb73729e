"""The words of a library, as a search looks them up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Begun:
    """Words that begin with a prefix, the most frequent first, with the articles of each; and how
    many articles all such words have between them, and how many they are."""

    words: tuple[tuple[str, int], ...] = ()
    articles: int = 0
    number: int = 0


class Vocabulary(Protocol):
    """The library's words with the number of articles each stands in."""

    def count(self, word: str) -> int: ...  # noqa: D102
    def beginning(self, prefix: str, limit: int) -> Begun: ...  # noqa: D102
    def sounding(self, sound: str, *, prefix: bool = False) -> dict[str, int]: ...  # noqa: D102
    def containing(self, part: str) -> list[tuple[str, int]]: ...  # noqa: D102
