package dk.belaeg.report;

import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;

/** Cells as Danish readers see them: rounded half up, comma before decimals, words for codes. The one place for it. */
public final class CellText {
    private final Labels labels;

    public CellText(Labels labels) {
        this.labels = labels;
    }

    /** The cell in words; empty for a blank one. */
    public String of(ReportField field, Value value) {
        return DanishNumbers.written(value, number -> number(field, number)).orElseGet(() -> words(field, value));
    }

    private String words(ReportField field, Value value) {
        if (value instanceof Value.Text text) {
            return labels.of(field, text.text());
        } else if (value instanceof Value.Day day) {
            return DanishDates.day(day.day());
        } else if (value instanceof Value.Truth truth) {
            return truth.truth() ? "ja" : "nej";
        }
        return value instanceof Value.Mark mark ? mark.mark() : "";
    }

    private static String number(ReportField field, BigDecimal number) {
        return field.type() == ReportField.Type.YEAR
                ? number.toBigInteger().toString()
                : DanishNumbers.format(number, field.decimals());
    }
}
