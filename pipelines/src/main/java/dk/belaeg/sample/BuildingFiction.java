package dk.belaeg.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A secretariat's list of building: fictional grants, loans and plans, some without all that could be told. */
final class BuildingFiction {
    private static final String LIST =
            """
            Kommune;Projekt;Ordning;Status;Lov og paragraf;Målgruppe;Pladser;Beløb (mio. kr.);Ventes i brug;Bemærkninger
            Aabenraa;Botilbuddet Solvang;Botilbudspuljen;Opgivet;SEL § 108;Udviklingshæmning;12;9,5;;
            Assens;Botilbuddet Kløverhaven;Botilbudspuljen;Ansøgt;SEL § 107;Autismespektrum;8;6,4;2029;
            Esbjerg;Botilbuddet Strandvænget;Botilbudspuljen;Under opførelse;SEL § 108;Udviklingshæmning;36;38;første halvår 2027;
            Esbjerg;Botilbuddet Fjordparken;Botilbudspuljen;Bevilget;SEL § 107;Autismespektrum;14;15,2;2028;
            Esbjerg;Botilbuddet Fjordparken;Lånepuljen;Bevilget;SEL § 107;Autismespektrum;14;22;2028;
            Faaborg-Midtfyn;Værkstedet Møllegården;Egen plan;Planlagt;SEL § 103;;20;4,5;1. januar 2028;
            Haderslev;Botilbuddet Engdal;Egen plan;Under opførelse;SEL § 108;Erhvervet hjerneskade;10;28;andet halvår 2026;
            Kolding;Botilbuddet Lindelunden;Lånepuljen;Ansøgt;ABL § 105;Udviklingshæmning;24;31,5;2029;
            Middelfart;Botilbuddet Bøgehøjen;Botilbudspuljen;I brug;SEL § 107;Psykiske vanskeligheder;8;7,9;1. september 2026;
            Nyborg;Botilbuddet Søhus;Botilbudspuljen;Afslag;SEL § 108;Udviklingshæmning;6;5;;
            Odense;Botilbuddet Havrevang;Botilbudspuljen;Bevilget;SEL § 108;Autismespektrum;30;33;december 2027;
            Odense;Ungehuset Vindtoften;Egen plan;Planlagt;Barnets Lov § 43;Autismespektrum;12;;2030;
            Svendborg;Botilbuddet Æblehaven;Botilbudspuljen;Ansøgt;;;10;9;2029;
            Vejle;Botilbuddet Grønlunden;Botilbudspuljen;Under opførelse;SEL § 108;Udviklingshæmning;32;36,5;første halvår 2028;
            """;

    private BuildingFiction() {}

    /** The list as csv. */
    static byte[] csv() {
        return FictionFiles.csv(
                LIST.lines().map(line -> List.of(line.split(";", -1))).toList(), StandardCharsets.UTF_8, true);
    }
}
