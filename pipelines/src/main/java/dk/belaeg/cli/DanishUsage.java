package dk.belaeg.cli;

import dk.belaeg.round.store.Address;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What was wrong with a command, in Danish. */
final class DanishUsage {
    /** How picocli's own message begins when an option stands last, with nothing after it. */
    private static final String WITHOUT_VALUE = "Missing required parameter for option";

    private DanishUsage() {}

    static int explain(CommandLine.ParameterException wrong, Console console) {
        CommandLine command = wrong.getCommandLine();
        console.error(message(wrong));
        console.error("Hjælp: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String message(CommandLine.ParameterException wrong) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String known = suggestions(unmatched);
            return "Kender ikke " + quoted(unknown(unmatched)) + "."
                    + (known.isEmpty() ? "" : " Mente du " + known + "?");
        }
        if (wrong instanceof CommandLine.MissingParameterException missing) {
            if (String.valueOf(missing.getMessage()).startsWith(WITHOUT_VALUE)) {
                CommandLine.Model.ArgSpec option = missing.getMissing().get(0);
                return "Efter " + name(option) + " skal der stå " + option.paramLabel() + ".";
            }
            String names = missing.getMissing().stream().map(DanishUsage::full).collect(Collectors.joining(" og "));
            return "Der mangler " + names + ".";
        }
        if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " er angivet to gange.";
        }
        String value = wrong.getValue();
        if (value != null && Address.is(value)) {
            return ConsoleText.isAddress(value);
        }
        if (wrong.getArgSpec() != null && value != null) {
            return "»" + value + "« kan ikke bruges som " + name(wrong.getArgSpec()) + ".";
        }
        return "Kommandoen kan ikke forstås.";
    }

    /** Of an unknown command its name alone: what follows was meant for the command. */
    private static List<String> unknown(CommandLine.UnmatchedArgumentException unmatched) {
        boolean command = unmatched.getCommandLine().getParent() == null;
        return command ? unmatched.getUnmatched().subList(0, 1) : unmatched.getUnmatched();
    }

    private static String suggestions(CommandLine.UnmatchedArgumentException unmatched) {
        return unmatched.getSuggestions().stream().map(word -> "»" + word + "«").collect(Collectors.joining(" eller "));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "»" + word + "«").collect(Collectors.joining(" "));
    }

    /** An option with what is to stand after it. */
    private static String full(CommandLine.Model.ArgSpec spec) {
        return spec.isOption() ? name(spec) + " " + spec.paramLabel() : name(spec);
    }

    private static String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof CommandLine.Model.OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
