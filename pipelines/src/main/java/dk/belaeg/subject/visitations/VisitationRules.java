package dk.belaeg.subject.visitations;

import static dk.belaeg.contract.Columns.DECISION;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.PLACE_KIND;
import static dk.belaeg.contract.Columns.TARGET_GROUP;
import static dk.belaeg.subject.visitations.Judgement.PRICE;
import static dk.belaeg.subject.visitations.Judgement.PRICE_OERE;
import static dk.belaeg.subject.visitations.Judgement.PRICE_UNIT;
import static dk.belaeg.subject.visitations.Judgement.TRIAL_CASE;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.subject.shortage.PlaceKinds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What cannot be right in a judgement, and what a case lacks; see {@code docs/metode/proevevisitation.md}. Findings are
 * published, so none says what a municipality has answered.
 */
final class VisitationRules {
    private static final BigDecimal LEAST_KRONER = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST_KRONER = BigDecimal.valueOf(20_000_000);

    private VisitationRules() {}

    static List<Rule> rules() {
        return List.of(NO_UNIT, OTHER_UNIT, UNLIKELY, KIND_AND_PARAGRAPH, REFUSED_WITH_PLACE, GROUPS_DIFFER, FEW);
    }

    static List<RowRule> ofRows(Codes codes) {
        PlaceKinds kinds = new PlaceKinds(codes);
        return List.of(
                new RowRule(
                        KIND_AND_PARAGRAPH, Visitations.TABLE, PLACE_KIND, row -> kindAndParagraph(row, kinds, codes)),
                new RowRule(REFUSED_WITH_PLACE, Visitations.TABLE, DECISION, VisitationRules::refusedWithPlace));
    }

    static final Rule KIND_AND_PARAGRAPH = Rule.warning(
            "proevesag-slags-mod-paragraf",
            "Slags plads og paragraf passer ikke sammen",
            "Ret slagsen eller paragraffen. Slagsen er brugt, som den står.");

    private static Optional<String> kindAndParagraph(RowValues row, PlaceKinds kinds, Codes codes) {
        Optional<String> byParagraph = row.text(PARAGRAPH)
                .map(kinds::of)
                .filter(kind -> !Set.of(PlaceKinds.OTHER, PlaceKinds.UNSPLIT).contains(kind));
        return row.text(PLACE_KIND)
                .filter(kind -> byParagraph.filter(other -> !other.equals(kind)).isPresent())
                .map(kind -> "Paragraffen hører til »"
                        + codes.list("place-kinds").nameOf(byParagraph.orElseThrow()) + "«, men slagsen er en anden.");
    }

    static final Rule REFUSED_WITH_PLACE = Rule.warning(
            "proevesag-afslag-med-plads",
            "Afslag, men en plads er udfyldt",
            "Ret afgørelsen, eller slet plads, pris og timer. Rækken tæller som et afslag, og pladsen tæller ikke med.");

    private static Optional<String> refusedWithPlace(RowValues row) {
        boolean place = row.text(PLACE_KIND).isPresent()
                || row.value(PRICE_OERE, Long.class).filter(oere -> oere > 0).isPresent();
        return row.text(DECISION)
                .filter(decision -> place && decision.equals(Judgement.REFUSED))
                .map(decision -> "Afgørelsen er et afslag, men slags plads eller pris er udfyldt.");
    }

