package dk.belaeg.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What was wrong with a command, in Danish. */
final class DanishUsage {
    private DanishUsage() {}

    static int explain(CommandLine.ParameterException wrong, Console console) {
        CommandLine command = wrong.getCommandLine();
        console.error(message(wrong));
        console.error("Hjælp: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    private static String message(CommandLine.ParameterException wrong) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String known = suggestions(unmatched);
            return "Kender ikke " + quoted(unmatched.getUnmatched()) + "."
                    + (known.isEmpty() ? "" : " Mente du " + known + "?");
        }
        if (wrong instanceof CommandLine.MissingParameterException missing) {
            String names = missing.getMissing().stream().map(DanishUsage::name).collect(Collectors.joining(" og "));
            return "Der mangler " + names + ".";
        }
        if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " er angivet to gange.";
        }
        String value = wrong.getValue();
        if (wrong.getArgSpec() != null && value != null) {
            return "»" + value + "« kan ikke bruges som " + name(wrong.getArgSpec()) + ".";
        }
        return "Kommandoen kan ikke forstås.";
    }

    private static String suggestions(CommandLine.UnmatchedArgumentException unmatched) {
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? "" : String.join(" eller ", suggestions);
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "»" + word + "«").collect(Collectors.joining(" "));
    }

    private static String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof CommandLine.Model.OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
