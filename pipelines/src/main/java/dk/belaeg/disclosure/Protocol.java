package dk.belaeg.disclosure;

import dk.belaeg.disclosure.protect.ImpossibleException;
import dk.belaeg.disclosure.protect.Mask;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.schema.DanishNumbers;
import java.util.ArrayList;
import java.util.List;

/** What the run says of protection, in Danish sentences. They name cells and how many there are, and no number. */
public final class Protocol {
    private final CellWords words;

    public Protocol(CellWords words) {
        this.words = words;
    }

    /** How much is hidden; empty when nothing counts persons. */
    public List<String> sentences(Disclosure.Proof proof) {
        List<String> sentences = new ArrayList<>();
        long counts = proof.truth().cells().stream()
                .filter(cell -> cell.kind() == TrueCell.Kind.COUNT || cell.kind() == TrueCell.Kind.INTERVAL)
                .count();
        if (counts == 0) {
            return sentences;
        }
        long small = proof.protection().count(Mask.SMALL);
        long any = proof.protection().count(Mask.ANY);
        long sums = proof.protection().hiddenSums().stream()
                .filter(cell -> proof.protection().masks().get(cell) == Mask.ANY)
                .count();
        sentences.add("Små tal: af " + DanishNumbers.format(counts) + " tal om personer vises "
                + DanishNumbers.format(counts - small - any) + ", " + DanishNumbers.format(small) + " står som »"
                + Marks.small(proof.policy().k()) + "« og " + DanishNumbers.format(any) + " som »" + Marks.ANY
                + "«, heraf " + DanishNumbers.format(sums) + (sums == 1 ? " sum." : " summer.")
                + " Ingen skjulte tal kan regnes ud.");
        if (!proof.protection().complete()) {
            sentences.add("Oprydningen blev standset ved »oprydning_hoejst« ("
                    + DanishNumbers.format(proof.policy().workLimit())
                    + " beregninger). Tallene er sikre, men flere end nødvendigt kan være skjult.");
        }
        return sentences;
    }

    /** Why nothing was published: which numbers are given away, and to whom. */
    public List<String> sentences(UnsafeReleaseException unsafe) {
        return unsafe.reasons().stream()
                .map(reason -> words.of(reason.cell()) + ": "
                        + switch (reason.kind()) {
                            case WORKED_OUT ->
                                reason.insider().isEmpty()
                                        ? "tallet kan regnes ud af det, der vises."
                                        : words.geography(reason.insider())
                                                + " kan regne tallet ud af det, der vises, og sine egne tal.";
                            case PRINTED -> "tallet er lille, men vises.";
                            case DERIVED -> "et tal, der er beregnet af det, vises.";
                        })
                .distinct()
                .toList();
    }

    /** Why nothing could be published: what the settings force to be shown. */
    public List<String> sentences(ImpossibleException impossible) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of(impossible.hidden()) + " skal skjules, men kan ikke beskyttes, når disse tal altid vises"
                + " (»diskretion.vis_altid« i runde.json):");
        impossible.forced().forEach(cell -> sentences.add("  " + words.of(cell)));
        return sentences;
    }
}
