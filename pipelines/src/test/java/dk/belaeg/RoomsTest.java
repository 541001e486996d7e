package dk.belaeg;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the program depend one way, and each touches the world only as its duty asks. */
class RoomsTest {
    /** In the order in which data flows; each may use those before it. */
    private static final List<String> ROOMS = List.of(
            "grammar",
            "contract",
            "round",
            "office",
            "intake",
            "check",
            "scale",
            "subject",
            "disclosure",
            "sentence",
            "chart",
            "report",
            "questionnaire",
            "publish",
            "trace",
            "sample",
            "desk",
            "cli");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.belaeg");

    @TestFactory
    Stream<DynamicTest> eachRoomDependsOnlyOnRoomsBeforeIt() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> later(room).check(PROGRAM)));
    }

    private static ArchRule later(String room) {
        int at = ROOMS.indexOf(room);
        String[] after = Stream.concat(ROOMS.stream().skip(at + 1L).map(RoomsTest::inside), Stream.of("dk.belaeg"))
                .toArray(String[]::new);
        String[] allowed = room.equals("cli") ? new String[] {"nowhere"} : after;
        return noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because("data flows one way; see docs/decisions and the table of rooms in README");
    }

    private static String inside(String room) {
        return "dk.belaeg." + room + "..";
    }

    @Test
    void onlyLargeTablesSubjectsAndTheRunKnowSpark() {
        noClasses()
                .that(not(resideInAnyPackage("dk.belaeg", "dk.belaeg.scale..", "dk.belaeg.subject.."))
                        .and(not(nameMatching(".*\\.contract\\.StructTypes"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .because("commands without Spark must start fast, and rules and protection must not depend on it")
                .check(PROGRAM);
    }

    @Test
    void onlyRoundsOnAStoreKnowHadoop() {
        noClasses()
                .that(not(resideInAnyPackage("dk.belaeg.round.store..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hadoop..")
                .because("a round in a folder needs none of it, and starts fast")
                .check(PROGRAM);
    }

    @Test
    void filesAreTouchedOnlyWhereThatIsTheDuty() {
        noClasses()
                .that(resideInAnyPackage(
                                "dk.belaeg.check..",
                                "dk.belaeg.subject..",
                                "dk.belaeg.disclosure..",
                                "dk.belaeg.sentence..",
                                "dk.belaeg.chart..",
                                "dk.belaeg.report..")
                        .and(not(nameMatching(".*\\.chart\\.Typeface.*"))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .because("rules, subjects, protection and reports are pure; Java alone wants its fonts as files")
                .check(PROGRAM);
    }

    @Test
    void onlyDisclosureMakesReleasedTables() {
        noClasses()
                .that(not(resideInAPackage("dk.belaeg.disclosure..")))
                .should()
                .callConstructor(
                        dk.belaeg.disclosure.ReleasedTable.class,
                        dk.belaeg.contract.ReportSchema.class,
                        List.class,
                        List.class)
                .check(PROGRAM);
    }

    @Test
    void nothingReadsTheClockOrTheDefaultLocale() {
        ArchRuleDefinition.noClasses()
                .that(not(resideInAPackage("dk.belaeg.cli..")))
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .because("the same input gives the same bytes, whatever the day and the machine's language")
                .check(PROGRAM);
    }
}
