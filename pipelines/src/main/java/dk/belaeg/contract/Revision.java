package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change from a version of a questionnaire to the next. A question's meaning is tied to its field's name, so a question
 * that comes to mean something else is a new field in place of the old one.
 *
 * @param version the first version that has the change
 * @param on when it was decided
 * @param sheet the sheet's id
 * @param field the field's name; empty when the whole sheet was added or removed
 * @param replaces of {@link Kind#MEANING}: the name of the field that it took the place of; otherwise empty
 * @param formerly what the question was called before; empty for one that was not there
 * @param note Danish, one or more sentences: what was changed and why
 */
public record Revision(
        @JsonProperty(required = true) String version,
        @JsonProperty(value = "date", required = true) LocalDate on,
        @JsonProperty(defaultValue = "wording") Kind kind,
        @JsonProperty(required = true) String sheet,
        String field,
        String replaces,
        String formerly,
        @JsonProperty(required = true) String note) {
    private static final Pattern VERSION = Pattern.compile("([0-9]{4})\\.([0-9]{1,4})");

    /** What a change did to a question. */
    public enum Kind {
        /** Asked in other words, meaning the same: answers before and after can be compared. */
        WORDING,
        /** Another question in the place of one: answers before and after cannot be compared. */
        MEANING,
        ADDED,
        REMOVED
    }

    /** Notes every change that lacks something, or that the questionnaire as it is now belies. */
    static void check(Questionnaire questionnaire, Problems.Place file) {
        List<Revision> changes = questionnaire.changes();
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).check(file.in("changes", i, ""));
        }
        String former = "";
        for (Revision change : changes) {
            String place = "ændringen af " + change.sheet + (change.field.isEmpty() ? "" : "." + change.field) + " i "
                    + change.version + ": ";
            if (!isVersion(change.version) || isBefore(questionnaire.version(), change.version)) {
                file.problem(place + "udgaven skal være " + questionnaire.version() + " eller en før den.");
            }
            if (isBefore(change.version, former)) {
                file.problem(place + "ændringerne skal stå med den ældste først.");
            }
            former = change.version;
            change.wrong(questionnaire).ifPresent(problem -> file.problem(place + problem));
        }
    }

    /** Which words must be there, and which may not, depends on the kind. */
    private void check(Problems.Place place) {
        boolean whole = kind == Kind.ADDED || kind == Kind.REMOVED;
        if (!whole && field.isEmpty()) {
            place.missing("field");
        }
        if (kind == Kind.MEANING && replaces.isEmpty()) {
            place.missing("replaces");
        }
        if (kind != Kind.MEANING && !replaces.isEmpty()) {
            place.problem("»replaces« hører til ændringer af slagsen meaning.");
        }
        if (kind != Kind.ADDED && formerly.isEmpty()) {
            place.missing("formerly");
        }
        if (kind == Kind.ADDED && !formerly.isEmpty()) {
            place.problem("»formerly« hører ikke til ændringer af slagsen added.");
        }
        if (!note.isEmpty() && !note.endsWith(".")) {
            place.problem("»note« skal være en sætning med punktum.");
        }
    }

    private Optional<String> wrong(Questionnaire questionnaire) {
        Optional<Questionnaire.Sheet> asked = questionnaire.sheets().stream()
                .filter(one -> one.id().equals(sheet))
                .findFirst();
        boolean there = field.isEmpty()
                ? asked.isPresent()
                : asked.flatMap(one -> field(one, field)).isPresent();
        boolean shouldBe = kind != Kind.REMOVED;
        boolean overtaken = overtaken(questionnaire.changes());
        if (there != shouldBe && !overtaken) {
            return Optional.of(there ? "det findes i skemaet." : "det findes ikke i skemaet.");
        }
        if (kind == Kind.MEANING && asked.flatMap(one -> field(one, replaces)).isPresent()) {
            return Optional.of("spørgsmålet »" + replaces + "« stilles stadig. En ny betydning er et nyt felt.");
        }
        boolean another = kind == Kind.WORDING
                && asked.stream()
                        .flatMap(one -> one.table().fields().stream())
                        .filter(one -> !overtaken || !one.name().equals(field))
                        .anyMatch(one -> Texts.headerKey(one.title()).equals(Texts.headerKey(formerly)));
        return another
                ? Optional.of(
                        "et spørgsmål hedder stadig »" + formerly + "«, så et ældre svar kan ikke kendes fra et nyt.")
                : Optional.empty();
    }

    /** Whether a later change is of the same question, so that this one says nothing about how it is now. */
    private boolean overtaken(List<Revision> changes) {
        return changes.stream()
                .skip(changes.indexOf(this) + 1L)
                .anyMatch(later -> later.sheet().equals(sheet)
                        && (later.field().isEmpty()
                                || later.field().equals(field)
                                || later.replaces().equals(field)));
    }

    private static Optional<Field> field(Questionnaire.Sheet sheet, String name) {
        return sheet.table().fields().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /** Whether the text is a version: year and number. */
    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** Whether a version is before another; false for texts that are none. */
    public static boolean isBefore(String version, String other) {
        Matcher first = VERSION.matcher(version);
        Matcher second = VERSION.matcher(other);
        if (!first.matches() || !second.matches()) {
            return false;
        }
        int byYear = Integer.compare(Integer.parseInt(first.group(1)), Integer.parseInt(second.group(1)));
        return byYear < 0 || (byYear == 0 && Integer.parseInt(first.group(2)) < Integer.parseInt(second.group(2)));
    }

    /** The year of the version. */
    public int year() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** Whether this is about a question of that sheet and name. */
    boolean isOf(String sheetId, String name) {
        return sheet.equals(sheetId) && field.equals(name);
    }

    /** Whether forms before this version lack the field: it is new, alone or in the place of another. */
    boolean bringsField() {
        return kind == Kind.ADDED || kind == Kind.MEANING;
    }

    /** The name under which forms before this version have a question that is no longer there. */
    Optional<String> goneField() {
        return switch (kind) {
            case WORDING, ADDED -> Optional.empty();
            case MEANING -> Optional.of(replaces);
            case REMOVED -> field.isEmpty() ? Optional.empty() : Optional.of(field);
        };
    }

    /** The change and its note in Danish: "»Borgere« hed »Antal« før udgave 2026.1 (15. januar 2026): Der tælles som før." */
    public String danish(String title) {
        String what =
                switch (kind) {
                    case WORDING -> "»" + title + "« hed »" + formerly + "« før udgave " + version;
                    case MEANING ->
                        "»" + title + "« er fra udgave " + version + " stillet i stedet for »" + formerly
                                + "« og kan ikke sammenlignes med det";
                    case ADDED -> "»" + title + "« er kommet til i udgave " + version;
                    case REMOVED -> "»" + title + "« er fjernet i udgave " + version;
                };
        return what + " (" + DanishDates.day(on) + "): " + note;
    }
}
