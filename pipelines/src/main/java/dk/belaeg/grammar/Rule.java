package dk.belaeg.grammar;

import static dk.belaeg.grammar.Severity.ERROR;
import static dk.belaeg.grammar.Severity.INFO;
import static dk.belaeg.grammar.Severity.WARNING;

/**
 * Everything that can be found wrong or worth saying about what came in, in the order of the user's page
 * {@code docs/metode/kontrol.md}, which explains each. The sentence about one case stands where the case is seen; the
 * name, the severity and what to do stand here.
 */
public enum Rule {
    FILE_OLD_EXCEL(
            "fil-xls",
            ERROR,
            "Gammelt Excel-format",
            "Åbn filen, gem den som Excel-projektmappe (.xlsx), og læg den i indbakken igen."),
    FILE_OPEN_DOCUMENT(
            "fil-ods",
            ERROR,
            "OpenDocument-regneark",
            "Åbn filen, gem den som Excel-projektmappe (.xlsx), og læg den i indbakken igen."),
    FILE_PDF(
            "fil-pdf",
            ERROR,
            "PDF i stedet for regneark",
            "Bed afsenderen om selve regnearket, eller indtast svaret i skemaet."),
    FILE_MESSAGE(
            "fil-besked",
            ERROR,
            "Mail i stedet for regneark",
            "Åbn mailen, gem den vedhæftede fil i indbakken, og fjern mailen."),
    FILE_ZIP("fil-zip", ERROR, "Pakket fil", "Pak filen ud i indbakken, og fjern den pakkede fil."),
    FILE_WORD(
            "fil-word",
            ERROR,
            "Word-dokument i stedet for regneark",
            "Bed afsenderen om selve regnearket, eller indtast svaret i skemaet."),
    FILE_PASSWORD(
            "fil-adgangskode",
            ERROR,
            "Beskyttet med adgangskode",
            "Åbn filen med adgangskoden, gem den uden, og læg den i indbakken igen."),
    FILE_OWNER("fil-laasefil", INFO, "Låsefil fra Office", "Luk filen i Excel. Låsefilen forsvinder af sig selv."),
    FILE_BUSY(
            "fil-optaget",
            ERROR,
            "Filen kan ikke åbnes",
            "Luk filen i andre programmer, vent til synkroniseringen er færdig, og kør igen."),
    FILE_DAMAGED(
            "fil-beskadiget",
            ERROR,
            "Beskadiget fil",
            "Hent filen igen fra mailen eller bed afsenderen sende den igen."),
    FILE_LIMITS(
            "fil-for-stor",
            ERROR,
            "Filen er større, end et svar kan være",
            "Bed afsenderen om en fil med kun skemaet. Store udtræk læses med --stor."),
    FILE_EMPTY("fil-tom", ERROR, "Tom fil", "Hent filen igen eller bed afsenderen sende den igen."),
    FILE_ENCODING(
            "fil-tegnsaet",
            ERROR,
            "Tegnsættet kan ikke afgøres",
            "Åbn filen i Excel, se efter, at æ, ø og å er rigtige i alle navne, vælg Gem som og »CSV UTF-8 (semikolonsepareret)«, og læg den i indbakken igen."),
    FILE_CODE_PAGE(
            "fil-gammelt-tegnsaet",
            INFO,
            "Filen er i et gammelt tegnsæt",
            "Se efter, at navnene er læst rigtigt. Gem næste gang filen som »CSV UTF-8«."),
    FILE_CSV(
            "fil-csv",
            ERROR,
            "Csv-filen kan ikke deles i kolonner",
            "Åbn filen i Excel, ret den nævnte linje, og gem den igen som CSV UTF-8."),
    FILE_HOSTILE(
            "fil-mistaenkelig",
            ERROR,
            "Filen kan være skadelig",
            "Spørg afsenderen, hvilket program filen er lavet i. Åbn den ikke, før det er afklaret."),
    FILE_OTHER(
            "fil-anden-slags",
            ERROR,
            "Filen er ikke et regneark",
            "Bed afsenderen om selve regnearket, eller indtast svaret i skemaet."),
    FILE_OPEN(
            "fil-aaben", WARNING, "Filen er åben hos en anden", "Luk filen i Excel, og kør igen, så det gemte læses."),
    FILE_UNKNOWN(
            "fil-ukendt",
            ERROR,
            "Filen er ikke genkendt",
            "Se, om overskrifterne er bevaret. Hører filen ikke til runden, så flyt den ud af indbakken."),
    FILE_NOTHING_USED(
            "fil-intet-brugt",
            WARNING,
            "Ingen af filens rækker er brugt",
            "Se oplysningerne om filen med belaeg check --verbose. Er det det rigtige udtræk, og dækker det rundens kommuner?"),
    FILE_CODE_BOOK(
            "fil-kodebog",
            INFO,
            "Kodebog til en eksport",
            "Ingen handling er nødvendig. Hvad koderne betyder, står i opslag/koblinger.csv."),
    CODE_BOOK_DISAGREES(
            "kodebog-uenig",
            WARNING,
            "Kodebogen siger noget andet end koblingerne",
            "Ret svaret til koden i opslag/koblinger.csv, hvis kodebogen hører til eksporten, og kør igen."),
    FILE_COPY("fil-kopi", INFO, "Samme fil to gange", "Ingen handling er nødvendig; den ene kopi er brugt."),
    RESPONDENT_UNKNOWN("svarperson-ukendt", ERROR, "Ukendt afsender", "Skriv kommunens navn i feltet på forsiden."),

