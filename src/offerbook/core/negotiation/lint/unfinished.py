"""What still waits to be filled in, and words of the trade."""

from __future__ import annotations

from offerbook.core.negotiation.lint.matching import any_of
from offerbook.core.saying import say

PLACEHOLDER = any_of(
    r"""
    \[(?!\d+\])[^\]\n]*\]
    \{[^}\n]*\}
    <(?!https?:|[^>\s]+@)[^>\n]+>
    _{3,}
    \?{3,}
    %[sd]\b
    \$[A-Z_]{3,}\b
    \b(?:DD[./-]MM|MM[./-]DD|YYYY|HH:MM)\b
    \bM(?:r|s|rs)\.?/M(?:r|s|rs|x)\b\.?
    (?<![\w-])(?:NAME|FIRST NAME|COMPANY|COMPANY NAME|ROLE|DATE|AMOUNT|TITLE|JOB TITLE|POSITION
    + |SALARY|FIGURE|REASON|EMPLOYER|RECRUITER|TEAM|PHONE|EMAIL|ADDRESS|NUMBER|XYZ|ABC|TBC)(?![\w-])
    \b[xX]{2,}\b
    \bX{1,3},X{3}\b
    \bX (?:years|months|days|weeks|people|percent|%)
    [€$£¥] ?[XYN]\b
    (?i:\b(?:todo|tbd|fixme|lorem ipsum)\b)
    \((?i:insert|add|fill in|your|put|name|date|amount|reason)\b[^)\n]*\)
    \b(?:Your|My) (?:Full )?Name\b
    (?i:\byour name here\b)
    \b(?:Company|Manager|Recruiter)(?:'s)? Name\b
    (?!Dear (?:Madame?|Sir) [A-Z])
    + (?i:\bdear (?:sir|madam|hiring|recruit|name|team name|company)\w*(?: ?(?:/|or|and) ?\w+)?)
    (?i:\bto whom(?:soever)? it may concern\b)
    (?<=\w) (?:\.\.\.|…) (?=[a-z])
    """,
    capitals=True,
)
JARGON = any_of(
    r"""
    \bbatna\b
    \bzopa\b
    \bmeso\b
    \bwatna\b
    \bbest alternative(?: to a negotiated agreement)?\b
    \bzone of possible agreement\b
    \banchor(?:ing|ed|s)? (?:high|low|at|on|the (?:talks?|negotiations?|figure|number|discussion
    + |salary|base|price|conversation)|around|us|you|my|this|effect|point)\b
    \b(?:my|an?|your|the|as an|first|high|price) anchor\b
    \b(?:my|have|your|the|more|some|as|of|no|any|gives me|enough) leverage\b
    \bgives? (?:me|us) (?:\w+ )?leverage\b
    \b(?:expand|grow|split|divide) the pie\b
    \bleverage (?:over|here|against|in this)\b
    \breservation (?:price|point|wage|value)\b
    \bwalk-? ?away (?:point|price|number|figure)?(?= ?(?:is|[.,]|of|at|p|n|f))
    \bwalk-?away\b
    \bcounter-?part(?:y|ies)\b
    \bnegotiating counterpart\b
    \bbargaining (?:chip|power|position|range)s?\b
    \bhardball\b
    \bopening (?:bid|gambit)\b
    \bwin[-/ ]?win\b
    \bcounter-? ?offer\w*
    \bto counter (?:at|with|your)\b
    \bi(?:'d| would)? (?:like to )?counter (?:at|with|your)\b
    \bprice point\b
    \bcomp package\b
    \btotal comp\b
    \b(?:my|the|your|base) comp\b
    \bote\b
    (?-i:\bTC\b)
    """
)
FILL_WHY = say("This still waits to be filled in.")
JARGON_WHY = say("Plain words do better than the words of the trade.")
