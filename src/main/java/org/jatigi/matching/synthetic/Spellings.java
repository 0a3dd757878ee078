package org.jatigi.matching.synthetic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one name is written by different hands: there is no fixed spelling of African names in French letters.
 *
 * <p>A line holds a name as the tables of {@link Language} have it, then what else is written for it, from the more to the less common; the
 * last ones of some lines are other names that registrars take for the same (Mamadou, Mahamadou and Mohamed all come of one Arabic name). The
 * variants are common knowledge of the country, written down for this table without regard to any program that compares names. A name
 * without a line has no variant here; the registrar's habits and slips vary it nevertheless.
 */
final class Spellings {

    private static final String TABLE = """
            Mamadou Mamadu Mahamadou Mamoudou Mohamed
            Mahamadou Mamadou Mohamadou Muhamadou Mahamadu Mohamed
            Mamoudou Mamadou Mahmoudou Mamoudu
            Mahamane Mahaman Mohamane Mahamadou
            Mohamed Mohammed Mouhamed Mohamad Mahamed Mamadou
            Mahamad Mohamed Mahamed
            Mahmoud Mahamoud Mamoud
            Mahalmoudou Mahamoudou Almahmoudou
            Amadou Ahmadou Amadu Hamadou
            Ahmed Ahmad Hamed Ahamed
            Hamadoun Amadoun Hammadoun Hamadou
            Hamadou Amadou Hammadou Hamadoun
            Moussa Musa Moussah Mossa
            Mossa Moussa
            Abdoulaye Abdoulay Abdulaye Abdoullaye Abdlaye Abdoulahi
            Abdallah Abdalla Abdoulaye
            Abdou Abdu
            Abdramane Abdourahmane Abdrahamane Abderahmane Dramane
            Abdourahmane Abdramane Abdrahmane Abdourahamane
            Dramane Drahamane Abdramane
            Souleymane Soulaymane Suleymane Souleimane Solomane Seleymane
            Ibrahima Ibrahim Brahima Ibrahime Brehima
            Ibrahim Ibrahima Ibrahime Brahim
            Bréhima Brehima Brahima Bourama Ibrahima
            Brehima Brahima Bréhima Ibrahima
            Bourama Burama Bourahima Ibrahima
            Boureïma Bouraïma Boureima Ibrahima
            Bouraïma Boureïma Bourema Ibrahima
            Oumar Omar Umar Oumarou
            Oumarou Oumar Umaru Omarou
            Omar Oumar Omer
            Ousmane Usmane Osmane Ousman Ousmana Outhmane
            Seydou Seidou Saydou Séydou Saïdou
            Saïdou Seydou Seïdou
            Sékou Cheickou Sekou Seku Sekhou Cheikhou
            Cheick Cheikh Cheik Chek Chiekh
            Cheikh Cheick Cheik Chekh
            Cheickna Cheikhna Chekna Cheickné
            Cheickné Cheikhna Cheickna
            Bakary Bacary Bakari Boukary Boubacar
            Boucary Boukary Bocary Bakary
            Boubacar Boubakar Bubacar Aboubacar Boubacare
            Aboubacar Aboubakar Abubacar Boubacar Aboubacrine
            Aboubacrine Aboubakrine Aboubacar
            Issa Isa Aïssa Issah
            Drissa Idrissa Dryssa Driss
            Idrissa Drissa Idrisa Idriss
            Yacouba Yakouba Yacuba Yakhouba Jacouba
            Yakhouba Yacouba Yakouba
            Youssouf Yousouf Yusuf Youssoufa Issouf
            Issouf Youssouf Issoufou
            Issiaka Siaka Issaka
            Siaka Issiaka Chiaka Siyaka
            Soumaïla Soumaila Sumaila Souméïla Smaïla Ismaïla
            Ismaël Ismaila Ismail Smaël
            Lassana Lassina Alassane Lansana
            Lassina Lassine Lassana Alassane
            Alassane Allassane Alhassane Assane Lassane
            Alhassane Alassane Alhasane Elhassane
            Hassane Assane Hassan Alhassane
            Fousseyni Fousseni Foussény Fousséni Housseini Ousseyni
            Housseini Ousseini Houseyni Alhousseini Fousseyni
            Alhousseini Alhousseyni Elhousseini Housseini Alousseini
            Hamidou Amidou Hamidu Hamédou
            Daouda Dauda Dawda Daoudah
            Mohamed_Lamine Mohamed_Lamin Mohamedlamine
            Lamine Lamin Amine
            Lemine Lamine Lemin
            Modibo Modybo Modibbo
            Adama Adamah Adma
            Salif Salifou Saliffe
            Sidiki Sidiky Sédiki
            Sidi Sidy Seydi
            Sidi_Mohamed Sidi_Mohammed Sidimohamed Sidy_Mohamed
            Tidiane Tidiani Tijani Tidjane
            Aliou Alioune Aliyou Aly
            Aly Ali Alli Aliou
            Ali Aly Alli
            Alou Alu Aloo
            Yaya Yahya Yahia Yehia
            Yehia Yahya Yaya Yéhiya
            Nouhoum Nouhoun Nuhum Nouh
            Harouna Arouna Haruna
            Arouna Harouna Aruna
            Kassim Kassoum Qassim Kacim
            Kassoum Kassim Kassum
            Djibril Jibril Djibrilla Dibril
            Diadié Diadie Jadié Diadji
            Hamma Hama Hamm
            Hama Hamma Ahma
            Allaye Alaye Allay
            Attaher Ataher Altaher Tahirou
            Alkassoum Elkassoum Alkasoum
            Rhissa Ghissa Rissa
            Almoustapha Elmoustapha Moustapha Mustapha
            Tiémoko Tiemoko Chiémoko Kiemoko
            N'Golo Ngolo Golo
            N'Tji Ntji N'Tchi N'Thi
            Zoumana Djoumana Zumana Soumana
            Gaoussou Gawsou Gaousou
            Étienne Etienne Ettienne
            Mokhtar Moctar Moktar Elmoctar
            Moulaye Moulay Mulaye
            Brahim Ibrahim Brahime
            Fatoumata Fatimata Fatumata Fatoumatou Fatouma Fanta
            Fatimata Fatoumata Fatimatou Fatimatta
            Fadimata Fatimata Fadimatou Fadi
            Fatma Fatima Fatimetou Vatma
            Fatim Fatima Fatime
            Fatouma Fatoumata Fatuma Fatima
            Fanta Fantah Fatoumata
            Mariam Mariama Maryam Meriam Marian
            Mariama Mariam Maryama Mariame
            Mariem Meriem Mariam Maryem
            Aminata Amineta Aminatou Aminatta Aminta Ami
            Aminatou Aminata Amintou
            Aminetou Aminata Aminatou
            Awa Hawa Haoua Aoua
            Hawa Awa Haoua Hawoua Eva
            Haoua Hawa Awa Haouwa
            Oumou Umu Oumu Oummou
            Oumou_Salif Oumousalif Oumou
            Djénéba Djeneba Diénéba Zénéba Jeneba Djénabou
            Djeneba Djénéba Dieneba Zeinabou
            Diénéba Djénéba Dieneba Djeneba
            Zeïnabou Zeynabou Zeinabou Zenabou Zénab Djénéba
            Bintou Bintu Binta Binetou
            Binta Bintou Bineta
            Kadiatou Kadiatu Kadidiatou Kadia Khadiatou Kadidia
            Kadidiatou Kadiatou Kadidja Khadidiatou Kadidia
            Kadidia Kadidja Kadidiatou Khadidia Kadiatou
            Khadijatou Kadidiatou Khadidjatou Hadijatou
            Khadijetou Khadijatou Khadidiatou Khadija
            Hadizatou Hadijatou Adizatou Hadiza
            Assétou Assetou Aïssata Astou Assitou
            Aïssata Aissata Aïchata Assétou Aïssatou Assata
            Aïssatou Aïssata Aïchatou Aissetou
            Aïchatou Aïssatou Aïchata Aïcha Aïchetou
            Agaïchatou Agaichatou Aghaïchatou Aïchatou
            Salimata Salimatou Salémata Salématou Sali
            Ramata Ramatou Rahamata Rahmatou
            Rahmatou Ramatou Rahamatou Arhamatou
            Maïmouna Maimouna Mémouna Maymouna Moumouna
            Safiatou Safiata Safia Safi Saphiatou
            Rokia Rokiatou Rokhia Rouguiatou Roukia
            Rokiatou Rokia Rokhiatou Roukiatou
            Korotoumou Korotimi Korotoum Corotoumou Koro
            Habibatou Abibatou Habibata Habi
            Alimata Halimata Alima Halimatou
            Halimatou Alimatou Halimata Halima
            Adiaratou Adiara Adjaratou Hadiaratou
            Assanatou Hassanatou Assana
            Fousseynatou Housseynatou Foussénatou
            Nafissatou Nafissata Nafi Naffissatou
            Raïchatou Raichatou Rahichatou
            Salamata Salamatou Sélamata
            Coumba Koumba Kumba
            Koumba Coumba Kumba
            Takko Tacko Tako
            Thérèse Therese Thérése
            Traoré Traore Trahoré Taraoré Trawore
            Coulibaly Coulibali Koulibali Kulibaly Couloubaly
            Diarra Jara Diara Djarra
            Keïta Keita Kéita Keyta
            Konaté Konate Conaté Konatté
            Sissoko Cissoko Sisoko Cissokho Sissokho
            Cissoko Sissoko Cissokho Sisoko
            Koné Kone Conné Kôné
            Doumbia Dumbia Doumbya Toumbia
            Camara Kamara Cammara
            Sidibé Sidibe Sydibé Sidibey
            Diakité Diakite Jakité Diakhité
            Sangaré Sangare Sankaré Sangharé
            Kouyaté Kouyate Kuyaté Couyaté
            Dembélé Dembele Dembelé Dambélé Demblé
            Touré Toure Turé Thouré
            Diabaté Diabate Jabaté Diabatte
            Cissé Cisse Sissé Cissey
            Bagayoko Bagayogo Bakayoko Bagayoro
            Samaké Samake Samakey
            Haïdara Haidara Aïdara Haydara
            Diallo Dialo Jallo Djallo Diallow
            Barry Bari Barri Bary
            Dicko Diko Dicco Dikko
            Bah Ba Bâ
            Ba Bah Bâ
            Bocoum Bocum Bokoum Bocoumb
            Tall Tal Thall
            Sow So Sô
            Kane Cane Kanne
            Maïga Maiga Mayga Meïga
            Yattara Yatara Jattara
            Arby Arbi Harby
            Kounta Kunta Counta
            Guindo Ghindo Guindho Gindo
            Togo Togho Toggo
            Ongoïba Ongoiba Ongouaïba Ongoyba
            Tembely Tembiné Tembelly Tambely
            Poudiougou Poudiogou Poudjougou Pougougou
            Kassogué Kassogue Cassogué Kasogué
            Karambé Karambe Karembé Carambé
            Djiguiba Diguiba Djigiba
            Tessougué Tessogué Tesougué
            Niangaly Niangali Nianghaly
            Berthé Berte Bertthé Berthe
            Ouattara Wattara Watara Ouatara
            Sanogo Sanoko Sanogho
            Bengaly Bengali Benghaly
            Goïta Goita Goyta Gouïta
            Doucouré Doukouré Ducouré Doucoure
            Magassa Makassa Magasa
            Sylla Sila Scylla Silla
            Soumaré Soumare Sumaré Soumarey
            Dakouo Dakuo Dakouho Daquo
            Théra Thera Tera
            Kamaté Kamate Camaté
            """;

    /** What stands first in its line is written by so large a share of hands; the variants share the rest by rank. */
    private static final double USUAL = .84;

    private static final Map<String, Weighted<String>> VARIANTS = new HashMap<>();

    static {
        TABLE.lines().forEach(Spellings::read);
    }

    private Spellings() {}

    /** How a hand writes a name. The same hand (any number) writes the same name always the same way. */
    static String written(String name, long hand) {
        Weighted<String> variants = VARIANTS.get(name);
        if (variants == null) {
            return name;
        }
        return variants.at((Dice.mix(hand, name.hashCode()) >>> 11) * 0x1p-53);
    }

    private static void read(String line) {
        String[] words = line.split(" ", -1);
        int variants = words.length - 1;
        double ranks = variants * (variants + 1) / 2.0;
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put(words[0].replace('_', ' '), USUAL);
        for (int rank = 1; rank <= variants; rank++) {
            weights.put(words[rank].replace('_', ' '), (1 - USUAL) * (variants + 1 - rank) / ranks);
        }
        VARIANTS.put(words[0].replace('_', ' '), new Weighted<>(weights));
    }
}
