package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of the secretariat, through the commands: 22 forms go out and 19 answers come back, two of them wrong, one twice,
 * one by telephone, one from SurveyXact, two late; reminders, corrections, a release. At every step the status says how it
 * stands, nothing is lost, and at last the release holds what was answered.
 */
class YearOfARoundTest {
    private static final List<String> GROUPS = List.of("B2.02", "V2.01", "V2.02");
    private static final String FORMS = "skemaer/opfoelgning-paa-maalgrupper-2027";
    private static final String SHEET = "Opfølgning på målgrupper";
    private static final Set<String> SILENT = Set.of("Fanø", "Langeland", "Ærø");
    private static final Set<String> LATE = Set.of("Varde", "Vejle");

    /** Wrong first: a number in words, and the same with a CPR number beside. */
    private static final Set<String> WRONG = Set.of("Assens", "Billund");

    private static final String TWICE = "Esbjerg";
    private static final String BY_TELEPHONE = "Odense";
    private static final String CORRECTED_BY_TELEPHONE = "Kolding";
    private static final String WITH_A_REMARK = "Nyborg";
    private static final String IN_SURVEYXACT = "Middelfart";

    private static final String CPR = "010190-1234";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Random order = new Random(2027);

    /** What each municipality has answered in the end: citizens of the groups. */
    private final Map<String, List<Integer>> answered = new LinkedHashMap<>();

    @Test
    void theYear() throws Exception {
        Secretariat office = new Secretariat(folder.resolve("runde 2027"));
        formsGoOut(office);
        answersComeIn(office);
        theFirstStatus(office);
        correctionsAndLateAnswersComeIn(office);
        whatIsSaidByTelephoneIsWrittenDown(office);
        theRelease(office);
    }

    private void formsGoOut(Secretariat office) throws Exception {
        office.does(
                0,
                "ny",
                "--navn",
                "Opfølgning 2027",
                "--pr-dato",
                "1-6-2027",
                "--skema",
                "followup=14-5-2027",
                "--maalgruppe",
                String.join(",", GROUPS),
                "--kontakt",
                "Sekretariatet, post@eksempel.dk");
        office.says("belaeg forms");
        office.does(0, "forms");
        office.says("Opfølgning på målgrupper: 22 skemaer, frist 14. maj 2027");
        try (Stream<Path> forms = Files.list(office.file(FORMS))) {
            assertEquals(22, forms.count());
        }
        office.does(0, "status", "--dato", "20-4-2027");
        office.says("0 af 22 har svaret (frist 14. maj 2027, om 24 dage)");
        office.says("Rykkere: 0.");
        assertTrue(office.status("frister.ics").contains("DTSTART;VALUE=DATE:20270514"));
        office.does(0, "status", "--dato", "5-5-2027");
        office.says("Rykkere: 22.");
        assertTrue(office.status("rykkere/aeroe.txt").contains("fristen er 14. maj 2027 (om 9 dage)"));
    }

    /** Sixteen forms under all kinds of names, one of them twice; an export from SurveyXact; a form filled in by the secretariat. */
    private void answersComeIn(Secretariat office) throws Exception {
        int number = 0;
        for (String sender : senders(office)) {
            List<Integer> citizens = List.of(4 + number, 15 + 2 * number, 26 + 3 * number);
            number++;
            if (!SILENT.contains(sender)) {
                answered.put(sender, citizens);
            }
            LocalDate day = LocalDate.of(2027, 5, 3).plusDays(number % 9);
            if (WRONG.contains(sender)) {
                Files.write(
                        office.inbox("SV skema " + sender.toLowerCase(java.util.Locale.ROOT) + ".xlsx"),
                        filled(office, sender, day, words(citizens, "en hel del"), sender.equals("Billund")));
            } else if (sender.equals(TWICE)) {
                Files.write(
                        office.inbox("mail 1/Skema.xlsx"), filled(office, sender, day, List.of("7", "8", "9"), false));
                Files.write(
                        office.inbox("mail 2/Skema.xlsx"),
                        filled(office, sender, day.plusDays(2), words(citizens, ""), false));
            } else if (sender.equals(IN_SURVEYXACT)) {
                exported(office, citizens);
            } else if (sender.equals(CORRECTED_BY_TELEPHONE)) {
                Files.write(
                        office.inbox("Kopi af Kolding (2).xlsx"),
                        filled(office, sender, day, List.of(citizens.get(0) + "", "999", citizens.get(2) + ""), false));
            } else if (sender.equals(WITH_A_REMARK)) {
                Files.write(
                        office.inbox("nyborg.xlsx"),
                        Secretariat.withRemark(
                                filled(office, sender, day, words(citizens, ""), false), "Målgrupper", "God sommer!"));
            } else if (answered.containsKey(sender) && !LATE.contains(sender) && !sender.equals(BY_TELEPHONE)) {
                Files.write(
                        office.inbox(number + " besvarelse.xlsx"),
                        filled(office, sender, day, words(citizens, ""), false));
            }
        }
        Files.write(
                office.inbox("telefon/" + BY_TELEPHONE + ".xlsx"),
                filled(office, BY_TELEPHONE, LocalDate.of(2027, 5, 11), words(answered(BY_TELEPHONE), ""), false));
    }

