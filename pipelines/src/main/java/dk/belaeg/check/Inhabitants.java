package dk.belaeg.check;

import static dk.belaeg.contract.Columns.*;

import dk.belaeg.contract.Codes;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many inhabitants of the age a row's number is of: children for what concerns children, adults for adults, of the
 * row's own year or the newest there is. An order of magnitude for judging numbers; published figures an inhabitant are
 * worked out by {@code measure.spending.Population}.
 */
final class Inhabitants {
    private static final String ALL = "all";
    private static final int OLDEST_CHILD = 17;

    private final Map<String, Double> byPlace = new HashMap<>();
    private final Codes codes;
    private int newest;

    Inhabitants(Intake intake, Round round, Codes codes) {
        this.codes = codes;
        Map<String, Double> whole = new HashMap<>();
        for (StagedRow row : intake.table("population").used()) {
            Optional<Integer> year = row.value(YEAR, Integer.class);
            Optional<Integer> from = row.value(AGES_FROM, Integer.class);
            Optional<Integer> to = row.value(AGES_TO, Integer.class);
            double persons =
                    row.value(PERSONS, Number.class).map(Number::doubleValue).orElse(0.0);
            if (year.isEmpty() || from.isEmpty() || to.isEmpty() || persons <= 0) {
                continue;
            }
            newest = Math.max(newest, year.get());
            String place = row.text(MUNICIPALITY).orElse("") + "|" + year.get() + "|";
            boolean children = to.get() <= OLDEST_CHILD;
            boolean adults = from.get() > OLDEST_CHILD;
            boolean last = from.get() == 0 && to.get() >= 99;
            if (last) {
                whole.merge(place + ALL, persons, Math::max);
            } else if (children || adults) {
                // A span within another that is there too would count twice; the largest span alone is whole.
                boolean complete = (children && from.get() == 0 && to.get() == OLDEST_CHILD)
                        || (adults && from.get() == OLDEST_CHILD + 1 && to.get() >= 99);
                if (complete) {
                    whole.merge(place + (children ? "children" : "adults"), persons, Math::max);
                } else {
                    byPlace.merge(place + (children ? "children" : "adults"), persons, Double::sum);
                }
            }
        }
        byPlace.putAll(whole);
        Map<String, Double> sums = new HashMap<>();
        byPlace.forEach((place, persons) -> {
            if (!place.endsWith(ALL)) {
                sums.merge(place.substring(0, place.lastIndexOf('|') + 1) + ALL, persons, Double::sum);
            }
        });
        sums.forEach(byPlace::putIfAbsent);
    }

    /** Those that the row's number is of; empty when nobody has said how many they are. */
    OptionalDouble of(StagedRow row) {
        String municipality = has(row, MUNICIPALITY) ? row.text(MUNICIPALITY).orElse("") : "";
        int year = has(row, YEAR) ? row.value(YEAR, Integer.class).orElse(newest) : newest;
        String area = area(row);
        Double own = byPlace.get(municipality + "|" + year + "|" + area);
        Double found = own != null ? own : byPlace.get(municipality + "|" + newest + "|" + area);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    private String area(StagedRow row) {
        Optional<String> area = Optional.empty();
        if (has(row, "target_group")) {
            area = row.text("target_group").map(group -> codes.targetGroups().value(group, "area"));
        } else if (has(row, "function")) {
            area = row.text("function")
                    .map(function -> codes.list("account-functions").value(function, "area"));
        }
        return area.filter(one -> one.equals("children") || one.equals("adults"))
                .orElse(ALL);
    }

    private static boolean has(StagedRow row, String column) {
        return row.schema().columns().stream().anyMatch(one -> one.name().equals(column));
    }
}
