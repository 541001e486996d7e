package dk.belaeg.subject.notices;

import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.StagedRow;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What became of a notice, as its own note says it: "taget af dagsordenen, erstattes i Holsted". Only words that stand at the
 * beginning of the note or of a part of it are read; what a note says in other ways is for people.
 */
enum NoticeNote {
    TAKEN_OFF(
            "decision",
            Notices.TAKEN_OFF,
            "(tages|taget|trukket|udgår|udgået)( ud)? af dagsordenen?",
            "er taget af dagsordenen"),
    POSTPONED("decision", Notices.POSTPONED, "(udsat|udskudt|udsættes)( til (næste|et senere) møde)?", "er udsat"),
    WITHDRAWN("withdrawn", true, "(trukket|trækkes) tilbage|tilbagetrukket", "er trukket tilbage");

    private static final Pattern PARTS = Pattern.compile("[,;.:()]|\\R| - | – ");
    private static final String ABOUT = "((punktet|sagen|meddelelsen|ændringen) )?((er|blev|bliver) )?";

    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // a code or a truth value
    private final Object value;

    private final Pattern words;
    private final String danish;

    NoticeNote(String field, Object value, String words, String danish) {
        this.field = field;
        this.value = value;
        this.words = Pattern.compile(ABOUT + "(" + words + ")");
        this.danish = danish;
    }

    /** What the note of a row says, if it says any of it. */
    static Optional<NoticeNote> of(StagedRow row) {
        String note = row.confidential().getOrDefault("note", "");
        return PARTS.splitAsStream(note)
                .map(Texts::key)
                .flatMap(part -> Arrays.stream(values())
                        .filter(one -> one.words.matcher(part).matches()))
                .findFirst();
    }

    /** The field that is for it. */
    String field() {
        return field;
    }

    /** What the field would have. */
    Object value() {
        return value;
    }

    /** As a sentence goes on: "er taget af dagsordenen". */
    String danish() {
        return danish;
    }
}
