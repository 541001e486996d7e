package dk.belaeg.subject.causes;

import dk.belaeg.grammar.DanishOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One factor tried against the growth of one area.
 *
 * @param order its place among the factors of the area, from 1
 * @param missing municipalities that lack one of the two numbers, by name in alphabetical order
 * @param association empty when there is nothing to be said, for the reason
 * @param adjusted its p held against how many factors were tried in the area; empty when it was not
 * @param tried how many factors were tried in the area
 */
record Tested(
        Growth growth,
        Factor factor,
        long order,
        Factor.Measured measured,
        List<Association.Point> points,
        List<String> missing,
        Optional<Association> association,
        String reason,
        OptionalDouble adjusted,
        int tried) {

    /**
     * All factors against the growth of one area; the probabilities are held against how many of them there are (Holm).
     *
     * @param municipalities names by code
     */
    static List<Tested> all(
            Growth growth, List<Factor> factors, Map<String, String> municipalities, CausesSettings settings) {
        List<Tested> tested = factors.stream()
                .map(factor -> of(growth, factor, municipalities, settings))
                .toList();
        double[] adjusted = PermutationTest.holm(tested.stream()
                .flatMap(one -> one.association().stream())
                .mapToDouble(Association::p)
                .toArray());
        List<Tested> all = new ArrayList<>();
        int at = 0;
        for (Tested one : tested) {
            boolean has = one.association().isPresent();
            OptionalDouble held = has ? OptionalDouble.of(adjusted[at]) : OptionalDouble.empty();
            all.add(one.beside(all.size() + 1L, held, adjusted.length));
            at += has ? 1 : 0;
        }
        return all;
    }

    private static Tested of(
            Growth growth, Factor factor, Map<String, String> municipalities, CausesSettings settings) {
        Factor.Measured measured = growth.years()
                .map(years -> factor.over(years, settings.least()))
                .orElse(new Factor.Measured("", Map.of()));
        List<Association.Point> points = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        // by name, so that neither files nor codes decide who is drawn
        municipalities.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(DanishOrder.INSTANCE))
                .forEach(one -> {
                    if (growth.percent().containsKey(one.getKey())
                            && measured.values().containsKey(one.getKey())) {
                        points.add(new Association.Point(
                                one.getKey(),
                                one.getValue(),
                                measured.values().get(one.getKey()).doubleValue(),
                                growth.percent().get(one.getKey()).doubleValue()));
                    } else {
                        missing.add(one.getValue());
                    }
                });
        String reason = reason(growth, measured, points, settings);
        return new Tested(
                growth,
                factor,
                0,
                measured,
                points,
                missing,
                reason.isEmpty() ? Optional.of(Association.of(points, settings)) : Optional.empty(),
                reason,
                OptionalDouble.empty(),
                0);
    }

    private Tested beside(long place, OptionalDouble held, int all) {
        return new Tested(growth, factor, place, measured, points, missing, association, reason, held, all);
    }

    /** Why nothing can be said; empty when something can. */
    private static String reason(
            Growth growth, Factor.Measured measured, List<Association.Point> points, CausesSettings settings) {
        if (growth.years().isEmpty()) {
            return growth.reasons().values().stream()
                    .min(Comparator.naturalOrder())
                    .orElse("der er ingen kommuner");
        } else if (measured.when().isEmpty()) {
            return "faktoren er ikke oplyst for årene " + growth.years().get().danish();
        } else if (points.size() < settings.least()) {
            String few = points.isEmpty()
                    ? "ingen kommuner har"
                    : "kun " + points.size() + (points.size() == 1 ? " kommune har" : " kommuner har");
            return few + " begge tal, og der skal være mindst " + settings.least();
        } else if (isConstant(
                points.stream().mapToDouble(Association.Point::value).toArray())) {
            return "alle " + points.size() + " kommuner har samme tal";
        }
        return isConstant(points.stream().mapToDouble(Association.Point::growth).toArray())
                ? "alle " + points.size() + " kommuner har samme vækst"
                : "";
    }

    private static boolean isConstant(double[] numbers) {
        return Correlation.isConstant(numbers);
    }

    /** What may be said; empty when nothing can. */
    Optional<Association.Verdict> verdict(double alpha) {
        return association.flatMap(known ->
                adjusted.isPresent() ? Optional.of(known.verdict(adjusted.getAsDouble(), alpha)) : Optional.empty());
    }
}
