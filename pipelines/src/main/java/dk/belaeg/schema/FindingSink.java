package dk.belaeg.schema;

/** Takes findings as they are made: into a list, or counted with only some of them kept. */
@FunctionalInterface
public interface FindingSink {
    void add(Finding finding);
}
