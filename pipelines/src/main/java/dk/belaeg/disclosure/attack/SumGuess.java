package dk.belaeg.disclosure.attack;

import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.schema.CodeList;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Reading;
import dk.belaeg.schema.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds what adds up to what among the labels of one dimension: as the user says, from the code lists of geography, and
 * from names such as "Samlet" and "Børn i alt". Every guess is told.
 */
final class SumGuess {
    private static final Pattern WHOLE = Pattern.compile(
            "(?:samlet|i alt|ialt|total|totalt|sum|alle|tilsammen|samtlige|hele (?:landet|regionen|området|danmark))"
                    + "(?: (?:antal|kommuner|borgere))?");
    private static final Pattern PART_SUM = Pattern.compile(".+ (?:i alt|ialt|samlet|total)|(?:i alt|sum af) .+");

    private final Codes codes;
    private final Assumptions assumptions;
    private final List<String> told = new ArrayList<>();

    SumGuess(Codes codes, Assumptions assumptions) {
        this.codes = codes;
        this.assumptions = assumptions;
    }

    /** What was found and from what, one Danish sentence each. */
    List<String> told() {
        return told;
    }

    /** @param labels in the order in which the table has them */
    Optional<Hierarchy> of(String dimension, List<String> labels) {
        TreeMap<String, String> parents = new TreeMap<>();
        declared(labels, parents);
        if (assumptions.guess()) {
            geography(labels, parents);
            partSums(labels, parents);
        }
        whole(labels, parents);
        return parents.isEmpty() ? Optional.empty() : Optional.of(new Hierarchy(dimension, parents));
    }

    private void declared(List<String> labels, Map<String, String> parents) {
        Map<String, String> byKey = new HashMap<>();
        labels.forEach(label -> byKey.put(Texts.key(label), label));
        Set<String> sums = new TreeSet<>();
        assumptions.parts().forEach((part, sum) -> {
            String from = byKey.get(Texts.key(part));
            String to = byKey.get(Texts.key(sum));
            if (from != null && to != null && !from.equals(to)) {
                parents.put(from, to);
                sums.add(to);
            }
        });
        sums.forEach(sum -> told.add("»" + sum + "« er en sum, som du har angivet."));
    }

    /** A health council or region of which every municipality is listed is the sum of them. */
    private void geography(List<String> labels, Map<String, String> parents) {
        Map<String, String> municipalities = new HashMap<>();
        for (String label : labels) {
            if (codes.municipality(label) instanceof Reading.Known<String> known) {
                municipalities.put(known.value(), label);
            }
        }
        for (String list : List.of("health-councils", "regions")) {
            String members = list.equals("regions") ? "municipality-region" : "municipality-health-council";
            String column = list.equals("regions") ? "region" : "health_council";
            for (CodeList.Entry entry : codes.list(list).rows()) {
                Optional<String> label = labels.stream()
                        .filter(one -> names(entry, one) && !municipalities.containsValue(one))
                        .findFirst();
                Set<String> parts = new TreeSet<>();
                codes.list(members).rows().stream()
                        .filter(row -> row.get(column).equals(entry.get("code")))
                        .forEach(row -> parts.add(row.get("municipality")));
                if (label.isPresent()
                        && !parts.isEmpty()
                        && municipalities.keySet().containsAll(parts)) {
                    parts.forEach(part -> top(municipalities.getOrDefault(part, ""), label.get(), parents));
                    told.add("»" + label.get() + "« er summen af sine " + parts.size()
                            + " kommuner (fra kodelisterne).");
                }
            }
        }
    }

    private static boolean names(CodeList.Entry entry, String label) {
        String key = Texts.key(label).replaceFirst("^sundhedsråd ", "");
        return key.equals(Texts.key(entry.get("name"))) || key.equals(Texts.key(entry.get("code")));
    }

    /** Makes the outermost sum that a label is part of a part of the sum. */
    private static void top(String label, String sum, Map<String, String> parents) {
        String at = label;
        while (parents.containsKey(at) && !at.equals(sum)) {
            at = parents.getOrDefault(at, sum);
        }
        if (!at.equals(sum)) {
            parents.put(at, sum);
        }
    }

    /** "Børn i alt" is the sum of the labels since the sum before it, or until the next when it stands first. */
    private void partSums(List<String> labels, Map<String, String> parents) {
        Set<String> sums = new HashSet<>(parents.values());
        boolean sumFirst = !labels.isEmpty() && isPartSum(labels.get(0));
        List<String> since = new ArrayList<>();
        String open = "";
        for (String label : labels) {
            if (isPartSum(label) && !sums.contains(label)) {
                if (!sumFirst) {
                    part(since, label, parents);
                }
                since.clear();
                open = label;
            } else if (!isWhole(label) && !parents.containsKey(label) && !sums.contains(label)) {
                since.add(label);
                if (sumFirst) {
                    part(List.of(label), open, parents);
                }
            }
        }
        labels.stream()
                .filter(label -> isPartSum(label) && parents.containsValue(label) && !sums.contains(label))
                .forEach(label -> told.add("»" + label + "« er læst som summen af " + listed(parents, label)
                        + " (gættet af navn og plads)."));
    }

    private static String listed(Map<String, String> parents, String sum) {
        List<String> parts = new ArrayList<>();
        parents.forEach((part, of) -> {
            if (of.equals(sum)) {
                parts.add("»" + part + "«");
            }
        });
        return String.join(", ", parts);
    }

    private static void part(List<String> parts, String sum, Map<String, String> parents) {
        if (!sum.isEmpty()) {
            parts.forEach(part -> parents.put(part, sum));
        }
    }

    private boolean isWhole(String label) {
        return assumptions.totals().stream().anyMatch(total -> Texts.key(total).equals(Texts.key(label)))
                || (assumptions.guess() && WHOLE.matcher(Texts.key(label)).matches());
    }

    private static boolean isPartSum(String label) {
        return PART_SUM.matcher(Texts.key(label)).matches()
                && !WHOLE.matcher(Texts.key(label)).matches();
    }

    /** The whole is the sum of all that are part of nothing else. */
    private void whole(List<String> labels, Map<String, String> parents) {
        List<String> wholes = labels.stream().filter(this::isWhole).toList();
        if (wholes.size() != 1) {
            if (wholes.size() > 1) {
                told.add("Flere navne ligner en sum af alt: " + String.join(", ", wholes)
                        + ". Ingen af dem er brugt; angiv den rigtige med --sum.");
            }
            return;
        }
        String whole = wholes.get(0);
        List<String> parts = labels.stream()
                .filter(label -> !label.equals(whole) && !parents.containsKey(label))
                .toList();
        parts.forEach(part -> parents.put(part, whole));
        boolean said =
                assumptions.totals().stream().anyMatch(total -> Texts.key(total).equals(Texts.key(whole)));
        told.add(
                "»" + whole + "« er læst som summen af de " + parts.size() + " andre, der ikke er del af en anden sum ("
                        + (said ? "som du har angivet" : "gættet af navnet") + ").");
    }
}
