package dk.belaeg.questionnaire.status;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts ready to send: a reminder for everyone who has not answered, a letter for everyone who has something to correct. */
public final class Letters {
    private static final String END = "\r\n";

    private final RoundStatus status;
    private final Codes codes;

    Letters(RoundStatus status, Codes codes) {
        this.status = status;
        this.codes = codes;
    }

    /** The letter to one who has something to correct, as the status has it. */
    public static String toCorrect(RoundStatus status, Codes codes, String respondent) {
        return new Letters(status, codes)
                .corrections(respondent, status.toCorrect().getOrDefault(respondent, List.of()));
    }

    /** The texts by the name of their file. */
    SortedMap<String, String> all() {
        SortedMap<String, String> letters = new TreeMap<>();
        status.toRemind()
                .forEach((respondent, parts) ->
                        letters.put(RoundStatus.reminder(respondent, codes), reminder(respondent, parts)));
        status.toCorrect().forEach((respondent, corrections) -> {
            if (!respondent.isEmpty()) {
                letters.put(RoundStatus.letter(respondent, codes), corrections(respondent, corrections));
            }
        });
        return letters;
    }

    private String reminder(String respondent, List<RoundStatus.Part> parts) {
        boolean over = parts.stream().anyMatch(part -> status.over(part.deadline()));
        List<String> lines = new ArrayList<>();
        lines.add("Emne: " + (over ? "Vi mangler jeres svar" : "Husk fristen") + ": "
                + status.round().name());
        lines.add("");
        lines.add(greeting(respondent));
        lines.add("");
        lines.add(
                over
                        ? "Vi har endnu ikke fået jeres svar på:"
                        : "Fristen nærmer sig, og vi har endnu ikke fået jeres svar på:");
        lines.add("");
        for (RoundStatus.Part part : parts) {
            lines.add(
                    "- " + part.questionnaire().title() + ": fristen " + (status.over(part.deadline()) ? "var " : "er ")
                            + DanishDates.day(part.deadline()) + " (" + status.when(part.deadline()) + ")");
        }
        lines.add("");
        lines.add(
                over
                        ? "Send svaret så snart som muligt, eller skriv, hvornår vi kan vente det. Et delvist svar er bedre end intet."
                        : "Skriv endelig, hvis noget er uklart, eller hvis I skal have et skema igen.");
        lines.add("Er svaret sendt i mellemtiden, skal I se bort fra denne besked.");
        return signed(lines);
    }

    private String corrections(String respondent, List<RoundStatus.Correction> corrections) {
        List<String> lines = new ArrayList<>();
        lines.add("Emne: Rettelser til jeres svar: " + status.round().name());
        lines.add("");
        lines.add(greeting(respondent));
        lines.add("");
        boolean errors = corrections.stream()
                .flatMap(correction -> correction.findings().stream())
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
        lines.add("Tak for jeres svar. "
                + (errors
                        ? "Noget af det kan vi ikke bruge, som det står, og vi beder jer rette det."
                        : "Vi beder jer se efter, om dette er rigtigt."));
        for (RoundStatus.Correction correction : corrections) {
            lines.add("");
            lines.add(correction.about().isPresent() ? "Jeres svar i spørgeskemaet" : shortName(correction.file()));
            lines.add(how(correction, errors));
            section(lines, correction, Severity.ERROR, "Det skal rettes:");
            section(lines, correction, Severity.WARNING, "Se efter, om det er rigtigt:");
        }
        lines.add("");
        lines.add("Er noget rigtigt, som det står, så skriv det til os; så retter vi intet.");
        return signed(lines);
    }

    private static String how(RoundStatus.Correction correction, boolean errors) {
        if (correction.about().isPresent()) {
            return (errors ? "Skriv det rigtige svar til os" : "Er noget forkert, så skriv det rigtige svar til os")
                    + "; så retter vi det.";
        }
        String start = errors ? "Ret det i " : "Er noget forkert, så ret det i ";
        return start
                + (correction.copy().isEmpty()
                        ? "jeres egen fil, og send den igen."
                        : "den vedhæftede kopi (" + shortName(correction.copy())
                                + "), hvor det samme står som kommentarer i cellerne, og send den tilbage.");
    }

    /** What is wrong and what to do, said once for all places where it is so. */
    private static void section(
            List<String> lines, RoundStatus.Correction correction, Severity severity, String heading) {
        Map<String, Map<String, List<String>>> kinds = new LinkedHashMap<>();
        for (Finding finding : correction.findings()) {
            if (finding.severity() == severity) {
                String kind =
                        finding.rule().title() + ". " + finding.askedOfSender().orElse(finding.remedy());
                kinds.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                        .computeIfAbsent(sheet(correction, finding) + "|" + finding.toSender(), k -> new ArrayList<>())
                        .add(
                                correction.about().isPresent()
                                        ? ""
                                        : finding.origin().cell());
            }
        }
        if (!kinds.isEmpty()) {
            lines.add("");
            lines.add(heading);
        }
        kinds.forEach((kind, places) -> {
            lines.add("");
            lines.add("- " + kind);
            places.forEach((key, cells) -> {
                int bar = key.indexOf('|');
                lines.add("  " + place(key.substring(0, bar), cells) + key.substring(bar + 1));
            });
        });
    }

    /** The sheet; what the answer is about where the sender knows no sheets. */
    private static String sheet(RoundStatus.Correction correction, Finding finding) {
        String sheet = finding.origin().sheet();
        return correction
                .about()
                .map(about -> about.getOrDefault(finding.origin(), ""))
                .orElse(sheet.isEmpty() ? "" : "ark »" + sheet + "«");
    }

    /** Where something stands, before its sentence; nothing for the file as a whole. */
    private static String place(String sheet, List<String> cells) {
        List<String> named = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        String where = sheet;
        if (!named.isEmpty()) {
            where += (where.isEmpty() ? "" : ", ")
                    + (named.size() == 1 ? "celle " : "cellerne ")
                    + String.join(", ", named);
        }
        return where.isEmpty() ? "" : where + ": ";
    }

    private static String shortName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private String greeting(String respondent) {
        return "Kære kolleger i " + codes.operatorName(respondent);
    }

    private String signed(List<String> lines) {
        lines.add("");
        lines.add("Venlig hilsen");
        lines.add(status.round().contact().isEmpty() ? "[navn]" : status.round().contact());
        return String.join(END, lines) + END;
    }
}
