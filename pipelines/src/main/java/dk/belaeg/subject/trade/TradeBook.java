package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Column.day;
import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.truth;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.register.Register;
import dk.belaeg.subject.shortage.PlaceKinds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came in about sale and purchase, beside what the extract says of the services: the rows that measures start from. */
public final class TradeBook {
    static final String TRADE = "trade";
    static final String STOCK = "stock";
    private static final String PORTAL = "portal";

    static final String PAYER = "payer";
    static final String PLACE_DAYS = "place_days";
    static final String DAY = "day";
    static final String SOLD_PLACES = "sold_places";
    static final String HOST_NAMES = "host_names";
    static final String PARAGRAPHS = "paragraphs";
    static final String SELLER = "seller";
    static final String SELLER_NAME = "seller_name";
    static final String PLACE_KIND_NAME = "place_kind_name";
    static final String JUDGED_CATEGORY = "judged_category";
    static final String JUDGED_REASON = "judged_reason";
    static final String JUDGED_BY = "judged_by";
    static final String JUDGED_ON = "judged_on";
    static final String FIXED_CATEGORY = "fixed_category";
    static final String FORMER_CATEGORY = "former_category";

    /** Whether the classes of a service would tell a small number of a seller that cannot be shown together with others. */
    static final String TELLING = "telling";

    /** Columns between the steps. */
    static final String OWN = "own";

    static final String STOCK_PLACES = "stock_places";
    static final String STOCK_SOLD = "stock_sold";
    static final String LACKS = "lacks";

    /** Sellers that are shown together: small ones, the regions, private ones, and operators outside the round. */
    static final String SMALL = "small";

    static final String REGIONAL = "regional";
    static final String PRIVATE = "private";
    static final String ELSEWHERE = "elsewhere";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String OVERNIGHT = "overnight";
    private static final int SCALE = 2;

    /** One row per service of the extract that is not of another place. */
    public static final List<Column> SERVICES_READ = List.of(
            text(SERVICE_ID),
            text(SERVICE_NAME),
            text(OPERATOR_NAME),
            text(HOST_NAMES),
            text(SECTOR),
            text(STAY),
            text(PARAGRAPHS),
            decimal(PLACES, SCALE),
            decimal(AVAILABLE_DAYS, SCALE),
            decimal(TARIFF, SCALE),
            decimal(STOCK_PLACES, SCALE),
            decimal(STOCK_SOLD, SCALE),
            text(JUDGED_CATEGORY),
            text(JUDGED_REASON),
            text(JUDGED_BY),
            day(JUDGED_ON),
            text(FIXED_CATEGORY),
            text(FORMER_CATEGORY),
            truth(TELLING));

    /** One row per purchase in the year; days are blank where a row cannot be used. */
    public static final List<Column> LINES = List.of(
            text(SERVICE_ID),
            text(PAYER),
            truth(OWN),
            text(SELLER),
            text(STAY),
            text(PLACE_KIND),
            text(PLACE_KIND_NAME),
            text(TARGET_GROUP),
            text(TARGET_GROUP_NAME),
            text(AREA_NAME),
            decimal(PLACE_DAYS, SCALE));

    /** One row per operator and seller that it is shown as: its name, and who has told nothing of a service; blank for nobody. */
    public static final List<Column> SELLERS = List.of(text(OPERATOR), text(SELLER), text(SELLER_NAME), text(LACKS));

    private final Inputs inputs;
    private final Codes codes;
    private final LocalDate stockDay;
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final TradeRows trade;
    private final PlaceKinds kinds;
    private final FewOperators shownKinds;
    private final FewOperators shownGroups;
    private final Set<String> small;
    /** Sellers of which the classes of their services would tell a small number, however they are shown. */
    private final Set<String> told;

    TradeBook(Inputs inputs, TradeRows trade) {
        this.inputs = inputs;
        this.codes = inputs.codes();
        Round round = inputs.round();
        this.stockDay = TradeSettings.stockDay(round);
        for (StagedRow row : inputs.staged(PORTAL).used()) {
            row.text(SERVICE_ID)
                    .ifPresent(id -> services.computeIfAbsent(id, Service::new).add(row));
        }
        this.trade = trade;
        this.kinds = new PlaceKinds(codes);
        this.shownKinds = new FewOperators(operators(Service::kind));
        this.shownGroups = new FewOperators(operators(Service::targetGroup));
        this.small = small();
        this.told = told();
    }

