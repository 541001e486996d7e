package dk.belaeg.report.annex;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.ReleaseContent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the tables and figures that an annex asks for the release has. */
final class AnnexParts {
    private final ReleaseContent content;
    private final Map<String, ReleasedTable> tables;
    /** The chapter of tables that tell who has answered. */
    private static final String ABOUT_ANSWERS = "responses";

    private final Map<String, AnnexTable> cuts = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    /** What makes no annex alone: who has answered, and what stands beside. */
    private final Set<String> aside = new HashSet<>();

    AnnexParts(ReleaseContent content, AnnexSchema annex, AnnexColumns columns) {
        this.content = content;
        this.tables = tables(content);
        for (AnnexSchema.Chapter chapter : annex.chapters()) {
            for (AnnexSchema.Item item : chapter.items()) {
                add(item, columns);
            }
        }
    }

    private void add(AnnexSchema.Item item, AnnexColumns columns) {
        if (item instanceof AnnexSchema.Item.Cut cut) {
            ReleasedTable table = tables.get(cut.rows().report());
            if (table != null) {
                AnnexTable made = new AnnexTable(table, cut, columns);
                cuts.put(item.name(), made);
                if (!made.isEmpty()) {
                    present.add(item.name());
                }
                if (cut.beside() || table.schema().chapter().id().equals(ABOUT_ANSWERS)) {
                    aside.add(item.name());
                }
            }
        } else if (content.figures().containsKey(item.name())) {
            present.add(item.name());
        }
    }

    /** Released tables by report name. */
    static Map<String, ReleasedTable> tables(ReleaseContent content) {
        return content.tables().stream()
                .collect(Collectors.toMap(table -> table.schema().name(), table -> table));
    }

    /** Whether there is anything to show besides who has answered and what stands beside. */
    boolean hasAny() {
        return present.stream().anyMatch(name -> !aside.contains(name));
    }

    /** Whether the annex shows it. */
    boolean has(String name) {
        return present.contains(name);
    }

    /** The table, also one without rows; empty when the report is not released. */
    Optional<AnnexTable> cut(AnnexSchema.Item.Cut cut) {
        return Optional.ofNullable(cuts.get(cut.name()));
    }

    Optional<FigureFiles> figure(AnnexSchema.Item.Drawn drawn) {
        return Optional.ofNullable(content.figures().get(drawn.figure()));
    }

    /** The reports that the annex draws on, in the order of its chapters. */
    static List<String> reports(AnnexSchema annex) {
        return annex.chapters().stream()
                .flatMap(chapter -> chapter.items().stream())
                .filter(AnnexSchema.Item.Cut.class::isInstance)
                .map(item -> ((AnnexSchema.Item.Cut) item).rows().report())
                .distinct()
                .toList();
    }
}
