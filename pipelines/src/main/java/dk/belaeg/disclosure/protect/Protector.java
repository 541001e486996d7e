package dk.belaeg.disclosure.protect;

import java.util.List;
import java.util.function.Function;

/**
 * Decides what is hidden in all tables of a release together. Method: {@code docs/metode/skjulte-tal.md}, after
 * Fischetti and Salazar's cell suppression with the reader's knowledge of marks built in.
 */
public final class Protector {
    private Protector() {}

    /**
     * @throws ImpossibleException when forced cells make it impossible
     * @throws TrueTable.DoesNotAddUpException when the tables do not add up
     */
    public static Protection protect(TrueTable table, Policy policy) {
        return protect(table, policy, ProtectedPart::of);
    }

    /** The same by one start alone: quicker, and dearer. */
    public static Protection once(TrueTable table, Policy policy) {
        return protect(table, policy, ProtectedPart::once);
    }

    private static Protection protect(TrueTable table, Policy policy, Function<SuppressionProblem, ProtectedPart> how) {
        List<ProtectedPart> parts =
                SuppressionProblem.of(table, policy).parallelStream().map(how).toList();
        return Protection.joined(table.structure(), parts);
    }
}
