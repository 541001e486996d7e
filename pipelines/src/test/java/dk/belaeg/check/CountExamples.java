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
                    case "optaelling-trykt-sum" ->
                        new Example(
                                printed(";Behandling;2025;4;Rapport"),
                                "opslag/trykte-summer.csv",
                                printed(";Behandling;2025;5;Rapport"));
                    case "optaelling-trykt-linje" ->
                        new Example(
                                printed(";Andet;2025;5;Rapport"),
                                "opslag/trykte-summer.csv",
                                printed(";;2025;5;Rapport"));
                    default -> null;
                });
    }

    private static Consumer<FakeRound> printed(String line) {
        return counted("5", "≤3")
                .andThen(
                        round -> round.listing("trykte-summer.csv", "Målgruppe;Kategori;År;Sum;Kilde\n" + line + "\n"));
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
