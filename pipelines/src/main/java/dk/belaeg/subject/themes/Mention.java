package dk.belaeg.subject.themes;

import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.DESCRIBED;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.QUESTION;
import static dk.belaeg.contract.Columns.QUESTIONNAIRE;
import static dk.belaeg.contract.Columns.QUESTION_TITLE;
import static dk.belaeg.contract.Columns.THEME;
import static dk.belaeg.contract.Columns.THEME_KIND;
import static dk.belaeg.contract.Columns.THEME_NAME;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A text in a municipality's own words and a theme that it was given; one without a theme while it has none.
 *
 * @param described the group that is described: texts about one group share it
 * @param theme as in the code book; empty while the text is not coded
 */
record Mention(
        String questionnaire,
        String question,
        String questionTitle,
        String area,
        String municipality,
        String described,
        Optional<Theme> theme) {

    /** A theme with its place in the code book: conditions first, then behaviour, needs and reasons. */
    record Theme(String code, String kind, String name) {
        boolean is(String other) {
            return kind.equals(other);
        }
    }

    /** All that was written, by theme; texts about no area stand under all of them. */
    static List<Mention> all(Intake intake, Contracts contracts, Coding.Coded coded) {
        Codes codes = contracts.codes();
        CodeList book = codes.list("themes");
        List<Mention> mentions = new ArrayList<>();
        Map<StagedRow, String> described = new LinkedHashMap<>();
        for (Questionnaire questionnaire : contracts.questionnaires()) {
            for (Coding.Text text : Coding.texts(intake, questionnaire, codes)) {
                String number = described.computeIfAbsent(text.row(), row -> String.valueOf(described.size() + 1));
                List<Optional<Theme>> themes = coded.themes(text).stream()
                        .map(code -> Optional.of(new Theme(code, book.value(code, "kind"), book.nameOf(code))))
                        .toList();
                for (Optional<Theme> theme : themes.isEmpty() ? List.of(Optional.<Theme>empty()) : themes) {
                    mentions.add(new Mention(
                            questionnaire.name(),
                            text.field().name(),
                            text.field().title(),
                            text.area().orElse("total"),
                            text.sender(),
                            number,
                            theme));
                }
            }
        }
        return mentions;
    }

    /** A row of {@link dk.belaeg.subject.Dimensions#MENTIONS}. */
    static Mention of(Row row) {
        return new Mention(
                row.getAs(QUESTIONNAIRE),
                row.getAs(QUESTION),
                row.getAs(QUESTION_TITLE),
                row.getAs(AREA),
                row.getAs(MUNICIPALITY),
                row.getAs(DESCRIBED),
                Optional.ofNullable(row.<String>getAs(THEME))
                        .map(theme -> new Theme(theme, row.getAs(THEME_KIND), row.getAs(THEME_NAME))));
    }

    @Nullable
    Object[] row() {
        return new @Nullable Object[] {
            questionnaire,
            question,
            questionTitle,
            area,
            municipality,
            described,
            theme.map(Theme::code).orElse(null),
            theme.map(Theme::kind).orElse(null),
            theme.map(Theme::name).orElse(null)
        };
    }
}
