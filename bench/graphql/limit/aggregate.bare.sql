\set day random(0, 420)
select cell.area_id, release.id, release.reference_start, release.reference_end, cell.shown_individuals, cell.shown_households, cell.figures
  from figure_cell cell
  join release on release.id = cell.release_id
 where release.state = 'PUBLISHED'
   and release.reference_end >= date '2018-03-01' + :day::integer
   and cell.level = 1
   and not cell.own
   and cell.population_group = 'IDP'
   and cell.kind = 'STOCK';
