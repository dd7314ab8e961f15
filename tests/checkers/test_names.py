"""Names in two spellings: articles with one slip, and articles of look-alikes that are right."""

import pytest

from lint.checker import Context, checkers
from lint.checkers.names import RULES, Options, check
from lint.document import lift
from lint.engine import parse
from lint.proving import prove
from lint.text import Source

SLIPS = (
    (
        "Sheila Macdonald runs the mill. Macdonald bought it in May. A neighbour said Mcdonald had paid too much. Macdonald shrugged.",
        "Mcdonald",
        "Macdonald",
    ),
    (
        "President Volodymyr Zelensky flew to Oslo. Zelensky met the king. In the evening Zelenskyy gave a speech.",
        "Zelenskyy",
        "Zelensky",
    ),
    (
        "Councillor Imran Khan opened the pool. “It was overdue,” Mr Khan said. Mr Kahn then swam a length.",
        "Kahn",
        "Khan",
    ),
    (
        "The station was built by Gretchen Obermann. Later Gretchen Oberman sold it to the town.",
        "Oberman",
        "Obermann",
    ),
    ("Trains to Kyiv run daily. The line to Kyiv was rebuilt. A night in Kiev costs little.", "Kiev", "Kyiv"),
    (
        "Libya under Muammar Gaddafi sold oil to Rome. When Qaddafi fell, the contracts lapsed. Gaddafi had signed them himself.",
        "Qaddafi",
        "Gaddafi",
    ),
    (
        "Recep Tayyip Erdoğan arrived at noon. Erdoğan was tired. On Friday Erdogan will fly on.",
        "Erdogan",
        "Erdoğan",
    ),
    (
        "A flight from São Paulo was late. The São Paulo office said nothing, and a second plane left Sao Paulo empty.",
        "Sao",
        "São",
    ),
    (
        "The adviser Stephen Miller resigned. Colleagues praised him. Steven Miller had served four years.",
        "Steven",
        "Stephen",
    ),
    ("Jon Prescott teaches maths. In June John Prescott won a medal. Jon Prescott is modest.", "John", "Jon"),
    (
        "The Ministry of Defence ordered the boats. The Ministry of Defense paid in full. The Ministry of Defence was pleased.",
        "Defense",
        "Defence",
    ),
    (
        "The Netherby Harbour Trust owns the quay. Last week the Netherby Harbor Trust raised the rent. The Harbour Trust is a charity.",
        "Harbor",
        "Harbour",
    ),
    (
        "The farmer Helen Walker lost two cows. Walker called the vet at dawn. “Nobody came,” Walter said.",
        "Walter",
        "Walker",
    ),
    (
        "The chemist Iris Brown found the leak. Brown had warned of it. Ms Browne told the inquiry so.",
        "Browne",
        "Brown",
    ),
    (
        "Erik Lindqvist skates for Malmo. Lindqvist is nineteen. His coach said Lindquist had grown.",
        "Lindquist",
        "Lindqvist",
    ),
    (
        "Dr Chidi Okonkwo treated the wounded. Dr Okonkwo slept little. On Sunday Dr Okonkow went home.",
        "Okonkow",
        "Okonkwo",
    ),
    ("Police named the driver as Thomas Reilly. Reilly was 40. A friend of Rielly wept.", "Rielly", "Reilly"),
    ("The architect Marta Feuerstein drew the bridge. The council thanked Feurstein.", "Feurstein", "Feuerstein"),
    ("Katherine Dunmore wrote the report. Catherine Dunmore will present it on Monday.", "Catherine", "Katherine"),
    (
        "The composer Jean-Luc Moreau lives in Lyon. Moreau wrote the hymn. Last night Jean-Luc Morreau played it.",
        "Morreau",
        "Moreau",
    ),
    (
        "The river floods Tewkesbury each winter. Tewkesbury built a wall. In Tewksbury the pubs stayed open.",
        "Tewksbury",
        "Tewkesbury",
    ),
    (
        "Judge Amelia Hargreaves read the verdict. Hargreaves spoke softly. Outside, Hargeaves declined to comment.",
        "Hargeaves",
        "Hargreaves",
    ),
    (
        "The striker Luka Petrovic scored twice. Petrovic limped off. The crowd sang for Petrovich.",
        "Petrovich",
        "Petrovic",
    ),
    (
        "Ms Delacroix opened the show. Critics liked Ms Delacroix. Nobody asked Ms Delecroix about money.",
        "Delecroix",
        "Delacroix",
    ),
    ("The firm Brandtner makes lifts. Brandtner has 300 staff. Shares of Brandter fell.", "Brandter", "Brandtner"),
    ("Angela Fairweather chairs the board. Mrs Fairwether signed the lease.", "Fairwether", "Fairweather"),
    (
        "Sir Philip Ashdown sold the land. Sir Phillip Ashdown had owned it since 1980. Philip Ashdown is 80.",
        "Phillip",
        "Philip",
    ),
    (
        "The Coca-Cola plant shut. Workers at Coca-Cola marched. Coca Cola offered them new jobs.",
        "Coca Cola",
        "Coca-Cola",
    ),
    (
        "Ruth Smythe-Jones stood for the Greens. Smythe-Jones won. Voters trusted Smythe Jones.",
        "Smythe Jones",
        "Smythe-Jones",
    ),
    (
        "The minister, Rajesh Subramanian, resigned. Subramanian had lied. The letter from Subramaniam was short.",
        "Subramaniam",
        "Subramanian",
    ),
    (
        "General Abdel Fattah Mansour took command. Mansour was feared. Troops loyal to Mansoor fled.",
        "Mansoor",
        "Mansour",
    ),
    (
        "The novelist Siobhan Gallagher lives in Cork. Gallagher is shy. A reader met Gallager at a fair.",
        "Gallager",
        "Gallagher",
    ),
    (
        "The café in Reykjavik is closed. Reykjavik has others. A barman in Reykjavic was sad.",
        "Reykjavic",
        "Reykjavik",
    ),
    (
        "Prof Nilufer Yilmaz dated the bones. Prof Yilmaz was careful. “They are old,” Prof Yilmez said.",
        "Yilmez",
        "Yilmaz",
    ),
    (
        "Bridget O’Donnell keeps bees. O’Donnell sells honey. The stall of O’Donnel was empty.",
        "O’Donnel",
        "O’Donnell",
    ),
    (
        "The ferry captain Neil Sutherland steered for port. Sutherland had sailed there before. The owners thanked Sutherlund.",
        "Sutherlund",
        "Sutherland",
    ),
    (
        "Nobel laureate Agnieszka Wrona read two poems. Wrona was born in Lodz. Agnieska Wrona will read again.",
        "Agnieska",
        "Agnieszka",
    ),
    (
        "Two years ago Deepak Chaudhary opened a bakery. Today Chaudhary runs six. Mr Chaudhry wants a seventh.",
        "Chaudhry",
        "Chaudhary",
    ),
    (
        "Sarah Pemberton and her dog found the coin. “It shone,” Pemberton told us. Sara Pemberton will sell it.",
        "Sara",
        "Sarah",
    ),
    (
        "The Hezbollah leader spoke for an hour. Hezbollah runs clinics. A clinic of Hizbollah was hit.",
        "Hizbollah",
        "Hezbollah",
    ),
    (
        "Curator Mattias Söderberg hung the prints. Söderberg likes red. A print that Soderberg chose fell down.",
        "Soderberg",
        "Söderberg",
    ),
    (
        "The Bishop of Ely, Dagmar Winter, blessed the fields. Farmers liked Winter. Then Ms Wintar drove home.",
        "Wintar",
        "Winter",
    ),
    (
        "Lawyer Leila Haddad asked for bail. Haddad named three sureties. The judge told Hadad to sit.",
        "Hadad",
        "Haddad",
    ),
    (
        "Goalkeeper Tomasz Zielinski saved a penalty. Zielinski had studied films. A fan hugged Zelinski.",
        "Zelinski",
        "Zielinski",
    ),
    (
        "The Centre for Marine Research published a chart. The Center for Marine Research will print it. The Centre for Marine Research is small.",
        "Center",
        "Centre",
    ),
    (
        "The union leader Frances O’Grady called a vote. O’Grady was calm. By night O’Gready had won.",
        "O’Gready",
        "O’Grady",
    ),
    ("Engineer Wei Zhang checked the dam. Zhang found a crack. “It will hold,” Zhnag said.", "Zhnag", "Zhang"),
    (
        "The painter Ingrid Thorsen moved to Bergen. Thorsen paints boats. A gallery in Oslo shows Thorson.",
        "Thorson",
        "Thorsen",
    ),
    (
        "Grace MacAllister breeds ponies. MacAllister sold four. The vet trusts Macallister.",
        "Macallister",
        "MacAllister",
    ),
    (
        "The Marquess of Bute, Alistair Crichton, opened the gates. Visitors met Crichton. Alastair Crichton sold cakes.",
        "Alastair",
        "Alistair",
    ),
    (
        "Historian Nadia Bouchard found the letters. Bouchard read them aloud. A museum will pay Buchard.",
        "Buchard",
        "Bouchard",
    ),
    ("Odesa was shelled at night. The port of Odesa burned. By dawn Odessa was quiet.", "Odessa", "Odesa"),
    (
        "The mayor, Gillian Prentice, cut the ribbon. Prentice waved. Afterwards Mayor Prentis danced.",
        "Prentis",
        "Prentice",
    ),
    (
        "Marcus Whitfield coaches the under-15s. Whitfield was a winger. In 2010 Marcus Whitefield broke a leg.",
        "Whitefield",
        "Whitfield",
    ),
    (
        "Ms Kaur runs the food bank. Volunteers help Ms Kaur, who is 70. Jasvinder Kaur began in 2009. Jasvindar Kaur has no plan to stop.",
        "Jasvindar",
        "Jasvinder",
    ),
    (
        "The Foreign Minister of Ghana, Kwabena Asante, arrived. Asante met traders. Later Assante toured a mine.",
        "Assante",
        "Asante",
    ),
    (
        "Police searched for Lewis Cartwright. Cartwright was last seen in May. A walker saw Cartright near a lake.",
        "Cartright",
        "Cartwright",
    ),
    (
        "The chess player Anatoly Vishnevsky drew. Vishnevsky looked pale. Vishnevski drew again on Sunday.",
        "Vishnevski",
        "Vishnevsky",
    ),
    (
        "Baker Street Books is shut. Its owner, Judith Hollingworth, is ill. Readers sent Hollingsworth flowers.",
        "Hollingsworth",
        "Hollingworth",
    ),
    (
        "Professor Emeka Adeyemi wrote the paper. Adeyemi taught in Lagos. Students cheered Adeyemo.",
        "Adeyemo",
        "Adeyemi",
    ),
    ("Claire Robson leads the band. Robson plays drums. “We are loud,” Robsen said.", "Robsen", "Robson"),
    (
        "The Rolls-Royce engine failed. Rolls-Royce sent a team. An engineer of Rolls Royce found rust.",
        "Rolls Royce",
        "Rolls-Royce",
    ),
    ("The actor Daniel Craig waved. Craig wore blue. “No comment,” Criag said.", "Criag", "Craig"),
    (
        "Campaigners blame the Wexcombe Water Company. Wexcombe has leaks. In Wexcomb the taps ran dry.",
        "Wexcomb",
        "Wexcombe",
    ),
)
"""An article, the wrong spelling in it and the right one."""

