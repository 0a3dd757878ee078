-- What the peers are given: a role that reads the same tables, the same indexes and the same published sums as Jatigi, and the
-- functions that somebody who uses PostGraphile would write for "published, of a time" and for the sums by region and month.
--
-- The role bypasses row security: none of the peers has to ask who the viewer is. That is in their favour.

\set ON_ERROR_STOP on
set client_min_messages = warning;

drop schema if exists peers cascade;
select 'drop owned by bench_reader' where exists (select from pg_roles where rolname = 'bench_reader') \gexec
drop role if exists bench_reader;
create role bench_reader login nosuperuser bypassrls password 'bench';
grant connect on database jatigi to bench_reader;
grant usage on schema public to bench_reader;
grant select on area, assessment_round, release, population_figure, population_figure_breakdown, figure_cell to bench_reader;
create schema peers;
grant usage on schema peers to bench_reader;

create function peers.published_figures(until date, of_group text, of_kind text) returns setof public.population_figure
    language sql stable
begin atomic
    select figure.*
      from public.population_figure figure
      join public.release on release.id = figure.release_id
     where release.state = 'PUBLISHED'
       and figure.reference_end <= until
       and figure.population_group = of_group
       and figure.kind = of_kind
     order by figure.reference_end desc, figure.id;
end;

create type peers.region_month as (code text, name_fr text, period_start date, period_end date, individuals bigint, households bigint,
                                   figures bigint);
create function peers.figures_by_region_and_month(since date, of_group text, of_kind text) returns setof peers.region_month
    language sql stable
begin atomic
    select area.code, area.name_fr, date_trunc('month', release.reference_end)::date,
           (date_trunc('month', release.reference_end) + interval '1 month')::date - 1,
           sum(cell.shown_individuals)::bigint, sum(cell.shown_households)::bigint, sum(cell.figures)
      from public.figure_cell cell
      join public.release on release.id = cell.release_id
      join public.area on area.id = cell.area_id
     where release.state = 'PUBLISHED'
       and release.reference_end >= since
       and cell.level = 1
       and not cell.own
       and cell.population_group = of_group
       and cell.kind = of_kind
     group by area.code, area.name_fr, 3, 4
     order by area.code, 3;
end;
grant execute on all functions in schema peers to bench_reader;
