"""Nouns that can be counted, nouns that cannot, and names of countries with and without “the”."""

import re

PERSONS = frozenset(
    """accountant activist actor actress adviser ambassador analyst applicant archaeologist architect arsonist artist
    assistant astronaut astronomer athlete attacker attorney author backbencher baker banker barber barrister beggar
    biologist boxer boy broker builder bully burglar butcher buyer bystander candidate caretaker carpenter cashier
    chemist citizen cleaner clown coach colleague collector columnist comedian commentator commuter composer
    conductor consultant contractor councillor counsellor courier cousin customer cyclist dancer daughter dealer
    defendant delegate demonstrator dentist designer detective developer diplomat director doctor donor driver
    economist editor electrician employee engineer entrepreneur executive farmer fighter filmmaker firefighter
    fisherman footballer foreigner friend gambler gardener girl goalkeeper guitarist hairdresser hiker historian
    hunter immigrant inspector intruder inventor investigator investor jeweller jockey journalist judge juror
    landlord lawmaker lawyer lecturer librarian lifeguard magician mathematician mechanic merchant migrant
    millionaire miner motorist musician neighbor neighbour nephew niece novelist nurse onlooker orphan paramedic
    passenger passer-by patient pedestrian pensioner philosopher photographer physicist pianist pilot player
    playwright plumber poet policeman policewoman politician postman producer programmer prosecutor protester
    psychologist publisher pupil rapper receptionist referee refugee relative reporter researcher resident
    retailer robber sailor salesman scholar scientist sculptor senator shareholder shepherd shopkeeper shopper
    singer sister soldier solicitor spectator spokesman spokeswoman stranger student suspect swimmer tailor
    taxpayer teacher teenager tenant therapist thief tourist trader translator vet villager visitor
    volunteer voter waiter waitress welder widow widower woman workman writer youngster""".split()
)
"""Nouns that are persons and never a title."""

ANIMALS = frozenset(
    "bear bull cat cow crocodile dog donkey elephant fox horse lion monkey snake tiger wolf".split()
)

THINGS = frozenset(
    """aeroplane airport album alibi ambulance apartment apple appliance arena article ashtray asteroid
    auditorium avenue axe bag balcony ball balloon banana bandage banner bathroom battery beach bedroom
    bicycle bike biography blanket blog boat bomb book bottle boulder bowl box bracelet brick bridge briefcase
    brochure broom brush bucket building bullet bungalow bus bush button cabin cafe cake calculator calendar
    camera candle canyon car caravan castle catalogue cathedral cave ceremony chair chimney cinema clinic
    clock cloud coat coin comet committee computer concert conference contract corridor costume cottage crater
    crime cupboard curtain cushion dam deadline decade decision desert device diary dictionary dilemma
    disaster discount document dolphin dome drawer dress drill drone earthquake egg elevator embassy emergency
    engine envelope epidemic equation error essay event exhibition explosion factory farm farmhouse fence
    ferry festival film flag flower fork fountain fridge funeral gallery garage garden gate gesture gift
    glacier grave guidebook hammer handbag hat hedge helicopter helmet hospice hotel house hurricane hut idea
    illness illusion incident inquiry insect insult interview invention investigation island jacket jar jewel
    journey jug kettle key keyboard kiosk kitchen knife lake lamp landmark laptop lawsuit leaflet ledger lens
    letter lorry magazine map marathon medal meeting menu message microscope mirror missile mistake monument
    mortgage mosque motorbike motorcycle motorway mountain museum myth nest newspaper nightclub nightmare
    notebook novel obstacle orchard orphanage oven owl pan parade parcel passport pavement pen pencil
    petition photo photograph pillow pipeline pistol plan plane planet plate playground pocket podcast poem
    pond pool portrait postcard poster pot prize problem programme project proposal pub puzzle pyramid quarry
    questionnaire queue quilt quiz raft ramp receipt recipe referendum refrigerator reply report reservoir
    restaurant rifle river roadblock robot rocket roof roundabout route rumor rumour saddle saucer
    scandal scheme screw screwdriver sculpture shed shelf shirt shoe shop shrine shrub skeleton skirt
    skyscraper slogan sofa solution song speech spoon stadium statement statue stick storm strategy stroller
    studio submarine suburb suitcase supermarket survey sword symbol symptom synagogue syringe tablet taxi
    teapot telescope temple tent theory ticket timetable tool toolbox torch tornado toy tractor tram trap tray
    treaty tree tribunal trophy truck tunnel tyre umbrella vaccine valley van vase vehicle villa village virus
    volcano voucher wallet wardrobe warehouse wasp weapon website wedding wheel window workshop wrist yacht""".split()
)
"""Nouns for things that are hardly ever without a determiner in the singular."""

COUNTED = PERSONS | ANIMALS | THINGS

UNCOUNTED = frozenset(
    """advertising advice applause baggage bedding cash clothing crockery cutlery electricity employment
    equipment evidence feedback footwear furniture garbage hardware homelessness homework housework
    information jewellery jewelry legislation litter livestock luggage machinery mankind merchandise money
    music news nonsense oxygen permission petrol plumbing pollution pottery poverty progress racism research
    rubbish scenery shopping software stationery terrorism tourism traffic transportation underwear
    unemployment vandalism violence weather wildlife""".split()
)
"""Nouns without a plural, before which no “a” stands."""


def plural(noun: str) -> str:
    """The plural of a noun in the singular."""
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun in {"knife", "shelf", "thief", "wolf"}:
        return f"{noun.removesuffix('e')[:-1]}ves"
    if re.search(r"(?:s|sh|ch|x|z)\Z", noun):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y\Z", noun) else f"{noun}s"


PLURALS = {plural(noun): noun for noun in sorted(COUNTED - {"passer-by"})}
"""From each plural to the singular."""

COUNTRIES = frozenset(
    """Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bangladesh Belarus Belgium
    Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Britain Bulgaria Burundi Cambodia Cameroon Canada Chile
    Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt England Eritrea Estonia Ethiopia Finland France Germany Ghana
    Greece Greenland Guatemala Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica
    Japan Kazakhstan Kenya Kuwait Kyrgyzstan Laos Latvia Liberia Libya Lithuania Luxembourg Madagascar Malawi
    Malaysia Mali Malta Mauritania Mexico Moldova Mongolia Montenegro Morocco Mozambique Namibia Nepal Nicaragua
    Nigeria Norway Pakistan Paraguay Peru Poland Portugal Romania Russia Rwanda Scotland Serbia Slovakia Slovenia
    Somalia Spain Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tunisia Turkmenistan Uganda Uruguay
    Uzbekistan Venezuela Vietnam Wales Zambia Zimbabwe Europe Asia Africa""".split()
)
"""Names of countries and continents that take no “the”."""

NAMES_WITH_THE = frozenset(
    """united-states united-kingdom united-nations united-arab-emirates czech-republic dominican-republic middle-east
    soviet-union european-union west-bank gaza-strip golan-heights white-house isle-of-man solomon-islands
    marshall-islands channel-islands canary-islands falkland-islands faroe-islands cayman-islands netherlands
    philippines maldives bahamas seychelles balkans alps pyrenees himalayas kremlin pentagon hebrides
    caribbean""".split()
)
"""Names that take “the”, their words joined by hyphens."""
