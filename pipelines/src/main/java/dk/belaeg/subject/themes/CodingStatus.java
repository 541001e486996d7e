package dk.belaeg.subject.themes;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.QUESTION;
import static dk.belaeg.contract.Columns.QUESTIONNAIRE;
import static dk.belaeg.contract.Columns.QUESTION_TITLE;

import dk.belaeg.contract.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much was written and how much of it is coded: one row per questionnaire, question and area. */
final class CodingStatus {
    static final String RESPONDENTS = "respondents";
    static final String TEXTS = "texts";
    static final String CODED_TEXTS = "coded_texts";
    static final String UNCODED_TEXTS = "uncoded_texts";

    static final List<Column> COLUMNS = List.of(
            text(QUESTIONNAIRE),
            text(QUESTION),
            text(QUESTION_TITLE),
            text(AREA),
            whole(RESPONDENTS),
            whole(ANSWERED),
            whole(TEXTS),
            whole(CODED_TEXTS),
            whole(UNCODED_TEXTS));

    private record Asked(String questionnaire, String question, String title, String area) {}

    private record Written(Set<String> municipalities, Set<String> texts, Set<String> coded) {}

    private CodingStatus() {}

    /** @param respondents how many municipalities were asked */
    static List<@Nullable Object[]> rows(List<Mention> mentions, long respondents) {
        Map<Asked, Written> written = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Written one = written.computeIfAbsent(
                    new Asked(mention.questionnaire(), mention.question(), mention.questionTitle(), mention.area()),
                    asked -> new Written(new HashSet<>(), new HashSet<>(), new HashSet<>()));
            one.municipalities().add(mention.municipality());
            one.texts().add(mention.described());
            mention.theme().ifPresent(theme -> one.coded().add(mention.described()));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        written.forEach((asked, one) -> rows.add(new Object[] {
            asked.questionnaire(),
            asked.question(),
            asked.title(),
            asked.area(),
            respondents,
            (long) one.municipalities().size(),
            (long) one.texts().size(),
            (long) one.coded().size(),
            (long) one.texts().size() - one.coded().size()
        }));
        return rows;
    }
}
