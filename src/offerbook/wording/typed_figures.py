"""Reading typed figures: whole groups or none, and never a thousand times too much.

Babel's own readers are of no use here: `98,5` becomes 985 in en_GB, strict reading makes 98 of
`98.000` and refuses the French `98 000` with an ordinary space, and `1,234` is 1.234 in de_DE.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.money import is_currency, minor_units
from offerbook.errors import UnreadableTextError
from offerbook.wording.cleaning import clean
from offerbook.wording.customs import Customs
from offerbook.wording.notation import Notation

_GROUPS_ANYWHERE = " '’_"
_MARKS = re.escape(".,\u066b\u066c\u060c\u2e41" + _GROUPS_ANYWHERE)
_SHAPE = re.compile(
    rf"(?P<sign>[+−-]?)\s*(?P<before>[^\d+−-]*?)\s*(?P<later>[+−-]?)\s*"
    rf"(?P<figure>(?:(?<!\w)[.,])?\d(?:[\d{_MARKS}]*\d)?)\s*(?P<after>\D*)"
)
_POWERS: Mapping[str, int] = MappingProxyType(
    {"thousand": 3, "million": 6, "mio": 6, "mln": 6, "mn": 6, "bn": 9, "k": 3, "m": 6}
)
"""Powers of ten behind a figure; longer words first."""

_SIGNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP"),
        "£": ("GBP", "EGP", "GIP"),
        "¥": ("JPY", "CNY"),
        "€": ("EUR",),
        "₹": ("INR",),
        "₩": ("KRW",),
        "₪": ("ILS",),
        "₺": ("TRY",),
        "kr": ("SEK", "NOK", "DKK", "ISK"),
        "zł": ("PLN",),
        "kč": ("CZK",),
        "ft": ("HUF",),
        "lei": ("RON",),
        "fr": ("CHF",),
        "fr.": ("CHF",),
        "us$": ("USD",),
        "r$": ("BRL",),
        "r": ("ZAR",),
        "rs": ("INR", "PKR"),
    }
)
"""Signs that people type, in small letters, and the currencies that each may mean."""

_AMBIGUOUS = 3
_GROUP = 3
_LONGEST = 32
_MOST = 40
"""Characters a typed figure may have, so that no figure has more digits than a file may hold."""


def read_amount(text: str, notation: Notation, currency: str = "") -> Decimal:
    """Return the amount of money that was typed.

    Args:
        text: such as `98k`, `1.2m`, `98,000`, `98 000`, `98’000`, `€98,000` or `EUR 98000`.
        notation: its locale decides which mark is the decimal one.
        currency: of the field; a sign of another one is refused.

    Raises:
        UnreadableTextError: it is no figure, could be read in two ways, or has more decimals
            than the currency.
    """
    value = read_number(text, notation, currency=currency, money=True)
    most = minor_units(currency)
    if -int(value.as_tuple().exponent) > most:
        raise UnreadableTextError(
            f"{quoted(text)} has more decimals than {currency or 'an amount'} can have",
            todo=f"write at most {most}" if most else "write a whole amount",
        )
    return value


def read_number(
    text: str, notation: Notation, *, currency: str = "", money: bool = True, like: str = ""
) -> Decimal:
    """Return the figure that was typed, with as many decimals as it has.

    Args:
        text: digits with groups and decimals, perhaps with a sign, `k` or `m`.
        notation: its locale decides which mark is the decimal one.
        currency: of the field; empty where it is not known.
        money: whether a currency may stand beside the figure.
        like: how such a figure is written, where it is no money; empty: as a small number.

    Raises:
        UnreadableTextError: it is no figure, or could be read in two ways.
    """
    try:
        return _number(text, notation, currency=currency, money=money)
    except UnreadableTextError as error:
        if money or error.todo != _like_money(notation):
            raise
        todo = f"write it like {like or notation.number(50)}"
        raise UnreadableTextError(error.what, todo=todo) from None


def _number(text: str, notation: Notation, *, currency: str, money: bool) -> Decimal:
    plain = _plain(text)
    if len(plain) > _MOST:
        raise UnreadableTextError(
            f"{quoted(text)} is too long for a figure", todo="write it shorter"
        )
    if notation.customs.debt[1].endswith("−") and plain.endswith(("-", "−")):
        plain = "-" + plain[:-1].rstrip()
    found = _SHAPE.fullmatch(plain)
    if found is None or (found["sign"] and found["later"]):
        raise _refusal(text, "is no figure", notation)
    before, after = found["before"], found["after"]
    beside, power = _after(after, text, notation)
    for mark in (before, beside):
        _check_currency(mark, currency, text, notation, money=money)
    parts = _parts(found["figure"], text, notation)
    negative = "-" in (sign := found["sign"] + found["later"]) or "−" in sign
    return _value(parts, power, negative=negative)


def quoted(text: str) -> str:
    """Return what was typed as it stands in a message."""
    return repr(clean(text, longest=_LONGEST))


@dataclass(frozen=True, slots=True)
class _Parts:
    whole: str
    rest: str


def _plain(text: str) -> str:
    """Return `text` with digits 0 to 9, single ordinary spaces and no invisible marks."""
    composed = unicodedata.normalize("NFKC", text)
    kept = (one for one in composed if unicodedata.category(one) != "Cf")
    digits = (str(unicodedata.decimal(one, "")) or one for one in kept)
    return " ".join("".join(digits).split())


def _refusal(text: str, what: str, notation: Notation) -> UnreadableTextError:
    return UnreadableTextError(f"{quoted(text)} {what}", todo=_like_money(notation))


def _like_money(notation: Notation) -> str:
    return f"write it like {notation.number(98000)} or 98k"


def _after(after: str, text: str, notation: Notation) -> tuple[str, int]:
    """Return the currency and the power of ten that stand behind a figure."""
    word = after.casefold()
    if not word or _codes(after, notation.customs):
        return after, 0
    for name, power in _POWERS.items():
        left = after[len(name) :].strip()
        if word.startswith(name) and (not left or _codes(left, notation.customs)):
            return left, power
    raise _refusal(
        text, f"ends in {quoted(after)}, which is no currency and neither k nor m", notation
    )


def _codes(mark: str, customs: Customs) -> tuple[str, ...]:
    """Return the currencies that a sign or code may mean."""
    if is_currency(mark.upper()):
        return (mark.upper(),)
    own = [code for code, sign in customs.symbols.items() if _plain(sign) == mark]
    return (*own, *_SIGNS.get(mark.casefold(), ()))


def _check_currency(
    mark: str, currency: str, text: str, notation: Notation, *, money: bool
) -> None:
    if not mark:
        return
    codes = _codes(mark, notation.customs)
    if not codes or not money:
        what = f"has {quoted(mark)} beside the figure"
        raise _refusal(text, what if money else f"{what}, and here stands a figure alone", notation)
    if currency and currency not in codes:
        raise UnreadableTextError(
            f"{quoted(text)} is in another currency than this field, which is in {currency}",
            todo="write the figure alone, or change the currency first",
        )


def _parts(figure: str, text: str, notation: Notation) -> _Parts:
    """Return the digits before and after the decimal mark; every doubt is refused."""
    customs = notation.customs
    group = _plain(customs.group) or " "
    marks = {customs.decimal, ".", ","} - {group}
    used = [one for one in figure if one in marks]
    if len(used) > 1:
        raise _refusal(text, "has two decimal marks", notation)
    whole, mark, rest = figure.partition(used[0]) if used else (figure, "", "")
    grouped = {one for one in whole if not one.isdigit()}
    if not rest.isdigit() and mark:
        raise _refusal(text, "has groups behind the decimal mark", notation)
    if not _in_groups(whole, {group, *_GROUPS_ANYWHERE}, customs):
        raise _odd_groups(text, whole, rest, notation)
    if (
        mark
        and not grouped
        and len(rest) == _AMBIGUOUS
        and 0 < len(whole) <= _AMBIGUOUS
        and not whole.startswith("0")
    ):
        big, small = notation.number(int(whole + rest)), whole
        if rest.strip("0"):
            small += f"{customs.decimal}{rest}0"
        raise UnreadableTextError(
            f"{quoted(text)} can mean {big} or {whole}{customs.decimal}{rest}",
            todo=f"write {big} or {small}",
        )
    return _Parts("".join(one for one in whole if one.isdigit()) or "0", rest)


def _in_groups(whole: str, allowed: set[str], customs: Customs) -> bool:
    used = {one for one in whole if not one.isdigit()}
    if not used:
        return True
    if len(used) > 1 or not used <= allowed:
        return False
    first, *middle, last = whole.split(used.pop())
    for size, before in ((3, 3), customs.grouping):
        even = len(last) == size and all(len(one) == before for one in middle)
        if even and 0 < len(first) <= before and not first.startswith("0"):
            return True
    return False


def _odd_groups(text: str, whole: str, rest: str, notation: Notation) -> UnreadableTextError:
    pieces = re.split(r"\D", whole)
    mark = re.sub(r"\d", "", whole)
    todo = f"write it like {notation.number(98000)}"
    if len(pieces) == 2 and not rest and all(pieces):  # noqa: PLR2004
        todo = _meant(pieces[0], pieces[1], notation)
    return UnreadableTextError(
        f"{quoted(text)} has an odd group of digits beside {mark[0]!r}", todo=todo
    )


def _meant(first: str, last: str, notation: Notation) -> str:
    """Return how to write what a person may mean by two runs of digits with one mark."""
    decimal = notation.customs.decimal
    fraction = f"write {first}{decimal}{last}"
    if first.startswith("0"):
        return fraction
    if len(last) >= _GROUP:
        return f"{fraction} for a fraction, or {notation.number(int(first + last))}"
    amount = notation.number(int(first + last.ljust(_GROUP, "0")))
    short = last.rstrip("0")
    thousands = f"{first}{decimal}{short}k" if short else f"{first}k"
    return f"{fraction} for a fraction, or {amount} / {thousands}"


def _value(parts: _Parts, power: int, *, negative: bool) -> Decimal:
    rest = parts.rest.rstrip("0")
    digits = parts.whole + rest
    shift = power - len(rest)
    if shift > 0:
        digits, shift = digits + "0" * shift, 0
    below_zero = negative and bool(digits.strip("0"))
    return Decimal((int(below_zero), tuple(map(int, digits)), shift))
