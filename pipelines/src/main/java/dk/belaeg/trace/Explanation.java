package dk.belaeg.trace;

import dk.belaeg.contract.Derived;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.Trace;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a number comes from, in Danish, line by line: as somebody would read it to a municipality on the phone. It shows
 * cells, so it is confidential.
 */
public final class Explanation {
    /** The first line of everything that shows cells. */
    private static final String CONFIDENTIAL =
            "FORTROLIGT: her står, hvad kommunerne har skrevet. Del det ikke, og læg det ikke i ud/.";

    /** Rows that are shown of a table of which it is not known which of them are used. */
    private static final int FEW = 20;

    private static final String STEP = "  ";

    private final Labels labels;
    private final Set<String> changed;
    private final boolean full;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param changed files that have been changed since the release
     * @param full whether hidden numbers are shown: only of what is written to the confidential folder
     */
    private Explanation(Labels labels, Set<String> changed, boolean full) {
        this.labels = labels;
        this.changed = changed;
        this.full = full;
    }

    /**
     * What is said of some numbers of a release, after what is said of all of them.
     *
     * @param full see {@link #of}
     */
    public static List<String> told(TracedRelease release, List<Traced> numbers, Labels labels, boolean full) {
        List<String> lines = new ArrayList<>();
        lines.add(CONFIDENTIAL);
        lines.add("Udgivelse: " + release.name());
        Optional<Set<String>> changed = release.changed();
        if (changed.isEmpty()) {
            lines.add("Den fortrolige halvdel af udgivelsen mangler, så det vides ikke, om filerne er ændret siden.");
        } else if (!changed.get().isEmpty()) {
            lines.add("Cellerne er læst nu. Siden udgivelsen er disse filer ændret, kommet til eller taget væk: "
                    + String.join(", ", changed.get()) + ".");
        }
        for (Traced one : numbers) {
            lines.add("");
            lines.addAll(of(one, labels, changed.orElse(Set.of()), full));
        }
        return lines;
    }

    /** The explanation of one number. */
    public static List<String> of(Traced traced, Labels labels, Set<String> changed, boolean full) {
        Explanation explanation = new Explanation(labels, changed, full);
        explanation.tell(traced, "");
        return List.copyOf(explanation.lines);
    }

    private void tell(Traced traced, String indent) {
        ReleasedRows.ReleasedNumber number = traced.number();
        lines.add(indent + number.field().title() + ", " + ReleasedRows.words(number.schema(), number.row(), labels)
                + ": " + number.danish());
        String in = indent + STEP;
        if (indent.isEmpty()) {
            lines.add(in + "Tabel: " + number.schema().title() + " ("
                    + number.schema().name() + "). Metode: docs/metode/"
                    + number.schema().method() + ".md");
            if (!number.field().description().isEmpty()) {
                lines.add(in + "Kolonnen: " + number.field().description());
            }
        }
        if (number.hidden()) {
            lines.add(in + hidden(number, traced.result()));
        }
        lacking(number).ifPresent(names -> lines.add(in + "Mangler tal fra: " + names));
        if (traced instanceof Traced.OfRows rows) {
            tell(rows, in);
        } else if (traced instanceof Traced.OfColumns columns) {
            tell(columns, in);
        } else if (traced instanceof Traced.Among among) {
            tell(among, in);
        }
    }

    /** Why a number is hidden; whether it is itself small is told only where the number may be. */
    private String hidden(ReleasedRows.ReleasedNumber number, Optional<Amount> true_) {
        if (number.field().derived().isPresent()) {
            return "Skjult: det er beregnet af et tal, der er skjult.";
        }
        if (!number.mark().equals("x")) {
            return "Skjult: det er et lille antal personer. »" + number.mark()
                    + "« siger, hvor stort det højst kan være; mindst er det 1.";
        }
        if (!number.field().persons()) {
            return "Skjult: sammen med et tal, det kunne regnes ud fra.";
        }
        return "Skjult: det er et lille antal personer, eller det skjules, for at et andet skjult tal ikke kan regnes ud"
                + " ved at trække fra. »x« siger ikke hvilket."
                + (full ? true_.map(own -> " Tallet er " + own.danish() + ".").orElse("") : "");
    }

