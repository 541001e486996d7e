package dk.belaeg.contract;

import dk.belaeg.grammar.DanishDates;
import java.time.LocalDate;
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
        String version,
        LocalDate on,
        Kind kind,
        String sheet,
        String field,
        String replaces,
        String formerly,
        String note) {
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
