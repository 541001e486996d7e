package dk.belaeg.desk.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.CodeRules;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.FileRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.RowPicture;
import dk.belaeg.office.FakeBook;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.occupancy.OccupancyRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings are cases: whose, how much they may move, and the row as it stands. */
class CasesTest {
    private static final String GROUPS = "Kommune|Målgruppe|Antal borgere nu|Pladser til målgruppen nu\n";
    private static final String OCCUPANCY =
            "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Belægningsprocent;Budgetteret belægning;Forventes efterregulering\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeRound round;

    @BeforeEach
    void makeRound() {
        round = new FakeRound(folder).asking();
    }

    private Cases cases() {
        return Cases.of(round.round(), FakeRound.CONTRACTS, round.check(), Subjects.all());
    }

    private static Case one(Cases cases, Rule rule) {
        List<Case> found = cases.all().stream()
                .filter(one -> one.finding().rule().equals(rule))
                .toList();
        assertEquals(1, found.size(), found.toString());
        return found.get(0);
    }

    private FakeRound groups(String... rows) {
        return round.with(
                "svar.xlsx",
                new FakeBook().sheet("Svar", GROUPS + String.join("\n", rows)).bytes());
    }

    /** 4,000 places are not used; how many were meant nobody knows, but two others stand in the same sum. */
    @Test
    void aNumberThatCannotBeUsedIsOneOfThoseInItsSum() throws IOException {
        groups("Odense|V2.01|12|4000", "Esbjerg|V2.01|30|8", "Vejle|V2.01|18|10", "Vejle|V2.02|5|5");
        Cases cases = cases();
        Case one = one(cases, ValueRules.NUMBER_BOUNDS);
        assertEquals(
                "Hvor meget det flytter, vides ikke, for der er intet tal, der kan bruges. Det er ét af 3 tal i summen af »Pladser til målgruppen nu« for rækker med samme målgruppe.",
                one.stake().size());
        assertEquals("Odense", one.name());
        assertTrue(one.stake().where().startsWith("Kan indgå i "), one.stake().where());
        assertTrue(one.stake().tables().contains("Borgere og pladser, kommune for kommune"));
        assertEquals(
                Optional.of("»Pladser til målgruppen nu«: et tal med højst 2 decimaler (pladser) fra 0 til 2000"),
                cases.expected(one));
        assertTrue(one.correctable());
        assertFalse(one.acceptable());
    }

    /** 30 of the 60 citizens of the group stand in a row whose choice cannot be read: the row is used without it. */
    @Test
    void aChoiceThatIsNoPartOfASumMovesNone() {
        round.with(
                "svar.xlsx",
                new FakeBook()
                        .sheet(
                                "Svar",
                                "Kommune|Målgruppe|Antal borgere nu|Hvor ofte er det svært at finde et tilbud\n"
                                        + "Odense|V2.01|30|Måske\nVejle|V2.01|30|Ofte")
                        .bytes());
        Case one = one(cases(), ValueRules.NOT_ON_LIST);
        assertEquals(0, one.stake().percent());
        assertTrue(
                one.stake().size().startsWith("Det er ikke en del af en sum"),
                one.stake().size());
    }

    /** The municipality is not one of the round's, so its row of 40 is lost beside 60 others. */
    @Test
    void aRowThatIsSetAsideIsMeasuredByItsLargestPart() {
        groups("Odense|V2.01|24|", "Vejle|V2.01|36|", "Atlantis|V2.01|40|");
        Case one = one(cases(), CodeRules.MUNICIPALITY_UNKNOWN);
        assertEquals(40, one.stake().percent(), 1e-9);
        assertEquals(
                "Rækken er sat til side. Den er omkring 40 pct. af summen af »Antal borgere nu« for rækker med samme målgruppe.",
                one.stake().size());
        assertEquals("Udtræk og filer uden kendt afsender", one.name());
        assertFalse(one.returnable());
    }

    @Test
    void theHeaviestStandFirstAndEachViewHasAllOfThem() {
        round.with("a.csv", OCCUPANCY + "Odense;700114;Åhus;1. halvår 2026;22;181;4200;;96,5;Nej\n");
        round.with("b.pdf", "%PDF-1.7 ikke et regneark");
        groups("Vejle|V2.01|mange|4", "Odense|V2.01|12|4");
        Cases cases = cases();
        assertEquals(100, one(cases, FileRules.PDF).stake().percent());
        assertEquals(
                "Intet fra filen er med i tallene.",
                one(cases, FileRules.PDF).stake().size());
        List<Double> percents = cases.all().stream()
                .filter(Case::open)
                .map(one -> one.stake().percent())
                .toList();
        assertEquals(percents.stream().sorted((a, b) -> Double.compare(b, a)).toList(), percents);
        for (List<Cases.Group> view : List.of(cases.byRule(), cases.bySender())) {
            assertEquals(
                    cases.all().stream().map(Case::id).sorted().toList(),
                    view.stream()
                            .flatMap(group -> group.cases().stream())
                            .map(Case::id)
                            .sorted()
                            .toList());
            assertEquals(
                    cases.open(Severity.ERROR) + cases.open(Severity.WARNING),
                    view.stream().mapToLong(Cases.Group::open).sum());
        }
        assertTrue(cases.bySender().stream().anyMatch(group -> group.title().equals("Vejle") && group.open() > 0));
        Case over = one(cases, OccupancyRules.OVER);
        assertTrue(over.acceptable() && over.returnable());
        assertEquals("Odense", over.name());
    }

