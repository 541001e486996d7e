package dk.belaeg.subject.settlement;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.intake.FormFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The calculations there are: each has a form in {@code schemas/settlement/} and a calculator here. */
public enum CalculationKind {
    COST_TARIFF("takst"),
    YEAR_SETTLEMENT("efterregulering"),
    CLOSING_ACCOUNT("lukkeregnskab"),
    TAKEOVER("overtagelse"),
    DEFICIT_MODEL("underskudsmodel"),
    OBJECTIVE_FINANCING("objektiv-finansiering");

    private final String danish;

    CalculationKind(String danish) {
        this.danish = danish;
    }

    /** Tables of the form in which nothing may stand twice. */
    private List<String> tables() {
        return switch (this) {
            case COST_TARIFF -> List.of(CostTariff.COSTS, CostTariff.ASSETS);
            case YEAR_SETTLEMENT -> List.of(YearSettlement.YEARS);
            case CLOSING_ACCOUNT -> List.of(ClosingCeilings.ACCOUNTS, ClosingAccount.UNITS, ClosingAccount.PAYERS);
            case TAKEOVER -> List.of(Takeover.UNITS);
            case DEFICIT_MODEL -> List.of(DeficitModel.MUNICIPALITIES);
            case OBJECTIVE_FINANCING -> List.of(ObjectiveFinancing.MUNICIPALITIES);
        };
    }

    /** What users call it. */
    public String danish() {
        return danish;
    }

    /** The name of its form. */
    public String form() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one whose form has that name. */
    public static Optional<CalculationKind> ofForm(String form) {
        return Arrays.stream(values()).filter(kind -> kind.form().equals(form)).findFirst();
    }

    /** The one that users call so. */
    public static Optional<CalculationKind> ofDanish(String name) {
        return Arrays.stream(values()).filter(kind -> kind.danish.equals(name)).findFirst();
    }

    /**
     * A form that has been worked out.
     *
     * @param about what it is of, such as the service
     * @param year that it is of
     * @param problems what breaks a rule, as sentences with file, sheet and cell; then nobody may use the calculation
     */
    public record Result(
            String about, int year, Calculation calculation, Calculation.Words words, List<String> problems) {
        public Result {
            problems = List.copyOf(problems);
        }

        private Result(String about, int year, Calculation calculation, Calculation.Words words) {
            this(about, year, calculation, words, List.of());
        }
    }

    /** What is not filled in, and what stands twice, as sentences with file, sheet and cell: then nothing can be worked out. */
    public List<String> lacking(FormFile file, Questionnaire questionnaire, Codes codes) {
        FormRows rows = new FormRows(form(), file, codes);
        List<String> problems = new ArrayList<>(rows.missing(questionnaire));
        tables().forEach(table -> problems.addAll(rows.twice(table)));
        return problems;
    }

    /** Works a form out that has no errors of its own and lacks nothing. */
    public Result result(FormFile file, Codes codes) {
        FormRows rows = new FormRows(form(), file, codes);
        SettlementRates rates = SettlementRates.of(codes);
        List<String> problems = new ArrayList<>();
        Result result =
                switch (this) {
                    case COST_TARIFF -> costTariff(rows, rates);
                    case YEAR_SETTLEMENT -> yearSettlement(rows);
                    case CLOSING_ACCOUNT -> closingAccount(rows, rates);
                    case TAKEOVER -> takeover(rows);
                    case DEFICIT_MODEL -> deficitModel(rows);
                    case OBJECTIVE_FINANCING -> objectiveFinancing(rows);
                };
        result.calculation().breaches().forEach(breach -> problems.add(rows.danish(breach)));
        return new Result(result.about(), result.year(), result.calculation(), result.words(), problems);
    }

    private static Result costTariff(FormRows rows, SettlementRates rates) {
        FormRows.Row service = rows.only(CostTariff.SERVICE);
        CostTariff tariff = new CostTariff(
                service.year("year"),
                service.yes("boarding_school"),
                service.number("places"),
                service.number("occupancy"),
                rows.of(CostTariff.COSTS).stream()
                        .map(row -> new CostTariff.Cost(row.name("kind"), row.kroner("amount")))
                        .toList(),
                service.kroner("pensionable_pay"),
                service.number("overhead"),
                service.number("interest"),
                rows.of(CostTariff.ASSETS).stream()
                        .map(row -> new CostTariff.Asset(
                                row.text("name"), row.kroner("building"), row.kroner("land"), row.whole("since")))
                        .toList(),
                service.kroner("settled"));
        Calculation calculation = tariff.calculation(rates);
        String name = service.text("service");
        return new Result(name, tariff.year(), calculation, tariff.words(name, calculation));
    }

