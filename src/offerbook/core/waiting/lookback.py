"""Looking back at one application: what was asked, got, promised, and what happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from offerbook.core.edit import parsed_path
from offerbook.core.fact import Fact
from offerbook.core.model.application import Application, Ask, Event
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.units import currency_at
from offerbook.core.model.versions import in_order
from offerbook.core.saying import Amount, Day, Name, Names, Number, Percent, Saying, Slot, say
from offerbook.core.waiting.items import Progress
from offerbook.core.waiting.stage import ENDINGS, MEETINGS, REPLIES, past_events
from offerbook.errors import UnknownNameError

_HEARD = frozenset({*REPLIES, *MEETINGS, "rejected", "withdrawn_by_them"})
_OFFERED = frozenset({"offer_spoken", "offer_written", "accepted", "signed"})


@dataclass(frozen=True, slots=True)
class LookBack:
    """One application in hindsight; private."""

    application: str
    """Its id."""

    asked: tuple[Saying, ...]
    """What the person asked for."""

    got: tuple[Saying, ...]
    """What came of it."""

    promised: tuple[Saying, ...]
    """What they said would come."""

    happened: tuple[Saying, ...]
    """What did come, and when."""


def look_back(book: Book, application: Application, told: Progress, today: date) -> LookBack:
    """Return what was asked, got, promised and what happened up to `today`."""
    offers = in_order(one for one in book.offers.values() if one.application == application.id)
    past = past_events(told, today)
    currency = offers[-1].currency if offers else book.preferences.currency
    return LookBack(
        application.id,
        asked=tuple(_asked(past, currency)),
        got=(*_got(past, currency), *_grown(offers)),
        promised=(*_named_days(application, past), *_said(offers)),
        happened=tuple(_happened(application, told, past, offers)),
    )


def _asked(past: tuple[Event, ...], currency: str) -> Iterator[Saying]:
    for event in past:
        if event.kind == "asked":
            for ask in event.asks:
                yield say("{day}: {what}, {value}", day=Day(event.on), **_slots(ask, currency))
        elif event.kind == "extension_asked":
            yield _until("{day}: more time, until {by}", "{day}: more time", event)


def _got(past: tuple[Event, ...], currency: str) -> Iterator[Saying]:
    for event in past:
        if event.kind == "improved":
            for ask in event.asks:
                yield say("{day}: {what}, {value}", day=Day(event.on), **_slots(ask, currency))
            if event.closed:
                yield say(
                    "{day}: they will not move on {what}",
                    day=Day(event.on),
                    what=Names(tuple(path_words(path) for path in event.closed)),
                )
        elif event.kind == "extension_granted":
            yield _until("{day}: time until {by}", "{day}: more time", event)
        elif event.kind == "extension_refused":
            yield say("{day}: no more time", day=Day(event.on))


def _until(with_day: str, without: str, event: Event) -> Saying:
    if event.by is None:
        return say(without, day=Day(event.on))
    return say(with_day, day=Day(event.on), by=Day(event.by))


def _grown(offers: Sequence[Offer]) -> Iterator[Saying]:
    """Say how the base went from the first version to the last."""
    based = [(one, one.base) for one in offers if one.base is not None]
    if len(based) < 2:  # noqa: PLR2004 - a change takes two
        return
    (first, old), (last, new) = based[0], based[-1]
    if (first.currency, old.per) == (last.currency, new.per) and old.amount != new.amount:
        yield say(
            "The base went from {old} to {new}.",
            Fact("first base", old.amount, f"{first.id} base.amount", first.currency),
            Fact("last base", new.amount, f"{last.id} base.amount", last.currency),
            old=Amount(old.amount, first.currency),
            new=Amount(new.amount, last.currency),
        )


def _named_days(application: Application, past: tuple[Event, ...]) -> Iterator[Saying]:
    named = [(event.by, event.who) for event in past if event.kind == "promised" and event.by]
    if application.promised_by is not None and not named:
        named = [(application.promised_by, application.promised_who)]
    for by, who in named:
        if who:
            yield say("{who} promised word by {by}.", who=Name(who), by=Day(by))
        else:
            yield say("They promised word by {by}.", by=Day(by))


def _said(offers: Sequence[Offer]) -> Iterator[Saying]:
    for offer in offers:
        for one in offer.promised:
            fact = Fact("said, not in the letter", one.what, f"{offer.id} promised")
            if one.by:
                yield say("{who} said: {what}", fact, who=Name(one.by), what=Name(one.what))
            else:
                yield say("They said: {what}", fact, what=Name(one.what))


def _happened(
    application: Application, told: Progress, past: tuple[Event, ...], offers: Sequence[Offer]
) -> Iterator[Saying]:
    yield from _answers(application, past)
    yield from _kept(offers)
    for event in past:
        if event.forecast_percent is not None and not told.live:
            came = told.furthest in _OFFERED
            yield say(
                "{day}: you guessed {guess}; " + ("an offer came." if came else "no offer came."),
                day=Day(event.on),
                guess=Percent(event.forecast_percent),
            )
    begun = next((event.on for event in past if event.kind == "applied"), None)
    end = next((e.on for e in reversed(past) if e.kind in _OFFERED or e.kind in ENDINGS), None)
    if begun is not None and end is not None and end >= begun:
        days = Number((end - begun).days)
        yield say("From application to the last word: {days} days.", days=days)


def _answers(application: Application, past: tuple[Event, ...]) -> Iterator[Saying]:
    """Hold each promised day against the next thing they said or did."""
    days = [(at, e.by) for at, e in enumerate(past) if e.kind == "promised" and e.by is not None]
    if application.promised_by is not None and not days:
        by = application.promised_by
        before = [at for at, e in enumerate(past) if e.kind in MEETINGS and e.on < by]
        days = [(max(before, default=-1), by)]
    for said, by in days:
        came = next((e.on for e in past[said + 1 :] if e.kind in _HEARD), None)
        if came is None:
            continue
        late = (came - by).days
        if late > 0:
            yield say(
                "Word promised by {by} came on {day}, {late} "
                + ("day late." if late == 1 else "days late."),
                by=Day(by),
                day=Day(came),
                late=Number(late),
            )
        else:
            yield say("Word promised by {by} came on {day}.", by=Day(by), day=Day(came))


def _kept(offers: Sequence[Offer]) -> Iterator[Saying]:
    """Say which promises have reached a later letter."""
    for at, offer in enumerate(offers):
        later = [one for one in offers[at + 1 :] if one.written]
        for one in offer.promised if later else ():
            if not any(again.what == one.what for again in later[-1].promised):
                yield say("No longer only said since the last letter: {what}", what=Name(one.what))


def _slots(ask: Ask, currency: str) -> dict[str, Slot]:
    return {"what": Name(path_words(ask.path)), "value": _value(ask, currency)}


def _value(ask: Ask, currency: str) -> Slot:
    value = ask.value
    if isinstance(value, bool):
        return Name("yes" if value else "no")
    if isinstance(value, date):
        return Day(value)
    if isinstance(value, str):
        return Name(value)
    money = _money(ask.path, currency)
    return Amount(Decimal(value), money) if money else Number(value, _digits(value))


def _digits(value: Decimal | int) -> int:
    exponent = Decimal(value).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _money(path: str, currency: str) -> str:
    try:
        return currency_at("offer", {"currency": currency}, parsed_path(path), currency)
    except UnknownNameError:
        return ""


def path_words(path: str) -> str:
    """Return a field in plain words: `base.amount` is "base".

    >>> path_words("sign_on[0].amount"), path_words("time.leave_days")
    ('sign on', 'leave days')
    """
    steps = [step.partition("[")[0] for step in path.split(".")]
    if len(steps) > 1:
        steps = steps[:1] if steps[-1] in {"amount", "value", "units"} else steps[-1:]
    return steps[-1].replace("_", " ")
