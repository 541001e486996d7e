package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.check.Checked;
import dk.belaeg.grammar.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What senders do wrong with the yearly reports and the register, the same for each: nothing breaks, and every number that
 * was sent is used as it stands, used with a finding, or set aside with one. How a file is coded and cut changes nothing.
 */
class ReportFaultsTest {
    private static final Map<String, String> FILES = new LinkedHashMap<>(
            Map.of(
                    "shelters",
                    """
            Forsorgshjem;Beliggenhedskommune;Ejerforhold;Opgjort pr.;Pladser efter § 110;Belagte pladser;Takst pr. døgn
            Ågården;Odense;Kommunal;01-09-2025;33;31,0;2191,84
            Havnen;Esbjerg;Privat;01-09-2025;20;18,5;2250
            """,
                    "shelter_areas",
                    """
            KKR-område;År;Pladser efter § 110;Heraf private pladser;Anslået belægning;Borgere i hjemløshed pr. 10.000 indbyggere
            KKR Hovedstaden;2025;487;111;89,0;12,9
            KKR Syddanmark;2025;310;22;94,5;9,1
            """,
                    "homelessness",
                    """
            Kommune;Hjemløshedssituation;År;Borgere i hjemløshed
            Odense;Gadeplan;2024;41
            Esbjerg;Gadeplan;2024;12
            """,
                    "specialised",
                    """
            Særligt tilbud;Pladsernes art;År;Pladser;Belagte pladser;Vurderet behov;Vurderet efterspørgsel;Bør følges særligt;Begrundelse
            Bakkegården;;2024;19;18,3;Stige;Stige;;
            Bakkegården;;2025;21;20,5;Stige;Uændret;;
            """,
                    "volume_cases",
                    """
            Kommune;År;Antal sager;Forventede sager
            Odense;2024;21;17
            Esbjerg;2024;14;15
            """,
                    "volume_houses",
                    """
            Børnehus;År;Afsluttede sager;Dage til afslutning;Afsluttet inden for målet;Takst pr. sag
            Børnehus Nord;2024;22;202,5;49,5;24136
            Børnehus Syd;2024;31;150,0;55,0;25000
            """,
                    "building",
                    """
            Kommune;Projekt;Ordning;Status;Lov og paragraf;Målgruppe;Pladser;Beløb (mio. kr.);Ventes i brug
            Odense;Botilbuddet Solvang;Botilbudspuljen;Bevilget;SEL § 108;Udviklingshæmning;12;9,5;2027
            Esbjerg;Bofællesskabet Åen;Botilbudspuljen;Bevilget;SEL § 107;Autismespektrum;8;4,5;2028
            """,
                    "portal",
                    """
            Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Primær målgruppe;Takst (kr.)
            700107;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;8;Autismespektrum;2100,5
            700108;Åhus;1;Esbjerg;Kommunal;Esbjerg;SEL § 108;14;Udviklingshæmning;1900,25
            """,
                    "stock",
                    """
            Tilbuds-id;Tilbud;Driftsherre;Bestandsdag;Pladser i alt;Heraf solgt til andre kommuner
            700107;Birkebo;Odense;01-10-2026;14;2,5
            700108;Åhus;Esbjerg;01-10-2026;22;4,5
            """,
                    "trade",
                    """
            Tilbuds-id;Tilbud;Driftsherre;Betalerkommune;År;Betalte døgn;Lov og paragraf;Takst pr. døgn
            700107;Birkebo;Odense;Esbjerg;2025;365,5;SEL § 107;2100,5
            700108;Åhus;Esbjerg;Odense;2025;730,5;SEL § 108;1900,25
            """));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int made;

    private Checked check(byte[] file) {
        made++;
        return new FakeRound(folder.resolve(String.valueOf(made)))
                .setting("\"handel\": {\"aar\": 2025}")
                .with("opgoerelse.csv", file)
                .check();
    }

    private Checked check(String file) {
        return check(file.getBytes(StandardCharsets.UTF_8));
    }

