package dk.belaeg.chart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What this room leans on, and which way its own parts lean. */
class RoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.belaeg.chart");

    /** Drawing is the library's and Java2D's; no windows, and nothing of the program beyond what a figure is made from. */
    @Test
    void figuresAreDrawnWithTheChartLibraryAlone() {
        classes()
                .that()
                .resideInAPackage("dk.belaeg.chart..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dk.belaeg.chart..",
                        "dk.belaeg.sentence",
                        "dk.belaeg.grammar",
                        "dk.belaeg.contract",
                        "com.fasterxml.jackson..",
                        "com.pngencoder",
                        "org.apache.batik.svggen",
                        "org.jfree..",
                        "org.jspecify.annotations",
                        "org.w3c.dom",
                        "java.awt",
                        "java.awt.font",
                        "java.awt.geom",
                        "java.awt.image",
                        "java.io",
                        "java.lang..",
                        "java.math",
                        "java.nio..",
                        "java.text",
                        // time lines
                        "java.time",
                        "java.util..",
                        "javax.xml..")
                .check(ROOM);
    }

    /** What a figure shows knows nothing of how it is drawn. */
    @Test
    void partsDependOneWay() {
        noClasses()
                .that()
                .resideInAPackage("dk.belaeg.chart.figure")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dk.belaeg.chart", "java.awt..", "org.jfree..")
                .check(ROOM);
    }
}
