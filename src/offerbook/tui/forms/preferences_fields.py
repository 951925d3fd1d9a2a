"""The fields of the preferences."""

from __future__ import annotations

import re

from offerbook.core.model.preferences import Preferences
from offerbook.tui.forms.declared import Field, Group, Listed, Named

_DAY = "4 Jan, +6w"
_PLACE = re.compile(r"[A-Za-z0-9_-]{1,20}")

WEIGHTS = Group(
    "What counts most?",
    (
        Field("weights.money", "Money", "50; only how they compare counts"),
        Field("weights.start", "Start date", "15"),
        Field("weights.fit", "Fit", "35"),
        Field("weights.made", "They come from", usual="points"),
    ),
    about="How much going from the worst to the best is worth to you, on each.",
    open=True,
    words="weights importance",
)

_SCALES = Group(
    "From worst to best",
    (
        Field("money.worst", "Least pay to consider", "70k", money=True, per="year"),
        Field("money.best", "Most you can expect", "130k", money=True, per="year"),
        Field("money.curve[].at", "Pay in between", "100k", money=True, per="year"),
        Field("money.curve[].worth", "is worth", "0 to 100: 80"),
        Field("start.earliest", "First day possible", f"{_DAY}; mind your notice"),
        Field("start.ideal", "Best first day", _DAY),
        Field("start.latest", "Last day to consider", _DAY),
        Field("start.worth_earliest", "Worth of the first", "0 to 100; 100 unless later is better"),
    ),
    lists=(Listed("money.curve", "point in between", rises="at"),),
    about="The ends stay when a new offer comes, so that it changes no other's score.",
    open=True,
    words="scales money start ends curve points",
)

_FIT = Group(
    "What makes a job fit",
    (
        Field("id", "Short name", "team: small letters, no spaces", needed=True),
        Field("name", "Shown as", "The team"),
        Field("weight", "Counts for", "1; only how they compare counts"),
        Field("worst", "Worst score", "0"),
        Field("best", "Best score", "10; lower than worst if less is better"),
        Field("unit", "Unit", "such as days"),
    ),
    table="fit",
    one="criterion",
    words="criteria fit team growth",
)

_GENERAL = Group(
    "You",
    (
        Field("name", "Your name", "for signing texts"),
        Field("currency", "Your currency", "EUR: in which all is compared"),
        Field("horizon_years", "Years to look ahead", "4", unit="years"),
        Field("locale", "Figures and dates as in", "en_GB; empty: as the system"),
        Field(
            "first_choice.application", "Would take today", "if you had to choose", of="application"
        ),
        Field("first_choice.on", "answered on", "today"),
        Field("quiet_until", "Hide waiting until", "+1w: days of waiting are not counted"),
        Field("debriefs", "Offer debriefs", "once after an interview", usual="yes"),
    ),
    words="name currency horizon locale first choice",
)

_ASSUMED = Group(
    "Where an offer says nothing",
    (
        Field("assumptions.payout.expected", "Bonus in a usual year", "share of the target: 0.9"),
        Field("assumptions.payout.low", "in a poor year", "0.5"),
        Field("assumptions.payout.high", "in a good year", "1.2"),
        Field(
            "assumptions.price_growth_percent",
            "Share prices grow",
            "percent a year",
            unit="% a year",
        ),
        Field("assumptions.price_growth.low", "or in a poor year", unit="% a year"),
        Field("assumptions.price_growth.expected", "in a usual year", unit="% a year"),
        Field("assumptions.price_growth.high", "in a good year", unit="% a year"),
        Field(
            "assumptions.discount_percent",
            "Later money counts less",
            "percent a year",
            unit="% a year",
        ),
    ),
    words="assumptions payout growth discount",
)

_TAX = Group(
    "Tax",
    (
        Field("tax.effective_percent", "One rate", "percent of everything", unit="%"),
        Field("tax.brackets[].above", "or on pay above", "0 first, then 40k", money=True),
        Field("tax.brackets[].percent", "of what lies above", "37", unit="%"),
    ),
    lists=(Listed("tax.brackets", "bracket", rises="above"),),
    about="Your own figures, for what is left of the pay; none are shipped.",
    words="take-home net income",
)

_LIMITS = Group(
    "Private limits",
    (
        Field("negotiation.lowest.amount", "Lowest I would sign", "a year", money=True, per="year"),
        Field("negotiation.lowest.measure", "counted as", usual="base"),
        Field("negotiation.lowest.currency", "in", "if not your currency"),
        Field("negotiation.aim.amount", "What I aim for", "a year", money=True, per="year"),
        Field("negotiation.aim.measure", "counted as", usual="base"),
        Field("negotiation.aim.currency", "in", "if not your currency"),
        Field("negotiation.wish.amount", "What I would wish for", "a year", money=True, per="year"),
        Field("negotiation.wish.measure", "counted as", usual="base"),
        Field("negotiation.wish.currency", "in", "if not your currency"),
        Field("negotiation.horizon_years", "One-off money over", "3", unit="years"),
        Field("negotiation.notice_days", "Notice I must give", "days", unit="days"),
        Field("negotiation.junior", "Early in a career"),
        Field("negotiation.style", "Texts are", usual="direct"),
        Field(
            "negotiation.late_stage_application",
            "Late process to name",
            "an application",
            of="application",
        ),
    ),
    about="None of these ever goes into a text that leaves, but for the notice.",
    words="floor lowest aim target negotiation notice",
)

