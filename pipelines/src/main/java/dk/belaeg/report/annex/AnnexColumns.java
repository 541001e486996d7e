package dk.belaeg.report.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import dk.belaeg.report.CellText;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.RowChoice;
import dk.belaeg.report.TableView;
import dk.belaeg.sentence.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** How an annex says and prints the columns of reports: units for people, such as millions where data have thousands. */
final class AnnexColumns {
    /** Columns that name target groups, with those that have their codes. */
    private static final Map<String, String> CODES_OF_GROUPS =
            Map.of(Columns.GROUP_NAME, Columns.GROUP, "item_name", "item");

    private final AnnexSchema annex;
    private final Labels labels;
    private final CellText cells;

    AnnexColumns(AnnexSchema annex, Labels labels) {
        this.annex = annex;
        this.labels = labels;
        this.cells = new CellText(labels);
    }

    static AnnexColumns of(AnnexSchema annex, ReleaseContent content) {
        return new AnnexColumns(annex, new Labels(content.codes()));
    }

    private AnnexSchema.Shown shown(ReportSchema report, ReportField field) {
        return annex.shown(report.name(), field.name());
    }

    private String unit(ReportSchema report, ReportField field) {
        return shown(report, field).unit().orElse(field.unit());
    }

    private int decimals(ReportSchema report, ReportField field) {
        return shown(report, field).decimals().orElse(field.decimals());
    }

    /** The header above the column, with its unit. */
    String header(ReportSchema report, ReportField field) {
        return header(report, field, shown(report, field).title().orElse(field.title()));
    }

    /** Another title with the unit of the column, unless the title says it. */
    String header(ReportSchema report, ReportField field, String title) {
        return ReportField.header(title, unit(report, field));
    }

    /** How sentences say a number of the column. */
    Measure measure(ReportSchema report, ReportField field) {
        AnnexSchema.Shown shown = shown(report, field);
        if (shown.noun().isPresent()) {
            return new Measure(decimals(report, field), "", shown.noun());
        }
        String unit = unit(report, field);
        return Measure.of(decimals(report, field), unit.equals("antal") ? "" : unit);
    }

    /** What numbers of the column are divided by to be in the unit of this annex. */
    BigDecimal divisor(ReportSchema report, ReportField field) {
        return shown(report, field).divide();
    }

    /** The value in the unit of this annex. */
    Value scaled(ReportSchema report, ReportField field, Value value) {
        return scaled(value, shown(report, field).divide());
    }

    /** The value divided. */
    static Value scaled(Value value, BigDecimal divide) {
        if (divide.compareTo(BigDecimal.ONE) == 0) {
            return value;
        } else if (value instanceof Value.Amount amount) {
            return new Value.Amount(divided(amount.value(), divide));
        }
        if (value instanceof Value.AtLeast least) {
            return new Value.AtLeast(divided(least.lower(), divide), least.lacking());
        } else if (value instanceof Value.AtMost most) {
            return new Value.AtMost(divided(most.upper(), divide), most.lacking());
        }
        return value instanceof Value.Range range
                ? new Value.Range(divided(range.lower(), divide), divided(range.upper(), divide))
                : value;
    }

    private static BigDecimal divided(BigDecimal number, BigDecimal divide) {
        return number.divide(divide, MathContext.DECIMAL128);
    }

    /** The value of a cell, in the unit of this annex. */
    Value value(ReleasedTable table, List<Value> row, ReportField field) {
        return scaled(table.schema(), field, table.cell(row, field.name()));
    }

    /** The cell in a table; empty for a blank one. */
    String printed(ReportSchema report, ReportField field, Value value) {
        Value scaled = scaled(report, field, value);
        int decimals = decimals(report, field);
        return cells.of(decimals == field.decimals() ? field : field.withDecimals(decimals), scaled);
    }

    /** The value as a sentence says it: numbers with their unit, codes in words. */
    String said(ReleasedTable table, List<Value> row, ReportField field) {
        Value value = value(table, row, field);
        return isNumber(field) ? measure(table.schema(), field).of(value) : cells.of(field, value);
    }

    /** What names a row in a sentence: a target group by its short name. */
    String named(ReleasedTable table, List<Value> row, ReportField field) {
        String codes = CODES_OF_GROUPS.getOrDefault(field.name(), "");
        boolean has =
                table.schema().fields().stream().anyMatch(other -> other.name().equals(codes));
        String code = has ? RowChoice.plain(table.cell(row, codes)) : "";
        String brief = labels.shortGroup(code);
        // sums of groups are no groups of the list
        return brief.equals(code) ? said(table, row, field) : brief;
    }

    /** Whether the column holds numbers of things; a year is a name. */
    static boolean isNumber(ReportField field) {
        return TableView.isNumber(field);
    }
}