    /** What the units of a service say together. */
    private final class Service {
        private final String id;
        private final List<StagedRow> units = new ArrayList<>();

        Service(String id) {
            this.id = id;
        }

        void add(StagedRow unit) {
            units.add(unit);
        }

        private String joined(String column) {
            return units.stream()
                    .flatMap(unit -> unit.text(column).stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
        }

        private String first(String column) {
            return units.stream()
                    .flatMap(unit -> unit.text(column).stream())
                    .findFirst()
                    .orElse("");
        }

        String operator() {
            return ExtractServices.operator(first(OPERATOR), codes);
        }

        String stay() {
            Set<String> stays = units.stream()
                    .map(unit ->
                            unit.text(PARAGRAPH).map(codes::stayOfParagraphs).orElse(Codes.UNKNOWN_STAY))
                    .collect(Collectors.toCollection(TreeSet::new));
            return stays.size() == 1 ? stays.iterator().next() : Codes.UNKNOWN_STAY;
        }

        /** The one primary target group of all its units; blank for several, or none. */
        String targetGroup() {
            Set<String> stated = units.stream()
                    .map(unit -> unit.text(TARGET_GROUP).orElse(""))
                    .collect(Collectors.toSet());
            return stated.size() == 1 ? stated.iterator().next() : "";
        }

        /** The one kind of place that it has; blank for several at once, or none. */
        String kind() {
            String paragraphs = joined(PARAGRAPH).replace(", ", " / ");
            String kind = paragraphs.isEmpty() ? PlaceKinds.UNSPLIT : kinds.of(paragraphs);
            return kind.equals(PlaceKinds.UNSPLIT) ? "" : kind;
        }

        Optional<BigDecimal> places() {
            return sum(units.stream()
                    .map(unit -> unit.value(PLACES, BigDecimal.class))
                    .toList());
        }

        /** The highest of those that are for a day. */
        Optional<BigDecimal> tariff() {
            return units.stream()
                    .filter(unit -> !Set.of("hour", "month", "year")
                            .contains(unit.text(TARIFF_UNIT).orElse("")))
                    .flatMap(unit -> unit.value(TARIFF_OERE, Long.class).stream())
                    .max(Long::compare)
                    .map(oere -> BigDecimal.valueOf(oere, SCALE));
        }

        Optional<BigDecimal> availableDays() {
            return stock(AVAILABLE_DAYS)
                    .or(() -> stay().equals(OVERNIGHT) ? places().map(trade::daysOf) : Optional.empty());
        }

        private Optional<BigDecimal> stock(String column) {
            return inputs.staged(STOCK).used().stream()
                    .filter(row -> row.text(SERVICE_ID).filter(id::equals).isPresent())
                    .flatMap(row -> row.value(column, BigDecimal.class).stream())
                    .findFirst();
        }

        /** Places of the day that other municipalities pay for, where nobody has told the stock itself. */
        private Optional<BigDecimal> soldOnDay() {
            List<Map<String, @Nullable Object>> onDay = trade.on(stockDay, id);
            return onDay.isEmpty()
                    ? Optional.empty()
                    : sum(onDay.stream()
                            .filter(row -> !operator().equals(row.get(PAYER)))
                            .map(trade::days)
                            .toList());
        }

        /** What others buy, beside what the class of its sold share tells of it. */
        SmallSellers.Sold sold() {
            List<Map<String, @Nullable Object>> rows = trade.ofYear(id).stream()
                    .filter(row -> !operator().equals(row.get(PAYER)))
                    .toList();
            Optional<BigDecimal> days = sum(rows.stream().map(trade::days).toList());
            BigDecimal available = availableDays().orElse(BigDecimal.ZERO);
            BigDecimal places = trade.fullYears(available);
            Map<SmallSellers.Purchase, BigDecimal> bought = new HashMap<>();
            rows.stream()
                    .filter(row -> stayOf(row, this).equals(OVERNIGHT))
                    .forEach(row -> bought.merge(
                            new SmallSellers.Purchase(
                                    Objects.toString(row.get(PAYER), ""), kindOf(row, this), groupOf(row, this)),
                            trade.fullYears(trade.days(row).orElse(BigDecimal.ZERO)),
                            BigDecimal::add));
            if (!hasLines() || days.isEmpty() || available.signum() == 0) {
                return new SmallSellers.Sold(
                        BigDecimal.ZERO, places.add(BigDecimal.ONE), SmallSellers.Sold.ANY, bought);
            }
            TradeSettings limits = inputs.round().settings(TradeSettings.class);
            BigDecimal share = days.orElseThrow().multiply(HUNDRED).divide(available, 6, RoundingMode.HALF_UP);
            long payers = rows.stream()
                    .filter(row -> trade.days(row).orElseThrow().signum() > 0)
                    .map(row -> row.get(PAYER))
                    .distinct()
                    .count();
            long buyers = payers < limits.leastBuyers() ? limits.leastBuyers() - 1 : SmallSellers.Sold.ANY;
            BigDecimal cluster = part(places, limits.clusterShare());
            BigDecimal high = part(places, limits.highShare());
            if (share.compareTo(limits.clusterShare()) < 0) {
                return new SmallSellers.Sold(BigDecimal.ZERO, cluster, buyers, bought);
            }
            return share.compareTo(limits.highShare()) < 0
                    ? new SmallSellers.Sold(cluster, high, buyers, bought)
                    : new SmallSellers.Sold(high, places, buyers, bought);
        }

        private BigDecimal part(BigDecimal places, BigDecimal percent) {
            return places.multiply(percent).divide(HUNDRED, 6, RoundingMode.HALF_UP);
        }

        boolean hasLines() {
            return !trade.ofYear(id).isEmpty();
        }

        String seller() {
            String operator = operator();
            if (inputs.round().respondents().contains(operator)) {
                return small.contains(operator) ? SMALL : operator;
            } else if (codes.list("regions").hasCode(operator)) {
                return REGIONAL;
            }
            return first(SECTOR).equals("private") ? PRIVATE : ELSEWHERE;
        }

        @Nullable
        Object[] row(Map<String, Judgements> judged, Map<String, String> fixed, Map<String, String> former) {
            Judgements judgement = judged.get(id);
            Optional<BigDecimal> stated = stock(PLACES);
            return new Object[] {
                id,
                first(SERVICE_NAME),
                Register.operatorName(first(OPERATOR), first("legal_form")),
                units.stream()
                        .flatMap(unit -> unit.text(HOST).stream())
                        .distinct()
                        .map(codes.municipalities()::nameOf)
                        .sorted()
                        .collect(Collectors.joining(", ")),
                first(SECTOR).isEmpty() ? null : first(SECTOR),
                stay(),
                joined(PARAGRAPH),
                places().orElse(null),
                availableDays().orElse(null),
                tariff().orElse(null),
                stated.or(() -> soldOnDay().flatMap(sold -> places())).orElse(null),
                stated.isPresent()
                        ? stock(SOLD_PLACES).orElse(null)
                        : soldOnDay().orElse(null),
                judgement == null ? null : judgement.category(),
                judgement == null ? null : judgement.reason(),
                judgement == null ? null : judgement.by(),
                judgement == null ? null : judgement.on(),
                fixed.get(id),
                former.get(id),
                stay().equals(OVERNIGHT) && told.contains(seller())
            };
        }
    }