    SHEET_HIDDEN(
            "ark-skjult",
            WARNING,
            "Skjult ark",
            "Spørg afsenderen, om arket skal med; vis det i så fald, og send igen."),
    FORM_CHANGED(
            "skema-aendret",
            ERROR,
            "Skemaet er ændret",
            "Skriv svarene i det skema, der blev sendt ud, og send det igen."),
    FORM_VERSION(
            "skema-udgave",
            INFO,
            "Skemaet er en anden udgave end den gældende",
            "Ingen handling er nødvendig; svarene er læst, spørgsmål for spørgsmål."),
    SHEET_UNUSED(
            "ark-ikke-brugt",
            INFO,
            "Ark uden genkendt indhold",
            "Ingen handling er nødvendig, hvis arket ikke hører til svaret."),
    SHEET_AMBIGUOUS(
            "ark-tvetydigt",
            ERROR,
            "Arket kan være to slags",
            "Brug det udsendte skema, eller giv kolonnerne de overskrifter, der står i det."),
    SHEET_MISSING(
            "ark-mangler",
            ERROR,
            "Ark mangler i skemaet",
            "Bed afsenderen bruge det udsendte skema uden at slette ark."),
    ROW_HIDDEN(
            "raekke-skjult",
            WARNING,
            "Skjult række eller kolonne",
            "Spørg afsenderen, om det skjulte skal med, og slet det ellers."),
    ROW_FIELDS(
            "raekke-felter",
            ERROR,
            "Rækken har for mange eller for få felter",
            "Åbn filen i Excel, ret rækken, så den har lige så mange felter som overskrifterne, og gem igen."),
    COLUMN_UNKNOWN(
            "kolonne-ukendt",
            INFO,
            "Overskrift ikke forstået",
            "Hører kolonnen til, så ret overskriften eller tilføj den som alias."),
    COLUMN_NEARLY(
            "kolonne-naesten",
            ERROR,
            "Overskrift næsten som en, der ventes",
            "Skriv overskriften, som den står i skemaet, og send igen. Er kolonnen en anden, så kald den noget andet."),
    COLUMN_QUALIFIED(
            "kolonne-forbehold",
            ERROR,
            "Overskriften siger, at kolonnen er noget andet",
            "Står de rigtige tal i kolonnen, så giv den overskriften fra skemaet. Ellers skriv de rigtige tal i den."),
    TABLE_QUALIFIED(
            "tabel-forbehold",
            ERROR,
            "En linje over tabellen siger, at tallene er noget andet",
            "Hent eller send tabellen i den enhed, der bruges, og ret eller slet linjen, hvis den er forkert."),
    COLUMN_MISSING(
            "kolonne-mangler", ERROR, "Kolonne mangler", "Indsæt kolonnen med den nævnte overskrift, og send igen."),
    ROW_MISSING(
            "raekke-mangler",
            ERROR,
            "Række mangler i skemaet",
            "Skriv rækkens svar i det skema, der blev sendt ud, og send det igen. Er der intet at oplyse, så lad rækken stå."),
    COLUMN_TWICE(
            "kolonne-dobbelt",
            ERROR,
            "To kolonner med samme indhold",
            "Slet den ene kolonne, eller giv den en anden overskrift."),
    CELL_TWICE(
            "celle-dobbelt",
            ERROR,
            "Samme celle står to gange i filen",
            "Åbn filen i Excel, gem den, og læg den i indbakken igen."),
    CELL_UNREADABLE(
            "celle-ulaeselig",
            ERROR,
            "Cellen kan ikke læses",
            "Åbn filen i Excel, skriv indholdet i cellen igen, gem, og læg filen i indbakken igen."),
    SHEET_DAMAGED(
            "ark-beskadiget",
            ERROR,
            "Arket er beskadiget",
            "Åbn filen i Excel, se efter, at arket er rigtigt, gem, og læg filen i indbakken igen."),
    SHEET_ODD(
            "ark-usaedvanligt",
            INFO,
            "Arket er gemt på en usædvanlig måde",
            "Åbn filen i Excel, se efter, at arket er rigtigt, gem, og læg filen i indbakken igen."),
    CELL_OUTSIDE(
            "celle-uden-for", WARNING, "Indhold uden for skemaets felter", "Flyt oplysningen ind i et felt i skemaet."),