    /** The used rows with all their values. */
    private static List<String> values(Checked checked, String table) {
        return checked.intake().table(table).used().stream()
                .map(row -> Arrays.toString(row.values()))
                .toList();
    }

    private static List<String> told(Checked checked) {
        return checked.findings().stream()
                .map(Finding::rule)
                .map(rule -> rule.id())
                .distinct()
                .toList();
    }

    /** Coding, separator and the decimal sign of another program; a column that says one thing only. */
    @Test
    void howAFileIsWrittenDoesNotMatter() {
        Map<String, List<String>> wrong = new TreeMap<>();
        FILES.forEach((table, text) -> {
            List<String> expected = values(check(text), table);
            assertEquals(2, expected.size(), table + " is read: " + told(check(text)));
            Map<String, byte[]> ways = new LinkedHashMap<>();
            ways.put("latin1", text.getBytes(StandardCharsets.ISO_8859_1));
            ways.put("windows-1252", text.getBytes(Charset.forName("windows-1252")));
            ways.put("utf-16", text.getBytes(StandardCharsets.UTF_16));
            ways.put("tabulator", text.replace(';', '\t').getBytes(StandardCharsets.UTF_8));
            ways.put("windows-linjer", text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            ways.put("punktum", text.replaceAll("(?<=[0-9]),(?=[0-9])", ".").getBytes(StandardCharsets.UTF_8));
            ways.forEach((way, file) -> {
                Checked checked = check(file);
                if (!values(checked, table).equals(expected)) {
                    wrong.computeIfAbsent(table, any -> new ArrayList<>())
                            .add(way + " " + told(checked) + " " + values(checked, table));
                }
            });
        });
        assertEquals(Map.of(), wrong);
    }

    /** Each cell of the first row in turn is something else: the row then says something else, or a finding does. */
    @Test
    void noCellIsLostInSilence() {
        Map<String, List<String>> silent = new TreeMap<>();
        FILES.forEach((table, text) -> {
            String[] lines = text.split("\n");
            String[] header = lines[0].split(";");
            String[] cells = lines[1].split(";", -1);
            List<String> before = values(check(text), table);
            for (int column = 0; column < header.length; column++) {
                for (String slip : List.of("≤3", "otte", "12,7", "12.7", "-5")) {
                    String[] changed = cells.clone();
                    changed[column] = slip;
                    lines[1] = String.join(";", changed);
                    Checked checked = check(String.join("\n", lines) + "\n");
                    if (told(checked).isEmpty() && values(checked, table).equals(before)) {
                        silent.computeIfAbsent(table, any -> new ArrayList<>()).add(header[column] + ": " + slip);
                    }
                }
            }
        });
        assertEquals(Map.of(), silent);
    }

    /** Two columns changed about, the same row twice, a year that cannot be and a header left out are told. */
    @Test
    void whatIsWrongWithTheWholeIsTold() {
        Map<String, List<String>> silent = new TreeMap<>();
        FILES.forEach((table, text) -> {
            String[] lines = text.split("\n");
            Map<String, String> faults = new LinkedHashMap<>();
            faults.put(
                    "to ens rækker med hvert sit tal", text + lines[1].replaceAll("([0-9]+)(?!.*[0-9])", "77") + "\n");
            faults.put("byttede kolonner", swapped(lines));
            faults.put("overskrift væk", text.replaceFirst(";[^;\n]*", ";Bemærkning"));
            faults.forEach((fault, file) -> {
                Checked checked = check(file);
                if (told(checked).isEmpty()) {
                    silent.computeIfAbsent(table, any -> new ArrayList<>()).add(fault + " " + values(checked, table));
                }
            });
        });
        assertEquals(Map.of(), silent);
    }

    /** The values of the first two columns the other way round, their headers as they were. */
    private static String swapped(String[] lines) {
        StringBuilder text = new StringBuilder(lines[0]).append('\n');
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(";", -1);
            String first = cells[0];
            cells[0] = cells[2];
            cells[2] = first;
            text.append(String.join(";", cells)).append('\n');
        }
        return text.toString();
    }
}
