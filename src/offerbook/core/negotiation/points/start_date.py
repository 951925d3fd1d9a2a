"""A start date that cannot be kept, told as a fact."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.modifiers import earliest_start, modifiers
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Day, Number, say

SOURCE = "Lee & Ames, 2017: a constraint is met with more goodwill than a complaint"


def point(situation: Situation) -> Point | None:
    """Name the first day the person can start, and the notice behind it.

    Silent where the offer names no start, or one that can be kept.

    Source: Lee & Ames, "“I can’t pay more” versus “It’s not worth more”", Organizational
    Behavior and Human Decision Processes 2017: constraints beat disparagement.
    """
    first = earliest_start(situation)
    if first is None or "P6e" not in modifiers(situation):
        return None
    notice = situation.private.notice_days
    scale = situation.preferences.start
    if notice is not None and (scale is None or scale.earliest < first):
        fact = Fact("notice", notice, "preferences negotiation.notice_days", "days")
        day = Fact("first day I can start", first, "", "", "today + notice", (fact,))
        saying = say(
            "My notice is {days} days, so the first day I can start is {day}.",
            day,
            days=Number(notice),
            day=Day(first),
        )
    else:
        fact = Fact("first day I can start", first, "preferences start.earliest")
        saying = say("The first day I can start is {day}.", fact, day=Day(first))
    return Point("start_date", saying, SOURCE)
