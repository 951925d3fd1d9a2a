"""Whether a follow-up is due: one rule for the stance, the text and the agenda."""

from __future__ import annotations

from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Day, Saying, say
from offerbook.core.waiting.followups import follow_up, patience_of


def not_yet(situation: Situation) -> Saying | None:
    """Return why no follow-up is to be written today; None where one is due."""
    progress = situation.progress.get(situation.application)
    if progress is None or not progress.live or progress.stage == "saved":
        return say("This application is not running, so there is nothing to follow up.")
    if situation.state is not None and situation.state.status in {"open", "spoken"}:
        return say("They have made an offer; the next word is yours.")
    if progress.promised is not None and situation.today <= progress.promised:
        return say("They promised word by {day}; wait until then.", day=Day(progress.promised))
    patience = patience_of(situation.preferences, situation.days_off)
    item = follow_up(situation.employer, progress, situation.today, patience)
    if item is None:
        return say("It is not for them to speak, or nothing says since when.")
    if item.kind == "silent" and item.draft is None:
        return item.saying
    if situation.today < item.on:
        return say("It is early; a follow-up is due on {day}.", day=Day(item.on))
    return None
