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
public record JudgedField(
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
    public enum Scale {
        /** They grow with the inhabitants. */
        INHABITANTS,
        /** They are of one size. */
        ALIKE,
        /** Nothing: a unit of one place stands beside one of a hundred. */
        NONE
    }

    /** Numbers of municipalities in several years. */
    public static JudgedField ofYears(
            String table, String field, List<String> of, String unit, String sum, boolean persons) {
        List<String> peers = new ArrayList<>(of);
        peers.add(YEAR);
        List<String> key = new ArrayList<>(peers);
        key.add(0, MUNICIPALITY);
        return new JudgedField(table, field, key, peers, true, unit, sum, persons, Scale.INHABITANTS, false);
    }

    boolean inhabitants() {
        return scale == Scale.INHABITANTS;
    }

    public double number(StagedRow row) {
        return SumEffects.value(row, field).orElse(0);
    }

    List<Object> keyOf(StagedRow row) {
        return SumEffects.values(row, key);
    }

    /** The key of the same in any year. */
    List<Object> keyOfAllYears(StagedRow row) {
        return SumEffects.values(
                row, key.stream().filter(column -> !column.equals(YEAR)).toList());
    }

    public List<Object> peersOf(StagedRow row) {
        return SumEffects.values(row, peers);
    }
}
