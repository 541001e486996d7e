package dk.belaeg.cli;

import java.io.PrintStream;
import picocli.CommandLine;

/** Makes the commands, each with the streams it prints to. */
final class CommandFactory implements CommandLine.IFactory {
    private final PrintStream out;
    private final PrintStream err;

    CommandFactory(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == NewRoundCommand.class) {
            return type.cast(new NewRoundCommand(out, err));
        } else if (type == FormsCommand.class) {
            return type.cast(new FormsCommand(out, err));
        } else if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(out, err));
        } else if (type == StatusCommand.class) {
            return type.cast(new StatusCommand(out, err));
        } else if (type == RunCommand.class) {
            return type.cast(new RunCommand(out, err));
        } else if (type == SampleCommand.class) {
            return type.cast(new SampleCommand(out, err));
        } else if (type == CompareCommand.class) {
            return type.cast(new CompareCommand(out, err));
        } else if (type == AuditCommand.class) {
            return type.cast(new AuditCommand(out, err));
        } else if (type == ParcelCommand.class) {
            return type.cast(new ParcelCommand(out, err));
        } else if (type == MapCommand.class) {
            return type.cast(new MapCommand(out, err));
        } else if (type == FloorCommand.class) {
            return type.cast(new FloorCommand(out));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
