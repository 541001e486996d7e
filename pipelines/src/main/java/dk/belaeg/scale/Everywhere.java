package dk.belaeg.scale;

import dk.belaeg.contract.Contracts;
import java.io.Serializable;

/**
 * What a run has read of its settings, to be had in whatever process its tasks run.
 *
 * @param run of the program
 * @param round the round's folder
 * @param subjects whose settings and rules are used
 */
public record Everywhere(String run, String round, SubjectSupplier subjects) implements Serializable {
    public Contracts contracts() {
        return Tools.contracts(this);
    }
}
