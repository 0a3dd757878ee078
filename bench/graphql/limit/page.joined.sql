\set day random(0, 4000)
select figure.id, figure.kind, figure.population_group, figure.shown_individuals, figure.shown_households, figure.reason,
       area.code, area.name_fr, area.lat, area.lon, cercle.name_fr, region.code, region.name_fr,
       round.number, round.operation, release.title, figure.reference_end
  from (select figure.*
          from population_figure figure
         where figure.reference_end <= date '2014-01-01' + :day::integer
           and figure.population_group = any ('{IDP}'::text[])
           and figure.kind = any ('{STOCK}'::text[])
         order by figure.reference_end desc, figure.id
         limit 51) as figure
  join release on release.id = figure.release_id and release.state = 'PUBLISHED'
  left join assessment_round round on round.id = release.round_id
  join area on area.id = figure.area_id
  join area cercle on cercle.id = area.parent_id
  join area region on region.id = cercle.parent_id
 order by figure.reference_end desc, figure.id;
