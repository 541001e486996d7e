package dk.belaeg;

import static dk.belaeg.schema.Columns.*;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Coding;
import dk.belaeg.check.ComplexServices;
import dk.belaeg.check.Response;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.measure.Dimensions;
import dk.belaeg.measure.capacity.Services;
import dk.belaeg.round.Round;
import dk.belaeg.schema.CodeList;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Column;
import dk.belaeg.schema.Contracts;
import dk.belaeg.schema.Period;
import dk.belaeg.schema.Questionnaire;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The datasets that the measures of one round draw on: what came in, and what belongs to what. */
final class RoundData {
    private static final String ALL_AREAS = "total";

    private final Engine engine;
    private final Round round;
    private final Contracts contracts;
    private final Codes codes;
    private final Checked checked;
    private final SpendingData spending;
    private final Map<String, Dataset<Row>> tables = new ConcurrentHashMap<>();
    private final Map<String, Dataset<Row>> parts = new ConcurrentHashMap<>();

    RoundData(Engine engine, Round round, Contracts contracts, Checked checked) {
        this.engine = engine;
        this.round = round;
        this.contracts = contracts;
        this.codes = contracts.codes();
        this.checked = checked;
        this.spending = new SpendingData(engine, round, codes, checked);
    }

    Contracts contracts() {
        return contracts;
    }

    /** Dimension rows as a dataset. */
    Dataset<Row> dimension(List<Column> columns, List<@Nullable Object[]> rows) {
        return engine.dataset(columns, rows);
    }

    /** The rows of a table that are not set aside. */
    Dataset<Row> table(String name) {
        return tables.computeIfAbsent(name, this::usedRows);
    }

    /**
     * The rows of a table for sums: with those that an error has set aside, whose numbers are blank. The very dataset of
     * {@link #table} when there are none.
     */
    Dataset<Row> parts(String name) {
        StagedTable table = checked.intake().table(name);
        return lacks(name) ? parts.computeIfAbsent(name, n -> withStay(table, table.parts())) : table(name);
    }

    /** Whether an error has set any row of a table aside. */
    boolean lacks(String name) {
        return !checked.intake().table(name).lost().isEmpty();
    }

    /** Whether a table has any row that is used. */
    boolean has(String name) {
        return !checked.intake().table(name).used().isEmpty();
    }

    private Dataset<Row> usedRows(String name) {
        StagedTable table = checked.intake().table(name);
        return withStay(table, table.used().stream().map(StagedRow::values).toList());
    }

