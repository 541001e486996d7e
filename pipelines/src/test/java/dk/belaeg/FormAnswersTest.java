package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.contract.ContractException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any answers, written by another program through any form there is, are read back as they were given: whatever order
 * sheets, questions and rows were left in, and whatever the files are called.
 */
class FormAnswersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void answersComeBackInWhateverOrderTheyStand() throws IOException, ContractException {
        comeBack(1);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8})
    void otherAnswersDoTheSame(long seed) throws IOException, ContractException {
        comeBack(seed);
    }

    private void comeBack(long seed) throws IOException, ContractException {
        SmallRound first = SmallRound.make(folder.resolve("en"), 2026, "");
        RandomReturns drawn = new RandomReturns();
        List<RandomReturns.Filled> answers = drawn.answers(first.round(), first.check(), new Random(seed));
        Checked one = returned(first, answers, new Random(seed + 100));
        assertEquals(
                List.of(),
                one.responses().stream()
                        .filter(response -> response.status() == Response.Status.MISSING)
                        .toList());
        drawn.assertRead(one);
        Checked other = returned(SmallRound.make(folder.resolve("to"), 2026, ""), answers, new Random(seed + 200));
        drawn.assertRead(other);
        assertEquals(one.account(), other.account());
        assertTrue(one.account().addsUp());
    }

    /** Puts the forms into the inbox, each in an order and under a name of its own, and reads it. */
    private static Checked returned(SmallRound round, List<RandomReturns.Filled> answers, Random order)
            throws IOException, ContractException {
        List<RandomReturns.Filled> mixed = new ArrayList<>(answers);
        Collections.shuffle(mixed, order);
        for (int i = 0; i < mixed.size(); i++) {
            Path file = round.round()
                    .inbox()
                    .resolve("mappe " + order.nextInt(3))
                    .resolve(order.nextInt(1000) + " Kopi af ny fil " + i + ".xlsx");
            Files.createDirectories(file.getParent());
            Files.write(file, mixed.get(i).bytes(order));
        }
        return round.check();
    }
}
