"""Wrong forms of words, doubled words and pairs that do not go together."""

import re

import pytest

from lint.checker import Context
from lint.checkers import syntax
from lint.document import Block

WRONG = """
It is a [rapid|rapidly] growing sector.
The port saw a [rapidly|rapid] growth in traffic.
The cyclist was [serious|seriously] injured.
It was an [extreme|extremely] difficult task.
They opened a [newly|new] road to the mine.
Costs were [significant|significantly] higher than planned.
The fee is [relative|relatively] small.
The economy is growing [rapid|rapidly].
A [recently|recent] survey found little change.
She drove [careful|carefully] through the snow.
Prices have risen [sharp|sharply] since May.
The film was [high|highly] praised by critics.
It is a [highly|high] risk for the bank.
The offer was [final|finally] accepted.
The two men were [brief|briefly] detained.
The new law is [particular|particularly] unpopular.
He spoke [slow|slowly] and with long pauses.
The village is [complete|completely] cut off.
The firm made a [significantly|significant] profit.
Police acted [quick|quickly] to clear the hall.
It was a [clearly|clear] victory for the left.
The goods were [illegal|illegally] imported.
The factory was [partial|partially] destroyed.
This is [real|really] important for us.
The talks were [surprising|surprisingly] short.
The hall was [near|nearly] empty.
The guests had [went|gone] home by then.
Work has [began|begun] on the bridge.
He has [wrote|written] four novels.
The boy was [took|taken] to hospital.
The alarm did not [went|go] off.
She didn't [knew|know] the answer.
He wanted to [went|go] to sea.
The firm can [goes|go] to court.
The minister must [has|have] known.
The tower was [build|built] in 1880.
The vote was [hold|held] in secret.
The hall is being [use|used] as a shelter.
The trial has [start|started] in the capital.
Both sides have [agree|agreed] to talk.
Three men were [arrest|arrested] on Sunday.
Rain is [expect|expected] to ease tonight.
The crew were [force|forced] to jump.
He left without [tell|telling] anyone.
They hope to save money by [close|closing] the pool.
After [leave|leaving] school she joined the navy.
The scouts enjoy [to cook|cooking] outdoors.
The firm avoided [to pay|paying] tax.
The teacher made him [to go|go] home.
Her parents let her [to stay|stay] up late.
They are used to [work|working] at night.
The thieves were [catch|caught] at the border.
Two flats were badly [damage|damaged] in the blaze.
The company has [announce|announced] record losses.
The ship was [sank|sunk] by a mine.
He is accused of [kill|killing] his uncle.
The family had [drove|driven] all night.
The prisoners have [ate|eaten] nothing for days.
She has [became|become] a grandmother.
He could [saw|see] the smoke from the ridge.
The state will [pays|pay] for the repairs.
They were [gave|given] blankets and soup.
Ministers should [acted|act] sooner.
The team is [play|playing] its best football.
She is [work|working] on a new album.
The senator has [spoke|spoken] to both families.
Many were [shock|shocked] by the news.
They finished [to paint|painting] the fence.
Ministers stressed the [important|importance] of clean water.
The [different|difference] between the two bids is small.
The pilot checked the [safe|safety] of the engines.
Rain is very [importance|important] for the crop.
It is [difficulty|difficult] to say who won.
The region has suffered from [violent|violence] for years.
He became a [success|successful] businessman.
The shop sells many [difference|different] cheeses.
In the [present|presence] of two witnesses, he signed.
The [strong|strength] of the currency hurt exporters.
An [independence|independent] inquiry will begin soon.
The [high|height] of the tower is 60 metres.
The [able|ability] to read is vital.
They questioned the [honest|honesty] of the clerk.
The second plan was [more better|better].
The boat is as [bigger|big] as a house.
She is the [most tallest|tallest] in the class.
The queue was longer [then|than] expected.
It is [more cheaper|cheaper] to fly.
His voice was [more louder|louder] than hers.
Today is [more hot|hotter] than yesterday.
Two [minister|ministers] resigned over the affair.
Many [worker|workers] came by bike.
These [problem|problems] will not go away.
[This|These] problems will not go away.
She was away for several [month|months].
A [ministers|minister] resigned over the affair.
Each [countries|country] has one vote.
He visits the grave every [years|year].
One of the [reason|reasons] is the cost.
One of the [minister|ministers] who resigned has returned.
The council has a [two-years|two-year] plan.
A [three years old|three-year-old] girl was found.
The farm is ten [mile|miles] north of here.
Five [people|people] and three [dog|dogs] were rescued.
Both [side|sides] claimed victory.
An [officials|official] said the dam was safe.
A few [house|houses] were left standing.
Hundreds of [soldier|soldiers] marched past.
Most [country|countries] have signed.
There were no other [survivor|survivors].
All [member|members] must pay by June.
Those [man|men] were never found.
The strike lasted three [week|weeks].
The museum [is was|was] built in 1901.
The party [has is|is] in trouble.
The streets [was were|were] empty.
It would [be is|be] wrong to stop now.
He ran out [of from|of] the hall.
She bought [a the|the] house by the lake.
The singer lost [the his|his] voice.
Then [he she|she] left the room.
The team [had has|has] won twice.
Police [are have|have] closed the road.
She lives [at in|in] a small village.
They looked at [the this|this] map.
He sold it to [a an|a] dealer.
Either the fee goes up [nor|or] the pool closes.
Neither the coach [or|nor] the captain spoke.
It was more expensive [then|than] the old system.
He took the bus rather [then|than] drive.
Between 5 [to|and] 10 people were hurt.
The talks were held between Monday [to|and] Friday.
It was so cold [than|that] the lake froze.
It is the same bridge [than|as] before.
The shop is as cheap [than|as] the market.
No sooner had he arrived [then|than] it rained.
The [arrive|arrival] of the fleet was a surprise.
The court will [decision|decide] next week.
She was [interesting|interested] in old clocks.
It was a [disappointed|disappointing] result.
He is [responsibility|responsible] for the parks.
The museum plans [expand|to expand] its east wing.
Voters will go [the|to the] polls on 3 June.
Three men have [charged|been charged] with fraud.
The bill was [pass|passed] by 40 votes to 12.
It was [first|the first] time the two leaders had met.
Police are appealing [witnesses|for witnesses] to come forward.
Residents have been asked [boil|to boil] their water.
The two sides are expected [sign|to sign] a deal on Thursday.
The inquiry will look [how|at how] the fire started.
The proposal was met [a|with a] storm of protest.
The council voted [approve|to approve] the plan.
A number of [resident|residents] complained about the noise.
The club is one of the [old|oldest] in the country.
The weather was [unusual|unusually] warm for March.
He was [severe|severely] criticised by the judge.
The team played [bad|badly] in the first half.
Profits fell [sharp|sharply] in the last quarter.
The film is [base|based] on a true story.
The minister refused [answer|to answer] questions.
The painting was [stole|stolen] from a church in 1987.
They had [ran|run] out of fuel.
He did not [attended|attend] the hearing.
The road is closed because [an accident|of an accident].
Each [players|player] will receive a medal.
Both [country|countries] signed the treaty.
Prices are higher [then|than] a year ago.
It is the [worse|worst] flood in living memory.
Either you pay [nor|or] you leave.
Dozens [people|of people] were arrested.
He died at [age|the age] of 82.
The suspect is believed [be|to be] armed.
The scheme is aimed [young|at young] drivers.
The court heard that he had [drank|drunk] six pints.
Thousands of [worker|workers] joined the march.
He was sentenced [six|to six] years in prison.
The team is looking forward to [play|playing] at home.
It was a [great|greatly] improved performance.
The company employs more [500|than 500] people.
The village lies [the|on the] edge of the moor.
She became [youngest|the youngest] winner of the prize.
The government is under pressure [act|to act].
The firm is [own|owned] by a Swiss family.
Many [shop|shops] have shut since the bypass opened.
He admitted [steal|stealing] the money.
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
