package dk.belaeg.subject.themes;

import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.QUESTION;
import static dk.belaeg.contract.Columns.QUESTIONNAIRE;
import static dk.belaeg.contract.Columns.QUESTION_TITLE;
import static dk.belaeg.contract.Columns.THEME;
import static dk.belaeg.contract.Columns.THEME_KIND;
import static dk.belaeg.contract.Columns.THEME_NAME;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The groups that municipalities find it hardest to find services for, described in their own words and coded. Method: {@code docs/metode/temaer.md}. */
public final class Themes implements Subject {
    /** The questionnaire in which municipalities describe groups. */
    static final String SURVEY = "target_group_survey";

    /** Its question on what a group is; the other is why it is hard. */
    static final String GROUP = "group";

    /** What themes may say of a group, in the order of the code book. */
    static final List<String> KINDS = List.of("condition", "behaviour", "need", "reason");

    static final String CODED = "coded";
    static final String RANK = "rank";

    @Override
    public boolean isIn(Round round) {
        return round.asked(SURVEY).isPresent();
    }

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(ThemesSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return CodingRules.all();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        CodingRules.check(intake, contracts, findings);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        Checked checked = inputs.checked();
        Contracts contracts = inputs.contracts();
        List<Mention> mentions = Mention.all(checked.intake(), contracts, Coding.coded(checked, contracts.codes()));
        datasets.add(
                "theme_counts",
                () -> byQuestion(inputs.dataset(
                        Dimensions.MENTIONS, mentions.stream().map(Mention::row).toList())));
        datasets.add(
                "coding_status",
                () -> inputs.dataset(
                        CodingStatus.COLUMNS,
                        CodingStatus.rows(mentions, inputs.round().respondents().size())));
        datasets.add("combined_groups", () -> inputs.dataset(CombinedGroups.COLUMNS, CombinedGroups.rows(mentions)));
        datasets.add("theme_pairs", () -> inputs.dataset(ThemePairs.COLUMNS, ThemePairs.rows(mentions)));
        datasets.add("theme_spread", () -> inputs.dataset(ThemeSpread.COLUMNS, ThemeSpread.rows(mentions)));
        datasets.add(
                "theme_change",
                () -> inputs.dataset(
                        ThemeChange.COLUMNS,
                        checked.before().stream()
                                .findFirst()
                                .map(before -> ThemeChange.rows(
                                        mentions,
                                        Mention.all(before, contracts, Coding.coded(before)),
                                        formerBook(inputs.round())))
                                .orElse(List.of())));
        datasets.add(
                "coding_agreement",
                () -> inputs.dataset(
                        Agreement.COLUMNS,
                        Agreement.rows(
                                Agreement.twice(checked.intake(), contracts),
                                contracts.codes().list("themes"),
                                inputs.round().settings(ThemesSettings.class).fewest())));
    }

    /** The themes that the round before could choose among; none when its {@code opslag/} cannot be read any more. */
    private static Set<String> formerBook(Round round) {
        try {
            return Contracts.load(RoundReader.references(round.former().orElseThrow()))
                    .codes()
                    .list("themes")
                    .codes();
        } catch (ContractException unreadable) {
            return Set.of();
        }
    }

    /**
     * One row per questionnaire, question, area and theme that anybody mentions. A municipality counts once for a theme,
     * however often it mentions it.
     *
     * @param mentions see {@link dk.belaeg.subject.Dimensions#MENTIONS}
     * @return {@code municipalities} that mention the theme, those that wrote anything ({@code answered}) and those of
     *     which anything is {@code coded}; {@code rank} among the themes of the question and area, 1 for the one that most
     *     mention, alike for equals
     */
    public static Dataset<Row> byQuestion(Dataset<Row> mentions) {
        Dataset<Row> asked = mentions.groupBy(QUESTIONNAIRE, QUESTION, AREA)
                .agg(
                        Distinct.count(col(MUNICIPALITY)).as(ANSWERED),
                        Distinct.count(when(col(THEME).isNotNull(), col(MUNICIPALITY)))
                                .as(CODED));
        return mentions.filter(col(THEME).isNotNull())
                .groupBy(QUESTIONNAIRE, QUESTION, QUESTION_TITLE, AREA, THEME, THEME_KIND, THEME_NAME)
                .agg(Distinct.count(col(MUNICIPALITY)).as(MUNICIPALITIES))
                // one row a questionnaire, question and area
                .transform(InnerJoin.with(asked, QUESTIONNAIRE, QUESTION, AREA))
                .withColumn(
                        RANK,
                        rank().over(Window.partitionBy(QUESTIONNAIRE, QUESTION, AREA)
                                        .orderBy(col(MUNICIPALITIES).desc()))
                                .cast("long"));
    }
}
