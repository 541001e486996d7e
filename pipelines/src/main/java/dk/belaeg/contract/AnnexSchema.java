package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dk.belaeg.grammar.Noun;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The contract of one annex to the directors' forum: what it is called, what its summary looks for, and which tables and
 * figures its chapters hold. Texts may name round settings in braces and refer to a table or figure of the annex by
 * {@code @name}; a paragraph that refers to what the release does not have is left out.
 *
 * @param name also the file name: small letters and hyphens
 * @param title Danish
 * @param subject Danish, one sentence: what it is about
 * @param order place among the annexes
 * @param sources questionnaires and input tables that its numbers come from; what is missing from others is not told
 * @param sourceWords what a source is called where the background says {@code {kilder}}, by its name
 * @param about those of the sources without which there is no such annex; empty when any number will do
 * @param background Danish paragraphs
 * @param decision Danish sentence: what the forum is asked for, as far as the program can know
 * @param recommendation what the secretariat may recommend: Danish parts of "Det indstilles, at ...", for the author to change
 * @param next Danish paragraphs: what comes after, as far as it is known
 * @param headlines findings in order of importance; those that weigh most are shown in the summary
 * @param findings so many of them
 * @param movements numbers whose change since the former release is told
 * @param reservations Danish sentences that always hold
 * @param shown how columns are shown here, where it differs from the report
 * @param chapters in order
 * @param prompts what the author is asked to write, by {@link Prompt}
 * @param profile whether it is made once for each target group that has a profile in the round; its texts and conditions
 *     then have words for the group, such as {@code {profil}} for its code
 */
