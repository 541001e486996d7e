package dk.belaeg.office.word;

import java.util.List;

/**
 * How the style of a role may be called in a letterhead.
 *
 * @param danish how a reader is told of it
 * @param names in order of preference; case does not matter
 */
public record StyleNames(String danish, List<String> names) {
    public StyleNames {
        names = List.copyOf(names);
    }
}
