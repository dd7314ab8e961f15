"""Verbs and their forms."""

import re

_IRREGULAR = """arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;
begin began begun;bend bent bent;bind bound bound;bite bit bitten;blow blew blown;break broke broken;
bring brought brought;build built built;buy bought bought;catch caught caught;choose chose chosen;come came come;
deal dealt dealt;dig dug dug;do did done;draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;
fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;fly flew flown;
forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got got;
give gave given;go went gone;grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden;
hold held held;keep kept kept;know knew known;lay laid laid;lead led led;leave left left;lend lent lent;
lose lost lost;make made made;mean meant meant;meet met met;mistake mistook mistaken;overtake overtook overtaken;
pay paid paid;prove proved proven;ride rode ridden;ring rang rung;rise rose risen;say said said;see saw seen;
seek sought sought;sell sold sold;send sent sent;shake shook shaken;shine shone shone;shoot shot shot;
show showed shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat sat;sleep slept slept;
mislead misled misled;oversee oversaw overseen;uphold upheld upheld;speak spoke spoken;spend spent spent;
stand stood stood;steal stole stolen;stick stuck stuck;strike struck struck;
swear swore sworn;sweep swept swept;swim swam swum;take took taken;teach taught taught;tear tore torn;
tell told told;think thought thought;throw threw thrown;undergo underwent undergone;
understand understood understood;undertake undertook undertaken;wake woke woken;wear wore worn;win won won;
withdraw withdrew withdrawn;write wrote written"""

UNCHANGING = frozenset(
    """become come run put cut set hit let hurt cost shut read spread quit bet cast split burst rid overcome
    upset broadcast forecast""".split()
)
"""Verbs whose plain form is also the participle."""

PURE = frozenset(
    """abandon abolish absorb accept accommodate accompany accuse achieve acknowledge acquire adapt admit
    adopt afford agree allow alter announce apologise apologize appear apply appoint approve argue
    arise arrange arrive ask assess assist assume assure attend attract avoid become begin behave
    believe belong bring build buy calculate carry celebrate choose clarify collect compete complain
    confess confirm connect consider consist consult contain continue contribute convert convince
    cooperate create criticise criticize decide declare defend define deliver demolish deny depend
    deploy describe deserve destroy detain detect determine develop die disagree disappear disclose
    discover discuss dismiss donate earn eat educate eliminate embrace emerge employ enable encourage
    enhance enjoy ensure enter establish evacuate examine expand expect expel explain explore expose
    extend facilitate fail find finish flee forget forgive gather generate get give grow guarantee
    happen hear hide hire identify ignore illustrate implement impose improve include inform injure
    insist inspect install introduce invade invest investigate invite involve join keep kill know
    learn leave lend locate lose maintain make manage marry meet merge negotiate obey observe obtain
    occupy occur oppose organise organize overcome participate perform persuade postpone pray predict
    prefer prepare preserve prevent proceed produce prohibit promote propose prosecute protect prove
    provide publish pursue raise realise realize receive recognise recognize recommend reconsider
    recover recruit reduce refer reflect refuse regain regulate reject relocate rely remain remember
    remind remove renew repay replace represent require resign respond restore resume retain retire
    reveal satisfy save seek seize sell send serve settle sing solve speak spend stay
    strengthen submit succeed suffer suggest survive suspend sustain swim take teach tell think
    threaten throw transform undergo understand undertake unite vanish warn withdraw withstand write
    leave add be have do go see say lie accelerate accumulate advertise allocate amend analyse analyze
    anticipate appreciate assassinate assemble assert assign attain authorise authorize betray broaden
    circulate cite coincide collaborate commemorate commence communicate compensate compile compose
    compute conceal concede conceive concentrate condemn confine confiscate confront confuse
    congratulate conquer construct consume contemplate contradict convene convey correspond cultivate
    dedicate deduct deepen delete demonstrate denounce depart deport derail derive descend designate
    deteriorate devise devote diminish disappoint disrupt distribute disturb divert dominate dwindle
    elevate embark emigrate emphasise emphasize endanger endorse endure enforce enlarge enrich
    entertain erode erupt escalate evade evaluate evolve exaggerate exceed exclude execute exert
    extinguish flourish govern hamper harass hesitate hinder humiliate imitate impress imprison
    incorporate indicate infect inherit initiate inject inspire integrate intensify interact interfere
    interpret interrupt intervene intimidate invent isolate justify legalise legalize liberate
    minimise minimize mislead mobilise mobilize modernise modernize modify motivate nominate notify
    nurture oblige obstruct offend oversee perceive persist possess preach prevail privatise privatize
    prolong pronounce provoke qualify reassure reconcile redeem refrain refurbish rehearse reinforce
    relax relieve relinquish reproduce resemble reside resist restrict retrieve reunite revise revive
    revoke simplify specify speculate stimulate subsidise subsidize summon supervise suppress surpass
    tackle terminate testify thrive tolerate translate undermine unveil uphold utilise utilize
    vaccinate violate weaken widen worsen steal""".split()
)
"""Verbs whose plain form is hardly ever a noun or an adjective in the places that are looked at."""

