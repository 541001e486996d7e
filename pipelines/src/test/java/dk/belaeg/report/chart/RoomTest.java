package dk.belaeg.report.chart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What this room leans on, and which way its own parts lean. */
class RoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.belaeg.report.chart");

    /** No AWT: a figure needs neither a screen nor a font nor fontconfig on the computer. */
    @Test
    void figuresAreDrawnWithoutTheWindowingSystem() {
        classes()
                .that()
                .resideInAPackage("dk.belaeg.report.chart..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dk.belaeg.report.chart..",
                        "dk.belaeg.report.sentence",
                        "dk.belaeg.schema",
                        "com.fasterxml.jackson..",
                        "org.jspecify.annotations",
                        "java.io",
                        "java.lang..",
                        "java.math",
                        "java.nio..",
                        "java.text",
                        "java.util..")
                .check(ROOM);
    }

    @Test
    void partsDependOneWay() {
        slices().matching("dk.belaeg.report.chart.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ROOM);
    }
}
