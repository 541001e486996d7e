package dk.belaeg.subject.notices;

import dk.belaeg.check.Plausibility;
import dk.belaeg.check.RowRule;
import dk.belaeg.check.SumEffects;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.subject.places.ExtractNumbers;
import dk.belaeg.subject.survey.ChangeRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a notice must state, and what it must not say against itself; see {@code docs/metode/kapacitetsmeddelelser.md}. */
public final class NoticeRules {
    private static final String KINDS = "change-kinds";

    /** No day of a place costs so much (kr.). */
    private static final BigDecimal DEAREST_DAY = new BigDecimal("30000");

    private static final Set<String> LONG_UNITS = Set.of("month", "year");

    private NoticeRules() {}

    static List<Rule> rules() {
        return List.of(
                UNCERTAIN,
                PLACES_OTHERWISE,
                RECEIVED_AFTER,
                INCOMPLETE,
                TARIFF_UNIT_UNLIKELY,
                NOTE_READ,
                NOTE_OTHERWISE);
    }

    static List<RowRule> all(LocalDate asOf, Codes codes) {
        List<RowRule> rules = new ArrayList<>(ChangeRules.of(Notices.TABLE, asOf, codes));
        rules.add(new RowRule(PLACES_OTHERWISE, Notices.TABLE, "places_after", row -> otherwise(row, codes)));
        rules.add(new RowRule(RECEIVED_AFTER, Notices.TABLE, "received", row -> received(row, asOf)));
        rules.add(new RowRule(TARIFF_UNIT_UNLIKELY, Notices.TABLE, "tariff_after", NoticeRules::ofUnit));
        rules.add(new RowRule(INCOMPLETE, Notices.TABLE, "kind", row -> incomplete(row, codes)));
        return rules;
    }

    public static final Rule UNCERTAIN = Rule.error(
            "meddelelse-uvis",
            "Det er uvist, om meddelelsen er trukket tilbage",
            "Skriv ja eller nej i »Trukket tilbage«, og vælg beslutningen på listen, eller lad felterne stå tomme.");

    /**
     * A notice of which nobody can read whether it still stands is neither counted nor left out: the sums that it may belong
     * to lack it.
     */
    static void uncertain(Intake intake, List<Finding> findings) {
        for (StagedRow notice : intake.table(Notices.TABLE).used()) {
            for (String field : List.of("withdrawn", "decision")) {
                if (notice.setAside(field) && !notice.lost()) {
                    findings.add(Finding.of(
                            UNCERTAIN,
                            notice.origin(field),
                            "Det kan ikke læses, om meddelelsen står ved magt. Den er ikke brugt, og summer, som den kan høre"
                                    + " til, er tomme."));
                    notice.lose();
                }
            }
        }
    }

    public static final Rule NOTE_READ = Rule.info(
            "beslutning-laest-af-bemaerkning",
            "Bemærkningen siger, hvad der er sket med meddelelsen",
            "Ingen handling er nødvendig. Skriv det i »Beslutning« eller »Trukket tilbage« med dagen, så det ikke skal læses af bemærkningen.");

    public static final Rule NOTE_OTHERWISE = Rule.warning(
            "bemaerkning-mod-beslutning",
            "Bemærkningen siger noget andet end beslutningen",
            "Ret bemærkningen eller kolonnen. Kolonnen er brugt.");

    /** A note that says what was decided is read as the decision that it is, where the column for it says nothing. */
    static void notes(Intake intake, Codes codes, List<Finding> findings) {
        for (StagedRow row : intake.table(Notices.TABLE).used()) {
            NoticeNote note = NoticeNote.of(row).orElse(null);
            if (note == null || row.setAside(note.field())) {
                continue;
            }
            Object stated = row.value(note.field(), Object.class).orElse(null);
            if (stated == null) {
                row.know(note.field(), note.value());
                findings.add(Finding.of(
                        NOTE_READ,
                        row.origin("note"),
                        "Bemærkningen siger, at meddelelsen " + note.danish() + ". Det er brugt."));
            } else if (!stated.equals(note.value())) {
                row.flag(note.field());
                String column = stated instanceof String code
                        ? "beslutningen er »" + codes.list("notice-decisions").nameOf(code) + "«"
                        : "der står nej i »Trukket tilbage«";
                findings.add(Finding.of(
                        NOTE_OTHERWISE,
                        row.origin(note.field()),
                        "Bemærkningen siger, at meddelelsen " + note.danish() + ", men " + column + "."));
            }
        }
    }

    public static final Rule PLACES_OTHERWISE = Rule.warning(
            "pladser-mod-aendring",
            "Ændringens art passer ikke med pladserne før og efter",
            "Kontrollér ændringens art og pladserne før og efter. Pladserne er brugt.");

    /** More places, fewer, or as many, as the kinds of change say; a replacement may go either way. */
    private static Optional<String> otherwise(RowValues row, Codes codes) {
        Optional<BigDecimal> before = row.value("places_before", BigDecimal.class);
        Optional<BigDecimal> after = row.value("places_after", BigDecimal.class);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        int way = Integer.signum(after.get().compareTo(before.get()));
        CodeList kinds = codes.list(KINDS);
        Set<String> ways = kinds(row).stream()
                .map(kind -> kinds.value(kind, "effect"))
                .filter(effect -> !effect.equals("none"))
                .collect(Collectors.toSet());
        boolean fits = ways.isEmpty()
                ? way == 0
                : ways.size() > 1 || ways.contains("net") || (ways.contains("increase") ? way > 0 : way < 0);
        return fits
                ? Optional.empty()
                : Optional.of(
                        "Ændringen er »" + Labels.names(kinds, row.text("kind").orElse("")) + "«, men der er "
                                + DanishNumbers.plain(before.get())
                                + (before.get().compareTo(BigDecimal.ONE) == 0 ? " plads før og " : " pladser før og ")
                                + DanishNumbers.plain(after.get()) + " efter.");
    }

