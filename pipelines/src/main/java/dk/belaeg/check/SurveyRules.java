package dk.belaeg.check;

import dk.belaeg.schema.CodeList;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.DanishDates;
import dk.belaeg.schema.DanishNumbers;
import dk.belaeg.schema.Effect;
import dk.belaeg.schema.Labels;
import dk.belaeg.schema.RowValues;
import dk.belaeg.schema.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rules over the changes of capacity that municipalities expect and operators notify; see {@code
 * docs/metode/kapacitetsundersoegelse.md} and {@code docs/metode/kapacitetsmeddelelser.md}.
 */
final class SurveyRules {
    private static final String CHANGES = "capacity_survey_changes";
    private static final String NOTICES = "capacity_notice_notices";
    private static final String KINDS = "change-kinds";

    private SurveyRules() {}

    static List<RowRule> all(LocalDate asOf, Codes codes) {
        List<RowRule> rules = new ArrayList<>();
        for (String table : List.of(CHANGES, NOTICES)) {
            rules.add(new RowRule(Rule.EFFECT_PAST, table, "effect", row -> past(row, asOf)));
            rules.add(new RowRule(Rule.AREA_DISAGREES, table, "paragraph", row -> otherParagraph(row, codes)));
            rules.add(new RowRule(Rule.AREA_DISAGREES, table, "target_group", row -> otherGroup(row, codes)));
        }
        rules.add(new RowRule(Rule.PLACES_OTHERWISE, NOTICES, "places_after", row -> otherwise(row, codes)));
        rules.add(new RowRule(Rule.RECEIVED_AFTER, NOTICES, "received", row -> received(row, asOf)));
        rules.add(new RowRule(Rule.NOTICE_INCOMPLETE, NOTICES, "kind", row -> incomplete(row, codes)));
        return rules;
    }

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

    private static List<String> kinds(RowValues row) {
        return row.text("kind")
                .map(kinds -> List.of(kinds.split(Pattern.quote(Labels.AND))))
                .orElse(List.of());
    }

    private static Optional<String> received(RowValues row, LocalDate asOf) {
        return row.value("received", LocalDate.class)
                .filter(day -> day.isAfter(asOf))
                .map(day -> "Meddelelsen er meddelt " + DanishDates.day(day) + ", efter den dag, runden er opgjort ("
                        + DanishDates.day(asOf) + ").");
    }

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

    private static Optional<String> past(RowValues row, LocalDate asOf) {
        return row.value("effect_to", LocalDate.class)
                .filter(last -> row.text("effect")
                        .map(code -> Effect.ofCode(code).inForce(asOf))
                        .orElse(!last.isAfter(asOf)))
                .map(last -> "Ændringen har haft virkning " + DanishDates.day(asOf)
                        + ". Den er vist i listen, men er ikke med i summerne.");
    }

    private static Optional<String> otherParagraph(RowValues row, Codes codes) {
        return row.text("paragraph")
                .flatMap(codes::areaOfParagraphs)
                .filter(area -> differs(row, area))
                .map(area -> "Paragraffen er for " + name(area, codes) + ", men området er "
                        + name(row.text("area").orElse(""), codes) + ".");
    }

    private static Optional<String> otherGroup(RowValues row, Codes codes) {
        return row.text("target_group")
                .map(group -> codes.targetGroups().value(group, "area"))
                .filter(area -> differs(row, area))
                .map(area -> "Målgruppen er for " + name(area, codes) + ", men området er "
                        + name(row.text("area").orElse(""), codes) + ".");
    }

    private static boolean differs(RowValues row, String area) {
        return row.text("area").filter(own -> !own.equals(area)).isPresent();
    }

    private static String name(String area, Codes codes) {
        return codes.list(Codes.AREAS).nameOf(area).toLowerCase(java.util.Locale.ROOT);
    }
}