    private static Optional<String> lacking(ReleasedRows.ReleasedNumber number) {
        return Optional.of(number.row().getOrDefault(number.field().lacks(), ""))
                .filter(names -> !names.isEmpty());
    }

    private void tell(Traced.OfRows rows, String in) {
        boolean shown = full || !rows.number().hidden();
        lines.add(in + "Sådan er det regnet: " + formula(rows)
                + (rows.unit().isEmpty() ? "" : ", fra kroner til " + rows.unit()) + "."
                + (rows.trace().but().isEmpty() ? "" : " Men " + rows.trace().but()));
        if (!shown) {
            lines.add(
                    in
                            + "Cellerne vises uden indhold her, for tallet er skjult. Med --gem skrives det hele i fortroligt/.");
        }
        boolean blank = rows.number().amount().isEmpty() && !rows.number().hidden();
        lines.add(in
                + (rows.lines().isEmpty()
                        ? "Ingen rækker hører til."
                        : counted(rows.lines().size()) + ":"));
        rows.lines().forEach(line -> tell(line, in + STEP, shown));
        if (shown && !blank && rows.trace().take() != Trace.Take.AMONG) {
            lines.add(in + outcome(rows));
        }
        if (!rows.aside().isEmpty()) {
            lines.add(in + "Ikke regnet med (" + Nouns.ROW.counted(rows.aside().size()) + " sat til side):");
            rows.aside().stream().limit(FEW).forEach(line -> {
                tell(line, in + STEP, shown);
                // a reason may name what was written
                if (shown) {
                    lines.add(in + STEP + STEP + "Hvorfor: " + line.why());
                }
            });
            more(rows.aside().size(), in + STEP);
        }
    }

    private static String counted(int rows) {
        return Sentence.capital(Nouns.ROW.counted(rows));
    }

    private static String formula(Traced.OfRows rows) {
        String of = rows.column().isEmpty() ? "rækkerne" : "»" + rows.column() + "«";
        String from = " i »" + rows.source() + "«";
        return switch (rows.trace().take()) {
            case SUM -> of + from + " lagt sammen";
            case COUNT -> (rows.column().isEmpty() ? "rækkerne" : "rækkerne med " + of) + from + " talt";
            case DISTINCT -> "forskellige " + of + from + " talt, hver én gang";
            case SAME -> of + from + ", som det står";
            case LEAST -> "det laveste af " + of + from;
            case MOST -> "det højeste af " + of + from;
            case MEDIAN -> "medianen af " + of + from + ": det midterste, når de er sat i rækkefølge";
            case MEAN ->
                rows.trace().weight().isEmpty()
                        ? "gennemsnittet af " + of + from
                        : "gennemsnittet af " + of + from + ", hvor hver række vejer med »" + rows.weight() + "«";
            case AMONG ->
                "se metodesiden; det bygger på " + of + from + ", men kan ikke regnes efter af cellerne alene";
        };
    }

    private static String outcome(Traced.OfRows rows) {
        String result = rows.result().map(Amount::danish).orElse("intet");
        String word = rows.trace().take() == Trace.Take.SUM ? "Lagt sammen" : "Regnet ud";
        if (rows.number().hidden()) {
            return word + ": " + result + ".";
        }
        return rows.agrees()
                ? word + ": " + result + ". Det er det udgivne tal."
                : word + ": " + result + ". Det er IKKE det udgivne tal, "
                        + rows.number().danish()
                        + ": rækkerne siger, hvor det kommer fra, men det kan ikke regnes efter af dem alene.";
    }

