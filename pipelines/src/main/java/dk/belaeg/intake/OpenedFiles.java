package dk.belaeg.intake;

import dk.belaeg.grammar.Sha256;
import dk.belaeg.intake.FileReader.FileContent;
import dk.belaeg.office.read.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the files of inboxes were found to hold, by their bytes and all else that it depends on, so that a file is opened
 * once however often its inbox is read. In memory alone, since it is what senders have written.
 */
public final class OpenedFiles {
    private final boolean keeps;
    private final Map<Key, FileContent> contents = new ConcurrentHashMap<>();
    /** Those that have been asked for since {@link #forgetUnused()}. */
    private final Set<Key> used = ConcurrentHashMap.newKeySet();

    private OpenedFiles(boolean keeps) {
        this.keeps = keeps;
    }

    /** What a content depends on. */
    private record Key(String name, boolean hidesCpr, boolean openElsewhere, String digest, Set<String> known) {}

    /** Opens every file each time. */
    public static OpenedFiles none() {
        return new OpenedFiles(false);
    }

    /** Remembers files, until {@link #forgetUnused()}. */
    public static OpenedFiles kept() {
        return new OpenedFiles(true);
    }

    FileContent read(Inbox.Item item, Set<String> known) {
        if (!keeps || !Files.isRegularFile(item.path())) {
            return FileReader.read(item, known);
        }
        Key key;
        try {
            key = new Key(
                    item.name(),
                    item.hidesCpr(),
                    WorkbookReader.isOpenElsewhere(item.path()),
                    Sha256.hex(Files.readAllBytes(item.path())),
                    known);
        } catch (IOException unreadable) {
            // whoever reads it says why
            return FileReader.read(item, known);
        }
        used.add(key);
        FileContent kept = contents.get(key);
        if (kept != null) {
            return kept;
        }
        FileContent content = FileReader.read(item, known);
        // another digest: it was written meanwhile; none: it was refused, which may pass
        if (content.digest().equals(key.digest())) {
            contents.put(key, content);
        }
        return content;
    }

    /** Lets go of files that nobody has read since the last time. */
    public void forgetUnused() {
        contents.keySet().retainAll(used);
        used.clear();
    }
}
