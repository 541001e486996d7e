package dk.belaeg.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Trial visitations: seven constructed cases that twelve municipalities have judged. All grant the second, at prices that
 * are twice as high in some as in others; the first and the fourth divide them; few have come to the last two.
 */
final class VisitationFiction {
    private static final List<String> MUNICIPALITIES = List.of(
            "Assens",
            "Billund",
            "Esbjerg",
            "Faaborg-Midtfyn",
            "Fredericia",
            "Haderslev",
            "Kolding",
            "Langeland",
            "Odense",
            "Svendborg",
            "Tønder",
            "Vejle");

    /**
     * A case, its group, what was applied for, and what each municipality would do: a letter for the place (see {@link
     * #place}), hours a week, a letter for whose it is, and the price. An x is a refusal, a line a case not judged.
     */
    private static final String CASES =
            """
            Sag 1, ung med autisme uden skole;Autismespektrum;m;mk2350 mp3180 s14k362000 mk2420 s18k468000 mp2890 mk2280 mp3340 mk2310 s12k318000 mp2950 mr2610
            Sag 2, erhvervet hjerneskade efter ulykke;Erhvervet hjerneskade;l;lr3650 lp5200 lr3580 lp4750 lr3690 lk2980 lr3620 lp5840 lk2890 lr3710 lp4980 lk3050
            Sag 3, udviklingshæmning, flytter hjemmefra;Udviklingshæmning;l;lk1890 lk2040 lk1820 lk1960 mk2050 lk1930 lk1780 lp2460 lk1840 lk1990 s25k610000 lk1870
            Sag 4, psykisk sygdom og misbrug;Psykiske vanskeligheder;m;mk2150 x s8k212000 mp2890 x mr2740 s10k255000 - mk2090 x mp3020 mk2180
            Sag 5, angst og isolation;Psykiske vanskeligheder;s;s4k102000 s6k158000 s3k79000 x s5k128000 h4k520 s4k104000 x s6k149000 s3k81000 x s5k131000
            Sag 6, autisme og udadreagerende adfærd;Autismespektrum;l;lp6150 - lr5480 - lp7240 - lr5390 - lk4870 - - lp6620
            Sag 7, ung mor med lettere udviklingshæmning;Udviklingshæmning;m;mk2240 - s15k390000 - - - mk2310 - - - - s12k305000
            """;

    private static final Pattern JUDGEMENT = Pattern.compile("([a-z])([0-9]*)([krp])([0-9]+)");

    private VisitationFiction() {}

    /** The judgements as csv. */
    static byte[] csv() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "Sag",
                "Område",
                "Målgruppe",
                "Kommune",
                "Afgørelse",
                "Lov og paragraf",
                "Slags plads",
                "Spurgt hos",
                "Pris",
                "Prisens enhed",
                "Timer med støtte pr. uge",
                "Begrundelse"));
        for (String line : CASES.lines().toList()) {
            String[] cells = line.split(";", -1);
            String[] judgements = cells[3].split(" ", -1);
            for (int i = 0; i < judgements.length; i++) {
                if (!judgements[i].equals("-")) {
                    List<String> row = new ArrayList<>(List.of(cells[0], "Voksne", cells[1], MUNICIPALITIES.get(i)));
                    row.addAll(judgement(judgements[i], cells[2]));
                    lines.add(row);
                }
            }
        }
        return FictionFiles.csv(lines, StandardCharsets.UTF_8, true);
    }

    private static List<String> judgement(String text, String applied) {
        Matcher said = JUDGEMENT.matcher(text);
        if (!said.matches()) {
            return List.of("Afslag", "", "", "", "", "", "", "Behovet kan dækkes af andre indsatser.");
        }
        List<String> place = place(said.group(1));
        boolean asked = place.get(1).equals(place(applied).get(1));
        String whose =
                switch (said.group(3)) {
                    case "k" -> "Kommunal";
                    case "r" -> "Regional";
                    default -> "Privat";
                };
        return List.of(
                asked ? "Bevilget" : "Andet bevilget",
                place.get(0),
                place.get(1),
                whose,
                said.group(4),
                place.get(2),
                said.group(2),
                asked ? "" : "En mindre indgribende indsats prøves først.");
    }

    /** Paragraph, kind of place and what its price is for. */
    private static List<String> place(String letter) {
        return switch (letter) {
            case "m" -> List.of("SEL § 107", "Midlertidigt botilbud", "pr. døgn");
            case "l" -> List.of("SEL § 108", "Længerevarende botilbud", "pr. døgn");
            case "h" -> List.of("SEL § 85", "Støtte i eget hjem", "pr. time");
            default -> List.of("SEL § 85", "Støtte i eget hjem", "pr. år");
        };
    }
}
