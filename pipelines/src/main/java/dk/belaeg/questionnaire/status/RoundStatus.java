package dk.belaeg.questionnaire.status;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.check.SettledFinding;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Texts;
import dk.belaeg.round.Round;
import dk.belaeg.sentence.Nouns;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who has answered what on one day, and what has to be corrected.
 *
 * @param day the day that deadlines are counted from
 * @param parts one a questionnaire with a deadline, in the round's order
 * @param corrections one a file that its sender has to correct, and one a sender of a file with several
 * @param made values that were given by telephone or mail
 * @param closed findings of which nobody has to do anything any more
 */
public record RoundStatus(
        Round round,
        LocalDate day,
        List<Part> parts,
        List<Correction> corrections,
        List<dk.belaeg.intake.Correction.Made> made,
        List<SettledFinding> closed) {
    /** A reminder is for what is due within this many days, or was. */
    private static final int REMINDED_BEFORE = 14;

    /** One questionnaire and everyone it went to. */
    public record Part(Questionnaire questionnaire, LocalDate deadline, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        /** How many have not answered; a form that came back with nothing in it is no answer. */
        public long missing() {
            return lines.size() - inAnyWay();
        }

        public long inFigures() {
            return lines.stream().filter(line -> line.response().inFigures()).count();
        }

        public long inAnyWay() {
            return lines.stream().filter(line -> line.response().inAnyWay()).count();
        }
    }

    /**
     * Where one respondent stands with one questionnaire.
     *
     * @param name of the respondent
     */
    public record Line(String name, Response response) {}

    /**
     * One file that its sender has to correct.
     *
     * @param respondents codes of those whose answers it holds; empty when that is not known
     * @param findings those that the sender can do something about
     * @param copy where the annotated copy is, below the folder of the status; empty when there is none
     * @param withoutCopy why there is none, in Danish; empty for a file that is no workbook
     * @param about of a file that the sender has never seen: what each cell is about, in the sender's words
     */
    public record Correction(
            String file,
            Set<String> respondents,
            List<Finding> findings,
            String copy,
            String withoutCopy,
            Optional<Map<Origin, String>> about) {
        public Correction {
            respondents = Set.copyOf(respondents);
            findings = List.copyOf(findings);
        }

        /** The one who has to correct it; empty when that is nobody or several. */
        public String respondent() {
            return respondents.size() == 1 ? respondents.iterator().next() : "";
        }
    }

    public RoundStatus {
        parts = List.copyOf(parts);
        corrections = List.copyOf(corrections);
        made = List.copyOf(made);
        closed = List.copyOf(closed);
    }

    /** The status of a round. */
    public static RoundStatus of(
            Round round, Contracts contracts, Checked checked, LocalDate day, List<Correction> corrections) {
        List<Part> parts = new ArrayList<>();
        for (Round.Asked asked : round.questionnaires()) {
            if (asked.due().isEmpty()) {
                continue;
            }
            List<Line> lines = checked.responses().stream()
                    .filter(response -> response.questionnaire().equals(asked.questionnaire()))
                    .map(response -> new Line(contracts.codes().operatorName(response.respondent()), response))
                    .sorted(Comparator.comparing(Line::name, DanishOrder.INSTANCE))
                    .toList();
            parts.add(new Part(contracts.questionnaire(asked.questionnaire()), asked.deadline(), lines));
        }
        return new RoundStatus(round, day, parts, corrections, checked.intake().corrections(), checked.closed());
    }

    /** Questionnaires that a respondent has not answered though they are due soon or were, by respondent's code. */
    public Map<String, List<Part>> toRemind() {
        Map<String, List<Part>> missing = new TreeMap<>();
        for (Part part : parts) {
            for (Line line : part.lines()) {
                if (isReminded(part, line.response())) {
                    missing.computeIfAbsent(line.response().respondent(), code -> new ArrayList<>())
                            .add(part);
                }
            }
        }
        return missing;
    }

    /** Whether a respondent is reminded of a questionnaire. */
    boolean isReminded(Part part, Response response) {
        boolean lacks = response.status() == Response.Status.MISSING || response.status() == Response.Status.EMPTY;
        return lacks && !part.deadline().isAfter(day.plusDays(REMINDED_BEFORE));
    }

    /** Files that a respondent has to correct, by respondent's code; those of unknown senders under the empty text. */
    public Map<String, List<Correction>> toCorrect() {
        Map<String, List<Correction>> bySender = new TreeMap<>();
        for (Correction correction : corrections) {
            bySender.computeIfAbsent(correction.respondent(), code -> new ArrayList<>())
                    .add(correction);
        }
        return bySender;
    }

    /** When a deadline is, seen from the day: "om 14 dage", "i dag", "for 1 dag siden". */
    public String when(LocalDate deadline) {
        long days = ChronoUnit.DAYS.between(day, deadline);
        if (days == 0) {
            return "i dag";
        }
        String counted = Math.abs(days) + (Math.abs(days) == 1 ? " dag" : " dage");
        return days > 0 ? "om " + counted : "for " + counted + " siden";
    }

    /** What came before the answer that is used: "afløser assens.xlsx (3 fejl)"; empty for nothing. */
    public static String history(Response response) {
        List<String> former = response.former().stream()
                .map(one -> one.file() + " (" + Nouns.ERROR.counted(one.errors()) + ")")
                .toList();
        return former.isEmpty() ? "" : "afløser " + String.join(" og ", former);
    }

    /** Whether the deadline is over. */
    public boolean over(LocalDate deadline) {
        return deadline.isBefore(day);
    }

    /** Where a respondent's reminder is, below the folder of the status. */
    static String reminder(String respondent, Codes codes) {
        return "rykkere/" + Texts.fileName(codes.operatorName(respondent)) + ".txt";
    }

    /** Where a respondent's letter of corrections is, below the folder of the status. */
    static String letter(String respondent, Codes codes) {
        return "breve/" + Texts.fileName(codes.operatorName(respondent)) + ".txt";
    }
}
