import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What DuckDB takes for the six aggregations of {@code BarSpark}: a table of monthly occupancy read, cast, added up and
 * fetched, without a check, a finding, an account or a release.
 */
public final class BarDuckDb {
    private static final String COLUMNS = "{'operator': 'VARCHAR', 'service_id': 'VARCHAR', 'service_name': 'VARCHAR',"
            + " 'period': 'VARCHAR', 'places': 'VARCHAR', 'days_open': 'VARCHAR', 'occupied_days': 'VARCHAR',"
            + " 'budget_pct': 'VARCHAR', 'settlement': 'VARCHAR'}";

    private BarDuckDb() {}

    public static void main(String[] args) throws SQLException {
        boolean parquet = args[0].equals("parquet");
        String files = Files.isDirectory(Path.of(args[1])) ? args[1] + "/**/*." + args[0] : args[1];
        String source = parquet
                ? "read_parquet('" + files + "')"
                // what is said above the table, and the titles
                : "read_csv('" + files + "', delim = ';', header = false, skip = 2, auto_detect = false, columns = " + COLUMNS + ")";
        long told = 0;
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (String by : List.of("operator", "period", "\"year\"", "operator, period", "operator, \"year\"")) {
                told += rows(statement, "SELECT " + by + ", count(*), sum(places), sum(occupied), sum(available) FROM ("
                        + typed(source, parquet) + ") GROUP BY " + by);
            }
            told += rows(statement, "SELECT operator, count(DISTINCT service_id) FROM (" + typed(source, parquet)
                    + ") GROUP BY operator");
        }
        System.out.println(told + " rows");
    }

    private static String typed(String source, boolean parquet) {
        return "SELECT operator, service_id, period, substr(period, 1, 4) AS \"year\", " + number("places", parquet)
                + " AS places, " + number("occupied_days", parquet) + " AS occupied, " + number("places", parquet) + " * "
                + number("days_open", parquet) + " AS available FROM " + source
                + (parquet ? "" : " WHERE regexp_matches(service_id, '^[0-9]+$')");
    }

    private static String number(String name, boolean typed) {
        return "CAST(" + (typed ? name : "replace(" + name + ", ',', '.')") + " AS DOUBLE)";
    }

    private static long rows(Statement statement, String query) throws SQLException {
        long rows = 0;
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }
}
