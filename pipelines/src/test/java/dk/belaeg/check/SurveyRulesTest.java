package dk.belaeg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.schema.Contracts;
import dk.belaeg.schema.RowValues;
import dk.belaeg.schema.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules over expected changes, each on a good and a bad row. */
class SurveyRulesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 1);

    private static List<Rule> broken(Map<String, Object> row) throws Exception {
        RowValues values = new RowValues() {
            @Override
            public <T> Optional<T> value(String column, Class<T> type) {
                return Optional.ofNullable(row.get(column)).map(type::cast);
            }
        };
        return SurveyRules.all(AS_OF, Contracts.load(Path.of("nowhere")).codes()).stream()
                .filter(rule -> rule.breach().apply(values).isPresent())
                .map(RowRule::rule)
                .toList();
    }

    @Test
    void aChangeToComeForOneAreaIsGood() throws Exception {
        assertEquals(
                List.of(),
                broken(Map.of(
                        "area", "adults",
                        "paragraph", "ABL § 105 / SEL § 85",
                        "target_group", "V2.01",
                        "effect_to", LocalDate.of(2026, 5, 2))));
        assertEquals(List.of(), broken(Map.of("area", "children", "paragraph", "BL § 43 / SEL § 107")));
    }

    @Test
    void aChangeThatHasHappenedIsSaid() throws Exception {
        assertEquals(List.of(Rule.EFFECT_PAST), broken(Map.of("area", "adults", "effect_to", AS_OF)));
    }

    @Test
    void areaParagraphAndGroupMustBeForTheSame() throws Exception {
        assertEquals(
                List.of(Rule.AREA_DISAGREES, Rule.AREA_DISAGREES),
                broken(Map.of("area", "adults", "paragraph", "BL § 43", "target_group", "B2.02")));
    }
}
