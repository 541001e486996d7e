package dk.belaeg.office.annotate;

import dk.belaeg.office.read.FileBytes;

/** What became of an annotated copy. */
public sealed interface CopyResult {
    /** The copy. */
    record Made(FileBytes workbook) implements CopyResult {}

    /** No copy can be made that is sure to be right; the findings must be sent in another way. */
    record NotMade(Reason reason, String detail) implements CopyResult {}

    /** Why there is no copy. */
    enum Reason {
        EMBEDDED_CONTENT("Filen indeholder andre filer, makroer eller objekter, som personnumre ikke kan fjernes fra."),
        OLD_FORMAT("Filen er gemt i det gamle Excel-format (.xls), som der ikke kan laves en kopi af."),
        SIGNED("Filen er digitalt underskrevet, og en kopi ville ødelægge underskriften."),
        STRICT_FORMAT("Filen er gemt som »Strict Open XML-projektmappe«, og i den form kan kopien ikke laves."),
        SHARED_FORMULA("Et personnummer er resultatet af en formel, som flere celler deles om."),
        UNUSUAL_STRUCTURE("Filen er bygget op på en måde, som ikke kan ændres sikkert."),
        CHANGED("Kopien blev ikke helt lig originalen og er derfor kasseret.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in Danish. */
        public String sentence() {
            return sentence;
        }
    }
}
