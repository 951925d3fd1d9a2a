from __future__ import annotations

from datetime import date
from importlib.util import find_spec

import pytest

from offerbook.core.waiting.days_off import NONE
from offerbook.desk.business_days import PACKAGE, days_off
from tests.core.waiting.made import application, book

TODAY = date(2026, 11, 23)
TOLD = book(application("acme", location="Utrecht, NL"), application("birch", location="X, QQ"))


@pytest.mark.skipif(find_spec(PACKAGE) is not None, reason="the package is installed")
def test_without_the_package_only_weekends_are_known() -> None:
    assert days_off(TOLD, TODAY) == NONE


@pytest.mark.skipif(find_spec(PACKAGE) is None, reason="the package is not installed")
def test_with_the_package_each_employer_has_the_holidays_of_its_country() -> None:
    found = days_off(TOLD, TODAY)
    assert found.places == ("NL",)
    assert date(2027, 4, 27) in found.of("acme")
    assert found.of("birch") == frozenset()


def test_where_no_country_is_known_only_weekends_are() -> None:
    assert days_off(book(application("acme")), TODAY) == NONE
