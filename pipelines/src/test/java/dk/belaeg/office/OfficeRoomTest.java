package dk.belaeg.office;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The room keeps to itself: it knows values, and nothing of what they mean. */
class OfficeRoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.belaeg.office");

    @Test
    void onlyValuesAreKnownOfOtherRooms() {
        noClasses()
                .that()
                .resideInAPackage("dk.belaeg.office..")
                .should()
                .dependOnClassesThat(resideInAPackage("dk.belaeg..")
                        .and(not(resideInAPackage("dk.belaeg.grammar")))
                        .and(not(resideInAPackage("dk.belaeg.office.."))))
                .check(ROOM);
    }

    @Test
    void readingKnowsNothingOfWriting() {
        DescribedPredicate<JavaClass> place = DescribedPredicate.describe(
                "the place of a cell", c -> c.isEquivalentTo(CellRef.class) || c.isEquivalentTo(CellRange.class));
        noClasses()
                .that()
                .resideInAPackage("dk.belaeg.office.read..")
                .should()
                .dependOnClassesThat(resideInAPackage("dk.belaeg.office").and(not(place)))
                .check(ROOM);
    }
}
