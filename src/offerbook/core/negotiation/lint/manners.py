"""Apology, need and blame: what weakens a request, and what sours it."""

from __future__ import annotations

from offerbook.core.negotiation.lint.matching import any_of
from offerbook.core.saying import say

_MONEY_WORDS = r"(?:offer|figure|base|salary|pay|number|amount|sum|proposal|package|rate|letter)"
_SHAME = (
    r"(?:bad|awkward|guilty|terrible|awful|embarrass\w*|uncomfortable|ashamed|rude|greedy|uneasy"
    r"|selfish)"
)
_HARSH = (
    r"(?:jokes?|insult\w*|slap|disgrace\w*|stingy|cheap|mean|greedy|laughable|pathetic|ridiculous"
    r"|unfair|unacceptable|shameful|shame|miserable|pitiful|derisory|measly|embarrass\w*|poor|terrible"
    r"|awful|appalling|disappointing|farce|outrage\w*|exploitative|unreasonable|absurd|not serious"
    r"|peanuts|an? low-?ball)"
)
APOLOGY = any_of(
    rf"""
    \bsorry\b(?! to hear| for your loss)
    \bapolog\w+
    \b(?:please )?(?:forgive|pardon) (?:me|my|the|this)\b
    \bbeg your pardon\b
    \bexcuse (?:me|my|the)\b
    \bi(?:'m| am)? (?:feel |felt |find it |do feel |a bit |a little |quite |very |rather |so[ ]
    + |really )*{_SHAME} (?:ask|asking|about|for|to ask|to bring|bringing|rais|to rais|to come
    + |com|that i|even|writing|at having|on)
    \bhate to (?:ask|bring|be|do|rais|come|trouble|bother)\w*
    \b(?:don't|do not|didn't|did not) (?:want|mean|wish) to (?:be|sound|seem|look|come across
    + |appear)(?: as)? (?:too |so |an? )*(?:difficult|greedy|ungrateful|push|pushy|rude|pain
    + |demanding|nuisance|cheeky|bother)\w*
    \bhope (?:this|that|it|you|i)(?: is| do|'s| am|'m)?(?:n't| not)? (?:mind|(?:too[ ]
    + |be too )(?:much|bold|forward|pushy|cheeky|direct|blunt)|asking too much|out of line
    + |hold (?:it|this) against)
    \bi know (?:this|that|it|i)(?:'s| is| am|'m| may be| might be)? (?:being |a |an |very[ ]
    + |rather |quite |so )*(?:awkward|lot|big ask|big|much|bold|forward|cheeky|greedy|difficult
    + |pushy|bother|nuisance|imposition)\b
    \b(?:pains?|troubles?|bothers?|kills?) me to\b
    \b(?:don't|do not|never)(?: really| usually| normally)? (?:like|enjoy) (?:asking|to ask
    + |bringing|talking about (?:money|pay))\b
    \breluctan\w+ to (?:ask|raise|bring)\b
    \bforgive me\b
    \bthink (?:badly|ill|less) of me\b
    \basking (?:for )?(?:a lot|too much|so much)\b
    \bcheeky\b
    \bhold (?:it|this|that) against me\b
    \bnot too much (?:trouble|to ask)\b
    \bashamed\b
    \bimpertinen\w+
    \bpresumptuous\b
    \boverstep\w*
    \bbeing (?:greedy|difficult|pushy|a pain|so bold|so direct)\b
    """
)
NEED = any_of(
    r"""
    \b(?<!anything )(?<!what )(?<!everything )(?<!all )(?<!whatever )i (?:really |badly[ ]
    + |desperately |urgently |just |do |simply )*need (?:this|it|more|the (?:money|job|raise
    + |increase|extra|salary|pay|cash|income)|money|every|at least|a (?:higher|bigger|better
    + |raise|job)|to (?:pay|feed|support|cover|earn|survive|provide|afford
    + |make ends))(?! (?:in writing|by|today|yet|now|to be))\b
    \bdesperate\w*
    \b(?:can't|cannot|could not|couldn't|can barely|can hardly) (?:afford|live on|get by
    + |survive)\b
    \bends meet\b
    \bget(?:ting)? by on\b
    \bscrap(?:e|ing) by\b
    \bliv(?:e|ing) on (?:that|this|less)\b
    \b(?:my|our) (?:\w+ )?(?:mortgage|rent|bills|debts?|overdraft|loans?)\b
    \b(?:these|the|those|with|have|a) (?:\w+ )?(?:mortgage|debts?|overdraft|loans?)\b
    \bpay(?:ing)? (?:off )?(?:the|these) (?:rent|bills)\b
    \b(?:an?|the) (?:\w+ )?(?:mortgage|loan|debt|credit)s? to (?:pay|service|clear|repay)\w*
    \bstruggl\w+ (?:financially|to pay|with money|for money|to make|to cover)
    \b(?:money|things|it|finances)(?: is| are|'s) (?:very |so |really |a bit |rather )?tight\b
    \bfinancial (?:trouble|difficult\w+|hardship|pressure|worries|problems)\b
    \bin debt\b
    \bhard up\b
    \bflat broke\b
    \b(?:children|kids|child|family|baby|mouths?|parents) to (?:feed|support|look after|raise
    + |care)\b
    \b(?:feed|support|provide for|care for|look after) (?:my|our|a|the) (?:\w+ )?(?:family|kids
    + |children|parents|mother|father|wife|husband|partner|son|daughter)\b
    \b(?:kids|children|baby) at home\b
    \bsingle (?:parent|mother|father|income)\b
    \b(?:wife|husband|partner|spouse)\b[^.?!]*\b(?:lost|out of work|unemployed|not working
    + |laid off|ill|sick)\b
    \b(?:childcare|day care|nursery|rent|housing|living|food|life|everything)(?: here
    + | there)? (?:is|are|has become|has got) (?:\w+ )?(?:expensive|costly|dear)\b
    \bmedical bills\b
    \b(?:savings|account) (?:are|is|have|has) (?:\w+ )?(?:gone|empty|used|spent|low)\b
    \bi owe\b
    \b(?:times|things|life) (?:are|is) hard\b
    \bcosts? (?:me |us )?a fortune\b
    \bschool fees\b
    \bpaycheck to paycheck\b
    \b(?:my|our) (?:kids|children|family|wife|husband|partner|parents|mother|father|baby|son
    + |daughter)\b(?![^.?!]*\bmov\w+)[^.?!]*\b(?:depends?|rel(?:y|ies) on|hungry|costs?|expensive
    + |fees|cannot|can't|go without)\b
    \bshort of (?:cash|money|funds)\b
    \bbaby on the way\b
    \bevery (?:euro|dollar|pound|penny|cent|franc)\b
    \bi (?:depend|rely) on (?:this|the|that|it)\b
    \b(?:begging|beg|implore|plead|pleading)\b
    \bplease understand\b
    \bplease,? please\b
    \bhave mercy\b
    \bhelp me out\b
    \bfor my family\b
    \bi have no (?:choice|savings|money)\b
    """
)
BLAME = any_of(
    rf"""
    \binsult\w*
    \blow-? ?ball\w*
    \bridiculous\w*
    \bunacceptable\b
    \boffend\w*
    \boffensive\b
    \bstingy\b
    \bmiserly\b
    \blaughable\b
    \bpathetic\b
    \bderisory\b
    \bmeasly\b
    \bshameful\b
    \bexploit(?:s|ed|ing)? (?:me|people|us|your|staff)\b
    \bexploitative\b
    \brip(?:ped|ping)?-? ?off\b
    \bpeanuts\b
    \bbad faith\b
    \bdishonest\w*
    \bliars?\b
    \blying\b
    \bbluff\w*
    \bnickel-and\b
    \bgreed\b
    \bslap in the face\b
    \bwast(?:e|ed|ing) my time\b
    \bincompetent\b
    \b(?:{_MONEY_WORDS}|that|this|it|you|what you (?:offer|pay|propose))(?: \w+)? (?:is|are|was
    + |were|seems?|looks?|feels?|being)(?: just| really| frankly| simply| quite| rather| so| too
    + | very| an?| such| nothing but| being)* {_HARSH}\b
    \b{_HARSH} (?:an? )?{_MONEY_WORDS}\b
    \bunfair\b(?! (?:to|on) (?:you|them|anyone|either))
    \bmust be (?:joking|kidding)\b
    \byou(?:'re| are) (?:joking|kidding|cheap|mean|greedy)\b
    \bdisappoint(?:ed|ing) (?:by|with|in|at|about|that)\b
    \bdisappointing\b
    \b(?:is|was) a (?:\w+ )?disappointment\b
    \byou pay (?:so |too |very |quite )?(?:badly|poorly|little)\b
    \b(?:shocked|appalled|disgusted|outraged|hurt|dismayed|taken aback|stunned|upset|angry
    + |annoyed) (?:by|at|about|with|to see|that|how)\b
    \b(?:far |much |way |so |well |a lot |really |just |simply |very )*too (?:low|little|small
    + |mean)\b
    \b(?:so|how|very|shockingly|surprisingly|insultingly) low\b
    \b(?:far |way |well |much )?(?:below|under|less than) what i(?:'m| am) worth\b
    \bi(?:'m| am) worth (?:\w+ )?more\b
    \bundervalu\w+
    \bunderpa(?:y|id|ying)\b
    \bbeneath (?:me|my)\b
    \bthink (?:that|this|it)(?: is|'s) fair\b
    \btak(?:e|es|ing) advantage of (?:me|people|your)\b
    \bexpected (?:better|more) (?:from|of) (?:you|a)\b
    \baffront\b
    \blet ?down\b
    \bunderwhelm\w*
    \b(?:un|not )impress(?:ed)\b
    \bnot good enough\b
    \bdisrespect\w*
    \bdemean\w*
    \bfrustrat(?:ed|ing)\b
    \bpaltry\b
    \bmeag(?:re|er)\b
    \bshabby\b
    \bunprofessional\b
    \btrifling\b
    \bbad taste\b
    \bsad to see\b
    \bserious (?:company|employer|firm)\b[^.?!]*\bnot\b
    \bno serious (?:company|employer|firm)\b
    \b(?:you|they) (?:clearly |obviously |really |just |simply )*(?:do not|don't) (?:value
    + |respect|appreciate|care|understand|know what)\b
    \bany (?:decent|serious|fair) (?:company|employer|firm)\b
    """
)
SORRY_WHY = say("An apology invites a no; there is nothing to be sorry for.")
NEED_WHY = say("Your need is no reason to them; what the work is worth is one.")
BLAME_WHY = say("This blames them; say what makes it hard instead.")