    @Test
    void thePictureShowsTheHeadersAndThreeRowsOnEachSide() throws IOException {
        groups(
                "Odense|V2.01|1|",
                "Odense|V2.02|2|",
                "Esbjerg|V2.01|3|",
                "Esbjerg|V2.02|4|",
                "Vejle|V2.01|<b>mange</b>|4000",
                "Vejle|V2.02|6|");
        Cases cases = cases();
        RowPicture picture = cases.picture(one(cases, ValueRules.NUMBER_BOUNDS)).orElseThrow();
        assertEquals(List.of("A", "B", "C", "D"), picture.columns());
        assertEquals(
                List.of(1, 3, 4, 5, 6, 7),
                picture.lines().stream().map(RowPicture.Line::number).toList());
        assertTrue(picture.lines().get(0).header());
        assertEquals("Kommune", picture.lines().get(0).cells().get(0).text());
        RowPicture.Line lit = picture.lines().get(4);
        assertEquals(
                List.of("Vejle", "V2.01", "<b>mange</b>", "4000"),
                lit.cells().stream().map(RowPicture.Cell::text).toList());
        assertEquals(
                List.of(false, false, false, true),
                lit.cells().stream().map(RowPicture.Cell::lit).toList());
        assertEquals(Optional.of("4000"), picture.former());
    }

    /** Neither a CPR number beside the cell nor one in it is shown, and the latter cannot be corrected by naming it. */
    @Test
    void noPictureShowsACprNumber() throws IOException {
        groups("Odense|V2.01|010190-1234|4", "Odense|V2.02|12|4000|hans cpr er 0101901234");
        Cases cases = cases();
        for (Case one : cases.all()) {
            Optional<RowPicture> picture = cases.picture(one);
            String shown = picture.stream()
                    .flatMap(drawn -> drawn.lines().stream())
                    .flatMap(line -> line.cells().stream())
                    .map(RowPicture.Cell::text)
                    .collect(Collectors.joining("\n"));
            assertFalse(shown.contains("0101901234") || shown.contains("010190-1234"), shown);
        }
        Case cpr = cases.all().stream()
                .filter(one -> one.finding().rule().equals(ValueRules.CPR_NUMBER)
                        && one.finding().origin().cell().equals("C2"))
                .findFirst()
                .orElseThrow();
        assertFalse(cpr.correctable());
        assertEquals(Optional.empty(), cases.picture(cpr).orElseThrow().former());
    }

    /** Whoever answered by name is nobody's business beside the cell that is looked at. */
    @Test
    void ownWordsAreLeftOut() throws IOException {
        round.with(
                "a.xlsx",
                round.form(
                        "followup",
                        "461",
                        Map.of(
                                "contact_name",
                                new dk.belaeg.grammar.Value.Text("Bo Secher"),
                                "answered_on",
                                new dk.belaeg.grammar.Value.Text("i går"))));
        Cases cases = cases();
        Case one = one(cases, ValueRules.DATE_UNREADABLE);
        String shown = cases.picture(one).orElseThrow().toString();
        assertTrue(shown.contains("i går"), shown);
        assertFalse(shown.contains("Secher"), shown);
    }

    @Test
    void theRoundBeforeStandsBeside() throws Exception {
        Path before = folder.resolveSibling(folder.getFileName() + "-foer");
        FakeRound former = new FakeRound(before);
        former.with(
                "svar.xlsx",
                new FakeBook().sheet("Svar", GROUPS + "Vejle|V2.01|14|").bytes());
        former.round();
        round.afterRound("../" + before.getFileName());
        groups("Vejle|V2.01|mange|", "Odense|V2.01|mange|");
        Cases cases = cases();
        Map<String, Optional<String>> lastYear = cases.all().stream()
                .filter(one -> one.finding().rule().equals(ValueRules.NUMBER_UNREADABLE))
                .collect(Collectors.toMap(Case::name, cases::lastYear));
        assertEquals(Map.of("Vejle", Optional.of("I forrige runde: 14."), "Odense", Optional.empty()), lastYear);
    }

    /** Every file of the faulty round is at fault, and every case of it can be shown. */
    @Test
    void everyCaseOfTheFaultyRoundCanBeShown() throws Exception {
        Path faulty = Path.of("../data-samples/fejl-2026");
        Contracts contracts = Contracts.load(RoundReader.references(faulty));
        Round settings = Subjects.round(faulty, contracts);
        Checked checked = Checked.of(Intake.read(settings, contracts), settings, contracts, Subjects.all());
        Cases cases = Cases.of(settings, contracts, checked, Subjects.all());
        assertEquals(
                checked.findings().size() + checked.closed().size(), cases.all().size());
        assertEquals(
                cases.all().size(),
                cases.all().stream().map(Case::id).distinct().count());
        int pictures = 0;
        for (Case one : cases.all()) {
            Optional<RowPicture> picture = cases.picture(one);
            if (picture.isPresent()) {
                pictures++;
                long lit = picture.get().lines().stream()
                        .flatMap(line -> line.cells().stream())
                        .filter(RowPicture.Cell::lit)
                        .count();
                assertEquals(1, lit, one.toString());
            }
            if (one.finding().severity() == Severity.ERROR && one.open()) {
                assertFalse(one.stake().size().isEmpty() && one.stake().where().isEmpty(), one.toString());
            }
        }
        assertTrue(pictures > 60, "pictures: " + pictures);
    }
}
