package dk.belaeg.round;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code runde.json} may say, as the help prints it: a round's own settings here, the others as their records say. */
public final class RoundSettings {
    static final String REGION = "1083";

    static final String MAP_SOURCE =
            "Danmarks Administrative Geografiske Inddeling (DAGI), Klimadatastyrelsen, CC BY 4.0";

    /** What a new round lies beside: every setting with its default, so that nobody need know the help. */
    static String page(List<Class<? extends Settings>> blocks) {
        return all(blocks).stream()
                .map(one -> one.name() + " (" + one.standard() + "): " + one.meaning() + "\n")
                .collect(Collectors.joining(
                        "",
                        """
                        Det kan I skrive i runde.json, og i parentes det, der gælder ellers.
                        Et navn med punktum står i en blok: belaegning.graense skrives "belaegning": {"graense": 5}.

                        """,
                        ""));
    }

    private RoundSettings() {}

    /** The region whose municipalities take part when nothing else is said. */
    public static String region() {
        return REGION;
    }

    /** One setting: its place in {@code runde.json}, its default, and what it means. */
    public record Entry(String name, String standard, String meaning) {}

    /** All settings, those of a round first. */
    public static List<Entry> all(List<Class<? extends Settings>> blocks) {
        return Stream.of(
                        general().stream(),
                        SettingsBlock.entries(Discretion.class),
                        SettingsBlock.entries(SeriesSettings.class),
                        blocks.stream().flatMap(SettingsBlock::entries))
                .flatMap(entries -> entries)
                .toList();
    }

    private static List<Entry> general() {
        return List.of(
                new Entry("navn", "skal angives", "rundens navn, som det står på forsiden"),
                new Entry("aar", "skal angives", "året, runden hører til"),
                new Entry("pr_dato", "skal angives", "datoen, alle tal opgøres pr."),
                new Entry("fiktiv", "false", "om alle data er opdigtede; så står det på alt"),
                new Entry(
                        "region",
                        REGION,
                        "regionen, hvis kommuner deltager (" + REGION + " er Region Syddanmark, " + Round.COUNTRY
                                + " er hele landet)"),
                new Entry("respondenter", "regionens kommuner", "kommunekoder, hvis det ikke er alle"),
                new Entry("spoergeskemaer", "ingen", "skemaer og frister"),
                new Entry("maalgrupper", "ingen", "koder for de målgrupper, der følges op på"),
                new Entry(
                        "forrige_runde",
                        "ingen",
                        "mappen med den forrige runde, for eksempel ../runde-2025; dens svar vises ved siden af spørgsmålene"),
                new Entry(
                        "to_svar",
                        Round.TwoAnswers.NEWEST_DATE.id(),
                        "hvilket svar der bruges, når en afsender har svaret to gange"),
                new Entry(
                        "kort.kilde", MAP_SOURCE, "kilden til kortet i opslag/kommuner.geojson; trykkes under kortet"),
                new Entry("kontakt", "ingen", "hvem læseren kan spørge, for eksempel en mailadresse"));
    }
}