TWO = (
    "Iran and Iraq signed. Iran wants peace, and Iraq wants trade. Iran has oil.",
    "Austria beat Australia. Austria had trained in Australia. In Austria the fans sang.",
    "The Korean team lost. Koreans wept. In Korea it rained. A Korean newspaper said so.",
    "Niger borders Nigeria. Niger is dry. Nigeria is not. Niger exports uranium.",
    "Paul Hansen met Olga Hanson. Hansen won, Hanson lost. Hansen left. Later Hanson left too. Paul Hansen smiled; Olga Hanson did not.",
    "The brothers Jon Bell and John Bell own a pub. Jon Bell cooks. John Bell pours.",
    "Peter Kowalski and Anna Kowalska married. Peter Kowalski is a cook. Anna Kowalska sings.",
    "Mr Clark met Mrs Clarke. Mr Clark was late. Mrs Clarke was not.",
    "The Walkers live next door. Helen Walker waved. Walter Hill lives opposite. Walker and Hill are friends.",
    "Mario Rossi and Maria Rossi ran. Mario Rossi came first, Maria Rossi third.",
    "Marxism is a creed; a Marxist believes it. Marxism has few Marxists left.",
    "The Petersons arrived. Lars Peterson waved. Peterson and the Petersons ate.",
    "Slovakia and Slovenia share colours. Slovakia has snow. Slovenia has a coast. In Slovakia it snowed.",
    "Michael Bolton sang in Boston. Boston cheered. Boston is cold. Bolton said he loved Boston.",
    "The US Department of Defense and the Ministry of Defence agreed. The Ministry of Defence paid.",
    "Steve Harmon fixed the boat. Steven Harmon is his full name, but Steve Harmon answers to Steve.",
    "Tim Cook runs the firm. Thomas Cook went bust. Tim Cook said no.",
    "Georgia Meloni visited Georgia. George Harrison did not. George wrote songs in Georgia.",
    "Kazakh leaders came. Kazakhs voted. Kazakhstan is large. A Kazakh poet spoke.",
    "Catalan and Catalonia: Catalans speak Catalan. Catalonia voted. The Catalan leader left.",
    "The Philippines and the Philippine navy. Filipinos vote. The Philippine president spoke. The Philippines is hot.",
    "Marie Curie won twice. Maria was her name in Warsaw. Marie Curie died in 1934.",
    "Jan Novak and Ivana Novakova married. Novak is tall. Novakova is not. Jan Novak cooks.",
    "Adam Schmidt faced Olaf Schmitt in the final. Schmidt served first. Schmitt broke back. Schmidt won; Schmitt wept.",
    "Romania and Armenia drew. Romania scored first. Armenia scored late. In Romania they danced.",
    "Ukraine thanked Poland. Ukrainian troops and Ukrainians abroad cheered. Poland and the Poles helped.",
    "The Smiths won. Robert Smith sang. The Smith family came. Roberts did not. Julia Roberts was elsewhere.",
    "Johnson met Johnston. Boris Johnson was loud. Keith Johnston was quiet. Johnson left. Johnston stayed.",
    "Martin and Martina Weber ski. Martin Weber fell. Martina Weber won. Weber is a common name.",
    "In Wells and in Welles the rain fell. Orson Welles was cold. Wells is in Somerset.",
    "Frances Reid wrote to Francis Reid. Frances Reid is his sister. Francis Reid, her brother, wrote back.",
    "The Baltic states and the Balkans. A Baltic port, a Balkan village. Baltic herring is small.",
    "Malaysia, Malaya and the Malays. Malaysia is modern. Malay is a language. Malaya is a memory.",
    "Carla Bruni sang. Carlo Bruni cooked. Carla Bruni is known; Carlo Bruni is not.",
    "Christian Larsen and Christina Larsen run a farm. Christian Larsen milks. Christina Larsen ploughs.",
    "Chad Miller flew to Chad. Miller liked Chad. A miller in Chad did not like Millar, a trader. Bob Millar left.",
    "Swiss banks, Swedish banks: Sweden and Switzerland differ. The Swiss save. The Swedes spend. Sweden is flat.",
    "Laura Hill ran. Laurie Mills swam. Hill and Mills drank tea. Mills lost. Hill won.",
    "Turkey and Turks; Turkish and Turkic languages. Turkey is big. The Turkic peoples are many. Turkish is one.",
)
"""Articles about two people, places or words whose names lie near each other."""


