"""Write the table of countries from the names of Unicode that Babel carries.

Run `python -m tests.generate_countries` after a new release of Babel.
"""

from collections.abc import Mapping
from pathlib import Path

from babel import Locale

TARGET = Path(__file__).parent.parent / "src" / "offerbook" / "core" / "countries.py"

NO_COUNTRY = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"]
)
"""Codes that Unicode has and ISO 3166-1 has not assigned, but for XK, which all use for Kosovo."""

HEAD = '''"""Every country of ISO 3166-1 by its two letters, with its English name; Kosovo is XK.

Made by tests/generate_countries.py from the names of Unicode; not written by hand.
"""

from collections.abc import Mapping
from types import MappingProxyType

COUNTRIES: Mapping[str, str] = MappingProxyType(
    {{
{rows}
    }}
)
"""English name, by code."""
'''


def listed() -> dict[str, str]:
    """Return the English name of every country, by its two letters."""
    names = {str(code): str(name) for code, name in Locale("en").territories.items()}
    codes = {code for code in names if len(code) == len("NL") and code.isalpha()}
    return {code: names[code] for code in codes - NO_COUNTRY | {"XK"}}


def source(names: Mapping[str, str]) -> str:
    """Return the text of the module that holds this table."""
    rows = "\n".join(f'        "{code}": "{names[code]}",' for code in sorted(names))
    return HEAD.format(rows=rows)


if __name__ == "__main__":
    TARGET.write_text(source(listed()), encoding="utf-8")
