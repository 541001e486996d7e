package dk.belaeg.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds annexes against the reports, figures and sources that exist, and against themselves. */
final class AnnexChecks {
    private static final Set<String> TOP_SLOTS = Set.of("label", "value", "others", "ranked", "part");
    private static final Set<String> SHARE_SLOTS = Set.of("part");
    private static final Set<String> REST_SLOTS = Set.of("rest");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    /** A number, the middle of the numbers, or a setting of the round. */
    private static final Pattern MEASURE =
            Pattern.compile("[0-9]+([.,][0-9]+)?|" + Headline.Weight.MEDIAN + "|\\{[a-z_]+}");

    private final Map<String, ReportSchema> reports;
    private final Set<String> figures;
    private final Set<String> sources;

    /** @param sources names of all questionnaires and input tables */
    AnnexChecks(List<ReportSchema> reports, Set<String> sources) {
        this.sources = sources;
        this.reports = reports.stream().collect(Collectors.toMap(ReportSchema::name, Function.identity(), (a, b) -> a));
        this.figures = reports.stream()
                .flatMap(report -> report.figures().stream())
                .map(FigureSchema::id)
                .collect(Collectors.toSet());
    }

    /** Notes what the annex names that does not exist, and what it says of itself that cannot be. */
    void check(AnnexSchema annex, Problems.Place place) {
        if (!annex.name().isEmpty() && !ID.matcher(annex.name()).matches()) {
            place.problem("»name« bliver til et filnavn: brug små bogstaver a-z, tal og bindestreg.");
        }
        place.mustExist("sources", annex.sources(), sources);
        place.mustExist("sourceWords", annex.sourceWords().keySet(), Set.copyOf(annex.sources()));
        place.mustExist("about", annex.about(), Set.copyOf(annex.sources()));
        for (int i = 0; i < annex.headlines().size(); i++) {
            headline(annex.headlines().get(i), place.in("headlines", i, ""));
        }
        for (int i = 0; i < annex.movements().size(); i++) {
            movement(annex.movements().get(i), place.in("movements", i, ""));
        }
        for (int i = 0; i < annex.shown().size(); i++) {
            AnnexSchema.Shown as = annex.shown().get(i);
            shown(as, place.in("shown", i, as.title().orElse("")));
        }
        for (int i = 0; i < annex.chapters().size(); i++) {
            AnnexSchema.Chapter chapter = annex.chapters().get(i);
            chapter(chapter, place.in("chapters", i, chapter.title()));
        }
        references(annex, place);
    }

    private void headline(Headline headline, Problems.Place place) {
        if (headline.rule().isEmpty() && headline.below().isEmpty()) {
            place.missing("rule");
        }
        rows("report", headline.rows(), place);
        String report = headline.report();
        if (headline instanceof Headline.Row row) {
            columns("needed", report, row.needed(), place);
            row.weight().ifPresent(weight -> weight(weight, report, place.in("weight")));
            slots(row.text(), report, Set.of(), place);
        } else if (headline instanceof Headline.Share share) {
            columns("counted", report, share.counted().keySet(), place);
            columns("undecided", report, share.undecided().keySet(), place);
            slots(share.text(), "", SHARE_SLOTS, place);
            slots(share.rest(), "", REST_SLOTS, place);
        } else if (headline instanceof Headline.Top top) {
            columns("value", report, Set.of(top.value()), place);
            columns("label", report, top.label(), place);
            if (top.label().isEmpty()) {
                place.missing("label");
            }
            top.weight().ifPresent(weight -> weight(weight, report, place.in("weight")));
            slots(top.text(), report, TOP_SLOTS, place);
            slots(top.others() + " " + top.none(), "", TOP_SLOTS, place);
        } else if (headline instanceof Headline.Spread spread) {
            columns("who", report, Set.of(spread.who()), place);
            columns("across", report, Set.of(spread.across()), place);
            columns("value", report, Set.of(spread.value()), place);
            columns("each", report, spread.each().isEmpty() ? Set.of() : Set.of(spread.each()), place);
            if (spread.each().isEmpty() == spread.what().isEmpty()) {
                place.problem("skriv enten »each« eller »what«.");
            }
            if (!MEASURE.matcher(spread.few()).matches()) {
                place.problem("»few« skal være et tal eller en indstilling.");
            }
        }
    }

    private void weight(Headline.Weight weight, String report, Problems.Place place) {
        columns("column", report, Set.of(weight.column()), place);
        boolean known = MEASURE.matcher(weight.full()).matches()
                || columnsOf(report).contains(weight.full())
                || !reports.containsKey(report);
        if (!weight.full().isEmpty()
                && (!known || !MEASURE.matcher(weight.from()).matches())) {
            place.problem("»from« og »full« skal være et tal eller median; »full« kan også være en kolonne.");
        }
    }

    private void movement(AnnexSchema.Movement movement, Problems.Place place) {
        rows("report", movement.rows(), place);
        columns("column", movement.rows().report(), Set.of(movement.field()), place);
        movement.parts().ifPresent(parts -> {
            rows("report", parts.rows(), place.in("parts"));
            columns("column", parts.rows().report(), Set.of(parts.field()), place.in("parts"));
        });
    }