    /** Rows of a table; those of places say what kind of stay they are. */
    private Dataset<Row> withStay(StagedTable table, List<@Nullable Object[]> rows) {
        List<Column> columns = new ArrayList<>(table.schema().columns());
        int paragraph = columns.stream().map(Column::name).toList().indexOf(PARAGRAPH);
        if (paragraph < 0) {
            return engine.dataset(columns, rows);
        }
        columns.add(new Column(STAY, Column.Type.TEXT, 0));
        List<@Nullable Object[]> more = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] values = Arrays.copyOf(row, row.length + 1);
            values[row.length] =
                    row[paragraph] instanceof String text ? codes.stayOfParagraphs(text) : Codes.UNKNOWN_STAY;
            more.add(values);
        }
        return engine.dataset(columns, more);
    }

    /**
     * The portal's places by the group that they are set against citizens of: the unit's own, or the complex group that they
     * are confirmed to serve; and, without places, the rows that an error has set aside.
     */
    Dataset<Row> supply() {
        StagedTable table = checked.intake().table("portal");
        Map<StagedRow, List<ComplexServices.Use>> uses =
                ComplexServices.of(checked.intake(), round, codes, new ArrayList<>()).stream()
                        .collect(Collectors.groupingBy(ComplexServices.Use::row));
        List<String> names = table.schema().columns().stream().map(Column::name).toList();
        int places = names.indexOf(PLACES);
        int group = names.indexOf(TARGET_GROUP);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (StagedRow row : table.used()) {
            List<ComplexServices.Use> own = uses.getOrDefault(row, List.of());
            BigDecimal left = row.value(PLACES, BigDecimal.class).orElse(BigDecimal.ZERO);
            for (ComplexServices.Use use : own) {
                @Nullable Object[] values = row.values();
                values[places] = use.places();
                values[group] = use.group();
                rows.add(values);
                left = left.subtract(use.places());
            }
            if (own.isEmpty() || left.signum() > 0) {
                @Nullable Object[] values = row.values();
                values[places] = own.isEmpty() ? values[places] : left;
                rows.add(values);
            }
        }
        List<@Nullable Object[]> parts = table.parts();
        rows.addAll(parts.subList(table.used().size(), parts.size()));
        return withStay(table, rows);
    }

    /** The complex groups that some places are confirmed to serve. */
    Dataset<Row> confirmed() {
        List<@Nullable Object[]> rows = ComplexServices.of(checked.intake(), round, codes, new ArrayList<>()).stream()
                .map(ComplexServices.Use::group)
                .distinct()
                .<@Nullable Object[]>map(group -> new Object[] {group})
                .toList();
        return engine.dataset(Dimensions.CONFIRMED, rows);
    }

    /** Municipalities with their names in Danish alphabetical order. */
    Dataset<Row> municipalities() {
        Collator danish = Collator.getInstance(Locale.forLanguageTag("da-DK"));
        List<String> inOrder = round.respondents().stream()
                .sorted(Comparator.comparing(codes.municipalities()::nameOf, danish))
                .toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String code : inOrder) {
            rows.add(new Object[] {code, codes.municipalities().nameOf(code), (long) rows.size()});
        }
        return engine.dataset(Dimensions.MUNICIPALITY_NAMES, rows);
    }

    /**
     * What operators notify; where no area is stated, the paragraph or else the target group tells it.
     *
     * @param parts whether notices that an error has set aside are there too, their numbers blank
     */
    Dataset<Row> notices(String name, boolean parts) {
        StagedTable table = checked.intake().table(name);
        List<String> names = table.schema().columns().stream().map(Column::name).toList();
        int area = names.indexOf(AREA);
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> all = parts
                ? table.parts()
                : table.used().stream().map(StagedRow::values).toList();
        for (@Nullable Object[] one : all) {
            @Nullable Object[] values = one.clone();
            if (values[area] == null) {
                values[area] = area(names, values);
            }
            rows.add(values);
        }
        return withStay(table, rows);
    }

    private @Nullable Object area(List<String> names, @Nullable Object[] values) {
        return codes.areaOf(column -> Optional.ofNullable((String) values[names.indexOf(column)]))
                .orElse(null);
    }

    Dataset<Row> responses() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Response response : checked.responses()) {
            Questionnaire questionnaire = contracts.questionnaire(response.questionnaire());
            rows.add(new @Nullable Object[] {
                response.questionnaire(),
                questionnaire.title(),
                response.respondent(),
                codes.operatorName(response.respondent()),
                response.status().name().toLowerCase(Locale.ROOT),
                response.answeredOn().orElse(null),
                response.deadline(),
                response.answeredOn().isPresent() ? response.late() : null,
                response.content().map(answer -> (long) answer.asked()).orElse(null),
                response.content().map(answer -> (long) answer.filled()).orElse(null),
                response.content().map(answer -> (long) answer.errors()).orElse(0L),
                (long) response.answers(),
                questionnaire.asksFigures() ? response.inFigures() : null,
                response.inAnyWay()
            });
        }
        return engine.dataset(Dimensions.RESPONSES, rows);
    }

    /** What was written in own words, by theme; texts about no area stand under all of them. */
    Dataset<Row> mentions() {
        Coding.Coded coded = Coding.coded(checked.intake());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Questionnaire questionnaire : contracts.questionnaires()) {
            for (Coding.Text text : Coding.texts(checked.intake(), questionnaire, codes)) {
                List<String> themes = coded.themes(text);
                themes.forEach(theme ->
                        rows.add(mention(text, theme, codes.list("themes").nameOf(theme))));
                if (themes.isEmpty()) {
                    rows.add(mention(text, null, null));
                }
            }
        }
        return engine.dataset(Dimensions.MENTIONS, rows);
    }

    private static @Nullable Object[] mention(Coding.Text text, @Nullable String theme, @Nullable String name) {
        return new @Nullable Object[] {
            text.questionnaire().name(),
            text.field().name(),
            text.field().title(),
            text.area().orElse(ALL_AREAS),
            text.sender(),
            theme,
            name
        };
    }

    Dataset<Row> asked() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : round.respondents()) {
            for (String group : round.targetGroups()) {
                rows.add(new Object[] {municipality, group});
            }
        }
        return engine.dataset(Dimensions.ASKED_CELLS, rows);
    }

    Dataset<Row> geographies() {
        return engine.dataset(Dimensions.GEOGRAPHIES, Geographies.rows(round, codes));
    }

    Dataset<Row> groups() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String group : round.targetGroups()) {
            String area = area(group);
            String areaName = codes.list("areas").nameOf(area);
            rows.add(new Object[] {
                group,
                Dimensions.LEVEL_TARGET_GROUP,
                group,
                codes.targetGroups().nameOf(group),
                area,
                areaName
            });
            rows.add(new Object[] {group, Dimensions.LEVEL_AREA, area, areaName + " i alt", area, areaName});
            SmallNumbers.ordinarySum(group, round, codes)
                    .ifPresent(sum -> rows.add(new Object[] {
                        group,
                        Dimensions.LEVEL_ORDINARY,
                        sum,
                        areaName + ", almindelige målgrupper i alt",
                        area,
                        areaName
                    }));
        }
        return engine.dataset(Dimensions.GROUPS, rows);
    }

    private String area(String group) {
        return codes.targetGroups().value(group, "area");
    }

    /** A main group of the list has its subgroups' places too. */
    Dataset<Row> members() {
        TreeSet<String> pairs = new TreeSet<>();
        for (String group : round.targetGroups()) {
            for (CodeList.Entry entry : codes.targetGroups().rows()) {
                String member = entry.get("code");
                if (member.equals(group) || entry.get("parent").equals(group)) {
                    pairs.add(group + "|" + member);
                    pairs.add(area(group) + "|" + member);
                    SmallNumbers.ordinarySum(group, round, codes).ifPresent(sum -> pairs.add(sum + "|" + member));
                }
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        pairs.forEach(pair -> rows.add(pair.split("\\|", 2)));
        return engine.dataset(Dimensions.MEMBERS, rows);
    }

    /**
     * The portal knows the ordinary groups; an area is comparable when all its followed-up groups are, and otherwise the
     * sum of those that are.
     */
    Dataset<Row> comparable() {
        Map<String, Boolean> comparable = new TreeMap<>();
        for (String group : round.targetGroups()) {
            boolean ordinary = codes.targetGroups().value(group, "kind").equals("ordinary");
            comparable.put(group, ordinary);
            comparable.merge(area(group), ordinary, Boolean::logicalAnd);
            SmallNumbers.ordinarySum(group, round, codes).ifPresent(sum -> comparable.put(sum, true));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        comparable.forEach((group, truth) -> rows.add(new Object[] {group, truth}));
        return engine.dataset(Dimensions.COMPARABLES, rows);
    }

    /** Every paragraph, or combination of them, that the portal has places for. */
    Set<String> paragraphs() {
        TreeSet<String> paragraphs = new TreeSet<>();
        checked.intake().table("portal").used().forEach(row -> row.text(PARAGRAPH)
                .ifPresent(paragraphs::add));
        return paragraphs;
    }

    SpendingData spending() {
        return spending;
    }

    Dataset<Row> operators() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        round.respondents().forEach(code -> rows.add(new Object[] {code, codes.operatorName(code)}));
        round.regions().forEach(code -> rows.add(new Object[] {code, codes.operatorName(code)}));
        return engine.dataset(Dimensions.OPERATORS, rows);
    }

    Dataset<Row> groupNames() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CodeList.Entry group : codes.targetGroups().rows()) {
            String name = group.get("name") + " ("
                    + codes.list("areas").nameOf(group.get("area")).toLowerCase(Locale.ROOT) + ")";
            rows.add(new Object[] {group.get("code"), name});
        }
        rows.add(new Object[] {Services.SEVERAL, "Flere målgrupper"});
        return engine.dataset(Dimensions.GROUP_NAMES, rows);
    }

    /** The newest period that any service reports for; empty when none does. */
    Optional<String> newestPeriod() {
        return checked.intake().table("occupancy").used().stream()
                .flatMap(row -> row.text(PERIOD).stream())
                .max(Comparator.comparing(Period::ofCode));
    }
}
