package dk.belaeg.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import dk.belaeg.round.store.Address;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands and how their help and their faults are told. */
@Command(name = "belaeg", description = "Belæg gør det, kommunerne sender ind, til færdige tabeller, figurer og bilag.")
final class CommandTree implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    static CommandLine of(PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new CommandTree())
                .addSubcommand(new NewRoundCommand(out, err))
                .addSubcommand(new DeskCommand(out, err))
                .addSubcommand(new FormsCommand(out, err))
                .addSubcommand(new CheckCommand(out, err))
                .addSubcommand(new StatusCommand(out, err))
                .addSubcommand(new MapCommand(out, err))
                .addSubcommand(new RunCommand(out, err))
                .addSubcommand(new WatchCommand(out, err))
                .addSubcommand(new CompareCommand(out, err))
                .addSubcommand(new SeriesCommand(out, err))
                .addSubcommand(new ExplainCommand(out, err))
                .addSubcommand(new AuditCommand(out, err))
                .addSubcommand(new PackCommand(out, err))
                .addSubcommand(new CalculateCommand(out, err))
                .addSubcommand(new SampleCommand(out, err))
                .addSubcommand(new FloorCommand(out));
        helped(line);
        line.getSubcommands().values().stream().distinct().forEach(CommandTree::helped);
        line.getCommandSpec()
                .version("Belæg " + Version.current())
                .addOption(CommandLine.Model.OptionSpec.builder("--version")
                        .versionHelp(true)
                        .description("Vis programmets version.")
                        .build());
        line.setResourceBundle(words());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, CommandTree::local);
        line.setParameterExceptionHandler(
                (wrong, arguments) -> DanishUsage.explain(wrong, new Console(out, err, false)));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            new Console(out, err, parsed.originalArgs().contains(Console.VERBOSE)).fault(fault, parsed.originalArgs());
            return ExitCode.FAULT;
        });
        return line;
    }

    /** A file or folder of this machine: an address on a store would become a folder of its name here. */
    private static Path local(String typed) {
        if (Address.is(typed)) {
            throw new CommandLine.TypeConversionException(typed);
        }
        return Path.of(typed);
    }

    /** Gives a command its help, and lets every one take {@code --verbose}, which a fault asks for. */
    private static void helped(CommandLine line) {
        if (line.getCommand() instanceof NewRoundCommand) {
            // only the help asks for all settings
            line.getHelpSectionMap().put(SECTION_KEY_FOOTER, help -> {
                help.commandSpec().usageMessage().footer(NewRoundCommand.footer());
                return help.footer();
            });
        }
        line.getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Vis denne hjælp.")
                        .build());
        if (line.getCommandSpec().findOption(Console.VERBOSE) == null) {
            line.getCommandSpec()
                    .addOption(CommandLine.Model.OptionSpec.builder(Console.VERBOSE)
                            .hidden(true)
                            .type(boolean.class)
                            .build());
        }
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static ResourceBundle words() {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"usage.synopsisHeading", "Sådan bruges det: "},
                    {"usage.descriptionHeading", "%n"},
                    {"usage.parameterListHeading", "%n"},
                    {"usage.optionListHeading", "%nTilvalg:%n"},
                    {"usage.commandListHeading", "%nKommandoer:%n"}
                };
            }
        };
    }
}
