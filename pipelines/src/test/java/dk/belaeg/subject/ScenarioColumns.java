package dk.belaeg.subject;

import dk.belaeg.contract.Column;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.subject.building.Building;
import dk.belaeg.subject.count.CitizenCounts;
import dk.belaeg.subject.count.PrintedTotals;
import dk.belaeg.subject.ledger.CapacityLedger;
import dk.belaeg.subject.ledger.ProcedureRows;
import dk.belaeg.subject.shortage.KindBalance;
import dk.belaeg.subject.specialised.Specialised;
import dk.belaeg.subject.spending.Spending;
import dk.belaeg.subject.trade.TradeBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns that tables of scenarios may have: those of the schemas, and of the dimensions that a round makes. */
final class ScenarioColumns {
    private static final Map<String, List<Column>> TABLES = tables();

    private ScenarioColumns() {}

    private static Map<String, List<Column>> tables() {
        Map<String, List<Column>> tables = new HashMap<>();
        Contracts contracts = contracts();
        tables(contracts).forEach(table -> tables.put(table.name(), withStay(table.columns())));
        tables.put("portal_earlier", tables.get("portal"));
        tables.put("mentions_before", Dimensions.MENTIONS);
        tables.put("specialised_before", tables.get("specialised"));
        tables.put("listed", Specialised.LISTED);
        tables.put("building_lost", Building.LOST_ROWS);
        tables.put("ledger", CapacityLedger.LINES);
        tables.put("notice_procedures", ProcedureRows.PLACES);
        tables.put("trade_services", TradeBook.SERVICES_READ);
        tables.put("trade_lines", TradeBook.LINES);
        tables.put("trade_sellers", TradeBook.SELLERS);
        tables.put(
                "service_category_names", List.of(Column.text(Columns.CATEGORY), Column.text(Columns.CATEGORY_NAME)));
        tables.put("responses", Dimensions.RESPONSES);
        tables.put("spending_levels", reports(contracts, "spending"));
        tables.put("demand", reports(contracts, "demand"));
        tables.put("service_register", reports(contracts, "service_register"));
        tables.put("balance_by_kind", reports(contracts, "balance_by_kind"));
        tables.put("notified_coming", KindBalance.NOTIFIED);
        tables.put("kind_cells", Dimensions.KIND_CELLS);
        tables.put("needs", Dimensions.NEEDS);
        tables.put("place_kinds", Dimensions.PLACE_KINDS);
        tables.put("geographies", Dimensions.GEOGRAPHIES);
        tables.put("groups", Dimensions.GROUPS);
        tables.put("members", Dimensions.MEMBERS);
        tables.put("comparable", Dimensions.COMPARABLES);
        tables.put("confirmed", Dimensions.CONFIRMED);
        tables.put("municipalities", Dimensions.MUNICIPALITY_NAMES);
        tables.put("asked", Dimensions.ASKED_CELLS);
        tables.put("counted_cells", Dimensions.COUNTED_CELLS);
        tables.put("kkr_geographies", Dimensions.KKR_GEOGRAPHIES);
        tables.put("categories", Dimensions.CATEGORIES);
        tables.put("counted_groups", Dimensions.COUNTED_GROUPS);
        tables.put("counted_questions_asked", Dimensions.COUNTED_QUESTIONS);
        tables.put("answered_questions", Dimensions.ANSWERED_QUESTIONS);
        tables.put("printed_totals", PrintedTotals.LINES);
        tables.put("periods", CitizenCounts.PERIODS);
        tables.put("mentions", Dimensions.MENTIONS);
        tables.put("operators", Dimensions.OPERATORS);
        tables.put("group_names", Dimensions.GROUP_NAMES);
        tables.put("functions", Dimensions.FUNCTIONS);
        tables.put("parts", Spending.PARTS_OF_AREAS);
        tables.put("absent", Spending.ABSENT_AMOUNTS);
        tables.put("factors", Dimensions.FACTORS);
        tables.put(
                "bands",
                List.of(
                        new Column(Columns.AREA, Column.Type.TEXT, 0),
                        new Column("band_from", Column.Type.YEAR, 0),
                        new Column("band_to", Column.Type.YEAR, 0)));
        tables.put("population_in_bands", Dimensions.INHABITANTS);
        tables.put("comparable_years", Dimensions.COMPARABLE_YEARS);
        tables.put("kinds", Dimensions.CHANGE_KINDS);
        tables.put("paragraph_areas", Dimensions.PARAGRAPH_AREAS);
        tables.put("items", Dimensions.ITEMS);
        tables.put("scales", Dimensions.SCALES);
        tables.put("published_shares", Dimensions.PUBLISHED_SHARES);
        tables.put(
                "answers",
                Stream.of(Columns.MUNICIPALITY, Columns.QUESTION, Columns.ITEM, "given")
                        .map(name -> new Column(name, Column.Type.TEXT, 0))
                        .toList());
        return tables;
    }

    /** What a paragraph says of the places besides, as a round's data do. */
    private static List<Column> withStay(List<Column> columns) {
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(Columns.STAY, Column.Type.TEXT, 0));
        return more;
    }

    static Contracts contracts() {
        try {
            return Contracts.load(Path.of("nowhere"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every table that comes in, by itself or in a questionnaire. */
    static Stream<TableSchema> tables(Contracts contracts) {
        return Stream.concat(
                contracts.inputs().stream(),
                contracts.questionnaires().stream()
                        .flatMap(questionnaire -> questionnaire.sheets().stream())
                        .map(Questionnaire.Sheet::table));
    }

    /** The columns of all reports that are cut from one dataset, and what says which rows each of them shows. */
    private static List<Column> reports(Contracts contracts, String dataset) {
        List<Column> columns = new ArrayList<>(Dimensions.GEOGRAPHIES);
        contracts.reports().stream()
                .filter(report -> report.dataset().equals(dataset))
                .map(ReportSchema::columns)
                .forEach(columns::addAll);
        return columns;
    }

    /** The contract of a table. */
    static Scenario.Contract of(String table) {
        List<Column> columns = TABLES.get(table);
        if (columns == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        return name -> columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table + " has no column " + name));
    }
}
