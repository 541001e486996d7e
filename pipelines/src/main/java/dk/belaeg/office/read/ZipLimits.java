package dk.belaeg.office.read;

/**
 * How much a zip file may hold.
 *
 * @param entries number of parts
 * @param entryBytes unpacked bytes of one part
 * @param totalBytes unpacked bytes of all parts together
 * @param ratio unpacked bytes for each packed byte; looked at only for parts over {@link #DENSE_FROM} bytes, since small
 *     parts of one repeated character pack well and harm nobody
 */
public record ZipLimits(int entries, long entryBytes, long totalBytes, int ratio) {
    static final long DENSE_FROM = 4L << 20;

    public ZipLimits {
        if (entries < 1 || entryBytes < 1 || totalBytes < entryBytes || ratio < 1) {
            throw new IllegalArgumentException("limits must be positive, and the total at least one part's");
        }
    }
}
