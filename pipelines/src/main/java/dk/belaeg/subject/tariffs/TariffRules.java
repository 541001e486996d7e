package dk.belaeg.subject.tariffs;

import static dk.belaeg.contract.Columns.BUDGET_PCT;
import static dk.belaeg.contract.Columns.KIND;
import static dk.belaeg.contract.Columns.TARIFF;
import static dk.belaeg.contract.Columns.TARIFF_OERE;
import static dk.belaeg.contract.Columns.TARIFF_UNIT;
import static dk.belaeg.subject.tariffs.TariffBook.TABLE;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What cannot be right about a tariff, or is worth a look; rules over several rows are in {@link TariffChecks}. */
final class TariffRules {
    static final Rule NOT_POSITIVE = Rule.error(
            "takst-nul", "Taksten er 0 eller mindre", "Skriv taksten, eller slet rækken, hvis den ikke findes mere.");
    static final Rule NOT_REPORTED = Rule.warning(
                    "takst-saerforanstaltning",
                    "Særforanstaltninger og enkeltmandsprojekter indberettes ikke",
                    "Slet rækken. Er det en almindelig takst, så ret takstens art.")
            .outside();
    static final Rule IMPLAUSIBLE = Rule.warning(
            "takst-uden-for-spaend",
            "Taksten passer dårligt med sin enhed",
            "Ret taksten eller enheden, hvis den er skrevet forkert. Er den rigtig, så godkend den i rettelser.xlsx.");
    static final Rule OVER_HUNDRED = Rule.warning(
            "takst-belaegning-over-100",
            "Taksten er budgetteret med over 100 procents belægning",
            "Ret den budgetterede belægning. Er der varigt flere borgere end pladser, skal antallet af pladser ændres.");
    static final Rule TWICE = Rule.error(
            "takst-dobbelt",
            "Den samme takst er indberettet to gange",
            "Lad den rigtige stå. Er det to forskellige takster, så skriv i »Betegnelse«, hvad der skiller dem.");
    static final Rule OTHER_UNIT = Rule.warning(
            "takst-anden-enhed",
            "Taksten har en anden enhed end året før",
            "Ret enheden, hvis den er skrevet forkert. Ellers kan de to år ikke sammenlignes.");
    static final Rule JUMP = Rule.warning(
            "takst-spring",
            "Taksten har ændret sig meget siden året før",
            "Ret taksten, hvis den er skrevet forkert. Er den rigtig, så godkend den i rettelser.xlsx.");
    static final Rule LATE = Rule.warning(
            "takst-for-sent",
            "Taksterne er indberettet efter den 15. november",
            "Indberet taksterne inden den 15. november, så de er med i oversigten.");
    static final Rule SOLD_SHARE = Rule.warning(
            "takst-solgt-uenig",
            "Den solgte andel passer ikke med bestanden 1. oktober",
            "Ret den solgte andel, eller ret bestanden 1. oktober.");
    static final Rule SILENT = Rule.warning(
                    "takster-mangler",
                    "En driftsherre har ikke indberettet takster",
                    "Hent taksterne hos driftsherren, og læg dem i indbakken.")
            .leavesGapIn(TABLE)
            .forSecretariat();
    static final Rule INDEX_GAP = Rule.warning(
                    "takst-indeks-mangler",
                    "Prisindekset mangler til takster",
                    "Tilføj årets linje i opslag/prisindeks.csv med kilde.")
            .leavesGapIn(TABLE)
            .forSecretariat();
    static final Rule YEAR_MISSING = Rule.warning(
                    "takst-aar-mangler",
                    "Der er ingen takster for det valgte år",
                    "Ret takster.fra og takster.til i runde.json, eller læg årets takster i indbakken.")
            .forSecretariat();
    static final Rule RENAMED = Rule.info(
            "takst-omdoebt-forslag",
            "Et tilbud er måske omdøbt",
            "Er det det samme tilbud, så skriv linjen i opslag/omdoebte-tilbud.csv med, hvem der har bekræftet det og hvornår.");
    static final Rule PUBLISHED = Rule.warning(
                    "takst-publiceret-uenig",
                    "En offentliggjort takstudvikling følger ikke af taksterne",
                    "Se efter i kilden. Ret listen i opslag/, hvis den er skrevet forkert af.")
            .forSecretariat();
    static final Rule LINE = Rule.error(
                    "takstliste-linje",
                    "En linje i en liste om takster kan ikke bruges",
                    "Ret linjen i opslag/, eller slet den.")
            .forSecretariat();

    /** Kroner that a tariff is hardly below or above, by its unit; packages and teaching come on top and may be small. */
    static final Map<String, Range> RANGES = Map.of(
            "day_and_night", new Range(200, 25_000),
            "day", new Range(100, 10_000),
            "hour", new Range(50, 3_000),
            "month", new Range(1_000, 600_000),
            "year", new Range(10_000, 7_000_000));

    /** Kroner. */
    record Range(long least, long most) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int OERE = 100;

    private TariffRules() {}

    static List<Rule> rules() {
        return List.of(
                NOT_POSITIVE,
                NOT_REPORTED,
                IMPLAUSIBLE,
                OVER_HUNDRED,
                TWICE,
                OTHER_UNIT,
                JUMP,
                LATE,
                SOLD_SHARE,
                SILENT,
                INDEX_GAP,
                YEAR_MISSING,
                RENAMED,
                PUBLISHED,
                LINE);
    }

    static List<RowRule> ofRows(Codes codes) {
        return List.of(
                new RowRule(NOT_REPORTED, TABLE, KIND, row -> notReported(row, codes)),
                new RowRule(NOT_POSITIVE, TABLE, TARIFF, row -> row.value(TARIFF_OERE, Long.class)
                        .filter(oere -> oere <= 0)
                        .map(oere -> "En takst er over 0. Rækken er ikke brugt.")),
                new RowRule(IMPLAUSIBLE, TABLE, TARIFF, row -> implausible(row, codes)),
                new RowRule(OVER_HUNDRED, TABLE, BUDGET_PCT, row -> row.value(BUDGET_PCT, BigDecimal.class)
                        .filter(percent -> percent.compareTo(HUNDRED) > 0)
                        .map(percent -> "Belægningen i en takst er højst 100 procent.")));
    }

    private static Optional<String> notReported(RowValues row, Codes codes) {
        return row.text(KIND)
                .filter(kind ->
                        codes.list("tariff-kinds").value(kind, "reported").equals("false"))
                .map(kind -> codes.list("tariff-kinds").nameOf(kind)
                        + " indberettes ikke med de almindelige takster. Rækken er ikke brugt.");
    }

    private static Optional<String> implausible(RowValues row, Codes codes) {
        String unit = row.text(TARIFF_UNIT).orElse("");
        Range range = RANGES.get(unit);
        boolean added = row.text(KIND)
                .filter(kind -> kind.startsWith("package_") || kind.equals("teaching"))
                .isPresent();
        return range == null
                ? Optional.empty()
                : row.value(TARIFF_OERE, Long.class)
                        .filter(oere -> (oere < range.least() * OERE && !added) || oere > range.most() * OERE)
                        .map(oere -> "En takst " + codes.list("tariff-units").nameOf(unit) + " er sjældent under "
                                + DanishNumbers.format(range.least()) + " eller over "
                                + DanishNumbers.format(range.most()) + " kr.");
    }

    /** A line of a list of the round that cannot be used. */
    static Finding line(String file, String about, String problem) {
        return Finding.of(LINE, Origin.ofFile(file), "Linjen om " + about + " er ikke brugt: " + problem);
    }
}
