"""One employer and role, and everything that happened."""

from datetime import time
from decimal import Decimal
from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from offerbook.core.model.value import Amount, CurrencyCode, Day, Percent, Value

EventKind = Literal[
    "saved",
    "applied",
    "screening",
    "interview",
    "discussion",
    "promised",
    "follow_up",
    "thank_you",
    "answer",
    "offer_spoken",
    "offer_written",
    "asked",
    "improved",
    "extension_asked",
    "extension_granted",
    "extension_refused",
    "accepted",
    "signed",
    "condition_cleared",
    "resigned",
    "declined",
    "rejected",
    "withdrawn_by_me",
    "withdrawn_by_them",
    "silent",
    "debrief",
    "note",
    "retracted",
]
EVENT_KINDS: tuple[str, ...] = get_args(EventKind)


class Ask(Value):
    """One thing asked for, or won, in a round of negotiation."""

    path: str
    """The field, such as `base.amount`."""

    value: Decimal | int | str | bool | Day
    """What it should be, or became."""


class Heard(Value):
    """A figure of pay that was named in a talk; private."""

    amount: Amount
    """In `currency`, a year."""

    currency: CurrencyCode | None = None
    """Absent: the preferences'."""

    by: str = ""
    """Who named it; absent: nobody remembers."""

    what: str = ""
    """Of what, such as base or a range's upper end."""


class Event(Value):
    """One dated thing that happened; appended, never edited away."""

    on: Day
    """The day; may lie in the past, and for an interview to come in the future."""

    kind: EventKind
    """What happened."""

    at: time | None = None
    """Time of day, where the employer is."""

    round: int | None = Field(default=None, ge=1)
    """Interview: which round."""

    people: tuple[str, ...] = Field(default=(), alias="with")
    """Who was there."""

    signs: tuple[str, ...] = ()
    """Interview, debrief: signs noticed; notes, never odds."""

    forecast_percent: Percent | None = None
    """Interview: the person's own guess of a yes."""

    by: Day | None = None
    """Promised: the day they named. Extensions: the new day asked for or granted."""

    offer: str = ""
    """The id of the offer it is about."""

    asks: tuple[Ask, ...] = ()
    """Asked, improved: what was asked for, or what came back."""

    channel: Literal["", "email", "phone", "video", "in_person", "letter"] = ""
    """How it was said."""

    who: str = ""
    """Of whom, or by whom."""

    closed: tuple[str, ...] = ()
    """Improved: the fields they said will not move."""

    what: str = ""
    """Condition cleared: which one."""

    questions: tuple[str, ...] = ()
    """Debrief: what they asked."""

    said: str = ""
    """Debrief: what the person said."""

    learned: str = ""
    """Debrief: what the person learned."""

    red_flags: tuple[str, ...] = ()
    """Debrief: what gave pause; shown beside the fit scores."""

    ask_next: tuple[str, ...] = ()
    """Debrief: questions left open, to be asked next; texts may ask them."""

    figures: tuple[Heard, ...] = ()
    """Debrief: the pay that was named; never in the summary for a friend."""

    takes_back: int | None = Field(default=None, ge=1)
    """Retracted: the number of the event taken back, counting from 1 in this file."""

    notes: str = ""
    """Free text; private."""

    @model_validator(mode="after")
    def _says_what_it_must(self) -> Self:
        if self.kind == "retracted" and self.takes_back is None:
            msg = "a retracted event needs takes_back, the number of the event it takes back"
            raise ValueError(msg)
        return self


class Contact(Value):
    """The person to write to."""

    name: str = ""
    """As they sign."""

    email: str = ""
    """Never written to by the program."""

    phone: str = ""
    """For the person's own use."""


class Band(Value):
    """The range that the posting names for the base, a year."""

    low: Amount
    """Lower end."""

    high: Amount
    """Upper end."""

    currency: CurrencyCode
    """Of both ends."""

    source: str = "posting"
    """Where it stands."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.high < self.low:
            msg = "high must not be below low"
            raise ValueError(msg)
        return self


class SaidPay(Value):
    """A figure that the person named earlier in the process."""

    amount: Amount
    """In `currency`, a year."""

    currency: CurrencyCode | None = None
    """Absent: the preferences'."""

    to: str = ""
    """To whom."""

    on: Day | None = None
    """When."""

    since: str = ""
    """What has changed since, in my own words; with it the warning is settled."""


class Hoped(Value):
    """What a pending application might bring; private, and never an offer."""

    base: Amount | None = None
    """A year, in `currency`."""

    currency: CurrencyCode | None = None
    """Absent: the preferences'."""

    start: Day | None = None
    """First day of work."""


class Application(Value):
    """One employer and one role."""

    id: str
    """The file's stem, such as `acme`; not a key of the file."""

    company: str = Field(min_length=1)
    """The employer, as it is written."""

    role: str = ""
    """The job."""

    location: str = ""
    """Where."""

    time_zone: str = ""
    """Where the employer's clock stands, such as `Europe/Amsterdam`; absent: the person's."""

    source: str = ""
    """How it was found: board, referral, agency, direct …"""

    url: str = ""
    """Of the posting."""

    posting: str = ""
    """Its text, kept since postings vanish."""

    promised_by: Day | None = None
    """The day they said they would answer; a later `promised` event beats it."""

    promised_who: str = ""
    """Who said so."""

    other_interviews_until: Day | None = None
    """Until when they see others; no answer can come earlier."""

    band: Band | None = None
    """The range of the posting."""

    graded: bool = False
    """Whether pay is fixed by grade or agreement."""

    stated_ceiling: Amount | None = None
    """The most they said they can pay as base, a year, in the offer's currency."""

    internal: bool = False
    """Whether it is a move within the present employer."""

    startup: bool = False
    """Whether cash is short and equity makes up for it."""

    said_pay: tuple[SaidPay, ...] = ()
    """Figures the person has named so far; private."""

    ask: Amount | None = None
    """The base I chose to ask for, in the unit of the offer; absent: worked out; private."""

    contact: Contact | None = None
    """The person to write to."""

    specific: str = ""
    """What is good about this job in the person's words, to be used in texts: "I am keen on …"."""

    fit: dict[str, Decimal] = Field(default_factory=dict)
    """The person's scores, by criterion, in the units of the preferences."""

    hoped: Hoped | None = None
    """What a pending one might be; private."""

    notes: str = ""
    """Free text; private."""

    events: tuple[Event, ...] = ()
    """What happened, in the order it was noted."""
