package dk.belaeg.subject.ledger;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which day the ledger is for, and what it may know; both as {@code 2026-05-01}, the round's own day where blank.
 *
 * @param known the day whose knowledge is used
 * @param until the day whose places are shown
 * @param meetings how many meetings that have been held have a page each in the annex
 */
@Setting("pladsregnskab")
public record LedgerSettings(
        @Setting(
                        value = "kendt",
                        unstated = "rundens dag",
                        meaning =
                                "den dag, pladsregnskabet er set fra: kun udtræk og meddelelser, der var kendt den dag")
                String known,
        @Setting(
                        value = "til",
                        unstated = "rundens dag",
                        meaning = "den dag, pladsregnskabet viser pladserne på; gerne en dag, der kommer")
                String until,
        @Setting(
                        value = "moeder",
                        standard = "4",
                        meaning = "så mange af de seneste møder har en side hver i bilaget til mødet; 0 for ingen")
                int meetings)
        implements Settings {

    /** The same with what a command line says, where it says something. */
    public LedgerSettings with(@Nullable LocalDate otherKnown, @Nullable LocalDate otherUntil) {
        return new LedgerSettings(
                otherKnown == null ? known : otherKnown.toString(),
                otherUntil == null ? until : otherUntil.toString(),
                meetings);
    }

    LocalDate known(Round round) {
        return day(known).orElse(round.asOf());
    }

    LocalDate until(Round round) {
        return day(until).orElse(round.asOf());
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    @Override
    public List<String> problems(Contracts contracts) {
        return Stream.of(known, until)
                .filter(text -> !isDay(text))
                .map(text -> "»" + text + "« er ikke en dag. Skriv for eksempel 2026-05-01.")
                .toList();
    }

    private static boolean isDay(String text) {
        try {
            day(text);
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
