package dk.belaeg.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationErrorStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationOperator;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationType;

/**
 * What may be typed into cells, and what Excel says about it.
 *
 * @param type {@code list}, {@code whole}, {@code decimal}, {@code date}, {@code textLength} or {@code custom}
 * @param operator {@code between} and its like; null for the types without
 * @param first formula, bound or list
 * @param second upper bound; null when there is none
 * @param warning whether what is typed may be kept all the same
 * @param error title and text of the message
 * @param prompt title and text shown when the cell is entered; empty text for none
 */
public record Validation(
        CellRange range,
        String type,
        @Nullable String operator,
        String first,
        @Nullable String second,
        boolean warning,
        Message error,
        Message prompt) {
    /** Excel repairs, that is drops, longer formulas. */
    public static final int LONGEST_FORMULA = 255;

    /** A title of at most 32 characters over a text of at most 255, which is what Excel has room for. */
    public record Message(String title, String text) {
        public Message {
            title = cut(title, 32);
            text = cut(text, 255);
        }

        private static String cut(String text, int longest) {
            if (text.length() <= longest) {
                return text;
            }
            int space = text.lastIndexOf(' ', longest - 2);
            return text.substring(0, space > longest / 2 ? space : longest - 1) + "…";
        }
    }

    public Validation {
        if (first.length() > LONGEST_FORMULA || (second != null && second.length() > LONGEST_FORMULA)) {
            throw new IllegalArgumentException("a validation has formulas of at most 255 characters");
        }
    }

    void addTo(CTDataValidations all) {
        CTDataValidation xml = all.addNewDataValidation();
        xml.setType(STDataValidationType.Enum.forString(type));
        if (warning) {
            xml.setErrorStyle(STDataValidationErrorStyle.WARNING);
        }
        if (operator != null) {
            xml.setOperator(STDataValidationOperator.Enum.forString(operator));
        }
        xml.setAllowBlank(true);
        xml.setShowInputMessage(!prompt.text().isEmpty());
        xml.setShowErrorMessage(true);
        xml.setErrorTitle(error.title());
        xml.setError(error.text());
        if (!prompt.text().isEmpty()) {
            xml.setPromptTitle(prompt.title());
            xml.setPrompt(prompt.text());
        }
        xml.setSqref(List.of(range.name()));
        xml.setFormula1(first);
        if (second != null) {
            xml.setFormula2(second);
        }
    }
}
