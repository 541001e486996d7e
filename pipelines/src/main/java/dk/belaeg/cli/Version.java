package dk.belaeg.cli;

/** The program's version, as its jar states it. */
final class Version {
    private Version() {}

    static String current() {
        String stated = Version.class.getPackage().getImplementationVersion();
        return stated == null ? "udvikling" : stated;
    }
}
