package dk.belaeg.subject.tariffs;

import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.TARIFF;
import static dk.belaeg.contract.Columns.TARIFF_UNIT;
import static dk.belaeg.contract.Columns.YEAR;
import static dk.belaeg.subject.tariffs.TariffBook.TABLE;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.subject.spending.PriceChain;
import dk.belaeg.subject.spending.PriceFactors;
import dk.belaeg.subject.spending.PriceSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules over several tariffs: the same twice, one year against the next, and against what else came in. */
final class TariffChecks {
    static final String REPORTED_ON = "reported_on";
    static final String SOLD_PCT = "sold_pct";

    private static final int DEADLINE_DAY = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Percentage points that shares of whole places may be apart. */
    private static final BigDecimal SHARE_APART = BigDecimal.ONE;

    private final Intake intake;
    private final Codes codes;
    private final TariffSettings settings;
    private final PriceChain prices;
    private final String index;
    private final List<Finding> findings;

    TariffChecks(Intake intake, Round round, Codes codes, List<Finding> findings) {
        this.intake = intake;
        this.codes = codes;
        this.settings = round.settings(TariffSettings.class);
        this.index = round.settings(PriceSettings.class).index();
        this.prices = new PriceChain(PriceFactors.growth(codes, index));
        this.findings = findings;
    }

    void run() {
        if (intake.table(TABLE).rows().isEmpty()) {
            return;
        }
        twice(new TariffBook(intake.table(TABLE)));
        TariffBook book = new TariffBook(intake.table(TABLE));
        late(book);
        soldShares();
        Renames renames = Renames.of(codes, findings);
        Outliers outliers = Outliers.of(codes, findings);
        NavigableSet<Years> following = Years.following(book.years());
        for (Years years : following) {
            Development development = new Development(new Matching(book, renames, years), prices, settings.driver());
            otherUnits(development.matching());
            jumps(development);
            renamed(development.matching());
            silent(book, development.matching());
        }
        years(book.years());
        new PublishedMeans(codes, findings)
                .check(
                        years -> book.years().contains(years.from())
                                        && book.years().contains(years.to())
                                ? Optional.of(
                                        new Development(new Matching(book, renames, years), prices, settings.driver()))
                                : Optional.empty(),
                        outliers);
    }

    private void twice(TariffBook book) {
        Map<List<Object>, List<StagedRow>> same = new LinkedHashMap<>();
        for (Tariff tariff : book.tariffs()) {
            if (!tariff.row().quarantined()) {
                same.computeIfAbsent(List.of(tariff.key(), tariff.year()), key -> new ArrayList<>())
                        .add(tariff.row());
            }
        }
        same.values().stream().filter(rows -> rows.size() > 1).forEach(this::twice);
    }

    /** Equal rows count once; of rows that differ nobody can say which is right. */
    private void twice(List<StagedRow> rows) {
        boolean equal =
                rows.stream().map(row -> Arrays.asList(row.values())).distinct().count() == 1;
        for (StagedRow row : equal ? rows.subList(1, rows.size()) : rows) {
            String other = (row == rows.get(0) ? rows.get(1) : rows.get(0))
                    .origin(TARIFF)
                    .danish();
            findings.add(Finding.of(
                            TariffRules.TWICE,
                            row.origin(TARIFF),
                            "Den samme takst står også i " + other + ". "
                                    + (equal ? "Den er kun brugt én gang." : "Ingen af dem er brugt."))
                    .losing(equal ? "" : row.amounts()));
            if (equal) {
                row.quarantine();
            } else {
                row.lose();
            }
        }
    }

    /** Once for what an operator has reported late of a year. */
    private void late(TariffBook book) {
        Set<List<Object>> told = new HashSet<>();
        for (Tariff tariff : book.tariffs()) {
            LocalDate deadline = LocalDate.of(tariff.year() - 1, Month.NOVEMBER, DEADLINE_DAY);
            tariff.row()
                    .value(REPORTED_ON, LocalDate.class)
                    .filter(day -> day.isAfter(deadline) && told.add(List.of(tariff.operator(), tariff.year(), day)))
                    .ifPresent(day -> say(
                            TariffRules.LATE,
                            tariff.row(),
                            REPORTED_ON,
                            codes.operatorName(tariff.operator()) + " har indberettet takster for " + tariff.year()
                                    + " den " + DanishDates.day(day) + ". De er brugt."));
        }
    }

