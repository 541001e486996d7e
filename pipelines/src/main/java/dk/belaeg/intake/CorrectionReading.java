package dk.belaeg.intake;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.CellRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes corrections: finds the cell of each, sees that it still holds what was corrected, and reads its file again with
 * the new value in place. So a corrected value is read and checked like any other, and nothing is written over.
 */
final class CorrectionReading {
    private final List<FileReader.FileContent> contents;
    private final List<FileStager.StagedFile> staged;
    private final List<Finding> findings;
    private final Map<Origin, Correction> taken = new HashMap<>();
    private final List<Correction.Made> made = new ArrayList<>();

    private CorrectionReading(
            List<FileReader.FileContent> contents, List<FileStager.StagedFile> staged, List<Finding> findings) {
        this.contents = new ArrayList<>(contents);
        this.staged = new ArrayList<>(staged);
        this.findings = findings;
    }

    /** The files as they are read with their corrections, and the corrections that were made. */
    record Corrected(List<FileStager.StagedFile> staged, List<Correction.Made> made) {}

    /** @param staged each of the contents, as it is read without corrections */
    static Corrected apply(
            List<Correction> corrections,
            Contracts contracts,
            List<FileReader.FileContent> contents,
            List<FileStager.StagedFile> staged,
            List<Finding> findings) {
        CorrectionReading reading = new CorrectionReading(contents, staged, findings);
        corrections.forEach(reading::apply);
        for (int i = 0; i < contents.size(); i++) {
            if (!reading.contents.get(i).equals(contents.get(i))) {
                reading.staged.set(i, FileStager.stage(contracts, reading.contents.get(i)));
            }
        }
        return new Corrected(
                List.copyOf(reading.staged),
                reading.made.stream().map(reading::shown).toList());
    }

    private void apply(Correction correction) {
        Set<Origin> cells = cells(correction.target());
        if (cells.size() != 1) {
            say(correction, CorrectionRules.UNPLACED, cells.isEmpty() ? "Cellen findes ikke." : several(cells));
            return;
        }
        Origin cell = cells.iterator().next();
        Correction other = taken.putIfAbsent(cell, correction);
        if (other != null) {
            say(
                    correction,
                    CorrectionRules.UNPLACED,
                    "Cellen er allerede rettet på række " + other.line().cell().substring(1)
                            + ". Kun den første rettelse er brugt.");
            return;
        }
        int file = file(cell.file());
        Grid grid = grid(contents.get(file), cell.sheet()).orElseThrow();
        CellRef at = CellRef.parse(cell.cell()).orElseThrow();
        RawValue former = grid.at(at.row() - 1, at.column() - 1);
        if (!same(former, correction.former())) {
            say(
                    correction,
                    CorrectionRules.OUTDATED,
                    "Der står nu noget andet i " + cell.danish()
                            + ", end da rettelsen blev skrevet. Den er ikke brugt.");
            return;
        }
        Grid changed = grid.with(at.row() - 1, at.column() - 1, correction.value());
        contents.set(file, contents.get(file).with(grid, changed));
        RawValue shown = hidesCpr(cell) ? CprScan.masked(former) : former;
        made.add(new Correction.Made(correction.line(), cell, shown, correction.value(), correction.source()));
        findings.add(new Finding(
                CorrectionRules.MADE,
                cell,
                shown.text(),
                "Værdien er rettet efter en oplysning, der står i "
                        + correction.line().file() + "."));
    }

    /** A correction without the CPR number that somebody may have written as the new value. */
    private Correction.Made shown(Correction.Made one) {
        return hidesCpr(one.place())
                ? new Correction.Made(one.line(), one.place(), one.former(), CprScan.masked(one.value()), one.source())
                : one;
    }

    /** Whether a CPR number was found in the cell when its file was last read. */
    private boolean hidesCpr(Origin cell) {
        return staged.get(file(cell.file())).findings().stream()
                .anyMatch(finding -> finding.rule().equals(ValueRules.CPR_NUMBER)
                        && finding.origin().equals(cell));
    }

    private void say(Correction correction, Rule rule, String message) {
        findings.add(Finding.of(rule, correction.line(), message));
    }

    private static String several(Set<Origin> cells) {
        return "Flere celler passer: "
                + String.join("; ", cells.stream().sorted().map(Origin::danish).toList()) + ".";
    }

    private int file(String name) {
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i).file().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Optional<Grid> grid(FileReader.FileContent content, String sheet) {
        return content.grids().stream().filter(one -> one.sheet().equals(sheet)).findFirst();
    }

    private Set<Origin> cells(Correction.Target target) {
        return target.place().cell().isEmpty() ? ofQuestion(target) : ofCell(target.place());
    }

    private Set<Origin> ofCell(Origin place) {
        Set<Origin> cells = new LinkedHashSet<>();
        Optional<CellRef> cell = CellRef.parse(place.cell());
        for (FileReader.FileContent content : contents) {
            if (cell.isEmpty() || !Correction.names(place.file(), content.file())) {
                continue;
            }
            for (Grid grid : content.grids()) {
                if (place.sheet().isEmpty() || Texts.key(place.sheet()).equals(Texts.key(grid.sheet()))) {
                    cells.add(
                            new Origin(content.file(), grid.sheet(), cell.get().name()));
                }
            }
        }
        return cells;
    }

    /** The cells that answer the question, of every file that matches. */
    private Set<Origin> ofQuestion(Correction.Target target) {
        Set<Origin> cells = new LinkedHashSet<>();
        for (int i = 0; i < staged.size(); i++) {
            FileReader.FileContent content = contents.get(i);
            if (!target.place().file().isEmpty()
                    && !Correction.names(target.place().file(), content.file())) {
                continue;
            }
            staged.get(i).answers().stream()
                    .filter(answer -> matches(target.questionnaire(), answer.questionnaire())
                            && matches(target.respondent(), answer.respondent()))
                    .flatMap(answer -> answer.rows().stream())
                    .forEach(row -> row.schema().fields().stream()
                            .filter(field -> row.hasCell(field.name()) && asks(field, target.question()))
                            .map(field -> row.origin(field.name()))
                            .filter(cell -> isInRow(content, cell, target.row()))
                            .forEach(cells::add));
        }
        return cells;
    }

    private static boolean matches(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static boolean asks(Field field, String question) {
        return Texts.headerKey(field.title()).equals(Texts.headerKeyWithoutUnit(question))
                || field.name().equals(question);
    }

    /** Whether one of the cells beside it says so. */
    private static boolean isInRow(FileReader.FileContent content, Origin cell, String words) {
        if (words.isEmpty()) {
            return true;
        }
        int row = CellRef.parse(cell.cell()).orElseThrow().row() - 1;
        return grid(content, cell.sheet()).stream()
                .flatMap(grid -> grid.rows().stream())
                .filter(one -> one.index() == row)
                .flatMap(one -> one.cells().values().stream())
                .anyMatch(one -> Texts.key(one.text()).contains(Texts.key(words)));
    }

    /** Whether two cells say the same, be a number stored as one or as text. */
    private static boolean same(RawValue a, RawValue b) {
        if (Texts.key(a.text()).equals(Texts.key(b.text()))) {
            return true;
        }
        Optional<BigDecimal> numberA = number(a);
        return numberA.isPresent()
                && number(b).filter(n -> n.compareTo(numberA.get()) == 0).isPresent();
    }

    private static Optional<BigDecimal> number(RawValue cell) {
        try {
            return Optional.of(new BigDecimal(cell.text().strip().replace(',', '.')));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
