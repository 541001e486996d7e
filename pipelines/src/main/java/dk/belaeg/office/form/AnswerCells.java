package dk.belaeg.office.form;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellStyle;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.Validation;
import dk.belaeg.office.Validation.Message;
import dk.belaeg.office.form.FormSheet.FormField;
import dk.belaeg.office.write.ColumnFormat;
import dk.belaeg.office.write.Theme;
import dk.belaeg.office.write.ValueText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Format, validation and content of answer cells. Numbers are given no number format of their own: in a cell that has one,
 * Excel hides that "1-3" became a date and "97,5 %" a share; in a plain cell both can be seen, by people and by the reader.
 */
final class AnswerCells {
    /** Beginnings of the ways in which counts are written: digits, signs, and the first letters of "ingen", "ca.", "under" ... */
    static final String COUNT_STARTS = "0123456789≤<=~ihmoufcsnv-?";

    /** What is over nought and no more than this, is taken for a share of 1 where a percentage is asked for. */
    static final String LIKE_A_SHARE = "1.5";

    private static final String YES = "Ja";
    private static final String NO = "Nej";

    /** Names of the ranges that hold the code lists. */
    private final Map<String, String> listNames;

    AnswerCells(Map<String, String> listNames) {
        this.listNames = listNames;
    }

    CellStyle style(AnswerType type) {
        if (type instanceof AnswerType.Text) {
            return Theme.ANSWER_TEXT;
        }
        if (type instanceof AnswerType.Count) {
            return Theme.ANSWER_COUNT;
        }
        if (type instanceof AnswerType.Day) {
            return Theme.ANSWER_DAY;
        }
        if (type instanceof AnswerType.YesNo || type instanceof AnswerType.Choice) {
            return Theme.ANSWER_CHOICE;
        }
        if (type instanceof AnswerType.Shown shown) {
            return Theme.CELL_RIGHT.formatted(
                    ColumnFormat.decimals(shown.decimals()).code());
        }
        return Theme.ANSWER_NUMBER;
    }

    /** How wide a column of such answers is, in characters. */
    double width(FormField field) {
        AnswerType type = field.type();
        if (type instanceof AnswerType.Text text) {
            return text.tall() || text.longest() > 60 ? 44 : 26;
        }
        if (type instanceof AnswerType.Choice) {
            return 28;
        }
        return 14;
    }

    /** Writes what stands in the cell beforehand. */
    static void write(SheetWriter out, int column, Value value, CellStyle style) {
        if (value instanceof Value.Blank) {
            out.blank(column, style);
        } else if (value instanceof Value.Amount amount && !style.format().equals(Theme.TEXT_FORMAT)) {
            out.number(column, amount.value(), style);
        } else if (value instanceof Value.Day day) {
            out.number(column, SheetWriter.serial(day.day()), style);
        } else {
            out.text(column, text(value), style);
        }
    }

