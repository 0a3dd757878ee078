\set day random(0, 4000)
select figure.id, figure.kind, figure.population_group, figure.shown_individuals, figure.shown_households, figure.reason, figure.area_id,
       round.number, round.operation, release.title, figure.reference_end
  from population_figure figure
  join release on release.id = figure.release_id
  left join assessment_round round on round.id = release.round_id
 where figure.in_force
   and figure.reference_end <= date '2014-01-01' + :day::integer
   and figure.population_group = any ('{IDP}'::text[])
   and figure.kind = any ('{STOCK}'::text[])
 order by figure.reference_end desc, figure.id
 limit 51;
