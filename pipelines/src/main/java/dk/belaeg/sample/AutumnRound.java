package dk.belaeg.sample;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Texts;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundWriter;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.profile.ProfileSettings;
import dk.belaeg.subject.spending.SpendingSettings;
import dk.belaeg.subject.trade.TradeSettings;
import dk.belaeg.subject.volume.VolumeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes the fictional round of the autumn, in which services, tariffs and the coming year's agreement are settled: the
 * municipalities of {@link SampleRound} and a quarter of its services.
 */
public final class AutumnRound {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final LocalDate EXTRACTED = LocalDate.of(2026, 9, 28);
    /** Every so many of the services; few enough for a round that is quick to run. */
    private static final int EVERY = 4;

    /** The groups that are followed up, one of them of complex needs. */
    private static final List<String> GROUPS = List.of("B2.02", "V2.01", "V2.02", "V3.03", "V8.01");

    private static final List<String> PROFILES = List.of("V2.02", "V8.01");
    /** The municipality that has not answered the capacity survey. */
    private static final String SILENT_ON_CAPACITY = "492";

    private final Path folder;
    private final Contracts contracts;
    private final Fiction fiction;
    private final long seed;

    private AutumnRound(Path folder, Contracts contracts, long seed) {
        this.folder = folder;
        this.contracts = contracts;
        this.fiction = SampleRound.fiction(contracts.codes(), seed);
        this.seed = seed;
    }

    /** Writes the round; the folder must not be one already. */
    public static void write(Path folder, Contracts contracts, long seed) throws IOException, ContractException {
        new AutumnRound(folder, contracts, seed).write();
    }

    private void write() throws IOException, ContractException {
        RoundWriter.write(
                folder,
                new RoundWriter.NewRound(
                        "Styringsaftale, tilbud og takster 2026 (fiktive data)",
                        2026,
                        AS_OF,
                        true,
                        SampleRound.REGION,
                        List.of(
                                new Round.Asked("shelter_need", LocalDate.of(2026, 9, 25)),
                                new Round.Asked(DescribedFiction.SURVEY, LocalDate.of(2026, 9, 4)),
                                new Round.Asked("followup", LocalDate.of(2026, 9, 18)),
                                new Round.Asked("capacity_survey", LocalDate.of(2026, 9, 11)),
                                new Round.Asked("capacity_notice", Optional.empty())),
                        GROUPS,
                        List.of(
                                TradeSettings.of(TradeFiction.YEAR),
                                new VolumeSettings("Børnehus Syd", Optional.of(150)),
                                SpendingSettings.dividedAsUsual(),
                                new ProfileSettings(PROFILES, List.of())),
                        "Prøvesekretariatet, sekretariatet@eksempel.dk",
                        Optional.empty()));
        Round round = Subjects.round(folder, contracts);
        FilledForms forms = new FilledForms(contracts, round, fiction, EVERY);
        DescribedFiction described = new DescribedFiction(contracts, round, fiction, forms);
        putAll(described.answers());
        putAll(described.coded());
        List<Fiction.Service> all = fiction.services(SampleRound.SERVICES);
        List<Fiction.Service> services = IntStream.range(0, all.size() / EVERY)
                .mapToObj(i -> all.get(i * EVERY))
                .toList();
        put("meddelelser/meddelelser.csv", NoticeFiction.few(fiction, services));
        asked(round);
        TradeFiction trade = new TradeFiction(fiction, services);
        put("koeb-og-salg/koeb-og-salg-2025.csv", trade.trade());
        put("koeb-og-salg/bestand-1-oktober.csv", trade.stock());
        put("koeb-og-salg/fastlagte-kategorier.csv", trade.fixed(services));
        SampleRound.put(folder, "opslag/vurderede-kategorier.csv", trade.judgements(services));
        put(
                "tilbudsportalen/tilbudsportalen-" + EXTRACTED + ".csv",
                new PortalFiction(fiction, services, EXTRACTED.minusDays(3), Story.ALONE).newest());
        YearlyFiction yearly = new YearlyFiction(fiction);
        put("opgoerelser/saerlige-tilbud.csv", yearly.specialised());
        put("opgoerelser/forsorgshjem.csv", yearly.shelters());
        put("opgoerelser/hjemloeshed.csv", yearly.homelessness());
        put("opgoerelser/forsorgshjem-kkr.csv", yearly.shelterAreas());
        put("opgoerelser/hjemloeshed-kkr.csv", yearly.homelessAreas());
        put("opgoerelser/boernehus-sager.csv", yearly.cases());
        put("opgoerelser/boernehus-sagstid.csv", yearly.houses());
        put("sager/sager-og-udgifter.csv", new CaseFiction(fiction).csv());
        SpendingFiction spending = new SpendingFiction(fiction);
        put("statistikbanken/regk31-matrix.csv", spending.accounts());
        put("statistikbanken/folketal.csv", spending.population());
        put("opgoerelser/mulige-aarsager.csv", new CausesFiction(fiction).factors());
        SampleRound.put(folder, "opslag/prisindeks.csv", SpendingFiction.priceIndex());
        for (Map.Entry<String, FormDefinition> form : yearly.shelterNeed(forms).entrySet()) {
            put(
                    "forsorgshjem/" + Texts.fileName(fiction.codes().operatorName(form.getKey())) + ".xlsx",
                    FormWriter.write(form.getValue()));
        }
        put("byggeri/byggeri.csv", BuildingFiction.csv());
        put("proevevisitationer/proevevisitationer.csv", VisitationFiction.csv());
        TariffFiction tariffs = new TariffFiction(fiction, services);
        for (int year = TariffFiction.FIRST; year <= TariffFiction.LAST; year++) {
            put("takster/takster-" + year + ".csv", tariffs.year(year));
        }
        put("opgoerelser/belaegning.csv", tariffs.occupancy());
        SampleRound.put(folder, "opslag/omdoebte-tilbud.csv", tariffs.renamed());
        SampleRound.put(folder, "opslag/godkendte-tekster.csv", TariffFiction.approvedTexts());
        SampleRound.put(folder, "opslag/takst-afvigere.csv", TariffFiction.outliers());
        SampleRound.put(folder, "opslag/publicerede-takster.csv", TariffFiction.published());
    }

    /** What the forms on target groups and capacity say, drawn by themselves so that nothing else changes with them. */
    private void asked(Round round) throws IOException {
        Fiction drawn = SampleRound.fiction(contracts.codes(), seed);
        FilledForms forms = new FilledForms(contracts, round, drawn, EVERY);
        for (String municipality : round.respondents()) {
            String name = Texts.fileName(fiction.codes().operatorName(municipality)) + ".xlsx";
            FormDefinition followup = forms.followup(municipality, AS_OF.minusDays(14), true);
            FormDefinition capacity = forms.capacity(municipality, AS_OF.minusDays(21));
            put("opfoelgning/" + name, FormWriter.write(followup));
            if (!SILENT_ON_CAPACITY.equals(municipality)) {
                put("kapacitet/" + name, FormWriter.write(capacity));
            }
        }
    }

    private void putAll(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            put(file.getKey(), file.getValue());
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        SampleRound.put(folder, "indbakke/" + name, bytes);
    }
}
