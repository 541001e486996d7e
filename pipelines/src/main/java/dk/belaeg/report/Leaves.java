package dk.belaeg.report;

import dk.belaeg.office.word.WordDocument.Block;
import java.util.List;

/**
 * Pages alike of one subject, such as one a meeting: in the annex one after the other, on the page folded.
 *
 * @param id of the chapter that is repeated
 * @param title what they are called together
 */
public record Leaves(String id, String title, List<Leaf> leaves) {
    public Leaves {
        leaves = List.copyOf(leaves);
    }

    /** One of them, with its tables. */
    public record Leaf(String title, List<Block.Table> tables) {
        public Leaf {
            tables = List.copyOf(tables);
        }
    }
}
