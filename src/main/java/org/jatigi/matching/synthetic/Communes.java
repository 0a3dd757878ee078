package org.jatigi.matching.synthetic;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the invented households come from and where they go: communes of the edition of 2015 with how often each is left and reached.
 *
 * <p>Codes and names are facts of OCHA's COD-AB for Mali of 2015. The weights are an assumption in the order of what IOM's displacement
 * matrix shows: most come from the centre (Mopti, Bandiagara) and from Gao and Ménaka, and go to the towns nearby, to Ségou and to Bamako.
 */
final class Communes {

    /**
     * A line a cercle: code, name, weight as origin, weight as refuge, languages by letter (a letter twice is twice as likely), and its
     * communes, the last two digits of the code before the name. A star marks a town.
     */
    private static final String TABLE = """
            ML0305 Koutiala 0 5 NNM: 16 Koutiala*, 25 Sincina
            ML0307 Sikasso 0 6 NNM: 15 Kaboila, 37 Sikasso*
            ML0402 Ségou 1 14 MMMMKF: 04 Cinzana, 07 Dioro, 16 Markala, 19 Pelengana*, 23 Sebougou, 24 Ségou*
            ML0404 San 1 7 MMOON: 06 Fion, 17 San*, 21 Sy, 22 Tene
            ML0405 Niono 12 8 MMMFK: 01 Diabaly, 02 Dogofry, 03 Kala Siguida, 04 Mariko, 05 Nampalari, 06 Niono*, 07 Pogo, 08 Siribala, \
            09 Sirifila Boundy, 10 Sokolo, 11 Toridaga, 12 Yeredon Sanio
            ML0406 Tominian 4 2 OOOM: 01 Benena, 02 Diora, 03 Fangasso, 04 Koula, 05 Lanfiala, 06 Mafoune, 07 Mandiakuy, 08 Ouan, 09 \
            Sanekuy, 10 Timissa, 11 Tominian*, 12 Yasso
            ML0407 Macina 6 3 MMFK: 01 Boky Were, 02 Folomana, 03 Kokry Centre, 04 Kolongo, 05 Macina*, 06 Matomo, 07 Monimpebougou, 08 \
            Saloba, 09 Sana, 10 Souleye, 11 Tongue
            ML0501 Mopti 22 26 FFFMSKD: 01 Bassirou, 02 Borondougou, 03 Dialloube, 04 Fatoma, 05 Konna, 06 Korombana, 07 Koubaye, 08 \
            Kounari, 09 Mopti*, 10 Ouro Modi, 11 Ouroube Doude, 12 Sasalbe, 13 Sio, 14 Socoura*, 15 Soye
            ML0502 Bandiagara 28 16 DDDDDF: 01 Bandiagara*, 02 Bara Sara, 03 Borko, 04 Dandoli, 05 Diamnati, 06 Dogani Bere, 07 \
            Doucoumbo, 08 Dourou, 09 Kassa, 10 Kende, 11 Kendie, 12 Lowol Gueou, 13 Metoumou, 14 Ondougou, 15 Pelou, 16 Pignari, 17 \
            Pignari Bana, 18 Sangha, 19 Segue Ire, 20 Soroly, 21 Timiri, 22 Wadouba
            ML0503 Bankass 34 14 DDDFFM: 01 Bankass*, 02 Baye, 03 Diallassagou, 04 Dimbal Habe, 05 Kani Bozon, 06 Koulogon Habe, 07 \
            Lessagou Habe, 08 Ouonkoro, 09 Segue, 10 Sokoura, 11 Soubala, 12 Tori
            ML0504 Youwarou 9 4 FFSM: 01 Bimbere Tama, 02 Deboye, 03 Dirma, 04 Dongo, 05 Farimake, 06 N'dodjiga, 07 Youwarou*
            ML0505 Djenné 12 7 FMMSK: 01 Dandougou Fakala, 02 Derrary, 03 Djenné*, 04 Fakala, 05 Femaye, 06 Kewa, 07 Madiama, 08 Nema \
            Badenyakafo, 09 Niansanari, 10 Ouro Ali, 11 Pondori, 12 Togue Mourari
            ML0506 Douentza 34 14 FFDDSST: 01 Dallah, 02 Dangol Bore, 03 Debere, 04 Dianwely, 05 Djaptodji, 06 Douentza*, 07 Gandamia, \
            08 Haire, 09 Hombori, 10 Kerena, 11 Korarou, 12 Koubewel Koundia, 13 Mondoro, 14 Petaka, 15 Tedie
            ML0507 Koro 40 18 DDDDFF: 01 Bamba, 02 Barapireli, 03 Bondo, 04 Diankabou, 05 Dinangourou, 06 Diougani, 07 Dougoutene 1, 08 \
            Dougoutene 2, 09 Koporo Pen, 10 Koporokendie Na, 11 Koro*, 12 Madougou, 13 Pel Maoude, 14 Yoro, 15 Youdiou
            ML0508 Ténenkou 14 6 FFFM: 01 Diafarabe, 02 Diaka, 03 Diondori, 04 Kareri, 05 Ouro Ardo, 06 Ouro Guire, 07 Sougoulbe, 08 \
            Ténenkou*, 09 Togoro Kotia, 10 Toguere-Coumbe
            ML0601 Tombouctou 10 9 SSTA: 01 Alafia, 02 Ber, 03 Bourem Inaly, 04 Lafia, 05 Salam, 06 Tombouctou*
            ML0602 Diré 6 4 SSSFT: 01 Arham, 02 Binga, 03 Bourem Sidi Amar, 04 Dangha, 05 Diré*, 06 Garbakoira, 07 Haibongo, 08 \
            Kirchamba, 09 Kondi, 10 Sareyamou, 11 Tienkour, 12 Tindirma, 13 Tinguereguif
            ML0603 Goundam 12 8 SSTTA: 01 Adarmalane, 02 Alzounoub, 03 Bintagoungou, 04 Douekire, 05 Doukouria, 06 Essakane, 07 \
            Gargando, 08 Goundam*, 09 Issa Bery, 10 Kaneye, 11 M'bouna, 12 Razelma, 13 Tele, 14 Tilemsi, 15 Tin Aicha, 16 Tonka
            ML0604 Gourma-Rharous 16 8 STTF: 01 Bambara Maoude, 02 Banicane, 03 Gossi, 04 Hamzakona, 05 Haribomo, 06 Inadiatafane, 07 \
            Ouinerden, 08 Rharous*, 09 Serere
            ML0605 Niafunké 9 6 SFFST: 01 Banikane Narhawa, 02 Dianke, 03 Fittouga, 04 Koumaira, 05 Lere, 06 N'gorkou, 07 Souboundou, 08 \
            Soumpi
            ML0701 Gao 14 16 SSST: 01 Anchawadi, 02 Gabero, 03 Gao*, 04 Gounzoureye, 05 N'tillit, 06 Sony Aliber*, 07 Tilemsi
            ML0702 Ansongo 16 10 SSSTF: 01 Ansongo*, 02 Bara, 03 Bourra, 04 Ouattagouna, 05 Talataye, 06 Tessit, 07 Tin Hama
            ML0703 Bourem 7 5 SSTA: 01 Bamba, 02 Bourem*, 03 Taboye, 04 Tarkint, 05 Temera
            ML0704 Ménaka 13 12 TTTTF: 01 Anderamboukane, 02 Inekar, 03 Ménaka*, 04 Tidermene
            ML0801 Kidal 4 4 TTTA: 01 Anefif, 02 Kidal*
            ML0802 Tin-Essako 1 1 TT: 01 Tin Essako
            ML0803 Abeïbara 2 1 TT: 01 Abeïbara*, 02 Boghassa, 03 Tinzawatene
            ML0804 Tessalit 3 2 TTA: 01 Adjelhoc, 02 Essouk, 03 Tessalit*, 04 Timtaghene
            ML0901 Bamako 0 22 MMMFSKN: 01 Commune I, 02 Commune II, 03 Commune III, 04 Commune IV, 05 Commune V, 06 Commune VI
            """;