    private void tell(Traced.Line line, String in, boolean shown) {
        List<String> cells = new ArrayList<>();
        Origin sheet = Origin.ofFile("");
        for (Traced.Cell cell : line.cells()) {
            boolean same =
                    sheet.equals(cell.place().at("")) && !cell.place().cell().isEmpty();
            sheet = cell.place().at("");
            cells.add((same ? "celle " + cell.place().cell() : cell.place().danish()) + (shown ? content(cell) : ""));
        }
        String sign = line.whose().isEmpty() || cells.isEmpty() ? "" : ": ";
        lines.add(in + line.whose() + sign + String.join("; ", cells));
        for (Traced.Cell cell : line.cells()) {
            cell.corrected()
                    .ifPresent(made -> lines.add(in + STEP + "Rettet"
                            + (shown
                                    ? " fra »" + made.former().text() + "« til »"
                                            + made.value().text() + "«"
                                    : "")
                            + " efter " + made.source().who() + " den "
                            + DanishDates.day(made.source().on()) + ": "
                            + made.source().why()));
            if (line.why().isEmpty()) {
                cell.findings().stream()
                        .map(Finding::message)
                        .distinct()
                        .filter(said -> shown)
                        .forEach(said -> lines.add(in + STEP + "Fund: " + said));
            }
            if (changed.contains(cell.place().file())) {
                lines.add(in + STEP + "Filen er ændret siden udgivelsen.");
            }
        }
    }

    /** What stands in a cell, and how it was read where that is another. */
    private static String content(Traced.Cell cell) {
        if (cell.written().isEmpty()) {
            return cell.read().isEmpty() ? ": tom" : ": læst som " + cell.read();
        }
        String read = cell.read().isEmpty() ? ", ikke brugt" : ", læst som " + cell.read();
        return ": »" + cell.written() + "«"
                + (cell.written().replace('.', ',').equals(cell.read().replace(".", "")) ? "" : read);
    }

    private void tell(Traced.OfColumns columns, String in) {
        List<Traced> parts = columns.parts();
        ReportField first = parts.get(0).number().field();
        String second = parts.size() > 1 ? parts.get(1).number().field().title() : "";
        lines.add(in + "Sådan er det regnet: " + formula(columns.derived(), first.title(), second) + ".");
        if (!columns.number().hidden()) {
            columns.result()
                    .ifPresent(result -> lines.add(in + "Regnet ud: "
                            + formula(
                                    columns.derived(),
                                    parts.get(0).number().danish(),
                                    parts.get(1).number().danish())
                            + " = " + result.danish()
                            + (columns.agrees() ? ". Det er det udgivne tal." : ". Det er IKKE det udgivne tal.")));
        }
        parts.forEach(part -> tell(part, in));
    }

    private static String formula(Derived derived, String first, String second) {
        if (derived instanceof Derived.Difference) {
            return first + " minus " + second;
        } else if (derived instanceof Derived.Ratio ratio) {
            return first + " divideret med " + second + (ratio.times() == 1 ? "" : ", gange " + ratio.times());
        } else if (derived instanceof Derived.Growth) {
            return "fra " + first + " til " + second + ", i procent af det første";
        } else if (derived instanceof Derived.Span) {
            return "fra " + first + " til " + first + " plus " + second;
        } else if (derived instanceof Derived.Since since) {
            return first + " minus det samme " + (since.before() ? "gangen før" : "i den første række")
                    + (since.percent() ? ", i procent" : "");
        }
        return first + " i procent af det samme i hele";
    }

    private void tell(Traced.Among among, String in) {
        lines.add(in
                + "Sådan er det regnet: se metodesiden. Tallet kan ikke regnes efter af cellerne alene. Herunder står de"
                + " rækker, der kan være gået ind i det; det kan være flere, end der er brugt.");
        boolean shown = full || !among.number().hidden();
        if (among.sources().isEmpty()) {
            lines.add(in + "Det er lavet af rundens filer som helhed, ikke af bestemte celler.");
        }
        for (Map.Entry<String, List<Traced.Line>> source : among.sources().entrySet()) {
            lines.add(in + "»" + source.getKey() + "«, "
                    + Nouns.ROW.counted(source.getValue().size()) + ":");
            if (source.getValue().size() > FEW) {
                lines.add(in + STEP + files(source.getValue()));
            }
            source.getValue().stream().limit(FEW).forEach(line -> tell(line, in + STEP, shown));
            more(source.getValue().size(), in + STEP);
        }
    }

    private static String files(List<Traced.Line> rows) {
        return "Filer: "
                + rows.stream()
                        .flatMap(line -> line.cells().stream())
                        .map(cell -> cell.place().file())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private void more(int rows, String in) {
        if (rows > FEW) {
            lines.add(in + "… og " + Nouns.ROW.counted(rows - FEW) + " mere.");
        }
    }
}
