package dk.belaeg.subject.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.FakeRound;
import dk.belaeg.contract.Column;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services whose classes would tell a small number of a seller that cannot be shown together with others. */
class TellingClassesTest {
    private static final Session NONE = new Session() {
        @Override
        public Dataset<Row> dataset(List<Column> columns, List<@Nullable Object[]> rows) {
            throw new AssertionError("classes are found without Spark");
        }

        @Override
        public Dataset<Row> settled(Dataset<Row> dataset) {
            throw new AssertionError("classes are found without Spark");
        }
    };

    /** Of each service, in the order of the extract, whether its classes tell. */
    private static List<String> telling(Path folder, String services, String trade) {
        FakeRound fake = new FakeRound(folder)
                .with(
                        "a.csv",
                        "Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser\n"
                                + services)
                .with("b.csv", "Tilbuds-id;Tilbud;Driftsherre;Betalerkommune;År;Betalte døgn\n" + trade);
        Inputs inputs = new Inputs(NONE, fake.round(), FakeRound.CONTRACTS, fake.check());
        TradeBook book = new TradeBook(inputs, TradeRows.of(inputs.staged(TradeBook.TRADE), 2026));
        int column = TradeBook.SERVICES_READ.stream().map(Column::name).toList().indexOf(TradeBook.TELLING);
        return book.services(Map.of(), Map.of(), Map.of()).stream()
                .map(row -> row[0] + " " + Objects.toString(row[column]))
                .toList();
    }

    @Test
    void aSmallRegionSellsOneEachToTheOnlyTwoThatCanHaveBought(@TempDir Path folder) {
        assertEquals(
                List.of("7001 true"),
                telling(
                        folder,
                        "7001;Skovly;1;Region Syddanmark;Regional;Odense;SEL § 107;2\n",
                        "7001;Skovly;Region Syddanmark;Odense;2026;365\n7001;Skovly;Region Syddanmark;Esbjerg;2026;365\n"));
    }

    @Test
    void aLargeRegionTellsNothing(@TempDir Path folder) {
        assertEquals(
                List.of("7001 false"),
                telling(
                        folder,
                        "7001;Skovly;1;Region Syddanmark;Regional;Odense;SEL § 107;100\n",
                        "7001;Skovly;Region Syddanmark;Odense;2026;3650\n7001;Skovly;Region Syddanmark;Esbjerg;2026;3650\n"));
    }

    @Test
    void aLoneMunicipalityHasNobodyToBeShownWith(@TempDir Path folder) {
        assertEquals(
                List.of("7001 true"),
                telling(
                        folder,
                        "7001;Skovly;1;Odense;Kommunal;Odense;SEL § 107;2\n",
                        "7001;Skovly;Odense;Vejle;2026;365\n7001;Skovly;Odense;Esbjerg;2026;365\n"));
    }
}
