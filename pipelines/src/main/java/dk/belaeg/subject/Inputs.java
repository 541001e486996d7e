package dk.belaeg.subject;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Reading;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.scale.SparkTables;
import dk.belaeg.subject.places.Services;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What the subjects of one round draw on: the tables that came in, and the dimensions that they share. */
public final class Inputs {
    private final Session session;
    private final Round round;
    private final Contracts contracts;
    private final Codes codes;
    private final Checked checked;
    private final Function<String, Optional<SparkTables.TableData>> large;
    private final Map<String, Dataset<Row>> tables = new ConcurrentHashMap<>();
    private final Map<String, Dataset<Row>> parts = new ConcurrentHashMap<>();
    private final Map<List<Column>, Dataset<Row>> dimensions = new ConcurrentHashMap<>();

    public Inputs(Session session, Round round, Contracts contracts, Checked checked) {
        this(session, round, contracts, checked, name -> Optional.empty());
    }

    /** @param large the rows of tables that are not in memory, by name */
    public Inputs(
            Session session,
            Round round,
            Contracts contracts,
            Checked checked,
            Function<String, Optional<SparkTables.TableData>> large) {
        this.session = session;
        this.round = round;
        this.contracts = contracts;
        this.codes = contracts.codes();
        this.checked = checked;
        this.large = large;
    }

    public Round round() {
        return round;
    }

    public Contracts contracts() {
        return contracts;
    }

    public Codes codes() {
        return codes;
    }

    public Checked checked() {
        return checked;
    }

    /** Rows of a dimension as a dataset. */
    public Dataset<Row> dataset(List<Column> columns, List<@Nullable Object[]> rows) {
        return session.dataset(columns, rows);
    }

    /** A table as it was read, row by row with its cells; one that is not in memory has no rows here. */
    public StagedTable staged(String name) {
        return checked.intake().table(name);
    }

    /** The rows of a table that are not set aside; where it has paragraphs and is in memory, with the kind of stay. */
    public Dataset<Row> table(String name) {
        return tables.computeIfAbsent(name, n -> {
            Optional<SparkTables.TableData> lying = large.apply(n);
            if (lying.isPresent()) {
                return lying.get().used();
            }
            StagedTable table = staged(n);
            return withStay(table, table.used().stream().map(StagedRow::values).toList());
        });
    }

    /**
     * The rows of a table that came in in the rounds before and are not set aside there; of rows with one key that of the
     * newest round.
     */
    public Dataset<Row> before(String name) {
        StagedTable now = staged(name);
        Map<List<Object>, @Nullable Object[]> rows = new LinkedHashMap<>();
        for (Intake round : checked.before()) {
            StagedTable then = round.table(name);
            if (then.schema().columns().equals(now.schema().columns())) {
                then.used()
                        .forEach(row -> rows.putIfAbsent(
                                now.schema().key().stream()
                                        .<Object>map(field -> row.text(field).orElse(""))
                                        .toList(),
                                row.values()));
            }
        }
        return withStay(now, List.copyOf(rows.values()));
    }

    /**
     * The rows of a table for sums: with those that an error has set aside, whose numbers are blank. The very dataset of
     * {@link #table} when there are none.
     */
    public Dataset<Row> parts(String name) {
        Optional<SparkTables.TableData> lying = large.apply(name);
        if (lying.isPresent()) {
            return lying.get().parts();
        }
        return lacks(name)
                ? parts.computeIfAbsent(
                        name,
                        n -> n.equals("portal")
                                ? withStay(staged(n), staged(n).parts())
                                : withStay(
                                        staged(n),
                                        staged(n).parts(),
                                        staged(n).used().size()))
                : table(name);
    }

    /** Whether a table lies on disk. What is made of it row by row is made again by whoever asks, and kept by nobody. */
    public boolean isLarge(String name) {
        return large.apply(name).isPresent();
    }

    /** Whether an error has set any row of a table aside. */
    public boolean lacks(String name) {
        return checked.lacks(name);
    }

    /** Whether a table has any row that is used. */
    public boolean has(String name) {
        return checked.has(name);
    }

    /** Rows of a table; those of places say what kind of stay they are. */
    public Dataset<Row> withStay(StagedTable table, List<@Nullable Object[]> rows) {
        return withStay(table, rows, rows.size());
    }

