package dk.belaeg.subject.shortage;

import static dk.belaeg.contract.Columns.MISSING_PLACES;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.TARGET_GROUP;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the list of missing places must agree with. */
final class ShortageRules {
    private ShortageRules() {}

    static List<Rule> rules() {
        return List.of(KINDS_DISAGREE, OTHER_GROUP, PLACES_DISAGREE, EXTRACT_DISAGREES);
    }

    static List<RowRule> ofRows(Round round) {
        return List.of(new RowRule(OTHER_GROUP, Shortage.LINES, TARGET_GROUP, row -> otherGroup(row, round)));
    }

    static final Rule OTHER_GROUP = Rule.warning(
            "mangel-anden-maalgruppe",
            "Der mangler pladser til en målgruppe, der ikke følges op på",
            "Skriv linjen om på den af de udvalgte målgrupper, den hører til. Gør den ikke det, så slet den.");

    private static Optional<String> otherGroup(RowValues row, Round round) {
        return row.text(TARGET_GROUP)
                .filter(group -> !round.targetGroups().contains(group))
                .map(group -> "Målgruppen er ikke en af dem, der følges op på. Linjen er ikke med i tabellerne.");
    }

    static final Rule KINDS_DISAGREE = Rule.warning(
            "mangel-mod-slags",
            "Manglende pladser efter slags passer ikke med målgruppens",
            "Ret arket »Hvad der mangler« eller pladserne, der mangler, på arket »Målgrupper«, så de giver det samme.");

    /** What is listed for a group adds up to what is stated for it; a list that lacks a number, to no more than that. */
    static void sums(Intake intake, Codes codes, List<Finding> findings) {
        Map<List<String>, List<Optional<BigDecimal>>> parts = new HashMap<>();
        for (StagedRow row : intake.table(Shortage.LINES).used()) {
            key(row).ifPresent(key ->
                    parts.computeIfAbsent(key, any -> new ArrayList<>()).add(places(row, MISSING_PLACES)));
        }
        add(KINDS_DISAGREE, MISSING_PLACES, "mangler der %s pladser", parts, intake, codes, findings);
    }

    private static void add(
            Rule rule,
            String field,
            String words,
            Map<List<String>, List<Optional<BigDecimal>>> parts,
            Intake intake,
            Codes codes,
            List<Finding> findings) {
        for (StagedRow group : intake.table(Shortage.GROUPS).used()) {
            List<Optional<BigDecimal>> listed = key(group).map(parts::get).orElse(null);
            Optional<BigDecimal> stated = places(group, field);
            if (listed == null || stated.isEmpty()) {
                continue;
            }
            BigDecimal sum = listed.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean whole = listed.stream().allMatch(Optional::isPresent);
            int compared = sum.compareTo(stated.get());
            if (compared > 0 || (whole && compared < 0)) {
                String name =
                        codes.targetGroups().nameOf(group.text(TARGET_GROUP).orElse(""));
                findings.add(Finding.of(
                        rule,
                        group.origin(field),
                        "Til " + name + " " + words.formatted(shown(stated.get()))
                                + ", men linjerne på arket »Hvad der mangler« giver " + (whole ? "" : "mindst ")
                                + shown(sum) + ". Begge tal er brugt, hvor de er oplyst."));
                group.flag(field);
            }
        }
    }

    static final Rule PLACES_DISAGREE = Rule.warning(
            "pladser-mod-slags",
            "Pladser efter slags passer ikke med målgruppens",
            "Ret arket »Hvad der mangler« eller pladserne på arket »Målgrupper«, så de giver det samme. Skriv også en"
                    + " linje for de slags, der er pladser af, uden at der mangler nogen.");

    static final Rule EXTRACT_DISAGREES = Rule.warning(
            "pladser-slags-mod-portal",
            "Kommunen driver langt flere pladser af en slags, end den oplyser",
            "Ret pladserne på arket »Hvad der mangler«, eller ret dem i Tilbudsportalen.");

    /** So many more places, and so much of those that are stated, must a municipality run before it is told. */
    private static final BigDecimal FAR = BigDecimal.valueOf(3);

    private static final BigDecimal FAR_SHARE = new BigDecimal("1.25");

    /**
     * Places now by kind add up to the group's, and are no fewer than those that the municipality runs by the extract: what
     * it states is those and others that it has an agreement on, so that more of them is no disagreement.
     */
    static void places(Intake intake, Round round, Codes codes, List<Finding> findings) {
        KindPlaces places = new KindPlaces(intake, round, codes);
        Map<List<String>, List<Optional<BigDecimal>>> parts = new HashMap<>();
        for (KindPlaces.Stated stated : places.stated()) {
            KindPlaces.Cell cell = stated.cell();
            parts.computeIfAbsent(List.of(cell.municipality(), cell.group()), any -> new ArrayList<>())
                    .add(stated.places());
            disagreement(stated, places.own(cell)).ifPresent(said -> {
                StagedRow line = stated.rows().get(0);
                String kind = codes.list(PlaceKinds.LIST).nameOf(cell.kind());
                findings.add(Finding.of(
                        stated.places().isPresent() ? EXTRACT_DISAGREES : PLACES_DISAGREE,
                        line.origin(PLACES),
                        codes.targetGroups().nameOf(cell.group()) + ", " + Texts.inside(kind) + ": " + said));
                line.flag(PLACES);
            });
        }
        add(PLACES_DISAGREE, PLACES, "er der %s pladser nu", parts, intake, codes, findings);
    }

    private static Optional<String> disagreement(KindPlaces.Stated stated, BigDecimal own) {
        if (stated.rows().isEmpty()) {
            return Optional.empty();
        }
        if (stated.places().isEmpty()) {
            return Optional.of("Linjerne har forskellige antal pladser nu. Ingen af dem er brugt.");
        }
        BigDecimal said = stated.places().get();
        boolean far = own.subtract(said).compareTo(FAR) >= 0 && own.compareTo(said.multiply(FAR_SHARE)) > 0;
        return far
                ? Optional.of("Kommunen oplyser " + shown(said)
                        + " pladser, som den driver eller har aftale om, men driver " + shown(own)
                        + " ifølge udtrækket af Tilbudsportalen. Begge tal er vist.")
                : Optional.empty();
    }

    private static Optional<List<String>> key(StagedRow row) {
        return row.text(MUNICIPALITY)
                .flatMap(municipality -> row.text(TARGET_GROUP).map(group -> List.of(municipality, group)));
    }

    private static Optional<BigDecimal> places(StagedRow row, String field) {
        return row.value(field, BigDecimal.class);
    }

    private static String shown(BigDecimal places) {
        return DanishNumbers.plain(places.stripTrailingZeros());
    }
}
