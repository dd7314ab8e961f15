"""Words that may stand beside themselves, and words that may not."""

import re

# Function words that can hardly ever follow themselves.
NEVER = frozenset(
    "a an the and or but of to from with by as if than then this these those been being would could shall should "
    "must our your their my its his we they he she i into onto upon about between among under because while when "
    "where which whose what how why there here also just only even more most some any each every all both such other "
    "another after before during against until since without within across per via me him them".split()
)
# Pairs that are right often enough to be left alone.
FINE = frozenset(
    "had no yes ha he bye knock tut hear now night well blah boo woof rah chop hush dear tick tock hubba cha choo ta "
    "pom pooh yada ho hee la na never far please wait go run come look over round oh um er uh ah mm hmm yum shh bla "
    "beep vroom aye tom tuk mahi agar piri peri dum bang boom hip chin win baa quack pop yo din tsk click drip wee "
    "dik cous chow ylang beri gado kava double half can not".split()
)
INTENSIFIERS = frozenset("very really so much many long quite too big little old".split())
# Months and names that read like verbs: "those who met in May may meet again".
TWO_IN_ONE = frozenset("may will march mark bill sue pat rob grant drew".split())
VERBS = frozenset("is are was were be has have do does did can will might may".split())
ADVERBS = frozenset("on in at for over up out off down through by around to about".split())

CLAUSE = frozenset("what whatever whoever all everything how why where who those".split())
"""Words that open a clause whose verb may stand beside that of the sentence: “what it is is clear”."""

FINITE = VERBS | frozenset("had been would could should must isn't aren't wasn't".split())

STRANDED = re.compile(
    r"(?:mov|carr|go|went|gone|com|came|pass|hold|held|check|turn|drop|log|sign|tun|cav|look|stay|hand|step|clos|call|"
    r"giv|gave|put|brought|taken|took|phas|cash|weigh|book|get|got|liv|press|drag|switch|settl|break|broke)"
    r"(?:e|ed|es|s|ing|ning|ting|ping|ging|ied|ies|y|en)?\Z",
    re.IGNORECASE,
)
IRREGULAR = frozenset("paid sought stood fought heard dealt".split())
OBJECTS = frozenset("it him her them us me you himself herself themselves myself itself".split())
GIVING = re.compile(
    r"(?:give|gave|given|gives|giving|told|tell|tells|telling|show|shows|showed|sent|send|hand|handed|offer|offered|"
    r"made|make|makes|making|cost|call|called|ask|asked|let|lets|paid|pay|lend|lent|buy|bought|wish|wished|thank|see|"
    r"saw|like|love|do|did|does|doing|need|want|know|knew|of|in|for|with|without|about|on|to|from|by|at|after)\Z",
    re.IGNORECASE,
)
AFTER_THAT = frozenset(
    "the a an this these those he she we they i it his her their our my its there if when while after some any "
    "no".split()
)
AFTER_THERE = frozenset("is are was were has have had will would can could may might must should".split())
CHAINING = frozenset("and or by to after upon for on over more".split())
HYPHENS = frozenset("-‑")
MARKS = frozenset("“”\"‘’'")
GAP = re.compile(r"[\s*_“”\"‘’']{1,8}\Z")
TIME = frozenset(
    "the this that these so all many years months weeks days decades hours once least last next".split()
)
PRONOUNS = frozenset("i he she it we you they that this there".split())
FUNCTION = NEVER | VERBS | ADVERBS | PRONOUNS | {"be", "had", "not"}
