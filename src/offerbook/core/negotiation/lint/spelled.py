"""Numbers written in words, such as "ninety-eight thousand"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from types import MappingProxyType


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_SMALL = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
_VALUES: Mapping[str, int] = MappingProxyType(
    dict(zip(_SMALL, count(), strict=False)) | dict(zip(_TENS, count(20, 10), strict=False))
)
_SCALES: Mapping[str, int] = MappingProxyType(
    {"hundred": 100, "thousand": 1_000, "grand": 1_000, "million": 1_000_000}
)
_HALF = Fraction(1, 2)
_WORD = "|".join((*_VALUES, *_SCALES))
_RUN = re.compile(
    rf"\b(?:half[ ]an?[ ](?:{'|'.join(_SCALES)})|an?[ ](?:{'|'.join(_SCALES)})|{'|'.join(_VALUES)})"
    rf"(?:(?:[ -]+|[ ]and[ ](?:a[ ](?=half\b))?)(?:{_WORD}|half(?=[ ](?:{'|'.join(_SCALES)}))))*\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words."""

    start: int
    """Where it begins."""

    end: int
    """Where it ends."""

    value: Fraction
    """As it reads."""


def spelled(flat: str) -> Iterator[Spelled]:
    """Yield every number that is written in words, in order.

    >>> [int(one.value) for one in spelled("from eighty-one thousand to a hundred and five")]
    [81000, 105]
    """
    for found in _RUN.finditer(flat):
        yield Spelled(*found.span(), _value(re.findall(r"[a-z]+", found[0].lower())))


def _value(words: list[str]) -> Fraction:
    total = part = Fraction(0)
    for word in words:
        if word == "half":
            part += _HALF
        elif word == "hundred":
            part = (part or Fraction(1)) * 100
        elif word in _SCALES:
            total += (part or Fraction(1)) * _SCALES[word]
            part = Fraction(0)
        else:
            part += _VALUES.get(word, 0)
    return total + part
