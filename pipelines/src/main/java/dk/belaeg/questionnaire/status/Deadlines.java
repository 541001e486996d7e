package dk.belaeg.questionnaire.status;

import dk.belaeg.grammar.Texts;
import dk.belaeg.round.Round;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The round's deadlines as a calendar file (RFC 5545), one whole day each with a reminder a week before. Nothing in it
 * depends on when it is made, so that a calendar that reads it again changes its own entries and adds none.
 */
final class Deadlines {
    private static final String END = "\r\n";
    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private Deadlines() {}

    static String calendar(RoundStatus status) {
        Round round = status.round();
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Belaeg//Frister//DA");
        line(text, "CALSCALE:GREGORIAN");
        for (RoundStatus.Part part : status.parts()) {
            event(text, round, part.questionnaire().name(), part.questionnaire().title(), part.deadline());
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, Round round, String name, String title, LocalDate deadline) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + Texts.fileName(round.name()) + "-" + name.replace('_', '-') + "@belaeg");
        line(text, "DTSTAMP:" + round.asOf().format(DAY) + "T000000Z");
        line(text, "DTSTART;VALUE=DATE:" + deadline.format(DAY));
        line(text, "DTEND;VALUE=DATE:" + deadline.plusDays(1).format(DAY));
        line(text, "SUMMARY:" + escaped("Frist: " + title));
        line(text, "DESCRIPTION:" + escaped(round.name()));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "BEGIN:VALARM");
        line(text, "ACTION:DISPLAY");
        line(text, "DESCRIPTION:" + escaped("Om en uge er fristen for " + title));
        line(text, "TRIGGER:-P7D");
        line(text, "END:VALARM");
        line(text, "END:VEVENT");
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line is at most 75 octets; what is longer goes on in the next, after a blank, and no letter is cut in two. */
    private static void line(StringBuilder text, String words) {
        int octets = 0;
        for (int at = 0; at < words.length(); ) {
            int letter = words.codePointAt(at);
            String one = Character.toString(letter);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(one);
            octets += size;
            at += Character.charCount(letter);
        }
        text.append(END);
    }
}
