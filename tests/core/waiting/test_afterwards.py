from decimal import Decimal
from typing import Any

from offerbook.core.model.life_parts import Promised, Relocation, Terms
from offerbook.core.model.pay_parts import Clawback, SignOn
from offerbook.core.waiting.agenda import agenda
from tests.core.waiting.made import application, at, book, day, event, lines, offer, words

SIGNED = application("acme", event("11-20", "signed", offer="acme-1"))


def coming(on: str = "11-23", **terms: Any) -> list[str]:
    return lines(agenda(book(SIGNED, offer("acme-1", **terms)), at(on)).coming)


def test_an_agreed_review_is_kept_until_two_weeks_after_its_day() -> None:
    terms = Terms(review_on=day("2027-06-01"))
    assert coming(terms=terms) == ["review 06-01 Acme agreed to review your pay on 2027-06-01."]
    made = book(SIGNED, offer("acme-1", terms=terms))
    assert len(agenda(made, at("2027-06-15")).due) == 1
    assert agenda(made, at("2027-06-16")).due == ()


def test_a_review_that_was_only_said_is_kept_and_said_to_be_so() -> None:
    on = day("2027-06-01")
    said = Promised(what="a review", path="terms.review_on", value=on)
    words = "Acme said that it would review your pay on 2027-06-01; it is not in the letter."
    assert coming(promised=(said,)) == [f"review 06-01 {words}"]
    agreed = said.model_copy(update={"settled": day("11-21")})
    words = "Acme agreed to review your pay on 2027-06-01."
    assert coming(promised=(agreed,)) == [f"review 06-01 {words}"]
    # what the offer itself holds is told once
    assert coming(promised=(agreed,), terms=Terms(review_on=on)) == [f"review 06-01 {words}"]
    # a later agreement beats the letter, and the letter what was only said
    held = Terms(review_on=day("2027-09-01"))
    assert coming(promised=(agreed,), terms=held) == [f"review 06-01 {words}"]
    assert coming(promised=(said,), terms=held) == [
        "review 09-01 Acme agreed to review your pay on 2027-09-01."
    ]
    other = Promised(what="a raise", path="base.amount", value=Decimal(9))
    loose = Promised(what="a review", path="terms.review_on", value="in June")
    assert coming(promised=(other, loose)) == []
    made = book(SIGNED, offer("acme-1", promised=(said,)))
    assert len(agenda(made, at("2027-06-15")).due) == 1
    assert agenda(made, at("2027-06-16")).due == ()


def test_the_end_of_probation_is_counted_from_the_first_day() -> None:
    # 31 January + 1 month is 28 February
    terms = Terms(probation_months=1)
    assert coming(terms=terms, start=day("2027-01-31"))[-1] == (
        "probation 02-28 Probation at Acme ends on 2027-02-28."
    )
    assert coming("2027-03-01", terms=terms, start=day("2027-01-31")) == []
    assert coming(terms=terms) == []


def test_a_duty_to_repay_ends_after_both_its_parts() -> None:
    # all of it for 12 months, then less and less for 12 more
    back = Clawback(full_until_month=12, then_prorata_months=12)
    paid = (SignOn(amount=Decimal(1)), SignOn(amount=Decimal(1), clawback=back))
    moved = Relocation(clawback=Clawback(full_until_month=6))
    assert coming(sign_on=paid, relocation=moved, start=day("2027-01-04"))[1:] == [
        "clawback 07-04 From 2027-07-04 nothing of the moving money from Acme need be paid back.",
        "clawback 01-04 From 2029-01-04 nothing of the sign-on from Acme need be paid back.",
    ]
    nothing = Relocation(clawback=Clawback())
    assert len(coming(relocation=nothing, start=day("2027-01-04"))) == 1
    assert len(coming(relocation=Relocation(), start=day("2027-01-04"))) == 1


def test_only_an_accepted_offer_is_kept_in_view() -> None:
    pending = application("acme", event("11-20", "offer_written", offer="acme-1"))
    made = book(pending, offer("acme-1", terms=Terms(review_on=day("2027-06-01"))))
    assert agenda(made, at("11-23")).coming == ()


def test_each_of_them_has_its_calm_sentence() -> None:
    start = day("11-23")
    review = book(SIGNED, offer("acme-1", terms=Terms(review_on=day("12-01"))))
    trial = book(SIGNED, offer("acme-1", start=start, terms=Terms(probation_months=1)))
    back = SignOn(amount=Decimal(1), clawback=Clawback(full_until_month=1))
    owed = book(SIGNED, offer("acme-1", start=start, sign_on=(back,)))
    said = [agenda(one, at("11-24")).calm for one in (review, trial, owed)]
    assert [words(one) for one in said if one] == [
        "Nothing to do until 2026-12-01, when Acme reviews your pay.",
        "Nothing to do until 2026-12-23, when probation at Acme ends.",
        "Nothing to do until 2026-12-23, when a duty to repay Acme ends.",
    ]
