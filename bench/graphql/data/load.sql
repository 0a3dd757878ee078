-- The bench's data: 250 monthly releases of 800 figures each, two parts a figure, and 5,000 sites; beside the few rows of the demo.
--
-- Everything follows from row numbers and from one hash, so that every machine has the same rows. The ids are UUIDs of version 7, as the
-- service makes them, whose time follows from the row's number: a load script can name a row without having read it. Nobody is
-- fewer than five, so that nothing has to be suppressed. Run as a role that bypasses row security.

\set ON_ERROR_STOP on
begin;
set local client_min_messages = warning;

-- A number from 0 up to 1 that follows from a row and a name.
create function pg_temp.chance(n bigint, of text) returns double precision
    language sql immutable
    return (('x' || substr(md5(of || n), 1, 8))::bit(32)::bigint)::double precision / 4294967296;

-- The id of the n-th figure (from 1) or release (from 0): 1,700,000,000,000 and 1,600,000,000,000 ms after 1970, and a second more each.
create function pg_temp.figure_id(n bigint) returns uuid
    language sql immutable
    return ('0' || to_hex(1700000000000 + 1000 * n) || '70008000000000000000')::uuid;
create function pg_temp.release_id(n bigint) returns uuid
    language sql immutable
    return ('0' || to_hex(1600000000000 + 1000 * n) || '70008000000000000000')::uuid;

-- Release n is of the n-th month from March 2004 on; the last is of December 2024.
create temporary table month on commit drop as
select n, (date '2004-03-01' + n * interval '1 month')::date as first_day,
       (date '2004-04-01' + n * interval '1 month')::date - 1 as last_day,
       timestamptz '2004-04-10 08:00+00' + n * interval '1 month' as submitted_at,
       (array['IOM', 'DNDS', 'UNHCR', 'OCHA'])[1 + n % 4] as organisation
  from generate_series(0, 249) as n;

insert into assessment_round (id, organisation, operation, number, type, period_start, period_end, areas_planned, areas_assessed)
select pg_temp.release_id(n + 1000), organisation, 'DTM Mali', n + 1, 'BASELINE', first_day, last_day, 701, 701
  from month;

insert into release (id, organisation, dataset, title, method, round_id, reference_start, reference_end, state, submitted_by,
                     submitted_at, reviewed_by, reviewed_by_organisation, reviewed_at, validated_by, validated_by_organisation,
                     validated_at, published_by, published_at, synthetic, updated_at)
select pg_temp.release_id(n), organisation, 'displacement',
       'SYNTHÉTIQUE / SYNTHETIC – suivi mensuel ' || to_char(first_day, 'YYYY-MM'), 'baseline', pg_temp.release_id(n + 1000),
       first_day, last_day, 'PUBLISHED', 'bench-analyst', submitted_at, 'bench-reviewer', 'OCHA', submitted_at + interval '2 days',
       'bench-dnds', 'DNDS', submitted_at + interval '4 days', 'bench-dnds', submitted_at + interval '5 days', true,
       submitted_at + interval '5 days'
  from month;

-- The communes of 2015, numbered. Their number, 701, is prime: stepping through them by fives meets each once.
create temporary table commune on commit drop as
select id, (row_number() over (order by code) - 1)::integer as n, code
  from area
 where edition = 2015
   and level = 3;

-- Of each release: 560 stocks of displaced people and 140 of returned ones, each of another commune, and 100 flows.
create temporary table figure on commit drop as
select month.n * 800 + s as n, month.n as month, s,
       case when s > 560 and s <= 700 then 'RETURNED_IDP' else 'IDP' end as population_group,
       case when s > 700 then 'FLOW' else 'STOCK' end as kind,
       (month.n * 211 + s * 5) % 701 as commune,
       50 + floor(pow(pg_temp.chance(month.n * 800 + s, 'individuals'), 3) * 9000)::integer as individuals,
       pg_temp.chance(month.n * 800 + s, 'reason') as why
  from month
 cross join generate_series(1, 800) as s;

