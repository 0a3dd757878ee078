-- What became of each area in the next edition. By name and not by code: 42 of 50 cercles changed their code between 2015 and 2021, and most old
-- codes now name another cercle. Weight 1 where an area continues whole. The reform of 2023 divided cercles by communes, and no list of which commune
-- went where was published with codes: those weights are empty, because there is no basis for any.

create temporary table succession_fact (
    from_edition integer, from_level integer, from_code text, to_edition integer, to_level integer, to_code text, kind text,
    weight double precision, basis text, weight_back double precision, basis_back text, source text
) on commit drop;

copy succession_fact from stdin with (format csv, header);
from_edition,from_level,from_code,to_edition,to_level,to_code,kind,weight,basis,weight_back,basis_back,source
2015,0,ML,2021,0,ML,UNCHANGED,1,WHOLE,1,WHOLE,OCHA p-codes 2021-12-20
2021,0,ML,2023,0,ML,UNCHANGED,1,WHOLE,1,WHOLE,Lois 2023-006 et 2023-007
2015,1,ML01,2021,1,ML01,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,1,ML02,2021,1,ML02,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,1,ML03,2021,1,ML03,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,1,ML04,2021,1,ML04,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,1,ML05,2021,1,ML05,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,1,ML06,2021,1,ML06,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,1,ML07,2021,1,ML07,SPLIT,,,1,WHOLE,OCHA p-codes 2021-12-20
2015,1,ML07,2021,1,ML10,SPLIT,,,1,WHOLE,OCHA p-codes 2021-12-20
2015,1,ML08,2021,1,ML08,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,1,ML09,2021,1,ML09,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0101,2021,2,ML0103,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0102,2021,2,ML0101,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0103,2021,2,ML0102,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0104,2021,2,ML0104,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0105,2021,2,ML0105,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0106,2021,2,ML0106,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0107,2021,2,ML0107,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0201,2021,2,ML0206,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0202,2021,2,ML0201,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0203,2021,2,ML0202,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0204,2021,2,ML0203,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0205,2021,2,ML0204,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0206,2021,2,ML0205,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0207,2021,2,ML0207,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0301,2021,2,ML0302,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0302,2021,2,ML0307,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0303,2021,2,ML0303,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0304,2021,2,ML0306,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0305,2021,2,ML0304,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0306,2021,2,ML0301,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0307,2021,2,ML0305,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0401,2021,2,ML0401,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0402,2021,2,ML0406,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0403,2021,2,ML0402,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0404,2021,2,ML0405,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0405,2021,2,ML0404,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0406,2021,2,ML0407,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0407,2021,2,ML0403,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0501,2021,2,ML0506,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0502,2021,2,ML0501,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0503,2021,2,ML0502,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0504,2021,2,ML0508,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0505,2021,2,ML0503,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0506,2021,2,ML0504,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0507,2021,2,ML0505,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0508,2021,2,ML0507,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0601,2021,2,ML0605,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0602,2021,2,ML0601,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0603,2021,2,ML0602,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0604,2021,2,ML0603,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0605,2021,2,ML0604,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0701,2021,2,ML0703,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0702,2021,2,ML0701,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0703,2021,2,ML0702,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0801,2021,2,ML0802,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0802,2021,2,ML0804,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0803,2021,2,ML0801,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0804,2021,2,ML0803,RECODE,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0901,2021,2,ML0901,UNCHANGED,1,WHOLE,1,WHOLE,same name in both lists
2015,2,ML0704,2021,2,ML1001,SPLIT,,,1,WHOLE,OCHA p-codes 2021-12-20
2015,2,ML0704,2021,2,ML1002,SPLIT,,,1,WHOLE,OCHA p-codes 2021-12-20
2015,2,ML0704,2021,2,ML1003,SPLIT,,,1,WHOLE,OCHA p-codes 2021-12-20
2015,2,ML0704,2021,2,ML1004,SPLIT,,,1,WHOLE,OCHA p-codes 2021-12-20
2015,2,ML0704,2021,1,ML10,RECODE,1,WHOLE,1,WHOLE,OCHA p-codes 2021-12-20
2021,1,ML01,2023,1,01,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML01,2023,1,11,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML01,2023,1,12,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML02,2023,1,02,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML02,2023,1,13,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML02,2023,1,14,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML02,2023,1,15,SPLIT,,,,,the town Ouéléssébougou was in it (COD-AB 2015)
2021,1,ML03,2023,1,03,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML03,2023,1,15,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,1,ML03,2023,1,16,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML04,2023,1,04,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML04,2023,1,17,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML05,2023,1,05,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML05,2023,1,18,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML05,2023,1,19,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML06,2023,1,06,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML06,2023,1,09,SPLIT,,,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML07,2023,1,07,RECODE,1,WHOLE,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML08,2023,1,08,RECODE,1,WHOLE,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML09,2023,1,BKO,RECODE,1,WHOLE,1,WHOLE,Lois 2023-006 et 2023-007
2021,1,ML10,2023,1,10,RECODE,1,WHOLE,1,WHOLE,Lois 2023-006 et 2023-007
2021,2,ML0901,2023,1,BKO,RECODE,1,WHOLE,1,WHOLE,Lois 2023-006 et 2023-007
2021,2,ML0101,2023,2,0102,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0101,2023,2,0108,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0102,2023,2,1102,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0102,2023,2,1103,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0102,2023,2,1106,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0103,2023,2,0101,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0103,2023,2,0106,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0103,2023,2,0107,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0103,2023,2,0109,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0103,2023,2,0110,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0104,2023,2,0104,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0105,2023,2,1201,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0105,2023,2,1202,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0105,2023,2,1203,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0105,2023,2,1204,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0105,2023,2,1205,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0105,2023,2,1206,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0106,2023,2,1101,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0106,2023,2,1104,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0106,2023,2,1105,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0107,2023,2,0103,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0201,2023,2,0202,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0202,2023,2,1301,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0202,2023,2,1302,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0202,2023,2,1304,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0202,2023,2,1305,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0202,2023,2,1306,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0203,2023,2,0203,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0204,2023,2,0204,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0204,2023,2,0207,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0204,2023,2,0208,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0204,2023,2,1507,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0205,2023,2,0205,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0206,2023,2,0201,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0206,2023,2,0206,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0207,2023,2,1401,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0207,2023,2,1402,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0207,2023,2,1403,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0207,2023,2,1404,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0207,2023,2,1405,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0207,2023,2,1406,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0301,2023,2,1501,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0301,2023,2,1504,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0301,2023,2,1505,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0301,2023,2,1510,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0302,2023,2,0302,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0302,2023,2,0307,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0303,2023,2,1503,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0303,2023,2,1508,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0303,2023,2,1509,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0304,2023,2,1601,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0304,2023,2,1603,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0304,2023,2,1604,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0304,2023,2,1606,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0304,2023,2,1607,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0304,2023,2,1608,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0305,2023,2,0301,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0305,2023,2,0303,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0305,2023,2,0304,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0305,2023,2,0305,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0305,2023,2,0306,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0305,2023,2,0308,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0306,2023,2,1502,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0306,2023,2,1506,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0307,2023,2,1602,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0307,2023,2,1605,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0401,2023,2,0403,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0402,2023,2,0402,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0402,2023,2,1704,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0403,2023,2,0405,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0403,2023,2,0411,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0404,2023,2,0404,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0404,2023,2,0408,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0404,2023,2,0409,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0405,2023,2,1701,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0405,2023,2,1703,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0405,2023,2,1707,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0406,2023,2,0401,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0406,2023,2,0406,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0406,2023,2,0407,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0406,2023,2,0410,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0407,2023,2,1702,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0407,2023,2,1705,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0407,2023,2,1706,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0501,2023,2,1901,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0501,2023,2,1904,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0501,2023,2,1905,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0501,2023,2,1907,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0502,2023,2,1903,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0502,2023,2,1909,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0503,2023,2,0502,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0503,2023,2,0507,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0504,2023,2,1801,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0504,2023,2,1802,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0504,2023,2,1803,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0504,2023,2,1804,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0504,2023,2,1805,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0504,2023,2,1806,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0505,2023,2,1902,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0506,2023,2,0501,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0506,2023,2,0505,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0506,2023,2,0506,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0507,2023,2,0503,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0507,2023,2,0508,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0508,2023,2,0504,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0601,2023,2,0603,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0602,2023,2,0602,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0602,2023,2,0606,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0602,2023,2,0611,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0602,2023,2,0613,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0603,2023,2,0605,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0603,2023,2,0608,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0603,2023,2,0610,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0604,2023,2,0604,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0604,2023,2,0607,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0604,2023,2,0609,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0605,2023,2,0601,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0605,2023,2,0612,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0605,2023,2,0902,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0701,2023,2,0703,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0701,2023,2,0706,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0701,2023,2,0709,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0701,2023,2,0710,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0702,2023,2,0702,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0702,2023,2,0705,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0703,2023,2,0701,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0703,2023,2,0708,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0703,2023,2,0711,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0703,2023,2,0712,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0703,2023,2,0715,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0801,2023,2,0802,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0802,2023,2,0801,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0802,2023,2,0806,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0803,2023,2,0804,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML0803,2023,2,0808,SPLIT,,,,,the town it is named after was in it (COD-AB 2015)
2021,2,ML0804,2023,2,0803,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML1001,2023,2,1001,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML1002,2023,2,1004,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML1003,2023,2,1003,SPLIT,,,,,Lois 2023-006 et 2023-007
2021,2,ML1004,2023,2,1002,SPLIT,,,,,Lois 2023-006 et 2023-007
\.

do $$
begin
    perform set_config('jatigi.account', 'migration', true), set_config('jatigi.permissions', 'reference-admin#create', true);
end
$$;

insert into area_succession (from_id, to_id, kind, weight, basis, weight_back, basis_back, source)
select area_id(from_edition, from_level, from_code), area_id(to_edition, to_level, to_code), kind, weight, basis, weight_back, basis_back, source
  from succession_fact;
