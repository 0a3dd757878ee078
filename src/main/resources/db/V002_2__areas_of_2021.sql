-- The areas of 2021, levels 0 to 2: 10 regions, 53 cercles. Facts of OCHA's list of p-codes in force from 20 December 2021.
-- A point is that of the same cercle in 2015, or of the town the cercle is named after.

create temporary table area_fact (
    edition integer, level integer, code text, scheme text, name_fr text, name_en text, other_names text, parent text,
    valid_from date, valid_to date, lat double precision, lon double precision, iso_code text, instat_code text, source text
) on commit drop;

copy area_fact from stdin with (format csv, header);
edition,level,code,scheme,name_fr,name_en,other_names,parent,valid_from,valid_to,lat,lon,iso_code,instat_code,source
2021,0,ML,COD,Mali,Mali,République du Mali|Republic of Mali|MLI,,2021-12-20,,17.35,-3.53,ML,,OCHA p-codes 2021-12-20
2021,1,ML01,COD,Kayes,Kayes,,ML,2021-12-20,,13.79589,-10.22569,ML-1,,OCHA p-codes 2021-12-20
2021,1,ML02,COD,Koulikoro,Koulikoro,Koulikouro,ML,2021-12-20,,13.47885,-7.61707,ML-2,,OCHA p-codes 2021-12-20
2021,1,ML03,COD,Sikasso,Sikasso,,ML,2021-12-20,,11.47757,-6.86251,ML-3,,OCHA p-codes 2021-12-20
2021,1,ML04,COD,Ségou,Ségou,Segou|Segu,ML,2021-12-20,,14.05132,-6.00288,ML-4,,OCHA p-codes 2021-12-20
2021,1,ML05,COD,Mopti,Mopti,,ML,2021-12-20,,14.52702,-3.75553,ML-5,,OCHA p-codes 2021-12-20
2021,1,ML06,COD,Tombouctou,Timbuktu,Timbuktu|Timbuctu|Tombouktou|Tumbutu,ML,2021-12-20,,19.99458,-4.02701,ML-6,,OCHA p-codes 2021-12-20
2021,1,ML07,COD,Gao,Gao,,ML,2021-12-20,,16.37758,0.15714,ML-7,,OCHA p-codes 2021-12-20
2021,1,ML08,COD,Kidal,Kidal,,ML,2021-12-20,,19.80287,0.62992,ML-8,,OCHA p-codes 2021-12-20
2021,1,ML09,COD,Bamako,Bamako,,ML,2021-12-20,,12.60543,-7.99031,ML-BKO,,OCHA p-codes 2021-12-20
2021,1,ML10,COD,Ménaka,Ménaka,Menaka,ML,2021-12-20,,16.66507,2.97624,ML-9,,OCHA p-codes 2021-12-20
2021,2,ML0101,COD,Bafoulabé,Bafoulabé,Bafoulabe,ML01,2021-12-20,,13.67556,-10.72500,,,OCHA p-codes 2021-12-20
2021,2,ML0102,COD,Diéma,Diéma,Diema,ML01,2021-12-20,,14.64981,-9.26431,,,OCHA p-codes 2021-12-20
2021,2,ML0103,COD,Kayes,Kayes,,ML01,2021-12-20,,14.58095,-11.47022,,,OCHA p-codes 2021-12-20
2021,2,ML0104,COD,Kéniéba,Kéniéba,Kenieba|Kenyeba,ML01,2021-12-20,,12.79370,-11.04627,,,OCHA p-codes 2021-12-20
2021,2,ML0105,COD,Kita,Kita,,ML01,2021-12-20,,13.20327,-9.39092,,,OCHA p-codes 2021-12-20
2021,2,ML0106,COD,Nioro,Nioro,Nioro du Sahel,ML01,2021-12-20,,15.15002,-9.78776,,,OCHA p-codes 2021-12-20
2021,2,ML0107,COD,Yélimané,Yélimané,Yelimane,ML01,2021-12-20,,15.05252,-10.64321,,,OCHA p-codes 2021-12-20
2021,2,ML0201,COD,Banamba,Banamba,,ML02,2021-12-20,,13.86129,-7.32809,,,OCHA p-codes 2021-12-20
2021,2,ML0202,COD,Dioïla,Dioïla,Dioila|Diola,ML02,2021-12-20,,12.31809,-6.62884,,,OCHA p-codes 2021-12-20
2021,2,ML0203,COD,Kangaba,Kangaba,,ML02,2021-12-20,,11.90830,-8.49367,,,OCHA p-codes 2021-12-20
2021,2,ML0204,COD,Kati,Kati,,ML02,2021-12-20,,12.59837,-8.42605,,,OCHA p-codes 2021-12-20
2021,2,ML0205,COD,Kolokani,Kolokani,,ML02,2021-12-20,,13.68622,-8.12980,,,OCHA p-codes 2021-12-20
2021,2,ML0206,COD,Koulikoro,Koulikoro,Koulikouro,ML02,2021-12-20,,13.23716,-7.35968,,,OCHA p-codes 2021-12-20
2021,2,ML0207,COD,Nara,Nara,,ML02,2021-12-20,,14.81518,-7.47146,,,OCHA p-codes 2021-12-20
2021,2,ML0301,COD,Bougouni,Bougouni,,ML03,2021-12-20,,11.29602,-7.59011,,,OCHA p-codes 2021-12-20
2021,2,ML0302,COD,Kadiolo,Kadiolo,,ML03,2021-12-20,,10.60552,-5.84826,,,OCHA p-codes 2021-12-20
2021,2,ML0303,COD,Kolondiéba,Kolondiéba,Kolondieba,ML03,2021-12-20,,10.87762,-6.64545,,,OCHA p-codes 2021-12-20
2021,2,ML0304,COD,Koutiala,Koutiala,,ML03,2021-12-20,,12.30875,-5.54084,,,OCHA p-codes 2021-12-20
2021,2,ML0305,COD,Sikasso,Sikasso,,ML03,2021-12-20,,11.53102,-5.89065,,,OCHA p-codes 2021-12-20
2021,2,ML0306,COD,Yanfolila,Yanfolila,Yanfolia,ML03,2021-12-20,,10.94908,-7.97226,,,OCHA p-codes 2021-12-20
2021,2,ML0307,COD,Yorosso,Yorosso,,ML03,2021-12-20,,12.34635,-4.72422,,,OCHA p-codes 2021-12-20
2021,2,ML0401,COD,Barouéli,Barouéli,Baraoueli|Baraouéli,ML04,2021-12-20,,13.03662,-6.63307,,,OCHA p-codes 2021-12-20
2021,2,ML0402,COD,Bla,Bla,,ML04,2021-12-20,,12.92317,-5.80646,,,OCHA p-codes 2021-12-20
2021,2,ML0403,COD,Macina,Macina,Massina|Ké-Macina,ML04,2021-12-20,,14.02270,-5.45818,,,OCHA p-codes 2021-12-20
2021,2,ML0404,COD,Niono,Niono,,ML04,2021-12-20,,14.70067,-6.00639,,,OCHA p-codes 2021-12-20
2021,2,ML0405,COD,San,San,,ML04,2021-12-20,,13.10775,-4.99362,,,OCHA p-codes 2021-12-20
2021,2,ML0406,COD,Ségou,Ségou,Segou|Segu,ML04,2021-12-20,,13.78952,-6.23805,,,OCHA p-codes 2021-12-20
2021,2,ML0407,COD,Tominian,Tominian,,ML04,2021-12-20,,13.32189,-4.38188,,,OCHA p-codes 2021-12-20
2021,2,ML0501,COD,Bandiagara,Bandiagara,,ML05,2021-12-20,,14.44768,-3.62164,,,OCHA p-codes 2021-12-20
2021,2,ML0502,COD,Bankass,Bankass,Bankas,ML05,2021-12-20,,13.68789,-3.63353,,,OCHA p-codes 2021-12-20
2021,2,ML0503,COD,Djenné,Djenné,Djenne|Jenne|Dienné,ML05,2021-12-20,,14.01176,-4.59710,,,OCHA p-codes 2021-12-20
2021,2,ML0504,COD,Douentza,Douentza,,ML05,2021-12-20,,15.10168,-2.48355,,,OCHA p-codes 2021-12-20
2021,2,ML0505,COD,Koro,Koro,,ML05,2021-12-20,,14.21614,-3.01363,,,OCHA p-codes 2021-12-20
2021,2,ML0506,COD,Mopti,Mopti,,ML05,2021-12-20,,14.75404,-4.05312,,,OCHA p-codes 2021-12-20
2021,2,ML0507,COD,Ténenkou,Ténenkou,Tenenkou|Tenenkoun,ML05,2021-12-20,,14.57616,-4.96241,,,OCHA p-codes 2021-12-20
2021,2,ML0508,COD,Youwarou,Youwarou,Youvarou,ML05,2021-12-20,,15.38544,-4.57816,,,OCHA p-codes 2021-12-20
2021,2,ML0601,COD,Diré,Diré,Dire,ML06,2021-12-20,,16.32077,-3.33585,,,OCHA p-codes 2021-12-20
2021,2,ML0602,COD,Goundam,Goundam,,ML06,2021-12-20,,19.46422,-5.19877,,,OCHA p-codes 2021-12-20
2021,2,ML0603,COD,Gourma-Rharous,Gourma-Rharous,Rharous|Gourma Rarous,ML06,2021-12-20,,16.01995,-2.02964,,,OCHA p-codes 2021-12-20
2021,2,ML0604,COD,Niafunké,Niafunké,Niafunke|Niafounké,ML06,2021-12-20,,15.87355,-4.09124,,,OCHA p-codes 2021-12-20
2021,2,ML0605,COD,Tombouctou,Timbuktu,Timbuktu|Timbuctu|Tombouktou|Tumbutu,ML06,2021-12-20,,20.81518,-2.92801,,,OCHA p-codes 2021-12-20
2021,2,ML0701,COD,Ansongo,Ansongo,,ML07,2021-12-20,,15.92389,1.00885,,,OCHA p-codes 2021-12-20
2021,2,ML0702,COD,Bourem,Bourem,,ML07,2021-12-20,,17.77577,-0.24152,,,OCHA p-codes 2021-12-20
2021,2,ML0703,COD,Gao,Gao,,ML07,2021-12-20,,16.37758,0.15714,,,OCHA p-codes 2021-12-20
2021,2,ML0801,COD,Abeïbara,Abeïbara,Abeibara|Abeibera,ML08,2021-12-20,,19.62736,2.32280,,,OCHA p-codes 2021-12-20
2021,2,ML0802,COD,Kidal,Kidal,,ML08,2021-12-20,,18.55036,1.59722,,,OCHA p-codes 2021-12-20
2021,2,ML0803,COD,Tessalit,Tessalit,,ML08,2021-12-20,,20.18538,-0.03639,,,OCHA p-codes 2021-12-20
2021,2,ML0804,COD,Tin-Essako,Tin-Essako,Tinessako|Ti-n-Essako,ML08,2021-12-20,,18.54746,3.11569,,,OCHA p-codes 2021-12-20
2021,2,ML0901,COD,Bamako,Bamako,,ML09,2021-12-20,,12.60543,-7.99031,,,OCHA p-codes 2021-12-20
2021,2,ML1001,COD,Ménaka,Ménaka,Menaka,ML10,2021-12-20,,15.91498,2.40166,,,OCHA p-codes 2021-12-20
2021,2,ML1002,COD,Andéramboukane,Andéramboukane,Anderamboukane|Anderaboukane|Andéraboukane|Andramboukane,ML10,2021-12-20,,15.42345,3.02272,,,OCHA p-codes 2021-12-20
2021,2,ML1003,COD,Inékar,Inékar,Inekar|In-Ekar,ML10,2021-12-20,,15.93898,3.15777,,,OCHA p-codes 2021-12-20
2021,2,ML1004,COD,Tidermène,Tidermène,Tidermene|Tidarmène,ML10,2021-12-20,,16.61403,2.42445,,,OCHA p-codes 2021-12-20
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
