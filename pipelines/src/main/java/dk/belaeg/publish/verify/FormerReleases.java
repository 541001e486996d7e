package dk.belaeg.publish.verify;

import dk.belaeg.disclosure.Former;
import dk.belaeg.disclosure.witness.Witnesses;
import dk.belaeg.publish.DisclosureFile;
import dk.belaeg.round.ReleaseFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader who has kept the releases of a round has of numbers of persons.
 *
 * @param formers newest first
 * @param told which releases could not be read, in Danish
 */
public record FormerReleases(List<Former> formers, List<String> told) {

    /** @param releases newest first */
    public static FormerReleases read(List<ReleaseFolders.Release> releases) throws IOException {
        List<Former> formers = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (ReleaseFolders.Release release : releases) {
            try {
                PrintedFiles.Content content = PrintedFiles.read(release.folder(), DisclosureFile.NAME);
                int cells = content.table().structure().size();
                List<Long> numbers = cells == 0
                        ? List.of()
                        : WitnessFiles.truth(
                                WitnessFiles.lines(release.confidential()
                                        .resolve("skjulte-tal")
                                        .resolve(Witnesses.NUMBERS)),
                                cells);
                formers.add(new Former(release.name(), content.table(), numbers));
            } catch (NoReleaseException none) {
                told.add(unread(release, none.danish()));
            } catch (IllegalArgumentException | ArithmeticException wrong) {
                told.add(unread(release, "Dens filer passer ikke sammen."));
            }
        }
        return new FormerReleases(List.copyOf(formers), List.copyOf(told));
    }

    private static String unread(ReleaseFolders.Release release, String why) {
        return release.name() + " kan ikke læses, så beskyttelsen af små tal regner ikke med, at læserne har den. "
                + why + " Gendan mappen i både ud/ og fortroligt/, hvis den er sendt ud.";
    }
}
