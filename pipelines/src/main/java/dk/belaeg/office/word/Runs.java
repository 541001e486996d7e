package dk.belaeg.office.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The smallest things of a Word file: runs of text and the fields that Word keeps up to date. */
final class Runs {
    private Runs() {}

    static BigInteger number(long number) {
        return BigInteger.valueOf(number);
    }

    /** Puts a paragraph in a style; gives its properties, to which more can be added. */
    static CTPPr styled(CTP paragraph, String style) {
        CTPPr properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(style);
        return properties;
    }

    /** Text in the look of its paragraph. */
    static void run(CTP paragraph, String text) {
        run(paragraph, text, false);
    }

    static void run(CTP paragraph, String text, boolean strong) {
        if (!text.isEmpty()) {
            CTR run = paragraph.addNewR();
            if (strong) {
                run.addNewRPr().addNewB();
            }
            text(run, text);
        }
    }

    /** Text in the style of prompts, also coloured by itself, since not every program shows a character style's ground. */
    static void prompt(CTP paragraph, String text, XWPFStyle style) {
        CTR run = paragraph.addNewR();
        CTRPr own = run.addNewRPr();
        own.addNewRStyle().setVal(style.getStyleId());
        CTRPr look = style.getCTStyle().getRPr();
        if (look != null) {
            look.getColorList().forEach(colour -> own.addNewColor().set(colour));
            look.getShdList().forEach(ground -> own.addNewShd().set(ground));
        }
        text(run, text);
    }

    /** Line breaks are kept. */
    private static void text(CTR run, String text) {
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            if (!first) {
                run.addNewBr();
            }
            first = false;
            keepSpaces(run.addNewT(), line.replace('\t', ' '));
        }
    }

    private static void keepSpaces(CTText element, String text) {
        element.setStringValue(text);
        element.setSpace(Space.PRESERVE);
    }

    /** A field with what it shows until Word works it out anew. */
    static void field(CTP paragraph, String instruction, String shown) {
        mark(paragraph, STFldCharType.BEGIN);
        keepSpaces(paragraph.addNewR().addNewInstrText(), " " + instruction + " ");
        mark(paragraph, STFldCharType.SEPARATE);
        run(paragraph, shown);
        mark(paragraph, STFldCharType.END);
    }

    private static void mark(CTP paragraph, STFldCharType.Enum type) {
        paragraph.addNewR().addNewFldChar().setFldCharType(type);
    }
}
