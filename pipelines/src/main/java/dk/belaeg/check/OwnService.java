package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Reading;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One service of an operator as the portal extract has it: what a form about services is filled in with, and what its
 * answer is held against.
 *
 * @param places its approved places
 */
public record OwnService(String id, String name, BigDecimal places) {

    /** The services of the portal extract by their operator's code, in the order of their names. */
    public static Map<String, List<OwnService>> of(Intake intake, Codes codes) {
        Map<String, Map<String, OwnService>> byOperator = new TreeMap<>();
        Map<String, Reading<String>> operators = new HashMap<>();
        for (StagedRow row : intake.table("portal").used()) {
            String operator = row.text("operator").orElse("");
            Reading<String> code = operators.computeIfAbsent(operator, codes::operator);
            String id = row.text("service_id").orElse("");
            if (code instanceof Reading.Known<String> known && !id.isEmpty()) {
                OwnService unit = new OwnService(
                        id,
                        row.text("service_name").orElse(id),
                        row.value("places", BigDecimal.class).orElse(BigDecimal.ZERO));
                byOperator
                        .computeIfAbsent(known.value(), c -> new TreeMap<>())
                        .merge(
                                id,
                                unit,
                                (a, b) ->
                                        new OwnService(id, a.name(), a.places().add(b.places())));
            }
        }
        return byOperator.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().values().stream()
                        .sorted(Comparator.comparing(OwnService::name).thenComparing(OwnService::id))
                        .toList()));
    }
}