    CPR_NUMBER(
            "cpr-nummer", ERROR, "CPR-nummer", "Slet CPR-nummeret i filen, og gem den. CPR-numre må ikke indsendes."),
    FORMULA_EMPTY(
            "formel-uden-vaerdi",
            ERROR,
            "Formel uden beregnet værdi",
            "Åbn filen i Excel, lad den regne færdig, og gem den. Eller skriv tallet i stedet for formlen."),
    TEXT_BROKEN(
            "tegn-oedelagt",
            ERROR,
            "Æ, ø, å eller andre bogstaver er gået i stykker",
            "Skriv teksten igen med de rigtige bogstaver. Gælder det hele filen, så hent den igen, og gem den som CSV UTF-8."),
    ERROR_VALUE("fejlvaerdi", ERROR, "Fejlværdi i cellen", "Ret formlen, eller skriv tallet i stedet for formlen."),
    REQUIRED_MISSING("paakraevet-mangler", ERROR, "Felt skal udfyldes", "Udfyld feltet, og send igen."),
    NUMBER_UNREADABLE(
            "tal-ulaeseligt",
            ERROR,
            "Kan ikke læses som et tal",
            "Skriv tallet med cifre, for eksempel 12 eller 12,5. Et antal personer kan også være 4-6, ≤3 eller ca. 5."),
    NUMBER_AMBIGUOUS(
            "tal-tvetydigt",
            ERROR,
            "Tallet kan læses på to måder",
            "Skriv tallet uden tusindtalsskilletegn og med komma før decimaler."),
    UNIT_OTHER(
            "enhed-anden",
            ERROR,
            "Cellen har en anden enhed end kolonnen",
            "Skriv tallet i kolonnens enhed og uden enheden i cellen."),
    NUMBER_MIXED(
            "tal-blandet-form",
            WARNING,
            "Komma og punktum er brugt i flæng",
            "Se, om tallene er læst rigtigt. Brug komma før decimaler i hele kolonnen."),
    NUMBER_DECIMALS(
            "tal-decimaler", ERROR, "For mange decimaler", "Afrund tallet til det antal decimaler, der er plads til."),
    NUMBER_BOUNDS(
            "tal-uden-for-graenser",
            ERROR,
            "Tallet er uden for det mulige",
            "Ret tallet, og se efter, om det står i den rigtige kolonne."),
    NUMBER_ROUNDED(
            "tal-afrundet",
            INFO,
            "Tallet er afrundet ved læsningen",
            "Ingen handling er nødvendig; de sidste decimaler betyder intet."),
    COUNT_NOT_WHOLE("antal-ikke-helt", ERROR, "Antal personer skal være et helt tal", "Skriv et helt antal personer."),
    COUNT_NEGATIVE("antal-negativt", ERROR, "Antal kan ikke være negativt", "Skriv antallet uden minus."),
    COUNT_OPEN(
            "antal-uden-graense",
            ERROR,
            "Antal uden øvre grænse",
            "Skriv et tal, et interval som 4-6 eller et skøn som ca. 5."),
    COUNT_ESTIMATE(
            "antal-skoen", INFO, "Antallet er et skøn", "Ingen handling er nødvendig; skønnet er brugt og mærket."),
    DATE_IN_COUNT(
            "dato-i-antal",
            ERROR,
            "Excel har lavet tallet om til en dato",
            "Skriv intervallet igen i en celle formateret som tekst, for eksempel '1-3."),
    PERCENT_AS_SHARE(
            "procent-som-andel",
            WARNING,
            "Ligner en andel i en procentkolonne",
            "Skriv procenten som 97,5 og ikke 0,975."),
    DATE_UNREADABLE("dato-ulaeselig", ERROR, "Kan ikke læses som en dato", "Skriv datoen som 31-12-2026."),
    DATE_IMPLAUSIBLE("dato-usandsynlig", ERROR, "Datoen kan ikke være rigtig", "Skriv den dag, svaret er givet."),
    PERIOD_UNREADABLE(
            "periode-ulaeselig",
            ERROR,
            "Kan ikke læses som en periode",
            "Skriv perioden som 1. halvår 2026, 2. kvartal 2026 eller marts 2026."),
    PERIOD_OTHER(
            "periode-uden-for-runden",
            WARNING,
            "Perioden hører ikke til runden",
            "Ret perioden, eller tilføj den under belaegning.perioder i runde.json."),
    EFFECT_UNREADABLE(
            "virkning-ulaeselig",
            WARNING,
            "Tidspunktet kan ikke læses",
            "Skriv tidspunktet som 1. september 2026, første halvår 2028, december 2027 eller ultimo 2028."),
    YEAR_OTHER("aar-forkert", ERROR, "Året er ikke muligt", "Ret årstallet."),
    YES_NO_UNREADABLE("ja-nej-ulaeseligt", ERROR, "Kan ikke læses som ja eller nej", "Skriv ja eller nej."),
    CODE_UNKNOWN("svar-ukendt", ERROR, "Svaret findes ikke på listen", "Vælg et af svarene på listen."),
    CODE_UNLISTED(
            "kode-ikke-paa-listen",
            WARNING,
            "Rækker med en kode, der ikke er på listen",
            "Se, om rækkerne hører til. Tilføj i så fald koden i opslag/."),
    MUNICIPALITY_UNKNOWN(
            "kommune-ukendt",
            ERROR,
            "Kommunen er ikke genkendt",
            "Skriv kommunens navn eller kode, eller tilføj stavemåden i opslag/."),
    OPERATOR_UNKNOWN(
            "driftsherre-ukendt", ERROR, "Driftsherren er ikke genkendt", "Skriv en kommunes eller regions navn."),
    PARAGRAPH_UNKNOWN(
            "paragraf-ukendt", ERROR, "Paragraffen er ikke genkendt", "Skriv lov og paragraf, for eksempel SEL § 107."),
    TARGET_GROUP_UNPLACED(
            "maalgruppe-ikke-indplaceret",
            WARNING,
            "Målgruppen er ikke indplaceret",
            "Tilføj ordlyden i målgruppernes oversættelsesliste i opslag/."),
    RECOGNISED_BY_ALIAS(
            "stavemaade",
            INFO,
            "Anden stavemåde end den officielle",
            "Ingen handling er nødvendig; navnet er genkendt."),
    SERVICE_KEY_LOCAL(
            "lokal-noegle",
            INFO,
            "Tilbud uden id har jeres egen nøgle",
            "Ingen handling er nødvendig. Får tilbuddet et id, så slet linjen i opslag/tilbudsnoegler.csv."),