    /** A value as it is typed into a form. */
    static String text(Value value) {
        if (value instanceof Value.Amount amount) {
            BigDecimal plain = amount.value().stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain)
                    .toPlainString()
                    .replace('.', ',');
        }
        if (value instanceof Value.Truth truth) {
            return truth.truth() ? YES : NO;
        }
        return value instanceof Value.Blank ? "" : ValueText.of(value, ColumnFormat.text());
    }

    /** What may be typed into the cells of a field; the first cell of the range is the one formulas are written for. */
    Validation validation(FormField field, CellRange range) {
        Message prompt = new Message(field.title(), field.help());
        AnswerType type = field.type();
        String cell = range.first().name();
        if (type instanceof AnswerType.Text text) {
            Message error = new Message("For lang tekst", "Teksten må højst fylde " + text.longest() + " tegn.");
            return new Validation(
                    range, "textLength", "lessThanOrEqual", "" + text.longest(), null, false, error, prompt);
        }
        if (type instanceof AnswerType.Count) {
            return custom(range, countFormula(cell), COUNT_ERROR, prompt);
        }
        if (type instanceof AnswerType.Whole whole) {
            Message error = new Message("Helt tal", "Skriv et helt tal" + bounds(whole.least(), whole.most()) + ".");
            return number(range, "whole", whole.least(), whole.most(), error, prompt);
        }
        if (type instanceof AnswerType.Decimal decimal) {
            String text = "Skriv et tal" + bounds(decimal.least(), decimal.most()) + ", fx 12 eller 12,5.";
            return number(range, "decimal", decimal.least(), decimal.most(), new Message("Tal", text), prompt);
        }
        if (type instanceof AnswerType.Percent percent) {
            return custom(range, percentFormula(cell, percent), percentError(percent), prompt);
        }
        if (type instanceof AnswerType.Day day) {
            String text = "Skriv en dato fra " + ValueText.day(day.first()) + " til " + ValueText.day(day.last())
                    + " som dag-måned-år, fx " + ValueText.day(day.first()) + ".";
            String first = SheetWriter.serial(day.first()).toPlainString();
            String last = SheetWriter.serial(day.last()).toPlainString();
            return new Validation(range, "date", "between", first, last, false, new Message("Dato", text), prompt);
        }
        boolean yesNo = type instanceof AnswerType.YesNo;
        boolean several = type instanceof AnswerType.Choice choice && choice.several();
        if (several) {
            Message asked = new Message(
                    "Er der flere på én gang?",
                    "Vælg på listen, eller skriv flere fra listen med semikolon imellem. Er det det, du har gjort, så svar ja.");
            return new Validation(range, "list", null, listFormula(type), null, true, asked, prompt);
        }
        Message error = yesNo
                ? new Message("Ja eller nej", "Vælg Ja eller Nej på listen.")
                : new Message("Vælg på listen", "Vælg et af svarene på listen. Slet cellen for at begynde forfra.");
        return new Validation(range, "list", null, listFormula(type), null, false, error, prompt);
    }

    private String listFormula(AnswerType type) {
        if (type instanceof AnswerType.Choice choice) {
            return listNames.getOrDefault(choice.list(), "");
        }
        return "\"" + YES + "," + NO + "\"";
    }

    private static final Message COUNT_ERROR = new Message(
            "Ser antallet rigtigt ud?",
            "Skriv helst et helt tal, fx 12. Kan antallet ikke gøres helt op, kan der stå ≤3, under 5, 4-6, ca. 5, ingen eller ved ikke.");

    private static Message percentError(AnswerType.Percent percent) {
        return new Message(
                "Ser procenten rigtig ud?",
                "Skriv procenten som et tal" + bounds(Optional.of(BigDecimal.ZERO), Optional.of(percent.most()))
                        + ", fx 97,5. Skriv ikke procenttegn, og skriv ikke 0,975.");
    }

    private static Validation custom(CellRange range, String formula, Message error, Message prompt) {
        return new Validation(range, "custom", null, formula, null, true, error, prompt);
    }

    private static Validation number(
            CellRange range,
            String type,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            Message error,
            Message prompt) {
        String low = least.map(BigDecimal::toPlainString).orElse("-999999999999");
        @Nullable String high = most.map(BigDecimal::toPlainString).orElse("999999999999");
        return new Validation(range, type, "between", low, high, false, error, prompt);
    }

    /** Passes whole numbers from 0 on, and texts that begin as counts do. Digits in a text cell are numbers to VALUE. */
    private static String countFormula(String cell) {
        return "IF(AND(ISNUMBER(VALUE(" + cell + ")),ISERROR(FIND(\"-\"," + cell + ",2))),AND(VALUE(" + cell
                + ")>=0,VALUE(" + cell + ")=INT(VALUE(" + cell + "))),ISNUMBER(FIND(LOWER(LEFT(TRIM("
                + cell + "),1)),\"" + COUNT_STARTS + "\")))";
    }

    /** Passes numbers within the bounds that do not look like shares of 1. */
    private static String percentFormula(String cell, AnswerType.Percent percent) {
        return "AND(ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "<="
                + percent.most().toPlainString() + ",OR(" + cell + "=0," + cell + ">" + LIKE_A_SHARE + "))";
    }

    private static String bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        String from = least.map(b -> " fra " + text(new Value.Amount(b))).orElse("");
        String to = most.map(b -> (least.isEmpty() ? " på højst " : " til ") + text(new Value.Amount(b)))
                .orElse("");
        return from.isEmpty() || !to.isEmpty()
                ? from + to
                : " på mindst " + text(new Value.Amount(least.orElseThrow()));
    }
}
