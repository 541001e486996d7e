package dk.belaeg.intake;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.ValueRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the round's workbook of corrections: a sheet of values that were given by telephone or mail, and one of deviations
 * that are right. The sheets are known by their headers, and may have anything above them.
 */
public final class CorrectionBook {
    public static final String FILE = "Fil";
    public static final String SHEET = "Ark";
    public static final String CELL = "Celle";
    public static final String QUESTIONNAIRE = "Skema";
    public static final String RESPONDENT = "Afsender";
    public static final String QUESTION = "Spørgsmål";
    public static final String ROW = "Række";
    public static final String FORMER = "Der stod";
    public static final String VALUE = "Ny værdi";
    public static final String WHO = "Hvem har sagt det";
    public static final String ON = "Hvornår";
    public static final String WHY = "Hvorfor";
    public static final String MESSAGE = "Hvad er der galt";
    public static final String UNTIL = "Gælder til og med";

    /** Columns of the sheet of corrections, in order. */
    public static final List<String> CORRECTIONS =
            List.of(FILE, SHEET, CELL, QUESTIONNAIRE, RESPONDENT, QUESTION, ROW, FORMER, VALUE, WHO, ON, WHY);

    /** Columns of the sheet of accepted deviations, in order. */
    public static final List<String> ACCEPTANCES = List.of(FILE, SHEET, CELL, MESSAGE, WHO, ON, WHY, UNTIL);

    private final String file;
    private final Contracts contracts;
    private final List<Finding> findings;
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Acceptance> acceptances = new ArrayList<>();
    private String digest = "";
    private boolean written;

    private CorrectionBook(String file, Contracts contracts, List<Finding> findings) {
        this.file = file;
        this.contracts = contracts;
        this.findings = findings;
    }

    /** What is written in the workbook; nothing when there is none. A line that lacks something is a finding. */
    static CorrectionBook read(Path path, Contracts contracts, List<Finding> findings) {
        CorrectionBook book = new CorrectionBook(path.getFileName().toString(), contracts, findings);
        if (Files.exists(path)) {
            FileReader.FileContent content = FileReader.read(new Inbox.Item(book.file, path, false), Set.of());
            book.digest = content.digest();
            findings.addAll(content.findings());
            content.grids().forEach(book::sheet);
        }
        return book;
    }

    /** SHA-256 of the workbook; empty when there is none, it could not be read, or nobody has written a line in it yet. */
    String digest() {
        return written ? digest : "";
    }

    List<Correction> corrections() {
        return corrections;
    }

    List<Acceptance> acceptances() {
        return acceptances;
    }

    private void sheet(Grid grid) {
        Map<String, Integer> columns = Map.of();
        for (Grid.Row row : grid.rows()) {
            if (columns.isEmpty()) {
                columns = headers(row);
            } else if (row.size() > 0) {
                written = true;
                Line line = new Line(grid, row, columns);
                if (!line.holdsCpr() && line.saysAnything()) {
                    line.take();
                }
            }
        }
    }

    /** The columns by their header; empty when the row does not hold the headers of either sheet. */
    static Map<String, Integer> headers(Grid.Row row) {
        Map<String, Integer> columns = new HashMap<>();
        row.cells().forEach((column, cell) -> columns.putIfAbsent(Texts.headerKey(cell.text()), column));
        boolean all = columns.containsKey(Texts.headerKey(CELL))
                && (columns.containsKey(Texts.headerKey(VALUE)) || columns.containsKey(Texts.headerKey(UNTIL)));
        if (!all) {
            columns.clear();
        }
        return columns;
    }

    /** One line of either sheet. */
    private final class Line {
        private final Grid grid;
        private final Grid.Row row;
        private final Map<String, Integer> columns;
        private final List<String> lacking = new ArrayList<>();

        Line(Grid grid, Grid.Row row, Map<String, Integer> columns) {
            this.grid = grid;
            this.row = row;
            this.columns = columns;
        }

