"""Nouns that own, and nouns that are owned."""

OWNERS = frozenset(
    """academic accountant activist actor actress agent airline airport ambassador analyst applicant architect army
    artist astronaut athlete attacker aunt author baby bank banker baker bishop blogger boss boy brother builder
    burglar buyer candidate captain carpenter caterer chairman champion charity chef chief child church citizen claimant
    cleaner clerk client climber club coach colleague collector college columnist comedian commander company composer
    conductor congressman contractor cook council councillor country county couple coroner court cousin crew critic
    customer cyclist dancer daughter dealer defendant defender dentist deputy designer detective developer dictator
    diplomat director doctor dog donor driver economist editor emperor employee employer engineer examiner expert
    family fan farmer father festival fighter film firefighter firm fisherman footballer friend fugitive gallery gardener
    general girl goalkeeper golfer government governor grandfather grandmother groom guard guest guitarist hacker
    historian horse hospital host hotel hunter husband inspector instructor inventor investigator investor island
    jockey journalist judge juror keeper killer king kingdom labourer landlord lawmaker lawyer leader lecturer
    librarian magazine magistrate maker manager manufacturer mayor mechanic minister ministry monarch monk mother
    motorist mountain murderer museum musician nation neighbour neighbor newspaper novelist nun nurse officer
    official opponent orchestra organiser organizer owner painter parent parliament party passenger pastor patient
    paramedic pensioner philosopher photographer physicist pianist pilot pitcher planet player playwright plumber poet
    policeman politician pope port presenter president priest prince princess principal prisoner producer professor
    programmer prosecutor province psychologist publisher pupil queen rabbi rapper referee refugee regiment regulator
    reporter republic researcher resident restaurant retailer rider robber runner sailor scholar school scientist
    sculptor secretary senator sergeant shop shopkeeper singer sister skipper soldier son songwriter speaker spokesman
    spokeswoman spy stadium state store striker student studio suicide-bomber sultan supplier surgeon surveyor
    survivor suspect swimmer tailor tax-payer taxpayer teacher team teenager tenant terrorist theatre thief tourist
    town tournament trader trainer translator traveller trust uncle union university victim villager viewer
    village visitor volunteer voter waiter waitress warden widow wife winner witness woman worker world writer
    zoo""".split()
)
"""Nouns in the singular that may own something."""

OWNED = frozenset(
    """ability absence accent account adviser age agenda agreement aim ally ambition anger apartment appearance
    appointment argument arrival assistant attempt attitude aunt autobiography background bedroom beginning behalf
    behaviour behavior belief biography birth birthday body boss boyfriend brain brother budget capital captain career
    chairman chairwoman chances character childhood choice coach collection comment comments concern concerns complaints
    condition
    confidence constituency contribution country courage cousin crew customers daughter death debt debut
    decision decisions defeat departure deputy description desk determination diary director disappearance doctor dog
    downfall economy editor effort efforts election employees enemies engine entrance essay existence expense
    eyes face failure faith family father favourite fiancé film findings fleet flat friend friends funeral future
    garden girlfriend goal grandfather grandmother grave grief guilt hair handling handwriting head headquarters health
    heart history home hometown husband identity ideas ignorance illness image imagination income influence
    inhabitants injury innocence intention intentions interests invention involvement jacket job journey kitchen
    lack lawyer lawyers leader leadership leg legacy legs letter letters life lifestyle lives lover loyalty luggage
    majority manager manifesto memoir memoirs memory men mind mistake mistakes money mood mother motive motives mouth
    name neck nephew niece novel novels nose obsession office offspring opinion opinions opponent opponents orders
    origin owner owners paintings parents partner passport past patience pension personality phone photograph
    photographs pockets poem poems policies policy political popularity population portrait position power powers
    predecessor presence pride principles priorities priority problem problems profits proposal proposals prospects
    property purpose reaction reasons recipe recommendation record refusal reign rejection relationship relatives
    reluctance remarks reputation request residence resignation resources response responsibility retirement
    revenue rights rival rivals role room safety salary secret secretary shadow shares shirt shoulder silence sins sister
    size skill skills skin smile son soul speech spokesman spokeswoman stadium statement staff status stomach stories
    story strategy strength style success successor suggestion suicide supporters surname survival tactics talent
    taste teeth testimony theory threats title tomb tone transformation treatment trial trousers troops uncle
    unwillingness victory view views villa vision voice wealth wedding whereabouts widow wife willingness
    wages wisdom wishes words workforce wounds youth squad salaries mandate manuscript dressing-room kit""".split()
)
"""Nouns that something has, and that are hardly verbs behind a plural."""

MANY = frozenset(
    """consumers customers employees fans migrants parents grandparents passengers pensioners players pupils refugees
    residents students taxpayers teachers villagers viewers visitors volunteers voters workers""".split()
)
"""Owners that are more often several than one."""

VERBLIKE = frozenset(
    """address answer appeal arrest attack bid call campaign car control cost decline defence demand drive end
    exit experience fall fight gift growth help house interest move need offer order plan plans
    play pledge promise protest race reply report rescue return rise role rule score search share speech stand start
    support talk threat tour trip victory visit vote warning win work works""".split()
)
"""Nouns that are owned, and that are verbs as well."""

ADJECTIVES = frozenset(
    """own first second third last late new next only former latest early final chief main eldest oldest youngest
    elder younger second-largest biggest largest best worst old private personal public economic political foreign
    future current previous greatest earlier recent annual finest prime deputy national official senior""".split()
)
"""What may stand between an owner and what is owned."""

EVENTS = frozenset(
    """announcement attack ballot blast bombing budget ceremony clash concert debate decision defeat derby draw
    edition election episode explosion fight final fixture game hearing incident launch lunch match meeting news
    newspaper opening paper papers parade performance poll press programme protest race raid rally report result results
    ruling session shooting show speech statement storm strike summit talks test trial verdict victory vote win
    winner winners""".split()
)
"""What happens on a day."""

LASTING = frozenset(
    """absence break delay detention experience grace holiday imprisonment jail journey labour leave negotiation notice
    pay prison probation rent rest salary silence supply suspension talks time training travel vacation walk warning
    wages work worth""".split()
)
"""What lasts, or is paid for, a stretch of time."""


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith(("s", "sh", "ch", "x")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


LOST = {noun + "s": noun for noun in OWNERS if not noun.endswith(("man", "s", "x", "sh", "ch"))}
"""From what is written when the apostrophe is lost to the owner: “ministers”, “companys”."""

FORMS = LOST | {plural(noun): noun for noun in OWNERS}
