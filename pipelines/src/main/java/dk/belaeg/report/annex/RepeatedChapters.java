package dk.belaeg.report.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.report.CellText;
import dk.belaeg.report.FoldedChapter;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.RowChoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chapters that are repeated for the values of a column, such as meetings: those that the release has. */
final class RepeatedChapters {
    /** A day, as dates are in conditions, and codes of days. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final AnnexSchema annex;
    private final ReleaseContent content;

    RepeatedChapters(AnnexSchema annex, ReleaseContent content) {
        this.annex = annex;
        this.content = content;
    }

    /** The annex with a chapter for each value, the last first, and no more than it asks for. */
    AnnexSchema annex() {
        return annex.withChapters(annex.chapters().stream()
                .flatMap(chapter -> chapter.each()
                        .map(each -> copies(chapter, each, each.not()).limit(Long.parseLong(each.most())))
                        .orElseGet(() -> Stream.of(chapter)))
                .toList());
    }

    /** All of them for the page, one list a chapter that is repeated. */
    List<FoldedChapter> folded() {
        List<FoldedChapter> all = new ArrayList<>();
        for (AnnexSchema.Chapter chapter : annex.chapters()) {
            chapter.each().ifPresent(each -> {
                List<AnnexSchema.Chapter> copies =
                        copies(chapter, each, List.of()).toList();
                AnnexParts parts = new AnnexParts(content, annex.withChapters(copies), AnnexColumns.of(annex, content));
                List<FoldedChapter.Section> sections = copies.stream()
                        .map(copy -> new FoldedChapter.Section(copy.title(), tables(copy, parts)))
                        .filter(section -> !section.tables().isEmpty())
                        .toList();
                if (!sections.isEmpty()) {
                    all.add(new FoldedChapter(chapter.id(), each.title(), sections));
                }
            });
        }
        return all;
    }

    private static List<Block.Table> tables(AnnexSchema.Chapter chapter, AnnexParts parts) {
        return chapter.items().stream()
                .flatMap(item -> item instanceof AnnexSchema.Item.Cut cut ? parts.cut(cut).stream() : Stream.empty())
                .filter(table -> !table.isEmpty())
                .map(AnnexTable::withReasons)
                .toList();
    }

    private Stream<AnnexSchema.Chapter> copies(
            AnnexSchema.Chapter chapter, AnnexSchema.Each each, List<String> without) {
        return values(each).entrySet().stream()
                .filter(value -> !without.contains(value.getKey()))
                .map(value -> chapter.of(value.getKey(), value.getValue()));
    }

    /** Each value as conditions name it, with how readers see it, the last first. */
    private Map<String, String> values(AnnexSchema.Each each) {
        CellText text = new CellText(new Labels(content.codes()));
        Map<String, String> values = new TreeMap<>(Collections.reverseOrder());
        for (ReleasedTable table : content.tables()) {
            String column = each.by().get(table.schema().name());
            if (column != null) {
                ReportField by = table.schema().field(column);
                for (List<Value> row : table.rows()) {
                    Value value = table.cell(row, column);
                    String plain = RowChoice.plain(value);
                    values.put(plain, day(plain).orElseGet(() -> text.of(by, value)));
                }
            }
        }
        if (values.remove("") != null && !each.blank().isEmpty()) {
            values.putIfAbsent(each.blank(), day(each.blank()).orElse(each.blank()));
        }
        return values;
    }

    private static Optional<String> day(String value) {
        return DAY.matcher(value).matches() ? Optional.of(DanishDates.day(LocalDate.parse(value))) : Optional.empty();
    }
}
