package dk.belaeg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.FakeRound;
import dk.belaeg.grammar.Rule;
import dk.belaeg.subject.notices.NoticeRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which notices count: one that may be withdrawn does not for certain, and one that stands twice counts once. */
class NoticesCheckedTest {
    private static final String HEADER =
            "Driftsherre;Tilbud;Ændring;Beliggenhedskommune;Lov og paragraf;Pladser før;Pladser efter;Virkning fra;"
                    + "Meddelt den;Trukket tilbage;Beslutning\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Checked checked(String lines) {
        return new FakeRound(folder).with("meddelelser.csv", HEADER + lines).check();
    }

    private static List<String> used(Checked checked) {
        return FakeRound.rows(checked, "capacity_notice_notices", "service", "places_after");
    }

    private static long said(Checked checked, Rule rule) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .count();
    }

    @Test
    void twoAlikeInEverythingCountOnceAlsoWithoutADate() {
        Checked checked = checked(
                """
                Odense;Åhus;Flere pladser;Odense;SEL § 107;4;6;marts 2027;;;
                Odense;Åhus;Flere pladser;Odense;SEL § 107;4;6;marts 2027;;;
                Odense;Åhus;Flere pladser;Odense;SEL § 107;4;7;marts 2027;;;
                """);
        assertEquals(List.of("Åhus 6", "Åhus 7"), used(checked));
        assertEquals(1, said(checked, TableRules.KEY_TWICE));
    }

    @Test
    void oneThatMayBeWithdrawnIsLackingAndSaidToBe() {
        Checked checked = checked(
                """
                Odense;Åhus;Flere pladser;Odense;SEL § 107;4;6;marts 2027;1-4-2026;måske;
                Odense;Birk;Flere pladser;Odense;SEL § 107;4;6;marts 2027;1-4-2026;;på en måde
                Odense;Eg;Flere pladser;Odense;SEL § 107;4;6;marts 2027;1-4-2026;Nej;
                Odense;Elm;Flere pladser;Odense;SEL § 107;4;6;marts 2027;1-4-2026;Ja;
                """);
        assertEquals(List.of("Eg 6", "Elm 6"), used(checked));
        assertEquals(2, checked.intake().table("capacity_notice_notices").lost().size());
        assertEquals(2, said(checked, NoticeRules.UNCERTAIN));
    }
}
