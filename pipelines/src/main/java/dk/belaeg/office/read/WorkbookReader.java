package dk.belaeg.office.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Opens any file and says what it is. Never throws because of what a file holds: a file that cannot be read is a
 * {@link OpenResult.Refused refusal}, and what is wrong inside a workbook that can be read is a {@link RawWorkbook.Problem problem} there.
 */
public final class WorkbookReader {
    private final Limits limits;

    public WorkbookReader(Limits limits) {
        this.limits = limits;
    }

    /** A reader with the limits of {@link Limits#standard}. */
    public WorkbookReader() {
        this(Limits.standard());
    }

    /** Begins loading what Office files are read with, while contracts are still being read. */
    public static void prepare() {
        CompletableFuture<Void> loading = CompletableFuture.runAsync(OfficeParts::load);
        // Opening a file meets the same fault, and tells of it.
        loading.exceptionally(fault -> null);
    }

    /** Reads the file once and whole, and opens it. */
    public OpenResult open(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            OpenResult opened = open(read(path, name));
            return opened instanceof OpenResult.Workbook book && isOpenElsewhere(path)
                    ? new OpenResult.Workbook(book.file(), book.kind(), true, book.book())
                    : opened;
        } catch (Refusal e) {
            return refused(name, e);
        } catch (NoSuchFileException e) {
            return refused(name, new Refusal(RefusalReason.VANISHED, "no such file"));
        } catch (AccessDeniedException e) {
            return refused(name, new Refusal(RefusalReason.ACCESS_DENIED, "access denied"));
        } catch (IOException e) {
            return refused(
                    name, new Refusal(RefusalReason.UNREADABLE_NOW, e.getClass().getSimpleName()));
        }
    }

    private FileBytes read(Path path, String name) throws IOException, Refusal {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new Refusal(RefusalReason.NOT_A_FILE, "no regular file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            int most = (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16);
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new Refusal(RefusalReason.FILE_TOO_LARGE, "more than " + most + " bytes");
            }
            return new FileBytes(name, bytes);
        }
    }

    /** Whether an owner file beside it says that someone has the file open. */
    public static boolean isOpenElsewhere(Path path) {
        String name = String.valueOf(path.getFileName());
        return Files.exists(path.resolveSibling("~$" + name))
                || Files.exists(path.resolveSibling(".~lock." + name + "#"));
    }

    /** Opens a file that has already been read. */
    public OpenResult open(FileBytes file) {
        try {
            if (file.size() > limits.fileBytes()) {
                throw new Refusal(RefusalReason.FILE_TOO_LARGE, "more than " + limits.fileBytes() + " bytes");
            }
            Optional<FileKind> kind = ContentSniffer.kind(file);
            if (kind.isEmpty()) {
                return openZip(file);
            }
            return switch (kind.get()) {
                case TEXT -> new OpenResult.PlainText(file);
                case XLS -> workbook(file, FileKind.XLS, XlsReader.read(file, limits));
                default -> refused(file.name(), kind.get());
            };
        } catch (BadPackage e) {
            return refused(file.name(), new Refusal(e));
        } catch (Refusal e) {
            return refused(file.name(), e);
        }
    }

    private static OpenResult workbook(FileBytes file, FileKind kind, RawWorkbook book) {
        return new OpenResult.Workbook(file, kind, false, book);
    }

    private OpenResult openZip(FileBytes file) throws BadPackage, Refusal {
        CheckedZip zip = CheckedZip.list(file.shared(), limits.zip());
        if (!zip.has(OfficeParts.CONTENT_TYPES)) {
            return refused(file.name(), ContentSniffer.kindWithoutContentTypes(zip, limits.zip()));
        }
        zip.verify(limits.zip());
        OfficeParts parts = new OfficeParts(zip);
        String main = OfficeParts.target(parts.arrows(""), "officeDocument").orElse("");
        FileKind kind = ContentSniffer.kind(parts.contentType(main), main);
        return kind.refusal().isEmpty()
                ? workbook(file, kind, new XlsxReader(zip, parts, main, limits).read())
                : refused(file.name(), kind);
    }

    private static OpenResult refused(String name, Refusal cause) {
        return new OpenResult.Refused(name, cause.reason());
    }

    private static OpenResult refused(String name, FileKind kind) {
        return new OpenResult.Refused(name, kind.refusal().orElseThrow());
    }
}
