package dk.belaeg.sample;

import dk.belaeg.grammar.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of the faulty round, with what it must be found to be wrong with: said where the fault is made, not read off
 * the program's answer.
 */
final class FaultyFile {
    private final String name;
    private final byte[] bytes;
    private final List<Expected> expected;

    private FaultyFile(String name, byte[] bytes, List<Expected> expected) {
        this.name = name;
        this.bytes = bytes;
        this.expected = List.copyOf(expected);
    }

    /** One finding: its rule and where it must point. */
    record Expected(Rule rule, String sheet, String cell) {}

    /** A file without fault. */
    static FaultyFile of(String name, byte[] bytes) {
        return new FaultyFile(name, bytes.clone(), List.of());
    }

    /** The same file with a finding about it as a whole. */
    FaultyFile finding(Rule rule) {
        return finding(rule, "", "");
    }

    /** The same file with a finding in each of these cells; an empty name is the sheet as a whole. */
    FaultyFile finding(Rule rule, String sheet, String... cells) {
        List<Expected> more = new ArrayList<>(expected);
        for (String cell : cells) {
            more.add(new Expected(rule, sheet, cell));
        }
        return new FaultyFile(name, bytes, more);
    }

    /** Path below the inbox. */
    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    List<Expected> expected() {
        return expected;
    }
}
