package dk.belaeg.contract;

import dk.belaeg.grammar.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the recorded changes of a questionnaire, and checks that they agree with what it asks now. */
final class RevisionReader {
    private RevisionReader() {}

    /** As recorded, oldest first. */
    static List<Revision> read(JsonReader questionnaire) {
        List<Revision> changes = new ArrayList<>();
        for (JsonReader json : questionnaire.list("changes")) {
            Revision.Kind kind = TableReader.oneOf(json, "kind", Revision.Kind.values(), Revision.Kind.WORDING);
            boolean replaces = kind == Revision.Kind.MEANING;
            boolean whole = kind == Revision.Kind.ADDED || kind == Revision.Kind.REMOVED;
            changes.add(new Revision(
                    json.text("version"),
                    day(json),
                    kind,
                    json.text("sheet"),
                    whole ? json.text("field", "") : json.text("field"),
                    replaces ? json.text("replaces") : "",
                    kind == Revision.Kind.ADDED ? "" : json.text("formerly"),
                    json.text("note")));
            if (!json.text("note").endsWith(".")) {
                json.problem("»note« skal være en sætning med punktum.");
            }
            json.nothingElse();
        }
        return changes;
    }

    private static LocalDate day(JsonReader json) {
        String text = json.text("date");
        try {
            return text.isBlank() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException notIso) {
            json.problem("»date« skal være en dato som 2026-01-15.");
            return LocalDate.EPOCH;
        }
    }

    /** Notes every change that the questionnaire as it is now belies. */
    static void check(JsonReader json, Questionnaire questionnaire) {
        if (!Revision.isVersion(questionnaire.version())) {
            json.problem("»version« skal være et årstal, et punktum og et nummer, for eksempel 2026.1.");
        }
        String former = "";
        for (Revision change : questionnaire.changes()) {
            String place = "ændringen af " + change.sheet() + (change.field().isEmpty() ? "" : "." + change.field())
                    + " i " + change.version() + ": ";
            if (!Revision.isVersion(change.version()) || Revision.isBefore(questionnaire.version(), change.version())) {
                json.problem(place + "udgaven skal være " + questionnaire.version() + " eller en før den.");
            }
            if (Revision.isBefore(change.version(), former)) {
                json.problem(place + "ændringerne skal stå med den ældste først.");
            }
            former = change.version();
            wrong(change, questionnaire).ifPresent(problem -> json.problem(place + problem));
        }
    }

    private static Optional<String> wrong(Revision change, Questionnaire questionnaire) {
        Optional<Questionnaire.Sheet> sheet = questionnaire.sheets().stream()
                .filter(one -> one.id().equals(change.sheet()))
                .findFirst();
        Optional<Field> field = sheet.flatMap(one -> field(one, change.field()));
        boolean there = change.field().isEmpty() ? sheet.isPresent() : field.isPresent();
        boolean shouldBe = change.kind() != Revision.Kind.REMOVED;
        boolean overtaken = overtaken(change, questionnaire.changes());
        if (there != shouldBe && !overtaken) {
            return Optional.of(there ? "det findes i skemaet." : "det findes ikke i skemaet.");
        }
        if (change.kind() == Revision.Kind.MEANING
                && sheet.flatMap(one -> field(one, change.replaces())).isPresent()) {
            return Optional.of(
                    "spørgsmålet »" + change.replaces() + "« stilles stadig. En ny betydning er et nyt felt.");
        }
        boolean another = change.kind() == Revision.Kind.WORDING
                && sheet.stream()
                        .flatMap(one -> one.table().fields().stream())
                        .filter(one -> !overtaken || !one.name().equals(change.field()))
                        .anyMatch(one -> Texts.headerKey(one.title()).equals(Texts.headerKey(change.formerly())));
        return another
                ? Optional.of("et spørgsmål hedder stadig »" + change.formerly()
                        + "«, så et ældre svar kan ikke kendes fra et nyt.")
                : Optional.empty();
    }

    /** Whether a later change is of the same question, so that this one says nothing about how it is now. */
    private static boolean overtaken(Revision change, List<Revision> changes) {
        return changes.stream()
                .skip(changes.indexOf(change) + 1L)
                .anyMatch(later -> later.sheet().equals(change.sheet())
                        && (later.field().isEmpty()
                                || later.field().equals(change.field())
                                || later.replaces().equals(change.field())));
    }

    private static Optional<Field> field(Questionnaire.Sheet sheet, String name) {
        return sheet.table().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }
}
