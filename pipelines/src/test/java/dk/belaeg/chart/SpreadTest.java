package dk.belaeg.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
    private static final double NEAR = 1e-9;

    @Test
    void labelsWithRoomStayWhereTheyWish() {
        double[] tops = Spread.tops(new double[] {50, 10, 90}, new double[] {10, 10, 10}, 0, 100);
        assertArrayEquals(new double[] {45, 5, 85}, tops, NEAR);
    }

    @Test
    void collidingLabelsShareTheWayBetweenThem() {
        double[] tops = Spread.tops(new double[] {50, 50}, new double[] {10, 10}, 0, 100);
        assertArrayEquals(new double[] {40, 50}, tops, NEAR);
    }

    @Test
    void labelsAtTheEndAreKeptInside() {
        double[] tops = Spread.tops(new double[] {99, 100}, new double[] {10, 10}, 0, 100);
        assertArrayEquals(new double[] {80, 90}, tops, NEAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void labelsNeverOverlapAndKeepTheirOrder(int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(40);
        double[] middles = random.doubles(count, 0, 300).toArray();
        double[] heights = random.doubles(count, 5, 30).toArray();
        double[] tops = Spread.tops(middles, heights, 0, 300);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                if (middles[i] < middles[j]) {
                    assertTrue(tops[i] + heights[i] <= tops[j] + NEAR, i + " lies on " + j);
                }
            }
            assertTrue(tops[i] >= -NEAR);
        }
        double end = Math.max(300, Arrays.stream(heights).sum());
        for (int i = 0; i < count; i++) {
            assertTrue(tops[i] + heights[i] <= end + NEAR);
        }
    }
}
