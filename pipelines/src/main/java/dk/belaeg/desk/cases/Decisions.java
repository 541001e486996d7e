package dk.belaeg.desk.cases;

import static dk.belaeg.intake.CorrectionBook.*;

import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.CorrectionLines;
import dk.belaeg.round.PrivateFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.SafeFiles;
import dk.belaeg.sentence.Nouns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes decisions about cases, and undoes them. What a run must know stands in {@code rettelser.xlsx}, as if somebody had
 * written it there; who decided it and when, and what was before, stands in the log. The workbook is written first, each file
 * in one step: whatever stops the program, the decision is whole or is not there, and one that was confirmed is in both.
 * The caller holds the round's lock.
 */
final class Decisions {
    private static final int LONGEST = 500;

    /** As people write days in the workbook. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private final Round round;
    private final LocalDate day;
    private final String by;
    private final Disk disk;

    /** Writes a file so that nobody ever meets half of it. */
    interface Disk {
        void write(Path file, byte[] bytes) throws IOException;
    }

    /**
     * @param day today
     * @param by who sits at the desk
     */
    Decisions(Round round, LocalDate day, String by) {
        this(round, day, by, SafeFiles::write);
    }

    Decisions(Round round, LocalDate day, String by, Disk disk) {
        this.round = round;
        this.day = day;
        this.by = by;
        this.disk = disk;
    }

    /**
     * Reads another value in the place of a cell's. A line about the same gives way to the new one, here as below.
     *
     * @param former what stands in the cell
     */
    Decision correct(Case one, String former, String value, String who, String why)
            throws IOException, RefusedException {
        if (!one.correctable()) {
            throw new RefusedException("Fundet kan ikke rettes i en celle. Send det retur, eller ret filen.");
        }
        Map<String, String> cells = place(one);
        put(cells, FORMER, former);
        put(cells, VALUE, needed(value, "den nye værdi"));
        source(cells, who, why);
        return make(Decision.Kind.CORRECTED, one, new Decision.Entry(CorrectionLines.Kind.CORRECTION, cells));
    }

    /** Settles a warning about a value that is right, until a day. */
    Decision accept(Case one, String who, String why, LocalDate until) throws IOException, RefusedException {
        if (!one.acceptable()) {
            throw new RefusedException("Kun advarsler kan godkendes. En fejl skal rettes, for værdien er ikke brugt.");
        }
        if (until.isBefore(day)) {
            throw new RefusedException("Dagen er gået. Vælg en dag, godkendelsen skal gælde til og med.");
        }
        Map<String, String> cells = place(one);
        put(cells, MESSAGE, one.finding().message());
        source(cells, who, why);
        put(cells, UNTIL, WRITTEN.format(until));
        return make(Decision.Kind.ACCEPTED, one, new Decision.Entry(CorrectionLines.Kind.ACCEPTANCE, cells));
    }

    /** Keeps that a sender has been asked about these, all of which are its own. */
    Decision sendBack(List<Case> asked) throws IOException, RefusedException {
        if (asked.isEmpty() || !asked.stream().allMatch(Case::returnable)) {
            throw new RefusedException("Der er ingen kendt afsender at spørge.");
        }
        Case first = asked.get(0);
        String about = asked.size() == 1 ? about(first) : Nouns.FINDING.counted(asked.size());
        DecisionLog log = DecisionLog.read(round);
        return keep(
                log,
                Decision.Kind.RETURNED,
                asked.stream().map(Case::id).toList(),
                about,
                null,
                null,
                "Til " + first.name(),
                0);
    }

    /** Undoes a decision; undoing is one too, and can be undone. */
    Decision undo(int number) throws IOException, RefusedException {
        DecisionLog log = DecisionLog.read(round);
        Decision undone = log.number(number)
                .filter(log::inForce)
                .orElseThrow(() -> new RefusedException("Beslutningen er allerede fortrudt."));
        Optional<Decision.Entry> back = Optional.ofNullable(undone.before());
        Optional<Decision.Entry> there = back.isEmpty() ? Optional.empty() : alike(back.get());
        if (there.filter(entry -> !entry.equals(undone.after())).isPresent()) {
            throw new RefusedException(
                    "Der står en nyere linje om det samme i rettelser.xlsx. Fortryd den først, eller ret i projektmappen.");
        }
        return keep(
                log, Decision.Kind.UNDONE, undone.cases(), undone.about(), undone.after(), undone.before(), "", number);
    }