    /** Places before and after, against those that the extract gives the service, or those before. */
    static void places(Intake intake, Plausibility limits, List<Finding> findings) {
        Map<String, Double> services = ExtractNumbers.places(intake, "service_id");
        double all = ExtractNumbers.places(intake, "host").values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        for (StagedRow row : intake.table(Notices.TABLE).used()) {
            boolean ofUnit = Notice.of(row).unit().isPresent();
            Double there =
                    ofUnit ? null : row.text("service_id").map(services::get).orElse(null);
            for (String field : List.of("places_before", "places_after")) {
                OptionalDouble places = SumEffects.value(row, field);
                double reference = there != null
                        ? there
                        : SumEffects.value(row, "places_before").orElse(0);
                if (places.isPresent()
                        && places.getAsDouble() > 0
                        && reference > 0
                        && SumEffects.times(places.getAsDouble(), reference)
                                >= limits.former().doubleValue()) {
                    findings.add(ExtractNumbers.unlike(
                            row,
                            field,
                            "Der er skrevet " + SumEffects.shown(places.getAsDouble()) + " pladser, men tilbuddet har "
                                    + SumEffects.shown(reference) + ".",
                            places.getAsDouble() - reference,
                            all,
                            "summen af pladser"));
                }
            }
        }
    }

    private static List<String> kinds(RowValues row) {
        return row.text("kind")
                .map(kinds -> List.of(kinds.split(Pattern.quote(Labels.AND))))
                .orElse(List.of());
    }

    public static final Rule RECEIVED_AFTER = Rule.warning(
            "meddelt-efter-opgoerelsen",
            "Meddelelsen er meddelt efter den dag, runden er opgjort",
            "Kontrollér datoen. Er den rigtig, hører meddelelsen til den næste runde; den er brugt.");

    private static Optional<String> received(RowValues row, LocalDate asOf) {
        return row.value("received", LocalDate.class)
                .filter(day -> day.isAfter(asOf))
                .map(day -> "Meddelelsen er meddelt " + DanishDates.day(day) + ", efter den dag, runden er opgjort ("
                        + DanishDates.day(asOf) + ").");
    }

    public static final Rule TARIFF_UNIT_UNLIKELY = Rule.warning(
            "takst-mod-enhed",
            "Taksten er for høj til sin enhed",
            "Kontrollér taksten, og skriv enheden, når den ikke er pr. døgn eller dag. Taksten er brugt.");

    /** What no day of a place costs is a tariff a month or a year. */
    private static Optional<String> ofUnit(RowValues row) {
        Optional<String> unit = row.text("tariff_unit");
        return row.value("tariff_after", BigDecimal.class)
                .filter(tariff -> tariff.compareTo(DEAREST_DAY) > 0
                        && unit.filter(LONG_UNITS::contains).isEmpty())
                .map(tariff -> "Taksten er " + DanishNumbers.format(tariff, 0) + " kr., men "
                        + (unit.isPresent() ? "enheden er kortere end en måned." : "enheden er ikke oplyst."));
    }

    public static final Rule INCOMPLETE = Rule.warning(
            "meddelelse-ufuldstaendig",
            "Meddelelsen siger ikke alt om det, den ændrer",
            "Skriv det, der mangler. Meddelelsen er med i listen; uden antal pladser og beliggenhed mangler den i summerne.");

    /** What a notice says it changes, it must state; what it does not change, it need not. */
    private static Optional<String> incomplete(RowValues row, Codes codes) {
        List<String> lacks = new ArrayList<>();
        Set<String> kinds = Set.copyOf(kinds(row));
        CodeList list = codes.list(KINDS);
        boolean ofPlaces =
                kinds.stream().anyMatch(kind -> !list.value(kind, "effect").equals("none"));
        if (ofPlaces) {
            boolean before = has(row, "places_before") || kinds.contains("open_service");
            boolean after = has(row, "places_after") || kinds.contains("close_service");
            if (!(before && after && (has(row, "places_before") || has(row, "places_after")))
                    && !has(row, "places_changed")) {
                lacks.add("hvor mange pladser der er før og efter");
            }
            if (!has(row, "host")) {
                lacks.add("hvor tilbuddet ligger");
            }
            if (!has(row, "area") && codes.areaOf(row::text).isEmpty()) {
                lacks.add("om det er for børn og unge eller voksne");
            }
        }
        lacks(row, kinds, "change_target_group", lacks, "den nye målgruppe", "target_group_after", "target_group");
        lacks(row, kinds, "change_tariff", lacks, "den nye takst", "tariff_after");
        lacks(row, kinds, "change_paragraph", lacks, "den nye paragraf", "paragraph_after", "paragraph");
        lacks(row, kinds, "change_operator", lacks, "den nye driftsherre", "operator_after");
        lacks(row, kinds, "change_contract", lacks, "hvad der ændres i aftalen", "contract");
        return lacks.isEmpty() ? Optional.empty() : Optional.of("Der mangler: " + String.join("; ", lacks) + ".");
    }

    private static void lacks(
            RowValues row, Set<String> kinds, String kind, List<String> lacks, String what, String... anyOf) {
        if (kinds.contains(kind) && Arrays.stream(anyOf).noneMatch(field -> has(row, field))) {
            lacks.add(what);
        }
    }

    private static boolean has(RowValues row, String column) {
        return row.value(column, Object.class).isPresent();
    }
}