    /** The ids of the services that the extract has. */
    static Set<String> ids(StagedTable portal) {
        return portal.used().stream()
                .flatMap(row -> row.text(SERVICE_ID).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<BigDecimal> sum(Collection<Optional<BigDecimal>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    /**
     * @param judged what people have judged of services, by their id
     * @param fixed categories that lie fixed for the year of the agreement, and {@code former} for the year before
     */
    List<@Nullable Object[]> services(
            Map<String, Judgements> judged, Map<String, String> fixed, Map<String, String> former) {
        return services.values().stream()
                .map(service -> service.row(judged, fixed, former))
                .toList();
    }

    /** The stay of a row, by its own paragraph or else by its service's. */
    private String stayOf(Map<String, @Nullable Object> row, @Nullable Service service) {
        if (row.get(PARAGRAPH) instanceof String stated) {
            return codes.stayOfParagraphs(stated);
        }
        return service == null ? Codes.UNKNOWN_STAY : service.stay();
    }

    /** The kind of place that a row is shown under: by its own paragraph or else by its service's. */
    private String kindOf(Map<String, @Nullable Object> row, @Nullable Service service) {
        return shownKinds.of(
                row.get(PARAGRAPH) instanceof String stated ? kinds.of(stated) : service == null ? "" : service.kind());
    }

    /** The target group that a row is shown under: its own, or else its service's. */
    private String groupOf(Map<String, @Nullable Object> row, @Nullable Service service) {
        return shownGroups.of(
                row.get(TARGET_GROUP) instanceof String stated ? stated : service == null ? "" : service.targetGroup());
    }

    /** Who has told of overnight services for each kind or group. */
    private Map<String, Set<String>> operators(Function<Service, String> of) {
        Map<String, Set<String>> operators = new TreeMap<>();
        for (Service service : services.values()) {
            if (service.stay().equals(OVERNIGHT) && !of.apply(service).isEmpty() && service.hasLines()) {
                operators
                        .computeIfAbsent(of.apply(service), code -> new TreeSet<>())
                        .add(service.first(OPERATOR));
            }
        }
        return operators;
    }

    private String kindName(String kind) {
        return kind.equals(FewOperators.TOGETHER)
                ? "Andre slags, flere eller ikke oplyst"
                : codes.list("place-kinds").nameOf(kind);
    }

    private String groupName(String group) {
        return group.equals(FewOperators.TOGETHER)
                ? "Andre målgrupper, flere eller ikke oplyst"
                : codes.targetGroups().nameOf(group);
    }

    @Nullable
    private String areaName(String group) {
        return group.equals(FewOperators.TOGETHER)
                ? null
                : codes.list(Codes.AREAS).nameOf(codes.targetGroups().value(group, "area"));
    }

    List<@Nullable Object[]> lines() {
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (Map<String, @Nullable Object> row : trade.ofYear()) {
            Service service = services.get(Objects.toString(row.get(SERVICE_ID), ""));
            String kind = kindOf(row, service);
            String group = groupOf(row, service);
            Object payer = row.get(PAYER);
            lines.add(new Object[] {
                row.get(SERVICE_ID),
                payer,
                service != null && service.operator().equals(payer),
                service == null ? null : service.seller(),
                stayOf(row, service),
                kind,
                kindName(kind),
                group,
                groupName(group),
                areaName(group),
                trade.days(row).orElse(null)
            });
        }
        return lines;
    }

    /** The operators of overnight places, and as whom they sell. A service of which nothing came in is named by its operator. */
    List<@Nullable Object[]> sellers() {
        Map<List<String>, Set<String>> lacking = new LinkedHashMap<>();
        for (Service service : services.values()) {
            if (service.stay().equals(OVERNIGHT)) {
                String operator = service.operator();
                Set<String> silent =
                        lacking.computeIfAbsent(List.of(operator, service.seller()), seller -> new TreeSet<>());
                if (!service.hasLines()) {
                    silent.add(operator.isEmpty() ? "private tilbud" : codes.operatorName(operator));
                }
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        lacking.forEach((seller, silent) -> rows.add(new Object[] {
            seller.get(0).isEmpty() ? null : seller.get(0),
            seller.get(1),
            named(seller.get(1)),
            silent.isEmpty() ? null : String.join(", ", silent)
        }));
        return rows;
    }

    private String named(String seller) {
        return switch (seller) {
            case SMALL -> "Flere mindre kommuner";
            case REGIONAL -> inputs.round().national() ? "Regionerne" : "Regionen";
            case PRIVATE -> "Private tilbud";
            case ELSEWHERE -> "Andre driftsherrer";
            default -> codes.municipalities().nameOf(seller);
        };
    }

    /** Municipalities that sell under one name; see {@link SmallSellers}. */
    private Set<String> small() {
        Map<String, SmallSellers.Sold> sellers = new TreeMap<>();
        for (Service service : services.values()) {
            if (inputs.round().respondents().contains(service.operator())
                    && service.stay().equals(OVERNIGHT)) {
                sellers.merge(service.operator(), service.sold(), SmallSellers.Sold::plus);
            }
        }
        return SmallSellers.of(sellers, inputs.round().discretion());
    }

    /** Sellers whose numbers could be told though they are shown as they are: the regions, others, and a lone municipality. */
    private Set<String> told() {
        Map<String, SmallSellers.Sold> sellers = new TreeMap<>();
        for (Service service : services.values()) {
            if (service.stay().equals(OVERNIGHT) && !service.first(SECTOR).equals("private")) {
                sellers.merge(service.seller(), service.sold(), SmallSellers.Sold::plus);
            }
        }
        return sellers.entrySet().stream()
                .filter(one -> one.getValue().isTold(inputs.round().discretion()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
