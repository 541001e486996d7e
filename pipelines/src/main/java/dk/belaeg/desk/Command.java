package dk.belaeg.desk;

import java.util.List;

/**
 * A command of this program that a button starts.
 *
 * @param title what the button says
 * @param arguments as they would be typed
 * @param steps that it tells of when each is done, in their order; none when it tells of none
 */
record Command(String title, List<String> arguments, List<String> steps) {
    Command {
        arguments = List.copyOf(arguments);
        steps = List.copyOf(steps);
    }

    /** As it can be typed, for those who want to know. */
    String typed() {
        return "belaeg "
                + String.join(
                        " ",
                        arguments.stream()
                                .map(word -> word.contains(" ") ? "\"" + word + "\"" : word)
                                .toList());
    }
}