        private Origin origin() {
            return new Origin(file, grid.sheet(), CellNames.of(row.index(), 0));
        }

        private void say(Rule rule, String message) {
            findings.add(Finding.of(rule, origin(), message));
        }

        boolean holdsCpr() {
            boolean found = row.cells().values().stream().anyMatch(CprScan::inCorrection);
            if (found) {
                say(ValueRules.CPR_NUMBER, "Linjen indeholder et CPR-nummer. Den er ikke brugt.");
            }
            return found;
        }

        /** Whether anything stands under our headers; a remark beside them is no line. */
        boolean saysAnything() {
            return Stream.concat(CORRECTIONS.stream(), ACCEPTANCES.stream())
                    .anyMatch(header -> !at(header).isBlank());
        }

        void take() {
            if (columns.containsKey(Texts.headerKey(VALUE))) {
                correction();
            } else {
                acceptance();
            }
        }

        private void correction() {
            Correction.Target target = new Correction.Target(
                    place(),
                    optional(QUESTIONNAIRE, this::questionnaire),
                    optional(RESPONDENT, this::respondent),
                    words(QUESTION),
                    words(ROW));
            if (!target.isComplete() && lacking.isEmpty()) {
                lacking.add("hvilken celle eller hvilket spørgsmål det drejer sig om");
            }
            RawValue value = needed(VALUE);
            Optional<Correction.Source> source = source();
            if (said()) {
                corrections.add(new Correction(origin(), target, at(FORMER), value, source.orElseThrow()));
            }
        }

        private void acceptance() {
            Origin place = place();
            needed(FILE);
            String message = needed(MESSAGE).text();
            Optional<Correction.Source> source = source();
            Optional<LocalDate> until = day(UNTIL);
            if (said()) {
                acceptances.add(new Acceptance(origin(), place, message, source.orElseThrow(), until.orElseThrow()));
            }
        }

        private boolean said() {
            if (!lacking.isEmpty()) {
                say(
                        CorrectionRules.INCOMPLETE,
                        "Linjen er ikke brugt. Det mangler eller kan ikke forstås: " + String.join(", ", lacking)
                                + ".");
            }
            return lacking.isEmpty();
        }

        private Optional<Correction.Source> source() {
            String who = needed(WHO).text();
            Optional<LocalDate> on = day(ON);
            String why = needed(WHY).text();
            return on.map(day -> new Correction.Source(who, day, why));
        }

        private Origin place() {
            return new Origin(words(FILE), words(SHEET), words(CELL).toUpperCase(Locale.ROOT));
        }

        private RawValue at(String header) {
            Integer column = columns.get(Texts.headerKey(header));
            return column == null ? RawValue.NOTHING : row.at(column);
        }

        private String words(String header) {
            return Texts.composed(at(header).text());
        }

        private RawValue needed(String header) {
            if (at(header).isBlank()) {
                lacking.add("»" + header + "«");
            }
            return at(header);
        }

        private Optional<LocalDate> day(String header) {
            Reading<LocalDate> reading = new DateGrammar(contracts.codes().missingWords()).read(at(header));
            if (reading instanceof Reading.Known<LocalDate> known) {
                return Optional.of(known.value());
            }
            lacking.add("»" + header + "«");
            return Optional.empty();
        }

        private String optional(String header, Function<String, Optional<String>> lookUp) {
            String words = words(header);
            Optional<String> found = words.isEmpty() ? Optional.of("") : lookUp.apply(words);
            if (found.isEmpty()) {
                lacking.add("»" + header + "«");
            }
            return found.orElse("");
        }

        private Optional<String> questionnaire(String words) {
            return contracts.questionnaires().stream()
                    .filter(one -> Texts.key(one.title()).equals(Texts.key(words))
                            || one.name().equals(words))
                    .map(Questionnaire::name)
                    .findFirst();
        }

        private Optional<String> respondent(String words) {
            return contracts.codes().operator(words) instanceof Reading.Known<String> known
                    ? Optional.of(known.value())
                    : Optional.empty();
        }
    }
}