    /** What was sold of each service on 1 October, where the stock of that day came in too. */
    private void soldShares() {
        Map<List<Object>, BigDecimal> sold = new HashMap<>();
        for (StagedRow row : intake.table("stock").used()) {
            Optional<BigDecimal> places = row.value("places", BigDecimal.class).filter(all -> all.signum() > 0);
            Optional<LocalDate> day = row.value("day", LocalDate.class);
            if (places.isPresent() && day.isPresent()) {
                row.value("sold_places", BigDecimal.class)
                        .ifPresent(part -> sold.put(
                                List.of(row.text(SERVICE_ID).orElse(""), day.get()),
                                part.multiply(HUNDRED).divide(places.get(), 4, RoundingMode.HALF_UP)));
            }
        }
        Set<List<Object>> told = new HashSet<>();
        for (StagedRow row : intake.table(TABLE).used()) {
            Optional<Integer> year = row.value(YEAR, Integer.class);
            Optional<BigDecimal> share = row.value(SOLD_PCT, BigDecimal.class);
            if (year.isEmpty() || share.isEmpty()) {
                continue;
            }
            LocalDate day = LocalDate.of(year.get() - 1, Month.OCTOBER, 1);
            List<Object> key = List.of(row.text(SERVICE_ID).orElse(""), day);
            BigDecimal stock = sold.get(key);
            if (stock != null && stock.subtract(share.get()).abs().compareTo(SHARE_APART) > 0 && told.add(key)) {
                say(
                        TariffRules.SOLD_SHARE,
                        row,
                        SOLD_PCT,
                        "Bestanden den " + DanishDates.day(day)
                                + " giver en anden solgt andel. De er mere end 1 procentpoint fra hinanden.");
            }
        }
    }

    private void otherUnits(Matching matching) {
        matching.unmatched().stream()
                .filter(one -> one.later() && one.reason() == Matching.Reason.UNIT_CHANGED)
                .forEach(one -> say(
                        TariffRules.OTHER_UNIT,
                        one.tariff().row(),
                        TARIFF_UNIT,
                        "Taksten er "
                                + codes.list("tariff-units")
                                        .nameOf(one.tariff().key().tariffUnit()) + ", og i "
                                + matching.years().from() + " havde den en anden enhed."));
    }

    private void jumps(Development development) {
        for (Development.Change change : development.changes()) {
            change.percent()
                    .filter(percent -> percent.abs().compareTo(settings.jump()) > 0)
                    .ifPresent(percent -> say(
                            TariffRules.JUMP,
                            change.match().after().row(),
                            TARIFF,
                            "Taksten er " + DanishNumbers.format(percent.abs(), 1) + " pct. "
                                    + (percent.signum() > 0 ? "højere" : "lavere") + " end i "
                                    + development.years().from() + " i faste priser."));
        }
    }

    private void renamed(Matching matching) {
        for (Matching.Suggestion one : matching.suggestions(settings.likeness())) {
            findings.add(Finding.of(
                    TariffRules.RENAMED,
                    one.come().row().origin(SERVICE_ID),
                    "Tilbuddet " + one.come().key().service() + " er nyt i "
                            + matching.years().to() + ", og " + one.gone().key().service()
                            + ", der er udgået, hed næsten det samme: navnene ligner hinanden "
                            + one.likeness() + " pct."));
        }
    }

    private void silent(TariffBook book, Matching matching) {
        Set<String> now = book.operators(matching.years().to());
        String silent = matching.silent().stream()
                .filter(operator -> !now.contains(operator))
                .map(codes::operatorName)
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            findings.add(Finding.of(
                    TariffRules.SILENT,
                    Origin.ofFile(""),
                    "Der er takster for " + matching.years().from() + ", men ikke for "
                            + matching.years().to() + ", fra " + silent
                            + ". De er ikke talt som udgåede og er ikke med i gennemsnittene."));
        }
    }

    private void years(NavigableSet<Integer> years) {
        boolean chosen = settings.from().isPresent() || settings.to().isPresent();
        if (chosen && Years.chosen(years, settings).isEmpty()) {
            findings.add(Finding.of(
                    TariffRules.YEAR_MISSING,
                    Origin.ofFile("runde.json"),
                    "Der er takster for "
                            + years.stream().map(String::valueOf).collect(Collectors.joining(", "))
                            + ". Takster for de valgte år er ikke sammenlignet."));
        }
        if (years.size() < 2) {
            return;
        }
        List<String> missing = IntStream.rangeClosed(years.first() + 1, years.last())
                .filter(year -> prices.growth().get(year) == null)
                .mapToObj(String::valueOf)
                .toList();
        if (!missing.isEmpty()) {
            findings.add(
                    Finding.of(
                            TariffRules.INDEX_GAP,
                            Origin.ofFile(""),
                            "Indekset »" + index + "« mangler for " + String.join(", ", missing)
                                    + ". Takster på hver sin side af et år, der mangler, kan ikke sammenlignes i faste priser."));
        }
    }

    private void say(Rule rule, StagedRow row, String field, String sentence) {
        findings.add(Finding.of(rule, row.origin(field), sentence));
        row.flag(field);
    }
}
