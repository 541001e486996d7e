package dk.belaeg.cli;

import dk.belaeg.check.Checked;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What {@code belaeg check} prints of findings, for tests in other rooms. */
public final class CheckOutput {
    private CheckOutput() {}

    public static String of(Checked checked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ConsoleText.findings(checked, new Console(out, out, false), false);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
