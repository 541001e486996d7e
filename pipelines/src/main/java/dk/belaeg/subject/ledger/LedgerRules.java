package dk.belaeg.subject.ledger;

import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What notices say against the ledger, and against each other; see {@code docs/metode/pladsregnskab.md}. */
final class LedgerRules {
    private LedgerRules() {}

    static List<Rule> rules() {
        return List.of(BEFORE_OTHERWISE, MORE_CLOSED, UNDATED, REPLACED, WITHDRAWN_UNDATED);
    }

    static final Rule BEFORE_OTHERWISE = Rule.warning(
            "pladser-foer-mod-regnskab",
            "Pladser før er ikke dem, pladsregnskabet har",
            "Se efter, om pladserne før er rigtige, om en tidligere ændring mangler, og om udtrækket er nyt. Ændringen er brugt, som den er meddelt.");

    static final Rule MORE_CLOSED = Rule.warning(
            "lukker-flere-end-der-er",
            "Der lukkes flere pladser, end der er",
            "Se efter, hvor mange pladser tilbuddet har efter paragraffen, og om meddelelsen gælder flere paragraffer. Pladsregnskabet går ikke under 0.");

    static final Rule UNDATED = Rule.warning(
            "virkning-ukendt",
            "Det ses ikke, hvornår ændringen har virkning",
            "Skriv, hvornår ændringen har virkning. Indtil da står den i listen og er ikke i tal, der gælder en dag.");

    static final Rule REPLACED = Rule.info(
            "meddelelse-afloest",
            "En senere meddelelse om den samme ændring gælder",
            "Ingen handling er nødvendig. Er det to ændringer, så skriv pladserne før i dem begge.");

    static final Rule WITHDRAWN_UNDATED = Rule.info(
            "tilbagetrukket-uden-dag",
            "Det ses ikke, hvornår meddelelsen er trukket tilbage",
            "Skriv dagen i »Trukket tilbage den«, eller mødet, når den er taget af dagsordenen. Uden den regnes meddelelsen aldrig med, heller ikke når regnskabet ses fra en tidligere dag.");

    static void run(LedgerBook book, Round round, List<Finding> findings) {
        // far enough for every change to have taken effect
        Ledger.State all = book.ledger().on(LocalDate.MAX, round.asOf());
        all.objections().forEach(objection -> findings.add(of(objection, book.row(objection.change()))));
        for (LedgerBook.Read read : book.read()) {
            StagedRow row = read.row();
            if (row.quarantined() || read.change().isEmpty()) {
                continue;
            }
            boolean off = read.notice().isOff();
            if (!off && read.notice().from().isEmpty()) {
                row.flag("effect");
                findings.add(Finding.of(
                        UNDATED,
                        row.origin("effect"),
                        "Meddelelsen ændrer pladser, men tidspunktet er ikke oplyst eller kan ikke læses."));
            }
            if (!off) {
                read.replaced()
                        .ifPresent(day -> findings.add(Finding.of(
                                REPLACED,
                                row.origin("received"),
                                "En meddelelse af " + DanishDates.day(day)
                                        + " er om den samme ændring. Begge står i listen; den senere er i tallene.")));
            }
            if (off && read.notice().isOffSinceUnknown()) {
                findings.add(Finding.of(
                        WITHDRAWN_UNDATED,
                        row.origin(read.notice().withdrawn() ? "withdrawn" : "decision"),
                        "Meddelelsen er trukket tilbage eller taget af dagsordenen, men ikke hvornår."));
            }
        }
    }

    private static Finding of(Ledger.Objection objection, StagedRow row) {
        String there =
                "pladsregnskabet har " + (objection.places().signum() == 0 ? "ingen" : places(objection.places()));
        if (objection.more()) {
            String field = objection.change().after().isPresent() ? "places_after" : "places_changed";
            row.flag(field);
            return Finding.of(
                    MORE_CLOSED,
                    row.origin(field),
                    "Der lukkes "
                            + places(objection
                                    .change()
                                    .net()
                                    .orElse(BigDecimal.ZERO)
                                    .abs()) + ", men " + there
                            + ", når ændringen har virkning.");
        }
        row.flag("places_before");
        return Finding.of(
                BEFORE_OTHERWISE,
                row.origin("places_before"),
                "Meddelelsen har " + places(objection.change().before().orElse(BigDecimal.ZERO))
                        + " før ændringen, men " + there + ", når den har virkning.");
    }

    private static String places(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return DanishNumbers.plain(plain.scale() <= 0 ? plain.setScale(0) : plain)
                + (number.compareTo(BigDecimal.ONE) == 0 ? " plads" : " pladser");
    }
}
