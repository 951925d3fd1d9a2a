"""The fields of an application."""

from __future__ import annotations

from offerbook.tui.forms.declared import Field, Group

_DAY = "27 Nov, fri, +3d"

APPLIED = "events[0].on"
"""With a new application: the day it was sent, which becomes its first event."""

APPLIED_KIND = "events[0].kind"
"""The kind of that event, filled in by the form."""

FIRST = (
    Field(APPLIED, "Applied on", "today, 12 Nov; empty: not yet"),
    Field(APPLIED_KIND, "Kind", hidden=True),
)
"""What only a new application is asked for."""

GROUPS = (
    Group(
        "The application",
        (
            Field("company", "Company", "as it is written", needed=True),
            Field("role", "Role", "the job"),
            Field("location", "Place"),
            Field("source", "Found through", "board, referral, agency, direct"),
            Field("promised_by", "Answer promised by", _DAY),
        ),
        open=True,
    ),
    Group(
        "Who to write to",
        (
            Field("contact.name", "Name", "as they sign"),
            Field("contact.email", "E-mail"),
            Field("contact.phone", "Phone"),
            Field("promised_who", "Who promised an answer"),
        ),
        words="contact recruiter",
    ),
    Group(
        "What is known about pay",
        (
            Field("band.low", "Posted range from", "90k", money=True, per="year"),
            Field("band.high", "to", "110k", money=True, per="year"),
            Field("band.currency", "Currency", "EUR"),
            Field("band.source", "Where it stands", "posting"),
            Field(
                "stated_ceiling", "The most they can pay", "as they said", money=True, per="year"
            ),
            Field("ask", "Asked for first", "empty: worked out; private", money=True),
            Field("graded", "Fixed by grade"),
            Field("startup", "A startup"),
            Field("internal", "A move inside"),
        ),
        words="band salary range ceiling grade",
    ),
    Group(
        "Figures you have named",
        (
            Field("amount", "Amount", "90k", money=True, per="year", needed=True),
            Field("currency", "Currency", "if not yours"),
            Field("to", "To whom"),
            Field("on", "When", _DAY),
            Field("since", "Changed since", "what you would say to it now"),
        ),
        table="said_pay",
        one="figure",
        about="Private. A figure below the ask brings a warning, never a cap.",
        words="said pay expectation",
    ),
    Group(
        "What it might be",
        (
            Field("hoped.base", "Base hoped for", "a year", money=True, per="year"),
            Field("hoped.currency", "Currency", "if not yours"),
            Field("hoped.start", "First day hoped for", _DAY),
        ),
        about="Private, and never an offer: what it would have to pay to come first.",
        words="hoped pending",
    ),
    Group(
        "For the texts",
        (
            Field("specific", "You are keen on", "goes on after “I am keen on”"),
            Field("other_interviews_until", "They see others until", _DAY),
            Field("time_zone", "Their time zone", "Europe/Amsterdam"),
        ),
        words="keen specific zone",
    ),
    Group(
        "Posting and notes",
        (
            Field("url", "Link", "https://…"),
            Field("posting", "Text of the posting", "kept, since postings vanish", long=True),
            Field("notes", "Notes", "private", long=True),
        ),
        words="url posting notes",
    ),
)
"""In the order of the form."""