def found(text: str, context: Context | None = None, least: str = "likely") -> list[tuple[str, str]]:
    document = parse(Source("a.txt", text))
    matches = check(document, Options(), context or Context())
    return [
        (lift(match, document).excerpt, match.replacements[0])
        for match in matches
        if least == "possible" or (match.confidence or match.rule.confidence) != "possible"
    ]


def test_the_examples_of_the_rule_hold() -> None:
    assert list(prove(RULES, checkers()["names"], Options(), Context())) == []


@pytest.mark.parametrize(("text", "wrong", "right"), SLIPS, ids=[f"{wrong}-{right}" for _, wrong, right in SLIPS])
def test_a_slip_in_a_name_is_found_and_nothing_else(text: str, wrong: str, right: str) -> None:
    assert found(text) == [(wrong, right)]


@pytest.mark.parametrize(("text", "wrong", "right"), SLIPS, ids=[f"{wrong}-{right}" for _, wrong, right in SLIPS])
def test_the_article_is_clean_once_the_name_is_mended(text: str, wrong: str, right: str) -> None:
    document = parse(Source("a.txt", text))
    match = next(match for match in check(document, Options(), Context()) if match.replacements == (right,))
    assert text[match.span.start : match.span.end] == wrong
    mended = text[: match.span.start] + right + text[match.span.end :]
    assert mended != text
    assert found(mended) == []


