package dk.belaeg.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the user at the terminal for what the options did not say. */
final class Questions {
    private static final int PATIENCE = 3;

    private final Console console;
    private final BufferedReader in;

    Questions(Console console) {
        this.console = console;
        this.in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    /** The given text, or an answer to the question; empty when neither can be understood. */
    <T> Optional<T> ask(@Nullable String given, String question, Function<String, Optional<T>> understood) {
        if (given != null) {
            return understood.apply(given);
        }
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Optional<String> answer = answer(question);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> value = answer.get().isBlank()
                    ? Optional.empty()
                    : understood.apply(answer.get().strip());
            if (value.isPresent()) {
                return value;
            }
            console.line("Det kan ikke læses. Prøv igen.");
        }
        return Optional.empty();
    }

    /** An answer that may be left out. */
    <T> Optional<T> askMaybe(String question, Function<String, Optional<T>> understood) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Optional<String> answer = answer(question);
            if (answer.isEmpty() || answer.get().isBlank()) {
                return Optional.empty();
            }
            Optional<T> value = understood.apply(answer.get().strip());
            if (value.isPresent()) {
                return value;
            }
            console.line("Det kan ikke læses. Prøv igen.");
        }
        return Optional.empty();
    }

    /** The next line; empty at the end of the input. */
    private Optional<String> answer(String question) {
        console.line(question);
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
