package dk.belaeg.check;

import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.Acceptance;
import dk.belaeg.intake.CorrectionRules;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Deviations that somebody has asked about and found right. They settle findings of values that are used as they stand;
 * a value that cannot be used cannot be right.
 */
final class Acceptances {
    private final List<Acceptance> acceptances;
    private final LocalDate day;
    private final Set<Acceptance> met = new HashSet<>();

    /** @param day the day on which they must still hold */
    Acceptances(List<Acceptance> acceptances, LocalDate day) {
        this.acceptances = acceptances;
        this.day = day;
    }

    /** Why a finding is settled, in Danish; empty when it is not. */
    Optional<String> settles(Finding finding) {
        List<Acceptance> own =
                acceptances.stream().filter(one -> one.isOf(finding)).toList();
        met.addAll(own);
        return finding.severity() == Severity.ERROR
                ? Optional.empty()
                : own.stream()
                        .filter(one -> !one.until().isBefore(day))
                        .findFirst()
                        .map(one -> "Godkendt " + DanishDates.day(one.source().on()) + " til og med "
                                + DanishDates.day(one.until()) + ": "
                                + one.source().why());
    }

    /** A finding for every acceptance that settles nothing: run out, of an error, or of what is no longer there. */
    void say(List<Finding> all, List<Finding> findings) {
        for (Acceptance one : acceptances) {
            boolean error = all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR && one.isOf(finding));
            if (!met.contains(one)) {
                findings.add(Finding.of(
                        CorrectionRules.ACCEPTANCE_UNUSED,
                        one.line(),
                        "Der er ikke længere et sådant fund i " + one.place().danish() + "."));
            } else if (error) {
                findings.add(
                        Finding.of(
                                CorrectionRules.INCOMPLETE,
                                one.line(),
                                "Fundet er en fejl, så værdien bruges ikke og kan ikke godkendes. Den kan rettes på det andet ark."));
            } else if (one.until().isBefore(day)) {
                findings.add(Finding.of(
                        CorrectionRules.ACCEPTANCE_EXPIRED,
                        one.line(),
                        "Godkendelsen gjaldt til og med " + DanishDates.day(one.until()) + ". Fundet er åbent igen."));
            }
        }
    }
}