    private List<Integer> answered(String sender) {
        return answered.getOrDefault(sender, List.of());
    }

    /** Whoever got a form, in the order of the files. */
    private static List<String> senders(Secretariat office) throws Exception {
        List<String> senders = new ArrayList<>();
        for (String code : office.round().respondents()) {
            senders.add(SmallRound.contracts().codes().operatorName(code));
        }
        assertEquals(22, senders.size());
        return senders;
    }

    private static List<String> words(List<Integer> citizens, String second) {
        return List.of(citizens.get(0) + "", second.isEmpty() ? citizens.get(1) + "" : second, citizens.get(2) + "");
    }

    /** Places for all citizens of a group but the one for whom one is missing. */
    private static int places(int citizens) {
        return citizens - 1;
    }

    /** The sender's own form, filled in with another program. */
    private byte[] filled(Secretariat office, String sender, LocalDate day, List<String> citizens, boolean cpr)
            throws IOException {
        byte[] form = Files.readAllBytes(
                office.file(FORMS + "/opfoelgning-paa-maalgrupper-2027-" + Texts.fileName(sender) + ".xlsx"));
        List<Map<String, Value>> rows = new ArrayList<>();
        for (int g = 0; g < citizens.size(); g++) {
            String count = citizens.get(g);
            Map<String, Value> row = new LinkedHashMap<>();
            row.put(
                    "citizens",
                    count.matches("[0-9]+") ? Value.Amount.of(Long.parseLong(count)) : new Value.Text(count));
            row.put("difficulty", new Value.Text("Ofte"));
            row.put("places", Value.Amount.of(places(answered(sender).get(g))));
            row.put("missing_places", Value.Amount.of(1));
            rows.add(row);
        }
        if (cpr) {
            rows.get(0).put("missing_where", new Value.Text("Se borgeren med " + CPR));
        }
        return FormFiller.filled(
                form, Map.of("answer", Map.of("answered_on", new Value.Day(day))), Map.of("groups", rows), order);
    }

    /** Three files from SurveyXact: the links are proposed from them, and say everything. */
    private static void exported(Secretariat office, List<Integer> citizens) throws Exception {
        String dataset =
                """
                respondentid;s_1;s_2;s_3_1;s_4_1;s_5_1;s_6_1;s_3_2;s_4_2;s_5_2;s_6_2;s_3_3;s_4_3;s_5_3;s_6_3
                7;Middelfart;2027-05-06;%d;2;%d;1;%d;2;%d;1;%d;2;%d;1
                """
                        .formatted(citizens.stream()
                                .flatMap(count -> Stream.of(count, places(count)))
                                .toArray());
        StringBuilder structure = new StringBuilder("s_1;Kommune\ns_2;Dato for besvarelsen\n");
        StringBuilder labels = new StringBuilder();
        List<String> questions = List.of(
                "Antal borgere nu",
                "Hvor ofte er det svært at finde et tilbud",
                "Pladser til målgruppen nu",
                "Pladser, der mangler");
        for (int g = 0; g < GROUPS.size(); g++) {
            String group = SmallRound.contracts().codes().targetGroups().nameOf(GROUPS.get(g));
            String area = GROUPS.get(g).startsWith("B") ? "Børn og unge" : "Voksne";
            for (int q = 0; q < questions.size(); q++) {
                structure.append("s_%d_%d;%s %s - %s%n".formatted(q + 3, g + 1, area, group, questions.get(q)));
            }
            labels.append("s_4_%d;1;Altid%ns_4_%d;2;Ofte%n".formatted(g + 1, g + 1));
        }
        List<Path> files = List.of(
                office.file("eksport/dataset.csv"),
                office.file("eksport/structure.csv"),
                office.file("eksport/labels.csv"));
        Files.createDirectories(office.file("eksport"));
        List<String> texts = List.of(dataset, structure.toString(), labels.toString());
        for (int i = 0; i < files.size(); i++) {
            Files.write(files.get(i), ("\uFEFF" + texts.get(i).replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE));
        }
        office.does(
                0,
                "map",
                files.get(0).toString(),
                files.get(1).toString(),
                files.get(2).toString(),
                "--skema",
                "followup");
        office.says("læst som SurveyXact. 14 variable er placeret.");
        assertFalse(office.told().contains("kunne ikke placeres"), office.told());
        for (Path file : files) {
            Files.move(file, office.inbox("surveyxact/" + file.getFileName()));
        }
    }

