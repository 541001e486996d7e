package dk.belaeg.round;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a record of {@link Settings} which block of {@code runde.json} it is, and of each of its components which
 * setting, with its default and its meaning. Reading, help, manifest and notes all go by it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Setting {
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
