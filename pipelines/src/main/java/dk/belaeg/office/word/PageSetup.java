package dk.belaeg.office.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.util.Units;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STTwipsMeasure;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSignedTwipsMeasure;

/**
 * Paper and margins in twentieths of a point, and the heads and feet of the pages.
 *
 * @param ends references to heads and feet
 * @param differentFirst whether the first page has its own head and foot
 */
record PageSetup(int width, int height, Margins margins, List<End> ends, boolean differentFirst) {
    static final int TWIPS_PER_POINT = 20;
    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    record Margins(int top, int right, int bottom, int left, int header, int footer) {
        /** The same margins on a page turned a quarter to the left. */
        Margins turned() {
            return new Margins(
                    /* top= */ left, /* right= */ top, /* bottom= */ right, /* left= */ bottom, header, footer);
        }
    }

    /**
     * @param foot whether it is a foot
     * @param type default, first or even
     * @param relation what the document calls the part
     */
    record End(boolean foot, String type, String relation) {}

    static final PageSetup A4 =
            new PageSetup(11_906, 16_838, new Margins(1_418, 1_304, 1_304, 1_304, 680, 624), List.of(), false);

    PageSetup {
        ends = List.copyOf(ends);
    }

    int textWidth() {
        return width - margins.left() - margins.right();
    }

    /** Height between the margins in millimetres. */
    double textHeight() {
        return (height - margins.top() - margins.bottom()) / TWIPS_PER_MILLIMETRE;
    }

    static double millimetres(int twips) {
        return twips / TWIPS_PER_MILLIMETRE;
    }

    PageSetup withEnds(List<End> others) {
        return new PageSetup(width, height, margins, others, differentFirst);
    }

    /** The page turned sideways. */
    PageSetup turned() {
        return new PageSetup(/* width= */ height, /* height= */ width, margins.turned(), ends, differentFirst);
    }

    /**
     * The page of a section; what it does not say is as on ours.
     *
     * @param known what the document calls its parts
     */
    static PageSetup of(CTSectPr section, Set<String> known) {
        List<End> ends = new ArrayList<>();
        section.getHeaderReferenceList().forEach(end -> ends.add(end(false, end)));
        section.getFooterReferenceList().forEach(end -> ends.add(end(true, end)));
        ends.removeIf(end -> !known.contains(end.relation()));
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : CTPageSz.Factory.newInstance();
        CTPageMar own = section.isSetPgMar() ? section.getPgMar() : CTPageMar.Factory.newInstance();
        Margins ours = A4.margins();
        Margins margins = new Margins(
                twips(own.xgetTop(), ours.top()),
                twips(own.xgetRight(), ours.right()),
                twips(own.xgetBottom(), ours.bottom()),
                twips(own.xgetLeft(), ours.left()),
                twips(own.xgetHeader(), ours.header()),
                twips(own.xgetFooter(), ours.footer()));
        boolean differentFirst = section.isSetTitlePg() && POIXMLUnits.parseOnOff(section.getTitlePg());
        return new PageSetup(
                twips(size.xgetW(), A4.width()), twips(size.xgetH(), A4.height()), margins, ends, differentFirst);
    }

    private static End end(boolean foot, CTHdrFtrRef reference) {
        STHdrFtr.Enum type = reference.getType();
        return new End(foot, type == null ? "default" : type.toString(), reference.getId());
    }

    private static int twips(@Nullable STTwipsMeasure measure, int otherwise) {
        return measure == null ? otherwise : twips(POIXMLUnits.parseLength(measure), otherwise);
    }

    private static int twips(@Nullable STSignedTwipsMeasure measure, int otherwise) {
        return measure == null ? otherwise : twips(POIXMLUnits.parseLength(measure), otherwise);
    }

    private static int twips(long emu, int otherwise) {
        return emu == 0 ? otherwise : (int) (Math.abs(emu) / Units.EMU_PER_DXA);
    }

    /** @param first whether this is the first section, the only one with a first page of its own */
    void write(CTSectPr section, boolean sideways, boolean first) {
        for (End end : ends) {
            if (first || !end.type().equals("first")) {
                CTHdrFtrRef reference = end.foot() ? section.addNewFooterReference() : section.addNewHeaderReference();
                reference.setType(STHdrFtr.Enum.forString(end.type()));
                reference.setId(end.relation());
            }
        }
        CTPageSz size = section.addNewPgSz();
        size.setW(Runs.number(width));
        size.setH(Runs.number(height));
        if (sideways) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(Runs.number(margins.top()));
        margin.setRight(Runs.number(margins.right()));
        margin.setBottom(Runs.number(margins.bottom()));
        margin.setLeft(Runs.number(margins.left()));
        margin.setHeader(Runs.number(margins.header()));
        margin.setFooter(Runs.number(margins.footer()));
        margin.setGutter(Runs.number(0));
        if (first && differentFirst) {
            section.addNewTitlePg();
        }
    }
}
