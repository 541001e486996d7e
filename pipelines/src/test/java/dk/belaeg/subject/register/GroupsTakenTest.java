package dk.belaeg.subject.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.FakeRound;
import dk.belaeg.intake.StagedTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which groups a unit takes besides its primary one. */
class GroupsTakenTest {
    private final FakeRound round;
    private final GroupsTaken taken = new GroupsTaken(FakeRound.CONTRACTS.codes());

    GroupsTakenTest(@TempDir Path folder) {
        round = new FakeRound(folder);
    }

    private StagedTable portal(String cell) {
        round.with(
                "a.csv",
                "Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Primær målgruppe;Øvrige målgrupper\n"
                        + "700107;Bo;800107;Odense;Kommunal;Odense;SEL § 107;8;Udviklingshæmning;\"" + cell + "\"\n");
        return round.check().intake().table("portal");
    }

    private void lists(String cell, Set<String> groups, Set<String> unknown) {
        GroupsTaken.Listed listed = taken.listed(portal(cell).used().get(0));
        assertEquals(List.of(groups, unknown), List.of(listed.groups(), listed.unknown()));
    }

    @Test
    void betweenSemicolonsAndBars() {
        lists("Autismespektrum; Angst|Depression; Demens", Set.of("V2.02", "V3.01", "V3.02", "V2.06"), Set.of());
    }

    @Test
    void commasPartGroupsButNotTheNameOfOne() {
        lists(
                "Forandret virkelighedsopfattelse (psykose, skizofreni), Angst, Autismespektrum",
                Set.of("V3.03", "V3.01", "V2.02"),
                Set.of());
    }

    @Test
    void thePrimaryGroupAndAGroupTwiceAreNoMore() {
        lists("Udviklingshæmning; Angst; Angst", Set.of("V3.01"), Set.of());
    }

    @Test
    void whatTheListDoesNotKnowIsKeptApart() {
        lists("Søvngængere; Angst; -", Set.of("V3.01"), Set.of("Søvngængere"));
    }

    /** The places stand under each group, and nowhere twice. */
    @Test
    void aRowCountsOnceUnderEachGroup() {
        StagedTable portal = portal("Angst; Autismespektrum");
        int group =
                portal.schema().columns().stream().map(c -> c.name()).toList().indexOf("target_group");
        assertEquals(
                List.of("V2.01", "V3.01", "V2.02"),
                taken.parts(portal).stream().map(row -> row[group]).toList());
    }
}
