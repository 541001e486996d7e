package dk.belaeg.office.read;

/** One part as the directory of a zip file describes it. Sizes in bytes, places counted from the start of the file. */
record ZipEntryInfo(
        String name,
        boolean encrypted,
        int method,
        long crc,
        long packedBytes,
        long bytes,
        long headerStart,
        long dataStart) {}
