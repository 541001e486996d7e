package dk.belaeg.subject.count;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a municipality counts as a part of a category, against the category itself. */
final class PartRules {
    static final Rule LARGER = Rule.error(
            "optaelling-del-stoerre",
            "Delen er større end det hele",
            "Ret det af de to tal, der er forkert. Delen bruges ikke, før den kan være en del af det hele.");

    static final Rule ALONE = Rule.error(
            "optaelling-del-alene",
            "Delen er oplyst, men det hele er det ikke",
            "Udfyld også kategorien, som den er en del af. Delen bruges ikke, før den er udfyldt.");

    private PartRules() {}

    private record Place(String municipality, String category, Integer year) {}

    static void check(StagedTable counts, CountSettings counting, List<Finding> findings) {
        Map<Place, StagedRow> rows = new HashMap<>();
        counts.used().forEach(row -> place(row).ifPresent(place -> rows.put(place, row)));
        for (CountedGroup of : counting.groups()) {
            for (CountedGroup.Part part : of.parts()) {
                rows.forEach((place, row) -> {
                    if (place.category().equals(counting.called(of, part.category()))) {
                        judge(row, rows.get(whole(place, counting.called(of, part.whole()))), part, findings);
                    }
                });
            }
        }
    }

    private static Place whole(Place part, String category) {
        return new Place(part.municipality(), category, part.year());
    }

    private static Optional<Place> place(StagedRow row) {
        return row.text("municipality")
                .flatMap(municipality -> row.text("category").flatMap(category -> row.value("year", Integer.class)
                        .map(year -> new Place(municipality, category, year))));
    }

    private static void judge(
            StagedRow part, @Nullable StagedRow whole, CountedGroup.Part named, List<Finding> findings) {
        Optional<Long> least = part.value("counted_lower", Long.class);
        Optional<Long> most = whole == null ? Optional.empty() : whole.value("counted_upper", Long.class);
        if (least.isEmpty() || (most.isPresent() && least.get() <= most.get())) {
            return;
        }
        findings.add(Finding.of(
                most.isEmpty() ? ALONE : LARGER,
                part.origin("counted"),
                "»" + named.category() + "« er en del af »" + named.whole()
                        + (most.isEmpty() ? "«, som ikke er oplyst." : "«, men tallet er større.")));
        part.lose();
    }
}
