"""What can happen with an application, and what each kind of event asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from offerbook.core.model.application import EVENT_KINDS
from offerbook.core.waiting.debrief import CAVEAT, SIGNS
from offerbook.core.waiting.items import Stage
from offerbook.tui.forms.declared import Field, Group, Listed

_DAY = "today, yesterday, -3d, 12 Nov"

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "saved": "I saved the posting",
        "applied": "I applied",
        "screening": "First call or screening",
        "interview": "Interview",
        "discussion": "A talk about terms",
        "promised": "They named a day for their answer",
        "follow_up": "I asked how it stands",
        "thank_you": "I thanked them",
        "answer": "They wrote back",
        "offer_spoken": "They made an offer by word of mouth",
        "offer_written": "They made an offer in writing",
        "asked": "I asked for better terms",
        "improved": "They answered what I asked for",
        "extension_asked": "I asked for more time",
        "extension_granted": "They gave me more time",
        "extension_refused": "They gave me no more time",
        "accepted": "I accepted",
        "signed": "The contract is signed",
        "condition_cleared": "A condition is settled",
        "resigned": "I gave notice at my present job",
        "declined": "I declined",
        "rejected": "They said no",
        "withdrawn_by_me": "I withdrew",
        "withdrawn_by_them": "They took it back, or closed the job",
        "silent": "They went silent",
        "debrief": "What I make of it",
        "note": "A note",
        "retracted": "Take back an event noted by mistake",
    }
)
"""Each kind of event in a few words."""

OPENS_OFFER = ("offer_spoken", "offer_written")
"""Kinds that begin with the form of the offer, which notes the event by itself."""

_TALKS = (
    "interview",
    "promised",
    "follow_up",
    "thank_you",
    "answer",
    "offer_spoken",
    "offer_written",
    "rejected",
)
_ROUNDS = (
    "asked",
    "improved",
    "extension_asked",
    "extension_granted",
    "extension_refused",
    "accepted",
    "declined",
)

_NEXT: Mapping[Stage, tuple[str, ...]] = MappingProxyType(
    {
        "saved": ("applied", "note", "withdrawn_by_me"),
        "applied": ("screening", "interview", "answer", "rejected", "follow_up", "silent"),
        "screening": ("interview", "thank_you", "promised", "follow_up", "answer", "rejected"),
        "interview": _TALKS,
        "discussion": ("offer_spoken", "offer_written", "promised", "asked", "answer", "rejected"),
        "offer_spoken": ("offer_written", *_ROUNDS),
        "offer_written": _ROUNDS,
        "accepted": ("signed", "condition_cleared", "withdrawn_by_them", "note"),
        "signed": ("condition_cleared", "note"),
    }
)
"""What usually happens next at each stage, the likeliest first."""


def kinds(stage: Stage) -> tuple[str, ...]:
    """Return every kind of event, the likeliest next at `stage` first."""
    return tuple(dict.fromkeys((*_NEXT.get(stage, ("note", "debrief")), *EVENT_KINDS)))


_KIND = Field("kind", "Kind", hidden=True)
_ON = Field("on", "When", _DAY, needed=True)
_NOTES = Field("notes", "Notes", "private", long=True)
_CHANNEL = Field("channel", "By")
_WHO = Field("who", "Who", "of whom, or by whom")
_OFFER = Field("offer", "The offer", "which one", of="offer")
_AT = Field("at", "At", "14:30, where they are")
_WITH = Field("with", "With", "names; several after semicolons")
_ASKS = (
    Field("asks[].path", "What", "base pay, first day, sign-on …", of="term"),
    Field("asks[].value", "to become", "102,000, yes, or a day"),
)

_SIGNS = Field(
    "signs",
    "Signs noticed",
    "space ticks; notes, never odds",
    ticks=tuple((word, one.template) for word, one in SIGNS.items()),
)
_HEARD = (
    Field("figures[].amount", "Pay that was named", "95k a year; kept private", money=True),
    Field("figures[].currency", "Currency", "if not yours"),
    Field("figures[].what", "of what", "base, the range's upper end …"),
    Field("figures[].by", "by whom", "a name, or me"),
)
_LISTS = (
    Listed("asks", "thing asked for", begins_with=1),
    Listed("figures", "figure", begins_with=1),
)
_ABOUT: Mapping[str, str] = MappingProxyType(
    {
        "interview": f"Space ticks a sign: a note, never odds. {CAVEAT.template}",
        "debrief": (
            "Only if it helps. D shows it without the pay, to talk over with a friend. "
            f"Space ticks a sign: a note, never odds. {CAVEAT.template}"
        ),
    }
)

_FIELDS: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {
        "screening": (_AT, _WITH),
        "interview": (
            Field("round", "Round", "1, 2 …"),
            _AT,
            _WITH,
            _SIGNS,
            Field("forecast_percent", "Your own guess of a yes", "percent; for yourself", unit="%"),
        ),
        "discussion": (_WITH, _CHANNEL),
        "promised": (Field("by", "The day they named", "fri, 27 Nov, +1w", needed=True), _WHO),
        "follow_up": (_CHANNEL, _WHO),
        "thank_you": (_CHANNEL, _WHO),
        "answer": (_CHANNEL, _WHO),
        "offer_spoken": (_OFFER, _WHO),
        "offer_written": (_OFFER, _WHO),
        "asked": (_OFFER, *_ASKS, _CHANNEL, _WHO),
        "improved": (
            _OFFER,
            *_ASKS,
            Field("closed", "They will not move", "fields; several after semicolons"),
            _CHANNEL,
            _WHO,
        ),
        "extension_asked": (
            _OFFER,
            Field("by", "Until", "the day you asked for", needed=True),
            _CHANNEL,
            _WHO,
        ),
        "extension_granted": (
            _OFFER,
            Field("by", "Until", "the new day", needed=True),
            _CHANNEL,
            _WHO,
        ),
        "extension_refused": (_OFFER, _CHANNEL, _WHO),
        "accepted": (_OFFER, _CHANNEL, _WHO),
        "signed": (_OFFER,),
        "condition_cleared": (_OFFER, Field("what", "Which", "such as references", needed=True)),
        "declined": (_OFFER, _CHANNEL, _WHO),
        "rejected": (_CHANNEL, _WHO),
        "withdrawn_by_me": (_CHANNEL, _WHO),
        "withdrawn_by_them": (_CHANNEL, _WHO),
        "debrief": (
            Field("round", "Round", "1, 2 …"),
            Field("questions", "What they asked", "several after semicolons"),
            Field("said", "What you said", "in short", long=True),
            Field("learned", "What you learned", "in short", long=True),
            Field("red_flags", "What gave you pause", "several after semicolons"),
            Field("ask_next", "What to ask next", "several after semicolons"),
            _SIGNS,
            *_HEARD,
        ),
        "retracted": (Field("takes_back", "Its number", "from the list below", needed=True),),
    }
)


def group(kind: str, at: int, about: str = "") -> Group:
    """Return the fields that an event of `kind` asks for, as the entry `at` of the events."""
    fields = (_KIND, _ON, *_FIELDS.get(kind, ()), _NOTES)
    placed = tuple(replace(one, path=f"events[{at}].{one.path}") for one in fields)
    lists = tuple(
        replace(one, path=f"events[{at}].{one.path}")
        for one in _LISTS
        if any(field.list == one.path for field in fields)
    )
    about = about or _ABOUT.get(kind, "")
    return Group(WORDS[kind], placed, lists=lists, about=about, open=True)
