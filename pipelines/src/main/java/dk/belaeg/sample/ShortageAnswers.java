package dk.belaeg.sample;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Which kinds of place fictional municipalities say that they lack: what they have stated for a group, split over one or two
 * kinds. Drawn from numbers of its own, so that nothing else in the round changes with it.
 */
final class ShortageAnswers {
    /** Municipalities that have answered without the list: in a survey program, and in an older form. */
    private static final Set<String> WITHOUT = Set.of("410", "573");

    /** The municipality whose list lacks a line. */
    private static final String DISAGREES = "607";

    /** The form has so many lines; half of them may be second ones of a group. */
    private static final int MOST_LINES = 10;

    /** The kinds that a group's places are of, the likeliest first. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "V2.01", List.of("long_term_home", "long_term_home", "temporary_home", "day_service"),
            "V2.02", List.of("temporary_home", "temporary_home", "long_term_home", "day_service"),
            "V2.04", List.of("temporary_home", "long_term_home"),
            "V3.03", List.of("temporary_home", "temporary_home", "long_term_home", "home_support"),
            "V8.01", List.of("temporary_home", "shelter", "treatment"),
            "V8.02", List.of("long_term_home", "long_term_home", "temporary_home"));

    private static final List<String> CHILDREN = List.of("child_placement", "child_placement", "day_service");
    private static final List<String> NEEDS =
            List.of("competences", "competences", "surroundings", "staffing", "staffing", "geography", "secured");
    private static final List<String> TIMES = List.of("1. januar 2027", "første halvår 2027", "2028", "ultimo 2026");

    private final Codes codes;
    private final String municipality;
    private final Random random;
    private final Story story;

    ShortageAnswers(Codes codes, String municipality, Story story) {
        this.codes = codes;
        this.municipality = municipality;
        this.story = story;
        this.random = new Random(Long.parseLong(municipality) * 7919);
    }

    /** @param answers what is answered of each of the groups, in their order */
    List<Map<String, Value>> lines(List<String> groups, List<Map<String, Value>> answers) {
        List<Map<String, Value>> lines = new ArrayList<>();
        for (int i = 0; i < groups.size() && !WITHOUT.contains(municipality); i++) {
            if (answers.get(i).get("missing_places") instanceof Value.Amount missing
                    && missing.value().signum() > 0) {
                split(groups.get(i), missing.value().intValueExact(), lines);
            }
        }
        if (municipality.equals(DISAGREES) && !lines.isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /**
     * The same with the places that there are now by kind, which come to what is stated of the group; a kind that lacks
     * none has a line with 0. Every third municipality leaves them out, as it may.
     */
    List<Map<String, Value>> linesWithPlaces(List<String> groups, List<Map<String, Value>> answers) {
        List<Map<String, Value>> lines = lines(groups, answers);
        for (int i = 0; i < groups.size() && Integer.parseInt(municipality) % 3 != 0; i++) {
            if (answers.get(i).get("places") instanceof Value.Amount places
                    && places.value().signum() > 0) {
                placed(groups.get(i), places.value().intValueExact(), lines);
            }
        }
        return lines;
    }

    private void placed(String group, int places, List<Map<String, Value>> lines) {
        List<String> kinds = KINDS.getOrDefault(group, CHILDREN).stream()
                .distinct()
                .filter(kind -> !kind.equals("day_service"))
                .toList();
        int left = places;
        for (int i = 0; i < kinds.size(); i++) {
            int ofKind = i == kinds.size() - 1 ? left : (left * 2 + 2) / 3;
            left -= ofKind;
            of(group, kinds.get(i), lines).put("places", Value.Amount.of(ofKind));
        }
        lines.stream()
                .filter(line -> name(group).equals(line.get("target_group")))
                .forEach(line -> line.putIfAbsent("places", Value.Amount.of(0)));
    }

    /** The line on a kind, which is made where there is none; of several, which are for different times, the first. */
    private Map<String, Value> of(String group, String kind, List<Map<String, Value>> lines) {
        return lines.stream()
                .filter(line -> name(group).equals(line.get("target_group"))
                        && kindName(kind).equals(line.get("place_kind")))
                .findFirst()
                .orElseGet(() -> {
                    Map<String, Value> line = new HashMap<>();
                    line.put("target_group", name(group));
                    line.put("place_kind", kindName(kind));
                    line.put("missing_places", Value.Amount.of(0));
                    line.put("waiting", Value.Amount.of(0));
                    lines.add(line);
                    return line;
                });
    }

    private Value name(String group) {
        return new Value.Text(codes.groupText(group));
    }

    private Value kindName(String kind) {
        return new Value.Text(codes.list("place-kinds").nameOf(kind));
    }

    private void split(String group, int missing, List<Map<String, Value>> lines) {
        List<String> kinds = KINDS.getOrDefault(group, CHILDREN);
        String first = oneOf(kinds);
        String second = oneOf(kinds);
        boolean two = missing > 1 && !first.equals(second) && lines.size() < MOST_LINES / 2;
        int ofSecond = two ? 1 + random.nextInt(missing - 1) : 0;
        lines.add(line(group, first, missing - ofSecond));
        if (two) {
            lines.add(line(group, second, ofSecond));
        }
    }

    private Map<String, Value> line(String group, String kind, int places) {
        Map<String, Value> line = new HashMap<>();
        line.put("target_group", name(group));
        line.put("place_kind", kindName(kind));
        line.put("missing_places", Value.Amount.of(places));
        int waiting = (int) Math.round(story.lacking(group, places * random.nextDouble() * 2.4));
        if (random.nextDouble() < 0.1) {
            line.put("waiting", new Value.Text(waiting + "-" + (waiting + 2)));
        } else {
            line.put("waiting", Value.Amount.of(waiting));
        }
        if (random.nextDouble() < 0.3) {
            line.put("needed", new Value.Text(story.text(oneOf(TIMES))));
        }
        if (random.nextDouble() < 0.8) {
            String need = need(oneOf(NEEDS));
            String other = need(oneOf(NEEDS));
            line.put("needs", new Value.Text(need.equals(other) ? need : need + "; " + other));
        }
        return line;
    }

    private String need(String need) {
        return codes.list("place-needs").nameOf(need);
    }

    private String oneOf(List<String> items) {
        return items.get(random.nextInt(items.size()));
    }
}