    private void theFirstStatus(Secretariat office) throws Exception {
        office.does(0, "status", "--dato", "16-5-2027");
        office.says("17 af 22 har svaret (frist 14. maj 2027, for 2 dage siden)");
        office.says("  Assens              besvaret, 5. maj 2027, 92 pct. udfyldt, 1 fejl at rette");
        office.says("afløser mail 1/Skema.xlsx (ingen fejl)");
        office.says("Rykkere: 5. Breve om rettelser: 4. Kopier med kommentarer: 4.");
        List<String> rows = office.statusSheet(SHEET);
        assertTrue(rows.contains("Assens|besvaret|05-05-2027|nej|92|1|SV skema assens.xlsx|"), rows.toString());
        assertTrue(rows.contains("Fanø|mangler|..||..|..||"), rows.toString());
        assertEquals(5, rows.stream().filter(row -> row.contains("|mangler|")).count());
        assertTrue(office.status("status.html").contains("<a href=\"breve/assens.txt\">brev om rettelser</a>"));
        String letter = office.status("breve/billund.txt");
        assertTrue(letter.contains("Slet CPR-nummeret"), letter);
        assertTrue(letter.contains("Ret det i den vedhæftede kopi ("), letter);
        assertFalse(letter.contains(CPR), letter);
        assertTrue(office.status("rykkere/varde.txt").contains("fristen var 14. maj 2027 (for 2 dage siden)"));
        String doubtful = office.status("breve/kolding.txt");
        assertTrue(doubtful.contains("celle C10: Antallet er over 10 gange større end hos de andre"), doubtful);
        office.isShown("midt-i-runden");
    }

    private void correctionsAndLateAnswersComeIn(Secretariat office) throws Exception {
        for (String sender : WRONG) {
            Path copies = office.file("fortroligt/status/retur/" + Texts.fileName(sender));
            try (Stream<Path> files = Files.list(copies)) {
                Path copy = files.findFirst().orElseThrow();
                Files.write(
                        office.inbox("rettet/" + sender + ".xlsx"),
                        Secretariat.replaced(
                                Files.readAllBytes(copy),
                                Map.of(
                                        "en hel del",
                                        answered(sender).get(1),
                                        "Se borgeren med [CPR-nummer skjult]",
                                        "Ingen")));
            }
        }
        for (String sender : LATE) {
            Files.write(
                    office.inbox("sent/" + sender + ".xlsx"),
                    filled(office, sender, LocalDate.of(2027, 5, 18), words(answered(sender), ""), false));
        }
        office.does(0, "status", "--dato", "25-5-2027");
        office.says("19 af 22 har svaret");
        office.says(
                "Assens              besvaret, 5. maj 2027, 100 pct. udfyldt, afløser SV skema assens.xlsx (én fejl)");
        office.says("Vejle               besvaret, 18. maj 2027 (efter fristen)");
        office.says("Rykkere: 3. Breve om rettelser: 2. Kopier med kommentarer: 2.");
        assertTrue(office.statusSheet(SHEET).contains("Varde|besvaret|18-05-2027|ja|100|0|sent/Varde.xlsx|"));
        assertTrue(office.statusSheet("Afsluttet")
                .contains("SV skema assens.xlsx|Målgrupper|C8|»Antal borgere nu«: Det, der står, kan ikke læses som et"
                        + " antal.|Svaret er afløst af rettet/Assens.xlsx."));
        assertTrue(Files.exists(office.inbox("SV skema assens.xlsx")), "both are kept");
        theCprNumberIsDeleted(office);
    }