_MARKET = Group(
    "What others pay",
    (
        Field("amount", "Median base", "a year", money=True, per="year", needed=True),
        Field("currency", "Currency", "EUR", needed=True),
        Field("high", "Nine in ten get under", "a year", money=True, per="year"),
        Field("source", "Who says so", "named in texts", needed=True),
        Field("on", "Date of the figure", "2026-10-01", needed=True),
        Field("role", "For which job", "empty: all"),
        Field("application", "Only for", "an application; empty: all", of="application"),
    ),
    table="negotiation.market",
    one="figure",
    words="market survey median",
)

_DONE = Group(
    "What you did",
    (
        Field("text", "I …", "cut the nightly build from 40 minutes to 9", needed=True),
        Field("application", "Only for", "an application; empty: all", of="application"),
    ),
    table="negotiation.achievement",
    one="thing",
    about="Goes on after “I”, as a text may say it.",
    words="achievement evidence",
)

_ASKS = Group(
    "Things to ask for",
    (
        Field("path", "The field", "such as sign_on[0].amount", needed=True),
        Field("most", "Ask for at most", "a figure or a day"),
        Field("step", "In steps of", "500"),
        Field("hardness", "For the employer", usual="a guess"),
        Field("cost", "It would cost them", "only if you have a figure", money=True),
        Field("closed", "Not to be asked for", usual="no"),
        Field("application", "Only for", "an application; empty: all", of="application"),
    ),
    table="negotiation.lever",
    one="thing to ask for",
    about="Only where the first guess at room and hardness does not fit.",
    words="levers counter ask hardness closed",
)

_ALLOWED = Group(
    "What a text may say",
    (
        Field("permissions.say_first_choice", "It is my first choice", usual="no"),
        Field("permissions.disclose_amounts", "Other offers' figures", usual="no"),
        Field("permissions.name_companies", "Other employers' names", usual="no"),
        Field("permissions.ultimatum", "I leave otherwise", usual="no"),
        Field("permissions.would_sign_at", "I would sign at it", usual="no"),
    ),
    words="permissions allowed",
)

_FOLLOW_UP = Group(
    "When to write again",
    (
        Field("follow_up.thank_you_days", "Thanks make sense for", "2", unit="business days"),
        Field("follow_up.after_promise_days", "After a promised day", "2", unit="business days"),
        Field("follow_up.after_contact_days", "After the last contact", "5", unit="business days"),
        Field("follow_up.second_note_days", "Second note after", "5", unit="business days"),
        Field("follow_up.silent_after_days", "Called silent after", "30", unit="days"),
    ),
    about="Business days leave out weekends, and holidays where `holidays` is installed.",
    words="follow up thank you promise silent holidays business days",
)

_MUSTS = Group(
    "Deal-breakers",
    (
        Field("path", "The field", "such as time.onsite_days", needed=True),
        Field("at_least", "At least", "a figure or a day"),
        Field("at_most", "At most", "a figure or a day"),
        Field("is", "Exactly", "a word, a figure, yes or no"),
    ),
    table="must",
    one="deal-breaker",
    words="must",
)


def _living(preferences: Preferences, places: tuple[str, ...]) -> Group:
    known = tuple(preferences.living.index) if preferences.living else ()
    named = [one for one in dict.fromkeys((*known, *places)) if _PLACE.fullmatch(one)]
    return Group(
        "Cost of living",
        (
            Field("living.home", "Where you live", "a place named below, such as NL"),
            *(Field(f"living.index.{one}", one, "such as 100; only ratios count") for one in named),
        ),
        named=Named(
            "living.index",
            "place",
            _PLACE.pattern,
            "a country by two letters, or one of its regions: US-CA",
        ),
        about="Your own figures of what life costs in each place; none are shipped.",
        words="living prices country",
    )


def groups(
    preferences: Preferences, used: tuple[str, ...], places: tuple[str, ...] = ()
) -> tuple[Group, ...]:
    """Return the groups of the form.

    Args:
        preferences: for the rates that there are.
        used: currencies in the book other than the preferences' own.
        places: countries in the book.
    """
    known = tuple(preferences.rates.per_unit) if preferences.rates else ()
    codes = tuple(dict.fromkeys((*known, *used)))
    own = preferences.currency
    rates = Group(
        "Rates of exchange",
        (
            *(
                Field(f"rates.{code}", f"1 {code} is", f"how many {own}", unit=own)
                for code in codes
                if code != own
            ),
            Field("rates.on", "Rates of", "the day: today, 20 Nov"),
        ),
        named=Named(
            "rates", "currency", "[A-Z]{3}", "three letters, such as USD", "1 {} is", unit=own
        ),
        about=f"What one unit of another currency is worth in {own}.",
        words="currency exchange",
    )
    return (
        WEIGHTS,
        _SCALES,
        _FIT,
        rates,
        _GENERAL,
        _living(preferences, places),
        _ASSUMED,
        _TAX,
        _LIMITS,
        _MARKET,
        _DONE,
        _ASKS,
        _ALLOWED,
        _FOLLOW_UP,
        _MUSTS,
    )
