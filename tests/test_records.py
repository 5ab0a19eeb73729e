"""A frozen class behaves as one of dataclasses does, made only when it is asked for."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from reader.records import dataclass


@dataclass(frozen=True, slots=True)
class Cut:
    """A cutting."""

    headline: str
    words: int = 0
    tags: tuple[str, ...] = ()

    @property
    def long(self) -> bool:
        return self.words > 2


@dataclass(frozen=True, slots=True)
class One:
    """A class of one field."""

    name: str


def test_values_by_place_and_by_name_make_equal_instances() -> None:
    assert Cut("শিরোনাম", 3) == Cut(words=3, headline="শিরোনাম")
    assert hash(Cut("ক", 3)) == hash(Cut("ক", words=3))
    assert Cut("ক") != Cut("খ")
    assert Cut("ক", 3).long
    assert repr(One("ক")) == "One(name='ক')"


@pytest.mark.parametrize(
    ("values", "named"), [((), {}), (("ক",), {"headline": "খ"}), (("ক",), {"page": 1})]
)
def test_wrong_values_are_refused(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Cut(*values, **named)


def test_nothing_can_be_changed() -> None:
    cut: Any = Cut("ক")
    with pytest.raises(dataclasses.FrozenInstanceError):
        cut.words = 4
    with pytest.raises(AttributeError):
        del cut.words
    with pytest.raises(AttributeError):
        cut.page = 1


def test_what_dataclasses_offers_is_there() -> None:
    assert dataclasses.is_dataclass(Cut)
    assert [field.name for field in dataclasses.fields(Cut)] == ["headline", "words", "tags"]
    assert dataclasses.replace(Cut("ক", 3), words=4) == Cut("ক", 4)
    assert dataclasses.asdict(One("ক")) == {"name": "ক"}
    match Cut("ক", 5):
        case Cut(headline, words):
            assert (headline, words) == ("ক", 5)


def test_it_goes_to_another_process_and_back() -> None:
    cut = Cut("ক", 3, ("খ",))
    assert pickle.loads(pickle.dumps(cut)) == cut
    assert copy.deepcopy(cut) == cut
