package dk.belaeg.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command that runs, or ran last; there is one at a time. */
final class Jobs implements AutoCloseable {
    private final List<String> launcher;
    private final Map<String, Duration> took = new HashMap<>();
    private @Nullable Job last;

    /** @param launcher how this program is started, without a command */
    Jobs(List<String> launcher) {
        this.launcher = List.copyOf(launcher);
    }

    /** The command that runs, or ran last. */
    synchronized Optional<Job> last() {
        return Optional.ofNullable(last);
    }

    /** How long a command took the last time it came to its end since the desk was opened. */
    synchronized Optional<Duration> took(Command command) {
        return Optional.ofNullable(took.get(command.title()));
    }

    synchronized boolean running() {
        return last != null && last.exit().isEmpty();
    }

    /**
     * Starts a command and sends the browser to where it is followed.
     *
     * @param back where to go on when it is done, seen from the rounds
     * @param root the way from the page to the rounds
     */
    synchronized Answer start(Command command, String back, String root) throws IOException {
        if (running()) {
            return Answer.refused(
                    409, "Der kører allerede en kommando. Afvent, at den bliver færdig, eller stop den under Kørsel.");
        }
        if (last != null && last.whole()) {
            took.put(last.command().title(), last.took());
        }
        last = Job.start(launcher, command, back);
        return Answer.go(root + Routes.JOB);
    }

    @Override
    public synchronized void close() {
        if (last != null) {
            last.stop();
        }
    }
}
