"""Whether somebody's words tell what they did, so that they can follow "I"."""

from __future__ import annotations

_SHORT = 4
"""Letters of the shortest word whose last two, "ed", make it a past tense, such as "aged"."""

_IRREGULAR = frozenset(
    [
        "became",
        "began",
        "bought",
        "broke",
        "brought",
        "built",
        "came",
        "caught",
        "chose",
        "cut",
        "dealt",
        "did",
        "drew",
        "drove",
        "fought",
        "found",
        "gave",
        "got",
        "grew",
        "had",
        "held",
        "hit",
        "kept",
        "knew",
        "laid",
        "led",
        "left",
        "lent",
        "let",
        "lost",
        "made",
        "met",
        "oversaw",
        "overcame",
        "paid",
        "put",
        "quit",
        "ran",
        "rebuilt",
        "redid",
        "remade",
        "reran",
        "reset",
        "rethought",
        "rewrote",
        "rose",
        "sang",
        "sat",
        "saw",
        "sent",
        "set",
        "shot",
        "shrank",
        "sold",
        "sought",
        "spent",
        "split",
        "spoke",
        "spread",
        "stood",
        "swept",
        "taught",
        "took",
        "thought",
        "threw",
        "told",
        "undertook",
        "understood",
        "upheld",
        "was",
        "went",
        "withdrew",
        "won",
        "wove",
        "wrote",
    ]
)
_NOT_DONE = frozenset(
    [
        "accredited",
        "acclaimed",
        "advanced",
        "awarded",
        "bed",
        "biased",
        "certified",
        "chartered",
        "detailed",
        "dedicated",
        "embed",
        "experienced",
        "gifted",
        "hundred",
        "exceed",
        "feed",
        "indeed",
        "licensed",
        "motivated",
        "need",
        "proceed",
        "proven",
        "published",
        "qualified",
        "red",
        "registered",
        "renowned",
        "sacred",
        "seed",
        "skilled",
        "speed",
        "succeed",
        "talented",
        "trusted",
        "united",
        "unmatched",
        "unprecedented",
        "varied",
    ]
)
"""Words that end like a past tense and as often stand before a noun."""


def is_past(word: str) -> bool:
    """Return whether a word, alone, is a past tense that can follow "I".

    A word with a capital inside it, such as "SAP", is a name.

    >>> is_past("Cut"), is_past("rebuilt"), is_past("Led"), is_past("moved")
    (True, True, True, True)
    >>> is_past("AWS"), is_past("SAP"), is_past("Leading"), is_past("my"), is_past("Certified")
    (False, False, False, False, False)
    """
    if word[1:] != word[1:].lower() or not word.isalpha():
        return False
    small = word.lower()
    if small in _IRREGULAR:
        return True
    return len(small) >= _SHORT and small.endswith("ed") and small not in _NOT_DONE
