"""Words that are missing."""

import re

import pytest

from lint.checker import Context
from lint.checkers import syntax
from lint.document import Block

WRONG = """
The clinic is not able [treat|to treat] everyone who comes.
The council decided [leave|to leave] the old mill standing.
My neighbour wants [buy|to buy] a second boat.
Engineers shut the valve in order [protect|to protect] the pipes.
The charity plans [build|to build] a school near the river.
Forecasters said it was going [rain|to rain] on the coast.
The roof needs [be|to be] repaired before winter.
The board has yet [decide|to decide] who will lead the firm.
She used [live|to live] in a flat above the bakery.
The athlete failed [meet|to meet] the qualifying time.
Two factories were forced [close|to close] in the spring.
Visitors are not allowed [enter|to enter] the crypt.
Rents are likely [rise|to rise] again next year.
The pilot refused [land|to land] in the fog.
Prosecutors are expected [call|to call] ten witnesses.
The mayor promised [repair|to repair] the fountain by May.
Villagers tried [stop|to stop] the diggers.
He agreed [pay|to pay] the fine in instalments.
Their lawyer is ready [file|to file] an appeal.
The bank was unable [trace|to trace] the money.
The group hopes [raise|to raise] a million euros.
Drivers were told [avoid|to avoid] the ring road.
It is difficult [know|to know] how many fled.
They have been asked [leave|to leave] their homes.
There is no need [panic|to panic], the minister said.
The company announced plans [hire|to hire] 300 people.
It took them two hours [reach|to reach] the summit.
She was the first woman [win|to win] the prize.
The firm began [sell|to sell] its farms last year.
He managed [escape|to escape] through a window.
It is one [the|of the] largest parks in the region.
Most [the|of the] members voted against the plan.
Some [the|of the] houses have no running water.
Many [the|of the] children walk to school.
A number [people|of people] were taken to hospital.
Thousands [protesters|of protesters] filled the square.
There was a lot [traffic|of traffic] on the bridge.
They agreed after a series [talks|of talks] in Oslo.
Instead [going|of going] home, the crew stayed on board.
The soldiers returned at the end [the|of the] war.
He gave the rest [the|of the] money to his sister.
The project was stopped by a lack [funds|of funds].
Hundreds [passengers|of passengers] slept at the airport.
The match was cancelled because [the heavy|of the heavy] rain.
Part [the|of the] roof fell in during the storm.
Dozens [families|of families] lost their homes.
The majority [voters|of voters] stayed away.
He waited in front [the|of the] court for hours.
She is a member [the|of the] finance committee.
The cost [the|of the] new line has doubled.
A group [students|of students] blocked the gate.
The firm makes all kinds [furniture|of furniture].
She got out [the|of the] car and ran.
The hearing will [held|be held] on Friday.
The tunnel should [completed|be completed] by autumn.
The money could [used|be used] for new buses.
Nobody knew where they [going|were going] that night.
He [likely to|is likely to] appeal against the ruling.
The talks [expected to|are expected to] last a week.
They [planning|are planning] to close two wards.
The work must [done|be done] before the frost.
She said the report would [published|be published] in June.
The suspects will [brought|be brought] before a judge.
The prize is [been|being] shared by two scientists.
We [looking|are looking] for a new trainer.
The decision is expected to [announced|be announced] today.
Old machines can [sold|be sold] for parts.
The votes have to [counted|be counted] by hand.
It [not clear|is not clear] who started the fire.
The building may have [damaged by|been damaged by] the blast.
He has [arrested by|been arrested by] border guards.
He lost control in [middle|the middle] of the bend.
The team won for [first|the first] time in a decade.
At [end|the end] of the day only two were left.
As [result|a result] of the strike, flights were cancelled.
Her brother is [member|a member] of the local band.
It is one of [world's|the world's] largest ports.
On [other|the other] hand, prices may fall.
They were arrested at [same|the same] time.
He was [youngest|the youngest] player in the squad.
[Most|The most] important thing is to stay calm.
She became [first|the first] judge to be removed.
It is [biggest|the biggest] fire the town has seen.
In [last|the last] ten years the herd has doubled.
There is [risk|a risk] of flooding in the valley.
He works as [teacher|a teacher] at the village school.
The firm has [long|a long] history of strikes.
There was such [crowd|a crowd] that nobody could move.
She died at [age|the age] of 91.
They met in [early|the early] 1990s.
It was [good|a good] idea, she said.
In [past|the past] few weeks the river has risen.
It was only [second|the second] time he had scored.
They live on [outskirts|the outskirts] of the city.
Dozens of people waited [the|for the] last bus.
She likes listening [the|to the] radio at night.
[According officials|According to officials], the dam is safe.
The match was put off due [the|to the] weather.
Much depends [the|on the] price of steel.
The course consists [three|of three] parts.
He is responsible [the|for the] whole mess.
The land belongs [the|to the] state.
The minister apologised [the|for the] delay.
Residents complained [the|about the] noise.
Officials are looking [the matter|into the matter].
The report refers [a|to a] letter from 1911.
The firm responded [the|to the] criticism with a lawsuit.
The police are searching [a|for a] man in a red coat.
He was interested [the|in the] history of the town.
The delegates arrived [the|at the] hall at noon.
The party relies [the|on the] votes of farmers.
They insisted [a|on a] written promise.
She was married [a|to a] dentist.
The deal led [a|to a] sharp fall in prices.
Thanks [the|to the] volunteers, nobody went hungry.
Doctors are worried [the|about the] lack of beds.
Critics pointed [a|to a] fall in sales.
The town is famous [its|for its] cheese.
He was accused [stealing|of stealing] a horse.
She succeeded [finding|in finding] a buyer.
They were protesting [in favour the|in favour of the] law.
The book deals [the|with the] years after the war.
More [200|than 200] people were hurt.
Less [half|than half] of the seats were filled.
The show ran for longer [expected|than expected].
He would rather wait [pay|than pay] twice.
The cooks as well [the|as the] waiters walked out.
They will leave as soon [the|as the] road is open.
The bill was higher [the|than the] estimate.
Fewer [ten|than ten] members came.
The river is three times as wide [the|as the] canal.
It took more [an hour|than an hour] to free him.
The pool will [ready|be ready] for the summer.
Critics say the tax could [a|be a] blow for small shops.
She left because he [a|was a] bully.
There [no|is no] doubt that he lied.
The ferry [yet|has yet] to leave the harbour.
The winner is [be|to be] announced on Friday.
He is said [have|to have] sold the house in March.
The hotel may [unable|be unable] to take new guests.
The new rules will [in|be in] force by June.
The castle was destroyed [the|by the] rebels.
They went [the|to the] market at dawn.
He lives [Dublin|in Dublin] with his aunt.
The dam was built [1932|in 1932] and rebuilt after the war.
The storm resulted [the|in the] loss of ten boats.
The stadium is one of the biggest in [world|the world].
It was named band of [year|the year].
They fell short of [country's|the country's] needs.
In May, [company|the company] said it would close two plants.
The team won by [narrow|a narrow] margin.
He ran across [bridge|the bridge] in the dark.
She fell because [road|the road] was wet.
He wrote [letter|a letter] in green ink.
The coach said [would|he would] stay.
The shop [been|has been] empty for years.
Sandra Obi, head [the|of the] union, called it a trick.
He saw no chance [winning|of winning] the case.
Sales have more [doubled|than doubled] since May.
It sells for less [$ 40|than $ 40] in shops.
The lake is as clean [ever|as ever] this year.
Drugs [such Aspirin|such as Aspirin] are cheap.
The need is more urgent [ever|than ever].
"""
"""In brackets what is wrong and what is right."""


def _mended(text: str) -> list[str]:
    found = syntax.check(Block("paragraph", text), syntax.Options(), Context())
    return [text[: each.span.start] + each.replacements[0] + text[each.span.end :] for each in found]


@pytest.mark.parametrize("row", WRONG.strip().split("\n"))
def test_first_replacement_mends_the_sentence(row: str) -> None:
    bad = re.sub(r"\[(.*?)\|.*?\]", r"\1", row)
    good = re.sub(r"\[.*?\|(.*?)\]", r"\1", row)
    assert bad != good
    assert _mended(bad) == [good]
    assert _mended(good) == []