    static final Rule NO_UNIT = Rule.error(
            "proevesag-pris-uden-enhed",
            "En pris uden enhed",
            "Skriv, om prisen er pr. døgn, pr. måned eller pr. år. Prisen er ikke brugt; resten af rækken er.");
    static final Rule OTHER_UNIT = Rule.warning(
            "proevesag-pris-i-anden-enhed",
            "En pris, der ikke kan regnes om til et år",
            "Skriv, hvad pladsen ventes at koste pr. år. Prisen er ikke med i spredningen, og tabellen siger, hvor mange det er.");
    static final Rule UNLIKELY = Rule.error(
            "proevesag-pris-usandsynlig",
            "En usandsynlig pris",
            "Kontrollér prisen og dens enhed. Prisen er ikke brugt; resten af rækken er.");
    static final Rule GROUPS_DIFFER = Rule.warning(
            "proevesag-flere-maalgrupper",
            "Den samme sag har flere målgrupper",
            "Skriv den samme målgruppe på alle sagens rækker. Sagen er vist uden målgruppe.");
    static final Rule FEW = Rule.warning(
                    "proevesag-vurderet-af-faa",
                    "Sager, som ikke alle har vurderet",
                    "Bed dem, der mangler, om at vurdere sagerne, eller ret proevevisitation.kommuner i runde.json.")
            .leavesGapIn(Visitations.TABLE)
            .forSecretariat();

    /** Takes prices out of use that cannot be used, and looks at each case as a whole. */
    static void run(StagedTable table, VisitationSettings settings, Codes codes, int days, List<Finding> findings) {
        table.used().forEach(row -> price(row, codes, days, findings));
        Map<String, List<StagedRow>> cases = new TreeMap<>();
        for (StagedRow row : table.used()) {
            if (Judgement.of(row, codes, days).isPresent()) {
                cases.computeIfAbsent(row.text(TRIAL_CASE).orElseThrow(), one -> new ArrayList<>())
                        .add(row);
            }
        }
        cases.values().forEach(rows -> groups(rows, findings));
        few(cases, Visitations.expected(table.used(), settings), findings);
    }

    private static void price(StagedRow row, Codes codes, int days, List<Finding> findings) {
        if (row.value(PRICE_OERE, Long.class).filter(oere -> oere > 0).isEmpty()) {
            return;
        }
        Optional<BigDecimal> yearly = Judgement.yearly(row, codes, days);
        if (row.text(PRICE_UNIT).isEmpty()) {
            findings.add(Finding.of(NO_UNIT, row.origin(PRICE), "Enheden er ikke oplyst."));
            row.setValueAside(PRICE);
        } else if (yearly.isEmpty()) {
            findings.add(Finding.of(
                    OTHER_UNIT,
                    row.origin(PRICE),
                    "Det vides ikke, hvor mange af enheden der går på et år for den slags plads."));
            row.flag(PRICE);
        } else if (yearly.get().compareTo(LEAST_KRONER) < 0 || yearly.get().compareTo(MOST_KRONER) > 0) {
            findings.add(Finding.of(
                    UNLIKELY,
                    row.origin(PRICE),
                    "Prisen svarer til under " + DanishNumbers.format(LEAST_KRONER, 0) + " eller over "
                            + DanishNumbers.format(MOST_KRONER, 0) + " kr. om året."));
            row.setValueAside(PRICE);
        }
    }

    private static void groups(List<StagedRow> rows, List<Finding> findings) {
        Map<String, StagedRow> first = new LinkedHashMap<>();
        for (StagedRow row : rows) {
            row.text(TARGET_GROUP).ifPresent(group -> first.putIfAbsent(group, row));
        }
        if (first.size() > 1) {
            StagedRow other = List.copyOf(first.values()).get(1);
            other.flag(TARGET_GROUP);
            findings.add(Finding.of(
                    GROUPS_DIFFER, other.origin(TARGET_GROUP), "Sagen har en anden målgruppe på andre rækker."));
        }
    }

    private static void few(Map<String, List<StagedRow>> cases, long expected, List<Finding> findings) {
        List<String> lacking = new ArrayList<>();
        cases.forEach((trialCase, rows) -> {
            Set<String> judged = new HashSet<>();
            rows.forEach(row -> row.text(MUNICIPALITY).ifPresent(judged::add));
            if (judged.size() < expected) {
                lacking.add("»" + trialCase + "« af " + judged.size());
            }
        });
        if (!lacking.isEmpty()) {
            findings.add(Finding.of(
                    FEW,
                    Origin.ofFile(""),
                    "Prøvevisitationer: " + expected + " kommuner er med, men ikke alle har vurderet alle sager: "
                            + String.join(", ", lacking) + "."));
        }
    }
}
