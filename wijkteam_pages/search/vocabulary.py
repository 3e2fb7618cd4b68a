"""Words that search knows: parts of Dutch compounds, and words that mean the same.

One list for every engine. Editors' own synonyms are added to a query by `Query.parse(synonyms=…)`.
"""

# Words that compounds of this field are made of, as they stand in a compound.
PARTS = frozenset(
    """
    aan activiteit advies adres afspraak alleen ambulant angst arbeid arm armoede arts avond baan baby bank
    basis beding beraad begeleiding beheer behoud beleid beperking beroep beslag betaling bewind bewoner bezoek bij
    bijstand bijzonder boodschap bron budget buiten bureau burger burgerschap buurt cliënt client coach
    coaching collectief conferentie contact cultuur cursus dag dagbesteding dak dementie dienst diensten doel
    dokter dorp draag drank drug eenzaam eenzaamheid eten familie feest fiets formulier fonds gast gebied
    gebruik gedrag geld gemeente gesprek gevaar geweld gezin gezond gezondheid groep groepen haard handicap
    hart help hulp huis huisarts huiselijk huishoud huishouden huisvesting huur initiatief inkomen inkomst
    inloop inrichting jeugd jongeren kaart kamer kans kern keten keuken kind kinder kinderen kijk klacht klas
    koffie kook kosten kracht krediet kring kwaliteit kwijtschelding last leef leefgebied leer leerling leven
    levens lening licht locatie loket lijn maal maaltijd maatje maatschappelijk maatschappij man mantel medewerker meld
    melding mens mensen methode middel minima model moeder motiverend net netwerk nieuws nood norm
    oefening omgang omgeving onderhoud onderwijs onderzoek ondersteuning ontmoeting ontwikkeling opbouw
    opgroei oplossing opvang opvoed opvoeding oud ouder ouderen ouders ouderschap overleg overlast pad partner
    pas pedagoog pensioen plan plannen plek ploeg politie preventie probleem problemen proces psychisch punt
    raad recht rechten redzaam redzaamheid regel regie regeling reis rekening rijk rol rouw ruimte rust
    samen sanering scheiding schema school schoon schuld schulden signaal signalen signalering slaap slag sociaal
    spel speel sport spraak spreek spreekuur stap stappen steun stof straat stress taal tafel team teken tekening
    telefoon thuis tijd toegang toelage toeslag toets traject tuin uitkering uur vader val vangnet
    veilig veiligheid verblijf vereniging vergoeding verhaal verhuis verlening verlies vermoeden verpleging
    verpleegkundige verslag verslaving vervoer verzekering vinden vluchteling voedsel voeding voorziening
    vraag vragen vriend vrij vrije vrijwilliger vroeg vrouw week welzijn werk werker werkers wet wijk wijkteam
    wijkverpleging winkel woning wonen woon zaak zelf ziek ziekte zin zorg zorgen zorger zwanger
    """.split()  # noqa: SIM905 - words to read and to add to
)

# Words that mean the same to who searches. A line holds words of which each finds all others.
SAME = (
    ("jeugdhulp", "jeugdzorg"),
    ("schuld", "schulden", "geldzorgen", "betalingsachterstand"),
    ("dakloos", "thuisloos"),
    ("ggz", "psychisch"),
    ("keukentafelgesprek", "onderzoeksgesprek"),
    ("mantelzorg", "mantelzorger"),
    ("netwerkberaad", "eigen-kracht-conferentie"),
    ("oudere", "ouderen", "senioren"),
    ("opvoeding", "opvoeden"),
    ("verslaving", "verslaafd"),
)

SYNONYMS: dict[str, tuple[str, ...]] = {
    word: tuple(other for other in line if other != word) for line in SAME for word in line
}

# Words that say nothing about the subject. In a document they count; a query does without them.
STOP_WORDS = frozenset(
    """
    aan als bij dan dat de der deze die dit doe doen door een en er ga gaan geen had heb hebben hebt heeft
    het hier hij hoe hun ik in is ja je jij jou jullie kan krijg kun kunnen maar me mee met mij mijn moet na naar
    niet nog nu of om onder ons onze ook op over te ten toch tot u uit uw van veel voor waar wanneer was wat we
    wel welke wie wij wil word worden wordt zal ze zich zij zijn zo zou
    """.split()  # noqa: SIM905 - words to read and to add to
)
