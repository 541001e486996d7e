package dk.belaeg.subject.occupancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.Rule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Place-days count for nothing in a mean without places and days to set them against. */
class OccupancyRulesTest {
    private static List<Rule> broken(Map<String, BigDecimal> row) {
        RowValues values = new RowValues() {
            @Override
            public <T> Optional<T> value(String column, Class<T> type) {
                return Optional.ofNullable(row.get(column)).map(type::cast);
            }
        };
        return OccupancyRules.all(List.of()).stream()
                .filter(rule -> rule.breach().apply(values).isPresent())
                .map(RowRule::rule)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "20, 181, 3000, false",
        "20, 181, 0, false",
        "0, 181, 0, false",
        "20, 0, 0, false",
        "0, 181, 5, true",
        "20, 0, 5, true"
    })
    void daysOfNothingAreImplausible(BigDecimal places, BigDecimal open, BigDecimal occupied, boolean implausible) {
        Map<String, BigDecimal> row = new HashMap<>();
        row.put("places", places);
        row.put("days_open", open);
        row.put("occupied_days", occupied);
        assertEquals(implausible ? List.of(OccupancyRules.IMPLAUSIBLE) : List.of(), broken(row));
    }
}
