package dk.belaeg.intake;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import java.io.Serializable;
import java.util.List;

/**
 * What a part of a large file holds beside its rows; those of a file are put together.
 *
 * @param records how many were read
 * @param account of cells that belong to no row
 * @param needsOrder whether it has rows that only those above them tell what to make of
 * @param nobodys whether it has rows of nobody
 */
public record PartSummary(
        String file,
        long records,
        CellAccount.Account account,
        ExcludedContent left,
        SheetFacts facts,
        boolean needsOrder,
        boolean nobodys)
        implements Serializable {

    /** The parts of a file as one. */
    public static PartSummary of(List<PartSummary> parts) {
        String file = parts.get(0).file();
        ExcludedContent left = new ExcludedContent();
        SheetFacts facts = new SheetFacts();
        CellAccount.Account account = CellAccount.Account.none(file);
        for (PartSummary part : parts) {
            left.add(part.left());
            facts.add(part.facts());
            account = account.plus(part.account());
        }
        return new PartSummary(
                file,
                parts.stream().mapToLong(PartSummary::records).sum(),
                account,
                left,
                facts,
                parts.stream().anyMatch(PartSummary::needsOrder),
                parts.stream().anyMatch(PartSummary::nobodys));
    }

    /**
     * The file as it has to be read again: in order, or knowing what all of its rows say together. The very same when it
     * was read rightly.
     */
    public LargeFile again(LargeFile file) {
        boolean order = needsOrder && file.parts().size() > 1;
        boolean others = !facts.agreesWith(file.facts());
        LargeFile undivided = order ? file.undivided() : file;
        return others ? undivided.knowing(facts) : undivided;
    }

    /** Says what is beside the rows, and whether there were as many as were counted. */
    public void say(LargeFile read, List<Finding> findings) {
        left.say(Origin.ofFile(file), findings);
        if (nobodys) {
            findings.add(SheetRemarks.nobody(file));
        }
        long counted = read.parts().stream().mapToLong(LargeFile.Part::records).sum();
        if (counted != records) {
            findings.add(Finding.of(
                    FileRules.DAMAGED,
                    Origin.ofFile(file),
                    "Der er talt " + DanishNumbers.format(counted) + " rækker i filen, men læst "
                            + DanishNumbers.format(records) + ". Den er måske ændret imens."));
        }
    }
}
