package dk.belaeg.cli;

import dk.belaeg.Steps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Shows each step and the time it took. */
final class StepTimes implements Steps {
    private static final int WIDTH = 28;

    private final Console console;

    StepTimes(Console console) {
        this.console = console;
    }

    @Override
    public void done(String step, Duration took) {
        String seconds = BigDecimal.valueOf(took.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
        console.line(step + " ".repeat(Math.max(1, WIDTH - step.length())) + seconds + " s");
    }
}
