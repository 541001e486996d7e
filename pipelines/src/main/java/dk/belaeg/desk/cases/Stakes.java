package dk.belaeg.desk.cases;

import dk.belaeg.check.SumEffects;
import dk.belaeg.contract.Field;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.sentence.Listing;
import dk.belaeg.trace.Feeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Works out what findings may move: which published columns are made of the cell, the row or the file, and how large that is
 * of the sum it is added to. A rule that has weighed its own finding knows better, and is believed.
 */
final class Stakes {
    private static final String NO_SUM = "Det er ikke en del af en sum, så det kan ikke siges, hvor meget det flytter.";

    private final Intake intake;
    private final RowsByCell rows;
    private final Feeds feeds;
    private final int senders;
    private final Map<Peers, List<StagedRow>> held = new HashMap<>();
    private final Map<String, List<Field>> added = new HashMap<>();
    private final Map<String, List<String>> tables = new HashMap<>();

    /** @param senders how many are asked; what is not read is held to be the part of one of them */
    Stakes(Intake intake, RowsByCell rows, Feeds feeds, int senders) {
        this.senders = senders;
        this.intake = intake;
        this.rows = rows;
        this.feeds = feeds;
    }

    /** The part of a sum. */
    private record Part(double percent, boolean read, Field field, String alike, int of) {}

    Stake of(Finding finding) {
        Origin cell = finding.origin();
        if (finding.severity() == Severity.INFO || cell.file().isEmpty()) {
            return Stake.NOTHING;
        }
        boolean single = !cell.cell().isEmpty();
        Optional<StagedRow> owner = single ? rows.owner(cell) : Optional.empty();
        List<StagedRow> scope = owner.map(List::of).orElseGet(() -> single ? rows.at(cell) : rows.within(cell));
        if (scope.isEmpty()) {
            return withoutRows(finding);
        }
        Optional<Field> field = owner.flatMap(row -> RowsByCell.field(row, cell));
        Optional<Field> own =
                owner.flatMap(row -> field.filter(one -> one.kind().isNumber() || !moves(row, one)));
        List<String> published = scope.stream()
                .map(row -> row.schema().name())
                .distinct()
                .flatMap(table -> published(table, own).stream())
                .distinct()
                .toList();
        if (finding.weight().isPresent()) {
            Finding.Weight weight = finding.weight().get();
            return new Stake(weight.percent().doubleValue(), weight.danish(), published);
        }
        boolean besideAll = single && field.isEmpty() && scope.stream().noneMatch(StagedRow::quarantined);
        return published.isEmpty() || besideAll
                ? Stake.NOTHING
                : largest(scope, own)
                        .map(part -> new Stake(part.percent(), sentence(part, scope, own.isPresent()), published))
                        .orElse(new Stake(0, NO_SUM, published));
    }

    /** Whether all of a row goes elsewhere with the field: it is set aside for it, or is counted where the field says. */
    private boolean moves(StagedRow row, Field field) {
        return row.quarantined()
                || row.schema().key().contains(field.name())
                || field.respondent()
                || feeds.chooses(row.schema().name(), field.name());
    }

    private Stake withoutRows(Finding finding) {
        if (finding.severity() != Severity.ERROR) {
            return Stake.NOTHING;
        }
        boolean unread = intake.files().stream()
                .anyMatch(file -> file.file().equals(finding.origin().file()) && !file.readable());
        return unread
                ? new Stake(100, "Intet fra filen er med i tallene.", List.of())
                : new Stake(100.0 / senders, "Hvor meget det flytter, vides ikke, for det er ikke læst.", List.of());
    }

    /** @param own the field, where it alone is meant and not its row */
    private List<String> published(String table, Optional<Field> own) {
        return tables.computeIfAbsent(
                table + "." + own.map(Field::name).orElse(""),
                key -> own.map(field -> feeds.ofField(table, field.name())).orElseGet(() -> feeds.ofRow(table)).stream()
                        .map(Feeds.Use::title)
                        .distinct()
                        .toList());
    }

    /** Of all sums that the rows are added to, the one of which they are the largest part. */
    private Optional<Part> largest(List<StagedRow> scope, Optional<Field> own) {
        Map<Peers, List<StagedRow>> groups = new LinkedHashMap<>();
        scope.forEach(row ->
                groups.computeIfAbsent(peersOf(row), peers -> new ArrayList<>()).add(row));
        List<Part> parts = groups.entrySet().stream()
                .flatMap(group -> added(group.getKey().table()).stream()
                        .filter(field -> own.isEmpty() || own.get().name().equals(field.name()))
                        .map(field -> part(group.getValue(), group.getKey(), field)))
                .filter(part -> part.read() || part.of() > scope.size())
                .toList();
        boolean read = parts.stream().anyMatch(Part::read);
        return parts.stream().filter(part -> part.read() == read).max(Comparator.comparing(Part::percent));
    }

