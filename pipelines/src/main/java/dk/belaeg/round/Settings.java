package dk.belaeg.round;

import dk.belaeg.contract.Contracts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/**
 * The settings of one subject, or of one room, in {@code runde.json}: implemented by records that have a {@link Setting}
 * on themselves and on each component, and read by {@link SettingsBlock}.
 */
public interface Settings {
    /** The settings of a round that says nothing of them. */
    static <T extends Settings> T standard(Class<T> type) {
        return SettingsBlock.standard(type);
    }

    /** What is wrong with the values, each in a Danish sentence that names the setting; not asked when the block is left out. */
    default List<String> problems(Contracts contracts) {
        return List.of();
    }

    /**
     * Says of a record which block of {@code runde.json} it is, and of each of its components which
     * setting, with its default and its meaning. Reading, help, manifest and notes all go by it.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
    @interface Setting {
        /** The name in {@code runde.json}. */
        String value();

        /** What it means, in Danish, as the help prints it. */
        String meaning() default "";

        /** The default as {@code runde.json} would have it, a text without its quotes; empty for none, or an empty list. */
        String standard() default "";

        /** What the help says for the default where its value does not say it: "ingen". */
        String unstated() default "";

        /** Whether a block that is there has to say it. A block with such a setting may be left out as a whole. */
        boolean required() default false;
    }
}
