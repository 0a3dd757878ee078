\set month random(101, 249)
select release.id, release.title, release.organisation, release.reference_start, release.reference_end, round.number,
       figure.id, figure.shown_individuals, figure.shown_households, figure.area_id,
       part.sex, part.age_min, part.age_max, part.shown_individuals
  from (select release.*
          from release
         where release.state = 'PUBLISHED'
           and (release.submitted_at, release.id)
               < (timestamptz '2004-04-10 08:00+00' + :month::integer * interval '1 month', 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
         order by release.submitted_at desc, release.id desc
         limit 21) as release
  left join assessment_round round on round.id = release.round_id
 cross join lateral (select figure.*
                       from population_figure figure
                      where figure.release_id = release.id
                      order by figure.id
                      limit 5) as figure
  left join population_figure_breakdown part on part.figure_id = figure.id
 order by release.submitted_at desc, release.id desc, figure.id, part.sex, part.age_min;
