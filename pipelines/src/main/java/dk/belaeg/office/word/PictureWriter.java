package dk.belaeg.office.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/** A picture in a line of its own, with its alternative text. */
final class PictureWriter {
    private static final double EMU_PER_MILLIMETRE = Units.EMU_PER_CENTIMETER / 10.0;
    private static final int WHOLE = 100_000;

    private PictureWriter() {}

    /**
     * @param number of the picture in the document
     * @param widest room across, in millimetres
     * @param tallest room down, in millimetres
     */
    static void write(XWPFParagraph paragraph, Block.Picture picture, int number, double widest, double tallest) {
        double shownHeight = picture.height() * (1 - picture.head());
        double scale = Math.min(1, Math.min(widest / picture.width(), tallest / shownHeight));
        XWPFRun run = paragraph.createRun();
        XWPFPicture drawn = drawn(run, picture, (int) Math.round(picture.width() * scale * EMU_PER_MILLIMETRE), (int)
                Math.round(shownHeight * scale * EMU_PER_MILLIMETRE));
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.addNewCNvGraphicFramePr().addNewGraphicFrameLocks().setNoChangeAspect(true);
        CTNonVisualDrawingProps shown = inline.getDocPr();
        shown.setId(number);
        shown.setName("Figur " + number);
        shown.setDescr(picture.alt());
        CTNonVisualDrawingProps own = drawn.getCTPicture().getNvPicPr().getCNvPr();
        own.setId(number);
        own.setName(picture.name() + ".png");
        own.setDescr(picture.alt());
        if (picture.head() > 0) {
            drawn.getCTPicture().getBlipFill().addNewSrcRect().setT((int) Math.round(picture.head() * WHOLE));
        }
    }

    private static XWPFPicture drawn(XWPFRun run, Block.Picture picture, int width, int height) {
        try {
            return run.addPicture(
                    new ByteArrayInputStream(picture.png().shared()),
                    PictureType.PNG,
                    picture.name() + ".png",
                    width,
                    height);
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException("the program's own picture cannot be read", impossible);
        }
    }
}
