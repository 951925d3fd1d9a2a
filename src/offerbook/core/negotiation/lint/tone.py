"""Words that do harm: threats, apologies, need, insults, verdicts, jargon, placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from offerbook.core.negotiation.lint.finding import Draft, Finding, RuleName
from offerbook.core.saying import Saying, say


@dataclass(frozen=True, slots=True)
class _Words:
    rule: RuleName
    pattern: re.Pattern[str]
    why: Saying


def _words(rule: RuleName, pattern: str, why: Saying) -> _Words:
    return _Words(rule, re.compile(pattern, re.IGNORECASE), why)


_THREAT = _words(
    "threat",
    r"\bor else\b|\botherwise i(?:'ll| will| shall)\b|\btake it or leave it\b|\blast chance\b"
    r"|\bultimatum\b|\bunless you\b|\bwalk away\b|\bfinal offer\b"
    r"|\bif you (?:can(?:no|')t|do(?: no|n')t|are not)\b[^.?!\n]*\bi(?:'ll| will| would|'d)\b"
    r"|\bi(?:'ll| will) (?:have to )?(?:decline|refuse|reject|leave|quit|go)\b",
    say("This reads as a threat, and you have not allowed one."),
)
_ALWAYS = (
    _words(
        "apology",
        r"\bsorry\b|\bapolog\w+|\bforgive me\b|\bhate to ask\b|\bhope you don't mind\b"
        r"|\bi know this is (?:awkward|a lot)\b",
        say("An apology invites a no; there is nothing to be sorry for."),
    ),
    _words(
        "apology",
        r"\bi (?:really |badly )?need\b|\bdesperate\w*|\bmy (?:rent|mortgage|bills|debts?)\b"
        r"|\b(?:can't|cannot) afford\b|\bplease understand\b",
        say("Your need is no reason to them; what the work is worth is one."),
    ),
    _words(
        "apology",
        r"\binsult\w*|\blow-?ball\w*|\bunfair\b|\bridiculous\b|\bunacceptable\b|\boffend\w*"
        r"|\bdisappoint\w+|\bcheap\b|\bbluff\w*",
        say("This blames them; say what makes it hard instead."),
    ),
    _words(
        "verdict",
        r"\btax\w*|\bby law\b|\blegal\w*|\billegal\w*|\bunenforceable\b|\blawyer\b|\bsue\b"
        r"|\bin breach\b|\bunlawful\b",
        say("This draws a conclusion about tax or law; have it read, and leave it out."),
    ),
    _words(
        "jargon",
        r"\bbatna\b|\bzopa\b|\banchor(?:ing|ed)?\b|\bleverage\b|\breservation (?:price|point)\b"
        r"|\bwalk-away\b|\bcounterpart\w*|\bmeso\b|\bcomp package\b|\btc\b",
        say("Plain words do better than the words of the trade."),
    ),
    _words(
        "placeholder",
        r"\[[^\]\n]*\]|\{[^}\n]*\}|<[^>\n]+>|_{3,}|\bxx+\b|\btodo\b|\btbd\b|\byour name\b"
        r"|\bhiring manager\b|\bcompany name\b|\blorem\b",
        say("This still waits to be filled in."),
    ),
)
_YES = _words(
    "accept",
    r"\bi (?:gladly |hereby |happily |am (?:glad|happy|delighted|pleased) to )?accept\b(?! that)"
    r"|\bit is a yes\b|\bconsider (?:it|this) (?:a yes|accepted)\b",
    say("Nothing is accepted from an offer that is not in writing and open."),
)
_RESIGN = _words(
    "accept",
    r"\bresign\w*|\bhand(?:ed|ing)? in my notice\b|\bgiv(?:e|en|ing) (?:in )?my notice\b"
    r"|\bquit my job\b",
    say("Speak of resigning only once it is signed and every condition is cleared."),
)


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every such word.

    Sources: constraint wording beats disparagement, Lee & Ames 2017; exploding offers provoke
    later retaliation, Lau et al. 2014.
    """
    for words in _wanted(draft):
        for found in words.pattern.finditer(draft.text):
            yield draft.finding(words.rule, *found.span(), words.why)


def _wanted(draft: Draft) -> Iterator[_Words]:
    situation = draft.situation
    yield from _ALWAYS
    if not situation.permissions.ultimatum and draft.kind not in {"decline", "withdraw"}:
        yield _THREAT
    if situation.state is None or situation.state.status != "open":
        yield _YES
    if not situation.events("signed") or _uncleared(draft):
        yield _RESIGN


def _uncleared(draft: Draft) -> bool:
    terms = draft.situation.terms
    return terms is not None and any(one.cleared is None for one in terms.condition)
