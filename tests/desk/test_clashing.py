from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.core.edit import Drop, Put
from offerbook.errors import ClashError
from tests.desk.opened import desk_on


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_GB", "here to €99,000, on disk to €97,000 (it was €98,000)"),
        ("de_DE", "here to 99.000\xa0€, on disk to 97.000\xa0€ (it was 98.000\xa0€)"),
    ],
)
def test_a_clash_is_told_as_the_person_writes_figures(
    samples: Path, locale: str, said: str
) -> None:
    desk = desk_on(samples, locale=locale)
    path = samples / "offers" / "acme-2.toml"
    path.write_text(path.read_text().replace("amount = 98000", "amount = 97000"))
    with pytest.raises(ClashError) as clash:
        desk.put("acme-2", [Put(("base", "amount"), 99000)])
    assert str(clash.value) == (
        f"acme-2: base.amount was changed twice: {said}; look at both; save again to keep yours"
    )


def test_a_clash_about_a_day_is_told_as_a_day(samples: Path) -> None:
    desk = desk_on(samples)
    path = samples / "offers" / "acme-2.toml"
    path.write_text(path.read_text().replace("start = 2027-03-01", "start = 2027-03-08"))
    with pytest.raises(ClashError, match="on disk to Monday 8 March 2027"):
        desk.put("acme-2", [Drop(("start",))])