    private Part part(List<StagedRow> own, Peers peers, Field field) {
        double others = 0;
        int count = 0;
        for (StagedRow row : rowsOf(peers)) {
            OptionalDouble value = SumEffects.value(row, field.name());
            if (!own.contains(row) && !row.quarantined() && value.isPresent()) {
                others += Math.abs(value.getAsDouble());
                count++;
            }
        }
        double mine = 0;
        boolean read = false;
        for (StagedRow row : own) {
            OptionalDouble value = SumEffects.value(row, field.name());
            mine += Math.abs(value.orElse(0));
            read |= value.isPresent();
        }
        int all = count + own.size();
        double percent = !read ? 100.0 * own.size() / all : mine == 0 ? 0 : mine / (mine + others) * 100;
        return new Part(percent, read, field, peers.words(), all);
    }

    private static String sentence(Part part, List<StagedRow> scope, boolean cell) {
        String sum = "»" + part.field().title() + "«" + part.alike();
        boolean aside = scope.stream().allMatch(StagedRow::quarantined);
        if (!part.read()) {
            return "Hvor meget det flytter, vides ikke, for der er intet tal, der kan bruges. Det er "
                    + (scope.size() == 1 ? "ét" : "nogle") + " af " + part.of() + " tal i summen af " + sum + ".";
        }
        String what = scope.size() > 1
                ? aside ? "Rækkerne er sat til side. De er op til" : "Rækkerne er op til"
                : aside ? "Rækken er sat til side. Den er" : cell ? "Tallet er" : "Rækken er op til";
        return what + " omkring " + shown(part.percent()) + " pct. af summen af " + sum + ".";
    }

    private static String shown(double percent) {
        return percent > 0 && percent < 0.05 ? "0,1" : SumEffects.shown(percent);
    }

    private List<Field> added(String table) {
        return added.computeIfAbsent(table, name -> intake.table(name).schema().fields().stream()
                .filter(field ->
                        field.kind().isNumber() && (StagedRow.isAmount(field) || feeds.isAdded(name, field.name())))
                .toList());
    }

    /**
     * The rows that go into one published sum.
     *
     * @param common what they have in common, by the field: of the key all but who, where and which
     */
    private record Peers(String table, Map<Field, Object> common) {
        boolean holds(StagedRow row) {
            return common.entrySet().stream()
                    .allMatch(one -> value(row, one.getKey()).equals(Optional.of(one.getValue())));
        }

        String words() {
            return common.isEmpty()
                    ? ""
                    : " for rækker med samme "
                            + Listing.and(common.keySet().stream()
                                    .map(field -> field.title().toLowerCase(Locale.ROOT))
                                    .toList());
        }
    }

    /** Those of a row; all of its table when nothing is known that they could have in common, or no other row has it. */
    private Peers peersOf(StagedRow row) {
        Map<Field, Object> common = new LinkedHashMap<>();
        common(row).forEach(field -> value(row, field).ifPresent(value -> common.put(field, value)));
        Peers peers = new Peers(row.schema().name(), common);
        return rowsOf(peers).stream().anyMatch(one -> one != row && !one.quarantined())
                ? peers
                : new Peers(peers.table(), Map.of());
    }

    private List<StagedRow> rowsOf(Peers peers) {
        return held.computeIfAbsent(peers, own -> intake.table(own.table()).rows().stream()
                .filter(own::holds)
                .toList());
    }

    private static List<Field> common(StagedRow row) {
        return row.schema().key().stream()
                .map(row.schema()::field)
                .filter(field -> !field.respondent())
                .filter(field -> switch (field.kind()) {
                    case YEAR, PERIOD, DATE, TARGET_GROUP, CODE, PARAGRAPHS, AGES, YES_NO -> true;
                    case TEXT,
                            FREE_TEXT,
                            CONTACT,
                            KEY,
                            WHOLE,
                            DECIMAL,
                            COUNT,
                            PERCENT,
                            MONEY,
                            EFFECT,
                            MUNICIPALITY,
                            OPERATOR -> false;
                })
                .toList();
    }

    private static Optional<Object> value(StagedRow row, Field field) {
        return row.value(field.columns().get(0).name(), Object.class);
    }
}
