package dk.belaeg.measure;

import dk.belaeg.schema.Column;
import java.util.List;

/**
 * The small tables that say what belongs to what; made from the code lists for one round and handed to the measures like
 * any other dataset.
 */
public final class Dimensions {
    /** One row per municipality and geography it lies in: itself, its health council, its region, the country. */
    public static final List<Column> GEOGRAPHIES =
            List.of(text("municipality"), text("geography_level"), text("geography"), text("geography_name"));

    /** One row per followed-up target group and group it belongs to: itself and its area. */
    public static final List<Column> GROUPS = List.of(
            text("target_group"),
            text("group_level"),
            text("group"),
            text("group_name"),
            text("area"),
            text("area_name"));

    /** One row per group of the report and target group of the portal that counts in it. */
    public static final List<Column> MEMBERS = List.of(text("group"), text("target_group"));

    /** One row per group: whether the portal has such a group. */
    public static final List<Column> COMPARABLE =
            List.of(text("group"), new Column("comparable", Column.Type.TRUTH, 0));

    /** One row per municipality and target group that was asked about. */
    public static final List<Column> ASKED = List.of(text("municipality"), text("target_group"));

    public static final List<Column> OPERATORS = List.of(text("operator"), text("operator_name"));

    public static final List<Column> GROUP_NAMES = List.of(text("target_group"), text("target_group_name"));

    /** One row per account function that is added up and year it is valid in. */
    public static final List<Column> FUNCTIONS =
            List.of(text("function"), text("area"), new Column("year", Column.Type.YEAR, 0));

    public static final List<Column> FACTORS =
            List.of(new Column("year", Column.Type.YEAR, 0), new Column("factor", Column.Type.DECIMAL, 12));

    /** One row per area and the ages that its spending is divided by. */
    public static final List<Column> BANDS = List.of(
            text("area"), new Column("band_from", Column.Type.YEAR, 0), new Column("band_to", Column.Type.YEAR, 0));

    /** One row per area and year from which the account plan is another. */
    public static final List<Column> BREAKS = List.of(
            text("area"), new Column("year", Column.Type.YEAR, 0), new Column("break_year", Column.Type.TRUTH, 0));

    private Dimensions() {}

    private static Column text(String name) {
        return new Column(name, Column.Type.TEXT, 0);
    }
}
