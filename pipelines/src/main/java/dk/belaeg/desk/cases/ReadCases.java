package dk.belaeg.desk.cases;

import dk.belaeg.desk.OpenRound;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The cases of the round that was looked at last: they are worked out once for each time that the round is read. */
final class ReadCases {
    private @Nullable OpenRound of;
    private @Nullable Cases cases;

    @SuppressWarnings("ReferenceEquality") // the very same reading, not one that happens to be equal
    synchronized Cases of(OpenRound round) {
        Cases known = cases;
        if (known == null || of != round) {
            known = Cases.of(round.round(), round.contracts(), round.checked(), Subjects.all());
            cases = known;
            of = round;
        }
        return known;
    }

    static Decisions decisions(OpenRound round) {
        return new Decisions(round.round(), round.day(), round.owner());
    }

    /** What a form asks for. */
    interface Deed {
        /** @return the address that the page goes on to */
        String done() throws IOException, RefusedException;
    }
}
