package dk.belaeg.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where one respondent stands with one questionnaire.
 *
 * @param content the answer used; empty when there is none
 * @param answers how many answers came in
 * @param former answers that have given way to it
 */
public record Response(
        String questionnaire,
        String respondent,
        LocalDate deadline,
        Optional<Content> content,
        int answers,
        List<Former> former) {

    /**
     * What is in an answer.
     *
     * @param files where it stands; mostly one
     * @param answeredOn the date the respondent states
     * @param asked answer cells in it, free text apart
     * @param filled those of them that say something
     * @param figures answers that are a number or a choice
     * @param words answers in free text
     * @param errors open findings of severity error in its file
     * @param unfinished whether the survey program says that it was begun and not handed in
     * @param partlyUsed whether something in it is set aside or was deleted, so that its numbers are only partly in
     */
    public record Content(
            List<String> files,
            Optional<LocalDate> answeredOn,
            int asked,
            int filled,
            int figures,
            int words,
            int errors,
            boolean unfinished,
            boolean partlyUsed) {
        public Content {
            files = List.copyOf(files);
        }

        /** Where it stands, in words. */
        public String file() {
            return String.join(" og ", files);
        }
    }

    /**
     * An answer that has given way to a newer or corrected one.
     *
     * @param errors findings of severity error that its file had
     */
    public record Former(String file, int errors) {}

    public Response {
        former = List.copyOf(former);
    }

    /** How far it has come. */
    public enum Status {
        ANSWERED("besvaret"),
        /** Less than half of the answer cells say something, or it was begun in a survey program and not handed in. */
        PARTLY("delvist besvaret"),
        /** More than one answer came, and none could be chosen. */
        UNDECIDED("to svar, uafklaret"),
        /** It came back without a single answer in it. */
        EMPTY("tomt skema"),
        MISSING("mangler");

        private final String danish;

        Status(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    public Status status() {
        if (content.isEmpty()) {
            return answers > 0 ? Status.UNDECIDED : Status.MISSING;
        }
        if (!inAnyWay()) {
            return Status.EMPTY;
        }
        boolean half = content.get().filled() * 2 >= content.get().asked();
        return half && !content.get().unfinished() ? Status.ANSWERED : Status.PARTLY;
    }

    public Optional<LocalDate> answeredOn() {
        return content.flatMap(Content::answeredOn);
    }

    /** Whether the stated date is after the deadline. */
    public boolean late() {
        return answeredOn().filter(day -> day.isAfter(deadline)).isPresent();
    }

    /** Whether numbers or choices were given. */
    public boolean inFigures() {
        return content.filter(answer -> answer.figures() > 0).isPresent();
    }

    /** Whether anything was answered, be it only in words. */
    public boolean inAnyWay() {
        return content.filter(answer -> answer.figures() > 0 || answer.words() > 0)
                .isPresent();
    }

    /** How much of the answer cells say something, in whole percent; empty without an answer. */
    public Optional<Integer> percentFilled() {
        return content.filter(answer -> answer.asked() > 0).map(answer -> answer.filled() * 100 / answer.asked());
    }
}