    private static Result yearSettlement(FormRows rows) {
        FormRows.Row service = rows.only(YearSettlement.SERVICE);
        List<YearSettlement.Accounts> years = rows.of(YearSettlement.YEARS).stream()
                .map(row -> new YearSettlement.Accounts(
                        row.year("year"),
                        row.number("days"),
                        row.kroner("tariff"),
                        row.kroner("costs"),
                        row.kroner("budget"),
                        row.amount("carried")))
                .toList();
        int first = years.stream().mapToInt(YearSettlement.Accounts::year).min().orElse(0);
        int last = years.stream().mapToInt(YearSettlement.Accounts::year).max().orElse(0);
        YearSettlement settlement = new YearSettlement(
                years,
                service.kroner("before"),
                service.maybeYear("set_aside_in").orElse(first - 1));
        Calculation calculation = settlement.calculation();
        return new Result(service.text("service"), last, calculation, settlement.words(calculation));
    }

    private static Result closingAccount(FormRows rows, SettlementRates rates) {
        FormRows.Row closing = rows.only(ClosingAccount.CLOSING);
        String operator = closing.operator("operator");
        ClosingAccount account = new ClosingAccount(
                ClosingAccount.Kind.valueOf(constant(closing.text("kind"))),
                ClosingAccount.Cause.valueOf(constant(closing.text("cause"))),
                new ClosingAccount.Unit(closing.text("service"), operator, closing.kroner("budget")),
                new ClosingAccount.Years(
                        closing.year("decision_year"),
                        closing.year("closing_year"),
                        closing.year("budget_year"),
                        closing.year("use_year")),
                rows.of(ClosingCeilings.ACCOUNTS).stream()
                        .map(CalculationKind::line)
                        .toList(),
                closing.kroner("carried"),
                rows.of(ClosingAccount.UNITS).stream()
                        .map(row -> new ClosingAccount.OtherUnit(
                                row.text("name"),
                                row.yes("within"),
                                row.kroner("budget"),
                                row.amount("income"),
                                row.amount("costs")))
                        .toList(),
                rows.of(ClosingAccount.PAYERS).stream()
                        .map(row -> new ClosingAccount.Payer(
                                row.operator("municipality"),
                                row.operator("municipality").equals(operator),
                                row.amount("first"),
                                row.amount("second"),
                                row.decimal("percent")))
                        .toList());
        Calculation calculation = account.calculation(rates);
        return new Result(
                closing.text("service"), account.years().closing(), calculation, ClosingWords.of(account, calculation));
    }

    private static ClosingAccount.Line line(FormRows.Row row) {
        String code = row.text("line");
        return new ClosingAccount.Line(
                code,
                row.name("line"),
                ClosingCeilings.INCOME.contains(code),
                row.kroner("decision"),
                row.kroner("closing"));
    }

    private static Result takeover(FormRows rows) {
        FormRows.Row unit = rows.only("unit");
        Takeover takeover = new Takeover(rows.of(Takeover.UNITS).stream()
                .map(row -> new Takeover.Member(
                        row.text("name"), row.kroner("budget"), row.kroner("accumulated"), row.yes("taken")))
                .toList());
        Calculation calculation = takeover.calculation();
        String name = unit.text("name");
        return new Result(name, unit.year("year"), calculation, takeover.words(name, calculation));
    }

    private static Result deficitModel(FormRows rows) {
        FormRows.Row model = rows.only(DeficitModel.MODEL);
        DeficitModel deficit = new DeficitModel(
                model.year("year"),
                model.operator("operator"),
                model.kroner("deficit"),
                model.decimal("covered").orElse(DeficitModel.HALF),
                model.text("key"),
                DeficitModel.Outside.valueOf(constant(model.text("outside"))),
                model.year("trial_from"),
                model.yes("approved_by_forum") && model.yes("approved_by_kkr"),
                rows.of(DeficitModel.MUNICIPALITIES).stream()
                        .map(row -> new DeficitModel.Municipality(
                                row.operator("municipality"), row.number("number"), row.yes("outside")))
                        .toList());
        Calculation calculation = deficit.calculation();
        String service = model.text("service");
        return new Result(service, deficit.year(), calculation, deficit.words(service, calculation));
    }

    private static Result objectiveFinancing(FormRows rows) {
        FormRows.Row budget = rows.only("budget");
        ObjectiveFinancing financing = new ObjectiveFinancing(
                budget.year("year"),
                budget.kroner("budget"),
                budget.text("key"),
                rows.of(ObjectiveFinancing.MUNICIPALITIES).stream()
                        .map(row -> new Distribution.Part(row.operator("municipality"), row.number("number")))
                        .toList());
        Calculation calculation = financing.calculation();
        return new Result(
                budget.text("subject"),
                financing.year(),
                calculation,
                financing.words(budget.text("subject"), calculation));
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
