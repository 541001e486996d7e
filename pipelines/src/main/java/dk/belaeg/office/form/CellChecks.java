package dk.belaeg.office.form;

import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.SheetWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a formula can see of one answer: the rules that the reader of a returned form has for the same kind of answer, as far
 * as Excel can tell. Each looks at a cell that is not empty and holds no error; the first that is true is told.
 */
final class CellChecks {
    /** Names of the ranges that hold the code lists. */
    private final Map<String, String> listNames;

    CellChecks(Map<String, String> listNames) {
        this.listNames = listNames;
    }

    /**
     * One rule.
     *
     * @param breach formula that is true of a cell that breaks it
     */
    record CellCheck(Rule rule, String breach) {}

    /** @param cell the cell as formulas name it */
    List<CellCheck> of(AnswerType type, String cell) {
        if (type instanceof AnswerType.Text text) {
            return text.tall() ? List.of(personNumber(cell)) : List.of();
        }
        if (type instanceof AnswerType.Count) {
            return count(cell);
        }
        if (type instanceof AnswerType.Whole whole) {
            return List.of(
                    noNumber(cell),
                    bounds(cell, whole.least(), whole.most()),
                    new CellCheck(ValueRules.NUMBER_DECIMALS, cell + "<>INT(" + cell + ")"));
        }
        if (type instanceof AnswerType.Decimal decimal) {
            return List.of(noNumber(cell), bounds(cell, decimal.least(), decimal.most()));
        }
        if (type instanceof AnswerType.Percent percent) {
            return List.of(
                    noNumber(cell),
                    bounds(cell, Optional.of(BigDecimal.ZERO), Optional.of(percent.most())),
                    new CellCheck(
                            ValueRules.PERCENT_AS_SHARE,
                            "AND(" + cell + ">0," + cell + "<=" + AnswerCells.LIKE_A_SHARE + ")"));
        }
        if (type instanceof AnswerType.Day day) {
            return List.of(
                    new CellCheck(ValueRules.DATE_UNREADABLE, "NOT(ISNUMBER(" + cell + "))"),
                    new CellCheck(
                            ValueRules.DATE_IMPLAUSIBLE,
                            outside(
                                    cell,
                                    Optional.of(SheetWriter.serial(day.first())),
                                    Optional.of(SheetWriter.serial(day.last())))));
        }
        if (type instanceof AnswerType.YesNo) {
            String word = "LOWER(TRIM(" + cell + "))";
            return List.of(
                    new CellCheck(ValueRules.YES_NO_UNREADABLE, "AND(" + word + "<>\"ja\"," + word + "<>\"nej\")"));
        }
        if (type instanceof AnswerType.Choice choice && !choice.several()) {
            String list = listNames.getOrDefault(choice.list(), "");
            return List.of(new CellCheck(ValueRules.NOT_ON_LIST, "ISERROR(MATCH(TRIM(" + cell + ")," + list + ",0))"));
        }
        return List.of();
    }

    private static CellCheck noNumber(String cell) {
        return new CellCheck(ValueRules.NUMBER_UNREADABLE, "NOT(ISNUMBER(" + cell + "))");
    }

    private static CellCheck bounds(String cell, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return new CellCheck(ValueRules.NUMBER_BOUNDS, outside(cell, least, most));
    }

    private static String outside(String cell, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return "OR(" + least.map(bound -> cell + "<" + bound.toPlainString()).orElse("FALSE") + ","
                + most.map(bound -> cell + ">" + bound.toPlainString()).orElse("FALSE") + ")";
    }

    /** Counts are texts; a number among them is one that was pasted, and may be a day that Excel has made of "1-3". */
    private static List<CellCheck> count(String cell) {
        String text = "LOWER(TRIM(" + cell + "))";
        String first = "LEFT(" + text + ",1)";
        return List.of(
                personNumber(cell),
                new CellCheck(ValueRules.DATE_IN_COUNT, "AND(ISNUMBER(" + cell + ")," + cell + ">36525)"),
                new CellCheck(ValueRules.COUNT_NEGATIVE, "AND(" + first + "=\"-\",LEN(" + text + ")>1)"),
                new CellCheck(
                        ValueRules.COUNT_OPEN,
                        "OR(" + first + "=\">\"," + first + "=\"≥\",LEFT(" + text + ",5)=\"over \",LEFT(" + text
                                + ",7)=\"mindst \")"),
                new CellCheck(
                        ValueRules.COUNT_NOT_WHOLE,
                        "AND(ISNUMBER(FIND(\",\"," + cell + ")),ISNUMBER(VALUE(SUBSTITUTE(" + cell + ",\",\",\"\"))))"),
                new CellCheck(
                        ValueRules.NUMBER_UNREADABLE,
                        "ISERROR(FIND(" + first + ",\"" + AnswerCells.COUNT_STARTS + "\"))"));
    }

    /** Ten digits that begin with a day and a month and stand alone; what is written among words a formula cannot find. */
    private static CellCheck personNumber(String cell) {
        String digits = "SUBSTITUTE(SUBSTITUTE(" + cell + ",\"-\",\"\"),\" \",\"\")";
        return new CellCheck(
                ValueRules.CPR_NUMBER,
                "AND(LEN(" + digits + ")=10,ISNUMBER(VALUE(" + digits + ")),LEFT(" + digits + ",2)>=\"01\",LEFT("
                        + digits + ",2)<=\"31\",MID(" + digits + ",3,2)>=\"01\",MID(" + digits + ",3,2)<=\"12\")");
    }
}
