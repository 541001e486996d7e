package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.Protector;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What protection hides costs little more than the least that would do. */
class NearOptimumTest {
    private static final double MOST = 1.10;
    private static final List<RandomTables.Shape> SHAPES =
            List.of(RandomTables.Shape.FLAT, RandomTables.Shape.HIERARCHICAL);

    private record Judged(String name, double cost, double least) {
        double ratio() {
            return least == 0 ? 1 : cost / least;
        }
    }

    @Test
    void isNearTheOptimumOnSmallTables() {
        judge(1, 30);
    }

    @Test
    @Tag("slow")
    void isNearTheOptimumOnManySmallTables() {
        judge(1, 60);
        judge(1_000, 1_000);
    }

    private static void judge(int from, int count) {
        List<Judged> judged = IntStream.range(from, from + count)
                .parallel()
                .mapToObj(NearOptimumTest::judged)
                .toList();
        double cost = judged.stream().mapToDouble(Judged::cost).sum();
        double least = judged.stream().mapToDouble(Judged::least).sum();
        Judged worst = judged.stream()
                .max(java.util.Comparator.comparingDouble(Judged::ratio))
                .orElseThrow();
        long optimal =
                judged.stream().filter(one -> one.cost() < one.least() + 1e-6).count();
        String told = "%.2f against %.2f, ratio %.3f; %d of %d optimal; worst %s: %.2f against %.2f"
                .formatted(cost, least, cost / least, optimal, count, worst.name(), worst.cost(), worst.least());
        System.out.println(told);
        assertTrue(judged.stream().allMatch(one -> one.cost() > one.least() - 1e-6), "nothing is below the optimum");
        assertTrue(cost <= MOST * least, told);
    }

    private static Judged judged(int seed) {
        RandomTables.Shape shape = SHAPES.get(seed % SHAPES.size());
        TrueTable table = RandomTables.of(shape, 3 + seed % 4, 3 + seed % 2, seed);
        Policy policy = Policy.of(3).withInsiders(seed % 3 != 0);
        Protection protection = Protector.protect(table, policy);
        ExactProtection.Optimum optimum = ExactProtection.of(table, policy, protection.masks());
        return new Judged(shape + " " + seed, protection.cost(), optimum.cost());
    }
}
