package dk.belaeg.desk;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The desk while it is open: a server on this machine alone, the start page that lets one browser in, and the commands it
 * has started. It does nothing that the commands do not do. It ends when asked to, or when no window of it has given a sign
 * of life for a while and nothing runs.
 */
public final class Desk implements AutoCloseable {
    /** How often it is looked whether somebody is there, in seconds. */
    private static final int BEAT = 30;

    /** Beats without a sign of life until the desk ends: ten minutes. A machine that sleeps has none. */
    private static final int PATIENCE = 20;

    private final Rounds rounds;
    private final Jobs jobs;
    private final Server server;
    private final StartPage start;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Reads a round's inbox as {@code check} does. */
    public interface Judge {
        Checked checked(Round round, Contracts contracts, LocalDate day) throws IOException;
    }

    /**
     * What the desk is given.
     *
     * @param place folder of a round, or of rounds
     * @param today the machine's day
     * @param owner who sits at it, as the round's lock tells others
     * @param launcher how this program is started, without a command
     * @param fault what to say of a failure, in Danish
     */
    public record Setting(
            Path place,
            Judge judge,
            Supplier<LocalDate> today,
            String owner,
            List<String> launcher,
            Function<Throwable, String> fault) {
        public Setting {
            launcher = List.copyOf(launcher);
        }
    }

    /** @param further screens after the desk's own, in the order of the menu */
    public Desk(Setting setting, List<Screen> further) throws IOException {
        this.rounds = new Rounds(setting);
        this.jobs = new Jobs(setting.launcher());
        List<Screen> screens = new ArrayList<>(List.of(new InboxScreen()));
        screens.addAll(further);
        screens.add(new ReadyScreen(jobs));
        screens.add(
                0, new YearScreen(jobs, screens.stream().map(Screen::address).collect(Collectors.toSet())));
        this.server = new Server(new Routes(rounds, screens, jobs, ended::countDown), setting.fault());
        this.start = StartPage.make(server.door().entry());
        server.open(() -> start.renew(server.door().entry()));
        if (rounds.single()) {
            warm();
        }
    }

    /** Begins reading the round while the browser starts. */
    private void warm() throws IOException {
        try {
            rounds.open(rounds.place(), 0);
        } catch (Rounds.UnusableException wrong) {
            // the page tells of it
        }
    }

    /** The file that opens the desk in a browser. */
    public Path startPage() {
        return start.file();
    }

    /** Waits until the desk ends. */
    public void await() throws InterruptedException {
        int silent = 0;
        while (silent < PATIENCE && !ended.await(BEAT, TimeUnit.SECONDS)) {
            silent = server.heard() || jobs.running() ? 0 : silent + 1;
        }
    }

    @Override
    public void close() throws IOException {
        jobs.close();
        server.close();
        start.close();
    }
}
