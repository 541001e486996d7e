package dk.belaeg.sample;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundSettings;
import dk.belaeg.round.RoundWriter;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a fictional round of large tables: monthly occupancy or purchases by day, the portal, accounts and population. Rows go to disk as
 * they are made, so memory does not grow with their number.
 */
public final class LargeSample {
    /** The last day on which the country has five regions. */
    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);

    /** The accounts go no further back than the municipalities of today. */
    public static final int MOST_YEARS = 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How the tables are written. */
    public enum Format {
        CSV,
        PARQUET
    }

    /** The table of so many rows. */
    public enum Table {
        /** Monthly occupancy. */
        BELAEGNING,
        /** Sale and purchase by day. */
        KOEB
    }

    /** Whose municipalities the round is of. */
    public enum Scope {
        /** The whole country: 98 municipalities and five regions. */
        COUNTRY(98, Round.COUNTRY),
        /** The region that rounds are of when nothing else is said. */
        REGION(22, RoundSettings.region());

        private final int municipalities;
        private final String region;

        Scope(int municipalities, String region) {
            this.municipalities = municipalities;
            this.region = region;
        }

        public int municipalities() {
            return municipalities;
        }
    }

    private LargeSample() {}

    /**
     * Writes the round; the folder must not be one already.
     *
     * @param rows of the table that is asked for; the other is not made
     * @param years that all tables cover, at most {@link #MOST_YEARS}
     */
    public static void write(
            Path folder, Contracts contracts, long seed, Table large, long rows, Scope scope, int years, Format format)
            throws IOException, ContractException {
        int firstYear = AS_OF.getYear() - years + 1;
        RoundWriter.write(
                folder,
                new RoundWriter.NewRound(
                        "Store tabeller " + firstYear + "-" + AS_OF.getYear() + " (fiktive data)",
                        AS_OF.getYear(),
                        AS_OF,
                        true,
                        scope.region,
                        List.of(),
                        List.of(),
                        List.of(),
                        "Prøvesekretariatet, sekretariatet@eksempel.dk",
                        Optional.empty()));
        Files.writeString(folder.resolve("LAESMIG.md"), Fiction.WARNING + "\n", StandardCharsets.UTF_8);
        Round round = Subjects.round(folder, contracts);
        LargeFiction fiction = new LargeFiction(contracts.codes(), AS_OF, seed, round.respondents(), years);
        Files.writeString(round.references().resolve("prisindeks.csv"), fiction.priceIndex(), StandardCharsets.UTF_8);
        for (MadeTable table : tables(contracts, fiction, large, rows)) {
            Path place = round.inbox().resolve(table.name());
            if (format == Format.PARQUET) {
                MadeFiles.parquet(place, table);
            } else {
                // The statistics office's files are still in the old encoding.
                MadeFiles.csv(place, table, table.name().equals("folketal") ? WINDOWS_1252 : StandardCharsets.UTF_8);
            }
        }
    }

    private static List<MadeTable> tables(Contracts contracts, LargeFiction fiction, Table large, long rows) {
        long services = large == Table.KOEB ? LargeFiction.selling(rows) : fiction.reporting(rows);
        return List.of(
                switch (large) {
                    case BELAEGNING ->
                        new MadeTable(
                                "belaegning",
                                contract(contracts, "occupancy"),
                                LargeFiction.OCCUPANCY,
                                fiction.occupancy(rows).toList());
                    case KOEB ->
                        new MadeTable(
                                "koeb-og-salg",
                                contract(contracts, "trade"),
                                LargeFiction.TRADE,
                                fiction.trade(rows).toList());
                },
                table("tilbudsportalen", contract(contracts, "portal"), LargeFiction.PORTAL, fiction.portal(services)),
                table("regnskab", contract(contracts, "spending"), LargeFiction.SPENDING, fiction.spending()),
                table("folketal", contract(contracts, "population"), LargeFiction.POPULATION, fiction.population()));
    }

    private static MadeTable table(String name, TableSchema schema, List<String> columns, Stream<Object[]> rows) {
        return new MadeTable(name, schema, columns, List.of(new MadeTable.Part(name, rows)));
    }

    private static TableSchema contract(Contracts contracts, String name) {
        return contracts.inputs().stream()
                .filter(schema -> schema.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no input " + name));
    }
}
