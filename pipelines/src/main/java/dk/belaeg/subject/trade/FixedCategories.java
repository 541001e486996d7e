package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Columns.CATEGORY;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Categories that lie fixed for one or more years, as they were decided with an agreement: those that came in in this round
 * and in the rounds before. Method: {@code docs/metode/salg.md}.
 */
final class FixedCategories {
    static final String FIXED = "fixed_categories";
    static final String LAST_YEAR = "last_year";

    static final Rule BACKWARDS = Rule.error(
            "fast-kategori-baglaens",
            "Kategorien gælder til et år, før den begynder",
            "Ret »Gælder fra« eller »Gælder til og med«.");
    static final Rule TWICE = Rule.error(
            "fast-kategori-dobbelt",
            "Et tilbud har to fastlagte kategorier for det samme år",
            "Lad den ene stå. Uden dem gælder kategorien efter vurdering eller grænserne.");
    static final Rule UNKNOWN = Rule.info(
            "fast-kategori-uden-tilbud",
            "Udtrækket har ikke tilbuddet med den fastlagte kategori",
            "Er tilbuddet lukket, er der intet at gøre. Ellers ret tilbuds-id, så det er Tilbudsportalens.");

    private FixedCategories() {}

    static Optional<String> backwards(RowValues row) {
        return row.value(LAST_YEAR, Integer.class)
                .filter(last -> row.value(YEAR, Integer.class)
                        .filter(first -> first > last)
                        .isPresent())
                .map(last -> "Kategorien gælder til og med " + last + ", men begynder senere. Rækken er ikke brugt.");
    }

    /**
     * What this round's rows say of a year against the extract and against each other.
     *
     * @param services of the extract
     */
    static void check(Intake intake, int year, Set<String> services, List<Finding> findings) {
        Map<String, List<StagedRow>> same = intake.table(FIXED).used().stream()
                .filter(row -> holdsIn(row, year))
                .collect(Collectors.groupingBy(row -> row.text(SERVICE_ID).orElse("")));
        same.forEach((service, rows) -> {
            if (rows.size() > 1) {
                for (StagedRow row : rows) {
                    StagedRow other = row == rows.get(0) ? rows.get(1) : rows.get(0);
                    findings.add(Finding.of(
                            TWICE,
                            row.origin(YEAR),
                            "Kategorien i " + other.origin(YEAR).danish() + " gælder også i " + year
                                    + ". Ingen af rækkerne er brugt."));
                    row.lose();
                }
            } else if (!services.isEmpty() && !services.contains(service)) {
                StagedRow row = rows.get(0);
                findings.add(Finding.of(
                        UNKNOWN, row.origin(SERVICE_ID), "Kategorien gælder i " + year + " og er ikke vist."));
            }
        });
    }

    private static boolean holdsIn(StagedRow row, int year) {
        Optional<Integer> first = row.value(YEAR, Integer.class);
        Optional<Integer> last = row.value(LAST_YEAR, Integer.class).or(() -> first);
        return first.filter(from -> from <= year).isPresent()
                && last.filter(to -> to >= year).isPresent();
    }

    /** The category of each service that lies fixed for a year; of several rounds the newest decides. */
    static Map<String, String> of(Checked checked, int year) {
        return Stream.concat(Stream.of(checked.intake()), checked.before().stream())
                .flatMap(round -> round.table(FIXED).used().stream())
                .filter(row -> holdsIn(row, year) && row.text(CATEGORY).isPresent())
                .collect(Collectors.toMap(
                        row -> row.text(SERVICE_ID).orElse(""),
                        row -> row.text(CATEGORY).orElse(""),
                        (newest, earlier) -> newest));
    }
}
