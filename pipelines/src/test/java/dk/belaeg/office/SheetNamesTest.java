package dk.belaeg.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTest {

    @Test
    void namesAreMadeValidAndUnique() {
        SheetNames names = new SheetNames();
        assertEquals("Børn-voksne", names.unique("Børn/voksne?"));
        assertEquals("BØRN-VOKSNE (2)", names.unique("BØRN/VOKSNE"));
        assertEquals("Ark", names.unique(" '[]*?' "));
        assertEquals("History (2)", names.unique("History"));
        assertEquals("Kapacitet og behov for borgere", names.unique("Kapacitet og behov for borgere med autisme"));
        assertEquals("Kapacitet og behov for borg (2)", names.unique("Kapacitet og behov for borgere med autisme"));
    }

    @Test
    void anyTextBecomesANameExcelTakes() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            SheetNames names = new SheetNames();
            Set<String> given = new HashSet<>();
            for (int i = 0; i < 50; i++) {
                StringBuilder wanted = new StringBuilder();
                for (int n = random.nextInt(40); n > 0; n--) {
                    wanted.append("ab'[]:*?/\\ \nÅ\uD83D\uDE00".charAt(random.nextInt(15)));
                }
                String name = names.unique(wanted.toString());
                WorkbookUtil.validateSheetName(name);
                assertTrue(given.add(name.toLowerCase(Locale.ROOT)), name);
            }
        }
    }
}
