package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Columns.CATEGORY;
import static dk.belaeg.contract.Columns.CATEGORY_NAME;

import dk.belaeg.check.Checked;
import dk.belaeg.check.KnownRules;
import dk.belaeg.check.OverlapRule;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for places in which services: sold shares and categories, the scope of the Styringsaftale, and who buys of whom.
 * Method: {@code docs/metode/salg.md}.
 */
public final class Trade implements Subject {
    private static final String ADDED = "trade_added";
    private static final String LINES = "trade_lines";
    private static final String PAIRS = "trade_pairs";
    private static final String SALES = "service_sales";

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(TradeSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return TradeRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return TradeRules.ofRows(round, round.settings(TradeSettings.class));
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        Set<String> services = TradeBook.ids(intake.table("portal"));
        Judgements.of(contracts.codes(), TradeSettings.agreementYear(round), services, findings);
        FixedCategories.check(intake, TradeSettings.agreementYear(round), services, findings);
    }

    @Override
    public Map<String, KnownRules> known(Intake intake, Codes codes) {
        ExtractServices services = new ExtractServices(intake.table("portal"), codes);
        return Map.of(TradeBook.TRADE, services, TradeBook.STOCK, services);
    }

    @Override
    public List<OverlapRule> overlapRules() {
        return List.of(TradeRules.SAME_PURCHASE);
    }

    @Override
    public Set<String> largeTables() {
        return Set.of(TradeBook.TRADE);
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        TradeSettings settings = round.settings(TradeSettings.class);
        return Map.of(
                "salgsaar", String.valueOf(settings.year(round)),
                "omraadeaar", String.valueOf(TradeSettings.agreementYear(round)),
                "bestandsdag", DanishDates.day(TradeSettings.stockDay(round)),
                "omraadegraense",
                        settings.scopeBound() + " "
                                + DanishNumbers.plain(settings.scopeShare().stripTrailingZeros()) + " pct.");
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(TradeBook.TRADE, LostRows.SUMS_BLANK);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        Round round = inputs.round();
        TradeSettings settings = round.settings(TradeSettings.class);
        if (inputs.isLarge(TradeBook.TRADE)) {
            datasets.addShared(
                    ADDED,
                    () -> TradeRows.added(
                            inputs.parts(TradeBook.TRADE), settings.year(round), TradeSettings.stockDay(round)));
        }
        Supplier<TradeBook> book = () -> new TradeBook(
                inputs,
                inputs.isLarge(TradeBook.TRADE)
                        ? TradeRows.of(datasets.get(ADDED), settings.year(round))
                        : TradeRows.of(inputs.staged(TradeBook.TRADE), settings.year(round)));
        Supplier<Dataset<Row>> sellers =
                () -> inputs.dataset(TradeBook.SELLERS, book.get().sellers());
        datasets.addShared(
                LINES, () -> inputs.dataset(TradeBook.LINES, book.get().lines()));
        datasets.addShared(SALES, () -> {
            int year = TradeSettings.agreementYear(round);
            Map<String, Judgements> judged =
                    Judgements.of(inputs.codes(), year, TradeBook.ids(inputs.staged("portal")), new ArrayList<>());
            return Sales.byService(
                    inputs.dataset(
                            TradeBook.SERVICES_READ,
                            book.get()
                                    .services(
                                            judged,
                                            FixedCategories.of(inputs.checked(), year),
                                            FixedCategories.of(inputs.checked(), year - 1))),
                    datasets.get(LINES),
                    settings);
        });
        datasets.add("service_categories", () -> datasets.get(SALES));
        datasets.add(
                "category_sums",
                () -> Sales.byCategory(
                        datasets.get(SALES),
                        inputs.dataset(List.of(text(CATEGORY), text(CATEGORY_NAME)), names(inputs.codes()))));
        datasets.add("service_scope", () -> Sales.inScope(datasets.get(SALES), settings));
        datasets.addShared(
                PAIRS,
                () -> Purchases.pairs(
                        datasets.get(LINES), Year.of(settings.year(round)).length()));
        datasets.add(
                "trade_by_municipality",
                () -> Purchases.byMunicipality(datasets.get(PAIRS), sellers.get(), inputs.geographies()));
        datasets.add("trade_matrix", () -> Purchases.matrix(datasets.get(PAIRS), sellers.get(), inputs.geographies()));
        datasets.add("external_need", () -> Purchases.byKind(datasets.get(PAIRS), sellers.get(), inputs.geographies()));
        datasets.add(
                "external_need_by_group",
                () -> Purchases.byGroup(datasets.get(PAIRS), sellers.get(), inputs.geographies()));
        datasets.add(
                "external_need_by_sector",
                () -> Purchases.bySector(datasets.get(PAIRS), sellers.get(), inputs.geographies()));
    }

    private static List<@Nullable Object[]> names(Codes codes) {
        return codes.list("service-categories").rows().stream()
                .<@Nullable Object[]>map(one -> new Object[] {one.get("code"), one.get("name")})
                .toList();
    }
}
