package dk.belaeg.sample;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.check.TableRules;
import dk.belaeg.contract.CodeRules;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.SheetRules;
import dk.belaeg.subject.occupancy.OccupancyRules;
import dk.belaeg.subject.places.PortalChecks;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Extracts and csv reports, some right in unusual encodings, the rest each with its own fault. Line 1 of each says that
 * the data are fictional, line 2 holds the headers.
 */
final class FaultyTables {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String PERIOD = "1. halvår 2026";

    private FaultyTables() {}

    static List<FaultyFile> all() {
        List<FaultyFile> files = new ArrayList<>();
        files.addAll(portal());
        files.addAll(occupancy());
        files.addAll(spending());
        files.add(FaultyFile.of(
                "folketal-windows-1252.csv",
                FictionFiles.csv(
                        lines(
                                "Område;Alder;2022;2023",
                                "Middelfart;0-17 år;7207;7252",
                                "Middelfart;18-64 år;19813;19939",
                                "Middelfart;65 år og derover;9315;9373",
                                "Ærø;0-17 år;901;899",
                                "Ærø;18-64 år;3010;3007",
                                "Ærø;65 år og derover;2003;2011"),
                        WINDOWS_1252,
                        false)));
        return files;
    }

    private static FaultyFile csv(String name, String... lines) {
        return FaultyFile.of(name, FictionFiles.csv(lines(lines), UTF_8, true));
    }

    private static List<List<String>> lines(String... lines) {
        return Arrays.stream(lines).map(line -> List.of(line.split(";", -1))).toList();
    }

    private static final String PORTAL =
            "TilbudsID;Tilbuddets navn;AfdelingsID;P-nummer;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Pladser i alt;Primær målgruppe;Alder";

    private static List<FaultyFile> portal() {
        String right = String.join(
                "\r\n",
                Fiction.WARNING,
                PORTAL,
                portalLine("700001", "Botilbuddet Kærbo", "Middelfart", "SEL § 107", "12", "12"),
                portalLine("700002", "Bofællesskabet Åhus", "Ærø", "ABL § 105, SEL § 85", "8,5", "8,5"),
                portalLine("700003", "Værkstedet Æblehaven", "Assens", "SEL § 103", "20", "20"),
                "");
        byte[] utf16 = ("\uFEFF" + right.replace(';', '\t')).getBytes(UTF_16LE);
        FaultyFile wrong = csv(
                        "tilbudsportalen-med-fejl.csv",
                        PORTAL + ";Tilsynsdato",
                        portalLine("700011", "Botilbuddet Engly", "Nordfyn", "SEL § 107", "6", "10") + ";2025-11-12",
                        portalLine("700012", "Bostedet Lyngtoften", "Kerteminde", "SEL § 999", "6", "6")
                                + ";2025-11-12",
                        portalLine("700013", "Bostedet Pilevang", "Atlantis", "SEL § 108", "6", "6") + ";2025-11-12",
                        portalLine("700014", "Bostedet Solly", "Nyborg", "SEL § 108", "6", "6")
                                        .replace("Autismespektrum", "Søvngængere")
                                + ";2025-11-12",
                        portalLine("700015", "Bostedet Vindly", "Nyborg", "SEL § 108", "6", "6")
                                        .replace("Kommunal", "Hemmelig")
                                + ";2025-11-12",
                        portalLine("700016", "Botilbuddet Moseby", "Fanø", "SEL § 108", "6", "12") + ";2025-11-12",
                        portalLine("700016", "Botilbuddet Moseby", "Fanø", "SEL § 107", "6", "12")
                                        .replace("Kommunal", "Privat")
                                + ";2025-11-12",
                        portalLine("700017", "Botilbuddet Havbo", "", "SEL § 108", "4", "4") + ";2025-11-12",
                        portalLine("700018", "Botilbuddet Fjordly", "Aalborg", "SEL § 108", "4", "4") + ";2025-11-12",
                        portalLine("700019", "Botilbuddet Havrely", "Varde", "SEL § 108", "4,5678", "4")
                                + ";2025-11-12")
                .finding(SheetRules.COLUMN_UNKNOWN, "", "M2")
                .finding(PortalChecks.PLACES_DISAGREE, "", "J3")
                .finding(CodeRules.RECOGNISED_BY_ALIAS, "", "G3")
                .finding(ValueRules.PARAGRAPH_UNKNOWN, "", "H4")
                .finding(CodeRules.MUNICIPALITY_UNKNOWN, "", "G5")
                .finding(CodeRules.TARGET_GROUP_UNPLACED, "", "K6")
                .finding(ValueRules.NOT_ON_LIST, "", "F7")
                .finding(PortalChecks.SERVICE_DISAGREES, "", "F9")
                .finding(ValueRules.REQUIRED_MISSING, "", "G10")
                .finding(TableRules.ROW_OUTSIDE, "", "")
                .finding(ValueRules.NUMBER_DECIMALS, "", "I12");
        return List.of(FaultyFile.of("tilbudsportalen-utf-16.csv", utf16), wrong);
    }

