package org.jatigi.matching.synthetic;

/**
 * The given names and clan names of the speakers of a language, from the most to the least common.
 *
 * <p>Names are facts: the ten most common given names of each sex in Mali are those of the list of popular forenames of 2010 (CC0), the rest
 * and all ranks are common knowledge of the country, written down for this table. An underscore stands for a blank within a name.
 */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes a Weighted once it is made
enum Language {
    MANDING('M', """
            Mamadou Moussa Mahamadou Adama Bakary Abdoulaye Modibo Oumar Sékou Souleymane Amadou Ibrahima Seydou Lassana Drissa Issa Boubacar
            Yacouba Daouda Mohamed Cheick Brehima Salif Soumaïla Siaka Youssouf Sidiki Fousseyni Karim Madou Aboubacar Bourama Lamine Zoumana
            Kalifa Kassim Sory Famakan Bandiougou Dramane Tiémoko Nouhoum Yaya Alou Mory Cheickna Samba Fodé Makan Mady Zan Bréhima N'Tji
            Fadiala Dioukamady Balla Sambou Bablen Tidiane Fily Demba Nianankoro Hamidou Chaka Broulaye Mamary Diatrou Gaoussou Arouna Ousmane
            """, """
            Fatoumata Mariam Aminata Hawa Awa Oumou Djénéba Bintou Fanta Kadiatou Assétou Salimata Ramata Maïmouna Safiatou Rokia Sitan Korotoumou
            Nana Kadidia Fatim Alimata Aïssata Habibatou Coumba Tenin Sira Naba Kankou Niélé Minata Sali Oumou_Salif Mama Sanata Founé Batoma
            Assa Djelika Macoura Astan Mah Nagnouma Saran Djeneba Yah Worokia Rokiatou Saly Diarrah Dado N'Gna Kani Bakoro Wassa Haby Ténimba
            Bérété Adiaratou Koniba Nassira Hatouma Tata Sadio Kouta Mariama Nématou Sounkoura Fily
            """, """
            Traoré Coulibaly Diarra Keïta Konaté Sissoko Koné Doumbia Camara Sidibé Diakité Sangaré Kouyaté Dembélé Fofana Touré Diabaté Cissé
            Bagayoko Samaké Kanté Fomba Kamissoko Danté Mariko Fané Dembelé Tounkara Daou Sacko Magassa Niaré Haïdara Bamba Soumaoro Diallo Berthé
            Boré Ballo Dao Konta Tangara Sinaba Bouaré Famanta Kassambara Sininta Tienta Karabenta
            """),
    FULFULDE('F', """
            Amadou Oumarou Hamadoun Boubacar Hama Mamoudou Abdoulaye Moussa Allaye Hamidou Ibrahima Souleymane Ousmane Bouraïma Sékou Seydou Aly
            Alpha Samba Demba Yéro Pathé Belco Hassane Housseini Bilali Idrissa Barké Guidado Hamma Saïdou Ali Boucary Modi Nouhoum Aliou Yaya
            Barou Bara Bréhima Dioro Djibril Gouro Sambo Sidi Tidiani Afo Daouda Issa Ilo Mody Bandel Hammadi Amirou Salmana Yoro Abdramane Dicko
            """, """
            Aïssata Fatoumata Kadidia Aminata Mariama Hawa Oumou Djénéba Penda Dikko Coumba Dado Fadimata Safiatou Aïssatou Halimatou Adama Takko
            Néné Ramata Dicko Pendo Koumba Kadidiatou Ouma Diko Salamata Altiné Hadi Inna Maïrama Binta Yaye Bourel Faty Tanté Welo Houleymatou
            Assiatou Rouguiatou Diewo Batouly Sira Mouna Zeïnabou Assanatou Fousseynatou Nafi Boudy Habsatou Atta Oumoul
            """, """
            Diallo Cissé Barry Dicko Sidibé Sangaré Bah Tall Diakité Touré Bocoum Sow Ba Kelly Cissoko Sankaré Kane Ly Dia Bolly Sall Koïta Tamboura
            Yattara Barri Niangado Sarré Guisse Pathé Ongoïba Yalcouyé
            """),
    SONGHAY('S', """
            Mahamane Abdoulaye Moussa Ibrahim Oumar Soumaïla Alhousseini Hamadou Boubacar Ousmane Abdou Alassane Issa Seydou Mohamed Aliou Hamidou
            Alhassane Youssouf Adama Agali Idrissa Ismaël Aboubacrine Attaher Almoustapha Djibrilla Amadou Mahamadou Souleymane Younoussa Hamma Assoumane
            Bachir Sidi Abdourahmane Harouna Zakaria Arboncana Yehia Ali Albakaye Sandy Baba Alkaya Tahirou Alidji Alpha Bocar Garba Ilias Mahalmoudou
            Hammadoun Daouda Kalil Inza Mamoutou Salihou
            """, """
            Fatoumata Aïssata Mariam Zeïnabou Fadimata Hadizatou Ramatou Haoua Aminata Oumou Salamata Halimatou Agaïchatou Safiatou Bintou Djénéba
            Maïmouna Nana Kadidia Hamsatou Aziza Zeïna Lalla Fatouma Ouma Assiatou Rakiatou Hawa Sakina Alhadja Azahara Adizatou Mariama Mouna Hally
            Koumba Samsia Nafissatou Arhamatou Sata Alzouharata Balkissa Arahamata Salmata Yaya Hindou Djahara Zouhé Fati Ada
            """, """
            Maïga Touré Cissé Haïdara Traoré Yattara Dicko Diallo Arby Koné Baby Samaké Sidibé Kounta Tandina Djitteye Diarra Hamadoun Mahamane Alassane
            Issoufi Soumaré Bocoum Guindo Cissoko Ibrahim Landouré Coulibaly Boré Abdoulaye Sarro
            """),
    TAMASHEQ('T', """
            Mohamed Alhassane Ibrahim Mossa Attaher Alhousseini Ahmed Hamma Ousmane Alkassoum Akli Moussa Bilal Ghali Hamada Mahmoud Rhissa Sidi
            Aghaly Mohamed_Ali Assaleh Azaz Baye Intalla Issouf Khamed Mahamad Najim Oumar Wanane Zeyd Ayoub Abdoulkarim Alwata Elmehdi Inhaya Iyad
            Abdallah Almahmoud Amoumine Habala Didi Ekhya Halatine Ilyas Mohamed_Lamine Nock Sarid Souleymane Taha Yehia Youssouf Agdal Aklinine
            Inawelane Erzag Mini Almoustapha Hanafi Mouphtah
            """, """
            Fatimata Mariama Aminatou Zeïnabou Raïchatou Lalla Khadijatou Nana Halimatou Tita Fadimata Assalama Zahra Mouna Tinalbaraka Rahmatou Safi
            Tahat Taghlift Maya Bintou Hadizatou Agaïchatou Oumou Adassou Tafa Takiyate Chinna Toulouk Tawaya Tamoumint Timizi Fati Saya Nina Alhadja
            Mina Raghiata Azahra Tamou Ghaïcha Tinour Tahidite Atta Makata Anata Leyla Zaha Maria Seïda
            """, "-"),
    ARABIC('A', """
            Mohamed Sidi Ahmed Mahmoud Sidi_Mohamed Baba Cheikh Abdallah Ali Mohamed_Lamine Hamoudi Hamma Dah Moulaye Zeïdan Brahim Mokhtar Bouya
            Elmehdi Boubacar Salem Youba Lemine Deya Najim Omar Khalifa Bady Elhadj Tahar Sidi_Ali Mohamed_Elmoctar Abdoulwahab Bechir Hamada Jiddou
            Yahya Saleck Mouloud Eloumrani Tiyib Lehbib Habib Ismaïl Loudeïni Taleb Sidi_Ahmed Houssein Hassen Yarba
            """, """
            Fatma Mariem Aïchatou Lalla Khadijetou Zeïnabou Salma Nana Aziza Mounina Selma Fatimetou Aminetou Oumoul Raghiya Toutou Zahra Halima
            Maïmouna Dida Safia Lemina Haja Vatma Tislem Leïla Mouna Sara Fatimatou Mina Rabia Aïcha Rokia Oumkelthoum Tikber Ezza Safya Zeïna Mama Lala
            """, "-"),
    DOGON('D', """
            Amadou Moussa Oumar Hamidou Boureïma Seydou Amadomon Ibrahima Issa Souleymane Ousmane Adama Allaye Ambaéré Yacouba Mamoudou Boucary Idrissa
            Antandou Anta Hama Abdoulaye Aly Daouda Drissa Salif Domo Ogobara Atimé Amaga Ambadio Aldiouma Amono Apérou Amassagou Moumouni Sékou Abdramane
            Indé Issiaka Anda Kalba Yaya Youssouf Nouhoum Timothé Etienne Binet Amakéné Atoï Dogolou Dinda Mamadou Soumaïla Kassim Bara Pierre Enock
            """, """
            Fatoumata Aïssata Yaïguéré Mariam Kadidia Hawa Aminata Oumou Yapama Yassa Djénéba Yagana Ramata Yakéné Dicko Yadomo Assata Salimata Yabara
            Yasigui Yaïsa Yatimé Binta Coumba Fanta Maïmouna Adiara Yapérou Yakouno Safiatou Kadia Sira Yadiè Yanogo Mariama Rokiatou Korka Ada Marthe
            Rebecca Esther Yasama Yalemo Penda Awa Zenabou
            """, """
            Guindo Togo Ongoïba Tembely Dolo Poudiougo Kassogué Arama Karambé Kodio Sagara Saye Niangaly Djiguiba Douyon Tessougué Goro Kansaye Pamanta
            Yalcouyé Banou Guirou Kélépily Baguéné Somboro Témé Bamadio Yébéizé Nantoumé Aya Dara Sangara Ouologuem Napo Diarra Traoré Barry Dougnon Tolo
            """),
    SENUFO('N', """
            Adama Moussa Souleymane Seydou Drissa Yacouba Abdoulaye Oumar Siaka Mamadou Bakary Zié N'Golo Lamine Issa Daouda Karim Salif Nangazié Bafing
            Dramane Daba Kafolo Ousmane Nanourou Lassina Tiéna Klétigui Zanga Yaya Brahima Madou N'Tio Doh Amadou Kassoum Arouna Fousseyni Ibrahim Sidiki
            """, """
            Mariam Awa Aminata Fatoumata Assétou Korotoumou Salimata Rokia Djénéba Alimata Kadiatou Mamou Tenin Sali Ramata Fanta Oumou Nafissatou Yah
            Zoumata Ya Naffi Maminata Adjaratou Sanata Safiatou Karidjatou Wassa Bintou Nièba Kafounè Abibatou Habi Minata Nagnin Fatim Matènè
            """, """
            Coulibaly Traoré Koné Ouattara Sanogo Bengaly Berthé Dembélé Diarra Goïta Bamba Sogodogo Dao Togola Mallé Konaté Kélé Diamoutené Dagnoko
            Sangaré Ouologuem Cissé Kanté Mariko Bagayogo Diallo Sidibé Kodio
            """),
    SONINKE('K', """
            Mamadou Moussa Amadou Souleymane Bakary Ibrahima Boubou Cheickné Abdoulaye Samba Demba Diadié Modibo Mahamadou Oumar Gaye Fodié Lassana
            Hamet Bouna Silly Dioncounda Youssouf Sékou Kandé Yaya Waly Adama Makan Tidiane Sidy Hamidou Kalilou Ladji Madi Boulaye Harouna Djibril
            Alassane Toumani Mody Fousseyni Yakhouba Daman Goundo
            """, """
            Fatoumata Hawa Aminata Mariam Kadiatou Diaba Coumba Dado Assa Oumou Diénéba Maïmouna Founé Niamé Sira Goundo Khoumba Mama Bintou Halimata
            Wassa Kany Aïssata Penda Mamou Sadio Rokhaya Khadi Diarra Nata Tacko Sallé Néné Ramata Safiatou Kama Kadidia Aïché Yakharé Hatouma
            """, """
            Touré Cissé Sacko Traoré Sylla Doucouré Camara Tandia Diarra Magassa Diawara Kanouté Soumaré Sissoko Niaré Dramé Gassama Simpara Kébé Soukouna
            Fofana Nimaga Tounkara Sakho Konté Diakité Wagué Bathily Coulibaly Kamara Niakaté Samassa Yatabaré Djénépo
            """),
    BOBO('O', """
            Jean Adama Joseph Moussa Paul Pierre Emmanuel Daniel André Oumar Alexis Zufo Tiémoko Bakary Issa Dofini Abel Mathieu Étienne Jacques
            Dominique Théophile Amadou Zakari Vincent Lassana Philippe Kalifa Simon Yacouba Félix Kanoussé Marc Boniface Augustin Salif Hanoun
            """, """
            Marie Thérèse Hawa Jeanne Fatoumata Rebecca Marthe Agnès Monique Salimata Hanna Madeleine Awa Elisabeth Sara Mariam Véronique Cécile Aminata
            Rachel Alphonsine Esther Pauline Félicité Bintou Agathe Angèle Bernadette Tènè Oumou Hadiyo Vironique Hayo
            """, """
            Dembélé Diarra Dakouo Koné Traoré Théra Kamaté Mounkoro Goïta Coulibaly Sogoba Dena Kéïta Thienou Keïta Diassana Poudiougou Togo Sanou Kamité
            Dabou Tera Bayoko
            """);

