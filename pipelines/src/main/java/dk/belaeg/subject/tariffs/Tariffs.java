package dk.belaeg.subject.tariffs;

import dk.belaeg.check.Checked;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.occupancy.OccupancySettings;
import dk.belaeg.subject.spending.PriceChain;
import dk.belaeg.subject.spending.PriceFactors;
import dk.belaeg.subject.spending.PriceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What services charge: the overview of the coming year, and how tariffs have developed. Method: {@code
 * docs/metode/takster.md}.
 */
public final class Tariffs implements Subject {
    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(TariffSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return TariffRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return TariffRules.ofRows(contracts.codes());
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        new TariffChecks(intake, round, contracts.codes(), findings).run();
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        NavigableSet<Integer> years = book(checked).years();
        Optional<Years> chosen = Years.chosen(years, round.settings(TariffSettings.class));
        return Map.of(
                "takst_foerste_aar",
                years.isEmpty() ? "" : String.valueOf(years.first()),
                "takst_aar",
                years.isEmpty() ? "" : String.valueOf(chosen.map(Years::to).orElse(years.last())),
                "takst_fra",
                chosen.map(two -> String.valueOf(two.from())).orElse("det første år"),
                "takst_til",
                chosen.map(two -> String.valueOf(two.to())).orElse("det sidste år"));
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(TariffBook.TABLE, LostRows.NOT_IN_MEANS);
    }

    private static TariffBook book(Checked checked) {
        return new TariffBook(
                checked.intake().table(TariffBook.TABLE),
                checked.before().stream()
                        .map(round -> round.table(TariffBook.TABLE))
                        .toList());
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add(
                "tariff_overview",
                () -> inputs.dataset(TariffTables.OVERVIEW, tables(inputs).overview()));
        datasets.add(
                "tariff_development",
                () -> inputs.dataset(TariffTables.MATCHES, tables(inputs).matches()));
        datasets.add(
                "tariff_development_by_operator",
                () -> inputs.dataset(TariffTables.BY_OPERATOR, tables(inputs).byOperator()));
        datasets.add(
                "tariff_development_all",
                () -> inputs.dataset(TariffTables.ALL, tables(inputs).all()));
        datasets.add(
                "tariffs_unmatched",
                () -> inputs.dataset(TariffTables.UNMATCHED_ROWS, tables(inputs).unmatched()));
        datasets.add(
                "tariff_occupancy",
                () -> inputs.dataset(
                        TariffOccupancy.COLUMNS,
                        TariffOccupancy.rows(
                                book(inputs.checked()),
                                inputs.codes(),
                                inputs.round().settings(TariffSettings.class),
                                inputs.round().settings(OccupancySettings.class).threshold(),
                                inputs.has("occupancy") ? TariffOccupancy.means(datasets) : Map.of())));
    }

    private static TariffTables tables(Inputs inputs) {
        return tables(inputs.checked(), inputs.round(), inputs.codes());
    }

    static TariffTables tables(Checked checked, Round round, Codes codes) {
        TariffSettings settings = round.settings(TariffSettings.class);
        TariffBook book = book(checked);
        Renames renames = Renames.of(codes, new ArrayList<>());
        PriceChain prices = new PriceChain(
                PriceFactors.growth(codes, round.settings(PriceSettings.class).index()));
        NavigableMap<Years, Development> developments = new TreeMap<>();
        Years.all(book.years(), settings)
                .forEach(years -> developments.put(
                        years, new Development(new Matching(book, renames, years), prices, settings.driver())));
        return new TariffTables(book, codes, settings, developments, Outliers.of(codes, new ArrayList<>()));
    }
}
