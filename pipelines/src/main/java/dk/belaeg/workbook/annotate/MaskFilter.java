package dk.belaeg.workbook.annotate;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.XmlFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Masks every text of a part. What a reader sees as one text may be stored in several differently formatted pieces, so a
 * number is looked for in the pieces put together; when something is masked, the text loses its inner formatting.
 */
class MaskFilter extends XmlFilter {
    /** Attributes in which people's words stand; others hold references, sizes and identifiers. */
    private static final Set<String> WORDS = Set.of(
            "prompt",
            "promptTitle",
            "error",
            "errorTitle",
            "tooltip",
            "display",
            "displayName",
            "name",
            "caption",
            "v",
            "descr",
            "title",
            "alt",
            "author",
            "comment",
            "description",
            "uniqueName",
            "lastEdited",
            "string");

    private final UnaryOperator<String> mask;
    private final Deque<Group> groups = new ArrayDeque<>();
    private int masked;
    private int otherChanges;

    /** Texts that are read as one. */
    private static final class Group {
        final int depth;
        final boolean joined;
        final List<Slot> slots = new ArrayList<>();

        Group(int depth, boolean joined) {
            this.depth = depth;
            this.joined = joined;
        }
    }

    /** Where a piece of text stands in the copy. */
    private record Slot(int from, int to, String text) {}

    MaskFilter(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    /** How many texts were masked. */
    final int masked() {
        return masked;
    }

    /** Whether the copy differs from the part. */
    final boolean isChanged() {
        return masked + otherChanges > 0;
    }

    /** Notes that the copy differs from the part in another way. */
    final void changed() {
        otherChanges++;
    }

    @Override
    protected void start(Tag tag) throws BadPackage {
        boolean joins = joins(tag);
        Group outer = groups.peek();
        if (joins || outer == null || !outer.joined) {
            groups.push(new Group(tag.depth(), joins));
        }
        for (int i = 0; i < tag.attributes().size(); i++) {
            Attribute attribute = tag.attributes().get(i);
            String covered = WORDS.contains(attribute.name()) ? mask.apply(attribute.value()) : attribute.value();
            if (!covered.equals(attribute.value())) {
                tag.attributes().set(i, new Attribute(attribute.written(), attribute.name(), covered));
                masked++;
            }
        }
        write(tag);
    }

    /** Elements whose pieces are read as one text: strings, comments, paragraphs of text boxes. */
    private static boolean joins(Tag tag) {
        return tag.is(Vocabulary.SPREADSHEET, "si")
                || tag.is(Vocabulary.SPREADSHEET, "is")
                || tag.is(Vocabulary.SPREADSHEET, "rPh")
                || tag.is(Vocabulary.SPREADSHEET, "text")
                || tag.is(Vocabulary.DRAWING, "p");
    }

    /** Whether the text of this element may be masked; numbers of cells may not. */
    boolean isText(Tag tag) {
        return true;
    }

    @Override
    protected void text(Tag inside, String text) throws BadPackage {
        int from = mark();
        write(text);
        Group group = groups.peek();
        if (group != null && isText(inside) && (!group.joined || inside.name().equals("t"))) {
            group.slots.add(new Slot(from, mark(), text));
        }
    }

    @Override
    protected void end(Tag tag) throws BadPackage {
        settle(tag);
        writeEnd(tag);
    }

    /** Masks what the element holds, now that all of it is known. */
    final void settle(Tag tag) {
        Group group = groups.peek();
        if (group == null || group.depth != tag.depth()) {
            return;
        }
        groups.pop();
        StringBuilder whole = new StringBuilder();
        group.slots.forEach(slot -> whole.append(slot.text()));
        String covered = mask.apply(whole.toString());
        if (!covered.contentEquals(whole)) {
            for (int i = group.slots.size() - 1; i >= 0; i--) {
                rewrite(group.slots.get(i).from(), group.slots.get(i).to(), i == 0 ? covered : "");
            }
            masked++;
        }
    }
}
