"""Patterns over running text: how they are written, and where sentences and clauses begin."""

from __future__ import annotations

import re

_STOP = re.compile(r"[.?!]+[\"”)]*(?=\s|$)|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|st|no|nr|vs|e\.g|i\.e|a\.m|p\.m|approx|ca|incl)|\b[a-z])\.$",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"[,;:–—]|\b(?:and|but|so|while|whereas|yet|since|because|though|although)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\\.|\[[^\]]*\]|\(\?<[!=][^)]*\)| [?*+{]| ")
_WRAP = re.compile(r"(?<=[^\n]{45})\n(?![\n\s]|[-*•]|\(?\d{1,2}[.)]\s)")

Span = tuple[int, int]


def any_of(wordings: str, *, capitals: bool = False) -> re.Pattern[str]:
    r"""Return a pattern for any of these wordings, however spaced and in whatever capitals.

    Args:
        wordings: regular expressions, one a line, in which a space stands for any run of them; a
            line that begins with "+" goes on with the one before.
        capitals: whether capitals must stand as they are written.

    >>> bool(any_of("sorry\nmy +").search("Sorry"))
    True
    """
    listed = re.sub(r"\n[ ]*\+[ ]", "", wordings.strip()).split("\n")
    joined = "|".join(f"(?:{one.strip()})" for one in listed)
    spaced = _LOOSE.sub(lambda found: found[0] if found[0] != " " else "[ ]+", joined)
    return re.compile(spaced, re.NOFLAG if capitals else re.IGNORECASE)


def flattened(text: str) -> str:
    r"""Return a text of the same length in which a wrapped line reads on and marks are plain.

    Short lines are no wrapped ones: greetings, closings, addresses.

    >>> flattened("Best,\nSam’s")
    "Best,\nSam's"
    """
    plain = text.translate({0x2019: "'", 0x2018: "'", 0xA0: " ", 0x202F: " ", 0x09: " "})
    return _WRAP.sub(" ", plain)


def sentences(flat: str) -> tuple[Span, ...]:
    """Return where each sentence begins and ends, its mark included."""
    found, begin = [], 0
    for stop in _STOP.finditer(flat):
        if stop[0] == "." and _ABBREVIATED.search(flat, begin, stop.end()):
            continue
        found.append((begin, stop.end()))
        begin = stop.end()
    found.append((begin, len(flat)))
    return tuple(span for span in found if flat[slice(*span)].strip()) or ((0, len(flat)),)


def around(spans: tuple[Span, ...], at: int) -> int:
    """Return which of these spans holds a place; the last one before it, if none does."""
    return max((index for index, (begin, _) in enumerate(spans) if begin <= at), default=0)


def clause(flat: str, sentence: Span, at: int) -> Span:
    """Return the clause of a sentence in which a place lies."""
    begin, end = sentence
    for joint in _JOINT.finditer(flat, *sentence):
        if _between_digits(flat, joint):
            continue
        if joint.end() <= at:
            begin = joint.end()
        else:
            end = min(end, joint.start()) if joint.start() >= at else end
            break
    return begin, end


def _between_digits(flat: str, joint: re.Match[str]) -> bool:
    return flat[joint.start() - 1 : joint.start()].isdigit() and flat[joint.end() :][:1].isdigit()
