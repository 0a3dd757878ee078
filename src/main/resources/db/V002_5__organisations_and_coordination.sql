-- The organisations that others refer to by their acronym, and the bodies in which they coordinate. More come by import.

create temporary table organisation_fact (
    acronym text, name_fr text, name_en text, other_names text, type text, parent text, tier text, iati_id text, source text
) on commit drop;

copy organisation_fact from stdin with (format csv, header);
acronym,name_fr,name_en,other_names,type,parent,tier,iati_id,source
IOM,Organisation internationale pour les migrations,International Organization for Migration,OIM,UNITED_NATIONS,,NATIONAL,XM-DAC-47066,common knowledge; identifiers of the IATI registry
UNHCR,Haut Commissariat des Nations Unies pour les réfugiés,United Nations High Commissioner for Refugees,HCR,UNITED_NATIONS,,NATIONAL,XM-DAC-41121,common knowledge; identifiers of the IATI registry
OCHA,Bureau de la coordination des affaires humanitaires,Office for the Coordination of Humanitarian Affairs,UNOCHA|UN OCHA,UNITED_NATIONS,,NATIONAL,XM-OCHASDC,common knowledge; identifiers of the IATI registry
UNICEF,Fonds des Nations Unies pour l'enfance,United Nations Children's Fund,,UNITED_NATIONS,,NATIONAL,XM-DAC-41122,common knowledge; identifiers of the IATI registry
WFP,Programme alimentaire mondial,World Food Programme,PAM,UNITED_NATIONS,,NATIONAL,XM-DAC-41140,common knowledge; identifiers of the IATI registry
FAO,Organisation des Nations Unies pour l'alimentation et l'agriculture,Food and Agriculture Organization of the United Nations,,UNITED_NATIONS,,NATIONAL,XM-DAC-41301,common knowledge; identifiers of the IATI registry
WHO,Organisation mondiale de la santé,World Health Organization,OMS,UNITED_NATIONS,,NATIONAL,XM-DAC-928,common knowledge; identifiers of the IATI registry
UNDP,Programme des Nations Unies pour le développement,United Nations Development Programme,PNUD,UNITED_NATIONS,,NATIONAL,XM-DAC-41114,common knowledge; identifiers of the IATI registry
UNFPA,Fonds des Nations Unies pour la population,United Nations Population Fund,FNUAP,UNITED_NATIONS,,NATIONAL,XM-DAC-41119,common knowledge; identifiers of the IATI registry
UN-WOMEN,ONU Femmes,UN Women,ONU Femmes|UNWOMEN,UNITED_NATIONS,,NATIONAL,XM-DAC-41146,common knowledge; identifiers of the IATI registry
UNESCO,"Organisation des Nations Unies pour l'éducation, la science et la culture","United Nations Educational, Scientific and Cultural Organization",,UNITED_NATIONS,,NATIONAL,XM-DAC-41304,common knowledge; identifiers of the IATI registry
UNMAS,Service de la lutte antimines des Nations Unies,United Nations Mine Action Service,,UNITED_NATIONS,,NATIONAL,,common knowledge
ICRC,Comité international de la Croix-Rouge,International Committee of the Red Cross,CICR,RED_CROSS_RED_CRESCENT,,NATIONAL,XM-DAC-21018,common knowledge; identifiers of the IATI registry
CRM,Croix-Rouge malienne,Mali Red Cross,,RED_CROSS_RED_CRESCENT,,NATIONAL,,common knowledge
MSDS,Ministère de la Santé et du Développement social,Ministry of Health and Social Development,,GOVERNMENT,,NATIONAL,,common knowledge
DNDS,Direction nationale du développement social,National Directorate of Social Development,,GOVERNMENT,MSDS,NATIONAL,,common knowledge
MSPC,Ministère de la Sécurité et de la Protection civile,Ministry of Security and Civil Protection,,GOVERNMENT,,NATIONAL,,common knowledge
DGPC,Direction générale de la protection civile,General Directorate of Civil Protection,,GOVERNMENT,MSPC,NATIONAL,,common knowledge
MRPCN,"Ministère de la Réconciliation, de la Paix et de la Cohésion nationale","Ministry of Reconciliation, Peace and National Cohesion",,GOVERNMENT,,NATIONAL,,common knowledge
MJS,Ministère de la Jeunesse et des Sports,Ministry of Youth and Sports,,GOVERNMENT,,NATIONAL,,common knowledge
MMEIA,Ministère des Maliens établis à l'extérieur et de l'Intégration africaine,Ministry of Malians Abroad and African Integration,,GOVERNMENT,,NATIONAL,,common knowledge
\.

create temporary table body_fact (
    code text, kind text, name_fr text, name_en text, sector text, leads text, co_leads text
) on commit drop;

copy body_fact from stdin with (format csv, header);
code,kind,name_fr,name_en,sector,leads,co_leads
IDP-SITES-COMMITTEE,NATIONAL_COMMITTEE,Comité national de gestion des sites de personnes déplacées internes,National Committee on IDP sites management,CCCM,DNDS,IOM
SHELTER-NFI-CLUSTER,CLUSTER,Cluster Abris et biens non alimentaires,Shelter/NFI cluster,SHELTER_NFI,UNHCR,IOM
CMP,WORKING_GROUP,Groupe de travail de la Commission mouvements de populations,Working group of the Commission on Population Movement (CMP),,DNDS,OCHA|IOM
\.

do $$
begin
    perform set_config('jatigi.account', 'migration', true), set_config('jatigi.permissions', 'reference-admin#create', true);
end
$$;

insert into organisation (acronym, name_fr, name_en, other_names, type, parent, tier, iati_id, source)
select acronym, name_fr, name_en, coalesce(string_to_array(other_names, '|'), '{}'), type, parent, tier, iati_id, source
  from organisation_fact
 order by parent is not null, acronym;

insert into coordination_body (code, kind, name_fr, name_en, sector, leads, co_leads, source)
select code, kind, name_fr, name_en, sector, coalesce(string_to_array(leads, '|'), '{}'), coalesce(string_to_array(co_leads, '|'), '{}'), 'plan of action'
  from body_fact;

insert into area_group (code, name_fr, name_en, edition, areas, source)
values ('NORTH', 'Nord', 'North', 2021,
        array[area_id(2021, 1, 'ML06'), area_id(2021, 1, 'ML07'), area_id(2021, 1, 'ML08'), area_id(2021, 1, 'ML10')], 'usage'),
       ('CENTRE', 'Centre', 'Centre', 2021, array[area_id(2021, 1, 'ML04'), area_id(2021, 1, 'ML05')], 'usage');
