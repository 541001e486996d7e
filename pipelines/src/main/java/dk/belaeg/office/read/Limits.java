package dk.belaeg.office.read;

import dk.belaeg.office.read.CheckedZip.ZipLimits;

/**
 * How large a received file may be before it is refused. The defaults let through every honest workbook of this field
 * (an extract of the whole country has some 600,000 cells) and keep one hostile file from filling a laptop's memory.
 *
 * @param fileBytes bytes of the file on disk
 * @param zip what the file may unpack to
 * @param sheets sheets in a workbook
 * @param rows rows with content in one sheet
 * @param columns the number of the rightmost column in use
 * @param cells cells with content in a workbook
 * @param strings entries in the table of shared strings
 * @param stringCharacters characters in that table together
 * @param cellCharacters characters in one cell; Excel's own bound is 32,767
 */
public record Limits(
        long fileBytes,
        ZipLimits zip,
        int sheets,
        int rows,
        int columns,
        int cells,
        int strings,
        int stringCharacters,
        int cellCharacters) {
    private static final Limits STANDARD = new Limits(
            64L << 20,
            new ZipLimits(10_000, 200L << 20, 300L << 20, 250),
            200,
            300_000,
            2_000,
            2_000_000,
            1_000_000,
            60_000_000,
            32_767);

    public static Limits standard() {
        return STANDARD;
    }
}
