-- The areas of 2023, levels 0 to 2: 19 regions and the District, 159 cercles. Facts of laws 2023-006 and 2023-007: there are no p-codes, the
-- code is the law's; ISO 3166-2 and the numbers of INSTAT stand beside it. A point is that of the town or commune of the same name in COD-AB 2015.

create temporary table area_fact (
    edition integer, level integer, code text, scheme text, name_fr text, name_en text, other_names text, parent text,
    valid_from date, valid_to date, lat double precision, lon double precision, iso_code text, instat_code text, source text
) on commit drop;

copy area_fact from stdin with (format csv, header);
edition,level,code,scheme,name_fr,name_en,other_names,parent,valid_from,valid_to,lat,lon,iso_code,instat_code,source
2023,0,ML,COD,Mali,Mali,République du Mali|Republic of Mali|MLI,,2023-03-13,,17.35,-3.53,ML,,Lois 2023-006 et 2023-007
2023,1,BKO,LAW,District de Bamako,Bamako District,Bamako (District)|Bamako|Bamako District,ML,2023-03-13,,12.60543,-7.99031,ML-BKO,90,Lois 2023-006 et 2023-007
2023,1,01,LAW,Kayes,Kayes,,ML,2023-03-13,,14.44852,-11.43890,ML-1,1,Lois 2023-006 et 2023-007
2023,1,02,LAW,Koulikoro,Koulikoro,Koulikouro,ML,2023-03-13,,12.85914,-7.56269,ML-2,4,Lois 2023-006 et 2023-007
2023,1,03,LAW,Sikasso,Sikasso,,ML,2023-03-13,,11.31186,-5.66916,ML-3,7,Lois 2023-006 et 2023-007
2023,1,04,LAW,Ségou,Ségou,Segu,ML,2023-03-13,,13.44044,-6.27232,ML-4,10,Lois 2023-006 et 2023-007
2023,1,05,LAW,Mopti,Mopti,,ML,2023-03-13,,14.48775,-4.19409,ML-5,12,Lois 2023-006 et 2023-007
2023,1,06,LAW,Tombouctou,Timbuktu,Timbuktu|Timbuctu|Tombouktou|Tumbutu,ML,2023-03-13,,16.76619,-3.00777,ML-6,15,Lois 2023-006 et 2023-007
2023,1,07,LAW,Gao,Gao,,ML,2023-03-13,,16.26849,-0.05022,ML-7,16,Lois 2023-006 et 2023-007
2023,1,08,LAW,Kidal,Kidal,,ML,2023-03-13,,18.43769,1.40157,ML-8,17,Lois 2023-006 et 2023-007
2023,1,09,LAW,Taoudénit,Taoudenni,Taoudenni|Taoudéni|Taoudénni,ML,2023-03-13,,18.82916,-3.21909,ML-10,18,Lois 2023-006 et 2023-007
2023,1,10,LAW,Ménaka,Ménaka,,ML,2023-03-13,,15.91498,2.40166,ML-9,19,Lois 2023-006 et 2023-007
2023,1,11,LAW,Nioro,Nioro,Nioro du Sahel,ML,2023-03-13,,15.22760,-9.59030,,3,Lois 2023-006 et 2023-007
2023,1,12,LAW,Kita,Kita,,ML,2023-03-13,,13.03483,-9.48778,,2,Lois 2023-006 et 2023-007
2023,1,13,LAW,Dioïla,Dioïla,Diola,ML,2023-03-13,,12.48126,-6.79381,,5,Lois 2023-006 et 2023-007
2023,1,14,LAW,Nara,Nara,,ML,2023-03-13,,15.16082,-7.28854,,6,Lois 2023-006 et 2023-007
2023,1,15,LAW,Bougouni,Bougouni,,ML,2023-03-13,,11.40817,-7.48435,,8,Lois 2023-006 et 2023-007
2023,1,16,LAW,Koutiala,Koutiala,,ML,2023-03-13,,12.38948,-5.46392,,9,Lois 2023-006 et 2023-007
2023,1,17,LAW,San,San,,ML,2023-03-13,,13.29930,-4.89701,,11,Lois 2023-006 et 2023-007
2023,1,18,LAW,Douentza,Douentza,,ML,2023-03-13,,14.99235,-2.95120,,14,Lois 2023-006 et 2023-007
2023,1,19,LAW,Bandiagara,Bandiagara,,ML,2023-03-13,,14.33900,-3.60801,,13,Lois 2023-006 et 2023-007
2023,2,0101,LAW,Kayes,Kayes,,01,2023-03-13,,14.44852,-11.43890,,,Lois 2023-006 et 2023-007
2023,2,0102,LAW,Bafoulabé,Bafoulabé,,01,2023-03-13,,13.80342,-10.83230,,,Lois 2023-006 et 2023-007
2023,2,0103,LAW,Yélimané,Yélimané,,01,2023-03-13,,15.11802,-10.57548,,,Lois 2023-006 et 2023-007
2023,2,0104,LAW,Kéniéba,Kéniéba,Kenyeba,01,2023-03-13,,12.84001,-11.23917,,,Lois 2023-006 et 2023-007
2023,2,0105,LAW,Ambidédi,Ambidédi,,01,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0106,LAW,Aourou,Aourou,,01,2023-03-13,,14.96090,-11.58910,,,Lois 2023-006 et 2023-007
2023,2,0107,LAW,Diamou,Diamou,,01,2023-03-13,,14.08576,-11.26133,,,Lois 2023-006 et 2023-007
2023,2,0108,LAW,Oussoubidiagna,Oussoubidiagna,,01,2023-03-13,,14.24424,-10.46241,,,Lois 2023-006 et 2023-007
2023,2,0109,LAW,Ségala,Ségala,,01,2023-03-13,,14.55926,-10.97162,,,Lois 2023-006 et 2023-007
2023,2,0110,LAW,Sadiola,Sadiola,,01,2023-03-13,,13.89004,-11.69046,,,Lois 2023-006 et 2023-007
2023,2,0201,LAW,Koulikoro,Koulikoro,Koulikouro,02,2023-03-13,,12.85914,-7.56269,,,Lois 2023-006 et 2023-007
2023,2,0202,LAW,Banamba,Banamba,,02,2023-03-13,,13.54852,-7.44653,,,Lois 2023-006 et 2023-007
2023,2,0203,LAW,Kangaba,Kangaba,,02,2023-03-13,,11.93972,-8.41123,,,Lois 2023-006 et 2023-007
2023,2,0204,LAW,Kati,Kati,,02,2023-03-13,,12.73827,-8.07181,,,Lois 2023-006 et 2023-007
2023,2,0205,LAW,Kolokani,Kolokani,,02,2023-03-13,,13.57118,-8.03472,,,Lois 2023-006 et 2023-007
2023,2,0206,LAW,Nyamina,Nyamina,,02,2023-03-13,,13.30855,-6.98386,,,Lois 2023-006 et 2023-007
2023,2,0207,LAW,Siby,Siby,,02,2023-03-13,,12.37579,-8.33380,,,Lois 2023-006 et 2023-007
2023,2,0208,LAW,Néguéla,Néguéla,,02,2023-03-13,,12.84833,-8.46261,,,Lois 2023-006 et 2023-007
2023,2,0301,LAW,Sikasso,Sikasso,,03,2023-03-13,,11.31186,-5.66916,,,Lois 2023-006 et 2023-007
2023,2,0302,LAW,Kadiolo,Kadiolo,,03,2023-03-13,,10.55218,-5.76211,,,Lois 2023-006 et 2023-007
2023,2,0303,LAW,Dandéresso,Dandéresso,,03,2023-03-13,,11.48453,-5.48250,,,Lois 2023-006 et 2023-007
2023,2,0304,LAW,Kignan,Kignan,,03,2023-03-13,,11.84861,-6.01404,,,Lois 2023-006 et 2023-007
2023,2,0305,LAW,Kléla,Kléla,,03,2023-03-13,,11.68813,-5.66504,,,Lois 2023-006 et 2023-007
2023,2,0306,LAW,Lobougoula,Lobougoula,,03,2023-03-13,,11.03445,-5.98135,,,Lois 2023-006 et 2023-007
2023,2,0307,LAW,Loulouni,Loulouni,,03,2023-03-13,,10.88866,-5.60567,,,Lois 2023-006 et 2023-007
2023,2,0308,LAW,Niéna,Niéna,,03,2023-03-13,,11.42440,-6.35137,,,Lois 2023-006 et 2023-007
2023,2,0401,LAW,Ségou,Ségou,Segu,04,2023-03-13,,13.44044,-6.27232,,,Lois 2023-006 et 2023-007
2023,2,0402,LAW,Bla,Bla,,04,2023-03-13,,12.94426,-5.76067,,,Lois 2023-006 et 2023-007
2023,2,0403,LAW,Barouéli,Barouéli,Baraouéli,04,2023-03-13,,13.07050,-6.83530,,,Lois 2023-006 et 2023-007
2023,2,0404,LAW,Niono,Niono,,04,2023-03-13,,14.24425,-5.99327,,,Lois 2023-006 et 2023-007
2023,2,0405,LAW,Macina,Macina,Massina|Ké-Macina,04,2023-03-13,,13.95717,-5.36223,,,Lois 2023-006 et 2023-007
2023,2,0406,LAW,Dioro,Dioro,,04,2023-03-13,,13.68718,-5.83297,,,Lois 2023-006 et 2023-007
2023,2,0407,LAW,Farako,Farako,,04,2023-03-13,,13.40699,-6.38903,,,Lois 2023-006 et 2023-007
2023,2,0408,LAW,Nampala,Nampala,,04,2023-03-13,,15.27344,-5.55354,,,Lois 2023-006 et 2023-007
2023,2,0409,LAW,Sokolo,Sokolo,,04,2023-03-13,,14.73287,-6.12216,,,Lois 2023-006 et 2023-007
2023,2,0410,LAW,Markala,Markala,,04,2023-03-13,,13.67391,-6.07498,,,Lois 2023-006 et 2023-007
2023,2,0411,LAW,Sarro,Sarro,,04,2023-03-13,,13.71648,-5.24215,,,Lois 2023-006 et 2023-007
2023,2,0501,LAW,Mopti,Mopti,,05,2023-03-13,,14.48775,-4.19409,,,Lois 2023-006 et 2023-007
2023,2,0502,LAW,Djenné,Djenné,Jenne|Dienné,05,2023-03-13,,13.90577,-4.55728,,,Lois 2023-006 et 2023-007
2023,2,0503,LAW,Ténenkou,Ténenkou,Tenenkoun,05,2023-03-13,,14.44783,-4.92191,,,Lois 2023-006 et 2023-007
2023,2,0504,LAW,Youwarou,Youwarou,Youvarou,05,2023-03-13,,15.36615,-4.26332,,,Lois 2023-006 et 2023-007
2023,2,0505,LAW,Konna,Konna,,05,2023-03-13,,14.94360,-3.89216,,,Lois 2023-006 et 2023-007
2023,2,0506,LAW,Korientzé,Korientzé,,05,2023-03-13,,15.39210,-3.78711,,,Lois 2023-006 et 2023-007
2023,2,0507,LAW,Sofara,Sofara,,05,2023-03-13,,14.01258,-4.23145,,,Lois 2023-006 et 2023-007
2023,2,0508,LAW,Toguéré-Coumbé,Toguéré-Coumbé,,05,2023-03-13,,14.91473,-4.59369,,,Lois 2023-006 et 2023-007
2023,2,0601,LAW,Tombouctou,Timbuktu,Timbuktu|Timbuctu|Tombouktou|Tumbutu,06,2023-03-13,,16.76619,-3.00777,,,Lois 2023-006 et 2023-007
2023,2,0602,LAW,Goundam,Goundam,,06,2023-03-13,,16.41205,-3.66401,,,Lois 2023-006 et 2023-007
2023,2,0603,LAW,Diré,Diré,,06,2023-03-13,,16.25671,-3.40014,,,Lois 2023-006 et 2023-007
2023,2,0604,LAW,Niafunké,Niafunké,Niafounké,06,2023-03-13,,15.92734,-3.99356,,,Lois 2023-006 et 2023-007
2023,2,0605,LAW,Gourma-Rharous,Gourma-Rharous,Rharous|Gourma Rarous,06,2023-03-13,,16.87329,-1.92074,,,Lois 2023-006 et 2023-007
2023,2,0606,LAW,Bintagoungou,Bintagoungou,,06,2023-03-13,,16.73516,-3.73310,,,Lois 2023-006 et 2023-007
2023,2,0607,LAW,Saraféré,Saraféré,,06,2023-03-13,,15.82030,-3.69919,,,Lois 2023-006 et 2023-007
2023,2,0608,LAW,Bambara Maoudé,Bambara Maoudé,,06,2023-03-13,,15.84738,-2.78624,,,Lois 2023-006 et 2023-007
2023,2,0609,LAW,Léré,Léré,,06,2023-03-13,,15.70742,-4.90979,,,Lois 2023-006 et 2023-007
2023,2,0610,LAW,Gossi,Gossi,,06,2023-03-13,,15.81690,-1.28779,,,Lois 2023-006 et 2023-007
2023,2,0611,LAW,Tonka,Tonka,,06,2023-03-13,,16.13132,-3.74924,,,Lois 2023-006 et 2023-007
2023,2,0612,LAW,Ber,Ber,,06,2023-03-13,,16.83748,-2.52525,,,Lois 2023-006 et 2023-007
2023,2,0613,LAW,Gargando,Gargando,,06,2023-03-13,,16.45810,-4.17370,,,Lois 2023-006 et 2023-007
2023,2,0701,LAW,Gao,Gao,,07,2023-03-13,,16.26849,-0.05022,,,Lois 2023-006 et 2023-007
2023,2,0702,LAW,Bourem,Bourem,,07,2023-03-13,,16.94972,-0.35203,,,Lois 2023-006 et 2023-007
2023,2,0703,LAW,Ansongo,Ansongo,,07,2023-03-13,,15.66160,0.50014,,,Lois 2023-006 et 2023-007
2023,2,0704,LAW,Almoustrat,Almoustrat,Almoustarat,07,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0705,LAW,Bamba,Bamba,,07,2023-03-13,,17.49931,-1.33751,,,Lois 2023-006 et 2023-007
2023,2,0706,LAW,Ouattagouna,Ouattagouna,Watagouna,07,2023-03-13,,15.18163,0.72130,,,Lois 2023-006 et 2023-007
2023,2,0707,LAW,Soni Aliber,Soni Aliber,Soni Ali Ber,07,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0708,LAW,Djebock,Djebock,,07,2023-03-13,,16.34113,0.29771,,,Lois 2023-006 et 2023-007
2023,2,0709,LAW,Talataye,Talataye,,07,2023-03-13,,16.31100,1.38033,,,Lois 2023-006 et 2023-007
2023,2,0710,LAW,Tessit,Tessit,,07,2023-03-13,,15.22117,0.30682,,,Lois 2023-006 et 2023-007
2023,2,0711,LAW,N'Tillit,N'Tillit,Ntillit,07,2023-03-13,,15.52820,-0.48465,,,Lois 2023-006 et 2023-007
2023,2,0712,LAW,Gabéro,Gabéro,,07,2023-03-13,,15.99398,0.20319,,,Lois 2023-006 et 2023-007
2023,2,0713,LAW,Ersane,Ersane,,07,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0714,LAW,Tabankort,Tabankort,,07,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0715,LAW,Tin-Aouker,Tin-Aouker,,07,2023-03-13,,16.66201,0.41228,,,Lois 2023-006 et 2023-007
2023,2,0716,LAW,Kassambéré,Kassambéré,,07,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0801,LAW,Kidal,Kidal,,08,2023-03-13,,18.43769,1.40157,,,Lois 2023-006 et 2023-007
2023,2,0802,LAW,Abeïbara,Abeïbara,Abeibera,08,2023-03-13,,19.28785,1.82545,,,Lois 2023-006 et 2023-007
2023,2,0803,LAW,Tin-Essako,Tin-Essako,Tinessako|Ti-n-Essako,08,2023-03-13,,18.44404,2.49306,,,Lois 2023-006 et 2023-007
2023,2,0804,LAW,Tessalit,Tessalit,,08,2023-03-13,,20.19751,1.01896,,,Lois 2023-006 et 2023-007
2023,2,0805,LAW,Achibogho,Achibogho,,08,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0806,LAW,Anéfif,Anéfif,Anefis,08,2023-03-13,,18.04259,0.60307,,,Lois 2023-006 et 2023-007
2023,2,0807,LAW,Timétrine,Timétrine,,08,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0808,LAW,Aguel-Hoc,Aguel-Hoc,Aguelhok|Aguelhoc|Adjelhoc,08,2023-03-13,,19.44678,0.85515,,,Lois 2023-006 et 2023-007
2023,2,0809,LAW,Takalote,Takalote,,08,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0901,LAW,Taoudenni,Taoudenni,Taoudénit|Taoudéni,09,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0902,LAW,Araouane,Araouane,,09,2023-03-13,,18.82916,-3.21909,,,Lois 2023-006 et 2023-007
2023,2,0903,LAW,Foum-Elba,Foum-Elba,,09,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0904,LAW,Boudje-Béha,Boudje-Béha,,09,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0905,LAW,Al-Ourche,Al-Ourche,,09,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,0906,LAW,Achouratt,Achouratt,,09,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,1001,LAW,Ménaka,Ménaka,,10,2023-03-13,,15.91498,2.40166,,,Lois 2023-006 et 2023-007
2023,2,1002,LAW,Tidermène,Tidermène,Tidarmène,10,2023-03-13,,16.61403,2.42445,,,Lois 2023-006 et 2023-007
2023,2,1003,LAW,Inékar,Inékar,In-Ekar|Inekar,10,2023-03-13,,15.93898,3.15777,,,Lois 2023-006 et 2023-007
2023,2,1004,LAW,Andéramboukane,Andéramboukane,Anderaboukane|Andéraboukane|Andramboukane,10,2023-03-13,,15.42345,3.02272,,,Lois 2023-006 et 2023-007
2023,2,1005,LAW,Anouzagrène,Anouzagrène,,10,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,1006,LAW,Inlamawane,Inlamawane,Inlamawane (Fanfi)|Fanfi,10,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,1101,LAW,Nioro du Sahel,Nioro du Sahel,Nioro,11,2023-03-13,,15.22760,-9.59030,,,Lois 2023-006 et 2023-007
2023,2,1102,LAW,Diéma,Diéma,,11,2023-03-13,,14.53863,-9.18884,,,Lois 2023-006 et 2023-007
2023,2,1103,LAW,Diangounté Camara,Diangounté Camara,,11,2023-03-13,,14.62564,-9.49708,,,Lois 2023-006 et 2023-007
2023,2,1104,LAW,Sandaré,Sandaré,,11,2023-03-13,,14.70074,-10.30530,,,Lois 2023-006 et 2023-007
2023,2,1105,LAW,Troungoumbé,Troungoumbé,,11,2023-03-13,,15.26472,-9.22917,,,Lois 2023-006 et 2023-007
2023,2,1106,LAW,Béma,Béma,,11,2023-03-13,,15.03957,-9.35124,,,Lois 2023-006 et 2023-007
2023,2,1201,LAW,Kita,Kita,,12,2023-03-13,,13.03483,-9.48778,,,Lois 2023-006 et 2023-007
2023,2,1202,LAW,Sagabari,Sagabari,,12,2023-03-13,,12.58304,-9.80382,,,Lois 2023-006 et 2023-007
2023,2,1203,LAW,Sébékoro,Sébékoro,,12,2023-03-13,,12.95838,-8.99040,,,Lois 2023-006 et 2023-007
2023,2,1204,LAW,Toukoto,Toukoto,,12,2023-03-13,,13.44019,-9.87173,,,Lois 2023-006 et 2023-007
2023,2,1205,LAW,Séféto,Séféto,,12,2023-03-13,,14.13763,-9.82733,,,Lois 2023-006 et 2023-007
2023,2,1206,LAW,Sirakoro,Sirakoro,,12,2023-03-13,,12.67969,-9.22695,,,Lois 2023-006 et 2023-007
2023,2,1301,LAW,Dioïla,Dioïla,Diola,13,2023-03-13,,12.48126,-6.79381,,,Lois 2023-006 et 2023-007
2023,2,1302,LAW,Banco,Banco,,13,2023-03-13,,12.09917,-6.52449,,,Lois 2023-006 et 2023-007
2023,2,1303,LAW,Béléko,Béléko,,13,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,1304,LAW,Fana,Fana,,13,2023-03-13,,12.77709,-6.95922,,,Lois 2023-006 et 2023-007
2023,2,1305,LAW,Massigui,Massigui,,13,2023-03-13,,11.85776,-6.77305,,,Lois 2023-006 et 2023-007
2023,2,1306,LAW,Ména,Ména,,13,2023-03-13,,12.21256,-6.20781,,,Lois 2023-006 et 2023-007
2023,2,1401,LAW,Nara,Nara,,14,2023-03-13,,15.16082,-7.28854,,,Lois 2023-006 et 2023-007
2023,2,1402,LAW,Ballé,Ballé,,14,2023-03-13,,15.33883,-8.58660,,,Lois 2023-006 et 2023-007
2023,2,1403,LAW,Dilly,Dilly,,14,2023-03-13,,14.99858,-7.67033,,,Lois 2023-006 et 2023-007
2023,2,1404,LAW,Mourdiah,Mourdiah,,14,2023-03-13,,14.46870,-7.47157,,,Lois 2023-006 et 2023-007
2023,2,1405,LAW,Guiré,Guiré,,14,2023-03-13,,14.63768,-6.69316,,,Lois 2023-006 et 2023-007
2023,2,1406,LAW,Fallou,Fallou,,14,2023-03-13,,14.59353,-7.93017,,,Lois 2023-006 et 2023-007
2023,2,1501,LAW,Bougouni,Bougouni,,15,2023-03-13,,11.40817,-7.48435,,,Lois 2023-006 et 2023-007
2023,2,1502,LAW,Yanfolila,Yanfolila,Yanfolia,15,2023-03-13,,11.17473,-8.15222,,,Lois 2023-006 et 2023-007
2023,2,1503,LAW,Kolondiéba,Kolondiéba,,15,2023-03-13,,11.08354,-6.89283,,,Lois 2023-006 et 2023-007
2023,2,1504,LAW,Garalo,Garalo,,15,2023-03-13,,10.97479,-7.43959,,,Lois 2023-006 et 2023-007
2023,2,1505,LAW,Koumantou,Koumantou,,15,2023-03-13,,11.40317,-6.84566,,,Lois 2023-006 et 2023-007
2023,2,1506,LAW,Sélingué,Sélingué,,15,2023-03-13,,11.64192,-8.24345,,,Lois 2023-006 et 2023-007
2023,2,1507,LAW,Ouéléssébougou,Ouéléssébougou,Ouolossébougou,15,2023-03-13,,11.99165,-7.91317,,,Lois 2023-006 et 2023-007
2023,2,1508,LAW,Kadiana,Kadiana,,15,2023-03-13,,10.75022,-6.50426,,,Lois 2023-006 et 2023-007
2023,2,1509,LAW,Fakola,Fakola,,15,2023-03-13,,10.54443,-6.91909,,,Lois 2023-006 et 2023-007
2023,2,1510,LAW,Dogo,Dogo,,15,2023-03-13,,11.88639,-7.33335,,,Lois 2023-006 et 2023-007
2023,2,1601,LAW,Koutiala,Koutiala,,16,2023-03-13,,12.38948,-5.46392,,,Lois 2023-006 et 2023-007
2023,2,1602,LAW,Yorosso,Yorosso,,16,2023-03-13,,12.35282,-4.77678,,,Lois 2023-006 et 2023-007
2023,2,1603,LAW,M'Péssoba,M'Péssoba,Mpessoba,16,2023-03-13,,12.66625,-5.72190,,,Lois 2023-006 et 2023-007
2023,2,1604,LAW,Molobala,Molobala,,16,2023-03-13,,12.17145,-5.32828,,,Lois 2023-006 et 2023-007
2023,2,1605,LAW,Koury,Koury,,16,2023-03-13,,12.18271,-4.81431,,,Lois 2023-006 et 2023-007
2023,2,1606,LAW,Konséguéla,Konséguéla,,16,2023-03-13,,12.39865,-5.88016,,,Lois 2023-006 et 2023-007
2023,2,1607,LAW,Kouniana,Kouniana,,16,2023-03-13,,12.57259,-5.12740,,,Lois 2023-006 et 2023-007
2023,2,1608,LAW,Zangasso,Zangasso,,16,2023-03-13,,12.15598,-5.62273,,,Lois 2023-006 et 2023-007
2023,2,1701,LAW,San,San,,17,2023-03-13,,13.29930,-4.89701,,,Lois 2023-006 et 2023-007
2023,2,1702,LAW,Tominian,Tominian,,17,2023-03-13,,13.28365,-4.59313,,,Lois 2023-006 et 2023-007
2023,2,1703,LAW,Kimparana,Kimparana,,17,2023-03-13,,12.83695,-4.92576,,,Lois 2023-006 et 2023-007
2023,2,1704,LAW,Yangasso,Yangasso,,17,2023-03-13,,13.07119,-5.32266,,,Lois 2023-006 et 2023-007
2023,2,1705,LAW,Fangasso,Fangasso,,17,2023-03-13,,13.52193,-4.44537,,,Lois 2023-006 et 2023-007
2023,2,1706,LAW,Mandiakuy,Mandiakuy,,17,2023-03-13,,13.01702,-4.46476,,,Lois 2023-006 et 2023-007
2023,2,1707,LAW,Sy,Sy,,17,2023-03-13,,13.59854,-4.98017,,,Lois 2023-006 et 2023-007
2023,2,1801,LAW,Douentza,Douentza,,18,2023-03-13,,14.99235,-2.95120,,,Lois 2023-006 et 2023-007
2023,2,1802,LAW,Boré,Boré,,18,2023-03-13,,15.12913,-3.48725,,,Lois 2023-006 et 2023-007
2023,2,1803,LAW,Hombori,Hombori,,18,2023-03-13,,15.27671,-1.70012,,,Lois 2023-006 et 2023-007
2023,2,1804,LAW,N'Gouma,N'Gouma,Ngouma,18,2023-03-13,,15.63486,-3.37151,,,Lois 2023-006 et 2023-007
2023,2,1805,LAW,Mondoro,Mondoro,,18,2023-03-13,,14.75444,-1.64959,,,Lois 2023-006 et 2023-007
2023,2,1806,LAW,Boni,Boni,,18,2023-03-13,,15.07132,-2.22262,,,Lois 2023-006 et 2023-007
2023,2,1901,LAW,Bandiagara,Bandiagara,,19,2023-03-13,,14.33900,-3.60801,,,Lois 2023-006 et 2023-007
2023,2,1902,LAW,Koro,Koro,,19,2023-03-13,,14.05917,-3.07730,,,Lois 2023-006 et 2023-007
2023,2,1903,LAW,Bankass,Bankass,Bankas,19,2023-03-13,,14.07297,-3.51499,,,Lois 2023-006 et 2023-007
2023,2,1904,LAW,Kendié,Kendié,,19,2023-03-13,,14.67345,-3.50959,,,Lois 2023-006 et 2023-007
2023,2,1905,LAW,Ningari,Ningari,,19,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,1906,LAW,Dialassagou,Dialassagou,,19,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,1907,LAW,Sangha,Sangha,Sanga,19,2023-03-13,,14.47013,-3.30820,,,Lois 2023-006 et 2023-007
2023,2,1908,LAW,Kani,Kani,,19,2023-03-13,,,,,,Lois 2023-006 et 2023-007
2023,2,1909,LAW,Sokoura,Sokoura,,19,2023-03-13,,13.50613,-3.76716,,,Lois 2023-006 et 2023-007
\.

do $$
begin
    perform set_config('jatigi.account', 'migration', true), set_config('jatigi.permissions', 'reference-admin#create', true);
end
$$;

insert into area (id, edition, level, code, scheme, name_fr, name_en, other_names, parent_id, valid_from, valid_to, lat, lon, iso_code, instat_code, source)
select area_id(edition, level, code), edition, level, code, scheme, name_fr, name_en, coalesce(string_to_array(other_names, '|'), '{}'),
       area_id(edition, level - 1, parent), valid_from, valid_to, lat, lon, iso_code, instat_code, source
  from area_fact
 order by level, code;
