"""Words of other languages that English uses in one expression only: "mon ami", "habeas corpus", "pince-nez"."""

from collections.abc import Sequence
from functools import lru_cache

from lint.lexicon import common
from lint.words import Word

_PHRASES = (
    "a cappella; a fortiori; a posteriori; a priori; ab initio; actus reus; ad hoc; ad hominem; ad infinitum; ad "
    "interim; ad libitum; ad litem; ad nauseam; ad valorem; agent provocateur; al dente; al fresco; alma mater; "
    "amicus curiae; amour propre; ancien regime; ancien régime; annus horribilis; annus mirabilis; au contraire; au "
    "courant; au fait; au gratin; au pair; au revoir; auf wiedersehen; avant garde; beau monde; bel canto; belles "
    "lettres; bete noire; bon appétit; bon mot; bon vivant; bon viveur; bon voyage; bona fide; bona fides; bonne "
    "chance; bonne femme; bête noire; c'est la vie; carpe diem; carte blanche; casus belli; cause célèbre; caveat "
    "emptor; cherchez la femme; chez nous; comme il faut; compos mentis; cordon bleu; cordon sanitaire; corpus "
    "delicti; coup de grace; coup de grâce; coup de théâtre; cri de coeur; crime passionnel; cui bono; de facto; de "
    "jure; de novo; de rigueur; de trop; decree nisi; dei gratia; deo volente; deus ex machina; deus vult; dolce far "
    "niente; dolce vita; doppio espresso; double entendre; dramatis personae; droit de seigneur; déjà vu; eau de "
    "cologne; eau de nil; eau de parfum; eau de toilette; eh bien; en bloc; en garde; en masse; en passant; en route; "
    "en suite; enfant terrible; enfants terribles; entente cordiale; entre nous; esprit de corps; et al; et alia; et "
    "alii; et cetera; et tu; ex ante; ex cathedra; ex gratia; ex libris; ex nihilo; ex officio; ex parte; ex post "
    "facto; ex works; fait accompli; faits accomplis; faute de mieux; faux naïf; faux pas; felo de se; femme fatale; "
    "femmes fatales; film noir; fin de siecle; fin de siècle; flagrante delicto; foie gras; force majeure; gefilte "
    "fish; grand prix; grande dame; grands prix; guten morgen; guten tag; habeas corpus; habeas data; haute couture; "
    "haute cuisine; hoi polloi; homo erectus; homo habilis; homo sapiens; hors d'oeuvre; hors d'oeuvres; hors de "
    "combat; idee fixe; idée fixe; in absentia; in camera; in extremis; in flagrante; in loco parentis; in medias "
    "res; in memoriam; in situ; in toto; in utero; in vino veritas; in vitro; in vivo; infra dig; inter alia; ipso "
    "facto; je ne sais quoi; jeunesse dorée; joie de vivre; jolie laide; lapsus linguae; les misérables; lingua "
    "franca; locum tenens; locus classicus; locus standi; ma chère; ma foi; magna carta; magna cum laude; magnum "
    "opus; mal de mer; mal de tête; mal du siècle; mala fide; mardi gras; mare nostrum; mea culpa; memento mori; "
    "menage a trois; mens rea; mes amis; mezzo soprano; mirabile dictu; mise en place; mise en scene; mise en scène; "
    "modus operandi; modus vivendi; mon ami; mon amie; mon amour; mon cher; mon dieu; mot juste; mots justes; multum "
    "in parvo; mutatis mutandis; ménage à trois; n'est ce pas; ne plus ultra; nem con; nihil obstat; noblesse oblige; "
    "nolle prosequi; nolo contendere; nom de guerre; nom de plume; non compos mentis; non sequitur; non sequiturs; "
    "nota bene; nouveau riche; nouveaux riches; nouvelle cuisine; nouvelle vague; obiter dicta; obiter dictum; objet "
    "d'art; objets d'art; opera buffa; opéra comique; papier mâché; par avion; par excellence; pari passu; pas de "
    "deux; pas de trois; pax americana; pax britannica; pax romana; per annum; per capita; per cent; per contra; per "
    "diem; per se; persona grata; persona non grata; pied a terre; pied noir; pied à terre; pieds noirs; pince nez; "
    "plat du jour; plus ça change; post hoc; post mortem; poste restante; pot pourri; pret a porter; prima donna; "
    "prima facie; primus inter pares; prix fixe; pro bono; pro forma; pro rata; pro tem; prêt à porter; quantum "
    "meruit; quantum satis; quid pro quo; quo vadis; raison d'etat; raison d'état; raison d'être; res ipsa loquitur; "
    "res judicata; rigor mortis; roman à clef; sang froid; sans serif; sauve qui peut; savoir faire; savoir vivre; "
    "semper fi; semper fidelis; sine die; sine qua non; soi disant; sotto voce; status quo ante; sturm und drang; sub "
    "judice; sub poena; sub rosa; sub specie aeternitatis; subpoena duces tecum; succès d'estime; succès de scandale; "
    "sui generis; summa cum laude; table d'hôte; tabula rasa; tempus fugit; terra cotta; terra firma; terra "
    "incognita; terra nullius; tertium quid; tete a tete; tour d'horizon; tour de force; trompe l'oeil; très bien; "
    "tête à tête; ultra vires; urbi et orbi; vade mecum; vae victis; veni vidi vici; verb sap; vers libre; via "
    "dolorosa; vice versa; vis a vis; vis à vis; viva voce; vol au vent; volte face; vox pop; vox populi; wagon lit; "
    "zut alors "
)
"""Plain forms in lower case; a hyphen counts as a space."""


@lru_cache(maxsize=1)
def _company() -> dict[str, tuple[tuple[int, tuple[str, ...]], ...]]:
    """For each word that is none of the frequent ones: the expressions that have it, and where."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for phrase in _PHRASES.split(";"):
        parts = tuple(phrase.split())
        for place, part in enumerate(parts):
            if part not in common() and len(parts) > 1:
                found.setdefault(part, []).append((place, parts))
    return {word: tuple(rows) for word, rows in found.items()}


def in_phrase(word: str, words: Sequence[Word], place: int) -> bool:
    """Whether a word stands in an expression that makes it right.

    Args:
        word: in lower case, with a straight apostrophe.
        words: of its block.
        place: of it among them.
    """
    for at, parts in _company().get(word, ()):
        first = place - at
        if first >= 0 and first + len(parts) <= len(words):
            around = words[first : first + len(parts)]
            if all(one.text.lower().replace("’", "'") == part for one, part in zip(around, parts, strict=True)):
                return True
    return False
