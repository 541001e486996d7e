package dk.belaeg.trace;

import dk.belaeg.contract.Derived;
import dk.belaeg.contract.Trace;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.intake.Correction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A released number with what it is made of. */
public sealed interface Traced {
    ReleasedRows.ReleasedNumber number();

    /** What comes out when it is worked out again; empty when that cannot be. */
    Optional<Amount> result();

    /** Whether the released number is what comes out. */
    default boolean agrees() {
        return result().filter(number()::is).isPresent();
    }

    /**
     * One cell that goes into a number.
     *
     * @param place where it stands; in a table of the release the file is that table, and the cell its column
     * @param title what the cell holds
     * @param written as its sender wrote it, without CPR numbers; empty for a blank cell
     * @param read what it was read as, in words; empty when nothing was
     * @param corrected the correction that is read in its place
     * @param findings what was found in it
     */
    record Cell(
            Origin place,
            String title,
            String written,
            String read,
            Optional<Correction.Made> corrected,
            List<Finding> findings) {}

    /**
     * A row that goes into a number.
     *
     * @param whose who sent it and what it is about, in words
     * @param cells those that are used of it, first the one whose value is taken
     * @param amount what it adds; empty when nothing is known
     * @param why it is set aside; empty when it is used
     */
    record Line(String whose, List<Cell> cells, Optional<Amount> amount, String why) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Worked out from rows.
     *
     * @param source the table, in Danish
     * @param column the column whose values are taken, in Danish; empty when rows are counted
     * @param weight the column that rows weigh by, in Danish; empty for none
     * @param unit the unit that kroner are converted to; empty when nothing is
     * @param lines what goes in
     * @param aside rows that would, but are set aside
     */
    record OfRows(
            ReleasedRows.ReleasedNumber number,
            Trace trace,
            String source,
            String column,
            String weight,
            String unit,
            List<Line> lines,
            List<Line> aside,
            Optional<Amount> result)
            implements Traced {}

    /** Follows from other columns of its row, or of another row. */
    record OfColumns(ReleasedRows.ReleasedNumber number, Derived derived, List<Traced> parts, Optional<Amount> result)
            implements Traced {}

    /**
     * Nothing says how it is worked out again: the rows that may have gone in, and perhaps more than those.
     *
     * @param sources the rows of each table that goes in, by its name in Danish
     */
    record Among(ReleasedRows.ReleasedNumber number, Map<String, List<Line>> sources) implements Traced {
        @Override
        public Optional<Amount> result() {
            return Optional.empty();
        }
    }
}
