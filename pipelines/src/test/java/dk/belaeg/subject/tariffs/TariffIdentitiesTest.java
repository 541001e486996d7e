package dk.belaeg.subject.tariffs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** On random tariffs: every tariff is counted once, means lie between their parts, and prices that follow the index stand still. */
class TariffIdentitiesTest {
    private static final List<String> OPERATORS = List.of("Odense", "Esbjerg", "Vejle");
    private static final List<String> KINDS = List.of("Samlet takst", "Pakke 1", "Særplads");
    private static final String HEADER =
            "Driftsherre;Tilbuds-id;Tilbud;Paragraf;Takstår;Takstens art;Takstenhed;Takst\n";

    private static Map<String, @Nullable Object> named(List<Column> columns, @Nullable Object[] row) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            named.put(columns.get(i).name(), row[i]);
        }
        return named;
    }

    private static BigDecimal number(Map<String, @Nullable Object> row, String column) {
        return (BigDecimal) Objects.requireNonNull(row.get(column), column);
    }

    private static long count(Map<String, @Nullable Object> row, String column) {
        return (Long) Objects.requireNonNull(row.get(column), column);
    }

    private static TariffTables tables(Path folder, String csv) {
        FakeRound round = new FakeRound(folder).with("takster.csv", csv);
        Checked checked = round.check();
        return Tariffs.tables(checked, round.round(), FakeRound.CONTRACTS.codes());
    }

    @RepeatedTest(20)
    void eachTariffIsCountedOnceAndMeansLieBetweenTheirParts(RepetitionInfo trial, @TempDir Path folder) {
        Random random = new Random(trial.getCurrentRepetition());
        StringBuilder csv = new StringBuilder(HEADER);
        long told = 0;
        for (int service = 0; service < 12; service++) {
            for (String kind : KINDS) {
                for (int year : List.of(2023, 2024)) {
                    if (random.nextInt(4) > 0) {
                        csv.append(OPERATORS.get(service % OPERATORS.size()))
                                .append(";70" + (10 + service) + ";Bo " + service + ";SEL § 107;" + year + ";" + kind
                                        + ";pr. døgn;" + (1000 + random.nextInt(200)) + "\n");
                        told++;
                    }
                }
            }
        }
        TariffTables tables = tables(folder, csv.toString());
        long matched = tables.matches().size();
        assertEquals(told, 2 * matched + tables.unmatched().size());
        long counted = 0;
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        List<Map<String, @Nullable Object>> operators = tables.byOperator().stream()
                .map(row -> named(TariffTables.BY_OPERATOR, row))
                .toList();
        for (Map<String, @Nullable Object> row : operators) {
            counted += 2 * count(row, TariffTables.MATCHED)
                    + count(row, TariffTables.NEW_TARIFFS)
                    + count(row, TariffTables.GONE_TARIFFS)
                    + count(row, TariffTables.UNMATCHED)
                    + count(row, TariffTables.UNUSABLE);
            sum = sum.add(number(row, TariffTables.MEAN_CHANGE));
            weighed = weighed.add(number(row, TariffTables.MEAN_CHANGE)
                    .multiply(BigDecimal.valueOf(count(row, TariffTables.MATCHED))));
        }
        assertEquals(told, counted);
        Map<String, @Nullable Object> all = named(TariffTables.ALL, tables.all().get(0));
        assertNear(sum, number(all, TariffTables.MEAN_OF_OPERATORS).multiply(BigDecimal.valueOf(operators.size())));
        assertNear(weighed, number(all, TariffTables.MEAN_OF_TARIFFS).multiply(BigDecimal.valueOf(matched)));
        assertEquals(all.get(TariffTables.MEAN_OF_TARIFFS), all.get(TariffTables.CHAIN_TARIFFS));
    }

    @RepeatedTest(5)
    void whatFollowsTheIndexStandsStill(RepetitionInfo trial, @TempDir Path folder) {
        Random random = new Random(trial.getCurrentRepetition());
        StringBuilder csv = new StringBuilder(HEADER);
        for (int service = 0; service < 9; service++) {
            // the index of 2024 is 4.2 percent: so many hundreds of kroner stay whole øre
            long hundreds = 10L + random.nextInt(100);
            String row = OPERATORS.get(service % OPERATORS.size()) + ";70" + (10 + service) + ";Bo " + service
                    + ";SEL § 107;";
            csv.append(row + "2023;Samlet takst;pr. døgn;" + hundreds * 100 + "\n");
            csv.append(row + "2024;Samlet takst;pr. døgn;" + hundreds * 1042 / 10 + "," + hundreds * 1042 % 10 + "0\n");
        }
        for (@Nullable Object[] row : tables(folder, csv.toString()).all()) {
            Map<String, @Nullable Object> all = named(TariffTables.ALL, row);
            assertEquals(0, number(all, TariffTables.MEAN_OF_OPERATORS).signum());
            assertEquals(0, number(all, TariffTables.MEAN_OF_TARIFFS).signum());
        }
    }

    /** Means are kept with six decimals. */
    private static void assertNear(BigDecimal one, BigDecimal other) {
        assertTrue(one.subtract(other).abs().compareTo(new BigDecimal("0.0001")) < 0, () -> one + " is not " + other);
    }
}