NOUNLIKE = frozenset(
    """act address aid aim answer appeal approach arrest attack attempt back bid blame block board boost
    call campaign cause challenge change charge check claim close comment compromise control cook cost
    count cover damage date deal debate delay demand design dispute draft drink drive drop ease end
    estimate exercise experience express fall fear feel field fight finance fix fly follow force form
    fund guard halt hand handle harm head help hold honour hope host house hunt increase influence
    influence intervene issue judge kick lack launch lead lift link list live look love march mark
    measure monitor move name need note offer open operate order pass permit place plan play pledge
    practise praise present press process profit promise protest pull punish purchase push question
    race rain rate rebuild record reform register regret reply report request rest return review ride
    risk rule run search sentence share shelter shift shock shoot show sign split spread boil paint jump
    smoke phone stage stand start state step stop store storm strike struggle study supply support
    surrender surround switch talk target tax test touch track trade train transfer travel trust try
    turn upgrade use visit voice vote wait walk want watch win work worry wound cut set put hit shut
    host panic repair rescue collapse import transport conduct release mention reach resolve estimate
    ban feed land escape file sleep rise pay trace treat sail decline desert suspect""".split()
) - {"express", "back", "open"}
"""Verbs whose plain form may also be a noun."""


_TRIPLES = [tuple(row.split()) for row in _IRREGULAR.replace("\n", "").split(";")]
NOUNLIKE |= frozenset(base for base, _, _ in _TRIPLES) - PURE
VERBS = PURE | NOUNLIKE
_DOUBLED = frozenset(
    "admit ban begin commit control cut drop fit forget get hit let occur permit plan prefer put refer regret run "
    "set shut sit split step stop submit swim transfer win dig rid shop upset".split()
)
_PAST = {base: past for base, past, _ in _TRIPLES} | {
    verb: verb for verb in UNCHANGING - {"become", "come", "run"}
}
_PAST |= {"run": "ran", "overcome": "overcame", "be": "was", "lie": "lied"}
_PARTICIPLE = {base: participle for base, _, participle in _TRIPLES} | {verb: verb for verb in UNCHANGING}
_PARTICIPLE |= {"be": "been", "lie": "lied", "beat": "beaten"}


def past(verb: str) -> str:
    """The simple past of a verb in the plain form."""
    return _PAST.get(verb) or _regular(verb)


def participle(verb: str) -> str:
    """The past participle of a verb in the plain form."""
    return _PARTICIPLE.get(verb) or _regular(verb)


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search(r"[^aeiou]y\Z", verb):
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if verb in _DOUBLED else f"{verb}ed"


def gerund(verb: str) -> str:
    """The form in “-ing” of a verb in the plain form."""
    if verb in {"be", "see", "flee", "agree", "disagree", "guarantee"}:
        return f"{verb}ing"
    if verb in {"die", "lie"}:
        return f"{verb[0]}ying"
    if verb.endswith("e"):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if verb in _DOUBLED else f"{verb}ing"


def third(verb: str) -> str:
    """The third person singular of a verb in the plain form."""
    if verb in {"be", "have"}:
        return {"be": "is", "have": "has"}[verb]
    if verb in {"go", "do"} or re.search(r"(?:s|sh|ch|x|z)\Z", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y\Z", verb) else f"{verb}s"


_OTHERS = frozenset("complete separate open clear empty free clean dry adjourn dub own pose base".split())
BASES = VERBS | _OTHERS
"""All verbs."""
PASTS = {past(verb): verb for verb in sorted(BASES) if past(verb) != verb}
"""From each simple past to the plain form."""
PARTICIPLES = {participle(verb): verb for verb in sorted(BASES - UNCHANGING)} | {"put": "put", "cut": "cut"}
"""From each participle that is no plain form to the plain form."""
THIRDS = {third(verb): verb for verb in sorted(BASES)}
"""From each third person singular to the plain form."""
DISTINCT = {past: base for base, past, participle in _TRIPLES if past not in (participle, base)} | {"ran": "run"}
"""Simple pasts that are no participles, and the plain form of each."""

INTRANSITIVE = frozenset(
    """act agree appear apologise apologize argue arise arrive become begin behave belong collapse come compete
    complain consist continue cooperate decline depend die disagree disappear emerge escape fail fall flee go
    grow happen hope insist land lie live look occur participate proceed rain rely remain reply resign respond
    rise say sit sleep speak stand start stay succeed suffer survive swim talk think travel vanish wait walk
    work worry""".split()
)
"""Verbs without a passive, or hardly ever in it."""


def of(*verbs: str) -> frozenset[str]:
    """All forms of some verbs."""
    return frozenset(
        form for verb in verbs for form in (verb, third(verb), past(verb), participle(verb), gerund(verb))
    )
