package dk.belaeg.desk;

import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.Intake;
import dk.belaeg.questionnaire.status.RoundStatus;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The steps of a round from the questionnaires to the release, how far each has come, and what comes next. */
final class Year {
    /** The address of the screen with findings, when the desk has one. */
    static final String FINDINGS = "fund";

    /** How far a step has come. */
    enum State {
        DONE("færdig"),
        /** Somebody at the desk has something to do. */
        NOW("nu"),
        /** Others have. */
        AWAITED("afventer"),
        LATER("senere");

        private final String danish;

        State(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** What can be done at a step. */
    enum Act {
        FORMS("skemaer", "Lav skemaer"),
        SHOW_FORMS("vis-skemaer", "Vis mappen"),
        SENT("sendt", "Markér som sendt"),
        FOLLOW("rykkere", "Lav rykkere og breve"),
        SHOW_STATUS("vis-status", "Vis status og breve"),
        RUN("udgiv", "Lav udgivelsen"),
        SHOW_RELEASE("vis-udgivelse", "Vis udgivelsen"),
        SHOW_CODING("vis-kodning", "Vis mappen"),
        COMPARE("sammenlign", "Sammenlign"),
        SHOW_COMPARISON("vis-sammenligning", "Vis sammenligningen"),
        PACK("pak", "Pak til afsendelse");

        private final String address;
        private final String title;

        Act(String address, String title) {
            this.address = address;
            this.title = title;
        }

        String address() {
            return address;
        }

        String title() {
            return title;
        }
    }

    /**
     * One step.
     *
     * @param said how far it has come, in a sentence
     * @param next what to do now; empty when that is nothing
     * @param where the address of the screen that has more of it; empty for none
     */
    record Step(String title, State state, String said, String next, String where, List<Act> acts) {
        Step {
            acts = List.copyOf(acts);
        }
    }

    private final OpenRound open;
    private final RoundStatus status;
    private final Disk disk;
    private final List<Step> steps = new ArrayList<>();

    private Year(OpenRound open, Disk disk) {
        this.open = open;
        this.status = open.status();
        this.disk = disk;
    }

    static List<Step> steps(OpenRound open, Disk disk) {
        Year year = new Year(open, disk);
        if (!open.round().questionnaires().isEmpty()) {
            year.forms();
            year.sent();
        }
        year.status.parts().forEach(year::answers);
        year.findings();
        year.coding();
        year.letters();
        year.release();
        year.compared();
        year.packed();
        return List.copyOf(year.steps);
    }

    /** What to do now, in one sentence. */
    static String next(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.state() == State.NOW)
                .map(Step::next)
                .findFirst()
                .orElseGet(() -> steps.stream()
                        .filter(step -> step.state() == State.AWAITED)
                        .map(Step::said)
                        .findFirst()
                        .map(awaited -> "Der er ikke noget at gøre lige nu. " + awaited)
                        .orElse("Alt er gjort."));
    }

    private boolean answered() {
        return status.parts().stream().anyMatch(part -> part.inAnyWay() > 0);
    }

    private void step(String title, State state, String said, String next, Act... acts) {
        steps.add(new Step(title, state, said, next, "", List.of(acts)));
    }

    private void forms() {
        if (disk.forms() > 0) {
            step("Skemaer", State.DONE, disk.forms() + " skemaer ligger klar.", "", Act.FORMS, Act.SHOW_FORMS);
        } else if (answered()) {
            step("Skemaer", State.DONE, "Der er ingen i mappen skemaer, men der er kommet svar.", "", Act.FORMS);
        } else {
            step("Skemaer", State.NOW, "De er ikke lavet endnu.", "Lav skemaerne, ét til hver afsender.", Act.FORMS);
        }
    }

    private void sent() {
        if (disk.sent().isPresent()) {
            step("Sendt ud", State.DONE, "Sendt " + DanishDates.day(disk.sent().get()) + ".", "");
        } else if (answered()) {
            step("Sendt ud", State.DONE, "Der er kommet svar.", "");
        } else if (disk.forms() == 0) {
            step("Sendt ud", State.LATER, "Når skemaerne er lavet.", "");
        } else {
            step(
                    "Sendt ud",
                    State.NOW,
                    "Skemaerne er ikke markeret som sendt.",
                    "Send skemaerne til afsenderne, og markér dem som sendt.",
                    Act.SENT);
        }
    }

    private void answers(RoundStatus.Part part) {
        String title = "Svar på »" + part.questionnaire().title() + "«";
        boolean over = status.over(part.deadline());
        boolean out = disk.forms() > 0 || disk.sent().isPresent() || answered();
        String said = part.inAnyWay() + " af " + part.lines().size() + " har svaret. Fristen " + (over ? "var " : "er ")
                + DanishDates.day(part.deadline()) + " (" + status.when(part.deadline()) + ").";
        State state = part.missing() == 0
                ? State.DONE
                : !out ? State.LATER : over && !disk.isFollowedNow() ? State.NOW : State.AWAITED;
        String next = state == State.NOW
                ? "Ryk " + missing(part) + ", der mangler at svare på »"
                        + part.questionnaire().title() + "«."
                : "";
        steps.add(new Step(title, state, said, next, InboxScreen.ADDRESS, List.of()));
    }

