package dk.belaeg.office.word;

/** A piece of running text. */
public sealed interface Piece {
    /** Words as they stand. */
    record Words(String text, boolean strong) implements Piece {}

    /** "Tabel 3" or "Figur 2": a reference that Word keeps right when captions are renumbered. */
    record Reference(String name) implements Piece {}

    static Piece words(String text) {
        return new Words(text, false);
    }

    static Piece strong(String text) {
        return new Words(text, true);
    }
}
