package dk.belaeg.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Opens a file or folder of ours in the program that this machine opens it with. */
public final class Opener {
    private Opener() {}

    /** Whether a program could be started; where there is no screen there may be none. */
    public static boolean open(Path path) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> program = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.startsWith("mac") ? "open" : "xdg-open");
        try {
            new ProcessBuilder(Stream.concat(program.stream(), Stream.of(path.toString()))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }
}
