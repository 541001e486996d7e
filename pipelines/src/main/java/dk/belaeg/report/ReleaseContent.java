package dk.belaeg.report;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.SuppressionRules;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.round.Round;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that a release says, before it is put into any kind of file. Everything in it may be read by anyone.
 *
 * @param tables in the order of the release
 * @param rules how numbers of persons are hidden
 * @param figures by figure id; a figure without data is not there
 * @param findings what was found in what came in; quoted values are left out by those who write them here
 * @param account of all files together
 * @param gaps what is missing: answers, index years, population
 * @param files how many files came in, were used, and could not be used
 * @param version of the program
 */
public record ReleaseContent(
        Round round,
        Codes codes,
        List<ReleasedTable> tables,
        SuppressionRules rules,
        Map<String, FigureFiles> figures,
        List<Finding> findings,
        CellAccount.Account account,
        List<Gap> gaps,
        Files files,
        String version) {

    /**
     * Something that is missing.
     *
     * @param about the questionnaire or input table that it is missing from, or {@link #ALL}
     * @param danish sentence
     */
    public record Gap(String about, String danish) {
        /** Nobody knows from which. */
        public static final String ALL = "";

        /** Whether numbers from these questionnaires and tables may lack it. */
        public boolean isOf(List<String> sources) {
            return about.equals(ALL) || sources.contains(about);
        }
    }

    /** Numbers of files in the inbox. */
    public record Files(int received, int used, int unused) {}

    public ReleaseContent {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }

    /** Whether it is made of other releases, so that nothing of its own came in. */
    public boolean isOfReleases() {
        return files.received() == 0;
    }

    /** The chapters that there are tables for, in order. */
    public SortedSet<ReportSchema.Chapter> chapters() {
        return tables.stream().map(table -> table.schema().chapter()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables of a chapter, in order. */
    public List<ReleasedTable> tables(ReportSchema.Chapter chapter) {
        return tables.stream()
                .filter(table -> table.schema().chapter().equals(chapter))
                .toList();
    }

    public Optional<FigureFiles> figure(FigureSchema schema) {
        return Optional.ofNullable(figures.get(schema.id()));
    }
}
