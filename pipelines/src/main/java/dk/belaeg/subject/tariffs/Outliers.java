package dk.belaeg.subject.tariffs;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Operators whose tariffs changed in a year for a reason of their own, as the secretariat has named them in the round's {@code
 * opslag/takst-afvigere.csv}. A line without its reason, or without who has judged, is not used: nobody is left out by size.
 */
record Outliers(List<Outlier> named) {
    static final String FILE = "opslag/takst-afvigere.csv";

    /** @param operator code */
    record Outlier(String operator, int year, String reason) {}

    /** @param findings of lines that cannot be used */
    static Outliers of(Codes codes, List<Finding> findings) {
        List<Outlier> named = new ArrayList<>();
        for (CodeList.Entry line : codes.list("tariff-outliers").rows()) {
            Optional<String> operator = codes.operator(line.get("operator")) instanceof Reading.Known<String> known
                    ? Optional.of(known.value())
                    : Optional.empty();
            String year = line.get("year").strip();
            String problem = operator.isEmpty()
                    ? "driftsherren er ikke en kommune eller en region, der kendes."
                    : !year.matches("20[0-9]{2}")
                            ? "den har intet år."
                            : line.get("reason").isBlank()
                                    ? "den har ingen begrundelse."
                                    : line.get("source").isBlank() ? "der står ikke, hvem der har vurderet det." : "";
            if (problem.isEmpty()) {
                named.add(new Outlier(
                        operator.orElseThrow(),
                        Integer.parseInt(year),
                        line.get("reason").strip()));
            } else {
                findings.add(TariffRules.line(FILE, "driftsherren »" + line.get("operator") + "«", problem));
            }
        }
        return new Outliers(named);
    }

    /** Why operators are outliers between two years, by operator. */
    SortedMap<String, String> between(Years years) {
        SortedMap<String, String> reasons = new TreeMap<>();
        named.stream()
                .filter(one -> years.span(one.year()))
                .forEach(one -> reasons.merge(one.operator(), one.reason(), (a, b) -> a + "; " + b));
        return reasons;
    }
}
