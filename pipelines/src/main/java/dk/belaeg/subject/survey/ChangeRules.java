package dk.belaeg.subject.survey;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Effect;
import dk.belaeg.grammar.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rules over changes of capacity, whether municipalities expect them or operators notify them; see {@code
 * docs/metode/kapacitetsundersoegelse.md} and {@code docs/metode/kapacitetsmeddelelser.md}.
 */
public final class ChangeRules {
    private ChangeRules() {}

    static List<Rule> rules() {
        return List.of(EFFECT_PAST, AREA_DISAGREES);
    }

    /** @param table whose rows are such changes */
    public static List<RowRule> of(String table, LocalDate asOf, Codes codes) {
        return List.of(
                new RowRule(EFFECT_PAST, table, "effect", row -> past(row, asOf)),
                new RowRule(AREA_DISAGREES, table, "paragraph", row -> otherParagraph(row, codes)),
                new RowRule(AREA_DISAGREES, table, "target_group", row -> otherGroup(row, codes)));
    }

    public static final Rule EFFECT_PAST = Rule.warning(
            "virkning-passeret",
            "Ændringen har allerede virkning",
            "Se, om tidspunktet er rigtigt. Er det, er pladserne med i de godkendte pladser, og intet behøver at ske.");

    private static Optional<String> past(RowValues row, LocalDate asOf) {
        return row.value("effect_to", LocalDate.class)
                .filter(last -> row.text("effect")
                        .map(code -> Effect.ofCode(code).inForce(asOf))
                        .orElse(!last.isAfter(asOf)))
                .map(last -> "Ændringen har haft virkning " + DanishDates.day(asOf)
                        + ". Den er vist i listen, men er ikke med i summerne.");
    }

    public static final Rule AREA_DISAGREES = Rule.warning(
            "omraade-uenigt",
            "Område, paragraf og målgruppe passer ikke sammen",
            "Kontrollér område, paragraf og målgruppe. Området er brugt.");

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
        return codes.list(Codes.AREAS).nameOf(area).toLowerCase(Locale.ROOT);
    }
}
