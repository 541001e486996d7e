package dk.belaeg.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.publish.CsvFiles;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.spending.GapChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A small fictional round in which every file has a fault, named by it, with the findings it must give. The same each
 * time; the sample {@code data-samples/fejl-2026} is what it writes.
 */
final class FaultyRound {
    /** Made up: nobody has the serial number 0000. The three are the only CPR numbers of the round. */
    static final List<String> CPR = List.of("010100-0000", "020200 0000", "030300-0000");

    /** The first of them as a spreadsheet keeps it in a number cell. */
    static final String CPR_AS_NUMBER = "101000000";

    private static final long SEED = 2026;
    private static final List<String> HEADER = List.of("alvor", "regel", "fil", "ark", "celle");

    private FaultyRound() {}

    /** Writes the round and, beside it, the findings it must give. */
    static void write(Path folder) throws Exception {
        put(folder.resolve("runde.json"), SETTINGS.getBytes(UTF_8));
        put(folder.resolve("opslag/prisindeks.csv"), PRICE_INDEX.getBytes(UTF_8));
        List<FaultyFile> files = files(folder);
        for (FaultyFile file : files) {
            put(folder.resolve("indbakke").resolve(file.name()), file.bytes());
        }
        put(folder.resolve("forventede-fund.csv"), CsvFiles.danish(expected(files)));
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static List<FaultyFile> files(Path folder) throws Exception {
        Contracts contracts = Contracts.load(folder.resolve("opslag"));
        Round round = Subjects.round(folder, contracts);
        Random random = new Random(SEED);
        List<FaultyFile> files = new ArrayList<>();
        files.addAll(RefusedFiles.all(random));
        files.addAll(new ReturnedForms(contracts, round, random).all());
        files.addAll(FaultyTables.all());
        return files;
    }

    /** The findings as lines of a csv, in the order of a release's own list of findings. */
    private static List<List<String>> expected(List<FaultyFile> files) {
        record Line(Rule rule, Origin origin) {}
        List<List<String>> lines = new ArrayList<>(List.of(HEADER));
        Stream.concat(files.stream(), Stream.of(ABOUT_THE_ROUND))
                .flatMap(file -> file.expected().stream()
                        .map(one -> new Line(
                                one.rule(),
                                new Origin(
                                        PersonNumbers.mask(file.name()), PersonNumbers.mask(one.sheet()), one.cell()))))
                .sorted(Comparator.comparing((Line line) -> line.rule().severity())
                        .thenComparing(Line::origin)
                        .thenComparing(Line::rule))
                .forEach(line -> lines.add(List.of(
                        line.rule().severity().danish(),
                        line.rule().id(),
                        line.origin().file(),
                        line.origin().sheet(),
                        line.origin().cell())));
        return lines;
    }

    /** What is missing altogether: answers, and reference figures for 2024 and 2025. */
    private static final FaultyFile ABOUT_THE_ROUND = FaultyFile.of("", new byte[0])
            .finding(AnswerRules.AWAITED)
            .finding(GapChecks.SPENDING_GAP, "", "", "", "")
            .finding(GapChecks.FUNCTION_GAP)
            .finding(GapChecks.POPULATION_GAP)
            .finding(GapChecks.INDEX_GAP);

    private static final String SETTINGS =
            """
            {
              "navn" : "Fejlrunde 2026 (fiktive data)",
              "aar" : 2026,
              "pr_dato" : "2026-05-01",
              "fiktiv" : true,
              "respondenter" : ["410", "420", "440", "450", "480", "482", "492", "510", "530", "550", "563", "573", "575", "607", "630"],
              "spoergeskemaer" : [ { "navn" : "followup", "frist" : "2026-05-15" } ],
              "maalgrupper" : ["B2.02", "B8.01", "V2.01", "V2.02", "V8.01"],
              "belaegning" : { "perioder" : ["1. halvår 2026"] },
              "kontakt" : "Prøvesekretariatet, sekretariatet@eksempel.dk"
            }
            """;

    private static final String PRICE_INDEX =
            """
            År;Slags;Vækst i procent;Status;Kilde
            2023;services;3.8;final;Fiktivt indeks til prøverunden
            2024;services;3.7;final;Fiktivt indeks til prøverunden
            """;
}
