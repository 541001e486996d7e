package dk.belaeg.publish;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Labels;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Finding;
import dk.belaeg.publish.annex.AnnexFiles;
import dk.belaeg.publish.notebook.Notebooks;
import dk.belaeg.publish.syntax.DataFile;
import dk.belaeg.publish.syntax.SyntaxFiles;
import dk.belaeg.report.CellText;
import dk.belaeg.report.HtmlPage;
import dk.belaeg.report.MunicipalityPages;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.TableWorkbook;
import dk.belaeg.report.annex.KeyFigure;
import dk.belaeg.round.ReleaseFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the files of a release into the folders aside; the caller switches them. */
public final class Publisher {
    private static final String DATA = "data";

    private final ReleaseContent content;
    private final ReleaseFolders folders;

    public Publisher(ReleaseContent content, ReleaseFolders folders) {
        this.content = content;
        this.folders = folders;
    }

    /** Writes the shareable half; {@link #data(List)} comes before. */
    public void shared(byte[] workbook, AnnexFiles annexes) throws IOException {
        for (FigureFiles figure : content.figures().values()) {
            write(FigureFiles.FOLDER + figure.id() + ".svg", figure.svg().getBytes(StandardCharsets.UTF_8));
            write(FigureFiles.FOLDER + figure.id() + ".png", figure.png());
        }
        for (var notebook : Notebooks.of(content).entrySet()) {
            write("notebooks-export/" + notebook.getKey(), DataPackage.bytes(notebook.getValue()));
        }
        write(TableWorkbook.FILE, workbook);
        for (var annex : annexes.files().entrySet()) {
            write(annex.getKey(), annex.getValue());
        }
        write(
                "index.html",
                HtmlPage.of(content, annexes.summaries(), annexes.lastRound(), annexes.folded())
                        .getBytes(StandardCharsets.UTF_8));
        for (var page : MunicipalityPages.of(content).entrySet()) {
            write(page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8));
        }
        write(DisclosureFile.NAME, DisclosureFile.of(content));
        write("kvalitet/fund.csv", FindingFiles.shared(content.findings()));
        write(ReleaseFolders.MANIFEST, Manifest.of(content, ReleaseFolders.digests(folders.shared())));
    }

    /** Writes the numbers, which the annexes are compared by, and how. */
    public void data(List<AnnexSchema> annexes) throws IOException {
        CellText cells = new CellText(new Labels(content.codes()));
        List<MachineTable> machine = new ArrayList<>();
        Map<String, byte[]> csv = new TreeMap<>();
        for (ReleasedTable table : content.tables()) {
            MachineTable columns = new MachineTable(table);
            machine.add(columns);
            String name = table.schema().name();
            csv.put(name, CsvFiles.machine(columns));
            write(DATA + "/" + name + ".csv", csv.getOrDefault(name, new byte[0]));
            write(DATA + "/excel/" + name + ".csv", CsvFiles.excel(table, cells));
            ParquetFiles.write(columns, place(folders.shared(), DATA + "/" + name + ".parquet"));
        }
        write(DATA + "/kodebog.csv", Codebook.machine(machine));
        write(DATA + "/excel/kodebog.csv", Codebook.excel(machine));
        List<KeyFigure> figures = annexes.stream()
                .flatMap(annex -> KeyFigure.of(annex, content).stream())
                .toList();
        write(DATA + "/datapackage.json", DataPackage.of(content, machine, csv, figures));
        List<DataFile> files =
                machine.stream().map(table -> table.dataFile(content.codes())).toList();
        for (var syntax : SyntaxFiles.of(content.round().name(), files).entrySet()) {
            write(DATA + "/" + syntax.getKey(), syntax.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Writes the confidential half.
     *
     * @param full the tables that count persons, unmasked
     * @param proof that hidden numbers cannot be worked out: lines by file name
     * @param files further files by name, such as free text and corrections
     * @param inputs SHA-256 of every file that was read, by name
     * @param annexes what stood outside the fields of each annex
     */
    public void confidential(
            List<ReleasedTable> full,
            SortedMap<String, List<List<String>>> proof,
            SortedMap<String, byte[]> files,
            SortedMap<String, String> inputs,
            List<List<String>> annexes,
            List<Finding> findings)
            throws IOException {
        CellText cells = new CellText(new Labels(content.codes()));
        for (ReleasedTable table : full) {
            secret("fulde-tal/" + table.schema().name() + ".csv", CsvFiles.excel(table, cells));
        }
        for (Map.Entry<String, List<List<String>>> file : proof.entrySet()) {
            secret("skjulte-tal/" + file.getKey(), CsvFiles.danish(file.getValue()));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            secret(file.getKey(), file.getValue());
        }
        secret("fund.csv", FindingFiles.confidential(findings));
        List<List<String>> digests = new ArrayList<>();
        digests.add(List.of("fil", "sha256"));
        inputs.forEach((file, digest) -> digests.add(List.of(file, digest)));
        secret(ReleaseFolders.RECEIVED, CsvFiles.danish(digests));
        secret(AnnexFiles.OUTSIDE, CsvFiles.danish(annexes));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(place(folders.shared(), name), bytes);
    }

    private void secret(String name, byte[] bytes) throws IOException {
        Files.write(place(folders.secret(), name), bytes);
    }

    private static Path place(Path folder, String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return path;
    }
}