    /** The P-number could be a CPR number by its digits; its column says that it is none. */
    private static String portalLine(
            String service, String name, String host, String paragraph, String places, String total) {
        return String.join(
                ";",
                service,
                name,
                service + "1" + paragraph.replaceAll("[^0-9]", ""),
                "1012" + service,
                host,
                "Kommunal",
                host,
                paragraph,
                places,
                total,
                "Autismespektrum",
                "18 år og derover");
    }

    private static final String OCCUPANCY =
            "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Belægningsprocent;Budgetteret belægning;Forventes efterregulering";

    private static String report(String operator, String service, String numbers) {
        return operator + ";" + service + ";Tilbud " + service + ";" + PERIOD + ";" + numbers + ";Nej";
    }

    private static List<FaultyFile> occupancy() {
        return List.of(
                csv(
                                "tal-12,5-og-12.5.csv",
                                OCCUPANCY,
                                report("Middelfart", "700001", "12,5;181;2200;;97,5"),
                                report("Middelfart", "700004", "12.5;181;2190;;96"),
                                report("Middelfart", "700005", "12.345,6;181;2190;;96"))
                        .finding(ValueRules.NUMBER_MIXED, "", "E3", "E4")
                        .finding(ValueRules.NUMBER_BOUNDS, "", "E5"),
                csv(
                                "byttede-kolonner.csv",
                                OCCUPANCY,
                                report("Assens", "700003", "3500;181;20;;96"),
                                report("Assens", "700006", "1790;181;10;;96"))
                        .finding(ValueRules.NUMBER_BOUNDS, "", "E3")
                        .finding(OccupancyRules.IMPLAUSIBLE, "", "G4"),
                csv(
                                "procent-som-andel.csv",
                                OCCUPANCY,
                                report("Kerteminde", "700007", "10;181;;0,975;0,96"),
                                report("Kerteminde", "700008", "10;181;;97,5 %;96"))
                        .finding(ValueRules.PERCENT_AS_SHARE, "", "H3", "I3"),
                csv(
                                "belaegning-usandsynlig.csv",
                                OCCUPANCY,
                                report("Nyborg", "700021", "10;181;3801;;96"),
                                report("Nyborg", "700022", "10;181;1900;;96"),
                                report("Nyborg", "700023", "10;181;1700;80;96"),
                                report("Nyborg", "700024", "10;181;1700;;104"),
                                report("Nyborg", "700025", "10;181;;;96"),
                                report("Nyborg", "700026", "0;181;900;;96"),
                                report("Nyborg", "700027", "10;365;1700;;96"))
                        .finding(OccupancyRules.IMPLAUSIBLE, "", "G3", "G8")
                        .finding(OccupancyRules.OVER, "", "G4")
                        .finding(OccupancyRules.DISAGREES, "", "H5")
                        .finding(OccupancyRules.BUDGET_OVER, "", "I6")
                        .finding(OccupancyRules.NOT_STATED, "", "G7")
                        .finding(ValueRules.NUMBER_BOUNDS, "", "F9"),
                csv(
                                "forkert-periode.csv",
                                OCCUPANCY,
                                report("Nordfyns", "700011", "6;181;1000;;96").replace("2026", "2025"),
                                report("Nordfyns", "700028", "6;181;1000;;96").replace(PERIOD, "sidste år"))
                        .finding(OccupancyRules.OTHER_PERIOD, "", "D3")
                        .finding(ValueRules.PERIOD_UNREADABLE, "", "D4"),
                csv(
                                "for-faa-felter.csv",
                                OCCUPANCY,
                                report("Langeland", "700029", "6;181;1000;;96"),
                                "Langeland;700030;Tilbud 700030;1000;Nej")
                        .finding(SheetRules.ROW_FIELDS, "", "A4"),
                csv(
                                "samme-raekke-to-gange.csv",
                                OCCUPANCY,
                                report("Ærø", "700002", "8,5;181;1400;;96"),
                                report("Ærø", "700002", "8,5;181;1400;;96"),
                                report("Ærø", "700031", "8,5;181;1400;;96"),
                                report("Ærø", "700031", "8,5;181;1499;;96"))
                        .finding(TableRules.KEY_TWICE, "", "B4", "B5", "B6"),
                csv(
                                "ukendt-driftsherre.csv",
                                OCCUPANCY,
                                report("Storebæltskysten", "700032", "6;181;1000;;96"),
                                report("Aalborg", "700033", "6;181;1000;;96"),
                                report("Billund", "700034", "6;181;1000;;96").replace(";Nej", ";måske"))
                        .finding(CodeRules.OPERATOR_UNKNOWN, "", "A3")
                        .finding(AnswerRules.OUTSIDE, "", "A4")
                        .finding(ValueRules.YES_NO_UNREADABLE, "", "J5"),
                csv(
                                "kolonne-mangler.csv",
                                OCCUPANCY.replace("Normerede pladser", "Stole"),
                                report("Fanø", "700016", "12;181;2000;;96"))
                        .finding(SheetRules.COLUMN_MISSING, "", ""),
                csv(
                                "kolonne-to-gange.csv",
                                OCCUPANCY.replace("Åbningsdage", "Pladser"),
                                report("Varde", "700035", "12;12;2000;;96"))
                        .finding(SheetRules.COLUMN_TWICE, "", "F2"));
    }

