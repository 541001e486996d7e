package dk.belaeg.office.write;

import dk.belaeg.chart.SampleFigures;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.write.ReportWorkbook.Cover;
import dk.belaeg.office.write.ReportWorkbook.MarkMeaning;
import dk.belaeg.office.write.ReportWorkbook.Note;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report workbook with everything a report can have; all figures are invented. */
public final class SampleReport {
    private static final List<String> MUNICIPALITIES = SampleFigures.MUNICIPALITIES;
    private static final String SOURCE = "Opfølgningsskema 2026, svar fra 22 kommuner";

    private SampleReport() {}

    public static ReportWorkbook workbook() {
        return new ReportWorkbook(
                cover(), notes(), marks(), List.of(balance(), demand(), spending(), services(), empty()));
    }

    private static Cover cover() {
        return new Cover(
                "Kapacitet og behov på det specialiserede socialområde 2026",
                "Tabeller til direktørforum: borgere, pladser, belægning og udgifter i de 22 kommuner i Syddanmark.",
                LocalDate.of(2026, 10, 1),
                List.of(
                        new Cover.Fact("Runde", "Syddanmark 2026"),
                        new Cover.Fact("Kontakt", "sekretariatet@eksempel.dk"),
                        new Cover.Fact("Svar", "22 af 22 kommuner har svaret")),
                List.of(
                        "Hvert ark har én tabel. Over tabellen står titel, afgrænsning, noter og kilde; under den står, hvad tegnene betyder.",
                        "Tallene er afrundet i visningen. Derfor kan summer afvige fra summen af de viste tal."),
                "Fiktive data");
    }

    private static List<Note> notes() {
        return List.of(
                new Note(
                        "Borgere",
                        "Borgere i målgruppen efter handlekommune på opgørelsesdatoen. Hver borger tælles én gang."),
                new Note(
                        "Pladser",
                        "Godkendte pladser efter beliggenhedskommune og primær målgruppe, som de står i Tilbudsportalen."));
    }

    private static List<MarkMeaning> marks() {
        return List.of(
                new MarkMeaning("≤3", "1 til 3 borgere; tallet vises ikke af hensyn til personer"),
                new MarkMeaning(
                        "x",
                        "tallet kan være lille eller stort; det vises ikke, fordi et lille tal ellers kunne regnes ud"));
    }