@pytest.mark.parametrize("text", TWO, ids=[" ".join(text.split()[:4]) for text in TWO])
def test_two_names_that_lie_near_each_other_are_two(text: str) -> None:
    assert found(text) == []


def test_the_rarer_spelling_is_reported_in_its_possessive_too() -> None:
    text = "Mr Kowalczik spoke. Kowalczik left. It was Kowalczyk’s coat."
    assert found(text) == [("Kowalczyk", "Kowalczik")]


def test_two_known_names_are_two_people() -> None:
    assert found("Hansen met Hanson. Hansen and Hanson agreed. Hansen left.") == []


def test_a_spelling_of_the_word_list_is_right() -> None:
    text = "Mr Kowalczik spoke. Kowalczik left. It was Kowalczyk."
    assert found(text)
    assert found(text, Context(accept=frozenset({"Kowalczyk", "Kowalczik"}))) == []


def test_the_spelling_of_the_word_list_is_right_even_if_it_is_the_rarer_one() -> None:
    text = "Mr Kowalczik spoke. Kowalczik left. It was Kowalczyk."
    assert found(text, Context(accept=frozenset({"Kowalczyk"}))) == [("Kowalczik", "Kowalczyk")] * 2


ARCHIVE = Context(names={"Okonjo": 14, "Brandtner": 9, "Þórðarson": 6, "Wexcombe": 3, "Qvist": 1})


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("On Monday Brandter shut a plant.", "Brandter", "Brandtner"),
        ("The speech by Ngozi Okonjjo was short.", "Okonjjo", "Okonjo"),
        ("The road to Wexcomb is shut.", "Wexcomb", "Wexcombe"),
        ("The poet Einar Thordarson read.", "Thordarson", "Þórðarson"),
        ("The union sued Brandtenr in May.", "Brandtenr", "Brandtner"),
    ],
)
def test_a_near_miss_of_a_name_that_the_archive_has_often(text: str, wrong: str, right: str) -> None:
    assert found(text) == []
    assert found(text, ARCHIVE) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Brandtner shut a plant, and Brandtners cheered.",
        "The Qvint family came. A Qvint is rare.",  # stands here twice
        "The road to Qvost is shut.",  # stood once in the archive
        "The wagon left for Brand.",
    ],
)
def test_what_the_archive_says_nothing_against(text: str) -> None:
    assert found(text, ARCHIVE) == []