    private static final String SPENDING = "OMRÅDE;FUNKTION;DRANST;ART;PRISENHED;TID;INDHOLD";
    private static final String LONG_TERM = "5.38.50 Botilbud til længerevarende ophold";

    private static String account(String municipality, String year, String amount) {
        return String.join(
                ";",
                municipality,
                LONG_TERM,
                "1 Driftskonti",
                "I alt (netto)",
                "Løbende priser (1.000 kr.)",
                year,
                amount);
    }

    private static List<FaultyFile> spending() {
        List<String> accounts = new ArrayList<>(List.of(SPENDING));
        int amount = 20_000;
        for (String municipality : List.of(
                "Middelfart", "Assens", "Kerteminde", "Nyborg", "Nordfyns", "Langeland", "Billund", "Varde", "Vejen")) {
            for (String year : List.of("2022", "2023", "2025")) {
                amount += 777;
                accounts.add(account(municipality, year, String.valueOf(amount)));
            }
        }
        accounts.add(account("Region Syddanmark", "2025", "9999999"));
        accounts.add(account("Middelfart", "2025", "120").replace("1 Driftskonti", "3 Anlægskonti"));
        accounts.add(account("Aalborg", "2025", "90000"));
        accounts.add(account("Middelfart", "2025", "55").replace(LONG_TERM, "9.99.99 Findes ikke"));
        return List.of(
                csv("regnskab.csv", accounts.toArray(new String[0]))
                        .finding(SheetRules.ROW_NOT_WANTED, "", "A30", "A31")
                        .finding(TableRules.ROW_OUTSIDE, "", "")
                        .finding(SheetRules.CODE_UNLISTED, "", "A33"),
                csv("tal-1.048.csv", SPENDING, account("Ærø", "2022", "1.048"), account("Ærø", "2023", "2.310"))
                        .finding(ValueRules.NUMBER_AMBIGUOUS, "", "G3", "G4"),
                csv("forkert-aar.csv", SPENDING, account("Fanø", "1826", "900"), account("Fanø", "20255", "900"))
                        .finding(ValueRules.YEAR_OTHER, "", "F3", "F4"));
    }
}