    /** What the check asks for: it lies in the first answer still. The corrected one goes on being the one that counts. */
    private static void theCprNumberIsDeleted(Secretariat office) throws Exception {
        office.does(3, "check");
        office.says("FEJL  CPR-nummer (1)");
        Path first = office.inbox("SV skema billund.xlsx");
        Files.write(first, Secretariat.replaced(Files.readAllBytes(first), Map.of("Se borgeren med " + CPR, "Ring")));
        office.does(0, "check");
        office.says("et rettet svar fra samme dag i rettet/Billund.xlsx");
    }

    /** A number that was wrong, and a remark outside the form that is of no account. */
    private void whatIsSaidByTelephoneIsWrittenDown(Secretariat office) throws Exception {
        String group = SmallRound.contracts().codes().targetGroups().nameOf("V2.01");
        office.writesCorrection(
                "Rettelser",
                Map.of(
                        "Skema",
                        SHEET,
                        "Afsender",
                        CORRECTED_BY_TELEPHONE,
                        "Spørgsmål",
                        "Antal borgere nu",
                        "Række",
                        group,
                        "Der stod",
                        999,
                        "Ny værdi",
                        answered(CORRECTED_BY_TELEPHONE).get(1),
                        "Hvem har sagt det",
                        "Bo, Kolding",
                        "Hvornår",
                        "26-5-2027",
                        "Hvorfor",
                        "Tastefejl"));
        String remark = office.statusSheet("Skal rettes").stream()
                .filter(row -> row.startsWith(WITH_A_REMARK))
                .findFirst()
                .orElseThrow();
        String[] cells = remark.split("\\|", -1);
        office.writesCorrection(
                "Rigtige afvigelser",
                Map.of(
                        "Fil",
                        cells[2],
                        "Ark",
                        cells[3],
                        "Celle",
                        cells[4],
                        "Hvad er der galt",
                        cells[5],
                        "Hvem har sagt det",
                        "Anna, Nyborg",
                        "Hvornår",
                        "26-5-2027",
                        "Hvorfor",
                        "Det er en hilsen",
                        "Gælder til og med",
                        "30-6-2027"));
        office.does(0, "status", "--dato", "1-7-2027");
        office.says("Rettelser: 1.");
        office.says("Breve om rettelser: 1.");
        office.does(0, "status", "--dato", "30-6-2027");
        office.says("Breve om rettelser: 0. Kopier med kommentarer: 0.");
        List<String> made = office.statusSheet("Rettelser");
        String shown = "|999|" + answered(CORRECTED_BY_TELEPHONE).get(1) + "|Bo, Kolding|26-05-2027|Tastefejl";
        assertTrue(made.stream().anyMatch(row -> row.endsWith(shown)), made.toString());
    }

    private void theRelease(Secretariat office) throws Exception {
        office.does(0, "run");
        office.says("Regnskabet går op.");
        Map<String, String> read = new LinkedHashMap<>();
        for (String line : Files.readAllLines(office.file("ud/udgivelse-001/data/demand_by_municipality.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[5].equals("target_group") && !cells[6].isEmpty()) {
                assertEquals(cells[6], cells[7], line);
                read.put(cells[1] + " " + cells[2], cells[6]);
            }
        }
        Map<String, String> expected = new TreeMap<>();
        answered.forEach((sender, citizens) -> {
            for (int g = 0; g < GROUPS.size(); g++) {
                expected.put(sender + " " + GROUPS.get(g), String.valueOf(citizens.get(g)));
            }
        });
        assertEquals(expected, new TreeMap<>(read));
        everyFileIsAccountedFor(office);
        office.isShown("efter-runden");
        office.does(0, "pak");
    }

    private static void everyFileIsAccountedFor(Secretariat office) throws Exception {
        Set<String> received = new TreeSet<>();
        for (String line : Files.readAllLines(office.file("fortroligt/udgivelse-001/modtaget.csv"))) {
            received.add(line.split(";", -1)[0]);
        }
        Path inbox = office.file("indbakke");
        try (Stream<Path> files = Files.walk(inbox)) {
            Set<String> there = files.filter(Files::isRegularFile)
                    .map(file -> inbox.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            there.add("../rettelser.xlsx");
            there.add("\uFEFFfil");
            assertEquals(there, received);
        }
    }
}
