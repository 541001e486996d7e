package dk.belaeg.report.annex;

import java.util.List;
import java.util.Set;

/** The newest former release with other numbers than this one, as far as annexes compare with it. */
public interface FormerNumbers {
    /** What it is called in a sentence: "udgivelse-002, opgjort pr. 1. maj 2026". */
    String called();

    /** What has changed since in the headline figures of an annex, in sentences. */
    List<String> changes(String annex);

    /** How many numbers of these reports it printed otherwise. */
    int changedNumbers(Set<String> reports);
}
