-- Whether a figure's release is the public one stands on the figure and on its parts: the commonest question of row security is then
-- answered by the row itself, and a page of published figures by the table alone.
--
-- The foreign keys keep the copies true, whoever changes a release. The column only shortens the way of what everybody who may read
-- displacement figures and releases sees: for everything else the whole policy decides, as before.

alter table population_figure drop constraint population_figure_of_period;
alter table release
    drop constraint release_reference_end,
    add column in_force boolean not null generated always as (state = 'PUBLISHED') stored,
    add constraint release_of_figures unique (id, reference_end, in_force);
comment on column release.in_force is 'Whether it is the public one now; release_in_force() tells of other times.';

alter table population_figure add column in_force boolean not null default false;
update population_figure
   set in_force = true
  from release
 where release.id = population_figure.release_id
   and release.in_force;
alter table population_figure
    add constraint population_figure_in_force unique (id, in_force),
    add constraint population_figure_of_its_release foreign key (release_id, reference_end, in_force)
        references release (id, reference_end, in_force) on update cascade;
comment on column population_figure.in_force is 'The release''s, kept by the foreign key.';

alter table population_figure_breakdown
    add column in_force boolean not null default false;
update population_figure_breakdown
   set in_force = true
  from population_figure
 where population_figure.id = population_figure_breakdown.figure_id
   and population_figure.in_force;
alter table population_figure_breakdown
    add constraint population_figure_breakdown_of_its_figure foreign key (figure_id, in_force)
        references population_figure (id, in_force) on update cascade;
comment on column population_figure_breakdown.in_force is 'The release''s, kept by the foreign key.';

alter policy population_figure_seen on population_figure
    using ((select jatigi_may('displacement-aggregate', 'read'))
           and (in_force and (select jatigi_may('release', 'read'))
                or exists (select from release where release.id = population_figure.release_id offset 0)));

alter policy population_figure_breakdown_seen on population_figure_breakdown
    using (in_force and (select jatigi_may('displacement-aggregate', 'read')) and (select jatigi_may('release', 'read'))
           or exists (select from population_figure where population_figure.id = figure_id offset 0));

grant select (in_force) on population_figure, population_figure_breakdown to jatigi_app;