    /** So many times as many people leave or reach a town than another commune of the same cercle. */
    private static final int TOWN = 4;

    /** Every second household on the move stays in its cercle, half of the others in its region. */
    private static final double SAME_CERCLE = .5;

    private static final double SAME_REGION = .5;

    private static final Weighted<Commune> ORIGINS;
    private static final Weighted<Commune> REFUGES;
    private static final Map<String, Weighted<Commune>> REFUGES_WITHIN = new HashMap<>();

    static {
        Map<Commune, Double> origins = new LinkedHashMap<>();
        Map<Commune, Double> refuges = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> read(line, origins, refuges));
        ORIGINS = new Weighted<>(origins);
        REFUGES = new Weighted<>(refuges);
        for (Commune commune : refuges.keySet()) {
            for (String area : List.of(commune.cercle(), commune.region())) {
                REFUGES_WITHIN.computeIfAbsent(area, any -> within(area, refuges));
            }
        }
    }

    private Communes() {}

    /** Where a household comes from. */
    static Commune origin(Dice dice) {
        return ORIGINS.pick(dice);
    }

    /** Where people from a commune find refuge. */
    static Commune refuge(Commune from, Dice dice) {
        if (dice.chance(SAME_CERCLE)) {
            return near(from.cercle(), dice);
        }
        return dice.chance(SAME_REGION) ? near(from.region(), dice) : REFUGES.pick(dice);
    }

    /** A commune of a cercle or region, by its p-code. */
    static Commune near(String area, Dice dice) {
        return requireNonNull(REFUGES_WITHIN.get(area), area).pick(dice);
    }

    private static void read(String line, Map<Commune, Double> origins, Map<Commune, Double> refuges) {
        int colon = line.indexOf(':');
        String[] cercle = line.substring(0, colon).split(" ", -1);
        List<Commune> communes = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (String entry : line.substring(colon + 2).split(", ", -1)) {
            boolean town = entry.endsWith("*");
            String name = entry.substring(3, entry.length() - (town ? 1 : 0));
            communes.add(new Commune(cercle[0] + entry.substring(0, 2), name, cercle[0], cercle[1], cercle[4]));
            sizes.add(town ? TOWN : 1);
        }
        int total = sizes.stream().mapToInt(Integer::intValue).sum();
        for (int index = 0; index < communes.size(); index++) {
            double share = sizes.get(index) / (double) total;
            origins.put(communes.get(index), share * Integer.parseInt(cercle[2]));
            refuges.put(communes.get(index), share * Integer.parseInt(cercle[3]));
        }
    }

    private static Weighted<Commune> within(String area, Map<Commune, Double> refuges) {
        Map<Commune, Double> some = new LinkedHashMap<>(refuges);
        some.keySet().removeIf(commune -> !commune.code().startsWith(area));
        return new Weighted<>(some);
    }
}
