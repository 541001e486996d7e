package dk.belaeg.workbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.schema.DanishNumbers;
import dk.belaeg.schema.Value;
import org.junit.jupiter.api.Test;

/** The room keeps to itself: it knows no other room but the value of a report cell. */
class WorkbookRoomTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.belaeg");

    @Test
    void onlyTheValueAndHowItIsWrittenAreKnownOfOtherRooms() {
        DescribedPredicate<JavaClass> value = DescribedPredicate.describe(
                "a report value or Danish numbers",
                c -> c.getName().startsWith(Value.class.getName())
                        || c.getName().equals(DanishNumbers.class.getName()));
        noClasses()
                .that()
                .resideInAPackage("dk.belaeg.workbook..")
                .should()
                .dependOnClassesThat(resideInAPackage("dk.belaeg..")
                        .and(not(resideInAPackage("dk.belaeg.workbook..")))
                        .and(not(resideInAPackage("dk.belaeg.office..")))
                        .and(not(value)))
                .check(PROGRAM);
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
                .check(PROGRAM);
    }
}
