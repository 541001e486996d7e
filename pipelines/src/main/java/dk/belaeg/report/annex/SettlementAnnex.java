package dk.belaeg.report.annex;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.office.word.Letterhead;
import dk.belaeg.office.word.WordDocument;
import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.office.word.WordDocument.Block.Table.Column;
import dk.belaeg.office.word.WordDocument.Block.Table.Row;
import dk.belaeg.office.word.WordDocument.Block.Text.Kind;
import dk.belaeg.office.word.WordDocument.Piece;
import dk.belaeg.office.word.WordWriter;
import dk.belaeg.sentence.Sentence;
import dk.belaeg.subject.settlement.Calculation;
import dk.belaeg.subject.settlement.Calculation.Step;
import dk.belaeg.subject.settlement.CalculationKind;
import dk.belaeg.subject.settlement.Distribution;
import dk.belaeg.subject.settlement.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The annex of a calculation, such as »Lukkeregnskab« and »Objektiv finansiering«: what it comes to, what it was added up
 * from, every step with its rule, and who pays what.
 */
public final class SettlementAnnex {
    private static final int MOST_DECIMALS = 2;

    private final String title;
    private final CalculationKind.Result result;
    private final ForumForm form;

    private SettlementAnnex(String title, CalculationKind.Result result, Map<String, List<String>> written) {
        this.title = title;
        this.result = result;
        this.form = new ForumForm(Map.of(), written);
    }

    /**
     * The annex as a Word file.
     *
     * @param title of the calculation's form
     * @param workbook name of the file that has the calculation
     * @param written what the author wrote into the fields of a former one, by tag
     */
    public static byte[] write(
            String title,
            CalculationKind.Result result,
            String workbook,
            Map<String, List<String>> written,
            Letterhead letterhead) {
        SettlementAnnex annex = new SettlementAnnex(title, result, written);
        annex.front();
        annex.form.caseOf(
                result.words().background(),
                List.of(),
                annex::chapters,
                List.of(),
                List.of("Beregningen med alle tal, der er skrevet ind: " + workbook + "."));
        return WordWriter.write(
                new WordDocument(
                        title,
                        result.about(),
                        title + " · " + result.about(),
                        LocalDate.of(result.year(), 1, 1),
                        annex.form.blocks()),
                letterhead);
    }

    private void front() {
        form.text(Kind.TITLE, title);
        form.text(Kind.SUBTITLE, result.about() + " " + result.year());
        form.heading(1, "Sammenfatning");
        form.bullets(result.words().summary().stream().map(Sentence::of).toList());
        if (!result.calculation().notes().isEmpty()) {
            form.heading(2, "Forbehold");
            form.bullets(result.calculation().notes());
        }
        form.askedOfTheForum(result.words().decision());
        form.add(new Block.PageBreak());
    }

    private void chapters() {
        Calculation calculation = result.calculation();
        calculation.tables().forEach(this::accounts);
        form.heading(2, "Beregning");
        form.add(new Block.Table(
                "beregning",
                "Beregningen trin for trin",
                "Hvert trin med sit beløb og den regel, det følger.",
                List.of(new Column("Trin", false), new Column("Beløb", true), new Column("Regel", false)),
                calculation.steps().stream()
                        .map(step -> new Row(
                                List.of(
                                        step.label(),
                                        step.shown() + " " + step.unit().danish(),
                                        "(" + number(step.rule()) + ")"),
                                false))
                        .toList(),
                rules().stream()
                        .map(rule -> note("(" + number(rule) + ") " + rule.danish() + " " + Sentence.of(rule.source())))
                        .toList()));
        for (int i = 0; i < calculation.distributions().size(); i++) {
            shares(calculation.distributions().get(i), "fordeling-" + (i + 1));
        }
    }

    private void accounts(Calculation.Table table) {
        form.heading(2, table.title());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(table.lines(), false));
        table.columns().forEach(column -> columns.add(new Column(column + " (kr.)", true)));
        form.add(new Block.Table(
                "regnskab",
                table.title(),
                "Beløb i kroner, række for række.",
                columns,
                table.rows().stream()
                        .map(line -> {
                            List<String> cells = new ArrayList<>();
                            cells.add(line.name());
                            line.kroner().forEach(kroner -> cells.add(DanishNumbers.format(kroner, 0)));
                            return new Row(cells, line.sum());
                        })
                        .toList(),
                List.of()));
    }

    private void shares(Distribution distribution, String name) {
        form.heading(2, distribution.title());
        List<Row> rows = new ArrayList<>();
        distribution
                .shares()
                .forEach(share -> rows.add(new Row(
                        List.of(
                                share.name(),
                                weight(share.weight()),
                                DanishNumbers.format(share.percent(), 1),
                                DanishNumbers.format(share.kroner(), 0)),
                        false)));
        BigDecimal weights =
                distribution.shares().stream().map(Distribution.Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        rows.add(
                new Row(List.of("I alt", weight(weights), "100,0", DanishNumbers.format(distribution.sum(), 0)), true));
        form.add(new Block.Table(
                name,
                distribution.title(),
                "Hver parts vægt, andel og beløb.",
                List.of(
                        new Column("Hvem", false),
                        new Column(distribution.key(), true),
                        new Column("Andel (pct.)", true),
                        new Column("Beløb (kr.)", true)),
                rows,
                List.of(note(Distribution.EXACT), note(Provision.WHOLE_KRONER.danish()))));
    }

    private static String weight(BigDecimal weight) {
        return DanishNumbers.format(
                weight,
                Math.min(MOST_DECIMALS, Math.max(0, weight.stripTrailingZeros().scale())));
    }

    /** The rules in the order in which steps follow them. */
    private List<Provision> rules() {
        return result.calculation().steps().stream().map(Step::rule).distinct().toList();
    }

    private int number(Provision rule) {
        return rules().indexOf(rule) + 1;
    }

    private static List<Piece> note(String sentence) {
        return List.of(new WordDocument.Words(sentence));
    }
}