    /**
     * The same, where a change that is set aside and has no paragraph may be of any kind of stay: the sums of each lack it.
     *
     * @param used how many of the rows, from the first, are used
     */
    public Dataset<Row> withStay(StagedTable table, List<@Nullable Object[]> rows, int used) {
        return withStay(table.schema().columns(), rows, used);
    }

    /** The same of rows with columns of their own. */
    public Dataset<Row> withStay(List<Column> given, List<@Nullable Object[]> rows, int used) {
        List<Column> columns = new ArrayList<>(given);
        int paragraph = columns.stream().map(Column::name).toList().indexOf(PARAGRAPH);
        if (paragraph < 0) {
            return session.dataset(columns, rows);
        }
        columns.add(text(STAY));
        List<@Nullable Object[]> more = new ArrayList<>();
        List<String> any = codes.list("stays").rows().stream()
                .map(stay -> stay.get("code"))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] row = rows.get(i);
            List<String> stays = row[paragraph] instanceof String text
                    ? List.of(codes.stayOfParagraphs(text))
                    : i < used ? List.of(Codes.UNKNOWN_STAY) : any;
            for (String stay : stays) {
                @Nullable Object[] values = Arrays.copyOf(row, row.length + 1);
                values[row.length] = stay;
                more.add(values);
            }
        }
        return session.dataset(columns, more);
    }

    /** Municipalities with their names in Danish alphabetical order. */
    public Dataset<Row> municipalities() {
        Collator danish = Collator.getInstance(Locale.forLanguageTag("da-DK"));
        List<String> inOrder = round.respondents().stream()
                .sorted(Comparator.comparing(codes.municipalities()::nameOf, danish))
                .toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String code : inOrder) {
            rows.add(new Object[] {code, codes.municipalities().nameOf(code), (long) rows.size()});
        }
        return session.dataset(Dimensions.MUNICIPALITY_NAMES, rows);
    }

    /** Made once, since nearly every subject joins it. */
    public Dataset<Row> geographies() {
        return dimensions.computeIfAbsent(
                Dimensions.GEOGRAPHIES, columns -> session.dataset(columns, Geographies.rows(round, codes)));
    }

    /** The municipalities and target groups that the round asks about. */
    public Dataset<Row> asked() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : round.respondents()) {
            for (String group : round.targetGroups()) {
                rows.add(new Object[] {municipality, group});
            }
        }
        return session.dataset(Dimensions.ASKED_CELLS, rows);
    }

    public Dataset<Row> groups() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String group : round.targetGroups()) {
            String area = area(group);
            String areaName = codes.list(Codes.AREAS).nameOf(area);
            rows.add(new Object[] {
                group,
                Dimensions.LEVEL_TARGET_GROUP,
                group,
                codes.targetGroups().nameOf(group),
                area,
                areaName
            });
            rows.add(new Object[] {group, Dimensions.LEVEL_AREA, area, areaName + " i alt", area, areaName});
            Dimensions.ordinarySum(group, round, codes)
                    .ifPresent(sum -> rows.add(new Object[] {
                        group,
                        Dimensions.LEVEL_ORDINARY,
                        sum,
                        areaName + ", almindelige målgrupper i alt",
                        area,
                        areaName
                    }));
        }
        return session.dataset(Dimensions.GROUPS, rows);
    }

    private String area(String group) {
        return codes.targetGroups().value(group, "area");
    }

    public Dataset<Row> operators() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        round.respondents().forEach(code -> rows.add(new Object[] {code, codes.operatorName(code)}));
        round.regions().forEach(code -> rows.add(new Object[] {code, codes.operatorName(code)}));
        return session.dataset(Dimensions.OPERATORS, rows);
    }

    /** The codes of operators by the names under which the extract has them; private ones have none. */
    public Map<String, String> portalOperators() {
        Map<String, String> operators = new TreeMap<>();
        staged("portal").used().stream()
                .flatMap(row -> row.text(OPERATOR).stream())
                .forEach(name -> {
                    if (codes.operator(name) instanceof Reading.Known<String> known) {
                        operators.put(name, known.value());
                    }
                });
        return operators;
    }

    public Dataset<Row> groupNames() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CodeList.Entry group : codes.targetGroups().rows()) {
            String name = group.get("name") + " ("
                    + codes.list("areas").nameOf(group.get("area")).toLowerCase(Locale.ROOT) + ")";
            rows.add(new Object[] {group.get("code"), name});
        }
        rows.add(new Object[] {Services.SEVERAL, "Flere målgrupper"});
        return session.dataset(Dimensions.GROUP_NAMES, rows);
    }
}
