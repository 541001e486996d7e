package dk.belaeg.subject.notices;

import dk.belaeg.contract.Labels;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.Effect;
import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One notice as it was read: what it changes, and when it was known. Method: {@code docs/metode/kapacitetsmeddelelser.md}.
 *
 * @param service the id, or else the name, by which two notices are known to be about the same service
 * @param unit the id, or else the name, of the unit that it is about; blank when it is about the whole service
 * @param title the service's name, and the unit's
 * @param kind its kinds as the cell has them
 * @param before places; 0 for a service that opens, when nothing is stated
 * @param after places; 0 for a service that closes, when nothing is stated
 * @param effect the code of {@link Effect}; blank when it is not stated or cannot be read
 */
public record Notice(
        String operator,
        String service,
        Optional<String> unit,
        String title,
        String kind,
        Optional<String> paragraph,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        Optional<BigDecimal> changed,
        Optional<String> effect,
        Optional<LocalDate> received,
        Optional<LocalDate> withdrawnOn,
        Optional<LocalDate> meeting,
        boolean withdrawn,
        Optional<String> decision) {

    /** The notice in a row of the table. */
    public static Notice of(RowValues row) {
        String kind = row.text("kind").orElse("");
        Optional<BigDecimal> before = row.value("places_before", BigDecimal.class);
        Optional<BigDecimal> after = row.value("places_after", BigDecimal.class);
        return new Notice(
                row.text("operator").orElse(""),
                row.text("service_id")
                        .or(() -> row.text("service").map(Texts::key))
                        .orElse(""),
                row.text("unit_id").or(() -> row.text("unit").map(Texts::key)),
                title(row),
                kind,
                row.text("paragraph"),
                before.or(() -> none(kind, "open_service")),
                after.or(() -> none(kind, "close_service")),
                row.value("places_changed", BigDecimal.class),
                row.text("effect"),
                row.value("received", LocalDate.class),
                row.value("withdrawn_on", LocalDate.class),
                row.value("meeting", LocalDate.class),
                row.value("withdrawn", Boolean.class).orElse(false),
                row.text("decision"));
    }

    private boolean takenOff() {
        return decision.filter(Notices.TAKEN_OFF::equals).isPresent();
    }

    private static String title(RowValues row) {
        Optional<String> unit = row.text("unit").or(() -> row.text("unit_id").map(id -> "afdeling " + id));
        return row.text("service").orElse("") + unit.map(name -> ", " + name).orElse("");
    }

    /** A service that opens has no places before, and one that closes has none after. */
    private static Optional<BigDecimal> none(String kinds, String kind) {
        return kinds(kinds).contains(kind) ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    private static List<String> kinds(String kind) {
        return Arrays.asList(kind.split(Pattern.quote(Labels.AND)));
    }

    /** Whether one of its kinds is this one. */
    public boolean is(String oneKind) {
        return kinds(kind).contains(oneKind);
    }

    /** Whether the number of places changes, or may: one that is set aside need not have a kind that can be read. */
    public boolean ofPlaces() {
        return kind.isEmpty() || kinds(kind).stream().anyMatch(Notices.OF_PLACES::contains);
    }

    /** The difference in places, or else what is stated to open or close; without a sign the kind of change gives it. */
    public Optional<BigDecimal> net() {
        boolean fewer = is("close_places") || is("close_service");
        boolean more = is("open_places") || is("open_service");
        return before.isPresent() && after.isPresent()
                ? Optional.of(after.get().subtract(before.get()))
                : changed.map(places -> fewer && !more ? places.abs().negate() : places);
    }

    /** The first day on which it may be in force. */
    public Optional<LocalDate> from() {
        return effect.map(one -> Effect.ofCode(one).inForce().from());
    }

    /** The first day on which it surely is in force. */
    public Optional<LocalDate> to() {
        return effect.map(one -> Effect.ofCode(one).inForce().to());
    }

    /**
     * The day from which it was known: received, or else the meeting it belongs to.
     *
     * @param otherwise the day on which it is known at the latest, since it has come in
     */
    public LocalDate known(LocalDate otherwise) {
        return received.or(() -> meeting.filter(otherwise::isAfter)).orElse(otherwise);
    }

    /** The day from which it no longer stood; one that does not say when has never stood for certain. */
    public Optional<LocalDate> ended(LocalDate otherwise) {
        Optional<LocalDate> off = takenOff() ? Optional.of(meeting.orElse(known(otherwise))) : Optional.empty();
        Optional<LocalDate> back = withdrawn ? Optional.of(withdrawnOn.orElse(known(otherwise))) : withdrawnOn;
        return back.isPresent() && off.filter(back.get()::isAfter).isEmpty() ? back : off;
    }

    /**
     * The day on which the first of these that replaces it was received. The same change is one of the same operator,
     * service, unit and kind, after the same paragraph, from the same number of places; without places, at the same time. What one
     * of the two does not state tells them not apart.
     */
    public Optional<LocalDate> replaced(List<Notice> notices) {
        return received.flatMap(own -> notices.stream()
                .filter(this::isOfSameChange)
                .flatMap(other -> other.received.stream())
                .filter(own::isBefore)
                .min(LocalDate::compareTo));
    }

    private boolean isOfSameChange(Notice other) {
        return operator.equals(other.operator)
                && service.equals(other.service)
                && agree(unit, other.unit)
                && kind.equals(other.kind)
                && agree(paragraph, other.paragraph)
                && (ofPlaces() ? agree(before, other.before) : agree(effect, other.effect));
    }

    private static <T extends Comparable<T>> boolean agree(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.get().compareTo(other.get()) == 0;
    }

    /** Whether nothing says since when it is off. */
    public boolean isOffSinceUnknown() {
        return withdrawnOn.isEmpty() && (withdrawn || meeting.isEmpty());
    }

    /** Whether it is withdrawn or taken off the agenda. */
    public boolean isOff() {
        return withdrawn || takenOff() || withdrawnOn.isPresent();
    }
}
