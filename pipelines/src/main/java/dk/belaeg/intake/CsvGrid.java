package dk.belaeg.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.office.read.Limits;
import dk.belaeg.office.read.ProblemKind;
import dk.belaeg.office.read.RefusalReason;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the text of a csv file into cells. The separator (semicolon, tab or comma) is the one that cuts the lines most
 * often and most evenly; rows are numbered as records, so that cell C14 is where Excel shows it.
 */
final class CsvGrid {
    private static final int SAMPLE = 60;
    /** So many rows tell what a table is; more than any search of headers looks at. */
    private static final int HEAD = 500;
    /** Excel's own first line, which says what the separator is. */
    private static final Pattern STATED = Pattern.compile("sep=(.)\\R");

    private static final char[] SEPARATORS = {';', '\t', ','};

    private CsvGrid() {}

    /**
     * How a text is cut.
     *
     * @param skipped characters of a first line that only says what the separator is
     * @param first number of the first record after it, from 0
     */
    record Cut(char separator, int skipped, int first) {}

    static Cut cut(String text) {
        Matcher stated = STATED.matcher(text);
        return stated.lookingAt()
                ? new Cut(stated.group(1).charAt(0), stated.end(), 1)
                : new Cut(separator(text), 0, 0);
    }

    /** The grid; none when the text cannot be cut, and then what is wrong is added to {@code findings}. */
    static Optional<Grid> of(String file, String text, List<Finding> findings) {
        List<Grid.Row> rows = new ArrayList<>();
        Cut cut = cut(text);
        int index = cut.first();
        try (CsvReader<CsvRecord> csv = reader(new StringReader(text.substring(cut.skipped())), cut.separator())) {
            for (CsvRecord line : csv) {
                if (line.getFieldCount() > Limits.standard().columns()) {
                    findings.add(tooManyColumns(file));
                    return Optional.empty();
                }
                Grid.Row row = row(index, line);
                if (row.size() > 0) {
                    rows.add(row);
                }
                index++;
            }
        } catch (CsvParseException broken) {
            findings.add(broken(file, index));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.of(new Grid(file, "", false, new BitSet(), rows));
    }

    /** The first rows of a long text, of which only the beginning is given; what is wrong with it is not judged. */
    static Grid head(String file, String text, Cut cut) {
        List<Grid.Row> rows = new ArrayList<>();
        int index = cut.first();
        try (CsvReader<CsvRecord> csv = reader(new StringReader(text.substring(cut.skipped())), cut.separator())) {
            for (CsvRecord line : csv) {
                Grid.Row row = row(index, line);
                if (row.size() > 0) {
                    rows.add(row);
                }
                if (++index > HEAD) {
                    break;
                }
            }
        } catch (CsvParseException torn) {
            // the beginning ends somewhere
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Grid(file, "", false, new BitSet(), rows);
    }

    static Finding tooManyColumns(String file) {
        RefusalReason reason = RefusalReason.TOO_MANY_COLUMNS;
        return new Finding(FileRules.LIMITS, Origin.ofFile(file), "", reason.problem(), reason.remedy());
    }

    /** @param index of the record that cannot be cut */
    static Finding broken(String file, int index) {
        return Finding.of(
                FileRules.CSV,
                Origin.ofFile(file).at(CellNames.of(index, 0)),
                "Fra denne række kan filen ikke deles i felter; et anførselstegn mangler eller står forkert. Filen er ikke brugt.");
    }

    /** One record as a row. */
    static Grid.Row row(int index, CsvRecord line) {
        RawValue[] fields = new RawValue[line.getFieldCount()];
        for (int column = 0; column < fields.length; column++) {
            String field = line.getField(column);
            fields[column] = field.length() > Limits.standard().cellCharacters()
                    ? new RawValue(RawValue.Form.UNREADABLE, ProblemKind.TEXT_TOO_LONG.problem())
                    : RawValue.text(field);
        }
        return Grid.Row.cut(index, fields);
    }

    static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** The separator that makes the most cuts in those of the first lines that it cuts into the same number of fields. */
    private static char separator(String text) {
        char best = ';';
        long bestScore = 0;
        for (char candidate : SEPARATORS) {
            long score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String text, char separator) {
        TreeMap<Integer, Integer> linesByWidth = new TreeMap<>();
        int lines = 0;
        try (CsvReader<CsvRecord> csv = reader(new StringReader(text), separator)) {
            for (CsvRecord line : csv) {
                if (line.getFieldCount() > 1) {
                    linesByWidth.merge(line.getFieldCount(), 1, Integer::sum);
                }
                if (++lines == SAMPLE) {
                    break;
                }
            }
        } catch (CsvParseException | IOException broken) {
            return linesByWidth.isEmpty() ? 0 : 1;
        }
        return linesByWidth.entrySet().stream()
                .mapToLong(width -> width.getValue() * (width.getKey() - 1L))
                .max()
                .orElse(0);
    }
}
