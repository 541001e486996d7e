package dk.belaeg.office.write;

/**
 * One column of a report table.
 *
 * @param title its header without unit, unique in the table together with the unit
 * @param unit Danish, printed in brackets after the title; empty for none
 * @param width wanted width in characters; 0 for what the content needs
 */
public record ReportColumn(String title, String unit, ColumnFormat format, int width) {
    public ReportColumn {
        if (title.isBlank() || width < 0) {
            throw new IllegalArgumentException("a column has a title, and no negative width");
        }
        title = title.strip().replaceAll("\\s+", " ");
        unit = unit.strip().replaceAll("\\s+", " ");
    }

    public static ReportColumn of(String title, ColumnFormat format) {
        return new ReportColumn(title, "", format, 0);
    }

    public static ReportColumn of(String title, String unit, ColumnFormat format) {
        return new ReportColumn(title, unit, format, 0);
    }

    /** Title with its unit in brackets. */
    public String header() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
}