    private static String missing(RoundStatus.Part part) {
        return part.missing() == 1
                ? part.lines().stream()
                        .filter(line -> !line.response().inAnyWay())
                        .map(RoundStatus.Line::name)
                        .findFirst()
                        .orElse("den ene")
                : "de " + part.missing();
    }

    private void findings() {
        int errors = (int) open.checked().count(Severity.ERROR);
        int warnings = (int) open.checked().count(Severity.WARNING);
        if (open.checked().intake().files().isEmpty()) {
            step("Fund", State.LATER, "Når der er kommet noget.", "");
            return;
        }
        steps.add(new Step(
                "Fund",
                errors == 0 ? State.DONE : State.NOW,
                Sentence.of(Nouns.ERROR.counted(errors) + " og " + Nouns.WARNING.counted(warnings) + " står åbne"),
                errors == 0
                        ? ""
                        : "Se på " + (errors == 1 ? "den ene fejl" : "de " + errors + " fejl")
                                + " i det, der er kommet: ret dem, eller bed afsenderne om det.",
                FINDINGS,
                List.of()));
    }

    /** Only where somebody has begun to code, or the newest release has texts that may be. */
    private void coding() {
        boolean lacking = open.checked().findings().stream()
                .anyMatch(finding -> finding.rule().id().startsWith("kodning-"));
        if (lacking) {
            step(
                    "Kodning",
                    State.NOW,
                    "Svar med egne ord er ikke alle kodet.",
                    "Kod de svar med egne ord, der mangler, og læg projektmappen i indbakken.",
                    Act.SHOW_CODING);
        }
    }

    private void letters() {
        if (!answered()) {
            return;
        }
        int reminded = status.toRemind().size();
        boolean corrections = open.checked().count(Severity.ERROR) > 0;
        if (reminded == 0 && !corrections) {
            step("Rykkere og breve", State.DONE, "Ingen skal rykkes eller rette noget.", "", Act.FOLLOW);
        } else if (disk.isFollowedNow()) {
            step(
                    "Rykkere og breve",
                    State.DONE,
                    "De er lavet af det, der ligger i indbakken nu.",
                    "",
                    Act.FOLLOW,
                    Act.SHOW_STATUS);
        } else {
            step(
                    "Rykkere og breve",
                    State.NOW,
                    disk.followed().isEmpty() ? "De er ikke lavet endnu." : "Der er kommet nyt, siden de blev lavet.",
                    "Lav rykkere og breve, og send dem.",
                    disk.followed().isEmpty() ? new Act[] {Act.FOLLOW} : new Act[] {Act.FOLLOW, Act.SHOW_STATUS});
        }
    }

    private void release() {
        boolean readable = open.checked().intake().files().stream().anyMatch(Intake.Received::readable);
        if (disk.releases().isEmpty()) {
            step(
                    "Udgivelse",
                    readable ? State.NOW : State.LATER,
                    readable ? "Der er ingen endnu." : "Når der er kommet noget.",
                    "Lav udgivelsen, og læs den igennem.",
                    Act.RUN);
        } else if (disk.isReleasedNow()) {
            step(
                    "Udgivelse",
                    State.DONE,
                    disk.releases().get(0) + " er lavet af det, der ligger i runden nu.",
                    "",
                    Act.SHOW_RELEASE,
                    Act.RUN);
        } else {
            step(
                    "Udgivelse",
                    State.NOW,
                    "Der er kommet nyt siden " + disk.releases().get(0) + ".",
                    "Lav en ny udgivelse med det, der er kommet siden.",
                    Act.RUN,
                    Act.SHOW_RELEASE);
        }
    }

    private void compared() {
        if (disk.releases().size() < 2) {
            return;
        }
        boolean fresh = disk.isComparedNow();
        step(
                "Sammenligning",
                fresh ? State.DONE : disk.isReleasedNow() ? State.NOW : State.LATER,
                fresh ? "De to nyeste udgivelser er sammenlignet." : "De to nyeste udgivelser er ikke sammenlignet.",
                "Sammenlign den nye udgivelse med den forrige, og se, hvad der er ændret.",
                fresh ? new Act[] {Act.COMPARE, Act.SHOW_COMPARISON} : new Act[] {Act.COMPARE});
    }

    private void packed() {
        if (disk.releases().isEmpty()) {
            step("Pakket", State.LATER, "Når der er en udgivelse.", "");
            return;
        }
        boolean fresh = disk.isPackedNow();
        step(
                "Pakket",
                fresh ? State.DONE : disk.isReleasedNow() ? State.NOW : State.LATER,
                fresh ? disk.releases().get(0) + ".zip ligger i ud." : "Den nyeste udgivelse er ikke pakket.",
                "Pak udgivelsen, og send den.",
                Act.PACK);
    }
}
