package dk.belaeg.check;

import dk.belaeg.FakeRound;
import dk.belaeg.check.RuleExamples.Example;
import dk.belaeg.grammar.Rule;
import dk.belaeg.office.FakeBook;
import java.util.Optional;
import java.util.function.Consumer;

/** Examples of the rules over counts of a target group. */
final class CountExamples {
    private CountExamples() {}

    static Optional<Example> of(Rule rule) {
        return Optional.ofNullable(
                switch (rule.id()) {
                    case "optaelling-del-stoerre" ->
                        new Example(counted("4", "5"), "a.xlsx Borgere D3", counted("5", "≤3"));
                    case "optaelling-del-alene" -> new Example(counted("", "5"), "a.xlsx Borgere D3", counted("", ""));
                    default -> null;
                });
    }

    private static Consumer<FakeRound> counted(String all, String part) {
        return round -> round.counting()
                .with(
                        "a.xlsx",
                        new FakeBook()
                                .sheet(
                                        "Borgere",
                                        "Kommune|Kategori|År|Antal borgere i året\nOdense|Behandling|2025|" + all
                                                + "\nOdense|Døgn|2025|" + part)
                                .bytes());
    }
}
