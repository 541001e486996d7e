package dk.belaeg.subject.themes;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.subject.themes.Coding.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Rules over coded texts. What they say names neither texts nor coders. */
final class CodingRules {
    static final Rule OUTDATED = Rule.warning(
                    "kodning-foraeldet",
                    "En kodet tekst er ikke længere i et svar",
                    "Kod svaret igen i den nye projektmappe i fortroligt/, og læg den i indbakken i stedet for den gamle.")
            .forSecretariat();

    static final Rule TWICE = Rule.warning(
                    "kodning-to-gange",
                    "Samme koder har kodet en tekst på to måder",
                    "Lad kun hver koders nyeste projektmappe ligge i indbakken.")
            .forSecretariat();

    static final Rule DISPUTED = Rule.warning(
                    "kodning-uenig",
                    "To kodere er uenige om temaer",
                    "Bliv enige, skriv »fælles« i »Kodet af« i den nye projektmappe, og læg den i indbakken ved siden af kodernes egne.")
            .forSecretariat();

    static final Rule MISSING = Rule.warning(
                    "kodning-mangler",
                    "Svar med egne ord er ikke kodet endnu",
                    "Vælg et tema til hver tekst i projektmappen i fortroligt/, skriv initialer i »Kodet af«, og læg den i indbakken.")
            .forSecretariat();

    private CodingRules() {}

    static List<Rule> all() {
        return List.of(OUTDATED, TWICE, DISPUTED, MISSING);
    }

    /** Sets aside what was coded of texts that are no longer there or in two ways, and says how much is still to be done. */
    static void check(Intake intake, Contracts contracts, List<Finding> findings) {
        if (intake.table(Coding.TABLE).used().isEmpty()) {
            return;
        }
        List<Text> texts = contracts.questionnaires().stream()
                .flatMap(one -> Coding.texts(intake, one, contracts.codes()).stream())
                .toList();
        Set<Coding.Key> there = new HashSet<>();
        texts.forEach(text -> there.add(text.key()));
        for (StagedRow row : List.copyOf(intake.table(Coding.TABLE).used())) {
            if (!there.contains(Coding.Key.of(row))) {
                findings.add(Finding.of(
                        OUTDATED,
                        row.origin(Coding.WORDS),
                        "Teksten står ikke længere i et svar, der bruges, så dens temaer er ikke talt med."));
                row.quarantine();
            }
        }
        twice(intake, findings);
        Coding.Coded coded = Coding.coded(intake);
        Set<String> begun = new HashSet<>();
        Coding.rows(intake).keySet().forEach(key -> begun.add(key.asked()));
        List<Text> asked = texts.stream()
                .filter(text -> begun.contains(text.key().asked()))
                .toList();
        counted(asked, text -> !coded.of(text).disputed().isEmpty(), DISPUTED, findings);
        counted(
                asked,
                text -> coded.themes(text).isEmpty()
                        && coded.of(text).disputed().isEmpty(),
                MISSING,
                findings);
    }

    /** Which of a coder's two lines on one text is right nobody can say, so that neither is used. */
    private static void twice(Intake intake, List<Finding> findings) {
        Map<Map.Entry<Coding.Key, String>, List<StagedRow>> lines = new HashMap<>();
        for (StagedRow row : intake.table(Coding.TABLE).used()) {
            if (Coding.isCoded(row)) {
                lines.computeIfAbsent(Map.entry(Coding.Key.of(row), Coding.coder(row)), line -> new ArrayList<>())
                        .add(row);
            }
        }
        for (List<StagedRow> same : lines.values()) {
            if (same.stream()
                            .map(row -> new TreeSet<>(Coding.themes(row)))
                            .distinct()
                            .count()
                    > 1) {
                same.forEach(row -> {
                    findings.add(Finding.of(
                            TWICE,
                            row.origin(Coding.THEMES.get(0)),
                            "Samme koder har givet teksten andre temaer i en anden linje. Ingen af dem er brugt."));
                    row.quarantine();
                });
            }
        }
    }

    private static void counted(List<Text> asked, Predicate<Text> counts, Rule rule, List<Finding> findings) {
        Map<String, int[]> found = new TreeMap<>();
        for (Text text : asked) {
            int[] count = found.computeIfAbsent(text.key().asked(), question -> new int[2]);
            count[0]++;
            count[1] += counts.test(text) ? 1 : 0;
        }
        found.forEach((question, count) -> {
            if (count[1] > 0) {
                findings.add(Finding.of(
                        rule,
                        Origin.ofFile(""),
                        count[1] + " af " + count[0] + " svar på " + question
                                + (rule.equals(DISPUTED)
                                        ? " har temaer, som kun den ene koder har valgt; de er ikke talt med."
                                        : " er ikke kodet og ikke talt med.")));
            }
        });
    }
}
