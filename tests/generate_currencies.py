"""Write the table of currencies from the ISO 4217 list that the package `iso4217` carries.

Run `python -m tests.generate_currencies` after an amendment of the standard.
"""

from collections.abc import Mapping
from pathlib import Path

import iso4217

TARGET = Path(__file__).parent.parent / "src" / "offerbook" / "core" / "currencies.py"

HEAD = '''"""Every currency of ISO 4217 in which money can be paid, with its decimals.

Made by tests/generate_currencies.py from the list of the maintenance agency; not written by
hand. Codes without a minor unit (metals, accounting units, tests) are no pay and left out.
"""

from collections.abc import Mapping
from types import MappingProxyType

PUBLISHED = "{published}"
"""The day of the list."""

MINOR_UNITS: Mapping[str, int] = MappingProxyType(
    {{
{rows}
    }}
)
"""Digits after the point, by code."""
'''


def listed() -> dict[str, int]:
    """Return the digits after the point of every currency that has a minor unit."""
    units = {code: str(row["CcyMnrUnts"]) for code, row in iso4217.raw_table.items() if code}
    return {code: int(digits) for code, digits in units.items() if digits.isdigit()}


def source(minor_units: Mapping[str, int], published: str) -> str:
    """Return the text of the module that holds this table."""
    rows = "\n".join(f'        "{code}": {minor_units[code]},' for code in sorted(minor_units))
    return HEAD.format(published=published, rows=rows)


if __name__ == "__main__":
    TARGET.write_text(source(listed(), iso4217.__published__.isoformat()), encoding="utf-8")
