"""Verbs and their subjects: what clashes, and what only looks like it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checker import Context
from lint.checkers import agreement
from lint.document import Block

WRONG = (
    ("Around the square stands three old houses.", "stands", "stand"),
    ("Behind the door was two men with torches.", "was", "were"),
    ("Among them was several children under ten.", "was", "were"),
    ("Attached is the files you asked for.", "is", "are"),
    ("Inside the box was four silver spoons.", "was", "were"),
    ("On the shelf sits dozens of unread letters.", "sits", "sit"),
    ("At the bottom of the lake lie a sunken ferry.", "lie", "lies"),
    ("Beyond the river lies two deserted farms.", "lies", "lie"),
    ("Under the bridge were a rusty bicycle.", "were", "was"),
    ("Near the entrance hangs five portraits of past rectors.", "hangs", "hang"),
    ("Every one of the lamps need a new bulb.", "need", "needs"),
    ("Not one of the buses were on time.", "were", "was"),
    ("Every one of the witnesses were heard.", "were", "was"),
    ("The price of the doors, windows and locks are too high.", "are", "is"),
    ("The cost of fuel, food and rent have risen.", "have", "has"),
    ("Her knowledge of plants and insects are remarkable.", "are", "is"),
    ("The use of drones and cameras were banned.", "were", "was"),
    ("Statistics from the ministry shows a fall in births.", "shows", "show"),
    ("Figures from the port authority shows a rise in traffic.", "shows", "show"),
    ("Reports from the valley suggests that the dam is safe.", "suggests", "suggest"),
    ("The sculptor, whose works are shown in Rome, live in a barn.", "live", "lives"),
    ("The brothers, whose firm went bankrupt, has left the country.", "has", "have"),
    ("The orchard, which belongs to two sisters, have been sold.", "have", "has"),
    ("What worries them most are the noise.", "are", "is"),
    ("What worries the neighbours are the smell.", "are", "is"),
    ("What surprised us were the silence of the crowd.", "were", "was"),
    ("Neither the mayor nor the bishop were at the opening.", "were", "was"),
    ("Neither the judge nor the clerk have seen it.", "have", "has"),
    ("A third of the water are lost on the way.", "are", "is"),
    ("Half of the houses is empty.", "is", "are"),
    ("Two thirds of the money were spent.", "were", "was"),
    ("Most of the members is over sixty.", "is", "are"),
    ("Three quarters of the voters wants a change.", "wants", "want"),
    ("A quarter of the land belong to the monks.", "belong", "belongs"),
    ("Half of the bread were stale.", "were", "was"),
    ("Some of the furniture were burnt.", "were", "was"),
    ("All of the damage were repaired.", "were", "was"),
    ("Much of the equipment are old.", "are", "is"),
    ("Building new roads take time.", "take", "takes"),
    ("Feeding the swans are forbidden.", "are", "is"),
    ("Keeping bees have become a hobby for many.", "have", "has"),
    ("More than one guest were ill.", "were", "was"),
    ("More than one driver have complained.", "have", "has"),
    ("Many a sailor have drowned here.", "have", "has"),
    ("The price of the tickets have doubled.", "have", "has"),
    ("The roofs of the old mill is leaking.", "is", "are"),
    ("The effect of these changes were small.", "were", "was"),
    ("The keys to the cellar was lost.", "was", "were"),
    ("The chairman of the two firms have resigned.", "have", "has"),
    ("The windows in the north tower was broken.", "was", "were"),
    ("The reason for the delays are unclear.", "are", "is"),
    ("Demands for a new bridge has grown.", "has", "have"),
    ("The sound of bells at night annoy the guests.", "annoy", None),
    ("The owner of three boats say the harbour is full.", "say", "says"),
    ("The findings of the inquiry suggests a cover-up.", "suggests", "suggest"),
    ("The nurses on the ward says they are tired.", "says", "say"),
    ("She said that the terms of the deal is secret.", "is", "are"),
    ("He left because the cost of the flats were too high.", "were", "was"),
    ("In the village, the number of shops have halved.", "have", "has"),
    ("A number of shops has closed.", "has", "have"),
    ("The captain, along with four sailors, were rescued.", "were", "was"),
    ("The letter, as well as the photographs, were sold.", "were", "was"),
    ("The doctors, who arrived on Friday, has left.", "has", "have"),
    ("The bridge, which opened in June, have been closed.", "have", "has"),
    ("The quality of the meals often vary from day to day.", "vary", "varies"),
    ("The three brothers was born in Leeds.", "was", "were"),
    ("Its many critics has gone quiet.", "has", "have"),
    ("Her latest novel have won a prize.", "have", "has"),
    ("The rules now means that nobody can park.", "means", "mean"),
    ("Each of the villages have a pump.", "have", "has"),
    ("One of the lifts are out of order.", "are", "is"),
    ("Neither of the reports were published.", "were", "was"),
    ("Everyone in both towns were warned.", "were", "was"),
    ("There is several ways to cook it.", "is", "are"),
    ("There was four lamps on the table.", "was", "were"),
    ("There has been many complaints about it.", "has", "have"),
    ("There are a fire in the yard.", "are", "is"),
    ("Here is the results of the vote.", "is", "are"),
    ("The baker and the butcher has closed.", "has", "have"),
    ("“The size of the crowds were a surprise,” she said.", "were", "was"),
    ("The girls’ parents doesn’t agree.", "doesn’t", "don’t"),
)

RIGHT = (
    "Around the square stand three old houses.",
    "Behind the door was a man with two dogs.",
    "Behind the house was a garden, and two men stood there.",
    "Inside the box was some money, four spoons and a ring.",
    "On the table was bread and cheese.",
    "What he saw in the box was two coins.",
    "The room in the attic was two metres long.",
    "The man in the photographs was two weeks older.",
    "Among them was a nurse and several doctors.",
    "The price in the shops was ten pounds.",
    "Near the entrance hangs a portrait of five rectors.",
    "Every one of the lamps needs a new bulb.",
    "He counted each one of the coins that were found.",
    "Not one of the buses was on time.",
    "The cost of fuel and the price of bread have risen.",
    "The price of doors and the size of windows are set by law.",
    "The smell of onions and garlic fills the stairwell.",
    "The choice of wine and the food were excellent.",
    "The range of pens and brushes are sold online.",
    "A mixture of sand and water were used.",
    "The death of a son and the loss of a home have changed her.",
    "A combination of rain and snow have closed the road.",
    "The wearing of hats and coats was banned and the rules were changed.",
    "Statistics from the ministry show a fall in births.",
    "Statistics is taught in the third year.",
    "The twins, whose father owns a mill, go to school.",
    "The sculptor, whose works are shown in Rome, lives in a barn.",
    "What worries them most is the noise.",
    "What worries them most are the costs.",
    "What they need are the skills.",
    "What you see are the remains of a wall.",
    "Neither the mayor nor the councillors were at the opening.",
    "Neither of them was there, and neither the mayor nor his aides were told.",
    "A third of the water is lost.",
    "Half of the house is empty.",
    "Two thirds of the money was spent.",
    "Two thirds of the group were ill.",
    "Most of the staff are over sixty.",
    "Half of the audience were asleep.",
    "Some of the fish were dead.",
    "Most of the work that they did was good.",
    "Half of the pupils at the school that is to close are from farms.",
    "Building new roads takes time.",
    "Building materials cost more every year.",
    "Growing crops need water.",
    "Working parents have little time.",
    "Rising prices hurt the poor.",
    "Running costs are high.",
    "Visiting relatives are welcome.",
    "Flying planes are dangerous.",
    "Increasing numbers of pupils walk.",
    "Existing rules apply to all.",
    "Remaining members have a vote.",
    "Leading scientists agree.",
    "More than one guest was ill.",
    "More than one in ten houses were damaged.",
    "More than one million people were killed.",
    "More than one third of the voters were ill.",
    "Many a sailor has drowned here.",
    "With the letter was a map, and with it were two keys.",
    "Had the bridge been open, behind it were two roads.",
    "In the morning was when they met.",
    "From the hill were heard two shots.",
    "Every man and woman was searched.",
    "The set of rules that apply to him is old.",
    "Half of the money and the goods were lost.",
    "In his pocket were a knife and a pipe.",
    "On the wall were a map and two letters.",
    "Under the bridge were a rusty bicycle and a pram.",
    "At the bottom of the lake lie a ferry and a tug.",
    "The area around the station is two miles wide.",
    "The house behind the church was two storeys high.",
    "The bill in the end was five hundred euros.",
    "An old barn need not fall on the first day.",
    "An archive with old mistakes need not be mended at once.",
    "There is one big question pilots bring to the desk.",
    "He wrote a word of at least three letters that is short.",
    "She found a way to repair boats that takes minutes.",
    "An open design build also protects the firm.",
    "The price of the tickets has doubled.",
    "The keys to the cellar were lost.",
    "A number of shops have closed, and the number of empty ones has grown.",
    "The majority of the members were against it.",
    "The group of walkers are lost.",
    "The team were tired, and the crew was too.",
    "The police have gone home.",
    "The news from the islands is good.",
    "Economics at the two schools is taught by one man.",
    "The series of talks have ended.",
    "The means to do it are at hand.",
    "Ten years in the wilderness is enough.",
    "Five miles is a long way.",
    "Two thirds of the cake is gone.",
    "Half of the houses are empty.",
    "A third of the houses are empty.",
    "About 40 % of the houses are empty.",
    "Forty per cent of the houses are empty.",
    "None of the houses are empty.",
    "If the price of the shares were lower, he would buy.",
    "He insisted that the owner of the boats pay the fine.",
    "They asked that the head of the schools be heard.",
    "She let the owner of the horses go.",
    "Buying shares in such firms is a risk.",
    "Closing the two hospitals has cost lives.",
    "The man who sells the papers is ill.",
    "One of the women who have a vote spoke.",
    "He is one of the few men that have seen it.",
    "Bread and butter is all they had.",
    "The secretary and treasurer has resigned.",
    "Every man and woman has a vote.",
    "The mayor and the bishop have met.",
    "The owners and the bank have agreed.",
    "Angels is a song by Robbie Williams.",
    "Reuters says the talks have failed.",
    "The United States is a large country.",
    "The Netherlands has won, and England have lost.",
    "Waitrose says sales have risen.",
    "Notably absent from the meeting were the owners.",
    "On the table were two lamps.",
    "There is a cat and two dogs in the yard.",
    "There are a cat and a dog in the yard.",
    "There was ten minutes left.",
    "There is more than two ways.",
    "Where is the police station?",
    "The study of cells shows that the change is slow.",
    "The reports show a rise in prices.",
    "The plans for the park show a pond.",
    "The company’s plans are secret.",
    "His wife and two of his sons are doctors.",
    "What the owners of the land want is peace.",
    "That the results of the vote were close is known.",
    "The more people know, the better the choice is.",
    "Only the children in the first row were seen.",
    "TV talent show The X Factor is to return.",
    "The cost, the owners say, has doubled.",
    "The owner of the shop, he said, have you met him?",
    "The code in the list doesn’t do anything.",
    "The children, like their mother, are tall.",
    "They raised it from the harbour were she went down.",
    "The harbour were she sank is deep.",
    "Another guest of the hotel cannot reach the door.",
    "The guests of the hotel cannot say who has the key.",
    "The head of the schools will have to go.",
)


# The wrong form and the right one, in brackets.
PAIRS = """\
The list of exhibits [are|is] on the museum's website.
The outcome of the talks [remain|remains] uncertain.
The tenants of the block [says|say] the heating failed in January.
The impact of the cuts [are|is] felt in every classroom.
Doubts about the safety of the vaccine [has|have] spread online.
The price of vegetables [are|is] rising fast.
The damage to homes near the river [were|was] worse than expected.
The passengers on the ferry [was|were] taken to a nearby school.
Bids for the land behind the station [was|were] opened on Friday.
The attempt to free the hostages [were|was] abandoned.
Plans to extend the runway [was|were] dropped last year.
The documents seen by the newspaper [shows|show] that he knew.
Houses built on the flood plain [is|are] hard to insure.
The use of phones in lessons [are|is] banned.
Officials at the port [was|were] told of the leak.
The mood among voters [are|is] sour.
The height of the waves [make|makes] a landing impossible.
The smell of burning tyres [hang|hangs] over the district.
She said the quality of the meals [were|was] poor.
Experts believe the cause of the explosions [were|was] a gas leak.
The bus, as well as two cars, [were|was] destroyed.
The reasons for the delay [remains|remain] unclear.
Footage from cameras at the gates [show|shows] a man running.
The lawyers for the former minister [says|say] he is innocent.
The names of the victims [has|have] not been released.
Its shares [has|have] lost a third of their value.
The minister, speaking to reporters in Paris, [have|has] denied the claim.
The drivers, angry about their pay, [has|have] stopped work.
The river, which runs through three countries, [are|is] at its lowest level.
The woman who found the letters [have|has] given them to the archive.
The house that the brothers bought [were|was] once a school.
Several local shops [has|have] closed.
Many of the streets [is|are] still under water.
Some residents [says|say] they heard a blast.
Three men in masks [was|were] seen near the bank.
The old bridge [were|was] torn down.
The children [was|were] taken to hospital.
Police [is|are] looking for a white van.
Few teachers [believes|believe] the promise.
The guards [wasn't|weren't] at their posts.
The new trains [doesn't|don't] fit the platforms.
The bridge and the road to the village [has|have] been closed.
The city's mayor [have|has] resigned.
One of the reasons [are|is] the lack of money.
Either of the routes [are|is] safe.
Every one of the boats [were|was] damaged.
Each of the three towers [have|has] a lift.
One of the biggest problems facing the cities [are|is] traffic.
Everything in the shops [are|is] more expensive.
Anyone with questions [are|is] asked to call.
Each child [have|has] a desk.
Nothing [have|has] changed since.
There [was|were] three explosions in the night.
There [are|is] a problem with the brakes.
There [wasn't|weren't] any tickets left.
She believes there [is|are] too many cars.
There [is|are] no plans to sell the club.
What [is|are] the reasons for the delay?
There [have|has] been a change in the rules.
There [is|are] about 300 people in the camp.
The driver and the conductor [was|were] hurt.
Her father and her brother [works|work] at the mill.
Both the pilot and the engineer [was|were] cleared.
The number of deaths [have|has] risen to nine.
A handful of protesters [was|were] arrested.
The number of pupils in the schools [are|is] falling.
A large number of trees [has|have] fallen.
A couple of windows [was|were] broken.
Hundreds of homes [was|were] destroyed.
A few of the letters [was|were] opened.
The minister who [have|has] led the talks is ill.
Firms which [was|were] fined last year have appealed.
They want a law that [protect|protects] small shops.
The report names three officials who [was|were] paid.
They met farmers who [has|have] lost their crops.
Drivers who [breaks|break] the rules will be fined.
Officials [says|say] the fire began in the kitchen.
Analysts [expects|expect] the bank to raise rates.
Scientists [thinks|think] the lake is older.
Workers [wants|want] higher pay.
The president [want|wants] to visit the region.
The study [suggest|suggests] that sleep helps.
Critics [argues|argue] that the law is too weak.
The rebels [controls|control] most of the north.
Trains [runs|run] every ten minutes.
The cause of the fires [are|is] unknown.
Demand for houses [have|has] slowed.
A ban on fireworks [were|was] lifted.
The findings, published on Monday, [suggests|suggest] that the ice is thinning.
Officials in the ministry [believes|believe] the figures are wrong.
Protests against the law [has|have] spread to other cities.
The men behind the robbery [was|were] jailed for life.
The people of the valley [has|have] lived with floods for centuries.
It was raining, but the streets of the old town [was|were] full.
While the costs of the project [has|have] risen, the income has not.
The walls of the church [is|are] painted white.
Reports from the region [says|say] that the bridge fell.
The engineer whose plans were stolen [have|has] sued.
Mr Brown, the owner of the boats, [were|was] not told.
She denied the claim that the owners [was|were] bankrupt.
The evidence that the owners of the bar [has|have] shown is weak.
The judges in the case [has|have] asked for more time.
Members of the choir [sings|sing] in four languages.
The collapse of the banks [have|has] left many savers poor.
The reaction to the speeches [were|was] cool.
He told reporters that the aim of the raids [were|was] to free the boys.
The delay in payments to nurses [are|is] a scandal.
The three men, who deny murder, [is|are] due in court on Monday.
Each of the candidates [were|was] given an hour.
Everyone in the two families [are|is] safe.
There [is|are] growing fears for the crew.
Nobody [know|knows] how the fire began.
The number of attacks [were|was] lower in June.
The lorry and the bus [was|were] badly damaged.
They arrested a man who [were|was] carrying a knife.
He praised the nurses who [has|have] worked all night.
Economists [warns|warn] that the boom will end.
The new rules [makes|make] it harder to build.
The purpose of the visits [remain|remains] unclear.
The warnings from the scientists [was|were] ignored.
Hopes of finding the climbers [is|are] fading.
If the results of the test [is|are] good, she can go home.
The film, made with two small cameras, [have|has] won a prize.
Where [is|are] the missing files?
The damage caused by the storms [have|has] been put at £2m.
"""

ALIKE = """\
Many a plan has failed.
The rest of the money is gone and the rest of the men are here.
All the farmers want is rain.
The first thing the guests noticed was the smell.
A good example of such towns is Leeds.
Behind the curtains was a small door.
Near the gates stands a statue.
Gone are the days of cheap flights.
Not only were the roofs damaged, but the walls were too.
Should the head of the unions have spoken?
Did the price of the shares rise?
Why does the price of eggs rise?
How was the talk with the neighbours?
Here is the list of the names.
What is the players’ view?
Let the owner of the horses decide.
He saw the head of the guards leave.
The law lets the heads of schools decide.
He suggested that the leader of the rebels go abroad.
He acted as though the fate of the ships were his own.
Two and two is four.
Five hundred dollars was stolen.
Most of the milk was sour and most of the cakes were gone.
Half the village were at the funeral.
The family are well known in the town.
The crew of the ship were saved.
A crowd of protesters were waiting.
A pair of shoes was found.
The majority of the houses were empty.
The government have decided.
Arsenal have won, and United were beaten.
Johnson and Johnson has a new boss.
Fish and chips is cheap.
Law and order is his theme.
The chief executive and founder has left.
The bread and butter was fresh.
Each car and bus was searched.
Both the king and the queen were there.
Neither the owners nor the tenant was told.
Not the players but the coach is at fault.
She is one of those people who are always late.
The number of people who have left is small.
He told the owners that was the price.
She knows the ministers who have gone.
It rained for days, which makes the roads worse.
The group of men who were arrested has been freed.
The way the rivers run is strange.
The speed with which the fires spread was a shock.
The day the soldiers came was a Sunday.
The idea that the owners were rich is wrong.
The question whether the laws are fair is open.
The boxes that the man sold have gone.
The people he met were kind.
The men arrested at the border have been freed.
The road built by the Romans is straight.
Selling the houses was hard.
Having two jobs is hard.
Running the schools costs money.
To close the banks was a mistake.
Whether the shares rise depends on the banks.
Why the trains were late was never explained.
The Times says so, and Reuters has confirmed it.
The Philippines has a new president.
Boots has opened a shop; Next says sales rose.
Star Wars was a hit.
Measles has spread to the islands.
The headquarters are in Rome.
The means of escape was a ladder.
The data are clear. The data is clear. The media have left.
The sheep was lost.
A third of the trees are sick; two thirds of the wood is gone.
The last 10 minutes was the best part.
The men’s 60m hurdles is on Sunday.
Her hopes are high and her fears are gone.
The firm plans cuts, the firms plan cuts.
Sales of cars and vans are up.
The prices of bread, milk and eggs have risen.
The cars, the owner says, have been sold.
The mayor, with two of his aides, was there.
The owner, whose ships were lost, has died.
The twins, born in a taxi, are well.
After the wars the town was rebuilt.
Since the elections the country has been calm.
Under the rules the owner has to pay.
For the owners of the shops the news is bad.
Some say the roads are bad; others say the bridge is.
He said there were no plans, and there was no plan.
There is a lot of cars in the yard.
There was bread and two eggs on the table.
There were one or two men in the yard.
There was a man and two women in the car.
There is two miles to go.
The problems there are is one thing.
Everyone in the rooms was glad, and none of them were hurt.
Nobody but the twins was there.
The men each have a car.
Do any of the men know?
Those who live here know.
The rubber plants need water; the rubber plant needs water.
The boys’ mother has left and the boy’s parents have left.
The works are closed.
The arms deals were secret.
The savings bank is safe.
A two-thirds majority is needed.
The men, he said, were tired, and the boss was too.
“The men are here,” says the owner of the shops.
So say the owners of the shop.
On Monday the men who have keys open the doors.
Two of the boats have been found, as has one of the men.
The boats were late, and so was the train.
The minister said the cuts were needed and has asked for time.
The owner of the boats and his wife are in Spain.
The cars and the driver of the bus were seen.
The judge ruled that the men be freed.
The more the owners pay the better the work is.
Everything the owners did was legal.
Someone the girls know has called.
The majority of voters was against it.
A man whose sons were killed has sued the army.
The man the police want has fled.
The fines drivers have paid are high.
The reason the shops are closed is the strike.
The years in which the wars were fought were hard.
The degree to which voters care is small.
The damage floods do is great.
The help that charities give is vital.
The girl with the twins, who are four, is six.
The boats with the man who was lost have returned.
The plans the minister says are best have failed.
He is a man who critics say is lazy.
The firms that the bank says are safe have failed.
The mayor says shops in the town are closing.
The report on schools says pupils are bored.
The answer, say experts, is to wait.
The problem, as the owners see it, is the noise.
The only people who know are the owners.
The best of the films were shown, and the best of the films was his.
The young have left and the old are tired.
The injured man and the dead were taken away.
The Swiss have voted.
The unemployed of the town have marched.
The two have met.
The pair were held and the pair was held.
The film stars two brothers. The film’s stars are brothers.
The court rules on Monday. The courts rule on Mondays.
The factory makes cars. The factories make cars.
The car’s makers have closed.
The tax cuts have helped; the tax cut has helped.
The food aid has come.
The glasses were broken and the glass was broken.
The customs officer was rude.
The jobs market is weak and the jobs figures are bad.
The women’s team has won; the women’s teams have won.
The year’s films were poor.
The years of war are over; a year of wars is over.
The latter of the plans is better.
The last of the houses have gone.
One in ten pupils has a phone; one in ten pupils have a phone.
One or two of the houses are empty.
More than half of the houses are empty.
A total of 20 men were hurt.
An estimated 300 men were hurt.
A record 20 men were hurt.
Every three weeks the trains are checked.
Each of the houses that were sold has a garden.
This month prices were up; this year sales are down.
Last week the owners were warned.
By the end of the talks both sides were tired.
At the heart of the reforms is a law.
Of the nine men two were hurt, and one was killed.
With the price of eggs so high, shops have cut the size.
Rather than the owners, the tenant was blamed.
Unlike the mayor, the aides were there.
Because the owner of the shops and his sons were away, nobody came.
Although the results of the vote are known, the winner is silent.
If the head of the schools were asked, he would agree.
He asked whether the owner of the cars had been told.
The law demands that the owner of a dog pay a fee.
We asked the owner of the boats to go, and they have.
Watch the leader of the bikers ride home.
Have the owner and his wife been told?
Is the owner of the boats here?
Were the price of eggs to rise, shops would suffer.
How much of the money was lost is not known.
Who owns the shops is unknown. Who the owners are is unknown.
What is clear is that the owners are rich.
What they need is boots and what they want are hats.
There are, say the police, two men.
There seem to be no rules.
There were cheers from the crowd.
There is more to life than cars.
There is nothing the owners can do.
There are any number of ways.
There were a handful of men there.
Here comes the bride; here come the guests.
"""


def found(text: str) -> list[tuple[str, str]]:
    block = Block("paragraph", text)
    hits = agreement.check(block, agreement.Options(), Context())
    return [(text[hit.span.start : hit.span.end], hit.replacements[0]) for hit in hits]


@pytest.mark.parametrize(("text", "verb", "better"), WRONG)
def test_it_finds(text: str, verb: str, better: str | None) -> None:
    assert found(text) == ([(verb, better)] if better else [])


@pytest.mark.parametrize("pair", PAIRS.splitlines())
def test_it_finds_the_wrong_one_of_two(pair: str) -> None:
    cut = re.match(r"(.*)\[(.*)\|(.*)\](.*)", pair)
    assert cut is not None
    before, wrong, right, after = cut.groups()
    assert found(before + wrong + after) == [(wrong, right)]
    assert found(before + right + after) == []


@pytest.mark.parametrize("text", [*RIGHT, *ALIKE.splitlines()])
def test_it_is_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "verb", "better"), [case for case in WRONG if case[2]])
def test_what_it_proposes_is_right(text: str, verb: str, better: str) -> None:
    assert found(text.replace(f" {verb} ", f" {better} ", 1)) == []


def test_the_message_names_subject_and_verb() -> None:
    (hit,) = agreement.check(
        Block("paragraph", "The price of the tickets have doubled."), agreement.Options(), Context()
    )
    assert hit.message == "“price” is singular: write “has”, not “have”."


def test_what_is_common_in_speech_is_only_possible() -> None:
    text = "There’s two ways to do it."
    (hit,) = agreement.check(Block("paragraph", text), agreement.Options(), Context())
    assert (text[: hit.span.end], hit.replacements, hit.confidence) == ("There’s", ("There are",), "possible")


def test_two_sentences_are_two_places() -> None:
    text = "The list of items are long. The roofs of the mill is old."
    assert found(text) == [("are", "is"), ("is", "are")]


def test_capitals_do_not_shift_the_places() -> None:
    assert found("“THE CITY'S LIST” and IT'S here. He said the list of items are long.") == [("are", "is")]
    assert found("THE CITY'S ROOFS, he said. BUT THE LIST'S items, there") == []


def test_addresses_are_left_alone() -> None:
    assert found("See The list of items www.are.com and the rest.") == []


@pytest.mark.parametrize(
    "text", ["is " * 30_000, "(" * 100_000, "a" * 1_000_000, "The list of " * 20_000, "who has, " * 20_000]
)
def test_long_texts_end(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["", "is", "The", "The of", "of of of", "(((", "The " * 200, "the cat of " * 70, "a\u0301 “ is"]
)
def test_odd_texts(text: str) -> None:
    assert found(text) == []


@given(
    st.lists(
        st.sampled_from(
            ["The", "list", "of", "items", ",", "are", "is", "“", "'s", "who", "there", "%", "\ufffc", "."]
        ),
        max_size=25,
    )
)
def test_nothing_makes_it_fail(words: list[str]) -> None:
    text = " ".join(words)
    for verb, _ in found(text):
        assert verb in {"are", "is"} or verb.startswith("there")
