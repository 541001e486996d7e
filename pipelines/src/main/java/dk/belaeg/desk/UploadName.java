package dk.belaeg.desk;

import dk.belaeg.grammar.PersonNumbers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The name under which a dropped file is kept: one that every system can keep, that names a file in the inbox and nothing
 * else, and that looks like what it is.
 */
record UploadName(String name) {
    private static final int LONGEST = 180;
    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "conin$", "conout$");

    UploadName {
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Why the file cannot be kept under the name, with what to do; empty when it can. */
    Optional<String> problem() {
        if (name.isBlank() || name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("Filens navn er tomt eller for langt. Giv den et kortere navn, og læg den ind igen.");
        }
        if (PersonNumbers.foundIn(name)) {
            return Optional.of("Filens navn indeholder et CPR-nummer. Giv filen et andet navn, og læg den ind igen.");
        }
        if (name.startsWith("~$") || name.startsWith(".~lock")) {
            return Optional.of(
                    "Det er den lille fil, som Office lægger ved siden af et åbent dokument. Læg selve dokumentet ind.");
        }
        String stem = name.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean strange = name.codePoints().anyMatch(UploadName::isStrange)
                || name.startsWith(".")
                || name.startsWith(" ")
                || name.endsWith(".")
                || name.endsWith(" ")
                || DEVICES.contains(stem);
        return strange
                ? Optional.of(
                        "Filens navn har tegn, som ikke alle systemer kan gemme. Giv den et navn af bogstaver og tal, og læg den ind igen.")
                : Optional.empty();
    }

    /** Signs that are part of no name, that cannot be seen, or that turn the order of others around. */
    private static boolean isStrange(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> FORBIDDEN.indexOf(sign) >= 0 || sign == 0xFFFD;
        };
    }

    /** The same with a number, for when there is another file of that name. */
    UploadName numbered(int number) {
        int dot = name.lastIndexOf('.');
        return new UploadName(
                dot < 0
                        ? name + " (" + number + ")"
                        : name.substring(0, dot) + " (" + number + ")" + name.substring(dot));
    }

    /** What the name ends with, dot included, when that is of letters and digits alone. */
    String ending() {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
    }
}