    /** Takes a line out that somebody has written in Excel. */
    Decision remove(Decision.Entry entry) throws IOException, RefusedException {
        DecisionLog log = DecisionLog.read(round);
        return keep(
                log,
                Decision.Kind.UNDONE,
                List.of(),
                entry.kind().sheet() + ": " + where(entry),
                entry,
                null,
                "Skrevet i rettelser.xlsx",
                0);
    }

    /** Where a line says it is about. */
    static String where(Decision.Entry entry) {
        String place = new Origin(entry.cell(FILE), entry.cell(SHEET), entry.cell(CELL)).danish();
        String asked = String.join(
                " ", entry.cell(QUESTIONNAIRE), entry.cell(RESPONDENT), entry.cell(QUESTION), entry.cell(ROW));
        return (place + " " + asked).strip();
    }

    private Decision make(Decision.Kind kind, Case one, Decision.Entry after) throws IOException, RefusedException {
        DecisionLog log = DecisionLog.read(round);
        return keep(log, kind, List.of(one.id()), about(one), alike(after).orElse(null), after, "", 0);
    }

    private static String about(Case one) {
        return one.finding().rule().title() + ": " + one.finding().origin().danish();
    }

    private Decision keep(
            DecisionLog log,
            Decision.Kind kind,
            List<String> cases,
            String about,
            Decision.@Nullable Entry taken,
            Decision.@Nullable Entry put,
            String note,
            int undoes)
            throws IOException, RefusedException {
        Decision decision = new Decision(log.next(), day.toString(), by, kind, cases, about, taken, put, note, undoes);
        Optional<Decision.Entry> before = Optional.ofNullable(taken);
        Optional<Decision.Entry> after = Optional.ofNullable(put);
        if (before.stream().flatMap(entry -> entry.cells().values().stream()).anyMatch(PersonNumbers::foundIn)) {
            throw new RefusedException(
                    "Linjen i rettelser.xlsx indeholder et CPR-nummer, som loggen ikke må gemme. Slet den i Excel.");
        }
        if (before.isPresent() || after.isPresent()) {
            disk.write(round.corrections(), CorrectionFile.toChange(round).with(before, after));
        }
        PrivateFolders.create(round.confidential());
        disk.write(DecisionLog.file(round), log.with(decision));
        return decision;
    }

    private static Map<String, String> place(Case one) throws RefusedException {
        Origin origin = one.finding().origin();
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, FILE, origin.file());
        put(cells, SHEET, origin.sheet());
        put(cells, CELL, origin.cell());
        return cells;
    }

    private void source(Map<String, String> cells, String who, String why) throws RefusedException {
        put(cells, WHO, needed(who, "hvem der har sagt det"));
        put(cells, ON, WRITTEN.format(day));
        put(cells, WHY, needed(why, "hvorfor"));
    }

    private static void put(Map<String, String> cells, String header, String text) throws RefusedException {
        if (PersonNumbers.foundIn(text)) {
            throw new RefusedException(
                    "»" + header
                            + "« indeholder noget, der ligner et CPR-nummer, og bliver ikke gemt. Skriv det uden, eller bed om en ny fil.");
        }
        if (!text.isBlank()) {
            cells.put(header, text);
        }
    }

    private static String needed(String text, String what) throws RefusedException {
        String clean = Texts.composed(text);
        if (clean.isEmpty()) {
            throw new RefusedException("Skriv " + what + ".");
        }
        if (clean.length() > LONGEST) {
            throw new RefusedException("Skriv " + what + " med højst " + LONGEST + " tegn.");
        }
        return clean;
    }

    /** The line of the workbook that is about the same as another, and has to give way to it. */
    private Optional<Decision.Entry> alike(Decision.Entry wanted) throws IOException, RefusedException {
        return CorrectionFile.read(round).lines().stream()
                .map(Decision.Entry::of)
                .filter(entry -> sameMatter(entry, wanted))
                .findFirst();
    }

    /** Behind what a finding says may stand what it moves, where somebody has copied it from the status. */
    private static boolean sameMatter(Decision.Entry a, Decision.Entry b) {
        boolean samePlace = a.kind() == b.kind()
                && !b.cell(FILE).isEmpty()
                && List.of(FILE, SHEET, CELL).stream()
                        .allMatch(header -> Texts.key(a.cell(header)).equals(Texts.key(b.cell(header))));
        return samePlace
                && (a.kind() == CorrectionLines.Kind.CORRECTION
                        ? !b.cell(CELL).isEmpty()
                        : Texts.key(a.cell(MESSAGE)).startsWith(Texts.key(b.cell(MESSAGE))));
    }
}
