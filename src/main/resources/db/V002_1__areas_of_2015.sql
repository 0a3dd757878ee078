-- The areas of 2015, levels 0 to 2: 9 regions, 50 cercles. Facts of OCHA's COD-AB for Mali (2015): codes, names, a point inside each area.
-- Names are written as French writes them; the list's own spelling and others in use are among the other names.

create temporary table area_fact (
    edition integer, level integer, code text, scheme text, name_fr text, name_en text, other_names text, parent text,
    valid_from date, valid_to date, lat double precision, lon double precision, iso_code text, instat_code text, source text
) on commit drop;

copy area_fact from stdin with (format csv, header);
edition,level,code,scheme,name_fr,name_en,other_names,parent,valid_from,valid_to,lat,lon,iso_code,instat_code,source
2015,0,ML,COD,Mali,Mali,République du Mali|Republic of Mali|MLI,,2015-04-24,2021-12-19,17.35,-3.53,ML,,OCHA COD-AB Mali 2015
2015,1,ML01,COD,Kayes,Kayes,,ML,2015-04-24,2021-12-19,13.79589,-10.22569,ML-1,,OCHA COD-AB Mali 2015
2015,1,ML02,COD,Koulikoro,Koulikoro,Koulikouro,ML,2015-04-24,2021-12-19,13.47885,-7.61707,ML-2,,OCHA COD-AB Mali 2015
2015,1,ML03,COD,Sikasso,Sikasso,,ML,2015-04-24,2021-12-19,11.47757,-6.86251,ML-3,,OCHA COD-AB Mali 2015
2015,1,ML04,COD,Ségou,Ségou,Segou|Segu,ML,2015-04-24,2021-12-19,14.05132,-6.00288,ML-4,,OCHA COD-AB Mali 2015
2015,1,ML05,COD,Mopti,Mopti,,ML,2015-04-24,2021-12-19,14.52702,-3.75553,ML-5,,OCHA COD-AB Mali 2015
2015,1,ML06,COD,Tombouctou,Timbuktu,Timbuktu|Timbuctu|Tombouktou|Tumbutu,ML,2015-04-24,2021-12-19,19.99458,-4.02701,ML-6,,OCHA COD-AB Mali 2015
2015,1,ML07,COD,Gao,Gao,,ML,2015-04-24,2021-12-19,16.98471,1.31763,ML-7,,OCHA COD-AB Mali 2015
2015,1,ML08,COD,Kidal,Kidal,,ML,2015-04-24,2021-12-19,19.80287,0.62992,ML-8,,OCHA COD-AB Mali 2015
2015,1,ML09,COD,Bamako,Bamako,,ML,2015-04-24,2021-12-19,12.60543,-7.99031,ML-BKO,,OCHA COD-AB Mali 2015
2015,2,ML0101,COD,Kayes,Kayes,,ML01,2015-04-24,2021-12-19,14.58095,-11.47022,,,OCHA COD-AB Mali 2015
2015,2,ML0102,COD,Bafoulabé,Bafoulabé,Bafoulabe,ML01,2015-04-24,2021-12-19,13.67556,-10.72500,,,OCHA COD-AB Mali 2015
2015,2,ML0103,COD,Diéma,Diéma,Diema,ML01,2015-04-24,2021-12-19,14.64981,-9.26431,,,OCHA COD-AB Mali 2015
2015,2,ML0104,COD,Kéniéba,Kéniéba,Kenieba|Kenyeba,ML01,2015-04-24,2021-12-19,12.79370,-11.04627,,,OCHA COD-AB Mali 2015
2015,2,ML0105,COD,Kita,Kita,,ML01,2015-04-24,2021-12-19,13.20327,-9.39092,,,OCHA COD-AB Mali 2015
2015,2,ML0106,COD,Nioro,Nioro,Nioro du Sahel,ML01,2015-04-24,2021-12-19,15.15002,-9.78776,,,OCHA COD-AB Mali 2015
2015,2,ML0107,COD,Yélimané,Yélimané,Yelimane,ML01,2015-04-24,2021-12-19,15.05252,-10.64321,,,OCHA COD-AB Mali 2015
2015,2,ML0201,COD,Koulikoro,Koulikoro,Koulikouro,ML02,2015-04-24,2021-12-19,13.23716,-7.35968,,,OCHA COD-AB Mali 2015
2015,2,ML0202,COD,Banamba,Banamba,,ML02,2015-04-24,2021-12-19,13.86129,-7.32809,,,OCHA COD-AB Mali 2015
2015,2,ML0203,COD,Dioïla,Dioïla,Dioila|Diola,ML02,2015-04-24,2021-12-19,12.31809,-6.62884,,,OCHA COD-AB Mali 2015
2015,2,ML0204,COD,Kangaba,Kangaba,,ML02,2015-04-24,2021-12-19,11.90830,-8.49367,,,OCHA COD-AB Mali 2015
2015,2,ML0205,COD,Kati,Kati,,ML02,2015-04-24,2021-12-19,12.59837,-8.42605,,,OCHA COD-AB Mali 2015
2015,2,ML0206,COD,Kolokani,Kolokani,,ML02,2015-04-24,2021-12-19,13.68622,-8.12980,,,OCHA COD-AB Mali 2015
2015,2,ML0207,COD,Nara,Nara,,ML02,2015-04-24,2021-12-19,14.81518,-7.47146,,,OCHA COD-AB Mali 2015
2015,2,ML0301,COD,Kadiolo,Kadiolo,,ML03,2015-04-24,2021-12-19,10.60552,-5.84826,,,OCHA COD-AB Mali 2015
2015,2,ML0302,COD,Yorosso,Yorosso,,ML03,2015-04-24,2021-12-19,12.34635,-4.72422,,,OCHA COD-AB Mali 2015
2015,2,ML0303,COD,Kolondiéba,Kolondiéba,Kolondieba,ML03,2015-04-24,2021-12-19,10.87762,-6.64545,,,OCHA COD-AB Mali 2015
2015,2,ML0304,COD,Yanfolila,Yanfolila,Yanfolia,ML03,2015-04-24,2021-12-19,10.94908,-7.97226,,,OCHA COD-AB Mali 2015
2015,2,ML0305,COD,Koutiala,Koutiala,,ML03,2015-04-24,2021-12-19,12.30875,-5.54084,,,OCHA COD-AB Mali 2015
2015,2,ML0306,COD,Bougouni,Bougouni,,ML03,2015-04-24,2021-12-19,11.29602,-7.59011,,,OCHA COD-AB Mali 2015
2015,2,ML0307,COD,Sikasso,Sikasso,,ML03,2015-04-24,2021-12-19,11.53102,-5.89065,,,OCHA COD-AB Mali 2015
2015,2,ML0401,COD,Barouéli,Barouéli,Baroueli|Baraouéli,ML04,2015-04-24,2021-12-19,13.03662,-6.63307,,,OCHA COD-AB Mali 2015
2015,2,ML0402,COD,Ségou,Ségou,Segou|Segu,ML04,2015-04-24,2021-12-19,13.78952,-6.23805,,,OCHA COD-AB Mali 2015
2015,2,ML0403,COD,Bla,Bla,,ML04,2015-04-24,2021-12-19,12.92317,-5.80646,,,OCHA COD-AB Mali 2015
2015,2,ML0404,COD,San,San,,ML04,2015-04-24,2021-12-19,13.10775,-4.99362,,,OCHA COD-AB Mali 2015
2015,2,ML0405,COD,Niono,Niono,,ML04,2015-04-24,2021-12-19,14.70067,-6.00639,,,OCHA COD-AB Mali 2015
2015,2,ML0406,COD,Tominian,Tominian,,ML04,2015-04-24,2021-12-19,13.32189,-4.38188,,,OCHA COD-AB Mali 2015
2015,2,ML0407,COD,Macina,Macina,Massina|Ké-Macina,ML04,2015-04-24,2021-12-19,14.02270,-5.45818,,,OCHA COD-AB Mali 2015
2015,2,ML0501,COD,Mopti,Mopti,,ML05,2015-04-24,2021-12-19,14.75404,-4.05312,,,OCHA COD-AB Mali 2015
2015,2,ML0502,COD,Bandiagara,Bandiagara,,ML05,2015-04-24,2021-12-19,14.44768,-3.62164,,,OCHA COD-AB Mali 2015
2015,2,ML0503,COD,Bankass,Bankass,Bankas,ML05,2015-04-24,2021-12-19,13.68789,-3.63353,,,OCHA COD-AB Mali 2015
2015,2,ML0504,COD,Youwarou,Youwarou,Youvarou,ML05,2015-04-24,2021-12-19,15.38544,-4.57816,,,OCHA COD-AB Mali 2015
2015,2,ML0505,COD,Djenné,Djenné,Djenne|Jenne|Dienné,ML05,2015-04-24,2021-12-19,14.01176,-4.59710,,,OCHA COD-AB Mali 2015
2015,2,ML0506,COD,Douentza,Douentza,,ML05,2015-04-24,2021-12-19,15.10168,-2.48355,,,OCHA COD-AB Mali 2015
2015,2,ML0507,COD,Koro,Koro,,ML05,2015-04-24,2021-12-19,14.21614,-3.01363,,,OCHA COD-AB Mali 2015
2015,2,ML0508,COD,Ténenkou,Ténenkou,Tenenkou|Tenenkoun,ML05,2015-04-24,2021-12-19,14.57616,-4.96241,,,OCHA COD-AB Mali 2015
2015,2,ML0601,COD,Tombouctou,Timbuktu,Timbuktu|Timbuctu|Tombouktou|Tumbutu,ML06,2015-04-24,2021-12-19,20.81518,-2.92801,,,OCHA COD-AB Mali 2015
2015,2,ML0602,COD,Diré,Diré,Dire,ML06,2015-04-24,2021-12-19,16.32077,-3.33585,,,OCHA COD-AB Mali 2015
2015,2,ML0603,COD,Goundam,Goundam,,ML06,2015-04-24,2021-12-19,19.46422,-5.19877,,,OCHA COD-AB Mali 2015
2015,2,ML0604,COD,Gourma-Rharous,Gourma-Rharous,Rharous|Gourma Rarous,ML06,2015-04-24,2021-12-19,16.01995,-2.02964,,,OCHA COD-AB Mali 2015
2015,2,ML0605,COD,Niafunké,Niafunké,Niafunke|Niafounké,ML06,2015-04-24,2021-12-19,15.87355,-4.09124,,,OCHA COD-AB Mali 2015
2015,2,ML0701,COD,Gao,Gao,,ML07,2015-04-24,2021-12-19,16.37758,0.15714,,,OCHA COD-AB Mali 2015
2015,2,ML0702,COD,Ansongo,Ansongo,,ML07,2015-04-24,2021-12-19,15.92389,1.00885,,,OCHA COD-AB Mali 2015
2015,2,ML0703,COD,Bourem,Bourem,,ML07,2015-04-24,2021-12-19,17.77577,-0.24152,,,OCHA COD-AB Mali 2015
2015,2,ML0704,COD,Ménaka,Ménaka,Menaka,ML07,2015-04-24,2021-12-19,16.66507,2.97624,,,OCHA COD-AB Mali 2015
2015,2,ML0801,COD,Kidal,Kidal,,ML08,2015-04-24,2021-12-19,18.55036,1.59722,,,OCHA COD-AB Mali 2015
2015,2,ML0802,COD,Tin-Essako,Tin-Essako,Tinessako|Ti-n-Essako,ML08,2015-04-24,2021-12-19,18.54746,3.11569,,,OCHA COD-AB Mali 2015
2015,2,ML0803,COD,Abeïbara,Abeïbara,Abeibara|Abeibera,ML08,2015-04-24,2021-12-19,19.62736,2.32280,,,OCHA COD-AB Mali 2015
2015,2,ML0804,COD,Tessalit,Tessalit,,ML08,2015-04-24,2021-12-19,20.18538,-0.03639,,,OCHA COD-AB Mali 2015
2015,2,ML0901,COD,Bamako,Bamako,,ML09,2015-04-24,2021-12-19,12.60543,-7.99031,,,OCHA COD-AB Mali 2015
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
