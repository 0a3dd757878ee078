\set day random(0, 420)
select area.code, area.name_fr, date_trunc('month', release.reference_end)::date, sum(cell.shown_individuals)::bigint,
       sum(cell.shown_households)::bigint, sum(cell.figures)
  from figure_cell cell
  join release on release.id = cell.release_id
  join area on area.id = cell.area_id
 where release.state = 'PUBLISHED'
   and release.reference_end >= date '2018-03-01' + :day::integer
   and cell.level = 1
   and not cell.own
   and cell.population_group = 'IDP'
   and cell.kind = 'STOCK'
 group by area.code, area.name_fr, 3
 order by area.code, 3;
