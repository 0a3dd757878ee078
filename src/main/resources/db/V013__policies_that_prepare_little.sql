-- Row security prepares less for each statement. PostgreSQL makes ready whatever a policy may have to look at before it runs a statement,
-- and most statements look at what is public: for these the way to what is not public was most of the work. That way is a function now,
-- which costs nothing until it is called. What the policies permit stays as it was. The functions name the schema of what they use, so that
-- no temporary table can stand in its place.

-- Whether the viewer sees what that organisation has not published: its own people do, and whoever takes a step to publication.
create function jatigi_sees_unpublished(organisation text) returns boolean
    language plpgsql stable parallel safe as
$$
begin
    return organisation = public.jatigi_organisation() and public.jatigi_may('release', 'read')
           or public.jatigi_may('release', 'review') or public.jatigi_may('release', 'validate') or public.jatigi_may('release', 'publish');
end
$$;

-- Whether the viewer sees that release, by the policy of releases.
create function jatigi_sees_release(seen uuid) returns boolean
    language plpgsql stable parallel safe as
$$
begin
    return exists (select from public.release where release.id = seen);
end
$$;

-- The same, but for a release that was withdrawn.
create function jatigi_sees_standing_release(seen uuid) returns boolean
    language plpgsql stable parallel safe as
$$
begin
    return exists (select from public.release where release.id = seen and release.state <> 'WITHDRAWN');
end
$$;

-- The releases that the viewer sees and that are not in force: for sums, of which many are asked for at once as of a day in the past.
create function jatigi_seen_not_in_force() returns uuid[]
    language plpgsql stable parallel safe as
$$
begin
    return array(select release.id from public.release where not release.in_force);
end
$$;

-- Whether the viewer sees that figure, by the policy of figures.
create function jatigi_sees_figure(seen uuid) returns boolean
    language plpgsql stable parallel safe as
$$
begin
    return exists (select from public.population_figure where population_figure.id = seen);
end
$$;

alter policy release_seen on release
    using ((select jatigi_may('release', 'read')) and (published_at is not null or jatigi_sees_unpublished(organisation)));

alter policy assessment_round_seen on assessment_round
    using (exists (select from release where release.round_id = assessment_round.id offset 0) or jatigi_sees_unpublished(organisation));

drop function jatigi_decides_releases();

-- A release that is in force is published, and seen by everybody who may read releases.
alter policy population_figure_seen on population_figure
    using ((select jatigi_may('displacement-aggregate', 'read'))
           and case when in_force then (select jatigi_may('release', 'read')) else jatigi_sees_release(release_id) end);

alter policy population_figure_breakdown_seen on population_figure_breakdown
    using (case when in_force then (select jatigi_may('displacement-aggregate', 'read')) and (select jatigi_may('release', 'read'))
                else jatigi_sees_figure(figure_id) end);

-- Published sums know it too, as figures do (V012), and an index holds all that is read of them.
alter table release add constraint release_in_force unique (id, in_force);
alter table figure_cell add column in_force boolean not null default false;
update figure_cell
   set in_force = true
  from release
 where release.id = figure_cell.release_id
   and release.in_force;
alter table figure_cell
    add constraint figure_cell_of_its_release foreign key (release_id, in_force) references release (id, in_force) on update cascade;
comment on column figure_cell.in_force is 'The release''s, kept by the foreign key.';
grant select (in_force) on figure_cell to jatigi_app;

alter policy figure_cell_seen on figure_cell
    using ((select jatigi_may('displacement-aggregate', 'read'))
           and case when in_force then (select jatigi_may('release', 'read'))
                    else release_id = any ((select jatigi_seen_not_in_force())::uuid[]) end);

drop index figure_cell_of_level;
create index figure_cell_of_level on figure_cell (level, population_group, kind, own, release_id)
    include (area_id, figures, shown_individuals, shown_households, suppressed, overlapping, in_force);
