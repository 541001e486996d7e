package dk.belaeg.grammar;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import java.nio.file.Path;
import java.util.function.Function;

/** Cells and readings as short texts, so that tests of grammars read as tables of examples. */
public final class Examples {
    /** The program's own code lists, without any local ones. */
    public static final Codes CODES = codes();

    static final MissingWords MISSING = CODES.missingWords();

    private Examples() {}

    private static Codes codes() {
        try {
            return Contracts.load(Path.of("nowhere")).codes();
        } catch (ContractException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /**
     * A cell: "tal: 12" is a number, "dato: 2026-03-01" a date, "pct: 97.5" a number formatted as percent, "sand: 1" a
     * truth, "formel:" a formula without result, "ulæselig: ..." a damaged cell; everything else is text.
     */
    static RawValue cell(String example) {
        String[] parts = example.split(": ?", 2);
        RawValue.Form form =
                switch (parts[0]) {
                    case "tal" -> RawValue.Form.NUMBER;
                    case "dato" -> RawValue.Form.DATE;
                    case "pct" -> RawValue.Form.PERCENT;
                    case "sand" -> RawValue.Form.BOOLEAN;
                    case "formel" -> RawValue.Form.NO_RESULT;
                    case "ulæselig" -> RawValue.Form.UNREADABLE;
                    default -> RawValue.Form.TEXT;
                };
        return form == RawValue.Form.TEXT ? RawValue.text(example) : new RawValue(form, parts[1]);
    }

    /** What was read: the value, with the id of its remark in brackets; "ikke oplyst"; or "!" and the rule that refuses it. */
    public static <T> String told(Reading<T> reading, Function<T, String> value) {
        if (reading instanceof Reading.Known<T> known) {
            Reading.Fault remark = known.remark();
            return value.apply(known.value())
                    + (remark == null ? "" : " (" + remark.rule().id() + ")");
        }
        return reading instanceof Reading.Refused<T> refused
                ? "! " + refused.fault().rule().id()
                : "ikke oplyst";
    }
}
