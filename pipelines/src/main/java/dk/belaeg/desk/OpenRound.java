package dk.belaeg.desk;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.questionnaire.status.RoundStatus;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundLock;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * A round as it lay on the disk a moment ago, read and checked.
 *
 * @param name of its folder, which its address has
 * @param checked what came in, judged on the day
 * @param day today, which deadlines are counted from
 * @param owner who sits at the desk, for others to read while they wait
 */
public record OpenRound(String name, Round round, Contracts contracts, Checked checked, LocalDate day, String owner) {

    /** A write to the round. */
    public interface Write {
        Answer done() throws IOException;
    }

    /** Writes while nobody else does: no run, and no other desk. */
    @SuppressWarnings("try") // the lock is held, not used
    public Answer write(Write write) throws IOException {
        try (RoundLock lock = RoundLock.take(round, owner)) {
            return write.done();
        } catch (RoundLock.HeldException held) {
            return Answer.refused(409, held.danish());
        }
    }

    /** Who has answered what. */
    RoundStatus status() {
        return RoundStatus.of(round, contracts, checked, day, List.of());
    }
}
