package dk.belaeg.desk.cases;

import dk.belaeg.intake.CorrectionLines;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One decision that was made at the desk, as the log keeps it.
 *
 * @param number from 1, in the order in which they were made
 * @param day when, as an ISO date
 * @param by who sat at the desk
 * @param cases ids of those it is about; none when it is about a line that somebody has written in Excel
 * @param about which finding and where, in Danish
 * @param before the line of the workbook of corrections that it took away; null for none
 * @param after the line that it put there; null for none
 * @param note what was sent, or what else is to be kept; empty for nothing
 * @param undoes number of the decision that it undoes; 0 for none
 */
record Decision(
        int number,
        String day,
        String by,
        Kind kind,
        List<String> cases,
        String about,
        @Nullable Entry before,
        @Nullable Entry after,
        String note,
        int undoes) {

    Decision {
        cases = List.copyOf(cases);
    }

    /** What was done. */
    enum Kind {
        CORRECTED("Rettet"),
        ACCEPTED("Godkendt"),
        RETURNED("Sendt retur"),
        UNDONE("Fortrudt");

        private final String danish;

        Kind(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** A line of the workbook of corrections, wherever it stands there: what is written, by header. */
    record Entry(CorrectionLines.Kind kind, Map<String, String> cells) {
        Entry {
            cells = Map.copyOf(cells);
        }

        static Entry of(CorrectionLines.Line line) {
            return new Entry(line.kind(), line.cells());
        }

        String cell(String header) {
            return cells.getOrDefault(header, "");
        }
    }
}
