package dk.belaeg.check;

import dk.belaeg.schema.CodeList;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.DanishDates;
import dk.belaeg.schema.DanishNumbers;
import dk.belaeg.schema.RowValues;
import dk.belaeg.schema.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules over the changes of capacity that municipalities expect and operators notify; see {@code
 * docs/metode/kapacitetsundersoegelse.md} and {@code docs/metode/kapacitetsmeddelelser.md}.
 */
final class SurveyRules {
    private static final String CHANGES = "capacity_survey_changes";
    private static final String NOTICES = "capacity_notice_notices";

    private SurveyRules() {}

    static List<RowRule> all(LocalDate asOf, Codes codes) {
        List<RowRule> rules = new ArrayList<>();
        for (String table : List.of(CHANGES, NOTICES)) {
            rules.add(new RowRule(Rule.EFFECT_PAST, table, "effect", row -> past(row, asOf)));
            rules.add(new RowRule(Rule.AREA_DISAGREES, table, "paragraph", row -> otherParagraph(row, codes)));
            rules.add(new RowRule(Rule.AREA_DISAGREES, table, "target_group", row -> otherGroup(row, codes)));
        }
        rules.add(new RowRule(Rule.PLACES_OTHERWISE, NOTICES, "places_after", row -> otherwise(row, codes)));
        return rules;
    }

    /** More places, fewer, or as many, as the kind of change says; a replacement may go either way. */
    private static Optional<String> otherwise(RowValues row, Codes codes) {
        BigDecimal before = row.value("places_before", BigDecimal.class).orElse(BigDecimal.ZERO);
        BigDecimal after = row.value("places_after", BigDecimal.class).orElse(BigDecimal.ZERO);
        int way = Integer.signum(after.compareTo(before));
        CodeList kinds = codes.list("change-kinds");
        String kind = row.text("kind").orElse("");
        boolean fits =
                switch (kinds.value(kind, "effect")) {
                    case "increase" -> way > 0;
                    case "decrease" -> way < 0;
                    case "none" -> way == 0;
                    default -> true;
                };
        return fits
                ? Optional.empty()
                : Optional.of("Ændringen er »" + kinds.nameOf(kind) + "«, men der er " + DanishNumbers.plain(before)
                        + " pladser før og " + DanishNumbers.plain(after) + " efter.");
    }

    private static Optional<String> past(RowValues row, LocalDate asOf) {
        return row.value("effect_to", LocalDate.class)
                .filter(last -> !last.isAfter(asOf))
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