def test_the_form_that_the_archive_has_is_right_even_if_the_article_has_the_other_more_often() -> None:
    text = "The firm Brandter makes lifts. Brandter has 300 staff. Shares of Brandtner fell."
    assert found(text, ARCHIVE) == [("Brandter", "Brandtner")] * 2


def test_one_of_each_without_a_hint_is_only_possible() -> None:
    text = "We saw Qworbel on the left. Further on stood Qworbal."
    assert found(text) == []
    assert found(text, least="possible") == [("Qworbal", "Qworbel")]


def test_the_message_names_both() -> None:
    document = parse(Source("a.txt", "Trains to Kyiv run. A night in Kiev is cheap."))
    message = next(iter(check(document, Options(), Context()))).message
    assert "“Kiev”" in message
    assert "“Kyiv”" in message


def test_curly_apostrophes_are_kept() -> None:
    text = "Bridget O’Donnell keeps bees. O’Donnell sells honey. The stall of O’Donnel was empty."
    assert found(text) == [("O’Donnel", "O’Donnell")]


def test_a_list_of_many_names_ends() -> None:
    names = [f"Q{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}xborough" for n in range(676)]
    assert found(" and ".join(names * 2)) == []


@pytest.mark.parametrize("text", ["", "Ab " * 20_000, "A, " * 100_000, "Xy-" * 50_000, "Q’s " * 50_000])
def test_odd_texts_end(text: str) -> None:
    assert found(text) == []
