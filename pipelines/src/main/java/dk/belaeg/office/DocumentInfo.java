package dk.belaeg.office;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/**
 * What a document says about itself. Its language is always Danish.
 *
 * @param title shown by viewers and read aloud by screen readers
 * @param subject one sentence on what it is; empty for none
 * @param date stands in for the clock, so that equal input gives equal bytes
 */
public record DocumentInfo(String title, String subject, LocalDate date) {
    /** The language of every document. */
    public static final String LANGUAGE = "da-DK";
    /** Who makes every document. */
    public static final String PROGRAM = "Belæg";

    void addTo(POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(title);
        if (!subject.isEmpty()) {
            core.setSubjectProperty(subject);
        }
        core.setCreator(PROGRAM);
        core.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
        Optional<Date> moment =
                Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreated(moment);
        core.setModified(moment);
        properties.getExtendedProperties().setApplication(PROGRAM);
    }
}
