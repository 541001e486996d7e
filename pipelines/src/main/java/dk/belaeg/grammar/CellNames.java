package dk.belaeg.grammar;

/** Names of cells as spreadsheets write them: column letters and a row number from 1. */
public final class CellNames {
    private CellNames() {}

    /** {@code (0, 0)} is {@code A1}. */
    public static String of(int row, int column) {
        return column(column) + (row + 1);
    }

    /** {@code 0} is {@code A}, {@code 26} is {@code AA}. */
    public static String column(int column) {
        if (column < 0) {
            throw new IllegalArgumentException("column " + column);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** Orders by row, then column; whatever is no cell name comes first, by text. */
    static int compare(String a, String b) {
        int[] placeA = place(a);
        int[] placeB = place(b);
        int byRow = Integer.compare(placeA[0], placeB[0]);
        int byColumn = Integer.compare(placeA[1], placeB[1]);
        return byRow != 0 ? byRow : byColumn != 0 ? byColumn : a.compareTo(b);
    }

    private static int[] place(String cell) {
        int column = 0;
        int at = 0;
        while (at < cell.length() && at < 3 && cell.charAt(at) >= 'A' && cell.charAt(at) <= 'Z') {
            column = column * 26 + cell.charAt(at) - 'A' + 1;
            at++;
        }
        int row = 0;
        while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9' && row < 100_000_000) {
            row = row * 10 + cell.charAt(at) - '0';
            at++;
        }
        return at == cell.length() ? new int[] {row, column} : new int[] {0, 0};
    }
}
