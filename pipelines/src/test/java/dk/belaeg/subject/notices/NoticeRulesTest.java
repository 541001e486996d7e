package dk.belaeg.subject.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.Rule;
import dk.belaeg.subject.survey.ChangeRules;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules over expected and notified changes, each on a good and a bad row. */
class NoticeRulesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 1);

    private static List<Rule> broken(Map<String, Object> row) throws Exception {
        return broken("capacity_survey_changes", row);
    }

    private static List<Rule> broken(String table, Map<String, Object> row) throws Exception {
        RowValues values = new RowValues() {
            @Override
            public <T> Optional<T> value(String column, Class<T> type) {
                return Optional.ofNullable(row.get(column)).map(type::cast);
            }
        };
        Codes codes = Contracts.load(Path.of("nowhere")).codes();
        return Stream.concat(
                        ChangeRules.of("capacity_survey_changes", AS_OF, codes).stream(),
                        NoticeRules.all(AS_OF, codes).stream())
                .filter(rule -> rule.table().equals(table)
                        && rule.breach().apply(values).isPresent())
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
        assertEquals(List.of(ChangeRules.EFFECT_PAST), broken(Map.of("area", "adults", "effect_to", AS_OF)));
    }

    @Test
    void aNoticeKeepsTheSameRulesAndItsPlacesGoTheWayItSays() throws Exception {
        String notices = "capacity_notice_notices";
        assertEquals(List.of(ChangeRules.EFFECT_PAST), broken(notices, Map.of("area", "adults", "effect_to", AS_OF)));
        assertEquals(List.of(), broken(notices, places("open_places", 4, 6)));
        assertEquals(List.of(), broken(notices, places("close_service", 4, 0)));
        assertEquals(List.of(), broken(notices, places("change_tariff", 4, 4)));
        assertEquals(List.of(), broken(notices, places("replace", 4, 3)));
        assertEquals(List.of(NoticeRules.PLACES_OTHERWISE), broken(notices, places("open_places", 4, 4)));
        assertEquals(List.of(NoticeRules.PLACES_OTHERWISE), broken(notices, places("close_places", 4, 5)));
        assertEquals(List.of(NoticeRules.PLACES_OTHERWISE), broken(notices, places("change_paragraph", 4, 5)));
    }

    @Test
    void aNoticeStatesWhatItChangesAndNothingElse() throws Exception {
        String notices = "capacity_notice_notices";
        assertEquals(List.of(), broken(notices, Map.of("kind", "change_tariff", "tariff_after", BigDecimal.ONE)));
        assertEquals(List.of(), broken(notices, Map.of("kind", "change_target_group", "target_group_after", "V2.01")));
        assertEquals(List.of(), broken(notices, Map.of("kind", "change_contract", "contract", "Opsagt")));
        assertEquals(
                List.of(),
                broken(
                        notices,
                        Map.of(
                                "kind", "close_service",
                                "host", "461",
                                "area", "adults",
                                "places_before", BigDecimal.TEN)));
        assertEquals(
                List.of(),
                broken(
                        notices,
                        Map.of(
                                "kind", "open_places",
                                "host", "461",
                                "paragraph", "SEL § 107",
                                "places_changed", BigDecimal.TEN)));
        for (String kind : List.of(
                "change_tariff", "change_target_group", "change_paragraph", "change_operator", "change_contract")) {
            assertEquals(List.of(NoticeRules.INCOMPLETE), broken(notices, Map.of("kind", kind)), kind);
        }
        assertEquals(
                List.of(NoticeRules.INCOMPLETE),
                broken(notices, Map.of("kind", "open_places|change_tariff", "tariff_after", BigDecimal.ONE)));
        assertEquals(
                List.of(NoticeRules.RECEIVED_AFTER),
                broken(notices, Map.of("kind", "change_contract", "contract", "Ny", "received", AS_OF.plusDays(1))));
        assertEquals(
                List.of(),
                broken(notices, Map.of("effect_to", AS_OF, "effect", AS_OF + "/" + AS_OF + "+")),
                "what happens at the end of the day is in force the day after");
    }

    @Test
    void aDayOfAPlaceCostsNoMonth() throws Exception {
        String notices = "capacity_notice_notices";
        Map<String, Object> month =
                Map.of("kind", "change_tariff", "tariff_after", new BigDecimal("41000.5"), "tariff_unit", "month");
        assertEquals(List.of(), broken(notices, month));
        assertEquals(
                List.of(NoticeRules.TARIFF_UNIT_UNLIKELY),
                broken(notices, Map.of("kind", "change_tariff", "tariff_after", new BigDecimal("41000.5"))));
        assertEquals(
                List.of(NoticeRules.TARIFF_UNIT_UNLIKELY),
                broken(
                        notices,
                        Map.of(
                                "kind",
                                "change_tariff",
                                "tariff_after",
                                new BigDecimal("30001"),
                                "tariff_unit",
                                "day")));
        assertEquals(
                List.of(), broken(notices, Map.of("kind", "change_tariff", "tariff_after", new BigDecimal("30000"))));
    }

    private static Map<String, Object> places(String kind, int before, int after) {
        return Map.of(
                "kind",
                kind,
                "host",
                "461",
                "area",
                "adults",
                "tariff_after",
                BigDecimal.ONE,
                "paragraph",
                "SEL § 107",
                "places_before",
                BigDecimal.valueOf(before),
                "places_after",
                BigDecimal.valueOf(after));
    }

    @Test
    void areaParagraphAndGroupMustBeForTheSame() throws Exception {
        assertEquals(
                List.of(ChangeRules.AREA_DISAGREES, ChangeRules.AREA_DISAGREES),
                broken(Map.of("area", "adults", "paragraph", "BL § 43", "target_group", "B2.02")));
    }
}
