package dk.belaeg.check;

import static dk.belaeg.contract.Columns.*;

import dk.belaeg.intake.StagedRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A field whose single numbers are judged.
 *
 * @param key the columns that say what a number is about, in another round too
 * @param peers those that the numbers of one published sum have in common; the other municipalities are within them
 * @param years whether the year is part of the key, so that other years of the same can be looked at
 * @param unit what is counted
 * @param sum which sum it moves; empty when none is published
 * @param persons whether persons are counted, whom no message may number
 * @param scale how the numbers of others are set beside one's own
 * @param always whether it is said however little it moves
 */
record JudgedField(
        String table,
        String field,
        List<String> key,
        List<String> peers,
        boolean years,
        String unit,
        String sum,
        boolean persons,
        Scale scale,
        boolean always) {

    /** What the numbers of others are good for. */
    enum Scale {
        /** They grow with the inhabitants. */
        INHABITANTS,
        /** They are of one size. */
        ALIKE,
        /** Nothing: a unit of one place stands beside one of a hundred. */
        NONE
    }

    /** The answers about target groups. */
    static final String GROUPS = "followup_groups";

    static final JudgedField CITIZENS = ofGroup("citizens", "borgere", true);
    static final JudgedField MISSING_PLACES = ofGroup("missing_places", "pladser", false);

    static final List<JudgedField> ALL = List.of(
            CITIZENS,
            ofGroup("places", "pladser", false),
            MISSING_PLACES,
            ofYears("count_survey_counts", "counted", List.of("category"), "borgere", "kategoriens sum", true),
            ofYears("spending", "amount", List.of("function"), "kr.", "funktionens sum i året", false),
            new JudgedField(
                    "population",
                    "persons",
                    List.of(MUNICIPALITY, AGES_FROM, AGES_TO, YEAR),
                    List.of(AGES_FROM, AGES_TO, YEAR),
                    true,
                    "indbyggere",
                    "folketallet",
                    false,
                    Scale.NONE,
                    true),
            new JudgedField(
                    "capacity_survey_changes",
                    "places",
                    List.of(MUNICIPALITY, "area", "kind", "service", "paragraph", "target_group", "effect"),
                    List.of("area"),
                    false,
                    "pladser",
                    "summen af ændringer",
                    false,
                    Scale.ALIKE,
                    false),
            ofPortal("places", "pladser", "paragraffens sum", Scale.NONE, false),
            ofPortal("tariff", "kr.", "", Scale.ALIKE, true));

    private static JudgedField ofGroup(String field, String unit, boolean persons) {
        return new JudgedField(
                GROUPS,
                field,
                List.of(MUNICIPALITY, "target_group"),
                List.of("target_group"),
                false,
                unit,
                "målgruppens sum",
                persons,
                Scale.INHABITANTS,
                false);
    }

    /** Numbers of a municipality in several years. */
    private static JudgedField ofYears(
            String table, String field, List<String> of, String unit, String sum, boolean persons) {
        List<String> peers = new ArrayList<>(of);
        peers.add(YEAR);
        List<String> key = new ArrayList<>(peers);
        key.add(0, MUNICIPALITY);
        return new JudgedField(table, field, key, peers, true, unit, sum, persons, Scale.INHABITANTS, false);
    }

    private static JudgedField ofPortal(String field, String unit, String sum, Scale scale, boolean always) {
        return new JudgedField(
                "portal",
                field,
                List.of("service_id", "unit_id", "paragraph"),
                List.of("paragraph"),
                false,
                unit,
                sum,
                false,
                scale,
                always);
    }

    boolean inhabitants() {
        return scale == Scale.INHABITANTS;
    }

    double number(StagedRow row) {
        return Magnitudes.value(row, field).orElse(0);
    }

    List<Object> keyOf(StagedRow row) {
        return Magnitudes.values(row, key);
    }

    /** The key of the same in any year. */
    List<Object> keyOfAllYears(StagedRow row) {
        return Magnitudes.values(
                row, key.stream().filter(column -> !column.equals(YEAR)).toList());
    }

    List<Object> peersOf(StagedRow row) {
        return Magnitudes.values(row, peers);
    }
}
