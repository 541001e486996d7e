package dk.belaeg.disclosure.attack;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
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
            "(?:samlet|i alt|ialt|total|totalt|totaler|sum|alle|tilsammen|samtlige|all|hele (?:landet|regionen|området|danmark))"
                    + "(?: (?:antal|kommuner|borgere|personer))?[:.*]?");
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

    /**
     * What adds up in a dimension. A label that is part of several sums, none of them part of another, keeps them all, so
     * there may be several hierarchies.
     *
     * @param labels in the order in which the table has them
     */
    List<Hierarchy> of(String dimension, List<String> labels) {
        Map<String, Set<String>> declared = declared(labels);
        List<Map<String, String>> layers = new ArrayList<>();
        declared.forEach((sum, parts) -> layer(layers, sum, parts));
        if (layers.isEmpty()) {
            layers.add(new TreeMap<>());
        }
        Map<String, String> parents = layers.get(0);
        if (assumptions.guess()) {
            geography(labels, parents);
            partSums(labels, parents);
        }
        wholes(labels, layers);
        return layers.stream()
                .filter(layer -> !layer.isEmpty())
                .map(layer -> new Hierarchy(dimension, layer))
                .toList();
    }

    /** Puts a sum where none of its parts is part of another yet, so that no sum loses a part. */
    private static void layer(List<Map<String, String>> layers, String sum, Set<String> parts) {
        for (Map<String, String> layer : layers) {
            boolean above = parts.contains(sum);
            for (String at = sum; at != null; at = layer.get(at)) {
                above |= parts.contains(at);
            }
            if (!above && parts.stream().noneMatch(layer::containsKey)) {
                parts.forEach(part -> layer.put(part, sum));
                return;
            }
        }
        TreeMap<String, String> layer = new TreeMap<>();
        parts.forEach(part -> layer.put(part, sum));
        layers.add(layer);
    }

    private Map<String, Set<String>> declared(List<String> labels) {
        Map<String, String> byKey = new HashMap<>();
        labels.forEach(label -> byKey.put(Texts.key(label), label));
        Map<String, Set<String>> sums = new TreeMap<>();
        for (Assumptions.Part one : assumptions.parts()) {
            String from = byKey.get(Texts.key(one.part()));
            String to = byKey.get(Texts.key(one.sum()));
            if (from != null && to != null && !from.equals(to)) {
                sums.computeIfAbsent(to, sum -> new TreeSet<>()).add(from);
            }
        }
        sums.keySet().forEach(sum -> told.add("»" + sum + "« er en sum, som du har angivet."));
        return sums;
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

    /**
     * A whole is the sum of all that are part of nothing else. Where labels have several sums, or there are several
     * wholes, each whole is the sum of all labels that are no sums themselves, which comes to the same.
     */
    private void wholes(List<String> labels, List<Map<String, String>> layers) {
        List<String> wholes = labels.stream().filter(this::isWhole).toList();
        Map<String, String> parents = layers.get(0);
        for (String whole : wholes) {
            boolean one = wholes.size() == 1 && layers.size() == 1;
            Set<String> parts = new TreeSet<>();
            for (String label : labels) {
                boolean sum = layers.stream().anyMatch(layer -> layer.containsValue(label));
                boolean top = !parents.containsKey(label) && !label.equals(whole);
                if (!wholes.contains(label) && (one ? top : !sum)) {
                    parts.add(label);
                }
            }
            if (parts.isEmpty()) {
                continue;
            }
            layer(layers, whole, parts);
            boolean said = assumptions.totals().stream()
                    .anyMatch(total -> Texts.key(total).equals(Texts.key(whole)));
            told.add("»" + whole + "« er læst som summen af de " + parts.size()
                    + (one ? " andre, der ikke er del af en anden sum (" : " andre, der ikke selv er summer (")
                    + (said ? "som du har angivet" : "gættet af navnet") + ").");
        }
    }
}
