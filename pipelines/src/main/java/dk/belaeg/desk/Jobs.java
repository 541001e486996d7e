package dk.belaeg.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command that runs, or ran last; there is one at a time. */
final class Jobs implements AutoCloseable {
    private final List<String> launcher;
    private @Nullable Job last;

    /** @param launcher how this program is started, without a command */
    Jobs(List<String> launcher) {
        this.launcher = List.copyOf(launcher);
    }

    /** The command that runs, or ran last. */
    synchronized Optional<Job> last() {
        return Optional.ofNullable(last);
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
