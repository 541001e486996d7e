package dk.belaeg.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Labels in a column moved as little as needed to stand clear of each other: neighbours that collide become one block,
 * centred on where its members wished to be (pooling of adjacent violators), and the column is kept within its ends.
 */
final class Spread {
    private Spread() {}

    private record Block(List<Integer> members, double height, double wishedTop) {
        double top(double least, double most) {
            return Math.max(least, Math.min(wishedTop, most - height));
        }
    }

    /**
     * Tops of labels, in the order given.
     *
     * @param middles where each label would like its middle
     * @param heights height of each label
     * @param least top of the column
     * @param most bottom of the column; if the labels together are higher than it, they run on below
     */
    static double[] tops(double[] middles, double[] heights, double least, double most) {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, middles.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> middles[i]).thenComparing(i -> i))
                .forEach(i -> {
                    Block block = new Block(List.of(i), heights[i], middles[i] - heights[i] / 2);
                    while (!blocks.isEmpty()) {
                        Block above = blocks.get(blocks.size() - 1);
                        if (above.top(least, most) + above.height() <= block.top(least, most)) {
                            break;
                        }
                        blocks.remove(blocks.size() - 1);
                        block = join(above, block);
                    }
                    blocks.add(block);
                });
        double[] tops = new double[middles.length];
        for (Block block : blocks) {
            double y = block.top(least, most);
            for (int member : block.members()) {
                tops[member] = y;
                y += heights[member];
            }
        }
        return tops;
    }

    private static Block join(Block above, Block below) {
        List<Integer> members = new ArrayList<>(above.members());
        members.addAll(below.members());
        double wished = above.wishedTop() * above.members().size()
                + (below.wishedTop() - above.height()) * below.members().size();
        return new Block(members, above.height() + below.height(), wished / members.size());
    }
}