    /** Given names are spread wide: the first of sixty has about 8 in 100 bearers, as every listener in Mali would guess of Fatoumata. */
    private static final double GIVEN_OFFSET = 3;

    /** Clan names are few: the first has 20 to 30 in 100 bearers, as Maïga among speakers of Songhay and Diallo among those of Fulfulde. */
    private static final double CLAN_OFFSET = 1;

    /** Names travel with marriage, trade and veneration: so many are those of speakers of another language. */
    private static final double GIVEN_OF_OTHERS = .2;

    private static final double CLAN_OF_OTHERS = .08;

    private static final Language[] ALL = values();

    private final char letter;
    private final Weighted<String> men;
    private final Weighted<String> women;
    private final Weighted<String> clans;

    Language(char letter, String men, String women, String clans) {
        this.letter = letter;
        this.men = Weighted.ranked(men, GIVEN_OFFSET);
        this.women = Weighted.ranked(women, GIVEN_OFFSET);
        this.clans = Weighted.ranked(clans, CLAN_OFFSET);
    }

    /** The language of a letter in the table of communes. */
    static Language of(char letter) {
        for (Language language : ALL) {
            if (language.letter == letter) {
                return language;
            }
        }
        throw new IllegalArgumentException("no language has the letter " + letter);
    }

    String givenName(boolean male, Dice dice) {
        Language whose = dice.chance(GIVEN_OF_OTHERS) ? ALL[dice.below(ALL.length)] : this;
        return (male ? whose.men : whose.women).pick(dice);
    }

    /** A clan name; not used where the surname is "child of". */
    String clan(Dice dice) {
        Language whose = dice.chance(CLAN_OF_OTHERS) ? ALL[dice.below(ALL.length)] : this;
        return whose.clans.pick(dice);
    }

    /**
     * The surname of a child: among Tuareg and Arabs "son of" or "daughter of" with the father's given name, elsewhere the clan name that the
     * father hands on.
     */
    String surname(boolean male, String clan, String father) {
        return switch (this) {
            case TAMASHEQ -> (male ? "Ag " : "Walet ") + father;
            case ARABIC -> (male ? "Ould " : "Mint ") + father;
            case MANDING, FULFULDE, SONGHAY, DOGON, SENUFO, SONINKE, BOBO -> clan;
        };
    }
}
