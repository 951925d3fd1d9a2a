import re
from typing import Any

from offerbook.core.model.application import Event
from offerbook.core.waiting.expecting import PUBLIC, QUESTIONS, expectation
from offerbook.core.waiting.hearing_back import HearingBack
from offerbook.core.waiting.stage import progress
from tests.core.waiting.made import TODAY, application, day, event, words

OWN = HearingBack(9, 6, 14, 11, 3)


def said(*events: Event, history: HearingBack | None = OWN, **keys: Any) -> list[str]:
    acme = application("acme", *events, **keys)
    return [words(one) for one in expectation(acme, progress(acme, TODAY), history, TODAY)]


INTERVIEW = event("11-12", "interview")


def test_a_promised_day_beats_any_statistic() -> None:
    assert said(INTERVIEW, promised_by=day("12-01")) == ["They promised word by 2026-12-01."]


def test_that_they_see_others_is_the_reason_for_a_wait() -> None:
    keys: dict[str, Any] = {"promised_by": day("12-01"), "other_interviews_until": day("11-26")}
    assert said(INTERVIEW, **keys) == [
        "They promised word by 2026-12-01.",
        "They see others until 2026-11-26: no answer can come before.",
    ]


def test_a_day_that_is_past_is_not_told_as_one_to_come() -> None:
    keys: dict[str, Any] = {"promised_by": day("11-20"), "other_interviews_until": day("11-22")}
    assert said(INTERVIEW, **keys) == [
        "They promised word by 2026-11-20; that day is past.",
        "They saw others until 2026-11-22; an answer can come any day now.",
    ]
    until_today: dict[str, Any] = {"promised_by": TODAY, "other_interviews_until": TODAY}
    assert said(INTERVIEW, **until_today) == [
        "They promised word by 2026-11-23.",
        "They see others until 2026-11-23: no answer can come before.",
    ]


def test_ones_own_history_comes_next() -> None:
    assert said(INTERVIEW) == [
        "Of your own waits, half ended within 9 days (6 to 14; 11 answers, 3 open)."
    ]
    assert said(INTERVIEW, other_interviews_until=day("11-26"))[0].startswith("They see others")


def test_a_band_that_is_open_is_said_to_be_open() -> None:
    assert said(INTERVIEW, history=HearingBack(9, 6, None, 11, 3)) == [
        "Of your own waits, half ended within 9 days (at least 6; 11 answers, 3 open)."
    ]
    assert "(at least 9;" in said(INTERVIEW, history=HearingBack(9, None, None, 11, 3))[0]
    assert said(INTERVIEW, history=HearingBack(None, 6, None, 5, 9)) == [
        "Of your own waits, fewer than half have ended yet (5 answers, 9 open)."
    ]


def test_one_day_is_not_several() -> None:
    assert said(INTERVIEW, history=HearingBack(1, 1, 14, 11, 3)) == [
        "Of your own waits, half ended within 1 day (1 to 14; 11 answers, 3 open)."
    ]


def test_after_an_interview_the_public_figures_are_those_of_offers() -> None:
    assert said(INTERVIEW, history=None) == [
        "There is no set time; it is longer where others are interviewed later.",
        "Interview to offer took 24.2 business days on average for US graduates (NACE, 2012).",
    ]


def test_before_any_interview_they_are_those_of_the_whole_way() -> None:
    whole = [
        (
            "From application to decision took 23.8 days on average in the US, over about 84000 "
            "reviews (Glassdoor, 2017)."
        )
    ]
    assert said(event("11-12", "applied"), history=None) == whole
    assert said(event("11-12", "screening"), history=None) == whole


def test_of_an_offer_that_was_spoken_of_nothing_public_is_known() -> None:
    assert said(event("11-12", "offer_spoken"), history=None) == []


def test_no_public_figure_stands_without_its_source_and_year() -> None:
    every = [words(one) for found in PUBLIC.values() for one in found]
    figures = re.compile(r"\d|\b(?:one|two|three|few|several)\b")
    assert all(re.search(r"\(.+, \d{4}\)", one) for one in every if figures.search(one))


def test_where_no_answer_is_awaited_nothing_is_said() -> None:
    assert said(event("11-12", "rejected")) == []


def test_no_sentence_speaks_of_odds() -> None:
    everything = [*said(INTERVIEW), *said(INTERVIEW, history=None), *map(words, QUESTIONS)]
    assert not any(word in line for line in everything for word in ("likely", "chance", "odds"))
