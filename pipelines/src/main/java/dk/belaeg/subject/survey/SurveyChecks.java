package dk.belaeg.subject.survey;

import dk.belaeg.check.SumEffects;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.subject.places.ExtractNumbers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What the parts of the capacity survey must agree on, and whether the published shares beside it add up. */
public final class SurveyChecks {
    /** A round's own published shares; what is wrong in the program's own is said in its table, not anew in each round. */
    private static final String PUBLISHED = "forventet-behov.csv";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SurveyChecks() {}

    static List<Rule> rules() {
        return List.of(CHANGES_DISAGREE, PUBLISHED_SUM);
    }

    static void run(Intake intake, Round round, Codes codes, List<Finding> findings) {
        if (round.asked("capacity_survey").isPresent()) {
            changes(intake, findings);
            if (round.hasReference(PUBLISHED)) {
                published(codes, findings);
            }
        }
    }

    public static final Rule CHANGES_DISAGREE = Rule.warning(
            "aendringer-uenige",
            "Ja eller nej passer ikke med de ændringer, der er skrevet",
            "Skriv de forventede ændringer på arket »Åbninger og lukninger«, eller ret svaret på arket »Svar«.");

    /** "Ja" to expecting changes goes with at least one change, "nej" with none. */
    private static void changes(Intake intake, List<Finding> findings) {
        Set<String> listed = intake.table("capacity_survey_changes").used().stream()
                .flatMap(row -> row.text("municipality").stream())
                .collect(Collectors.toSet());
        for (StagedRow cover : intake.table("capacity_survey_answer").used()) {
            String answer = cover.text("changes_expected").orElse("");
            boolean any = cover.text("respondent").filter(listed::contains).isPresent();
            if (answer.equals("yes") && !any && !setAside(intake, cover)) {
                say(
                        cover,
                        "Der er svaret ja til ændringer, men ingen står på arket »Åbninger og lukninger«.",
                        findings);
            } else if (answer.equals("no") && any) {
                say(
                        cover,
                        "Der er svaret nej til ændringer, men der står nogle på arket »Åbninger og lukninger«. De er brugt.",
                        findings);
            }
        }
    }

    /** No more places are opened or closed than there are to change. */
    static void places(Intake intake, List<Finding> findings) {
        Map<String, Double> hosts = ExtractNumbers.places(intake, "host");
        double all = hosts.values().stream().mapToDouble(Double::doubleValue).sum();
        for (StagedRow row : intake.table(CapacitySurvey.CHANGES).used()) {
            OptionalDouble places = SumEffects.value(row, "places");
            Double there = row.text("municipality").map(hosts::get).orElse(null);
            if (places.isPresent() && there != null && places.getAsDouble() > there) {
                findings.add(ExtractNumbers.unlike(
                        row,
                        "places",
                        "Ændringen er på " + SumEffects.shown(places.getAsDouble())
                                + " pladser, men alle tilbud i kommunen har tilsammen " + SumEffects.shown(there) + ".",
                        places.getAsDouble(),
                        all,
                        "summen af pladser"));
            }
        }
    }

    /** Whether the file lists changes that could not be used: their own findings say what is wrong. */
    private static boolean setAside(Intake intake, StagedRow cover) {
        String file = cover.origin("changes_expected").file();
        return intake.table("capacity_survey_changes").rows().stream()
                .anyMatch(row -> row.quarantined() && row.origin("kind").file().equals(file));
    }

    private static void say(StagedRow cover, String sentence, List<Finding> findings) {
        findings.add(Finding.of(CHANGES_DISAGREE, cover.origin("changes_expected"), sentence));
        cover.flag("changes_expected");
    }

    public static final Rule PUBLISHED_SUM = Rule.warning(
                    "publiceret-sum",
                    "Publicerede andele giver ikke 100 procent",
                    "Se efter i kilden. Ret listen i opslag/, hvis den er skrevet forkert af.")
            .forSecretariat();

    /** Shares in whole percent may miss 100 by 1 for rounding. */
    private static void published(Codes codes, List<Finding> findings) {
        Map<List<String>, BigDecimal> sums = new LinkedHashMap<>();
        for (CodeList.Entry share : codes.list("expected-need").rows()) {
            sums.merge(
                    List.of(share.get("text"), share.get("scope"), share.get("year"), share.get("source")),
                    new BigDecimal(share.get("percent")),
                    BigDecimal::add);
        }
        sums.forEach((question, sum) -> {
            if (sum.subtract(HUNDRED).abs().compareTo(BigDecimal.ONE) > 0) {
                String scope = question.get(1).equals("country")
                        ? "hele landet"
                        : codes.list("kkr-areas").nameOf(question.get(1));
                findings.add(Finding.of(
                        PUBLISHED_SUM,
                        Origin.ofFile(""),
                        "De publicerede andele for »" + question.get(0) + "« (" + scope + ", " + question.get(2)
                                + ") giver " + DanishNumbers.plain(sum)
                                + " procent tilsammen. De er vist, som de er publiceret, og omregnet. Kilde: "
                                + question.get(3) + "."));
            }
        });
    }
}