    KEY_DAMAGED(
            "id-oedelagt",
            ERROR,
            "Id er ødelagt af regnearket",
            "Formatér cellen som tekst, og skriv id'et igen, som det står i Tilbudsportalen."),
    KEY_CLEANED(
            "id-renset",
            INFO,
            "Tegn omkring et id er fjernet",
            "Ingen handling er nødvendig; se efter, at det er det rigtige id."),
    SERVICE_ID_UNKNOWN(
            "tilbud-id-ukendt",
            ERROR,
            "Tilbuddets id er ikke det i Tilbudsportalen",
            "Skriv id'et, som det står i Tilbudsportalen. Er tilbuddet et andet, så giv det sit eget navn."),

    KEY_TWICE("noegle-dobbelt", ERROR, "Samme række to gange", "Slet den ene række, eller ret nøglen."),
    ANSWER_CORRECTED(
            "svar-rettet",
            INFO,
            "Svaret er afløst af en rettet udgave",
            "Ingen handling er nødvendig; den rettede udgave er brugt, og begge er gemt."),
    ANSWER_TWICE(
            "svar-dobbelt",
            WARNING,
            "To svar fra samme afsender",
            "Kontrollér, at det rigtige svar er brugt. Det andet er gemt."),
    ANSWER_UNDECIDED(
            "svar-uafklaret",
            ERROR,
            "Det er uvist, hvilket svar der gælder",
            "Spørg afsenderen, hvilket svar der gælder, og flyt de andre ud af indbakken."),
    ANSWER_SAME("svar-gentaget", INFO, "Samme svar to gange", "Ingen handling er nødvendig; svaret er talt én gang."),
    ANSWER_REJECTED(
            "svar-frafaldet",
            ERROR,
            "Svaret er frafaldet i spørgeskemaprogrammet",
            "Skal svaret bruges, så sæt dets status til gennemført i programmet, og hent eksporten igen."),
    ANSWER_UNFINISHED(
            "svar-ufaerdigt",
            WARNING,
            "Svaret er ikke gjort færdigt",
            "Bed afsenderen gøre svaret færdigt i spørgeskemaprogrammet, og hent eksporten igen."),
    ANSWER_OUTSIDE(
            "svar-uden-for-runden",
            ERROR,
            "Afsenderen er ikke med i runden",
            "Flyt filen ud af indbakken, eller tilføj afsenderen til runden."),
    ANSWER_OTHER_ROUND(
            "svar-anden-runde",
            ERROR,
            "Skemaet hører til en anden runde",
            "Bed afsenderen bruge årets skema. Er det rundens navn, der er ændret, så skriv det gamle navn i runde.json."),
    ANSWER_LATE(
            "svar-efter-frist",
            INFO,
            "Svaret er dateret efter fristen",
            "Ingen handling er nødvendig; svaret er brugt."),
    ANSWER_AWAITED(
            "svar-ventes",
            INFO,
            "Svar er ikke kommet endnu",
            "Ingen handling er nødvendig, før fristen er nået; belaeg status viser, hvem der mangler."),
    ANSWER_MISSING("svar-mangler", WARNING, "Svar mangler efter fristen", "Ryk afsenderen for svar."),
    CORRECTION_MADE(
            "rettelse-brugt",
            INFO,
            "Værdien er rettet efter en oplysning",
            "Ingen handling er nødvendig; det, der stod, er gemt."),
    CORRECTION_INCOMPLETE(
            "rettelse-mangelfuld",
            ERROR,
            "En linje med rettelser kan ikke bruges",
            "Udfyld linjen i rettelser.xlsx, eller slet den."),
    CORRECTION_UNPLACED(
            "rettelse-uden-sted",
            ERROR,
            "Rettelsen passer ikke på netop én celle",
            "Skriv fil, ark og celle i rettelser.xlsx, så kun én celle passer."),
    CORRECTION_OUTDATED(
            "rettelse-foraeldet",
            ERROR,
            "Det, der blev rettet, har ændret sig",
            "Se, om rettelsen stadig gælder. Ret så »Der stod« i rettelser.xlsx, eller slet linjen."),
    ACCEPTANCE_EXPIRED(
            "godkendelse-udloebet",
            WARNING,
            "En godkendt afvigelse er udløbet",
            "Spørg afsenderen igen, og skriv en ny dato i rettelser.xlsx, eller slet linjen."),
    ACCEPTANCE_UNUSED(
            "godkendelse-uden-fund",
            INFO,
            "En godkendt afvigelse er der ikke længere",
            "Ingen handling er nødvendig; linjen i rettelser.xlsx kan slettes."),
    ROW_OUTSIDE(
            "raekke-uden-for-omraadet",
            INFO,
            "Rækker uden for rundens område",
            "Ingen handling er nødvendig; rækkerne er ikke brugt."),
    ROW_NOT_WANTED(
            "raekke-fravalgt",
            INFO,
            "Rækker, som målet ikke bruger",
            "Ingen handling er nødvendig; rækkerne er ikke brugt."),
    OCCUPANCY_NOT_STATED(
            "belaegning-mangler", WARNING, "Belægning ikke oplyst", "Oplys belagte døgn eller belægningsprocent."),
    OCCUPANCY_OVER(
            "belaegning-over-100",
            WARNING,
            "Belægning over 100 procent",
            "Kontrollér pladser og døgn. Er det rigtigt, behøver intet at ske."),
    OCCUPANCY_IMPLAUSIBLE(
            "belaegning-usandsynlig",
            ERROR,
            "Belægningen er usandsynlig",
            "Kontrollér pladser, døgn og procent, og ret den, der er forkert."),
    OCCUPANCY_DISAGREES(
            "belaegning-uenig",
            WARNING,
            "Døgn og procent passer ikke sammen",
            "Kontrollér belagte døgn og belægningsprocent. Døgnene er brugt."),
    BUDGET_OVER(
            "budget-over-100",
            WARNING,
            "Budgetteret belægning over 100 procent",
            "Varig overbelægning bør ændre det normerede pladstal."),
    OCCUPANCY_LOW(
            "belaegning-meget-lav",
            WARNING,
            "Belægningen er meget lav",
            "Se efter, om et ciffer eller et komma mangler, og ret tallet. Er det rigtigt, så godkend det i rettelser.xlsx."),
    UNLIKE_FORMER(
            "tal-mod-foer",
            WARNING,
            "Meget anderledes end før",
            "Se efter, om et ciffer eller et komma står forkert, og ret tallet. Er det rigtigt, så godkend det i rettelser.xlsx."),
    UNLIKE_INHABITANTS(
            "tal-mod-indbyggere",
            WARNING,
            "Usandsynligt stort efter indbyggertallet",
            "Se efter, om et ciffer eller et komma står forkert, og ret tallet. Er det rigtigt, så godkend det i rettelser.xlsx."),
    UNLIKE_OTHERS(
            "tal-mod-andre",
            WARNING,
            "Meget anderledes end hos de andre",
            "Se efter, om et ciffer eller et komma står forkert, og ret tallet. Er det rigtigt, så godkend det i rettelser.xlsx."),
    UNLIKE_OWN(
            "tal-mod-egne",
            WARNING,
            "Svarets egne tal passer ikke sammen",
            "Se efter, hvilket af tallene der er forkert, og ret det. Er de rigtige, så godkend det i rettelser.xlsx."),
    UNLIKE_EXTRACT(
            "pladser-mod-udtraek",
            WARNING,
            "Pladserne er langt fra udtrækket",
            "Se efter, om pladserne er skrevet rigtigt, og om udtrækket er nyt. Er de rigtige, så godkend det i rettelser.xlsx."),
    PLACES_DISAGREE(
            "pladser-uenige",
            WARNING,
            "Pladser på paragraffer og i alt passer ikke sammen",
            "Kontrollér pladserne i udtrækket. Pladserne på paragrafferne er brugt."),
    SERVICE_DISAGREES(
            "tilbud-uenigt",
            WARNING,
            "Samme tilbud er beskrevet forskelligt",
            "Ret driftsherre, sektor eller kommune, så de er ens i alle tilbuddets rækker."),
    EFFECT_PAST(
            "virkning-passeret",
            WARNING,
            "Ændringen har allerede virkning",
            "Se, om tidspunktet er rigtigt. Er det, er pladserne med i de godkendte pladser, og intet behøver at ske."),
    AREA_DISAGREES(
            "omraade-uenigt",
            WARNING,
            "Område, paragraf og målgruppe passer ikke sammen",
            "Kontrollér område, paragraf og målgruppe. Området er brugt."),
    CHANGES_DISAGREE(
            "aendringer-uenige",
            WARNING,
            "Ja eller nej passer ikke med de ændringer, der er skrevet",
            "Skriv de ventede ændringer på arket »Åbninger og lukninger«, eller ret svaret på arket »Svar«."),
    PLACES_OTHERWISE(
            "pladser-mod-aendring",
            WARNING,
            "Ændringens art passer ikke med pladserne før og efter",
            "Kontrollér ændringens art og pladserne før og efter. Pladserne er brugt."),
    RECEIVED_AFTER(
            "meddelt-efter-opgoerelsen",
            WARNING,
            "Meddelelsen er meddelt efter den dag, runden er opgjort",
            "Kontrollér datoen. Er den rigtig, hører meddelelsen til den næste runde; den er brugt."),
    NOTICE_UNCERTAIN(
            "meddelelse-uvis",
            ERROR,
            "Det er uvist, om meddelelsen er trukket tilbage",
            "Skriv ja eller nej i »Trukket tilbage«, og vælg beslutningen på listen, eller lad felterne stå tomme."),
    NOTICE_INCOMPLETE(
            "meddelelse-ufuldstaendig",
            WARNING,
            "Meddelelsen siger ikke alt om det, den ændrer",
            "Skriv det, der mangler. Meddelelsen er med i listen; uden antal pladser og beliggenhed mangler den i summerne."),
    CODING_OUTDATED(
            "kodning-foraeldet",
            WARNING,
            "En kodet tekst er ikke længere i et svar",
            "Kod svaret igen i den nye projektmappe i fortroligt/, og læg den i indbakken i stedet for den gamle."),
    CODING_MISSING(
            "kodning-mangler",
            WARNING,
            "Svar med egne ord er ikke kodet endnu",
            "Vælg et tema til hver tekst i projektmappen i fortroligt/, og læg den i indbakken."),
    PUBLISHED_SUM(
            "publiceret-sum",
            WARNING,
            "Publicerede andele giver ikke 100 procent",
            "Se efter i kilden. Ret listen i opslag/, hvis den er skrevet forkert af."),
    SPENDING_GAP("regnskab-mangler-aar", WARNING, "Regnskabsår mangler", "Hent udtrækket igen med alle år."),
    POPULATION_GAP(
            "folketal-mangler",
            WARNING,
            "Folketal mangler",
            "Hent folketal for de nævnte år, og læg filen i indbakken."),
    COMPLEX_SERVICE(
            "komplekst-tilbud",
            ERROR,
            "En linje i opslag/komplekse-tilbud.csv kan ikke bruges",
            "Ret linjen i opslag/komplekse-tilbud.csv, eller slet den. Pladserne tæller i afdelingens egen målgruppe."),
    POPULATION_AGES(
            "folketal-aldre",
            WARNING,
            "Folketallets aldersgrupper passer ikke",
            "Hent folketallet i de nævnte aldersgrupper eller i enkelte år (0 år, 1 år og så videre), og læg filen i indbakken."),
    INDEX_GAP("indeks-mangler", WARNING, "Prisindeks mangler", "Tilføj årets linje i opslag/prisindeks.csv med kilde.");

    private final String id;
    private final Severity severity;
    private final String title;
    private final String remedy;

    Rule(String id, Severity severity, String title, String remedy) {
        this.id = id;
        this.severity = severity;
        this.title = title;
        this.remedy = remedy;
    }

    /** The stable name users and files know the rule by. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** A few Danish words that head a list of such findings. */
    public String title() {
        return title;
    }

    /** What to do about it, as one or two Danish sentences. */
    public String remedy() {
        return remedy;
    }
}
