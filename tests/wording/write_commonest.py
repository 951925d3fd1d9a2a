"""Write src/offerbook/wording/commonest.py anew from the installed Babel.

Run as `python -m tests.wording.write_commonest`, then `ruff format` what it wrote.
"""

from dataclasses import fields
from pathlib import Path

from offerbook.wording import commonest
from offerbook.wording.cldr import drawn
from offerbook.wording.customs import Customs

NAMES = ("de_DE", "en_GB", "en_IE", "en_US", "fr_FR", "nl_NL")

HEAD = '''"""The customs of the commonest locales, so that they cost no time to look up.

Made by tests/wording/write_commonest.py from Babel; not written by hand.
"""

from collections.abc import Mapping
from types import MappingProxyType

from offerbook.wording.customs import Customs

COMMONEST: Mapping[str, Customs] = MappingProxyType({
'''


def entry(name: str) -> str:
    """Return the lines for one locale."""
    known = drawn(name)
    assert isinstance(known, Customs)
    plain = [one.name for one in fields(known) if one.name != "symbols"]
    lines = [f"{key}={getattr(known, key)!a}," for key in plain]
    symbols = ",".join(f"{code!a}: {shown(sign)}" for code, sign in known.symbols.items())
    return f"{name!r}: Customs({''.join(lines)} symbols=MappingProxyType({{{symbols}}})),\n"


def shown(sign: str) -> str:
    """Return a symbol as source text, its invisible characters as escapes."""
    return repr(sign) if all(one.isprintable() for one in sign) else ascii(sign)


if __name__ == "__main__":
    text = (
        HEAD
        + "".join(entry(name) for name in NAMES)
        + "})\n"
        + ('"""By the name of the locale."""\n')
    )
    Path(commonest.__file__).write_text(text, encoding="utf-8")
