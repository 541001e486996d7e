package dk.belaeg;

import java.io.IOException;
import java.time.Duration;

/** Tells the user which step is being taken and how long each took. */
public interface Steps {

    /** Work that gives something and may meet a broken disk. */
    interface Work<T> {
        T get() throws IOException;
    }

    /** Says that a step is done. */
    void done(String step, Duration took);

    /** Does the work and says how long it took. */
    default <T> T timed(String step, Work<T> work) throws IOException {
        long start = System.nanoTime();
        T result = work.get();
        done(step, Duration.ofNanos(System.nanoTime() - start));
        return result;
    }
}
