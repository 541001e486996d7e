package dk.belaeg.office.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.word.WordDocument.Block;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWidthsTest {
    private static final int UPRIGHT = PageSetup.A4.textWidth();
    private static final int SIDEWAYS = PageSetup.A4.turned().textWidth();

    private static TableWidths widths(String... cells) {
        return widths("Calibri", cells);
    }

    private static TableWidths widths(String letters, String[] cells) {
        List<Block.Table.Column> columns = Arrays.stream(cells)
                .map(cell -> new Block.Table.Column("Kolonne", false))
                .toList();
        return new TableWidths(
                new Block.Table(
                        "t", "T", "Om t.", columns, List.of(new Block.Table.Row(List.of(cells), false)), List.of()),
                letters);
    }

    @Test
    void columnsFillTheTextExactly() {
        for (String[] cells : new String[][] {
            {"a"}, {"a", "b"}, {"en lang tekst med mange ord, der kan brydes over flere linjer", "12,5", "x"}
        }) {
            assertEquals(UPRIGHT, Arrays.stream(widths(cells).across(UPRIGHT)).sum());
        }
    }

    @Test
    void aLongNameGetsMoreRoomThanANumber() {
        int[] widths = widths("Udviklingshæmning og autisme", "1").across(UPRIGHT);
        assertTrue(widths[0] > widths[1]);
    }

    @Test
    void wideLettersTakeMoreRoom() {
        String[] cells = {
            "Opmærksomhedsforstyrrelser og andet", "Udviklingshæmning", "Udviklingshæmningen", "Autismespektret"
        };
        assertTrue(widths("Calibri", cells).fits(UPRIGHT));
        assertFalse(widths("Verdana", cells).fits(UPRIGHT));
    }

    @Test
    void longWordsTurnThePageAndInTheEndAreBroken() {
        String word = "Opmærksomhedsforstyrrelsesudredning";
        assertTrue(widths(word, word).fits(UPRIGHT));
        TableWidths three = widths(word, word, word);
        assertFalse(three.fits(UPRIGHT));
        assertTrue(three.fits(SIDEWAYS));
        int[] squeezed = widths(word.repeat(4), word.repeat(4), "1").across(SIDEWAYS);
        assertEquals(SIDEWAYS, Arrays.stream(squeezed).sum());
        assertTrue(Arrays.stream(squeezed).allMatch(width -> width > 0));
    }
}