    static ReportSheet demand() {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < MUNICIPALITIES.size(); i++) {
            rows.add(List.of(
                    new Value.Text(MUNICIPALITIES.get(i)),
                    i % 7 == 3
                            ? new Value.Mark("≤3")
                            : i == 8 ? new Value.Range(big("12"), big("16")) : Value.Amount.of(7 + i * 13 % 90),
                    i == 5
                            ? new Value.Blank("kommunen har ikke opgjort pladser")
                            : new Value.Amount(big("12.25").add(big("" + i))),
                    i == 2 ? Value.Blank.UNSTATED : new Value.Amount(big("97.5").subtract(big("" + i))),
                    new Value.Amount(big("" + (i - 10)).multiply(big("0.35"))),
                    new Value.Day(LocalDate.of(2026, 1 + i % 12, 1 + i)),
                    new Value.Truth(i % 3 == 0)));
        }
        return new ReportSheet(
                "Borgere og pladser",
                "Behov",
                "Borgere og pladser i målgruppen autisme med udadreagerende adfærd",
                "Efter kommune, 1. oktober 2026",
                List.of(
                        "Borgere tælles efter handlekommune, pladser efter beliggenhedskommune. De kan derfor ikke trækkes fra hinanden for en enkelt kommune, fordi pladser bruges på tværs af kommunegrænser.",
                        "Belægning er den faktiske belægning i årets tre første kvartaler."),
                SOURCE,
                List.of(
                        ReportColumn.of("Kommune", ColumnFormat.text()),
                        ReportColumn.of("Borgere", "antal", ColumnFormat.whole()),
                        ReportColumn.of("Godkendte pladser", "antal", ColumnFormat.decimals(2)),
                        ReportColumn.of("Belægning", "pct.", ColumnFormat.decimals(1)),
                        ReportColumn.of(
                                "Afvigelse fra budgetteret belægning", "procentpoint", ColumnFormat.decimals(1)),
                        ReportColumn.of("Svaret den", ColumnFormat.day()),
                        ReportColumn.of("Har ventet på plads", ColumnFormat.text())),
                1,
                rows,
                List.of(chart(
                        ChartSpec.Kind.BARS,
                        "Borgere i målgruppen efter kommune",
                        "Liggende søjler for antal borgere i hver kommune. Odense og Svendborg har flest.",
                        0,
                        List.of(1))));
    }

    static ReportSheet balance() {
        List<List<Value>> rows = new ArrayList<>();
        for (String council : List.of("Fyn", "Lillebælt", "Sydvestjylland", "Sønderjylland", "Region Syddanmark")) {
            int n = council.length() * 17;
            rows.add(List.of(
                    new Value.Text(council),
                    Value.Amount.of(n * 12L),
                    Value.Amount.of(n * 11L + 140),
                    new Value.Amount(big("" + (12 - council.length())))));
        }
        return with(
                ReportSheet.of(
                        "Kapacitetsbalance: børn/voksne?",
                        "Kapacitetsbalance efter sundhedsråd",
                        "Alle målgrupper, 1. oktober 2026",
                        List.of("Beregnet mangel er borgere minus pladser. Et minus betyder overskud af pladser."),
                        SOURCE,
                        List.of(
                                ReportColumn.of("Sundhedsråd", ColumnFormat.text()),
                                ReportColumn.of("Borgere", "antal", ColumnFormat.whole()),
                                ReportColumn.of("Pladser", "antal", ColumnFormat.whole()),
                                ReportColumn.of("Beregnet mangel", "antal", ColumnFormat.whole())),
                        rows),
                "Behov",
                List.of(
                        chart(
                                ChartSpec.Kind.BARS,
                                "Borgere og pladser",
                                "Liggende søjler: borgere og pladser følges ad.",
                                0,
                                List.of(1, 2)),
                        chart(
                                ChartSpec.Kind.SHARES,
                                "Borgere og pladser oven på hinanden",
                                "Stablede søjler.",
                                0,
                                List.of(1, 2))));
    }

    static ReportSheet spending() {
        List<List<Value>> rows = new ArrayList<>();
        for (int year = 2016; year <= 2025; year++) {
            rows.add(List.of(
                    Value.Amount.of(year),
                    Value.Amount.of(1_234_567_890L + (year - 2016) * 45_678_901L),
                    new Value.Amount(big("100").add(big("" + (year - 2016)).multiply(big("3.71")))),
                    year == 2018
                            ? new Value.Blank("prisindeks mangler for 2018")
                            : new Value.Amount(
                                    big("100").add(big("" + (year - 2016)).multiply(big("1.13")))),
                    year == 2020 ? new Value.Mark("x") : new Value.Amount(big("98"))));
        }
        return with(
                ReportSheet.of(
                        "Udgifter",
                        "Udgifter til det specialiserede socialområde",
                        "Region Syddanmark 2016-2025, løbende og faste priser",
                        List.of(),
                        "Danmarks Statistik, REGK31",
                        List.of(
                                ReportColumn.of("År", ColumnFormat.year()),
                                ReportColumn.of("Udgifter", "kr.", ColumnFormat.whole()),
                                ReportColumn.of("Løbende priser", "indeks 2016 = 100", ColumnFormat.decimals(1)),
                                ReportColumn.of("Faste priser", "indeks 2016 = 100", ColumnFormat.decimals(1)),
                                ReportColumn.of("Landet", "indeks 2016 = 100", ColumnFormat.decimals(1))),
                        rows),
                "Økonomi",
                List.of(chart(
                        ChartSpec.Kind.LINES,
                        "Udgifternes udvikling",
                        "To linjer: løbende priser stiger mere end faste priser.",
                        0,
                        List.of(2, 3, 4))));
    }

    static ReportSheet services() {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            List<Value> row = new ArrayList<>();
            row.add(new Value.Text(String.format(Locale.ROOT, "%05d", i)));
            row.add(new Value.Text("Bo- og aktivitetstilbuddet Æblegården " + i));
            row.add(new Value.Text(MUNICIPALITIES.get(i % 22)));
            row.add(new Value.Text(
                    i % 9 == 0
                            ? "Voksne med udviklingshæmning og udadreagerende adfærd, herunder borgere med dom til anbringelse eller behandling"
                            : "Voksne med autisme"));
            for (int c = 0; c < 9; c++) {
                row.add(new Value.Amount(big("" + (i * (c + 3) % 101)).movePointLeft(1)));
            }
            rows.add(row);
        }
        List<ReportColumn> columns = new ArrayList<>(List.of(
                ReportColumn.of("Tilbuds-id", ColumnFormat.text()),
                ReportColumn.of("Tilbud", ColumnFormat.text()),
                ReportColumn.of("Kommune", ColumnFormat.text()),
                ReportColumn.of("Målgruppe", ColumnFormat.text())));
        for (int c = 0; c < 9; c++) {
            columns.add(ReportColumn.of("Belægning " + (2017 + c), "pct.", ColumnFormat.decimals(1)));
        }
        return new ReportSheet(
                "Tilbud",
                "Pladser",
                "Belægning efter tilbud",
                "2017-2025",
                List.of(),
                SOURCE,
                columns,
                2,
                rows,
                List.of());
    }

    /** Whole columns beside each other. */
    static ChartSpec chart(ChartSpec.Kind kind, String title, String altText, int category, List<Integer> columns) {
        return new ChartSpec(
                kind,
                title,
                altText,
                category,
                columns.stream()
                        .map(column -> new ChartSpec.Series(column, "", List.of()))
                        .toList());
    }

    /** The same sheet under a heading of the contents, with charts. */
    static ReportSheet with(ReportSheet sheet, String section, List<ChartSpec> charts) {
        return new ReportSheet(
                sheet.name(),
                section,
                sheet.title(),
                sheet.subtitle(),
                sheet.notes(),
                sheet.source(),
                sheet.columns(),
                sheet.keyColumns(),
                sheet.rows(),
                charts);
    }

    static ReportSheet empty() {
        return ReportSheet.of(
                "Tilbud",
                "Lukkede tilbud",
                "2026",
                List.of(),
                "",
                List.of(
                        ReportColumn.of("Tilbud", ColumnFormat.text()),
                        ReportColumn.of("Pladser", "antal", ColumnFormat.whole())),
                List.of());
    }

    private static BigDecimal big(String number) {
        return new BigDecimal(number);
    }
}