    private void shown(AnnexSchema.Shown as, Problems.Place place) {
        if (!as.report().isEmpty() && !reports.containsKey(as.report())) {
            place.problem("rapporten " + as.report() + " findes ikke.");
        }
        columns("columns", as.report(), as.columns(), place);
        if (as.divide().signum() <= 0) {
            place.problem("»divide« skal være et tal over 0.");
        }
    }

    private void chapter(AnnexSchema.Chapter chapter, Problems.Place place) {
        if (!chapter.id().isEmpty() && !ID.matcher(chapter.id()).matches()) {
            place.problem("»id« skal være små bogstaver a-z, tal og bindestreg.");
        }
        chapter.each().ifPresent(each -> each(each, chapter, place.in("each")));
        for (int i = 0; i < chapter.items().size(); i++) {
            AnnexSchema.Item item = chapter.items().get(i);
            if (item instanceof AnnexSchema.Item.Drawn drawn) {
                if (!drawn.figure().isEmpty() && !figures.contains(drawn.figure())) {
                    place.in("items", i, "").problem("figuren " + drawn.figure() + " findes ikke i nogen rapport.");
                }
            } else if (item instanceof AnnexSchema.Item.Cut cut) {
                cut(cut, place.in("items", i, cut.title()));
            }
        }
    }

    private void each(AnnexSchema.Each each, AnnexSchema.Chapter chapter, Problems.Place place) {
        place.mustExist("by", each.by().keySet(), reports.keySet());
        each.by().forEach((report, column) -> columns("by", report, Set.of(column), place));
        if (!MEASURE.matcher(each.most()).matches()) {
            place.problem("»most« skal være et tal eller en indstilling.");
        }
        if (!chapter.title().contains(AnnexSchema.Each.SLOT)) {
            place.problem("kapitlets overskrift skal nævne " + AnnexSchema.Each.SLOT + ".");
        }
        if (chapter.items().stream().anyMatch(AnnexSchema.Item.Drawn.class::isInstance)) {
            place.problem("et kapitel, der gentages, kan ikke have figurer.");
        }
    }

    private void cut(AnnexSchema.Item.Cut cut, Problems.Place place) {
        rows("table", cut.rows(), place);
        columns("columns", cut.rows().report(), cut.columns(), place);
        cut.largest().ifPresent(largest -> {
            columns("largest", cut.rows().report(), List.of(largest.by()), place.in("largest"));
            if (largest.most() < 1) {
                place.in("largest").problem("»most« skal være mindst 1.");
            }
        });
        cut.spread().ifPresent(spread -> {
            columns("spread", cut.rows().report(), List.of(spread.by(), spread.value()), place.in("spread"));
            if (cut.columns().isEmpty()) {
                place.problem("»columns« skal nævne de kolonner, der bliver stående ved siden af »spread«.");
            }
        });
    }

    private void rows(String word, Headline.Rows rows, Problems.Place place) {
        if (!rows.report().isEmpty() && !reports.containsKey(rows.report())) {
            place.problem("»" + word + "« nævner rapporten " + rows.report() + ", som ikke findes.");
        }
        columns("where", rows.report(), rows.where().keySet(), place);
    }

    private Set<String> columnsOf(String report) {
        ReportSchema schema = reports.get(report);
        return schema == null
                ? Set.of()
                : schema.fields().stream().map(ReportField::name).collect(Collectors.toSet());
    }

    /** A report that does not exist is noted once, not again for each of its columns. */
    private void columns(String word, String report, Collection<String> used, Problems.Place place) {
        if (reports.containsKey(report)) {
            place.mustExist(word, used, columnsOf(report));
        }
    }

    private void slots(String text, String report, Set<String> own, Problems.Place place) {
        Set<String> known = new HashSet<>(own);
        known.addAll(columnsOf(report));
        for (Slots.Slot slot : Slots.of(text, place)) {
            if (!known.contains(slot.name()) && (report.isEmpty() || reports.containsKey(report))) {
                place.problem("sætningen nævner $" + slot.name() + ", som ikke findes.");
            }
        }
    }

    /** What is of one name could not be told apart, and what texts refer to must be there. */
    private static void references(AnnexSchema annex, Problems.Place place) {
        Set<String> ids = new HashSet<>();
        Set<String> held = new HashSet<>();
        for (AnnexSchema.Chapter chapter : annex.chapters()) {
            if (!ids.add(chapter.id())) {
                place.problem("to kapitler hedder " + chapter.id() + ".");
            }
            for (AnnexSchema.Item item : chapter.items()) {
                if (!held.add(item.name())) {
                    place.problem("to figurer eller tabeller hedder " + item.name() + ". Giv den ene et »id«.");
                }
            }
        }
        for (Headline headline : annex.headlines()) {
            if (!headline.below().isEmpty() && !held.contains(headline.below())) {
                place.problem("et fund skal stå under " + headline.below() + ", som bilaget ikke har.");
            }
        }
        for (AnnexSchema.Chapter chapter : annex.chapters()) {
            Matcher reference = AnnexSchema.REFERENCE.matcher(String.join(" ", chapter.text()));
            while (reference.find()) {
                if (!held.contains(reference.group(1))) {
                    place.problem("kapitlet " + chapter.id() + " henviser til @" + reference.group(1)
                            + ", som bilaget ikke har.");
                }
            }
        }
        if (annex.chapters().isEmpty()) {
            place.problem("bilaget har ingen kapitler.");
        }
    }
}
