package dk.belaeg.questionnaire.status;

import static dk.belaeg.intake.CorrectionBook.*;

import dk.belaeg.grammar.Value;
import dk.belaeg.intake.CorrectionBook;
import dk.belaeg.office.write.ColumnFormat;
import dk.belaeg.office.write.ReportColumn;
import dk.belaeg.office.write.ReportSheet;
import dk.belaeg.office.write.ReportWorkbook;
import dk.belaeg.office.write.ReportWorkbook.Cover;
import dk.belaeg.office.write.ReportWriter;
import dk.belaeg.round.Round;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The empty workbook of corrections, for the secretariat to write in. */
public final class CorrectionForm {
    private static final int LINES = 60;
    private static final int NARROW = 12;
    private static final Map<String, Integer> WIDTHS = Map.of(
            FILE, 30, SHEET, 16, CELL, 8, QUESTIONNAIRE, 24, QUESTION, 30, ROW, 24, WHO, 24, WHY, 36, MESSAGE, 50);

    private CorrectionForm() {}

    /** The finished .xlsx file. */
    public static byte[] empty(Round round) {
        return ReportWriter.write(new ReportWorkbook(
                new Cover(
                        "Rettelser: " + round.name(),
                        "Svar, der er givet i telefonen eller i en mail, og afvigelser, der er rigtige. Fortrolig.",
                        round.asOf(),
                        List.of(),
                        List.of(
                                "Skriv aldrig CPR-numre. En linje med et CPR-nummer bliver ikke brugt.",
                                "Programmet læser projektmappen, hver gang det kører. Kun arbejdsbordet skriver i den: de linjer, I beslutter dér.",
                                "Det modtagne bliver aldrig ændret: den oprindelige værdi står ved siden af rettelsen i fortroligt/."),
                        round.fictional() ? "Fiktive data" : ""),
                List.of(),
                List.of(),
                List.of(corrections(), acceptances())));
    }

    private static ReportSheet corrections() {
        return sheet(
                "Rettelser",
                "Værdier, som afsenderen har rettet i telefonen eller i en mail",
                List.of(
                        "Sig, hvor det er: enten »Fil«, »Ark« og »Celle«, eller »Skema«, »Afsender« og »Spørgsmål« og, i en tabel, noget, der står i rækken, for eksempel målgruppen.",
                        "»Der stod« er det, cellen indeholder nu; er den tom, så lad feltet være tomt. Ændrer filen sig senere, bliver rettelsen ikke brugt, og kontrollen siger det.",
                        "Skriv »ikke angivet«, hvis svaret skal tages ud."),
                CorrectionBook.CORRECTIONS);
    }

    private static ReportSheet acceptances() {
        return sheet(
                "Rigtige afvigelser",
                "Advarsler, hvor I har spurgt, og værdien er rigtig",
                List.of(
                        "Kopiér »Fil«, »Ark«, »Celle« og »Hvad er der galt« fra arket »Skal rettes« i status.xlsx.",
                        "Advarslen tæller ikke længere som åben til og med den dag, I skriver, og så længe værdien er den samme."),
                CorrectionBook.ACCEPTANCES);
    }

    private static ReportSheet sheet(String name, String title, List<String> notes, List<String> headers) {
        List<ReportColumn> columns = headers.stream()
                .map(header -> new ReportColumn(
                        header,
                        "",
                        ColumnFormat.text(),
                        WIDTHS.getOrDefault(header, Math.max(NARROW, header.length() + 4))))
                .toList();
        List<Value> blank = Collections.nCopies(headers.size(), new Value.Text(""));
        return ReportSheet.of(name, title, "", notes, "", columns, Collections.nCopies(LINES, blank));
    }
}
