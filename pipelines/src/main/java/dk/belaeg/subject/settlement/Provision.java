package dk.belaeg.subject.settlement;

/**
 * A rule that a step of a calculation follows, in the words a reader sees beside the amount, and where it stands.
 * See {@code docs/metode/takstberegning.md}, {@code efterregulering.md}, {@code lukkeregnskab.md} and {@code fordeling.md}.
 */
public enum Provision {
    COSTS(
            Source.TARIFF,
            "Taksten dækker alle omkostninger: løn, øvrig drift og administration, overhead, kompetenceudvikling, ejendom og kapital."),
    PENSION(
            Source.TARIFF,
            "Til tjenestemænds pension uden forsikring indregnes årets sats af den pensionsgivende løn."),
    OVERHEAD(
            Source.TARIFF,
            "Det centrale overhead er driftsherrens egen procent af de samlede omkostninger, dog højst årets loft."),
    DEVELOPMENT(Source.TARIFF, "Til udvikling indregnes årets sats af alle omkostninger uden overhead."),
    INTEREST(
            Source.TARIFF,
            "Kapital forrentes højst med KommuneKredits faste 20-årige rente pr. 1. april året før takståret."),
    WRITE_OFF(
            Source.TARIFF,
            "Bygninger afskrives over 30 år, ældre bygninger fra 1. januar 2004. Grunde afskrives ikke."),
    SETTLED_EARLIER(
            Source.TARIFF,
            "Efterregulering af tidligere år sætter taksten ned, når der var opkrævet for meget, og ellers op."),
    DAYS(
            Source.TARIFF,
            "Taksten regnes pr. dag i 365 dage, i skudår 366. En kostskole regner med 11 måneder; juli er fri."),
    OCCUPANCY(Source.TARIFF, "Belægningen er højst 100 pct."),

    A_TABLE(
            Source.SETTLEMENT,
            "A4 = A2 + A3. A5 = A1 − A4. A7 = A5 − A6 indregnes i taksten: positiv sætter den ned, negativ op."),
    SURPLUS(
            Source.SETTLEMENT,
            "Et overskud på højst 5 pct. af det omkostningsbaserede budget kan henlægges. Det, der ligger over, sætter taksten ned senest 2 år efter."),
    DEFICIT(
            Source.SETTLEMENT,
            "Et underskud på højst 5 pct. dækkes af effektivisering eller tidligere overskud og aldrig i taksten. Det, der ligger over, lægges til taksten senest 2 år efter."),
    SET_ASIDE(Source.SETTLEMENT, "Et henlagt overskud skal være brugt inden 5 år inden for samme ledelsesområde."),

    RESULT(
            Source.CLOSING,
            "Til deling er resultatet for beslutningsåret og lukkeåret og det, der er overført fra tidligere år."),
    DECISION_YEAR(
            Source.CLOSING,
            "Driftsherren bærer 5 pct. af det omkostningsbaserede helårsbudget for det år, hvor lukningen besluttes."),
    USE(
            Source.CLOSING,
            "Resten deles mellem driftsherren og de betalende kommuner efter brug i de to regnskabsår før det år, hvor lukningen besluttes."),
    CENTRE(
            Source.CLOSING,
            "For en del af et center er egenrisikoen 5 pct. af centrets budget. Det, der ligger over, deles først på centrets enheder efter budget; de andre enheders del videreføres hos dem."),
    REGIONAL_CARRIED(
            Source.CLOSING,
            "For et regionalt tilbud dækkes op til 5 pct. af den økonomiske enheds budget inden for samme ledelsesområde og overføres til året efter."),
    REGIONAL_COVERED(
            Source.CLOSING,
            "Det, der ligger over 5 pct., bæres af regionens andre sociale tilbud i forhold til deres omkostningsbaserede budgetter."),
    WHOLE_UNIT(
            Source.CLOSING,
            "Lukker en hel regional økonomisk enhed, deles dens akkumulerede resultat på de andre efter omkostningsbaseret budget."),
    NO_SETTLEMENT(
            Source.CLOSING, "Der afregnes ikke, når tilsynet lukker tilbuddet, og ikke ved flytning og sammenlægning."),
    CLOSING_OVERHEAD(Source.CLOSING, "I lukkeregnskabet er overhead højst årets loft af de samlede omkostninger."),
    CLOSING_DEVELOPMENT(
            Source.CLOSING, "I lukkeregnskabet er udvikling højst årets sats af alle omkostninger uden overhead."),

    TAKEOVER(
            Source.TAKEOVER,
            "Den nye driftsherre overtager den del af hele den økonomiske enheds akkumulerede resultat, der svarer til tilbuddets andel af budgettet."),

    DEFICIT_SHARE(Source.DEFICIT_MODEL, "De andre kommuner dækker som udgangspunkt 50 pct. af underskuddet."),
    STANDING_OUTSIDE(Source.DEFICIT_MODEL, "En kommune kan stå uden for underskudsmodellen."),
    APPROVAL(Source.DEFICIT_MODEL, "Modellen skal godkendes af Socialdirektørforum og KKR."),
    TRIAL(Source.DEFICIT_MODEL, "Underskudsmodellen er et forsøg på 3 år."),

    OBJECTIVE(
            Source.OBJECTIVE,
            "Et fælles budget deles efter hver kommunes andel af nøglen. Andelen vises med én decimal; beløbet regnes af den nøjagtige andel."),
    WHOLE_KRONER(
            Source.METHOD,
            "Fordelte beløb er hele kroner, der giver summen: de rester, der mangler mindst til en krone, får den."),
    SHARES(Source.METHOD, "Andele giver tilsammen 100 pct.");

    /** Where rules stand. */
    private static final class Source {
        private static final String AGREEMENT = "Rammeaftale 2021-2022, ";
        static final String TARIFF = AGREEMENT + "bilag 10";
        static final String SETTLEMENT = AGREEMENT + "bilag 10 og 14";
        static final String CLOSING = AGREEMENT + "bilag 5";
        static final String TAKEOVER = AGREEMENT + "bilag 15";
        static final String DEFICIT_MODEL = "Underskudsmodellen, KKR 2023";
        static final String OBJECTIVE = "DAS Nordjylland, august 2023, punkt 3";
        static final String METHOD = "Belægs metode: fordeling";
    }

    private final String source;
    private final String danish;

    Provision(String source, String danish) {
        this.source = source;
        this.danish = danish;
    }

    /** The rule as one or two sentences. */
    public String danish() {
        return danish;
    }

    public String source() {
        return source;
    }
}
