"""The fields of an offer that are about shares."""

from __future__ import annotations

from offerbook.tui.forms.declared import Field, Group, Listed

_DAY = "27 Nov, fri, +3d"

GRANT = Group(
    "Shares and options",
    (
        Field("kind", "Kind", usual="rsu"),
        Field("value", "Worth in all", "80k; or give units", money=True),
        Field("units", "Units", "number of shares or options"),
        Field("currency", "Currency", "if not the offer's"),
        Field("price", "Price of a share", "today", money=True),
        Field("vest_start", "Clock starts", f"{_DAY}; absent: the first day"),
        Field("schedule.months", "Vests over", "48", unit="months"),
        Field("schedule.every_months", "in steps of", "1 or 3", unit="months"),
        Field("schedule.cliff_months", "cliff, none before", "12", unit="months"),
        Field("percents_by_year", "or percent by year", "5; 15; 40; 40"),
        Field("vests[].month", "or a part in month", "12, from when the clock starts"),
        Field("vests[].percent", "of", "percent of the grant", unit="% of the grant"),
        Field("liquid", "Can be sold"),
        Field("promised", "In the contract"),
        Field("strike", "Price to pay a share", "options", money=True),
        Field("exercise_window_days", "Kept after leaving", "days to exercise", unit="days"),
        Field("expires", "Options end on", "a day"),
        Field("fully_diluted", "Shares of the company", "all of them, options too"),
        Field("exits[].value", "Company ends at", "80m; 0, if it may fail", money=True),
        Field("exits[].probability", "your odds of that", "40%; all together 100%"),
        Field("dilution_percent", "Later rounds take", "percent of your part", unit="%"),
        Field("new_shares_percent", "or bring new shares", "percent of all today", unit="%"),
        Field("preference", "Investors out first", "at an exit", money=True),
        Field("investors_share", "who hold a share of", "30%"),
        Field("yearly.expected", "Profit share a year", "in a usual year", money=True, per="year"),
        Field("yearly.low", "in a poor year", money=True, per="year"),
        Field("yearly.high", "in a good year", money=True, per="year"),
    ),
    table="grant",
    one="grant",
    lists=(
        Listed("vests", "part", rises="month"),
        Listed("exits", "way it may end"),
    ),
    words="equity rsu stock option esop vesting cliff strike",
)

SHARE_PLAN = Group(
    "Buying shares below price",
    (
        Field("contribution_percent", "You pay in", "percent of base", unit="% of the base"),
        Field("discount_percent", "Below the price by", "15", unit="%"),
        Field("periods_per_year", "Times a year", "1, 2, 4 or 12"),
        Field("lookback", "Lower price counts", usual="no"),
        Field("yearly_cap", "At most a year", money=True, per="year"),
    ),
    table="share_plan",
    one="plan",
    words="espp share purchase",
)
