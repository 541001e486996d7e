package dk.belaeg.office.read;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.RawSheet.TableRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts that hang on a sheet: tables, comments, drawings. Each may be damaged without costing the sheet its cells. */
final class XlsxExtras {
    private final CheckedZip zip;
    private final Problems problems;
    private final SheetBuilder sheet;

    XlsxExtras(CheckedZip zip, Problems problems, SheetBuilder sheet) {
        this.zip = zip;
        this.problems = problems;
        this.sheet = sheet;
    }

    void read(List<OfficeParts.Arrow> arrows) throws Refusal {
        for (OfficeParts.Arrow arrow : arrows) {
            switch (arrow.type()) {
                case "table" -> readPart(arrow.part(), ProblemKind.TABLES_UNREADABLE, this::table);
                case "comments" -> readPart(arrow.part(), ProblemKind.COMMENTS_UNREADABLE, this::notes);
                case "threadedComment" -> readPart(arrow.part(), ProblemKind.COMMENTS_UNREADABLE, this::threads);
                case "drawing" -> readPart(arrow.part(), ProblemKind.COMMENTS_UNREADABLE, this::drawing);
                default -> {}
            }
        }
    }

    private interface PartParser {
        void parse(XmlPull xml) throws BadPackage;
    }

    private void readPart(String part, ProblemKind problem, PartParser parser) throws Refusal {
        try (XmlPull xml = XmlPull.open(zip, part)) {
            parser.parse(xml);
        } catch (BadPackage e) {
            if (e.fault() == BadPackage.Fault.FORBIDDEN_XML) {
                throw new Refusal(e);
            }
            problems.add(problem, null);
        }
    }

    private void table(XmlPull xml) throws BadPackage {
        String name = "";
        Optional<CellRange> range = Optional.empty();
        int headerRows = 1;
        int totalsRows = 0;
        List<String> columns = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts(Namespace.SPREADSHEET, "table")) {
                name = xml.attribute("displayName", xml.attribute("name", ""));
                range = CellRange.parse(xml.attribute("ref", ""));
                headerRows = xml.number("headerRowCount", 1);
                totalsRows = xml.number("totalsRowCount", 0);
            } else if (xml.starts(Namespace.SPREADSHEET, "tableColumn")) {
                columns.add(Xstring.decode(xml.attribute("name", "")));
            }
        }
        if (range.isEmpty()) {
            problems.add(ProblemKind.TABLES_UNREADABLE, null);
            return;
        }
        sheet.table(new TableRegion(name, range.get(), headerRows, totalsRows, columns));
    }

    private void notes(XmlPull xml) throws BadPackage {
        List<String> authors = new ArrayList<>();
        Optional<CellRef> cell = Optional.empty();
        String author = "";
        while (xml.next()) {
            if (xml.starts(Namespace.SPREADSHEET, "author")) {
                authors.add(xml.text());
            } else if (xml.starts(Namespace.SPREADSHEET, "comment")) {
                cell = CellRef.parse(xml.attribute("ref", ""));
                int index = xml.number("authorId", -1);
                author = index >= 0 && index < authors.size() ? authors.get(index) : "";
            } else if (xml.starts(Namespace.SPREADSHEET, "text") && cell.isPresent()) {
                sheet.comment(cell.get(), author, XlsxCell.richText(xml), false);
            }
        }
    }

    private void threads(XmlPull xml) throws BadPackage {
        Optional<CellRef> cell = Optional.empty();
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("threadedComment")) {
                cell = CellRef.parse(xml.attribute("ref", ""));
            } else if (xml.isStart() && xml.name().equals("text") && cell.isPresent()) {
                sheet.comment(cell.get(), "", xml.text(), true);
            }
        }
    }

    private void drawing(XmlPull xml) throws BadPackage {
        StringBuilder text = new StringBuilder();
        while (xml.next()) {
            if (xml.starts(Namespace.DRAWING, "t")) {
                text.append(xml.text());
            } else if (!xml.isStart() && xml.in(Namespace.DRAWING) && xml.name().equals("p") && !text.isEmpty()) {
                sheet.looseText("tekstboks", text.toString());
                text.setLength(0);
            }
        }
    }
}
