\set number random(1, 200000)
\set at 1700000000000 + 1000 * :number
select figure.id, figure.kind, figure.shown_individuals, figure.shown_households, area.code, area.name_fr, figure.reference_end
  from population_figure figure
  join area on area.id = figure.area_id
 where figure.id = ('0' || to_hex(:at::bigint) || '70008000000000000000')::uuid;
