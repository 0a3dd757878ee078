-- Row security asks about the viewer once for a statement and not once for a row.
--
-- A permission does not depend on the row: written as a query of its own it is worked out once, and only when it is needed. Whether a
-- row's release may be seen is looked up by its key for each row (offset 0 keeps the planner from reading all releases instead).
-- What the policies permit stays as it was.

create or replace function jatigi_may(category text, scope text) returns boolean
    language sql stable parallel safe
    return coalesce(strpos(',' || current_setting('jatigi.permissions', true) || ',', ',' || category || '#' || scope || ',') > 0, false);

-- Whether the viewer takes one of the steps to publication.
create function jatigi_decides_releases() returns boolean
    language sql stable parallel safe
    return jatigi_may('release', 'review') or jatigi_may('release', 'validate') or jatigi_may('release', 'publish');

alter policy release_seen on release
    using ((select jatigi_may('release', 'read'))
           and (published_at is not null
                or organisation = (select jatigi_organisation())
                or (select jatigi_decides_releases())));

alter policy assessment_round_seen on assessment_round
    using (organisation = (select jatigi_organisation()) and (select jatigi_may('release', 'read'))
           or (select jatigi_decides_releases())
           or exists (select from release where release.round_id = assessment_round.id offset 0));

alter policy population_figure_seen on population_figure
    using ((select jatigi_may('displacement-aggregate', 'read'))
           and exists (select from release where release.id = population_figure.release_id offset 0));

alter policy population_figure_breakdown_seen on population_figure_breakdown
    using (exists (select from population_figure where population_figure.id = figure_id offset 0));

alter policy release_held_seen on release_held
    using ((select jatigi_may('displacement-aggregate', 'read'))
           and exists (select from release where release.id = release_held.release_id offset 0));

alter policy displacement_event_seen on displacement_event
    using ((select jatigi_may('displacement-aggregate', 'read')));

alter policy displacement_event_point_seen on displacement_event_point
    using ((select jatigi_may('precise-location', 'read'))
           and ((select jatigi_may('precise-location', 'read-all')) or organisation = (select jatigi_organisation())));

alter policy site_seen on site
    using ((select jatigi_may('site', 'read'))
           and ((select jatigi_may('site', 'read-all'))
                or (select jatigi_may('site', 'read-own')) and organisation = (select jatigi_organisation()) and jatigi_within(scope_code)));

alter policy site_location_seen on site_location
    using ((select jatigi_may('precise-location', 'read'))
           and ((select jatigi_may('precise-location', 'read-all'))
                or (select jatigi_may('precise-location', 'read-own')) and organisation = (select jatigi_organisation())
                   and exists (select from site where site.id = site_id and jatigi_within(site.scope_code) offset 0)));
