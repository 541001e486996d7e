package dk.belaeg.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Danish sentence with slots for what is found in the data: "Flest mangler i $label: $value.". */
public final class Slots {
    private static final Pattern SLOT = Pattern.compile("\\$([a-z_]+)(?:\\.([a-z]+))?");

    private Slots() {}

    /** How a slot is said. */
    public enum Form {
        /** As a sentence says it: "41 pladser", "ét tilbud", a name. */
        PLAIN,
        /** In digits without its unit. */
        NUMBER,
        /** With a word for which side of the shown number it lies on: "knap 20,4 mio. kr." */
        ABOUT,
        /** A growth: "steg 1,4 pct." */
        MOVED,
        /** A deviation: "1,2 procentpoint over". */
        BESIDE,
        /** Whose: "Assens'". */
        GENITIVE,
        /** With a small first letter. */
        INSIDE
    }

    /** One slot. */
    public record Slot(String name, Form form) {}

    /** The slots of a text; a form that does not exist is noted as a problem. */
    static List<Slot> of(String text, Problems.Place place) {
        List<Slot> slots = new ArrayList<>();
        Matcher matcher = SLOT.matcher(text);
        while (matcher.find()) {
            slots.add(new Slot(matcher.group(1), Form.PLAIN));
            if (matcher.group(2) != null && form(matcher.group(2)) == Form.PLAIN) {
                place.problem("»$" + matcher.group(1) + "." + matcher.group(2) + "« har en form, der ikke findes.");
            }
        }
        return slots;
    }

    private static Form form(@Nullable String name) {
        for (Form form : Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(name)) {
                return form;
            }
        }
        return Form.PLAIN;
    }

    /** The text with every slot filled. */
    public static String filled(String text, Function<Slot, String> words) {
        return SLOT.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(words.apply(new Slot(found.group(1), form(found.group(2))))));
    }
}
