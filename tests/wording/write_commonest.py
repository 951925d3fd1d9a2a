"""Write src/offerbook/wording/commonest.py anew from the installed Babel.

Run as `python -m tests.wording.write_commonest`, then `ruff format` what it wrote.
"""

import textwrap
from dataclasses import fields
from pathlib import Path

from offerbook.wording import commonest
from offerbook.wording.cldr import drawn
from offerbook.wording.customs import Customs

NAMES = [
    "de_AT",
    "de_CH",
    "de_DE",
    "en_AU",
    "en_CA",
    "en_GB",
    "en_IE",
    "en_IN",
    "en_US",
    "es_ES",
    "fr_FR",
    "it_IT",
    "nl_NL",
    "pl_PL",
    "pt_BR",
    "sv_SE",
]

HEAD = '''"""The customs of the commonest locales, so that they cost no time to look up.

Made by tests/wording/write_commonest.py from Babel; not written by hand.
"""

from collections.abc import Mapping
from types import MappingProxyType

from offerbook.wording.customs import Customs, signs

COMMONEST: Mapping[str, Customs] = MappingProxyType({
'''


def entry(name: str) -> str:
    """Return the lines for one locale."""
    known = drawn(name)
    assert isinstance(known, Customs)
    plain = [one.name for one in fields(known) if one.name != "symbols"]
    lines = [f"{key}={getattr(known, key)!a}," for key in plain]
    table = " ".join(f"{code}:{sign}" for code, sign in known.symbols.items())
    return f"{name!r}: Customs({''.join(lines)} symbols=signs({in_parts(table)})),\n"


def in_parts(table: str) -> str:
    """Return a long text as several literals, its invisible characters as escapes."""
    parts = textwrap.wrap(table, 70, break_long_words=False, break_on_hyphens=False)
    spaced = [*(f"{part} " for part in parts[:-1]), parts[-1]]
    return " ".join(
        "".join(one if one.isprintable() else ascii(one)[1:-1] for one in part).join('""')
        for part in spaced
    )


if __name__ == "__main__":
    text = (
        HEAD
        + "".join(entry(name) for name in NAMES)
        + "})\n"
        + ('"""By the name of the locale."""\n')
    )
    Path(commonest.__file__).write_text(text, encoding="utf-8")
