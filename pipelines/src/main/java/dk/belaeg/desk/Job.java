package dk.belaeg.desk;

import dk.belaeg.grammar.PersonNumbers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One command, run as a program of its own: what it has said so far, which steps are done, and stopping it. */
final class Job {
    /** How a command tells that a step is done. */
    private static final Pattern DONE = Pattern.compile("(\\S.*?) +[0-9]+,[0-9] s");

    private static final int MOST_LINES = 5000;
    private static final int PATIENCE = 10;

    private final Command command;
    private final String back;
    private final Process process;
    private final long start = System.nanoTime();
    private final List<String> lines = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private OptionalInt exit = OptionalInt.empty();
    private boolean stopped;
    private Duration took = Duration.ZERO;

    private Job(Command command, String back, Process process) {
        this.command = command;
        this.back = back;
        this.process = process;
    }

    static Job start(List<String> launcher, Command command, String back) throws IOException {
        List<String> words = new ArrayList<>(launcher);
        words.addAll(command.arguments());
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Job job = new Job(command, back, process);
        Thread reader = new Thread(job::read, "reads what a command says");
        reader.setDaemon(true);
        reader.start();
        return job;
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said(line);
            }
        } catch (IOException gone) {
            // it was stopped
        }
        ended(process.onExit().join().exitValue());
    }

    private synchronized void said(String line) {
        Matcher step = DONE.matcher(line);
        if (step.matches()) {
            done.add(step.group(1));
        }
        if (lines.size() < MOST_LINES) {
            lines.add(PersonNumbers.mask(line));
        }
    }

    private synchronized void ended(int code) {
        exit = OptionalInt.of(code);
        took = Duration.ofNanos(System.nanoTime() - start);
    }

    Command command() {
        return command;
    }

    String back() {
        return back;
    }

    /** Its exit code; empty while it runs. */
    synchronized OptionalInt exit() {
        return exit;
    }

    synchronized Duration took() {
        return exit.isEmpty() ? Duration.ofNanos(System.nanoTime() - start) : took;
    }

    /** Whether it has come to its own end, and did what it was to do. */
    synchronized boolean whole() {
        return !stopped && exit.isPresent() && (exit.getAsInt() == 0 || exit.getAsInt() == 3);
    }

    /** What it has said, from a line on. */
    synchronized List<String> lines(int from) {
        return List.copyOf(lines.subList(Math.max(0, Math.min(from, lines.size())), lines.size()));
    }

    /** How many steps are done. */
    synchronized int done() {
        return done.size();
    }

    /** What it does now: the first step that is not done; empty when that is not known. */
    synchronized String now() {
        return command.steps().stream()
                .filter(step -> !done.contains(step))
                .findFirst()
                .orElse("");
    }

    /** How it stands, in a sentence. */
    synchronized String state() {
        if (exit.isEmpty()) {
            return stopped ? "Stopper …" : now().isEmpty() ? "Kører …" : "Kører: " + now() + " …";
        }
        if (stopped) {
            return "Stoppet. Tidligere udgivelser er urørte, og kommandoen kan køres igen.";
        }
        return switch (exit.getAsInt()) {
            case 0 -> "Færdig.";
            case 3 -> "Færdig. Noget skal rettes eller ses efter; det står nedenfor.";
            case 4 -> "Intet kunne læses. Hvorfor står nedenfor.";
            case 5 -> "Runden er i brug af en anden. Prøv igen, når den kørsel er færdig.";
            default -> "Det lykkedes ikke. Hvorfor, og hvad I kan gøre, står nedenfor.";
        };
    }

    /** Asks it to end, and makes it when it does not. */
    synchronized void stop() {
        if (exit.isPresent()) {
            return;
        }
        stopped = true;
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
    }
}
