package dk.belaeg.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.round.Round;
import java.util.SortedMap;

/** The list of a release's files with their checksums, and what they were made with: no paths, users or clock. */
final class Manifest {
    private Manifest() {}

    /** @param digests SHA-256 by path in the release */
    static byte[] of(ReleaseContent content, SortedMap<String, String> digests) {
        Round round = content.round();
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("program", "Belæg " + content.version());
        root.put("runde", round.name());
        root.put("pr_dato", round.asOf().toString());
        root.put("fiktiv", round.fictional());
        if (!content.isOfReleases()) {
            ObjectNode inputs = root.putObject("modtaget");
            inputs.put("filer", content.files().received());
            inputs.put("brugt", content.files().used());
            inputs.put("ikke_brugt", content.files().unused());
            inputs.put("celler_laest", content.account().read());
            ReleaseRules.write(root);
        }
        ObjectNode settings = root.putObject("indstillinger");
        settings.put("region", round.region());
        settings.put("to_svar", round.twoAnswers().id());
        settings.setAll(round.settingValues());
        ObjectNode files = root.putObject("filer");
        digests.forEach(files::put);
        return DataPackage.bytes(root);
    }
}