public record AnnexSchema(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String subject,
        @JsonProperty(defaultValue = "100") int order,
        List<String> sources,
        Map<String, String> sourceWords,
        List<String> about,
        List<String> background,
        @JsonProperty(required = true) String decision,
        List<String> recommendation,
        List<String> next,
        List<Headline> headlines,
        @JsonProperty(defaultValue = "3") int findings,
        List<Movement> movements,
        List<String> reservations,
        List<Shown> shown,
        List<Chapter> chapters,
        Map<Prompt, String> prompts,
        boolean profile) {

    /** A reference to a table or figure in a text; an address of mail is none. */
    public static final Pattern REFERENCE = Pattern.compile("(?<![\\p{L}0-9.])@([a-z](?:[a-z0-9_-]*[a-z0-9])?)");

    static final Comparator<AnnexSchema> ORDER =
            Comparator.comparing(AnnexSchema::order).thenComparing(AnnexSchema::name);

    /** What the program cannot know and the author writes. */
    public enum Prompt {
        BACKGROUND,
        RECOMMENDATION,
        PRESENTATION,
        NEXT,
        RESERVATIONS
    }

    /**
     * A number whose change is told: "Belægningen i hele området" steg fra ... til ...
     *
     * @param parts the numbers of single respondents that it is made of
     */
    public record Movement(String subject, Headline.Rows rows, String field, Optional<Parts> parts) {
        /** As a file tells it. */
        @JsonCreator
        static Movement of(
                @JsonProperty(value = "subject", required = true) String subject,
                @JsonProperty(value = "report", required = true) String report,
                @JsonProperty("where") Map<String, List<String>> where,
                @JsonProperty(value = "column", required = true) String field,
                @JsonProperty("parts") Optional<Parts> parts) {
            return new Movement(subject, new Headline.Rows(report, where), field, parts);
        }

        Movement worded(UnaryOperator<String> words) {
            return new Movement(words.apply(subject), rows.worded(words), field, parts.map(own -> own.worded(words)));
        }
    }

    /**
     * The numbers of respondents that a number is made of. The first column of the report's key says whose a row is.
     *
     * @param noun what a respondent is
     */
    public record Parts(Headline.Rows rows, String field, Noun noun) {
        /** As a file tells it. */
        @JsonCreator
        static Parts of(
                @JsonProperty(value = "report", required = true) String report,
                @JsonProperty("where") Map<String, List<String>> where,
                @JsonProperty(value = "column", required = true) String field,
                @JsonProperty(value = "noun", required = true) Noun noun) {
            return new Parts(new Headline.Rows(report, where), field, noun);
        }

        Parts worded(UnaryOperator<String> words) {
            return new Parts(rows.worded(words), field, noun);
        }
    }

    /**
     * How columns of a report are shown in this annex.
     *
     * @param title empty for the report's own
     * @param unit empty for the report's own
     * @param decimals empty for the report's own
     * @param divide what values are divided by: 1000 turns thousands of kroner into millions
     * @param noun what is counted, where the unit does not say
     */
    public record Shown(
            @JsonProperty(required = true) String report,
            List<String> columns,
            Optional<String> title,
            Optional<String> unit,
            Optional<Integer> decimals,
            @JsonProperty(defaultValue = "1") BigDecimal divide,
            Optional<Noun> noun) {
        /** As the report has it. */
        public static final Shown PLAIN = new Shown(
                "", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), BigDecimal.ONE, Optional.empty());

        public Shown {
            columns = List.copyOf(columns);
        }

        Shown worded(UnaryOperator<String> words) {
            return new Shown(report, columns, title.map(words), unit, decimals, divide, noun);
        }
    }

    /**
     * A chapter of the presentation of the case.
     *
     * @param text Danish paragraphs
     * @param none what stands instead when the release has none of its items; empty for no chapter
     * @param prompt what the author is asked to write; empty for nothing
     * @param each what it is repeated for; its texts and conditions then have {@value Each#SLOT} for the value
     */
    public record Chapter(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String title,
            List<String> text,
            List<Item> items,
            String none,
            String prompt,
            Optional<Each> each) {
        public Chapter {
            text = List.copyOf(text);
            items = List.copyOf(items);
        }

        Chapter worded(UnaryOperator<String> words) {
            return new Chapter(
                    id,
                    words.apply(title),
                    text.stream().map(words).toList(),
                    items.stream().map(item -> item.worded(words)).toList(),
                    words.apply(none),
                    words.apply(prompt),
                    each.map(own -> own.worded(words)));
        }

        /**
         * The chapter for one value that it is repeated for, with names of its own.
         *
         * @param words the value as readers see it
         */
        public Chapter of(String value, String words) {
            String said = each.map(own -> own.said(value, words)).orElse(words);
            String suffix = Each.suffix(value);
            return new Chapter(
                    id + suffix,
                    title.replace(Each.SLOT, said),
                    text.stream()
                            .map(paragraph -> REFERENCE.matcher(paragraph).replaceAll("@$1" + suffix))
                            .map(paragraph -> paragraph.replace(Each.SLOT, said))
                            .toList(),
                    items.stream()
                            .map(item ->
                                    each.map(own -> item.of(own, value, said)).orElse(item))
                            .toList(),
                    none.replace(Each.SLOT, said),
                    prompt,
                    each);
        }
    }

    /**
     * What a chapter is repeated for, each time on a page of its own: the values of columns, the last first.
     *
     * @param by reports with the column of each whose values they are; a blank one is {@code blank}, or none
     * @param not values that the annex has no chapter for; the page has all
     * @param most how many there are in the annex; the page has all
     * @param blank the value that rows with a blank belong to, where a condition has {@value #BLANK} too; empty for none
     * @param name what one of them is called, with {@value #SLOT} for the value
     * @param names what those are called that have a name of their own, by value
     * @param title what they are called together on the page
     */
    public record Each(
            @JsonProperty(required = true) Map<String, String> by,
            List<String> not,
            @JsonProperty(required = true) String most,
            String blank,
            @JsonProperty(defaultValue = SLOT) String name,
            Map<String, String> names,
            @JsonProperty(required = true) String title) {
        /** Stands for the value. */
        public static final String SLOT = "$each";

        /** Stands for a blank in the conditions of the value that blanks belong to, and for the value in those of others. */
        public static final String BLANK = "$blank";

        private String said(String value, String words) {
            return names.getOrDefault(value, name.replace(SLOT, words));
        }

        private String condition(String text, String value) {
            return text.replace(SLOT, value).replace(BLANK, value.equals(blank) ? "" : value);
        }

        /** What tells the names of one value from those of another. */
        private static String suffix(String value) {
            return "-" + value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }

        public Each {
            by = Map.copyOf(by);
            not = List.copyOf(not);
            names = Map.copyOf(names);
        }

        Each worded(UnaryOperator<String> words) {
            return new Each(
                    by,
                    not.stream().map(words).toList(),
                    words.apply(most),
                    words.apply(blank),
                    name,
                    names,
                    words.apply(title));
        }
    }

    /** A table or a figure of a chapter. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Item.Drawn.class, name = "figure"),
        @JsonSubTypes.Type(value = Item.Cut.class, name = "table")
    })
    public sealed interface Item {
        /** What texts refer to it by: the figure's id, or the table's own or its report's name. */
        String name();

        Item worded(UnaryOperator<String> words);

        /** The same for one value that its chapter is repeated for. */
        Item of(Each each, String value, String said);

        /** A figure by its id. */
        record Drawn(@JsonProperty(required = true) String figure) implements Item {
            @Override
            public String name() {
                return figure;
            }

            @Override
            public Drawn worded(UnaryOperator<String> words) {
                return this;
            }

            @Override
            public Drawn of(Each each, String value, String said) {
                return this;
            }
        }

        /**
         * Rows and columns of a report.
         *
         * @param name the report's, or its own when the annex cuts the report more than once
         * @param title empty for the report's own
         * @param columns in order; empty for all that the report shows
         * @param spread a column whose values become columns of their own, so that rows alike in the others are one row
         * @param largest which of the rows are printed, the largest first; empty for all, in the report's order
         * @param beside whether it only stands beside what the annex is about, so that there is no annex of it alone
         */
        record Cut(
                String name,
                Headline.Rows rows,
                String title,
                List<String> columns,
                Optional<Spread> spread,
                Optional<Largest> largest,
                boolean beside)
                implements Item {
            /** As a file tells it. */
            @JsonCreator
            static Cut of(
                    @JsonProperty(value = "table", required = true) String report,
                    @JsonProperty("id") String id,
                    @JsonProperty("where") Map<String, List<String>> where,
                    @JsonProperty("title") String title,
                    @JsonProperty("columns") List<String> columns,
                    @JsonProperty("spread") Optional<Spread> spread,
                    @JsonProperty("largest") Optional<Largest> largest,
                    @JsonProperty("beside") boolean beside) {
                Headline.Rows rows = new Headline.Rows(report, where);
                return new Cut(id.isEmpty() ? report : id, rows, title, columns, spread, largest, beside);
            }

            public Cut {
                columns = List.copyOf(columns);
            }

            @Override
            public Cut worded(UnaryOperator<String> words) {
                return new Cut(name, rows.worded(words), words.apply(title), columns, spread, largest, beside);
            }

            @Override
            public Cut of(Each each, String value, String said) {
                return new Cut(
                        name + Each.suffix(value),
                        rows.worded(text -> each.condition(text, value)),
                        title.replace(Each.SLOT, said),
                        columns,
                        spread,
                        largest,
                        beside);
            }
        }
    }

    /**
     * A column laid out across the table: answers, years.
     *
     * @param by the column whose values stand above the new columns
     * @param value the column whose numbers stand in them
     */
    public record Spread(@JsonProperty(required = true) String by, @JsonProperty(required = true) String value) {}

    /**
     * The rows whose number is furthest from 0; of equal ones those that come first.
     *
     * @param by the column of the number
     * @param most so many rows
     */
    public record Largest(@JsonProperty(required = true) String by, @JsonProperty(required = true) int most) {}

    public AnnexSchema {
        sources = List.copyOf(sources);
        sourceWords = Map.copyOf(sourceWords);
        about = List.copyOf(about);
        background = List.copyOf(background);
        recommendation = List.copyOf(recommendation);
        next = List.copyOf(next);
        headlines = List.copyOf(headlines);
        movements = List.copyOf(movements);
        reservations = List.copyOf(reservations);
        shown = List.copyOf(shown);
        chapters = List.copyOf(chapters);
        prompts = Map.copyOf(prompts);
    }

    /** The same annex with other paragraphs of background. */
    public AnnexSchema withBackground(List<String> paragraphs) {
        return with(name, paragraphs, chapters);
    }

    /** The same annex with other chapters. */
    public AnnexSchema withChapters(List<Chapter> others) {
        return with(name, background, others);
    }

    /** The same annex as another file. */
    public AnnexSchema named(String other) {
        return with(other, background, chapters);
    }

    private AnnexSchema with(String other, List<String> paragraphs, List<Chapter> others) {
        return new AnnexSchema(
                other,
                title,
                subject,
                order,
                sources,
                sourceWords,
                about,
                paragraphs,
                decision,
                recommendation,
                next,
                headlines,
                findings,
                movements,
                reservations,
                shown,
                others,
                prompts,
                profile);
    }

    /** What the summary looks for. */
    public List<Headline> summarised() {
        return headlines.stream().filter(headline -> !headline.rule().isEmpty()).toList();
    }

    /** What is told below a figure or a table. */
    public List<Headline> below(String item) {
        return headlines.stream()
                .filter(headline -> headline.below().equals(item))
                .toList();
    }

    /** How a column of a report is shown here. */
    public Shown shown(String report, String field) {
        return shown.stream()
                .filter(as -> as.report().equals(report) && as.columns().contains(field))
                .reduce((former, latter) -> latter)
                .orElse(Shown.PLAIN);
    }

    /** The same annex with every text for readers passed through a function. */
    public AnnexSchema worded(UnaryOperator<String> words) {
        Map<Prompt, String> asked = new TreeMap<>();
        prompts.forEach((prompt, text) -> asked.put(prompt, words.apply(text)));
        return new AnnexSchema(
                name,
                words.apply(title),
                words.apply(subject),
                order,
                sources,
                sourceWords,
                about,
                background.stream().map(words).toList(),
                words.apply(decision),
                recommendation.stream().map(words).toList(),
                next.stream().map(words).toList(),
                headlines.stream().map(headline -> headline.worded(words)).toList(),
                findings,
                movements.stream().map(movement -> movement.worded(words)).toList(),
                reservations.stream().map(words).toList(),
                shown.stream().map(as -> as.worded(words)).toList(),
                chapters.stream().map(chapter -> chapter.worded(words)).toList(),
                asked,
                profile);
    }
}
