package dk.belaeg.desk.cases;

import dk.belaeg.check.Checked;
import dk.belaeg.check.SettledFinding;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.RowPicture;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.questionnaire.Senders;
import dk.belaeg.report.Wording;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subject;
import dk.belaeg.trace.Feeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings of a checked round as cases, those first that may move published numbers most. */
public final class Cases {
    /** The round's own workbook, whose findings are the secretariat's. */
    static final String BOOK = "rettelser.xlsx";

    private static final String OWN = "Sekretariatet";
    private static final String NOBODY = "Udtræk og filer uden kendt afsender";
    private static final Comparator<Case> ORDER = Comparator.comparing((Case one) -> !one.open())
            .thenComparing(
                    Comparator.comparing((Case one) -> one.stake().percent()).reversed())
            .thenComparing(one -> one.finding().severity())
            .thenComparing(
                    Comparator.comparing((Case one) -> one.stake().tables().size())
                            .reversed())
            .thenComparing(Case::finding);

    private final Round round;
    private final Contracts contracts;
    private final Checked checked;
    private final RowsByCell rows;
    private final List<Case> cases;

    private Cases(Round round, Contracts contracts, Checked checked, RowsByCell rows, List<Case> cases) {
        this.round = round;
        this.contracts = contracts;
        this.checked = checked;
        this.rows = rows;
        this.cases = cases;
    }

    /**
     * Cases that belong together, the heaviest first.
     *
     * @param key of a rule its name, of a sender the code
     */
    public record Group(String key, String title, List<Case> cases) {
        public Group {
            cases = List.copyOf(cases);
        }

        public long open() {
            return cases.stream().filter(Case::open).count();
        }

        /** What the heaviest of its open cases may move. */
        public double percent() {
            return cases.stream()
                    .filter(Case::open)
                    .mapToDouble(one -> one.stake().percent())
                    .max()
                    .orElse(0);
        }
    }

    /** Makes a case of every finding, open or settled. */
    public static Cases of(Round round, Contracts contracts, Checked checked, List<Subject> subjects) {
        RowsByCell rows = new RowsByCell(checked.intake());
        Feeds feeds = new Feeds(
                contracts, Wording.of(round, contracts, checked, subjects).reports());
        Stakes stakes = new Stakes(
                checked.intake(), rows, feeds, Math.max(1, round.respondents().size()));
        Senders senders = Senders.of(round, checked, contracts.codes());
        Function<Finding, Optional<SettledFinding>> none = finding -> Optional.empty();
        List<Case> cases = Stream.concat(
                        checked.findings().stream().map(finding -> Map.entry(finding, none.apply(finding))),
                        checked.closed().stream().map(closed -> Map.entry(closed.finding(), Optional.of(closed))))
                .map(one -> {
                    Finding finding = one.getKey();
                    String sender = sender(finding, senders, rows);
                    return new Case(
                            Case.id(finding),
                            finding,
                            sender,
                            name(finding, sender, contracts),
                            one.getValue().isPresent() ? Stake.NOTHING : stakes.of(finding),
                            one.getValue());
                })
                .sorted(ORDER)
                .toList();
        return new Cases(round, contracts, checked, rows, cases);
    }

    private static String sender(Finding finding, Senders senders, RowsByCell rows) {
        return senders.of(finding)
                .or(() -> rows.owner(finding.origin()).flatMap(StagedRow::respondent))
                .orElse("");
    }

    private static String name(Finding finding, String sender, Contracts contracts) {
        if (!sender.isEmpty()) {
            return contracts.codes().operatorName(sender);
        }
        String file = finding.origin().file();
        return file.isEmpty() || file.equals(BOOK) ? OWN : NOBODY;
    }

    public List<Case> all() {
        return cases;
    }

    /** The case of that id; empty when it is no more. */
    public Optional<Case> byId(String id) {
        return cases.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What one sender can be asked about. */
    public List<Case> returnable(String sender) {
        return cases.stream()
                .filter(one -> one.sender().equals(sender) && one.returnable())
                .toList();
    }

    public List<Group> byRule() {
        return groups(
                one -> one.finding().rule().id(), one -> one.finding().rule().title());
    }

    public List<Group> bySender() {
        return groups(one -> one.sender().isEmpty() ? one.name() : one.sender(), Case::name);
    }

    private List<Group> groups(Function<Case, String> key, Function<Case, String> title) {
        Map<String, List<Case>> groups =
                cases.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        List<Group> all = new ArrayList<>();
        groups.forEach((name, own) -> all.add(new Group(name, title.apply(own.get(0)), own)));
        all.sort(Comparator.comparing((Group one) -> one.open() == 0)
                .thenComparing(Comparator.comparing(Group::percent).reversed())
                .thenComparing(Comparator.comparing(Group::open).reversed())
                .thenComparing(Group::title, DanishOrder.INSTANCE));
        return List.copyOf(all);
    }

    public long open(Severity severity) {
        return cases.stream()
                .filter(one -> one.open() && one.finding().severity() == severity)
                .count();
    }

    /** The row as it stands in the file; empty where there is none to show. */
    public Optional<RowPicture> picture(Case one) throws IOException {
        return RowPicture.of(
                round,
                contracts,
                one.finding().origin(),
                rows.near(one.finding().origin()),
                Stream.concat(
                                checked.findings().stream(),
                                checked.closed().stream().map(SettledFinding::finding))
                        .toList());
    }

    /** What the cell was expected to hold; empty where no field is asked. */
    public Optional<String> expected(Case one) {
        return field(one).map(field -> Expected.of(field, contracts.codes()));
    }

    /** What the same place held in the round before; empty where there was none, or nothing. */
    public Optional<String> lastYear(Case one) {
        Optional<StagedRow> row = rows.owner(one.finding().origin());
        return row.flatMap(
                own -> RowsByCell.field(own, one.finding().origin()).flatMap(field -> checked.before().stream()
                        .findFirst()
                        .flatMap(before -> LastYear.of(own, field, before, contracts.codes()))));
    }

    private Optional<Field> field(Case one) {
        return rows.owner(one.finding().origin())
                .flatMap(row -> RowsByCell.field(row, one.finding().origin()));
    }
}