insert into population_figure (id, release_id, reference_end, in_force, organisation, kind, population_group, area_id, individuals,
                               households, suppressed, reason, reliability, source_row, created_at)
select pg_temp.figure_id(figure.n), pg_temp.release_id(month.n), month.last_day, true, month.organisation, figure.kind,
       figure.population_group, commune.id, figure.individuals, figure.individuals / 5, false,
       case when why < 0.6 then 'CONFLICT' when why < 0.8 then 'DISASTER' when why < 0.9 then 'CLIMATE' end,
       'CREDIBLE', figure.s, month.submitted_at
  from figure
  join month on month.n = figure.month
  join commune on commune.n = figure.commune
 order by figure.n;

insert into population_figure_breakdown (figure_id, in_force, sex, age_min, age_max, individuals, suppressed)
select pg_temp.figure_id(figure.n), true, part.sex, 0, null, part.individuals, false
  from figure
 cross join lateral (select figure.individuals / 2 + (pg_temp.chance(figure.n, 'women') * 5)::integer as women) as split
 cross join lateral (values ('FEMALE', split.women), ('MALE', figure.individuals - split.women)) as part (sex, individuals)
 order by figure.n, part.sex;

-- The sums that are published with a release: of each commune's own figures, and of what lies in each cercle, region and the country.
insert into figure_cell (release_id, kind, population_group, area_id, own, edition, level, individuals, households, figures, suppressed,
                         in_force)
select release_id, kind, population_group, area_id, true, 2015, 3, sum(individuals), sum(households), count(*), false, true
  from population_figure
 where release_id in (select pg_temp.release_id(n) from month)
 group by release_id, kind, population_group, area_id;

insert into figure_cell (release_id, kind, population_group, area_id, own, edition, level, individuals, households, figures, suppressed,
                         in_force)
with recursive inside as (
    select id as commune, parent_id as area_id from area where edition = 2015 and level = 3
     union all
    select inside.commune, area.parent_id from inside join area on area.id = inside.area_id where area.level > 0
)
select cell.release_id, cell.kind, cell.population_group, area.id, false, area.edition, area.level, sum(cell.individuals),
       sum(cell.households), sum(cell.figures), false, true
  from figure_cell cell
  join inside on inside.commune = cell.area_id
  join area on area.id = inside.area_id
 where cell.own
   and cell.release_id in (select pg_temp.release_id(n) from month)
 group by cell.release_id, cell.kind, cell.population_group, area.id;

insert into figure_cube (release_id, suppressed_figures, suppressed_cells)
select pg_temp.release_id(n), 0, 0 from month;

insert into site (id, organisation, code, name, type, area_id, scope_code, status, opened, capacity, households, individuals, synthetic)
select pg_temp.figure_id(s.n + 1000000), (array['IOM', 'TERIYA', 'SINIYA'])[1 + s.n % 3], 'BENCH-' || s.n,
       'SYNTHÉTIQUE / SYNTHETIC – site ' || s.n,
       (array['PLANNED', 'SPONTANEOUS', 'COLLECTIVE_CENTRE', 'HOST_FAMILY'])[1 + s.n % 4], commune.id, left(commune.code, 6), 'OPEN',
       date '2018-01-01' + s.n % 2000, 500, 20 + s.n % 90, 100 + 5 * (s.n % 90), true
  from generate_series(1, 5000) as s(n)
  join commune on commune.n = s.n % 701;

insert into site_location (site_id, organisation, lat, lon)
select site.id, site.organisation, area.lat + 0.01, area.lon + 0.01
  from site
  join area on area.id = site.area_id
 where site.code like 'BENCH-%';

commit;
vacuum (analyze) figure_cube, figure_cell, population_figure_breakdown, population_figure, release, assessment_round, site, site_location, area;
