"""The customs of the commonest locales, so that they cost no time to look up.

Made by tests/wording/write_commonest.py from Babel; not written by hand.
"""

from collections.abc import Mapping
from types import MappingProxyType

from offerbook.wording.customs import Customs, signs

COMMONEST: Mapping[str, Customs] = MappingProxyType(
    {
        "de_AT": Customs(
            name="de_AT",
            decimal=",",
            group=".",
            grouping=(3, 3),
            money=("\xa4\xa0", ""),
            debt=("\u2212\xa4\xa0", ""),
            percent=("", "\xa0%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "AUD:AU$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:¥ "
                "KRW:₩ MXN:MX$ NZD:NZ$ THB:฿ TWD:NT$ USD:$ VND:₫ XAF:FCFA XCD:EC$ "
                "XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "de_CH": Customs(
            name="de_CH",
            decimal=".",
            group="\u2019",
            grouping=(3, 3),
            money=("\xa4\xa0", ""),
            debt=("\xa4\u2212", ""),
            percent=("", "%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "AUD:AU$ BRL:R$ CAD:CA$ CNY:CN¥ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:¥ KRW:₩ "
                "MXN:MX$ NZD:NZ$ THB:฿ TWD:NT$ USD:$ VND:₫ XAF:FCFA XCD:EC$ XCG:Cg. "
                "XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "de_DE": Customs(
            name="de_DE",
            decimal=",",
            group=".",
            grouping=(3, 3),
            money=("", "\xa0\xa4"),
            debt=("\u2212", "\xa0\xa4"),
            percent=("", "\xa0%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "AUD:AU$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:¥ "
                "KRW:₩ MXN:MX$ NZD:NZ$ THB:฿ TWD:NT$ USD:$ VND:₫ XAF:FCFA XCD:EC$ "
                "XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "en_AU": Customs(
            name="en_AU",
            decimal=".",
            group=",",
            grouping=(3, 3),
            money=("\xa4", ""),
            debt=("\u2212\xa4", ""),
            percent=("", "%"),
            order="dmy",
            month_first=False,
            half_days=True,
            serial_comma=False,
            symbols=signs("AUD:$ SCR:Rs XCG:Cg. XPF:CFP"),
        ),
        "en_CA": Customs(
            name="en_CA",
            decimal=".",
            group=",",
            grouping=(3, 3),
            money=("\xa4", ""),
            debt=("\u2212\xa4", ""),
            percent=("", "%"),
            order="ymd",
            month_first=True,
            half_days=True,
            serial_comma=False,
            symbols=signs(
                "AUD:A$ BRL:R$ CAD:$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:JP¥ "
                "KRW:₩ MXN:MX$ NZD:NZ$ PHP:₱ TWD:NT$ USD:US$ VND:₫ XAF:FCFA XCD:EC$ "
                "XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "en_GB": Customs(
            name="en_GB",
            decimal=".",
            group=",",
            grouping=(3, 3),
            money=("\xa4", ""),
            debt=("\u2212\xa4", ""),
            percent=("", "%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "AUD:A$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:JP¥ "
                "KRW:₩ MXN:MX$ NZD:NZ$ PHP:₱ TWD:NT$ USD:US$ VND:₫ XAF:FCFA XCD:EC$ "
                "XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "en_IE": Customs(
            name="en_IE",
            decimal=".",
            group=",",
            grouping=(3, 3),
            money=("\xa4", ""),
            debt=("\u2212\xa4", ""),
            percent=("", "%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "AUD:A$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:JP¥ "
                "KRW:₩ MXN:MX$ NZD:NZ$ PHP:₱ TWD:NT$ USD:US$ VND:₫ XAF:FCFA XCD:EC$ "
                "XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "en_IN": Customs(
            name="en_IN",
            decimal=".",
            group=",",
            grouping=(3, 2),
            money=("\xa4", ""),
            debt=("\u2212\xa4", ""),
            percent=("", "%"),
            order="dmy",
            month_first=False,
            half_days=True,
            serial_comma=False,
            symbols=signs(
                "AUD:A$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:JP¥ "
                "KRW:₩ MXN:MX$ NZD:NZ$ PHP:₱ TWD:NT$ USD:$ VND:₫ XAF:FCFA XCD:EC$ "
                "XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "en_US": Customs(
            name="en_US",
            decimal=".",
            group=",",
            grouping=(3, 3),
            money=("\xa4", ""),
            debt=("\u2212\xa4", ""),
            percent=("", "%"),
            order="mdy",
            month_first=True,
            half_days=True,
            serial_comma=True,
            symbols=signs(
                "AUD:A$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:¥ "
                "KRW:₩ MXN:MX$ NZD:NZ$ PHP:₱ TWD:NT$ USD:$ VND:₫ XAF:FCFA XCD:EC$ "
                "XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "es_ES": Customs(
            name="es_ES",
            decimal=",",
            group=".",
            grouping=(3, 3),
            money=("", "\xa0\xa4"),
            debt=("\u2212", "\xa0\xa4"),
            percent=("", "\xa0%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs("EUR:€ THB:฿ USD:US$ VND:₫ XCG:Cg. XPF:CFPF"),
        ),
        "fr_FR": Customs(
            name="fr_FR",
            decimal=",",
            group="\u202f",
            grouping=(3, 3),
            money=("", "\xa0\xa4"),
            debt=("\u2212", "\xa0\xa4"),
            percent=("", "\xa0%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "ARS:$AR AUD:$AU BMD:$BM BND:$BN BRL:R$ BZD:$BZ CAD:$CA CLP:$CL COP:$CO "
                "EUR:€ FJD:$FJ FKP:£FK GBP:£GB GIP:£GI ILS:₪ INR:₹ KRW:₩ LBP:£LB "
                "MXN:$MX NAD:$NA NZD:$NZ SBD:$SB SGD:$SG SRD:$SR TTD:$TT USD:$US "
                "UYU:$UY VND:₫ WST:$WS XAF:FCFA XCG:Cg. XOF:F\u202fCFA XPF:FCFP"
            ),
        ),
        "it_IT": Customs(
            name="it_IT",
            decimal=",",
            group=".",
            grouping=(3, 3),
            money=("", "\xa0\xa4"),
            debt=("\u2212", "\xa0\xa4"),
            percent=("", "%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "AUD:A$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ ILS:₪ NZD:NZ$ PHP:₱ THB:฿ XAF:FCFA "
                "XCD:EC$ XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "nl_NL": Customs(
            name="nl_NL",
            decimal=",",
            group=".",
            grouping=(3, 3),
            money=("\xa4\xa0", ""),
            debt=("\xa4\xa0\u2212", ""),
            percent=("", "%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "AUD:AU$ BRL:R$ CAD:C$ CNY:CN¥ EUR:€ FJD:FJ$ GBP:£ HKD:HK$ ILS:₪ INR:₹ "
                "JPY:JP¥ KRW:₩ MXN:MX$ NZD:NZ$ SBD:SI$ THB:฿ TWD:NT$ USD:US$ VND:₫ "
                "XAF:FCFA XCD:EC$ XCG:Cg. XOF:F\u202fCFA"
            ),
        ),
        "pl_PL": Customs(
            name="pl_PL",
            decimal=",",
            group="\xa0",
            grouping=(3, 3),
            money=("", "\xa0\xa4"),
            debt=("\u2212", "\xa0\xa4"),
            percent=("", "%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs("BRL:R$ EUR:€ PLN:zł XAF:FCFA XCD:EC$ XCG:Cg. XOF:F\u202fCFA XPF:CFPF"),
        ),
        "pt_BR": Customs(
            name="pt_BR",
            decimal=",",
            group=".",
            grouping=(3, 3),
            money=("\xa4\xa0", ""),
            debt=("\u2212\xa4\xa0", ""),
            percent=("", "%"),
            order="dmy",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "AUD:AU$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:JP¥ "
                "KRW:₩ MXN:MX$ NZD:NZ$ THB:฿ TWD:NT$ USD:US$ VND:₫ XAF:FCFA XCD:EC$ "
                "XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
        "sv_SE": Customs(
            name="sv_SE",
            decimal=",",
            group="\xa0",
            grouping=(3, 3),
            money=("", "\xa0\xa4"),
            debt=("\u2212", "\xa0\xa4"),
            percent=("", "\xa0%"),
            order="ymd",
            month_first=False,
            half_days=False,
            serial_comma=False,
            symbols=signs(
                "BBD:Bds$ BMD:BM$ BRL:BR$ BSD:BS$ BZD:BZ$ CAD:CA$ DKK:Dkr DOP:RD$ "
                "EGP:EG£ EUR:€ ILS:₪ ISK:Ikr JMD:JM$ MXN:MX$ NOK:Nkr SEK:kr USD:US$ "
                "XAF:FCFA XCD:EC$ XCG:Cg. XOF:F\u202fCFA XPF:CFPF"
            ),
        ),
    }
)
"""By the name of the locale."""
