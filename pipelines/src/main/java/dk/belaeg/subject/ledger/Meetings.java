package dk.belaeg.subject.ledger;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.subject.notices.Notice;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The meetings that notices belong to: those of the secretariat's list, {@code opslag/moeder.csv}, and those that notices
 * name. What names none belongs to the next. Method: {@code docs/metode/procedure.md}.
 */
final class Meetings {
    /** The code of the next meeting while nobody has said when it is. */
    static final String NEXT = "næste";

    private final NavigableMap<LocalDate, String> names = new TreeMap<>();
    private final Optional<LocalDate> next;

    /** @param known the day on which the next meeting is still to come, or held */
    Meetings(LedgerBook book, Codes codes, LocalDate known) {
        for (LedgerBook.Read read : book.read()) {
            read.notice().meeting().ifPresent(day -> names.put(day, ""));
        }
        for (CodeList.Entry row : codes.list("meetings").rows()) {
            names.put(LocalDate.parse(row.get("date")), row.get("name"));
        }
        next = Optional.ofNullable(names.ceilingKey(known));
    }

    /** The code of the next meeting: its day, when that is known. */
    String next() {
        return next.map(LocalDate::toString).orElse(NEXT);
    }

    /** The code of the meeting that a notice belongs to. */
    String of(Notice notice) {
        return notice.meeting().or(() -> next).map(LocalDate::toString).orElse(NEXT);
    }

    /** The same meeting for readers. */
    String name(Notice notice) {
        Optional<LocalDate> day = notice.meeting().or(() -> next);
        String name = day.map(names::get).orElse("");
        String said = day.map(DanishDates::day).orElse("Næste møde") + (name.isEmpty() ? "" : ", " + name);
        return day.isPresent() && day.equals(next) ? said + " (næste møde)" : said;
    }
}
